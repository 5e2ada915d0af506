/**
 * What is judged, in which phase, for how many points, and by which concept of the course.
 * Denominators are fixed by the scenario's rubric: what was never reached stands in the ledger as "0 of n".
 */
import type { NeedType, Role } from '../model/customer';
import type { Phase } from '../model/phase';
import type { Approach, Campaign, FindWay, Offer, PriceStrategy, Research, Study, Way } from '../model/trade';

interface Criterion {
  readonly phase: Phase;
  readonly points: number;
  readonly concept: string;
  /** Once a run, once for each account approached, or once for each customer won. */
  readonly per: 'run' | 'lead' | 'approached' | 'customer';
}

export const CRITERIA = {
  levels: { phase: 'founding', points: 3, concept: 'product-levels', per: 'run' },
  attractions: { phase: 'founding', points: 3, concept: 'product-pull', per: 'run' },
  position: { phase: 'founding', points: 2, concept: 'fit-positioning', per: 'run' },
  targets: { phase: 'founding', points: 2, concept: 'focus-segment', per: 'run' },
  price: { phase: 'founding', points: 2, concept: 'perceived-value', per: 'run' },
  distribution: { phase: 'founding', points: 1, concept: 'distribution', per: 'run' },
  service: { phase: 'founding', points: 1, concept: 'service-window', per: 'run' },

  ladder: { phase: 'prospecting', points: 3, concept: 'prospect-ladder', per: 'run' },
  way: { phase: 'prospecting', points: 1, concept: 'canvassing', per: 'run' },
  selected: { phase: 'prospecting', points: 1.5, concept: 'good-vs-bad-customer', per: 'lead' },
  prepared: { phase: 'prospecting', points: 1, concept: 'collect-info', per: 'approached' },
  man: { phase: 'prospecting', points: 2, concept: 'man', per: 'approached' },

  opening: { phase: 'approach', points: 3, concept: 'introduction-approach', per: 'approached' },
  manner: { phase: 'approach', points: 1, concept: 'approach-manner', per: 'approached' },

  voiced: { phase: 'persuasion', points: 2, concept: 'silent-needs', per: 'approached' },
  clear: { phase: 'persuasion', points: 1, concept: 'convey-information', per: 'approached' },
  benefits: { phase: 'persuasion', points: 2.5, concept: 'show-benefit', per: 'approached' },
  motive: { phase: 'persuasion', points: 0.5, concept: 'need-scenes', per: 'approached' },
  probed: { phase: 'persuasion', points: 1.5, concept: 'objection-true-false', per: 'approached' },
  answered: { phase: 'persuasion', points: 1.5, concept: 'objection-handling', per: 'approached' },
  offered: { phase: 'persuasion', points: 1, concept: 'sensitivity-types', per: 'approached' },
  weighed: { phase: 'persuasion', points: 1, concept: 'weigh-for-customer', per: 'approached' },
  advised: { phase: 'persuasion', points: 1, concept: 'think-for-customer', per: 'approached' },
  assured: { phase: 'persuasion', points: 1, concept: 'commitment-insures', per: 'approached' },
  served: { phase: 'persuasion', points: 1.5, concept: 'buying-centre', per: 'approached' },
  asked: { phase: 'persuasion', points: 2, concept: 'buying-signals', per: 'approached' },
  patient: { phase: 'persuasion', points: 0.5, concept: 'do-not-force', per: 'approached' },
  order: { phase: 'persuasion', points: 2.5, concept: 'ask-for-order', per: 'approached' },
  backed: { phase: 'persuasion', points: 2.5, concept: 'buying-centre', per: 'approached' },
  twelve: { phase: 'persuasion', points: 0.5, concept: 'twelve-contacts', per: 'approached' },
  parted: { phase: 'persuasion', points: 1, concept: 'think-for-customer', per: 'approached' },
  'set-aside': { phase: 'persuasion', points: 3, concept: 'man', per: 'approached' },

  thanked: { phase: 'retention', points: 2, concept: 'care-lifecycle', per: 'customer' },
  touch: { phase: 'retention', points: 1.5, concept: 'contact-old-customers', per: 'customer' },
  moment: { phase: 'retention', points: 1, concept: 'surprise-care', per: 'customer' },
  complaint: { phase: 'retention', points: 2, concept: 'complaint-handling', per: 'customer' },
  promise: { phase: 'retention', points: 1.5, concept: 'manage-expectation', per: 'customer' },
  content: { phase: 'retention', points: 2, concept: 'satisfaction-model', per: 'customer' },
  loyal: { phase: 'retention', points: 1, concept: 'loyalty-factors', per: 'customer' },
  referral: { phase: 'retention', points: 1, concept: 'chain-referral', per: 'customer' },
  tier: { phase: 'retention', points: 1, concept: 'customer-pyramid', per: 'customer' },
  lost: { phase: 'retention', points: 1, concept: 'churn-kinds', per: 'customer' },

  heard: { phase: 'retention', points: 1.5, concept: 'complaint-handling', per: 'customer' },
  traced: { phase: 'retention', points: 1.5, concept: 'churn-causes', per: 'customer' },
  wished: { phase: 'retention', points: 1, concept: 'win-back', per: 'customer' },
  owned: { phase: 'retention', points: 1.5, concept: 'churn-prevention', per: 'customer' },
  redressed: { phase: 'retention', points: 2, concept: 'win-back', per: 'customer' },
  followed: { phase: 'retention', points: 1, concept: 'care-lifecycle', per: 'customer' },
  stayed: { phase: 'retention', points: 2.5, concept: 'win-back', per: 'customer' },
  released: { phase: 'retention', points: 3, concept: 'win-back', per: 'customer' },

  triangle: { phase: 'founding', points: 1, concept: 'strategy-triangle', per: 'run' },
  market: { phase: 'prospecting', points: 1, concept: 'market-forms', per: 'run' },
  studied: { phase: 'prospecting', points: 0.5, concept: 'need-survey-means', per: 'run' },
  campaign: { phase: 'prospecting', points: 0.5, concept: 'advertising', per: 'run' },
  channels: { phase: 'prospecting', points: 0.5, concept: 'channel-modes', per: 'run' },
  assessed: { phase: 'prospecting', points: 1, concept: 'target-value-score', per: 'run' },
  cluster: { phase: 'prospecting', points: 1, concept: 'cluster-market', per: 'run' },
  organisation: { phase: 'prospecting', points: 0.5, concept: 'buying-centre', per: 'run' },
  lever: { phase: 'retention', points: 0.5, concept: 'loyalty-strategies', per: 'run' },
  held: { phase: 'retention', points: 0.5, concept: 'retention-model', per: 'run' },
  stance: { phase: 'retention', points: 1, concept: 'guard-expand-attack', per: 'run' },
  files: { phase: 'retention', points: 0.5, concept: 'customer-files', per: 'run' },
  word: { phase: 'retention', points: 0.5, concept: 'viral', per: 'run' },
  welcomed: { phase: 'retention', points: 0.5, concept: 'drop-average-customer', per: 'customer' },
  relation: { phase: 'retention', points: 0.5, concept: 'relationship-marketing', per: 'customer' },
  repeat: { phase: 'retention', points: 1, concept: 'customer-vs-shopper', per: 'run' },
  priorities: { phase: 'retention', points: 0.5, concept: 'market-priorities', per: 'run' },
  priced: { phase: 'persuasion', points: 0.5, concept: 'differential-pricing', per: 'run' },
  invested: { phase: 'business', points: 0.5, concept: 'growth-sources', per: 'run' },

  equity: { phase: 'business', points: 8, concept: 'customer-value', per: 'run' },
  kept: { phase: 'business', points: 2, concept: 'churn-rate', per: 'run' },
} as const satisfies Record<string, Criterion>;
export type CriterionId = keyof typeof CRITERIA;

