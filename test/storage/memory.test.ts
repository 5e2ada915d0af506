// The disk in memory behaves like one.
import { expect, test } from 'vitest';
import { err } from '../../src/model/result';
import { memoryPort } from '../../src/storage/memory';

const ok = (value: unknown) => ({ ok: true, value }) as const;

test('what is kept is a copy, on the way in and on the way out', async () => {
  const port = memoryPort();
  const value = { list: [1] };
  await port.set('zg/a', value);
  value.list.push(2);
  const got = await port.get('zg/a');
  expect(got).toEqual(ok({ list: [1] }));
  if (got.ok) (got.value as typeof value).list.push(3);
  expect(await port.get('zg/a')).toEqual(ok({ list: [1] }));
});

test('keys come in order and by prefix; what is removed is gone', async () => {
  const port = memoryPort();
  for (const key of ['zg/b', 'zg/a', 'other']) await port.set(key, 1);
  expect(await port.keys('zg/')).toEqual(ok(['zg/a', 'zg/b']));
  await port.remove('zg/a');
  await port.remove('zg/nowhere');
  expect(await port.keys('zg/')).toEqual(ok(['zg/b']));
  expect(await port.get('zg/a')).toEqual(ok(undefined));
});

test('it fails when told to, and on what cannot be copied', async () => {
  const full = { code: 'storage.full', detail: 'for the test' } as const;
  const port = memoryPort((operation, key) => (operation === 'set' && key === 'zg/a' ? full : undefined));
  expect(await port.set('zg/a', 1)).toEqual({ ok: false, error: full });
  expect(await port.get('zg/a')).toEqual(ok(undefined));
  expect(await port.set('zg/b', () => 1)).toMatchObject({ ok: false, error: { code: 'storage.failed' } });
});

test('what is kept changes in one step, or not at all', async () => {
  const full = { code: 'storage.full', detail: 'for the test' } as const;
  const port = memoryPort((operation, key) => (operation === 'update' && key === 'zg/a' ? full : undefined));
  expect(await port.update('zg/a', ok)).toEqual({ ok: false, error: full });
  expect(await port.update('zg/b', (old) => ok([old]))).toEqual(ok(undefined));
  expect(await port.update('zg/b', (old) => ok([old]))).toEqual(ok(undefined));
  expect(await port.update('zg/b', () => err('no'))).toEqual(err('no'));
  expect(await port.get('zg/b')).toEqual(ok([[undefined]]));
});
