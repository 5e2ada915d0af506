/** Two ways of walking one chart, and what no sequence of moves may break. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type StateValue } from 'xstate';
import type { Move } from '../../src/model/move';
import { meetingOf } from '../../src/rules/recovery/meeting';
import { MET, UPSET } from '../../src/rules/recovery/parameters';
import { folderOf, readScenario, scenarioIds } from '../../src/cli/files';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { accountOf, capacityOf, type Account, type Game } from '../../src/rules/game';
import { candidates } from '../../src/rules/legal';
import { companyMachine } from '../../src/rules/machine';
import { advance, movesHere, recoveryNode, start, talkNode, type Standing } from '../../src/rules/stepping';
import type { AccountData } from '../../src/scenario/schema';
import { account, recovery, season, underway } from '../fixtures/scenario';
import { ask, askService, gift, helpful, inform, order, sturdy } from '../fixtures/talks';
import { founding } from '../fixtures/play';

/** Whether they can all be read is asked by the tests of scenarios. */
const scenarios = scenarioIds().flatMap((id) => {
  const read = readScenario(folderOf(id));
  return read.ok ? [read.value] : [];
});
/** And those that have what no shipped one may have: customers one could lose, in a talk and over months. */
const worlds = [
  ...scenarios,
  recovery({ cause: { oneOf: ['quality', 'attitude'] }, temperament: { oneOf: ['proud', 'brisk'] } }),
  recovery({ wish: { oneOf: ['redo', null] } }, { matter: 'leaving', upset: 3 }),
  underway(),
];

/** Moves that come out of nowhere: of another moment, about nobody, or senseless. */
const STRANGE: readonly Move[] = [
  { type: 'open' },
  { type: 'leave' },
  { type: 'ask-order' },
  { type: 'end-month' },
  { type: 'next-month' },
  { type: 'listen' },
  { type: 'hear' },
  { type: 'meet', account: 'nobody' },
  { type: 'redress', with: 'constructor' } as unknown as Move,
  { type: 'weigh', how: 'both-sides' },
  { type: 'visit', account: 'nobody' },
  { type: 'visit', account: '__proto__' },
  { type: 'benefit', feature: 'constructor' },
  { type: 'approach', how: 'praise', on: 'nothing-known' },
  { type: 'find', way: 'conquest' },
  { type: 'attract', attraction: 'quality', points: 99 },
  { type: 'no-such-move' } as unknown as Move,
];

/** One choice: where in the list of what is open (or of what might be) it points, as a share. */
const aChoice = fc.record({
  at: fc.noBias(fc.nat(2 ** 30 - 1)).map((n) => n / 2 ** 30),
  kind: fc.constantFrom(...Array<string>(12).fill('legal'), 'closing', 'any', 'strange'),
});
const aWalk = fc.record({
  scenario: fc.constantFrom(...worlds),
  seed: fc.nat(1_000_000),
  /** Moves of the textbook before chance takes over; in a season, after the founding. */
  led: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(100)),
  choices: fc.array(aChoice, { minLength: 1, maxLength: 60, size: 'max' }),
});

const pick = <T>(of: readonly T[], at: number): T | undefined => of[Math.floor(at * of.length)];

/** Ending things is rare, or hardly anything would ever begin. */
const CLOSING: readonly Move['type'][] = ['leave', 'end-month', 'let-go', 'ask-order', 'ask-stay', 'part'];

/** A kind of move first, then one of that kind: otherwise the many ways of opening hide the rest. */
const chosen = (here: Standing, { at, kind }: { readonly at: number; readonly kind: string }): Move => {
  const all = kind === 'strange' ? STRANGE : kind === 'any' ? candidates(here.game) : movesHere(here);
  const going = all.filter(({ type }) => CLOSING.includes(type) === (kind === 'closing'));
  const of = kind === 'any' || kind === 'strange' || going.length === 0 ? all : going;
  const open = kind === 'legal' ? of.find(({ type }) => type === 'open') : undefined;
  const types = [...new Set(of.map(({ type }) => type))];
  const same = of.filter(({ type }) => type === pick(types, at));
  return open ?? pick(same, (at * types.length) % 1) ?? { type: 'leave' };
};

type Walk = typeof aWalk extends fc.Arbitrary<infer T> ? T : never;

/** Most walks begin some way into a run that makes sense, or there would be no signals and no customers. */
const opening = ({ scenario, seed, led }: Walk): readonly Move[] => {
  let n = 0;
  return playBot(scenario, seed, textbook, (play) =>
    led === 0 ? true : !play.node.startsWith('founding') && ++n > led,
  ).moves;
};

/** Plays a walk and shows every step to `see`. */
const walk = (
  of: Walk,
  see: (before: Standing, move: Move, after: ReturnType<typeof advance>) => void = () => undefined,
): Standing => {
  let here = start(of.scenario, of.seed);
  const go = (move: Move): void => {
    const next = advance(here, move);
    see(here, move, next);
    if (next.ok) here = next.value;
  };
  opening(of).forEach(go);
  for (const choice of of.choices) {
    if (here.done) break;
    go(chosen(here, choice));
  }
  return here;
};

