/** How a relation is put into words. */
import * as m from '../../ui/paraglide/messages.js';
import { moodOf, type Mood } from './relation';

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
