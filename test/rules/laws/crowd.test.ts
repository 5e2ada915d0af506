/** What the course says of many customers at once, shown by what a month does to a crowd. */
import { expect } from 'vitest';
import type { Grading, Mail } from '../../../src/model/trade';
import { isActive, type Customer, type Game } from '../../../src/rules/game';
import { buys, lookers, wooing } from '../../../src/rules/keeping/crowd/arriving';
import { desk, deskAnswers } from '../../../src/rules/keeping/crowd/desk';
import { circumstancesFor, crowdWorth, upkeepFor } from '../../../src/rules/keeping/crowd/member';
import { newRelation } from '../../../src/rules/keeping/beginning';
import { liveMonth } from '../../../src/rules/keeping/relation';
import { shopOf } from '../../../src/rules/keeping/setting';
import { newTalk } from '../../../src/rules/talk';
import type { Drawn } from '../../fixtures/archetypes';
import { afterMonths, asOne, crowdIn, many, withEach } from '../../fixtures/crowd';
import { once } from '../../fixtures/talks';
import { law } from './law';
import { act, later, mean } from './world';

const arriving = 'src/rules/keeping/crowd/arriving.ts';
const shop = once((drawn: Drawn): Game => many(drawn.seed, { start: 0 }));

/** People who came for the first time in the month that ends. */
const came = (game: Game): number => act(game, { type: 'end-month' }).months.at(-1)?.crowd?.came ?? 0;
const sending = (game: Game, glad: number): Game => ({ ...game, crowd: { ...crowdIn(game), glad } });

law({
  says: 'what can be sent back makes strangers dare to buy',
  rule: {
    file: arriving,
    find: 'Math.max(0, truth.risk - RETURNS_EFFECT[keeping.returns].risk)',
    neutral: 'truth.risk',
  },
  shows: () => {
    const within = (policy: 'none' | 'seven-days') =>
      mean((seed) => came({ ...many(seed), keeping: { ...many(seed).keeping, returns: policy } }), 20);
    expect(within('seven-days')).toBeGreaterThan(within('none'));
  },
  mean: {
    among: ({ hidden }) => hidden.need && hidden.money !== 'none' && hidden.risk > 0,
    gain: (drawn) => {
      const game = shop(drawn);
      const open: Game = { ...game, keeping: { ...game.keeping, returns: 'seven-days' } };
      return buys(open, shopOf(open), asOne(drawn)) - buys(game, shopOf(game), asOne(drawn));
    },
  },
});

law({
  says: 'whoever is glad sends others',
  rule: { file: arriving, find: 'const sent = LOOKERS.follow * crowd.glad;', neutral: 'const sent = 0;' },
  shows: () => {
    const content = act(
      withEach(many(), (member) => ({ ...member, customer: { ...member.customer, satisfaction: 1 } })),
      { type: 'end-month' },
      { type: 'next-month' },
    );
    expect(crowdIn(content).glad).toBeGreaterThan(20);
    expect(came(content)).toBeGreaterThan(came(sending(content, 0)));
  },
  mean: { gain: (drawn) => came(sending(shop(drawn), 300)) - came(shop(drawn)) },
});

law({
  says: 'winning a stranger costs money; whoever was sent by a friend comes for nothing',
  rule: { file: arriving, find: 'isSent ? 0 : Math.round(LOOKERS.wooing * price)', neutral: '0' },
  shows: () => {
    const game = many();
    expect(wooing(shopOf(game), false)).toBeGreaterThan(0.3 * shopOf(game).price);
    expect(wooing(shopOf(game), true)).toBe(0);
  },
  mean: {
    gain: (drawn) => wooing(shopOf(shop(drawn)), false) - wooing(shopOf(shop(drawn)), true),
  },
});

law({
  says: 'the dearer the goods, the fewer strangers buy, and least of all those who look at the price',
  rule: { file: arriving, find: 'LOOKERS.byPrice * dear', neutral: '0' },
  shows: () => {
    const at = (price: 'parity' | 'skimming') => came(many(5, { start: 0 }, {}, { price }));
    expect(at('skimming')).toBeLessThan(at('parity'));
  },
  mean: {
    among: ({ hidden }) => hidden.need && hidden.money !== 'none' && hidden.sensitivity === 'price',
    gain: (drawn) => {
      const game = shop(drawn);
      const { sheet } = shopOf(game);
      const at = (price: 'parity' | 'skimming') => buys(game, { sheet: { ...sheet, price } }, asOne(drawn));
      return at('parity') - at('skimming');
    },
  },
});

/** Cash and worth ahead after four months of serving the many by this rule. */
const served = (seed: number, by: Grading): number => {
  const game = afterMonths(many(seed, { arrivals: 0 }), 4, { type: 'grade', by });
  return game.cash + crowdWorth(game);
};

law({
  says: 'served by what they leave in the till, the same customers earn more than served by what they spend',
  rule: {
    file: 'src/rules/keeping/crowd/grading.ts',
    find: 'profit: ({ customer }, month) => customer.margin / tenure(customer.since, month)',
    neutral: 'profit: ({ customer }, month) => customer.spent / tenure(customer.since, month)',
  },
  shows: () => {
    expect(mean((seed) => served(seed, 'profit') - served(seed, 'spending'), 8)).toBeGreaterThan(5000);
  },
});

