/** What the course says of loyalty and of leaving: what holds, what lures, why they go, and who comes back. */
import { expect } from 'vitest';
import type { Orientation, Sensitivity } from '../../../src/model/customer';
import type { Remedy } from '../../../src/model/trade';
import { withCustomer, type Customer, type Game } from '../../../src/rules/game';
import { comesBack, paysMore } from '../../../src/rules/keeping/churn';
import { CHAIN } from '../../../src/rules/keeping/parameters';
import { personOf } from '../../../src/rules/keeping/setting';
import { monthlyWorth } from '../../../src/rules/keeping/worth';
import type { Drawn } from '../../fixtures/archetypes';
import { but, once } from '../../fixtures/talks';
import { law } from './law';
import {
  after,
  bought,
  buyer,
  chance,
  fedUp,
  going,
  leaves,
  live,
  reason,
  reorders,
  type Month,
} from './living';
import { act, customerOf, mean, shop, won } from './world';

const churn = 'src/rules/keeping/churn.ts';
const loyalty = 'src/rules/keeping/loyalty.ts';

const wavering: Partial<Customer> = { satisfaction: 0.4, emotion: 0.1, value: 0.4 };
/** How much less likely they are to leave with this changed. */
const holds = (game: Game, change: Partial<Customer>): number =>
  going(game, wavering) - going(game, { ...wavering, ...change });

law({
  says: 'feeling holds somebody who is none too pleased',
  rule: { file: loyalty, find: 'LOYALTY.emotion * customer.emotion', neutral: '0' },
  shows: () => {
    expect(holds(bought(), { emotion: 0.6 })).toBeGreaterThan(0.005);
  },
  mean: { gain: (drawn) => holds(buyer(drawn), { emotion: 0.6 }), over: 0.005 },
});

law({
  says: 'what they gain by staying holds somebody, even without feeling',
  rule: { file: loyalty, find: 'LOYALTY.benefit * customer.value', neutral: '0' },
  shows: () => {
    expect(holds(bought(), { value: 0.9 })).toBeGreaterThan(0.003);
  },
  mean: { gain: (drawn) => holds(buyer(drawn), { value: 0.9 }), over: 0.003 },
});

law({
  says: 'satisfaction holds better than feeling or gain by themselves',
  rule: { file: loyalty, find: 'LOYALTY.satisfaction * customer.satisfaction', neutral: '0' },
  shows: () => {
    const step = 0.2;
    const satisfied = holds(bought(), { satisfaction: 0.4 + step });
    expect(satisfied).toBeGreaterThan(holds(bought(), { emotion: 0.1 + step }));
    expect(satisfied).toBeGreaterThan(holds(bought(), { value: 0.4 + step }));
  },
  mean: {
    gain: (drawn) => holds(buyer(drawn), { satisfaction: 0.6 }) - holds(buyer(drawn), { emotion: 0.3 }),
  },
});

/** What a loud rival adds to the chance of leaving. */
const lured = (game: Game, change: Partial<Customer>, rivalBy: 'price' | 'service' = 'price'): number => {
  const of = (rival: number) => leaves(game, { customer: change, world: { rival, rivalBy } });
  return of(1) - of(0);
};
const loyal: Partial<Customer> = { satisfaction: 0.9, expectation: 0.4, emotion: 0.8, value: 0.9 };
const habitual: Partial<Customer> = { satisfaction: 0.5, expectation: 0.65, emotion: 0, value: 0.5 };

law({
  says: 'when a rival is loud those who are here by habit go, and those who are loyal stay',
  rule: { file: churn, find: 'pull * rival * (1 - deafness(loyalty))', neutral: 'pull * rival' },
  shows: () => {
    expect(lured(bought(), loyal)).toBeLessThan(0.001);
    expect(lured(bought(), habitual)).toBeGreaterThan(0.03);
  },
  mean: { gain: (drawn) => lured(buyer(drawn), habitual) - lured(buyer(drawn), loyal), over: 0.02 },
});

const oriented = (drawn: Drawn, orientation: Orientation): Game =>
  won(shop(but(drawn, { orientation })), 'ann');
