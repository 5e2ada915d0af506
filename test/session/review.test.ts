// A run gone over beside the page: what is handed out first, what happens when a hand breaks, what is kept.
import { describe, expect, test } from 'vitest';
import { playBot } from '../../src/review/bots/bot';
import { pushyCloser } from '../../src/review/bots/folk';
import type { Choice } from '../../src/review/choice';
import { planOf, type Run } from '../../src/review/values/tasks';
import { handsFor } from '../../src/session/review/hands';
import {
  closer,
  closerLooks,
  confirmations,
  firstLook,
  keyOf,
  type Done,
} from '../../src/session/review/order';
import { Reviewing, type Means, type Shelf } from '../../src/session/review/reviewing';
import { makeShelf, NO_SHELF, parseDone } from '../../src/session/review/shelf';
import type { FromHand, MakeHand, ToHand } from '../../src/session/review/wire';
import { shippedScenario } from '../course';
import { begun, moves, opened, scene, SEED } from './desk';

const choice = (index: number, change: Partial<Choice> = {}): Choice => ({
  index,
  at: { index, month: 1, effort: 0 },
  place: 'visit',
  account: 'tao-hesitant',
  move: { type: 'listen' },
  value: 70,
  best: { type: 'ask-order' },
  bestValue: 80,
  loss: 10,
  class: 'mistake',
  counts: true,
  options: [
    { move: { type: 'ask-order' }, value: 80, error: 0, atMost: false },
    { move: { type: 'listen' }, value: 70, error: 0, atMost: false },
  ],
  exact: true,
  luck: null,
  firm: null,
  ...change,
});

/** A hand that knows what there is to do, and answers the rest at once in this way. */
const handThat =
  (answer: (message: Extract<ToHand, { kind: 'look' | 'confirm' }>) => FromHand): MakeHand =>
  (heard) => {
    let given: Run = run;
    return {
      post(message) {
        if (message.kind === 'run') {
          const { content, seed, moves } = message.run;
          given = { scenario: content.data === scene.data ? scene : season.scenario, seed, moves };
        }
        if (message.kind === 'moves') given = { ...given, moves: message.moves };
        if (message.kind === 'plan') {
          const plan = planOf(given);
          queueMicrotask(() => heard({ kind: 'planned', id: message.id, plan }));
        }
        if (message.kind === 'look' || message.kind === 'confirm')
          queueMicrotask(() => heard(answer(message)));
      },
      stop: () => undefined,
    };
  };

/** A hand that finds one choice in each piece and holds every verdict for sure, and notes what it was asked. */
const quickHand = (asked: ToHand[]): MakeHand =>
  handThat((message) => {
    asked.push(message);
    const choices =
      message.kind === 'look' ? [choice(message.task.from)] : [{ ...message.choice, firm: true }];
    return { kind: 'done', id: message.id, choices };
  });
const brokenHand: MakeHand = (_, broke) => ({
  post: () => queueMicrotask(() => broke('no worker here')),
  stop: () => undefined,
});
const noHand: MakeHand = () => {
  throw new Error('file://');
};
const deafHand: MakeHand = () => ({ post: () => undefined, stop: () => undefined });

const run: Run = { scenario: scene, seed: SEED, moves };
const season: Run = (() => {
  const scenario = shippedScenario('drone-season');
  return { scenario, seed: 2, moves: playBot(scenario, 2, pushyCloser).moves };
})();

const MEANS: Means = { hands: 2, kinds: [], shelf: NO_SHELF };

/** Until nothing more comes of it. */
const settled = async () => {
  for (let i = 0; i < 2000; i++) await Promise.resolve();
};

const over = async (of: Run, means: Partial<Means>) => {
  const reviewing = new Reviewing(of, { ...MEANS, ...means });
  reviewing.listen(() => undefined);
  reviewing.start();
  await settled();
  return reviewing;
};

