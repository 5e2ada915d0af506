// What has to be fetched before the street answers, and that the game goes on where the stage cannot be had.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, bringIn } from './bring';
import { useSite } from './site';

const site = useSite();

/** Script asked for until the home screen answers, compressed as a school's server would, in bytes. */
const BUDGET = 150_000;

/** Presses `button` the moment it is there, and notes when `answer` is seen. */
const pressAtOnce = ({ button, answer }: { button: string; answer: string }): void => {
  let pressed = false;
  const look = new MutationObserver(() => {
    if (!pressed) document.querySelector<HTMLElement>(button)?.click();
    pressed ||= document.querySelector(button) !== null;
    if (!document.querySelector(answer)) return;
    look.disconnect();
    document.documentElement.dataset['answered'] = String(performance.now());
  });
  look.observe(document, { childList: true, subtree: true, attributes: true });
};

/** Names and sizes of the scripts whose fetching had begun when the page answered. */
const scriptsUntilAnswer = async (page: Page): Promise<readonly (readonly [string, number])[]> => {
  await page.locator('html[data-answered]').waitFor();
  await page.waitForLoadState('networkidle'); // what had been asked for then is there by now
  const names = await page.evaluate(() => {
    const answered = Number(document.documentElement.dataset['answered']);
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= answered)
      .map(({ name }) => new URL(name).pathname);
  });
  return [...new Set(names)].map((name) => [name, gzipSync(readFileSync(`dist${name}`)).length]);
};

const open = async (context: BrowserContext, press: Parameters<typeof pressAtOnce>[0]) => {
  const page = await context.newPage();
  await page.addInitScript(pressAtOnce, press);
  await page.goto(site.url);
  const scripts = await scriptsUntilAnswer(page);
  const sum = scripts.reduce((all, [, size]) => all + size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sum, scripts.map((one) => one.join(' ')).join(', ')).toBeLessThan(BUDGET);
  return page;
};

test('the street answers a newcomer, and one who comes back, after little script', async () => {
  const context = await site.visit();
  const first = await open(context, { button: '[data-locale="en"]', answer: 'html[lang="en"]' });
  await first.locator('#app input').first().fill('小明');
  await first.keyboard.press('Enter');
  await first.locator('[data-play="tile-shop"]').click();
  await first.locator('[data-do="leave"]').click();
  await first.locator('[data-continue]').waitFor();
  await first.close();
  const again = await open(context, { button: '[data-do="bring"]', answer: '[role=dialog]' });
  await again.locator('[data-continue]').waitFor({ state: 'attached' });
  await context.close();
});

test('a month can be played when the stage cannot be had', { timeout: 120_000 }, async () => {
  const context = await site.visit();
  await context.route(/\/game-[^/]*\.js$/, (route) => route.abort());
  const page = await bringIn(site, context, 'snack-season', at('month'));
  const moves = Number(await page.locator('main').getAttribute('data-moves'));
  await page.locator('[data-move]:not(:disabled)').first().click();
  await page.locator(`main[data-moves="${String(moves + 1)}"]`).waitFor();
  await context.close();
});
