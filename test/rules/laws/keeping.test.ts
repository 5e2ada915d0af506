/** What the course says of keeping customers, shown by what a month does to a relation. */
import { expect } from 'vitest';
import type { ComplaintStep } from '../../../src/model/trade';
import {
  accountOf,
  knowing,
  withAccount,
  withCustomer,
  type Customer,
  type Game,
} from '../../../src/rules/game';
import { gameWith, talkWith } from '../../../src/rules/copies';
import { monthlyWorth } from '../../../src/rules/keeping/worth';
import type { AccountData } from '../../../src/scenario/schema';
import { but, once } from '../../fixtures/talks';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import { act, customerOf, later, leads, leaving, market, mean, open, shop, told, won } from './world';

/** Ann has just bought; nothing else has happened. */
const bought = (change: Partial<AccountData> = {}, hidden = {}, seed = 5): Game =>
  won(open([account('ann', change, hidden)], {}, {}, seed), 'ann');
const feeling = (game: Game): number => customerOf(game, 'ann').emotion;
const satisfaction = (game: Game): number => customerOf(game, 'ann').satisfaction;
const ended = (game: Game): Game => act(game, { type: 'end-month' });
const relational = ({ hidden }: Drawn): boolean => hidden.orientation === 'relational';

/** Has bought after these promises. */
const promised = (game: Game, ...promises: readonly string[]): Game =>
  won(withAccount(game, 'ann', { talk: { ...accountOf(game, 'ann').talk, promises } }), 'ann');

law({
  says: 'whoever was promised something expects more, and the same service pleases them less',
  rule: {
    file: 'src/rules/keeping/beginning.ts',
    find: 'CHAIN.expectationByPromise * talk.promises.length',
    neutral: '0',
  },
  shows: () => {
    const game = open([account('ann')]);
    const expected = (g: Game) => customerOf(g, 'ann').expectation;
    expect(expected(promised(game, 'reply'))).toBeGreaterThan(expected(promised(game)));
    expect(satisfaction(ended(promised(game, 'reply')))).toBeLessThan(satisfaction(ended(promised(game))));
  },
  mean: {
    gain: (drawn) =>
      satisfaction(ended(promised(shop(drawn)))) - satisfaction(ended(promised(shop(drawn), 'reply'))),
  },
});

law({
  says: 'a promise not kept leaves somebody far less satisfied than no promise would have',
  rule: { file: 'src/rules/keeping/relation.ts', find: 'c.broken * CHAIN.brokenPromise', neutral: '0' },
  shows: () => {
    const after = (...promises: readonly string[]) =>
      mean((seed) => satisfaction(later(promised(open([account('ann')], {}, {}, seed), ...promises), 2)));
    expect(after('wonder')).toBeLessThan(after() - 0.2);
    expect(after('reply')).toBeGreaterThan(after() - 0.1);
  },
  mean: {
    gain: (drawn) => {
      const after = (...promises: readonly string[]) =>
        satisfaction(later(promised(shop(drawn), ...promises), 2));
      return after() - after('wonder');
    },
    over: 0.15,
  },
});

const complaining = (change: Partial<Customer> = {}): Partial<Customer> => ({
  fault: 'quality',
  complaint: 'open',
  complained: { index: 0, month: 2, effort: 0 },
  ...change,
});
/** The month after something broke, as luck would have it under some seed; it could have been worse, and they have complained. */
const hurt = (game: Game): Game => {
  for (let seed = game.seed; seed < game.seed + 1000; seed++) {
    const after = ended({ ...game, seed });
    const shaken = feeling(after) < feeling(game) / 2;
    if (told(after, 'fault') && !told(after, 'churn') && !shaken)
      return withCustomer(act(after, { type: 'next-month' }), 'ann', complaining());
  }
  throw new Error('nothing ever breaks');
};
const drawnHurt = once((drawn): Game => hurt(won(shop(drawn), 'ann')));
const step = (name: ComplaintStep) => ({ type: 'complaint', account: 'ann', step: name }) as const;
/** Mended in four steps, begun so many half-weeks late. */
const mended = (game: Game, late = 0): Game =>
  act(
    { ...game, effort: game.effort - late },
    ...(['listen', 'own-up', 'repair', 'follow-up'] as const).map(step),
  );

