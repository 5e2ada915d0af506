/** A choice of a month gone over: what may be expected after it, and after what else could have been done. */
import { moveKey, type Move } from '../../model/move';
import { now } from '../../rules/game';
import { gameOf, legalMoves, placeOf, step, type Play } from '../../rules/play';
import { viewOf } from '../../rules/view';
import { turnOf } from '../bots/bot';
import { choose, textbook } from '../bots/textbook';
import type { Choice, ChoicePlace, Option } from '../choice';
import { errorOf, leadsOf, meanOf, playedOn } from './playing';
import type { Depth } from './run';
import { worldsOf } from './suppose';
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

/** What is left of a lead after one standard error: something counts as better only as far as it is shown. */
const lead = (one: Tried, over: Tried): number => {
  if (one === over) return 0;
  const leads = leadsOf(one.scores, over.scores);
  return meanOf(leads) - errorOf(leads);
};

/** The verdict on one move among those that were tried; the first of them is what the textbook does. */
export const verdictOn = (play: Play, index: number, move: Move, tried: readonly Tried[]): Choice => {
  const unit = unitOf(gameOf(play).scenario.data);
  const mine = tried.find((one) => moveKey(one.move) === moveKey(move));
  if (!mine) throw new RangeError('the choice itself has to be among what was tried');
  const best = tried.reduce((top, one) => (lead(one, mine) > lead(top, mine) ? one : top), mine);
  const loss = lead(best, mine);
  const spread = Math.max(...tried.map((one) => lead(best, one)));
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
        value: meanOf(best.scores) - meanOf(leadsOf(best.scores, one.scores)),
        error: errorOf(leadsOf(best.scores, one.scores)),
        atMost: false,
      }))
      .sort((a, b) => b.value - a.value),
    exact: false,
    luck: null,
    firm: null,
  };
};

/** Moves, or rows of moves that belong together, and the one of them that is spoken of. */
export interface Row {
  readonly move: Move;
  readonly first: readonly Move[];
}

/** So many standard errors behind, in the first half of the worlds, and a row is not tried in the others. */
const CLEARLY = 2.5;

/**
 * Tries rows in the same worlds. What is refused anywhere is left out.
 * @param against what they are tried against: a row that is clearly behind it, or the same, is left after half of the worlds
 */
export const tryOut = (
  worlds: readonly Play[],
  rows: readonly Row[],
  against: readonly number[] = [],
): readonly Tried[] =>
  rows.flatMap(({ move, first }) => {
    const half = against.length > 0 ? Math.ceil(worlds.length / 2) : worlds.length;
    const scores: number[] = [];
    for (const part of [worlds.slice(0, half), worlds.slice(half)]) {
      const leads = leadsOf(scores, against);
      if (leads.length > 0 && meanOf(leads) + CLEARLY * errorOf(leads) <= 0) break;
      for (const score of playedOn(part, first)) {
        if (score === null) return [];
        scores.push(score);
      }
    }
    return [{ move, scores }];
  });

/** What the textbook came to at the moment before, if this move was its own. */
interface Carried {
  readonly known: string;
  readonly scores: readonly number[];
}

/**
 * Where stopping for the month is the best there is, a move costs only what it takes itself, for one can stop right after
 * it: what the textbook would go on to do is not this move's fault.
 */
const stoppingAfter = (worlds: readonly Play[], move: Move, tried: readonly Tried[]): readonly Tried[] => {
  const mean = (one: Tried | undefined): number => (one ? meanOf(one.scores) : -Infinity);
  const of = (key: string): Tried | undefined => tried.find((one) => moveKey(one.move) === key);
  const mine = of(moveKey(move));
  if (mine === undefined || mine.move.type === END.type || mean(of(moveKey(END))) <= mean(mine)) return tried;
  const [stopped] = tryOut(worlds, [{ move, first: [move, END] }]);
  return mean(stopped) <= mean(mine) || !stopped ? tried : tried.map((one) => (one === mine ? stopped : one));
};

/** Whether a move takes effort or money, or leads away from the month's table. */
const takes = (play: Play, move: Move): boolean => {
  const next = step(play, move);
  if (!next.ok) return false;
  const [before, after] = [gameOf(play), gameOf(next.value)];
  return placeOf(next.value) !== 'month' || after.effort !== before.effort || after.cash !== before.cash;
};

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
  // Whoever did what the textbook does, and learnt nothing by it, stands where it would stand.
  const known: readonly Tried[] =
    carried?.known === worlds.known
      ? [{ move: theirs, scores: carried.scores }]
      : tryOut(worlds.plays, [row(theirs)]);
  const mine = moveKey(move) === moveKey(theirs) ? known : tryOut(worlds.plays, [row(move)]);
  const others: Move[] = [];
  // Stopping here tells what there was to gain at all; one can still stop after what takes nothing.
  if (placeOf(play) === 'month' && (depth === 'full' || takes(play, move))) others.push(END);
  if (depth === 'full') others.push(...othersAt(play).slice(0, OTHERS));
  const had = new Set([theirs, move].map(moveKey));
  const rest = [...new Map(others.map((one) => [moveKey(one), one])).values()].filter(
    (one) => !had.has(moveKey(one)),
  );
  const tried = [...new Set([...known, ...mine, ...tryOut(worlds.plays, rest.map(row), mine[0]?.scores)])];
  const choice = verdictOn(play, index, move, stoppingAfter(worlds.plays, move, tried));
  const scores = known[0]?.scores;
  return {
    choice,
    carried: scores && moveKey(move) === moveKey(theirs) ? { known: worlds.known, scores } : null,
  };
};

const row = (move: Move): Row => ({ move, first: [move] });

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

/**
 * What one move is ahead of another by, and one standard error, in points of the final score; null where either is
 * refused. @param bend in worlds a little easier (1) or harder (−1) @param share in so much of the worlds
 */
export const aheadBy = (
  play: Play,
  best: Move,
  move: Move,
  { bend = 0, share = 1 } = {},
): { readonly mean: number; readonly error: number } | null => {
  const { plays } = worldsOf(play, WORLDS.quick * share, bend);
  const [one, other] = tryOut(plays, [row(best), row(move)]);
  if (!one || !other) return null;
  const leads = leadsOf(one.scores, other.scores);
  return { mean: meanOf(leads), error: errorOf(leads) };
};

/** The final score that may be expected from a moment on, as the course would play it. */
export const expectedAt = (play: Play, depth: Depth): number =>
  meanOf(playedOn(worldsOf(play, WORLDS[depth]).plays, []).flatMap((score) => score ?? []));
