/** What the browser has on its disk, read past the program. */
import type { Page } from 'playwright-core';
import type { RunRecord } from '../../src/storage/run';

/** The runs that are kept, whatever the profile. */
export const keptRuns = (page: Page): Promise<readonly RunRecord[]> =>
  page.evaluate(
    () =>
      new Promise<RunRecord[]>((resolve, reject) => {
        const open = indexedDB.open('zhanggui');
        open.onerror = () => reject(new Error('no database'));
        open.onsuccess = () => {
          const store = open.result.transaction('kept').objectStore('kept');
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            open.result.close();
            resolve(
              keys.result.flatMap((key, i) =>
                String(key).startsWith('zg/run/') ? [(values.result[i] as { run: RunRecord }).run] : [],
              ),
            );
          };
        };
      }),
  );
