/** The whole page over a disk in memory: closed and opened again on the same disk, or in a second tab. */
import { configure, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import App from '../../src/App.svelte';
import '../../src/learner/RunScreen.svelte'; // on the page it is fetched later, which takes too long here
import type { Services } from '../../src/learner/desk.svelte';
import { offerOf } from '../../src/review/offer';
import { loadCourse, loadCurriculum, loadScenario } from '../../src/scenario/bundled';
import { makeFindScenario } from '../../src/session/content';
import { Edition } from '../../src/storage/edition';
import { DEFAULT_SETTINGS } from '../../src/storage/entries';
import { openLibrary } from '../../src/storage/library';
import { memoryPort, type Failing } from '../../src/storage/memory';
import { locale } from '../../src/ui/locale.svelte';

configure({ asyncUtilTimeout: 5000 }); // a loaded machine is slow to draw a talk
window.scrollTo = () => undefined; // jsdom has none

const read = async () => {
  const [scene, season, course, curriculum] = await Promise.all([
    loadScenario('tile-shop'),
    loadScenario('drone-season'),
    loadCourse(),
    loadCurriculum(),
  ]);
  if (!scene.ok || !season.ok || !course.ok || !curriculum.ok)
    throw new Error('the scenarios or the course are broken');
  return { scenarios: [season.value, scene.value], course: course.value, curriculum: curriculum.value };
};
let once: ReturnType<typeof read> | undefined;
export const bundled = (): ReturnType<typeof read> => (once ??= read());

/** A disk in memory that can be told to fail. */
export const makeDisk = () => {
  let failing: Failing = () => undefined;
  const library = openLibrary(memoryPort((operation, key) => failing(operation, key)));
  return { library, fail: (how: Failing = () => undefined) => void (failing = how) };
};
export type Disk = ReturnType<typeof makeDisk>;

export const full: Failing = (operation) =>
  operation === 'set' || operation === 'update' ? { code: 'storage.full', detail: 'test' } : undefined;

let ids = 0;

/** Opens the page, in Chinese. Call `close` before opening it again. */
export const openPage = async (disk: Disk = makeDisk(), change: Partial<Services> = {}) => {
  const { scenarios, course, curriculum } = await bundled();
  const { library } = disk;
  const settings = await library.readSettings();
  locale.set('zh-CN');
  let time = Date.UTC(2026, 10, 21, 4);
  const scenario = (id: string) => Promise.resolve(scenarios.find((s) => s.data.id === id) ?? null);
  const services: Services = {
    library,
    settings: settings.ok ? settings.value : DEFAULT_SETTINGS,
    onDisk: true,
    edition: new Edition(undefined, () => undefined),
    offers: scenarios.map(offerOf),
    scenario,
    engine: () => import('../../src/learner/engine'),
    course: () => Promise.resolve(course),
    curriculum: () => Promise.resolve(curriculum),
    findScenario: makeFindScenario(library, scenario),
    claim: () => Promise.resolve({ granted: true, release: () => undefined }),
    now: () => (time += 1000),
    newId: () => `id-${(ids += 1)}`,
    newSeed: () => 3,
    ...change,
  };
  const { unmount } = render(App, { services });
  return { disk, user: userEvent.setup(), close: unmount, services };
};

/** A control by what it does: `press('first')` finds `data-first`, `press('do', 'leave')` finds `data-do="leave"`. */
export const control = async (name: string, value?: string): Promise<HTMLElement> => {
  const selector = value === undefined ? `[data-${name}]` : `[data-${name}="${value}"]`;
  return await screen.findByText((_, element) => element?.matches(selector) ?? false);
};
