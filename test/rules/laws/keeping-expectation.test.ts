/** What the course says of the satisfaction chain: what raises expectations, what is felt, and how both move. */
import { expect } from 'vitest';
import { NEEDS } from '../../../src/model/customer';
import { gameWith } from '../../../src/rules/copies';
import type { Customer, Game } from '../../../src/rules/game';
import { withMark } from '../../../src/rules/talk';
import type { Sheet } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { but } from '../../fixtures/talks';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import { bought, boughtAfter, buyer, liveOn, pleased } from './living';
import { customerOf, open, shop, won } from './world';

const orders = 'src/rules/keeping/beginning.ts';
const relation = 'src/rules/keeping/relation.ts';
const circumstances = 'src/rules/keeping/circumstances.ts';

const expected = (game: Game): number => customerOf(game, 'ann').expectation;
const priced = (price: Sheet['price']): Partial<Sheet> => ({ price });

law({
  says: 'the higher the price, the more is expected of the same thing',
  rule: { file: orders, find: 'CHAIN.expectationByPrice * (PRICE_FACTOR[price] - 1)', neutral: '0' },
  shows: () => {
    const at = (price: Sheet['price']) => bought({}, {}, {}, priced(price));
    expect(expected(at('skimming'))).toBeGreaterThan(expected(at('parity')));
    expect(expected(at('parity'))).toBeGreaterThan(expected(at('penetration')));
  },
  mean: {
    gain: (drawn) => {
      // What is paid is left out of it: only what was expected differs.
      const content = (price: Sheet['price']) =>
        pleased(won(shop(drawn, {}, {}, priced(price)), 'ann'), { world: { dear: 0 } });
      return content('penetration') - content('skimming');
    },
    over: 0.02,
  },
});

/** Bought of a shop with such a name. */
const named = (game: Game, image: number): Game => won(gameWith(game, { image }), 'ann');

law({
  says: 'a good name is expected to be lived up to',
  rule: { file: orders, find: 'CHAIN.expectationByImage * image', neutral: '0' },
  shows: () => {
    const game = open([account('ann')]);
    expect(expected(named(game, 0.9))).toBeGreaterThan(expected(named(game, 0.1)));
    expect(pleased(named(game, 0.9))).toBeLessThan(pleased(named(game, 0.1)));
  },
  mean: {
    gain: (drawn) => pleased(named(shop(drawn), 0.1)) - pleased(named(shop(drawn), 0.9)),
    over: 0.01,
  },
});

law({
  says: 'one gets used to good things: what delighted at first pleases less and less',
  rule: {
    file: relation,
    find: 'CHAIN.expectationDrift * (quality - before.expectation)',
    neutral: '0',
  },
  shows: () => {
    const at = (months: number) => liveOn(bought(), months, { customer: { expectation: 0.2 } });
    expect(at(24).satisfaction).toBeLessThan(at(3).satisfaction - 0.1);
    expect(at(24).expectation).toBeGreaterThan(at(3).expectation);
  },
  mean: {
    gain: (drawn) => {
      const at = (months: number) =>
        liveOn(buyer(drawn), months, { customer: { expectation: 0.2 } }).satisfaction;
      return at(3) - at(24);
    },
    over: 0.05,
  },
});

const served = (service: Sheet['service']): Partial<Sheet> => ({ service });

law({
  says: 'fuller service is felt as better quality of the same thing',
  rule: { file: relation, find: 'CHAIN.qualityByService * c.service', neutral: '0' },
  shows: () => {
    const at = (service: Sheet['service']) => pleased(bought({}, {}, {}, served(service)));
    expect(at('full')).toBeGreaterThan(at('standard'));
    expect(at('standard')).toBeGreaterThan(at('basic'));
  },
  mean: {
    gain: (drawn) => {
      const at = (service: Sheet['service']) => pleased(won(shop(drawn, {}, {}, served(service)), 'ann'));
      return at('full') - at('basic');
    },
    over: 0.05,
  },
});

/** Has bought after being shown what this does for the two needs that weigh most with them, or nothing at all. */
const shown = (game: Game, drawn: Pick<Drawn, 'hidden'>, benefits: boolean): Game => {
  const weighs = NEEDS.filter((need) => (drawn.hidden.weights[need] ?? 0) > 1);
  const marks = weighs.reduce((all, need) => withMark(all, NEEDS.indexOf(need), 2), 0);
  return boughtAfter(game, { marks: benefits ? marks : 0 });
};

