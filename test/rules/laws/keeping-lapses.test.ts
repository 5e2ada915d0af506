/** What the course says of things that go wrong: how much they hurt, how long, and what comes of it. */
import { expect } from 'vitest';
import type { Customer, Game } from '../../../src/rules/game';
import { monthlyWorth } from '../../../src/rules/keeping/worth';
import { but } from '../../fixtures/talks';
import { law } from './law';
import {
  after,
  bought,
  buyer,
  devoted,
  fedUp,
  going,
  leaves,
  live,
  liveOn,
  pleased,
  reason,
  reorders,
  warmth,
  type Month,
} from './living';
import { customerOf, shop, won } from './world';

const relation = 'src/rules/keeping/relation.ts';

law({
  says: 'bad treatment is held against us far more than a thing that broke',
  rule: {
    file: relation,
    find: 'HURT.people * hurtBy(lapse)',
    neutral: 'HURT.thing * hurtBy(lapse)',
  },
  shows: () => {
    const game = bought();
    expect(leaves(game, { lapse: 'poor' })).toBeGreaterThan(leaves(game, { fault: 'poor' }) + 0.005);
  },
  mean: {
    gain: (drawn) => leaves(buyer(drawn), { lapse: 'poor' }) - leaves(buyer(drawn), { fault: 'poor' }),
  },
});

law({
  says: 'the worse an experience, the less pleased they are',
  rule: { file: relation, find: 'DEPTHS[mishap.depth].hit', neutral: 'DEPTHS.poor.hit' },
  shows: () => {
    const game = bought();
    expect(pleased(game, { fault: 'slight' })).toBeGreaterThan(pleased(game, { fault: 'poor' }) + 0.05);
    expect(pleased(game, { lapse: 'slight' })).toBeGreaterThan(pleased(game, { lapse: 'poor' }) + 0.05);
  },
  mean: {
    gain: (drawn) => pleased(buyer(drawn), { fault: 'slight' }) - pleased(buyer(drawn), { fault: 'poor' }),
    over: 0.05,
  },
});

/** The chance of leaving for what such a month leaves in the memory, all else as before. */
const remembering = (game: Game, month: Month): number =>
  going(game, { satisfaction: 0.4, hurts: live(game, month).customer.hurts });

law({
  says: 'the worse somebody was treated, the more of it is held against us',
  rule: { file: relation, find: 'DEPTHS[mishap.depth].hurt', neutral: 'DEPTHS.slight.hurt' },
  shows: () => {
    const game = bought();
    expect(remembering(game, { lapse: 'poor' })).toBeGreaterThan(remembering(game, { lapse: 'slight' }));
  },
  mean: {
    gain: (drawn) =>
      remembering(buyer(drawn), { lapse: 'poor' }) - remembering(buyer(drawn), { lapse: 'slight' }),
  },
});

/** One very poor experience, and two poor ones that take as much from quality. */
const worst: Month = { customer: { satisfaction: 0.9 }, fault: 'very-poor' };
const twice: Month = { customer: { satisfaction: 0.9 }, fault: 'poor', lapse: 'poor' };

law({
  says: 'one very poor experience costs more satisfaction than two poor ones together',
  rule: { file: relation, find: '- (shaken ? SHOCK.satisfaction : 0)', neutral: '' },
  shows: () => {
    expect(pleased(bought(), worst)).toBeLessThan(pleased(bought(), twice) - 0.1);
  },
  mean: { gain: (drawn) => pleased(buyer(drawn), twice) - pleased(buyer(drawn), worst), over: 0.1 },
});

