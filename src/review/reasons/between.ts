/**
 * How the choice of a month and the best there was hang together: whether one leaves time for the other. Both may be told
 * of without it, and still it would not be clear what was lost.
 */
import type { Move } from '../../model/move';
import type { View } from '../../rules/view';
import type { ScenarioData } from '../../scenario/schema';
import type { Choice } from '../choice';
import { costOf, effortOf } from '../spending';
import { because, type Reason } from './reason';

/** One takes the place of the other: about the same person, or of a kind and about nobody. */
export const areRivals = (one: Move, other: Move): boolean =>
  'account' in one && 'account' in other ? one.account === other.account : one.type === other.type;

/**
 * @param view what the learner saw before the choice
 * @param against what spoke against the choice, if anything did
 */
export const between = (
  view: View,
  data: Pick<ScenarioData, 'ways'>,
  { place, move, best, class: judged }: Pick<Choice, 'place' | 'move' | 'best' | 'class'>,
  against: Reason | null,
): Reason | null => {
  if (place !== 'month' || judged === 'best' || judged === 'good') return null;
  const takes = effortOf(move, data);
  const needs = effortOf(best, data);
  if (move.type === 'end-month') return needs === 0 ? because('between-free') : null;
  if (areRivals(move, best)) return null;
  // The month can always be ended.
  if (best.type === 'end-month') return null;
  const left = view.effort - takes;
  if (left < needs) return because(left > 0 ? 'between-short' : 'between-spent', { n: left, of: needs });
  if (view.cash - costOf(move, data) < costOf(best, data)) return null;
  // A complaint that waits is no fault of what is done meanwhile.
  if (against && against.code !== 'complaint-stands')
    return judged === 'inaccuracy' ? null : because('between-open');
  // Nor is there time to put it off: what it costs to wait is told with it.
  if (takes === 0 || best.type === 'complaint') return null;
  return needs > 0 ? because('between-later', { n: left }) : because('between-still');
};
