/** What the course says of word of mouth: who tells, of what, to how many, and what it does to our name. */
import { expect } from 'vitest';
import type { Sensitivity, Temperament } from '../../../src/model/customer';
import { withCustomer, type Customer, type Game } from '../../../src/rules/game';
import { settingOf } from '../../../src/rules/keeping/setting';
import { praises } from '../../../src/rules/keeping/word';
import { but } from '../../fixtures/talks';
import { law } from './law';
import { bought, buyer, chance, devoted, fedUp, live, tells } from './living';
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
  rule: { file: word, find: '* Math.max(0, expectation - quality)', neutral: '' },
  shows: () => {
    expect(tells(bought(), { fault: 'slight' })).toBeLessThan(0.2);
    expect(tells(bought(), { fault: 'very-poor' })).toBeGreaterThan(0.5);
  },
  mean: {
    gain: (drawn) => tells(buyer(drawn), { fault: 'very-poor' }) - tells(buyer(drawn), { fault: 'slight' }),
    over: 0.2,
  },
});

law({
  says: 'the more was expected of us, the more is told of what went wrong',
  rule: { file: word, find: 'expectation - quality', neutral: '0.6 - quality' },
  shows: () => {
    const of = (expectation: number) => tells(bought(), { fault: 'poor', customer: { expectation } });
    expect(of(0.8)).toBeGreaterThan(of(0.4) + 0.1);
  },
  mean: {
    gain: (drawn) => {
      const of = (expectation: number) => tells(buyer(drawn), { fault: 'poor', customer: { expectation } });
      return of(0.8) - of(0.4);
    },
    over: 0.1,
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
    find: 'worst !== null || fell ?',
    neutral: 'worst !== null ?',
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

/** How often service is what they speak of, in such circumstances. */
const ofService = (game: Game, emotion: number): number =>
  chance('praise', (luck) => {
    const now = settingOf(game, 'ann', customerOf(game, 'ann'));
    return (
      praises({ emotion }, { ...now, service: 0.5, product: 0.72, luck: (about) => luck[about] ?? 1 }) ===
      'service'
    );
  });

law({
  says: 'whoever has grown fond of us praises how they are served, where others praise the thing',
  rule: { file: word, find: '+ PRAISE.byEmotion * emotion', neutral: '' },
  shows: () => {
    expect(ofService(bought(), 1)).toBeGreaterThan(ofService(bought(), 0) + 0.1);
  },
  mean: { gain: (drawn) => ofService(buyer(drawn), 1) - ofService(buyer(drawn), 0), over: 0.1 },
});

law({
  says: 'whoever speaks well of us speaks first of what they mind most',
  rule: { file: word, find: 'by.includes(sensitivity) ? PRAISE.minded : 1', neutral: '1' },
  shows: () => {
    const of = (sensitivity: Sensitivity) => ofService(bought({}, { sensitivity }), 0.1);
    expect(of('service')).toBeGreaterThan(of('safety') + 0.1);
  },
  mean: {
    gain: (drawn) => {
      const of = (sensitivity: Sensitivity) => ofService(won(shop(but(drawn, { sensitivity })), 'ann'), 0.1);
      return of('service') - of('safety');
    },
    over: 0.1,
  },
});
