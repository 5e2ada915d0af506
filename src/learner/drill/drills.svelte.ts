/** A sitting of drills: what is due comes one after the other, and what went badly once more at the end. */
import type { Move } from '../../model/move';
import { GRADE_OF, type Weighed } from '../../review/mastery/position';
import { answered, newRecall } from '../../review/mastery/schedule';
import { replay } from '../../rules/play';
import { findDrill, type Drill } from '../../session/drill/find';
import { Weigher } from '../../session/drill/weigher';
import type { LibraryProblem } from '../../session/kept';
import { LiveRun, newRecord } from '../../session/run';
import type { Course } from '../../scenario/course';
import type { Desk } from '../desk.svelte';
import type { Progress } from '../progress.svelte';
import { RunModel } from '../run.svelte';

/** What falls due within the sitting comes back in it. */
const AHEAD = 20 * 60_000;
/** More than this in one sitting tires. */
const MOST = 8;

/** A position as a run that stands still: the line one chooses is an answer, not a move. */
export class DrillModel extends RunModel {
  readonly drill: Drill;
  answer = $state.raw<Weighed | null>(null);
  onanswer: (answer: Weighed) => void = () => undefined;

  constructor(drill: Drill, course: Course, desk: Desk) {
    const { scenario, seed, moves } = drill;
    const { play } = replay(scenario, seed, moves);
    const { library, now, newId } = desk.services;
    const record = newRecord(scenario, seed, '', newId(), now());
    super(new LiveRun(scenario, play, record, 0, { library, profile: '', now }), course);
    this.drill = drill;
  }

  override send(move: Move): Promise<boolean> {
    const chosen = this.drill.options.find(({ move: one }) => JSON.stringify(one) === JSON.stringify(move));
    if (!chosen || this.answer) return Promise.resolve(false);
    this.answer = chosen;
    this.onanswer(chosen);
    return Promise.resolve(true);
  }
}

export class DrillSitting {
  readonly #desk: Desk;
  readonly #progress: Progress;
  readonly #only: string | null;
  readonly #weigher = new Weigher();
  /** Concepts for which no position could be had. */
  #failed = $state.raw<readonly string[]>([]);
  state = $state<'preparing' | 'asking' | 'over'>('preparing');
  current = $state.raw<DrillModel | null>(null);
  done = $state(0);
  good = $state(0);
  problem = $state.raw<LibraryProblem | null>(null);
  #stopped = false;

  constructor(desk: Desk, progress: Progress, only: string | null) {
    this.#desk = desk;
    this.#progress = progress;
    this.#only = only;
  }

  /** What is still to come, the next one first. */
  get queue(): readonly string[] {
    if (this.#only !== null && this.done === 0) return this.#failed.includes(this.#only) ? [] : [this.#only];
    if (this.done >= MOST) return [];
    const due = (ahead: number) => this.#progress.due(ahead).filter((id) => !this.#failed.includes(id));
    if (this.#only !== null) return due(AHEAD).filter((id) => id === this.#only);
    const now = due(0);
    return now.length > 0 ? now : due(AHEAD);
  }

  /** Puts the next position on the table; what cannot be had is passed over. */
  async next(): Promise<void> {
    this.state = 'preparing';
    this.current = null;
    const { course, curriculum, standings, practice } = this.#progress;
    const [concept] = this.queue;
    if (!course || !curriculum || concept === undefined) {
      this.state = 'over';
      return;
    }
    const { scenario, findScenario } = this.#desk.services;
    const bad = (standings.get(concept)?.witnesses ?? []).filter((w) => w.finished && w.bad > 0);
    const runs = bad.flatMap(({ run }) => this.#desk.runs.find((kept) => kept.run.id === run)?.run ?? []);
    const drill = await findDrill({
      concept,
      runs,
      positions: curriculum.drills[concept] ?? [],
      done: practice.drills,
      find: findScenario,
      scenario,
      weigher: this.#weigher,
    });
    if (this.#stopped) return;
    if (!drill) {
      this.#failed = [...this.#failed, concept];
      return this.next();
    }
    const model = new DrillModel(drill, course, this.#desk);
    model.onanswer = (answer) => void this.#rate(drill, answer);
    this.current = model;
    this.state = 'asking';
  }

  async #rate(drill: Drill, answer: Weighed): Promise<void> {
    const grade = GRADE_OF[answer.class];
    this.done += 1;
    if (grade === 'good') this.good += 1;
    const { concept, seed } = drill;
    const at = this.#desk.services.now();
    const recall = answered(this.#progress.practice.recalls[concept] ?? newRecall(at), grade, at);
    const scenario = drill.scenario.data.id;
    const done = { concept, grade, loss: answer.loss, scenario, seed, index: drill.moves.length, at };
    this.problem = await this.#progress.keep(done, recall);
  }

  stop(): void {
    this.#stopped = true;
    this.#weigher.stop();
  }
}