law({
  says: 'a fault mended in time leaves somebody better pleased than they were before it',
  rule: {
    file: 'src/rules/keeping/complaints.ts',
    find: 'clamp(customer.satisfaction + gain)',
    neutral: 'customer.satisfaction',
  },
  shows: () => {
    const game = bought();
    expect(satisfaction(hurt(game))).toBeLessThan(satisfaction(game));
    expect(satisfaction(mended(hurt(game)))).toBeGreaterThan(satisfaction(game) + 0.2);
    expect(customerOf(mended(hurt(game)), 'ann').mendedInTime).toBe(true);
  },
  mean: {
    gain: (drawn) => satisfaction(mended(drawnHurt(drawn))) - satisfaction(won(shop(drawn), 'ann')),
    over: 0.2,
  },
});

law({
  says: 'the later a complaint is mended, the less it gives back',
  rule: { file: 'src/rules/keeping/complaints.ts', find: '- MENDING.lateEach * late', neutral: '' },
  shows: () => {
    const game = hurt(bought());
    expect(satisfaction(mended(game, 6))).toBeLessThan(satisfaction(mended(game)));
    expect(customerOf(mended(game, 6), 'ann').mendedInTime).toBe(false);
  },
  mean: {
    gain: (drawn) => satisfaction(mended(drawnHurt(drawn))) - satisfaction(mended(drawnHurt(drawn), 6)),
  },
});

law({
  says: 'what is broken wants repair; making good instead mends half',
  rule: { file: 'src/rules/keeping/complaints.ts', find: '(fitting ? 1 : 0.5)', neutral: '1' },
  shows: () => {
    const game = hurt(bought());
    expect(satisfaction(act(game, step('repair')))).toBeGreaterThan(
      satisfaction(act(game, step('compensate'))),
    );
    const slighted = withCustomer(game, 'ann', { fault: 'attitude' });
    expect(satisfaction(act(slighted, step('compensate')))).toBeGreaterThan(
      satisfaction(act(slighted, step('repair'))),
    );
  },
  mean: {
    gain: (drawn) =>
      satisfaction(act(drawnHurt(drawn), step('repair'))) -
      satisfaction(act(drawnHurt(drawn), step('compensate'))),
  },
});

law({
  says: 'a complaint argued away makes it worse',
  rule: { file: 'src/rules/keeping/complaints.ts', find: '? MENDING.argued', neutral: '? 0' },
  shows: () => {
    const game = hurt(bought());
    expect(satisfaction(act(game, step('argue')))).toBeLessThan(satisfaction(game));
  },
  mean: {
    gain: (drawn) => satisfaction(drawnHurt(drawn)) - satisfaction(act(drawnHurt(drawn), step('argue'))),
  },
});

law({
  says: 'a complaint that nobody hears hurts more with every month',
  rule: {
    file: 'src/rules/keeping/relation.ts',
    find: "before.complaint === 'open' || before.complaint === 'heard' ? 0.12 : 0",
    neutral: '0',
  },
  shows: () => {
    const after = (complaint: 'open' | 'none') =>
      satisfaction(ended(withCustomer(hurt(bought()), 'ann', { complaint })));
    expect(after('open')).toBeLessThan(after('none'));
    expect(after('open')).toBeLessThan(satisfaction(ended(mended(hurt(bought())))));
  },
  mean: {
    gain: (drawn) => {
      const after = (complaint: 'open' | 'none') =>
        satisfaction(ended(withCustomer(drawnHurt(drawn), 'ann', { complaint })));
      return after('none') - after('open');
    },
  },
});

const care = (name: 'greeting' | 'follow-up' | 'personal') =>
  ({ type: 'care', account: 'ann', act: name }) as const;
/** Somebody who has bought, with a fact of their life on file. */
const befriended = (game: Game): Game =>
  knowing(withCustomer(won(game, 'ann'), 'ann', { emotion: 0 }), 'ann', ['fact.garden']);
const lift = (game: Game, name: 'greeting' | 'follow-up' | 'personal' = 'personal'): number =>
  feeling(act(game, care(name))) - feeling(game);

