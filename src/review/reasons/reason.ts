/**
 * Why a move is good or bad at a moment, as plain data; the words are found by `text.ts`, the codes
 * stand in `catalogue.ts`.
 */
import type { MoveType } from '../../model/move';
import type { AccountView, View } from '../../rules/view';
import { AGAINST, FOR, type ForCode, type ReasonCode } from './catalogue';

/** The concept that each kind of move practises, where no reason says it more closely. */
export const MOVE_CONCEPT: Readonly<Record<MoveType, string>> = {
  name: 'fit-positioning',
  level: 'product-levels',
  attract: 'product-pull',
  position: 'fit-positioning',
  price: 'perceived-value',
  distribute: 'distribution',
  serve: 'service-window',
  target: 'focus-segment',
  open: 'strategy-triangle',
  find: 'prospect-ladder',
  research: 'need-survey-means',
  study: 'collect-info',
  select: 'prospect-ladder',
  tag: 'customer-tags',
  assess: 'target-value-score',
  stance: 'guard-expand-attack',
  letter: 'first-visit-letter',
  campaign: 'advertising',
  invest: 'growth-sources',
  train: 'crm-staff-qualities',
  empower: 'staff-first',
  visit: 'prospect-ladder',
  care: 'care-lifecycle',
  complaint: 'complaint-handling',
  referral: 'chain-referral',
  tier: 'customer-pyramid',
  bundle: 'bundling',
  derive: 'five-derivations',
  aid: 'platform-help',
  survey: 'satisfaction-survey',
  improve: 'service-gap',
  mail: 'after-sale-mail',
  activity: 'interaction-design',
  reward: 'frequency-reward',
  levels: 'growth-value-tiers',
  returns: 'returns-policy',
  packing: 'returns-policy',
  link: 'one-customer-view',
  form: 'relationship-forms',
  grade: 'customer-pyramid',
  desk: 'complaint-handling',
  'win-back': 'win-back',
  'let-go': 'negative-value-customer',
  meet: 'complaint-handling',
  'end-month': 'market-priorities',
  'next-month': 'market-priorities',
  approach: 'approach-manner',
  inform: 'convey-information',
  ask: 'silent-needs',
  listen: 'silent-needs',
  man: 'man',
  benefit: 'show-benefit',
  probe: 'objection-true-false',
  answer: 'objection-handling',
  offer: 'sensitivity-types',
  promise: 'commitment-insures',
  weigh: 'weigh-for-customer',
  advise: 'think-for-customer',
  mend: 'approach-manner',
  invite: 'man',
  'ask-order': 'ask-for-order',
  leave: 'think-for-customer',
  hear: 'complaint-handling',
  'look-up': 'churn-causes',
  trace: 'churn-causes',
  own: 'churn-prevention',
  'ask-boss': 'win-back',
  redress: 'win-back',
  assure: 'care-lifecycle',
  'ask-stay': 'win-back',
  part: 'win-back',
};

/**
 * What a reason names, as ids and numbers: whose (`account`), which option (`approach`, `probe`, …), what is known.
 * `text.ts` has the words for each key. `share` is 0–100.
 */
export type ParamKey =
  | 'account'
  | 'introducer'
  | 'house'
  | 'feature'
  | 'need'
  | 'area'
  | 'minds'
  | 'temper'
  | 'says'
  | 'behind'
  | 'fault'
  | 'fact'
  | 'slip'
  | 'mend'
  | 'approach'
  | 'aspect'
  | 'man'
  | 'flaw'
  | 'probe'
  | 'answer'
  | 'offer'
  | 'promise'
  | 'weighing'
  | 'role'
  | 'matter'
  | 'trace'
  | 'owning'
  | 'redress'
  | 'wish'
  | 'way'
  | 'research'
  | 'study'
  | 'selection'
  | 'tag'
  | 'value'
  | 'stance'
  | 'campaign'
  | 'growth'
  | 'quality'
  | 'care'
  | 'life'
  | 'sign'
  | 'occasion'
  | 'complaintStep'
  | 'remedy'
  | 'tier'
  | 'path'
  | 'help'
  | 'serviceGap'
  | 'mail'
  | 'segment'
  | 'activity'
  | 'returns'
  | 'form'
  | 'grading'
  | 'level'
  | 'attraction'
  | 'position'
  | 'priceStrategy'
  | 'distribution'
  | 'servicePolicy'
  | 'gap'
  | 'trait'
  | 'n'
  | 'of'
  | 'share'
  | 'yuan';
/** What is amiss with somebody as a customer: cannot use it, cannot pay, owes, too large, too dear to serve, fading, far from what we can do. */
export const FLAWS = ['need', 'money', 'risk', 'size', 'upkeep', 'fading', 'far'] as const;
export type Flaw = (typeof FLAWS)[number];
export type ReasonParams = Readonly<Partial<Record<ParamKey, string | number>>>;

export interface Reason {
  readonly code: ReasonCode;
  readonly concept: string;
  readonly params: ReasonParams;
}
export type Reasons = Iterable<Reason>;

const CONCEPTS: Readonly<Record<ReasonCode, string>> = { ...FOR, ...AGAINST };

/** A reason; the concept is the code's own unless this moment practises another. */
export const because = (
  code: ReasonCode,
  params: ReasonParams = {},
  concept: string = CONCEPTS[code],
): Reason => ({ code, concept, params });

export const isFor = (code: ReasonCode): code is ForCode => Object.hasOwn(FOR, code);

/** The account a move is about. */
export const fileOf = (view: View, id: string): AccountView | undefined =>
  view.accounts.find((account) => account.id === id);
