/**
 * A live run: the one stateful thing between rules and screens. A move is on disk before its answer can be seen;
 * when it cannot be written, the run stays where it was and says why.
 */
import type { Move } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import { err, ok, type Result } from '../model/result';
import { parseMoves } from '../review/moves';
import { scoreOf } from '../rules/ledger';
import { gameOf, replay, RULES_VERSION, step, type Play } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import type { Library } from '../storage/library';
import type { LibraryProblem } from '../storage/problem';
import { RUN_FORMAT, RUN_VERSION, type HintStep, type KeptMove, type RunRecord } from '../storage/run';
import { foundingMoves, PERIOD_MONTHS } from './period';

export { HINT_STEPS, type HintStep } from '../storage/run';
export type SendProblem =
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'storage'; readonly problem: LibraryProblem };

/** Where a run is kept. */
export interface Place {
  readonly library: Library;
  readonly profile: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A run that has not been played yet. `id` and `seed` come from outside: there is no chance in here. */
export const newRecord = (
  scenario: Scenario,
  seed: number,
  player: string,
  id: string,
  at: number,
): RunRecord => ({
  format: RUN_FORMAT,
  schemaVersion: RUN_VERSION,
  rulesVersion: RULES_VERSION,
  id,
  scenario: { id: scenario.data.id, hash: scenario.hash },
  seed,
  player: { name: player },
  moves: [],
  startedAt: at,
  savedAt: at,
  finished: false,
  claimed: null,
});

const asKept = (moves: readonly Move[]): readonly KeptMove[] => moves;

export class LiveRun {
  readonly scenario: Scenario;
  #play: Play;
  #record: RunRecord;
  #revision: number;
  #place: Place;
  #saving = true;
  #turn: Promise<unknown> = Promise.resolve();
  #listeners = new Set<() => void>();

  constructor(scenario: Scenario, play: Play, record: RunRecord, revision: number, place: Place) {
    this.scenario = scenario;
    this.#play = play;
    this.#record = record;
    this.#revision = revision;
    this.#place = place;
  }

  get play(): Play {
    return this.#play;
  }

  get record(): RunRecord {
    return this.#record;
  }

  /** False once the learner has chosen to go on without the disk. */
  get saving(): boolean {
    return this.#saving;
  }

