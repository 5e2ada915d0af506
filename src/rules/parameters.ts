/**
 * The numbers of the customer model in one place, with where they come from; what suits what on the founding sheet
 * stands in `founding.ts`, what is judged and for how many points in `criteria.ts`. `docs/model.md` explains them to
 * teachers. Course = the course says so; prototype = fitted in a throw-away prototype; ours = our own reading.
 */
import type {
  Field,
  Industry,
  Need,
  NeedType,
  ObjectionType,
  Role,
  Sensitivity,
  Temperament,
} from '../model/customer';
import type {
  Answer,
  Aspect,
  Attraction,
  Campaign,
  Channel,
  Distribution,
  FindWay,
  Growth,
  MarketForm,
  Mend,
  Offer,
  PlainApproach,
  PriceStrategy,
  Probe,
  ServicePolicy,
  Slip,
  Way,
} from '../model/trade';

// ───────────── the talk

/** Trust runs 0–8 and starts at 2; at 0 one is shown the door (prototype). */
export const TRUST = { min: 0, max: 8, start: 2, introduced: 1, answersFrom: 2, close: 6, jars: 1 } as const;

/** What an opening does to trust, by temperament (ours; the course says what each approach is good for). */
export const OPENING_FIT: Readonly<Record<Temperament, Readonly<Record<PlainApproach, number>>>> = {
  proud: { introduction: 0, introduced: 1, letter: 2, question: -1, praise: 2, gift: 0, consult: 3 },
  cautious: { introduction: 1, introduced: 3, letter: 2, question: 0, praise: 2, gift: -1, consult: 1 },
  warm: { introduction: 1, introduced: 2, letter: 1, question: 1, praise: 2, gift: 3, consult: 1 },
  brisk: { introduction: 0, introduced: 1, letter: 0, question: 3, praise: 0, gift: -1, consult: -1 },
  expert: { introduction: 0, introduced: 1, letter: 1, question: 2, praise: 0, gift: -1, consult: 3 },
};
/** Putting the product into somebody's hands: its strong point meets a need, or is nothing to them (product-approach). */
export const PRODUCT_FIT: Readonly<Record<'meets' | 'misses', Readonly<Record<Temperament, number>>>> = {
  meets: { proud: 1, cautious: 2, warm: 2, brisk: 2, expert: 2 },
  misses: { proud: -1, cautious: 0, warm: 0, brisk: -1, expert: -1 },
};
/** Opening with a benefit: for a need on file it catches, guessed it sounds like selling (benefit-approach). */
export const BENEFIT_FIT = { known: 2, guessed: 0, missed: -1, brisk: 1 } as const;
/** Praise that rests on nothing (praise-approach: exaggeration repels). */
export const FLATTERY = { proud: -1, cautious: -2, warm: -1, brisk: -2, expert: -2 } as const;
/** A standard small gift, for nobody in particular. */
export const PLAIN_GIFT = { proud: 0, cautious: -1, warm: 1, brisk: -1, expert: -1 } as const;
/** A first word never costs the last trust; a second approach adds at most this; from the third on one lingers (approach-manner: keep it short). */
export const OPENING = {
  firstLeaves: 1,
  secondAtMost: 1,
  secondShare: 0.85,
  lingerFrom: 3,
  lingerTrust: -1,
  lingerPatience: 1,
} as const;

/** Yuan that gifts cost; a lavish one costs this many times the scenario's limit. */
export const GIFT = { plain: 20, fitting: 45, lavishTimes: 15 } as const;

/** Readiness, in points (prototype, rounded). A benefit for a voiced need counts double. */
export const READINESS = {
  clarity: 2,
  voiced: 2,
  blind: 1,
  strong: 1,
  offerMatch: 4,
  offerPlain: 1,
  promise: 3,
  secondPromise: 1,
  openObjection: -5,
  slip: -2,
  /** An inner conflict that is open holds one back by this much (weigh-for-customer). */
  conflict: -3,
  /** A benefit for the motive, the need that was silent, on top of one for what it does (need-scenes). */
  motive: 2,
  /** What an offer or a sound promise takes off a perceived risk is not worth more than the risk. */
  promiseEases: 1,
} as const;

/** The readiness at which a person shows a signal: before what holds and what draws them. */
export const BAR = {
  base: 14,
  appealSpan: 5,
  positionMatch: -1,
  refused: 2,
  /** match-partners: whoever buys more than this many units at once is out of a small company's class. */
  oversizeFrom: 20,
  oversize: 6,
  /** Points of benefit without which nobody buys, however charming the seller (prototype). */
  benefitAtLeast: 4,
} as const;

