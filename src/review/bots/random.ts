/** Any legal move, each as likely as the next: what a run is worth without thinking. */
import type { Bot } from './bot';

export const random: Bot = ({ legal, luck }) => {
  const move = legal[Math.floor(luck * legal.length)];
  if (!move) throw new RangeError('random: nothing is legal');
  return move;
};
