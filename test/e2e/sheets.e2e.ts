// The worksheets in a real browser: what is written stays, paper has nothing of the screen on it, files open without us.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringIn } from './bring';
import { useSite } from './site';

const site = useSite();

const opened = async (page: Page): Promise<void> => {
  await page.locator('[data-do="sheets"]').click();
  await page.locator('[data-sheet="script"]').waitFor();
};

test('what a group writes is there again after a reload, and on top of every page', async () => {
  const context = await site.visit();
  const page = await bringIn(site, context, 'tile-shop');
  await opened(page);
  await page.locator('[data-sheet="group"]').click();
  await page.locator('[data-field="group.0"]').fill('电商二班');
  await page.locator('[data-sheet="script"]').click();
  await page.locator('section[aria-labelledby] .ways button[aria-expanded]').nth(1).click();
  const line = page.locator('[data-beat="2"] textarea');
  await line.fill('我只看一眼，真的。');
  await page.locator('[data-beat="2"] [data-do="down"]').press('Enter');
  await page.locator('[data-do="back"]').click();
  await page.locator('[data-do="sheets"]').waitFor();

  await page.reload();
  await page.locator('[data-resume]').first().click();
  await opened(page);
  expect(await page.locator('.read').nth(1).innerText()).toContain('我只看一眼，真的。');
  expect(await page.locator('.sheet-paper').innerHTML()).toBe('');
  const onTop = () =>
    page
      .locator('.sheet-paper')
      .evaluate((host) => host.shadowRoot?.querySelector('.head')?.textContent ?? '');
  expect(await onTop()).toContain('电商二班');
  await context.close();
});

test('on paper there is the sheet and nothing else; a file has the same', async () => {
  const context = await site.visit({ acceptDownloads: true });
  const page = await bringIn(site, context, 'angry-guest');
  await opened(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header').first().isVisible()).toBe(false);
  expect(await page.locator('.screen').first().isVisible()).toBe(false);
  expect(await page.locator('.sheet-paper').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="file"]').click()]);
  const html = readFileSync(await file.path(), 'utf8');
  expect(html).toContain('尚云珠');
  expect(html).not.toMatch(/<script|src=|href=/);
  await context.close();
});

test('the screens can be used by everybody', async () => {
  const context = await site.visit();
  const page = await bringIn(site, context, 'tile-shop');
  await opened(page);
  for (const sheet of ['script', 'roles', 'notes', 'report']) {
    await page.locator(`[data-sheet="${sheet}"]`).click();
    if (sheet === 'script') await page.locator('.ways button[aria-expanded]').first().click();
    const found = await new AxeBuilder({ page }).exclude('.sheet-paper').analyze();
    expect(found.violations.map(({ id, nodes }) => `${sheet} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
  await context.close();
});
