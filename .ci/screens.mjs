// `npm run screens [-- screen … ]`: a picture of every screen, large and small, by day and by night, in both languages,
// in test-results/screens/, with a page that shows them side by side; and what overflows, is cut, or ends in an error.
// `--only phone-en` takes one kind of picture. Serves dist/, so build first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTexts, sideways } from '../test/e2e/looks.ts';
import { openSite } from '../test/e2e/open-site.ts';
import { goTo, SCREENS } from '../test/e2e/screens.ts';
import { root } from './setup.mjs';

const SIZES = { wide: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } };
const LOCALES = ['zh-CN', 'en'];
const SCHEMES = ['light', 'dark'];
const folder = join(root, 'test-results', 'screens');

const asked = process.argv.slice(2);
const only = asked.includes('--only') ? asked.splice(asked.indexOf('--only'), 2)[1] : undefined;
const unknown = asked.filter((id) => !SCREENS.some((screen) => screen.id.startsWith(id)));
if (unknown.length > 0) throw new Error(`No screen begins with ${unknown.join(', ')}`);
const screens = SCREENS.filter(({ id }) => asked.length === 0 || asked.some((begin) => id.startsWith(begin)));

mkdirSync(folder, { recursive: true });
const site = await openSite();
let faults = 0;
const say = (what, lines) => {
  for (const line of lines) console.log(`${what}: ${line}`);
  faults += lines.length;
};

/** One screen at one size in one language; night comes while one looks, as it does to a learner. */
async function look(screen, size, locale) {
  const name = `${screen.id}.${size}.${locale}`;
  const context = await site.visit({ viewport: SIZES[size], locale, colorScheme: 'light' });
  context.setDefaultTimeout(20_000);
  const logged = [];
  context.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
  try {
    const { page, errors } = await goTo(site, context, screen, `?locale=${locale}`);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400); // whatever moves has come to rest
      await page.screenshot({ path: join(folder, `${name}.${colorScheme}.png`), fullPage: true });
    }
    const over = await sideways(page);
    say(name, [
      ...(over > 0 ? [`${over}px wider than the page`] : []),
      ...(await cutTexts(page)),
      ...errors,
      ...logged,
    ]);
  } catch (error) {
    say(name, [`cannot be shown: ${String(error.message).split('\n').slice(0, 3).join(' ')}`]);
  }
  await context.close();
}

for (const screen of screens)
  for (const size of Object.keys(SIZES))
    for (const locale of LOCALES) if (!only || only === `${size}-${locale}`) await look(screen, size, locale);
await site.close();

const picture = (id, size, locale, scheme) => {
  const file = `${id}.${size}.${locale}.${scheme}.png`;
  return `<a href="${file}"><img loading="lazy" class="${size}" src="${file}" alt="${file}"></a>`;
};
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px sans-serif;background:#888}div{display:flex;flex-wrap:wrap;gap:6px;align-items:start}.wide{width:480px}.phone{width:200px}</style>
${SCREENS.map(
  ({ id }) =>
    `<h2 id="${id}">${id}</h2><div>${Object.keys(SIZES)
      .flatMap((size) =>
        LOCALES.flatMap((locale) => SCHEMES.map((scheme) => picture(id, size, locale, scheme))),
      )
      .join('')}</div>`,
).join('\n')}`,
);
console.log(`${screens.length} screens in ${folder}; ${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;
