/**
 * Plays the best move there is in a visit, reckoned from what a learner knows; the months between as the textbook
 * does. It knows the model and how likely each hidden fact is, never how it is.
 */
import type { FaceToFaceMove } from '../../model/move';
import type { Turn, Bot } from './bot';
import { Visit } from '../solver/visit';
import { textbook } from './textbook';

export const makeSolverBot = (): Bot => {
  let visit: Visit | null = null;
  let last: FaceToFaceMove | null = null;
  return (turn: Turn) => {
    const { talk } = turn.view;
    if (turn.view.place !== 'visit' || !talk) {
      visit = null;
      return textbook(turn);
    }
    const going =
      visit !== null && visit.account === talk.account && last !== null && talk.relation.exchanges > 0;
    visit = going && visit !== null && last !== null ? visit.after(last, turn) : Visit.begin(turn);
    const best = visit?.best() ?? null;
    last = best;
    return best ?? textbook(turn);
  };
};
