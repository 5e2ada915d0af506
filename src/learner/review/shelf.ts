/** What is kept of a run that was gone over. */
import type { Shelf } from '../../session/review/reviewing';
import { makeShelf, NO_SHELF } from '../../session/review/shelf';
import type { Desk } from '../desk.svelte';
import type { RunModel } from '../run.svelte';

export const shelfOf = (desk: Desk, run: RunModel): Shelf => {
  const place = desk.placeOf(run);
  return place ? makeShelf(place, () => run.live.record) : NO_SHELF;
};
