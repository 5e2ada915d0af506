/** A run played by XState's own `transition`, to hold the fast stepping against: slower, and the same. */
import { initialTransition, transition } from 'xstate';
import type { Move } from '../model/move';
import { companyMachine } from '../rules/machine';
import type { Scenario } from '../scenario/scenario';

/** Plays moves, each of them legal; a run's last state is not answered, for it is only the time that matters. */
export const playByMachine = (scenario: Scenario, seed: number, moves: readonly Move[]): void => {
  let snapshot = initialTransition(companyMachine, { scenario, seed })[0];
  for (const move of moves) snapshot = transition(companyMachine, snapshot, move)[0];
};
