// What the review says of a whole run.
import { describe, expect, test } from 'vitest';
import {
  countsOf,
  floorOf,
  mistakesOf,
  monthBands,
  neighbour,
  one,
  optionsOf,
  splitOf,
  talkBands,
} from '../../../src/learner/review/sum';
import type { Choice } from '../../../src/review/choice';

const choice = (index: number, change: Partial<Choice> = {}): Choice => ({
  index,
  at: { index, month: 1, effort: 0 },
  place: 'month',
  account: null,
  move: { type: 'end-month' },
  value: 50,
  best: { type: 'end-month' },
  bestValue: 50,
  loss: 0,
  class: 'best',
  counts: true,
  options: [],
  exact: true,
  luck: 0,
  firm: null,
  ...change,
});

describe('a review in sum', () => {
  test('counts by class only what was a choice', () => {
    const all = [choice(0), choice(1, { class: 'mistake' }), choice(2, { class: 'mistake', counts: false })];
    expect(countsOf(all)).toEqual({ best: 1, good: 0, inaccuracy: 0, mistake: 1, blunder: 0 });
  });

  test('calls nothing a mistake that would be none where people are a little different', () => {
    const all = [
      choice(0, { class: 'blunder', firm: false }),
      choice(1, { class: 'blunder', firm: true }),
      choice(2, { class: 'mistake' }),
      choice(3, { class: 'good', firm: false }),
    ];
    expect(countsOf(all)).toEqual({ best: 0, good: 1, inaccuracy: 1, mistake: 1, blunder: 1 });
  });

  test('parts choices from luck, and says what is left over', () => {
    const split = splitOf({
      accuracy: 90,
      choices: [choice(0, { loss: 10 }), choice(1, { loss: 5 })],
      turningPoints: [],
      curve: [
        { index: 0, value: 80 },
        { index: 1, value: 71 },
        { index: 2, value: 68 },
      ],
      luck: 2,
    });
    expect(split).toEqual({ start: 80, lost: 15, luck: 2, rest: 1, end: 68 });
  });

  test('sorts mistakes by what they cost', () => {
    const all = [
      choice(0, { loss: 3, class: 'inaccuracy' }),
      choice(1, { loss: 20, class: 'blunder' }),
      choice(2, { loss: 30, class: 'blunder', counts: false }),
      choice(3),
    ];
    expect(mistakesOf(all).map(({ index }) => index)).toEqual([1, 0]);
  });

  test('puts choices of one month, and of one talk, together', () => {
    const at = (month: number) => ({ index: 0, month, effort: 0 });
    const all = [
      choice(0, { at: at(1) }),
      choice(1, { at: at(1), place: 'visit', account: 'a' }),
      choice(2, { at: at(1), place: 'visit', account: 'a' }),
      choice(3, { at: at(2) }),
      choice(4, { at: at(2), place: 'recovery', account: 'a' }),
    ];
    expect(monthBands(all)).toEqual([
      { key: 1, from: 0, to: 3 },
      { key: 2, from: 3, to: 5 },
    ]);
    expect(talkBands(all)).toEqual([
      { key: 'a', from: 1, to: 3 },
      { key: 'a', from: 4, to: 5 },
    ]);
  });

  test('steps to the next one, and stays at the ends', () => {
    expect(neighbour([2, 5, 9], 5, 1)).toBe(9);
    expect(neighbour([2, 5, 9], 5, -1)).toBe(2);
    expect(neighbour([2, 5, 9], 9, 1)).toBe(9);
    expect(neighbour([2, 5, 9], 2, -1)).toBe(2);
  });

  test('begins bars below the lowest, so that small differences show', () => {
    expect(floorOf([82, 80])).toBe(75);
    expect(floorOf([90, 40])).toBe(25);
    expect(floorOf([3, 1])).toBe(0);
  });

  test('writes points with a digit and a real minus sign', () => {
    expect([one(3.04), one(-2.36), one(-0.01)]).toEqual(['3.0', '−2.4', '0.0']);
  });
});

test('an option is listed once, whatever the order of its fields', () => {
  const option = (move: Choice['move'], value: number) => ({ move, value, error: 0, atMost: false });
  const options = [
    option({ type: 'man', account: 'a', fact: 'money' }, 9),
    option({ fact: 'money', account: 'a', type: 'man' }, 9),
    option({ type: 'leave' }, 4),
  ];
  expect(optionsOf({ options }).map(({ value }) => value)).toEqual([9, 4]);
});
