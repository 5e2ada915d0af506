/** Whole runs by keyboard alone: Tab, arrows, Enter, digits. After every move the focus is somewhere. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Move } from '../../src/model/move';
import { playBot, type Bot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import type { Scenario } from '../../src/scenario/scenario';
import { drawn } from './looks';
import { Player } from './player';

/** Founds as the textbook does, then lets the months go by: the shortest way to the end of a season. */
const idler: Bot = (turn) =>
  turn.find({ type: 'end-month' }) ?? turn.find({ type: 'next-month' }) ?? textbook(turn);

/** The moves of a run as hands make them: points are put down one at a time. */
export const movesBy = (scenario: Scenario, seed: number, how: 'textbook' | 'shortest'): readonly Move[] =>
  playBot(scenario, seed, how === 'textbook' ? textbook : idler).moves.flatMap((move): Move[] =>
    move.type === 'attract'
      ? Array.from({ length: move.points }, (_, i) => ({ ...move, points: i + 1 }))
      : [move],
  );

/** Gives a name and begins a scenario from the street, without the mouse. */
export const beginByKeys = async (page: Page, scenario: string): Promise<Player> => {
  const player = new Player(page, 'keys');
  await player.to('input');
  await page.keyboard.type('小明');
  await page.keyboard.press('Enter');
  await player.use(`[data-play="${scenario}"]`);
  await player.taken(0);
  return player;
};

/** Where the focus is lost for longer than a moment. */
export const lost = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 1500 })
    .then(() => false)
    .catch(() => true);

/** What changes when a digit does anything: the moves, the lines that can be said, the words of the introduction. */
const standing = (): string =>
  [
    document.querySelector('main')?.dataset['moves'],
    document.querySelector('#guide-words')?.textContent,
    ...[...document.querySelectorAll('button.line')].map((line) => line.textContent),
  ].join();

/** Does something that changes what can be said, and waits until it has. */
export const answered = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const before = await page.evaluate(standing);
  await act();
  await expect.poll(() => page.evaluate(standing), { timeout: 10_000 }).not.toBe(before);
  await drawn(page);
};

/** Plays the moves one after the other; answers after which of them the focus was lost. */
export const playByKeys = async (player: Player, moves: readonly Move[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const move of moves) {
    await player.take(move);
    await drawn(player.page); // what goes away with a move has gone
    if (await lost(player.page)) faults.push(`${String(player.moves)} ${JSON.stringify(move)}`);
  }
  return faults;
};
