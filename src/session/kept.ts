/** What the screens may know of storage: the kinds of record a browser keeps, and a run as file or text. */
export type { Profile, Refused, Settings } from '../storage/entries';
export type { Edition } from '../storage/edition';
export type { Library, StoredRun, Unreadable } from '../storage/library';
export type { Claim } from '../storage/presence';
export type { LibraryProblem } from '../storage/problem';
export type { RunRecord } from '../storage/run';
export { makeRunFile, makeRunText } from '../storage/run-text';
export { MAX_DRILLS, NO_PRACTICE, type DrillDone, type Practice } from '../storage/practice';
