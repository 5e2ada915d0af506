/** What a hand does with a message: keeps the run, reckons a task of it. The same in a worker and on the page. */
import { makeScenario, type Scenario } from '../../scenario/scenario';
import { reckon } from './engine';
import type { FromHand, Reckoned, ToHand } from './wire';

/** A hand's answers. What goes wrong in one task is told, and the next one is tried. */
export const makeAnswerer = (): ((message: ToHand) => FromHand | null) => {
  let run: Reckoned | null = null;
  let scenario: Scenario | null = null;
  return (message) => {
    if (message.kind === 'run') {
      run = message.run;
      scenario = makeScenario(run.content.data, run.content.words);
      return null;
    }
    const { id, task, depth } = message;
    try {
      if (!run || !scenario) throw new Error('no run yet');
      return { kind: 'done', id, choices: reckon(scenario, run.seed, run.moves, task, depth) };
    } catch (error) {
      return { kind: 'failed', id, detail: String(error) };
    }
  };
};
