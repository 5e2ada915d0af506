/**
 * The one review of a run: it goes along beside the page while the run is played, so that there is little left to wait for
 * when it is opened.
 */
import { handsFor, pageHand } from '../../session/review/hands';
import { Reviewing, type Shelf } from '../../session/review/reviewing';
import type { MakeHand } from '../../session/review/wire';
import { workerHand } from '../../session/review/worker-hand';
import type { RunModel } from '../run.svelte';
import { goneOver, ReviewModel } from './review.svelte';

const reviewings = new WeakMap<RunModel, Reviewing>();
const models = new WeakMap<RunModel, ReviewModel>();

const hands = (): number => handsFor(navigator.hardwareConcurrency);

const begun = (run: RunModel, shelf: Shelf, kinds: readonly MakeHand[]): Reviewing => {
  const reviewing = new Reviewing(goneOver(run), { hands: hands(), kinds, shelf });
  reviewings.set(run, reviewing);
  return reviewing;
};

/**
 * Goes over a run as far as it has been played, where that holds up nobody: without workers, or with one processor, it waits
 * until there is nothing left to play, or somebody asks for it.
 */
export const reviewAlong = (run: RunModel, shelf: Shelf): void => {
  if (hands() === 1 && !run.finishedGame) return;
  const known = reviewings.get(run);
  if (known) known.follow(goneOver(run));
  else begun(run, shelf, [workerHand]).start();
};

/** A move is being made: what goes on beside the page makes room for it. */
export const holdReview = (run: RunModel): void => reviewings.get(run)?.hold();

/** The review that somebody has opened. */
export const reviewFor = (run: RunModel, shelf: Shelf): ReviewModel => {
  const known = models.get(run);
  if (known) return known;
  const ahead = reviewings.get(run);
  ahead?.follow(goneOver(run));
  const usable = ahead && ahead.progress.phase !== 'failed';
  const model = new ReviewModel(run, usable ? ahead : begun(run, shelf, [workerHand, pageHand]));
  models.set(run, model);
  model.start();
  return model;
};

/** Nobody looks at this run any more; what has been reckoned is kept. */
export const endReview = (run: RunModel): void => reviewings.get(run)?.stop();
