/** A choice of a month gone over: what may be expected after it, and after what else could have been done. */
import { moveKey, type Move } from '../../model/move';
import { gameOf, legalMoves, placeOf, step, type Play } from '../../rules/play';
import { viewOf } from '../../rules/view';
import { turnOf } from '../bots/bot';
import { choose, textbook } from '../bots/textbook';
import type { Choice } from '../choice';
import { errorOf, leadsOf, meanOf, playedOn } from './playing';
import type { Depth } from './run';
import { worldsOf } from './suppose';
import { about, goneOn, row, triedOf, tryOut, verdictOn, type Tried } from './trying';
import { unitOf, UP_TO } from './verdict';

/** Worlds over which a choice is judged: at first, and where it seems to have cost something. */
const WORLDS = { first: 8, sure: 24 } as const;

/**
 * Worlds for what is done once and for good: whoever was let go is missed in every month that is left, a little in each and
 * in each world otherwise, so it takes many to see it.
 */
const LASTING: Partial<Record<Move['type'], number>> = { 'let-go': 64 };

/** Options that are looked at beside the choice and the textbook's. */
const OTHERS = 8;

const END: Move = { type: 'end-month' };

/** Whether a move takes effort or money, or leads away from the month's table. */
const takes = (play: Play, move: Move): boolean => {
  const next = step(play, move);
  if (!next.ok) return false;
  const [before, after] = [gameOf(play), gameOf(next.value)];
  return placeOf(next.value) !== 'month' || after.effort !== before.effort || after.cash !== before.cash;
};

/**
 * What else is worth a close look. Time and money can be spent once: against all else that takes them, what the textbook
 * wishes first. What takes nothing keeps nobody from anything: against the other answers to the same question.
 */
const othersAt = (play: Play, move: Move): readonly Move[] => {
  const legal = legalMoves(play);
  if (placeOf(play) === 'month' && !takes(play, move))
    return legal.filter((one) => about(one) === about(move)).slice(0, OTHERS);
  const turn = turnOf(play);
  const wished = [...choose(viewOf(play))].flatMap((wish) => turn.find(wish) ?? []);
  const seen = new Set<string>();
  const others: Move[] = [];
  for (const one of [...wished, ...legal]) {
    if (seen.has(about(one))) continue;
    seen.add(about(one));
    if (placeOf(play) !== 'month' || takes(play, one)) others.push(one);
    if (others.length === OTHERS) break;
  }
  return others;
};

/** What was found out at the moment before, if its move was the textbook's own. */
interface Carried {
  readonly known: string;
  /** What the textbook comes to. */
  readonly scores: readonly number[];
  /** What else was tried and would still come to the same, by key. */
  readonly tried: ReadonlyMap<string, Tried>;
}

const accountOf = (move: Move): string | null => ('account' in move ? move.account : null);

/**
 * What has been tried with others comes to the same after a move that the textbook would have made next anyway: with whom
 * one deals first changes nothing. It is another matter with the same person, with another answer to the same question, and
 * with the end of the month, before which there is less left now.
 */
const stillTried = (move: Move, tried: readonly Tried[]): ReadonlyMap<string, Tried> =>
  new Map(
    tried
      .filter((one) => one.move.type !== END.type && about(one.move) !== about(move))
      .filter((one) => accountOf(one.move) === null || accountOf(one.move) !== accountOf(move))
      .map((one) => [moveKey(one.move), one]),
  );

/**
 * A move costs only what it takes away. Where something else seems better and can still be done after it, the move is worth
 * what the two come to: that the textbook would not go on so is not its fault. Two answers to one question exclude each other.
 */
const followedBy = (worlds: readonly Play[], mine: Tried, rival: Tried): Tried | null => {
  if (about(rival.move) === about(mine.move)) return null;
  const first = [mine.move, rival.move];
  const both = goneOn(worlds.slice(0, mine.scores.length), { move: mine.move, first, scores: [] });
  return both && meanOf(both.scores) > meanOf(mine.scores) ? both : null;
};

/**
 * The verdict on a move, in more worlds where it seems to have cost something: of many that were tried the one that seems
 * best was also lucky, and a real loss may not be shown yet.
 * @param followed what it has been tried with already
 */
