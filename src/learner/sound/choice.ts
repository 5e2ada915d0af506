/** Which sound belongs to what has happened, and which mood to where one is. Nothing is told by sound alone. */
import type { News } from '../../rules/game';
import type { Place } from '../../rules/play';
import type { View } from '../../rules/view';
import type { MoodId, SoundId } from '../../ui/sound/sounds';

export const MOOD_OF: Readonly<Record<Place, MoodId>> = {
  founding: 'workshop',
  month: 'street',
  visit: 'room',
  recovery: 'quiet',
  report: 'evening',
  finished: 'evening',
};

/** Coming in somewhere. Going back is not worth a sound. */
const ON_ENTERING: Readonly<Partial<Record<Place, SoundId>>> = {
  visit: 'bell',
  recovery: 'bell',
  report: 'paper',
};

/** Only what went well or simply happens: nobody is punished by a sound. */
const AT_NEWS: Readonly<Partial<Record<News, SoundId>>> = {
  opened: 'bell',
  order: 'order',
  'repeat-order': 'coins',
  'won-back': 'coins',
};

/** What of a run can be heard. */
export type Heard = Pick<View, 'place' | 'log'>;

/**
 * The sounds of one move, each once however often it happened; the moment of an order has its coins already.
 * @param before null: the run has just begun
 */
export const soundsOf = (before: Heard | null, after: Heard): readonly SoundId[] => {
  const entering = before?.place === after.place ? undefined : ON_ENTERING[after.place];
  const told = before ? after.log.slice(before.log.length).map(({ news }) => news && AT_NEWS[news]) : [];
  const all = new Set([entering, ...told].filter((sound) => sound !== undefined));
  return [...all].filter((sound) => sound !== 'coins' || !all.has('order'));
};
