/** What the course says of how a shop runs its relations: their form, linked channels, taking goods back. */
import { expect } from 'vitest';
import { TOOLS, type Form, type Returns, type Tier } from '../../../src/model/trade';
import { accountOf, withCustomer, type Game } from '../../../src/rules/game';
import { sceneOf } from '../../../src/rules/scene';
import { readiness } from '../../../src/rules/talk';
import { once } from '../../fixtures/talks';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import { after, bought, buyer, going, leaves, live, liveOn, reorders, warmth } from './living';
import { act, open, shop, won } from './world';

const linking = 'src/rules/keeping/linking.ts';
const setting = 'src/rules/keeping/setting.ts';

const tools = { tools: [...TOOLS] };
const equipped = once((drawn) => won(shop(drawn, {}, tools), 'ann'));

/** All customers of the ordinary tier are dealt with so. */
const runAs = (game: Game, as: Form): Game => act(game, { type: 'form', tier: 'ordinary', as });

law({
  says: 'in an alliance feeling hardly fades, between buyer and seller it is soon gone',
  rule: { file: setting, find: 'fades: form.fade,', neutral: 'fades: 1,' },
  shows: () => {
    const of = (as: Form) => warmth(runAs(bought(), as), { customer: { emotion: 0.6 } });
    expect(of('alliance')).toBeGreaterThan(of('service'));
    expect(of('service')).toBeGreaterThan(of('transaction'));
  },
  mean: {
    gain: (drawn) => {
      const of = (as: Form) => warmth(runAs(buyer(drawn), as), { customer: { emotion: 0.6 } });
      return of('alliance') - of('transaction');
    },
    over: 0.02,
  },
});

law({
  says: 'an ally finds it harder to leave than a customer who is served',
  rule: { file: setting, find: 'tied: form.switching,', neutral: 'tied: 0,' },
  shows: () => {
    const lax = { satisfaction: 0.2, emotion: 0, value: 0.2 };
    expect(going(runAs(bought(), 'alliance'), lax)).toBeLessThan(0.9 * going(bought(), lax));
  },
  mean: {
    gain: (drawn) => going(buyer(drawn)) - going(runAs(buyer(drawn), 'alliance')),
  },
});

law({
  says: 'an alliance costs money every month, mere selling saves some',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: 'FORM_EFFECT[game.keeping.forms[tier]].monthly',
    neutral: '0',
  },
  shows: () => {
    const of = (as: Form) => live(runAs(bought(), as)).cash;
    expect(of('alliance')).toBeLessThan(of('service') - 30);
    expect(of('transaction')).toBeGreaterThan(of('service'));
  },
  mean: {
    gain: (drawn) =>
      live(runAs(buyer(drawn), 'transaction')).cash - live(runAs(buyer(drawn), 'alliance')).cash,
    over: 30,
  },
});

law({
  says: 'a form is for its own tier: an alliance with key customers holds nobody else',
  rule: {
    file: linking,
    find: '{ ...game.keeping.forms, [tier]: form }',
    neutral: '{ key: form, ordinary: form, small: form }',
  },
  shows: () => {
    const game = act(bought(), { type: 'form', tier: 'key', as: 'alliance' });
    expect(going(game)).toBe(going(bought()));
    const key = (g: Game) => withCustomer(g, 'ann', { tier: 'key' });
    expect(going(key(game))).toBeLessThan(going(key(bought())));
  },
  mean: {
    gain: (drawn) => {
      const of = (tier: 'key' | 'ordinary') =>
        going(act(buyer(drawn), { type: 'form', tier, as: 'alliance' }));
      return of('key') - of('ordinary');
    },
  },
});

/** What a place among the key customers returns in a month beyond its cost, once its service has been felt for a while. */
const keyReturns = (game: Game): number => {
  const brings = (tier: Tier): number => {
    const customer = liveOn(game, 4, { customer: { tier } });
    const served = after(4, withCustomer(game, 'ann', customer));
    const order = live(served, { luck: { repeat: 0 } }).cash - live(served).cash;
    return reorders(served) * order + live(served).cash;
  };
  return brings('key') - brings('ordinary');
};
const buying = (units: number) => ({ worth: { units, growth: 0, repeat: 0.5, upkeep: 10, risk: 0 } });

law({
  says: 'the best service returns more than it costs with a customer who buys much, and less with a small one',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: 'paid ? units * c.unitMargin : -units * c.unitCost',
    neutral: 'paid ? c.unitMargin : -c.unitCost',
  },
  shows: () => {
    expect(keyReturns(bought(buying(20)))).toBeGreaterThan(50);
    expect(keyReturns(bought(buying(1)))).toBeLessThan(-50);
  },
  mean: {
    gain: (drawn) => {
      const of = (units: number) => keyReturns(won(shop(drawn, buying(units)), 'ann'));
      return of(20) - of(1);
    },
    over: 100,
  },
});

/** Reached by telephone twice over: a greeting, and asked how it goes. */
const twice = (game: Game): Game => withCustomer(game, 'ann', { cared: ['1.greeting', '1.follow-up'] });
const linked = (game: Game): Game => act(game, { type: 'link' });

