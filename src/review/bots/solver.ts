/**
 * Plays the best move there is in a talk, reckoned from what a learner knows; the months between as the textbook
 * does. It knows the model and how likely each hidden fact is, never how it is.
 */
import type { Move } from '../../model/move';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import type { Bot, Turn } from './bot';
import { textbook } from './textbook';

/** @param most states that a talk may have to be reckoned with; in a larger one it plays as the textbook does */
export const makeSolverBot = (most?: number): Bot => {
  const follower = new Follower(most);
  let last: Move | null = null;
  /** The talk that is too large to be reckoned with goes on as the course would have it. */
  let beyond = false;
  return (turn: Turn) => {
    const { talk, meeting } = turn.view;
    if (!talk && !meeting) beyond = false;
    const at = beyond ? null : follower.at(turn, last);
    const best = at && ifSolved<Move | null>(() => at.best());
    beyond = (talk !== null || meeting !== null) && best === null;
    last = best ?? textbook(turn);
    return last;
  };
};
