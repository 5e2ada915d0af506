/** The desk: who is playing on this computer, which runs are kept, and the one that lies open. */
import { getContext, setContext } from 'svelte';
import type { Locale } from '../model/locale';
import type { Course } from '../scenario/course';
import type { Curriculum } from '../scenario/curriculum';
import type { Scenario } from '../scenario/scenario';
import type { FindScenario } from '../session/content';
import { importRun, type ImportProblem } from '../session/import';
import { makeShelf, NO_SHELF } from '../session/review/shelf';
import type { Shelf } from '../session/review/reviewing';
import type {
  Claim,
  Library,
  LibraryProblem,
  Profile,
  Refused,
  RunRecord,
  Settings,
  StoredRun,
  Unreadable,
} from '../session/kept';
import { openRun, startBranch, startRun, type OpenProblem, type Place } from '../session/run';
import { locale } from '../ui/locale.svelte';
import { RunModel } from './run.svelte';

/** What the page gives the desk: everything of the outer world, so that a test can stand in for it. */
export interface Services {
  readonly library: Library;
  readonly settings: Settings;
  /** False when the browser keeps nothing and all goes on in memory. */
  readonly onDisk: boolean;
  readonly scenarios: readonly Scenario[];
  /** The ids of scenarios that could not be loaded. */
  readonly broken: readonly string[];
  /** The course, loaded when first asked for; null when it cannot be had. */
  readonly course: () => Promise<Course | null>;
  /** The way through the course, loaded when first asked for; null when it cannot be had. */
  readonly curriculum: () => Promise<Curriculum | null>;
  readonly findScenario: FindScenario;
  readonly claim: (profileId: string) => Promise<Claim>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly newSeed: () => number;
}

/** What the desk has to say about the last thing that was asked of it. */
export type Trouble =
  | { readonly kind: 'storage'; readonly problem: LibraryProblem }
  | { readonly kind: 'open'; readonly problem: OpenProblem; readonly run: RunRecord | null }
  | { readonly kind: 'content' };

export class Desk {
  readonly services: Services;
  #settings: Settings;
  #claim: Claim | null = null;
  ready = $state(false);
  /** Somebody has just sat down or put a run away: the next thing to do takes the focus. */
  fresh = $state(false);
  profiles = $state.raw<readonly Profile[]>([]);
  profile = $state.raw<Profile | null>(null);
  /** The same profile is open in another tab: then this one may look, not play. */
  elsewhere = $state(false);
  runs = $state.raw<readonly StoredRun[]>([]);
  refused = $state.raw<readonly Refused[]>([]);
  unreadable = $state.raw<readonly Unreadable[]>([]);
  trouble = $state.raw<Trouble | null>(null);
  open = $state.raw<RunModel | null>(null);
  /** The run, and how far it was, of which a copy was taken last: the same copy is not pressed on anybody twice. */
  #handed = '';

  constructor(services: Services) {
    this.services = services;
    this.#settings = services.settings;
  }

