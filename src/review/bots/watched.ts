/** A bot that is looked over the shoulder of: every state of a visit it comes to, as the solver sees it. */
import type { FaceToFaceMove } from '../../model/move';
import type { TalkView } from '../../rules/view';
import { ifSolved, Visit } from '../solver/visit';
import type { Bot } from './bot';

/** At most this many points of the score worse than the best counts as good as the best. */
const WITHIN = 0.5;

/** A moment of a visit: the talk, what could be said, and which of it is among the best. */
export interface Seen {
  readonly talk: TalkView;
  readonly legal: readonly FaceToFaceMove[];
  readonly near: readonly FaceToFaceMove[];
}

/** Plays the bot and shows every state of a visit it comes to. */
export const watched = (bot: Bot, see: (seen: Seen) => void): Bot => {
  let visit: Visit | null = null;
  let last: FaceToFaceMove | null = null;
  return (turn) => {
    const { talk, place } = turn.view;
    const move = bot(turn);
    if (place !== 'visit' || !talk) {
      visit = null;
      return move;
    }
    const going = visit !== null && last !== null && talk.exchanges > 0 && visit.account === talk.account;
    visit = going && visit !== null && last !== null ? visit.after(last, turn) : Visit.begin(turn);
    const at = visit;
    const near = at && ifSolved(() => at.near(WITHIN));
    if (near) see({ talk, legal: turn.legal as readonly FaceToFaceMove[], near });
    last = move as FaceToFaceMove;
    return move;
  };
};