/** Rows of a recovery. */
export const RECOVERY_CRITERIA = [
  'heard',
  'traced',
  'wished',
  'owned',
  'redressed',
  'followed',
  'stayed',
  'released',
] as const satisfies readonly CriterionId[];
/** Rows that every account approached, and every customer, has; they fill the slots nobody was found for. */
export const ALWAYS_APPROACHED = [
  'prepared',
  'man',
  'opening',
  'manner',
  'voiced',
  'clear',
  'benefits',
  'assured',
  'offered',
  'asked',
  'patient',
  'order',
  'twelve',
  'parted',
] as const satisfies readonly CriterionId[];
export const ALWAYS_CUSTOMER = [
  'thanked',
  'touch',
  'content',
  'loyal',
  'tier',
] as const satisfies readonly CriterionId[];

export const CONCEPT_OF_WAY: Readonly<Record<Way, string>> = {
  network: 'personal-network',
  canvassing: 'canvassing',
  online: 'online-prospecting',
  phone: 'phone-prospecting',
  helper: 'entrusted-helper',
  conquest: 'rival-conquest',
  lookup: 'data-lookup',
  influence: 'centre-of-influence',
  referral: 'chain-referral',
} satisfies Record<FindWay | 'referral', string>;
export const CONCEPT_OF_APPROACH: Readonly<Record<Approach, string>> = {
  introduction: 'introduction-approach',
  introduced: 'introduction-approach',
  letter: 'first-visit-letter',
  question: 'question-approach',
  praise: 'praise-approach',
  gift: 'gift-approach',
  consult: 'consult-approach',
  product: 'product-approach',
  benefit: 'benefit-approach',
};
export const CONCEPT_OF_NEED: Readonly<Record<NeedType, string>> = {
  functional: 'functional-need',
  form: 'form-need',
  extension: 'extension-need',
  value: 'value-need',
};
export const CONCEPT_OF_OFFER: Readonly<Record<Offer, string>> = {
  discount: 'discount-pricing',
  bundle: 'sensitivity-types',
  trial: 'sales-promotion',
  guarantee: 'commitment-insures',
  terms: 'sensitivity-types',
  'price-match': 'price-guarantee',
  'odd-price': 'psychological-pricing',
  'special-price': 'differential-pricing',
  solution: 'solution-selling',
  'growth-plan': 'help-prospects-win',
};
export const CONCEPT_OF_ROLE: Readonly<Record<Role, string>> = {
  'decision-maker': 'serve-decision-maker',
  assistant: 'serve-assistant',
  gatekeeper: 'serve-gatekeeper',
  user: 'serve-user',
  advocate: 'serve-advocate',
  insider: 'serve-insider',
};
export const CONCEPT_OF_PRICE: Readonly<Record<PriceStrategy, string>> = {
  skimming: 'skimming',
  parity: 'perceived-value',
  penetration: 'penetration-pricing',
  discount: 'discount-pricing',
};
/** What a study, a campaign or an investment is judged by. */
export const CONCEPT_OF_STUDY: Readonly<Record<Research | Exclude<Study, 'refresh'>, string>> = {
  competitors: 'study-competitors',
  centre: 'experience-centre',
  mining: 'data-mining',
  panel: 'need-survey-means',
  desk: 'collect-info',
  interview: 'depth-interview',
  rival: 'four-business-clues',
  operation: 'four-business-clues',
};
export const CONCEPT_OF_CAMPAIGN: Readonly<Record<Campaign, string>> = {
  advertising: 'advertising',
  'public-relations': 'public-relations',
  promotion: 'sales-promotion',
  crowd: 'herd-appeal',
};
/** Concepts that office rows can point to beside these. */
export const OFFICE_CONCEPTS = [
  'precision-marketing',
  'crm-staff-qualities',
  'staff-first',
  'customer-files',
  'customer-tags',
  'customer-portrait',
  'learn-from-loyal',
  'one-to-one-marketing',
  'form-person',
  'industry-needs',
  'sop-three-by-four',
  'three-rates',
  'solution-selling',
  'law-of-250',
  'service-led-choice',
  'relationship-forms',
  'price-guarantee',
  'service-strategies',
  'b2b-grading',
] as const;
/** What each way in which the shop as a whole keeps its customers is judged by. */
export const LEVER_CONCEPTS = [
  'satisfaction-survey',
  'service-gap',
  'bundling',
  'five-derivations',
  'platform-help',
  'shallow-deep-service',
  'ten-moments',
  'churn-signs',
  'after-sale-mail',
  'multichannel-interaction',
  'one-customer-view',
  'interaction-design',
  'frequency-reward',
  'returns-policy',
  'growth-value-tiers',
  'customer-pyramid',
  'profit-contribution',
  'composition-analysis',
  'customer-value',
  'complaint-handling',
] as const;
/** What holds the customers, each a row over all of them: how they are measured, what was done in time, what it came to. */
export const HELD_CONCEPTS = [
  'retention-model',
  'customer-life-cycle',
  'loyalty-measures',
  'loyalty-index',
  'loyalty-kinds',
  'loyalty-strategies',
  'loyalty-benefits',
  'perceived-value',
  'niche-keeper',
  'silent-dissatisfied',
  'churn-prevention',
  'churn-causes',
  'whose-satisfaction',
] as const;
export type HeldConcept = (typeof HELD_CONCEPTS)[number];
/** Studies, assessments and campaigns of a good season: seats that stay empty count as missed. */
export const OFFICE_EXPECTED = {
  studied: 3,
  assessed: 2,
  campaign: 1,
  invested: 1,
  stance: 2,
  files: 2,
  /** What holds the customers. */
  held: 6,
  /** Different ways of keeping, where the scenario has tools for them. */
  lever: 4,
} as const;

/** In a scene of months the shop's ways of keeping are what it is about: each counts so many times as much. */
export const LEVER_IN_SCENE = 6;

/** Different goes that a good run sets out on. */
export const WAYS_EXPECTED = 3;
/** Share of the scenario's accounts that a good run meets. */
export const LEADS_EXPECTED = 0.7;