/** What the list price does to the bar, by what the customer minds most. */
export const PRICE_BAR: Readonly<Record<PriceStrategy, Readonly<Record<Sensitivity, number>>>> = {
  skimming: { safety: 1, price: 4, service: 1, brand: -1 },
  parity: { safety: 0, price: 1, service: 0, brand: 0 },
  penetration: { safety: 0, price: -2, service: 0, brand: 1 },
  discount: { safety: 0, price: -1, service: 0, brand: 1 },
};

/** Return falls from about the ninth exchange, steeply after the twelfth (twelve-contacts). Points of readiness. */
export const lateness = (exchanges: number): number =>
  exchanges <= 9 ? 0 : exchanges <= 12 ? (exchanges - 9) * 0.5 : 1.5 + (exchanges - 12) * 1.5;

/** About twelve communications make a deal; whoever cannot buy is set aside well before (twelve-contacts). */
export const TWELVE = { at: 12, setAsideBy: 9 } as const;

/** Chance of the order at 0…5 exchanges after the signal first showed (prototype; ask-for-order). */
export const ORDER_CHANCE = [0.92, 0.76, 0.62, 0.48, 0.34, 0.2] as const;
/** Asked for without a signal, by anybody who could buy: almost never. */
export const UNASKED_CHANCE = 0.05;
/** After the twelfth exchange an order is this much less likely, growing in from the tenth. */
export const lateChance = (exchanges: number): number =>
  exchanges <= 9 ? 1 : exchanges >= 13 ? 0.55 : 1 - 0.1 * (exchanges - 9);
/** Money that is tight holds the order back unless the price or the terms meet it. */
export const TIGHT_MONEY = 0.3;
/** Trust lost by asking without a signal, at trust ≥ 6, 4–5, ≤ 3: it escalates (do-not-force). */
export const pushCost = (trust: number): number => (trust >= 6 ? 1 : trust >= 4 ? 2 : 3);

/** A word costs one of the patience a visit has, a poor one two; a second visit has less of it. */
export const PATIENCE = { move: 1, poor: 2, secondVisitShare: 0.6 } as const;

/** The probe that is sure to bring the truth out, by what is said; the others work this often (ours). */
export const BEST_PROBE: Readonly<Record<ObjectionType, Probe>> = {
  need: 'lead',
  price: 'suppose',
  product: 'prove',
  source: 'ask-back',
  time: 'ask-back',
  authority: 'lead',
};
export const OTHER_PROBE_CHANCE = 0.4;
/** The method that settles an objection, by its true cause (objection-handling; the trade's usual methods). */
export const BEST_ANSWER: Readonly<Record<ObjectionType, Answer>> = {
  need: 'agree-turn',
  price: 'compensate',
  product: 'prove',
  source: 'refute',
  time: 'agree-turn',
  authority: 'set-aside',
};
/** The need that hides behind an objection and is heard once it is understood (needs-in-complaints). */
export const NEED_BEHIND: Readonly<Record<ObjectionType, Need>> = {
  need: 'main',
  price: 'worth',
  product: 'quality',
  source: 'brand',
  time: 'auxiliary',
  authority: 'psychological',
};
/**
 * What moves a person in an organisation, by the part they play (serve-…): how much trust counts, and what further
 * points the facts they mind, the offers that serve them and proof bring; and the communications that explaining more
 * than once, or asking them for what they have to find out first, costs beyond the ordinary (ours).
 */
export const ROLE_TALK: Readonly<
  Record<
    Role,
    {
      readonly trust: number;
      readonly factPoints: number;
      readonly offers: readonly Offer[];
      readonly offerPoints: number;
      readonly proof: number;
      readonly detail: number;
      readonly work: number;
    }
  >
