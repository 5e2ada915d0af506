/** The guide of a run: which step is shown, and what has been passed. What was had is remembered with the learner. */
import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import {
  LESSON_IDS,
  LESSON_STOPS,
  LESSONS,
  type LessonId,
  type Sight,
  type Step,
  type Stop,
} from './lessons';

export interface Shown {
  readonly lesson: LessonId;
  readonly step: Step;
}

/** What the guide asks of the desk. */
export interface Memory {
  /** The lessons the learner has had. */
  readonly taught: readonly string[];
  /** Notes that they have had one. */
  note(lesson: LessonId): void;
}

export class Guide {
  readonly #memory: Memory;
  /** Fixed when the run is opened: one that is noted goes on until it is passed. */
  #open = $state.raw<readonly LessonId[]>([]);
  readonly #passed = new SvelteSet<string>();
  /** The step that is shown now: the first of those due whose thing is in sight. */
  shown = $state.raw<Shown | null>(null);

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#open = LESSON_IDS.filter((id) => !memory.taught.includes(id));
  }

  /** All that could be shown here, in order. */
  due(sight: Sight): readonly Shown[] {
    return this.#open.flatMap((lesson) =>
      LESSONS[lesson]
        .filter((step) => !this.#passed.has(`${lesson} ${step.id}`) && step.when(sight))
        .map((step) => ({ lesson, step })),
    );
  }

  /** Shows a step, or none; with the last one of a lesson the lesson has been had. */
  show(shown: Shown | null): void {
    this.shown = shown;
    if (shown?.step.last) this.#memory.note(shown.lesson);
  }

  /** On to the next one. */
  pass(): void {
    const { shown } = this;
    if (!shown) return;
    this.#passed.add(`${shown.lesson} ${shown.step.id}`);
  }

  /** Enough of this lesson, for good. */
  skip(): void {
    const { shown } = this;
    if (!shown) return;
    this.#open = this.#open.filter((id) => id !== shown.lesson);
    this.#memory.note(shown.lesson);
  }

  /** Whether there is anything to be shown where one stands, had or not. */
  teaches(stop: Stop): boolean {
    return LESSON_IDS.some((id) => LESSON_STOPS[id].includes(stop));
  }

  /** Once more from the beginning. */
  replay(): void {
    this.#passed.clear();
    this.#open = LESSON_IDS;
  }
}

const KEY = Symbol('guide');
export const provideGuide = (guide: Guide): Guide => setContext(KEY, guide);
/** Where there is none, as in drills, nothing is shown. */
export const useGuide = (): Guide | undefined => getContext<Guide | undefined>(KEY);