const nodeOf = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([name, inner]) => (inner === undefined ? name : `${name}.${nodeOf(inner)}`))
        .join();

const plain = ({ scenario: _, ...game }: Game): Omit<Game, 'scenario'> => game;

const inRange = (game: Game): void => {
  const { data } = game.scenario;
  const shares: number[] = [game.image, game.awareness];
  expect(Number.isFinite(game.cash)).toBe(true);
  expect(game.effort).toBeGreaterThanOrEqual(0);
  expect(game.effort).toBeLessThanOrEqual(capacityOf(game));
  expect(game.month).toBeGreaterThanOrEqual(1);
  expect(game.month).toBeLessThanOrEqual(data.months);
  for (const { talk, customer, meetings } of game.accounts.all) {
    for (const { recovery: r } of meetings) {
      expect(r.upset).toBeGreaterThanOrEqual(0);
      expect(r.upset).toBeLessThanOrEqual(r.ending === null ? UPSET.most : UPSET.most + 2);
      expect(r.trust).toBeGreaterThanOrEqual(0);
      expect(r.trust).toBeLessThanOrEqual(MET.most);
      shares.push(r.owned, r.fit, ...[r.first, r.traced, r.wished, r.chance].map((x) => x ?? 0));
    }
    expect(talk.trust).toBeGreaterThanOrEqual(0);
    expect(talk.trust).toBeLessThanOrEqual(8);
    expect(talk.promises.length).toBeLessThanOrEqual(data.promises.length);
    shares.push(
      talk.opening,
      talk.answered,
      ...[talk.manner, talk.clear, talk.asked, talk.chance].map((x) => x ?? 0),
    );
    if (customer)
      shares.push(
        customer.satisfaction,
        customer.expectation,
        customer.quality,
        customer.value,
        customer.emotion,
        customer.switching,
      );
  }
  for (const share of shares) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
};

