/** Colours as numbers: mixing, and the one light that falls on everything by day and in the evening. */

export type Tone = (colour: string) => string;

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const NIGHT = '#1c2148';

function channels(colour: string): readonly [number, number, number] {
  if (!HEX.test(colour)) return [128, 120, 112];
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, (digit) => digit + digit) : colour;
  const value = Number.parseInt(long.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const hex = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** `share` of the way from one colour to the other. */
export function mix(from: string, to: string, share: number): string {
  const [r, g, b] = channels(from);
  const [r2, g2, b2] = channels(to);
  return hex([r + (r2 - r) * share, g + (g2 - g) * share, b + (b2 - b) * share]);
}

export function clear(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(',')},${alpha})`;
}

/** 0 black to 1 white, as the eye weighs the three. */
export function brightness(colour: string): number {
  const [r, g, b] = channels(colour);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/** The evening multiplies and cools what lamps do not reach; the season lays its own light over the day. */
export function makeTone(dark: boolean, light: string, strength: number, night = 1): Tone {
  const seen = new Map<string, string>();
  return (colour) => {
    const known = seen.get(colour);
    if (known !== undefined) return known;
    const toned = dark
      ? mix(mix(colour, NIGHT, 0.46 * night), '#000000', 0.12 * night)
      : mix(colour, light, strength);
    seen.set(colour, toned);
    return toned;
  };
}