law({
  says: 'care binds a relational customer; on a transactional one it is almost lost',
  rule: {
    file: 'src/rules/keeping/care.ts',
    find: 'CARE[act][orientation] * tagged',
    neutral: 'CARE[act].relational * tagged',
  },
  shows: () => {
    const on = (orientation: 'relational' | 'transactional') =>
      befriended(open([account('ann', {}, { orientation })]));
    expect(lift(on('relational'))).toBeGreaterThan(0.2);
    expect(lift(on('transactional'))).toBeLessThan(0.05);
    const leaves = (game: Game) => leaving(game, 'ann');
    const sour = withCustomer(on('relational'), 'ann', { satisfaction: 0.3 });
    expect(leaves(act(sour, care('personal')))).toBeLessThan(leaves(sour));
  },
  mean: {
    gain: (drawn) => {
      const on = (orientation: 'relational' | 'transactional') =>
        lift(befriended(shop(but(drawn, { orientation }))));
      return on('relational') - on('transactional');
    },
    over: 0.2,
  },
});

law({
  says: 'care that meets a moment of their life does more than on any day',
  rule: { file: 'src/rules/keeping/care.ts', find: '(timely ? EMOTION.moment : 0)', neutral: '0' },
  shows: () => {
    const at = (month: number) =>
      lift(befriended(open([account('ann', { moments: [{ month, fact: 'garden' }] })])));
    expect(at(1)).toBeGreaterThan(at(2));
  },
  mean: {
    gain: (drawn) => {
      const at = (month: number) => lift(befriended(shop(drawn, { moments: [{ month, fact: 'garden' }] })));
      return at(1) - at(2);
    },
  },
});

law({
  says: 'the same care once more in the same month adds nothing',
  rule: { file: 'src/rules/keeping/care.ts', find: 'const felt = repeated', neutral: 'const felt = false' },
  shows: () => {
    const once = act(befriended(open([account('ann')])), care('personal'));
    expect(lift(once)).toBe(0);
  },
  mean: {
    gain: (drawn) => {
      const game = befriended(shop(drawn));
      return lift(game) - lift(act(game, care('personal')));
    },
  },
});

law({
  says: 'feeling fades when nobody calls',
  rule: { file: 'src/rules/keeping/relation.ts', find: 'EMOTION.fade * (stale ? 2 : 1)', neutral: '0' },
  shows: () => {
    // Even where nothing went wrong, which would take of the feeling as well.
    const after = [1, 2, 3, 4, 5, 6].map((seed) => feeling(later(bought({}, {}, seed), 3)));
    expect(Math.max(...after)).toBeLessThan(feeling(bought()));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann');
      return feeling(game) - feeling(later(game, 3));
    },
  },
});

law({
  says: 'whoever has not been touched for two months cools twice as fast',
  rule: { file: 'src/rules/keeping/relation.ts', find: '(stale ? 2 : 1)', neutral: '1' },
  shows: () => {
    const fades = (touched: number) => {
      const game = withCustomer({ ...bought(), month: 3 }, 'ann', { emotion: 0.5, touched });
      return 0.5 - feeling(ended(game));
    };
    expect(fades(1)).toBeCloseTo(2 * fades(2), 9);
  },
  mean: {
    gain: (drawn) => {
      const fades = (touched: number) =>
        -feeling(
          ended(withCustomer({ ...won(shop(drawn), 'ann'), month: 3 }, 'ann', { emotion: 0.5, touched })),
        );
      return fades(1) - fades(2);
    },
  },
});

law({
  says: 'care by a right tag hits, by a wrong one it misses more than without any',
  rule: {
    file: 'src/rules/keeping/care.ts',
    find: 'account.tag === null ? 1 : account.tag === sensitivity ? 1.25 : 0.5',
    neutral: '1',
  },
  shows: () => {
    const tagged = (tag: 'safety' | 'brand' | null) =>
      lift(withAccount(befriended(open([account('ann')])), 'ann', { tag }), 'greeting');
    expect(tagged('safety')).toBeGreaterThan(tagged(null));
    expect(tagged('brand')).toBeLessThan(tagged(null));
  },
  mean: {
    among: relational,
    gain: (drawn) => {
      const { sensitivity } = drawn.hidden;
      const tagged = (tag: typeof sensitivity) =>
        lift(withAccount(befriended(shop(drawn)), 'ann', { tag }), 'greeting');
      return tagged(sensitivity) - tagged(sensitivity === 'brand' ? 'safety' : 'brand');
    },
  },
});

