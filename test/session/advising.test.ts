// What would be best to do now: reckoned by a hand, and by the course where no hand answers in time.
import { expect, test } from 'vitest';
import { bestAfter } from '../../src/review/reasons/best';
import { taughtAt } from '../../src/review/reasons/hint';
import { playsOf, type Run } from '../../src/review/values/run';
import type { Play } from '../../src/rules/play';
import { adviserWith } from '../../src/session/review/advising';
import { makeAnswerer } from '../../src/session/review/answer';
import type { MakeHand } from '../../src/session/review/wire';
import { start } from '../fixtures/play';
import { shippedScenario } from '../course';

const at = (id: string): readonly [Run, Play] => {
  const scenario = shippedScenario(id);
  return [{ scenario, seed: 1, moves: [] }, start(scenario, 1)];
};
const scene = at('let-go');

let stopped = 0;
/** A worker, but on this page. */
const hand: MakeHand = (heard) => {
  const answer = makeAnswerer();
  return {
    post(message) {
      const reply = answer(message);
      if (reply) queueMicrotask(() => heard(reply));
    },
    stop: () => void stopped++,
  };
};
const silent: MakeHand = () => ({ post: () => undefined, stop: () => void stopped++ });
const none: MakeHand = () => {
  throw new Error('no workers here');
};
const broken: MakeHand = (_, broke) => ({
  post: () => queueMicrotask(() => broke('gone')),
  stop: () => undefined,
});

test('a hand says what the solver says, and is sent home', async () => {
  stopped = 0;
  expect(await adviserWith(hand)(...scene)).toEqual(bestAfter(scene[0]));
  expect(stopped).toBe(1);
});

test('the solver knows better than the course where it pays', () => {
  const [run, play] = at('tile-shop');
  expect(taughtAt(play)).toMatchObject({ type: 'approach', how: 'consult' });
  expect(bestAfter(run)).toMatchObject({ type: 'approach', how: 'praise', on: 'back-to-matt' });
});

test.each([
  ['none', none],
  ['broken', broken],
  ['silent', silent],
])('the course answers where the hand is %s', async (_, make) => {
  expect(await adviserWith(make, 20)(...scene)).toEqual(taughtAt(scene[1]));
});

test('the course answers in a season, and asks nobody', async () => {
  const season = at('drone-season');
  expect(await adviserWith(none)(...season)).toEqual(taughtAt(season[1]));
  expect(playsOf(season[0])).toHaveLength(1);
});
