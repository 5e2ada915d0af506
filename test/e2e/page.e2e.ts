// The built site in a real browser: it opens without an error, at the root of a server and below it.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../.ci/serve.mjs';
import { useSite } from './site';

const site = useSite();

const opens = async (url: string): Promise<void> => {
  const context = await site.visit();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${String(response.status())} ${response.url()}`);
  });
  await page.goto(url);
  await page.locator('#app input').waitFor();
  expect(await page.title()).toContain('掌柜');
  expect(errors).toEqual([]);
  await context.close();
};

test('the page opens without an error', async () => {
  await opens(site.url);
});

test('it opens as well in a folder of somebody else’s server', async () => {
  const root = mkdtempSync(join(tmpdir(), 'zhanggui-'));
  cpSync('dist', join(root, 'class', 'zhanggui'), { recursive: true });
  const school = await serve(root);
  await opens(`${school.url}class/zhanggui/index.html`);
  await school.close();
});