const unknown = account('bo', { found: [] });
const asked = (game: Game, satisfaction: number): Game =>
  act(withCustomer(game, 'ann', { satisfaction }), { type: 'referral', account: 'ann' });
const knowsBo = (drawn: Drawn): Game => won(shop(drawn, { introduces: ['bo'] }, {}, {}, [unknown]), 'ann');
const friendOfBo = (): Game => won(open([account('ann', { introduces: ['bo'] }), unknown]), 'ann');
const comesBo = (game: Game): number => (leads(game).includes('bo') ? 1 : 0);

law({
  says: 'only somebody satisfied recommends us',
  rule: {
    file: 'src/rules/keeping/recommending.ts',
    find: 'customer.satisfaction < REFERRAL.from',
    neutral: 'false',
  },
  shows: () => {
    expect(comesBo(asked(friendOfBo(), 0.8))).toBe(1);
    expect(comesBo(asked(friendOfBo(), 0.4))).toBe(0);
  },
  mean: {
    gain: (drawn) => comesBo(asked(knowsBo(drawn), 0.8)) - comesBo(asked(knowsBo(drawn), 0.4)),
  },
});

law({
  says: 'asking somebody unsatisfied to recommend us puts them off',
  rule: {
    file: 'src/rules/keeping/recommending.ts',
    find: 'emotion: clamp(customer.emotion - REFERRAL.refusedEmotion),',
    neutral: 'emotion: customer.emotion,',
  },
  shows: () => {
    expect(feeling(asked(friendOfBo(), 0.4))).toBeLessThan(feeling(friendOfBo()));
    expect(feeling(asked(friendOfBo(), 0.8))).toBe(feeling(friendOfBo()));
  },
  mean: { gain: (drawn) => feeling(knowsBo(drawn)) - feeling(asked(knowsBo(drawn), 0.4)) },
});

const leaves = (game: Game, change: Partial<Customer>): number =>
  leaving(withCustomer(game, 'ann', change), 'ann');
const loyal = { satisfaction: 0.8, emotion: 0.6, value: 0.8 };
const lax = { satisfaction: 0.2, emotion: 0, value: 0.2 };
const loud = market({ offensive: 1 });

law({
  says: 'the less loyal somebody is, the likelier they leave',
  rule: {
    file: 'src/rules/keeping/churn.ts',
    find: 'CHURN.slope * Math.max(0, CHURN.from - loyalty)',
    neutral: '0',
  },
  shows: () => {
    expect(leaves(bought(), lax)).toBeGreaterThan(5 * leaves(bought(), loyal));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann');
      return leaves(game, lax) - leaves(game, loyal);
    },
  },
});

law({
  says: 'a loud rival draws away those whom nothing binds',
  rule: {
    file: 'src/rules/keeping/churn.ts',
    find: 'clamp((own + lured)',
    neutral: 'clamp((own + 0 * lured)',
  },
  shows: () => {
    const noisy = won(open([account('ann')], loud), 'ann');
    expect(leaves(noisy, lax)).toBeGreaterThan(leaves(bought(), lax));
    expect(leaves(noisy, { satisfaction: 1, emotion: 1, value: 1 })).toBe(
      leaves(bought(), { satisfaction: 1, emotion: 1, value: 1 }),
    );
  },
  mean: {
    gain: (drawn) => leaves(won(shop(drawn, {}, loud), 'ann'), lax) - leaves(won(shop(drawn), 'ann'), lax),
  },
});

const unbound = { satisfaction: 0, emotion: 0, value: 0 };

