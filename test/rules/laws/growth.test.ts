/** What the course says of growth, market forms, strategy and staff, shown by what it takes to sell and to mend. */
import { expect, it } from 'vitest';
import { climateOf } from '../../../src/rules/bar';
import { withAccount, withCustomer, type Game } from '../../../src/rules/game';
import { churnChance } from '../../../src/rules/keeping';
import { refusal } from '../../../src/rules/legal';
import { triangleOf } from '../../../src/rules/strategy';
import { surveyOf } from '../../../src/rules/survey';
import type { Sheet } from '../../../src/scenario/schema';
import { account } from '../../fixtures/scenario';
import { act, bar, customerOf, later, leads, market, met, open, won } from './world';

const invest = (source: 'education' | 'product' | 'channel' | 'promotion' | 'sales-force') =>
  ({ type: 'invest', in: source }) as const;
const ann = (form: 'niche' | 'competitive' | 'developing' | 'undeveloped', tie = 0, sheet = {}) =>
  open([account('ann', {}, { tie })], market({ form }), sheet);

it('the less a market is developed, the harder every sale', () => {
  expect(bar(ann('developing'), 'ann')).toBeGreaterThan(bar(ann('competitive'), 'ann'));
  expect(bar(ann('undeveloped'), 'ann')).toBeGreaterThan(bar(ann('developing'), 'ann'));
});

it('teaching customers helps where there is something to learn, after a while, and nowhere else', () => {
  const taught = (form: 'developing' | 'competitive', months: number) =>
    bar(later(act(ann(form), invest('education')), months), 'ann');
  expect(taught('developing', 0)).toBe(bar(ann('developing'), 'ann'));
  expect(taught('developing', 1)).toBeLessThan(bar(ann('developing'), 'ann'));
  expect(taught('competitive', 1)).toBe(bar(ann('competitive'), 'ann'));
});

it('an experience centre opens the eyes of an undeveloped market', () => {
  const game = ann('undeveloped');
  expect(bar(act(game, { type: 'research', method: 'centre' }), 'ann')).toBeLessThan(bar(game, 'ann'));
});

it('in a niche rivals hold people less, and there are fewer of them to find', () => {
  expect(bar(ann('niche', 3), 'ann')).toBeLessThan(bar(ann('competitive', 3), 'ann'));
  const found = (form: 'niche' | 'competitive') => {
    const people = Array.from({ length: 5 }, (_, i) => account(`a${String(i)}`, { found: ['canvassing'] }));
    const canvassing = { effort: 1, cost: 0, leads: 3, times: 3 };
    const game = open(people, { ...market({ form }), ways: { canvassing, network: canvassing } });
    return leads(act(game, { type: 'find', way: 'canvassing' })).length;
  };
  expect(found('niche')).toBeLessThan(found('competitive'));
});

it('a high price is harder to hold among competitors', () => {
  const price = { price: 'skimming' } as const;
  expect(bar(ann('competitive', 0, price), 'ann')).toBe(bar(ann('niche', 0, price), 'ann') + 1);
});

it('a rival goes for customers harder in a competitive market', () => {
  const lost = (form: 'niche' | 'competitive') => {
    const game = won(open([account('ann')], market({ form, offensive: 1 })), 'ann', {
      emotion: 0,
      value: 0.2,
    });
    return churnChance(game, 'ann', customerOf(game, 'ann'));
  };
  expect(lost('competitive')).toBeGreaterThan(lost('niche'));
});

it('a better product makes sales easier and is felt, but not at once', () => {
  const game = won(ann('developing'), 'ann');
  const better = act(game, invest('product'));
  expect(climateOf(later(better, 1)).product).toBe(0);
  expect(climateOf(later(better, 2)).product).toBeLessThan(0);
  const felt = (g: Game) => customerOf(later(g, 4), 'ann').quality;
  expect(felt(better)).toBeGreaterThan(felt(game));
});

