/** What the course says of deep service, key moments, bundles, and the ways from one customer to others. */
import { expect } from 'vitest';
import { HELPS, PATHS, TOOLS, type Care, type Occasion } from '../../../src/model/trade';
import { gameWith } from '../../../src/rules/copies';
import { accountOf, withCustomer, type Customer, type Game } from '../../../src/rules/game';
import type { AccountData } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { once } from '../../fixtures/talks';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import { after, bought, buyer, going, live, liveOn, warmth } from './living';
import { act, customerOf, leads, open, shop, told, won } from './world';

const care = 'src/rules/keeping/care.ts';
const extending = 'src/rules/keeping/extending.ts';

const feeling = (game: Game): number => customerOf(game, 'ann').emotion;
const cared = (game: Game, name: Care): Game => act(game, { type: 'care', account: 'ann', act: name });

/** What is left of the feeling when nothing more is done for a year. */
const lasting = (game: Game, name: Care): number =>
  liveOn(cared(withCustomer(game, 'ann', { emotion: 0.3 }), name), 12).emotion;

law({
  says: 'an outing together is soon forgotten; help with their own work stays',
  rule: { file: care, find: "act === 'help' && !repeated", neutral: 'false' },
  shows: () => {
    expect(lasting(bought(), 'help')).toBeGreaterThan(0.05);
    expect(lasting(bought(), 'outing')).toBe(0);
    expect(feeling(cared(bought(), 'outing'))).toBeGreaterThan(feeling(cared(bought(), 'help')));
  },
  mean: { gain: (drawn) => lasting(buyer(drawn), 'help') - lasting(buyer(drawn), 'outing'), over: 0.05 },
});

/** Something of their contract falls in the first month. */
const at = (what: Occasion): Partial<AccountData> => ({ occasions: [{ month: 1, what }] });
const changing = once((drawn) => won(shop(drawn, at('device-change')), 'ann'));
const lift = (game: Game, name: Care): number => feeling(cared(game, name)) - feeling(game);

law({
  says: 'a word at a key moment is felt more than on any other day',
  rule: { file: care, find: '? OCCASION.met : 0', neutral: '? 0 : 0' },
  shows: () => {
    const changes = bought(at('device-change'));
    expect(lift(changes, 'follow-up')).toBeGreaterThan(lift(bought(), 'follow-up') + 0.03);
  },
  mean: {
    gain: (drawn) => lift(changing(drawn), 'follow-up') - lift(buyer(drawn), 'follow-up'),
    over: 0.03,
  },
});

law({
  says: 'a key moment wants the act that fits it; another does no more than usual',
  rule: { file: care, find: 'FITS_OCCASION[what] === act', neutral: 'true' },
  shows: () => {
    const ends = bought(at('contract-end'));
    expect(lift(ends, 'follow-up')).toBe(lift(bought(), 'follow-up'));
    expect(lift(ends, 'help')).toBeGreaterThan(lift(bought(), 'help') + 0.03);
  },
  mean: {
    gain: (drawn) => {
      const more = (name: Care) => lift(changing(drawn), name) - lift(buyer(drawn), name);
      return more('follow-up') - more('greeting');
    },
    over: 0.03,
  },
});

law({
  says: 'a key moment passed over in silence is remembered against us',
  rule: {
    file: 'src/rules/keeping/setting.ts',
    find: 'passedOver ? OCCASION.silent : 0',
    neutral: '0',
  },
  shows: () => {
    const kept: Partial<Customer> = { emotion: 0.5 };
    expect(warmth(bought(at('bill-rise')), { customer: kept })).toBeLessThan(
      warmth(bought(), { customer: kept }) - 0.03,
    );
    const met = { customer: { ...kept, cared: ['1.follow-up'] } };
    expect(warmth(bought(at('bill-rise')), met)).toBe(warmth(bought(), met));
  },
  mean: {
    gain: (drawn) => {
      const felt = (game: Game) => warmth(game, { customer: { emotion: 0.5 } });
      return felt(buyer(drawn)) - felt(changing(drawn));
    },
    over: 0.03,
  },
});

/** What a month takes of the feeling, three months after the last word; care or none before it. */
const cools = (game: Game, name?: Care): number => {
  const quiet = withCustomer(after(3, game), 'ann', { emotion: 0.5, touched: 1 });
  const met = name ? cared(quiet, name) : quiet;
  return feeling(met) - warmth(met);
};

