/** What is worth saying at the end: the weightiest rows, told once each, and no praise that was not earned. */
import { expect, it, vi } from 'vitest';
import { doOtherwise, wentWell } from '../../../src/learner/debrief/findings';
import { sumsOf, type Sums } from '../../../src/learner/debrief/sums';
import { playBot } from '../../../src/review/bots/bot';
import { random } from '../../../src/review/bots/random';
import { textbook } from '../../../src/review/bots/textbook';
import type { CriterionId } from '../../../src/rules/criteria';
import { scoreOf, type Row, type Score } from '../../../src/rules/ledger';
import { gameOf } from '../../../src/rules/play';
import { shippedScenario as shipped } from '../../course';

// A season takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 });

const played = (id: string, bot: typeof textbook, seed: number): Sums => {
  const scenario = shipped(id);
  return sumsOf(
    scoreOf(gameOf(playBot(scenario, seed, bot, () => false).play)),
    scenario.data.rubric.weights,
  );
};

const row = (criterion: CriterionId, change: Partial<Row>): Row => ({
  at: null,
  phase: 'persuasion',
  criterion,
  concept: 'man',
  account: null,
  verdict: 'bad',
  earned: 0,
  possible: 1,
  numbers: {},
  ...change,
});

const summed = (ledger: readonly Row[], weights: Record<string, number>): Sums => {
  const phases = {
    founding: null,
    prospecting: null,
    approach: null,
    persuasion: null,
    retention: null,
    business: null,
  };
  const scored = Object.fromEntries(Object.keys(weights).map((phase) => [phase, 50]));
  const score: Score = { total: 50, phases: { ...phases, ...scored }, ledger, equity: 0 };
  return sumsOf(score, weights);
};

it.each([
  ['drone-season', textbook],
  ['drone-season', random],
  ['tile-shop', textbook],
  ['tile-shop', random],
] as const)('tells at most five of %s on each side, each thing once, the weightiest first', (id, bot) => {
  for (const seed of id === 'tile-shop' ? [1, 2, 3] : [3]) {
    const sums = played(id, bot, seed);
    for (const found of [wentWell(sums), doOtherwise(sums)]) {
      expect(found.length).toBeLessThanOrEqual(5);
      expect(new Set(found.map((f) => f.row.criterion)).size).toBe(found.length);
      expect(found.every((f) => f.weight > 0 && f.weight <= f.possible)).toBe(true);
    }
    expect(wentWell(sums).every((f) => f.row.verdict === 'good' || f.row.verdict === 'fair')).toBe(true);
    expect(doOtherwise(sums).every((f) => f.row.verdict !== 'good' && f.row.verdict !== 'void')).toBe(true);
    const weights = doOtherwise(sums).map((f) => f.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  }
});

it('weighs by the phase: what was lost counts by its share of the total', () => {
  const sums = summed(
    [
      row('opening', { phase: 'approach', possible: 3 }),
      row('manner', { phase: 'approach', possible: 3, earned: 3, verdict: 'good' }),
      row('voiced', { possible: 1 }),
      row('order', { possible: 1, earned: 1, verdict: 'good' }),
    ],
    { approach: 20, persuasion: 80 },
  );
  expect(doOtherwise(sums).map((f) => f.row.criterion)).toEqual(['voiced', 'opening']);
});

it('counts the others of a kind, and tells what was never reached only once', () => {
  const sums = summed(
    [
      row('order', { account: 'a', possible: 3 }),
      row('order', { account: 'b', possible: 3 }),
      row('voiced', { verdict: 'missed' }),
      row('asked', { verdict: 'missed' }),
      row('clear', { verdict: 'good', earned: 1 }),
    ],
    { persuasion: 100 },
  );
  const found = doOtherwise(sums);
  expect(found.map((f) => [f.row.criterion, f.more])).toEqual([
    ['order', 1],
    ['voiced', 0],
  ]);
});
