/** The ledger in points of the total: nothing is lost in rounding, and nobody earns more than there was. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { apportion, points, settledSums, sumsOf } from '../../../src/learner/debrief/sums';
import { random } from '../../../src/review/bots/random';
import { textbook } from '../../../src/review/bots/textbook';
import { playBot } from '../../../src/review/bots/bot';
import { scoreOf } from '../../../src/rules/ledger';
import { gameOf, placeOf } from '../../../src/rules/play';
import { shippedScenario as shipped } from '../../course';

// A season takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 });

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

it('apportions whole numbers that add up, each within one of its exact share', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(parts, fc.nat(10_000), (of, whole) => {
      const given = apportion(of, whole);
      const sum = total(of);
      if (sum <= 0) return given.every((n) => n === 0);
      expect(total(given)).toBe(whole);
      of.forEach((part, i) => expect(Math.abs((given[i] ?? 0) - (part / sum) * whole)).toBeLessThan(1.001));
      return true;
    }),
  );
});

describe.each(['drone-season', 'tile-shop'])('%s', (id) => {
  it.each([textbook, random])('adds up, row by row, to the score', (bot) => {
    const scenario = shipped(id);
    const score = scoreOf(gameOf(playBot(scenario, 3, bot, () => false).play));
    const sums = sumsOf(score, scenario.data.rubric.weights);
    expect(points(sums.earned, 2)).toBe(score.total.toFixed(2));
    expect(total(sums.phases.map(({ earned }) => earned))).toBe(sums.earned);
    expect(total(sums.phases.map(({ possible }) => possible))).toBe(10_000);
    expect(sums.phases.flatMap(({ lines }) => lines)).toHaveLength(score.ledger.length);
    for (const { phase, earned, possible, lines } of sums.phases) {
      expect(total(lines.map((line) => line.earned))).toBe(earned);
      expect(total(lines.map((line) => line.possible))).toBe(possible);
      expect((100 * earned) / possible).toBeCloseTo(score.phases[phase] ?? 0, 0);
      for (const line of lines) {
        if (line.row.earned === line.row.possible) expect(line.earned).toBe(line.possible);
        expect(line.earned).toBeLessThanOrEqual(line.possible);
      }
    }
  });
});

it('sums up in the middle of a run what is settled, and nothing that is to come', () => {
  const scenario = shipped('drone-season');
  const weights = scenario.data.rubric.weights;
  const month = 2;
  const { play } = playBot(
    scenario,
    3,
    random,
    (at) => placeOf(at) === 'report' && gameOf(at).month === month,
  );
  const score = scoreOf(gameOf(play));
  const sums = settledSums(score, weights, month);
  const rows = sums.phases.flatMap(({ lines }) => lines.map(({ row }) => row));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(score.ledger.length);
  for (const { at, verdict } of rows) {
    expect(at?.month).toBeLessThanOrEqual(month);
    expect(verdict).not.toBe('missed');
  }
  expect(total(sums.phases.map(({ possible }) => possible))).toBe(10_000);
  expect(total(sums.phases.map(({ earned }) => earned))).toBe(sums.earned);
  // Of a run that is over, everything that was decided counts as in the end.
  const over = scoreOf(gameOf(playBot(scenario, 3, textbook).play));
  const decided = over.ledger.filter(({ at, verdict }) => at !== null && verdict !== 'missed');
  const whole = settledSums(over, weights, scenario.data.months);
  expect(whole.phases.flatMap(({ lines }) => lines)).toHaveLength(
    decided.filter(({ phase }) => (weights[phase] ?? 0) > 0).length,
  );
});

it('rounds a half up, as one does by hand', () => {
  expect(points(8605)).toBe('86.1');
  expect(points(8604)).toBe('86.0');
  expect(points(8605, 2)).toBe('86.05');
});
