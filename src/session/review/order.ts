/** In which order a run is gone over: talks and the likeliest losses first, and what hardly matters last. Pure. */
import type { Choice } from '../../review/choice';
import type { Row } from '../../rules/ledger';
import type { Task } from './engine';

/** How thoroughly: a first look at everything, then a second one at what was only estimated. */
export const DEPTHS = [0, 1] as const;

export interface Job {
  readonly task: Task;
  readonly depth: number;
}

/** Names a task; the engine's tasks are plain data. */
export const keyOf = (task: Task): string => JSON.stringify(task);

/** What has been reckoned of a task, and how thoroughly. */
export interface Done {
  readonly key: string;
  readonly depth: number;
  readonly choices: readonly Choice[];
}

/** Points that the ledger says were lost by the moves of a task: the log counts moves from 1. */
const lostIn = ({ from, to }: Task, ledger: readonly Row[]): number =>
  ledger.reduce(
    (sum, { at, possible, earned }) =>
      at && at.index > from && at.index <= to ? sum + Math.max(0, possible - earned) : sum,
    0,
  );

/** Talks are reckoned exactly, and what they teach is what the course is about. */
const first = (task: Task): number => (task.kind === 'talk' ? 1 : 0);

/** The first look: all tasks that have not been looked at. */
export const firstLook = (
  tasks: readonly Task[],
  done: ReadonlyMap<string, Done>,
  ledger: readonly Row[],
): readonly Job[] =>
  tasks
    .filter((task) => !done.has(keyOf(task)))
    .map((task) => ({ task, lost: lostIn(task, ledger) }))
    .sort((a, b) => first(b.task) - first(a.task) || b.lost - a.lost || a.task.from - b.task.from)
    .map(({ task }) => ({ task, depth: DEPTHS[0] }));

/** How much a closer look could still move: the loss, and how sure it is. */
const doubt = ({ loss, exact, options }: Choice): number =>
  exact ? 0 : loss + Math.max(0, ...options.slice(0, 2).map(({ error }) => error));

/** The closer looks: estimates only, the largest losses first. */
export const closerLooks = (tasks: readonly Task[], done: ReadonlyMap<string, Done>): readonly Job[] =>
  DEPTHS.slice(1).flatMap((depth) =>
    tasks
      .map((task) => ({ task, seen: done.get(keyOf(task)) }))
      .filter(({ seen }) => seen && seen.depth < depth && seen.choices.some(({ exact }) => !exact))
      .map(({ task, seen }) => ({ task, doubt: Math.max(0, ...(seen?.choices ?? []).map(doubt)) }))
      .sort((a, b) => b.doubt - a.doubt)
      .map(({ task }) => ({ task, depth })),
  );
