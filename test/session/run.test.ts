// A live run: what one sees is on disk, and what could not be written did not happen.
import { describe, expect, test, vi } from 'vitest';
import { gameOf, placeOf } from '../../src/rules/play';
import type { Move } from '../../src/model/move';
import { planOf } from '../../src/review/values/tasks';
import { scoreOf } from '../../src/rules/ledger';
import { makeScenario } from '../../src/scenario/scenario';
import { makeFindScenario } from '../../src/session/content';
import { LiveRun, openRun, startBranch, startRun } from '../../src/session/run';
import { makeRunFile, makeRunText, parseRun } from '../../src/storage/run-text';
import { shippedScenario } from '../course';
import { begun, full, moves, opened, reopened, scene } from './desk';

const [first, second, third] = moves;
if (!first || !second || !third) throw new Error('the scene is too short');

describe('a move', () => {
  test('is on disk before it is told', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    const told = vi.fn();
    run.subscribe(told);
    await run.send(first);
    const kept = await desk.library.readRun('p1', 'r1');
    expect(kept.ok && kept.value?.run.moves).toEqual([first]);
    expect(told).toHaveBeenCalledOnce();
  });

  test('that cannot be written leaves the run as it was; tried again, it is taken once', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    const before = run.play;
    const told = vi.fn();
    run.subscribe(told);
    desk.fail(full);
    const sent = await run.send(first);
    expect(sent).toMatchObject({ ok: false, error: { kind: 'storage', problem: { code: 'storage.full' } } });
    expect(run.play).toBe(before);
    expect(run.record.moves).toEqual([]);
    expect(told).not.toHaveBeenCalled();
    desk.fail();
    expect((await run.send(first)).ok).toBe(true);
    expect((await reopened(desk)).record.moves).toEqual([first]);
  });

  test('of another moment is refused with its code, and nothing is written', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    expect(await run.send({ type: 'next-month' })).toMatchObject({ ok: false, error: { kind: 'refused' } });
    const kept = await desk.library.readRun('p1', 'r1');
    expect(kept.ok && kept.value?.revision).toBe(1);
  });

  test('sent quickly after another waits for it', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    const sent = await Promise.all(moves.map((move) => run.send(move)));
    expect(sent.every((one) => one.ok)).toBe(true);
    expect(run.record.moves).toEqual(moves);
    expect((await reopened(desk)).record.moves).toEqual(moves);
  });

  test('that ends the run writes the score down', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    for (const move of moves) await run.send(move);
    expect(run.record).toMatchObject({ finished: true, claimed: scoreOf(gameOf(run.play)).total });
    expect(await run.send(first)).toEqual({ ok: false, error: { kind: 'refused', code: 'run.finished' } });
  });
});

test('a run goes on after reopening exactly as it would have without', async () => {
  const desk = await opened();
  const whole = await begun(desk.place, 'whole');
  await begun(desk.place, 'broken');
  for (const move of moves) {
    await whole.send(move);
    await (await reopened(desk, 'broken')).send(move);
  }
  expect((await reopened(desk, 'broken')).play.game).toEqual(whole.play.game);
});

test('of two tabs with the same run the later writer is told, and nothing is written over', async () => {
  const desk = await opened();
  const here = await begun(desk.place);
  const there = await reopened(desk);
  await there.send(first);
  expect(await here.send(first)).toMatchObject({
    ok: false,
    error: { kind: 'storage', problem: { code: 'storage.conflict', revision: 2 } },
  });
  await there.send(second);
  expect((await reopened(desk)).record.moves).toEqual([first, second]);
});

test('without the disk one can go on, and save all of it once there is room again', async () => {
  const desk = await opened();
  const run = await begun(desk.place);
  desk.fail(full);
  await run.send(first);
  run.goOnUnsaved();
  await run.send(first);
  await run.send(second);
  expect(run.saving).toBe(false);
  expect((await run.saveAgain()).ok).toBe(false);
  expect((await reopened(desk)).record.moves).toEqual([]);
  desk.fail();
  expect((await run.saveAgain()).ok).toBe(true);
  await run.send(third);
  expect((await reopened(desk)).record.moves).toEqual([first, second, third]);
});

describe('the content of a run', () => {
  const changed = makeScenario(
    { ...scene.data, company: { ...scene.data.company, price: scene.data.company.price + 1 } },
    scene.words,
  );

  test('is found by its hash when the scenario has changed since', async () => {
    const desk = await opened();
    await begun(desk.place);
    const find = makeFindScenario(desk.library, () => Promise.resolve(changed));
    const run = await openRun(desk.place, 'r1', find);
    expect(run.ok && run.value.scenario.data).toEqual(scene.data);
  });

  test('takes the words of today when only they were mended', async () => {
    const desk = await opened();
    await begun(desk.place);
    const zh = { ...scene.words['zh-CN'], title: '新题目' };
    const mended = makeScenario(scene.data, { ...scene.words, 'zh-CN': zh });
    const run = await openRun(
      desk.place,
      'r1',
      makeFindScenario(desk.library, () => Promise.resolve(mended)),
    );
    expect(run.ok && run.value.scenario.words['zh-CN'].title).toBe('新题目');
  });

  test('that is unknown, or not what its hash says, is a problem of its own; the run stays', async () => {
    const desk = await opened();
    await startRun(desk.place, scene, { id: 'r1', seed: 3, player: '小红' });
    await desk.library.writeContent('forged', { data: scene.data, words: scene.words });
    const find = makeFindScenario(desk.library, () => Promise.resolve(null));
    expect((await find(scene.data.id, scene.hash))?.hash).toBe(scene.hash);
    expect(await find(scene.data.id, 'forged')).toBeNull();
    expect(await find('tea-house', scene.hash)).toBeNull();
    expect(await openRun(desk.place, 'r1', () => Promise.resolve(null))).toMatchObject({
      ok: false,
      error: { kind: 'scenario', id: scene.data.id },
    });
    expect((await reopened(desk)).record.id).toBe('r1');
  });
});

