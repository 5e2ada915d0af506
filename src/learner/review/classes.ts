/** The classes of a choice as they are shown: a sign of its own shape, a word, a tone. */
import type { Class } from '../../review/choice';
import * as m from '../../ui/paraglide/messages.js';

export const SIGNS: Readonly<Record<Class, string>> = {
  best: '★',
  good: '✓',
  inaccuracy: '?!',
  mistake: '?',
  blunder: '??',
};

export const TONES: Readonly<Record<Class, 'good' | 'warm' | 'bad'>> = {
  best: 'good',
  good: 'good',
  inaccuracy: 'warm',
  mistake: 'bad',
  blunder: 'bad',
};

const WORDS: Readonly<Record<Class, () => string>> = {
  best: m.review_class_best,
  good: m.review_class_good,
  inaccuracy: m.review_class_inaccuracy,
  mistake: m.review_class_mistake,
  blunder: m.review_class_blunder,
};

export const classWord = (one: Class): string => WORDS[one]();
