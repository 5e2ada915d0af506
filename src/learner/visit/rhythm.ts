/**
 * The rhythm of what is said: an answer comes in beats, clause by clause, as one hears it. Everything is there at once
 * for whoever listens or does not want motion, and nothing waits for it: it is only shown so. Pure.
 */
import type { Line } from '../../review/transcript';

export interface Beat {
  readonly text: string;
  /** When it is seen, in milliseconds after the answer. */
  readonly at: number;
}

/** Milliseconds for each character read: a Chinese one is a syllable, a Latin one a fifth of a word. */
const PACE = { wide: 34, narrow: 11 };
/** A breath between one line and the next. */
const PAUSE = 160;
/** However much was said, all of it stands there by then. */
export const LONGEST = 1800;

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;
const timeOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? PACE.wide : PACE.narrow), 0);

/** Up to a mark of punctuation, with what closes behind it; numbers and dashes inside a clause stay whole. */
const CLAUSES = /.*?(?:[，。！？；：、…]+[”’」）]*|[,.!?;:]+["”’)]*(?=\s)\s*|$)/gsu;
export const clausesOf = (text: string): readonly string[] => text.match(CLAUSES)?.filter(Boolean) ?? [];

/** One line after the other, beginning with the answer itself; what the seller says is there at once. */
export const rhythmOf = (lines: readonly Pick<Line, 'kind' | 'text'>[]): readonly (readonly Beat[])[] => {
  let at = 0;
  const timed = lines.map(({ kind, text }) => {
    if (kind !== 'heard') return [{ text, at }];
    const beats = clausesOf(text).map((clause) => {
      const beat = { text: clause, at };
      at += timeOf(clause);
      return beat;
    });
    at += PAUSE;
    return beats;
  });
  const last = timed.at(-1)?.at(-1)?.at ?? 0;
  const haste = Math.min(1, LONGEST / Math.max(1, last));
  return timed.map((beats) => beats.map((beat) => ({ ...beat, at: Math.round(beat.at * haste) })));
};
