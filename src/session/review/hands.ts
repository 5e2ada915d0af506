/** Hands of both kinds: workers where there are any, otherwise the page itself, a task at a time. */
import { makeAnswerer } from './answer';
import type { FromHand, Hand, MakeHand } from './wire';

const MOST_HANDS = 4;

/** How many reckon side by side on a computer with so many processors. */
export const handsFor = (processors: number | undefined): number =>
  Math.max(1, Math.min(MOST_HANDS, Math.floor(processors ?? 1)));

/** @throws where there are no workers, as on a page opened from the disk */
export const workerHand: MakeHand = (heard, broke) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromHand>) => heard(data));
  worker.addEventListener('messageerror', () => broke('a message could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    broke(event.message || 'the worker could not be started');
  });
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
};

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
