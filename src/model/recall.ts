/** How well something is remembered, as the scheduler of returns (FSRS) keeps it: plain, and the same wherever it is stored. */

export const RECALL_STATES = ['new', 'learning', 'review', 'relearning'] as const;
export type RecallState = (typeof RECALL_STATES)[number];

/** How an answer is taken: to be seen again soon, with some trouble, well. FSRS's fourth, `easy`, is never given. */
export const RECALL_GRADES = ['again', 'hard', 'good'] as const;
export type RecallGrade = (typeof RECALL_GRADES)[number];

export interface Recall {
  /** When it should come back, milliseconds since 1970. */
  readonly due: number;
  /** Days after which it is still known with 90% probability. */
  readonly stability: number;
  /** 1–10; 0 while it is new. */
  readonly difficulty: number;
  /** Days from the last answer to `due`; 0 within a sitting. */
  readonly days: number;
  /** How far one is in the steps of learning. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: RecallState;
  /** The last answer, milliseconds since 1970. */
  readonly last: number | null;
}
