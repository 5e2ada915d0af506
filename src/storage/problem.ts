/** What can go wrong with something kept or brought in. The code is for programs and the phrase book, `detail` for the person who repairs it. */

/** What the disk itself answers. */
const DISK_PROBLEMS = {
  'storage.full': 'no room is left on this device, or the browser grants no more',
  'storage.blocked': 'the browser keeps nothing here: private window, school policy, storage switched off',
  'storage.failed': 'the browser could not read or write for a reason of its own',
} as const;

/** What the library answers beyond that. Nothing has been changed on disk when one of these comes back. */
export const LIBRARY_PROBLEMS = {
  ...DISK_PROBLEMS,
  'storage.conflict': 'somebody else, another tab perhaps, has written this in the meantime',
  'storage.unreadable': 'what lies there cannot be read, so it is left as it is',
  'storage.invalid': 'what was to be written could not be read back, so it is not written',
  'storage.no-profile': 'the profile has been removed',
} as const;

/** What is wrong with the text or file of a run. */
export const RUN_PROBLEMS = {
  'run.empty': 'there is no text',
  'run.not-a-run': 'this is something else',
  'run.truncated': 'the end is missing, or the beginning',
  'run.damaged': 'something inside has changed: the checksum or the punctuation does not fit',
  'run.version': 'written by a newer version than this one',
  'run.too-large': 'larger than any run',
  'run.shape': 'a field is missing, unknown or out of range',
} as const;

/** Why the port could not do it. */
export interface StorageProblem {
  readonly code: keyof typeof DISK_PROBLEMS;
  readonly detail: string;
}

/** Why the library did not do it. */
export interface LibraryProblem {
  readonly code: keyof typeof LIBRARY_PROBLEMS;
  readonly detail: string;
  /** storage.conflict: the revision that is on disk, 0 for none. */
  readonly revision?: number;
  /** storage.unreadable, storage.invalid: what is wrong with it. */
  readonly reason?: RecordProblem;
}

/** Why a value is no record of the kind expected. */
export interface RecordProblem {
  readonly code: 'shape' | 'version';
  readonly detail: string;
  /** shape: the path of the first fault, such as "moves.3.text". */
  readonly path?: string;
  /** version: the version found. */
  readonly version?: number;
}

/** Why a text is no run. */
export interface RunProblem extends Omit<RecordProblem, 'code'> {
  readonly code: keyof typeof RUN_PROBLEMS;
}
