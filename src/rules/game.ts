/** The state of a run, read and changed: what every rule needs. The state itself is in `state.ts`. */
import type { AccountId } from '../model/move';
import type { Reply } from '../model/reply';
import { Chain } from '../model/chain';
import { grouped } from '../model/grouped';
import { once } from '../model/once';
import { Roster } from '../model/roster';
import type { Growth, Offer } from '../model/trade';
import { isEncounter, type AccountData, type Worth } from '../scenario/schema';
import type { Scenario } from '../scenario/scenario';
import { emptyDraft, makeCompany } from './company';
import { accountWith, customerWith, gameWith, happeningAt, type Entry } from './copies';
import { oldRelation } from './keeping/beginning';
import { CHAIN } from './keeping/parameters';
import { AWARENESS, GROWTH_GAIN, GROWTH_TERMS } from './parameters';
import type { Account, Customer, Game, Happening, Moment, News } from './state';
import { MAN_FACTS } from '../model/customer';
import { newTalk } from './talk';
import { drawTruth, worthIn, type Truth } from './truth';

export * from './state';

/** Truths are drawn again and again from the same seed, so the last draws are kept. A cache, never a state. */
const drawn = new WeakMap<object, { readonly seed: number; readonly truth: Truth }>();

/** What tells how things are: the run, or what is supposed of it. */
type Whereabouts = Pick<Game, 'scenario' | 'seed'> & Partial<Pick<Game, 'supposed'>>;

/** How this account truly is in this run. */
export const truthOf = (game: Whereabouts, id: AccountId): Truth => {
  const supposed = game.supposed?.truths.get(id);
  if (supposed) return supposed;
  const account = game.scenario.account(id);
  const last = drawn.get(account);
  if (last?.seed === game.seed) return last.truth;
  const truth = drawTruth(game.seed, account);
  drawn.set(account, { seed: game.seed, truth });
  return truth;
};

/** What a customer brings and costs in this run, as the books have it. */
export const worthOf = (game: Whereabouts, id: AccountId): Worth =>
  worthIn(game.scenario.account(id), truthOf(game, id));

export const accountOf = (game: Game, id: AccountId): Account => {
  const account = game.accounts.get(id);
  if (!account) throw new RangeError(`no account ${id}`);
  return account;
};

export const now = (game: Game): Moment => ({
  index: game.index,
  month: game.month,
  effort: capacityOf(game) - game.effort,
});

/** Whether a source of growth was paid for and works by now (growth-sources). */
export const works = (game: Game, growth: Growth): boolean => {
  const since = game.invested[growth];
  return since !== undefined && game.month >= since + GROWTH_TERMS[growth].after;
};

/** Half-weeks of effort in this month: those of the company, and more with a stronger sales force. */
export const capacityOf = (game: Game): number =>
  game.scenario.data.company.effort + (works(game, 'sales-force') ? GROWTH_GAIN.effort : 0);

export const withAccount = (game: Game, id: AccountId, change: Partial<Account>): Game =>
  gameWith(game, { accounts: game.accounts.with(accountWith(accountOf(game, id), change)) });

export const withCustomer = (game: Game, id: AccountId, change: Partial<Customer>): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  return withAccount(game, id, { customer: customerWith(customer, change) });
};

/** What clues add to a file in this month. */
export const learning = (account: Account, clues: readonly string[], month: number): Partial<Account> => {
  const fresh = clues.filter((clue, i) => !account.known.includes(clue) && clues.indexOf(clue) === i);
  if (fresh.length === 0) return NOTHING_NEW;
  return { known: [...account.known, ...fresh], learnt: [...account.learnt, ...fresh.map(() => month)] };
};
const NOTHING_NEW: Partial<Account> = {};

export const knowing = (game: Game, id: AccountId, clues: readonly string[]): Game => {
  const gain = learning(accountOf(game, id), clues, game.month);
  return gain === NOTHING_NEW ? game : withAccount(game, id, gain);
};

