/** How losses are called and what accuracy they come to, by worked examples. */
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/review/choice';
import {
  accuracyOf,
  accuracyOfLoss,
  classOf,
  turningPoints,
  unitOf,
} from '../../../src/review/values/verdict';
import { scene, season } from '../../fixtures/scenario';

const choice = (index: number, loss: number, counts = true): Choice => ({
  index,
  at: { index, month: 1, effort: 0 },
  place: 'visit',
  account: 'ann',
  move: { type: 'listen' },
  value: 80 - loss,
  best: { type: 'leave' },
  bestValue: 80,
  loss,
  class: classOf(loss, 1),
  counts,
  options: [],
  exact: true,
  luck: 0,
  firm: null,
});

describe('one customer is the measure', () => {
  it('is the whole of a scene', () => {
    expect(unitOf(scene().data)).toBe(1);
  });

  it('is one of as many as a season has', () => {
    const { data } = season([]);
    const busy = { ...data, rubric: { ...data.rubric, approach: 8, keep: 5 } };
    expect(unitOf(busy)).toBeCloseTo(1 / 8);
  });
});

describe('a loss is called by its size', () => {
  it.each([
    [0, 'best'],
    [0.2, 'best'],
    [1.9, 'good'],
    [5.9, 'inaccuracy'],
    [11.9, 'mistake'],
    [12.1, 'blunder'],
  ])('%d hundredths of a customer: %s', (loss, name) => {
    expect(classOf(loss, 1)).toBe(name);
    expect(classOf(loss / 8, 1 / 8)).toBe(name);
  });
});

describe('accuracy', () => {
  it('is 100 for a choice that cost nothing, and 1/e of it at twelve hundredths', () => {
    expect(accuracyOfLoss(0, 1)).toBe(100);
    expect(accuracyOfLoss(12, 1)).toBeCloseTo(36.79, 2);
    expect(accuracyOfLoss(3, 1)).toBeCloseTo(77.88, 2);
  });

  it('is the mean of the choices that count', () => {
    expect(accuracyOf([choice(0, 0), choice(1, 12), choice(2, 40, false)], 1)).toBeCloseTo(68.39, 2);
  });

  it('is not told where there was nothing to choose', () => {
    expect(accuracyOf([choice(0, 0, false)], 1)).toBeNull();
  });
});

describe('a run turns', () => {
  it('at the choices that cost most, five at most, told in the order of the run', () => {
    const costs = [0, 3, 9, 1, 2.5, 30, 7, 4];
    expect(
      turningPoints(
        costs.map((loss, i) => choice(i, loss)),
        1,
      ),
    ).toEqual([1, 2, 5, 6, 7]);
  });

  it('nowhere, when nothing cost anything', () => {
    expect(turningPoints([choice(0, 0), choice(1, 1)], 1)).toEqual([]);
  });

  it('at no choice that was none', () => {
    expect(turningPoints([choice(0, 20, false)], 1)).toEqual([]);
  });
});
