// A talk as a screen reader has it: whatever the picture shows is said in words, on a wide screen and on a phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { replay } from '../../src/rules/play';
import { viewOf } from '../../src/rules/view';
import words from '../../src/ui/messages/zh-CN.json';
import { shippedScenario as shipped } from '../course';
import { beginByKeys, movesBy } from './by-keys';
import { drawn } from './looks';
import { useSite } from './site';

const SEED = 4;
const site = useSite();

const FACES = Object.entries(words).flatMap(([id, text]) => (id.startsWith('visit_face_') ? [text] : []));

/** What is said of the talk now, and what the picture has to be held against. */
const heard = async (page: Page) => ({
  tree: await page.locator('main').ariaSnapshot(),
  aloud: (await page.locator('.room > [aria-live]').textContent()) ?? '',
  meters: await page.locator('[data-guide="meters"] [role="meter"]').evaluateAll((all) =>
    all.map((e) => ({
      name: e.getAttribute('aria-label') ?? '',
      now: Number(e.getAttribute('aria-valuenow')),
      text: e.getAttribute('aria-valuetext') ?? '',
      moved: /[+−]\d/.exec(e.textContent)?.[0] ?? null,
    })),
  ),
  why: (await page.locator('[data-guide="meters"] .reason').textContent())?.trim() ?? '',
  cards: await page
    .locator('[data-guide="counter"] li span')
    .evaluateAll((all) => all.map((e) => [...e.children].map((part) => part.textContent.trim()))),
});

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1366, height: 768 };

test.each([
  ['tile-shop', WIDE],
  ['tile-shop', PHONE],
  ['angry-guest', PHONE],
] as const)('%s tells by words whatever its picture shows (%o)', async (id, viewport) => {
  const context = await site.visit({ viewport });
  const { page } = await site.open(context, `?seed=${String(SEED)}`);
  const player = await beginByKeys(page, id);
  const scenario = shipped(id);
  const moves = movesBy(scenario, SEED, 'textbook');
  for (const [i, move] of moves.slice(0, -1).entries()) {
    await player.take(move);
    await drawn(page);
    const { tree, aloud, meters, why, cards } = await heard(page);
    const { talk } = viewOf(replay(scenario, SEED, moves.slice(0, i + 1)).play);

    // The face, and that it has changed.
    const face = FACES.find((text) => aloud.includes(text));
    expect(face, aloud).toBeDefined();
    expect(tree).toMatch(new RegExp(`img "[^"]*${face ?? '-'}[^"]*"`));
    // What was answered is the last thing that is said in the talk; a wish to buy is such a line.
    const lines = await page.locator('[data-guide="story"] li').allTextContents();
    const last = lines.at(-1)?.split('：').at(-1)?.trim() ?? '';
    expect(aloud).toContain(last);
    // The meters, what moved in them, and why.
    for (const { name, text, moved } of meters) {
      expect(text, name).not.toBe('');
      if (moved) expect(aloud).toContain(`${name} ${moved}`);
    }
    // The line begins with by how much, which has just been said of each meter.
    expect(aloud).toContain(why.replace(/^[^：]*[+−]\d[^：]*：/, ''));
    if (talk) expect(meters.slice(0, 2).map(({ now }) => now)).toEqual([talk.trust, talk.interest]);
    // What lies on the counter: what it is, and how it stands.
    for (const parts of cards) for (const part of parts) expect(tree).toContain(part);
    if (talk?.objection === 'open') expect(tree).toContain(words.visit_objection_open);
  }
  await context.close();
});
