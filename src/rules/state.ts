/** The state of a run: plain data, built up from scenario, seed and moves alone. Never stored; a save is the moves. */
import type { Cause, ChurnKind, LifeStage, Need } from '../model/customer';
import type { AccountId, Move } from '../model/move';
import type { Chain } from '../model/chain';
import type { Reply } from '../model/reply';
import type { Roster } from '../model/roster';
import type { Driver } from '../model/office';
import type {
  Activity,
  Campaign,
  Channel,
  FindWay,
  Form,
  Grading,
  ServiceGap,
  Growth,
  Help,
  Mail,
  MemberLevel,
  Path,
  Research,
  Returns,
  RewardRate,
  Segment,
  Stance,
  SurveySize,
  Tag,
  Tier,
  ValueKind,
  ValueLevel,
  Way,
} from '../model/trade';
import type { Scenario } from '../scenario/scenario';
import type { Somebody } from './archetype';
import type { ComplaintStage, ProspectStage } from './charts';
import type { Company, Draft } from './company';
import type { CriterionId } from './criteria';
import type { Case, Recovery } from './recovery/recovery';
import type { Scene, Talk } from './talk';
import type { Truth } from './truth';
import type { Gaps } from '../scenario/schema';

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
  /** With `growth-works` and `stance-taken`: which. */
  readonly what?: Growth | Stance;
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
  'lapse',
  'complaint',
  'surveyed',
  'improved',
  'mailed',
  'mail-fined',
  'level-up',
  'level-down',
  'bundled',
  'occasion-met',
  'occasion-missed',
  'platform-opens',
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
  'came-back',
  'talked-over',
  'broken-off',
  'parted',
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
  'stance-taken',
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
  'crowd-month',
  'desk-answered',
  'graded',
  'month-ends',
  'finished',
] as const;
export type News = (typeof NEWS)[number];

/** Membership: growth value, the level it gave, and the month in which an upper level is set anew (growth-value-tiers). */
export interface Member {
  readonly value: number;
  readonly level: MemberLevel;
  readonly until: number;
}

/** A relation after the first order. Satisfaction, expectation, quality, value, emotion 0–1; money in yuan. */
export interface Customer {
  readonly since: number;
  /** The month of the last order, and yuan paid in all. */
  readonly bought: number;
  readonly spent: number;
  readonly life: LifeStage;
  readonly satisfaction: number;
  readonly expectation: number;
  readonly quality: number;
  readonly value: number;
  readonly emotion: number;
  /** The part of the feeling that does not fade (shallow-deep-service). */
  readonly bond: number;
  readonly switching: number;
  /** Has bought what goes with it. */
  readonly bundled: boolean;
  /** What offers gave away of the price, 0–1. */
  readonly discount: number;
  readonly orders: number;
  readonly margin: number;
  readonly touched: number;
  readonly cared: readonly string[];
  readonly tier: Tier;
  readonly member: Member | null;
  readonly complaint: ComplaintStage;
  readonly complained: Moment | null;
  readonly mendedInTime: boolean | null;
  readonly referred: 'no' | 'refused' | 'done';
  readonly fault: Cause | null;
  /** What hurt them and how much of it is left, by cause (churn-causes). */
  readonly hurts: Readonly<Partial<Record<Cause, number>>>;
  readonly churn: { readonly kind: ChurnKind; readonly cause: Cause; readonly month: number } | null;
  readonly winBackTried: boolean;
  /** Has been written to too often and asked not to be written to any more (after-sale-mail). */
  readonly mute: boolean;
  /** Pays for what the effort costs, by an agreement they accepted (drop-average-customer). */
  readonly fair: boolean;
}

/** A talk after an exchange, and when that was. */
interface Said {
  readonly at: Moment;
  readonly talk: Talk;
}

/** A recovery as it went: when it began, what it was held against, and how it stood after each exchange. */
export interface Meeting {
  readonly at: Moment;
  readonly of: Case;
  readonly recovery: Recovery;
  readonly course: readonly { readonly at: Moment; readonly recovery: Recovery }[];
}

