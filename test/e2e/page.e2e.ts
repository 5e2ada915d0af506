// The built site in a real browser: it opens, and nothing goes wrong while it does.
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../.ci/browser.mjs';
import { serve } from '../../.ci/serve.mjs';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve('dist');
  browser = await chromium.launch(await launchOptions());
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the page opens without an error', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(site.url);
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('掌柜');
  expect(errors).toEqual([]);
});
