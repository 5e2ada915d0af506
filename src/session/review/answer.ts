/** What a hand does with a message: keeps the run, reckons a piece of it. The same in a worker and on the page. */
import { makeScenario } from '../../scenario/scenario';
import { bestAfter } from '../../review/reasons/best';
import { confirm, planOf, playedOn, reckon, type Run } from '../../review/values/tasks';
import type { FromHand, ToHand } from './wire';

/** A hand's answers. What goes wrong in one task is told, and the next one is tried. */
export const makeAnswerer = (): ((message: ToHand) => FromHand | null) => {
  let run: Run | null = null;
  return (message) => {
    if (message.kind === 'run') {
      const { content, seed, moves, given } = message.run;
      run = { scenario: makeScenario(content.data, content.words), seed, moves, given };
      return null;
    }
    if (message.kind === 'moves') {
      run = run && playedOn(run, message.moves);
      return null;
    }
    const { id } = message;
    try {
      if (!run) throw new Error('no run yet');
      if (message.kind === 'plan') return { kind: 'planned', id, plan: planOf(run) };
      if (message.kind === 'advise') return { kind: 'advised', id, move: bestAfter(run) };
      const choices =
        message.kind === 'look' ? reckon(run, message.task, message.depth) : [confirm(run, message.choice)];
      return { kind: 'done', id, choices };
    } catch (error) {
      return { kind: 'failed', id, detail: String(error) };
    }
  };
};
