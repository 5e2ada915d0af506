/** Does what the course says, moment by moment, from what a learner sees. */
import type { Move } from '../../model/move';
import type { View } from '../../rules/view';
import type { Bot, Wish } from './bot';
import { found } from './textbook-founding';
import { planMonth } from './textbook-month';
import { talk } from './textbook-talk';

/** The first wish that a legal move fulfils. */
const firstLegal = (legal: readonly Move[], wishes: Iterable<Wish>): Move | null => {
  for (const wish of wishes) {
    const found = legal.find((move) => fulfils(move, wish));
    if (found) return found;
  }
  return null;
};

const fulfils = (move: Move, wish: Wish): boolean => {
  const fields = new Map<string, unknown>(Object.entries(move));
  return Object.entries(wish).every(([key, value]) => fields.get(key) === value);
};

const choose = (view: View): Iterable<Wish> => {
  switch (view.place) {
    case 'founding':
      return found(view);
    case 'month':
      return planMonth(view);
    case 'visit':
      return talk(view);
    default:
      return [{ type: 'next-month' }];
  }
};

export const textbook: Bot = (view, legal) => {
  const move = firstLegal(legal, choose(view)) ?? legal.at(-1);
  if (!move) throw new RangeError('textbook: nothing is legal');
  return move;
};
