/** The built site, served, and a browser to look at it with. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchOptions } from '../../.ci/browser.mjs';
import { serve } from '../../.ci/serve.mjs';

export interface Site {
  readonly url: string;
  /** A browser's own storage: pages of one visit share it, those of another do not. The program is not kept unless asked. */
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext>;
  /** A page whose errors fail the test that asks for them. */
  open(
    context: BrowserContext,
    query?: string,
  ): Promise<{ readonly page: Page; readonly errors: readonly string[] }>;
}

/**
 * Serves `dist/` for the tests of one file.
 * @param args for the browser, besides the usual ones
 */
export const useSite = (args: readonly string[] = []): Site => {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    served = await serve('dist');
    const options = await launchOptions();
    browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const up = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('the site is not up yet');
    return thing;
  };
  return {
    get url() {
      return up(served).url;
    },
    visit: (options = {}) =>
      up(browser).newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'zh-CN',
        serviceWorkers: 'block',
        ...options,
      }),
    async open(context, query = '') {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(up(served).url + query);
      return { page, errors };
    },
  };
};
