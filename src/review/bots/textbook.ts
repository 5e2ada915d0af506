/** Does what the course says, moment by moment, from what a learner sees. */
import type { Move } from '../../model/move';
import type { View } from '../../rules/view';
import type { Bot, Turn, Wish } from './bot';
import { found } from './textbook-founding';
import { planMonth } from './textbook-month';
import { recover } from './textbook-recovery';
import { talk } from './textbook-talk';

/** The first wish that a legal move fulfils; the last legal move when none does. */
export const firstOf = (turn: Turn, wishes: Iterable<Wish>): Move => {
  for (const wish of wishes) {
    const move = turn.find(wish);
    if (move) return move;
  }
  const last = turn.legal.at(-1);
  if (!last) throw new RangeError('nothing is legal');
  return last;
};

export const choose = (view: View): Iterable<Wish> => {
  switch (view.place) {
    case 'founding':
      return found(view);
    case 'month':
      return planMonth(view);
    case 'visit':
      return talk(view);
    case 'recovery':
      return view.meeting ? recover(view.meeting) : [];
    default:
      return [{ type: 'next-month' }];
  }
};

export const textbook: Bot = (turn) => firstOf(turn, choose(turn.view));
