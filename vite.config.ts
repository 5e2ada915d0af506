// How the site is built, served while developing, and tested.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { runnerImport } from 'vite';
import { parse } from 'yaml';
import { defineConfig, type Plugin } from 'vitest/config';
import type { readOffer } from './src/review/offer';

/** A YAML file becomes a module, so no YAML parser reaches the bundle. */
const yaml = (): Plugin => ({
  name: 'zhanggui:yaml',
  enforce: 'pre',
  transform: (code, id) => (/\.yaml$/.test(id) ? `export default ${JSON.stringify(parse(code))}` : null),
});

let reader: ReturnType<typeof runnerImport<{ readOffer: typeof readOffer }>> | undefined;

/** `scenario.yaml?offer` is what the street says of a scenario. One that is broken stops the build. */
const offers = (): Plugin => ({
  name: 'zhanggui:offers',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('/scenario.yaml?offer')) return null;
    const { module } = await (reader ??= runnerImport('./src/review/offer.ts'));
    const offer = module.readOffer(parse(code), (locale) => {
      const file = join(id, '..', `${locale}.yaml`);
      this.addWatchFile(file);
      return parse(readFileSync(file, 'utf8')) as unknown;
    });
    if (!offer.ok) return this.error(`${id}: ${offer.error.join('; ')}`);
    return `export default ${JSON.stringify(offer.value)}`;
  },
});

/** Words for the screen, compiled in a process of its own: the compiler leaves 30-second timers behind. */
const messages = (): Plugin => {
  const compile = () => spawnSync(process.execPath, ['.ci/messages.mjs'], { stdio: 'inherit' }).status === 0;
  return {
    name: 'zhanggui:messages',
    config() {
      if (!compile()) throw new Error('The words in src/ui/messages could not be compiled.');
    },
    configureServer({ watcher }) {
      watcher.on('change', (file) => /[\\/]ui[\\/]messages[\\/][^\\/]+\.json$/.test(file) && compile());
    },
  };
};

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    messages(),
    yaml(),
    offers(),
    svelte({
      configFile: false,
      dynamicCompileOptions: ({ filename }) =>
        filename.includes('node_modules') ? undefined : { runes: true },
    }),
  ],
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    rolldownOptions: { checks: { pluginTimings: false } },
    chunkSizeWarningLimit: 1600, // Phaser, in a chunk of its own
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          testTimeout: 60_000, // whole seasons, on a school computer
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.svelte.test.ts', 'test/e2e/**'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['test/**/*.svelte.test.ts'],
          setupFiles: ['@testing-library/jest-dom/vitest'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
