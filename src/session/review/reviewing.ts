/**
 * A run being gone over: hands out the work, gathers what comes back, keeps it, can be stopped and taken up again.
 * It may go along with a run that is being played: a choice is judged by what came before it and by nothing that comes after,
 * so what has been reckoned stays true however the run goes on. Whoever listens is told after every answer.
 */
import type { Choice } from '../../review/choice';
import type { Depth, Plan, Run, Task } from '../../review/values/tasks';
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
  /** How many hands at once, from 1; while the run is still being played it makes do with fewer. */
  readonly hands: number;
  /** Kinds of hands; where one cannot be had, the next is tried. */
  readonly kinds: readonly MakeHand[];
  readonly shelf: Shelf;
}

/**
 * `waiting` does not know yet what there is, or waits for the run to go on; `looking` goes over everything once, `refining`
 * looks again; `failed`: nobody can reckon here.
 */
export type Phase = 'waiting' | 'looking' | 'refining' | 'done' | 'stopped' | 'failed';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly all: number;
  /** Tasks that could not be reckoned. */
  readonly faults: readonly string[];
}

/** A verdict is asked about once, however much longer its talk has become. */
const nameOf = (job: Job): string => {
  if (job.kind === 'plan') return job.kind;
  return job.kind === 'look'
    ? `${keyOf(job.task)} ${job.depth}`
    : `${String(job.choice.index)} ${job.choice.class}`;
};

const asking = (job: Job, id: number): ToHand => {
  if (job.kind === 'plan') return { kind: 'plan', id };
  return job.kind === 'look'
    ? { kind: 'look', id, task: job.task, depth: job.depth }
    : { kind: 'confirm', id, choice: job.choice };
};

/** A hand that dies over a piece of work twice dies of it. */
const TRIES = 2;

/** Hands beside a scene that is being played: one that keeps its solver, and one that looks at verdicts. */
const BESIDE_A_SCENE = 2;
/** A season has so many minutes that one hand is enough. */
const BESIDE_A_SEASON = 1;

type Try = Job & { readonly tries: number };

interface Worker {
  readonly hand: Hand;
  readonly kind: number;
  /** It has answered before, so this kind of hand can be had here. */
  proven: boolean;
  /** What it has looked at, by key: what it has tried there it still knows, and in a scene it has the solver now. */
  readonly looked: Set<string>;
  job: (Try & { readonly id: number }) | null;
}

export class Reviewing {
  #run: Run;
  readonly #means: Means;
  /** Whoever looks at what has been reckoned; null while nobody does. */
  #told: (() => void) | null = null;
  /** What there is to go over in the run as it stands; null until that is known. */
  #plan: Plan | null = null;
  /** The choices that have been reckoned, by their index, and how thoroughly each piece was looked at, by its key. */
  readonly #choices = new Map<number, Choice>();
  readonly #depths = new Map<string, Depth>();
  readonly #workers = new Set<Worker>();
  #queue: Try[] = [];
  /** What has been handed out since it was begun: nothing is asked for twice that brought nothing. */
  readonly #given = new Set<string>();
  #kind = 0;
  #ids = 0;
  #phase: Phase = 'waiting';
  #all = 0;
  #faults: string[] = [];
  /** The page has other things to do: nothing more is handed out. */
  #held = false;
  /** Somebody looks at this just now. */
  #wanted: Task | null = null;

  constructor(run: Run, means: Means) {
    this.#run = run;
    this.#means = means;
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
    return [...this.#choices.values()].sort((a, b) => a.index - b.index);
  }

  /** One talk and nothing else. */
  get #single(): boolean {
    return isEncounter(this.#run.scenario.data);
  }

  /** Nobody waits for anything, and the run goes on: what there is to go over grows. */
  get #along(): boolean {
    return !this.#told && this.#plan?.end === null;
  }

  get #hands(): number {
    const { hands } = this.#means;
    if (this.#told) return hands;
    return Math.min(hands, this.#single ? BESIDE_A_SCENE : BESIDE_A_SEASON);
  }

  /** Pieces that are asked for, or being reckoned. */
  get #left(): number {
    return this.#queue.length + [...this.#workers].filter(({ job }) => job).length;
  }

