/** What the course says of word of mouth: who tells, of what, to how many, and what it does to our name. */
import { expect } from 'vitest';
import type { Sensitivity, Temperament } from '../../../src/model/customer';
import { withCustomer, type Customer, type Game } from '../../../src/rules/game';
import type { Circumstances } from '../../../src/rules/keeping/circumstances';
import { settingOf } from '../../../src/rules/keeping/setting';
import { praises } from '../../../src/rules/keeping/word';
import { but } from '../../fixtures/talks';
import { law } from './law';
import { bought, buyer, devoted, fedUp, live, tells } from './living';
import { act, customerOf, mean, shop, won } from './world';

const word = 'src/rules/keeping/word.ts';

law({
  says: 'the proud tell everybody what was done to them, the cautious keep it to themselves',
  rule: { file: word, find: 'OUTSPOKEN[person.truth.temperament].tells *', neutral: '' },
  shows: () => {
    const of = (temperament: Temperament) => tells(bought({}, { temperament }), { fault: 'very-poor' });
    expect(of('proud')).toBeGreaterThan(of('cautious') + 0.1);
  },
  mean: {
    gain: (drawn) => {
      const of = (temperament: Temperament) =>
        tells(won(shop(but(drawn, { temperament })), 'ann'), { fault: 'very-poor' });
      return of('proud') - of('cautious');
    },
    over: 0.1,
  },
});

law({
  says: 'a small annoyance is hardly worth telling, something very bad is told by nearly everybody',
  rule: { file: word, find: '* DEPTHS[depth].tells', neutral: '' },
  shows: () => {
    expect(tells(bought(), { fault: 'slight' })).toBeLessThan(0.2);
    expect(tells(bought(), { fault: 'very-poor' })).toBeGreaterThan(0.5);
  },
  mean: {
    gain: (drawn) => tells(buyer(drawn), { fault: 'very-poor' }) - tells(buyer(drawn), { fault: 'slight' }),
    over: 0.2,
  },
});

/** Neither glad nor sorry. */
const even: Partial<Customer> = { satisfaction: 0.55, expectation: 0.65 };

law({
  says: 'it takes more than content customers to be spoken of',
  rule: { file: word, find: 'satisfaction >= WORD.gladFrom', neutral: 'satisfaction >= 0' },
  shows: () => {
    expect(live(bought(), { customer: devoted }).glad).toBeGreaterThan(0);
    expect(live(bought(), { customer: even }).glad).toBe(0);
  },
  mean: {
    gain: (drawn) =>
      live(buyer(drawn), { customer: devoted }).glad - live(buyer(drawn), { customer: even }).glad,
    over: 1,
  },
});

/** They expected the best, and nobody hears them. */
const sinking: Partial<Customer> = { satisfaction: 0.4, expectation: 1, complaint: 'open' };

law({
  says: 'whoever sinks into discontent tells of it when it comes to that, though nothing broke',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: "worst === 'very-poor' || !fell ? worst : 'poor'",
    neutral: 'worst',
  },
  shows: () => {
    expect(tells(bought(), { customer: sinking })).toBeGreaterThan(0.2);
    expect(tells(bought(), { customer: fedUp })).toBeLessThan(0.01);
  },
  mean: {
    gain: (drawn) => tells(buyer(drawn), { customer: sinking }),
    over: 0.2,
  },
});

const imageAfter = (game: Game, change: Partial<Customer>): number =>
  act(withCustomer(game, 'ann', change), { type: 'end-month' }).image;

law({
  says: 'what the hurt tell others costs us our name',
  rule: { file: 'src/rules/keeping/month-end.ts', find: '- WORD.bad * hurt', neutral: '' },
  shows: () => {
    const game = bought();
    expect(mean((seed) => imageAfter({ ...game, seed }, sinking))).toBeLessThan(game.image - 0.01);
  },
  mean: { gain: (drawn) => buyer(drawn).image - imageAfter(buyer(drawn), sinking), over: 0.005 },
});

const overjoyed: Partial<Customer> = { ...devoted, expectation: 0.2 };

law({
  says: 'what the glad tell others makes our name',
  rule: {
    file: 'src/rules/keeping/month-end.ts',
    find: 'game.image + WORD.good * glad',
    neutral: 'game.image',
  },
  shows: () => {
    const game = bought();
    expect(mean((seed) => imageAfter({ ...game, seed }, overjoyed))).toBeGreaterThan(game.image + 0.001);
  },
  mean: { gain: (drawn) => imageAfter(buyer(drawn), overjoyed) - buyer(drawn).image, over: 0.001 },
});

/** What they speak of, in such circumstances. */
const spoken = (game: Game, emotion: number, world: Partial<Circumstances>): string =>
  praises({ emotion }, { ...settingOf(game, 'ann', customerOf(game, 'ann')), service: 0.5, ...world });

law({
  says: 'whoever has grown fond of us praises how they are served, where others praise the thing',
  rule: { file: word, find: '+ PRAISE.byEmotion * emotion', neutral: '' },
  shows: () => {
    expect(spoken(bought(), 0, { product: 0.72 })).toBe('product');
    expect(spoken(bought(), 1, { product: 0.72 })).toBe('service');
  },
  mean: {
    gain: (drawn) => {
      const served = (emotion: number) =>
        spoken(buyer(drawn), emotion, { product: 0.72 }) === 'service' ? 1 : 0;
      return served(1) - served(0);
    },
    over: 0.2,
  },
});

law({
  says: 'whoever speaks well of us speaks first of what they mind most',
  rule: { file: word, find: 'by.includes(sensitivity) ? PRAISE.minded : 1', neutral: '1' },
  shows: () => {
    const of = (sensitivity: Sensitivity) => spoken(bought({}, { sensitivity }), 0.1, { product: 0.75 });
    expect(of('safety')).toBe('product');
    expect(of('service')).toBe('service');
  },
  mean: {
    gain: (drawn) => {
      const served = (sensitivity: Sensitivity) => {
        const game = won(shop(but(drawn, { sensitivity })), 'ann');
        return spoken(game, 0.1, { product: 0.75 }) === 'service' ? 1 : 0;
      };
      return served('service') - served('safety');
    },
    over: 0.2,
  },
});
