/** The one review of a run: begun beside the page while the summary is read, and gone on with when it is opened. */
import type { Shelf } from '../../session/review/reviewing';
import { workerHand } from '../../session/review/worker-hand';
import type { RunModel } from '../run.svelte';
import { ReviewModel } from './review.svelte';

const reviews = new WeakMap<RunModel, ReviewModel>();

const begun = (run: RunModel, model: ReviewModel): ReviewModel => {
  reviews.set(run, model);
  model.start();
  return model;
};

/** Begins where it holds up nobody: without workers it waits until somebody asks for it. */
export const beginAhead = (run: RunModel, shelf: Shelf): void => {
  if (!reviews.has(run)) begun(run, new ReviewModel(run, shelf, [workerHand]));
};

/** The review that somebody has opened. */
export const reviewFor = (run: RunModel, shelf: Shelf): ReviewModel => {
  const ahead = reviews.get(run);
  return ahead && ahead.progress.phase !== 'failed' ? ahead : begun(run, new ReviewModel(run, shelf));
};

/** Nobody looks at this run any more; what has been reckoned is kept. */
export const endReview = (run: RunModel): void => reviews.get(run)?.stop();