describe('XState and the fast stepping', () => {
  it('agree on node and state after any moves, legal or not, in all shipped scenarios and in recoveries', () => {
    fc.assert(
      fc.property(aWalk, (of) => {
        let [snapshot] = initialTransition(companyMachine, { scenario: of.scenario, seed: of.seed });
        const first = start(of.scenario, of.seed);
        expect(nodeOf(snapshot.value)).toBe(first.node);
        expect(plain(snapshot.context)).toEqual(plain(first.game));
        walk(of, (before, move, after) => {
          const [next] = transition(companyMachine, snapshot, move);
          snapshot = next;
          const here = after.ok ? after.value : before;
          expect(nodeOf(next.value)).toBe(here.node);
          expect(next.status === 'done').toBe(here.done);
          if (!isDeepStrictEqual(plain(next.context), plain(here.game)))
            expect(plain(next.context)).toEqual(plain(here.game));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('call a talk by the same node', () => {
    fc.assert(
      fc.property(aWalk, (of) => {
        walk(of, (_, __, after) => {
          if (!after.ok || after.value.game.visiting === null || after.value.done) return;
          const { node, game } = after.value;
          const talk = game.accounts.get(game.visiting ?? '')?.talk;
          if (talk && talk.exchanges > 0 && node.startsWith('visit.') && node !== 'visit.opening')
            expect(talkNode(talk)).toBe(node);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('call a recovery by the same node', () => {
    let seen = 0;
    fc.assert(
      fc.property(aWalk, (of) => {
        walk(of, (_, __, after) => {
          const meeting = after.ok ? meetingOf(after.value.game) : null;
          if (!after.ok || !meeting || after.value.done) return;
          seen++;
          expect(recoveryNode(meeting.recovery)).toBe(after.value.node);
        });
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

describe('any sequence of moves', () => {
  it('keeps money, effort, months and all levels in range', () => {
    fc.assert(
      fc.property(aWalk, (of) => {
        walk(of, (_, __, after) => {
          if (after.ok) inRange(after.value.game);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('comes to no dead end before the end', () => {
    fc.assert(
      fc.property(aWalk, (of) => {
        const here = walk(of);
        expect(here.done || movesHere(here).length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('can be ended from wherever it has come to', () => {
    fc.assert(
      fc.property(aWalk, (of) => {
        let here = walk(of);
        for (let i = 0; i < 40 && !here.done && here.node !== 'founding'; i++) {
          const out = movesHere(here).find(({ type }) => ['leave', 'end-month', 'next-month'].includes(type));
          if (!out) break;
          const next = advance(here, out);
          if (next.ok) here = next.value;
        }
        expect(here.done || here.node === 'founding').toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused an illegal move with a code, and the state stays as it was', () => {
    let refused = 0;
    fc.assert(
      fc.property(aWalk, aChoice, (of, { at }) => {
        const here = walk(of);
        const move = chosen(here, { at, kind: refused % 2 === 0 ? 'strange' : 'any' });
        const before = structuredClone({ node: here.node, done: here.done, game: plain(here.game) });
        const next = advance(here, move);
        if (next.ok) return;
        refused++;
        expect(next.error).toMatch(/^(move|run)\./);
        expect({ node: here.node, done: here.done, game: plain(here.game) }).toEqual(before);
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});

/** Says what the choices point at, as long as the visit lasts, and leaves. */
const visited = (from: Standing, id: string, choices: readonly { readonly at: number }[]): Standing => {
  let here = must(from, { type: 'visit', account: id });
  for (const { at } of choices) {
    if (here.game.visiting === null) return here;
    here = must(here, chosen(here, { at, kind: 'legal' }));
  }
  return here.game.visiting === null ? here : must(here, { type: 'leave' });
};
const must = (here: Standing, move: Move): Standing => {
  const next = advance(here, move);
  if (!next.ok) throw new Error(`${next.error}: ${JSON.stringify(move)}`);
  return next.value;
};

/** The same, or nothing if it cannot be done. */
const may = (here: Standing, move: Move): Standing => {
  const next = advance(here, move);
  return next.ok ? next.value : here;
};

/** How somebody fares. How many moves there have been so far is no part of it. */
const fate = (account: Account) => {
  const { course, customer } = account;
  const complained = customer?.complained && { ...customer.complained, index: 0 };
  return {
    ...account,
    course: course.map(({ talk }) => talk),
    customer: customer && { ...customer, complained },
  };
};

describe('two runs under one seed that differ in one move', () => {
  const aTalk = fc.array(aChoice, { minLength: 1, maxLength: 12 });
  const later: readonly Move[] = [{ type: 'end-month' }, { type: 'next-month' }];

  /** Ann hesitates over a pretext; what is said first is often enough a matter of luck, and so is what follows. */
  const told: readonly Move[] = [gift, inform, ask, askService, sturdy, { type: 'probe', how: 'lead' }];
  const sold: readonly Move[] = [
    { type: 'probe', how: 'suppose' },
    { type: 'answer', how: 'prove' },
    helpful,
    { type: 'offer', offer: 'guarantee' },
    order,
  ];

  /** The whole life of Ann under this seed, after a talk with Bo that went so, over a year. */
  const annAfter = (seed: number, bo: readonly { at: number; kind: string }[], sells: boolean) => {
    const objection = { says: 'price', cause: 'product' } as const;
    const accounts = [account('ann', {}, { objection, patience: 20 }), account('bo', { circle: 0 })];
    const shop = [...founding(), { type: 'find', way: 'network' } as const].reduce(
      must,
      start(season(accounts, { months: 12 }), seed),
    );
    const ann = must(visited(shop, 'bo', bo), { type: 'visit', account: 'ann' });
    const said = [...told, ...(sells ? sold : [])].reduce(may, ann);
    const at = Array.from({ length: 9 }, () => later)
      .flat()
      .reduce(may, may(said, { type: 'leave' }))
      .game.accounts.get('ann');
    return at && fate(at);
  };

  it('let somebody not connected with it fare the same, for months', () => {
    let differ = 0;
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        aTalk,
        aChoice,
        fc.nat(11),
        fc.constantFrom(true, true, false),
        (seed, bo, other, i, sells) => {
          const changed = bo.map((choice, at) => (at === i % bo.length ? other : choice));
          if (changed.some((choice, at) => choice.at !== bo[at]?.at)) differ++;
          expect(annAfter(seed, changed, sells)).toEqual(annAfter(seed, bo, sells));
        },
      ),
      { numRuns: 200 },
    );
    expect(differ).toBeGreaterThan(30);
  });

  it('let strangers of all shipped seasons fare the same in that month', () => {
    let compared = 0;
    const seasons = scenarios.filter((scenario) => scenario.data.kind === 'season');
    fc.assert(
      fc.property(
        fc.constantFrom(...seasons),
        fc.nat(10_000),
        aTalk,
        aTalk,
        aTalk,
        (scenario, seed, one, two, talk) => {
          const open = playBot(scenario, seed, textbook, (play) => !play.node.startsWith('founding')).play;
          const found = movesHere(open)
            .filter(({ type }) => type === 'find')
            .slice(0, 3)
            .reduce(may, open);
          const alone = ({ cluster, hub, introduces, post, industry }: AccountData): boolean =>
            !cluster && !hub && introduces.length === 0 && !post && !industry;
          const [a, b] = movesHere(found)
            .flatMap((move) => (move.type === 'visit' ? [scenario.account(move.account)] : []))
            .filter(alone);
          if (!a || !b || found.game.effort < 2) return;
          compared++;
          const after = (choices: typeof one) =>
            fate(accountOf(visited(visited(found, b.id, choices), a.id, talk).game, a.id));
          expect(after(two)).toEqual(after(one));
        },
      ),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(10);
  });
});