  /** Whether there is nothing to choose in this run. */
  get empty(): boolean {
    return this.#plan?.tasks.length === 0;
  }

  /** Whether all options of a choice have been looked at. */
  isFull(index: number): boolean {
    const task = this.#taskAt(index);
    return task !== undefined && this.#depths.get(keyOf(task)) === 'full';
  }

  /** Somebody looks at this choice: it is next. */
  want(index: number): void {
    this.#wanted = this.#taskAt(index) ?? null;
  }

  #taskAt(index: number): Task | undefined {
    return this.#plan?.tasks.find(({ from, to }) => index >= from && index < to);
  }

  /** Begins, or goes on after it was stopped. */
  start(): void {
    if (this.#busy || this.#phase === 'done') return;
    this.#phase = 'looking';
    this.#faults = [];
    this.#given.clear();
    this.#kind = 0;
    if (this.#plan) void this.#look(this.#plan);
    else this.#draft();
  }

  /** A move is being made, and shall not have to share the processor: what is being reckoned is the last until `follow`. */
  hold(): void {
    this.#held = !this.#told;
  }

  /** Somebody waits for it: all hands, everything there is, and a word after every answer. */
  listen(told: () => void): void {
    this.#told = told;
    this.#held = false;
    if (this.#plan && this.#busy) void this.#look(this.#plan);
  }

  /** The run has been played on, and there is time to go over it. */
  follow(run: Run): void {
    this.#held = false;
    if (run.moves.length === this.#run.moves.length) return this.#hire();
    this.#run = run;
    this.#plan = null;
    for (const { hand } of this.#workers) hand.post({ kind: 'moves', moves: run.moves });
    if (this.#phase === 'waiting') this.start();
    else if (this.#busy) this.#draft();
  }

  /** One hand finds out what there is to do; the others come in meanwhile, for in a season there will be enough of it. */
  #draft(): void {
    this.#set([{ kind: 'plan' }]);
    while (!this.#single && this.#busy && this.#workers.size < this.#hands && this.#employ());
  }

  /** Goes over everything that is not known from an earlier time. */
  async #look(plan: Plan): Promise<void> {
    if (this.#choices.size === 0) {
      const known = new Set(plan.tasks.map(keyOf));
      for (const done of await this.#means.shelf.read()) if (known.has(done.key)) this.#note(done);
    }
    if (!this.#busy || plan !== this.#plan) return;
    this.#phase = 'looking';
    // In a scene one wants to see something soon; whoever goes along with it has seen most of it.
    const soon = this.#single && !this.#along && this.#choices.size === 0;
    this.#set(firstLook({ ...plan, tasks: this.#settled }, this.#done, soon));
  }

  /** Pieces that no further move belongs to. A scene is one piece to its end, and is gone over from the first move on. */
  get #settled(): readonly Task[] {
    const tasks = this.#plan?.tasks ?? [];
    return this.#along && !this.#single ? tasks.slice(0, -1) : tasks;
  }

  /** Stops at once; what has been reckoned is kept. */
  stop(): void {
    if (this.#busy || this.#workers.size > 0) this.#end('stopped');
  }

  get #busy(): boolean {
    return this.#phase === 'looking' || this.#phase === 'refining';
  }

  /** What is to be done next, but for what is being done. */
  #set(jobs: readonly Job[]): void {
    const doing = new Set([...this.#workers].flatMap(({ job }) => (job ? [nameOf(job)] : [])));
    this.#queue = jobs
      .filter((job) => job.kind === 'plan' || !doing.has(nameOf(job)))
      .map((job) => ({ ...job, tries: 0 }));
    if (this.#left === 0) return this.#next();
    this.#all = this.#left;
    this.#told?.();
    this.#hire();
  }

  /** After the first look the verdicts and the closer looks, after that the end, or rest until the run goes on. */
  #next(): void {
    if (!this.#plan) return this.#end('failed');
    if (!this.#along) void this.#keep();
    this.#phase = 'refining';
    const looks = closerLooks(this.#settled, this.#done);
    const verdicts = confirmations(this.#settled, this.#done);
    const more = this.#single ? [...looks, ...verdicts] : [...verdicts, ...looks];
    const jobs = more.filter((job) => !this.#given.has(nameOf(job)));
    if (jobs.length > 0) return this.#set(jobs);
    if (this.#along) this.#phase = 'waiting';
    else this.#end(this.#choices.size === 0 && this.#faults.length > 0 ? 'failed' : 'done');
  }

  #end(phase: Phase): void {
    this.#phase = phase;
    for (const { hand } of this.#workers) hand.stop();
    this.#workers.clear();
    this.#queue = [];
    void this.#keep();
    this.#told?.();
  }

  /** What has been looked at, by its key. */
  get #done(): ReadonlyMap<string, Done> {
    const tasks = this.#plan?.tasks ?? [];
    return new Map(
      tasks.flatMap((task) => {
        const key = keyOf(task);
        const depth = this.#depths.get(key);
        const choices = this.choices.filter(({ index }) => index >= task.from && index < task.to);
        return depth ? [[key, { key, depth, choices }]] : [];
      }),
    );
  }

  async #keep(): Promise<void> {
    const done = [...this.#done.values()];
    if (done.length > 0) await this.#means.shelf.write(done);
  }

  #hire(): void {
    if (this.#held) return;
    for (const worker of this.#workers) if (!worker.job) this.#give(worker);
    const wanted = Math.min(this.#hands, this.#workers.size + this.#queue.length);
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
          looked: new Set(),
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

  /** Whether this is for this hand. A look at a scene rests on what its solver has learnt, and whoever has it is kept free for it. */
  #isFor(worker: Worker, job: Job): boolean {
    if (!this.#single || job.kind === 'plan') return true;
    const knows = worker.looked.size > 0;
    if (job.kind === 'look') return knows || ![...this.#workers].some(({ looked }) => looked.size > 0);
    return !this.#along || !knows || this.#hands === 1;
  }

  /** What is wanted first, then what it knows from its first look, then whatever comes next. */
  #nextFor(worker: Worker): Try | undefined {
    const its = this.#queue.filter((one) => this.#isFor(worker, one));
    return (
      its.find((one) => one.kind === 'look' && one.task === this.#wanted) ??
      its.find((one) => one.kind === 'look' && worker.looked.has(keyOf(one.task))) ??
      its[0]
    );
  }

  /** Answers whether there was something for it to do. */
  #give(worker: Worker): boolean {
    const job = this.#nextFor(worker);
    if (!job) return false;
    this.#queue = this.#queue.filter((one) => one !== job);
    if (job.kind === 'look') worker.looked.add(keyOf(job.task));
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
    // The run may have gone on while it was found out what there is.
    if (message.kind === 'planned' && !this.#queue.some(({ kind }) => kind === 'plan')) {
      this.#plan = message.plan;
      return void this.#look(message.plan);
    }
    if (message.kind === 'done' && job.kind === 'look')
      this.#note({ key: keyOf(job.task), depth: job.depth, choices: message.choices });
    else if (message.kind === 'done') for (const found of message.choices) this.#confirm(found);
    else if (message.kind === 'failed') this.#faults = [...this.#faults, message.detail];
    this.#settle();
  }

  /** What has been looked at anew takes the place of what was known. */
  #note({ key, depth, choices }: Done): void {
    this.#depths.set(key, depth);
    for (const fresh of choices)
      this.#choices.set(fresh.index, closer(this.#choices.get(fresh.index), fresh));
  }

  #confirm(found: Choice): void {
    const choice = this.#choices.get(found.index);
    if (choice) this.#choices.set(found.index, confirmed(choice, found));
  }

  /** A hand that breaks leaves its work to others; a kind that never answered is not asked again. */
  #lose(worker: Worker, detail: string): void {
    if (!this.#workers.delete(worker)) return;
    worker.hand.stop();
    if (!worker.proven) this.#kind = Math.max(this.#kind, worker.kind + 1);
    const { job } = worker;
    if (job && job.tries + 1 < TRIES) this.#queue.unshift({ ...job, tries: job.tries + 1 });
    else if (job) this.#faults = [...this.#faults, detail];
    this.#settle();
  }

  #settle(): void {
    this.#told?.();
    if (this.#left > 0) this.#hire();
    else this.#next();
  }
}
