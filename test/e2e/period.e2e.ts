// A season cut to a class period: begun with a company that stands, stopped to look back, gone on with in the next one.
import { expect, test } from 'vitest';
import { keptRuns } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();

test('a class period begins in the shop, stops after two months, and the run goes on where it was', async () => {
  const context = await site.visit();
  const { page, errors } = await site.open(context, '?seed=4');
  await page.locator('input').first().fill('小明');
  await page.keyboard.press('Enter');
  await page.locator('[data-period="telecom-season"]').click();
  await page.locator('#period-title').waitFor();
  const given = Number(await page.locator('main').getAttribute('data-moves'));
  expect(given).toBeGreaterThan(10);
  await page.locator('[data-guide-do="skip"]').click();

  const player = new Player(page, 'mouse');
  player.moves = given;
  await player.take({ type: 'end-month' });
  expect(await player.sees('[data-do="end-period"]')).toBe(false);
  await player.take({ type: 'next-month' });
  await player.take({ type: 'end-month' });
  await page.locator('[data-do="end-period"]').click();

  await page.locator('[data-resume]').click();
  await page.locator('[data-do="end-period"]').waitFor();
  const [kept] = await keptRuns(page);
  expect(kept?.period).toEqual({ given, months: 2 });
  player.moves = given + 3;
  await player.take({ type: 'next-month' });
  await page.locator('[data-do="end-period"]').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});
