/** Words for the read-outs of the office: the strategy triangle, the twelve sales tasks, what makes selling easier or harder. */

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
