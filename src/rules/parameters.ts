/**
 * The numbers of the customer model in one place, with where they come from; what suits what on the founding sheet
 * stands in `founding.ts`, what is judged and for how many points in `criteria.ts`. `docs/model.md` explains them to
 * teachers. Course = the course says so; prototype = fitted in a throw-away prototype; ours = our own reading.
 */
import type { Need, NeedType, ObjectionType, Sensitivity, Temperament } from '../model/customer';
import type {
  Answer,
  Approach,
  Aspect,
  Attraction,
  Distribution,
  FindWay,
  Mend,
  Offer,
  PriceStrategy,
  Probe,
  ServicePolicy,
  Slip,
} from '../model/trade';

// ───────────── the talk

/** Trust runs 0–8 and starts at 2; at 0 one is shown the door (prototype). */
export const TRUST = { min: 0, max: 8, start: 2, introduced: 1, answersFrom: 2 } as const;

/** What an opening does to trust, by temperament (ours; the course says what each approach is good for). */
export const OPENING_FIT: Readonly<Record<Temperament, Readonly<Record<Approach, number>>>> = {
  proud: { introduction: 0, introduced: 1, question: -1, praise: 2, gift: 0, consult: 3 },
  cautious: { introduction: 1, introduced: 3, question: 0, praise: 2, gift: -1, consult: 1 },
  warm: { introduction: 1, introduced: 2, question: 1, praise: 2, gift: 3, consult: 1 },
  brisk: { introduction: 0, introduced: 1, question: 3, praise: 0, gift: -1, consult: -1 },
  expert: { introduction: 0, introduced: 1, question: 2, praise: 0, gift: -1, consult: 3 },
};
/** Praise that rests on nothing (praise-approach: exaggeration repels). */
export const FLATTERY = { proud: -1, cautious: -2, warm: -1, brisk: -2, expert: -2 } as const;
/** A standard small gift, for nobody in particular. */
export const PLAIN_GIFT = { proud: 0, cautious: -1, warm: 1, brisk: -1, expert: -1 } as const;
/** A first word never costs the last trust; a second approach adds at most this; from the third on one lingers (approach-manner: keep it short). */
export const OPENING = {
  firstLeaves: 1,
  secondAtMost: 1,
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

/** Chance of the order at 0…5 exchanges after the signal first showed (prototype; ask-for-order). */
export const ORDER_CHANCE = [0.92, 0.76, 0.62, 0.48, 0.34, 0.2] as const;
/** Without a signal: almost none, less the further off. */
export const orderChanceUnasked = (gap: number): number => Math.max(0.02, 0.2 - 0.05 * gap);
/** After the twelfth exchange an order is this much less likely, growing in from the tenth. */
export const lateChance = (exchanges: number): number =>
  exchanges <= 9 ? 1 : exchanges >= 13 ? 0.55 : 1 - 0.1 * (exchanges - 9);
/** Money that is tight holds the order back unless the price or the terms meet it. */
export const TIGHT_MONEY = 0.3;
/** Trust lost by asking without a signal, at trust ≥ 6, 4–5, ≤ 3: it escalates (do-not-force). */
export const pushCost = (trust: number): number => (trust >= 6 ? 1 : trust >= 4 ? 2 : 3);

export const PATIENCE = { move: 1, poor: 2, secondVisitShare: 0.6, informAfter: 3 } as const;

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
/** Chance that an objection comes up with a benefit; it is sure to by the second one shown. */
export const OBJECTION_CHANCE = 0.6;
/** The need that hides behind an objection and is heard once it is understood (needs-in-complaints). */
export const NEED_BEHIND: Readonly<Record<ObjectionType, Need>> = {
  need: 'main',
  price: 'worth',
  product: 'quality',
  source: 'brand',
  time: 'auxiliary',
  authority: 'psychological',
};
/** Each slip has its own best way back. */
export const WAY_BACK: Readonly<Record<Slip, Mend>> = {
  praise: 'own-up',
  answer: 'hear-out',
  push: 'step-back',
};
export const MEND_TRUST: Readonly<Record<Slip, number>> = { praise: 1, answer: 1, push: 2 };

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
  man: 0.5,
  invite: 0.5,
  desk: 0.5,
  interview: 1,
  competitors: 1,
  centre: 1.5,
  care: 0.5,
  complaint: 0.5,
  referral: 0.5,
  'win-back': 1,
} as const;
export const COST = {
  desk: 50,
  interview: 100,
  competitors: 300,
  centre: 1200,
  followUp: 20,
  personal: 60,
  greeting: 10,
} as const;
/** Chance of a straight answer to a MAN question by phone, and the chance that a trial visitor shows a need. */
export const CHANCE = { manByPhone: 0.7, centre: 0.6 } as const;

