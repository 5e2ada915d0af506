import { expect, it } from 'vitest';
import type { Activity } from '../../../src/model/trade';
import { participation, programmeCost, rewardAgain, rulesOf } from '../../../src/rules/keeping/programme';

const whole: readonly Activity[] = ['check-in', 'questionnaire', 'purchase', 'voucher', 'lottery'];

it('is full of life where it meets every rule of thumb', () => {
  expect(Object.values(rulesOf({ activities: whole, rate: 1 })).every(Boolean)).toBe(true);
  expect(participation({ activities: whole, rate: 1 })).toBe(1);
});

it('is dead where one can only earn, or only spend', () => {
  expect(participation({ activities: ['check-in', 'questionnaire', 'purchase', 'vote'], rate: 1 })).toBe(0);
  expect(participation({ activities: ['voucher', 'lottery'], rate: 1 })).toBe(0);
});

it.each(['check-in', 'questionnaire', 'purchase'] as const)('draws fewer without %s', (activity) => {
  const less = whole.filter((a) => a !== activity);
  expect(participation({ activities: less, rate: 1 })).toBeLessThan(1);
});

it('draws fewer when there is too much of it', () => {
  const much: readonly Activity[] = [...whole, 'bookmark', 'birthday', 'vote', 'game'];
  expect(participation({ activities: much, rate: 1 })).toBeLessThan(1);
  expect(programmeCost({ activities: much })).toBeGreaterThan(programmeCost({ activities: whole }));
});

it('gains most from the first percent that comes back', () => {
  const first = rewardAgain(1) - rewardAgain(0);
  expect(first).toBeGreaterThan(4 * ((rewardAgain(5) - rewardAgain(1)) / 4));
});
