/** A disk in memory: for tests, and for those who go on although the browser keeps nothing. */
import { err, ok, type Result } from '../model/result';
import type { StoragePort, StorageProblem } from './port';

type Operation = keyof StoragePort;

/** Asked before each operation; a problem it answers is what the caller gets. */
export type Failing = (operation: Operation, key: string) => StorageProblem | undefined;

/** A port that copies on the way in and on the way out, as a real disk does. */
export function memoryPort(failing: Failing = () => undefined): StoragePort {
  const kept = new Map<string, unknown>();

  const attempt = <T>(
    operation: Operation,
    key: string,
    act: () => T,
  ): Promise<Result<T, StorageProblem>> => {
    const problem = failing(operation, key);
    if (problem) return Promise.resolve(err(problem));
    try {
      return Promise.resolve(ok(act()));
    } catch (error) {
      return Promise.resolve(err({ code: 'storage.failed', detail: String(error) })); // not cloneable
    }
  };

  return {
    update: async (key, change) => {
      const changed = await attempt('update', key, () => {
        const made = change(structuredClone(kept.get(key)));
        if (!made.ok) return made;
        kept.set(key, structuredClone(made.value));
        return ok(undefined);
      });
      return changed.ok ? changed.value : changed;
    },
    get: (key) => attempt('get', key, () => structuredClone(kept.get(key))),
    set: (key, value) => attempt('set', key, () => void kept.set(key, structuredClone(value))),
    remove: (key) => attempt('remove', key, () => void kept.delete(key)),
    keys: (prefix) =>
      attempt('keys', prefix, () => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()),
  };
}
