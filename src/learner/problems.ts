/** What went wrong, in the learner's words: what happened, and what to do next. */
import * as m from '../ui/paraglide/messages.js';
import type { Trouble } from './desk.svelte';

export interface Told {
  readonly what: string;
  readonly next: string;
}
type Teller = readonly [what: () => string, next: () => string];

const TOLD: Readonly<Record<string, Teller>> = {
  'storage.full': [m.trouble_storage_full, m.trouble_storage_full_next],
  'storage.blocked': [m.trouble_storage_blocked, m.trouble_storage_blocked_next],
  'storage.failed': [m.trouble_storage_failed, m.trouble_storage_failed_next],
  'storage.conflict': [m.trouble_storage_conflict, m.trouble_storage_conflict_next],
  'storage.unreadable': [m.trouble_storage_unreadable, m.trouble_storage_unreadable_next],
  'storage.invalid': [m.trouble_storage_invalid, m.trouble_storage_invalid_next],
  'storage.no-profile': [m.trouble_storage_no_profile, m.trouble_storage_no_profile_next],
  'run.empty': [m.trouble_run_empty, m.trouble_run_empty_next],
  'run.not-a-run': [m.trouble_run_not_a_run, m.trouble_run_not_a_run_next],
  'run.truncated': [m.trouble_run_truncated, m.trouble_run_truncated_next],
  'run.damaged': [m.trouble_run_damaged, m.trouble_run_damaged_next],
  'run.version': [m.trouble_run_version, m.trouble_run_version_next],
  'run.too-large': [m.trouble_run_too_large, m.trouble_run_too_large_next],
  'run.shape': [m.trouble_run_shape, m.trouble_run_shape_next],
  'scenario.unknown': [m.trouble_scenario_unknown, m.trouble_scenario_unknown_next],
  'move.refused': [m.trouble_move_refused, m.trouble_move_refused_next],
  'profile.none': [m.trouble_profile_none, m.trouble_profile_none_next],
  'open.missing': [m.trouble_open_missing, m.trouble_open_missing_next],
  'open.scenario': [m.trouble_open_scenario, m.trouble_open_scenario_next],
  'open.rules': [m.trouble_open_rules, m.trouble_open_rules_next],
  'open.refused': [m.trouble_open_refused, m.trouble_open_refused_next],
  content: [m.trouble_content, m.trouble_content_next],
};
const OTHER: Teller = [m.trouble_other, m.trouble_other_next];

/** By the code of a problem of storage, of a run's text, or of those who opened it. */
export const told = (code: string): Told => {
  const [what, next] = (Object.hasOwn(TOLD, code) ? TOLD[code] : undefined) ?? OTHER;
  return { what: what(), next: next() };
};

/** The code of what the desk has to say, and the detail for whoever repairs it. */
export const codeOf = (trouble: Trouble): { readonly code: string; readonly detail: string } => {
  if (trouble.kind === 'content') return { code: 'content', detail: '' };
  if (trouble.kind === 'storage') return trouble.problem;
  const { problem } = trouble;
  switch (problem.kind) {
    case 'storage':
      return problem.problem;
    case 'missing':
      return { code: 'open.missing', detail: '' };
    case 'scenario':
      return { code: 'open.scenario', detail: problem.id };
    case 'rules':
      return { code: 'open.rules', detail: `rules ${problem.version}` };
    case 'refused':
      return { code: 'open.refused', detail: `${problem.index + 1}: ${problem.code}` };
  }
};
