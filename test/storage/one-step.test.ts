// Reading, comparing and writing in one transaction. A stub stands in for IndexedDB, which Node has not.
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../src/model/result';
import { makeOneStep } from '../../src/storage/one-step';

interface Faults {
  /** What `put` throws. */
  readonly put?: Error;
  /** What the transaction is aborted with instead of being done. */
  readonly abort?: Error;
}

/** A database over a map. A transaction begins once the one before it has ended, and what it put is kept at its end. */
function disk(kept = new Map<string, unknown>(), faults: Faults = {}) {
  const waiting: (() => void)[] = [];
  const step = () => waiting[0]?.();
  const opened: { onclose?: () => void; onversionchange?: () => void; closed: boolean }[] = [];

  function transaction() {
    const puts = new Map<string, unknown>();
    const reading: { result?: unknown; onsuccess?: () => void } = {};
    const own: { error: Error | null; oncomplete?: () => void; onabort?: () => void } & Record<
      string,
      unknown
    > = { error: null };
    const end = (tell: (() => void) | undefined) => {
      waiting.shift();
      tell?.();
      queueMicrotask(step);
    };
    let aborted = false;
    own['commit'] = () => undefined;
    own['abort'] = () => (aborted = true);
    own['objectStore'] = () => ({
      get: (key: string) => {
        waiting.push(() => {
          reading.result = kept.get(key);
          reading.onsuccess?.();
          if (faults.abort) own.error = faults.abort;
          if (aborted || faults.abort) return end(own.onabort);
          for (const [name, value] of puts) kept.set(name, value);
          end(own.oncomplete);
        });
        if (waiting.length === 1) queueMicrotask(step);
        return reading;
      },
      put: (value: unknown, key: string) => {
        if (faults.put) throw faults.put;
        puts.set(key, value);
      },
    });
    return own;
  }

  const open = () => {
    const database = {
      closed: false,
      transaction: () => {
        if (database.closed) throw new DOMException('closing', 'InvalidStateError');
        return transaction();
      },
      close: () => (database.closed = true),
    };
    opened.push(database);
    return Promise.resolve(database as unknown as IDBDatabase);
  };
  return { kept, open, opened };
}

const plusOne = (old: unknown) => ok(((old as number | undefined) ?? 0) + 1);

test('it writes what is made of what was there; nothing there is undefined', async () => {
  const { kept, open } = disk();
  const inOneStep = makeOneStep(open, 'kept');
  expect(await inOneStep('a', plusOne)).toEqual(ok(undefined));
  expect(await inOneStep('a', plusOne)).toEqual(ok(undefined));
  expect(kept).toEqual(new Map([['a', 2]]));
});

test('two tabs lose nothing of one another', async () => {
  const { kept, open } = disk();
  const [one, two] = [makeOneStep(open, 'kept'), makeOneStep(open, 'kept')];
  await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two)('a', plusOne)));
  expect(kept.get('a')).toBe(20);
});

test('what is refused is not written, and says why', async () => {
  const { kept, open } = disk(new Map([['a', 'rubbish']]));
  expect(await makeOneStep(open, 'kept')('a', () => err('no'))).toEqual(err('no'));
  expect(kept.get('a')).toBe('rubbish');
});

describe('it rejects with what the browser says, and nothing is written', () => {
  test.each<[string, Faults]>([
    ['QuotaExceededError', { abort: new DOMException('no room', 'QuotaExceededError') }],
    ['DataCloneError', { put: new DOMException('a function', 'DataCloneError') }],
  ])('%s', async (name, faults) => {
    const { kept, open } = disk(new Map([['a', 1]]), faults);
    await expect(makeOneStep(open, 'kept')('a', plusOne)).rejects.toMatchObject({ name });
    expect(kept.get('a')).toBe(1);
  });

  test('a database that does not open, until it does', async () => {
    const { kept, open } = disk();
    let opens = false;
    const inOneStep = makeOneStep(() => (opens ? open() : Promise.reject(new Error('blocked'))), 'kept');
    await expect(inOneStep('a', plusOne)).rejects.toThrow('blocked');
    opens = true;
    await inOneStep('a', plusOne);
    expect(kept.get('a')).toBe(1);
  });
});

describe('the connection', () => {
  test('is made once', async () => {
    const { open, opened } = disk();
    const inOneStep = makeOneStep(open, 'kept');
    await Promise.all([inOneStep('a', plusOne), inOneStep('b', plusOne)]);
    expect(opened).toHaveLength(1);
  });

  test('makes way for another version, and is made anew afterwards', async () => {
    const { kept, open, opened } = disk();
    const inOneStep = makeOneStep(open, 'kept');
    await inOneStep('a', plusOne);
    opened[0]?.onversionchange?.();
    expect(opened[0]?.closed).toBe(true);
    await inOneStep('a', plusOne);
    expect(opened).toHaveLength(2);
    expect(kept.get('a')).toBe(2);
  });

  test('lost without a word is made anew', async () => {
    const { kept, open, opened } = disk();
    const inOneStep = makeOneStep(open, 'kept');
    await inOneStep('a', plusOne);
    if (opened[0]) opened[0].closed = true;
    await inOneStep('a', plusOne);
    expect(kept.get('a')).toBe(2);
  });
});
