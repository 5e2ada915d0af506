// What to do next: worked examples of the way through the course, of what is due, and of which comes first.
import { describe, expect, it } from 'vitest';
import { standingOf, type Standing, type Witness } from '../../../src/review/mastery/evidence';
import {
  dueDrills,
  nextScene,
  openSteps,
  placesFor,
  whatNext,
  type RunBrief,
  type Situation,
} from '../../../src/review/mastery/next';
import { answered, newRecall } from '../../../src/review/mastery/schedule';

const HOUR = 3_600_000;
const NOW = 20_000 * 24 * HOUR;

const seen = (good: number, bad: number, n = 1): Standing => {
  const witness: Witness = {
    run: 'r',
    scenario: 'talk',
    at: NOW,
    finished: true,
    good,
    bad,
    verdicts: {},
  };
  return standingOf(
    Array.from({ length: n }, () => witness),
    NOW,
  );
};
const UNMET = standingOf([], NOW);
const SOLID = seen(1, 0, 4);
const GROWING = seen(1, 0);
const SHAKY = seen(0, 1);

const path = [
  { id: 'manner', needs: [] },
  { id: 'benefit', needs: ['manner'] },
  { id: 'signal', needs: ['benefit'] },
  { id: 'order', needs: ['signal'] },
];
const practice = {
  talk: { manner: 100, benefit: 90, signal: 10 },
  chat: { manner: 80, benefit: 95, signal: 60 },
  season: { manner: 100, benefit: 100, signal: 100, order: 100 },
};
const offers = [
  { id: 'season', minutes: 60 },
  { id: 'talk', minutes: 8 },
  { id: 'chat', minutes: 8 },
];
const run = (scenario: string, hours: number, finished = true): RunBrief => ({
  id: `${scenario}-${String(hours)}`,
  scenario,
  savedAt: NOW - hours * HOUR,
  finished,
});
const situation = (
  standings: Record<string, Standing>,
  runs: readonly RunBrief[] = [],
  practised: Situation['practised'] = { recalls: {}, drills: [] },
): Situation => ({
  curriculum: { path, practice, drills: {} },
  standings: new Map(path.map(({ id }) => [id, standings[id] ?? UNMET])),
  practised,
  canDrill: () => true,
  runs,
  offers,
  now: NOW,
});

describe('the way through the course', () => {
  it('is open where all that a step rests on is at least getting there', () => {
    const open = (of: Record<string, Standing>) =>
      openSteps(path, situation(of).standings).map(({ id }) => id);
    expect(open({})).toEqual(['manner']);
    expect(open({ manner: SHAKY })).toEqual(['manner']);
    expect(open({ manner: GROWING })).toEqual(['manner', 'benefit']);
    expect(open({ manner: SOLID, benefit: GROWING })).toEqual(['benefit', 'signal']);
    expect(open({ manner: SOLID, benefit: SOLID, signal: SOLID, order: SOLID })).toEqual([]);
  });

  it('finds where a concept is taught: the shortest first, and before all where it comes up often', () => {
    expect(placesFor('signal', practice, offers).map(({ id }) => id)).toEqual(['chat', 'season', 'talk']);
    expect(placesFor('order', practice, offers).map(({ id }) => id)).toEqual(['season']);
    expect(placesFor('nothing', practice, offers)).toEqual([]);
  });

  it('leads to the shortest scene for the first open step; among equals somewhere new', () => {
    expect(nextScene(situation({}))).toEqual({ kind: 'scene', scenario: 'talk', concept: 'manner' });
    expect(nextScene(situation({ manner: GROWING }, [run('talk', 1)]))).toMatchObject({ scenario: 'chat' });
    expect(nextScene(situation({ manner: SOLID, benefit: SOLID, signal: SOLID }))).toEqual({
      kind: 'scene',
      scenario: 'season',
      concept: 'order',
    });
  });

  it('does not send anybody to the same scenes for the same concept for ever', () => {
    const often = ['talk', 'chat', 'season'].flatMap((id) => [run(id, 1), run(id, 2), run(id, 3)]);
    expect(nextScene(situation({ manner: GROWING }, often))).toEqual({ kind: 'nothing' });
    expect(nextScene(situation({ manner: GROWING }, often.slice(0, 6)))).toMatchObject({
      scenario: 'season',
    });
  });
});

describe('what is due', () => {
  const due = (of: Record<string, Standing>, practised: Situation['practised'], ahead = 0) =>
    dueDrills(situation(of).standings, practised, (id) => id !== 'order', NOW, ahead);
  const none = { recalls: {}, drills: [] };

  it('is what went badly and never came back, the weakest first; not what goes well, nor what has no position', () => {
    expect(due({ manner: SOLID, benefit: seen(1, 1), signal: SHAKY, order: SHAKY }, none)).toEqual([
      'signal',
      'benefit',
    ]);
    expect(due({ manner: GROWING }, none)).toEqual([]);
  });

  it('comes back when its time has come, however it stands by then', () => {
    const good = answered(newRecall(NOW), 'good', NOW - 3 * 24 * HOUR);
    const bad = answered(newRecall(NOW), 'again', NOW - HOUR / 12);
    expect(due({ manner: SOLID }, { recalls: { manner: good, benefit: bad }, drills: [] })).toEqual([
      'manner',
    ]);
    expect(due({}, { recalls: { manner: good, benefit: bad }, drills: [] }, HOUR / 3)).toEqual([
      'manner',
      'benefit',
    ]);
  });

  it('brings few new ones a day', () => {
    const drills = ['a', 'b', 'c'].map((concept) => ({ concept, at: NOW - HOUR }));
    const weak = { manner: SHAKY, benefit: SHAKY, signal: SHAKY };
    expect(due(weak, { recalls: {}, drills })).toHaveLength(1);
    expect(
      due(weak, { recalls: {}, drills: drills.map((d) => ({ ...d, at: NOW - 30 * HOUR })) }),
    ).toHaveLength(3);
  });
});

describe('the one thing to do now', () => {
  it('is the run left just now, then what is due, then the run left long ago, then the next scene', () => {
    const weak = { manner: SHAKY };
    expect(whatNext(situation(weak, [run('season', 1, false)]))).toEqual({ kind: 'resume', run: 'season-1' });
    expect(whatNext(situation(weak, [run('season', 50, false)]))).toEqual({
      kind: 'drills',
      due: ['manner'],
    });
    expect(whatNext(situation({ manner: SOLID }, [run('season', 50, false)]))).toMatchObject({
      kind: 'resume',
    });
    expect(whatNext(situation({ manner: SOLID }, [run('talk', 1)]))).toMatchObject({
      kind: 'scene',
      concept: 'benefit',
    });
  });
});