const minding = (drawn: Drawn, sensitivity: Sensitivity): Game =>
  won(shop(but(drawn, { sensitivity })), 'ann');

law({
  says: 'a rival who serves better draws those who want a relation, not those who go by the price',
  rule: {
    file: churn,
    find: 'CHURN.luredByService * serviceWeight(truth) *',
    neutral: 'CHURN.luredByService *',
  },
  shows: () => {
    const of = (orientation: Orientation) => lured(bought({}, { orientation }), habitual, 'service');
    expect(of('relational')).toBeGreaterThan(2 * of('transactional'));
  },
  mean: {
    gain: (drawn) => {
      const of = (orientation: Orientation) => lured(oriented(drawn, orientation), habitual, 'service');
      return of('relational') - of('transactional');
    },
    over: 0.001,
  },
});

law({
  says: 'a rival who serves better draws those who mind service more than those who mind the price',
  rule: {
    file: churn,
    find: "SERVICE_WEIGHS[sensitivity === 'price' || sensitivity === 'service' ? sensitivity : 'else']",
    neutral: 'SERVICE_WEIGHS.else',
  },
  shows: () => {
    const of = (sensitivity: Sensitivity) => lured(bought({}, { sensitivity }), habitual, 'service');
    expect(of('service')).toBeGreaterThan(of('brand'));
    expect(of('brand')).toBeGreaterThan(of('price'));
  },
  mean: {
    gain: (drawn) => {
      const of = (sensitivity: Sensitivity) => lured(minding(drawn, sensitivity), habitual, 'service');
      return of('service') - of('price');
    },
    over: 0.001,
  },
});

/** What a rival's name for service draws where we serve so well, all felt the same, and where they were treated so before. */
const drawnAway = (game: Game, service: number, treated: number): number => {
  const of = (rival: number) =>
    leaves(game, {
      customer: { ...habitual, hurts: { attitude: treated } },
      world: { rival, rivalBy: 'service', service, product: 0.6 - CHAIN.qualityByService * service },
    });
  return of(1) - of(0);
};

law({
  says: 'a name for service draws nobody who is served as well, and draws most those who were treated badly',
  rule: {
    file: churn,
    find: 'serviceWeight(truth) * betterServed(customer, c)',
    neutral: 'serviceWeight(truth)',
  },
  shows: () => {
    const game = bought({}, { orientation: 'relational' });
    expect(drawnAway(game, 1, 0)).toBeLessThan(0.001);
    expect(drawnAway(game, 0.5, 0)).toBeGreaterThan(0.005);
    expect(drawnAway(game, 0.5, 0.2)).toBeGreaterThan(drawnAway(game, 0.5, 0));
  },
  mean: {
    gain: (drawn) => drawnAway(buyer(drawn), 0.4, 0) - drawnAway(buyer(drawn), 1, 0),
    over: 0.002,
  },
});

/** How much more they would pay at most for service as good as it gets. */
const premium = (game: Game, satisfaction: number): number =>
  chance('more', ({ more = 1 }) => paysMore({ satisfaction }, personOf(game, 'ann'), 0.3, more));

law({
  says: 'the satisfied would pay more for better service; the ill pleased do not believe in it',
  rule: { file: churn, find: '(0.25 + satisfaction)', neutral: '0.75' },
  shows: () => {
    expect(premium(bought(), 0.9)).toBeGreaterThan(2 * premium(bought(), 0.2));
  },
  mean: { gain: (drawn) => premium(buyer(drawn), 0.9) - premium(buyer(drawn), 0.2), over: 0.03 },
});

law({
  says: 'whoever wants a relation would pay for better service, whoever comes for the goods would not',
  rule: { file: churn, find: 'SERVICE_WEIGHS[orientation] *', neutral: '' },
  shows: () => {
    const of = (orientation: Orientation) => premium(bought({}, { orientation }), 0.6);
    expect(of('relational')).toBeGreaterThan(3 * of('transactional'));
  },
  mean: {
    gain: (drawn) =>
      premium(oriented(drawn, 'relational'), 0.6) - premium(oriented(drawn, 'transactional'), 0.6),
    over: 0.03,
  },
});

