/** What is judged of how customers are held: the same month, looked after and not. */
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/rules/ledger-marks';
import { scoreOf } from '../../../src/rules/ledger';
import { gameWith } from '../../../src/rules/copies';
import { withCustomer, type Customer, type Game } from '../../../src/rules/game';
import { isKnownRegular } from '../../../src/rules/keeping/worth';
import { isMended } from '../../../src/rules/keeping/strategies';
import { account } from '../../fixtures/scenario';
import { act, customerOf, later, market, open, won } from '../laws/world';

const second = (change: Partial<Customer> = {}): Game =>
  withCustomer(later(won(open([account('ann')]), 'ann')), 'ann', change);
const care = (act: 'greeting' | 'follow-up' | 'personal') => ({ type: 'care', account: 'ann', act }) as const;
const ended = (game: Game): Game => act(game, { type: 'end-month' });
const judged = (game: Game, concept: string): number | undefined =>
  marksOf(ended(game), 'held').find(({ about }) => about.startsWith(concept))?.share;

it('asks whether those who say nothing were asked', () => {
  const silent = second({ satisfaction: 0.4 });
  expect(judged(silent, 'silent-dissatisfied')).toBe(0);
  expect(judged(act(silent, care('greeting')), 'silent-dissatisfied')).toBe(0.4);
  expect(judged(act(silent, care('follow-up')), 'silent-dissatisfied')).toBe(1);
  expect(judged(second({ satisfaction: 0.7 }), 'silent-dissatisfied')).toBeUndefined();
});

it('asks whether somebody who buys on and feels less was looked after', () => {
  const hollow = second({ orders: 3, bought: 1, emotion: 0.05 });
  expect(judged(hollow, 'loyalty-index')).toBe(0);
  expect(judged(act(hollow, care('follow-up')), 'loyalty-index')).toBe(1);
});

it('finds nobody held by habit who is left alone before a rival calls', () => {
  const before = (change: Partial<Customer>): Game =>
    withCustomer(later(won(open([account('ann')], market({ offensive: 4 })), 'ann'), 2), 'ann', change);
  const habit = { satisfaction: 0.55, emotion: 0, touched: 1, expectation: 0.9 };
  expect(judged(before(habit), 'loyalty-kinds')).toBe(0);
  expect(judged(act(before(habit), care('greeting')), 'loyalty-kinds')).toBe(0.6);
  expect(judged(second(habit), 'loyalty-kinds')).toBeUndefined();
});

describe('care at a stage of the relation', () => {
  const felt = (game: Game, what: 'greeting' | 'follow-up'): number =>
    customerOf(act(game, care(what)), 'ann').emotion - customerOf(game, 'ann').emotion;

  it('is felt more when it fits', () => {
    const at = (life: Customer['life']) => second({ life, emotion: 0.2 });
    expect(felt(at('exploring'), 'follow-up')).toBeGreaterThan(felt(at('stable'), 'follow-up'));
    expect(felt(at('stable'), 'greeting')).toBeGreaterThan(felt(at('exploring'), 'greeting'));
  });

  it('is judged by it', () => {
    const share = (life: Customer['life']) =>
      marksOf(act(second({ life }), care('follow-up')), 'held').map((mark) => mark.share);
    expect(share('exploring')).toEqual([1]);
    expect(share('stable')).toEqual([0]);
  });
});

it('knows a regular by a trait that was aimed at and two facts still true', () => {
  const facts = ['garden', 'boat'].map(
    (id) => ({ id, kind: 'recreation', gift: false, seen: true }) as const,
  );
  const regular = (traits: string[], known: typeof facts) =>
    won(open([account('ann', { traits, facts: known })]), 'ann');
  const told = (game: Game) => act(game, care('follow-up'), care('follow-up'));
  expect(isKnownRegular(told(regular(['family'], facts)), 'ann')).toBe(true);
  expect(isKnownRegular(told(regular(['thrifty'], facts)), 'ann')).toBe(false);
  expect(isKnownRegular(told(regular(['family'], facts.slice(1))), 'ann')).toBe(false);
});

it('calls the cause of a loss mended by what was done where it came from', () => {
  const game = second();
  expect(isMended(game, 'attitude', 1)).toBe(false);
  expect(isMended(act(game, { type: 'train', quality: 'attitude' }), 'attitude', 1)).toBe(true);
  expect(isMended(game, 'quality', 1)).toBe(false);
  expect(isMended(gameWith(game, { invested: { product: 1 } }), 'quality', 1)).toBe(true);
  expect(isMended(game, 'circumstance', 1)).toBeNull();
});

it('leaves six seats empty where nobody was won', () => {
  const rows = scoreOf(ended(open([account('ann')]))).ledger.filter(({ criterion }) => criterion === 'held');
  expect(rows.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => 'missed'));
});
