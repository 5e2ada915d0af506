/** Every screen there is, and how one gets to it: the one list for pictures, overflow and accessibility. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Move } from '../../src/model/move';
import { BOTS, type BotName } from '../../src/review/bots';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import type { Play } from '../../src/rules/play';
import { viewOf } from '../../src/rules/view';
import { foundingMoves, PERIOD_MONTHS } from '../../src/session/period';
import { newRecord } from '../../src/session/run';
import { makeRunText } from '../../src/storage/run-text';
import { shippedScenario as shipped } from '../course';
import { at } from './bring';
import { drawn } from './looks';
import type { Site } from './open-site';
import { Player } from './player';

/** A run that a bot has played. */
interface Played {
  readonly scenario: string;
  /** The first moment that is wanted; else to the end. */
  readonly until?: (play: Play) => boolean;
  /** The textbook unless told. */
  readonly bot?: BotName;
  readonly seed?: number;
  /** So many of its last moves are made on the page itself. */
  readonly live?: number;
  /** Cut to a class period. */
  readonly period?: true;
}

export interface Screen {
  readonly id: string;
  /** Runs brought in beforehand; they lie in the account book. */
  readonly kept?: readonly Played[];
  /** The run that is opened; none: the screen belongs to the street. */
  readonly run?: Played;
  /** Nobody has given a name yet. */
  readonly nobody?: true;
  /** The introduction is looked at, too; else it is skipped. */
  readonly guided?: true;
  /** Pressed one after the other. With `?` in front: only where it can be seen. */
  readonly press?: readonly string[];
  /** What has to be there before one looks. */
  readonly shows: string;
}

const DRONE = 'drone-season';
const SNACK = 'snack-season';
const PHONE = 'telecom-season';
const PLAYED: readonly Played[] = [
  { scenario: 'tile-shop' },
  { scenario: 'angry-guest', bot: 'random', seed: 4 },
  { scenario: DRONE, until: at('visit') },
];
const talking = (exchanges: number) => (play: Play) => (viewOf(play).talk?.exchanges ?? 0) >= exchanges;
const objecting = (play: Play) => viewOf(play).talk?.objection === 'open';
const founding = (step: string): Screen => ({
  id: `founding-${step}`,
  run: { scenario: DRONE, until: at('founding') },
  press: [`[data-step="${step}"]`],
  shows: `[data-step="${step}"]`,
});
const month = (id: string, press: readonly string[], scenario = DRONE, from = 3): Screen => ({
  id: `month-${id}`,
  run: { scenario, until: at('month', from) },
  press,
  shows: '[data-tab="customers"]',
});
const plan = (page: string, scenario = DRONE): Screen =>
  month(page, ['?[data-tab="plan"]', `[data-page="${page}"]`], scenario);
const sheet = (id: string): Screen => ({
  id: `sheets-${id}`,
  run: { scenario: DRONE },
  press: ['[data-do="sheets"]', `[data-sheet="${id}"]`],
  shows: `[data-sheet="${id}"]`,
});
const review = (tab: string): Screen => ({
  id: `review-${tab}`,
  run: { scenario: 'angry-guest', bot: 'random', seed: 4 },
  press: ['[data-do="review"]', `[data-review-tab="${tab}"]`],
  shows: `[data-review-tab="${tab}"]`,
});