const kind = (game: Game, month: Month): string | undefined =>
  live(game, { ...month, luck: { churn: 0 } }).customer.churn?.kind;
const loud = { world: { rival: 1 } };

law({
  says: 'the dissatisfied leave of themselves, however loud a rival is',
  rule: { file: churn, find: 'customer.satisfaction < 0.42', neutral: 'false' },
  shows: () => {
    expect(kind(bought(), { customer: fedUp, ...loud })).toBe('own-decision');
    expect(kind(bought(), { customer: loyal, ...loud })).not.toBe('own-decision');
  },
  mean: {
    gain: (drawn) => {
      const own = (customer: Partial<Customer>) =>
        kind(buyer(drawn), { customer, ...loud }) === 'own-decision' ? 1 : 0;
      return own(fedUp) - own(loyal);
    },
    over: 0.5,
  },
});

law({
  says: 'the content whom no feeling ties are drawn away rather than leave of themselves',
  rule: { file: churn, find: 'rival > 0 || customer.emotion < 0.3', neutral: 'rival < 0' },
  shows: () => {
    expect(kind(bought(), { customer: loyal, ...loud })).toBe('attracted-away');
    expect(kind(bought(), { customer: { ...loyal, emotion: 0 } })).toBe('attracted-away');
    expect(kind(bought(), { customer: loyal })).toBe('own-decision');
  },
  mean: {
    among: ({ hidden }) => hidden.orientation === 'relational' && hidden.sensitivity !== 'price',
    gain: (drawn) => {
      const drawnAway = (emotion: number) =>
        kind(buyer(drawn), { customer: { ...loyal, emotion } }) === 'attracted-away' ? 1 : 0;
      return drawnAway(0) - drawnAway(0.8);
    },
    over: 0.5,
  },
});

law({
  says: 'whoever leaves content, and unhurt, leaves because nobody looked after them',
  rule: { file: churn, find: "cause: hurt ?? 'neglect',", neutral: "cause: hurt ?? 'management'," },
  shows: () => {
    expect(reason(bought(), { customer: loyal, ...loud })).toBe('neglect');
    expect(reason(bought(), { customer: { ...loyal, hurts: { quality: 0.1 } }, ...loud })).toBe('quality');
  },
  mean: {
    among: ({ hidden }) => hidden.orientation === 'relational' && hidden.sensitivity !== 'price',
    gain: (drawn) => (reason(buyer(drawn), { customer: loyal, ...loud }) === 'neglect' ? 1 : 0),
    over: 0.5,
  },
});

/** Has left so. */
const gone = (how: NonNullable<Customer['churn']>['kind']) =>
  ({ kind: how, cause: 'management', month: 1 }) as const;

/** Where they went, nothing goes wrong; or the worst does. */
const CONTENT_THERE = { 'let-down': 1 };
const LET_DOWN = { 'let-down': 0, 'how-far': 0.999 };

/** The chance that somebody who left like this tries us again in a month so long after. */
const returns = (
  game: Game,
  {
    how = 'own-decision',
    was = {},
    months = 1,
    there = LET_DOWN,
  }: {
    readonly how?: NonNullable<Customer['churn']>['kind'];
    readonly was?: Partial<Customer>;
    readonly months?: number;
    readonly there?: Readonly<Record<string, number>>;
  } = {},
): number => {
  const who = customerOf(withCustomer(game, 'ann', { ...was, churn: gone(how) }), 'ann');
  return chance('tries us', (luck) =>
    comesBack(who, personOf(game, 'ann'), 1 + months, (about) => ({ ...there, ...luck })[about] ?? 1),
  );
};

law({
  says: 'who has gone elsewhere tries us again only when they are let down there',
  rule: {
    file: churn,
    find: "if (luck('let-down') >= faults + LAPSE.eachGap * gaps) return null;",
    neutral: '',
  },
  shows: () => {
    expect(returns(bought(), { there: CONTENT_THERE })).toBeLessThan(1e-6);
    expect(returns(bought())).toBeGreaterThan(0.02);
  },
  mean: {
    gain: (drawn) => returns(buyer(drawn)) - returns(buyer(drawn), { there: CONTENT_THERE }),
    over: 0.02,
  },
});

