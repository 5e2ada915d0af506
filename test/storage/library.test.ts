// What one browser keeps. Above all: nothing is written over that is newer, foreign or unreadable.
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/storage/entries';
import { openLibrary, type Library } from '../../src/storage/library';
import { memoryPort, type Failing } from '../../src/storage/memory';
import { LIBRARY_PROBLEMS } from '../../src/storage/problem';
import type { RunRecord } from '../../src/storage/run';
import { MAX_TEXT } from '../../src/storage/run-text';
import { exampleRun as run } from './example';

const tested = new Set<string>();
const ok = (value: unknown) => ({ ok: true, value });
const bad = (code: keyof typeof LIBRARY_PROBLEMS, more: object = {}) => {
  tested.add(code);
  return { ok: false, error: { code, ...more } };
};
const moves = (n: number): RunRecord => ({
  ...run,
  moves: Array.from({ length: n }, (_, i) => ({ type: 'ask', n: i })),
});

/** A library with the profile "lin", its disk, and a switch that makes the disk fail. */
async function opened() {
  let failing: Failing = () => undefined;
  const port = memoryPort((operation, key) => failing(operation, key));
  const library = openLibrary(port);
  await library.addProfile('林', 'lin', 1);
  return { port, library, fail: (how: Failing) => (failing = how) };
}

const full: Failing = (operation) =>
  operation === 'set' || operation === 'update' ? { code: 'storage.full', detail: 'test' } : undefined;
const keysOf = async ({ port }: Awaited<ReturnType<typeof opened>>, prefix = 'zg/') => {
  const keys = await port.keys(prefix);
  return keys.ok ? keys.value : [];
};

describe('profiles', () => {
  test('are listed in the order they were made, two of one name if need be', async () => {
    const { library } = await opened();
    await library.addProfile('  王 ', 'wang', 0);
    await library.addProfile('林', 'lin2', 2);
    expect(await library.listProfiles()).toEqual(
      ok([
        { id: 'wang', name: '王', createdAt: 0, taught: [] },
        { id: 'lin', name: '林', createdAt: 1, taught: [] },
        { id: 'lin2', name: '林', createdAt: 2, taught: [] },
      ]),
    );
  });

  test('are renamed', async () => {
    const { library } = await opened();
    expect(await library.renameProfile('lin', '小林')).toEqual(
      ok({ id: 'lin', name: '小林', createdAt: 1, taught: [] }),
    );
    expect(await library.listProfiles()).toMatchObject(ok([{ name: '小林' }]));
    expect(await library.renameProfile('nobody', 'x')).toMatchObject(bad('storage.no-profile'));
  });

  test('remember which introductions were had, those of the first version none', async () => {
    const { library, port } = await opened();
    await library.noteTaught('lin', 'talk');
    await library.noteTaught('lin', 'talk');
    expect(await library.noteTaught('lin', 'month')).toMatchObject(ok({ taught: ['talk', 'month'] }));
    await port.set('zg/profile/old', { schemaVersion: 1, id: 'old', name: '老', createdAt: 2 });
    expect(await library.listProfiles()).toMatchObject(ok([{ taught: ['talk', 'month'] }, { taught: [] }]));
  });

  test('need a name and an id of their own', async () => {
    const { library } = await opened();
    expect(await library.addProfile('x', 'lin', 3)).toMatchObject(bad('storage.conflict'));
    for (const name of ['', '  ', 'x'.repeat(41)]) {
      expect(await library.addProfile(name, 'new', 3)).toMatchObject(bad('storage.invalid'));
      expect(await library.renameProfile('lin', name)).toMatchObject(bad('storage.invalid'));
    }
    expect(await library.addProfile('x', 'a/b', 3)).toMatchObject(bad('storage.invalid'));
    expect(await library.listProfiles()).toMatchObject(ok([{ name: '林' }]));
  });

  test('leave nothing behind when removed, and take nothing of others along', async () => {
    const all = await opened();
    const { library, port } = all;
    await library.addProfile('林二', 'lin2', 2);
    await library.writeRun('lin', run, 0);
    await library.writeRun('lin2', run, 0);
    await port.set('zg/run/lin/broken', 'rubbish');
    expect(await library.removeProfile('lin')).toEqual(ok(undefined));
    expect(await keysOf(all)).toEqual(['zg/profile/lin2', 'zg/run/lin2/r-1']);
  });

  test('are still there to be removed again when removing broke off', async () => {
    const all = await opened();
    await all.library.writeRun('lin', run, 0);
    all.fail((operation) =>
      operation === 'remove' ? { code: 'storage.failed', detail: 'test' } : undefined,
    );
    expect(await all.library.removeProfile('lin')).toMatchObject(bad('storage.failed'));
    expect(await keysOf(all)).toEqual(['zg/profile/lin', 'zg/run/lin/r-1']);
  });
});

