/** What is wrong with a scenario, where, and how to mend it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly file: string;
  /** Path inside the file, such as `accounts.2.truth.money`. */
  readonly path: string;
  /** Line in the file, from 1; null where the file could not be read line by line. */
  readonly line: number | null;
  readonly message: string;
  readonly mend: string;
}
