/**
 * Every sound there is, as data: nothing is recorded, all of it is made of partials and bands of noise when it is heard.
 * Times in seconds, pitches in hertz, levels 0–1 of what a loudspeaker can give at full volume.
 */

/** How loud something is: it rises to its level, then dies away; `fall` is how long until a thousandth is left. */
interface Envelope {
  /** After the beginning of the sound. */
  readonly at: number;
  readonly level: number;
  readonly rise: number;
  readonly fall: number;
}

/** One partial: a pure tone, which may glide to another pitch while it dies away. */
export interface Ring extends Envelope {
  readonly kind: 'ring';
  readonly hz: number;
  readonly to?: number;
}

/** A band of noise. Its level is that of the whole noise: the narrower the band, the softer. */
export interface Rustle extends Envelope {
  readonly kind: 'rustle';
  readonly low: number;
  readonly high: number;
}

export type Grain = Ring | Rustle;
export type Sound = readonly Grain[];

/** How long it can be heard. */
export const lasts = (sound: Sound): number =>
  Math.max(0, ...sound.map(({ at, rise, fall }) => at + rise + fall));

/** How a thing rings: each partial's pitch over the lowest, its share of the level, and how long it dies away. */
type Timbre = readonly (readonly [ratio: number, share: number, fall: number])[];

/** A small bell on a spring: partials that are no chord, the high ones gone first. */
const BRASS: Timbre = [
  [1, 0.45, 1.3],
  [2.01, 0.25, 0.8],
  [2.76, 0.2, 0.5],
  [5.4, 0.1, 0.2],
];
const COIN: Timbre = [
  [1, 0.4, 0.2],
  [1.51, 0.3, 0.14],
  [2.33, 0.2, 0.09],
  [3.1, 0.1, 0.05],
];
const WOOD: Timbre = [
  [1, 0.7, 0.1],
  [2.4, 0.3, 0.04],
];
/** A wooden bar under a soft mallet. */
const MALLET: Timbre = [
  [1, 0.8, 1],
  [3.9, 0.2, 0.25],
];

const struck = (timbre: Timbre, at: number, hz: number, level: number): readonly Ring[] =>
  timbre.map(([ratio, share, fall]) => ({
    kind: 'ring',
    at,
    hz: hz * ratio,
    level: level * share,
    rise: 0.004,
    fall,
  }));

const rustle = (
  at: number,
  [low, high]: readonly [number, number],
  level: number,
  rise: number,
  fall: number,
): Rustle => ({ kind: 'rustle', at, low, high, level, rise, fall });

const chirp = (at: number, hz: number, to: number, level: number, fall: number): Ring => ({
  kind: 'ring',
  at,
  hz,
  to,
  level,
  rise: 0.01,
  fall,
});

/** What answers something that happened. */
export const SOUNDS = {
  /** The bell over a door: it swings once more, softer. */
  bell: [...struck(BRASS, 0, 1397, 0.3), ...struck(BRASS, 0.17, 1397, 0.14)],
  /** A sheet is taken up and laid down. */
  paper: [rustle(0, [1800, 7000], 0.2, 0.05, 0.14), rustle(0.15, [900, 4500], 0.26, 0.04, 0.26)],
  /** Some coins on a wooden counter. */
  coins: [
    ...struck(COIN, 0, 2960, 0.2),
    ...struck(COIN, 0.09, 3320, 0.16),
    ...struck(COIN, 0.21, 2790, 0.12),
    ...struck(WOOD, 0.01, 210, 0.1),
  ],
  /** The moment of an order: a rising fourth and fifth on wood, and the coins after it. */
  order: [
    ...struck(MALLET, 0, 440, 0.16),
    ...struck(MALLET, 0.13, 587.3, 0.16),
    ...struck(MALLET, 0.26, 880, 0.14),
    ...struck(COIN, 0.42, 2960, 0.14),
    ...struck(COIN, 0.5, 3320, 0.12),
    ...struck(COIN, 0.6, 2790, 0.1),
    ...struck(COIN, 0.74, 3140, 0.06),
  ],
} as const satisfies Readonly<Record<string, Sound>>;
export type SoundId = keyof typeof SOUNDS;

/** A band of noise that never ends, and swells and sinks a little. */
export interface Hum {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** A whole swell, in seconds, and by which part of the level, 0–1. */
  readonly every: number;
  readonly sway: number;
}

/** What is heard now and then, after a pause drawn between two lengths. */
interface Call {
  readonly sound: Sound;
  readonly every: readonly [shortest: number, longest: number];
}

/** What a place sounds like while one is in it. */
export interface Mood {
  readonly hums: readonly Hum[];
  readonly calls: readonly Call[];
}

const stroke = (at: number, fall: number) => rustle(at, [2400, 6500], 0.035, 0.03, fall);
const tick = (at: number, hz: number) => struck(WOOD, at, hz, 0.02);
const cricket = (at: number) => [0, 0.045, 0.09].map((later) => chirp(at + later, 4300, 4200, 0.006, 0.04));

export const MOODS = {
  /** A quiet room with a wooden table: now and then a pencil, or the wood. */
  workshop: {
    hums: [{ low: 60, high: 260, level: 0.05, every: 11, sway: 0.3 }],
    calls: [
      { sound: [stroke(0, 0.12), stroke(0.2, 0.1), stroke(0.36, 0.22)], every: [5, 12] },
      { sound: struck(WOOD, 0, 170, 0.03), every: [13, 29] },
    ],
  },
  /** The street behind the window: a murmur, a bird, far off the bell of a bicycle. */
  street: {
    hums: [
      { low: 90, high: 380, level: 0.06, every: 9, sway: 0.4 },
      { low: 380, high: 1100, level: 0.022, every: 5.3, sway: 0.6 },
    ],
    calls: [
      { sound: [chirp(0, 3300, 2700, 0.008, 0.12), chirp(0.2, 3500, 2900, 0.006, 0.1)], every: [9, 24] },
      { sound: [...struck(BRASS, 0, 2093, 0.012), ...struck(BRASS, 0.13, 2093, 0.009)], every: [21, 47] },
    ],
  },
  /** Somebody else’s room, and their clock. */
  room: {
    hums: [{ low: 50, high: 220, level: 0.05, every: 13, sway: 0.25 }],
    calls: [{ sound: [...tick(0, 1250), ...tick(1, 1050)], every: [2, 2] }],
  },
  /** A talk that needs quiet: the room, and nothing in it. */
  quiet: { hums: [{ low: 50, high: 170, level: 0.04, every: 17, sway: 0.25 }], calls: [] },
  /** The shop is shut: wind, crickets. */
  evening: {
    hums: [{ low: 120, high: 420, level: 0.035, every: 12, sway: 0.6 }],
    calls: [{ sound: [...cricket(0), ...cricket(0.34)], every: [3, 9] }],
  },
} as const satisfies Readonly<Record<string, Mood>>;
export type MoodId = keyof typeof MOODS;

/** How long one mood takes to come and to go, in seconds. */
export const MOOD_FADE = 2.5;
