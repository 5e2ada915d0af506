/** A library in memory whose disk can be told to fail, with one profile, and a scene to play. */
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { makeFindScenario } from '../../src/session/content';
import { openRun, startRun, type LiveRun, type Place } from '../../src/session/run';
import { openLibrary } from '../../src/storage/library';
import { memoryPort, type Failing } from '../../src/storage/memory';
import { shippedScenario as shipped } from '../course';

export const scene = shipped('tile-shop');
export const SEED = 3;
/** A whole run of the scene, as the course would have it. */
export const moves = playBot(scene, SEED, textbook).moves;

export const full: Failing = (operation) =>
  operation === 'set' || operation === 'update' ? { code: 'storage.full', detail: 'test' } : undefined;

export const opened = async () => {
  let failing: Failing = () => undefined;
  const library = openLibrary(memoryPort((operation, key) => failing(operation, key)));
  const added = await library.addProfile('小红', 'p1', 1);
  if (!added.ok) throw new Error(added.error.detail);
  let time = 1000;
  const place: Place = { library, profile: 'p1', now: () => ++time };
  const find = makeFindScenario(library, (id) => Promise.resolve(id === scene.data.id ? scene : null));
  return { library, place, find, fail: (how: Failing = () => undefined) => void (failing = how) };
};

export const begun = async (place: Place, id = 'r1'): Promise<LiveRun> => {
  const started = await startRun(place, scene, { id, seed: SEED, player: '小红' });
  if (!started.ok) throw new Error(started.error.detail);
  return started.value;
};

export const reopened = async (
  { place, find }: Awaited<ReturnType<typeof opened>>,
  id = 'r1',
): Promise<LiveRun> => {
  const run = await openRun(place, id, find);
  if (!run.ok) throw new Error(run.error.kind);
  return run.value;
};
