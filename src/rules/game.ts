/** The state of a run: plain data, built up from scenario, seed and moves alone. Never stored; a save is the moves. */
import type { Cause, ChurnKind, LifeStage, Need } from '../model/customer';
import type { AccountId, Move } from '../model/move';
import type { Reply } from '../model/reply';
import type { FindWay, Offer, Research, Tag, Tier, Way } from '../model/trade';
import type { Scenario } from '../scenario/scenario';
import type { ComplaintStage, ProspectStage } from './charts';
import { emptyDraft, makeCompany, type Company, type Draft } from './company';
import { CHAIN } from './parameters';
import { newTalk, type Talk } from './talk';
import { drawTruth, type Truth } from './truth';

/** Where in the run something happened. `effort` is half-weeks already spent in that month. */
export interface Moment {
  readonly index: number;
  readonly month: number;
  readonly effort: number;
}

/** Something that everybody present could see; the transcript, the news and the report are made of these. */
export interface Happening {
  readonly at: Moment;
  readonly account: AccountId | null;
  readonly kind: 'move' | 'reply' | 'news';
  readonly move?: Move;
  readonly reply?: Reply;
  /** With `need-voiced`: the need that was named. */
  readonly need?: Need;
  readonly news?: News;
  /** The fact of their life that came out with it. */
  readonly fact?: string;
  readonly numbers?: Readonly<Record<string, number>>;
  /** Trust and interest before and after, for the meters. */
  readonly change?: { readonly trust: number; readonly interest: number };
}

export const NEWS = [
  'opened',
  'month-begins',
  'lead-found',
  'no-lead',
  'clue',
  'phone-evasive',
  'order',
  'repeat-order',
  'unpaid',
  'fault',
  'complaint',
  'promise-kept',
  'promise-broken',
  'churn',
  'moment',
  'word-good',
  'word-bad',
  'rival-studied',
  'rival-offensive',
  'referral',
  'breach',
  'won-back',
  'lost-for-good',
  'left-off',
  'invited',
  'month-ends',
  'finished',
] as const;
export type News = (typeof NEWS)[number];

/** A relation after the first order. Satisfaction, expectation, quality, value, emotion 0–1; money in yuan. */
export interface Customer {
  readonly since: number;
  readonly life: LifeStage;
  readonly satisfaction: number;
  readonly expectation: number;
  readonly quality: number;
  readonly value: number;
  readonly emotion: number;
  readonly switching: number;
  /** What offers gave away of the price, 0–1. */
  readonly discount: number;
  readonly orders: number;
  readonly margin: number;
  readonly touched: number;
  readonly cared: readonly string[];
  readonly tier: Tier;
  readonly complaint: ComplaintStage;
  readonly complained: Moment | null;
  readonly mendedInTime: boolean | null;
  readonly referred: 'no' | 'refused' | 'done';
  readonly fault: Cause | null;
  readonly churn: { readonly kind: ChurnKind; readonly cause: Cause; readonly month: number } | null;
  readonly winBackTried: boolean;
}

/** What is known of an account and how things stand with it. */
export interface Account {
  readonly id: AccountId;
  readonly stage: ProspectStage;
  readonly via: Way | null;
  readonly introducer: AccountId | null;
  readonly known: readonly string[];
  readonly talk: Talk;
  readonly visits: readonly number[];
  readonly tag: Tag | null;
  /** What was asked about and evaded on the phone this month. */
  readonly evaded: readonly string[];
  readonly customer: Customer | null;
}

/** One milestone of the ledger, marked once: a share 0–1 of its points, and the concept it is judged by. */
interface Mark {
  readonly share: number;
  readonly at: Moment;
  readonly concept: string;
}

export interface Game {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly index: number;
  readonly month: number;
  readonly effort: number;
  readonly cash: number;
  readonly image: number;
  readonly draft: Draft;
  readonly company: Company | null;
  readonly studied: readonly Research[];
  readonly used: Readonly<Partial<Record<FindWay, number>>>;
  readonly accounts: Readonly<Record<AccountId, Account>>;
  readonly visiting: AccountId | null;
  readonly breach: Moment | null;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly log: readonly Happening[];
  readonly months: readonly MonthResult[];
}

