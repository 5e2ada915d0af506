/** Hints in three steps: what to look at, which concept, which move. Nothing in them is hidden from a learner. */
import type { Move } from '../../model/move';
import type { Play, Place } from '../../rules/play';
import { turnOf } from '../bots/bot';
import { textbook } from '../bots/textbook';
import { moveLabel } from '../labels';
import { wordsOf, type Wording } from '../context';
import { because, type Reason } from './reason';
import { conceptOf } from '../concept';
import { reasonFor } from './explain';
import { reasonText } from './text';

/** Whoever is asked for advice: what would be good to do at this moment of a run. */
export type Advisor = (play: Play) => Move;

/** What the course would have one do. */
export const advise: Advisor = (play) => textbook(turnOf(play));

/** Where there is something to be hinted at: a report is read, an end is an end. */
export const hasHints = (place: Place): boolean =>
  place === 'founding' || place === 'month' || place === 'visit' || place === 'recovery';

export interface Hint {
  readonly move: Move;
  readonly reason: Reason;
}

/** The hint at this moment, from the moves that stand open and what shows. */
export const hintAt = (play: Play, advisor: Advisor): Hint => {
  const { view } = turnOf(play);
  const move = advisor(play);
  return { move, reason: reasonFor(view, move) ?? because('reckoned', {}, conceptOf(move, view)) };
};

/** Step 1: what to look at. It does not name the move. */
export const lookText = (ctx: Wording, { reason }: Hint): string => reasonText(ctx, reason, 'look');

/** Step 3: the move, and why. */
export const moveText = (
  ctx: Wording,
  { move, reason }: Hint,
): { readonly move: string; readonly why: string } => ({
  // Any name will do; it is proposed in the learner's own language.
  move: moveLabel(move.type === 'name' ? { ...move, text: wordsOf(ctx).names[0] ?? move.text } : move, ctx),
  why: reasonText(ctx, reason, 'why'),
});
