/** How somebody behind a counter stands, and the small movements they make: as data, for the portrait to follow. */

/** Where the body is held until something changes it; lengths in per cent of the portrait's width, turns in degrees. */
export interface Lean {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Whoever turns goes down a little as well, or a gap would open above the counter. */
export const LEANS = {
  upright: { scale: 1, x: 0, y: 0, turn: 0 },
  /** Interested: a little nearer. */
  forward: { scale: 1.04, x: 0.5, y: 1.5, turn: 1.5 },
  /** Over the counter, as if it were theirs already. */
  close: { scale: 1.08, x: 0, y: 2.5, turn: 2.5 },
  /** Keeps away from what was said. */
  back: { scale: 0.96, x: -2, y: 2, turn: -2 },
  /** Half out of the door. */
  away: { scale: 0.93, x: 2.5, y: 3, turn: 3 },
} as const satisfies Record<string, Lean>;
export type LeanName = keyof typeof LEANS;

/** How one stands, and whether the eyes wander off between two words. */
export interface Pose {
  readonly lean: LeanName;
  readonly glances: boolean;
}

export interface Gesture {
  readonly ms: number;
  /** For the Web Animations API; all of it adds to the lean. */
  readonly frames: readonly {
    readonly translate?: string;
    readonly rotate?: string;
    readonly scale?: string;
  }[];
}

/** What a body does once, with an answer. Nothing lasts longer than a breath. */
export const GESTURES = {
  nod: {
    ms: 640,
    frames: [
      { translate: '0 0', rotate: '0deg' },
      { translate: '1% 2.5%', rotate: '2.5deg' },
      { translate: '0 0', rotate: '0deg' },
      { translate: '0.7% 1.8%', rotate: '1.8deg' },
      { translate: '0 0', rotate: '0deg' },
    ],
  },
  shake: {
    ms: 700,
    frames: [
      { translate: '0 0' },
      { translate: '-2% 0' },
      { translate: '2% 0' },
      { translate: '-1.4% 0' },
      { translate: '1% 0' },
      { translate: '0 0' },
    ],
  },
  /** Taken aback. */
  start: {
    ms: 480,
    frames: [
      { translate: '0 0', rotate: '0deg' },
      { translate: '-3.5% 3%', rotate: '-3deg' },
      { translate: '0 0', rotate: '0deg' },
    ],
  },
  /** Something lights up. */
  perk: {
    ms: 520,
    frames: [{ scale: '1 1' }, { scale: '1 1.04' }, { scale: '1 1' }, { scale: '1 1.015' }, { scale: '1 1' }],
  },
} as const satisfies Record<string, Gesture>;
export type GestureName = keyof typeof GESTURES;

export const transformOf = ({ x, y, scale, turn }: Lean): string =>
  `translate(${x}%, ${y}%) rotate(${turn}deg) scale(${scale})`;
