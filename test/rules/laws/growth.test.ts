/** What the course says of growth, market forms, strategy and staff, shown by what it takes to sell and to mend. */
import { expect } from 'vitest';
import { climateOf } from '../../../src/rules/bar';
import { accountOf, knowing, withAccount, withCustomer, type Game } from '../../../src/rules/game';
import { refusal } from '../../../src/rules/legal';
import { triangleOf } from '../../../src/rules/strategy';
import { arrive, speak } from '../../../src/rules/visiting';
import type { Sheet } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import {
  act,
  bar,
  beside,
  customerOf,
  leaving,
  later,
  leads,
  market,
  met,
  open,
  shop,
  tried,
  turnsUp,
  won,
} from './world';

const invest = (source: 'education' | 'product' | 'channel' | 'promotion' | 'sales-force') =>
  ({ type: 'invest', in: source }) as const;
const ann = (form: 'niche' | 'competitive' | 'developing' | 'undeveloped', tie = 0, sheet = {}) =>
  open([account('ann', {}, { tie })], market({ form }), sheet);

/** Somebody drawn, in a market of this form. */
const like = (
  drawn: Drawn,
  form: 'niche' | 'competitive' | 'developing' | 'undeveloped',
  sheet: Partial<Sheet> = {},
): Game => shop(drawn, {}, market({ form }), sheet);

law({
  says: 'the less a market is developed, the harder every sale',
  rule: { file: 'src/rules/bar.ts', find: 'form: market.bar,', neutral: 'form: 0,' },
  shows: () => {
    expect(bar(ann('developing'), 'ann')).toBeGreaterThan(bar(ann('competitive'), 'ann'));
    expect(bar(ann('undeveloped'), 'ann')).toBeGreaterThan(bar(ann('developing'), 'ann'));
  },
  mean: {
    gain: (drawn) => bar(like(drawn, 'undeveloped'), 'ann') - bar(like(drawn, 'competitive'), 'ann'),
  },
});

law({
  says: 'teaching customers helps where there is something to learn, after a while, and nowhere else',
  rule: {
    file: 'src/rules/bar.ts',
    find: "(works(game, 'education') ? GROWTH_GAIN.educationBar : 0)",
    neutral: '0',
  },
  shows: () => {
    const taught = (form: 'developing' | 'competitive', months: number) =>
      bar(later(act(ann(form), invest('education')), months), 'ann');
    expect(taught('developing', 0)).toBe(bar(ann('developing'), 'ann'));
    expect(taught('developing', 1)).toBeLessThan(bar(ann('developing'), 'ann'));
    expect(taught('competitive', 1)).toBe(bar(ann('competitive'), 'ann'));
  },
  mean: {
    gain: (drawn) => {
      const game = like(drawn, 'undeveloped');
      return bar(later(game), 'ann') - bar(later(act(game, invest('education'))), 'ann');
    },
  },
});

law({
  says: 'an experience centre opens the eyes of an undeveloped market',
  rule: { file: 'src/rules/bar.ts', find: '(centre ? TAUGHT_BY_CENTRE : 0)', neutral: '0' },
  shows: () => {
    const game = ann('undeveloped');
    expect(bar(act(game, { type: 'research', method: 'centre' }), 'ann')).toBeLessThan(bar(game, 'ann'));
  },
  mean: {
    gain: (drawn) => {
      const game = like(drawn, 'undeveloped');
      return bar(game, 'ann') - bar(act(game, { type: 'research', method: 'centre' }), 'ann');
    },
  },
});

law({
  says: 'in a niche rivals hold people less, and there are fewer of them to find',
  rule: {
    file: 'src/rules/bar.ts',
    find: 'const loosened = MARKET[data.market.form].tied +',
    neutral: 'const loosened = 0 +',
  },
  shows: () => {
    expect(bar(ann('niche', 3), 'ann')).toBeLessThan(bar(ann('competitive', 3), 'ann'));
    const found = (form: 'niche' | 'competitive') => {
      const people = Array.from({ length: 5 }, (_, i) => account(`a${String(i)}`, { found: ['canvassing'] }));
      const canvassing = { effort: 1, cost: 0, leads: 3, times: 3 };
      const game = open(people, { ...market({ form }), ways: { canvassing, network: canvassing } });
      return leads(act(game, { type: 'find', way: 'canvassing' })).length;
    };
    expect(found('niche')).toBeLessThan(found('competitive'));
  },
  mean: {
    among: ({ hidden }) => hidden.tie > 0,
    gain: (drawn) => bar(like(drawn, 'competitive'), 'ann') - bar(like(drawn, 'niche'), 'ann'),
  },
});

law({
  says: 'a high price is harder to hold among competitors',
  rule: {
    file: 'src/rules/bar.ts',
    find: "company.sheet.price === 'skimming' ? market.skimming : 0",
    neutral: '0',
  },
  shows: () => {
    const price = { price: 'skimming' } as const;
    expect(bar(ann('competitive', 0, price), 'ann')).toBe(bar(ann('niche', 0, price), 'ann') + 1);
  },
  mean: {
    gain: (drawn) => {
      const price = { price: 'skimming' } as const;
      const loose = { ...drawn, hidden: { ...drawn.hidden, tie: 0 } };
      return bar(like(loose, 'competitive', price), 'ann') - bar(like(loose, 'niche', price), 'ann');
    },
  },
});

