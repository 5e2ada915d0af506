/** A position: a moment of a talk, to be gone through again as a drill, and what each line would be worth in it. */
import type { Move } from '../../model/move';
import type { RecallGrade } from '../../model/recall';
import { gameOf } from '../../rules/play';
import type { View } from '../../rules/view';
import type { Position } from '../../scenario/curriculum';
import type { Scenario } from '../../scenario/scenario';
import { BOTS, type BotName } from '../bots';
import { playBot } from '../bots/bot';
import { textbook } from '../bots/textbook';
import type { Class } from '../choice';
import { conceptOf } from '../concept';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';
import { playsOf, seatAt, type Run } from '../values/run';
import { shareOf } from '../values/talks';
import { classOf, unitOf } from '../values/verdict';

/** A legal line, and the points of the score that it is short of the best, from what the learner knows. */
export interface Weighed {
  readonly move: Move;
  readonly loss: number;
  /** It is at least so much worse; how much exactly was not reckoned. */
  readonly more: boolean;
  readonly class: Class;
}

/** What an answer of each class is taken for: good and best alike, for a line that is as good can be the better habit. */
export const GRADE_OF: Readonly<Record<Class, RecallGrade>> = {
  best: 'good',
  good: 'good',
  inaccuracy: 'hard',
  mistake: 'again',
  blunder: 'again',
};

/** The moves of a bot up to a position. */
export const movesTo = (scenario: Scenario, { seed, bot, index }: Position): readonly Move[] => {
  let made = 0;
  return playBot(scenario, seed, BOTS[bot as BotName](), () => made++ === index).moves;
};

/** How far below the best a line is still told exactly; in the solver's points. */
const NEAR = 13;

/**
 * What each legal line is worth at the end of a run's moves, the best first; null outside of a talk, or where the talk is
 * too large to be reckoned with. Exact, by the solver, from what the learner knows.
 */
export const weigh = (run: Run): readonly Weighed[] | null => {
  const plays = playsOf(run);
  const follower = new Follower();
  // Followed from the talk's beginning, so that all that was seen is known; asked at its end only.
  const sittings = plays.map((play, i) => follower.at(seatAt(play), run.moves[i - 1] ?? null));
  const sitting = sittings.at(-1);
  const last = plays.at(-1);
  if (!sitting || !last) return null;
  const { data } = gameOf(last).scenario;
  const [share, unit] = [shareOf(data), unitOf(data)];
  return ifSolved(() => {
    const best = sitting.value();
    return sitting.options(NEAR).map(({ move, value, atMost }): Weighed => {
      const loss = Math.max(0, share * (best - value));
      return { move, loss, more: atMost, class: classOf(loss, unit) };
    });
  });
};

/** The share of all lines that may be good enough, for there to be something to find out. */
const EASY = 0.34;

/**
 * Whether a position is an exercise in a concept: a best line is, at least half of the good ones are, and most lines are
 * not good enough.
 */
export const isExercise = (options: readonly Weighed[], view: View, concept: string): boolean => {
  const good = options.filter((option) => GRADE_OF[option.class] === 'good');
  const about = good.filter(({ move }) => conceptOf(move, view) === concept);
  return (
    good.length <= EASY * options.length &&
    about.length >= good.length / 2 &&
    about.some((option) => option.class === 'best')
  );
};

/**
 * Moments of a run at which the course would have had the learner practise a concept, and they did something else. Cheap:
 * what it cost, `weigh` tells.
 */
export const momentsFor = (run: Run, concept: string): readonly number[] => {
  const found: number[] = [];
  let made = 0;
  playBot(
    run.scenario,
    run.seed,
    (turn) => {
      const move = run.moves[made];
      if (!move) throw new RangeError('the run is over');
      const { talk, meeting } = turn.view;
      if (talk || meeting) {
        const taught = textbook(turn);
        const same = JSON.stringify(taught) === JSON.stringify(move);
        if (!same && conceptOf(taught, turn.view) === concept) found.push(made);
      }
      made++;
      return move;
    },
    () => made >= run.moves.length,
  );
  return found;
};