> = {
  // Short figures over prose: what it saves and brings.
  'decision-maker': {
    trust: 1,
    factPoints: 1,
    offers: ['growth-plan', 'solution', 'terms'],
    offerPoints: 3,
    proof: 0,
    detail: 1,
    work: 0,
  },
  // The relation itself.
  assistant: {
    trust: 1.5,
    factPoints: 0,
    offers: ['special-price'],
    offerPoints: 1,
    proof: 0,
    detail: 0,
    work: 0,
  },
  // Facts before feelings: charm does not count, proof does.
  gatekeeper: {
    trust: 0.25,
    factPoints: 4,
    offers: ['trial', 'guarantee'],
    offerPoints: 3,
    proof: 3,
    detail: 0,
    work: 1,
  },
  // Ease of use and being shown how.
  user: {
    trust: 1,
    factPoints: 1,
    offers: ['trial', 'solution'],
    offerPoints: 3,
    proof: 0,
    detail: 0,
    work: 0,
  },
  // Benefit without risk, and to know first.
  advocate: {
    trust: 1,
    factPoints: 2,
    offers: ['trial', 'guarantee'],
    offerPoints: 2,
    proof: 1,
    detail: 0,
    work: 0,
  },
  // Small, steady, lawful advantages.
  insider: {
    trust: 1.25,
    factPoints: 0,
    offers: ['special-price', 'bundle'],
    offerPoints: 2,
    proof: 0,
    detail: 0,
    work: 0,
  },
};
/** What trained people save or gain in a talk: trust lost less by a slip, trust won more by telling the point. */
export const STAFF_TALK = { steadiness: 1, speech: 1 } as const;
/** Each slip has its own best way back. */
export const WAY_BACK: Readonly<Record<Slip, Mend>> = {
  praise: 'own-up',
  answer: 'hear-out',
  push: 'step-back',
};
export const MEND_TRUST = 1;

/** The information that speaks to what the customer minds most. */
export const ASPECT_FOR: Readonly<Record<Sensitivity, Aspect>> = {
  safety: 'quality',
  price: 'price',
  service: 'service',
  brand: 'production',
};

// ───────────── the company

/** Which attraction of the product meets which need. */
export const ATTRACTION_FOR: Readonly<Record<Need, Attraction>> = {
  main: 'function',
  auxiliary: 'feature',
  compatibility: 'function',
  quality: 'quality',
  brand: 'brand',
  carrier: 'packaging',
  service: 'service',
  psychological: 'guarantee',
  cultural: 'brand',
  worth: 'guarantee',
};
/** Points from which an attraction is a strong point. */
export const STRONG_POINTS = 3;

export const PRICE_FACTOR: Readonly<Record<PriceStrategy, number>> = {
  skimming: 1.25,
  parity: 1,
  penetration: 0.85,
  discount: 0.94,
};
export const SERVICE: Readonly<
  Record<ServicePolicy, { readonly level: number; readonly monthly: number; readonly perUnit: number }>
> = {
  basic: { level: 0, monthly: 0, perUnit: 0 },
  standard: { level: 0.5, monthly: 300, perUnit: 30 },
  full: { level: 1, monthly: 900, perUnit: 80 },
};
/** Distribution: what it costs a month, and how many more or fewer leads a go brings. */
export const DISTRIBUTION: Readonly<
  Record<Distribution, { readonly monthly: number; readonly leads: number }>
> = {
  intensive: { monthly: 1500, leads: 1 },
  selective: { monthly: 500, leads: 0 },
  exclusive: { monthly: 200, leads: -1 },
};

/** Half-weeks that each piece of work costs. */
export const EFFORT = {
  visit: 1,
  meet: 1,
  man: 0.5,
  invite: 0.5,
  desk: 0.5,
  interview: 1,
  rival: 0.5,
  operation: 1,
  refresh: 0.5,
  competitors: 1,
  centre: 1.5,
  mining: 1,
  panel: 0.5,
  letter: 0.5,
  campaign: 0.5,
  train: 0.5,
  greeting: 0.5,
  'follow-up': 0.5,
  personal: 0.5,
  outing: 1,
  help: 1,
  complaint: 0.5,
  referral: 0.5,
  'win-back': 1,
} as const;
export const COST = {
  desk: 50,
  interview: 100,
  rival: 80,
  operation: 200,
  refresh: 30,
  competitors: 300,
  centre: 1200,
  mining: 400,
  panel: 100,
  letter: 20,
  train: 300,
  empower: 600,
  'follow-up': 20,
  personal: 60,
  greeting: 10,
  outing: 200,
  help: 80,
} as const;
/** Chance of a straight answer to a MAN question by phone; that a trial visitor shows a need; that somebody fills in a survey card. */
export const CHANCE = { manByPhone: 0.7, centre: 0.6, panel: 0.5 } as const;

/** Clues a lead brings along, by the way it was found (the play column of each way). */
export const LEAD_CLUES: Readonly<Record<FindWay | 'referral', readonly string[]>> = {
  network: ['fact', 'temperament'],
  canvassing: [],
  online: ['need'],
  phone: ['man.need'],
  helper: ['man.need', 'fact'],
  conquest: ['man.need', 'man.money', 'tie'],
  lookup: ['man.money', 'worth'],
  influence: ['fact', 'worth'],
  referral: ['fact', 'need', 'temperament'],
};
export const RESEARCH_AREAS: readonly NeedType[] = ['functional', 'form'];

