/** What the course says of somebody who is about to be lost: listen, find the cause, own up, make it good, follow up; and let some go. */
import type { MeetingView } from '../../rules/view';
import { FITS_CAUSE } from '../../rules/recovery/parameters';
import type { Wish } from './bot';

/** What it comes to when nothing can be done, or what can be done does not pay. */
const isHopeless = ({ matter, cause, wish, recovery }: MeetingView): boolean =>
  cause === 'circumstance' ||
  (recovery.wishKnown && (wish === null || (matter === 'burden' && wish !== 'terms')));

/** What to give: what they wish for, or else what fits the cause; null where nothing fits. */
const remedyFor = ({ cause, wish, redress }: MeetingView) => {
  const fits = cause === null ? [] : FITS_CAUSE[cause];
  return redress.find(({ id }) => id === wish) ?? redress.find(({ id }) => fits.includes(id)) ?? null;
};

export function* recover(meeting: MeetingView): Generator<Wish> {
  const { matter, recovery: r, cause, upset } = meeting;
  if (r.heard === 0) yield { type: 'hear' };
  if (cause === null) {
    if (!r.looked) yield { type: 'look-up' };
    yield { type: 'trace', what: 'cause' };
  }
  if (!r.answered) yield { type: 'own', how: cause === 'circumstance' ? 'explain' : 'sorry' };
  // Whoever is still upset wants to be heard, not asked.
  if (!r.wishKnown && upset > 3) yield { type: 'hear' };
  if (!r.wishKnown) yield { type: 'trace', what: 'wish' };
  if (matter !== 'complaint' && isHopeless(meeting)) yield { type: 'part' };
  const remedy = remedyFor(meeting);
  if (r.redress === null && remedy) {
    if (remedy.beyond && !r.cleared) yield { type: 'ask-boss' };
    yield { type: 'redress', with: remedy.id };
  }
  // Who has patience for one more sentence is asked now; what is agreed on for later can wait, the question cannot.
  if (matter !== 'complaint' && r.until - r.spent <= 1) yield { type: 'ask-stay' };
  if (!r.assured) yield { type: 'assure' };
  if (matter !== 'complaint') yield { type: 'ask-stay' };
  yield { type: 'leave' };
}
