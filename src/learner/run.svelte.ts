/** The live run as the screens see it: only the view, the legal moves, and a way to take one. */
import { getContext, setContext, untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Move } from '../model/move';
import type { Segment } from '../model/trade';
import type { Game } from '../rules/game';
import { gameOf, legalMoves, placeOf, step, type Play } from '../rules/play';
import { scoreOf, type Score } from '../rules/ledger';
import { viewOf, type View } from '../rules/view';
import { hasHints, hintTo, type Hint } from '../review/reasons/hint';
import type { Course } from '../scenario/course';
import type { Scenario } from '../scenario/scenario';
import { adviserWith, type Adviser } from '../session/review/advising';
import { workerHand } from '../session/review/worker-hand';
import type { HintStep, LiveRun, SendProblem } from '../session/run';
import { painted } from '../ui/painted';
import { reachOf, type Reach } from './keeping/reach';

/** Milliseconds after which a move that has not been written is shown to be waited for. */
const LATE = 200;

export class RunModel {
  readonly course: Course;
  readonly #live: LiveRun;
  readonly #subscribe: () => void;
  #seen: { play: unknown; view: View; legal: readonly Move[] } | null = null;
  /** What kept the last move from being taken; cleared by the next one. */
  problem = $state.raw<SendProblem | null>(null);
  /** The last move is still being written, after a time in which it usually is: only then is it worth showing. */
  slow = $state(false);
  /** A move is under way, until its answer has been painted: whatever moves for its own sake holds still. */
  sending = $state(false);
  /** The answer stands on the page, and is being painted. */
  #shown: Promise<void> | null = null;
  /** A finished run is being gone over, step by step. */
  reviewing = $state(false);
  /** The last move, if nothing was told of it: what is only noted down. */
  untold = $state.raw<Move | null>(null);
  /** The move that could not be written, to be tried again. */
  #held: Move | null = null;

  /** What would be good to do at a moment, once it has been found out. */
  #advice = $state.raw<{ readonly play: Play; readonly move: Promise<Move> | Move } | null>(null);
  readonly #adviser: Adviser;
  readonly #painted: () => Promise<void>;

  constructor(live: LiveRun, course: Course, adviser = adviserWith(workerHand), whenPainted = painted) {
    this.#live = live;
    this.course = course;
    this.#adviser = adviser;
    this.#painted = whenPainted;
    this.#subscribe = createSubscriber((update) => live.subscribe(update));
  }

  get scenario(): Scenario {
    return this.#live.scenario;
  }

  get seed(): number {
    return this.#live.record.seed;
  }

  #now(): { view: View; legal: readonly Move[] } {
    this.#subscribe();
    const { play } = this.#live;
    if (this.#seen?.play !== play) this.#seen = { play, view: viewOf(play), legal: legalMoves(play) };
    return this.#seen;
  }

  get view(): View {
    return this.#now().view;
  }

  get legal(): readonly Move[] {
    return this.#now().legal;
  }

  get saving(): boolean {
    this.#subscribe();
    return this.#live.saving;
  }

  get live(): LiveRun {
    this.#subscribe();
    return this.#live;
  }

  /** Whom a mail to these customers would reach: how many, never who. */
  mailReach(to: Segment): Reach {
    this.#subscribe();
    return reachOf(gameOf(this.#live.play), to);
  }

  /** The score; only the debrief of a finished run may show it. */
  score(): Score {
    this.#subscribe();
    return scoreOf(gameOf(this.#live.play));
  }

  /** Everything, hidden truths too, once there is nothing left to play. */
  get finishedGame(): Game | null {
    this.#subscribe();
    const { play } = this.#live;
    return placeOf(play) === 'finished' ? gameOf(play) : null;
  }

  /** How far the hints before the next move have gone, 0–3; null where there are none to be had. */
  get hinted(): number | null {
    const { record, play } = this.live;
    if (record.attempt || play.done || !hasHints(placeOf(play))) return null;
    const here = (record.hints ?? []).filter(({ index }) => index === record.moves.length);
    return here.reduce((most, { step }) => Math.max(most, step), 0);
  }

  /** The hint before the next move, once it has been thought of. Only what has been asked for may be shown. */
  get hint(): Hint | null {
    const { view } = this.#now();
    const advice = this.#advice;
    if (advice?.play !== this.#live.play || advice.move instanceof Promise) return null;
    return hintTo(view, advice.move);
  }

  /** Thinks of the hint before the next move; a moment is thought about once. */
  async think(): Promise<void> {
    const { play, record, scenario } = this.#live;
    if (this.#advice?.play === play) {
      await this.#advice.move;
      return;
    }
    const thinking = this.#adviser(
      { scenario, seed: record.seed, moves: record.moves as readonly Move[] },
      play,
    );
    this.#advice = { play, move: thinking };
    const move = await thinking;
    if (this.#advice.play === play) this.#advice = { play, move };
  }

  /** Asks for the next step of the hint; it is on disk before it can be seen. */
  async askHint(step: HintStep): Promise<boolean> {
    const taken = await this.#live.takeHint(step);
    if (!taken.ok) this.problem = taken.error;
    return taken.ok;
  }

  /** The run as it stood before a move, to be looked at. */
  before(index: number, play: Play): RunModel {
    return new RunModel(this.#live.before(index, play), this.course);
  }

  /**
   * Takes a move; answers whether it was taken. A second press while one is being written is ignored; one that comes
   * when the answer is there, but not yet the rest of the page, is taken after that, if it is still to be had.
   */
  async send(move: Move): Promise<boolean> {
    if (this.#shown) {
      await this.#shown;
      if (!step(this.#live.play, move).ok) return false;
    }
    if (this.sending) return false;
    this.sending = true;
    const late = setTimeout(() => (this.slow = true), LATE);
    const { log } = this.view;
    try {
      const sent = await this.#live.send(move);
      this.#held = sent.ok ? null : move;
      this.problem = sent.ok ? null : sent.error;
      if (sent.ok) {
        this.untold = this.view.log.length === log.length ? move : null;
        await (this.#shown = this.#painted());
      }
      return sent.ok;
    } finally {
      clearTimeout(late);
      this.#shown = null;
      this.sending = false;
      this.slow = false;
    }
  }

  /**
   * Whether what changes now is the answer to a move: then the rest of the page waits (later.svelte.ts). Whoever asks
   * while it is so is told when it no longer is; nobody is told that it begins.
   */
  answering(): boolean {
    return untrack(() => this.sending) && this.sending;
  }

  /** Takes the move again that could not be written. */
  retry(): Promise<boolean> {
    return this.#held ? this.send(this.#held) : Promise.resolve(false);
  }

  /** Goes on without the disk, beginning with the move that could not be written. */
  goOn(): Promise<boolean> {
    this.#live.goOnUnsaved();
    return this.retry();
  }

  /** Tries the disk again after going on without it. */
  async saveAgain(): Promise<boolean> {
    const saved = await this.#live.saveAgain();
    this.problem = saved.ok ? null : { kind: 'storage', problem: saved.error };
    return saved.ok;
  }

  /** Puts the message away; the run is where it was. */
  dismiss(): void {
    this.problem = null;
  }
}

const KEY = Symbol('run');
export const provideRun = (run: RunModel): RunModel => setContext(KEY, run);
export const useRun = (): RunModel => getContext<RunModel>(KEY);
