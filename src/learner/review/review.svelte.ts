/** A review as the screens see it: what has been reckoned so far, how far it is, and the choice that is looked at. */
import type { Move } from '../../model/move';
import type { Choice, Review } from '../../review/choice';
import { explainedAt } from '../../review/reasons/moment';
import { assemble, type Run } from '../../review/values/tasks';
import { unitOf } from '../../review/values/verdict';
import type { Progress, Reviewing } from '../../session/review/reviewing';
import { linesOf } from '../month/words';
import type { RunModel } from '../run.svelte';
import { Past } from './past';
import { neighbour } from './sum';

/** Answers come faster than anybody reads: the picture is put together anew at most so often, in milliseconds. */
const BREATH = 250;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The run as far as it has been played, as it is gone over. */
export const goneOver = ({ scenario, seed, live }: RunModel): Run => {
  const { moves, period } = live.record;
  return { scenario, seed, moves: moves as readonly Move[], given: period?.given ?? 0 };
};

export class ReviewModel {
  readonly run: RunModel;
  /** Points of the score that a hundredth of one customer is worth in this run. */
  readonly unit: number;
  readonly #past: Past;
  readonly #run: Run;
  readonly #reviewing: Reviewing;
  readonly #moments: (RunModel | undefined)[] = [];
  #ready = false;
  #due = false;
  review = $state.raw<Review>({ accuracy: null, choices: [], turningPoints: [], curve: [], luck: 0 });
  progress = $state.raw<Progress>({ phase: 'waiting', done: 0, all: 0, faults: [] });
  /** The move that is looked at. */
  index = $state(-1);
  /** Somebody has chosen where to look: then the view stays there. */
  #chosen = false;

  constructor(run: RunModel, reviewing: Reviewing) {
    this.run = run;
    this.#run = goneOver(run);
    const { scenario, seed, moves } = this.#run;
    this.unit = unitOf(scenario.data);
    this.#past = new Past(scenario, seed, moves);
    this.#reviewing = reviewing;
  }

  start(): void {
    void this.#begin();
  }

  /** What takes more than a moment on the page is done in pieces, with a breath between, while others reckon. */
  async #begin(): Promise<void> {
    this.#reviewing.listen(() => this.#hear());
    this.#reviewing.start();
    if (this.#ready) return;
    await this.#past.fill(() => performance.now());
    await breath();
    linesOf(this.run);
    await breath();
    this.#ready = true;
    this.#hear();
  }

  stop(): void {
    this.#reviewing.stop();
  }

  /** Nothing was to be chosen in this run. */
  get empty(): boolean {
    return this.progress.phase !== 'waiting' && this.#reviewing.empty;
  }

  /** Everything has been looked at once. */
  get whole(): boolean {
    return this.progress.phase === 'refining' || this.progress.phase === 'done';
  }

  get busy(): boolean {
    const { phase } = this.progress;
    return phase === 'waiting' || phase === 'looking' || phase === 'refining';
  }

  get indices(): readonly number[] {
    return this.review.choices.map(({ index }) => index);
  }

  get choice(): Choice | undefined {
    return this.choiceAt(this.index);
  }

  /** All options of a choice have been looked at. */
  isFull(index: number): boolean {
    return this.progress.phase !== 'waiting' && this.#reviewing.isFull(index);
  }

  /** Somebody waits for all options of this choice. */
  want(index: number): void {
    this.#reviewing.want(index);
  }

  choiceAt(index: number): Choice | undefined {
    return this.review.choices.find((choice) => choice.index === index);
  }

  /** The run as it stood before this move. */
  momentAt(index: number): RunModel {
    const kept = this.#moments[index];
    if (kept) return kept;
    const moment = this.run.before(index, this.#past.at(index));
    this.#moments[index] = moment;
    return moment;
  }

  /** The run as it stood at the moment by which a choice is explained. */
  explainedAt(choice: Choice): RunModel {
    const play = explainedAt(choice, this.#run.moves, (index) => this.#past.at(index));
    return play === this.#past.at(choice.index)
      ? this.momentAt(choice.index)
      : this.run.before(choice.index, play);
  }

  look(index: number): void {
    this.#chosen = true;
    this.index = index;
    this.#reviewing.want(index);
  }

  /** One choice on, or back. */
  go(by: 1 | -1): void {
    this.look(neighbour(this.indices, this.index, by));
  }

  /** To the next turning point, or the one before. */
  turn(by: 1 | -1): void {
    this.look(neighbour(this.review.turningPoints, this.index, by));
  }

  #hear(): void {
    this.progress = this.#reviewing.progress;
    if (this.#due || !this.#ready) return;
    this.#due = true;
    setTimeout(() => this.#draw(), this.review.choices.length === 0 ? 0 : BREATH);
  }

  #draw(): void {
    this.#due = false;
    const { plan, choices } = this.#reviewing;
    if (!plan) return;
    this.review = assemble(this.#run, plan, choices);
    // Until somebody looks elsewhere, one sees the first choice there is, and in the end the first turning point.
    const first = this.indices[0];
    if (!this.#chosen && first !== undefined)
      setTimeout(() => (this.index = this.review.turningPoints[0] ?? first));
  }
}
