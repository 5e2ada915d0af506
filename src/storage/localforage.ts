/**
 * The browser's database, IndexedDB, through localForage. Only that driver: localStorage is too small and not
 * safe against a crash. When there is no database the answer says so; going on in memory is the caller's choice.
 */
import localforage from 'localforage';
import { err, ok, type Result } from '../model/result';
import { makeOneStep, openDatabase, type OneStep } from './one-step';
import type { StoragePort, StorageProblem } from './port';

/** The part of localForage used here, so that a test can stand in for it. */
export type Forage = Pick<
  typeof localforage,
  'INDEXEDDB' | 'supports' | 'ready' | 'getItem' | 'setItem' | 'removeItem' | 'keys'
>;

const BLOCKED = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'InvalidAccessError'];
const FULL = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'NS_ERROR_FILE_NO_DEVICE_SPACE'];

/** Browsers differ in the class of these errors, not in their names; an aborted write may even carry none. */
function problemOf(error: unknown, otherwise: StorageProblem['code']): StorageProblem {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  const detail = [name, message].filter(Boolean).join(': ') || String(error);
  if (FULL.includes(name)) return { code: 'storage.full', detail };
  return { code: BLOCKED.includes(name) ? 'storage.blocked' : otherwise, detail };
}

async function attempt<T>(
  act: () => Promise<T>,
  otherwise: StorageProblem['code'] = 'storage.failed',
): Promise<Result<T, StorageProblem>> {
  try {
    return ok(await act());
  } catch (error) {
    return err(problemOf(error, otherwise));
  }
}

const NAME = 'zhanggui';
const STORE = 'kept';
const ours = (): Forage =>
  localforage.createInstance({ name: NAME, storeName: STORE, driver: localforage.INDEXEDDB });

/** In the same store, which localForage makes anew should the browser have cleared it. */
const oursInOneStep = (forage: Forage): OneStep =>
  makeOneStep(() => forage.keys().then(() => openDatabase(NAME)), STORE);

/** Opens this browser's storage. Answers `storage.blocked` when there is no database to write to. */
export async function openLocalForage(
  forage: Forage = ours(),
  inOneStep: OneStep = oursInOneStep(forage),
): Promise<Result<StoragePort, StorageProblem>> {
  if (!forage.supports(forage.INDEXEDDB)) {
    return err({ code: 'storage.blocked', detail: 'This browser offers no IndexedDB here.' });
  }
  const ready = await attempt(() => forage.ready(), 'storage.blocked');
  if (!ready.ok) return ready;
  return ok({
    // localForage answers null for what is not there
    get: (key) => attempt(async () => (await forage.getItem<unknown>(key)) ?? undefined),
    set: (key, value) => attempt(async () => void (await forage.setItem(key, value))),
    update: async (key, change) => {
      const done = await attempt(() => inOneStep(key, change));
      return done.ok ? done.value : done;
    },
    remove: (key) => attempt(() => forage.removeItem(key)),
    keys: (prefix) =>
      attempt(async () => (await forage.keys()).filter((key) => key.startsWith(prefix)).sort()),
  });
}
