/** What is written into the worksheets, kept beside the run. Written a moment after the last change, and never over what could not be read. */
import { emptyNotebook, type Notebook } from '../../model/notebook';
import type { Library, LibraryProblem } from '../../session/kept';

/** Where the worksheets of a run are kept. */
export interface Shelf {
  readonly library: Library;
  readonly profile: string;
  readonly run: string;
  readonly now: () => number;
}

/** Milliseconds after the last change: typing is not one write a letter. */
const MOMENT = 600;

export class NotebookModel {
  readonly #shelf: Shelf;
  notebook = $state.raw<Notebook>(emptyNotebook);
  loaded = $state(false);
  /** What is not on disk yet. */
  waiting = $state(false);
  problem = $state.raw<LibraryProblem | null>(null);
  /** What lies there could not be read: nothing is written, it stays as it is. */
  closed = $state(false);
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  async load(): Promise<void> {
    const { library, profile, run } = this.#shelf;
    const read = await library.readSheets(profile, run);
    if (read.ok) {
      this.notebook = read.value?.notebook ?? emptyNotebook;
      this.#revision = read.value?.revision ?? 0;
    } else {
      this.problem = read.error;
      this.closed = true;
    }
    this.loaded = true;
  }

  change(next: Notebook): void {
    this.notebook = next;
    if (this.closed) return;
    this.waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), MOMENT);
  }

  /** Writes what waits; called too when the page is left. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  async #write(): Promise<void> {
    if (!this.waiting || this.closed) return;
    const { library, profile, run, now } = this.#shelf;
    const { notebook } = this;
    const written = await library.writeSheets(profile, run, notebook, this.#revision, now());
    this.problem = written.ok ? null : written.error;
    if (!written.ok) return;
    this.#revision = written.value;
    if (this.notebook === notebook) this.waiting = false;
  }
}
