/** Starts the page: opens what this browser keeps, the language and the scenarios, and hands all of it to the app. */
import { mount } from 'svelte';
import App from './App.svelte';
import type { Services } from './learner/desk.svelte';
import { quiet } from './learner/quiet';
import { isLocale } from './model/locale';
import { ok, type Result } from './model/result';
import type { Offer } from './review/offer';
import type { Scenario } from './scenario/scenario';
import { Edition } from './storage/edition';
import { DEFAULT_SETTINGS } from './storage/entries';
import { openLibrary } from './storage/library';
import { openLocalForage } from './storage/localforage';
import { memoryPort } from './storage/memory';
import { makePresence, type ChannelPort } from './storage/presence';
import { makeTurns, makeTurnsAcrossTabs } from './storage/turns';
import { locale, preferredLocale } from './ui/locale.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

/** `crypto.randomUUID` is missing on plain http, where many schools serve their pages. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const randomSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;

/** These too are there in secure contexts only. */
const { locks, storage, serviceWorker } = navigator as {
  readonly locks?: LockManager;
  readonly storage?: StorageManager;
  readonly serviceWorker?: ServiceWorkerContainer;
};

/** The browser's channel under the port's narrower type. */
const openChannel = (name: string): ChannelPort => {
  const channel = new BroadcastChannel(name);
  return {
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
    get onmessage() {
      return channel.onmessage as ChannelPort['onmessage'];
    },
    set onmessage(listen) {
      channel.onmessage = listen;
    },
  };
};

const presence = makePresence({
  ...(locks ? { locks: { request: (name, options, hold) => locks.request(name, options, hold) } } : {}),
  ...('BroadcastChannel' in window ? { openChannel } : {}),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  tabId: newId(),
});

const openDisk = async () => {
  const opened = await openLocalForage();
  const turns = locks
    ? makeTurnsAcrossTabs({ request: async (name, task) => await locks.request(name, task) })
    : makeTurns();
  const onDisk = opened.ok;
  if (onDisk) void storage?.persist?.().catch(() => false); // asked once a visit; browsers answer for themselves
  return { onDisk, library: openLibrary(onDisk ? opened.value : memoryPort(), turns) };
};

const edition = new Edition(serviceWorker, () => location.reload());

/** The page has all that it asked for: what is kept for later may be fetched now. */
const loaded = (): Promise<unknown> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));

const OFFERS: Readonly<Record<string, Offer>> = import.meta.glob('../scenarios/*/scenario.yaml', {
  query: '?offer',
  import: 'default',
  eager: true,
});

/** Heavy, and not needed on the first screen: loaded once, tried again when that failed. */
const loadedOnce = <T>(load: () => Promise<Result<T, unknown>>): (() => Promise<T | null>) => {
  let got: Promise<T | null> | null = null;
  const attempt = async (): Promise<T | null> => {
    const loaded = await load().catch(() => null);
    if (loaded?.ok) return loaded.value;
    if (loaded) console.error(loaded.error);
    got = null;
    return null;
  };
  return () => (got ??= attempt());
};

const bundled = () => import('./scenario/bundled');

/** Loaders by id, each of which loads once. */
const loaders = new Map<string, () => Promise<Scenario | null>>();
const scenario = (id: string): Promise<Scenario | null> => {
  const load = loaders.get(id) ?? loadedOnce(async () => (await bundled()).loadScenario(id));
  loaders.set(id, load);
  return load();
};

const start = async (target: HTMLElement): Promise<void> => {
  const asked = new URLSearchParams(location.search);
  const { onDisk, library } = await openDisk();
  const read = await library.readSettings();
  const settings = read.ok ? read.value : DEFAULT_SETTINGS;
  const wanted = asked.get('locale');
  locale.set(isLocale(wanted) ? wanted : (settings.locale ?? preferredLocale(navigator.languages)));
  const seed = /^\d{1,9}$/.exec(asked.get('seed') ?? '')?.[0];
  const services: Services = {
    library,
    settings,
    onDisk,
    edition,
    offers: Object.values(OFFERS),
    scenario,
    engine: loadedOnce(async () => ok(await import('./learner/engine'))),
    course: loadedOnce(async () => (await bundled()).loadCourse()),
    curriculum: loadedOnce(async () => (await bundled()).loadCurriculum()),
    findScenario: async (id, hash) => {
      const { makeFindScenario } = await import('./session/content');
      return await makeFindScenario(library, scenario)(id, hash);
    },
    claim: (id) => presence.claim(id),
    now: () => Date.now(),
    newId,
    newSeed: () => (seed === undefined ? randomSeed() : Number(seed)),
  };
  target.textContent = '';
  mount(App, { target, props: { services } });
  if (import.meta.env.PROD)
    void loaded()
      .then(quiet)
      .then(() => edition.keep('./sw.js'));
};

const target = document.getElementById('app');
if (target) {
  start(target).catch((error: unknown) => {
    console.error(error);
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent =
      '页面没能打开，你的进度没有动。请刷新再试。 The page could not start; your runs are untouched. Please reload.';
    target.replaceChildren(message);
  });
}
