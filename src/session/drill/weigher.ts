/** Asks a worker what the lines of a position are worth; the page itself where there are no workers. */
import { weigh, type Weighed } from '../../review/mastery/position';
import type { Run } from '../../review/values/run';
import type { Question, Reply } from './worker';

/** A position that takes longer is given up: there are others. */
const LONGEST = 10_000;

export class Weigher {
  #worker: Worker | null = null;
  /** Workers cannot be had here. */
  #none = false;
  #ids = 0;

  /** Null when it cannot be reckoned, or not soon enough. One question at a time. */
  async weigh(run: Run): Promise<readonly Weighed[] | null> {
    const worker = this.#hand();
    if (!worker) return this.#onPage(run);
    const id = ++this.#ids;
    const { data, words } = run.scenario;
    const answer = await new Promise<readonly Weighed[] | null | 'broken'>((resolve) => {
      const late = setTimeout(() => {
        this.stop();
        resolve(null);
      }, LONGEST);
      worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
        if (reply.id !== id) return;
        clearTimeout(late);
        resolve(reply.options);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(late);
        resolve('broken');
      };
      const question: Question = { id, content: { data, words }, seed: run.seed, moves: run.moves };
      worker.postMessage(question);
    });
    if (answer !== 'broken') return answer;
    this.stop();
    this.#none = true;
    return this.#onPage(run);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #hand(): Worker | null {
    if (this.#none || typeof Worker === 'undefined') return null;
    try {
      this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      this.#none = true; // as on a page opened from the disk
    }
    return this.#worker;
  }

  /** After the page has been drawn. */
  #onPage(run: Run): Promise<readonly Weighed[] | null> {
    return new Promise((resolve) => setTimeout(() => resolve(weigh(run)), 50));
  }
}
