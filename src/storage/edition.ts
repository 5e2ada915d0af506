/**
 * The program itself, kept in the browser so that it opens without a network. A newer edition is fetched beside it and
 * waits until somebody asks for it: nothing is ever exchanged under a run.
 */

/** What the browser offers, in secure contexts only; `navigator.serviceWorker` fits. */
export type WorkerPort = Pick<ServiceWorkerContainer, 'controller' | 'addEventListener' | 'register'>;

/** Not kept (yet, or not possible here); kept whole; kept, and a newer one is ready. */
export type EditionState = 'loose' | 'kept' | 'newer';

export class Edition {
  readonly #port: WorkerPort | undefined;
  readonly #reload: () => void;
  #state: EditionState = 'loose';
  #waiting: ServiceWorker | null = null;
  #asked = false;
  #listeners = new Set<() => void>();

  constructor(port: WorkerPort | undefined, reload: () => void) {
    this.#port = port;
    this.#reload = reload;
  }

  get state(): EditionState {
    return this.#state;
  }

  /** Called after every change; answers the way out. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Has the worker at this address keep the program, and watches for newer ones. Where that cannot be, nothing happens. */
  async keep(worker: string): Promise<void> {
    const port = this.#port;
    if (!port) return;
    let held = port.controller !== null;
    port.addEventListener('controllerchange', () => {
      if (this.#asked) return this.#reload();
      // Another tab has asked for the newer one: this page goes on as it is until it is loaded again.
      this.#tell(held ? 'newer' : 'kept');
      held = true;
      this.#waiting = null;
    });
    const registration = await port.register(worker).catch(() => null);
    if (!registration) return;
    if (registration.active) this.#tell('kept');
    if (registration.waiting) this.#offer(registration.waiting);
    const watch = (): void => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active) this.#offer(installing);
      });
    };
    watch();
    registration.addEventListener('updatefound', watch);
  }

  /** Loads the page again, in the newer edition. */
  turn(): void {
    this.#asked = true;
    if (this.#waiting) this.#waiting.postMessage({ type: 'SKIP_WAITING' });
    else this.#reload();
  }

  #offer(waiting: ServiceWorker): void {
    this.#waiting = waiting;
    this.#tell('newer');
  }

  #tell(state: EditionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
