/** A run that stands in a month, played there by the textbook; kept in memory only. */
import { RunModel } from '../../src/learner/run.svelte';
import type { Move } from '../../src/model/move';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { placeOf, replay } from '../../src/rules/play';
import { viewOf, type View } from '../../src/rules/view';
import { loadCourse, loadScenario } from '../../src/scenario/bundled';
import type { Course } from '../../src/scenario/course';
import type { Scenario } from '../../src/scenario/scenario';
import { LiveRun, newRecord } from '../../src/session/run';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';
import { makeTurns } from '../../src/storage/turns';
import { atOnce } from './live';

/** A run of any scenario after these moves. */
export const runOf = (scenario: Scenario, course: Course, seed: number, moves: readonly Move[]): RunModel => {
  const { play, refused } = replay(scenario, seed, moves);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  const record = newRecord(scenario, seed, '小明', 'run', 0);
  const live = new LiveRun(scenario, play, record, 0, {
    library: openLibrary(memoryPort(), makeTurns()),
    profile: 'p',
    now: () => 0,
  });
  live.goOnUnsaved();
  return new RunModel(live, course, undefined, atOnce);
};

/** The first moment in a month of which `is` holds; `then` are moves made after that. */
export const monthRun = async (
  is: (view: View) => boolean,
  seed = 1,
  then: readonly Move[] = [],
): Promise<RunModel> => {
  const [scenario, course] = await Promise.all([loadScenario('drone-season'), loadCourse()]);
  if (!scenario.ok || !course.ok) throw new Error('the content does not load');
  const { moves } = playBot(
    scenario.value,
    seed,
    textbook,
    (play) => placeOf(play) === 'month' && is(viewOf(play)),
  );
  return runOf(scenario.value, course.value, seed, [...moves, ...then]);
};
