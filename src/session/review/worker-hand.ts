/** A worker as a hand. By itself, so that whoever wants one does not load what it reckons with. */
import type { FromHand, MakeHand } from './wire';

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