law({
  says: 'one small annoyance elsewhere does not make up for what drove somebody from us',
  rule: { file: churn, find: "CHAIN.neutral - DEPTHS[depthAt(luck('how-far'))].hit", neutral: '0' },
  shows: () => {
    const slight = { 'let-down': 0, 'how-far': 0 };
    const was = { satisfaction: 0.4, emotion: 0.2 };
    expect(returns(bought(), { was, there: slight })).toBeLessThan(returns(bought(), { was }) - 0.01);
  },
  mean: {
    gain: (drawn) =>
      returns(buyer(drawn), { was: { satisfaction: 0.4 } }) -
      returns(buyer(drawn), { was: { satisfaction: 0.4 }, there: { 'let-down': 0, 'how-far': 0 } }),
    over: 0.01,
  },
});

/** Badly hurt; and so once, but it was put right. */
const sore: Partial<Customer> = { hurts: { management: 0.5 } };
const soothed: Partial<Customer> = { hurts: { management: 0.05 } };

law({
  says: 'whose hurt was mended finds the way back to us more easily',
  rule: { file: loyalty, find: '- HURT.weighs * hurtOf({ hurts }) * HURT.lasts ** months', neutral: '' },
  shows: () => {
    expect(returns(bought(), { was: soothed })).toBeGreaterThan(2 * returns(bought(), { was: sore }));
  },
  mean: {
    gain: (drawn) => returns(buyer(drawn), { was: soothed }) - returns(buyer(drawn), { was: sore }),
    over: 0.02,
  },
});

law({
  says: 'what hurt is forgotten with the months, and the way back is easier then',
  rule: { file: loyalty, find: '* HURT.lasts ** months', neutral: '' },
  shows: () => {
    const was = { ...sore, emotion: 0 };
    expect(returns(bought(), { was, months: 20 })).toBeGreaterThan(returns(bought(), { was }) + 0.01);
  },
  mean: {
    gain: (drawn) =>
      returns(buyer(drawn), { was: { ...sore, emotion: 0 }, months: 20 }) -
      returns(buyer(drawn), { was: { ...sore, emotion: 0 } }),
    over: 0.01,
  },
});

law({
  says: 'what was felt for us fades with those who are gone',
  rule: { file: loyalty, find: 'emotion - EMOTION.fade * months', neutral: 'emotion' },
  shows: () => {
    const was = { emotion: 0.8 };
    expect(returns(bought(), { was, months: 15 })).toBeLessThan(returns(bought(), { was }) - 0.01);
  },
  mean: {
    gain: (drawn) =>
      returns(buyer(drawn), { was: { emotion: 0.8 } }) -
      returns(buyer(drawn), { was: { emotion: 0.8 }, months: 15 }),
    over: 0.01,
  },
});

law({
  says: 'whom circumstances took does not find the way back, whoever else may',
  rule: { file: churn, find: "|| churn.kind === 'forced'", neutral: '' },
  shows: () => {
    expect(returns(bought(), { how: 'forced' })).toBeLessThan(1e-6);
    expect(returns(bought())).toBeGreaterThan(0.02);
  },
  mean: {
    gain: (drawn) => returns(buyer(drawn)) - returns(buyer(drawn), { how: 'forced' }),
    over: 0.02,
  },
});

const left = (game: Game, how: 'bought-away' | 'attracted-away', emotion: number): Game =>
  withCustomer(game, 'ann', { life: 'churned', churn: gone(how), emotion });
const wooed = (game: Game, remedy: Remedy): Game => act(game, { type: 'win-back', account: 'ann', remedy });
const isBack = (game: Game): number => (customerOf(game, 'ann').churn === null ? 1 : 0);

