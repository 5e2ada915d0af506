/**
 * What is judged, in which phase, for how many points, and by which concept of the course.
 * Denominators are fixed by the scenario's rubric: what was never reached stands in the ledger as "0 of n".
 */
import type { Phase } from '../model/phase';
import type { Approach, FindWay, PriceStrategy, Way } from '../model/trade';

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
  probed: { phase: 'persuasion', points: 1.5, concept: 'objection-true-false', per: 'approached' },
  answered: { phase: 'persuasion', points: 1.5, concept: 'objection-handling', per: 'approached' },
  offered: { phase: 'persuasion', points: 1, concept: 'sensitivity-types', per: 'approached' },
  mended: { phase: 'persuasion', points: 1, concept: 'think-for-customer', per: 'approached' },
  asked: { phase: 'persuasion', points: 2, concept: 'buying-signals', per: 'approached' },
  order: { phase: 'persuasion', points: 2.5, concept: 'ask-for-order', per: 'approached' },
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

  equity: { phase: 'business', points: 8, concept: 'customer-value', per: 'run' },
  kept: { phase: 'business', points: 2, concept: 'churn-rate', per: 'run' },
} as const satisfies Record<string, Criterion>;
export type CriterionId = keyof typeof CRITERIA;

/** Rows that every account approached, and every customer, has; they fill the slots nobody was found for. */
export const ALWAYS_APPROACHED = [
  'prepared',
  'man',
  'opening',
  'manner',
  'voiced',
  'clear',
  'benefits',
  'offered',
  'asked',
  'order',
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
  referral: 'chain-referral',
} satisfies Record<FindWay | 'referral', string>;
export const CONCEPT_OF_APPROACH: Readonly<Record<Approach, string>> = {
  introduction: 'introduction-approach',
  introduced: 'introduction-approach',
  question: 'question-approach',
  praise: 'praise-approach',
  gift: 'gift-approach',
  consult: 'consult-approach',
};
export const CONCEPT_OF_PRICE: Readonly<Record<PriceStrategy, string>> = {
  skimming: 'skimming',
  parity: 'perceived-value',
  penetration: 'penetration-pricing',
  discount: 'discount-pricing',
};
/** Different goes that a good run sets out on. */
export const WAYS_EXPECTED = 3;
/** Share of the scenario's accounts that a good run meets. */
export const LEADS_EXPECTED = 0.7;
