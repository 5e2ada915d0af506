/** The built site for the tests of one file. */
import { afterAll, beforeAll } from 'vitest';
import { openSite, type Site } from './open-site';

export type { Site };

/**
 * Serves `dist/` for the tests of one file.
 * @param args for the browser, besides the usual ones
 */
export const useSite = (args: readonly string[] = []): Site => {
  let site: Awaited<ReturnType<typeof openSite>> | undefined;
  beforeAll(async () => {
    site = await openSite(args);
  });
  afterAll(() => site?.close());
  const up = (): Site => {
    if (!site) throw new Error('the site is not up yet');
    return site;
  };
  return {
    get url() {
      return up().url;
    },
    visit: (options) => up().visit(options),
    open: (context, query) => up().open(context, query),
  };
};
