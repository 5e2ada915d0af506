/**
 * The answer to a move is painted first, the rest of the page a frame later. What is not the answer looks at the run
 * through these: it stands still while a move is under way, and follows once the answer can be seen.
 */
import { untrack } from 'svelte';
import type { RunModel } from './run.svelte';

/** A value taken from the run, a frame later. To be made where a component is. */
export function later<T>(run: RunModel, now: () => T): () => T {
  let seen = $state.raw(untrack(now));
  // Not derived: then all that hangs on it would be asked at once whether it has changed.
  $effect.pre(() => {
    const next = now();
    if (!run.answering()) seen = next;
  });
  return () => seen;
}

/** The run, of which the view and what is legal are seen a frame later. */
export function laterRun(run: RunModel): RunModel {
  const view = later(run, () => run.view);
  const legal = later(run, () => run.legal);
  return new Proxy(run, {
    get(target, name) {
      if (name === 'view') return view();
      if (name === 'legal') return legal();
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