describe('the order of the work', () => {
  const { tasks } = planOf(season);
  const talk = tasks.filter(({ kind }) => kind === 'talk')[1];
  const month = tasks.filter(({ kind }) => kind === 'month')[2];
  if (!talk || !month) throw new Error('the season is too short');

  test('is talks first, those that lost most in the ledger before the others; then the rest', () => {
    const lost = tasks.map((task) => (task === talk || task === month ? 3 : 0));
    const jobs = firstLook({ tasks, lost }, new Map(), false);
    expect(jobs[0]?.task).toEqual(talk);
    const kinds = jobs.map(({ task }) => task.kind);
    expect(kinds.lastIndexOf('talk')).toBeLessThan(kinds.findIndex((kind) => kind !== 'talk'));
    expect(jobs.find(({ task }) => task.kind !== 'talk')?.task).toEqual(month);
    expect(jobs).toHaveLength(tasks.length);
  });

  test('leaves out what is known', () => {
    const done: Done = { key: keyOf(talk), depth: 'quick', choices: [] };
    const jobs = firstLook({ tasks, lost: [] }, new Map([[done.key, done]]), false);
    expect(jobs.map(({ task }) => task)).not.toContainEqual(talk);
  });

  test('looks once at what a second look would begin anew, and at a scene at something soon', () => {
    const depths = (single: boolean) =>
      new Set(
        firstLook({ tasks, lost: [] }, new Map(), single).map(({ task, depth }) => `${task.kind} ${depth}`),
      );
    expect(depths(false)).toEqual(new Set(['founding full', 'talk full', 'month quick']));
    expect(depths(true)).toEqual(new Set(['founding quick', 'talk quick', 'month quick']));
  });

  test('of the closer looks is by what was lost', () => {
    const done = new Map(
      [talk, month].map((task, i) => {
        const key = keyOf(task);
        return [key, { key, depth: 'quick', choices: [choice(task.from, { loss: i })] } as const];
      }),
    );
    expect(closerLooks(tasks, done).map(({ task }) => task)).toEqual([month, talk]);
  });

  test('verdicts are confirmed once, and good ones never', () => {
    const key = keyOf(talk);
    const found = [choice(1), choice(2, { class: 'good' }), choice(3, { firm: false })];
    const jobs = confirmations(tasks, new Map([[key, { key, depth: 'quick', choices: found }]]));
    expect(jobs).toEqual([{ kind: 'confirm', task: talk, choice: choice(1) }]);
  });

  test('what was reckoned exactly is not given up for an estimate, but gains its options', () => {
    const more = { move: { type: 'leave' }, value: 40, error: 1, atMost: false } as const;
    const fresh = choice(1, { exact: false, bestValue: 60, class: 'blunder', options: [more] });
    expect(closer(choice(1), fresh)).toEqual(
      choice(1, { options: [...choice(1).options, { ...more, value: 60 }] }),
    );
  });
});

