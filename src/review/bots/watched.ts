/** A bot that is looked over the shoulder of: every state of a talk it comes to, as the solver sees it. */
import type { Move } from '../../model/move';
import type { View } from '../../rules/view';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import type { Bot } from './bot';

/** At most this many points of the score worse than the best counts as good as the best. */
const WITHIN = 0.5;

/** A moment of a talk: what one sees, what could be said, and which of it is among the best. */
export interface Seen {
  readonly view: View;
  readonly legal: readonly Move[];
  readonly near: readonly Move[];
}

/** Plays the bot and shows every state of a talk it comes to. */
export const watched = (bot: Bot, see: (seen: Seen) => void): Bot => {
  const follower = new Follower();
  let last: Move | null = null;
  return (turn) => {
    const at = follower.at(turn, last);
    const near = at && ifSolved<readonly Move[]>(() => at.near(WITHIN));
    if (near) see({ view: turn.view, legal: turn.legal, near });
    last = bot(turn);
    return last;
  };
};
