/** The state of a run: plain data, built up from scenario, seed and moves alone. Never stored; a save is the moves. */
import type { Cause, ChurnKind, LifeStage, Need } from '../model/customer';
import type { AccountId, Move } from '../model/move';
import type { Reply } from '../model/reply';
import type {
  Campaign,
  Channel,
  FindWay,
  Growth,
  Offer,
  Research,
  Stance,
  Tag,
  Tier,
  ValueKind,
  ValueLevel,
  Way,
} from '../model/trade';
import type { Scenario } from '../scenario/scenario';
import type { ComplaintStage, ProspectStage } from './charts';
import { emptyDraft, makeCompany, type Company, type Draft } from './company';
import { AWARENESS, CHAIN, GROWTH_GAIN, GROWTH_TERMS } from './parameters';
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
  'strained',
  'head-start',
  'letter',
  'campaign-runs',
  'campaign-astray',
  'goodwill',
  'goodwill-backfires',
  'crowd-draws',
  'queue-found-out',
  'growth-works',
  'trained',
  'empowered',
  'portrait',
  'file-stale',
  'backing',
  'opposed',
  'hub-opens',
  'unfair-price',
  'price-claim',
  'welcome',
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
  /** The month in which they were found; 0 for those never found. */
  readonly met: number;
  /** The month in which each clue was learnt, or last seen to be true (customer-files). */
  readonly learnt: Readonly<Record<string, number>>;
  /** What they have met us through before the first visit (channel-modes). */
  readonly channels: readonly Channel[];
  /** A letter of introduction has gone out (first-visit-letter). */
  readonly letter: boolean;
  readonly stance: Stance | null;
  readonly assessed: Readonly<Partial<Record<ValueKind, ValueLevel>>>;
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
  /** The month in which each research was last done. */
  readonly researched: Readonly<Partial<Record<Research, number>>>;
  /** How widely we are known, 0–1. */
  readonly awareness: number;
  readonly campaigns: readonly CampaignRun[];
  /** The month in which each source of growth was paid for. */
  readonly invested: Readonly<Partial<Record<Growth, number>>>;
  /** The trait that most of our loyal customers share, once it shows (customer-portrait). */
  readonly portrait: string | null;
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
  readonly awareness: number;
  readonly rates: Rates;
}

/** The three rates of selling to organisations, 0–1; null where there is nothing to take a share of (three-rates). */
export interface Rates {
  /** Customers contacted within two months. */
  readonly contacted: number | null;
  /** Contacts of this month that worked. */
  readonly worked: number | null;
  /** Leads of whom we know who serves them now. */
  readonly rivalKnown: number | null;
}

/** A campaign as it was run. `hit` is false when thin data aimed it at the wrong people, or a queue was staged. */
export interface CampaignRun {
  readonly means: Campaign;
  readonly to: string;
  readonly month: number;
  readonly hit: boolean;
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
  if (fresh.length === 0) return game;
  const learnt = { ...account.learnt, ...Object.fromEntries(fresh.map((clue) => [clue, game.month])) };
  return withAccount(game, id, { known: [...account.known, ...fresh], learnt });
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
    const seen = [
      ...account.facts.filter((fact) => fact.seen).map((fact) => `fact.${fact.id}`),
      ...account.plain.map((fact) => `man.${fact}`),
    ];
    return {
      id: account.id,
      stage: scene ? 'lead' : 'unknown',
      via: null,
      introducer: null,
      known: scene ? seen : [],
      talk: newTalk(0),
      visits: [],
      tag: null,
      met: 0,
      learnt: scene ? Object.fromEntries(seen.map((clue) => [clue, 1])) : {},
      channels: [],
      letter: account.letter,
      stance: null,
      assessed: {},
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
    researched: {},
    awareness: AWARENESS.start,
    campaigns: [],
    invested: {},
    portrait: null,
    used: {},
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
    visiting: null,
    breach: null,
    marks: {},
    log: [],
    months: [],
  };
};