describe('a run is gone over', () => {
  test('in the first kind of hands that can be had', async () => {
    const asked: ToHand[] = [];
    const reviewing = await over(run, { kinds: [noHand, brokenHand, quickHand(asked)] });
    expect(reviewing.progress.phase).toBe('done');
    expect(reviewing.choices).toEqual([choice(0, { firm: true })]);
    expect(asked.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['look', 'confirm']));
  });

  test('by nobody where there are no hands, and says so', async () => {
    const { progress } = await over(run, { kinds: [noHand] });
    expect(progress).toMatchObject({ phase: 'failed', faults: ['Error: file://'] });
  });

  test('but for what cannot be reckoned, which does not hold up the rest', async () => {
    const failing = handThat((message) =>
      message.kind === 'look' && message.task.from === 0
        ? { kind: 'failed', id: message.id, detail: 'too large' }
        : {
            kind: 'done',
            id: message.id,
            choices: message.kind === 'look' ? [choice(message.task.from)] : [message.choice],
          },
    );
    const reviewing = await over(season, { kinds: [failing] });
    expect(reviewing.progress.phase).toBe('done');
    expect(reviewing.choices).toHaveLength(planOf(season).tasks.length - 1);
    expect(new Set(reviewing.progress.faults)).toEqual(new Set(['too large']));
  });

  test('until it is stopped; then it can be taken up again', () => {
    const reviewing = new Reviewing(run, { ...MEANS, kinds: [deafHand] });
    reviewing.start();
    expect(reviewing.progress.phase).toBe('waiting');
    reviewing.stop();
    expect(reviewing.progress.phase).toBe('stopped');
    reviewing.start();
    expect(reviewing.progress.phase).toBe('waiting');
    reviewing.stop();
  });

  test('once: the second time it is read off the shelf', async () => {
    let kept: readonly Done[] = [];
    const shelf: Shelf = {
      read: () => Promise.resolve(kept),
      write: (done) => Promise.resolve(void (kept = done)),
    };
    await over(run, { kinds: [quickHand([])], shelf });
    const asked: ToHand[] = [];
    const again = await over(run, { kinds: [quickHand(asked)], shelf });
    expect(again.progress.phase).toBe('done');
    expect(again.choices).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  test.each([
    [undefined, 1],
    [1, 1],
    [2, 2],
    [16, 4],
  ])('by as many as %s processors allow: %i', (processors, hands) => {
    expect(handsFor(processors)).toBe(hands);
  });
});

describe('a run that is being played is gone over along with it', () => {
  const upTo = (of: Run, n: number): Run => ({ ...of, moves: of.moves.slice(0, n) });
  const looked = (asked: readonly ToHand[]) =>
    asked.flatMap((message) => (message.kind === 'look' ? [message.task] : []));
  const along = async (of: Run, shelf = NO_SHELF) => {
    const asked: ToHand[] = [];
    const reviewing = new Reviewing(of, { hands: 4, kinds: [quickHand(asked)], shelf });
    reviewing.start();
    await settled();
    return { reviewing, asked };
  };

  test('a season piece by piece, each when nothing more belongs to it; the last when the run is over', async () => {
    const { tasks } = planOf(season);
    const [first, second, third] = tasks;
    if (!first || !second || !third) throw new Error('the season is too short');
    const { reviewing, asked } = await along(upTo(season, second.to));
    expect(looked(asked)).toEqual([first]);
    expect(reviewing.progress.phase).toBe('waiting');
    reviewing.follow(upTo(season, third.to));
    await settled();
    expect(looked(asked).slice(1).map(keyOf)).toContain(keyOf(second));
    expect(looked(asked)).not.toContainEqual(third);
    reviewing.follow(season);
    await settled();
    expect(reviewing.progress.phase).toBe('done');
    expect(new Set(looked(asked).map(keyOf))).toEqual(new Set(tasks.map(keyOf)));
  });

  test('a scene from its first move on, and a verdict that stands is not asked about again', async () => {
    const { reviewing, asked } = await along(upTo(run, 1));
    expect(looked(asked)).toContainEqual({ kind: 'talk', from: 0, to: 1 });
    reviewing.follow(upTo(run, 3));
    await settled();
    expect(looked(asked)).toContainEqual({ kind: 'talk', from: 0, to: 3 });
    expect(asked.filter(({ kind }) => kind === 'confirm')).toHaveLength(1);
    expect(reviewing.choices).toEqual([choice(0, { firm: true })]);
  });

  test('while moves are made nothing more is begun', async () => {
    const { tasks } = planOf(season);
    const { reviewing, asked } = await along(upTo(season, 30));
    const before = asked.length;
    reviewing.hold();
    reviewing.follow(season);
    reviewing.hold();
    await settled();
    // What was being done when it was held is finished, and no more.
    expect(asked.length).toBe(before);
    reviewing.follow(season);
    await settled();
    expect(new Set(looked(asked).map(keyOf)).size).toBe(tasks.length);
  });

  test('whoever opens it finds the rest gone over as well', async () => {
    const { reviewing, asked } = await along(upTo(season, 30));
    const last = planOf(upTo(season, 30)).tasks.at(-1);
    expect(looked(asked)).not.toContainEqual(last);
    let told = 0;
    reviewing.listen(() => told++);
    reviewing.start();
    await settled();
    expect(looked(asked)).toContainEqual(last);
    expect(reviewing.progress.phase).toBe('done');
    expect(told).toBeGreaterThan(0);
  });

  test('it is written down when one leaves, and not at every move', async () => {
    const written: number[] = [];
    const shelf: Shelf = {
      read: () => Promise.resolve([]),
      write: (done) => Promise.resolve(void written.push(done.length)),
    };
    const { reviewing } = await along(upTo(season, 40), shelf);
    expect(written).toEqual([]);
    reviewing.stop();
    expect(written).toEqual([planOf(upTo(season, 40)).tasks.length - 1]);
  });

  test('a move made while it is found out what there is, is not missed', async () => {
    const asked: ToHand[] = [];
    const reviewing = new Reviewing(upTo(run, 1), { ...MEANS, kinds: [quickHand(asked)] });
    reviewing.start();
    reviewing.follow(upTo(run, 2));
    reviewing.follow(upTo(run, 3));
    await settled();
    expect(looked(asked).at(-1)).toEqual({ kind: 'talk', from: 0, to: 3 });
  });
});

describe('on the shelf', () => {
  const done: readonly Done[] = [{ key: 'k', depth: 'full', choices: [choice(1)] }];

  test('a review is found again, for the same run only', async () => {
    const { place } = await opened();
    const { record } = await begun(place);
    await makeShelf(place, () => record).write(done);
    expect(await makeShelf(place, () => record).read()).toEqual(done);
    expect(await makeShelf(place, () => ({ ...record, seed: 99 })).read()).toEqual([]);
  });

  test('what is spoilt is as if it were not there', () => {
    expect(parseDone('{')).toEqual([]);
    expect(parseDone('{}')).toEqual([]);
    const spoilt = { ...choice(1), move: { type: 'rob' } };
    expect(parseDone(JSON.stringify([{ key: 'k', depth: 'full', choices: [spoilt] }]))).toEqual([]);
  });

  test('there are at most twelve, the newest; they go with their run', async () => {
    const { place, library } = await opened();
    const { record } = await begun(place);
    for (let i = 0; i < 14; i++)
      await makeShelf(place, () => ({ ...record, id: `r${String(i)}` })).write(done);
    expect(await library.readReview('p1', 'r1')).toEqual({ ok: true, value: undefined });
    expect((await library.readReview('p1', 'r13')).ok).toBe(true);
    await library.removeRun('p1', 'r13');
    expect(await library.readReview('p1', 'r13')).toEqual({ ok: true, value: undefined });
  });
});
