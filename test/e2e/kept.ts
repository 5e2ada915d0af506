/** What the browser has on its disk, read past the program. */
import type { Page } from 'playwright-core';
import type { Profile, Settings } from '../../src/storage/entries';
import type { Practice } from '../../src/storage/practice';
import type { RunRecord } from '../../src/storage/run';

/** All that is kept under keys that begin so, in the order of the keys. */
const kept = (page: Page, prefix: string): Promise<readonly unknown[]> =>
  page.evaluate(
    (start) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open('zhanggui');
        open.onerror = () => reject(new Error('no database'));
        open.onsuccess = () => {
          const store = open.result.transaction('kept').objectStore('kept');
          const keys = store.getAllKeys();
          const values: IDBRequest<unknown[]> = store.getAll();
          values.onsuccess = () => {
            open.result.close();
            resolve(
              values.result.filter((_, i) => {
                const key = keys.result[i];
                return typeof key === 'string' && key.startsWith(start);
              }),
            );
          };
        };
      }),
    prefix,
  );

/** The runs, whatever the profile. */
export const keptRuns = async (page: Page): Promise<readonly RunRecord[]> =>
  (await kept(page, 'zg/run/')).map((entry) => (entry as { readonly run: RunRecord }).run);

/** The texts of imports that were refused. */
export const refusedTexts = async (page: Page): Promise<readonly string[]> =>
  (await kept(page, 'zg/quarantine/')).map((entry) => (entry as { readonly text: string }).text);

/** What belongs to the browser, once anything was chosen. */
export const keptSettings = async (page: Page): Promise<Settings | undefined> =>
  (await kept(page, 'zg/settings'))[0] as Settings | undefined;

export const keptProfiles = async (page: Page): Promise<readonly Profile[]> =>
  (await kept(page, 'zg/profile/')) as readonly Profile[];

/** What was practised, whatever the profile. */
export const keptPractice = async (page: Page): Promise<readonly Practice[]> =>
  (await kept(page, 'zg/practice/')) as readonly Practice[];
