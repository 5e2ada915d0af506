/** In which order a run is gone over: talks and the likeliest losses first, and what hardly matters last. Pure. */
import type { Choice } from '../../review/choice';
import { moveKey } from '../../model/move';
import type { Depth, Plan, Task } from '../../review/values/tasks';

/** What there is to look at; a look at a piece of it; or at one verdict, whether it stands when the model is a little different. */
export type Job = { readonly kind: 'plan' } | Look | Confirm;

interface Look {
  readonly kind: 'look';
  readonly task: Task;
  readonly depth: Depth;
}

interface Confirm {
  readonly kind: 'confirm';
  readonly task: Task;
  readonly choice: Choice;
}

/** Names a task; the engine's tasks are plain data. */
export const keyOf = (task: Task): string => JSON.stringify(task);

/** What has been reckoned of a task, and how thoroughly. */
export interface Done {
  readonly key: string;
  readonly depth: Depth;
  readonly choices: readonly Choice[];
}

/** Talks are reckoned exactly, and what they teach is what the course is about. */
const first = (task: Task): number => (task.kind === 'talk' ? 1 : 0);

/** How thoroughly a piece is looked at first: of talks and founding sheets a second look would begin anew what the first has all but done. */
const depthOf = ({ kind }: Task, soon: boolean): Depth => (soon || kind === 'month' ? 'quick' : 'full');

/** The first look: all tasks that have not been looked at. @param soon somebody waits for the whole of it */
export const firstLook = (
  { tasks, lost }: Pick<Plan, 'tasks' | 'lost'>,
  done: ReadonlyMap<string, Done>,
  soon: boolean,
): readonly Look[] =>
  tasks
    .map((task, i) => ({ task, lost: lost[i] ?? 0 }))
    .filter(({ task }) => !done.has(keyOf(task)))
    .sort((a, b) => first(b.task) - first(a.task) || b.lost - a.lost || a.task.from - b.task.from)
    .map(({ task }) => ({ kind: 'look', task, depth: depthOf(task, soon) }));

/** How much there is to see in a closer look: what was lost, and what it is not sure of. */
const worthSeeing = ({ loss, counts, options }: Choice): number =>
  counts ? loss + Math.max(0, ...options.slice(0, 2).map(({ error }) => error)) : 0;

/** The closer looks, with all options: the largest losses first. */
export const closerLooks = (tasks: readonly Task[], done: ReadonlyMap<string, Done>): readonly Look[] =>
  tasks
    .map((task) => ({ task, seen: done.get(keyOf(task)) }))
    .filter(({ seen }) => seen?.depth === 'quick')
    .map(({ task, seen }) => ({ task, worth: Math.max(0, ...(seen?.choices ?? []).map(worthSeeing)) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ task }) => ({ kind: 'look', task, depth: 'full' }));

/**
 * A choice after a closer look. What was reckoned exactly is not given up for an estimate: then only the options that were
 * not known are taken over, as far below the best as they were found to be.
 */
export const closer = (before: Choice | undefined, fresh: Choice): Choice => {
  if (!before) return fresh;
  if (!before.exact || fresh.exact)
    return before.class === fresh.class ? { ...fresh, firm: fresh.firm ?? before.firm } : fresh;
  const known = new Set(before.options.map(({ move }) => moveKey(move)));
  const more = fresh.options
    .filter(({ move }) => !known.has(moveKey(move)))
    .map((option) => ({
      ...option,
      value: before.bestValue - Math.max(0, fresh.bestValue - option.value),
    }));
  return { ...before, options: [...before.options, ...more].sort((a, b) => b.value - a.value) };
};

/** A choice with what has been found out about its verdict; it may have been looked at more closely meanwhile. */
export const confirmed = (choice: Choice, found: Choice | undefined): Choice =>
  found?.class === choice.class ? { ...choice, firm: found.firm } : choice;

/** More verdicts than this are not looked at again. */
const MOST_CONFIRMED = 12;

/** Whether the costliest verdicts stand: nobody should be told off for what hangs on a number nobody knows exactly. */
export const confirmations = (tasks: readonly Task[], done: ReadonlyMap<string, Done>): readonly Confirm[] =>
  tasks
    .flatMap((task) => (done.get(keyOf(task))?.choices ?? []).map((choice) => ({ task, choice })))
    .filter(({ choice }) => choice.counts && choice.class !== 'best' && choice.class !== 'good')
    .sort((a, b) => b.choice.loss - a.choice.loss)
    .slice(0, MOST_CONFIRMED)
    .filter(({ choice }) => choice.firm === null && choice.place !== 'founding')
    .map(({ task, choice }) => ({ kind: 'confirm', task, choice }));
