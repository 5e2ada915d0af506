/** `bench`: how fast the rules run here. Ratios and orders of magnitude; never a test. */
import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BOTS } from '../review/bots';
import { playByMachine } from '../review/by-machine';
import { playBot } from '../review/bots/bot';
import { callOnAll, crowded, grown } from '../review/grown';
import { solverOf } from '../review/solver/opening';
import type { FaceToFaceMove, Move } from '../model/move';
import { outcomes } from '../rules/exchange';
import { accountOf } from '../rules/game';
import { settle } from '../rules/keeping/month-end';
import { begin, replay, step } from '../rules/play';
import { talkNode } from '../rules/stepping';
import type { Scenario } from '../scenario/scenario';
import { beginningOf, isEncounter } from '../scenario/schema';
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

/** Accounts and months of the seasons by which one sees how cost grows. */
const SIZES = [
  [10, 6],
  [100, 3],
  [100, 6],
  [100, 12],
  [1000, 6],
] as const;

/** Sizes of the crowd by which one sees what a month of it costs. */
const CROWDS = [100, 1000, 5000] as const;
const MANY = 20_000;

/** Bytes that are held, after everything that can go has gone. */
const held = (): number => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
};

/** What a crowd of this size costs: milliseconds to open with it and to settle a month, bytes that one of them takes and that one more month of one takes. */
const crowdOfSize = (season: Scenario, members: number, founding: readonly Move[]) => {
  const scenario = crowded(season, members);
  const graded = [...founding, { type: 'grade', by: 'profit' } as const];
  // Enough of them to be seen beside what else comes and goes.
  const copies = Math.ceil(MANY / members);
  const { game } = replay(scenario, 1, graded).play;
  const before = held();
  const games = Array.from({ length: copies }, (_, seed) => replay(scenario, seed + 2, graded).play.game);
  const opened = held();
  const months = games.map(settle);
  const settled = held();
  const ms = best(members > 1000 ? 15 : 60, () => {
    settle(game);
  });
  const openMs = best(3, () => {
    replay(scenario, 1, founding);
  });
  const n = months.reduce((sum, { crowd }) => sum + (crowd?.members.length ?? 0), 0);
  const each = (from: number, to: number): number => Math.round((to - from) / n);
  return { members, openMs, ms, bytes: each(before, opened), bytesAMonth: each(opened, settled) };
};

const byStepping = (scenario: Scenario, seed: number, moves: readonly Move[]): void => {
  let play = begin(scenario, seed);
  for (const move of moves) {
    const next = step(play, move);
    if (next.ok) play = next.value;
  }
};

/** A visit of a scene as the solver steps it: the talk and the node alone, without books, by the outcomes that came. */
const visitOf = (scenario: Scenario, seed: number) => {
  const { moves } = playBot(scenario, seed, BOTS.textbook());
  let play = begin(scenario, seed);
  const { scene } = play.game;
  if (!scene) throw new RangeError(`${scenario.data.id} is no scene`);
  const first = scene.arrived;
  const said: { readonly move: FaceToFaceMove; readonly outcome: number }[] = [];
  let talk = first;
  for (const move of moves as readonly FaceToFaceMove[]) {
    const next = step(play, move);
    if (!next.ok) throw new RangeError(next.error);
    play = next.value;
    const after = accountOf(play.game, scene.account.id).talk;
    const outcome = outcomes(talk, move, scene).findIndex(({ value }) =>
      isDeepStrictEqual(value.talk, after),
    );
    said.push({ move, outcome });
    talk = after;
  }
  const byOutcomes = (): void => {
    let now = first;
    for (const { move, outcome } of said) {
      now = outcomes(now, move, scene)[outcome]?.value.talk ?? now;
      talkNode(now);
    }
  };
  return { moves, byOutcomes };
};

const crowdsOf = (season: Scenario) => {
  const { moves } = playBot(season, 1, BOTS.textbook());
  const founding = moves.slice(0, moves.findIndex(({ type }) => type === 'open') + 1);
  return CROWDS.map((members) => crowdOfSize(season, members, founding));
};

