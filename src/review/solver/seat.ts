/** What a talk is seen from: what a learner sees, and how it would be if the customer were so. */
import type { Case } from '../../rules/recovery/recovery';
import type { Scene } from '../../rules/talk';
import { alternatives, type Truth } from '../../rules/truth';
import type { View } from '../../rules/view';
import type { Scenario } from '../../scenario/scenario';
import type { AccountData, Drawn } from '../../scenario/schema';

export interface Seat {
  readonly scenario: Scenario;
  readonly view: View;
  /** The visit, or the recovery, as it would be. */
  imagine(truth: Truth): Scene | null;
  imagineCase(truth: Truth): Case | null;
}

/** Every way an account could be, by the scenario: each alternative of each hidden fact with each of the others. */
export const truthsOf = (account: AccountData): readonly Truth[] =>
  Object.entries(account.truth).reduce<readonly Truth[]>(
    (truths, [key, value]) =>
      truths.flatMap((truth) =>
        alternatives(value as Drawn<unknown>).map((option) => ({ ...truth, [key]: option })),
      ),
    [{} as Truth],
  );
