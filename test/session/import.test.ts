// Runs from outside: played before they are believed, kept when they are refused, never over one's own.
import { describe, expect, test } from 'vitest';
import { gameOf, replay } from '../../src/rules/play';
import { scoreOf } from '../../src/rules/ledger';
import { importRun } from '../../src/session/import';
import { newRecord } from '../../src/session/run';
import { makeRunFile, makeRunText } from '../../src/storage/run-text';
import type { KeptMove, RunRecord } from '../../src/storage/run';
import { begun, full, moves, opened, reopened, scene, SEED } from './desk';

const kept = moves as readonly unknown[] as readonly KeptMove[];
const record = (change: Partial<RunRecord> = {}): RunRecord => ({
  ...newRecord(scene, SEED, '小红', 'r1', 500),
  moves: kept.slice(0, 4),
  ...change,
});

type Desk = Awaited<ReturnType<typeof opened>>;
const bring = (desk: Desk, run: RunRecord | string) =>
  importRun(desk.place, typeof run === 'string' ? run : makeRunText(run), 'fresh', desk.find);

test('as text or as file it goes on where it was', async () => {
  for (const text of [makeRunText(record()), makeRunFile(record(), '2026-11-21').text]) {
    const desk = await opened();
    expect(await bring(desk, text)).toMatchObject({ ok: true, value: { id: 'r1', finished: false } });
    expect((await reopened(desk)).record.moves).toEqual(kept.slice(0, 4));
  }
});

test('the score it claims is counted again', async () => {
  const desk = await opened();
  const { play } = replay(scene, SEED, moves);
  const came = await bring(desk, record({ moves: kept, finished: false, claimed: 100 }));
  expect(came).toMatchObject({ ok: true, value: { finished: true, claimed: scoreOf(gameOf(play)).total } });
  expect(await bring(desk, record({ id: 'r2', claimed: 100, finished: true }))).toMatchObject({
    ok: true,
    value: { finished: false, claimed: null },
  });
});

describe('of the same run', () => {
  test('the longer form stays, whichever comes in', async () => {
    const desk = await opened();
    await bring(desk, record({ moves: kept.slice(0, 6) }));
    await bring(desk, record({ moves: kept.slice(0, 2) }));
    expect((await reopened(desk)).record.moves).toHaveLength(6);
    await bring(desk, record({ moves: kept }));
    expect((await reopened(desk)).record.moves).toHaveLength(kept.length);
    const all = await desk.library.listRuns('p1');
    expect(all.ok && all.value).toHaveLength(1);
  });

  test('one that went another way, or began with another seed, comes in beside it', async () => {
    const desk = await opened();
    const own = await begun(desk.place);
    for (const move of moves.slice(0, 2)) await own.send(move);
    const other = record({ moves: [...kept.slice(0, 1), { type: 'leave' }] });
    expect(await bring(desk, other)).toMatchObject({ ok: true, value: { id: 'fresh' } });
    const elsewhere = await importRun(
      desk.place,
      makeRunText(record({ seed: SEED + 1, moves: [] })),
      'fresh2',
      desk.find,
    );
    expect(elsewhere).toMatchObject({ ok: true, value: { id: 'fresh2' } });
    expect((await reopened(desk)).record.moves).toEqual(kept.slice(0, 2));
  });
});

describe('refused with the reason, and kept as it came:', () => {
  test.each<[string, string | RunRecord, string]>([
    ['cut off', makeRunText(record()).slice(0, -20), 'run.truncated'],
    ['something else', '作业写完了吗？', 'run.not-a-run'],
    ['newer record', JSON.stringify({ ...record(), schemaVersion: 99 }), 'run.version'],
    ['newer rules', record({ rulesVersion: 99 }), 'run.version'],
    ['another scenario', record({ scenario: { id: 'moon-shop', hash: 'abc' } }), 'scenario.unknown'],
    ['another content', record({ scenario: { id: scene.data.id, hash: 'abc' } }), 'scenario.unknown'],
    ['an illegal move', record({ moves: [{ type: 'probe', how: 'lead' }] }), 'move.refused'],
    ['no move at all', record({ moves: [{ type: 'dance' }] }), 'move.refused'],
  ])('%s', async (_, what, code) => {
    const desk = await opened();
    expect(await bring(desk, what)).toMatchObject({ ok: false, error: { code, kept: true } });
    const text = typeof what === 'string' ? what : makeRunText(what);
    const refused = await desk.library.listQuarantine();
    expect(refused.ok && refused.value).toMatchObject([{ text, reason: code }]);
    const runs = await desk.library.listRuns('p1');
    expect(runs.ok && runs.value).toEqual([]);
  });

  test('nothing at all is not worth keeping', async () => {
    const desk = await opened();
    expect(await bring(desk, '  ')).toMatchObject({ ok: false, error: { code: 'run.empty', kept: false } });
    const refused = await desk.library.listQuarantine();
    expect(refused.ok && refused.value).toEqual([]);
  });

  test('on a full disk it says that it could not even be kept', async () => {
    const desk = await opened();
    desk.fail(full);
    expect(await bring(desk, record())).toMatchObject({
      ok: false,
      error: { code: 'storage.full', kept: false },
    });
  });
});
