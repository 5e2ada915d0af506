/** What the course says of complaints: who makes them, and what each step of mending gives back. */
import { expect } from 'vitest';
import type { Temperament } from '../../../src/model/customer';
import type { ComplaintStep } from '../../../src/model/trade';
import { gameWith } from '../../../src/rules/copies';
import { withCustomer, type Customer, type Game } from '../../../src/rules/game';
import type { Drawn } from '../../fixtures/archetypes';
import { but } from '../../fixtures/talks';
import { law } from './law';
import { bought, buyer, fedUp, going, speaksUp, type Month } from './living';
import { act, customerOf, shop, won } from './world';

const relation = 'src/rules/keeping/relation.ts';
const complaints = 'src/rules/keeping/complaints.ts';

/** So well pleased that nothing but what happens is complained of. */
const content: Partial<Customer> = { satisfaction: 0.9 };

law({
  says: 'a thing that broke is complained about; bad treatment hardly ever',
  rule: {
    file: relation,
    find: 'lapse ? DEPTHS[lapse.depth].people : 0',
    neutral: 'lapse ? DEPTHS[lapse.depth].thing : 0',
  },
  shows: () => {
    const game = bought();
    expect(speaksUp(game, { customer: content, fault: 'poor' })).toBeGreaterThan(0.3);
    expect(speaksUp(game, { customer: content, lapse: 'poor' })).toBeLessThan(0.05);
  },
  mean: {
    gain: (drawn) => {
      const game = buyer(drawn);
      const of = (what: Month) => speaksUp(game, { customer: content, ...what });
      return of({ fault: 'poor' }) - of({ lapse: 'poor' });
    },
    over: 0.2,
  },
});

law({
  says: 'the worse something is broken, the likelier we are told',
  rule: {
    file: relation,
    find: 'fault ? DEPTHS[fault.depth].thing : 0',
    neutral: 'fault ? DEPTHS.poor.thing : 0',
  },
  shows: () => {
    const of = (fault: 'slight' | 'poor') => speaksUp(bought(), { fault });
    expect(of('poor')).toBeGreaterThan(1.5 * of('slight'));
  },
  mean: {
    gain: (drawn) => speaksUp(buyer(drawn), { fault: 'poor' }) - speaksUp(buyer(drawn), { fault: 'slight' }),
    over: 0.1,
  },
});

const tempered = (drawn: Drawn, temperament: Temperament): Game =>
  won(shop(but(drawn, { temperament })), 'ann');

law({
  says: 'the proud complain of what the cautious keep to themselves',
  rule: { file: relation, find: '* OUTSPOKEN[person.truth.temperament].complains', neutral: '' },
  shows: () => {
    const of = (temperament: Temperament) => speaksUp(bought({}, { temperament }), { fault: 'poor' });
    expect(of('proud')).toBeGreaterThan(1.5 * of('cautious'));
    expect(of('warm')).toBeLessThan(of('expert'));
  },
  mean: {
    gain: (drawn) => {
      const of = (temperament: Temperament) => speaksUp(tempered(drawn, temperament), { fault: 'poor' });
      return of('proud') - of('cautious');
    },
    over: 0.1,
  },
});

const asked = (game: Game): Game => act(game, { type: 'care', account: 'ann', act: 'follow-up' });

law({
  says: 'whoever is asked how it went says what they would have kept to themselves',
  rule: { file: relation, find: '* (asked ? COMPLAINS.asked : 1)', neutral: '' },
  shows: () => {
    const silent = speaksUp(bought(), { fault: 'slight' });
    expect(silent).toBeLessThan(0.5);
    expect(speaksUp(asked(bought()), { fault: 'slight' })).toBeGreaterThan(2 * silent);
  },
  mean: {
    gain: (drawn) =>
      speaksUp(asked(buyer(drawn)), { fault: 'slight' }) - speaksUp(buyer(drawn), { fault: 'slight' }),
    over: 0.1,
  },
});

