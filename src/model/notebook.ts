/**
 * What a group writes into the worksheets of a run: only what differs from the drafts. Kept beside the run, never part of
 * it: no rule reads it.
 */

/** What is said or done on stage: a line of a role, or a direction when nobody speaks. */
export interface Beat {
  readonly id: string;
  /** Who says it; null for a direction. */
  readonly role: string | null;
  /** How it is said, without brackets; empty when it needs no saying. */
  readonly tone: string;
  readonly text: string;
}

export interface Notebook {
  /** What stands in a field instead of its draft, by the field's key; texts of drafts differ by language, and so do their keys. */
  readonly texts: Readonly<Record<string, string>>;
  /** Scenes of the script that were changed, whole, by the scene's key. */
  readonly scenes: Readonly<Record<string, readonly Beat[]>>;
  /** Who plays a role that was given by hand: 1 for the first performer. */
  readonly parts: Readonly<Record<string, number>>;
  /** How many perform, 1–9; null while nobody has said. */
  readonly performers: number | null;
}

export const MOST_PERFORMERS = 9;

export const emptyNotebook: Notebook = { texts: {}, scenes: {}, parts: {}, performers: null };