describe('runs', () => {
  test('are read as they were written, each with its revision', async () => {
    const { library } = await opened();
    expect(await library.readRun('lin', 'r-1')).toEqual(ok(undefined));
    expect(await library.writeRun('lin', run, 0)).toEqual(ok(1));
    expect(await library.writeRun('lin', moves(4), 1)).toEqual(ok(2));
    expect(await library.readRun('lin', 'r-1')).toEqual(ok({ revision: 2, run: moves(4) }));
  });

  test('are listed per profile, the one saved last first', async () => {
    const { library } = await opened();
    await library.addProfile('王', 'wang', 2);
    await library.writeRun('lin', { ...run, id: 'old', savedAt: 1 }, 0);
    await library.writeRun('lin', { ...run, id: 'new', savedAt: 2 }, 0);
    await library.writeRun('wang', run, 0);
    expect(await library.listRuns('lin')).toMatchObject(ok([{ run: { id: 'new' } }, { run: { id: 'old' } }]));
    expect(await library.removeRun('lin', 'new')).toEqual(ok(undefined));
    expect(await library.listRuns('lin')).toMatchObject(ok([{ run: { id: 'old' } }]));
  });

  test('written elsewhere in the meantime are a conflict, and stay', async () => {
    const { port, library } = await opened();
    const otherTab = openLibrary(port);
    await library.writeRun('lin', moves(1), 0);
    expect(await otherTab.writeRun('lin', moves(2), 1)).toEqual(ok(2));
    expect(await library.writeRun('lin', moves(9), 1)).toMatchObject(
      bad('storage.conflict', { revision: 2 }),
    );
    expect(await library.writeRun('lin', moves(9), 0)).toMatchObject(
      bad('storage.conflict', { revision: 2 }),
    );
    expect(await library.writeRun('lin', moves(9), 3)).toMatchObject(
      bad('storage.conflict', { revision: 2 }),
    );
    expect(await library.readRun('lin', 'r-1')).toEqual(ok({ revision: 2, run: moves(2) }));
  });

  test('of a profile removed elsewhere do not come back', async () => {
    const all = await opened();
    await all.library.writeRun('lin', moves(1), 0);
    await all.library.removeProfile('lin');
    expect(await all.library.writeRun('lin', moves(2), 1)).toMatchObject(
      bad('storage.conflict', { revision: 0 }),
    );
    expect(await all.library.writeRun('lin', moves(2), 0)).toMatchObject(bad('storage.no-profile'));
    expect(await keysOf(all)).toEqual([]);
  });

  test('keep the state before when the disk is full, and go on from there once it is not', async () => {
    const { library, fail } = await opened();
    await library.writeRun('lin', moves(1), 0);
    fail(full);
    expect(await library.writeRun('lin', moves(2), 1)).toMatchObject(bad('storage.full'));
    expect(await library.readRun('lin', 'r-1')).toEqual(ok({ revision: 1, run: moves(1) }));
    fail(() => undefined);
    expect(await library.writeRun('lin', moves(2), 1)).toEqual(ok(2));
  });

  test('quickly one after the other do not interleave', async () => {
    const { library } = await opened();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => library.writeRun('lin', moves(i), i)),
    );
    expect(answers).toEqual(Array.from({ length: 30 }, (_, i) => ok(i + 1)));
    expect(await library.readRun('lin', 'r-1')).toEqual(ok({ revision: 30, run: moves(29) }));
  });

  test('that could not be read again are not written', async () => {
    const { library } = await opened();
    const odd = { ...run, seed: -1 };
    expect(await library.writeRun('lin', odd, 0)).toMatchObject(
      bad('storage.invalid', { reason: { path: 'seed' } }),
    );
    expect(await library.readRun('lin', 'r-1')).toEqual(ok(undefined));
  });

  test('behind a proxy are written as plain data', async () => {
    const { library } = await opened();
    expect(await library.writeRun('lin', new Proxy(run, {}), 0)).toEqual(ok(1));
    expect(await library.readRun('lin', 'r-1')).toEqual(ok({ revision: 1, run }));
  });

  test('continue after a crash at any point of a write: either the state before or the one after', async () => {
    const { port, library, fail } = await opened();
    await library.writeRun('lin', moves(1), 0);
    for (let n = 0; n < 3; n++) {
      let operations = 0; // the tab dies at its n-th operation
      fail(() => (operations++ >= n ? { code: 'storage.failed', detail: 'gone' } : undefined));
      await library.writeRun('lin', moves(2), 1);
      fail(() => undefined);
      const after = await openLibrary(port).readRun('lin', 'r-1');
      expect([ok({ revision: 1, run: moves(1) }), ok({ revision: 2, run: moves(2) })]).toContainEqual(after);
    }
  });
});

