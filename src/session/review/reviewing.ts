/**
 * A run being gone over: hands out the work, gathers what comes back, keeps it, can be stopped and taken up again.
 * Whoever listens is told after every answer and reads the choices so far.
 */
import type { Choice } from '../../review/choice';
import type { Plan, Run, Task } from '../../review/values/tasks';
import { isEncounter } from '../../scenario/schema';
import {
  closer,
  closerLooks,
  confirmations,
  confirmed,
  firstLook,
  keyOf,
  type Done,
  type Job,
} from './order';
import { handedOver, type FromHand, type Hand, type MakeHand, type ToHand } from './wire';

/** What is left of an earlier look at the same run. */
export interface Shelf {
  read(): Promise<readonly Done[]>;
  write(done: readonly Done[]): Promise<void>;
}

export interface Means {
  /** How many hands at once, from 1. */
  readonly hands: number;
  /** Kinds of hands; where one cannot be had, the next is tried. */
  readonly kinds: readonly MakeHand[];
  readonly shelf: Shelf;
}

/**
 * `waiting` does not know yet what there is, `looking` goes over everything once, `refining` looks again; `failed`: nobody can
 * reckon here.
 */
export type Phase = 'waiting' | 'looking' | 'refining' | 'done' | 'stopped' | 'failed';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly all: number;
  /** Tasks that could not be reckoned. */
  readonly faults: readonly string[];
}

const nameOf = (job: Job): string =>
  job.kind === 'plan'
    ? job.kind
    : [keyOf(job.task), job.kind, job.kind === 'look' ? job.depth : job.choice.index].join(' ');

const asking = (job: Job, id: number): ToHand => {
  if (job.kind === 'plan') return { kind: 'plan', id };
  return job.kind === 'look'
    ? { kind: 'look', id, task: job.task, depth: job.depth }
    : { kind: 'confirm', id, choice: job.choice };
};

/** A hand that dies over a piece of work twice dies of it. */
const TRIES = 2;

type Try = Job & { readonly tries: number };

interface Worker {
  readonly hand: Hand;
  readonly kind: number;
  /** It has answered before, so this kind of hand can be had here. */
  proven: boolean;
  /** What it has looked at. */
  readonly seen: Set<Task>;
  job: (Try & { readonly id: number }) | null;
}

export class Reviewing {
  readonly #run: Run;
  readonly #means: Means;
  readonly #told: () => void;
  #plan: Plan | null = null;
  readonly #done = new Map<string, Done>();
  readonly #workers = new Set<Worker>();
  #queue: Try[] = [];
  /** What has been handed out since it was begun: nothing is asked for twice that brought nothing. */
  readonly #given = new Set<string>();
  #kind = 0;
  #ids = 0;
  #phase: Phase = 'waiting';
  #all = 0;
  #left = 0;
  #faults: string[] = [];

  constructor(run: Run, means: Means, told: () => void) {
    this.#run = run;
    this.#means = means;
    this.#told = told;
  }