law({
  says: 'a loud rival draws price buyers hardest',
  rule: {
    file: 'src/rules/keeping/churn.ts',
    find: "truth.orientation === 'transactional' ? CHURN.luredByPrice : CHURN.offensive",
    neutral: 'CHURN.offensive',
  },
  shows: () => {
    const lured = (orientation: 'relational' | 'transactional') =>
      leaves(won(open([account('ann', {}, { orientation })], loud), 'ann'), unbound);
    expect(lured('transactional')).toBeGreaterThan(lured('relational'));
  },
  mean: {
    gain: (drawn) => {
      const lured = (orientation: 'relational' | 'transactional') =>
        leaves(won(shop(but(drawn, { orientation }), {}, loud), 'ann'), unbound);
      return lured('transactional') - lured('relational');
    },
  },
});

law({
  says: 'the same satisfaction binds a price buyer less',
  rule: {
    file: 'src/rules/keeping/loyalty.ts',
    find: "orientation === 'relational' ? tied : tied * LOYALTY.transactional",
    neutral: 'tied',
  },
  shows: () => {
    const at = (orientation: 'relational' | 'transactional') => leaves(bought({}, { orientation }), lax);
    expect(at('transactional')).toBeGreaterThan(at('relational'));
  },
  mean: {
    gain: (drawn) => {
      const at = (orientation: 'relational' | 'transactional') =>
        leaves(won(shop(but(drawn, { orientation })), 'ann'), lax);
      return at('transactional') - at('relational');
    },
  },
});

law({
  says: 'whoever bought several things that belong together finds it harder to leave',
  rule: {
    file: 'src/rules/keeping/beginning.ts',
    find: "talk.offer === 'bundle' ? CHURN.switching : 0",
    neutral: '0',
  },
  shows: () => {
    const at = (offer: 'bundle' | 'trial') => leaves(offered(open([account('ann')]), offer), lax);
    expect(at('bundle')).toBeLessThan(at('trial'));
  },
  mean: {
    gain: (drawn) => leaves(offered(shop(drawn), 'trial'), lax) - leaves(offered(shop(drawn), 'bundle'), lax),
  },
});
/** Has bought on this offer. */
const offered = (game: Game, offer: 'bundle' | 'trial'): Game =>
  won(withAccount(game, 'ann', { talk: { ...accountOf(game, 'ann').talk, offer } }), 'ann');

const devoted: Partial<Customer> = { satisfaction: 1, emotion: 1, value: 1 };

law({
  says: 'circumstances take even the most loyal, in their month, and nobody is to blame',
  rule: { file: 'src/rules/keeping/setting.ts', find: 'data.leaves === game.month', neutral: 'false' },
  shows: () => {
    const game = withCustomer(bought({ leaves: 2 }), 'ann', devoted);
    expect(customerOf(ended(game), 'ann').churn).toBeNull();
    expect(customerOf(later(game, 2), 'ann').churn?.kind).toBe('forced');
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn, { leaves: 1 }), 'ann', devoted);
      return customerOf(ended(game), 'ann').churn?.kind === 'forced' ? 1 : 0;
    },
  },
});

/** The kind of loss, under the first seed under which they leave although they are not dissatisfied. */
const lossOf = (game: Game): string => {
  for (let seed = game.seed; seed < game.seed + 1000; seed++) {
    const { churn, satisfaction: left } = customerOf(ended({ ...game, seed }), 'ann');
    if (churn && left >= 0.42) return churn.kind;
  }
  throw new Error('never leaves');
};
const luring = { emotion: 0, value: 0.2 };

law({
  says: 'somebody who goes by the price is bought away, and not driven away',
  rule: {
    file: 'src/rules/keeping/churn.ts',
    find: "if (truth.orientation === 'transactional' || truth.sensitivity === 'price') return { kind: 'bought-away', cause: 'price' };",
    neutral: '',
  },
  shows: () => {
    const hidden = { orientation: 'transactional', sensitivity: 'price' } as const;
    expect(lossOf(won(open([account('ann', {}, hidden)], loud), 'ann', luring))).toBe('bought-away');
    expect(lossOf(won(open([account('ann')], loud), 'ann', luring))).toBe('attracted-away');
  },
  mean: {
    among: ({ hidden }) => hidden.orientation === 'transactional' || hidden.sensitivity === 'price',
    gain: (drawn) => (lossOf(won(shop(drawn, {}, loud), 'ann', luring)) === 'bought-away' ? 1 : 0),
  },
});

