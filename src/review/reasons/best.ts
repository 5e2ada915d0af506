/** What would be best to do at the end of a run's moves: the solver's word where it has one, otherwise the course's. */
import type { Move } from '../../model/move';
import { moveKey } from '../../model/move';
import { viewOf } from '../../rules/view';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import { playsOf, seatAt, type Run } from '../values/run';
import { UP_TO } from '../values/verdict';
import { reasonFor } from './explain';
import { isReckoned, taughtAt } from './hint';

/**
 * Among moves as good as the best, the course's own; else one of which something can be said. Up to a second of work in
 * a scene, so it is done beside the page.
 */
export const bestAfter = (run: Run): Move => {
  const plays = playsOf(run);
  const last = plays.at(-1);
  if (!last) throw new RangeError('a run has a beginning');
  const taught = taughtAt(last);
  if (!isReckoned(last)) return taught;
  const follower = new Follower();
  // Followed from the talk's beginning, so that all that was seen is known; asked at its end only.
  const sitting = plays.map((play, i) => follower.at(seatAt(play), run.moves[i - 1] ?? null)).at(-1);
  const good = (sitting && ifSolved<readonly Move[]>(() => sitting.near(UP_TO.best))) ?? [];
  const view = viewOf(last);
  return (
    good.find((move) => moveKey(move) === moveKey(taught)) ??
    good.find((move) => reasonFor(view, move) !== null) ??
    good[0] ??
    taught
  );
};