/** What an offer does besides speaking to what somebody minds: eases tight money, and takes off perceived risk. */
export const OFFER_EFFECT: Readonly<Record<Offer, { readonly money: boolean; readonly risk: number }>> = {
  discount: { money: true, risk: 0 },
  bundle: { money: false, risk: 0 },
  trial: { money: false, risk: 2 },
  guarantee: { money: false, risk: 2 },
  terms: { money: true, risk: 1 },
  'price-match': { money: false, risk: 1 },
  'odd-price': { money: false, risk: 0 },
  'special-price': { money: true, risk: 0 },
  solution: { money: false, risk: 1 },
  'growth-plan': { money: false, risk: 1 },
};
/** A price made to look cheap, or fine, is heard the other way by whoever minds the opposite (psychological-pricing). */
export const PRICE_LOOKS: Readonly<Partial<Record<Sensitivity, Sensitivity>>> = {
  price: 'brand',
  brand: 'price',
};

/** Share of an order that is left: told honestly that it is too much, or sent back later; and when a promise cannot be kept. */
export const ORDER_LEFT = { advised: 0.9, surplus: 0.75, brokenPromise: 0.6 } as const;

// ───────────── our name; what keeping customers rests on is in keeping/parameters.ts

/** Our good or bad name, 0–1: from where it shows in how far strangers trust us. */
export const IMAGE = { good: 0.6, bad: 0.4 } as const;

// ───────────── the office: being known, growing, working a market (figures ours; the course gives direction and condition)

/** How widely we are known, 0–1: it fades every month; from here each go out of doors, online or by telephone brings more leads. */
export const AWARENESS = {
  start: 0.2,
  fade: 0.9,
  from: 0.5,
  leads: 1,
  canvassing: 0.06,
  word: 0.0067,
} as const;
/** Yuan of a campaign for everybody, and what it brings: awareness, name, leads a go, trust (advertising, public-relations, sales-promotion, herd-appeal). */
export const CAMPAIGN: Readonly<Record<Campaign, { readonly cost: number; readonly gain: number }>> = {
  advertising: { cost: 1200, gain: 0.45 },
  'public-relations': { cost: 600, gain: 0.08 },
  promotion: { cost: 400, gain: 1 },
  crowd: { cost: 200, gain: 1 },
};
/** Aimed at a trait (precision-marketing): its share of the cost, the files that must show the trait or it goes astray, and months it lasts. */
export const AIM = {
  cost: 0.5,
  awareness: 0.4,
  astray: 0.1,
  files: 3,
  clues: 2,
  near: 0.6,
  leads: 1,
  months: 2,
} as const;
/** Goodwill shows after some months; staged beside a customer who is hurt and unheard it turns against us. */
export const GOODWILL = { after: 2, backfire: 0.1, hurtBelow: 0.42 } as const;
/** Promotions within so many months train people to wait for the next: bar for those who mind the price, value felt down; a coupon for those tagged with price. */
export const PROMOTION = { within: 3, bar: 1, most: 2, value: 0.04, coupon: -1, wrongCoupon: 1 } as const;
/** A crowd needs content customers; a staged queue is found out by this chance. Its draw lasts this month and the next. */
export const CROWD = { custom: 2, content: 0.6, months: 2, foundOut: 0.5, image: 0.12 } as const;
/** What the form of a market does: bar, leads of a go, how hard the rival's offensive hits, bar of a skimming price (market-forms). */
export const MARKET: Readonly<
  Record<
    MarketForm,
    {
      readonly bar: number;
      readonly tied: number;
      readonly leads: number;
      readonly rival: number;
      readonly skimming: number;
    }
  >
