/** What the course says of interaction programmes and of points for purchases: what makes people join in, and what it earns. */
import { expect } from 'vitest';
import type { Activity, RewardRate } from '../../../src/model/trade';
import type { Game } from '../../../src/rules/game';
import { but, once } from '../../fixtures/talks';
import { law } from './law';
import { after, bought, buyer, live, reorders, warmth } from './living';
import { act, shop, won } from './world';

const file = 'src/rules/keeping/programme.ts';
const setting = 'src/rules/keeping/setting.ts';

/** Every rule of thumb is met. */
const WHOLE: readonly Activity[] = ['check-in', 'questionnaire', 'purchase', 'voucher', 'lottery'];

const offering = (game: Game, activities: readonly Activity[], rate: RewardRate = 1): Game =>
  act(game, ...activities.map((activity) => ({ type: 'activity', activity }) as const), {
    type: 'reward',
    rate,
  });
/** What a programme does for the feeling of a month: the more take part, the more. */
const lift = (game: Game, activities: readonly Activity[] = WHOLE, rate?: RewardRate): number =>
  warmth(offering(game, activities, rate)) - warmth(game);
const month = once((drawn) => after(1, buyer(drawn)));

law({
  says: 'a programme full of life warms those who take part',
  rule: { file: setting, find: 'PROGRAMME.feeling * joins +', neutral: '' },
  shows: () => {
    expect(lift(bought())).toBeGreaterThan(0.01);
  },
  mean: { gain: (drawn) => lift(buyer(drawn)), over: 0.005 },
});

law({
  says: 'a programme full of life brings people back to buy',
  rule: { file: setting, find: '(1 + PROGRAMME.again * joins)', neutral: '1' },
  shows: () => {
    const game = after(1, bought());
    expect(reorders(offering(game, WHOLE, 0))).toBeGreaterThan(1.02 * reorders(game));
  },
  mean: { gain: (drawn) => reorders(offering(month(drawn), WHOLE, 0)) - reorders(month(drawn)) },
});

law({
  says: 'those who come for the goods alone join in half as much',
  rule: { file: setting, find: 'participation(keeping) / 2', neutral: 'participation(keeping)' },
  shows: () => {
    const of = (orientation: 'relational' | 'transactional') => lift(bought({}, { orientation }));
    expect(of('relational')).toBeGreaterThan(1.5 * of('transactional'));
  },
  mean: {
    gain: (drawn) => {
      const of = (orientation: 'relational' | 'transactional') =>
        lift(won(shop(but(drawn, { orientation })), 'ann'));
      return of('relational') - of('transactional');
    },
  },
});

law({
  says: 'where points can be earned and not spent nobody joins in',
  rule: {
    file,
    find: 'rules.both ? met.filter(Boolean).length / met.length : 0',
    neutral: 'met.filter(Boolean).length / met.length',
  },
  shows: () => {
    expect(lift(bought(), ['check-in', 'questionnaire', 'purchase', 'vote'])).toBe(0);
    expect(lift(bought(), ['voucher', 'lottery'])).toBe(0);
    expect(lift(bought())).toBeGreaterThan(0.01);
  },
  mean: {
    gain: (drawn) => {
      const earning = lift(buyer(drawn), ['check-in', 'questionnaire', 'purchase', 'vote']);
      return lift(buyer(drawn)) - 3 * earning;
    },
  },
});

/** The same programme, and one that lacks something. */
const lacks = (
  game: Game,
  lacking: readonly Activity[],
  whole: readonly Activity[] = WHOLE,
  rate: RewardRate = 1,
): number => lift(game, whole, rate) - lift(game, lacking, rate);

/** Nothing of it can go on day after day. */
const occasional: readonly Activity[] = ['birthday', 'questionnaire', 'purchase', 'voucher', 'lottery'];
law({
  says: 'a programme needs something that goes on day after day',
  rule: { file, find: "daily: has(activities, 'check-in', 'game'),", neutral: 'daily: true,' },
  shows: () => {
    expect(lacks(bought(), occasional)).toBeGreaterThan(0.001);
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), occasional) },
});

const unasked: readonly Activity[] = ['check-in', 'game', 'purchase', 'voucher', 'lottery'];
law({
  says: 'a programme needs something that tells us more of those who take part',
  rule: {
    file,
    find: "data: has(activities, 'birthday', 'questionnaire', 'vote'),",
    neutral: 'data: true,',
  },
  shows: () => {
    expect(lacks(bought(), unasked)).toBeGreaterThan(0.001);
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), unasked) },
});

