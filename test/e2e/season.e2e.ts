// A whole season in a real browser, by mouse and then by keyboard: saved at every move, and scored as in Node.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run as zhanggui } from '../../src/cli/run';
import type { Move } from '../../src/model/move';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { shippedScenario as shipped } from '../course';
import { keptRuns } from './kept';
import { Player } from './player';
import { useSite } from './site';

const SEED = 4;
const site = useSite();
const scenario = shipped('drone-season');

/** The textbook's run, as hands can play it: points are put down one at a time. */
const moves: readonly Move[] = playBot(scenario, SEED, textbook).moves.flatMap((move): Move[] =>
  move.type === 'attract'
    ? Array.from({ length: move.points }, (_, i) => ({ ...move, points: i + 1 }))
    : [move],
);

/** What `play` makes of the same moves. */
const playedInNode = (
  played: readonly unknown[],
): { readonly finished: boolean; readonly score: { readonly total: number } } => {
  const file = join(mkdtempSync(join(tmpdir(), 'zhanggui-')), 'moves.json');
  writeFileSync(file, JSON.stringify(played));
  const ended = zhanggui(['play', 'drone-season', '--seed', String(SEED), '--moves', file, '--json']);
  return JSON.parse(ended.out) as ReturnType<typeof playedInNode>;
};

test(
  'a season goes on exactly where it was when the page is killed in the middle of a visit, and ends with the score of `play`',
  { timeout: 900_000 },
  async () => {
    const context = await site.visit();
    const { page, errors } = await site.open(context, `?seed=${String(SEED)}`);
    let player = new Player(page, 'mouse');
    await player.to('input');
    await page.keyboard.type('小明');
    await page.keyboard.press('Enter');
    await player.use('[data-play="drone-season"]');
    await player.taken(0);

    const inVisit = moves.findIndex((move, i) => i > 140 && move.type === 'benefit');
    for (const move of moves.slice(0, inVisit)) await player.take(move);
    await page.close({ runBeforeUnload: false });

    const again = await site.open(context, `?seed=${String(SEED)}`);
    player = new Player(again.page, 'keys');
    await player.use('[data-continue]');
    await player.taken(inVisit);
    expect(await player.sees('[data-intent]')).toBe(true);
    for (const move of moves.slice(inVisit)) await player.take(move);

    const [kept] = await keptRuns(again.page);
    if (!kept) throw new Error('nothing was kept');
    expect(kept.moves).toEqual(moves);
    const inNode = playedInNode(kept.moves);
    expect(inNode.finished).toBe(true);
    expect(kept.claimed).toBe(inNode.score.total);
    await again.page.locator('h1').first().waitFor();
    expect(await again.page.locator('main').innerText()).toContain(inNode.score.total.toFixed(1));
    expect([...errors, ...again.errors]).toEqual([]);
    await context.close();
  },
);