law({
  says: 'whoever asks for more than they bring costs less where less is granted',
  rule: {
    file: 'src/rules/keeping/crowd/member.ts',
    find: 'worth.upkeep * SERVED.wishes[tier]',
    neutral: 'worth.upkeep',
  },
  shows: () => {
    const game = many();
    const costs = (tier: Customer['tier']) =>
      crowdIn(game)
        .members.filter(({ who }) => who.kind === 'costly')
        .reduce((sum, { who, customer }) => sum + upkeepFor(game, who, { ...customer, tier }), 0);
    expect(costs('small')).toBeLessThan(0.5 * costs('ordinary'));
    expect(costs('key')).toBeGreaterThan(costs('ordinary'));
  },
});

/** The drawn one as a customer of this shop, in their second month. */
const oneOf = (drawn: Drawn, change: Partial<Customer> = {}) => {
  const game: Game = { ...shop(drawn), month: 2 };
  const customer = { ...newRelation(1, newTalk(0), game.image, shopOf(game).sheet.price, 0), ...change };
  return { game, member: { i: 0, who: asOne(drawn), customer } };
};
const complaining: Partial<Customer> = {
  complaint: 'open',
  fault: 'quality',
  complained: { index: 0, month: 2, effort: 0 },
};
/** Each of the many has complained. */
const allComplain = (game: Game): Game =>
  withEach(game, (member) => ({ ...member, customer: { ...member.customer, ...complaining } }));
const stayed = (game: Game): number =>
  crowdIn(later(game, 3)).members.filter(({ customer }) => isActive(customer)).length;

law({
  says: 'a complaint answered at the desk in time keeps a customer whom silence loses',
  rule: {
    file: 'src/rules/keeping/crowd/desk.ts',
    find: "return steppedWith(game, steppedWith(game, owned, mendOf(customer)), 'follow-up');",
    neutral: 'return { ...owned, ...customer };',
  },
  shows: () => {
    const game = { ...allComplain(later(many(5, { start: 40, arrivals: 0 }))), effort: 40 };
    const answered = Array.from({ length: 3 }).reduce<Game>((g) => desk(g, 2), game);
    expect(stayed(answered)).toBeGreaterThan(stayed(game));
  },
  mean: {
    gain: (drawn) => {
      const { game, member } = oneOf(drawn, complaining);
      const with1: Game = { ...game, crowd: { ...crowdIn(game), members: [member] } };
      const lived = (g: Game) => {
        const [one] = crowdIn(g).members;
        return one ? liveMonth(one.customer, circumstancesFor(g, shopOf(g), one)).customer.satisfaction : 0;
      };
      return lived(desk(with1, 0.5)) - lived(with1);
    },
    over: 0.1,
  },
});

law({
  says: 'a complaint that stands unanswered is read by strangers, and fewer come',
  rule: { file: arriving, find: '+ LOOKERS.review * openComplaints(crowd).length', neutral: '' },
  shows: () => {
    const game = later(many(5, { start: 20, arrivals: 1000 }));
    expect(lookers(allComplain(game)).n).toBeLessThan(lookers(game).n - 20);
  },
  mean: {
    gain: (drawn) => {
      const game = many(drawn.seed, { start: 5 });
      return lookers(game).n - lookers(allComplain(game)).n;
    },
  },
});

law({
  says: 'staff who may decide answer more complaints in the same time',
  rule: {
    file: 'src/rules/keeping/crowd/desk.ts',
    find: '(companyOf(game).empowered ? DESK.empowered : 0)',
    neutral: '0',
  },
  shows: () => {
    const game = many();
    const trusted = act({ ...game, month: 2 }, { type: 'empower' });
    expect(deskAnswers(trusted, 1)).toBeGreaterThan(deskAnswers(game, 1));
  },
});

/** Feeling after a month with these mails to everybody. */
const feeling = ({ game, member }: ReturnType<typeof oneOf>, ...forms: readonly Mail[]): number => {
  const mails = forms.map((form) => ({ month: game.month, form, to: 'all' as const }));
  const mailing: Game = { ...game, keeping: { ...game.keeping, mails } };
  return liveMonth(member.customer, circumstancesFor(mailing, shopOf(mailing), member)).customer.emotion;
};

law({
  says: 'one mail to all of them warms; three in a month make the whole crowd cooler',
  rule: { file: 'src/rules/keeping/mail.ts', find: '- MAIL.annoys * more.length', neutral: '' },
  shows: () => {
    const warmth = (n: number) => {
      const game = many();
      const mails = (['thanks', 'top-four', 'code'] as const)
        .slice(0, n)
        .map((form) => ({ month: 1, form, to: 'all' as const }));
      const { members } = crowdIn(
        act({ ...game, keeping: { ...game.keeping, mails } }, { type: 'end-month' }),
      );
      return members.reduce((sum, { customer }) => sum + customer.emotion, 0) / members.length;
    };
    expect(warmth(3)).toBeLessThan(warmth(1));
  },
  mean: {
    gain: (drawn) => {
      const one = oneOf(drawn);
      return feeling(one, 'thanks') - feeling(one, 'thanks', 'top-four', 'code');
    },
  },
});
