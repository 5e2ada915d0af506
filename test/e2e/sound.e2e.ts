// What the sounds are once a browser makes them, and that nothing is heard unless somebody wants it.
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { build } from 'vite';
import type * as Nodes from '../../src/ui/sound/nodes';
import { lasts, MOODS, SOUNDS, type Mood, type Sound } from '../../src/ui/sound/sounds';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { legalMoves } from '../../src/rules/play';
import { shippedScenario } from '../course';
import { at, bringIn } from './bring';
import { keptSettings } from './kept';
import { Player } from './player';
import { useSite } from './site';

const site = useSite();

declare const nodes: typeof Nodes;

/** The page's own way of making sound, as a script that a blank page can run. */
const scriptOfNodes = async (): Promise<string> => {
  const lib = { entry: 'src/ui/sound/nodes.ts', name: 'nodes', formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  for (const { output } of [built].flat().filter((one) => 'output' in one))
    for (const chunk of output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error('nodes.ts came to no script');
};

interface Rendered {
  /** The highest and the mean level, 0–1. */
  readonly peak: number;
  readonly mean: number;
  /** Seconds after which nothing over a thousandth of the peak, and nothing at all, is left. */
  readonly faint: number;
  readonly end: number;
}

interface Score {
  readonly sound?: Sound;
  readonly mood?: Mood;
  readonly seconds: number;
}

/** In the page. */
const render = async ({ sound, mood, seconds }: Score): Promise<Rendered> => {
  const rate = 44_100;
  const context = new OfflineAudioContext(1, Math.ceil(rate * seconds), rate);
  const noise = nodes.noiseFor(context);
  if (sound) nodes.strike(context, context.destination, noise, sound, 0);
  if (mood) nodes.lay(context, context.destination, noise, mood, 1);
  const samples = (await context.startRendering()).getChannelData(0).map(Math.abs);
  const peak = samples.reduce((most, sample) => Math.max(most, sample), 0);
  const mean = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
  const last = (over: number): number => (samples.findLastIndex((sample) => sample > over) + 1) / rate;
  return { peak, mean, faint: last(peak / 1000), end: last(0) };
};

const blank = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.addScriptTag({ content: await scriptOfNodes() });
  return page;
};

test('every sound can be heard, is soft, and lasts as long as it says', async () => {
  const context = await site.visit();
  const page = await blank(context);
  const calls = Object.entries(MOODS as Record<string, Mood>).flatMap(([id, mood]) =>
    mood.calls.map(({ sound }) => [`call of ${id}`, sound, 0.05] as const),
  );
  const answers = Object.entries(SOUNDS).map(([id, sound]) => [id, sound, 0.5] as const);
  for (const [id, sound, most] of [...answers, ...calls]) {
    const long = lasts(sound);
    const { peak, faint, end } = await page.evaluate(render, { sound, seconds: long + 0.5 });
    expect(peak, id).toBeLessThan(most);
    expect(peak, id).toBeGreaterThan(most / 50);
    expect(faint, id).toBeGreaterThan(long / 2);
    expect(end, id).toBeLessThan(long + 0.05);
  }
  await context.close();
});

test('every mood can be heard, and is far below what answers', async () => {
  const context = await site.visit();
  const page = await blank(context);
  for (const [id, mood] of Object.entries(MOODS)) {
    const { peak, mean } = await page.evaluate(render, { mood, seconds: 6 });
    expect(mean, id).toBeGreaterThan(0.0005);
    expect(peak, id).toBeLessThan(0.05);
  }
  await context.close();
});

interface Ear {
  readonly contexts: AudioContext[];
  /** The highest level of what has gone to the loudspeaker just now. */
  readonly level: () => number;
  /** Begun so far: tones, and bands of noise. */
  readonly begun: { tones: number; bands: number };
}
declare const ear: Ear;

/** In the page, before anything of it runs: listens at the loudspeaker. */
const listen = (): void => {
  const contexts: AudioContext[] = [];
  const analysers: AnalyserNode[] = [];
  const samples = new Float32Array(32_768);
  const level = () =>
    Math.max(
      0,
      ...analysers.map((analyser) => {
        analyser.getFloatTimeDomainData(samples);
        return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      }),
    );
  const Real = AudioContext;
  const connect = Reflect.get(AudioNode.prototype, 'connect') as (to: unknown, ...rest: unknown[]) => unknown;
  const begun = { tones: 0, bands: 0 };
  const count = (what: 'tones' | 'bands', sources: AudioScheduledSourceNode): void => {
    const start: (...when: number[]) => void = Reflect.get(sources, 'start');
    sources.start = function (this: AudioScheduledSourceNode, ...when: number[]) {
      begun[what]++;
      start.apply(this, when);
    };
  };
  count('tones', OscillatorNode.prototype);
  count('bands', AudioBufferSourceNode.prototype);
  Object.assign(globalThis, {
    ear: { contexts, level, begun },
    AudioContext: class extends Real {
      constructor() {
        super();
        contexts.push(this);
      }
    },
  });
  AudioNode.prototype.connect = function (this: AudioNode, to: unknown, ...rest: unknown[]) {
    if (to instanceof AudioDestinationNode && this.context instanceof Real) {
      const analyser = this.context.createAnalyser();
      analyser.fftSize = samples.length;
      connect.call(this, analyser);
      analysers.push(analyser);
    }
    return connect.call(this, to, ...rest);
  } as AudioNode['connect'];
};

const speaker = '[data-do="sound"]';
const states = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => ear.contexts.map(({ state }) => state));
const waitForState = (page: Page, state: AudioContextState): Promise<unknown> =>
  page.waitForFunction((wanted) => ear.contexts.length === 1 && ear.contexts[0]?.state === wanted, state);
