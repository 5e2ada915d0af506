/** A talk gone over: every choice of it valued by the solver, from what the learner knew; in a season also by playing on. */
import { PHASES, type Phase } from '../../model/phase';
import { moveKey, type Move } from '../../model/move';
import { once } from '../../model/once';
import { now } from '../../rules/game';
import { scoreOf } from '../../rules/ledger';
import { gameOf, legalMoves, placeOf, type Play } from '../../rules/play';
import { viewOf } from '../../rules/view';
import { isEncounter, type ScenarioData } from '../../scenario/schema';
import type { Choice, ChoicePlace, Option } from '../choice';
import { turnOf } from '../bots/bot';
import { textbook } from '../bots/textbook';
import { talkSight } from '../reasons/talk-sight';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import { TOO_MANY_STATES } from '../solver/solve';
import { aheadBy } from './moments';
import { seatAt, type Depth } from './run';
import { classOf, HARDLY, unitOf, UP_TO } from './verdict';

/** The phases that a talk is scored by. */
const TALKED: readonly Phase[] = ['prospecting', 'approach', 'persuasion', 'retention', 'business'];

/**
 * Points of the final score that a point of the solver's is, if the talk cannot be had again: in a scene the talk is the
 * whole of the run; in a season it is one of as many talks as a good run has, and its phases are some among others.
 */
export const shareOf = (data: ScenarioData): number => {
  if (isEncounter(data)) return 1;
  const weight = (phases: readonly Phase[]) =>
    phases.reduce((sum, phase) => sum + (data.rubric.weights[phase] ?? 0), 0);
  return weight(TALKED) / (weight(PHASES) || 1) / Math.max(1, data.rubric.approach);
};

/**
 * What a season keeps of what a talk by itself would lose: one can come back another month, and the time saved goes to
 * somebody else. Measured on 374 costly choices of three bots in three seasons, where playing on came to 0.48 of it.
 */
const KEPT = 0.5;

/** How far below the best an option is still told exactly; what is worse is told to be at most that. Points of the solver's. */
const NEAR = 3;

/**
 * States that a talk may take: one of the many of a season; a scene at the first look; and at the closer one, which may
 * take its time. What is larger is gone over like a month. Only after moves that make no sense are there so many, for then
 * nothing tells the good ways from the rest.
 */
export const MOST_STATES = { season: 12_000, quick: 200_000, full: TOO_MANY_STATES } as const;

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
 * Of moves that are as good as each other the one that the course would make is called the best; of things to tell the one
 * that comes first, for one wants to know what it is before one hears how well it is made; and of whoever shows that they
 * want it one asks whether they can decide and pay, before one asks whether they have a use for it.
 */
const asTaught = (play: Play, best: Move, isAsGood: (move: Move) => boolean): Move => {
  const taught = textbook(turnOf(play));
  const named = isSame(taught, best) || isAsGood(taught) ? taught : best;
  const sight = named.type === 'man' ? talkSight(viewOf(play)) : null;
  const wants = sight?.talk.signal === true && !sight.file.post;
  if (named.type !== 'inform' && !wants) return named;
  const others = ifSolved(() => legalMoves(play).filter((one) => one.type === named.type && isAsGood(one)));
  return (wants ? others?.at(-1) : others?.[0]) ?? named;
};

/** How far a talk has been gone over. */
interface Followed {
  readonly follower: Follower;
  readonly solved: Solved[];
  /** Here it became too large. */
  stuck: boolean;
}

const followed = (most: number): Followed => ({ follower: new Follower(most), solved: [], stuck: false });

/** A scene that is gone over while it is played is not begun anew with each move. A cache, never a state. */
const followedFrom = once((_: Play) => followed(MOST_STATES.full));

/**
 * The choices of a talk as the solver sees them, up to where it becomes too large: too many ways to be, or too many states.
 * @param hardly points of the solver's within which all options lie where there is no choice
 * @param alike points of the solver's within which two moves are as good as each other
 */
