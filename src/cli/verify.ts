/** `verify`: replays runs and says whether they are what they claim to be. */
import { ok, type Result } from '../model/result';
import { scoreOf } from '../rules/ledger';
import { gameOf } from '../rules/play';
import type { RunRecord } from '../storage/run';
import type { Command } from './command';
import { readText } from './files';
import { fault, openRun, readRun, type Fault } from './record';
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
/** Two programs count the same; only the last digits of a number may differ. */
const SAME = 1e-6;

const replayed = (run: RunRecord): Result<number | null, Fault> => {
  const opened = openRun(run);
  if (!opened.ok) return opened;
  const { play } = opened.value;
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
  const parsed = readRun(text);
  if (!parsed.ok) return { file, ok: false, ...parsed.error, player: null, scenario: null, score: null };
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