law({
  says: 'a greeting now and then keeps a relation from cooling fast',
  rule: { file: care, find: 'touched: month,', neutral: 'touched: customer.touched,' },
  shows: () => {
    expect(cools(bought(), 'greeting')).toBeLessThan(cools(bought()) - 0.03);
  },
  mean: { gain: (drawn) => cools(buyer(drawn)) - cools(buyer(drawn), 'greeting'), over: 0.03 },
});

const knows = (game: Game): number =>
  accountOf(game, 'ann').known.filter((clue) => clue.startsWith('fact.')).length;

law({
  says: 'whoever is asked how it goes tells a little more of themselves',
  rule: {
    file: care,
    find: '...(more ? [`fact.${more.id}`] : [])',
    neutral: '',
  },
  shows: () => {
    expect(knows(bought())).toBe(0);
    expect(knows(cared(bought(), 'follow-up'))).toBe(1);
    expect(knows(cared(bought(), 'greeting'))).toBe(0);
  },
  mean: {
    gain: (drawn) => knows(cared(buyer(drawn), 'follow-up')) - knows(cared(buyer(drawn), 'greeting')),
    over: 0.5,
  },
});

/** Offered what goes with it, by somebody so content. */
const bundled = (game: Game, satisfaction: number): Game =>
  act(withCustomer(game, 'ann', { satisfaction }), { type: 'bundle', account: 'ann' });
const buys = (game: Game, satisfaction: number): number =>
  told(bundled(game, satisfaction), 'bundled') ? 1 : 0;

law({
  says: 'only the satisfied buy what goes with it',
  rule: { file: extending, find: 'customer.satisfaction < BUNDLE.from', neutral: 'false' },
  shows: () => {
    expect(buys(bought(), 0.8)).toBe(1);
    expect(buys(bought(), 0.4)).toBe(0);
  },
  mean: { gain: (drawn) => buys(buyer(drawn), 0.8) - buys(buyer(drawn), 0.4), over: 0.5 },
});

law({
  says: 'whoever is not satisfied feels pushed by the offer of more',
  rule: { file: extending, find: 'customer.emotion + BUNDLE.refused', neutral: 'customer.emotion' },
  shows: () => {
    expect(feeling(bundled(bought(), 0.4))).toBeLessThan(feeling(bought()) - 0.03);
    expect(feeling(bundled(bought(), 0.8))).toBe(feeling(bought()));
  },
  mean: {
    gain: (drawn) => feeling(bundled(buyer(drawn), 0.8)) - feeling(bundled(buyer(drawn), 0.4)),
    over: 0.03,
  },
});

const lax: Partial<Customer> = { satisfaction: 0.2, emotion: 0, value: 0.2 };

law({
  says: 'whoever has added what goes with it finds it harder to leave',
  rule: {
    file: extending,
    find: 'customer.switching + BUNDLE.switching',
    neutral: 'customer.switching',
  },
  shows: () => {
    expect(going(bundled(bought(), 0.8), lax)).toBeLessThan(0.9 * going(bought(), lax));
  },
  mean: { gain: (drawn) => going(buyer(drawn), lax) - going(bundled(buyer(drawn), 0.8), lax) },
});

law({
  says: 'what goes with it earns money with nobody new to win',
  rule: { file: extending, find: 'tried.cash + margin', neutral: 'tried.cash' },
  shows: () => {
    expect(bundled(bought(), 0.8).cash).toBeGreaterThan(bought().cash + 100);
  },
  mean: { gain: (drawn) => bundled(buyer(drawn), 0.8).cash - buyer(drawn).cash, over: 100 },
});

const bo = account('bo', { found: [] });
const leading = (drawn: Drawn, change: Partial<AccountData>): Game =>
  won(shop(drawn, change, { tools: [...TOOLS] }, {}, [bo]), 'ann');
const partnered = once((drawn) => leading(drawn, { derives: { partners: 'bo' } }));
const comesBo = (game: Game): number => (leads(game).includes('bo') ? 1 : 0);
const asked = (game: Game, satisfaction: number, path: (typeof PATHS)[number] = 'partners'): Game =>
  act(withCustomer(game, 'ann', { satisfaction }), { type: 'derive', account: 'ann', path });

