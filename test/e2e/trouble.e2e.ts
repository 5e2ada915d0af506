// What can go wrong in a classroom: each time a clear message, and nothing lost.
import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Move } from '../../src/model/move';
import { newRecord } from '../../src/session/run';
import { makeRunText } from '../../src/storage/run-text';
import type { KeptMove } from '../../src/storage/run';
import words from '../../src/ui/messages/zh-CN.json';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { shippedScenario as shipped } from '../course';
import { keptRuns, refusedTexts } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();
const scene = shipped('tile-shop');
const moves: readonly Move[] = playBot(scene, 3, textbook).moves;
const record = {
  ...newRecord(scene, 3, '小红', 'from-elsewhere', 1_795_000_000_000),
  moves: moves.slice(0, 4) as readonly unknown[] as readonly KeptMove[],
};
const text = makeRunText(record);

const firstVisit = async (
  context: BrowserContext,
  query = '?seed=3',
): Promise<{ readonly page: Page; readonly player: Player }> => {
  const { page } = await site.open(context, query);
  const player = new Player(page, 'mouse');
  await player.to('input');
  await page.keyboard.type('小明');
  await page.keyboard.press('Enter');
  await page.locator('[data-play="tile-shop"]').waitFor();
  return { page, player };
};

/** A browser's disk that takes no more once `window.full` is set. */
const fullDisk = (): void => {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => unknown;
  Reflect.set(
    IDBObjectStore.prototype,
    'put',
    new Proxy(put, {
      apply(target, self, args: unknown[]) {
        if ((window as unknown as { full?: boolean }).full)
          throw new DOMException('no room', 'QuotaExceededError');
        return Reflect.apply(target, self, args);
      },
    }),
  );
};
const setFull = (page: Page, full: boolean) =>
  page.evaluate((value) => void ((window as unknown as { full?: boolean }).full = value), full);

describe('a run brought in', () => {
  const bring = async (page: Page, what: string): Promise<void> => {
    await page.locator('[data-do="bring"]').click();
    await page.locator('textarea').fill(what);
    await page.locator('[data-do="bring-in"]').click();
  };

  test('goes on where it was left elsewhere', async () => {
    const context = await site.visit();
    const { page, player } = await firstVisit(context);
    await bring(page, `老师好，这是我的：\n${text.slice(0, 60)}\n${text.slice(60)}\n谢谢`);
    await page.locator('[data-open="from-elsewhere"]').click();
    await player.taken(4);
    await context.close();
  });

  test.each([
    ['cut off at the end', text.slice(0, -30), words.trouble_run_truncated],
    ['of a newer version', JSON.stringify({ ...record, schemaVersion: 99 }), words.trouble_run_version],
    ['of newer rules', JSON.stringify({ ...record, rulesVersion: 99 }), words.trouble_run_version],
    ['that is something else', '作业写完了吗？', words.trouble_run_not_a_run],
    [
      'of a scenario not known here',
      JSON.stringify({ ...record, scenario: { id: 'moon-shop', hash: 'abc' } }),
      words.trouble_scenario_unknown,
    ],
    [
      'with a move that is not legal',
      JSON.stringify({ ...record, moves: [{ type: 'probe', how: 'lead' }] }),
      words.trouble_move_refused,
    ],
  ])('%s is refused with the reason, and kept', async (_, what, message) => {
    const context = await site.visit();
    const { page } = await firstVisit(context);
    await bring(page, what);
    await page.locator('[role=dialog]').getByText(message).waitFor();
    expect(await keptRuns(page)).toEqual([]);
    expect(await refusedTexts(page)).toEqual([what]);
    await context.close();
  });
});

describe('the disk', () => {
  test('full in the middle of a run: the move is not taken, the run is kept and can be copied, and goes on when there is room', async () => {
    const context = await site.visit();
    await context.addInitScript(fullDisk);
    const { page, player } = await firstVisit(context);
    await player.use('[data-play="tile-shop"]');
    await player.taken(0);
    for (const move of moves.slice(0, 2)) await player.take(move);
    await setFull(page, true);
    const [, , third] = moves;
    if (!third) throw new Error('too short a run');
    await player.press(third);
    await page.getByText(words.trouble_storage_full).first().waitFor();
    expect(await page.locator('main').getAttribute('data-moves')).toBe('2');
    expect((await keptRuns(page))[0]?.moves).toEqual(moves.slice(0, 2));
    expect(await page.locator('[data-do="copy-text"]').first().isVisible()).toBe(true);
    await setFull(page, false);
    await page.locator('[data-do="retry"]').click();
    await player.taken(3);
    expect((await keptRuns(page))[0]?.moves).toEqual(moves.slice(0, 3));
    await context.close();
  });

  test('blocked from the start: it says that nothing stays, and the scene can be played all the same', async () => {
    const context = await site.visit();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    });
    const { page, player } = await firstVisit(context);
    await page.getByText(words.shell_memory).first().waitFor();
    await player.use('[data-play="tile-shop"]');
    await player.taken(0);
    for (const move of moves) await player.take(move);
    await page
      .locator('[data-do="save-file"]')
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => player.use('[data-after="go-on"]'));
    await page.locator('[data-do="save-file"]').first().waitFor();
    await context.close();
  });
});

describe('one player in two tabs', () => {
  test('the second tab is told so and nothing is lost; it plays on once the first is closed', async () => {
    const context = await site.visit();
    const { page, player } = await firstVisit(context);
    await player.use('[data-play="tile-shop"]');
    await player.taken(0);
    for (const move of moves.slice(0, 3)) await player.take(move);
    const other = await site.open(context, '?seed=3');
    await other.page.getByText(words.home_elsewhere.replace('{name}', '小明')).first().waitFor();
    const [, , , fourth] = moves;
    if (!fourth) throw new Error('too short a run');
    await player.take(fourth);
    await page.close();
    await other.page.locator('[data-do="use-here"]').click();
    await other.page.locator('[data-continue]').click();
    await new Player(other.page, 'mouse').taken(4);
    expect((await keptRuns(other.page))[0]?.moves).toEqual(moves.slice(0, 4));
    await context.close();
  });
});

describe('several players on one computer', () => {
  test('each has their own runs', async () => {
    const context = await site.visit();
    const { page, player } = await firstVisit(context);
    await player.use('[data-play="tile-shop"]');
    await player.taken(0);
    await page.locator('[data-do="leave"]').click();
    if (await page.locator('[data-do="leave-now"]').isVisible())
      await page.locator('[data-do="leave-now"]').click();
    await page.locator('[data-continue]').waitFor();
    await page.getByRole('button', { name: '小明' }).click();
    await page.locator('[role=dialog] input').last().fill('小刚');
    await page.keyboard.press('Enter');
    await page.locator('[data-first]').waitFor();
    expect(await page.locator('[data-continue]').count()).toBe(0);
    await context.close();
  });
});

test('the language can be changed in the middle of a talk, and the talk goes on', async () => {
  const context = await site.visit();
  const { page, player } = await firstVisit(context);
  await player.use('[data-play="tile-shop"]');
  await player.taken(0);
  for (const move of moves.slice(0, 3)) await player.take(move);
  await page.locator('[data-locale="en"]').click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('main').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  for (const move of moves.slice(3)) await player.take(move);
  await context.close();
});
