/** Every moment of a run, played again step by step and kept: the states share all that did not change. */
import type { Move } from '../../model/move';
import { begin, step, type Play } from '../../rules/play';
import type { Scenario } from '../../scenario/scenario';

/** Milliseconds of replaying between two breaths of the page. */
const SLICE = 8;

export class Past {
  readonly #moves: readonly Move[];
  readonly #plays: Play[];

  constructor(scenario: Scenario, seed: number, moves: readonly Move[]) {
    this.#moves = moves;
    this.#plays = [begin(scenario, seed)];
  }

  /** The moment before a move; the end of the run for one after the last. */
  at(index: number): Play {
    while (this.#plays.length <= Math.min(index, this.#moves.length) && this.#go());
    const last = this.#plays[index] ?? this.#plays.at(-1);
    if (!last) throw new RangeError('a run has a first moment');
    return last;
  }

  /** Plays all of it without holding up the page. */
  async fill(now: () => number): Promise<void> {
    for (;;) {
      const since = now();
      while (now() - since < SLICE) if (!this.#go()) return;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #go(): boolean {
    const move = this.#moves[this.#plays.length - 1];
    const play = this.#plays.at(-1);
    const next = move && play && step(play, move);
    if (!next?.ok) return false;
    this.#plays.push(next.value);
    return true;
  }
}
