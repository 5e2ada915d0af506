/** `bench`: how fast the rules run here. Ratios and orders of magnitude; never a test. */
import { BOTS } from '../review/bots';
import { playByMachine } from '../review/by-machine';
import { playBot } from '../review/bots/bot';
import { solverOf } from '../review/solver/opening';
import type { Move } from '../model/move';
import { begin, replay, step } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import { folderOf, readScenario, scenarioIds } from './files';
import { broken } from './played';
import { table } from './table';
import type { Command } from './command';

/** Milliseconds that something takes, the best of a few: what the machine can do when nothing else is running. */
const best = (times: number, run: () => void): number => {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    run();
    least = Math.min(least, performance.now() - from);
  }
  return least;
};

const byStepping = (scenario: Scenario, seed: number, moves: readonly Move[]): void => {
  let play = begin(scenario, seed);
  for (const move of moves) {
    const next = step(play, move);
    if (next.ok) play = next.value;
  }
};

export const bench: Command = {
  usage: 'bench',
  does: 'speed of stepping, of a season, of a replay and of the solver',
  options: [],
  takes: [0, 0],
  run() {
    const read = scenarioIds().map((id) => readScenario(folderOf(id)));
    const failed = read.find((scenario) => !scenario.ok);
    if (failed && !failed.ok) return broken(failed.error);
    const scenarios = read.flatMap((scenario) => (scenario.ok ? [scenario.value] : []));
    const season = scenarios.find(({ data }) => data.kind === 'season' && data.months === 6);
    if (!season) throw new RangeError('no season of six months to measure with');
    const { moves } = playBot(season, 1, BOTS.textbook());
    const machine = best(5, () => {
      playByMachine(season, 1, moves);
    });
    const fast = best(20, () => {
      byStepping(season, 1, moves);
    });
    const seasonMs = best(10, () => {
      playBot(season, 1, BOTS.textbook());
    });
    const again = best(10, () => {
      replay(season, 1, moves);
    });
    const solver = scenarios
      .filter(({ data }) => data.kind === 'scene')
      .map((scenario) => {
        const from = performance.now();
        const solved = solverOf(scenario);
        solved.value();
        return { scenario: scenario.data.id, states: solved.states, ms: performance.now() - from };
      });
    const perSecond = (ms: number): number => Math.round((1000 * moves.length) / ms);
    const json = {
      machineStepsPerSecond: perSecond(machine),
      fastStepsPerSecond: perSecond(fast),
      ratio: machine / fast,
      seasonMs,
      replayMovesPerSecond: perSecond(again),
      solver,
    };
    return {
      ok: true,
      json,
      text: [
        table(
          ['what', 'figure'],
          [
            ['steps a second by XState', json.machineStepsPerSecond],
            ['steps a second by fast stepping', json.fastStepsPerSecond],
            ['ratio', json.ratio.toFixed(1)],
            ['a season by the textbook bot, ms', seasonMs.toFixed(1)],
            ['moves replayed a second', json.replayMovesPerSecond],
          ],
        ),
        table(
          ['scene', 'states', 'ms'],
          solver.map(({ scenario, states, ms }) => [scenario, states, ms.toFixed(0)]),
        ),
      ].join('\n'),
    };
  },
};
