/** A run that has come to its end, kept in memory only. */
import { RunModel } from '../../src/learner/run.svelte';
import type { Move } from '../../src/model/move';
import { playBot, type Bot } from '../../src/review/bots/bot';
import { replay } from '../../src/rules/play';
import { loadCourse, loadScenario } from '../../src/scenario/bundled';
import { LiveRun, newRecord } from '../../src/session/run';
import { openLibrary } from '../../src/storage/library';
import { memoryPort } from '../../src/storage/memory';

export const finishedRun = async (
  id: string,
  how: { readonly bot: Bot } | { readonly moves: readonly Move[] },
  seed = 3,
): Promise<RunModel> => {
  const [scenario, course] = await Promise.all([loadScenario(id), loadCourse()]);
  if (!scenario.ok || !course.ok) throw new Error('the content does not load');
  const moves = 'moves' in how ? how.moves : playBot(scenario.value, seed, how.bot, () => false).moves;
  const { play, refused } = replay(scenario.value, seed, moves);
  if (refused.length > 0 || !play.done) throw new Error(`not finished: ${JSON.stringify(refused)}`);
  const record = newRecord(scenario.value, seed, '小明', 'run', 0);
  const live = new LiveRun(scenario.value, play, record, 0, {
    library: openLibrary(memoryPort()),
    profile: 'p',
    now: () => 0,
  });
  return new RunModel(live, course.value);
};