law({
  says: 'whoever is reached in two ways that do not know of each other has to say everything twice',
  rule: { file: linking, find: 'LINK.twice * Math.max(0, touches - 1)', neutral: '0' },
  shows: () => {
    const game = bought({}, {}, tools);
    expect(warmth(twice(game))).toBeLessThan(warmth(game) - 0.02);
    const once = withCustomer(game, 'ann', { cared: ['1.greeting'] });
    expect(warmth(once)).toBe(warmth(game));
  },
  mean: { gain: (drawn) => warmth(equipped(drawn)) - warmth(twice(equipped(drawn))), over: 0.02 },
});

law({
  says: 'where channels are linked nobody is asked twice',
  rule: { file: linking, find: 'keeping.linked ||', neutral: '' },
  shows: () => {
    const game = twice(bought({}, {}, tools));
    expect(warmth(linked(game))).toBeGreaterThan(warmth(game) + 0.02);
  },
  mean: {
    gain: (drawn) => warmth(linked(twice(equipped(drawn)))) - warmth(twice(equipped(drawn))),
    over: 0.02,
  },
});

/** Greeted, and written to. */
const mailed = (game: Game): Game =>
  act(withCustomer(game, 'ann', { cared: ['1.greeting'] }), { type: 'mail', form: 'top-four', to: 'all' });

law({
  says: 'mail is a channel too: unlinked, it repeats what was said on the telephone',
  rule: { file: linking, find: '+ (mails > 0 ? 1 : 0)', neutral: '' },
  shows: () => {
    const game = mailed(bought({}, {}, tools));
    expect(warmth(game)).toBeLessThan(warmth(linked(game)) - 0.02);
  },
  mean: {
    gain: (drawn) => warmth(linked(mailed(equipped(drawn)))) - warmth(mailed(equipped(drawn))),
    over: 0.02,
  },
});

const returning = (game: Game, policy: Returns): Game => act(game, { type: 'returns', policy });
/** How near a stranger is to buying before a word has been said. */
const ready = (game: Game): number => readiness(accountOf(game, 'ann').talk, sceneOf(game, 'ann'));

law({
  says: 'goods that are taken back make a first order less of a risk',
  rule: { file: 'src/rules/scene.ts', find: 'RETURNS_EFFECT[game.keeping.returns].risk', neutral: '0' },
  shows: () => {
    const careful = open([account('ann', {}, { risk: 2 })]);
    expect(ready(returning(careful, 'seven-days'))).toBeGreaterThan(ready(careful));
    expect(ready(returning(careful, 'covered'))).toBeGreaterThan(ready(returning(careful, 'seven-days')));
    const bold = open([account('ann', {}, { risk: 0 })]);
    expect(ready(returning(bold, 'covered'))).toBe(ready(bold));
  },
  mean: {
    among: ({ hidden }) => hidden.risk > 0,
    gain: (drawn) => ready(returning(shop(drawn), 'covered')) - ready(shop(drawn)),
    over: 0.5,
  },
});

/** What the next order brings. */
const margin = (game: Game): number =>
  live(after(1, game), { luck: { repeat: 0 } }).cash - live(after(1, game)).cash;
const packed = (game: Game): Game => act(game, { type: 'packing' });

law({
  says: 'whoever takes goods back gets some of them back',
  rule: {
    file: linking,
    find: 'RETURNS_EFFECT[returns].back * (packing ? PACKING.share : 1)',
    neutral: '0',
  },
  shows: () => {
    expect(margin(returning(bought(), 'covered'))).toBeLessThan(margin(bought()) - 20);
  },
  mean: {
    gain: (drawn) => margin(buyer(drawn)) - margin(returning(buyer(drawn), 'covered')),
    over: 20,
  },
});

law({
  says: 'parcels that are checked before they go out come back half as often',
  rule: { file: linking, find: '(packing ? PACKING.share : 1)', neutral: '1' },
  shows: () => {
    const game = returning(bought(), 'covered');
    expect(margin(packed(game))).toBeGreaterThan(margin(game) + 10);
  },
  mean: {
    gain: (drawn) => {
      const game = returning(buyer(drawn), 'covered');
      return margin(packed(game)) - margin(game);
    },
    over: 10,
  },
});

const cashAfter = (game: Game): number => act(game, { type: 'end-month' }).cash;

law({
  says: 'checking every parcel is wasted where nothing is taken back anyway',
  rule: {
    file: 'src/rules/keeping/month-end.ts',
    find: '(keeping.packing ? PACKING.monthly : 0)',
    neutral: '0',
  },
  shows: () => {
    expect(cashAfter(packed(bought()))).toBeLessThan(cashAfter(bought()) - 50);
    expect(margin(packed(bought()))).toBe(margin(bought()));
  },
  mean: { gain: (drawn) => cashAfter(buyer(drawn)) - cashAfter(packed(buyer(drawn))), over: 50 },
});

/** Held by nothing but what it would cost to change. */
const tied = { satisfaction: 0.1, emotion: 0, value: 0.2, switching: 0.9 };

law({
  says: 'whoever is held by nothing but the cost of changing stays while it is high, and goes when it falls',
  rule: {
    file: 'src/rules/keeping/churn.ts',
    find: '(1 - Math.min(1, customer.switching + tied))',
    neutral: '1',
  },
  shows: () => {
    const game = bought();
    expect(leaves(game, { customer: { ...tied, switching: 0 } })).toBeGreaterThan(
      5 * leaves(game, { customer: tied }),
    );
  },
  mean: {
    gain: (drawn) =>
      leaves(buyer(drawn), { customer: { ...tied, switching: 0 } }) -
      leaves(buyer(drawn), { customer: tied }),
    over: 0.005,
  },
});
