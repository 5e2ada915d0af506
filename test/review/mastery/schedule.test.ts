// When something comes back: worked examples, reckoned from FSRS's published formulas and its default parameters.
import { describe, expect, it } from 'vitest';
import { answered, newRecall } from '../../../src/review/mastery/schedule';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = 20_000 * DAY;

// Default parameters of FSRS-6 that the examples need.
const S0 = { again: 0.212, hard: 1.2931, good: 2.3065 };
const [W4, W5, W6, W7, W8, W9, W10] = [6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796] as const;
const DECAY = -0.1542;
const FACTOR = 0.9 ** (1 / DECAY) - 1;
const difficulty = (grade: 1 | 3 | 4) => W4 - Math.exp((grade - 1) * W5) + 1;
const known = (days: number, stability: number) => (1 + (FACTOR * days) / stability) ** DECAY;

describe('the return of a concept', () => {
  it('is due at once when it is new', () => {
    expect(newRecall(NOW)).toMatchObject({ due: NOW, state: 'new', reps: 0, last: null });
  });

  it('comes after two days when the first answer is good: the first stability, rounded', () => {
    const first = answered(newRecall(NOW), 'good', NOW);
    expect(first).toMatchObject({ due: NOW + 2 * DAY, days: 2, state: 'review', reps: 1, last: NOW });
    expect(first.stability).toBeCloseTo(S0.good, 4);
    expect(first.difficulty).toBeCloseTo(difficulty(3), 4);
  });

  it('comes in the same sitting when the first answer is a mistake', () => {
    const first = answered(newRecall(NOW), 'again', NOW);
    expect(first).toMatchObject({ due: NOW + 10 * MINUTE, state: 'learning', lapses: 0 });
    expect(first.stability).toBeCloseTo(S0.again, 4);
    expect(answered(newRecall(NOW), 'hard', NOW)).toMatchObject({
      due: NOW + 15 * MINUTE,
      state: 'learning',
    });
  });

  it('comes later each time it is known: the second interval by the formula for a recall', () => {
    const first = answered(newRecall(NOW), 'good', NOW);
    const second = answered(first, 'good', first.due);
    const r = known(2, S0.good);
    const d = first.difficulty;
    const grown = S0.good * (1 + Math.exp(W8) * (11 - d) * S0.good ** -W9 * (Math.exp(W10 * (1 - r)) - 1));
    expect(second.stability).toBeCloseTo(grown, 3);
    expect(second).toMatchObject({
      days: Math.round(grown),
      due: first.due + Math.round(grown) * DAY,
      lapses: 0,
    });
    expect(second.days).toBe(11);
    const eased = d + 0; // a good answer leaves the difficulty, apart from a pull towards the easiest
    expect(second.difficulty).toBeCloseTo(W7 * difficulty(4) + (1 - W7) * eased, 3);
  });

  it('goes back to relearning when it was forgotten: ten minutes, then a day', () => {
    const first = answered(newRecall(NOW), 'good', NOW);
    const lapse = answered(first, 'again', first.due);
    expect(lapse).toMatchObject({ due: first.due + 10 * MINUTE, days: 0, state: 'relearning', lapses: 1 });
    expect(lapse.stability).toBeLessThan(first.stability);
    const harder = 2 * W6; // two grades below good
    const d = first.difficulty + (harder * (10 - first.difficulty)) / 9;
    expect(lapse.difficulty).toBeCloseTo(W7 * difficulty(4) + (1 - W7) * d, 3);
    const again = answered(lapse, 'good', lapse.due);
    expect(again).toMatchObject({ days: 1, state: 'review', lapses: 1 });
  });

  it('is the same for the same answers', () => {
    const go = () =>
      (['good', 'again', 'good', 'hard', 'good'] as const).reduce(
        (recall, grade) => answered(recall, grade, recall.due),
        newRecall(NOW),
      );
    expect(go()).toEqual(go());
  });
});
