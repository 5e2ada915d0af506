/** One after the other: tasks under the same key never overlap, in the order they were asked for. */

export type InTurn = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** Turns within this tab. */
export function makeTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task);
    const settled = turn
      .catch(() => undefined) // a failure is its caller's, not the next one's
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return turn;
  };
}

/** The part of Web Locks used here: `navigator.locks` fits. */
export interface LockManagerPort {
  request<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/** Turns across all tabs of this browser; within this tab only, should the browser refuse the lock. */
export function makeTurnsAcrossTabs(locks: LockManagerPort): InTurn {
  const inTab = makeTurns();
  return (key, task) =>
    inTab(key, async () => {
      let began = false;
      try {
        return await locks.request(key, () => {
          began = true;
          return task();
        });
      } catch (error) {
        if (began) throw error;
        return task();
      }
    });
}