> = {
  niche: { bar: 0, tied: -1, leads: -1, rival: 1, skimming: 0 },
  competitive: { bar: 0, tied: 0, leads: 0, rival: 1.5, skimming: 1 },
  developing: { bar: 1, tied: 0, leads: 0, rival: 1, skimming: 0 },
  undeveloped: { bar: 3, tied: 0, leads: 0, rival: 1, skimming: 0 },
};
/** An experience centre teaches an undeveloped market this much. */
export const TAUGHT_BY_CENTRE = -2;
/** Sources of growth, once each: yuan, and months until they work (growth-sources). */
export const GROWTH_TERMS: Readonly<Record<Growth, { readonly cost: number; readonly after: number }>> = {
  product: { cost: 2000, after: 2 },
  market: { cost: 1500, after: 1 },
  channel: { cost: 1000, after: 1 },
  education: { cost: 1500, after: 1 },
  promotion: { cost: 1200, after: 1 },
  'sales-force': { cost: 500, after: 1 },
};
/** What they bring: a better product (bar and quality), leads a go, bar in a market that has to learn, awareness, half-weeks at a monthly wage. */
export const GROWTH_GAIN = {
  productBar: -1,
  productQuality: 0.05,
  channelLeads: 1,
  educationBar: -2,
  awareness: 0.3,
  effort: 1,
  wage: 300,
} as const;
/** Times that our people can be trained in one quality (crm-staff-qualities). */
export const TRAINED_AT_MOST = 2;
/** What a way meets people through, and what two channels together give at the first visit when the file holds so many clues (channel-modes). */
export const CHANNEL_OF: Readonly<Record<Way, Channel>> = {
  network: 'field',
  canvassing: 'field',
  online: 'online',
  phone: 'telephone',
  helper: 'field',
  conquest: 'field',
  lookup: 'online',
  influence: 'field',
  referral: 'field',
};
export const TOGETHER = { channels: 2, clues: 3, trust: 1 } as const;
/** Overuse strains: from which go on asking among friends costs our name (personal-network). Rivals online get there first when one waits this long (online-prospecting). */
export const STRAIN = { network: 3, image: 0.03, onlineMonths: 1, onlineBar: 1 } as const;
/** Facts older than this many months are out of date; care that rests on them misses (customer-files). */
export const STALE = { after: 3, miss: 0.06 } as const;
/** Mining needs files with clues; one need forecast for each so many files; loyal tagged customers who open a portrait, and the files needed then (data-mining, customer-portrait). */
export const RECORDS = {
  files: 4,
  clues: 3,
  filesPerNeed: 4,
  loyal: 3,
  loyalty: 0.6,
  filesWithPortrait: 3,
} as const;
/** Values read from worth and circle when the scenario does not state them: from here 1, from here 2 (target-value-score). */
export const VALUE_FROM = { units: [2, 4], growth: [0.15, 0.45], circle: [180, 350] } as const;
/** Whoever is assessed this high gets a welcome of their own: yuan, feeling left in the right one; a high one passed over feels it. */
export const WELCOME = { high: 4, cost: 150, emotion: 0.12, slighted: 0.04 } as const;
/** Guard, expand, attack: share of churn left, growth times, tie loosened; yuan at once and a month (guard-expand-attack). */
export const STANCE = {
  guardChurn: 0.5,
  expandGrowth: 2,
  attackTie: -1,
  attackCost: 150,
  monthly: 20,
} as const;
/** A buying centre: share of the say that has to back us, and the bar without it (buying-centre). */
export const BACKING = { share: 0.5, without: 6 } as const;
/** All four bases of an organisation on file: the solution is cut to measure (four-business-clues). */
export const FOUR_BASES = -1;
/** Inside and outside what we can judge: bar, upkeep times, chance of a fault more (circle-of-competence). */
export const FIELD: Readonly<
  Record<Field, { readonly bar: number; readonly upkeep: number; readonly fault: number }>
> = {
  ours: { bar: 0, upkeep: 1, fault: 0 },
  near: { bar: 1, upkeep: 1.25, fault: 0.02 },
  far: { bar: 3, upkeep: 2, fault: 0.05 },
};
/** Each task of the twelve left out before and during the sale makes faults likelier in the first months (sop-three-by-four). */
export const TASK_FAULT = { each: 0.04, months: 3 } as const;
/** Feeling lost by a comparable customer who paid the list price (differential-pricing). */
export const UNFAIR = 0.08;
/** A coherent strategy makes every sale easier, an incoherent one harder (strategy-triangle). */
export const COHERENCE = { gap: 0.25, good: 0.8, bad: 0.45, bar: 1 } as const;
/** Trust in somebody whose neighbour of the same cluster buys from us (cluster-market). */
export const NEIGHBOUR_TRUST = 1;
/** Two needs typical of each line of business (industry-needs: schools, manufacturers, logistics; markets are ours). */
export const INDUSTRY_NEEDS: Readonly<Record<Industry, readonly [Need, Need]>> = {
  education: ['service', 'auxiliary'],
  manufacturing: ['quality', 'compatibility'],
  logistics: ['auxiliary', 'main'],
  market: ['worth', 'carrier'],
};