/** Clues a lead brings along, by the way it was found (the play column of each way). */
export const LEAD_CLUES: Readonly<Record<FindWay | 'referral', readonly string[]>> = {
  network: ['fact', 'temperament'],
  canvassing: [],
  online: ['need'],
  phone: ['man.need'],
  helper: ['man.need', 'fact'],
  conquest: ['man.need', 'man.money', 'tie'],
  referral: ['fact', 'need', 'temperament'],
};
export const RESEARCH_AREAS: readonly NeedType[] = ['functional', 'form'];

/** Offers that a price complaint can be met with at once. */
export const EASES_MONEY: readonly Offer[] = ['discount', 'terms'];

// ───────────── keeping

/** Satisfaction chain on 0–1 (CCSI: image, expectation, perceived quality, perceived value). */
export const CHAIN = {
  image: 0.5,
  expectation: 0.42,
  expectationByImage: 0.12,
  expectationByPrice: 0.35,
  expectationByPromise: 0.08,
  expectationDrift: 0.1,
  quality: 0.36,
  qualityByAppeal: 0.34,
  qualityByService: 0.24,
  qualityByMet: 0.1,
  fault: 0.35,
  valueByPrice: 0.3,
  neutral: 0.55,
  slope: 1.1,
  inertia: 0.5,
  brokenPromise: 0.3,
} as const;
/** Our good or bad name, 0–1: from where it shows in how far strangers trust us. */
export const IMAGE = { good: 0.6, bad: 0.4 } as const;
/** Service of a tier, added to the policy's level, and its cost a month; a key tier pays only for key customers. */
export const TIER = {
  key: { service: 0.3, monthly: 120 },
  ordinary: { service: 0, monthly: 25 },
  small: { service: -0.15, monthly: 5 },
} as const;
/** Chance of a fault in a month, before quality points bring it down. */
export const FAULT = { base: 0.16, perQualityPoint: 0.025, least: 0.03 } as const;
/** Chance in a month that somebody says so: after a fault or a broken promise, and out of dissatisfaction alone (course: most do not). */
export const COMPLAINS = { afterFault: 0.45, dissatisfied: 0.15, below: 0.4 } as const;
/** Emotion, 0–1: what care leaves, by act; it fades every month (shallow acts fade). */
export const CARE = {
  greeting: { relational: 0.06, transactional: 0 },
  'follow-up': { relational: 0.14, transactional: 0.02 },
  personal: { relational: 0.28, transactional: 0.02 },
} as const;
export const EMOTION = { start: 0.2, fade: 0.05, moment: 0.15, staleAfter: 2 } as const;
/** Complaint: what each right step gives back, and how lateness (half-weeks) takes it away. */
export const MENDING = {
  inTime: 2,
  heard: 0.08,
  owned: 0.1,
  mended: 0.22,
  followed: 0.1,
  argued: -0.25,
  lateEach: 0.04,
  repairCost: 0.12,
  compensateCost: 0.08,
} as const;
/** What a customer tells a circle of 250 in a month moves our name by this; the hurt tell more (law-of-250, silent-dissatisfied). */
export const WORD = { gladFrom: 0.75, hurtBelow: 0.35, good: 0.008, bad: 0.025 } as const;
/** Loyalty from its parts (loyalty-factors), and the monthly chance of leaving it leaves. */
export const LOYALTY = { satisfaction: 0.5, emotion: 0.3, benefit: 0.2 } as const;
export const CHURN = {
  base: 0.005,
  slope: 0.7,
  from: 0.5,
  switching: 0.15,
  offensive: 0.12,
  luredByPrice: 0.25,
} as const;
export const REFERRAL = { from: 0.68, refusedEmotion: 0.12 } as const;
export const WIN_BACK = { right: 0.55, wrong: 0.08, byEmotion: 0.3 } as const;
/** Months ahead for which a kept customer counts in the result (customer-value). */
export const HORIZON = 6;
