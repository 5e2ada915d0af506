/** A run as it stood before each of its moves. */
import type { Move } from '../../model/move';
import { caseFor } from '../../rules/recovery/meeting';
import { begin, gameOf, step, type Play } from '../../rules/play';
import { sceneFor } from '../../rules/scene';
import { viewOf } from '../../rules/view';
import type { Scenario } from '../../scenario/scenario';
import type { Seat } from '../solver/seat';

/** A run gone over. `moves` have to be legal one after the other. */
export interface Run {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly moves: readonly Move[];
  /** So many first moves were given to the player, and are not gone over; none unless it says so. */
  readonly given?: number;
  /** The moments that are known already, from the first on: of a run that goes on from here. */
  readonly known?: readonly Play[];
}

/** How thoroughly the options are looked at: the choice and the best alone, or everything that can be said. */
export type Depth = 'quick' | 'full';

/** The run before each move, and after the last. @throws RangeError when a move is refused */
export const playsOf = ({ scenario, seed, moves, known = [begin(scenario, seed)] }: Run): readonly Play[] => {
  const plays = known.slice(0, moves.length + 1);
  for (let i = plays.length - 1; i < moves.length; i++) {
    const [play, move] = [plays[i], moves[i]];
    const next = play && move && step(play, move);
    if (!next?.ok) throw new RangeError(`move ${String(i)} is refused`);
    plays.push(next.value);
  }
  return plays;
};

/** What the solver sees a moment of a run from. */
export const seatAt = (play: Play): Seat => {
  const game = gameOf(play);
  return {
    scenario: game.scenario,
    view: viewOf(play),
    imagine: (truth) => (game.visiting === null ? null : sceneFor(game, game.visiting, truth)),
    imagineCase: (truth) =>
      game.meeting === null || truth.cause === undefined ? null : caseFor(game, game.meeting, truth),
  };
};
