/** What the charts draw, and the arithmetic of their scales. Pure. */

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is written beside the bar and in the table. */
  readonly text: string;
  /** Stands out: what the reader has chosen. */
  readonly marked?: boolean;
  /** A second share of the same thing, 0–1. */
  readonly second?: { readonly value: number; readonly text: string };
}

export interface Point {
  readonly label: string;
  /** Null: nothing to measure then; the line has a gap. */
  readonly value: number | null;
  readonly text: string;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly point: Point;
}

/** The bounds of a scale: given ones, else the values' own, a flat line in the middle. */
export const boundsOf = (
  points: readonly Point[],
  min: number | undefined,
  max: number | undefined,
): readonly [low: number, high: number] => {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const low = min ?? Math.min(...values, 0);
  const high = max ?? Math.max(...values, low);
  return high > low ? [low, high] : [low - 1, low + 1];
};

/** Where each point with a value stands. A single point stands in the middle. */
export const spotsOf = (
  points: readonly Point[],
  [low, high]: readonly [number, number],
  box: Box,
): readonly Spot[] => {
  const wide = box.width - box.left - box.right;
  const tall = box.height - box.top - box.bottom;
  const x = (i: number): number =>
    box.left + (points.length < 2 ? wide / 2 : (wide * i) / (points.length - 1));
  return points.flatMap((point, i) =>
    point.value === null
      ? []
      : [{ x: x(i), y: box.top + tall * (1 - (point.value - low) / (high - low)), point }],
  );
};

export const lineThrough = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