law({
  says: 'whoever was shown what a thing does for them is better pleased with it afterwards',
  rule: { file: circumstances, find: 'CHAIN.qualityByMet * Math.min(1, shown / 10)', neutral: '0' },
  shows: () => {
    const hidden = { weights: { quality: 3, service: 2 } } as Drawn['hidden'];
    const content = (benefits: boolean) => pleased(shown(open([account('ann')]), { hidden }, benefits));
    expect(content(true)).toBeGreaterThan(content(false) + 0.02);
  },
  mean: {
    gain: (drawn) => pleased(shown(shop(drawn), drawn, true)) - pleased(shown(shop(drawn), drawn, false)),
    over: 0.02,
  },
});

law({
  says: 'the same thing pleases those best whose needs it was made for',
  rule: { file: circumstances, find: 'CHAIN.qualityByAppeal * appeal(sheet, weights)', neutral: '0' },
  shows: () => {
    const made = pleased(bought({}, { weights: { quality: 3, service: 2 } }));
    expect(made).toBeGreaterThan(pleased(bought({}, { weights: { brand: 3, carrier: 2 } })) + 0.05);
  },
  mean: {
    gain: (drawn) => {
      const at = (weights: Drawn['hidden']['weights']) =>
        pleased(won(shop(but(drawn, { weights, silent: null })), 'ann'));
      return at({ quality: 3, service: 2 }) - at({ brand: 3, carrier: 2 });
    },
    over: 0.05,
  },
});

law({
  says: 'a dear price takes twice as much of the value from those who mind the price',
  rule: {
    file: relation,
    find: "CHAIN.valueByPrice * dear * (truth.sensitivity === 'price' ? 2 : 1)",
    neutral: 'CHAIN.valueByPrice * dear',
  },
  shows: () => {
    const at = (sensitivity: 'price' | 'brand') =>
      pleased(bought({}, { sensitivity }), { world: { dear: 0.25 } });
    expect(at('price')).toBeLessThan(at('brand'));
  },
  mean: {
    gain: (drawn) => {
      const at = (sensitivity: 'price' | 'brand') =>
        pleased(won(shop(but(drawn, { sensitivity })), 'ann'), { world: { dear: 0.25 } });
      return at('brand') - at('price');
    },
    over: 0.01,
  },
});

const reduced: Partial<Customer> = { discount: 0.1 };

law({
  says: 'what was taken off the price is felt as value month after month',
  rule: { file: relation, find: '(1 + c.dear) * (1 - before.discount) - 1', neutral: 'c.dear' },
  shows: () => {
    expect(pleased(bought(), { customer: reduced })).toBeGreaterThan(pleased(bought()));
  },
  mean: {
    gain: (drawn) => pleased(buyer(drawn), { customer: reduced }) - pleased(buyer(drawn)),
    over: 0.005,
  },
});

law({
  says: 'one bad month does not undo a long good relation, nor one good month a bad one',
  rule: {
    file: relation,
    find: 'CHAIN.inertia * (felt - before.satisfaction)',
    neutral: '(felt - before.satisfaction)',
  },
  shows: () => {
    const next = (satisfaction: number, fault?: 'poor') =>
      pleased(bought(), { customer: { satisfaction }, ...(fault ? { fault } : {}) });
    expect(next(0.9, 'poor')).toBeGreaterThan(next(0.3, 'poor') + 0.2);
    expect(next(0.9)).toBeGreaterThan(next(0.3) + 0.2);
  },
  mean: {
    gain: (drawn) => {
      const next = (satisfaction: number) =>
        pleased(buyer(drawn), { customer: { satisfaction }, fault: 'poor' });
      return next(0.9) - next(0.3);
    },
    over: 0.2,
  },
});

/** What is felt for us after the first order, by the trust won in the talk. */
const begun = (game: Game, trust: number): number => customerOf(boughtAfter(game, { trust }), 'ann').emotion;

law({
  says: 'trust won in the talk is where the feeling of a relation begins',
  rule: { file: orders, find: '0.02 * talk.trust', neutral: '0' },
  shows: () => {
    expect(begun(open([account('ann')]), 8)).toBeGreaterThan(begun(open([account('ann')]), 2) + 0.05);
  },
  mean: { gain: (drawn) => begun(shop(drawn), 8) - begun(shop(drawn), 2), over: 0.05 },
});