const worthOf = (game: Game): number => monthlyWorth(game, 'ann', customerOf(game, 'ann'));
const large = { units: 40, growth: 0, repeat: 0.2, upkeep: 4800, risk: 0.5 };
const small = { units: 1, growth: 0.6, repeat: 0.5, upkeep: 10, risk: 0 };

law({
  says: 'a large customer who costs much and does not pay is worth less than a small one who grows',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: '(1 - worth.risk) * unitMargin(game, customer) - worth.risk * companyOf(game).cost',
    neutral: 'unitMargin(game, customer)',
  },
  shows: () => {
    expect(worthOf(bought({ worth: large }))).toBeLessThan(0);
    expect(worthOf(bought({ worth: small }))).toBeGreaterThan(0);
  },
  mean: {
    gain: (drawn) =>
      worthOf(won(shop(drawn, { worth: small }), 'ann')) - worthOf(won(shop(drawn, { worth: large }), 'ann')),
  },
});

const tiered = (game: Game, tier: 'key' | 'ordinary' | 'small'): Game =>
  act(game, { type: 'tier', account: 'ann', tier });

law({
  says: 'a key customer is served better and feels it',
  rule: {
    file: 'src/rules/keeping/circumstances.ts',
    find: 'serviceLevel + TIER[tier].service',
    neutral: 'serviceLevel',
  },
  shows: () => {
    const felt = (tier: 'key' | 'small') => satisfaction(ended(tiered(bought(), tier)));
    expect(felt('key')).toBeGreaterThan(felt('small'));
  },
  mean: {
    gain: (drawn) => {
      const felt = (tier: 'key' | 'small') => satisfaction(ended(tiered(won(shop(drawn), 'ann'), tier)));
      return felt('key') - felt('small');
    },
  },
});

law({
  says: 'a place among the key customers costs more than a small buyer brings',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: 'TIER[tier].monthly + FORM_EFFECT[game.keeping.forms[tier]].monthly',
    neutral: 'FORM_EFFECT[game.keeping.forms[tier]].monthly',
  },
  shows: () => {
    const worth = { units: 1, growth: 0, repeat: 0.1, upkeep: 10, risk: 0 };
    expect(worthOf(tiered(bought({ worth }), 'key'))).toBeLessThan(0);
    expect(worthOf(bought({ worth }))).toBeGreaterThan(0);
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann');
      return worthOf(game) - worthOf(tiered(game, 'key'));
    },
  },
});

law({
  says: 'the content buy again more often',
  rule: {
    file: 'src/rules/keeping/loyalty.ts',
    find: 'AGAIN.least + AGAIN.bySatisfaction * customer.satisfaction',
    neutral: '1',
  },
  shows: () => {
    const orders = (content: number) =>
      mean((seed) => {
        const game = { ...bought({}, {}, seed), month: 2 };
        return customerOf(ended(withCustomer(game, 'ann', { satisfaction: content, emotion: 1 })), 'ann')
          .orders;
      }, 200);
    expect(orders(1)).toBeGreaterThan(orders(0.2) + 0.05);
  },
  mean: {
    gain: (drawn) => {
      const orders = (content: number) => {
        const game = { ...won(shop(drawn, { worth: { ...small, growth: 0 } }), 'ann'), month: 2 };
        return customerOf(
          ended(withCustomer(game, 'ann', { satisfaction: content, emotion: 1, value: 1 })),
          'ann',
        ).orders;
      };
      return orders(1) - orders(0.2);
    },
  },
});

/** Was told, when they wanted too much, that it is more than they need. */
const advised = (game: Game): Game =>
  withAccount(game, 'ann', { talk: talkWith(accountOf(game, 'ann').talk, { surplus: 'advised' }) });

