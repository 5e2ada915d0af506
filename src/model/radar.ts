/** The figure of a radar chart: rings, spokes and the area of shares 0–1, clockwise from the top. Pure. */

interface RadarLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Radar {
  /** Corners as the `points` of a polygon: a quarter, a half, three quarters, all. */
  readonly rings: readonly string[];
  readonly spokes: readonly { readonly x: number; readonly y: number }[];
  readonly area: string;
  readonly spots: readonly { readonly x: number; readonly y: number }[];
  readonly labels: readonly RadarLabel[];
}

const RINGS = [0.25, 0.5, 0.75, 1];
/** How far outside the last ring a name stands, in radii. */
const OUTSIDE = 1.16;

/** A radar needs three axes at least; fewer have no area. */
export const LEAST_AXES = 3;

export const radarOf = (shares: readonly number[], cx: number, cy: number, radius: number): Radar => {
  const at = (i: number, share: number): { readonly x: number; readonly y: number } => {
    const angle = (2 * Math.PI * i) / shares.length - Math.PI / 2;
    const round = (n: number): number => Math.round(n * 10) / 10;
    return {
      x: round(cx + radius * share * Math.cos(angle)),
      y: round(cy + radius * share * Math.sin(angle)),
    };
  };
  const corners = (of: (i: number) => number): string =>
    shares
      .map((_, i) => at(i, of(i)))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  const within = shares.map((share) => Math.max(0, Math.min(1, share)));
  return {
    rings: RINGS.map((ring) => corners(() => ring)),
    spokes: shares.map((_, i) => at(i, 1)),
    area: corners((i) => within[i] ?? 0),
    spots: within.map((share, i) => at(i, share)),
    labels: shares.map((_, i) => {
      const { x, y } = at(i, OUTSIDE);
      return { x, y, anchor: Math.abs(x - cx) < radius * 0.2 ? 'middle' : x > cx ? 'start' : 'end' };
    }),
  };
};
