// The browser's database: its errors become ours. A stub stands in for localForage; Node has no IndexedDB.
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../src/model/result';
import { openLocalForage, type Forage } from '../../src/storage/localforage';
import type { OneStep } from '../../src/storage/one-step';

const named = (name: string) => Object.assign(new Error('words of the browser'), { name });

/** A localForage over a map; `failing` is what its methods reject with. */
function stub({
  supported = true,
  notReady,
  failing,
}: {
  supported?: boolean;
  notReady?: Error;
  failing?: unknown;
}) {
  const kept = new Map<string, unknown>();
  const run = <T>(act: () => T) =>
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- browsers reject with null, too
    failing === undefined ? Promise.resolve(act()) : Promise.reject(failing);
  const forage = {
    INDEXEDDB: 'idb',
    supports: (driver: string) => supported && driver === 'idb',
    ready: () => (notReady ? Promise.reject(notReady) : Promise.resolve()),
    getItem: (key: string) => run(() => kept.get(key) ?? null),
    setItem: (key: string, value: unknown) => run(() => (kept.set(key, value), value)),
    removeItem: (key: string) => run(() => void kept.delete(key)),
    keys: () => run(() => [...kept.keys()]),
  };
  return forage as Forage;
}

/** The step over the same stub; test/storage/one-step.test.ts has the real one. */
const stepOver =
  (forage: Forage): OneStep =>
  async (key, change) => {
    const changed = change((await forage.getItem<unknown>(key)) ?? undefined);
    if (!changed.ok) return changed;
    await forage.setItem(key, changed.value);
    return ok(undefined);
  };

const opened = async (forage: Forage) => {
  const port = await openLocalForage(forage, stepOver(forage));
  if (!port.ok) throw new Error(port.error.detail);
  return port.value;
};

test('without IndexedDB it is blocked', async () => {
  expect(await openLocalForage(stub({ supported: false }))).toMatchObject({
    ok: false,
    error: { code: 'storage.blocked' },
  });
});

test('a database that does not open is blocked, one on a full disk is full', async () => {
  const code = async (name: string) => {
    const port = await openLocalForage(stub({ notReady: named(name) }));
    return port.ok ? 'opened' : port.error.code;
  };
  expect(await code('Error')).toBe('storage.blocked');
  expect(await code('SecurityError')).toBe('storage.blocked');
  expect(await code('QuotaExceededError')).toBe('storage.full');
});

test('it reads back what it wrote; nothing there is undefined', async () => {
  const port = await opened(stub({}));
  expect(await port.set('zg/b', { a: 1 })).toEqual({ ok: true, value: undefined });
  await port.set('zg/a', 2);
  await port.set('other', 3);
  expect(await port.get('zg/b')).toEqual({ ok: true, value: { a: 1 } });
  expect(await port.get('zg/c')).toEqual({ ok: true, value: undefined });
  expect(await port.keys('zg/')).toEqual({ ok: true, value: ['zg/a', 'zg/b'] });
  await port.remove('zg/a');
  expect(await port.keys('zg/')).toEqual({ ok: true, value: ['zg/b'] });
  expect(await port.update('zg/b', (old) => ok([old]))).toEqual({ ok: true, value: undefined });
  expect(await port.update('zg/b', () => err('no'))).toEqual({ ok: false, error: 'no' });
  expect(await port.get('zg/b')).toEqual({ ok: true, value: [{ a: 1 }] });
});

describe('what a method rejects with becomes a problem', () => {
  test.each<[unknown, string]>([
    [named('QuotaExceededError'), 'storage.full'],
    [named('NS_ERROR_DOM_QUOTA_REACHED'), 'storage.full'],
    [named('SecurityError'), 'storage.blocked'],
    [named('InvalidStateError'), 'storage.blocked'],
    [named('DataCloneError'), 'storage.failed'],
    [new Error('anything'), 'storage.failed'],
    [null, 'storage.failed'], // an aborted transaction without an error
    ['text', 'storage.failed'],
  ])('%s', async (failing, code) => {
    const port = await opened(stub({ failing }));
    const answers = [
      port.get('zg/a'),
      port.set('zg/a', 1),
      port.update('zg/a', ok),
      port.remove('zg/a'),
      port.keys('zg/'),
    ];
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject({
        ok: false,
        error: { code, detail: expect.stringMatching(/./) as string },
      });
    }
  });
});
