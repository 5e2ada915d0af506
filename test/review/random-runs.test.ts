import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/model/move';
import { PHASES } from '../../src/model/phase';
import { playBot } from '../../src/review/bots/bot';
import { random } from '../../src/review/bots/random';
import { capacityOf } from '../../src/rules/game';
import { scoreOf } from '../../src/rules/ledger';
import { begin, gameOf, legalMoves, replay, step, type Play } from '../../src/rules/play';
import { shippedScenario as shipped } from '../course';

const scenarios = ['drone-season', 'tile-shop', 'let-go', 'order-cancelled'].map(shipped);
const aRun = fc.record({
  scenario: fc.constantFrom(...scenarios),
  seed: fc.nat(1_000_000),
  stop: fc.nat(250),
});

const playTo = ({
  scenario,
  seed,
  stop,
}: {
  scenario: (typeof scenarios)[number];
  seed: number;
  stop: number;
}) => {
  let n = 0;
  return playBot(scenario, seed, random, () => n++ >= stop);
};

const holds = (play: Play): void => {
  const game = gameOf(play);
  const { data } = game.scenario;
  expect(game.effort).toBeGreaterThanOrEqual(0);
  expect(game.effort).toBeLessThanOrEqual(capacityOf(game));
  expect(game.month).toBeGreaterThanOrEqual(1);
  expect(game.month).toBeLessThanOrEqual(data.months);
  for (const { talk, customer } of game.accounts.all) {
    expect(talk.trust).toBeGreaterThanOrEqual(0);
    expect(talk.trust).toBeLessThanOrEqual(8);
    if (!customer) continue;
    for (const share of [
      customer.satisfaction,
      customer.expectation,
      customer.quality,
      customer.value,
      customer.emotion,
    ]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
};

describe('any sequence of legal moves', () => {
  it('keeps effort, months, trust and shares in range, and never comes to a dead end before the end', () => {
    fc.assert(
      fc.property(aRun, (run) => {
        const { play } = playTo(run);
        holds(play);
        expect(play.done || legalMoves(play).length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has a ledger that adds up to the total exactly, phase by phase, wherever it stops', () => {
    fc.assert(
      fc.property(aRun, (run) => {
        const { scenario } = run;
        const { total, phases, ledger } = scoreOf(gameOf(playTo(run).play));
        const weights = scenario.data.rubric.weights;
        let sum = 0;
        let weight = 0;
        for (const phase of PHASES) {
          const rows = ledger.filter((row) => row.phase === phase);
          const possible = rows.reduce((s, row) => s + row.possible, 0);
          if (possible === 0) {
            expect(phases[phase]).toBeNull();
            continue;
          }
          const share = rows.reduce((s, row) => s + row.earned, 0) / possible;
          expect(phases[phase]).toBeCloseTo(100 * share, 9);
          sum += 100 * share * (weights[phase] ?? 0);
          weight += weights[phase] ?? 0;
        }
        expect(total).toBeCloseTo(sum / weight, 9);
        for (const row of ledger) {
          expect(row.earned).toBeGreaterThanOrEqual(0);
          expect(row.earned).toBeLessThanOrEqual(row.possible + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same run when its moves are played again', () => {
    fc.assert(
      fc.property(aRun, (run) => {
        const live = playTo(run);
        const again = replay(run.scenario, run.seed, live.moves);
        expect(again.refused).toEqual([]);
        expect(again.play.node).toBe(live.play.node);
        expect(gameOf(again.play)).toEqual(gameOf(live.play));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a move that is not legal', () => {
  const strange: readonly Move[] = [
    { type: 'open' },
    { type: 'leave' },
    { type: 'ask-order' },
    { type: 'end-month' },
    { type: 'next-month' },
    { type: 'visit', account: 'nobody' },
    { type: 'visit', account: '__proto__' },
    { type: 'benefit', feature: 'constructor' },
    { type: 'find', way: 'conquest' },
    { type: 'attract', attraction: 'quality', points: 99 },
    { type: 'attract', attraction: 'quality', points: 1.5 },
    { type: 'no-such-move' } as unknown as Move,
    { type: 'study', account: 'choir', method: 'hypnosis' } as unknown as Move,
  ];

  it('is refused with a code and leaves the run as it was', () => {
    fc.assert(
      fc.property(aRun, fc.constantFrom(...strange), (run, move) => {
        const { play } = playTo(run);
        const before = structuredClone({ node: play.node, game: { ...gameOf(play), scenario: null } });
        const next = step(play, move);
        if (next.ok) return;
        expect(next.error).toMatch(/^(move|run)\./);
        expect({ node: play.node, game: { ...gameOf(play), scenario: null } }).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it.each(strange)('$type is refused at the very first moment of a season', (move) => {
    const [season] = scenarios;
    if (!season) throw new Error('no season');
    expect(step(begin(season, 1), move).ok).toBe(false);
  });
});