  /** Reads what is kept. The one who played last is at the desk again. */
  async start(): Promise<void> {
    await this.#readProfiles();
    const last =
      this.profiles.find((p) => p.id === this.#settings.profile) ??
      (this.profiles.length === 1 ? this.profiles[0] : undefined);
    if (last) await this.choose(last.id);
    await this.#readOddments();
    this.ready = true;
  }

  async choose(id: string): Promise<void> {
    const profile = this.profiles.find((p) => p.id === id);
    if (!profile) return;
    if (this.profile?.id !== id) {
      this.#claim?.release();
      this.#claim = null;
    }
    this.profile = profile;
    this.fresh = this.ready;
    this.runs = [];
    await this.takeSeat();
    await this.#remember({ profile: id });
    await this.#readRuns();
  }

  /** Asks whether this tab may play for the profile, again after the other tab has been closed. */
  async takeSeat(): Promise<void> {
    if (!this.profile || this.#claim) return;
    const claim = await this.services.claim(this.profile.id);
    this.elsewhere = !claim.granted;
    if (!claim.granted) return;
    this.#claim = claim;
    await this.#readRuns();
  }

  /** Nobody is at the desk: the next one may sit down. */
  async standUp(): Promise<void> {
    this.#claim?.release();
    this.#claim = null;
    this.profile = null;
    this.elsewhere = false;
    this.runs = [];
    await this.#remember({ profile: null });
  }

  async addProfile(name: string): Promise<boolean> {
    const { library, newId, now } = this.services;
    const added = await library.addProfile(name, newId(), now());
    if (!added.ok) return this.#fail(added.error);
    await this.#readProfiles();
    await this.choose(added.value.id);
    return true;
  }

  async renameProfile(id: string, name: string): Promise<boolean> {
    const renamed = await this.services.library.renameProfile(id, name);
    if (!renamed.ok) return this.#fail(renamed.error);
    await this.#readProfiles();
    if (this.profile?.id === id) this.profile = renamed.value;
    return true;
  }

  async removeProfile(id: string): Promise<boolean> {
    const removed = await this.services.library.removeProfile(id);
    if (!removed.ok) return this.#fail(removed.error);
    if (this.profile?.id === id) await this.standUp();
    await this.#readProfiles();
    return true;
  }

  /** Starts a new run and opens it; with a seed, on the same people and the same luck as another. */
  async play(scenario: Scenario, seed?: number): Promise<boolean> {
    if (!this.profile || this.elsewhere) return false;
    const { course, newId, newSeed } = this.services;
    const words = await course();
    if (!words) return this.#say({ kind: 'content' });
    const started = await startRun(this.#place(this.profile), scenario, {
      id: newId(),
      seed: seed ?? newSeed(),
      player: this.profile.name,
    });
    if (!started.ok) return this.#fail(started.error);
    this.trouble = null;
    this.open = new RunModel(started.value, words);
    return true;
  }

  /** Plays on from the middle of a run, as a run of its own, and opens it. */
  async branch(from: RunModel, index: number): Promise<boolean> {
    if (!this.profile || this.elsewhere) return false;
    const place = this.#place(this.profile);
    const started = await startBranch(place, from.live, index, this.services.newId());
    if (!started.ok) return this.#fail(started.error);
    await this.#readRuns();
    this.trouble = null;
    this.open = new RunModel(started.value, from.course);
    return true;
  }

  /** Another run of this player, to be looked at beside the open one; null when it cannot be had. */
  async glance(id: string): Promise<RunModel | null> {
    const words = await this.services.course();
    if (!this.profile || !words) return null;
    const opened = await openRun(this.#place(this.profile), id, this.services.findScenario);
    return opened.ok ? new RunModel(opened.value, words) : null;
  }

  /** What is kept of a run that was gone over. */
  shelfOf(run: RunModel): Shelf {
    const { profile } = this;
    return profile && !this.elsewhere && run.saving
      ? makeShelf(this.#place(profile), run.live.record)
      : NO_SHELF;
  }

  /** Opens a kept run exactly where it was left. */
  async resume(id: string): Promise<boolean> {
    if (!this.profile) return false;
    const words = await this.services.course();
    if (!words) return this.#say({ kind: 'content' });
    const opened = await openRun(this.#place(this.profile), id, this.services.findScenario);
    if (!opened.ok) {
      const run = this.runs.find((kept) => kept.run.id === id)?.run ?? null;
      return this.#say({ kind: 'open', problem: opened.error, run });
    }
    this.trouble = null;
    this.open = new RunModel(opened.value, words);
    return true;
  }

  /** After a conflict: opens the run again as the disk has it. If that fails, one is back on the street and told why. */
  async reopen(): Promise<void> {
    const id = this.open?.live.record.id;
    if (id === undefined) return;
    await this.putAway();
    await this.resume(id);
  }

  /** Puts the open run away; it is kept as it stands. */
  async putAway(): Promise<void> {
    await this.#readRuns();
    this.open = null;
    this.fresh = true;
  }

  /** The words of the scenario a run was played on, as today's books have them; null when they do not know it. */
  scenarioOf(run: RunRecord): Scenario | null {
    return this.services.scenarios.find((scenario) => scenario.data.id === run.scenario.id) ?? null;
  }

  async removeRun(id: string): Promise<boolean> {
    if (!this.profile || this.elsewhere) return false;
    const removed = await this.services.library.removeRun(this.profile.id, id);
    if (!removed.ok) return this.#fail(removed.error);
    await this.#readRuns();
    return true;
  }

  noteHanded(run: RunRecord): void {
    this.#handed = `${run.id} ${run.moves.length}`;
  }

  wasHanded(run: RunRecord): boolean {
    return this.#handed === `${run.id} ${run.moves.length}`;
  }

  /** Brings a run in from a file's text or a copied code; answers what came of it. */
  async bringIn(text: string): Promise<{ readonly run: RunRecord } | { readonly problem: ImportProblem }> {
    if (!this.profile || this.elsewhere)
      return { problem: { code: 'profile.none', detail: '', kept: false } };
    const { findScenario, newId } = this.services;
    const got = await importRun(this.#place(this.profile), text, newId(), findScenario);
    await this.#readRuns();
    await this.#readOddments();
    return got.ok ? { run: got.value } : { problem: got.error };
  }

  async setLocale(next: Locale): Promise<void> {
    locale.set(next);
    await this.#remember({ locale: next });
  }

  async discardUnreadable(key: string): Promise<void> {
    const gone = await this.services.library.discardUnreadable(key);
    if (!gone.ok) this.#fail(gone.error);
    await this.#readOddments();
  }

  #place(profile: Profile): Place {
    return { library: this.services.library, profile: profile.id, now: this.services.now };
  }

  #say(trouble: Trouble): false {
    this.trouble = trouble;
    return false;
  }

  #fail(problem: LibraryProblem): false {
    return this.#say({ kind: 'storage', problem });
  }

  async #readProfiles(): Promise<void> {
    const profiles = await this.services.library.listProfiles();
    if (profiles.ok) this.profiles = profiles.value;
    else this.#fail(profiles.error);
  }

  async #readRuns(): Promise<void> {
    const { profile } = this;
    if (!profile) return;
    const runs = await this.services.library.listRuns(profile.id);
    if (this.profile?.id !== profile.id) return; // somebody else has sat down meanwhile
    if (runs.ok) this.runs = runs.value;
    else this.#fail(runs.error);
  }

  /** What was refused and what cannot be read. That they cannot be listed either is no trouble of its own. */
  async #readOddments(): Promise<void> {
    const [refused, unreadable] = await Promise.all([
      this.services.library.listQuarantine(),
      this.services.library.listUnreadable(),
    ]);
    if (refused.ok) this.refused = refused.value;
    if (unreadable.ok) this.unreadable = unreadable.value;
  }

  /** Settings are a convenience: one that cannot be kept is not worth a message. */
  async #remember(change: Partial<Settings>): Promise<void> {
    this.#settings = { ...this.#settings, ...change };
    await this.services.library.writeSettings(this.#settings);
  }
}

const KEY = Symbol('desk');
export const provideDesk = (desk: Desk): Desk => setContext(KEY, desk);
export const useDesk = (): Desk => getContext<Desk>(KEY);
