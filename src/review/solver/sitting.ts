/** A talk as the solver follows it: what the customer could be, given the file, and what each answer rules out. */
import type { Move } from '../../model/move';
import { isBreach } from '../../rules/judging';
import type { View } from '../../rules/view';
import type { Scenario } from '../../scenario/scenario';
import { isEncounter } from '../../scenario/schema';
import type { Seat } from './seat';
import {
  Solver,
  TOO_MANY_STATES,
  TooManyStates,
  type Art,
  type Believed,
  type Bounded,
  type Reached,
  type Valued,
} from './solve';

/** A solver that has been led far off the good ways holds too much to go on with, and another is begun: at this share of the most. */
const FULL = 1 / 2;

/** More ways to be than this are not reckoned with. */
const MOST_TYPES = 20;

/** How a kind of talk is seen. */
export interface Look<T extends { readonly ending: string | null }, S extends object, M extends Move> {
  readonly art: Art<T, S, M>;
  /** The talk going on, if it is of this kind. */
  at(view: View): { readonly account: string; readonly talk: T } | null;
  /** Ways the customer could be, given the file and the meters. */
  scenes(seat: Seat): readonly S[];
  /** Whether this may be so, by what is seen now. */
  fits(scene: S, seat: Seat): boolean;
  /** The talk without what cannot be compared from outside. */
  comparable(talk: T): T;
  /** What tells one problem from another beside the talk. */
  about(scenes: readonly S[]): unknown;
}

/** What the solver answers, or null where there are more states than it looks at. */
export const ifSolved = <T>(ask: () => T): T | null => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyStates) return null;
    throw error;
  }
};

/** A scene begins alike under every seed, so its solver is kept. A cache, never a state. */
const kept = new WeakMap<Scenario, { readonly about: string; readonly solver: unknown }>();

export class Sitting<T extends { readonly ending: string | null }, S extends object, M extends Move> {
  readonly account: string;
  readonly #look: Look<T, S, M>;
  readonly #solver: Solver<T, S, M>;
  readonly #at: Believed<T, M>;
  /** Points settled for good on the way here, by type: the solver, to which all ways here are one, leaves them out. */
  readonly #settled: readonly number[];
  readonly #most: number;

  private constructor(
    account: string,
    look: Look<T, S, M>,
    solver: Solver<T, S, M>,
    { node, settled }: Reached<T, M>,
    most: number,
  ) {
    this.account = account;
    this.#look = look;
    this.#solver = solver;
    this.#at = node;
    this.#settled = settled;
    this.#most = most;
  }

  /** The talk from here on, or null when the customer could be in too many ways. @param most states that are looked at */
  static begin<T extends { readonly ending: string | null }, S extends object, M extends Move>(
    look: Look<T, S, M>,
    seat: Seat,
    most = TOO_MANY_STATES,
  ): Sitting<T, S, M> | null {
    const at = look.at(seat.view);
    const scenes = look.scenes(seat);
    if (!at || scenes.length === 0 || scenes.length > MOST_TYPES) return null;
    const solver = solverFor(look, seat.scenario, scenes, at.talk, most);
    return new Sitting(at.account, look, solver, solver.start, most);
  }

  /** The talk after a move, by what is seen now. */
  after(move: M, seat: Seat): Sitting<T, S, M> | null {
    const look = this.#look;
    const seen = look.at(seat.view);
    if (!seen) return null;
    if (this.#solver.states >= this.#most * FULL) return Sitting.begin(look, seat, this.#most);
    const codeOf = look.art.coding(seen.talk, this.#solver.believed(this.#at));
    const code = codeOf(look.comparable(seen.talk));
    const at = this.#solver.after(this.#at, move, ({ talk }, scene) => {
      const other = codeOf(look.comparable(talk));
      return other.high === code.high && other.low === code.low && look.fits(scene, seat);
    });
    return at === null
      ? Sitting.begin(look, seat, this.#most)
      : new Sitting(
          this.account,
          look,
          this.#solver,
          { node: at.node, settled: this.#with(at.settled) },
          this.#most,
        );
  }

  #with(settled: readonly number[]): readonly number[] {
    return this.#settled.map((points, t) => points + (settled[t] ?? 0));
  }

  /** What has been settled so far, on average over what the customer could still be. */
  get #had(): number {
    return this.#solver.mean(this.#settled, this.#at);
  }

  /** A breach is worth nothing, whatever comes of the talk. */
  valueOf(move: M): number {
    return isBreach(move) ? 0 : this.#had + this.#solver.valueOf(move, this.#at);
  }

  /** Every legal move, best first, those far below the best only bounded. */
  options(within: number): readonly (Bounded<M> & { readonly error: 0 })[] {
    return this.#solver
      .options(within, this.#at)
      .map((option) => ({ ...option, value: this.#had + option.value, error: 0 }));
  }

  /** Whether any move is more than so many points worse than the best. */
  isChoice(within: number): boolean {
    return this.#solver.isChoice(within, this.#at);
  }

  moves(): readonly Valued<M>[] {
    return this.options(Infinity);
  }

  best(): M | null {
    return this.#solver.best(this.#at);
  }

  /** Moves that are at most so many points worse than the best. */
  near(within: number): readonly M[] {
    return this.#solver.near(within, this.#at);
  }

  value(): number {
    return this.#had + this.#solver.value(this.#at);
  }
}

const solverFor = <T extends { readonly ending: string | null }, S extends object, M extends Move>(
  look: Look<T, S, M>,
  scenario: Scenario,
  scenes: readonly S[],
  talk: T,
  most: number,
): Solver<T, S, M> => {
  const about = JSON.stringify([talk, look.about(scenes)]);
  const before = kept.get(scenario);
  // What is kept for a scenario is of the one kind of talk that the scenario is.
  const solver = before?.about === about ? (before.solver as Solver<T, S, M>) : null;
  if (solver && solver.states < most * FULL) return solver;
  const fresh = new Solver(look.art, { scenes, talk }, most);
  if (isEncounter(scenario.data)) kept.set(scenario, { about, solver: fresh });
  return fresh;
};
