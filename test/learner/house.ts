/** A small world with an organisation whose people have a say, and two stalls of one market. */
import { loadCourse } from '../../src/scenario/bundled';
import type { Move } from '../../src/model/move';
import type { RunModel } from '../../src/learner/run.svelte';
import { founding } from '../fixtures/play';
import { account, season } from '../fixtures/scenario';
import { runOf } from './month-run';

const HOUSE = season([
  account('school', { industry: 'education', hub: true, field: 'near', introduces: ['stall'] }),
  account('keeper', { found: [], post: { of: 'school', role: 'gatekeeper', weight: 2 } }),
  account('teacher', { found: [], post: { of: 'school', role: 'user', weight: 3 } }),
  account('stall', { cluster: 'market', traits: ['thrifty'] }, { tie: 2 }),
  account('booth', { cluster: 'market' }),
]);

/** The shop is open, everybody with a door has been found by asking around; `then` comes after that. */
export const houseRun = async (then: readonly Move[] = []): Promise<RunModel> => {
  const course = await loadCourse();
  if (!course.ok) throw new Error('the course does not load');
  return runOf(HOUSE, course.value, 1, [...founding(), { type: 'find', way: 'network' }, ...then]);
};