/** A month's closing figures, for the report. */
export interface MonthResult {
  readonly month: number;
  readonly cash: number;
  readonly income: number;
  readonly spent: number;
  readonly customers: number;
  readonly satisfaction: number | null;
  readonly image: number;
}

/** Truths are drawn again and again from the same seed, so the last draws are kept. A cache, never a state. */
const drawn = new WeakMap<object, { readonly seed: number; readonly truth: Truth }>();

/** How this account truly is in this run. */
export const truthOf = (game: Pick<Game, 'scenario' | 'seed'>, id: AccountId): Truth => {
  const account = game.scenario.account(id);
  const last = drawn.get(account);
  if (last?.seed === game.seed) return last.truth;
  const truth = drawTruth(game.seed, account);
  drawn.set(account, { seed: game.seed, truth });
  return truth;
};

export const accountOf = (game: Game, id: AccountId): Account => {
  const account = Object.hasOwn(game.accounts, id) ? game.accounts[id] : undefined;
  if (!account) throw new RangeError(`no account ${id}`);
  return account;
};

export const now = (game: Game): Moment => ({
  index: game.index,
  month: game.month,
  effort: game.scenario.data.company.effort - game.effort,
});

export const withAccount = (game: Game, id: AccountId, change: Partial<Account>): Game => ({
  ...game,
  accounts: { ...game.accounts, [id]: { ...accountOf(game, id), ...change } },
});

export const withCustomer = (game: Game, id: AccountId, change: Partial<Customer>): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  return withAccount(game, id, { customer: { ...customer, ...change } });
};

export const knowing = (game: Game, id: AccountId, clues: readonly string[]): Game => {
  const account = accountOf(game, id);
  const fresh = clues.filter((clue, i) => !account.known.includes(clue) && clues.indexOf(clue) === i);
  return fresh.length === 0 ? game : withAccount(game, id, { known: [...account.known, ...fresh] });
};

export const logged = (game: Game, entry: Omit<Happening, 'at'>): Game => ({
  ...game,
  log: [...game.log, { ...entry, at: now(game) }],
});

export const news = (
  game: Game,
  what: News,
  account: AccountId | null = null,
  numbers?: Readonly<Record<string, number>>,
): Game => logged(game, { kind: 'news', news: what, account, ...(numbers ? { numbers } : {}) });

export const isActive = (customer: Customer | null): customer is Customer =>
  customer !== null && customer.life !== 'churned' && customer.life !== 'given-up';

/** Known to decide alone: there is nobody to invite. */
export const decidesAlone = (game: Game, account: Account): boolean =>
  account.known.includes('man.authority') && truthOf(game, account.id).authority === 'self';

/** What an offer gives away of the price, 0–1. */
export const offerCost = (game: Game, offer: Offer | null): number =>
  offer === null ? 0 : (game.scenario.data.offers.find((o) => o.id === offer)?.cost ?? 0);

/** The first moment of a run. Scenes begin with a company that exists, at the customer's side. */
export const newGame = (scenario: Scenario, seed: number): Game => {
  const { data } = scenario;
  const scene = data.kind === 'scene';
  const accounts = data.accounts.map((account): Account => {
    const seen = account.facts.filter((fact) => fact.seen).map((fact) => `fact.${fact.id}`);
    return {
      id: account.id,
      stage: scene ? 'lead' : 'unknown',
      via: null,
      introducer: null,
      known: scene ? seen : [],
      talk: newTalk(0),
      visits: [],
      tag: null,
      evaded: [],
      customer: null,
    };
  });
  return {
    scenario,
    seed,
    index: 0,
    month: 1,
    effort: data.company.effort,
    cash: data.company.cash,
    image: CHAIN.image,
    draft: emptyDraft,
    company: data.preset ? makeCompany(data, '', data.preset) : null,
    studied: [],
    used: {},
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
    visiting: null,
    breach: null,
    marks: {},
    log: [],
    months: [],
  };
};
