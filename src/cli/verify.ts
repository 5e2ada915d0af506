/** `verify`: replays runs and says whether they are what they claim to be. */
import { err, ok, type Result } from '../model/result';
import { parseMoves } from '../review/moves';
import { scoreOf } from '../rules/ledger';
import { gameOf, replay, RULES_VERSION } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import type { RunRecord } from '../storage/run';
import { parseRun } from '../storage/run-text';
import type { Command } from './command';
import { folderOf, readScenario, readText, scenarioIds } from './files';
import { table } from './table';

interface Verified {
  readonly file: string;
  readonly ok: boolean;
  readonly code: string;
  readonly reason: string;
  readonly player: string | null;
  readonly scenario: string | null;
  /** As replayed; as claimed where it cannot be replayed, which `ok` tells apart. */
  readonly score: number | null;
}
interface Fault {
  readonly code: string;
  readonly reason: string;
}

/** Two programs count the same; only the last digits of a number may differ. */
const SAME = 1e-6;
const fault = (code: string, reason: string): Result<never, Fault> => err({ code, reason });

const findScenario = ({ scenario: { id, hash } }: RunRecord): Result<Scenario, Fault> => {
  if (!scenarioIds().includes(id)) return fault('scenario.unknown', `there is no scenario ${id} here`);
  const read = readScenario(folderOf(id));
  if (!read.ok) return fault('scenario.unknown', `the scenario ${id} is broken here: run check`);
  return read.value.hash === hash
    ? ok(read.value)
    : fault('scenario.changed', 'the scenario has changed since this run was played');
};

const replayed = (run: RunRecord): Result<number | null, Fault> => {
  const scenario = findScenario(run);
  if (!scenario.ok) return scenario;
  if (run.rulesVersion !== RULES_VERSION) return fault('rules.changed', 'score claimed, rules changed');
  const moves = parseMoves(run.moves);
  if (!moves.ok) return fault('move.refused', `move ${String(moves.error.index)}: ${moves.error.message}`);
  const { play, refused } = replay(scenario.value, run.seed, moves.value);
  const first = refused[0];
  if (first) return fault('move.refused', `move ${String(first.index)}: ${first.code}`);
  const finished = play.done;
  const { total } = scoreOf(gameOf(play));
  if (run.finished && !finished)
    return fault('score.differs', 'it says it has ended, and its moves do not get there');
  if (run.claimed !== null && Math.abs(run.claimed - total) > SAME) {
    return fault('score.differs', `claimed ${run.claimed.toFixed(2)}, replayed ${total.toFixed(2)}`);
  }
  return ok(total);
};

const verifyText = (file: string, text: string): Verified => {
  const parsed = parseRun(text);
  if (!parsed.ok) {
    return {
      file,
      ok: false,
      code: parsed.error.code,
      reason: parsed.error.detail,
      player: null,
      scenario: null,
      score: null,
    };
  }
  const { player, scenario, claimed } = parsed.value;
  const about = { file, player: player.name, scenario: scenario.id };
  const result = replayed(parsed.value);
  return result.ok
    ? { ...about, ok: true, code: 'ok', reason: '', score: result.value }
    : { ...about, ok: false, ...result.error, score: claimed };
};

export const verify: Command = {
  usage: 'verify FILE…',
  does: 'replays runs: saved files or copied codes',
  options: [],
  takes: [1, 10_000],
  run({ files }) {
    const runs = files.map((file) => verifyText(file, readText(file)));
    const rows = runs.map((r) => [
      r.file,
      r.code,
      r.player ?? '',
      r.scenario ?? '',
      r.score?.toFixed(1) ?? '',
      r.reason,
    ]);
    return {
      ok: runs.every((run) => run.ok),
      json: { runs },
      text: table(['file', 'code', 'player', 'scenario', 'score', 'reason'], rows),
    };
  },
};
