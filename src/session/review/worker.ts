/** The worker: reckons beside the page, so that nothing on it stands still. */
import { makeAnswerer } from './answer';
import type { ToHand } from './wire';

const answer = makeAnswerer();
addEventListener('message', ({ data }: MessageEvent<ToHand>) => {
  const reply = answer(data);
  if (reply) postMessage(reply);
});
