/** Starts the page: opens what this browser keeps, the language, the course, and hands all of it to the app. */
import { mount } from 'svelte';
import App from './App.svelte';
import type { Services } from './learner/desk.svelte';
import { isLocale } from './model/locale';
import { makeFindScenario } from './session/content';
import { loadCourse, loadScenarios } from './standin';
import { DEFAULT_SETTINGS } from './storage/entries';
import { openLibrary } from './storage/library';
import { openLocalForage } from './storage/localforage';
import { memoryPort } from './storage/memory';
import { makePresence } from './storage/presence';
import { makeTurns, makeTurnsAcrossTabs } from './storage/turns';
import { locale, preferredLocale } from './ui/locale.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

/** `crypto.randomUUID` is missing on plain http, where many schools serve their pages. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const randomSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;

const start = async (): Promise<void> => {
  const target = document.getElementById('app');
  if (!target) return;
  const asked = new URLSearchParams(location.search);
  const opened = await openLocalForage();
  const { locks } = navigator as { readonly locks?: LockManager };
  const turns = locks ? makeTurnsAcrossTabs({ request: (name, task) => locks.request(name, task) as Promise<never> }) : makeTurns();
  const library = openLibrary(opened.ok ? opened.value : memoryPort(), turns);
  const read = await library.readSettings();
  const settings = read.ok ? read.value : DEFAULT_SETTINGS;
  const wanted = asked.get('locale');
  locale.set(isLocale(wanted) ? wanted : (settings.locale ?? preferredLocale(navigator.languages)));
  const presence = makePresence({
    ...(locks ? { locks: { request: (name, options, hold) => locks.request(name, options, hold) } } : {}),
    ...('BroadcastChannel' in window ? { openChannel: (name: string) => new BroadcastChannel(name) } : {}),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    tabId: newId(),
  });
  const [scenarios, course] = await Promise.all([loadScenarios(), loadCourse()]);
  const seed = /^\d{1,9}$/.exec(asked.get('seed') ?? '')?.[0];
  const services: Services = {
    library,
    settings,
    onDisk: opened.ok,
    scenarios,
    course,
    findScenario: makeFindScenario(library, (id) => Promise.resolve(scenarios.find((s) => s.data.id === id) ?? null)),
    claim: (id) => presence.claim(id),
    now: () => Date.now(),
    newId,
    newSeed: () => (seed === undefined ? randomSeed() : Number(seed)),
  };
  mount(App, { target, props: { services } });
};

void start();
