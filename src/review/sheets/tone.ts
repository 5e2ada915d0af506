/** How a line is said: read off the meters and the answer, and never twice the same within a scene. */
import type { Line } from '../transcript';
import type { PlayWords, Sway } from './play-words';

const LEAP = 2;
const MUCH = 3;

/** What the meters did at an exchange, if it shows. */
const swayOf = (change: { readonly trust: number; readonly interest: number } | undefined): Sway | null => {
  if (!change) return null;
  if (change.trust >= LEAP) return 'trust-leaps';
  if (change.trust < 0) return 'trust-falls';
  if (change.interest >= MUCH) return 'interest-grows';
  if (change.trust > 0) return 'trust-grows';
  return change.interest <= -LEAP ? 'interest-falls' : null;
};

export interface Tones {
  /** A new scene: its faces are fresh. */
  scene(): void;
  /** The seller's line. */
  said(line: Line): string;
  /** A customer's answer; `change` is what the exchange did to the meters, for the first answer to it. */
  heard(line: Line, change: Line['of']['change']): string;
}

export const makeTones = (words: PlayWords): Tones => {
  const used = new Map<string, number>();
  let here = new Set<string>();
  /** The variant used least; none when it has been seen in this scene. */
  const pick = (variants: readonly string[] | undefined): string => {
    const fresh = (variants ?? []).filter((tone) => !here.has(tone));
    const tone = [...fresh].sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0))[0];
    if (tone === undefined) return '';
    used.set(tone, (used.get(tone) ?? 0) + 1);
    here.add(tone);
    return tone;
  };
  return {
    scene: () => (here = new Set()),
    said: ({ of }) => pick(of.move && words.seller[of.move.type]),
    heard: ({ of }, change) => {
      if (!of.reply) return '';
      const strong = words.strong[of.reply];
      if (strong) return pick(strong);
      const sway = swayOf(change);
      return (sway && pick(words.sway[sway])) || pick(words.mild[of.reply]);
    },
  };
};