it('better channels bring one lead more at each go', () => {
  const people = Array.from({ length: 6 }, (_, i) => account(`a${String(i)}`, { found: ['helper'] }));
  const found = (g: Game) => leads(act(g, { type: 'find', way: 'helper' })).length;
  const game = open(people);
  expect(found(later(act(game, invest('channel'))))).toBe(found(later(game)) + 1);
});

it('new means of promotion make us known once they work', () => {
  const game = open([account('ann')]);
  expect(later(act(game, invest('promotion'))).awareness).toBeGreaterThan(later(game).awareness + 0.2);
});

it('a stronger sales force has more time every month, for a wage', () => {
  const game = open([account('ann')]);
  const stronger = later(act(game, invest('sales-force')));
  expect(stronger.effort).toBe(later(game).effort + 1);
  const spent = (g: Game) => g.cash - act(g, { type: 'end-month' }).cash;
  expect(spent(stronger)).toBeGreaterThan(spent(later(game)));
});

it('a strategy of a piece sells more easily than one that contradicts itself', () => {
  const clear: Partial<Sheet> = { targets: ['family'], position: 'safety', service: 'standard' };
  const muddled: Partial<Sheet> = {
    ...clear,
    price: 'penetration',
    distribution: 'exclusive',
    service: 'basic',
  };
  const game = open([account('ann')], {}, clear);
  const other = open([account('ann')], {}, muddled);
  expect(climateOf(game).coherence).toBe(-1);
  expect(climateOf(other).coherence).toBeGreaterThan(-1);
});

it('the triangle names each contradiction of the sheet', () => {
  const gaps = (change: object) => {
    const { scenario, company } = open([account('ann')], {}, change);
    if (!company) throw new Error('no company');
    return triangleOf(company.sheet, surveyOf(scenario.data), scenario.data).gaps;
  };
  expect(gaps({})).toEqual([]);
  expect(gaps({ position: 'price', service: 'full' })).toContain('price-full-service');
  expect(gaps({ position: 'brand', price: 'discount' })).toContain('brand-discount');
  expect(gaps({ price: 'penetration', distribution: 'exclusive' })).toContain('cheap-exclusive');
});

const complained = (game: Game): Game =>
  withCustomer(won(game, 'ann'), 'ann', {
    satisfaction: 0.4,
    fault: 'quality',
    complaint: 'open',
    complained: { index: 0, month: 1, effort: 0 },
  });
const step = (name: 'listen' | 'own-up' | 'repair') =>
  ({ type: 'complaint', account: 'ann', step: name }) as const;

it('staff who may decide on the spot hear and own up in one go', () => {
  const free = act(complained(act(open([account('ann')]), { type: 'empower' })), step('listen'));
  const bound = act(complained(open([account('ann')])), step('listen'));
  expect(customerOf(free, 'ann').complaint).toBe('owned');
  expect(customerOf(free, 'ann').satisfaction).toBeGreaterThan(customerOf(bound, 'ann').satisfaction);
});

it('people trained in reaction may take a little longer over a complaint', () => {
  const mended = (game: Game) => customerOf(act({ ...complained(game), effort: 5.5 }, step('repair')), 'ann');
  const game = open([account('ann')]);
  const trained = act(game, { type: 'train', quality: 'reaction' });
  expect(mended(game).mendedInTime).toBe(false);
  expect(mended(trained).mendedInTime).toBe(true);
  expect(mended(trained).satisfaction).toBeGreaterThan(mended(game).satisfaction);
});

it('a letter of introduction goes out once, and before the first visit', () => {
  const game = met(open([account('ann')]), 'ann');
  const letter = { type: 'letter', account: 'ann' } as const;
  expect(act(game, letter).accounts.ann?.letter).toBe(true);
  expect(refusal(act(game, letter), letter)).toBe('move.already');
  expect(refusal(withAccount(game, 'ann', { visits: [1] }), letter)).toBe('move.already');
});
