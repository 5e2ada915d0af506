// Hints in a real browser, by keyboard alone: step by step, noted in the run, told of at its end.
import { expect, test } from 'vitest';
import { keptRuns } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();

test(
  'a hint is taken step by step, kept with the run, and counted in the debrief',
  { timeout: 120_000 },
  async () => {
    const context = await site.visit();
    const { page, errors } = await site.open(context, '?seed=7');
    const player = new Player(page, 'keys');
    await page.locator('#app input').first().fill('小明');
    await page.keyboard.press('Enter');
    await page.locator('[data-play="tile-shop"]').click();
    await player.taken(0);

    await player.use('[data-do="hint"]');
    for (const steps of [1, 2, 3]) {
      await player.use('[data-do="hint-next"]');
      await expect.poll(() => page.locator('[role=dialog] li').count(), { timeout: 10_000 }).toBe(steps);
    }
    await page.keyboard.press('Escape');
    const [kept] = await keptRuns(page);
    expect(kept?.hints).toEqual([1, 2, 3].map((step) => ({ index: 0, step })));

    await player.take({ type: 'leave' });
    await player.use('[data-after="go-on"]');
    await page.locator('.hints').waitFor();
    expect(await page.locator('[data-do="hint"]').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  },
);
