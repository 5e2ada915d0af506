/** The desk: who is playing on this computer, which runs are kept, and the one that lies open. */
import { getContext, setContext } from 'svelte';
import type { Locale } from '../model/locale';
import type { Course } from '../scenario/course';
import type { Curriculum } from '../scenario/curriculum';
import type { Offer } from '../review/offer';
import type { Scenario } from '../scenario/scenario';
import type { FindScenario } from '../session/content';
import type { ImportProblem } from '../session/import';
import type {
  Claim,
  Edition,
  Library,
  LibraryProblem,
  Profile,
  Refused,
  RunRecord,
  Settings,
  StoredRun,
  Unreadable,
} from '../session/kept';
import type { OpenProblem, Place } from '../session/run';
import { locale } from '../ui/locale.svelte';
import type * as Engine from './engine';
import type { RunModel } from './run.svelte';

/** What the page gives the desk: everything of the outer world, so that a test can stand in for it. */
export interface Services {
  readonly library: Library;
  readonly settings: Settings;
  /** False when the browser keeps nothing and all goes on in memory. */
  readonly onDisk: boolean;
  /** The program as this browser keeps it. */
  readonly edition: Edition;
  /** What there is to play. */
  readonly offers: readonly Offer[];
  /** One of them, loaded when it is asked for; null when it cannot be had. */
  readonly scenario: (id: string) => Promise<Scenario | null>;
  /** The rules and what plays by them, loaded when first asked for; null when they cannot be had. */
  readonly engine: () => Promise<typeof Engine | null>;
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
  /** Whether anything is to be heard, and how loud, 0–1. */
  sound = $state.raw<Pick<Settings, 'sound' | 'volume'>>({ sound: false, volume: 0 });
  /** A run is being fetched and set up. */
  opening = $state(false);
  /** The run, and how far it was, of which a copy was taken last: the same copy is not pressed on anybody twice. */
  #handed = '';

  constructor(services: Services) {
    this.services = services;
    this.#settings = services.settings;
    this.sound = services.settings;
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

  /** Notes that an introduction was had. A convenience: one that cannot be kept is not worth a message. */
  async noteTaught(lesson: string): Promise<void> {
    const { profile } = this;
    if (!profile || this.elsewhere) return;
    const noted = await this.services.library.noteTaught(profile.id, lesson);
    if (noted.ok && this.profile?.id === profile.id) this.profile = noted.value;
  }

  async removeProfile(id: string): Promise<boolean> {
    const removed = await this.services.library.removeProfile(id);
    if (!removed.ok) return this.#fail(removed.error);
    if (this.profile?.id === id) await this.standUp();
    await this.#readProfiles();
    return true;
  }

  /** Starts a new run of what is offered and opens it; with a concept, one in which it is due. */
  async begin(id: string, concept?: string): Promise<boolean> {
    return await this.#setUp(async () => {
      const { engine, newSeed } = this.services;
      const [scenario, rules] = await Promise.all([this.services.scenario(id), engine()]);
      if (!scenario || !rules) return this.#say({ kind: 'content' });
      const seed = newSeed();
      return await this.#start(
        scenario,
        concept === undefined ? seed : rules.seedFor(scenario, concept, seed),
      );
    });
  }

  /** Starts a new run cut to a class period and opens it. */
  async beginPeriod(id: string): Promise<boolean> {
    return await this.#setUp(async () => {
      const scenario = await this.services.scenario(id);
      if (!scenario) return this.#say({ kind: 'content' });
      return await this.#start(scenario, this.services.newSeed(), true);
    });
  }

  /** Starts a new run and opens it, on the same people and the same luck as another, or on other luck. */
  async play(scenario: Scenario, seed = this.services.newSeed()): Promise<boolean> {
    return await this.#setUp(() => this.#start(scenario, seed));
  }

  async #start(scenario: Scenario, seed: number, period = false): Promise<boolean> {
    if (!this.profile || this.elsewhere) return false;
    const tools = await this.#tools();
    if (!tools) return this.#say({ kind: 'content' });
    const started = await tools.startRun(this.#place(this.profile), scenario, {
      id: this.services.newId(),
      seed,
      player: this.profile.name,
      period,
    });
    if (!started.ok) return this.#fail(started.error);
    this.trouble = null;
    this.open = new tools.RunModel(started.value, tools.course);
    return true;
  }

  /** All that a run takes, but for its scenario; null when it cannot be had. */
  async #tools() {
    const [engine, course] = await Promise.all([this.services.engine(), this.services.course()]);
    return engine && course ? { ...engine, course } : null;
  }

  /** One run at a time: a second press while one is being set up is ignored. */
  async #setUp(open: () => Promise<boolean>): Promise<boolean> {
    if (this.opening) return false;
    this.opening = true;
    try {
      return await open();
    } finally {
      this.opening = false;
    }
  }

  /** Plays on from the middle of a run, as a run of its own, and opens it. */
  async branch(from: RunModel, index: number): Promise<boolean> {
    if (!this.profile || this.elsewhere) return false;
    const place = this.#place(this.profile);
    const tools = await this.#tools();
    if (!tools) return this.#say({ kind: 'content' });
    const started = await tools.startBranch(place, from.live, index, this.services.newId());
    if (!started.ok) return this.#fail(started.error);
    await this.#readRuns();
    this.trouble = null;
    this.open = new tools.RunModel(started.value, from.course);
    return true;
  }

  /** Another run of this player, to be looked at beside the open one; null when it cannot be had. */
  async glance(id: string): Promise<RunModel | null> {
    const tools = await this.#tools();
    if (!this.profile || !tools) return null;
    const opened = await tools.openRun(this.#place(this.profile), id, this.services.findScenario);
    return opened.ok ? new tools.RunModel(opened.value, tools.course) : null;
  }

  /** Where something may be kept about a run; null where nothing is to be written. */
  placeOf(run: RunModel): Place | null {
    return this.profile && !this.elsewhere && run.saving ? this.#place(this.profile) : null;
  }

  /** Opens a kept run exactly where it was left. */
  async resume(id: string): Promise<boolean> {
    return await this.#setUp(() => this.#resume(id));
  }

  async #resume(id: string): Promise<boolean> {
    if (!this.profile) return false;
    const tools = await this.#tools();
    if (!tools) return this.#say({ kind: 'content' });
    const opened = await tools.openRun(this.#place(this.profile), id, this.services.findScenario);
    if (!opened.ok) {
      const run = this.runs.find((kept) => kept.run.id === id)?.run ?? null;
      return this.#say({ kind: 'open', problem: opened.error, run });
    }
    this.trouble = null;
    this.open = new tools.RunModel(opened.value, tools.course);
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

  /** What is offered under this id today; null when nothing is. */
  offer(id: string): Offer | null {
    return this.services.offers.find((offer) => offer.id === id) ?? null;
  }

  /** What a run was played on, as it is offered today. */
  offerOf(run: RunRecord): Offer | null {
    return this.offer(run.scenario.id);
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
    const { engine, findScenario, newId } = this.services;
    const rules = await engine();
    if (!rules) return { problem: { code: 'content', detail: '', kept: false } };
    const got = await rules.importRun(this.#place(this.profile), text, newId(), findScenario);
    await this.#readRuns();
    await this.#readOddments();
    return got.ok ? { run: got.value } : { problem: got.error };
  }

  async setLocale(next: Locale): Promise<void> {
    locale.set(next);
    await this.#remember({ locale: next });
  }

  async setSound(next: Pick<Settings, 'sound' | 'volume'>): Promise<void> {
    this.sound = next;
    await this.#remember(next);
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