export const SCREENS: readonly Screen[] = [
  { id: 'welcome', nobody: true, shows: 'input' },
  { id: 'home-empty', shows: '[data-first]' },
  { id: 'home-played', kept: PLAYED, shows: '[data-next]' },
  { id: 'home-who', press: ['.who'], shows: '.modal' },
  { id: 'home-bring', press: ['[data-do="bring"]'], shows: '.modal textarea' },
  { id: 'home-take', kept: PLAYED, press: ['.book li .icon'], shows: '.modal' },
  { id: 'map', kept: PLAYED, press: ['[data-do="map"]'], shows: '[data-concept]' },
  {
    id: 'map-concept',
    kept: PLAYED,
    press: ['[data-do="map"]', '[data-concept="ask-for-order"]'],
    shows: '[data-sheet]',
  },
  { id: 'drill', kept: PLAYED, press: ['[data-next="drills"]'], shows: 'button.line' },
  {
    id: 'drill-answered',
    kept: PLAYED,
    press: ['[data-next="drills"]', 'button.line', '?button.line[data-move]'],
    shows: 'main',
  },
  ...['name', 'product', 'points', 'place', 'reach', 'whom', 'open'].map(founding),
  { ...month('first', [], DRONE, 1), guided: true },
  {
    id: 'period-first',
    run: { scenario: DRONE, until: at('month'), period: true },
    press: ['.period summary'],
    shows: '.period dl',
  },
  {
    id: 'period-stop',
    run: { scenario: DRONE, until: at('report', PERIOD_MONTHS), period: true },
    shows: '[data-do="end-period"]',
  },
  month('kept-first', [], 'weakest-driver', 1),
  month('leads', ['[data-tab="leads"]']),
  month('customers', ['[data-tab="customers"]'], DRONE, 4),
  month('aside', ['[data-tab="aside"]'], DRONE, 4),
  plan('find'),
  plan('market'),
  plan('company'),
  plan('shop', SNACK),
  month('crowd', ['[data-tab="customers"]'], SNACK),
  month('lead-file', ['[data-tab="leads"]', '[data-open]'], PHONE),
  month('customer-file', ['[data-tab="customers"]', '[data-open]'], 'weakest-driver', 1),
  month('end', ['[data-ask*="end-month"]', '.modal'], DRONE, 1),
  month('leave', ['[data-do="leave"]']),
  month('hint', ['[data-do="hint"]', '[data-do="hint-next"]']),
  month('sound', ['[data-do="sound"]']),
  month('help', ['[data-do="help"]']),
  month('index', ['[data-do="help"]', '[data-do="index"]']),
  { id: 'visit-first', guided: true, press: ['[data-first]'], shows: '[data-guide-do]' },
  { id: 'visit', run: { scenario: 'tile-shop', until: at('visit') }, shows: '[data-intent]' },
  {
    id: 'visit-talking',
    run: { scenario: 'tile-shop', until: talking(4) },
    press: ['?.filebutton'],
    shows: '[data-intent]',
  },
  { id: 'visit-objecting', run: { scenario: 'false-objection', until: objecting }, shows: '[data-intent]' },
  { id: 'visit-over', run: { scenario: 'tile-shop', live: 1 }, shows: '[data-after]' },
  { id: 'recovery', run: { scenario: 'angry-guest', until: at('recovery') }, shows: '[data-intent]' },
  { id: 'recovery-over', run: { scenario: 'angry-guest', live: 1 }, shows: '[data-after]' },
  { id: 'report', run: { scenario: DRONE, until: at('report', 3) }, shows: '[data-move*="next"], main h1' },
  { id: 'report-crowd', run: { scenario: SNACK, until: at('report', 4) }, shows: 'main h1' },
  { id: 'debrief-scene', run: { scenario: 'tile-shop' }, shows: '[data-do="review"]' },
  {
    id: 'debrief-recovery',
    run: { scenario: 'angry-guest', bot: 'random', seed: 4 },
    press: ['?[data-do="hindsight"]'],
    shows: '[data-do="review"]',
  },
  { id: 'debrief-season', run: { scenario: DRONE }, shows: '[data-do="review"]' },
  { id: 'debrief-crowd', run: { scenario: SNACK }, shows: '[data-do="review"]' },
  ...['steps', 'mistakes', 'branches'].map(review),
  ...['script', 'roles', 'customers', 'report'].map(sheet),
];

const textOf = (
  { scenario, until, bot, seed = 5, live = 0, period }: Played,
  id: string,
): readonly [string, readonly Move[]] => {
  const { play, moves } = playBot(shipped(scenario), seed, bot ? BOTS[bot]() : textbook, until);
  const made = moves.slice(0, moves.length - live);
  const record = newRecord(shipped(scenario), seed, '小红', id, 1_795_000_000_000);
  const cut = period && { given: foundingMoves(shipped(scenario), seed).length, months: PERIOD_MONTHS };
  return [
    makeRunText({
      ...record,
      moves: made,
      finished: play.done && live === 0,
      ...(cut ? { period: cut } : {}),
    }),
    moves.slice(made.length),
  ];
};

/** Opens the site and goes to a screen as a learner would. */
export const goTo = async (
  site: Site,
  context: BrowserContext,
  { kept = [], run, nobody, guided, press = [], shows }: Screen,
  query = '',
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> => {
  const opened = await site.open(context, query);
  const { page } = opened;
  if (!nobody) {
    await page.locator('input').first().fill('小明');
    await page.keyboard.press('Enter');
  }
  const bring = async (played: Played, id: string): Promise<readonly Move[]> => {
    const [text, left] = textOf(played, id);
    await page.locator('[data-do="bring"]').click();
    await page.locator('textarea').fill(text);
    await page.locator('[data-do="bring-in"]').click();
    await page.locator(`.modal [data-open="${id}"]`).waitFor();
    return left;
  };
  for (const [i, played] of kept.entries()) {
    await bring(played, `kept-${String(i)}`);
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
  }
  if (run) {
    const left = await bring(run, 'brought-in');
    await page.locator('[data-open="brought-in"]').click();
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    const player = new Player(page, 'mouse');
    player.moves = Number(await page.locator('main').getAttribute('data-moves'));
    for (const move of left) await player.take(move);
  }
  const skip = page.locator('[data-guide-do="skip"]');
  if (run && !guided) {
    await drawn(page); // it comes with the screen, a moment later
    if (await skip.isVisible()) await skip.click();
  }
  for (const one of press) {
    const target = page.locator(one.replace(/^\?/, '')).first();
    if (!one.startsWith('?')) await target.waitFor();
    else if (!(await target.isVisible())) continue;
    if (one !== '.modal') await target.click();
  }
  await page.locator(shows).first().waitFor();
  return opened;
};
