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

/** The bounds of a scale: given ones, else the values' own, a flat line on the ground. */
export const boundsOf = (
  points: readonly Point[],
  min: number | undefined,
  max: number | undefined,
): readonly [low: number, high: number] => {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const low = min ?? Math.min(...values, 0);
  const high = max ?? Math.max(...values, low);
  return high > low ? [low, high] : [low, low + 1];
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

/** A step of a bridge: a total that stands on the ground, or a change from the step before. */
export interface BridgeStep {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly kind: 'total' | 'change';
}

export interface BridgeBar {
  readonly step: BridgeStep;
  readonly tone: 'total' | 'up' | 'down';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the step before ended. */
  readonly from: number;
  /** Stands on ground that is not nothing: drawn as cut off. */
  readonly cut: boolean;
}

/**
 * The bars of a bridge. The scale begins below the lowest level rather than at nothing, so that a month's coming and
 * going shows beside a full till; a bar that stands on the ground is cut off there.
 */
export const bridgeOf = (steps: readonly BridgeStep[], box: Box): readonly BridgeBar[] => {
  let level = 0;
  const spans = steps.map((step) => {
    const before = level;
    level = step.kind === 'total' ? step.value : level + step.value;
    return { step, before, after: level };
  });
  const levels = spans.map(({ after }) => after);
  const high = Math.max(...levels, 0);
  const lowest = Math.min(...levels);
  const spread = high - lowest;
  const low = lowest <= 0 ? lowest : Math.max(0, lowest - spread * 1.2);
  const tall = box.height - box.top - box.bottom;
  const y = (value: number): number => box.top + tall * (1 - (value - low) / (high - low || 1));
  const slot = (box.width - box.left - box.right) / Math.max(1, steps.length);
  const width = Math.min(64, slot * 0.62);
  return spans.map(({ step, before, after }, i) => {
    const foot = step.kind === 'total' ? Math.max(low, Math.min(0, after)) : before;
    const [top, bottom] = [Math.min(y(after), y(foot)), Math.max(y(after), y(foot))];
    return {
      step,
      tone: step.kind === 'total' ? 'total' : step.value < 0 ? 'down' : 'up',
      x: box.left + slot * i + (slot - width) / 2,
      y: top,
      width,
      height: Math.max(2, bottom - top),
      from: y(before),
      cut: step.kind === 'total' && low > 0,
    };
  });
};

/** A point of a curve over the moves of a run. */
export interface CurvePoint {
  /** The number of the move. */
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

/** A sign beside a point of the curve. */
export interface CurveMark {
  readonly at: number;
  readonly sign: string;
  readonly tone: 'good' | 'warm' | 'bad';
}

/** Marks with the height of the curve where they stand; those that have no point are left out. */
export const marksAlong = (
  marks: readonly CurveMark[],
  points: readonly CurvePoint[],
): readonly (CurveMark & { readonly value: number })[] =>
  marks.flatMap((mark) => {
    const point = points.find(({ at }) => at === mark.at);
    return point ? [{ ...mark, value: point.value }] : [];
  });