law({
  says: 'a very poor experience leaves little of the feeling that was built up',
  rule: { file: relation, find: '* (shaken ? SHOCK.emotion : 1)', neutral: '' },
  shows: () => {
    const felt = (fault: 'poor' | 'very-poor') => warmth(bought(), { customer: { emotion: 0.8 }, fault });
    expect(felt('very-poor')).toBeLessThan(felt('poor') / 2);
  },
  mean: {
    gain: (drawn) => {
      const felt = (fault: 'poor' | 'very-poor') =>
        warmth(buyer(drawn), { customer: { emotion: 0.8 }, fault });
      return felt('poor') - felt('very-poor');
    },
    over: 0.2,
  },
});

law({
  says: 'after a very poor experience even the most loyal may leave on the spot',
  rule: { file: relation, find: "worst === 'very-poor' ? SHOCK.leaves : 0", neutral: '0' },
  shows: () => {
    expect(leaves(bought(), { customer: devoted, fault: 'poor' })).toBeLessThan(0.05);
    expect(leaves(bought(), { customer: devoted, fault: 'very-poor' })).toBeGreaterThan(0.3);
  },
  mean: {
    gain: (drawn) =>
      leaves(buyer(drawn), { customer: devoted, fault: 'very-poor' }) -
      leaves(buyer(drawn), { customer: devoted, fault: 'poor' }),
    over: 0.2,
  },
});

const hurt: Partial<Customer> = { hurts: { attitude: 0.4 } };

law({
  says: 'whoever was hurt leaves more easily though they be as pleased as others',
  rule: {
    file: 'src/rules/keeping/loyalty.ts',
    find: 'clamp(held - HURT.weighs * hurtOf(customer))',
    neutral: 'clamp(held)',
  },
  shows: () => {
    expect(going(bought(), hurt)).toBeGreaterThan(2 * going(bought()));
  },
  mean: { gain: (drawn) => going(buyer(drawn), hurt) - going(buyer(drawn)) },
});

law({
  says: 'hurts are remembered for months, and time heals them slowly',
  rule: { file: relation, find: '(hurts[cause] ?? 0) * HURT.lasts', neutral: 'hurts[cause] ?? 0' },
  shows: () => {
    const healed = { hurts: liveOn(bought(), 6, { customer: hurt }).hurts };
    expect(going(bought(), healed)).toBeLessThan(going(bought(), hurt) - 0.001);
    expect(going(bought(), healed)).toBeGreaterThan(going(bought()));
  },
  mean: {
    gain: (drawn) => {
      const game = buyer(drawn);
      return going(game, hurt) - going(game, { hurts: liveOn(game, 6, { customer: hurt }).hurts });
    },
  },
});

law({
  says: 'hurts add up: the second lapse weighs on top of the first',
  rule: { file: relation, find: '(after[cause] ?? 0) + much', neutral: 'much' },
  shows: () => {
    const first = live(bought(), { lapse: 'poor' }).customer.hurts;
    const again: Month = { customer: { hurts: first }, lapse: 'poor' };
    expect(remembering(bought(), again)).toBeGreaterThan(remembering(bought(), { lapse: 'poor' }) + 0.005);
  },
  mean: {
    gain: (drawn) => {
      const game = buyer(drawn);
      const again: Month = {
        customer: { hurts: live(game, { lapse: 'poor' }).customer.hurts },
        lapse: 'poor',
      };
      return remembering(game, again) - remembering(game, { lapse: 'poor' });
    },
  },
});

const slightly: Partial<Customer> = { hurts: { attitude: 0.2 } };

law({
  says: 'whoever is hurt orders less, long before they leave',
  rule: {
    file: 'src/rules/keeping/loyalty.ts',
    find: 'Math.max(0, 1 - AGAIN.heldBack * hurtOf(customer))',
    neutral: '1',
  },
  shows: () => {
    const orders = (customer: Partial<Customer>) => reorders(after(1, bought()), { customer });
    expect(orders(slightly)).toBeLessThan(0.8 * orders({}));
  },
  mean: {
    gain: (drawn) => {
      const game = after(1, buyer(drawn));
      return reorders(game) - reorders(game, { customer: slightly });
    },
  },
});