export const sureVerdict = (
  play: Play,
  index: number,
  move: Move,
  tried: readonly Tried[],
  followed: ReadonlySet<Move> = new Set(),
): Choice => {
  const mine = triedOf(tried, move);
  const ahead = (one: Tried): number => meanOf(leadsOf(one.scores, mine?.scores ?? []));
  const rival = tried.reduce<Tried | undefined>(
    (top, one) => (one !== mine && (!top || ahead(one) > ahead(top)) ? one : top),
    undefined,
  );
  const least = UP_TO.good * unitOf(gameOf(play).scenario.data);
  if (!mine || !rival || ahead(rival) < least) return verdictOn(play, index, move, tried);
  const { plays } = worldsOf(play, Math.max(WORLDS.sure, mine.scores.length));
  if (!followed.has(rival.move)) {
    const both = followedBy(plays, mine, rival);
    const better = both ? tried.map((one) => (one === mine ? both : one)) : tried;
    return sureVerdict(play, index, move, better, new Set([...followed, rival.move]));
  }
  const few = [mine, rival].filter((one) => one.scores.length < WORLDS.sure);
  if (few.length === 0) return verdictOn(play, index, move, tried);
  const longer = new Map(few.map((one) => [one, goneOn(plays, one)]));
  const after = tried.flatMap((one) => (longer.has(one) ? (longer.get(one) ?? []) : [one]));
  if (!triedOf(after, move)) return verdictOn(play, index, move, tried);
  return sureVerdict(play, index, move, after, followed);
};

/** Goes over one choice of a month, or of a talk that is too large for the solver; and what it can hand on to the next. */
const reckonMoment = (
  play: Play,
  index: number,
  move: Move,
  depth: Depth,
  carried: Carried | null,
): { readonly choice: Choice; readonly carried: Carried | null } => {
  const lasting = LASTING[move.type];
  const worlds = worldsOf(play, lasting ?? WORLDS.first);
  const theirs = textbook(turnOf(play));
  // Whoever did what the textbook does, and learnt nothing by it, stands where it would stand.
  const before = carried?.known === worlds.known && lasting === undefined ? carried : null;
  const known: readonly Tried[] = before
    ? [{ ...row(theirs), scores: before.scores }]
    : tryOut(worlds.plays, [row(theirs)]);
  const mine = moveKey(move) === moveKey(theirs) ? known : tryOut(worlds.plays, [row(move)]);
  const others: Move[] = [];
  // Stopping here tells what there was to gain at all; one can still stop after what takes nothing.
  if (placeOf(play) === 'month' && takes(play, move)) others.push(END);
  // Whoever answered a question otherwise than the course is told its answer, and not merely what comes next.
  if (depth === 'full' || (others.length === 0 && mine !== known)) others.push(...othersAt(play, move));
  const had = new Set([theirs, move].map(moveKey));
  const rest = [...new Map(others.map((one) => [moveKey(one), one])).values()].filter(
    (one) => !had.has(moveKey(one)),
  );
  const options = rest.map((one) => before?.tried.get(moveKey(one)) ?? row(one));
  const tried = [...new Set([...known, ...mine, ...tryOut(worlds.plays, options, mine[0]?.scores)])];
  const choice = sureVerdict(play, index, move, tried);
  const scores = known[0]?.scores;
  return {
    choice,
    carried:
      scores && moveKey(move) === moveKey(theirs)
        ? { known: worlds.known, scores, tried: stillTried(move, tried) }
        : null,
  };
};

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
  const { plays } = worldsOf(play, WORLDS.first * share, bend);
  const [one, other] = tryOut(plays, [row(best), row(move)]);
  if (!one || !other) return null;
  const leads = leadsOf(one.scores, other.scores);
  return { mean: meanOf(leads), error: errorOf(leads) };
};

/** The final score that may be expected from a moment on, as the course would play it. */
export const expectedAt = (play: Play): number =>
  meanOf(playedOn(worldsOf(play, WORLDS.first).plays, []).flatMap((score) => score ?? []));
