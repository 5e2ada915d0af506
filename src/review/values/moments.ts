/** A choice of a month gone over: what may be expected after it, and after what else could have been done. */
import type { Move } from '../../model/move';
import { now } from '../../rules/game';
import { gameOf, legalMoves, placeOf, type Play } from '../../rules/play';
import { viewOf } from '../../rules/view';
import { turnOf } from '../bots/bot';
import { choose, textbook } from '../bots/textbook';
import type { Choice, ChoicePlace, Option } from '../choice';
import { errorOf, meanOf, playedOn } from './playing';
import { worldsOf } from './suppose';
import type { Depth } from './talks';
import { classOf, HARDLY, unitOf } from './verdict';

/** Worlds over which a choice is judged; and options that are looked at beside the choice and the textbook's. */
const WORLDS: Readonly<Record<Depth, number>> = { quick: 8, full: 24 };
const OTHERS = 12;

const END: Move = { type: 'end-month' };
const keyOf = (move: Move): string => JSON.stringify(move);
const about = (move: Move): string => `${move.type} ${'account' in move ? move.account : ''}`;

/** What else is worth a look: what the textbook would do next, then one move of each kind. */
const othersAt = (play: Play): readonly Move[] => {
  const turn = turnOf(play);
  const wished = [...choose(viewOf(play))].flatMap((wish) => turn.find(wish) ?? []);
  const seen = new Set<string>();
  return [...wished, ...legalMoves(play)].filter((move) => {
    if (seen.has(about(move))) return false;
    seen.add(about(move));
    return true;
  });
};

/** Points by option: what each came to in each world. */
interface Tried {
  readonly move: Move;
  readonly scores: readonly number[];
}

/** The verdict on one move among those that were tried; the first of them is what the textbook does. */
export const verdictOn = (play: Play, index: number, move: Move, tried: readonly Tried[]): Choice => {
  const unit = unitOf(gameOf(play).scenario.data);
  const mine = tried.find((one) => keyOf(one.move) === keyOf(move));
  if (!mine) throw new RangeError('the choice itself has to be among what was tried');
  const ahead = (one: Tried): readonly number[] =>
    one.scores.map((score, i) => score - (mine.scores[i] ?? 0));
  // Something counts as better only as far as it is shown: by what is left of the lead after one standard error.
  const lead = (one: Tried): number => (one === mine ? 0 : meanOf(ahead(one)) - errorOf(ahead(one)));
  const best = tried.reduce((top, one) => (lead(one) > lead(top) ? one : top), mine);
  const loss = Math.max(0, lead(best));
  const spread = Math.max(
    ...tried.map((one) => {
      const behind = one.scores.map((score, i) => (best.scores[i] ?? 0) - score);
      return meanOf(behind) - errorOf(behind);
    }),
  );
  const game = gameOf(play);
  return {
    index,
    at: now(game),
    place: placeOf(play) as ChoicePlace,
    account: game.visiting ?? game.meeting ?? ('account' in move ? move.account : null),
    move,
    value: meanOf(best.scores) - loss,
    best: best.move,
    bestValue: meanOf(best.scores),
    loss,
    class: classOf(loss, unit),
    counts: spread / unit >= HARDLY,
    options: tried
      .map((one): Option => ({
        move: one.move,
        value: meanOf(one.scores),
        error: errorOf(one.scores.map((score, i) => (best.scores[i] ?? 0) - score)),
        atMost: false,
      }))
      .sort((a, b) => b.value - a.value),
    exact: false,
    luck: null,
    firm: null,
  };
};

/** Tries moves, or rows of moves that belong together, in the same worlds. What is refused anywhere is left out. */
export const tryOut = (
  worlds: readonly Play[],
  rows: readonly { readonly move: Move; readonly first: readonly Move[] }[],
): readonly Tried[] =>
  rows.flatMap(({ move, first }) => {
    const scores = playedOn(worlds, first);
    return scores.every((score) => score !== null) ? [{ move, scores }] : [];
  });

/** Goes over one choice of a month, or of a talk that is too large for the solver. */
export const reckonMoment = (play: Play, index: number, move: Move, depth: Depth): Choice => {
  const theirs = textbook(turnOf(play));
  const moves = [theirs, move];
  // Stopping here tells what there was to gain at all.
  if (placeOf(play) === 'month') moves.push(END);
  if (depth === 'full') moves.push(...othersAt(play).slice(0, OTHERS));
  const distinct = [...new Map(moves.map((one) => [keyOf(one), one])).values()];
  return verdictOn(
    play,
    index,
    move,
    tryOut(
      worldsOf(play, WORLDS[depth]),
      distinct.map((one) => ({ move: one, first: [one] })),
    ),
  );
};

/** The final score that may be expected from a moment on, as the course would play it. */
export const expectedAt = (play: Play, depth: Depth): number =>
  meanOf(playedOn(worldsOf(play, WORLDS[depth]), []).flatMap((score) => score ?? []));