law({
  says: 'a rival goes for customers harder in a competitive market',
  rule: {
    file: 'src/rules/keeping/setting.ts',
    find: 'MARKET[game.scenario.data.market.form].rival',
    neutral: '1',
  },
  shows: () => {
    const lost = (form: 'niche' | 'competitive') => {
      const game = won(open([account('ann')], market({ form, offensive: 1 })), 'ann', {
        emotion: 0,
        value: 0.2,
      });
      return leaving(game, 'ann');
    };
    expect(lost('competitive')).toBeGreaterThan(lost('niche'));
  },
  mean: {
    gain: (drawn) => {
      const lost = (form: 'niche' | 'competitive') => {
        const game = won(shop(drawn, {}, market({ form, offensive: 1 })), 'ann', { emotion: 0, value: 0.2 });
        return leaving(game, 'ann');
      };
      return lost('competitive') - lost('niche');
    },
  },
});

law({
  says: 'a better product makes sales easier and is felt, but not at once',
  rule: {
    file: 'src/rules/bar.ts',
    find: "product: works(game, 'product') ? GROWTH_GAIN.productBar : 0,",
    neutral: 'product: 0,',
  },
  shows: () => {
    const game = won(ann('developing'), 'ann');
    const better = act(game, invest('product'));
    expect(climateOf(later(better, 1)).product).toBe(0);
    expect(climateOf(later(better, 2)).product).toBeLessThan(0);
    const felt = (g: Game) => customerOf(later(g, 4), 'ann').quality;
    expect(felt(better)).toBeGreaterThan(felt(game));
  },
  mean: {
    gain: (drawn) => {
      const game = like(drawn, 'undeveloped');
      return bar(later(game, 2), 'ann') - bar(later(act(game, invest('product')), 2), 'ann');
    },
  },
});

law({
  says: 'better channels bring one lead more at each go',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "(works(game, 'channel') ? GROWTH_GAIN.channelLeads : 0) +",
    neutral: '',
  },
  shows: () => {
    const people = Array.from({ length: 6 }, (_, i) => account(`a${String(i)}`, { found: ['helper'] }));
    const found = (g: Game) => leads(act(g, { type: 'find', way: 'helper' })).length;
    const game = open(people);
    expect(found(later(act(game, invest('channel'))))).toBe(found(later(game)) + 1);
  },
  mean: {
    gain: (drawn) => {
      const game = beside(drawn, 'helper');
      const helped = (g: Game) => turnsUp(later(g), { type: 'find', way: 'helper' });
      return helped(act(game, invest('channel'))) - helped(game);
    },
  },
});

law({
  says: 'new means of promotion make us known once they work',
  rule: {
    file: 'src/rules/growth.ts',
    find: "source === 'promotion' ? Math.min(1, g.awareness + GROWTH_GAIN.awareness) : g.awareness",
    neutral: 'g.awareness',
  },
  shows: () => {
    const game = open([account('ann')]);
    expect(later(act(game, invest('promotion'))).awareness).toBeGreaterThan(later(game).awareness + 0.2);
  },
  mean: {
    gain: (drawn) => {
      const game = { ...beside(drawn, 'online'), awareness: 0.3 };
      const heard = (g: Game) => turnsUp(later(g), { type: 'find', way: 'online' });
      return heard(act(game, invest('promotion'))) - heard(game);
    },
  },
});

law({
  says: 'a stronger sales force has more time every month, for a wage',
  rule: {
    file: 'src/rules/game.ts',
    find: "(works(game, 'sales-force') ? GROWTH_GAIN.effort : 0)",
    neutral: '0',
  },
  shows: () => {
    const game = open([account('ann')]);
    const stronger = later(act(game, invest('sales-force')));
    expect(stronger.effort).toBe(later(game).effort + 1);
    const spent = (g: Game) => g.cash - act(g, { type: 'end-month' }).cash;
    expect(spent(stronger)).toBeGreaterThan(spent(later(game)));
  },
  mean: {
    gain: (drawn) => {
      // What eight half-weeks of other work leave for a customer.
      const game = knowing(won(shop(drawn), 'ann', { emotion: 0.5 }), 'ann', ['fact.garden']);
      const cared = (g: Game) => {
        const next = later(g);
        const busy = { ...next, effort: next.effort - 8 };
        return customerOf(tried(busy, { type: 'care', account: 'ann', act: 'personal' }), 'ann').emotion;
      };
      return cared(act(game, invest('sales-force'))) - cared(game);
    },
  },
});

