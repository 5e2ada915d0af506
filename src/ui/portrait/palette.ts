/** The colours of people and their clothes: one warm family, so that any two customers look well side by side. */
import type { FacePartName } from '../../model/face';

/** Outlines and features: a warm black that prints well and is softer than #000. */
export const INK = '#2a201d';

/** Joy and temper in the cheeks, a tear, eyes and teeth. */
export const BLUSH = '#e8735c';
export const FLUSH = '#d3342a';
export const TEAR = '#bfe3ee';
export const WHITE = '#ffffff';
/** Under a jacket, and on a standing collar. */
export const SHIRT = '#fbf4e8';
export const BUTTON = '#f1d9a0';
/** Behind a portrait and around a sign. */
export const PAPER = '#f6ecdb';

export const HAIR: Readonly<Record<FacePartName<'hair'>, string>> = {
  black: '#2e2624',
  'soft-black': '#40332f',
  'dark-brown': '#553c31',
  chestnut: '#76492f',
  auburn: '#96512f',
  honey: '#b98446',
  wine: '#7d3446',
  'ash-blue': '#5d7488',
  'salt-pepper': '#7d7772',
  grey: '#aaa39b',
  white: '#ebe6dd',
};

export const SKIN: Readonly<Record<FacePartName<'skin'>, string>> = {
  porcelain: '#fce5d2',
  fair: '#f8d6b8',
  peach: '#f4caa6',
  wheat: '#eec09a',
  tan: '#e2b08a',
  weathered: '#d39d76',
};

export const CLOTHING: Readonly<Record<FacePartName<'clothing'>, string>> = {
  teal: '#1f6f6b',
  persimmon: '#d9682e',
  ochre: '#d9a441',
  plum: '#7a3b5d',
  indigo: '#34507a',
  moss: '#6b7f3a',
  brick: '#a63d2f',
  slate: '#55606e',
  cream: '#f1e3c8',
};

/** The value of a name that may come from a file nobody checked; the fallback for anything unknown. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, name: unknown, fallback: T): T =>
  typeof name === 'string' && Object.hasOwn(table, name) ? (table[name] ?? fallback) : fallback;

/** Behind a portrait: the clothes' colour, pale enough for black hair, the same on a light and on a dark page. */
export function tintOf(clothing: unknown): string {
  const worn = channels(lookUp(CLOTHING, clothing, CLOTHING.teal));
  const paper = channels(PAPER);
  const mixed = paper.map((value, index) => Math.round(value * 0.7 + (worn[index] ?? value) * 0.3));
  return `rgb(${mixed.join(' ')})`;
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