law({
  says: 'along the five paths only somebody satisfied leads us on',
  rule: { file: extending, find: 'customer.satisfaction < REFERRAL.from', neutral: 'false' },
  shows: () => {
    const game = won(open([account('ann', { derives: { partners: 'bo' } }), bo]), 'ann');
    expect(comesBo(asked(game, 0.8))).toBe(1);
    expect(comesBo(asked(game, 0.4))).toBe(0);
  },
  mean: {
    gain: (drawn) => comesBo(asked(partnered(drawn), 0.8)) - comesBo(asked(partnered(drawn), 0.4)),
    over: 0.5,
  },
});

law({
  says: 'to be asked for others while not satisfied puts somebody off',
  rule: {
    file: extending,
    find: 'customer.emotion - REFERRAL.refusedEmotion / 2',
    neutral: 'customer.emotion',
  },
  shows: () => {
    expect(feeling(asked(bought(), 0.4))).toBeLessThan(feeling(bought()) - 0.03);
    expect(feeling(asked(bought(), 0.8))).toBe(feeling(bought()));
  },
  mean: {
    gain: (drawn) => feeling(asked(buyer(drawn), 0.8)) - feeling(asked(buyer(drawn), 0.4)),
    over: 0.03,
  },
});

law({
  says: 'each of the five paths leads to others: whom partners know, relatives do not',
  rule: {
    file: extending,
    find: 'game.scenario.account(id).derives[path]',
    neutral: 'Object.values(game.scenario.account(id).derives)[0]',
  },
  shows: () => {
    for (const leadsOn of PATHS) {
      const game = won(open([account('ann', { derives: { [leadsOn]: 'bo' } }), bo]), 'ann');
      for (const path of PATHS) expect(comesBo(asked(game, 0.8, path)), path).toBe(path === leadsOn ? 1 : 0);
    }
  },
  mean: {
    gain: (drawn) =>
      comesBo(asked(partnered(drawn), 0.8, 'partners')) - comesBo(asked(partnered(drawn), 0.8, 'relatives')),
    over: 0.5,
  },
});

const platform = once((drawn) => leading(drawn, { platform: true, introduces: ['bo'] }));
const helped = (game: Game, ...ways: readonly (typeof HELPS)[number][]): Game =>
  act(game, ...ways.map((way) => ({ type: 'aid', account: 'ann', in: way }) as const));

law({
  says: 'a platform opens the door to its members when it has been helped in all three ways, not before',
  rule: {
    file: extending,
    find: 'if (!HELPS.every((help) => aided.includes(help)))',
    neutral: 'if (aided.length === 0)',
  },
  shows: () => {
    const game = won(open([account('ann', { platform: true, introduces: ['bo'] }), bo]), 'ann');
    expect(comesBo(helped(game, 'management', 'service'))).toBe(0);
    expect(comesBo(helped(game, ...HELPS))).toBe(1);
  },
  mean: {
    gain: (drawn) =>
      comesBo(helped(platform(drawn), ...HELPS)) - comesBo(helped(platform(drawn), 'management', 'service')),
    over: 0.5,
  },
});

law({
  says: 'whoever helps a platform becomes known among its members',
  rule: {
    file: extending,
    find: 'helped.awareness + PLATFORM.awareness',
    neutral: 'helped.awareness',
  },
  shows: () => {
    const game = won(open([account('ann', { platform: true })]), 'ann');
    expect(helped(game, ...HELPS).awareness).toBeGreaterThan(game.awareness + 0.1);
    expect(helped(game, 'service').awareness).toBe(game.awareness);
  },
  mean: {
    gain: (drawn) => helped(platform(drawn), ...HELPS).awareness - platform(drawn).awareness,
    over: 0.1,
  },
});

const units = (game: Game): number =>
  live(game, { luck: { repeat: 0 } }).events.find(({ news }) => news === 'repeat-order')?.numbers?.units ?? 0;
const growing = once((drawn) =>
  won(shop(drawn, { worth: { units: 4, growth: 0.5, repeat: 0.5, upkeep: 10, risk: 0 } }), 'ann'),
);

law({
  says: 'a customer who grows orders more each time the longer one keeps them',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: '(1 + (c.growth * months) / 3)',
    neutral: '1',
  },
  shows: () => {
    const worth = { units: 4, growth: 0.5, repeat: 0.5, upkeep: 10, risk: 0 };
    expect(units(after(6, bought({ worth })))).toBeGreaterThan(1.5 * units(after(1, bought({ worth }))));
  },
  mean: {
    gain: (drawn) => units(gameWith(growing(drawn), { month: 7 })) - units(after(1, growing(drawn))),
    over: 1,
  },
});