const scanty: readonly Activity[] = ['check-in', 'purchase', 'voucher'];
law({
  says: 'three activities are too few for a programme',
  rule: { file, find: 'activities.length >= PROGRAMME.least', neutral: 'true' },
  shows: () => {
    expect(lacks(bought(), scanty, unasked)).toBeGreaterThan(0.001);
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), scanty, unasked) },
});

const crowded: readonly Activity[] = [...WHOLE, 'bookmark', 'vote'];
law({
  says: 'seven activities are too many for a programme',
  rule: { file, find: 'activities.length <= PROGRAMME.most', neutral: 'true' },
  shows: () => {
    expect(lacks(bought(), crowded)).toBeGreaterThan(0.001);
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), crowded) },
});

const playful: readonly Activity[] = ['check-in', 'questionnaire', 'game', 'voucher', 'lottery'];
law({
  says: 'points have to come from purchases first',
  rule: { file, find: "has(activities, 'purchase') && rate > 0", neutral: 'true' },
  shows: () => {
    expect(lacks(bought(), playful)).toBeGreaterThan(0.001);
    expect(lift(bought(), WHOLE, 0)).toBeLessThan(lift(bought(), WHOLE, 1));
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), playful) },
});

/** Neither can go on daily; in the second nothing leads to a reward soon. */
const near: readonly Activity[] = ['birthday', 'questionnaire', 'purchase', 'voucher'];
const distant: readonly Activity[] = ['birthday', 'questionnaire', 'lottery', 'voucher'];
law({
  says: 'a first small reward has to be within reach of one round',
  rule: {
    file,
    find: "has(activities, ...SPENDING) && has(activities, 'check-in', 'purchase', 'game')",
    neutral: 'true',
  },
  shows: () => {
    expect(lacks(bought(), distant, near, 0)).toBeGreaterThan(0.001);
  },
  mean: { gain: (drawn) => lacks(buyer(drawn), distant, near, 0) },
});

const cashAfter = (game: Game): number => act(game, { type: 'end-month' }).cash;

law({
  says: 'every activity costs money month by month, whether anybody comes or not',
  rule: { file: 'src/rules/keeping/month-end.ts', find: 'programmeCost(keeping) +', neutral: '' },
  shows: () => {
    const dead: readonly Activity[] = ['bookmark', 'birthday', 'vote'];
    expect(cashAfter(offering(bought(), dead, 0))).toBeLessThan(cashAfter(bought()) - 50);
  },
  mean: {
    gain: (drawn) => cashAfter(buyer(drawn)) - cashAfter(offering(buyer(drawn), ['bookmark', 'vote'], 0)),
    over: 30,
  },
});

/** What so much comes back brings in a month, orders and margin taken together. */
const earns = (game: Game, rate: RewardRate): number => {
  const rewarded = offering(game, [], rate);
  const order = live(rewarded, { luck: { repeat: 0 } }).events.find(({ news }) => news === 'repeat-order');
  return reorders(rewarded) * (order?.numbers?.margin ?? 0);
};

law({
  says: 'one percent that comes back earns more than five',
  rule: {
    file,
    find: 'REWARD.further * Math.max(0, rate - 1)',
    neutral: 'REWARD.first * Math.max(0, rate - 1)',
  },
  shows: () => {
    expect(earns(after(1, bought()), 1)).toBeGreaterThan(earns(after(1, bought()), 5));
    expect(earns(after(1, bought()), 1)).toBeGreaterThan(earns(after(1, bought()), 0));
  },
  mean: { gain: (drawn) => earns(month(drawn), 1) - earns(month(drawn), 5) },
});

law({
  says: 'a little that comes back holds the regulars',
  rule: { file, find: 'REWARD.first * Math.min(1, rate)', neutral: '0' },
  shows: () => {
    const game = after(1, bought());
    expect(reorders(offering(game, [], 1))).toBeGreaterThan(1.05 * reorders(game));
  },
  mean: { gain: (drawn) => reorders(offering(month(drawn), [], 1)) - reorders(month(drawn)) },
});

/** The margin of the next order. */
const margin = (game: Game): number =>
  live(game, { luck: { repeat: 0 } }).customer.margin - live(game).customer.margin;

law({
  says: 'what comes back to customers is missing from every order',
  rule: { file: 'src/rules/keeping/linking.ts', find: 'rate / 100 +', neutral: '' },
  shows: () => {
    const game = after(1, bought());
    expect(margin(offering(game, [], 5))).toBeLessThan(margin(game) - 50);
  },
  mean: { gain: (drawn) => margin(month(drawn)) - margin(offering(month(drawn), [], 5)), over: 50 },
});
