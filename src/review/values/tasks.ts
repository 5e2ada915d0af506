/**
 * A run gone over, piece by piece, so that the pieces can be reckoned in any order, in several workers, and shown as they
 * come: what pieces there are, each of them reckoned, and all that has been reckoned put together.
 */
import type { Move } from '../../model/move';
import { once } from '../../model/once';
import { scoreOf, type Row } from '../../rules/ledger';
import { gameOf, placeOf, type Play } from '../../rules/play';
import { isEncounter } from '../../scenario/schema';
import type { Choice, Review } from '../choice';
import { withFirmness } from './firm';
import { reckonFounding } from './founding';
import { expectedAt, reckonMoments } from './moments';
import { playsOf, type Depth, type Run } from './run';
import { reckonTalk } from './talks';
import { accuracyOf, turningPoints, unitOf } from './verdict';

export type { Depth, Run } from './run';

/** A piece of work: the moves from `from` up to `to`, without it. */
export interface Task {
  readonly kind: 'founding' | 'talk' | 'month';
  readonly from: number;
  readonly to: number;
}

const playsFor = once(playsOf);

/** A run that has been played on: what was found out about its moments stays found. @param moves those it has now */
export const playedOn = (run: Run, moves: readonly Move[]): Run => ({ ...run, moves, known: playsFor(run) });

const kindOf = (play: Play): Task['kind'] | null => {
  const place = placeOf(play);
  if (place === 'visit' || place === 'recovery') return 'talk';
  return place === 'founding' || place === 'month' ? place : null;
};

/** Moves of a month that are gone over together: enough to hand on what is known, few enough to show something soon. */
const TOGETHER = 10;

/** Whether a piece goes on with this move. A move of the month between two talks ends the first, for it leads into the next. */
const goesOn = (task: Task, kind: Task['kind'], at: number): boolean =>
  task.kind === kind && task.to === at && (kind !== 'month' || at - task.from < TOGETHER);

const tasksIn = ({ moves, given = 0 }: Run, plays: readonly Play[]): readonly Task[] => {
  const tasks: Task[] = [];
  for (const i of moves.keys()) {
    const play = i < given ? null : plays[i];
    const kind = play && kindOf(play);
    if (!kind) continue;
    const last = tasks.at(-1);
    if (last && goesOn(last, kind, i)) tasks[tasks.length - 1] = { ...last, to: i + 1 };
    else tasks.push({ kind, from: i, to: i + 1 });
  }
  return tasks;
};

/** Points that the ledger says were lost by the moves of a task: the log counts moves from 1. */
const lostIn = ({ from, to }: Task, ledger: readonly Row[]): number =>
  ledger.reduce(
    (sum, { at, possible, earned }) =>
      at && at.index > from && at.index <= to ? sum + Math.max(0, possible - earned) : sum,
    0,
  );

/** What has to be known of a run before any of it is reckoned. Plain data: it is drawn up where the reckoning is done. */
export interface Plan {
  /** What there is to go over, in the order of the run. */
  readonly tasks: readonly Task[];
  /** Points that the ledger says were lost in each of them. */
  readonly lost: readonly number[];
  /** The final score; null where the run is not over. */
  readonly end: number | null;
}

/** Replays the run: some tens of milliseconds for a season. */
export const planOf = (run: Run): Plan => {
  const plays = playsFor(run);
  const tasks = tasksIn(run, plays);
  const last = at(plays, run.moves.length);
  const { total, ledger } = scoreOf(gameOf(last));
  return { tasks, lost: tasks.map((task) => lostIn(task, ledger)), end: last.done ? total : null };
};

const at = (plays: readonly Play[], i: number): Play => {
  const play = plays[i];
  if (!play) throw new RangeError(`the run has no move ${String(i)}`);
  return play;
};

/** Reckons one piece. Heavy: some milliseconds to about a second. */
export const reckon = (run: Run, { kind, from, to }: Task, depth: Depth): readonly Choice[] => {
  const plays = playsFor(run);
  const moves: readonly Move[] = run.moves.slice(from, to);
  if (kind === 'founding') return reckonFounding(plays.slice(from, to + 1), moves);
  if (kind === 'month') return reckonMoments(plays.slice(from, to), moves, from, depth);
  const base = isEncounter(run.scenario.data) ? null : expectedAt(at(plays, from));
  const solved = reckonTalk(plays.slice(from, to + 1), moves, from, base, depth);
  // What is too large for the solver is gone over like a month.
  const rest = from + solved.length;
  return [...solved, ...reckonMoments(plays.slice(rest, to), run.moves.slice(rest, to), rest, depth)];
};

/** A choice with what the model says of its own verdict. Heavy, like reckoning it. */
export const confirm = (run: Run, choice: Choice): Choice =>
  withFirmness(at(playsFor(run), choice.index), choice);

/** What chance gave between one choice and the next: what could be expected before it was known, and after. */
const withLuck = (choices: readonly Choice[], end: number | null): readonly Choice[] =>
  choices.map((choice, i) => {
    if (choice.luck !== null || choice.place === 'founding') return choice;
    const came = choices[i + 1]?.bestValue ?? end;
    return came === null ? choice : { ...choice, luck: came - choice.value };
  });

/** Puts together what has been reckoned so far. Of two choices with one index the later counts. */
export const assemble = (run: Run, { tasks, end }: Plan, reckoned: readonly Choice[]): Review => {
  const found = [...new Map(reckoned.map((choice) => [choice.index, choice])).values()].sort(
    (a, b) => a.index - b.index,
  );
  const complete = tasks.every(
    ({ kind, to }) => kind === 'founding' || found.some(({ index }) => index === to - 1),
  );
  // Two choices have to stand side by side for what came between them to be chance.
  const choices = complete ? withLuck(found, end) : found;
  const unit = unitOf(run.scenario.data);
  return {
    accuracy: accuracyOf(choices, unit),
    choices,
    turningPoints: turningPoints(choices, unit),
    curve: [
      ...choices.map(({ index, bestValue }) => ({ index, value: bestValue })),
      ...(end === null ? [] : [{ index: run.moves.length, value: end }]),
    ],
    luck: choices.reduce((sum, { luck }) => sum + (luck ?? 0), 0),
  };
};

/** The whole run gone over at once. */
export const reviewOf = (run: Run, depth: Depth = 'quick'): Review => {
  const plan = planOf(run);
  return assemble(
    run,
    plan,
    plan.tasks.flatMap((task) => reckon(run, task, depth)),
  );
};
