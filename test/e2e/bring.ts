/** A page that shows a run at a chosen moment: made by a bot, brought in as a learner would. */
import type { BrowserContext, Page } from 'playwright-core';
import { playBot, type Bot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { historyOf } from '../../src/rules/game';
import { gameOf, placeOf, type Place, type Play } from '../../src/rules/play';
import { newRecord } from '../../src/session/run';
import { makeRunText } from '../../src/storage/run-text';
import { shippedScenario as shipped } from '../course';
import type { Site } from './open-site';

/** The first moment of this place in this month. */
export const at =
  (place: Place, month = 1) =>
  (play: Play): boolean =>
    placeOf(play) === place && gameOf(play).month >= month && historyOf(gameOf(play)).length !== 1;

/** Opens the app with a bot's run of a scenario, the textbook's unless told, as far as `until`. */
export const bringIn = async (
  site: Site,
  context: BrowserContext,
  scenario: string,
  until?: (play: Play) => boolean,
  query = '',
  bot: Bot = textbook,
): Promise<Page> => {
  const { play, moves } = playBot(shipped(scenario), 5, bot, until);
  const record = newRecord(shipped(scenario), 5, '小红', 'brought-in', 1_795_000_000_000);
  const { page } = await site.open(context, query);
  await page.locator('input').first().fill('小明');
  await page.keyboard.press('Enter');
  await page.locator('[data-do="bring"]').click();
  await page.locator('textarea').fill(makeRunText({ ...record, moves: [...moves], finished: play.done }));
  await page.locator('[data-do="bring-in"]').click();
  await page.locator('[data-open="brought-in"]').click();
  await page.locator('main h1').first().waitFor();
  return page;
};
