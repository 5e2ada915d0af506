/**
 * Plays the best move there is in a visit, reckoned from what a learner knows; the months between as the textbook
 * does. It knows the model and how likely each hidden fact is, never how it is.
 */
import type { FaceToFaceMove } from '../../model/move';
import type { Turn, Bot } from './bot';
import { ifSolved, Visit } from '../solver/visit';
import { textbook } from './textbook';

export const makeSolverBot = (): Bot => {
  let visit: Visit | null = null;
  let last: FaceToFaceMove | null = null;
  let beyond = false;
  return (turn: Turn) => {
    const { talk } = turn.view;
    if (turn.view.place !== 'visit' || !talk) {
      [visit, last, beyond] = [null, null, false];
      return textbook(turn);
    }
    if (beyond) return textbook(turn);
    const at: Visit | null = visit && last ? visit.after(last, turn) : Visit.begin(turn);
    const best = at && ifSolved(() => at.best());
    // What is too large to be reckoned with goes on as the course would have it.
    beyond = best === null;
    [visit, last] = [at, best];
    return best ?? textbook(turn);
  };
};
