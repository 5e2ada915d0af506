/** A choice of a month gone over: what may be expected after it, and after what else could have been done. */
import { moveKey, type Move } from '../../model/move';
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
  const mine = tried.find((one) => moveKey(one.move) === moveKey(move));
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

/** What the textbook came to at the moment before, if this move was its own. */
interface Carried {
  readonly known: string;
  readonly scores: readonly number[];
}

/** Goes over one choice of a month, or of a talk that is too large for the solver; and what it can hand on to the next. */
const reckonMoment = (
  play: Play,
  index: number,
  move: Move,
  depth: Depth,
  carried: Carried | null,
): { readonly choice: Choice; readonly carried: Carried | null } => {
  const worlds = worldsOf(play, WORLDS[depth]);
  const theirs = textbook(turnOf(play));
  const rows = [theirs, move];
  // Stopping here tells what there was to gain at all.
  if (placeOf(play) === 'month') rows.push(END);
  if (depth === 'full') rows.push(...othersAt(play).slice(0, OTHERS));
  const [first, ...rest] = [...new Map(rows.map((one) => [moveKey(one), one])).values()];
  if (!first) throw new RangeError('nothing was tried');
  // Whoever did what the textbook does, and learnt nothing by it, stands where it would stand.
  const known: readonly Tried[] =
    carried?.known === worlds.known
      ? [{ move: first, scores: carried.scores }]
      : tryOut(worlds.plays, [row(first)]);
  const choice = verdictOn(play, index, move, [...known, ...tryOut(worlds.plays, rest.map(row))]);
  const scores = known[0]?.scores;
  return {
    choice,
    carried: scores && moveKey(move) === moveKey(theirs) ? { known: worlds.known, scores } : null,
  };
};

const row = (move: Move): { readonly move: Move; readonly first: readonly Move[] } => ({
  move,
  first: [move],
});

/** Goes over choices that follow on each other. @param plays the run before each of them */
export const reckonMoments = (
  plays: readonly Play[],
  moves: readonly Move[],
  from: number,
  depth: Depth,
): readonly Choice[] => {
  let carried: Carried | null = null;
  return moves.map((move, i) => {
    const play = plays[i];
    if (!play) throw new RangeError(`the run has no move ${String(from + i)}`);
    const done = reckonMoment(play, from + i, move, depth, carried);
    carried = done.carried;
    return done.choice;
  });
};

/** What one move is ahead of another by, less one standard error, in worlds a little different; null where either is refused. */
export const leadOf = (play: Play, best: Move, move: Move, bend: number): number | null => {
  const { plays } = worldsOf(play, WORLDS.quick, bend);
  const [one, other] = [playedOn(plays, [best]), playedOn(plays, [move])];
  const ahead = one.flatMap((score, i) => {
    const against = other[i] ?? null;
    return score === null || against === null ? [] : score - against;
  });
  return ahead.length < one.length ? null : meanOf(ahead) - errorOf(ahead);
};

/** The final score that may be expected from a moment on, as the course would play it. */
export const expectedAt = (play: Play, depth: Depth): number =>
  meanOf(playedOn(worldsOf(play, WORLDS[depth]).plays, []).flatMap((score) => score ?? []));
