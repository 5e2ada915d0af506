/** Words for what a company can choose and a seller can do, as the course uses them. */
import type { LifeStage } from './customer';

// Founding
/** Characters that fit on the sign board. */
export const NAME_MAX = 24;
export const LEVELS = ['core', 'formal', 'expected', 'augmented', 'potential'] as const;
export type Level = (typeof LEVELS)[number];
export const ATTRACTIONS = [
  'function',
  'quality',
  'feature',
  'brand',
  'packaging',
  'service',
  'guarantee',
] as const;
export type Attraction = (typeof ATTRACTIONS)[number];
export const MAX_POINTS = 4;
export const PRICE_STRATEGIES = ['skimming', 'parity', 'penetration', 'discount'] as const;
export type PriceStrategy = (typeof PRICE_STRATEGIES)[number];
export const DISTRIBUTIONS = ['intensive', 'selective', 'exclusive'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];
export const SERVICE_POLICIES = ['basic', 'standard', 'full'] as const;
export type ServicePolicy = (typeof SERVICE_POLICIES)[number];

// Prospecting
/** Ways the learner can set out on; a referral comes from asking a customer. */
export const FIND_WAYS = [
  'network',
  'canvassing',
  'online',
  'phone',
  'helper',
  'conquest',
  'lookup',
  'influence',
] as const;
export type FindWay = (typeof FIND_WAYS)[number];
export const WAYS = [...FIND_WAYS, 'referral'] as const;
export type Way = (typeof WAYS)[number];
/** What a lead meets us through; several that work together do more than one again and again (channel-modes). */
export const CHANNELS = ['field', 'online', 'telephone', 'shop'] as const;
export type Channel = (typeof CHANNELS)[number];
export const RESEARCH = ['competitors', 'centre', 'mining', 'panel'] as const;
export type Research = (typeof RESEARCH)[number];
/** Studies of one account: its data, a long talk, who serves it now, how it works, and whether the file is still true. */
export const STUDIES = ['desk', 'interview', 'rival', 'operation', 'refresh'] as const;
export type Study = (typeof STUDIES)[number];
export const SELECTIONS = ['qualified', 'nurtured', 'dropped'] as const;
export type Selection = (typeof SELECTIONS)[number];
export const TAGS = ['safety', 'price', 'service', 'brand'] as const;
export type Tag = (typeof TAGS)[number];
/** The three values of a target customer (target-value-score), each assessed from 0 to 2. */
export const VALUES = ['visible', 'hidden', 'social'] as const;
export type ValueKind = (typeof VALUES)[number];
export const VALUE_LEVELS = [0, 1, 2] as const;
export type ValueLevel = (typeof VALUE_LEVELS)[number];
/** Keep what is ours, grow what is ours, win what is somebody else's (guard-expand-attack). */
export const STANCES = ['guard', 'expand', 'attack'] as const;
export type Stance = (typeof STANCES)[number];

// Marketing and growth
export const CAMPAIGNS = ['advertising', 'public-relations', 'promotion', 'crowd'] as const;
export type Campaign = (typeof CAMPAIGNS)[number];
/** A campaign for everybody; else it is aimed at a trait of the founding sheet. */
export const EVERYBODY = 'all';
/** The six sources of growth (growth-sources). */
export const GROWTH = ['product', 'market', 'channel', 'education', 'promotion', 'sales-force'] as const;
export type Growth = (typeof GROWTH)[number];
/** What our own people can be trained in (crm-staff-qualities). */
export const STAFF = ['speech', 'steadiness', 'attitude', 'reaction'] as const;
export type Quality = (typeof STAFF)[number];
/** The four forms of a market (market-forms). */
export const MARKET_FORMS = ['niche', 'competitive', 'developing', 'undeveloped'] as const;
export type MarketForm = (typeof MARKET_FORMS)[number];

