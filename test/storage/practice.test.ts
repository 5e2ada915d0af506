// What was practised, by profile: kept with a revision, never written over what cannot be read, gone with its profile.
import { describe, expect, it } from 'vitest';
import { answered, newRecall } from '../../src/review/mastery/schedule';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';
import { MAX_DRILLS, NO_PRACTICE, type Practice } from '../../src/storage/practice';

const NOW = 1_795_000_000_000;
const KEY = 'zg/practice/p1';
const PRACTICE: Practice = {
  recalls: { man: answered(newRecall(NOW), 'again', NOW), 'show-benefit': newRecall(NOW) },
  drills: [{ concept: 'man', at: NOW, grade: 'again', loss: 7.5, scenario: 'tile-shop', seed: 3, index: 4 }],
};

const open = async () => {
  const port = memoryPort();
  const library = openLibrary(port);
  await library.addProfile('小明', 'p1', NOW);
  return { port, library };
};

describe('practice', () => {
  it('is nothing at first, and what was written is read again', async () => {
    const { library } = await open();
    expect(await library.readPractice('p1')).toEqual({ ok: true, value: { ...NO_PRACTICE, revision: 0 } });
    expect(await library.writePractice('p1', PRACTICE, 0)).toEqual({ ok: true, value: 1 });
    expect(await library.readPractice('p1')).toEqual({ ok: true, value: { ...PRACTICE, revision: 1 } });
    expect((await library.listUnreadable()).ok && (await library.listUnreadable())).toMatchObject({
      value: [],
    });
  });

  it('is not written over by somebody who has not seen the last of it', async () => {
    const { library } = await open();
    await library.writePractice('p1', PRACTICE, 0);
    expect(await library.writePractice('p1', NO_PRACTICE, 0)).toMatchObject({
      ok: false,
      error: { code: 'storage.conflict', revision: 1 },
    });
    expect(await library.writePractice('p1', NO_PRACTICE, 1)).toEqual({ ok: true, value: 2 });
  });

  it('belongs to a profile, and goes with it', async () => {
    const { library, port } = await open();
    expect(await library.writePractice('nobody', PRACTICE, 0)).toMatchObject({
      error: { code: 'storage.no-profile' },
    });
    await library.writePractice('p1', PRACTICE, 0);
    await library.removeProfile('p1');
    expect(await port.get(KEY)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['damaged', { schemaVersion: 1, revision: 1, recalls: 'x', drills: [] }],
    ['newer', { schemaVersion: 2, revision: 1, recalls: {}, drills: [], more: true }],
    ['nothing of ours', 'text'],
  ])('stays as it is when it is %s: listed, and not written over', async (_, value) => {
    const { library, port } = await open();
    await port.set(KEY, value);
    expect(await library.readPractice('p1')).toMatchObject({ error: { code: 'storage.unreadable' } });
    expect(await library.writePractice('p1', PRACTICE, 0)).toMatchObject({
      error: { code: 'storage.unreadable' },
    });
    expect(await port.get(KEY)).toEqual({ ok: true, value });
    expect(await library.listUnreadable()).toMatchObject({ ok: true, value: [{ key: KEY }] });
  });

  it.each([
    [
      'too many drills',
      { ...PRACTICE, drills: Array.from({ length: MAX_DRILLS + 1 }, () => PRACTICE.drills[0]) },
    ],
    ['a state there is none of', { ...PRACTICE, recalls: { man: { ...newRecall(NOW), state: 'asleep' } } }],
    ['a number that is none', { ...PRACTICE, recalls: { man: { ...newRecall(NOW), stability: NaN } } }],
  ])('is refused with %s', async (_, practice) => {
    const { library } = await open();
    expect(await library.writePractice('p1', practice as Practice, 0)).toMatchObject({
      error: { code: 'storage.invalid' },
    });
  });
});
