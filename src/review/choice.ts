/**
 * A run gone over: each choice held against the best there was, from what the learner knew. Points are always points of
 * the final score, 0–100.
 */
import type { AccountId, Move } from '../model/move';
import type { Moment } from '../rules/game';

export const CLASSES = ['best', 'good', 'inaccuracy', 'mistake', 'blunder'] as const;
export type Class = (typeof CLASSES)[number];

/** What a choice can be about; reports and ends offer none. */
export type ChoicePlace = 'founding' | 'month' | 'visit' | 'recovery';

/** A legal move and the score that could be expected if it was made and the best followed. */
export interface Option {
  readonly move: Move;
  readonly value: number;
  /** One standard error of `value` against the best; 0 where it is reckoned exactly. */
  readonly error: number;
  /** So far below the best that it was only shown to be at most this. */
  readonly atMost: boolean;
}

/** One choice of a run. */
export interface Choice {
  /** Its place among the moves of the run. */
  readonly index: number;
  readonly at: Moment;
  readonly place: ChoicePlace;
  /** Whom one sat with, or whom the move was about. */
  readonly account: AccountId | null;
  readonly move: Move;
  readonly value: number;
  readonly best: Move;
  readonly bestValue: number;
  /** Points that the choice cost, whatever luck made of it; never below 0. */
  readonly loss: number;
  readonly class: Class;
  /** Whether the options differed enough for it to be a choice; others do not count for accuracy. */
  readonly counts: boolean;
  /** The options looked at so far, best first; the one that was chosen and the best are always among them. */
  readonly options: readonly Option[];
  /** Reckoned exactly by the solver; otherwise estimated from runs played on. */
  readonly exact: boolean;
  /** Points that chance gave (or took, below 0) in the answer to this move; null where that is not told apart. */
  readonly luck: number | null;
  /** Whether the verdict stands when the model is a little different; null while that has not been looked at. */
  readonly firm: boolean | null;
}

/** How a choice is called: what would have another verdict where people are only a little different is nobody's mistake. */
export const calledOf = ({ class: found, firm }: Pick<Choice, 'class' | 'firm'>): Class =>
  firm === false && (found === 'mistake' || found === 'blunder') ? 'inaccuracy' : found;

/** A whole run gone over. */
export interface Review {
  /** 0–100; null where there was nothing to choose. */
  readonly accuracy: number | null;
  readonly choices: readonly Choice[];
  /** Indices of the moves that cost most, in the order of the run. */
  readonly turningPoints: readonly number[];
  /** The score that could be expected before each choice, and the score in the end. */
  readonly curve: readonly { readonly index: number; readonly value: number }[];
  /** What chance gave in all, in points, where it is told apart. */
  readonly luck: number;
}
