// The first time: shown by playing, one thing at a time, beside what it speaks of; skipped, remembered, had once more. And help.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answered } from './by-keys';
import { keptProfiles } from './kept';
import { drawn, sideways } from './looks';
import { useSite } from './site';

const site = useSite();
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const;

const begin = async (page: Page): Promise<void> => {
  await page.locator('input').first().fill('小明');
  await page.keyboard.press('Enter');
  await page.locator('[data-first]').click();
  await page.locator('[data-guide-do="next"]').waitFor();
};
/** What is lit, whether it is in sight, and whether the words hide any of it. */
const lit = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll('[data-lit]');
    const thing = all[0]?.getBoundingClientRect();
    const strip = document.querySelector('.guide')?.getBoundingClientRect();
    return {
      at: all[0]?.getAttribute('data-guide') ?? null,
      n: all.length,
      told: document.querySelector('#guide-words')?.textContent.trim() ?? '',
      described: all[0]?.getAttribute('aria-describedby') === 'guide-words',
      seen: thing !== undefined && thing.top < innerHeight && thing.bottom > 0,
      hidden: thing !== undefined && strip !== undefined && thing.top < strip.bottom - 1,
      focus: document.activeElement !== document.body,
    };
  });

describe.each(SIZES)('a first scene at $width px', (viewport) => {
  test('is taught while it is played, to the end', async () => {
    const context = await site.visit({ viewport });
    const { page, errors } = await site.open(context, '?seed=4');
    await begin(page);
    const shown: string[] = [];
    for (let i = 0; i < 40 && !(await page.locator('[data-do="review"]').isVisible()); i++) {
      await page.locator('button.line, [data-after], [data-do="review"]').first().waitFor();
      if (await page.locator('[data-guide-do="next"]').isVisible()) {
        const now = await lit(page);
        expect([now.n, now.described, now.seen, now.hidden, now.focus], now.told).toEqual([
          1,
          true,
          true,
          false,
          true,
        ]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        shown.push(now.told);
        await answered(page, () => page.locator('[data-guide-do="next"]').click());
      } else if (await page.locator('[data-after]').isVisible()) await page.locator('[data-after]').click();
      else await answered(page, () => page.keyboard.press('1'));
    }
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(3);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('Escape skips it; it is not shown again, but help shows it once more', async () => {
  const context = await site.visit();
  const { page } = await site.open(context, '?seed=4');
  await begin(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-guide-do]').first().waitFor({ state: 'detached' });
  expect((await lit(page)).focus).toBe(true);
  // A kind of opening and then a line of it: with a move made, the run is kept.
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await page.locator('main:not([data-moves="0"])').waitFor();
  await expect.poll(() => keptProfiles(page)).toMatchObject([{ taught: ['talk'] }]);
  await page.reload();
  await page.locator('[data-continue]').click();
  await page.locator('[data-intent]').first().waitFor();
  await drawn(page);
  expect(await page.locator('[data-guide-do]').count()).toBe(0);
  await page.locator('[data-do="help"]').click();
  await page.locator('[data-do="replay"]').click();
  await page.locator('[data-guide-do="next"]').waitFor();
  expect((await lit(page)).n).toBe(1);
  await context.close();
});

test('the index of concepts is found from help, by either language, and from the street', async () => {
  const context = await site.visit();
  const { page } = await site.open(context, '?seed=4');
  await begin(page);
  await page.locator('[data-do="help"]').click();
  await page.locator('[data-do="index"]').click();
  const search = page.locator('[data-do="search"]');
  expect(await search.evaluate((e) => e === document.activeElement)).toBe(true);
  await page.keyboard.type('cherry-picker');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('objection handling');
  expect(await page.locator('.modal li button').count()).toBe(1);
  await page.locator('.modal li button').click();
  await page.locator('.concept-card').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.concept-card').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('.modal').waitFor({ state: 'detached' });
  await page.locator('[data-do="leave"]').click();
  await page.locator('[data-do="map"]').click();
  await page.locator('[data-concept]').first().waitFor();
  const all = await page.locator('[data-concept]').count();
  await page.locator('[data-do="search"]').fill('异议');
  const some = await page.locator('[data-concept]').count();
  expect(some).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(some);
  await context.close();
});
