// Versions of records: migrations run one after the other, and what is newer is refused by number.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readRecord, type RecordKind } from '../../src/storage/record';

const ran: number[] = [];
const kind: RecordKind<{ schemaVersion: number; trail: string }> = {
  version: 3,
  migrations: [
    (old) => {
      ran.push(1);
      return { ...old, trail: 'one' };
    },
    (old) => {
      ran.push(2);
      return { ...old, trail: `${(old['trail'] as string).toUpperCase()} two` };
    },
  ],
  schema: v.strictObject({ schemaVersion: v.literal(3), trail: v.string() }),
};

const read = (value: unknown) => {
  ran.length = 0;
  return readRecord(kind, value);
};

describe('a record of an older version', () => {
  test('goes through every migration, in order', () => {
    expect(read({ schemaVersion: 1 })).toEqual({ ok: true, value: { schemaVersion: 3, trail: 'ONE two' } });
    expect(ran).toEqual([1, 2]);
  });

  test('goes only through those after its own', () => {
    expect(read({ schemaVersion: 2, trail: 'x' })).toEqual({
      ok: true,
      value: { schemaVersion: 3, trail: 'X two' },
    });
    expect(ran).toEqual([2]);
    expect(read({ schemaVersion: 3, trail: 'as is' }).ok).toBe(true);
    expect(ran).toEqual([]);
  });

  test('that trips a migration is a fault of shape, not a throw', () => {
    expect(read({ schemaVersion: 2 })).toMatchObject({ ok: false, error: { code: 'shape' } });
  });
});

test('a newer version is refused, and told', () => {
  expect(read({ schemaVersion: 4, trail: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'version', version: 4 },
  });
});

test.each([
  null,
  undefined,
  3,
  'text',
  [],
  {},
  { schemaVersion: 0 },
  { schemaVersion: 1.5 },
  { schemaVersion: '1' },
])('%j is no record', (value) => {
  expect(read(value)).toMatchObject({ ok: false, error: { code: 'shape' } });
});