describe('what cannot be read', () => {
  const BROKEN: Readonly<Record<string, unknown>> = {
    'zg/profile/wang': { schemaVersion: 1, id: 'wang' },
    'zg/profile/copy': { schemaVersion: 1, id: 'other', name: 'x', createdAt: 1 },
    'zg/run/lin/newer': { schemaVersion: 1, revision: 3, run: { ...run, id: 'newer', schemaVersion: 2 } },
    'zg/run/lin/rubbish': 'rubbish',
    'zg/settings': { schemaVersion: 7 },
    'zg/content/abc': { schemaVersion: 1 },
    'zg/quarantine/1': 5n,
    'zg/of-the-future/1': {},
  };
  const broken = async () => {
    const all = await opened();
    for (const [key, value] of Object.entries(BROKEN)) await all.port.set(key, value);
    return all;
  };
  const untouched = async (port: Awaited<ReturnType<typeof opened>>['port']) => {
    for (const [key, value] of Object.entries(BROKEN)) expect(await port.get(key)).toEqual(ok(value));
  };

  test('is listed with its reason and its text, and the rest is still found', async () => {
    const { library } = await broken();
    await library.writeRun('lin', run, 0);
    const list = await library.listUnreadable();
    expect(list.ok && list.value.map(({ key }) => key)).toEqual(Object.keys(BROKEN).sort());
    expect(list.ok && list.value.find(({ key }) => key === 'zg/run/lin/newer')).toMatchObject({
      problem: { code: 'storage.unreadable', reason: { code: 'version', version: 2 } },
      text: expect.stringContaining('听雨茶馆') as string,
    });
    expect(await library.listRuns('lin')).toMatchObject(ok([{ run: { id: 'r-1' } }]));
    expect(await library.listProfiles()).toMatchObject(ok([{ id: 'lin' }]));
    expect(await library.listQuarantine()).toEqual(ok([]));
  });

  test.each<[string, (library: Library) => Promise<unknown>]>([
    ['a profile', (library) => library.addProfile('王', 'wang', 1)],
    ['the name of a profile', (library) => library.renameProfile('wang', '王')],
    ['a newer run', (library) => library.writeRun('lin', { ...run, id: 'newer' }, 3)],
    ['a broken run', (library) => library.writeRun('lin', { ...run, id: 'rubbish' }, 0)],
    ['settings', (library) => library.writeSettings(DEFAULT_SETTINGS)],
    ['content', (library) => library.writeContent('abc', {})],
  ])('is not written over: %s', async (_, write) => {
    const { library, port } = await broken();
    expect(await write(library)).toMatchObject(bad('storage.unreadable'));
    await untouched(port);
  });

  test('is said so when asked for by name', async () => {
    const { library } = await broken();
    expect(await library.readRun('lin', 'rubbish')).toMatchObject(bad('storage.unreadable'));
    expect(await library.readSettings()).toMatchObject(bad('storage.unreadable'));
    expect(await library.readContent('abc')).toMatchObject(bad('storage.unreadable'));
  });

  test('goes only when somebody decides so, and nothing readable goes that way', async () => {
    const all = await broken();
    await all.library.discardUnreadable('zg/settings');
    await all.library.discardUnreadable('zg/profile/lin');
    expect(await all.library.writeSettings(DEFAULT_SETTINGS)).toEqual(ok(undefined));
    expect(await keysOf(all, 'zg/profile/lin')).toEqual(['zg/profile/lin']);
  });
});

