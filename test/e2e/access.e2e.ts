// Every screen as an accessibility checker sees it, and as a narrow phone shows it.
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { at, bringIn } from './bring';
import { useSite } from './site';

const site = useSite();
const screens = [
  ['founding', 'drone-season', at('founding')],
  ['month', 'drone-season', at('month', 3)],
  ['visit', 'drone-season', at('visit')],
  ['report', 'drone-season', at('report', 2)],
  ['debrief', 'drone-season', undefined],
  ['scene', 'tile-shop', at('visit')],
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(screens)('the %s screen has no fault that axe finds', async (_, scenario, until) => {
    const context = await site.visit({ colorScheme });
    const page = await bringIn(site, context, scenario, until);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)).toEqual(
      [],
    );
    await context.close();
  });
});

describe.each(['zh-CN', 'en'] as const)('at 360 px in %s', (locale) => {
  test.each(screens)('the %s screen needs no scrolling sideways', async (_, scenario, until) => {
    const context = await site.visit({ viewport: { width: 360, height: 740 }, locale });
    const page = await bringIn(site, context, scenario, until, `?locale=${locale}`);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await context.close();
  });
});