law({
  says: 'whoever was advised against too much is worth more in the months that follow',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: "talk.surplus === 'advised' ? AGAIN.advised : 0",
    neutral: "talk.surplus === 'advised' ? 0 : 0",
  },
  shows: () => {
    expect(worthOf(advised(bought()))).toBeGreaterThan(worthOf(bought()));
    const orders = (told: boolean) =>
      mean((seed) => {
        const game = bought({}, {}, seed);
        return customerOf(ended(gameWith(told ? advised(game) : game, { month: 2 })), 'ann').orders;
      }, 200);
    expect(orders(true)).toBeGreaterThan(orders(false));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn, { worth: { ...small, upkeep: 0 } }), 'ann');
      return worthOf(advised(game)) - worthOf(game);
    },
  },
});

const user = account('cao', { post: { of: 'ann', role: 'user', weight: 2 } });
/** The house has bought, with the one who uses it on our side or not. */
const house = (game: Game, withUs: boolean): Game =>
  withUs ? withAccount(won(game, 'ann'), 'cao', { stage: 'backing' }) : won(game, 'ann');

law({
  says: 'where the users are with us, the house orders again sooner',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: "isBackedBy(game, id, 'user') ? AGAIN.users : 0",
    neutral: '0',
  },
  shows: () => {
    const game = open([account('ann', {}), user]);
    expect(worthOf(house(game, true))).toBeGreaterThan(worthOf(house(game, false)));
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn, { worth: { ...small, upkeep: 0 } }, {}, {}, [user]);
      return worthOf(house(game, true)) - worthOf(house(game, false));
    },
  },
});

law({
  says: 'parting from a customer who costs more than they bring saves money',
  rule: {
    file: 'src/rules/game.ts',
    find: "customer.life !== 'churned' && customer.life !== 'given-up'",
    neutral: "customer.life !== 'churned'",
  },
  shows: () => {
    const game = bought({ worth: { ...large, units: 1 } });
    const parted = act(game, { type: 'let-go', account: 'ann' });
    expect(ended(parted).cash).toBeGreaterThan(ended(game).cash + 1000);
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn, { worth: { ...large, units: 1 } }), 'ann');
      return ended(act(game, { type: 'let-go', account: 'ann' })).cash - ended(game).cash;
    },
  },
});

/** Somebody who has left for this reason. */
const gone = (game: Game, kind: 'own-decision' | 'attracted-away' | 'bought-away' | 'forced'): Game =>
  withCustomer(game, 'ann', { life: 'churned', churn: { kind, cause: 'management', month: 1 } });
const back = (game: Game, remedy: 'apologise' | 'service' | 'price'): number =>
  customerOf(act(game, { type: 'win-back', account: 'ann', remedy }), 'ann').churn === null ? 1 : 0;

law({
  says: 'who has left comes back for the remedy that fits the reason, and hardly for another',
  rule: {
    file: 'src/rules/keeping/winning-back.ts',
    find: '(right ? WIN_BACK.right : WIN_BACK.wrong)',
    neutral: 'WIN_BACK.right',
  },
  shows: () => {
    const share = (remedy: 'service' | 'price') =>
      mean((seed) => back(gone(bought({}, {}, seed), 'bought-away'), remedy), 100);
    expect(share('price')).toBeGreaterThan(share('service') + 0.3);
  },
  mean: {
    gain: (drawn) => {
      const left = gone(won(shop(drawn), 'ann'), 'attracted-away');
      return back(left, 'service') - back(left, 'price');
    },
    over: 0.2,
  },
});

law({
  says: 'whom circumstances took nobody can win back',
  rule: {
    file: 'src/rules/keeping/winning-back.ts',
    find: "customer.churn.kind === 'forced' ? 0",
    neutral: "customer.churn.kind === 'given-up' ? 0",
  },
  shows: () => {
    expect(mean((seed) => back(gone(bought({}, {}, seed), 'forced'), 'service'))).toBe(0);
    expect(mean((seed) => back(gone(bought({}, {}, seed), 'attracted-away'), 'service'))).toBeGreaterThan(
      0.3,
    );
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann', devoted);
      const forced = (['service', 'price', 'apologise'] as const).filter(
        (remedy) => back(gone(game, 'forced'), remedy) > 0,
      );
      return back(gone(game, 'attracted-away'), 'service') - forced.length;
    },
  },
});
