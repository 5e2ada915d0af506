/** Runs played on from a moment, as the course would have it: what the moment is worth on average. */
import { moveKey, type Move } from '../../model/move';
import { once } from '../../model/once';
import { totalOf } from '../../rules/ledger';
import { gameOf, placeOf, step, type Play } from '../../rules/play';
import { playOn } from '../bots/bot';
import { textbook } from '../bots/textbook';

/** The moves one after the other; a talk that one of them leads into is played to its end, as the textbook would. */
const after = (world: Play, first: readonly Move[]): Play | null => {
  const place = placeOf(world);
  let play = world;
  for (const move of first) {
    const back = playOn(play, textbook, (here) => placeOf(here) === place);
    const next = step(back, move);
    if (!next.ok || gameOf(back).month !== gameOf(world).month) return null;
    play = next.value;
  }
  return play;
};

/** What has been tried in a world and what it came to, by the moves it was begun with. A cache, never a state. */
const tried = once((_: Play) => new Map<string, number | null>());

/** The final score in a world, if these moves are made and the textbook plays on. */
const scoreAfter = (world: Play, first: readonly Move[]): number | null => {
  const play = after(world, first);
  return play && totalOf(gameOf(playOn(play, textbook)));
};

/** The final score in each world, if these moves are made and the textbook plays on; null where one is refused. */
export const playedOn = (worlds: readonly Play[], first: readonly Move[]): readonly (number | null)[] => {
  const begun = first.map(moveKey).join();
  return worlds.map((world) => {
    const known = tried(world).get(begun);
    if (known !== undefined) return known;
    const score = scoreAfter(world, first);
    tried(world).set(begun, score);
    return score;
  });
};

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
