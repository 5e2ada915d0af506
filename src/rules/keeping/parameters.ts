/** What keeping customers rests on, in one place: figures of the course where it has them, ours elsewhere; docs/model.md tells which. */
import type { Temperament } from '../../model/customer';

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
  valueByPrice: 0.3,
  neutral: 0.55,
  slope: 1.1,
  inertia: 0.5,
  brokenPromise: 0.3,
} as const;
/** Service of a tier, added to the policy's level, and its cost a month; a key tier pays only for key customers. */
export const TIER = {
  key: { service: 0.3, monthly: 120 },
  ordinary: { service: 0, monthly: 25 },
  small: { service: -0.15, monthly: 5 },
} as const;
/** Chance of a fault of the product in a month, before quality points bring it down. */
export const FAULT = { base: 0.16, perQualityPoint: 0.025, least: 0.03 } as const;
/** Chance of a lapse of service in a month for each whole gap between what is expected and what standards, processes and delivery are (service-gap). */
export const LAPSE = { eachGap: 0.3, steadier: 0.35 } as const;
/**
 * How bad an experience is, the mildest first: up to which luck it is no worse, what it takes from quality as it is felt,
 * what stays of it as a hurt, and the chances that it is told to us, about a thing or about people: things are complained
 * about, people hardly ever (silent-dissatisfied).
 */
export const DEPTHS = {
  slight: { upTo: 0.55, hit: 0.15, hurt: 0.03, thing: 0.2, people: 0.004 },
  poor: { upTo: 0.92, hit: 0.35, hurt: 0.2, thing: 0.45, people: 0.012 },
  'very-poor': { upTo: 1, hit: 0.7, hurt: 0.8, thing: 0.6, people: 0.03 },
} as const;
/** A very poor experience shakes the whole relation: satisfaction lost at once, share of the feeling that is left, chance of leaving on the spot. */
export const SHOCK = { satisfaction: 0.25, emotion: 0.4, leaves: 0.35 } as const;
/** Hurts are remembered: the share of them that lasts into the next month, how much they weigh against loyalty, and what is left of what went wrong: less of a thing that broke than of how one was treated. */
export const HURT = {
  lasts: 0.93,
  weighs: 0.45,
  thing: 0.08,
  people: 1,
  neglect: 0.003,
  dear: 0.1,
  promise: 0.1,
} as const;
/** Chance in a month that somebody says so: after a broken promise, and out of dissatisfaction alone, below a satisfaction; and how much likelier whoever is asked speaks up. */
export const COMPLAINS = { promise: 0.45, dissatisfied: 0.02, below: 0.4, asked: 3 } as const;
/** Who speaks out and who keeps it to themselves: complaining, and telling others what happened, so many times. */
export const OUTSPOKEN: Readonly<
  Record<Temperament, { readonly complains: number; readonly tells: number }>
> = {
  proud: { complains: 1.2, tells: 0.9 },
  cautious: { complains: 0.6, tells: 0.6 },
  warm: { complains: 0.8, tells: 0.85 },
  brisk: { complains: 1.2, tells: 0.8 },
  expert: { complains: 1.2, tells: 0.8 },
};
/** Emotion, 0–1: what care leaves, by act; it fades every month (shallow acts fade). */
export const CARE = {
  greeting: { relational: 0.06, transactional: 0 },
  'follow-up': { relational: 0.14, transactional: 0.02 },
  personal: { relational: 0.28, transactional: 0.02 },
  outing: { relational: 0.26, transactional: 0.06 },
  help: { relational: 0.14, transactional: 0.06 },
} as const;
/** What of an act of care stays as a bond below which feeling does not fade (shallow-deep-service). */
export const DEEP = { bond: 0.1, most: 0.4 } as const;
/** A key moment met with the act that fits, and passed over in silence (ten-moments). */
export const OCCASION = { met: 0.08, silent: -0.06 } as const;
/** Surveys: how many are asked, half-weeks and yuan (satisfaction-survey). */
export const SURVEY = {
  small: { asks: 5, effort: 0.5, cost: 80 },
  large: { asks: 40, effort: 1, cost: 400 },
} as const;
/** How far single answers to a survey lie apart. */
export const SURVEY_SPREAD = 0.25;
/** What is left of a gap in service a month after it has been worked on; half-weeks and yuan (service-gap). */
export const IMPROVE = { leaves: 0.3, after: 1, effort: 1, cost: 800 } as const;
/** After-sales mail: effort and cost, feeling and readiness to order of one that fits, and what each further one in a month takes; what one that was not to be sent takes, and yuan that it is fined (after-sale-mail). */
export const MAIL = {
  effort: 0.5,
  cost: 60,
  relational: 0.05,
  transactional: 0.02,
  again: 0.25,
  annoys: 0.06,
  deafens: 0.8,
  unasked: 0.1,
  fine: 20,
} as const;
/** An interaction programme that follows all rules of thumb: feeling and readiness a month; yuan a month for each activity; activities it needs (interaction-design). */
export const PROGRAMME = { feeling: 0.03, again: 0.08, monthly: 40, least: 4, most: 6 } as const;
/** Points for purchases: readiness for the first percent that comes back and for each further one (frequency-reward). */
export const REWARD = { first: 0.1, further: 0.01 } as const;
/** Growth value from which a level begins, and what is taken from it when the year is over (growth-value-tiers; the thresholds and the four thousand of gold are the course's). */
export const LEVELS_FROM = { bronze: 0, silver: 2000, gold: 10_000, diamond: 30_000 } as const;
export const LEVEL_YEAR = { silver: 1000, gold: 4000, diamond: 12_000 } as const;
/** A year in months for levels that expire; feeling of going up and down, of a birthday gift from silver up and of the monthly one from gold; yuan of a gift; yuan to set the levels up. */
export const MEMBERSHIP = {
  months: 12,
  up: 0.06,
  down: -0.08,
  birthday: 0.08,
  monthly: 0.02,
  gift: 15,
  cost: 400,
} as const;
/**
 * The spirits of our own people, 0–1: where they begin, what being allowed to decide and each training add, what each
 * complaint that stands takes and each one mended in time gives, up to so many; and how far lapses of delivery go with
 * them (staff-first; ours).
 */
