// In and out of the street, again and again: one game is left, and no more memory is held than at first.
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { at, bringIn } from './bring';
import { useSite } from './site';

// What the engine compiles meanwhile also lies on the heap, and is not ours.
const site = useSite(['--js-flags=--jitless']);
const TIMES = 20;

interface Held {
  /** Canvases of stages that are still alive, on the page or not: every game has one. */
  readonly games: number;
  /** Bytes of script objects. */
  readonly heap: number;
}

/** How many canvases of a stage there still are. */
function countStages(this: readonly HTMLCanvasElement[]): number {
  return this.filter((canvas) => canvas.hasAttribute('aria-hidden')).length;
}

const held = async (cdp: CDPSession): Promise<Held> => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage'); // what the first round set free may have held more
  const objectGroup = 'canvases';
  const evaluated = await cdp.send('Runtime.evaluate', {
    expression: 'HTMLCanvasElement.prototype',
    objectGroup,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: evaluated.result.objectId ?? '',
    objectGroup,
  });
  const counted = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: countStages.toString(),
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { games: Number(counted.result.value), heap: usedSize };
};

const drawn = (page: Page): Promise<void> =>
  page.locator('.stage .placeholder.away').waitFor({ state: 'attached' });

/** Pressed from within: the tool's own mouse leaves traces on the heap. */
const press = async (page: Page, selector: string): Promise<void> => {
  const control = page.locator(selector).first();
  await control.waitFor();
  await control.evaluate((element: HTMLElement) => element.click());
};

test('twenty times in and out of the stage leave one game and no more than a tenth of memory', async () => {
  const context = await site.visit();
  const page = await bringIn(site, context, 'snack-season', at('month', 3));
  const outAndIn = async (): Promise<void> => {
    await press(page, '[data-do="leave"]');
    await press(page, '[data-do="leave-now"]');
    await press(page, '[data-resume]');
    await drawn(page);
  };
  await drawn(page);
  await outAndIn(); // once for what is made once
  const cdp = await context.newCDPSession(page);
  const before = await held(cdp);
  for (let time = 0; time < TIMES; time++) await outAndIn();
  const after = await held(cdp);
  expect([before.games, after.games]).toEqual([1, 1]);
  expect(await page.locator('.stage canvas').count()).toBe(1);
  expect(after.heap).toBeLessThan(before.heap * 1.1);
  await context.close();
}, 180_000);