describe('a disk that fails', () => {
  test('at one place does not hide the rest', async () => {
    const { library, fail } = await opened();
    await library.writeRun('lin', run, 0);
    await library.writeRun('lin', { ...run, id: 'r-2' }, 0);
    fail((_, key) => (key.endsWith('r-2') ? { code: 'storage.failed', detail: 'bad sector' } : undefined));
    expect(await library.listRuns('lin')).toMatchObject(ok([{ run: { id: 'r-1' } }]));
    expect(await library.listUnreadable()).toMatchObject(
      ok([{ key: 'zg/run/lin/r-2', problem: { code: 'storage.failed' } }]),
    );
    expect(await library.writeRun('lin', { ...run, id: 'r-2' }, 1)).toMatchObject(bad('storage.failed'));
    await library.discardUnreadable('zg/run/lin/r-2');
    fail(() => undefined);
    expect(await library.readRun('lin', 'r-2')).toMatchObject(ok({ revision: 1 }));
  });

  test('altogether does not look empty', async () => {
    const { library, fail } = await opened();
    for (const broken of ['get', 'keys']) {
      fail((operation) => (operation === broken ? { code: 'storage.blocked', detail: 'test' } : undefined));
      expect(await library.listProfiles()).toMatchObject(bad('storage.blocked'));
    }
  });
});

describe('settings', () => {
  test('are the defaults until some are kept', async () => {
    const { library } = await opened();
    expect(await library.readSettings()).toEqual(ok(DEFAULT_SETTINGS));
    const settings = { ...DEFAULT_SETTINGS, locale: 'en', sound: true, volume: 0.2, profile: 'lin' } as const;
    await library.writeSettings(settings);
    expect(await library.readSettings()).toEqual(ok(settings));
  });

  test('that are missing or out of range fall back one by one', async () => {
    const { library, port } = await opened();
    await port.set('zg/settings', { schemaVersion: 2, locale: 'tlh', sound: true, volume: 9 });
    expect(await library.readSettings()).toEqual(ok({ ...DEFAULT_SETTINGS, sound: true }));
    for (const volume of [-1, Number.NaN, '0.5', null]) {
      await port.set('zg/settings', { schemaVersion: 2, sound: 'yes', volume });
      expect(await library.readSettings()).toEqual(ok(DEFAULT_SETTINGS));
    }
  });

  test('of a time when nothing sounded say nothing about sound', async () => {
    const { library, port } = await opened();
    await port.set('zg/settings', { schemaVersion: 1, locale: 'en', sound: true, volume: 0.6 });
    expect(await library.readSettings()).toEqual(ok({ ...DEFAULT_SETTINGS, locale: 'en' }));
  });
});

describe('contents', () => {
  test('are kept under their hash and not written twice', async () => {
    const { library } = await opened();
    expect(await library.readContent('sha256:1')).toEqual(ok(undefined));
    expect(await library.writeContent('sha256:1', { title: '茶' })).toEqual(ok(undefined));
    await library.writeContent('sha256:1', { title: 'other' });
    expect(await library.readContent('sha256:1')).toEqual(ok({ title: '茶' }));
    expect(await library.writeContent('../1', {})).toMatchObject(bad('storage.invalid'));
  });
});

describe('refused imports', () => {
  const reason = { code: 'run.damaged', detail: 'the checksum does not fit' };

  test('are kept as they came, the newest first', async () => {
    const { library } = await opened();
    await library.quarantine('one', reason, 9);
    await library.quarantine('two', reason, 10);
    expect(await library.listQuarantine()).toEqual(
      ok([
        { text: 'two', cut: false, reason: reason.code, detail: reason.detail, refusedAt: 10 },
        { text: 'one', cut: false, reason: reason.code, detail: reason.detail, refusedAt: 9 },
      ]),
    );
  });

  test('are the newest twenty; two of one moment are both kept', async () => {
    const { library } = await opened();
    for (let n = 0; n < 24; n++) await library.quarantine(`text ${n}`, reason, Math.floor(n / 2));
    const list = await library.listQuarantine();
    expect(list.ok && list.value).toHaveLength(20);
    expect(list.ok && list.value.every(({ refusedAt }) => refusedAt >= 2)).toBe(true);
  });

  test('are cut where they are larger than any run', async () => {
    const { library } = await opened();
    await library.quarantine('x'.repeat(MAX_TEXT + 5), reason, 1);
    const list = await library.listQuarantine();
    expect(list.ok && list.value[0]).toMatchObject({ cut: true });
    expect(list.ok && list.value[0]?.text.length).toBe(MAX_TEXT);
  });

  test('push no older one out when there is no room for them', async () => {
    const { library, fail } = await opened();
    await library.quarantine('one', reason, 1);
    fail(full);
    expect(await library.quarantine('two', reason, 2)).toMatchObject(bad('storage.full'));
    expect(await library.listQuarantine()).toMatchObject(ok([{ text: 'one' }]));
  });
});

test('every problem of the list has come up above', () => {
  expect([...tested].sort()).toEqual(Object.keys(LIBRARY_PROBLEMS).sort());
});
