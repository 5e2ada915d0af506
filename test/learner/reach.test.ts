/** Whom the page of mail says it reaches is whom the mail reaches. */
import { expect, it } from 'vitest';
import { reachOf } from '../../src/learner/keeping/reach';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { isActive } from '../../src/rules/game';
import { gameOf, placeOf } from '../../src/rules/play';
import { shippedScenario } from '../course';

it('counts everybody in one segment of those who may be written to, and in that of all', () => {
  const until = (play: Parameters<typeof gameOf>[0]): boolean =>
    placeOf(play) === 'month' && gameOf(play).month >= 3;
  const game = gameOf(playBot(shippedScenario('snack-season'), 1, textbook, until).play);
  const ours = [...game.accounts.all, ...(game.crowd?.members ?? [])].filter(({ customer }) =>
    isActive(customer),
  );
  const mute = ours.filter(({ customer }) => customer?.mute).length;
  const parts = (['new', 'regular', 'quiet'] as const).map((to) => reachOf(game, to));
  expect(reachOf(game, 'all')).toEqual({ n: ours.length, unasked: mute });
  expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(ours.length - mute);
  expect(parts.every(({ unasked }) => unasked === 0)).toBe(true);
});
