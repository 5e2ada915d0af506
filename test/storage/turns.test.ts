// One after the other under one key; side by side under two.
import { expect, test } from 'vitest';
import { makeTurns, makeTurnsAcrossTabs, type LockManagerPort } from '../../src/storage/turns';

/** Tasks that say when they begin and end, and end when told to. */
function tasks() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise<void>((end) => ends.set(name, end));
    log.push(`${name} ends`);
    return name;
  };
  const end = async (name: string) => {
    await new Promise((next) => setTimeout(next)); // whatever can begin has begun
    ends.get(name)?.();
  };
  return { log, task, end };
}

test('under one key the second waits for the first, under another it does not', async () => {
  const { log, task, end } = tasks();
  const inTurn = makeTurns();
  const all = Promise.all([inTurn('a', task('1')), inTurn('a', task('2')), inTurn('b', task('3'))]);
  await end('3');
  await end('1');
  await end('2');
  expect(await all).toEqual(['1', '2', '3']);
  expect(log).toEqual(['1 begins', '3 begins', '3 ends', '1 ends', '2 begins', '2 ends']);
});

test('a failure reaches its caller and does not hold up the next', async () => {
  const inTurn = makeTurns();
  const failing = inTurn('a', () => Promise.reject(new Error('no')));
  const next = inTurn('a', () => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('two tabs with one lock manager take turns', async () => {
  const { log, task, end } = tasks();
  const browser = makeTurns();
  const locks: LockManagerPort = { request: (name, act) => browser(name, act) };
  const [one, two] = [makeTurnsAcrossTabs(locks), makeTurnsAcrossTabs(locks)];
  const all = Promise.all([one('a', task('1')), two('a', task('2'))]);
  await end('1');
  await end('2');
  await all;
  expect(log).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
});

test('a refused lock leaves the turns of this tab; a failed task runs only once', async () => {
  const refused = makeTurnsAcrossTabs({ request: () => Promise.reject(new Error('SecurityError')) });
  expect(await refused('a', () => Promise.resolve(1))).toBe(1);
  let runs = 0;
  const given = makeTurnsAcrossTabs({ request: (_, act) => act() });
  const failing = given('a', () => {
    runs++;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(runs).toBe(1);
});
