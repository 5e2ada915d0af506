// How the site is built, served while developing, and tested.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { runnerImport } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
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

/** What a device shows of the installed program: `.ci/icons.mjs` draws it. */
const ICONS = [
  { src: 'icon/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];
const icons = (): Plugin => ({
  name: 'zhanggui:icons',
  apply: 'build',
  buildStart() {
    for (const { src } of ICONS)
      this.emitFile({ type: 'asset', fileName: src, source: readFileSync(`assets/${src}`) });
  },
});

/** Installable, and kept whole at the first visit; src/storage/edition.ts watches over it. */
const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: '掌柜 Zhanggui',
      short_name: '掌柜',
      description: '开一家店，认得每一位客人。Run a shop. Know every customer.',
      lang: 'zh-CN',
      display: 'standalone',
      theme_color: '#a63d2f',
      background_color: '#fbf5ea',
      categories: ['education', 'games'],
      icons: ICONS,
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png}'],
      // The page under its own address, whatever is asked of it; not the licences and the like that lie beside it.
      navigateFallbackAllowlist: [/\/(index\.html)?(\?|$)/],
      clientsClaim: true, // else nothing is there offline until the page was loaded a second time
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    messages(),
    yaml(),
    offers(),
    icons(),
    offline(),
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
          isolate: false, // the rules keep no state, and are read once for all files
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
