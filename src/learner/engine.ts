/** What playing takes and the first screen does without: the rules, and all that goes by them. Loaded when it is needed first. */
export { seedFor } from '../review/mastery/due';
export { EvidenceReader } from '../session/evidence';
export { importRun } from '../session/import';
export { openRun, startBranch, startRun } from '../session/run';
export { RunModel } from './run.svelte';
