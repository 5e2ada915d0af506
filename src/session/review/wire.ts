/** What the page and a worker say to each other: plain data, for it crosses over by structured clone. */
import type { Move } from '../../model/move';
import type { Choice } from '../../review/choice';
import type { Scenario } from '../../scenario/scenario';
import type { Depth, Plan, Run, Task } from '../../review/values/tasks';

/** The run that is gone over. A scenario has a function and cannot cross over; its content can. */
interface Reckoned {
  readonly content: Pick<Scenario, 'data' | 'words'>;
  readonly seed: number;
  readonly moves: readonly Move[];
  readonly given: number;
}

/** `run` comes first; `moves` says that it has been played on, and how it stands. */
export type ToHand =
  | { readonly kind: 'run'; readonly run: Reckoned }
  | { readonly kind: 'moves'; readonly moves: readonly Move[] }
  | { readonly kind: 'plan'; readonly id: number }
  | { readonly kind: 'look'; readonly id: number; readonly task: Task; readonly depth: Depth }
  | { readonly kind: 'confirm'; readonly id: number; readonly choice: Choice }
  | { readonly kind: 'advise'; readonly id: number };

export type FromHand =
  | { readonly kind: 'planned'; readonly id: number; readonly plan: Plan }
  | { readonly kind: 'done'; readonly id: number; readonly choices: readonly Choice[] }
  | { readonly kind: 'advised'; readonly id: number; readonly move: Move }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };

/** A run as it is handed over. */
export const handedOver = ({ scenario: { data, words }, seed, moves, given = 0 }: Run): ToHand => ({
  kind: 'run',
  run: { content: { data, words }, seed, moves, given },
});

/** Somebody who reckons: a worker, or the page itself. */
export interface Hand {
  post(message: ToHand): void;
  /** At once, whatever is being reckoned. */
  stop(): void;
}

/** @param broke the hand will answer nothing more */
export type MakeHand = (heard: (message: FromHand) => void, broke: (detail: string) => void) => Hand;
