// A finished run gone over in a real browser: stepped through by keys, practised again, played on from, stopped.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { talker } from '../../src/review/bots/folk';
import { bringIn } from './bring';
import { keptRuns } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();
const PATIENCE = 90_000; // the solver, on a school computer that has other things to do

const reviewed = async (page: Page): Promise<void> => {
  await page.locator('[data-do="review"]').click();
  await page.locator('[data-option]').first().waitFor({ timeout: PATIENCE });
};
const finished = (page: Page): Promise<void> =>
  page.locator('.status progress').waitFor({ state: 'detached', timeout: PATIENCE });
const stepOf = (page: Page): Promise<number> =>
  page
    .locator('[data-step]')
    .getAttribute('data-step')
    .then((step) => Number(step));
const open = async (scenario: string) => {
  const context = await site.visit();
  return { context, page: await bringIn(site, context, scenario, undefined, '', talker) };
};

test(
  'a scene is gone over, stepped through by keys, and found again at once',
  { timeout: 2 * PATIENCE },
  async () => {
    const { context, page } = await open('tile-shop');
    await reviewed(page);
    await finished(page);
    expect(Number(await page.locator('[data-accuracy] strong').innerText())).toBeGreaterThan(0);

    const curve = page.locator('[role="slider"]');
    await curve.focus();
    await page.keyboard.press('Home');
    expect(await stepOf(page)).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await stepOf(page)).toBe(1);
    expect(await curve.getAttribute('aria-valuetext')).toContain('第 2 步');
    await page.keyboard.press('ArrowDown');
    const turn = await stepOf(page);
    expect(turn).toBeGreaterThan(1);
    await page.locator('[data-review="next"]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await stepOf(page)).toBe(turn - 1);
    await page.locator('[data-do="hindsight"]').click();
    expect(await page.locator('[data-do="hindsight"]').getAttribute('aria-expanded')).toBe('true');

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)).toEqual(
      [],
    );

    // On a phone one reads a step down to its end, and goes on to the beginning of the next.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    const top = async (): Promise<number> => (await page.locator('[data-step]').boundingBox())?.y ?? NaN;
    expect(await top()).toBeLessThan(0);
    await page.locator('[data-review="next"]').click();
    await expect.poll(top).toBeGreaterThan(0);

    await page.reload();
    await page.locator('[data-resume="brought-in"]').click();
    await page.locator('[data-do="review"]').click();
    await page.locator('[data-accuracy] strong').waitFor({ timeout: 5000 });
    expect(await page.locator('.status progress').count()).toBe(0);
    await context.close();
  },
);

test('the worst moments are positions to be solved', { timeout: 2 * PATIENCE }, async () => {
  const { context, page } = await open('tile-shop');
  await reviewed(page);
  await finished(page);
  await page.locator('[data-review-tab="mistakes"]').click();
  // What was done then is among the answers, and is not accepted.
  await page.locator('[data-try="leave"]').first().click();
  expect(await page.locator('.told').innerText()).not.toBe('');
  expect(await page.locator('[data-try="leave"]').getAttribute('aria-disabled')).toBe('true');
  await page.locator('[data-try="ask-order"]').click();
  expect(await page.locator('.told.right').innerText()).not.toBe('');
  await page.locator('[data-do="mistakes-next"]').click();
  await page.locator('[data-do="mistakes-show"]').click();
  await page.locator('[data-do="mistakes-next"]').waitFor();
  await context.close();
});

test('one plays on from a choice, and holds both runs side by side', { timeout: 3 * PATIENCE }, async () => {
  const { context, page } = await open('tile-shop');
  await reviewed(page);
  await page.locator('[role="slider"]').focus();
  await page.keyboard.press('End');
  const from = await stepOf(page);
  await page.locator('[data-do="branch"]').click();
  const player = new Player(page, 'mouse');
  await player.taken(from);
  const runs = await keptRuns(page);
  expect(runs).toHaveLength(2);
  expect(runs.find(({ branch }) => branch)?.branch).toEqual({ of: 'brought-in', index: from });

  await player.take({ type: 'leave' });
  await player.use('[data-after="go-on"]');
  await reviewed(page);
  await page.locator('[data-review-tab="branches"]').click();
  await page.locator('[data-compare="brought-in"]').click();
  await page.locator('.compare table').first().waitFor();
  await page.locator('.compare .second').first().waitFor({ state: 'attached', timeout: PATIENCE });
  await context.close();
});

test('the reckoning of a season can be stopped and taken up again', { timeout: 2 * PATIENCE }, async () => {
  const { context, page } = await open('drone-season');
  await reviewed(page);
  await page.locator('[data-do="review-stop"]').click();
  await page.locator('[data-do="review-go-on"]').click();
  await page.locator('.status progress').waitFor();
  await page.locator('[data-do="summary"]').click();
  await page.locator('[data-do="review"]').waitFor();
  await context.close();
});

test.each(['zh-CN', 'en'] as const)(
  'it needs no scrolling sideways at 360 px in %s',
  { timeout: 2 * PATIENCE },
  async (locale) => {
    const context = await site.visit({ viewport: { width: 360, height: 740 }, locale });
    const page = await bringIn(site, context, 'tile-shop', undefined, `?locale=${locale}`, talker);
    await reviewed(page);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    await finished(page);
    for (const tab of ['mistakes', 'branches']) {
      await page.locator(`[data-review-tab="${tab}"]`).click();
      expect(await over()).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);
