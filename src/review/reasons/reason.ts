/**
 * Why a move is good or bad at a moment, as plain data; the words are found by `text.ts`, the codes
 * stand in `catalogue.ts`.
 */
import type { AccountView, View } from '../../rules/view';
import { AGAINST, FOR, type ForCode, type ReasonCode } from './catalogue';

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
  | 'undone'
  | 'early'
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
  | 'valueLevel'
  | 'stance'
  | 'campaign'
  | 'growth'
  | 'quality'
  | 'care'
  | 'life'
  | 'sign'
  | 'occasion'
  | 'deed'
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
/** What is still to be done in a talk: explain the thing, ask what they want, show what it does for them, a little more of all. */
export const UNDONE = ['explain', 'ask', 'show', 'more'] as const;
export type Undone = (typeof UNDONE)[number];
/** Why somebody is kept in touch with and not called on for now: no money, looks at the price alone, short of money besides, called on often enough. */
export const EARLY = ['money', 'transactional', 'tight', 'visits'] as const;
export type Early = (typeof EARLY)[number];
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

/** Codes for which there is another where the share in the sentence comes to nothing: nobody is “only 0%”. */
type MayBeNone = {
  [C in ReasonCode]: `${C}-none` extends ReasonCode ? C : never;
}[ReasonCode];
export const orNone = <C extends MayBeNone>(code: C, share: number): C | `${C}-none` =>
  share === 0 ? `${code}-none` : code;

export const isFor = (code: ReasonCode): code is ForCode => Object.hasOwn(FOR, code);

/** The account a move is about. */
export const fileOf = (view: View, id: string): AccountView | undefined =>
  view.accounts.find((account) => account.id === id);
