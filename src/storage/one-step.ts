/**
 * Reading, comparing and writing as one step: a single transaction of IndexedDB, which no other tab comes between.
 * localForage ends its transaction with each call, so this goes to the same store by a connection of its own.
 */
import { ok, type Result } from '../model/result';

/** Rejects with the browser's error, and then nothing has been written. */
export type OneStep = <P>(
  key: string,
  change: (old: unknown) => Result<unknown, P>,
) => Promise<Result<void, P>>;

/** Opens a database that is there already, as it is. */
export const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort(); // it is gone: not ours to make
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the database does not open'));
  });

/** @param open asked for a connection at first, and again after the browser has closed it */
export function makeOneStep(open: () => Promise<IDBDatabase>, store: string): OneStep {
  let opened: Promise<IDBDatabase> | null = null;

  const forget = (): void => {
    opened = null;
  };
  async function connect(): Promise<IDBDatabase> {
    const database = await open();
    database.onclose = forget;
    database.onversionchange = () => {
      forget();
      database.close(); // else whoever wants to change it waits for us
    };
    return database;
  }
  const connected = (): Promise<IDBDatabase> =>
    (opened ??= connect().catch((error: unknown) => {
      forget();
      throw error;
    }));

  /** A connection may have been lost without a word: then a new one. */
  async function begin(): Promise<IDBTransaction> {
    const database = await connected();
    try {
      return database.transaction(store, 'readwrite');
    } catch {
      forget();
      return (await connected()).transaction(store, 'readwrite');
    }
  }

  return async <P>(key: string, change: (old: unknown) => Result<unknown, P>) => {
    const transaction = await begin();
    return new Promise<Result<void, P>>((resolve, reject) => {
      let answer: Result<void, P> = ok(undefined);
      const kept = transaction.objectStore(store);
      const reading = kept.get(key);
      reading.onsuccess = () => {
        try {
          const changed = change(reading.result ?? undefined);
          if (changed.ok) kept.put(changed.value, key);
          else answer = changed;
          transaction.commit(); // without waiting to be told that the put has been done
        } catch (error) {
          // Before the transaction does, which no longer knows why.
          reject(error instanceof Error ? error : new Error(String(error)));
          transaction.abort();
        }
      };
      transaction.oncomplete = () => resolve(answer);
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    });
  };
}