export const logged = (game: Game, ...entries: readonly Entry[]): Game => {
  const at = now(game);
  return gameWith(game, { log: game.log.with(entries.map((entry) => happeningAt(at, entry))) });
};

/** Everything that has happened in the run. */
export const historyOf = (game: Game): readonly Happening[] => game.log.all;

/** What has happened this month. */
export const monthOf = (game: Game): readonly Happening[] =>
  game.log.lastWhile(({ at }) => at.month === game.month);

const byAccount = once((log: Game['log']) => grouped(log.all, ({ account }) => account ?? undefined));

/** All that has happened to one account. */
export const historyWith = (game: Game, id: AccountId): readonly Happening[] =>
  byAccount(game.log).get(id) ?? [];

export const news = (
  game: Game,
  what: News,
  account: AccountId | null = null,
  numbers?: Readonly<Record<string, number>>,
): Game => logged(game, { kind: 'news', news: what, account, numbers });

/** Something a customer says outside a visit. */
export const replied = (game: Game, id: AccountId, reply: Reply): Game =>
  logged(game, { kind: 'reply', account: id, reply });

export const isActive = (customer: Customer | null): customer is Customer =>
  customer !== null && customer.life !== 'churned' && customer.life !== 'given-up';

/** Known to decide alone: there is nobody to invite. */
export const decidesAlone = (game: Game, account: Account): boolean =>
  account.known.includes('man.authority') && truthOf(game, account.id).authority === 'self';

/** What an offer gives away of the price, 0–1. */
export const offerCost = (game: Game, offer: Offer | null): number =>
  offer === null ? 0 : (game.scenario.data.offers.find((o) => o.id === offer)?.cost ?? 0);

/** What can be known of somebody at once: what anybody sees, and of those who buy already, that they need it, can pay and decide. */
const seenOf = ({ facts, plain, customer }: AccountData): readonly string[] => [
  ...facts.filter((fact) => fact.seen).map((fact) => `fact.${fact.id}`),
  ...(customer ? MAN_FACTS : plain).map((fact) => `man.${fact}`),
];

/** The first moment of a run. Where nothing has to be founded, the company exists; a talk begins at the customer's side. */
export const newGame = (scenario: Scenario, seed: number): Game => {
  const { data } = scenario;
  const met = isEncounter(data);
  const accounts = data.accounts.map((account): Account => {
    const had = data.preset && account.customer ? oldRelation(account.customer, data.preset.price) : null;
    const seen = met || had ? seenOf(account) : [];
    return {
      id: account.id,
      stage: had ? 'customer' : met ? 'lead' : 'unknown',
      via: null,
      introducer: null,
      known: seen,
      talk: newTalk(0),
      course: [],
      visits: [],
      tag: null,
      met: 0,
      learnt: seen.map(() => 1),
      channels: [],
      letter: account.letter,
      stance: null,
      assessed: {},
      evaded: [],
      derived: [],
      aided: [],
      customer: had,
      meetings: [],
    };
  });
  return {
    scenario,
    seed,
    supposed: null,
    index: 0,
    month: 1,
    effort: data.company.effort,
    cash: data.company.cash,
    image: CHAIN.image,
    draft: emptyDraft,
    company: data.preset ? makeCompany(data, '', data.preset) : null,
    studied: [],
    researched: {},
    awareness: AWARENESS.start,
    campaigns: [],
    invested: {},
    portrait: null,
    used: {},
    accounts: Roster.of(accounts),
    visiting: null,
    scene: null,
    meeting: null,
    breach: null,
    keeping: {
      improved: {},
      surveys: [],
      mails: [],
      activities: [],
      rate: 0,
      levels: false,
      returns: 'none',
      packing: false,
      linked: false,
      forms: { key: 'service', ordinary: 'service', small: 'service' },
    },
    crowd: null,
    marks: {},
    log: Chain.empty(),
    months: [],
  };
};
