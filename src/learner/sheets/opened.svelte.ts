/** Whether the worksheets of a finished run lie open: the debrief opens them, `RunScreen` shows them. */
import type { RunModel } from '../run.svelte';

class OpenedState {
  #run = $state.raw<RunModel | null>(null);

  of(run: RunModel): boolean {
    return this.#run === run;
  }

  open(run: RunModel): void {
    this.#run = run;
  }

  close(): void {
    this.#run = null;
  }
}

export const opened = new OpenedState();
