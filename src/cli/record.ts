/** A run from outside, opened: its record, the scenario it was played on, its moves and where they lead. */
import type { Move } from '../model/move';
import { err, ok, type Result } from '../model/result';
import { parseMoves } from '../review/moves';
import { replay, RULES_VERSION, type Play } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import type { RunRecord } from '../storage/run';
import { parseRun } from '../storage/run-text';
import { folderOf, readScenario, scenarioIds } from './files';

export interface Fault {
  readonly code: string;
  readonly reason: string;
}

export interface OpenedRun {
  readonly record: RunRecord;
  readonly scenario: Scenario;
  readonly moves: readonly Move[];
  readonly play: Play;
}

export const fault = (code: string, reason: string): Result<never, Fault> => err({ code, reason });

/** Reads a run's text. */
export const readRun = (text: string): Result<RunRecord, Fault> => {
  const parsed = parseRun(text);
  return parsed.ok ? parsed : fault(parsed.error.code, parsed.error.detail);
};

const findScenario = ({ scenario: { id, hash } }: RunRecord): Result<Scenario, Fault> => {
  if (!scenarioIds().includes(id)) return fault('scenario.unknown', `there is no scenario ${id} here`);
  const read = readScenario(folderOf(id));
  if (!read.ok) return fault('scenario.unknown', `the scenario ${id} is broken here: run check`);
  return read.value.hash === hash
    ? ok(read.value)
    : fault('scenario.changed', 'the scenario has changed since this run was played');
};

/** Replays a run by the rules it was played by. */
export const openRun = (record: RunRecord): Result<OpenedRun, Fault> => {
  const scenario = findScenario(record);
  if (!scenario.ok) return scenario;
  if (record.rulesVersion !== RULES_VERSION) return fault('rules.changed', 'score claimed, rules changed');
  const moves = parseMoves(record.moves);
  if (!moves.ok) return fault('move.refused', `move ${String(moves.error.index)}: ${moves.error.message}`);
  const { play, refused } = replay(scenario.value, record.seed, moves.value);
  const first = refused[0];
  return first
    ? fault('move.refused', `move ${String(first.index)}: ${first.code}`)
    : ok({ record, scenario: scenario.value, moves: moves.value, play });
};
