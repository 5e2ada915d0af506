// Keyboard alone: a whole scene, by digits too, and a whole season to the debrief; the focus is never lost.
import { expect, test } from 'vitest';
import { shippedScenario as shipped } from '../course';
import { answered, beginByKeys, lost, movesBy, playByKeys } from './by-keys';
import { useSite } from './site';

const SEED = 4;
const site = useSite();

test.each(['tile-shop', 'angry-guest'])('the whole of %s is played by keyboard alone', async (scenario) => {
  const context = await site.visit();
  const { page, errors } = await site.open(context, `?seed=${String(SEED)}`);
  const player = await beginByKeys(page, scenario);
  expect(await playByKeys(player, movesBy(shipped(scenario), SEED, 'textbook'))).toEqual([]);
  await player.use('[data-after="go-on"]');
  await player.use('[data-do="review"]');
  await player.use('[data-do="summary"]');
  await player.use('[data-do="leave"]');
  expect(errors).toEqual([]);
  await context.close();
});

test('digits alone bring a visit to its end, wherever the focus is', async () => {
  const context = await site.visit();
  const { page } = await site.open(context, `?seed=${String(SEED)}`);
  await beginByKeys(page, 'tile-shop');
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.locator('button.line, [data-after]').first().waitFor();
    if (await page.locator('[data-after]').isVisible()) break;
    await answered(page, () => page.keyboard.press('1'));
    expect(await lost(page)).toBe(false);
  }
  await page.locator('[data-after]').waitFor();
  await context.close();
});

test('a whole season is played to its debrief by keyboard alone', { timeout: 240_000 }, async () => {
  const context = await site.visit();
  const { page, errors } = await site.open(context, `?seed=${String(SEED)}`);
  const player = await beginByKeys(page, 'drone-season');
  expect(await playByKeys(player, movesBy(shipped('drone-season'), SEED, 'shortest'))).toEqual([]);
  await page.locator('[data-do="review"]').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
