/** How many reckon at once, and the page itself as a hand, a task at a time, where there are no workers. */
import { makeAnswerer } from './answer';
import type { Hand, MakeHand } from './wire';

const MOST_HANDS = 4;

/** How many reckon side by side on a computer with so many processors. */
export const handsFor = (processors: number | undefined): number =>
  Math.max(1, Math.min(MOST_HANDS, Math.floor(processors ?? 1)));

/** The page reckons by itself, and between two tasks it has time for whoever uses it. */
export const pageHand: MakeHand = (heard): Hand => {
  const answer = makeAnswerer();
  let stopped = false;
  return {
    post(message) {
      setTimeout(() => {
        const reply = stopped ? null : answer(message);
        if (reply) heard(reply);
      });
    },
    stop() {
      stopped = true;
    },
  };
};
