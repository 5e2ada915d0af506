// Every screen as an accessibility checker sees it, by day and by night, and as a narrow phone shows it. `npm run screens`
// looks at all sizes, languages and lights.
import { describe, expect, test } from 'vitest';
import { axeFaults, cutTexts, sideways } from './looks';
import { goTo, SCREENS } from './screens';
import { useSite } from './site';

const site = useSite();

/** All of them take five minutes: a run looks at every sixth, and at all with `ALL_SCREENS=1`. */
const LOOKED_AT = process.env['ALL_SCREENS'] ? SCREENS : SCREENS.filter((_, i) => i % 6 === 0);

/** English is the longer of the two; the same screen is then made wide, as by turning a tablet. */
describe.each(LOOKED_AT)('the $id screen', (screen) => {
  test('fits a phone, and has no fault that axe finds, narrow or wide, by day or by night', async () => {
    const context = await site.visit({ viewport: { width: 360, height: 740 }, locale: 'en' });
    const { page, errors } = await goTo(site, context, screen, '?locale=en');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await cutTexts(page)).toEqual([]);
    for (const [width, height, colorScheme] of [
      [360, 740, 'light'],
      [1366, 768, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults(page), `${String(width)} ${colorScheme}`).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
