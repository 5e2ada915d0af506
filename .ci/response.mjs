// `npm run response [-- SCENARIO … ] [--slow 4] [--moves 100] [--phone]`: how long after a move its answer is painted, in the
// browser, with a processor so many times slower; moves are the textbook's, one second apart. Serves dist/, so build first.
import { Player } from '../test/e2e/player.ts';
import { openSite } from '../test/e2e/open-site.ts';
import { BOTS } from '../src/review/bots/index.ts';
import { playBot } from '../src/review/bots/bot.ts';
import { folderOf, readScenario } from '../src/cli/files.ts';

/** Milliseconds between two moves, on a button before it goes down, and until it is let go. */
const [PACE, REST, HOLD] = [800, 150, 60];

const SEED = 4;

const argv = process.argv.slice(2);
const phone = argv.includes('--phone') && argv.splice(argv.indexOf('--phone'), 1).length > 0;
const option = (name, usual) => {
  const at = argv.indexOf(name);
  return at < 0 ? usual : Number(argv.splice(at, 2)[1]);
};
const [slow, most] = [option('--slow', 4), option('--moves', 100)];
const named = argv.length > 0 ? argv : ['drone-season'];

/** Notes when a button was let go, when the page says that a move is taken, and when that has been painted. */
const watch = () => {
  const answers = [];
  let pressed = 0;
  addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  new MutationObserver((changes) => {
    if (!changes.some(({ attributeName }) => attributeName === 'data-moves')) return;
    const from = pressed;
    requestAnimationFrame(() => setTimeout(() => answers.push(performance.now() - from)));
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-moves'] });
  globalThis.answers = answers;
};

class Hand extends Player {
  /** By the mouse itself: what looks whether the press arrives would be timed as well. */
  async to(selector) {
    const thing = this.page.locator(selector).first();
    await thing.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await thing.boundingBox();
    await this.page.mouse.move(x + width / 2, y + height / 2);
    await this.page.waitForTimeout(REST);
    await this.page.mouse.down();
    await this.page.waitForTimeout(HOLD);
    await this.page.mouse.up();
  }
}
/** The textbook's moves as hands make them: points are put down one at a time. */
const movesOf = (scenario) =>
  playBot(scenario, SEED, BOTS.textbook()).moves.flatMap((move) =>
    move.type === 'attract'
      ? Array.from({ length: move.points }, (_, i) => ({ ...move, points: i + 1 }))
      : [move],
  );

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

const site = await openSite();
for (const id of named) {
  const read = readScenario(folderOf(id));
  if (!read.ok) throw new Error(`${id} falls short`);
  const context = await site.visit(phone ? { viewport: { width: 360, height: 740 }, hasTouch: true } : {});
  const { page } = await site.open(context, `?seed=${SEED}`);
  const hand = new Hand(page, 'mouse');
  await page.locator('#app input').first().fill('小明');
  await page.keyboard.press('Enter');
  await hand.use(`[data-play="${id}"]`);
  await hand.taken(0);
  await page.evaluate(watch);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const taken = [];
  for (const move of movesOf(read.value).slice(0, most)) {
    await page.waitForTimeout(PACE);
    const before = await page.evaluate(() => globalThis.answers.length);
    await hand.take(move);
    await page.waitForFunction((n) => globalThis.answers.length > n, before);
    taken.push({ move, ms: await page.evaluate(() => globalThis.answers.at(-1)) });
  }
  const times = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  for (const { move, ms } of [...taken].sort((a, b) => b.ms - a.ms).slice(0, 15))
    console.log(`  ${ms.toFixed(0).padStart(6)} ms ${JSON.stringify(move)}`);
  console.log(
    `${id}: ${times.length} moves, ${slow} times slower: median ${percentile(times, 0.5).toFixed(0)} ms, ` +
      `p95 ${percentile(times, 0.95).toFixed(0)} ms, at most ${times.at(-1).toFixed(0)} ms`,
  );
  await context.close();
}
await site.close();