export const MORALE = {
  base: 0.5,
  empowered: 0.15,
  trained: 0.05,
  standing: 0.06,
  mended: 0.03,
  most: 5,
  weighs: 0.8,
} as const;
/** Taking goods back: perceived risk taken off, share of an order that comes back; checking parcels halves it for so much a month (returns-policy). */
export const RETURNS_EFFECT = {
  none: { risk: 0, back: 0 },
  'seven-days': { risk: 1, back: 0.02 },
  covered: { risk: 2, back: 0.035 },
} as const;
export const PACKING = { share: 0.5, monthly: 150 } as const;
/** Channels linked: yuan once; unlinked, whoever is reached in two ways in a month has to say everything twice (multichannel-interaction, one-customer-view). */
export const LINK = { cost: 800, twice: -0.05 } as const;
/** Forms of a relation, by tier: how fast feeling fades, yuan a month, what it adds to the cost of switching (relationship-forms). */
export const FORM_EFFECT = {
  transaction: { fade: 1.6, monthly: -15, switching: 0 },
  service: { fade: 1, monthly: 0, switching: 0 },
  alliance: { fade: 0.4, monthly: 80, switching: 0.15 },
} as const;
/** Selling what goes with it: from this satisfaction, as a share of an order's margin; what it adds to the cost of switching, and the feeling it costs with somebody not satisfied (bundling). */
export const BUNDLE = {
  from: 0.6,
  margin: 0.4,
  switching: 0.15,
  refused: -0.06,
  effort: 0.5,
} as const;
/** Asking along one of the five paths; and helping a platform: half-weeks and yuan for each of the three, what is known of us when all are done (five-derivations, platform-help). */
export const DERIVE = { effort: 0.5 } as const;
export const PLATFORM = { effort: 1, cost: 120, awareness: 0.15 } as const;
/** Personal care is felt this much more for each further kind of FORM fact that rests on file and is still true (form-person). */
export const FORM = { each: 0.03 } as const;
export const EMOTION = { start: 0.2, fade: 0.05, moment: 0.15, staleAfter: 2 } as const;
/** Complaint: what each right step gives back, and how lateness (half-weeks) takes it away; the share of the hurt that is forgotten when it is mended well. */
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
  forgotten: 0.9,
} as const;
/**
 * Word of mouth (law-of-250, silent-dissatisfied): of those they know the hurt tell about one in twenty, once for what
 * happened, and the glad about one in eighty every month. Each who hears it moves our name by so much. Whether the hurt
 * tell at all: chance for quality that fell by a whole below what was expected, times how outspoken they are (ours).
 */