law({
  says: 'a broken promise is thrown back at us, though nothing broke',
  rule: { file: relation, find: 'broken > 0 ? COMPLAINS.promise : 0', neutral: '0' },
  shows: () => {
    expect(speaksUp(bought(), { world: { due: 1, broken: 1 } })).toBeGreaterThan(0.3);
    expect(speaksUp(bought(), { world: { due: 1, broken: 0 } })).toBeLessThan(0.01);
  },
  mean: { gain: (drawn) => speaksUp(buyer(drawn), { world: { due: 1, broken: 1 } }), over: 0.2 },
});

law({
  says: 'plain discontent is spoken of now and then, though nothing happened',
  rule: { file: relation, find: 'satisfaction < COMPLAINS.below ? COMPLAINS.dissatisfied : 0', neutral: '0' },
  shows: () => {
    expect(speaksUp(bought(), { customer: fedUp })).toBeGreaterThan(0.01);
    expect(speaksUp(bought(), { customer: content })).toBeLessThan(0.001);
  },
  mean: {
    gain: (drawn) =>
      speaksUp(buyer(drawn), { customer: fedUp }) - speaksUp(buyer(drawn), { customer: content }),
    over: 0.005,
  },
});

law({
  says: 'of those who are treated badly all but a few say nothing',
  rule: {
    file: relation,
    find: "luck('complain') < complains(fault, lapse, customer, c)",
    neutral: "luck('complain') < 1",
  },
  shows: () => {
    expect(speaksUp(bought(), { lapse: 'slight' })).toBeLessThan(0.05);
    expect(speaksUp(bought(), { lapse: 'poor' })).toBeLessThan(0.05);
  },
  mean: { gain: (drawn) => 1 - speaksUp(buyer(drawn), { lapse: 'poor' }), over: 0.9 },
});

/** Something broke in the first month, it hurts, and they have said so. */
const complaining = (game: Game, change: Partial<Customer> = {}): Game =>
  withCustomer(game, 'ann', {
    fault: 'quality',
    satisfaction: 0.4,
    emotion: 0.4,
    hurts: { quality: 0.4 },
    complaint: 'open',
    complained: { index: 0, month: game.month, effort: 0 },
    ...change,
  });
const step = (name: ComplaintStep) => ({ type: 'complaint', account: 'ann', step: name }) as const;
const satisfaction = (game: Game): number => customerOf(game, 'ann').satisfaction;
/** What such a step gives back. */
const given = (game: Game, name: ComplaintStep): number =>
  satisfaction(act(game, step(name))) - satisfaction(game);

law({
  says: 'to be heard out is already half a comfort',
  rule: { file: complaints, find: 'MENDING.heard + (both ? MENDING.owned : 0)', neutral: '0' },
  shows: () => {
    expect(given(complaining(bought()), 'listen')).toBeGreaterThan(0.05);
  },
  mean: { gain: (drawn) => given(complaining(buyer(drawn)), 'listen'), over: 0.05 },
});

law({
  says: 'owning up gives something back before anything is mended',
  rule: {
    file: complaints,
    find: "step === 'own-up' ? MENDING.owned",
    neutral: "step === 'own-up' ? 0",
  },
  shows: () => {
    expect(given(complaining(bought()), 'own-up')).toBeGreaterThan(0.05);
  },
  mean: { gain: (drawn) => given(complaining(buyer(drawn)), 'own-up'), over: 0.05 },
});

law({
  says: 'asking after what was mended, whether all is well, gives something back once more',
  rule: { file: complaints, find: '? MENDING.followed', neutral: '? 0' },
  shows: () => {
    expect(given(act(complaining(bought()), step('repair')), 'follow-up')).toBeGreaterThan(0.05);
  },
  mean: {
    gain: (drawn) => given(act(complaining(buyer(drawn)), step('repair')), 'follow-up'),
    over: 0.05,
  },
});