  get progress(): Progress {
    const phase = this.#phase === 'looking' && !this.#plan ? 'waiting' : this.#phase;
    return { phase, done: this.#all - this.#left, all: this.#all, faults: this.#faults };
  }

  /** What there is to go over, once that is known. */
  get plan(): Plan | null {
    return this.#plan;
  }

  /** All that has been reckoned, in the order of the run. */
  get choices(): readonly Choice[] {
    return [...this.#done.values()].flatMap(({ choices }) => choices).sort((a, b) => a.index - b.index);
  }

  /** One talk and nothing else. */
  get #single(): boolean {
    return isEncounter(this.#run.scenario.data);
  }

  /** Whether there is nothing to choose in this run. */
  get empty(): boolean {
    return this.#plan?.tasks.length === 0;
  }

  /** Whether all options of a choice have been looked at. */
  isFull(index: number): boolean {
    const task = this.#taskAt(index);
    return task !== undefined && this.#done.get(keyOf(task))?.depth === 'full';
  }

  /** Somebody looks at this choice: it is next. */
  want(index: number): void {
    const task = this.#taskAt(index);
    const job = this.#queue.find((one) => one.kind === 'look' && one.task === task);
    if (job) this.#queue = [job, ...this.#queue.filter((one) => one !== job)];
  }

  #taskAt(index: number): Task | undefined {
    return this.#plan?.tasks.find(({ from, to }) => index >= from && index < to);
  }

  /** Begins, or goes on after it was stopped. */
  start(): void {
    if (!this.#stopped) return;
    this.#phase = 'looking';
    this.#faults = [];
    this.#given.clear();
    this.#kind = 0;
    if (this.#plan) void this.#look(this.#plan);
    else this.#draft();
  }

  /** One hand finds out what there is to do; the others come in meanwhile, for in a season there will be enough of it. */
  #draft(): void {
    this.#set([{ kind: 'plan' }]);
    while (!this.#single && !this.#stopped && this.#workers.size < this.#means.hands && this.#employ());
  }

  /** Goes over everything that is not known from an earlier time. */
  async #look(plan: Plan): Promise<void> {
    if (this.#done.size === 0) {
      const known = new Set(plan.tasks.map(keyOf));
      for (const done of await this.#means.shelf.read())
        if (known.has(done.key)) this.#done.set(done.key, done);
    }
    if (!this.#stopped) this.#set(firstLook(plan, this.#done, this.#single));
  }

  /** Stops at once; what has been reckoned is kept. */
  stop(): void {
    if (!this.#stopped) this.#end('stopped');
  }

  get #stopped(): boolean {
    return this.#phase !== 'looking' && this.#phase !== 'refining';
  }

  #set(jobs: readonly Job[]): void {
    if (jobs.length === 0) return this.#next();
    this.#queue = jobs.map((job) => ({ ...job, tries: 0 }));
    this.#all = jobs.length;
    this.#left = jobs.length;
    this.#told();
    this.#hire();
  }

  /** After the first look the verdicts and the closer looks, after that the end. */
  #next(): void {
    if (!this.#plan) return this.#end('failed');
    void this.#keep();
    this.#phase = 'refining';
    const { tasks } = this.#plan;
    const looks = closerLooks(tasks, this.#done);
    const verdicts = confirmations(tasks, this.#done);
    const more = this.#single ? [...looks, ...verdicts] : [...verdicts, ...looks];
    const jobs = more.filter((job) => !this.#given.has(nameOf(job)));
    if (jobs.length > 0) return this.#set(jobs);
    this.#end(this.#done.size === 0 && this.#faults.length > 0 ? 'failed' : 'done');
  }

  #end(phase: Phase): void {
    this.#phase = phase;
    for (const { hand } of this.#workers) hand.stop();
    this.#workers.clear();
    this.#queue = [];
    void this.#keep();
    this.#told();
  }

  async #keep(): Promise<void> {
    if (this.#done.size > 0) await this.#means.shelf.write([...this.#done.values()]);
  }

  #hire(): void {
    for (const worker of this.#workers) if (!worker.job) this.#give(worker);
    const wanted = Math.min(this.#means.hands, this.#workers.size + this.#queue.length);
    while (this.#workers.size < wanted && this.#queue.length > 0) {
      const worker = this.#employ();
      if (!worker) return this.#end('failed');
      if (!this.#give(worker)) break;
    }
  }

  /** One more hand, of the first kind that can be had. */
  #employ(): Worker | null {
    for (; this.#kind < this.#means.kinds.length; this.#kind++) {
      const make = this.#means.kinds[this.#kind];
      if (!make) continue;
      try {
        const worker: Worker = {
          kind: this.#kind,
          proven: false,
          seen: new Set(),
          job: null,
          hand: make(
            (message) => this.#hear(worker, message),
            (detail) => this.#lose(worker, detail),
          ),
        };
        worker.hand.post(handedOver(this.#run));
        this.#workers.add(worker);
        return worker;
      } catch (error) {
        this.#faults = [...this.#faults, String(error)];
      }
    }
    return null;
  }

  /** Answers whether there was something for it to do. */
  #give(worker: Worker): boolean {
    // A closer look at a scene rests on what its solver has learnt: whoever has looked at it looks again.
    const own = (job: Try): boolean =>
      !this.#single || job.kind !== 'look' || !this.#done.has(keyOf(job.task)) || worker.seen.has(job.task);
    const job = this.#queue.find(own) ?? (this.#workers.size === 1 ? this.#queue[0] : undefined);
    if (!job) return false;
    this.#queue = this.#queue.filter((one) => one !== job);
    if (job.kind === 'look') worker.seen.add(job.task);
    const id = ++this.#ids;
    this.#given.add(nameOf(job));
    worker.job = { ...job, id };
    worker.hand.post(asking(job, id));
    return true;
  }

  #hear(worker: Worker, message: FromHand): void {
    const { job } = worker;
    if (!this.#workers.has(worker) || job?.id !== message.id) return;
    worker.job = null;
    worker.proven = true;
    if (message.kind === 'planned') {
      this.#plan = message.plan;
      return void this.#look(message.plan);
    }
    if (message.kind === 'done' && job.kind !== 'plan') this.#note(job, job.task, message.choices);
    else if (message.kind === 'failed') this.#faults = [...this.#faults, message.detail];
    this.#settle();
  }

  /** What has been looked at anew takes the place of what was known; a verdict that was confirmed stays so. */
  #note(job: Job, task: Task, fresh: readonly Choice[]): void {
    const key = keyOf(task);
    const old = this.#done.get(key);
    const known = (of: readonly Choice[], index: number) => of.find((choice) => choice.index === index);
    const choices =
      job.kind === 'confirm'
        ? (old?.choices ?? []).map((choice) => confirmed(choice, known(fresh, choice.index)))
        : fresh.map((choice) => closer(known(old?.choices ?? [], choice.index), choice));
    this.#done.set(key, { key, depth: job.kind === 'look' ? job.depth : (old?.depth ?? 'quick'), choices });
  }

  /** A hand that breaks leaves its work to others; a kind that never answered is not asked again. */
  #lose(worker: Worker, detail: string): void {
    if (!this.#workers.delete(worker)) return;
    worker.hand.stop();
    if (!worker.proven) this.#kind = Math.max(this.#kind, worker.kind + 1);
    const { job } = worker;
    if (job && job.tries + 1 < TRIES) this.#queue.unshift({ ...job, tries: job.tries + 1 });
    else if (job) {
      this.#faults = [...this.#faults, detail];
      this.#left--;
    }
    if (this.#left > 0) this.#hire();
    else this.#next();
  }

  #settle(): void {
    this.#left--;
    this.#told();
    if (this.#left > 0) this.#hire();
    else this.#next();
  }
}
