/** Words for the read-outs of the office: the strategy triangle, the twelve sales tasks, what makes selling easier or harder, how a relation stands. */

/** Strategy, tactics and value, three elements each (strategy-triangle). */
export const TRIANGLE = [
  'segmentation',
  'targeting',
  'positioning',
  'differentiation',
  'mix',
  'selling',
  'brand',
  'service',
  'process',
] as const;
export type Element = (typeof TRIANGLE)[number];

/** What a survey asks after, each 0–1 (satisfaction-survey): the goods, the price, and service by what is set, how it runs and what people do. */
export const DRIVERS = ['product', 'price', 'standard', 'process', 'delivery'] as const;
export type Driver = (typeof DRIVERS)[number];

/** Gaps and contradictions that a founding sheet can have. */
export const GAPS = [
  'price-full-service',
  'service-bare',
  'safety-bare',
  'brand-discount',
  'brand-intensive',
  'cheap-exclusive',
  'skimming-plain',
  'quality-unspoken',
  'targets-apart',
  'targets-poor',
  'levels-double',
] as const;
export type Gap = (typeof GAPS)[number];

/** The twelve tasks of selling to an organisation: four before, four during, four after (sop-three-by-four). */
export const TASKS = [
  'customer-data',
  'rival-data',
  'solution',
  'product-known',
  'tactics',
  'refine',
  'order',
  'opening',
  'answer',
  'fix',
  'care',
  'dig',
] as const;
export type Task = (typeof TASKS)[number];

/** What makes every sale easier or harder, whoever the customer is. */
export const CLIMATE = ['form', 'education', 'product', 'coherence', 'skimming'] as const;
export type Climate = (typeof CLIMATE)[number];

/** The six measures of loyalty (loyalty-measures): coming again, deciding soon, taking trouble, not minding the price, deaf to rivals, forgiving faults. */
export const MEASURES = ['repeat', 'decision', 'effort', 'price', 'rivals', 'defects'] as const;
export type Measure = (typeof MEASURES)[number];
/** Levels of the loyalty index, the lowest first (loyalty-index). */
export const LOYALTY_LEVELS = ['slipping', 'mild', 'firm', 'devoted'] as const;
export type LoyaltyLevel = (typeof LOYALTY_LEVELS)[number];
/** What somebody is loyal to (loyalty-kinds): to us, to the price, to what comes back, tied by what they would have to give up, or out of habit. */
export const LOYALTY_KINDS = ['true', 'price', 'reward', 'tied', 'inertia'] as const;
export type LoyaltyKind = (typeof LOYALTY_KINDS)[number];
/** What holds a customer (retention-model). */
export const HOLDS = ['satisfaction', 'value', 'barrier'] as const;
export type Hold = (typeof HOLDS)[number];
/** Signs that somebody may leave (churn-signs); `hollow`: orders go on, the feeling is gone (loyalty-index). */
export const SIGNS = ['silent', 'cool', 'complained', 'fewer', 'hollow'] as const;
export type Sign = (typeof SIGNS)[number];