const waitForSound = (page: Page): Promise<unknown> => page.waitForFunction(() => ear.level() > 0.001);

/** In the page: as a browser does when another tab is looked at. */
const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

test('nothing is heard until the speaker is pressed, and nothing where nobody looks or it is off', async () => {
  const context = await site.visit();
  await context.addInitScript(listen);
  const page = await bringIn(site, context, 'snack-season', at('month'));
  expect(await page.locator(speaker).getAttribute('aria-pressed')).toBe('false');
  expect(await states(page)).toEqual([]);
  await page.locator(speaker).click();
  await waitForSound(page);
  expect(await page.locator(speaker).getAttribute('aria-pressed')).toBe('true');
  await page.evaluate(hide, true);
  await waitForState(page, 'suspended');
  await page.evaluate(hide, false);
  await waitForState(page, 'running');
  await page.locator(speaker).click();
  await waitForState(page, 'suspended');
  await context.close();
});

test('a file sounds of paper, a door of its bell and of the room behind it', async () => {
  const here = at('month', 2);
  const visit = legalMoves(playBot(shippedScenario('snack-season'), 5, textbook, here).play).find(
    ({ type }) => type === 'visit',
  );
  if (visit?.type !== 'visit') throw new Error('there is nobody to visit');
  const context = await site.visit();
  await context.addInitScript(listen);
  const page = await bringIn(site, context, 'snack-season', here);
  const player = new Player(page, 'mouse');
  player.moves = Number(await page.locator('main').getAttribute('data-moves'));
  await page.locator(speaker).click();
  await waitForSound(page);
  const before = await page.evaluate(() => ({ ...ear.begun }));
  await player.use(`[data-open="${visit.account}"]`);
  await page.locator('[data-file]').waitFor();
  await player.take(visit);
  const { bell, paper } = { bell: SOUNDS.bell.length, paper: SOUNDS.paper.length };
  const wanted = {
    tones: before.tones + bell + MOODS.room.hums.length, // a hum sways by a tone of its own
    bands: before.bands + paper + MOODS.room.hums.length,
  };
  await page.waitForFunction(
    ({ tones, bands }) => ear.begun.tones >= tones && ear.begun.bands === bands,
    wanted,
  );
  await context.close();
});

test('it is remembered, also how loud, and left behind on the street', { timeout: 120_000 }, async () => {
  const context = await site.visit();
  await context.addInitScript(listen);
  const page = await bringIn(site, context, 'snack-season', at('month'));
  await page.locator(speaker).press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const volume = page.locator('.sound input');
  expect(await volume.inputValue()).toBe('0.1');
  await page.keyboard.press('Escape');
  expect(await page.locator(speaker).evaluate((button) => button === document.activeElement)).toBe(true);
  // A volume is written a moment after it is chosen; nothing on the page tells when.
  await expect.poll(() => keptSettings(page)).toMatchObject({ sound: true, volume: 0.1 });
  await page.reload();
  await page.locator('[data-resume]').first().click();
  await waitForState(page, 'running');
  expect(await page.locator(speaker).getAttribute('aria-pressed')).toBe('true');
  expect(await volume.inputValue()).toBe('0.1');
  await page.locator('[data-do="leave"]').click();
  await page.locator('[data-do="leave-now"]').click();
  await page.locator('[data-resume]').first().waitFor();
  await waitForState(page, 'suspended');
  await context.close();
});
