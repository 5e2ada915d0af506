/** Words for what a company can choose and a seller can do, as the course uses them. */

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
export const WAYS = ['network', 'canvassing', 'online', 'phone', 'helper', 'conquest', 'referral'] as const;
export type Way = (typeof WAYS)[number];
/** Ways the learner can set out on; a referral comes from asking a customer. */
export const FIND_WAYS = ['network', 'canvassing', 'online', 'phone', 'helper', 'conquest'] as const;
export type FindWay = (typeof FIND_WAYS)[number];
export const RESEARCH = ['competitors', 'centre'] as const;
export type Research = (typeof RESEARCH)[number];
export const STUDIES = ['desk', 'interview'] as const;
export type Study = (typeof STUDIES)[number];
export const SELECTIONS = ['qualified', 'nurtured', 'dropped'] as const;
export type Selection = (typeof SELECTIONS)[number];
export const TAGS = ['safety', 'price', 'service', 'brand'] as const;
export type Tag = (typeof TAGS)[number];

// Approach and persuasion
export const APPROACHES = ['introduction', 'introduced', 'question', 'praise', 'gift', 'consult'] as const;
export type Approach = (typeof APPROACHES)[number];
/** What a praise or a gift rests on when it is not a known fact. */
export const PLAIN = 'plain';
export const LAVISH = 'lavish';
export const ASPECTS = ['performance', 'use', 'quality', 'price', 'service', 'production'] as const;
export type Aspect = (typeof ASPECTS)[number];
export const PROBES = ['ask-back', 'suppose', 'prove', 'lead'] as const;
export type Probe = (typeof PROBES)[number];
export const ANSWERS = ['agree-turn', 'compensate', 'prove', 'refute', 'set-aside'] as const;
export type Answer = (typeof ANSWERS)[number];
export const OFFERS = ['discount', 'bundle', 'trial', 'guarantee', 'terms'] as const;
export type Offer = (typeof OFFERS)[number];
/** What has just gone wrong in the talk, and the ways back from it. */
export const SLIPS = ['praise', 'answer', 'push'] as const;
export type Slip = (typeof SLIPS)[number];
export const MENDS = ['own-up', 'hear-out', 'step-back'] as const;
export type Mend = (typeof MENDS)[number];
/** The seven buying signals of the course (buying-signals). */
export const SIGNALS = ['use', 'check', 'repeat', 'delivery', 'payment', 'compare', 'market'] as const;

// Retention
export const TIERS = ['key', 'ordinary', 'small'] as const;
export type Tier = (typeof TIERS)[number];
export const CARES = ['greeting', 'follow-up', 'personal'] as const;
export type Care = (typeof CARES)[number];
export const COMPLAINT_STEPS = ['listen', 'own-up', 'repair', 'compensate', 'follow-up', 'argue'] as const;
export type ComplaintStep = (typeof COMPLAINT_STEPS)[number];
export const REMEDIES = ['apologise', 'service', 'price', 'farewell'] as const;
export type Remedy = (typeof REMEDIES)[number];
