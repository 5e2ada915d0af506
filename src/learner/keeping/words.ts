/** How a relation is put into words. */
import { FITS_OCCASION } from '../../model/trade';
import type { AccountId } from '../../model/move';
import { locale } from '../../ui/locale.svelte';
import * as m from '../../ui/paraglide/messages.js';
import { calendarMonth, monthName } from '../home/summary';
import { personOf, termsOf } from '../month/words';
import type { RunModel } from '../run.svelte';
import { moodOf, type KeyMoment, type Mood } from './relation';

const MOOD: Readonly<Record<Mood, () => string>> = {
  glad: m.keep_mood_glad,
  content: m.keep_mood_content,
  lukewarm: m.keep_mood_lukewarm,
  cross: m.keep_mood_cross,
  bitter: m.keep_mood_bitter,
};

export const moodText = (mood: number): string => MOOD[moodOf(mood)]();

export const silenceText = (months: number): string =>
  months === 0 ? m.keep_touched_now() : months === 1 ? m.keep_touched_last() : m.keep_touched({ months });

export const loyaltyText = (loyalty: number): string =>
  loyalty >= 0.65 ? m.keep_loyal_strong() : loyalty >= 0.45 ? m.keep_loyal_some() : m.keep_loyal_weak();

/** A month of the run by its name in the calendar. */
export const monthText = (run: RunModel, month: number): string =>
  monthName(calendarMonth(run.view.scenario.startMonth, month), locale.current);

/** A key moment in words: what it is, how it stands with it, and the tone of that. */
export const momentText = (
  run: RunModel,
  account: AccountId,
  { met, month, what, fact }: KeyMoment,
): { readonly label: string; readonly state: string; readonly tone: 'good' | 'bad' | 'now' | '' } => {
  const terms = termsOf(run.course);
  const label = what ? terms.occasion[what] : (personOf(run, account).facts[fact ?? '']?.note ?? '');
  if (met === true) return { label, state: m.keep_calendar_met(), tone: 'good' };
  if (met === false) return { label, state: m.keep_calendar_missed(), tone: 'bad' };
  const ahead = month - run.view.month;
  if (ahead > 0) {
    const state = ahead === 1 ? m.keep_calendar_next() : m.keep_calendar_coming({ n: ahead });
    return { label, state, tone: '' };
  }
  const act = terms.care[what ? FITS_OCCASION[what] : 'personal'];
  return { label, state: m.keep_calendar_now({ act }), tone: 'now' };
};
