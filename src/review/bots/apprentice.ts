/** Knows the course and forgets it every third time: what a learner does, well and badly. */
import type { Bot } from './bot';
import { random } from './random';
import { textbook } from './textbook';

export const apprentice: Bot = (turn) => {
  const { place } = turn.view;
  const errs = (place === 'visit' || place === 'month') && turn.luck < 1 / 3;
  // An error that throws the whole month away teaches nothing: the days run out by themselves.
  if (!errs) return textbook(turn);
  const legal = turn.legal.filter(
    ({ type }) => type !== 'end-month' && type !== 'leave' && type !== 'let-go',
  );
  return legal.length === 0
    ? textbook(turn)
    : random({ ...turn, view: turn.view, legal, luck: turn.luck * 3 });
};
