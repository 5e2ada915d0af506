/** The built site, served, and a browser to look at it with; for tests and for scripts. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
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
 * Serves `dist/` until it is closed.
 * @param args for the browser, besides the usual ones
 */
export const openSite = async (
  args: readonly string[] = [],
): Promise<Site & { readonly close: () => Promise<void> }> => {
  const served = await serve('dist');
  const options = await launchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
  return {
    url: served.url,
    async visit(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'zh-CN',
        serviceWorkers: 'block',
        ...options,
      });
      // What tsx makes of a function that is handed to the page asks for this; vitest needs no such thing.
      await context.addInitScript('globalThis.__name ??= (named) => named');
      return context;
    },
    async open(context, query = '') {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(served.url + query);
      return { page, errors };
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
};
