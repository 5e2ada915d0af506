// Evidence read off the kept runs and drills of a learner.
import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/model/move';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf, RULES_VERSION, type Play } from '../../src/rules/play';
import { EvidenceReader } from '../../src/session/evidence';
import { newRecord } from '../../src/session/run';
import { NO_PRACTICE, type Practice } from '../../src/storage/practice';
import type { RunRecord } from '../../src/storage/run';
import { shippedScenario } from '../course';

const NOW = 1_795_000_000_000;
const find = (id: string) => Promise.resolve(shippedScenario(id));

const recordOf = (id: string, { play, moves }: { play: Play; moves: readonly Move[] }): RunRecord => ({
  ...newRecord(shippedScenario(id), 1, '小明', `${id}-run`, NOW),
  moves,
  finished: play.done,
});
const played = (id: string, until?: (play: Play) => boolean) =>
  playBot(shippedScenario(id), 1, textbook, until);

describe('evidence', () => {
  it('of a finished run is its ledger', async () => {
    const run = played('tile-shop');
    const evidence = await new EvidenceReader(find).read([recordOf('tile-shop', run)], NO_PRACTICE);
    const rows = scoreOf(gameOf(run.play)).ledger.filter(({ verdict }) => verdict === 'good');
    expect(rows.length).toBeGreaterThan(3);
    for (const { concept } of rows)
      expect(evidence.get(concept)).toMatchObject([{ run: 'tile-shop-run', scenario: 'tile-shop', at: NOW }]);
  });

  it('of a class period leaves out the founding that was given', async () => {
    const run = played('drone-season');
    const record = recordOf('drone-season', run);
    const founding = scoreOf(gameOf(run.play)).ledger.filter(({ phase }) => phase === 'founding');
    const elsewhere = new Set(
      scoreOf(gameOf(run.play))
        .ledger.filter(({ phase }) => phase !== 'founding')
        .map((row) => row.concept),
    );
    const only = founding.map(({ concept }) => concept).filter((concept) => !elsewhere.has(concept));
    expect(only.length).toBeGreaterThan(3);
    const own = await new EvidenceReader(find).read([record], NO_PRACTICE);
    const period = { given: 12, months: 2 };
    const cut = await new EvidenceReader(find).read([{ ...record, period }], NO_PRACTICE);
    expect(only.filter((concept) => own.has(concept)).length).toBeGreaterThan(3);
    expect(only.filter((concept) => cut.has(concept))).toEqual([]);
  });

  it('of a talk that goes on is nothing yet; of a season it is what lies behind', async () => {
    const reader = new EvidenceReader(find);
    const talk = played('tile-shop', (play) => gameOf(play).index >= 4);
    expect((await reader.read([recordOf('tile-shop', talk)], NO_PRACTICE)).size).toBe(0);
    const first = played('drone-season', (play) => gameOf(play).company !== null);
    expect((await reader.read([recordOf('drone-season', first)], NO_PRACTICE)).size).toBe(0);
    const third = played('drone-season', (play) => gameOf(play).month >= 3);
    const evidence = await reader.read([recordOf('drone-season', third)], NO_PRACTICE);
    expect(evidence.get('man')).toMatchObject([{ finished: false }]);
  });

  it('is not to be had of what cannot be played, nor of a task before it is handed in', async () => {
    const run = recordOf('tile-shop', played('tile-shop'));
    const season = recordOf(
      'drone-season',
      played('drone-season', (play) => gameOf(play).month >= 3),
    );
    const none: readonly RunRecord[] = [
      { ...run, rulesVersion: RULES_VERSION + 1 },
      { ...run, moves: [{ type: 'nonsense' }] },
      { ...run, moves: [{ type: 'end-month' }] },
      { ...season, attempt: { assignment: 'a', number: 1 } },
    ];
    for (const [i, one] of none.entries())
      expect((await new EvidenceReader(find).read([{ ...one, id: `r${String(i)}` }], NO_PRACTICE)).size).toBe(
        0,
      );
    const lost = new EvidenceReader(() => Promise.resolve(null));
    expect((await lost.read([run], NO_PRACTICE)).size).toBe(0);
  });

  it('counts a drill as one case, by its grade', async () => {
    const drill = { concept: 'man', at: NOW, loss: 0, scenario: 'tile-shop', seed: 1, index: 2 } as const;
    const practice: Practice = {
      recalls: {},
      drills: [
        { ...drill, grade: 'good' },
        { ...drill, grade: 'hard', at: NOW + 1 },
        { ...drill, grade: 'again', at: NOW + 2 },
      ],
    };
    const evidence = await new EvidenceReader(find).read([], practice);
    expect(evidence.get('man')).toMatchObject([
      { run: null, good: 0, bad: 1 },
      { good: 0.5, bad: 0.5 },
      { good: 1, bad: 0 },
    ]);
  });
});
