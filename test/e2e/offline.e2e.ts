// After the first visit the program needs no server; a newer edition waits until it is asked for.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serve } from '../../.ci/serve.mjs';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { shippedScenario as shipped } from '../course';
import { keptRuns } from './kept';
import { Player } from './player';
import { useSite } from './site';

const SEED = 5;
const site = useSite();

/** A server of one's own over a copy of the site, to be stopped or changed. */
const copied = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-'));
  cpSync('dist', folder, { recursive: true });
  return { folder, server: await serve(folder) };
};

const visit = async () => {
  const context = await site.visit({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, errors };
};

const isKept = (page: Page): Promise<void> =>
  page.locator('[data-kept="kept"]').waitFor({ state: 'attached', timeout: 60_000 });

const sitDown = async (page: Page): Promise<void> => {
  await page.locator('#app input').first().fill('小明');
  await page.keyboard.press('Enter');
};

test('a scene is played with the server gone, from before it begins, reloaded in the middle', async () => {
  const { server } = await copied();
  const { context, page, errors } = await visit();
  await page.goto(`${server.url}?seed=${String(SEED)}`);
  await isKept(page);
  await server.close();

  const { moves, play } = playBot(shipped('tile-shop'), SEED, textbook);
  await sitDown(page);
  await page.locator('[data-play="tile-shop"]').click();
  let player = new Player(page, 'mouse');
  await player.taken(0);
  const half = Math.floor(moves.length / 2);
  for (const move of moves.slice(0, half)) await player.take(move);

  await page.reload();
  player = new Player(page, 'mouse');
  await player.use('[data-continue]');
  await player.taken(half);
  for (const move of moves.slice(half)) await player.take(move);
  await player.use('[data-after="go-on"]');
  await page.locator('main h1').waitFor();
  expect(play.done).toBe(true);
  expect(await keptRuns(page)).toMatchObject([{ finished: true, moves }]);
  expect(errors).toEqual([]);
  await context.close();
}, 120_000);

test('what else there is opens without a server too: the map, a month with its street, the other language', async () => {
  const { server } = await copied();
  const { context, page, errors } = await visit();
  await page.goto(`${server.url}?seed=${String(SEED)}`);
  await sitDown(page);
  await isKept(page);
  await server.close();

  await page.reload();
  await page.locator('[data-do="map"]').click();
  await page.locator('[data-concept]').first().waitFor();
  await page.reload();
  await page.locator('[data-locale="en"]').click();
  await page.locator('[data-play="who-is-gold"]').click();
  await page.locator('main[data-moves="0"]').waitFor();
  await page.locator('.stage canvas').waitFor({ timeout: 30_000 });
  expect(errors).toEqual([]);
  await context.close();
}, 120_000);

test('a newer edition leaves a run alone, is offered on the street, and taken when asked for', async () => {
  const { folder, server } = await copied();
  const { context, page } = await visit();
  await page.goto(`${server.url}?seed=${String(SEED)}`);
  await sitDown(page);
  await isKept(page);

  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<html', '<html data-edition="newer"'));
  const worker = join(folder, 'sw.js');
  const revised = readFileSync(worker, 'utf8').replace(
    /(url:"index\.html",revision:")\w+|(revision:")\w+(",url:"index\.html")/,
    '$1$20123456789abcdef$3',
  );
  expect(revised).toContain('0123456789abcdef');
  writeFileSync(worker, revised);

  await page.reload();
  await page.locator('[data-play="tile-shop"]').click();
  const player = new Player(page, 'mouse');
  await player.taken(0);
  await player.take({ type: 'listen' });
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  expect(await player.sees('[data-do="turn"]')).toBe(false);
  await player.take({ type: 'listen' });

  await page.reload();
  expect(await page.locator('html[data-edition]').count()).toBe(0);
  await player.use('[data-do="turn"]');
  await page.locator('html[data-edition="newer"]').waitFor();
  await player.use('[data-continue]');
  await player.taken(2);
  await server.close();
  await context.close();
}, 120_000);
