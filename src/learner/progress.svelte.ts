/** How the learner at the desk stands in the course: evidence, what was practised, and what to do next. */
import { getContext, setContext } from 'svelte';
import type { Recall } from '../model/recall';
import { NO_EVIDENCE, standingsOf, type Evidence, type Standing } from '../review/mastery/evidence';
import { dueDrills, nextScene, whatNext, type Next, type Situation } from '../review/mastery/next';
import type { Course } from '../scenario/course';
import type { Curriculum } from '../scenario/curriculum';
import type { EvidenceReader } from '../session/evidence';
import { MAX_DRILLS, NO_PRACTICE, type DrillDone, type LibraryProblem, type Practice } from '../session/kept';
import type { Desk } from './desk.svelte';
import { quiet } from './quiet';

/** What is open instead of the street: nothing, the map of the course, or the drills; of one concept, if it is named. */
export type Page =
  | { readonly at: 'street' }
  | { readonly at: 'map'; readonly concept?: string }
  | { readonly at: 'drills'; readonly concept?: string };

export class Progress {
  readonly #desk: Desk;
  #reader: EvidenceReader | null = null;
  /** The profile whose evidence this is. */
  #of: string | null = null;
  #revision = 0;
  #turn = 0;
  page = $state.raw<Page>({ at: 'street' });
  course = $state.raw<Course | null>(null);
  curriculum = $state.raw<Curriculum | null>(null);
  #evidence = $state.raw<Evidence>(NO_EVIDENCE);
  practice = $state.raw<Practice>(NO_PRACTICE);
  /** Whether the evidence of this learner has been gone through. */
  ready = $state(false);
  failed = $state(false);
  /** When it was looked at last, milliseconds since 1970. */
  #now = $state(0);

  readonly standings: ReadonlyMap<string, Standing> = $derived(
    standingsOf(this.course?.concepts.keys() ?? [], this.#evidence, this.#now),
  );

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Goes through what the learner at the desk has done; again after every run and every drill. */
  async refresh(): Promise<void> {
    const { profile, runs, services } = this.#desk;
    const turn = ++this.#turn;
    if (profile?.id !== this.#of) {
      this.#of = profile?.id ?? null;
      this.ready = false;
      this.#evidence = NO_EVIDENCE;
      this.practice = NO_PRACTICE;
      this.page = { at: 'street' };
    }
    this.failed = false;
    if (!profile) return;
    await quiet(); // the street comes first
    const [engine, course, curriculum, practice] = await Promise.all([
      services.engine(),
      services.course(),
      services.curriculum(),
      services.library.readPractice(profile.id),
    ]);
    if (!engine || !course || !curriculum) {
      this.failed = true;
      return;
    }
    const practised = practice.ok ? practice.value : { ...NO_PRACTICE, revision: 0 };
    this.#reader ??= new engine.EvidenceReader(services.findScenario);
    const evidence = await this.#reader.read(
      runs.map(({ run }) => run),
      practised,
    );
    if (turn !== this.#turn) return; // somebody else has sat down, or there is more to look at
    this.#revision = practised.revision;
    this.practice = practised;
    this.#evidence = evidence;
    this.course = course;
    this.curriculum = curriculum;
    this.#now = services.now();
    this.ready = true;
  }

  /** Whether there are positions for drills of this concept. */
  readonly canDrill = (concept: string): boolean =>
    this.curriculum !== null && Object.hasOwn(this.curriculum.drills, concept);

  #situation(): Situation | null {
    const { runs, services } = this.#desk;
    if (!this.ready || !this.curriculum) return null;
    return {
      curriculum: this.curriculum,
      standings: this.standings,
      practised: this.practice,
      canDrill: this.canDrill,
      runs: runs.map(({ run: { id, scenario, savedAt, finished } }) => ({
        id,
        scenario: scenario.id,
        savedAt,
        finished,
      })),
      offers: services.offers,
      now: this.#now,
    };
  }

  /** The one thing to do now; null while that is not known. */
  get next(): Next | null {
    const situation = this.#situation();
    return situation && whatNext(situation);
  }

  /** The next scene of the way, whatever else there may be to do. */
  get scene(): Next | null {
    const situation = this.#situation();
    return situation && nextScene(situation);
  }

  /** Concepts due for a drill now, or within so many milliseconds. */
  due(ahead = 0): readonly string[] {
    const { now } = this.#desk.services;
    return this.ready ? dueDrills(this.standings, this.practice, this.canDrill, now(), ahead) : [];
  }

  /** Begins a run in which the concept is due. */
  async play(scenarioId: string, concept: string): Promise<boolean> {
    const begun = await this.#desk.begin(scenarioId, concept);
    if (begun) this.page = { at: 'street' };
    return begun;
  }

  /** Takes a drill down, and when its concept comes back; answers what kept it from being saved, if anything did. */
  async keep(done: DrillDone, recall: Recall): Promise<LibraryProblem | null> {
    const { profile, services } = this.#desk;
    const { recalls, drills } = this.practice;
    const practice: Practice = {
      recalls: { ...recalls, [done.concept]: recall },
      drills: [...drills, done].slice(-MAX_DRILLS),
    };
    this.practice = practice;
    if (!profile) return null;
    const written = await services.library.writePractice(profile.id, practice, this.#revision);
    if (!written.ok) return written.error;
    this.#revision = written.value;
    return null;
  }
}

const KEY = Symbol('progress');
export const provideProgress = (progress: Progress): Progress => setContext(KEY, progress);
export const useProgress = (): Progress => getContext<Progress>(KEY);
