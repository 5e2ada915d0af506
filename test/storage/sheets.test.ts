// Worksheets beside a run: kept by revision, never over what cannot be read, gone with the run.
import { expect, test } from 'vitest';
import { emptyNotebook, type Notebook } from '../../src/model/notebook';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';
import { exampleRun as run } from './example';

const notebook: Notebook = {
  texts: { 'group.0': '电商二班' },
  scenes: { 'zh-CN:choir-3': [{ id: '0', role: null, tone: '', text: '灯亮。' }] },
  parts: { narrator: 9 },
  performers: 9,
};

async function opened() {
  const port = memoryPort();
  const library = openLibrary(port);
  await library.addProfile('林', 'lin', 1);
  await library.writeRun('lin', run, 0);
  return { port, library };
}

test('what was written comes back, revision by revision', async () => {
  const { library } = await opened();
  expect(await library.readSheets('lin', run.id)).toEqual({ ok: true, value: undefined });
  expect(await library.writeSheets('lin', run.id, notebook, 0, 5)).toEqual({ ok: true, value: 1 });
  expect(await library.readSheets('lin', run.id)).toEqual({
    ok: true,
    value: { revision: 1, savedAt: 5, notebook },
  });
  expect(await library.writeSheets('lin', run.id, emptyNotebook, 1, 6)).toEqual({ ok: true, value: 2 });
});

test('another tab’s writing is not written over', async () => {
  const { library } = await opened();
  await library.writeSheets('lin', run.id, notebook, 0, 5);
  expect(await library.writeSheets('lin', run.id, emptyNotebook, 0, 6)).toMatchObject({
    ok: false,
    error: { code: 'storage.conflict', revision: 1 },
  });
});

test('what cannot be read stays, is listed, and nothing is written over it', async () => {
  const { port, library } = await opened();
  const key = `zg/sheets/lin/${run.id}`;
  const newer = { schemaVersion: 2, something: 'else' };
  await port.set(key, newer);
  expect(await library.readSheets('lin', run.id)).toMatchObject({ error: { code: 'storage.unreadable' } });
  expect(await library.writeSheets('lin', run.id, notebook, 0, 5)).toMatchObject({
    error: { code: 'storage.unreadable' },
  });
  expect(await port.get(key)).toEqual({ ok: true, value: newer });
  expect(await library.listUnreadable()).toMatchObject({ value: [{ key }] });
});

test('what is too large, or no notebook, is refused before it is written', async () => {
  const { port, library } = await opened();
  const endless = { ...notebook, texts: { a: 'x'.repeat(10_000) } };
  expect(await library.writeSheets('lin', run.id, endless, 0, 5)).toMatchObject({
    error: { code: 'storage.invalid' },
  });
  expect(await library.writeSheets('lin', run.id, { ...notebook, performers: 10 }, 0, 5)).toMatchObject({
    error: { code: 'storage.invalid' },
  });
  expect(await port.keys('zg/sheets/')).toEqual({ ok: true, value: [] });
});

test('they go with their run, and with the profile', async () => {
  const { port, library } = await opened();
  await library.writeSheets('lin', run.id, notebook, 0, 5);
  await library.removeRun('lin', run.id);
  expect(await port.keys('zg/sheets/')).toEqual({ ok: true, value: [] });
  await library.writeSheets('lin', 'other', notebook, 0, 5);
  await library.removeProfile('lin');
  expect(await port.keys('zg/')).toEqual({ ok: true, value: [] });
});