// Approach and persuasion
export const APPROACHES = [
  'introduction',
  'introduced',
  'letter',
  'question',
  'praise',
  'gift',
  'consult',
  'product',
  'benefit',
] as const;
export type Approach = (typeof APPROACHES)[number];
/** Approaches that rest on the person alone; `product` and `benefit` rest on a feature. */
export type PlainApproach = Exclude<Approach, 'product' | 'benefit'>;
/** What a praise or a gift rests on when it is not a known fact. */
export const PLAIN = 'plain';
export const LAVISH = 'lavish';
export const ASPECTS = ['performance', 'use', 'quality', 'price', 'service', 'production'] as const;
export type Aspect = (typeof ASPECTS)[number];
export const PROBES = ['ask-back', 'suppose', 'prove', 'lead'] as const;
export type Probe = (typeof PROBES)[number];
export const ANSWERS = ['agree-turn', 'compensate', 'prove', 'refute', 'set-aside'] as const;
export type Answer = (typeof ANSWERS)[number];
export const OFFERS = [
  'discount',
  'bundle',
  'trial',
  'guarantee',
  'terms',
  'price-match',
  'odd-price',
  'special-price',
  'solution',
  'growth-plan',
] as const;
export type Offer = (typeof OFFERS)[number];
/** How one weighs a purchase up with the customer (weigh-for-customer): both sides, only what speaks for it, or by feeling alone. */
export const WEIGHINGS = ['both-sides', 'only-pros', 'feeling'] as const;
export type Weighing = (typeof WEIGHINGS)[number];
/** What has just gone wrong in the talk, and the ways back from it. */
export const SLIPS = ['praise', 'answer', 'push'] as const;
export type Slip = (typeof SLIPS)[number];
export const MENDS = ['own-up', 'hear-out', 'step-back'] as const;
export type Mend = (typeof MENDS)[number];
/** The seven buying signals of the course (buying-signals). */
export const SIGNALS = ['use', 'check', 'repeat', 'delivery', 'payment', 'compare', 'market'] as const;
export type Signal = (typeof SIGNALS)[number];

