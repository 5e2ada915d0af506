/** A live run of the first season in memory, played as far as a test wants it. */
import { RunModel } from '../../src/learner/run.svelte';
import type { Move } from '../../src/model/move';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import type { Play } from '../../src/rules/play';
import { loadCourse, loadScenario } from '../../src/scenario/bundled';
import { startRun } from '../../src/session/run';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';

const read = async () => {
  const [scenario, course] = await Promise.all([loadScenario('drone-season'), loadCourse()]);
  if (!scenario.ok || !course.ok) throw new Error('the season or the course is broken');
  return { scenario: scenario.value, course: course.value };
};
let once: ReturnType<typeof read> | undefined;

/** The season and the course, read once: the first reading takes a while. */
export const season = (): ReturnType<typeof read> => (once ??= read());

/** Nothing is painted here: the rest of the page follows at once. */
export const atOnce = () => Promise.resolve();

export const liveRun = async (moves: readonly Move[] = [], seed = 1): Promise<RunModel> => {
  const { scenario, course } = await season();
  const library = openLibrary(memoryPort());
  const player = await library.addProfile('小明', 'p1', 1);
  if (!player.ok) throw new Error(player.error.code);
  const place = { library, profile: player.value.id, now: () => 1 };
  const started = await startRun(place, scenario, { id: 'r1', seed, player: '小明' });
  if (!started.ok) throw new Error(started.error.code);
  for (const move of moves) {
    const sent = await started.value.send(move);
    if (!sent.ok) throw new Error(`refused: ${JSON.stringify(move)}`);
  }
  return new RunModel(started.value, course, undefined, atOnce);
};

/** The moves of the textbook seller up to some point. */
export const textbookMoves = async (until: (play: Play) => boolean, seed = 1): Promise<readonly Move[]> => {
  const { scenario } = await season();
  return playBot(scenario, seed, textbook, until).moves;
};