/** What is known of an account and how things stand with it. */
export interface Account {
  readonly id: AccountId;
  readonly stage: ProspectStage;
  readonly via: Way | null;
  readonly introducer: AccountId | null;
  readonly known: readonly string[];
  readonly talk: Talk;
  /** How the talk came to be as it is: as it stood after each exchange. */
  readonly course: readonly Said[];
  readonly visits: readonly number[];
  readonly tag: Tag | null;
  /** The month in which they were found; 0 for those never found. */
  readonly met: number;
  /** The month in which each of these clues was learnt, or last seen to be true (customer-files). */
  readonly learnt: readonly number[];
  /** What they have met us through before the first visit (channel-modes). */
  readonly channels: readonly Channel[];
  /** A letter of introduction has gone out (first-visit-letter). */
  readonly letter: boolean;
  readonly stance: Stance | null;
  readonly assessed: Readonly<Partial<Record<ValueKind, ValueLevel>>>;
  /** What was asked about and evaded on the phone this month. */
  readonly evaded: readonly string[];
  /** Paths asked along, and what a platform has been helped with (five-derivations, platform-help). */
  readonly derived: readonly Path[];
  readonly aided: readonly Help[];
  readonly customer: Customer | null;
  /** Recoveries with them, the one going on last. */
  readonly meetings: readonly Meeting[];
}

/** A milestone as it was marked: what it is about, a share 0–1 of its points, and the concept it is judged by. */
export interface Mark {
  readonly about: string;
  readonly share: number;
  readonly at: Moment;
  readonly concept: string;
}

/** How things may be, for whoever reckons with what is not known: how each account is, and where service falls short. */
interface Supposed {
  readonly truths: ReadonlyMap<AccountId, Truth>;
  readonly gaps: Gaps;
}

export interface Game {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Taken to be so instead of what the seed says; null in play. */
  readonly supposed: Supposed | null;
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
  readonly accounts: Roster<Account>;
  readonly visiting: AccountId | null;
  /** What the visit going on is held against, fixed while it lasts. */
  readonly scene: Scene | null;
  /** With whom one sits in a recovery. */
  readonly meeting: AccountId | null;
  readonly breach: Moment | null;
  readonly keeping: Keeping;
  /** The many beside those known by name; null where the scenario has none. */
  readonly crowd: Crowd | null;
  /** By criterion; see `marks.ts`. */
  readonly marks: Readonly<Partial<Record<CriterionId, readonly Mark[]>>>;
  readonly log: Chain<Happening>;
  readonly months: readonly MonthResult[];
}

/** What a survey answered: how many were asked, and the mean of each driver 0–1, with the error of so small a sample. */
export interface Surveyed {
  readonly month: number;
  readonly size: SurveySize;
  readonly n: number;
  readonly drivers: Readonly<Record<Driver, number>>;
}

/** How the shop as a whole keeps its customers. */
export interface Keeping {
  /** The month in which a gap in service was worked on. */
  readonly improved: Readonly<Partial<Record<ServiceGap, number>>>;
  readonly surveys: readonly Surveyed[];
  readonly mails: readonly { readonly month: number; readonly form: Mail; readonly to: Segment }[];
  readonly activities: readonly Activity[];
  readonly rate: RewardRate;
  readonly levels: boolean;
  readonly returns: Returns;
  /** Parcels are checked before they go out. */
  readonly packing: boolean;
  readonly linked: boolean;
  readonly forms: Readonly<Record<Tier, Form>>;
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
  /** What the many came to; null where there are none. */
  readonly crowd: CrowdMonth | null;
}

/** One of the many whom nobody knows by name: the i-th who was drawn, how they truly are, and the relation. */
export interface CrowdMember {
  readonly i: number;
  readonly who: Somebody;
  readonly customer: Customer;
}

/** The many customers of a shop, in the order in which they came; whoever has left stays listed, for some come back. */
export interface Crowd {
  readonly members: readonly CrowdMember[];
  /** People who have been drawn so far, whether they bought or not. */
  readonly drawn: number;
  readonly grading: Grading;
  /** People who were told something good, or bad, in the last month (law-of-250). */
  readonly glad: number;
  readonly hurt: number;
  /** What they were worth ahead at the opening, in yuan (customer-value). */
  readonly worth: number;
  /** Complaints that the desk has answered this month, in time and late. */
  readonly answered: { readonly inTime: number; readonly late: number };
}

/** What a month of the many came to, in sums. Money in yuan; `margin` is what orders brought, `net` less all that keeping them cost. */
export interface CrowdMonth {
  readonly members: number;
  readonly came: number;
  readonly back: number;
  readonly left: number;
  readonly orders: number;
  readonly turnover: number;
  readonly margin: number;
  readonly net: number;
  readonly complaints: number;
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
