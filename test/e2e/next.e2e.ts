// What next: the street proposes a drill from one's own run, it is answered by keys, kept, and shown on the map.
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BOTS, type BotName } from '../../src/review/bots';
import { playBot } from '../../src/review/bots/bot';
import { newRecord } from '../../src/session/run';
import { makeRunText } from '../../src/storage/run-text';
import words from '../../src/ui/messages/zh-CN.json';
import { shippedScenario as shipped } from '../course';
import { keptPractice } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();

const finished = (scenario: string, bot: BotName): string => {
  const { play, moves } = playBot(shipped(scenario), 4, BOTS[bot]());
  const record = newRecord(shipped(scenario), 4, '小红', `${scenario}-run`, 1_795_000_000_000);
  return makeRunText({ ...record, moves: [...moves], finished: play.done });
};
const RUNS = [finished('angry-guest', 'random'), finished('tile-shop', 'textbook')];

/** The street of somebody who has played: one run that went badly, one that went well. */
const street = async (context: BrowserContext, query = ''): Promise<Page> => {
  const { page } = await site.open(context, query);
  await page.locator('input').first().fill('小明');
  await page.keyboard.press('Enter');
  for (const text of RUNS) {
    await page.locator('[data-do="bring"]').click();
    await page.locator('textarea').fill(text);
    await page.locator('[data-do="bring-in"]').click();
    await page.locator('[data-open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
  }
  await page.locator('[data-next="drills"]').first().waitFor();
  return page;
};
const faults = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
  );
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('what next', () => {
  test('a drill is proposed, answered by keys alone, kept, and comes back later', async () => {
    const context = await site.visit();
    const page = await street(context);
    const player = new Player(page, 'keys');
    await player.use('[data-next="drills"]');
    await page.locator('button.line').first().waitFor();
    expect(await page.locator('.about').innerText()).toContain(words.drill_ask);
    for (let i = 0; i < 3 && !(await player.sees('[data-answer]')); i++) await page.keyboard.press('1');
    await page.locator('[data-answer]').waitFor();
    expect(await faults(page)).toEqual([]);
    const [kept] = await keptPractice(page);
    expect(kept?.drills).toHaveLength(1);
    const [done] = kept?.drills ?? [];
    const recall = kept?.recalls[done?.concept ?? ''];
    expect(recall?.reps).toBe(1);
    expect((recall?.due ?? 0) - (recall?.last ?? 0)).toBeGreaterThanOrEqual(10 * 60_000);
    await player.use('[data-do="next-drill"]');
    await page.locator('[data-answer]').waitFor({ state: 'detached' });
    await player.use('[data-do="street"]');
    await page.locator('[data-do="map"]').waitFor();
    // Still there after the page has been closed.
    await page.reload();
    await page.locator('[data-do="map"]').click();
    await page.locator(`[data-concept="${done?.concept ?? ''}"]`).click();
    expect(await page.locator('[data-sheet]').innerText()).toContain(words.sheet_drill.split('{')[0] ?? '');
    await context.close();
  });

  test('a scene begun from the map is begun with somebody who calls for the concept', async () => {
    const context = await site.visit();
    const page = await street(context);
    await page.locator('[data-do="map"]').click();
    await page.locator('[data-concept="weigh-for-customer"]').click();
    await page.locator('[data-practise]').first().click();
    await page.locator('[data-intent]').first().waitFor();
    await context.close();
  });
});

describe('the map', () => {
  test('is gone along by arrows, opened by Enter, and left by Escape', async () => {
    const context = await site.visit();
    const page = await street(context);
    await new Player(page, 'keys').use('[data-do="map"]');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-concept'));
    const first = page.locator('[data-concept]').first();
    await first.waitFor();
    await first.focus();
    const began = await at();
    await page.keyboard.press('ArrowRight');
    const second = await at();
    expect(second).not.toBe(began);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(second);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await at()).toBe(began);
    await page.keyboard.press('Enter');
    await page.locator(`[data-sheet="${String(began)}"]`).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-sheet]').waitFor({ state: 'detached' });
    await expect.poll(at).toBe(began);
    await context.close();
  });

  test.each([
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const)('fits a phone, in %s and %s', async (locale, colorScheme) => {
    const context = await site.visit({ viewport: { width: 360, height: 740 }, locale, colorScheme });
    const page = await street(context, `?locale=${locale}`);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.locator('[data-do="map"]').click();
    await page.locator('[data-concept]').first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
    await page.locator('[data-concept="complaint-handling"]').click();
    await page.locator('[data-sheet]').waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