law({
  says: 'who left with some feeling for us is easier to win back',
  rule: {
    file: 'src/rules/keeping/winning-back.ts',
    find: '+ WIN_BACK.byEmotion * customer.emotion',
    neutral: '',
  },
  shows: () => {
    const share = (emotion: number) =>
      mean((seed) => isBack(wooed(left({ ...bought(), seed }, 'attracted-away', emotion), 'service')), 200);
    expect(share(1)).toBeGreaterThan(share(0) + 0.15);
  },
  mean: {
    gain: (drawn) => {
      const back = (emotion: number) =>
        isBack(wooed(left(buyer(drawn), 'attracted-away', emotion), 'service'));
      return back(1) - back(0);
    },
    over: 0.1,
  },
});

/** Won back with the remedy that fits, under the first seed under which it works, and as content as before. */
const regained = (game: Game, how: 'bought-away' | 'attracted-away'): number => {
  for (let seed = game.seed; seed < game.seed + 1000; seed++) {
    const back = wooed(left({ ...game, seed }, how, 0.5), how === 'bought-away' ? 'price' : 'service');
    if (isBack(back) === 1) return monthlyWorth(back, 'ann', customerOf(back, 'ann'));
  }
  throw new Error('never comes back');
};

law({
  says: 'who is bought back by the price earns less ever after',
  rule: {
    file: 'src/rules/keeping/winning-back.ts',
    find: 'Math.max(customer.discount, REBATE)',
    neutral: 'customer.discount',
  },
  shows: () => {
    expect(regained(bought(), 'bought-away')).toBeLessThan(regained(bought(), 'attracted-away') - 10);
  },
  mean: {
    gain: (drawn) => regained(buyer(drawn), 'attracted-away') - regained(buyer(drawn), 'bought-away'),
    over: 10,
  },
});

const worth = { units: 4, growth: 0, repeat: 0.5, upkeep: 10, risk: 0 };
const owing = (risk: number) => ({ worth: { ...worth, risk } });

law({
  says: 'goods delivered to somebody who does not pay are lost with all they cost',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: 'c.luck(`credit ${String(orders)}`) >= c.person.worth.risk',
    neutral: 'c.luck(`credit ${String(orders)}`) >= 0',
  },
  shows: () => {
    expect(customerOf(bought(owing(1)), 'ann').margin).toBeLessThan(-1000);
    expect(customerOf(bought(owing(0)), 'ann').margin).toBeGreaterThan(1000);
  },
  mean: {
    gain: (drawn) => {
      const brings = (risk: number) => customerOf(won(shop(drawn, owing(risk)), 'ann'), 'ann').margin;
      return brings(0) - brings(1);
    },
    over: 1000,
  },
});

const shrinking = once((drawn) => won(shop(drawn, { worth: { ...worth, growth: -0.4 } }), 'ann'));

law({
  says: 'whoever buys less and less comes less often, too, long before they are gone',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: '(Math.min(0, c.growth) * months) / 3',
    neutral: '0',
  },
  shows: () => {
    const game = bought({ worth: { ...worth, growth: -0.4 } });
    expect(reorders(after(6, game))).toBeLessThan(0.5 * reorders(after(1, game)));
  },
  mean: {
    gain: (drawn) => reorders(after(1, shrinking(drawn))) - reorders(after(6, shrinking(drawn))),
    over: 0.05,
  },
});

/** What the next order brings. */
const margin = (game: Game, discount: number): number => {
  const month = { customer: { discount } };
  return live(game, { ...month, luck: { repeat: 0 } }).cash - live(game, month).cash;
};

law({
  says: 'what was given away once to win them is given away with every order',
  rule: {
    file: 'src/rules/keeping/circumstances.ts',
    find: '(1 - standing.discount - standing.back)',
    neutral: '(1 - standing.back)',
  },
  shows: () => {
    const game = after(1, bought());
    expect(margin(game, 0.1)).toBeLessThan(margin(game, 0) - 100);
  },
  mean: {
    gain: (drawn) => margin(after(1, buyer(drawn)), 0) - margin(after(1, buyer(drawn)), 0.1),
    over: 100,
  },
});