law({
  says: 'somebody who was hurt is worth less in the months ahead',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: 'worth.repeat * readiness(customer) * again',
    neutral: 'worth.repeat * again',
  },
  shows: () => {
    const game = bought();
    const worth = (change: Partial<Customer>) =>
      monthlyWorth(game, 'ann', { ...customerOf(game, 'ann'), ...change });
    expect(worth(slightly)).toBeLessThan(worth({}));
  },
  mean: {
    gain: (drawn) => {
      const game = buyer(drawn);
      const customer = customerOf(game, 'ann');
      return monthlyWorth(game, 'ann', customer) - monthlyWorth(game, 'ann', { ...customer, ...slightly });
    },
  },
});

const left = (game: Game, month: Month = {}): string | undefined =>
  reason(game, { customer: fedUp, ...month });

law({
  says: 'neglect is a reason to leave for those who want a relation, not for those who come for the goods',
  rule: {
    file: relation,
    find: "stale && truth.orientation === 'relational' ? HURT.neglect : 0",
    neutral: 'stale ? HURT.neglect : 0',
  },
  shows: () => {
    expect(left(after(3, bought()))).toBe('neglect');
    expect(left(after(3, bought({}, { orientation: 'transactional' })))).not.toBe('neglect');
  },
  mean: {
    gain: (drawn) => {
      const neglected = (orientation: 'relational' | 'transactional') =>
        left(after(3, won(shop(but(drawn, { orientation })), 'ann'))) === 'neglect' ? 1 : 0;
      return neglected('relational') - neglected('transactional');
    },
    over: 0.5,
  },
});

law({
  says: 'a dear price drives away those who mind the price, and is no reason for others',
  rule: { file: relation, find: 'HURT.dear * Math.max(0, dear)', neutral: '0' },
  shows: () => {
    const dear: Month = { world: { dear: 0.25 } };
    expect(left(bought({}, { sensitivity: 'price' }), dear)).toBe('price');
    expect(left(bought({}, { sensitivity: 'brand' }), dear)).not.toBe('price');
  },
  mean: {
    gain: (drawn) => {
      const driven = (sensitivity: 'price' | 'brand') => {
        const game = won(shop(but(drawn, { sensitivity }), {}, {}, { price: 'skimming' }), 'ann');
        return left(game) === 'price' ? 1 : 0;
      };
      return driven('price') - driven('brand');
    },
    over: 0.5,
  },
});

law({
  says: 'a promise not kept is what they give as the reason when they go',
  rule: { file: relation, find: 'c.broken * HURT.promise', neutral: '0' },
  shows: () => {
    expect(left(bought(), { world: { due: 1, broken: 1 } })).toBe('promise');
    expect(left(bought(), { world: { due: 1, broken: 0 } })).not.toBe('promise');
  },
  mean: {
    gain: (drawn) => (left(buyer(drawn), { world: { due: 1, broken: 1 } }) === 'promise' ? 1 : 0),
    over: 0.5,
  },
});

law({
  says: 'whoever leaves names what hurt them most, not what hurt them first',
  rule: {
    file: 'src/rules/keeping/loyalty.ts',
    find: '(hurts[cause] ?? 0) > (most === null ? 0 : (hurts[most] ?? 0))',
    neutral: 'most === null && (hurts[cause] ?? 0) > 0',
  },
  shows: () => {
    const named = (hurts: Customer['hurts']) => left(bought(), { customer: { ...fedUp, hurts } });
    expect(named({ quality: 0.1, management: 0.5 })).toBe('management');
    expect(named({ quality: 0.5, management: 0.1 })).toBe('quality');
  },
  mean: {
    gain: (drawn) => {
      const hurts = { quality: 0.1, management: 0.5 };
      return left(buyer(drawn), { customer: { ...fedUp, hurts } }) === 'management' ? 1 : 0;
    },
    over: 0.5,
  },
});
