// `npm run -s zhanggui -- COMMAND …`: the rules without a screen. They are bundled once and then run by plain Node: a loader that
// translates file by file starts slower, and what it leaves in each function to keep its name makes the rules half as fast.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, newest, requireNode, root } from './setup.mjs';

/** As deep in the project as src/cli, from where the scenarios are found. */
const BUNDLE = join(root, 'build', 'cli', 'zhanggui.mjs');
const SOURCES = ['src', 'package-lock.json', join('.ci', 'zhanggui.mjs')];

async function bundle() {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      target: 'node20',
      minify: false,
      write: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  mkdirSync(dirname(BUNDLE), { recursive: true });
  // Set in place in one go: another call may be reading.
  const own = `${BUNDLE}.${process.pid}`;
  writeFileSync(own, built.output[0].code);
  renameSync(own, BUNDLE);
}

requireNode();
if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < Math.max(...SOURCES.map(newest))) {
  try {
    await bundle();
  } catch (error) {
    rmSync(`${BUNDLE}.${process.pid}`, { force: true });
    fail(`${error.message}\nThe command line could not be built: is everything installed (npm ci)?`);
  }
}
await import(pathToFileURL(BUNDLE).href);