// Retention
export const TIERS = ['key', 'ordinary', 'small'] as const;
export type Tier = (typeof TIERS)[number];
/** Acts of care; an outing is shallow and soon over, helping with their business or sharing what both hold dear stays (shallow-deep-service). */
export const CARES = ['greeting', 'follow-up', 'personal', 'outing', 'help'] as const;
export type Care = (typeof CARES)[number];
export const COMPLAINT_STEPS = ['listen', 'own-up', 'repair', 'compensate', 'follow-up', 'argue'] as const;
export type ComplaintStep = (typeof COMPLAINT_STEPS)[number];
export const REMEDIES = ['apologise', 'service', 'price', 'farewell'] as const;
export type Remedy = (typeof REMEDIES)[number];
/** What a shop that keeps customers can have beside care and complaints; a scenario says which of it there is. */
export const TOOLS = [
  'survey',
  'improve',
  'mail',
  'programme',
  'levels',
  'returns',
  'link',
  'forms',
  'deep',
  'bundle',
  'derive',
  'platform',
] as const;
export type Tool = (typeof TOOLS)[number];
/** How many are asked in a survey (satisfaction-survey). */
export const SURVEY_SIZES = ['small', 'large'] as const;
export type SurveySize = (typeof SURVEY_SIZES)[number];
/** Where service falls short (service-gap). */
export const SERVICE_GAPS = ['standard', 'process', 'delivery'] as const;
export type ServiceGap = (typeof SERVICE_GAPS)[number];
/** After-sales mail (after-sale-mail): thanks, the four best sellers, what goes with it, a code for all, chosen for the reader. */
export const MAILS = ['thanks', 'top-four', 'accessories', 'code', 'chosen'] as const;
export type Mail = (typeof MAILS)[number];
/** Customers by what they have bought of late. */
export const SEGMENTS = ['all', 'new', 'regular', 'quiet'] as const;
export type Segment = (typeof SEGMENTS)[number];
/** Activities of an interaction programme (interaction-design): by some one earns points, by others one spends them. */
export const EARNING = [
  'bookmark',
  'check-in',
  'birthday',
  'questionnaire',
  'vote',
  'game',
  'purchase',
] as const;
export const SPENDING = ['voucher', 'lottery'] as const;
export const ACTIVITIES = [...EARNING, ...SPENDING] as const;
export type Activity = (typeof ACTIVITIES)[number];
/** What comes back of what is spent, in percent (frequency-reward). */
export const REWARD_RATES = [0, 1, 3, 5] as const;
export type RewardRate = (typeof REWARD_RATES)[number];
/** Taking goods back (returns-policy): not at all, within seven days for no reason, and with advance compensation beside. */
export const RETURNS = ['none', 'seven-days', 'covered'] as const;
export type Returns = (typeof RETURNS)[number];
/** By what the many are graded: not at all, by what they spend, by what they bring, or the newest first (customer-pyramid, profit-contribution). */
export const GRADINGS = ['alike', 'spending', 'profit', 'newest'] as const;
export type Grading = (typeof GRADINGS)[number];
/** Half-weeks that a go at the complaints desk can take. */
export const DESK_EFFORTS = [0.5, 1, 2] as const;
export type DeskEffort = (typeof DESK_EFFORTS)[number];
/** What a relation is run as (relationship-forms). */
export const FORMS = ['transaction', 'service', 'alliance'] as const;
export type Form = (typeof FORMS)[number];
/** From a customer to others (five-derivations): their customers, relatives, partners, superior body, members. */
export const PATHS = ['customers', 'relatives', 'partners', 'superior', 'members'] as const;
export type Path = (typeof PATHS)[number];
/** What one helps a platform with (platform-help). */
export const HELPS = ['management', 'service', 'marketing'] as const;
export type Help = (typeof HELPS)[number];
/** Key moments of a service contract, and the care that fits each (ten-moments). */
export const FITS_OCCASION = {
  birthday: 'personal',
  'contract-end': 'help',
  anniversary: 'greeting',
  'device-change': 'follow-up',
  'stop-warning': 'follow-up',
  'bill-rise': 'follow-up',
  'plan-misfit': 'help',
  'data-watch': 'follow-up',
  'roaming-watch': 'follow-up',
  'unbalanced-calls': 'follow-up',
} as const satisfies Readonly<Record<string, Care>>;
export const OCCASIONS = Object.keys(FITS_OCCASION) as readonly (keyof typeof FITS_OCCASION)[];
export type Occasion = keyof typeof FITS_OCCASION;
/** Key moments that the contract or the file tells beforehand; the others come as they come. */
export const FORESEEN: readonly Occasion[] = ['birthday', 'contract-end', 'anniversary'];
/** Care that fits each stage of a relation (customer-life-cycle): ask while it is new, be personal while it grows, keep in touch once it stands, find out when it fades. */
export const FITS_LIFE: Readonly<Record<LifeStage, readonly Care[]>> = {
  exploring: ['follow-up'],
  forming: ['personal', 'help'],
  stable: ['greeting', 'personal', 'outing', 'help'],
  declining: ['follow-up', 'help'],
  churned: [],
  'given-up': [],
};
/** Membership by growth value (growth-value-tiers). */
export const MEMBER_LEVELS = ['registered', 'bronze', 'silver', 'gold', 'diamond'] as const;
export type MemberLevel = (typeof MEMBER_LEVELS)[number];

// Recovery: a talk with somebody who is about to be lost
/** What it is about (complaint-handling, win-back, rescue-order), the last being a customer who costs more than they bring. */
export const MATTERS = ['complaint', 'leaving', 'cancelling', 'burden'] as const;
export type Matter = (typeof MATTERS)[number];
/** What one asks after: what went wrong, and what would make it good. */
export const TRACES = ['cause', 'wish'] as const;
export type Trace = (typeof TRACES)[number];
/** How one stands to what went wrong. */
export const OWNINGS = ['sorry', 'explain', 'deny'] as const;
export type Owning = (typeof OWNINGS)[number];
/** What makes it good: done again, money back, less to pay, somebody who looks after them, a word of honour, a firm day, fair terms. */
export const REDRESS = ['redo', 'refund', 'rebate', 'carer', 'word', 'date', 'terms'] as const;
export type Redress = (typeof REDRESS)[number];