export const bench: Command = {
  usage: 'bench',
  does: 'speed of stepping, of a season, of growth in accounts and months, of a crowd, and of the solver',
  options: [],
  takes: [0, 0],
  run() {
    const read = scenarioIds().map((id) => readScenario(folderOf(id)));
    const failed = read.find((scenario) => !scenario.ok);
    if (failed && !failed.ok) return broken(failed.error);
    const scenarios = read.flatMap((scenario) => (scenario.ok ? [scenario.value] : []));
    const season = scenarios.find(({ data }) => beginningOf(data) === 'founding' && data.months === 6);
    if (!season) throw new RangeError('no season of six months to measure with');
    const scene = scenarios.find(({ data }) => beginningOf(data) === 'visit');
    if (!scene) throw new RangeError('no scene to measure with');
    const { moves } = playBot(season, 1, BOTS.textbook());
    // As often as it takes for either to be compiled in full, so that neither is measured cold.
    const fast = best(300, () => {
      byStepping(season, 1, moves);
    });
    const seasonMs = best(100, () => {
      playBot(season, 1, BOTS.textbook());
    });
    const again = best(20, () => {
      replay(season, 1, moves);
    });
    const visited = visitOf(scene, 1);
    const visitByOutcomes = best(2000, visited.byOutcomes);
    const founding = moves.slice(0, moves.findIndex(({ type }) => type === 'open') + 1);
    const growth = SIZES.map(([accounts, months]) => {
      const large = grown(season, accounts, months);
      const calls = callOnAll(large, founding);
      const ms = best(3, () => {
        byStepping(large, 1, calls);
      });
      return { accounts, months, moves: calls.length, ms };
    });
    const peopled = scenarios.find(({ data }) => data.crowd);
    const crowd = peopled ? crowdsOf(peopled) : [];
    const solver = scenarios
      .filter(({ data }) => isEncounter(data))
      .map((scenario) => {
        let states = 0;
        const ms = best(5, () => {
          const solved = solverOf(scenario);
          solved.value();
          states = solved.states;
        });
        return { scenario: scenario.data.id, states, ms };
      });
    // Last, for what XState does with a state makes everything slower that touches it afterwards.
    const visitByMachine = best(200, () => {
      playByMachine(scene, 1, visited.moves);
    });
    const machine = best(50, () => {
      playByMachine(season, 1, moves);
    });
    const perSecond = (list: readonly Move[], ms: number): number => Math.round((1000 * list.length) / ms);
    const json = {
      machineStepsPerSecond: perSecond(visited.moves, visitByMachine),
      fastStepsPerSecond: perSecond(visited.moves, visitByOutcomes),
      ratio: visitByMachine / visitByOutcomes,
      runMachineStepsPerSecond: perSecond(moves, machine),
      runStepsPerSecond: perSecond(moves, fast),
      runRatio: machine / fast,
      seasonMs,
      replayMovesPerSecond: perSecond(moves, again),
      growth,
      crowd,
      solver,
    };
    return {
      ok: true,
      json,
      text: [
        table(
          ['what', 'figure'],
          [
            [`exchanges a second by XState (a visit to ${scene.data.id})`, json.machineStepsPerSecond],
            ['exchanges a second as the solver steps them', json.fastStepsPerSecond],
            ['ratio', json.ratio.toFixed(1)],
            [`moves a second by XState (all of ${season.data.id})`, json.runMachineStepsPerSecond],
            ['moves a second by fast stepping, with all books', json.runStepsPerSecond],
            ['ratio', json.runRatio.toFixed(1)],
            ['a season by the textbook bot, ms', seasonMs.toFixed(1)],
            ['moves replayed a second', json.replayMovesPerSecond],
          ],
        ),
        table(
          ['accounts', 'months', 'moves', 'ms', 'us a move'],
          growth.map((g) => [
            g.accounts,
            g.months,
            g.moves,
            g.ms.toFixed(1),
            ((1000 * g.ms) / g.moves).toFixed(1),
          ]),
        ),
        table(
          ['crowd', 'ms to open', 'ms a month', 'bytes each', 'bytes each a month'],
          crowd.map((c) => [c.members, c.openMs.toFixed(0), c.ms.toFixed(2), c.bytes, c.bytesAMonth]),
        ),
        table(
          ['scene', 'states', 'ms'],
          solver.map(({ scenario, states, ms }) => [scenario, states, ms.toFixed(0)]),
        ),
      ].join('\n'),
    };
  },
};
