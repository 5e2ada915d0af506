/** A talk gone over: every choice of it valued exactly, from what the learner knew. */
import { PHASES, type Phase } from '../../model/phase';
import { moveKey, type Move } from '../../model/move';
import { gameOf, placeOf, type Play } from '../../rules/play';
import { now } from '../../rules/game';
import { scoreOf } from '../../rules/ledger';
import { isEncounter, type ScenarioData } from '../../scenario/schema';
import type { Choice, ChoicePlace, Option } from '../choice';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import { seatAt } from './run';
import { classOf, HARDLY, unitOf } from './verdict';

/** The phases that a talk is scored by. */
const TALKED: readonly Phase[] = ['prospecting', 'approach', 'persuasion', 'retention', 'business'];

/**
 * Points of the final score that a point of the solver's is: in a scene the talk is the whole of the run; in a season it
 * is one of as many talks as a good run has, and its phases are some among others.
 */
export const shareOf = (data: ScenarioData): number => {
  if (isEncounter(data)) return 1;
  const weight = (phases: readonly Phase[]) =>
    phases.reduce((sum, phase) => sum + (data.rubric.weights[phase] ?? 0), 0);
  return weight(TALKED) / (weight(PHASES) || 1) / Math.max(1, data.rubric.approach);
};

/** How thoroughly the options are looked at: the choice and the best alone, or everything that can be said. */
export type Depth = 'quick' | 'full';

/** How far below the best an option is still told exactly; what is worse is told to be at most that. Points of the solver's. */
const NEAR = 3;

/** States that one of the many talks of a season may take; what is larger is gone over like a month. */
const IN_SEASON = 12_000;

const isSame = (a: Move, b: Move): boolean => moveKey(a) === moveKey(b);

/** A choice before the run's own points are put to it; values are the solver's. */
interface Solved {
  readonly play: Play;
  readonly index: number;
  readonly move: Move;
  readonly best: Move;
  readonly value: number;
  readonly bestValue: number;
  readonly counts: boolean;
  readonly options: readonly Option[];
}

/**
 * Goes over a talk. Null where it cannot be reckoned exactly: too many ways to be, or too many states.
 * @param plays the run before each move from `from` to the talk's end, and after it
 * @param base the final score that could be expected when the talk began; null: the solver's own, in a scene
 */
export const reckonTalk = (
  plays: readonly Play[],
  moves: readonly Move[],
  from: number,
  base: number | null,
  depth: Depth,
): readonly Choice[] | null => {
  const [opening] = plays;
  if (!opening) return [];
  const { data } = gameOf(opening).scenario;
  const [share, unit] = [shareOf(data), unitOf(data)];
  const follower = isEncounter(data) ? new Follower() : new Follower(IN_SEASON);
  const solved: Solved[] = [];
  for (const [i, move] of moves.entries()) {
    const play = plays[i];
    if (!play) throw new RangeError('a moment of the talk is missing');
    const seat = seatAt(play);
    const here = follower.at(seat, moves[i - 1] ?? null);
    const one =
      here &&
      ifSolved((): Solved | null => {
        const best = here.best();
        if (!best) return null;
        const bestValue = here.value();
        // The follower has made sure that it is a move of this talk.
        const value = here.valueOf(move as never);
        const counts = here.isChoice((HARDLY * unit) / share);
        // Where looking at everything would take too long, the choice and the best are what there is.
        const others = depth === 'full' ? (ifSolved(() => here.options(NEAR)) ?? []) : [];
        const options: readonly Option[] = [
          { move: best, value: bestValue, error: 0, atMost: false },
          ...others.filter((o) => !isSame(o.move, best) && !isSame(o.move, move)),
          ...(isSame(best, move) ? [] : [{ move, value, error: 0, atMost: false }]),
        ];
        return { play, index: from + i, move, best, value, bestValue, counts, options };
      });
    if (!one) return null;
    solved.push(one);
  }
  const [first] = solved;
  if (!first) return [];
  const start = base ?? first.bestValue;
  const points = (value: number): number => start + share * (value - first.bestValue);
  const end = plays[moves.length];
  const ended = end?.done && base === null ? scoreOf(gameOf(end)).total : null;
  return solved.map((one, i): Choice => {
    const loss = Math.max(0, share * (one.bestValue - one.value));
    const next = solved[i + 1]?.bestValue;
    const came = next === undefined ? ended : points(next);
    return {
      index: one.index,
      at: now(gameOf(one.play)),
      place: placeOf(one.play) as ChoicePlace,
      account: gameOf(one.play).visiting ?? gameOf(one.play).meeting,
      move: one.move,
      value: points(one.value),
      best: loss < unit * 1e-6 ? one.move : one.best,
      bestValue: points(one.bestValue),
      loss,
      class: classOf(loss, unit),
      counts: one.counts,
      options: one.options.map((o) => ({ ...o, value: points(o.value) })).sort((a, b) => b.value - a.value),
      exact: true,
      luck: came === null ? null : came - points(one.value),
      firm: null,
    };
  });
};
