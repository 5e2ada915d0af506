/** Hints in three steps: what to look at, which concept, which move. Nothing in them is hidden from a learner. */
import type { Move } from '../../model/move';
import { gameOf, type Place, type Play } from '../../rules/play';
import type { View } from '../../rules/view';
import { isEncounter } from '../../scenario/schema';
import { turnOf } from '../bots/bot';
import { textbook } from '../bots/textbook';
import { moveLabel } from '../labels';
import { wordsOf, type Wording } from '../context';
import { because, type Reason } from './reason';
import { conceptOf } from '../concept';
import { reasonFor } from './explain';
import { reasonText } from './text';

/** Where there is something to be hinted at: a report is read, an end is an end. */
export const hasHints = (place: Place): boolean =>
  place === 'founding' || place === 'month' || place === 'visit' || place === 'recovery';

/** What the course would have one do at this moment. */
export const taughtAt = (play: Play): Move => textbook(turnOf(play));

/** Whether a solver is asked here: in scenes, which it knows whole. The talks of a season go as the course would have them. */
export const isReckoned = (play: Play): boolean => isEncounter(gameOf(play).scenario.data) && !play.done;

export interface Hint {
  readonly move: Move;
  readonly reason: Reason;
}

/** The hint towards a move that stands open at this moment, from what shows. */
export const hintTo = (view: View, move: Move): Hint => ({
  move,
  reason: reasonFor(view, move) ?? because('reckoned', {}, conceptOf(move, view)),
});

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
