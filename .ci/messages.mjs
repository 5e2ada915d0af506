// Compiles src/ui/messages/{locale}.json into src/ui/paraglide/, unless that is up to date; every locale must have the same words.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { root } from './setup.mjs';

process.chdir(root);
const project = 'src/ui/project.inlang';
const out = 'src/ui/paraglide';
const { locales, baseLocale } = JSON.parse(readFileSync(`${project}/settings.json`, 'utf8'));
const fileOf = (locale) => `src/ui/messages/${locale}.json`;

/** Message id → the names it takes, e.g. `{count}`, in the order of the alphabet. */
function words(locale) {
  const entries = Object.entries(JSON.parse(readFileSync(fileOf(locale), 'utf8')));
  const names = (value) => [...new Set(JSON.stringify(value).match(/\{\w+\}/g))].sort().join(' ');
  return new Map(entries.filter(([id]) => id !== '$schema').map(([id, value]) => [id, names(value)]));
}

const base = words(baseLocale);
const faults = locales.flatMap((locale) => {
  const own = words(locale);
  return [
    ...[...base.keys()].filter((id) => !own.has(id)).map((id) => `${id}: missing`),
    ...[...own.keys()].filter((id) => !base.has(id)).map((id) => `${id}: not in ${baseLocale}`),
    ...[...own]
      .filter(([id, names]) => base.has(id) && base.get(id) !== names)
      .map(
        ([id, names]) => `${id}: takes ${names || 'nothing'}, in ${baseLocale} ${base.get(id) || 'nothing'}`,
      ),
  ].map((fault) => `${fileOf(locale)}: ${fault}`);
});
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}

const changed = (file) => statSync(file).mtimeMs;
const inputs = [...locales.map(fileOf), `${project}/settings.json`, '.ci/messages.mjs', 'package.json'];
// Set down last, so that what was interrupted is not taken for finished.
const done = `${out}/.finished`;
if (!existsSync(done) || changed(done) < Math.max(...inputs.map(changed))) {
  rmSync(done, { force: true });
  const { compile } = await import('@inlang/paraglide-js');
  // The locale comes from src/ui/locale.svelte.ts through overwriteGetLocale: no cookie, no address, no server.
  await compile({
    project: `./${project}`,
    outdir: `./${out}`,
    strategy: ['globalVariable', 'baseLocale'],
    isServer: 'false',
    disableAsyncLocalStorage: true,
    emitReadme: false,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
  });
  writeFileSync(done, '');
}
process.exit(0); // the compiler leaves timers of 30 seconds behind