const solve = (
  plays: readonly Play[],
  moves: readonly Move[],
  from: number,
  depth: Depth,
  hardly: number,
  alike: number,
): readonly Solved[] => {
  const [opening] = plays;
  if (!opening) return [];
  const alone = isEncounter(gameOf(opening).scenario.data);
  const talk =
    alone && depth === 'full' ? followedFrom(opening) : followed(MOST_STATES[alone ? depth : 'season']);
  for (let i = talk.solved.length; i < moves.length && !talk.stuck; i++) {
    const [play, move] = [plays[i], moves[i]];
    if (!play || !move) throw new RangeError('a moment of the talk is missing');
    // What a talk earns is void by now, and the solver of one talk does not know it.
    const here = gameOf(play).breach ? null : talk.follower.at(seatAt(play), moves[i - 1] ?? null);
    const one =
      here &&
      ifSolved((): Solved | null => {
        const first = here.best();
        if (!first) return null;
        const bestValue = here.value();
        // The follower has made sure that it is a move of this talk.
        const value = here.valueOf(move as never);
        const best =
          value === bestValue
            ? first
            : asTaught(play, first, (o) => here.valueOf(o as never) >= bestValue - alike);
        const counts = ifSolved(() => here.isChoice(hardly)) ?? true;
        // Where looking at everything would take too long, the choice and the best are what there is.
        const others = depth === 'full' ? (ifSolved(() => here.options(NEAR)) ?? []) : [];
        const options: readonly Option[] = [
          { move: best, value: bestValue, error: 0, atMost: false },
          ...others.filter((o) => !isSame(o.move, best) && !isSame(o.move, move)),
          ...(isSame(best, move) ? [] : [{ move, value, error: 0, atMost: false }]),
        ];
        return { play, index: from + i, move, best, value, bestValue, counts, options };
      });
    if (one) talk.solved.push(one);
    else talk.stuck = true;
  }
  return talk.solved.slice(0, moves.length);
};

/** A loss in points of the final score, and one standard error of it. */
interface Loss {
  readonly loss: number;
  readonly error: number;
}

/**
 * What a choice in a talk cost the season. The solver says what it cost the talk, and may be wrong about the season by as
 * much again; playing on says what it cost the season, give or take its error. Each counts by how sure it is.
 * @param told the solver's loss, in points of the final score
 */
const lossInSeason = ({ play, best, move }: Solved, told: number, unit: number): Loss => {
  const matters = UP_TO.good * unit;
  if (told < matters / 2) return { loss: told, error: 0 };
  const first = aheadBy(play, best, move, { share: 1 / 2 });
  const shown = first && first.mean + first.error >= matters ? aheadBy(play, best, move) : first;
  if (!shown) return { loss: told, error: 0 };
  const trust = told ** 2 / (told ** 2 + shown.error ** 2);
  return { loss: Math.max(0, told + trust * (shown.mean - told)), error: Math.sqrt(trust) * shown.error };
};

/**
 * Goes over a talk, up to where the solver can.
 * @param plays the run before each move from `from` to the talk's end, and after it
 * @param base the final score that could be expected when the talk began; null: the solver's own, in a scene
 */
export const reckonTalk = (
  plays: readonly Play[],
  moves: readonly Move[],
  from: number,
  base: number | null,
  depth: Depth,
): readonly Choice[] => {
  const [opening] = plays;
  if (!opening) return [];
  const { data } = gameOf(opening).scenario;
  const [alone, unit] = [isEncounter(data), unitOf(data)];
  const share = shareOf(data) * (alone ? 1 : KEPT);
  const solved = solve(plays, moves, from, depth, (HARDLY * unit) / share, (UP_TO.best * unit) / share);
  const end = plays[moves.length];
  const ended = alone && end?.done && solved.length === moves.length ? scoreOf(gameOf(end)).total : null;
  let stands = base ?? solved[0]?.bestValue ?? 0;
  return solved.map((one, i): Choice => {
    const told = Math.max(0, share * (one.bestValue - one.value));
    const { loss, error } = alone ? { loss: told, error: 0 } : lossInSeason(one, told, unit);
    const bestValue = stands;
    const value = bestValue - loss;
    const next = solved[i + 1];
    const luck = next ? share * (next.bestValue - one.value) : ended === null ? null : ended - value;
    stands = value + (luck ?? 0);
    const points = (option: Option): Option =>
      isSame(option.move, one.move)
        ? { ...option, value, error }
        : { ...option, value: bestValue - share * (one.bestValue - option.value) };
    return {
      index: one.index,
      at: now(gameOf(one.play)),
      place: placeOf(one.play) as ChoicePlace,
      account: gameOf(one.play).visiting ?? gameOf(one.play).meeting,
      move: one.move,
      value,
      best: loss < unit * 1e-6 ? one.move : one.best,
      bestValue,
      loss,
      class: classOf(loss, unit),
      counts: one.counts,
      options: one.options.map(points).sort((a, b) => b.value - a.value),
      exact: alone,
      luck,
      firm: null,
    };
  });
};
