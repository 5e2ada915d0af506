// How a recovery ends on the page: the last word by keys alone, the ending that is told, and the way on from it.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BOTS, type BotName } from '../../src/review/bots';
import { playBot } from '../../src/review/bots/bot';
import { gameOf, placeOf, type Play } from '../../src/rules/play';
import { shippedScenario as shipped } from '../course';
import { bringIn } from './bring';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();
const AFTER = '[data-after="go-on"]';

const faults = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
  );
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName ?? 'nothing');

/** A player by keys in front of a run that lacks nothing but its last move. */
const beforeTheEnd = async (page: Page, moves: number): Promise<Player> => {
  const player = new Player(page, 'keys');
  await player.taken(moves);
  return player;
};

describe.each<[string, BotName]>([
  ['angry-guest', 'textbook'],
  ['user-leaving', 'pushy-closer'],
  ['order-cancelled', 'talker'],
  ['let-go', 'textbook'],
])('%s, played by %s', (scenario, bot) => {
  test('ends with words, and leads on to the debrief', async () => {
    const { moves } = playBot(shipped(scenario), 5, BOTS[bot]());
    const last = moves.at(-1);
    if (!last) throw new Error('nothing was played');
    let taken = 0;
    const context = await site.visit({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    const until = (): boolean => taken++ >= moves.length - 1;
    const page = await bringIn(site, context, scenario, until, '', BOTS[bot]());
    const player = await beforeTheEnd(page, moves.length - 1);
    await player.take(last);
    await page.locator(AFTER).waitFor();
    expect(await focused(page)).toBe('H2');
    expect(await faults(page)).toEqual([]);
    await player.use(AFTER);
    await page.locator(AFTER).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('H1');
    await context.close();
  });
});

test('in a season, one parts from somebody who has left, and is back behind the counter', async () => {
  const lost = (play: Play): string | undefined =>
    placeOf(play) === 'month'
      ? gameOf(play).accounts.all.find(
          ({ customer }) => customer?.life === 'churned' && !customer.winBackTried,
        )?.id
      : undefined;
  const isLost = (now: Play): boolean => lost(now) !== undefined;
  const keepsNobody = BOTS['hunter-only']();
  const { play } = playBot(shipped('snack-season'), 5, keepsNobody, isLost);
  const account = lost(play);
  if (account === undefined) throw new Error('nobody has left');
  const context = await site.visit({ reducedMotion: 'reduce' });
  const page = await bringIn(site, context, 'snack-season', isLost, '', BOTS['hunter-only']());
  const player = await beforeTheEnd(page, Number(await page.locator('main').getAttribute('data-moves')));
  await player.take({ type: 'meet', account });
  await page.locator('[data-intent]').first().waitFor();
  await player.take({ type: 'part' });
  await page.locator(AFTER).waitFor();
  expect(await faults(page)).toEqual([]);
  await player.use(AFTER);
  await page.locator('[data-ask="end-month"]').waitFor();
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
  await context.close();
});