  /** Called after every change; answers the way out. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The run as it stood before a move, to be looked at: nothing of it is written.
   * @param play that moment, if it is at hand; otherwise the moves are played again
   */
  before(index: number, play?: Play): LiveRun {
    const moves = this.#record.moves.slice(0, index);
    const then = play ?? replay(this.scenario, this.#record.seed, moves as readonly Move[]).play;
    const past = new LiveRun(this.scenario, then, { ...this.#record, moves }, this.#revision, this.#place);
    past.#saving = false;
    return past;
  }

  /** Takes a move: checked, written, then shown. Moves sent quickly are taken one after the other. */
  send(move: Move): Promise<Result<Play, SendProblem>> {
    const turn = this.#turn.then(() => this.#take(move));
    this.#turn = turn.catch(() => undefined); // a fault in one move must not hold up the next
    return turn;
  }

  /**
   * A hint before the next move: written down before it is shown, so that nobody is helped unseen. None in an assigned run.
   */
  takeHint(step: HintStep): Promise<Result<void, SendProblem>> {
    const turn = this.#turn.then(() => this.#hint(step));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #hint(step: HintStep): Promise<Result<void, SendProblem>> {
    if (this.#record.attempt || this.#play.done) return err({ kind: 'refused', code: 'move.not-now' });
    const { hints = [], moves } = this.#record;
    const index = moves.length;
    if (hints.some((hint) => hint.index === index && hint.step === step)) return ok(undefined);
    const record: RunRecord = {
      ...this.#record,
      hints: [...hints, { index, step }],
      savedAt: this.#place.now(),
    };
    const written = await this.#keep(record);
    if (!written.ok) return err({ kind: 'storage', problem: written.error });
    this.#tell();
    return ok(undefined);
  }

  /** Writes the record, and goes on with it once it is on disk. */
  async #keep(record: RunRecord): Promise<Result<void, LibraryProblem>> {
    if (this.#saving) {
      const written = await this.#place.library.writeRun(this.#place.profile, record, this.#revision);
      if (!written.ok) return written;
      this.#revision = written.value;
    }
    this.#record = record;
    return ok(undefined);
  }

  /** Goes on in memory, when the disk is full or blocked and the learner has been told so. */
  goOnUnsaved(): void {
    this.#saving = false;
    this.#tell();
  }

  /** Tries the disk again after going on without it; answers what is still in the way. */
  saveAgain(): Promise<Result<void, LibraryProblem>> {
    const turn = this.#turn.then(() => this.#saveAll());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #saveAll(): Promise<Result<void, LibraryProblem>> {
    if (this.#saving) return ok(undefined);
    const written = await this.#place.library.writeRun(this.#place.profile, this.#record, this.#revision);
    if (!written.ok) return written;
    this.#revision = written.value;
    this.#saving = true;
    this.#tell();
    return ok(undefined);
  }

  async #take(move: Move): Promise<Result<Play, SendProblem>> {
    const next = step(this.#play, move);
    if (!next.ok) return err({ kind: 'refused', code: next.error });
    const finished = next.value.done;
    const record: RunRecord = {
      ...this.#record,
      moves: [...this.#record.moves, ...asKept([move])],
      savedAt: this.#place.now(),
      finished,
      claimed: finished ? scoreOf(gameOf(next.value)).total : null,
    };
    const written = await this.#keep(record);
    if (!written.ok) return err({ kind: 'storage', problem: written.error });
    this.#play = next.value;
    this.#tell();
    return next;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The run's first moves, when it is cut to a class period. */
const cutToPeriod = (scenario: Scenario, record: RunRecord): RunRecord => {
  const moves = asKept(foundingMoves(scenario, record.seed));
  return { ...record, moves, period: { given: moves.length, months: PERIOD_MONTHS } };
};

/** Begins a run and writes it down, with the content it is played on. */
export const startRun = async (
  place: Place,
  scenario: Scenario,
  run: {
    readonly id: string;
    readonly seed: number;
    readonly player: string;
    /** Cut to a class period: the company is founded already. */
    readonly period?: boolean;
  },
): Promise<Result<LiveRun, LibraryProblem>> => {
  const fresh = newRecord(scenario, run.seed, run.player, run.id, place.now());
  const record = run.period ? cutToPeriod(scenario, fresh) : fresh;
  const kept = await place.library.writeContent(scenario.hash, {
    data: scenario.data,
    words: scenario.words,
  });
  if (!kept.ok) return kept;
  const written = await place.library.writeRun(place.profile, record, 0);
  if (!written.ok) return written;
  const { play } = replay(scenario, run.seed, record.moves as readonly Move[]);
  return ok(new LiveRun(scenario, play, record, written.value, place));
};

/** Begins a run of its own with the first moves of another one, and writes it down. */
export const startBranch = async (
  place: Place,
  from: LiveRun,
  index: number,
  id: string,
): Promise<Result<LiveRun, LibraryProblem>> => {
  const { scenario, record } = from;
  const start = from.before(index);
  const branch: RunRecord = {
    ...newRecord(scenario, record.seed, record.player.name, id, place.now()),
    moves: start.record.moves,
    branch: { of: record.id, index },
    ...(record.period ? { period: record.period } : {}),
  };
  const content = { data: scenario.data, words: scenario.words };
  const kept = await place.library.writeContent(scenario.hash, content);
  const written = kept.ok ? await place.library.writeRun(place.profile, branch, 0) : kept;
  return written.ok ? ok(new LiveRun(scenario, start.play, branch, written.value, place)) : written;
};

export type OpenProblem =
  | { readonly kind: 'storage'; readonly problem: LibraryProblem }
  | { readonly kind: 'missing' }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'rules'; readonly version: number }
  | { readonly kind: 'refused'; readonly index: number; readonly code: RefusalCode };

/** Opens a kept run where it was left. The moves are the truth: they are played again. */
export const openRun = async (
  place: Place,
  id: string,
  findScenario: (id: string, hash: string) => Promise<Scenario | null>,
): Promise<Result<LiveRun, OpenProblem>> => {
  const stored = await place.library.readRun(place.profile, id);
  if (!stored.ok) return err({ kind: 'storage', problem: stored.error });
  if (!stored.value) return err({ kind: 'missing' });
  const { run, revision } = stored.value;
  const scenario = await findScenario(run.scenario.id, run.scenario.hash);
  if (!scenario) return err({ kind: 'scenario', id: run.scenario.id });
  if (run.rulesVersion > RULES_VERSION) return err({ kind: 'rules', version: run.rulesVersion });
  const moves = parseMoves(run.moves);
  if (!moves.ok) return err({ kind: 'refused', index: moves.error.index ?? 0, code: 'move.unknown' });
  const { play, refused } = replay(scenario, run.seed, moves.value);
  const first = refused[0];
  if (first) return err({ kind: 'refused', ...first });
  return ok(new LiveRun(scenario, play, run, revision, place));
};
