// Draws the icons of the installed program from assets/icon/seal.svg: `node .ci/icons.mjs`, after that file was changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'assets', 'icon');
const seal = readFileSync(join(folder, 'seal.svg'), 'utf8');
/** Shown round, cut off or as it is: what may be cut is filled to the edge, with the seal in its safe middle. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 1 },
  { name: 'icon-512.png', size: 512, share: 1 },
  { name: 'maskable-512.png', size: 512, share: 0.76 },
  { name: 'apple-180.png', size: 180, share: 0.86 },
];

const browser = await chromium.launch(await launchOptions());
for (const { name, size, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = share < 1 ? '#a63d2f' : 'transparent';
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">${seal}</body>`,
  );
  await page.addStyleTag({ content: `svg { width: ${100 * share}vw }` });
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}
await browser.close();
