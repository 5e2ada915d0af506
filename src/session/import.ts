/** Bringing a run in from a file or a copied text. What is refused is kept, with the reason. */
import { err, ok, type Result } from '../model/result';
import { parseMoves } from '../review/moves';
import { scoreOf } from '../rules/ledger';
import { gameOf, replay, RULES_VERSION } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import type { RunRecord } from '../storage/run';
import { parseRun } from '../storage/run-text';
import type { Place } from './run';

export interface ImportProblem {
  /** A code of `RUN_PROBLEMS`, or one of these. */
  readonly code: string;
  readonly detail: string;
  /** Whether the refused text could be kept on this computer. */
  readonly kept: boolean;
}

type Reason = Pick<ImportProblem, 'code' | 'detail'>;

/**
 * Checks a run from outside by playing it, and keeps it under this profile.
 * The same run in a shorter or longer form is one run: the longer stays. A different one gets a new id.
 */
export const importRun = async (
  place: Place,
  text: string,
  newId: string,
  findScenario: (id: string, hash: string) => Promise<Scenario | null>,
): Promise<Result<RunRecord, ImportProblem>> => {
  const refuse = async (problem: Reason): Promise<Result<RunRecord, ImportProblem>> => {
    const worthKeeping = problem.code !== 'run.empty';
    const kept = worthKeeping && (await place.library.quarantine(text, problem, place.now())).ok;
    return err({ ...problem, kept });
  };
  const parsed = parseRun(text);
  if (!parsed.ok) return refuse({ code: parsed.error.code, detail: parsed.error.detail });
  const run = parsed.value;
  if (run.rulesVersion > RULES_VERSION)
    return refuse({ code: 'run.version', detail: `rules ${String(run.rulesVersion)}` });
  const scenario = await findScenario(run.scenario.id, run.scenario.hash);
  if (!scenario)
    return refuse({ code: 'scenario.unknown', detail: `${run.scenario.id} ${run.scenario.hash}` });
  const moves = parseMoves(run.moves);
  if (!moves.ok)
    return refuse({
      code: 'move.refused',
      detail: `${String((moves.error.index ?? 0) + 1)}: ${moves.error.message}`,
    });
  const { play, refused } = replay(scenario, run.seed, moves.value);
  const first = refused[0];
  if (first) return refuse({ code: 'move.refused', detail: `${String(first.index + 1)}: ${first.code}` });
  const finished = play.done;
  const own = await place.library.readRun(place.profile, run.id);
  if (!own.ok) return refuse({ code: own.error.code, detail: own.error.detail });
  const [mine, theirs] = [own.value?.run.moves ?? [], run.moves];
  const common = Math.min(mine.length, theirs.length);
  const same =
    own.value?.run.seed === run.seed &&
    own.value.run.scenario.hash === run.scenario.hash &&
    JSON.stringify(mine.slice(0, common)) === JSON.stringify(theirs.slice(0, common));
  if (own.value && same && mine.length >= theirs.length) return ok(own.value.run);
  const revision = own.value && same ? own.value.revision : 0;
  // The score a file claims is not believed: it is counted again.
  const claimed = finished ? scoreOf(gameOf(play)).total : null;
  const record = { ...run, id: own.value && !same ? newId : run.id, finished, claimed };
  const content = await place.library.writeContent(scenario.hash, {
    data: scenario.data,
    words: scenario.words,
  });
  const written = content.ok ? await place.library.writeRun(place.profile, record, revision) : content;
  return written.ok ? ok(record) : refuse({ code: written.error.code, detail: written.error.detail });
};