law({
  says: 'a strategy of a piece sells more easily than one that contradicts itself',
  rule: {
    file: 'src/rules/bar.ts',
    find: 'coherence >= COHERENCE.good ? -COHERENCE.bar : coherence < COHERENCE.bad ? COHERENCE.bar : 0',
    neutral: 'coherence < 0 ? COHERENCE.bar : 0',
  },
  shows: () => {
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
  },
  mean: {
    gain: (drawn) => {
      // The same price and position, so that nothing but the coherence differs.
      const sheet = {
        targets: ['family'],
        position: 'price',
        price: 'penetration',
        distribution: 'selective',
        service: 'standard',
      } as const;
      const needed = (change: Partial<Sheet>) =>
        bar(like(drawn, 'undeveloped', { ...sheet, targets: ['family'], ...change }), 'ann');
      return needed({ distribution: 'exclusive', service: 'full' }) - needed({});
    },
  },
});

law({
  says: 'the triangle names each contradiction of the sheet',
  rule: {
    file: 'src/rules/strategy.ts',
    find: 'return (Object.keys(found) as Gap[]).filter((gap) => found[gap]);',
    neutral: 'return (Object.keys(found) as Gap[]).filter(() => false);',
  },
  shows: () => {
    const gaps = (change: object) => {
      const { scenario, company } = open([account('ann')], {}, change);
      if (!company) throw new Error('no company');
      return triangleOf(company.sheet, scenario.data).gaps;
    };
    expect(gaps({})).toEqual([]);
    expect(gaps({ position: 'price', service: 'full' })).toContain('price-full-service');
    expect(gaps({ position: 'brand', price: 'discount' })).toContain('brand-discount');
    expect(gaps({ price: 'penetration', distribution: 'exclusive' })).toContain('cheap-exclusive');
  },
  mean: {
    gain: (drawn) => {
      // One contradiction, and everybody is a little harder to win.
      const sheet = { position: 'price', price: 'penetration' } as const;
      const needed = (distribution: 'exclusive' | 'selective') =>
        bar(like(drawn, 'undeveloped', { ...sheet, distribution }), 'ann');
      return needed('exclusive') - needed('selective');
    },
  },
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

law({
  says: 'staff who may decide on the spot hear and own up in one go',
  rule: {
    file: 'src/rules/keeping/complaints.ts',
    find: "const both = step === 'listen' && companyOf(game).empowered;",
    neutral: 'const both = false;',
  },
  shows: () => {
    const free = act(complained(act(open([account('ann')]), { type: 'empower' })), step('listen'));
    const bound = act(complained(open([account('ann')])), step('listen'));
    expect(customerOf(free, 'ann').complaint).toBe('owned');
    expect(customerOf(free, 'ann').satisfaction).toBeGreaterThan(customerOf(bound, 'ann').satisfaction);
  },
  mean: {
    gain: (drawn) => {
      const after = (game: Game) => customerOf(act(complained(game), step('listen')), 'ann').satisfaction;
      return after(act(shop(drawn), { type: 'empower' })) - after(shop(drawn));
    },
  },
});

law({
  says: 'people trained in reaction may take a little longer over a complaint',
  rule: {
    file: 'src/rules/keeping/complaints.ts',
    find: '- MENDING.inTime - staffOf(game).reaction',
    neutral: '- MENDING.inTime',
  },
  shows: () => {
    const mended = (game: Game) =>
      customerOf(act({ ...complained(game), effort: 5.5 }, step('repair')), 'ann');
    const game = open([account('ann')]);
    const trained = act(game, { type: 'train', quality: 'reaction' });
    expect(mended(game).mendedInTime).toBe(false);
    expect(mended(trained).mendedInTime).toBe(true);
    expect(mended(trained).satisfaction).toBeGreaterThan(mended(game).satisfaction);
  },
  mean: {
    gain: (drawn) => {
      const after = (game: Game) =>
        customerOf(act({ ...complained(game), effort: 5.5 }, step('repair')), 'ann').satisfaction;
      return after(act(shop(drawn), { type: 'train', quality: 'reaction' })) - after(shop(drawn));
    },
  },
});

law({
  says: 'a letter of introduction goes out once, and before the first visit',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "(account.letter || account.visits.length > 0) && 'move.already',",
    neutral: '',
  },
  shows: () => {
    const game = met(open([account('ann')]), 'ann');
    const letter = { type: 'letter', account: 'ann' } as const;
    expect(act(game, letter).accounts.get('ann')?.letter).toBe(true);
    expect(refusal(act(game, letter), letter)).toBe('move.already');
    expect(refusal(withAccount(game, 'ann', { visits: [1] }), letter)).toBe('move.already');
  },
  mean: {
    gain: (drawn) => {
      const game = met(shop(drawn), 'ann');
      const opened = (g: Game) => {
        const there = arrive(tried(g, { type: 'letter', account: 'ann' }), 'ann');
        const word = { type: 'approach', how: 'letter', on: 'plain' } as const;
        return accountOf(refusal(there, word) === null ? speak(there, word) : there, 'ann').talk.trust;
      };
      return opened(game) - opened(withAccount(game, 'ann', { visits: [1] }));
    },
  },
});
