/** How loyalty is read off a relation, and what of it goes out to whoever plays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/model/office';
import { customerWith } from '../../../src/rules/copies';
import type { Customer } from '../../../src/rules/game';
import { loyaltyKind } from '../../../src/rules/keeping/loyalty';
import {
  holdsOf,
  indexOf,
  levelOf,
  measuresOf,
  signsOf,
  weakestHold,
} from '../../../src/rules/keeping/measures';
import { knowing, withCustomer } from '../../../src/rules/game';
import { accountViews } from '../../../src/rules/view-account';
import { account } from '../../fixtures/scenario';
import { act, customerOf, later, open, told, won } from '../laws/world';

const relational = { orientation: 'relational' } as const;
const somebody = customerOf(won(open([account('ann')]), 'ann'), 'ann');
const like = (change: Partial<Customer>): Customer => customerWith(somebody, change);

describe('the six measures', () => {
  it('lie between 0 and 1, and their index between 0 and 100', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, fc.nat(11), (satisfaction, emotion, value, hurt, months) => {
        const customer = like({ satisfaction, emotion, value, hurts: { quality: hurt } });
        const measures = measuresOf(customer, relational, 1 + months);
        for (const measure of MEASURES) {
          expect(measures[measure]).toBeGreaterThanOrEqual(0);
          expect(measures[measure]).toBeLessThanOrEqual(1);
        }
        expect(indexOf(measures)).toBeGreaterThanOrEqual(0);
        expect(indexOf(measures)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('each fall with what they measure', () => {
    const glad = like({ satisfaction: 0.8, emotion: 0.5, value: 0.7, bought: 3 });
    const at = (change: Partial<Customer>) => measuresOf(customerWith(glad, change), relational, 3);
    const best = at({});
    expect(at({ satisfaction: 0.4 }).repeat).toBeLessThan(best.repeat);
    expect(at({ bought: 1 }).decision).toBeLessThan(best.decision);
    expect(at({ emotion: 0.2 }).effort).toBeLessThan(best.effort);
    expect(at({ discount: 0.1 }).price).toBeLessThan(best.price);
    expect(at({ satisfaction: 0.2, emotion: 0.1 }).rivals).toBeLessThan(best.rivals);
    expect(at({ hurts: { attitude: 0.2 } }).defects).toBeLessThan(best.defects);
  });

  it('come to levels', () => {
    expect([0, 34, 35, 50, 69, 70, 100].map(levelOf)).toEqual([
      'slipping',
      'slipping',
      'mild',
      'firm',
      'firm',
      'devoted',
      'devoted',
    ]);
  });
});

it('tells a warning sign when orders go on and the feeling is gone', () => {
  const buying = like({ orders: 3, bought: 4, touched: 4, emotion: 0.1 });
  expect(signsOf(buying, 4)).toContain('hollow');
  expect(signsOf(like({ ...buying, emotion: 0.4 }), 4)).not.toContain('hollow');
  expect(signsOf(like({ ...buying, bought: 1 }), 4)).not.toContain('hollow');
});

it('tells true loyalty from what goes with its cause', () => {
  const held = (change: Partial<Customer>, rate: 0 | 3 = 0) => loyaltyKind(like(change), rate);
  expect(held({ satisfaction: 0.7, emotion: 0.4 }, 3)).toBe('true');
  expect(held({ discount: 0.1, switching: 0.2 })).toBe('price');
  expect(held({ switching: 0.2 }, 3)).toBe('reward');
  expect(held({ switching: 0.2 })).toBe('tied');
  expect(held({})).toBe('inertia');
});

it('names the weaker of satisfaction and value; a barrier holds, and is not felt', () => {
  const holds = holdsOf({ satisfaction: 0.6, value: 0.4, switching: 0 }, 0);
  expect(holds.barrier).toBe(0);
  expect(weakestHold(holds)).toBe('value');
  expect(holdsOf({ satisfaction: 0.6, value: 0.4, switching: 0.15 }, 0.15).barrier).toBe(1);
});

describe('a key moment', () => {
  const game = later(won(open([account('ann', { occasions: [{ month: 2, what: 'bill-rise' }] })]), 'ann'));
  const ended = (g: typeof game) => act(g, { type: 'end-month' });
  const fits = { type: 'care', account: 'ann', act: 'follow-up' } as const;

  it('is told as met or passed over when the month ends', () => {
    expect(told(ended(act(game, fits)), 'occasion-met')).toBe(true);
    expect(told(ended(game), 'occasion-missed')).toBe(true);
  });

  it('stands in the calendar once it has come', () => {
    const seen = (g: typeof game) => accountViews(g)[0]?.customer;
    expect(seen(game)?.occasions).toEqual(['bill-rise']);
    expect(seen(game)?.calendar).toEqual([{ month: 2, what: 'bill-rise', met: null }]);
    expect(seen(act(game, fits))?.occasions).toEqual([]);
    expect(seen(later(game))?.calendar).toEqual([{ month: 2, what: 'bill-rise', met: false }]);
  });
});

it('shows measures and holds in fifths, and days of a life only when they are on file', () => {
  const game = won(
    open([
      account('ann', {
        facts: [{ id: 'day', kind: 'plans', gift: false, seen: false }],
        moments: [{ month: 3, fact: 'day' }],
      }),
    ]),
    'ann',
  );
  const file = (g: typeof game) => accountViews(g)[0]?.customer;
  const odd = withCustomer(game, 'ann', { emotion: 0.333, value: 0.577 });
  for (const x of Object.values({ ...file(odd)?.measures, ...file(odd)?.holds }))
    expect(x * 5).toBeCloseTo(Math.round(x * 5), 9);
  expect(file(game)?.calendar).toEqual([]);
  expect(file(knowing(game, 'ann', ['fact.day']))?.calendar).toEqual([{ month: 3, fact: 'day', met: null }]);
});

it('shows what holds somebody as it is now, also when one has looked before the form was changed', () => {
  const game = won(open([account('ann')]), 'ann');
  const hold = (g: typeof game) => accountViews(g)[0]?.customer?.holds.barrier ?? 0;
  const before = hold(game);
  const forms = { key: 'alliance', ordinary: 'alliance', small: 'alliance' } as const;
  expect(hold({ ...game, keeping: { ...game.keeping, forms } })).toBeGreaterThan(before);
});