test('what cannot be opened is said by kind: gone, of newer rules, not playable', async () => {
  const desk = await opened();
  const { record } = await begun(desk.place);
  await desk.library.writeRun('p1', { ...record, id: 'newer', rulesVersion: 99 }, 0);
  await desk.library.writeRun('p1', { ...record, id: 'odd', moves: [{ type: 'dance' }] }, 0);
  expect(await openRun(desk.place, 'gone', desk.find)).toMatchObject({ error: { kind: 'missing' } });
  expect(await openRun(desk.place, 'newer', desk.find)).toMatchObject({
    error: { kind: 'rules', version: 99 },
  });
  expect(await openRun(desk.place, 'odd', desk.find)).toMatchObject({
    error: { kind: 'refused', index: 0, code: 'move.unknown' },
  });
  desk.fail(() => ({ code: 'storage.blocked', detail: 'test' }));
  expect(await openRun(desk.place, 'r1', desk.find)).toMatchObject({ error: { kind: 'storage' } });
});

describe('a branch', () => {
  test('is a run of its own with the first moves of the other, which stays as it was', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    for (const move of moves) await run.send(move);
    const branched = await startBranch(desk.place, run, 2, 'r2');
    if (!branched.ok) throw new Error(branched.error.detail);
    expect(branched.value.record).toMatchObject({
      id: 'r2',
      seed: run.record.seed,
      moves: moves.slice(0, 2),
      finished: false,
      branch: { of: 'r1', index: 2 },
    });
    expect((await branched.value.send(third)).ok).toBe(true);
    expect((await reopened(desk, 'r2')).record.moves).toEqual(moves.slice(0, 3));
    expect((await reopened(desk)).record.moves).toEqual(moves);
  });

  test('is not begun where nothing can be written', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    desk.fail(full);
    expect(await startBranch(desk.place, run, 0, 'r2')).toMatchObject({ ok: false });
  });

  test('the run as it was is looked at without touching what is kept', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    for (const move of moves) await run.send(move);
    const past = run.before(1);
    expect(past.record.moves).toEqual([first]);
    expect(past.saving).toBe(false);
    expect((await reopened(desk)).record.moves).toEqual(moves);
  });
});

describe('a hint', () => {
  test('is on disk before it is told, once for each step, and stays with the run', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    expect((await run.takeHint(1)).ok).toBe(true);
    expect((await run.takeHint(1)).ok).toBe(true);
    await run.send(first);
    await run.takeHint(1);
    await run.takeHint(2);
    const hints = [
      { index: 0, step: 1 },
      { index: 1, step: 1 },
      { index: 1, step: 2 },
    ];
    const { record } = await reopened(desk);
    expect(record.hints).toEqual(hints);
    for (const text of [makeRunText(record), makeRunFile(record, '20261122').text])
      expect(parseRun(text)).toEqual({ ok: true, value: record });
  });

  test('that cannot be noted is not given', async () => {
    const desk = await opened();
    const run = await begun(desk.place);
    desk.fail(full);
    expect(await run.takeHint(1)).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(run.record.hints).toBeUndefined();
  });

  test('is not to be had in an assigned run', async () => {
    const desk = await opened();
    const practice = await begun(desk.place);
    const record = { ...practice.record, attempt: { assignment: 'a1', number: 1 } };
    const run = new LiveRun(practice.scenario, practice.play, record, 1, desk.place);
    expect(await run.takeHint(1)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test.each<[object, string]>([
    [{ index: -1, step: 1 }, 'before the first move'],
    [{ index: 0, step: 4 }, 'a fourth step'],
    [{ index: 0, step: 1, said: 'x' }, 'more than there is to it'],
  ])('from outside is looked at: %o is refused (%s)', async (hint, _why) => {
    const { record } = await begun((await opened()).place);
    expect(parseRun(JSON.stringify({ ...record, hints: [hint] }))).toMatchObject({ ok: false });
  });
});

describe('a class period', () => {
  const season = shippedScenario('drone-season');
  const begunPeriod = async () => {
    const desk = await opened();
    const place = { id: 'r1', seed: 3, player: '小红', period: true };
    const started = await startRun(desk.place, season, place);
    if (!started.ok) throw new Error(started.error.detail);
    return { desk, run: started.value };
  };

  test('begins with the company founded, by moves that are kept and can be played again', async () => {
    const { desk, run } = await begunPeriod();
    expect(placeOf(run.play)).toBe('month');
    const { moves: given, period } = run.record;
    expect(period).toEqual({ given: given.length, months: 2 });
    expect(given.at(-1)).toEqual({ type: 'open' });
    const find = makeFindScenario(desk.library, () => Promise.resolve(season));
    const again = await openRun(desk.place, 'r1', find);
    expect(again.ok && placeOf(again.value.play)).toBe('month');
  });

  test('goes out and comes in as one', async () => {
    const { run } = await begunPeriod();
    const read = parseRun(makeRunText(run.record));
    expect(read.ok && read.value.period).toEqual(run.record.period);
  });

  test('what was given is nobody’s choice: the review leaves it out', async () => {
    const { run } = await begunPeriod();
    await run.send({ type: 'end-month' });
    const given = run.record.period?.given ?? 0;
    const gone = { scenario: season, seed: 3, moves: run.record.moves as readonly Move[] };
    expect(planOf(gone).tasks.map(({ kind }) => kind)).toEqual(['founding', 'month']);
    expect(planOf({ ...gone, given }).tasks).toEqual([{ kind: 'month', from: given, to: given + 1 }]);
  });
});