const felt = (game: Game, name: ComplaintStep): number =>
  customerOf(act(game, step(name)), 'ann').emotion - customerOf(game, 'ann').emotion;

law({
  says: 'each step of mending brings us a little closer, arguing takes us further apart',
  rule: { file: complaints, find: "(step === 'argue' ? -0.1 : 0.04)", neutral: '0' },
  shows: () => {
    const game = complaining(bought());
    for (const name of ['listen', 'own-up', 'repair', 'compensate'] as const)
      expect(felt(game, name), name).toBeGreaterThan(0.01);
    expect(felt(game, 'argue')).toBeLessThan(-0.05);
  },
  mean: {
    gain: (drawn) => felt(complaining(buyer(drawn)), 'listen') - felt(complaining(buyer(drawn)), 'argue'),
    over: 0.05,
  },
});

/** The chance that they leave over what they remember, all else the same. */
const resentful = (game: Game): number => going(game, { satisfaction: 0.4, emotion: 0.3 });

law({
  says: 'a complaint that is mended well is nearly forgotten',
  rule: { file: complaints, find: '(1 - MENDING.forgotten)', neutral: '1' },
  shows: () => {
    const game = complaining(bought());
    expect(resentful(act(game, step('repair')))).toBeLessThan(resentful(game) - 0.01);
  },
  mean: {
    gain: (drawn) => {
      const game = complaining(buyer(drawn));
      return resentful(game) - resentful(act(game, step('repair')));
    },
    over: 0.005,
  },
});

law({
  says: 'money for a thing that should have been repaired does not make anybody forget',
  rule: {
    file: complaints,
    find: '...(mends && fitting ? { hurts: forgiven(customer, customer.fault) } : {})',
    neutral: '...(mends ? { hurts: forgiven(customer) } : {})',
  },
  shows: () => {
    const broken = complaining(bought());
    expect(resentful(act(broken, step('compensate')))).toBe(resentful(broken));
    const slighted = complaining(bought(), { fault: 'attitude', hurts: { attitude: 0.4 } });
    expect(resentful(act(slighted, step('compensate')))).toBeLessThan(resentful(slighted));
  },
  mean: {
    gain: (drawn) => {
      const game = complaining(buyer(drawn));
      return resentful(act(game, step('compensate'))) - resentful(act(game, step('repair')));
    },
    over: 0.005,
  },
});

law({
  says: 'a complaint left lying over the month is late, however early in the next one begins',
  rule: {
    file: complaints,
    find: '(game.month - customer.complained.month) * game.scenario.data.company.effort',
    neutral: '0',
  },
  shows: () => {
    const game = complaining(bought());
    const waits = gameWith(game, { month: game.month + 1 });
    expect(given(waits, 'repair')).toBeLessThan(given(game, 'repair') - 0.1);
    expect(customerOf(act(waits, step('repair')), 'ann').mendedInTime).toBe(false);
    expect(customerOf(act(game, step('repair')), 'ann').mendedInTime).toBe(true);
  },
  mean: {
    gain: (drawn) => {
      const game = complaining(buyer(drawn));
      return given(game, 'repair') - given(gameWith(game, { month: game.month + 1 }), 'repair');
    },
    over: 0.1,
  },
});

const spent = (game: Game, name: ComplaintStep): number => game.cash - act(game, step(name)).cash;

law({
  says: 'a repair costs money; hearing somebody out costs none',
  rule: {
    file: complaints,
    find: "step === 'repair' ? MENDING.repairCost",
    neutral: "step === 'repair' ? 0",
  },
  shows: () => {
    const game = complaining(bought());
    expect(spent(game, 'repair')).toBeGreaterThan(100);
    expect(spent(game, 'listen')).toBe(0);
  },
  mean: {
    gain: (drawn) => spent(complaining(buyer(drawn)), 'repair') - spent(complaining(buyer(drawn)), 'listen'),
    over: 50,
  },
});
