/** Runs played on from a moment, as the course would have it: what the moment is worth on average. */
import type { Move } from '../../model/move';
import { scoreOf } from '../../rules/ledger';
import { gameOf, step, type Play } from '../../rules/play';
import { playOn } from '../bots/bot';
import { textbook } from '../bots/textbook';

/** The final score in each world, if these moves are made and the textbook plays on; null where one is refused. */
export const playedOn = (worlds: readonly Play[], first: readonly Move[]): readonly (number | null)[] =>
  worlds.map((world) => {
    let play = world;
    for (const move of first) {
      const next = step(play, move);
      if (!next.ok) return null;
      play = next.value;
    }
    return scoreOf(gameOf(playOn(play, textbook))).total;
  });

/** What one row of scores is ahead of another by, world by world, as far as both were played. */
export const leadsOf = (scores: readonly number[], over: readonly number[]): readonly number[] =>
  scores.flatMap((score, i) => {
    const other = over[i];
    return other === undefined ? [] : score - other;
  });

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

/** One standard error of a mean. */
export const errorOf = (numbers: readonly number[]): number => {
  if (numbers.length < 2) return 0;
  const mean = meanOf(numbers);
  const variance = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (numbers.length - 1);
  return Math.sqrt(variance / numbers.length);
};
