/** The one way to a disk. Behind it: the browser's database, or memory for tests and for a visit without a trace. */
import type { Result } from '../model/result';
import type { StorageProblem } from './problem';

export type { StorageProblem } from './problem';

/** Keys are text, values whatever structured clone can copy. No method throws or rejects. */
export interface StoragePort {
  /** Answers `undefined` when nothing is kept under the key. */
  get(key: string): Promise<Result<unknown, StorageProblem>>;
  /** Answers once the value is kept; when it fails, what was there before still is. */
  set(key: string, value: unknown): Promise<Result<void, StorageProblem>>;
  /**
   * Writes what `change` makes of what is kept, in one step: nobody writes in between, not another tab either. What
   * `change` refuses is not written, and its reason is the answer. It is asked once, and must not throw.
   */
  update<P>(
    key: string,
    change: (old: unknown) => Result<unknown, P>,
  ): Promise<Result<void, P | StorageProblem>>;
  /** Removing what is not there is no problem. */
  remove(key: string): Promise<Result<void, StorageProblem>>;
  /** The keys that begin with the prefix, in alphabetical order. */
  keys(prefix: string): Promise<Result<readonly string[], StorageProblem>>;
}