export const WORD = {
  outrage: 1.65,
  gladFrom: 0.75,
  hurtBelow: 0.35,
  hurtTell: 0.047,
  gladTell: 0.012,
  good: 0.0027,
  bad: 0.004,
} as const;
/** Loyalty from its parts (loyalty-factors), what it keeps of them with somebody who goes by the price, and how soon it makes deaf to rivals. */
export const LOYALTY = {
  satisfaction: 0.5,
  emotion: 0.3,
  benefit: 0.2,
  transactional: 0.75,
  deaf: 1.4,
} as const;
/** Measures of loyalty, 0–1 each: what a month without an order takes from deciding soon, what a discount takes from not minding the price; the cost of switching that is a whole barrier (loyalty-measures, retention-model). */
export const MEASURE = { eachMonth: 0.2, discount: 2, barrier: 0.3 } as const;
/** Loyalty index, 0–100, from which its levels begin (loyalty-index). */
export const LOYALTY_FROM = { mild: 35, firm: 50, devoted: 70 } as const;
/** Care that fits the stage of the relation is felt so many times as much (customer-life-cycle). */
export const LIFE_FIT = 1.15;
/** The monthly chance of leaving that loyalty leaves. */
export const CHURN = {
  base: 0.003,
  slope: 0.1,
  from: 0.5,
  switching: 0.15,
  offensive: 0.12,
  luredByPrice: 0.25,
  luredByService: 0.05,
} as const;
/**
 * The way back of those who left by their own choice. The shop they went to: the chance in a month that something breaks
 * there, and how far its service falls short, like those of a middling shop; and the chance that they try us again when
 * they are let down there, for each whole by which what they remember of us is better (silent-dissatisfied; ours).
 */
export const ELSEWHERE = { faults: 0.1, gaps: 0.4 } as const;
export const BACK = { turns: 0.22 } as const;
export const REFERRAL = { from: 0.68, refusedEmotion: 0.12 } as const;
/** What there is to praise when somebody speaks well of us: service and feeling against product and price, a price from below so much more than others ask; what they mind most counts more. */
export const PRAISE = { people: 4.5, byEmotion: 0.45, cheap: 0.25, minded: 1.5 } as const;
/** How much better service counts, by orientation and by what somebody minds. */
export const SERVICE_WEIGHS = {
  transactional: 0.2,
  relational: 1,
  price: 0.3,
  service: 1.5,
  else: 1,
} as const;
/** What a rebate takes off the price from then on. */
export const REBATE = 0.12;
export const WIN_BACK = { right: 0.55, wrong: 0.08, byEmotion: 0.3 } as const;
/**
 * How readily somebody orders again, times their own rate: at no satisfaction, more by satisfaction; and more again for
 * those who were told that it is too much, and where those who use it are with us (think-for-customer, serve-user; ours).
 * So do regulars of the kind one keeps shop for, whose taste one knows (niche-keeper). What hurts holds orders back, so
 * many times as much as it hurts.
 */
export const AGAIN = {
  least: 0.4,
  bySatisfaction: 0.8,
  heldBack: 2,
  advised: 0.25,
  users: 0.25,
  known: 0.1,
} as const;
/** A relation older than the run: months after which it is settled, satisfaction below which it is in decline, and what is left of an old hurt. */
export const STANDING = { stableAfter: 6, declinesBelow: 0.42, hurt: 0.4 } as const;
/** Months ahead for which a kept customer counts in the result (customer-value). */
export const HORIZON = 6;
/**
 * Serving many at once: what a tier and a form cost for one of them, as a share of what they cost for somebody known by
 * name; and how much of what somebody asks for (calls, parcels sent back, special wishes) each tier grants (customer-pyramid; ours).
 */
export const SERVED = { share: 0.12, wishes: { key: 1.4, ordinary: 1, small: 0.4 } } as const;
/** Shares of the many that a grading puts on top and at the bottom; months by which what somebody brought is divided at least; half-weeks to set it up (customer-pyramid). */
export const GRADED = { key: 0.1, small: 0.5, months: 3, effort: 0.5 } as const;
/** Complaints answered in half a week at the desk, and more with staff who may decide and for each training in reaction (complaint-handling; ours). */
export const DESK = { each: 4, empowered: 3, reaction: 1 } as const;
/**
 * Those who come to look: of the people the glad tell so many come, of those the hurt tell so many stay away, and so
 * many for each complaint that stands unanswered where all can read it; the chance
 * that somebody buys, by what the product is to them, our name, the price against others, and the risk they feel in points
 * (returns-policy; ours). Benefit points that the page of the shop shows; what winning a stranger costs in clicks, fees and
 * coupons, as a share of a unit's price, while whoever was sent by somebody glad costs nothing (viral); months of history
 * at the opening at most.
 */
export const LOOKERS = {
  follow: 0.06,
  shun: 0.1,
  base: 0.2,
  byAppeal: 0.5,
  byImage: 0.4,
  byPrice: 0.6,
  byRisk: 0.1,
  shown: 5,
  wooing: 0.5,
  review: 1.5,
  history: 8,
} as const;
/** What is said among so many moves our name as one word of somebody known by name does (law-of-250; ours). */
export const ECHO = 60;
