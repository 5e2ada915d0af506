/** Who stands where: lanes on the pavement, staggered, so that neither people nor their names cover each other. */
import { GROUND, HEIGHT, shopFront, type Street } from './street';
import type { Figure, FigureState } from './view';

export interface Spot {
  readonly x: number;
  readonly y: number; // the feet
  /** Names may be this wide. */
  readonly room: number;
  /** How far one may amble to either side. */
  readonly roam: number;
}

/** Drawing units of a name under the feet: height of the label and the gap above it. */
export interface NameBox {
  readonly height: number;
  readonly gap: number;
}

/** Three characters on a phone: better whole names of some than the first letters of all. */
const LEAST_ROOM = 112;

interface Grid {
  readonly lanes: number;
  readonly step: number;
}

/** The more people, the more lanes and the closer they stand. */
function gridFor(street: Street, count: number): Grid {
  if (street.narrow) {
    if (count <= 10) return { lanes: 3, step: 190 };
    if (count <= 20) return { lanes: 3, step: 122 };
    if (count <= 26) return { lanes: 4, step: 122 };
    return { lanes: 6, step: 92 };
  }
  if (count <= 14) return { lanes: 3, step: 208 };
  if (count <= 28) return { lanes: 4, step: 184 };
  return { lanes: 4, step: 121 };
}

/**
 * Shares of a step by which the lanes are shifted. Lanes far apart in depth must differ most: there the name of
 * the one behind lies over the face of the one in front; of neighbouring lanes it only lies over the knees.
 */
const SHIFTS: Readonly<Record<number, readonly number[]>> = {
  3: [0, 0.68, 0.36],
  4: [0, 0.75, 0.25, 0.5],
  6: [0, 0.2, 0.8, 0.4, 0.6, 0],
};

function slots(street: Street, count: number, name: NameBox): Spot[] {
  const { lanes, step } = gridFor(street, count);
  const first = GROUND + 32;
  const last = HEIGHT - name.height - name.gap - 3;
  const all: Spot[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    const y = Math.round(first + ((last - first) * lane) / (lanes - 1));
    const shift = SHIFTS[lanes]?.[lane] ?? 0;
    for (let x = step * (0.25 + shift); x <= street.width - step * 0.25; x += step) {
      all.push({
        x: Math.round(x),
        y,
        room: Math.max(step - 8, LEAST_ROOM),
        roam: Math.round(Math.min(26, step * 0.11)),
      });
    }
  }
  return all;
}

/** People do not queue up behind each other while there is room beside. */
function crowding(spot: Spot, taken: Iterable<Spot>): number {
  let price = 0;
  for (const other of taken) price += Math.max(0, 100 - Math.abs(other.x - spot.x)) * 1.8;
  return price;
}

/** Buyers near the counter first; those who only pass by take what is left. */
const ORDER: readonly FigureState[] = ['customer', 'happy', 'unhappy', 'qualified', 'lead', 'leaving'];

function cost(street: Street, size: 0 | 1 | 2 | 3, state: FigureState, nth: number, spot: Spot): number {
  const front = shopFront(street, size);
  const depth = (spot.y - GROUND) / (HEIGHT - GROUND);
  const middle = front.x + front.width / 2;
  switch (state) {
    case 'customer':
      return Math.abs(spot.x - front.till.x + 18) + depth * 520;
    case 'happy':
      return Math.abs(spot.x - (middle + 30)) + depth * 200;
    case 'unhappy':
      return Math.abs(spot.x - (front.x - 90)) + depth * 200;
    case 'qualified':
      return Math.abs(Math.abs(spot.x - middle) - (front.width / 2 + 70)) + Math.abs(depth - 0.4) * 160;
    case 'lead':
    case 'leaving':
      // Spread over the street; a golden step keeps newcomers away from each other.
      return Math.abs(spot.x - ((nth * 0.618 + 0.12) % 1) * street.width) + (1 - depth) * 180;
  }
}

const key = (spot: Spot): string => `${spot.x},${spot.y}`;

/** Places for all figures. Whoever has a fitting place keeps it: only newcomers and the changed move. */
export function placeFigures(
  street: Street,
  size: 0 | 1 | 2 | 3,
  figures: readonly Figure[],
  name: NameBox,
  before: ReadonlyMap<string, { readonly spot: Spot; readonly state: FigureState }> = new Map(),
): Map<string, Spot> {
  const free = new Map(slots(street, figures.length, name).map((spot) => [key(spot), spot]));
  const placed = new Map<string, Spot>();
  for (const { id, state } of figures) {
    const old = before.get(id);
    const spot = old?.state === state ? free.get(key(old.spot)) : undefined;
    if (spot === undefined) continue;
    placed.set(id, spot);
    free.delete(key(spot));
  }
  for (const state of ORDER) {
    for (const [nth, figure] of figures.entries()) {
      if (figure.state !== state || placed.has(figure.id)) continue;
      let best: Spot | undefined;
      let least = Infinity;
      for (const spot of free.values()) {
        const price = cost(street, size, state, nth, spot) + crowding(spot, placed.values());
        if (price < least) [best, least] = [spot, price];
      }
      if (best === undefined) continue; // more than the street holds: the list beside the stage has them
      placed.set(figure.id, best);
      free.delete(key(best));
    }
  }
  return placed;
}

export interface Plate {
  readonly id: string;
  readonly x: number; // its middle
  readonly y: number; // its top
  readonly width: number;
}

/** Whose names can be read together: the front ones first; a touch of the edges is allowed. */
export function readablePlates(plates: readonly Plate[], height: number): ReadonlySet<string> {
  const kept: Plate[] = [];
  for (const plate of [...plates].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const free = kept.every(
      (other) =>
        Math.abs(other.y - plate.y) > height * 0.72 ||
        Math.abs(other.x - plate.x) > (other.width + plate.width) / 2 - 4,
    );
    if (free) kept.push(plate);
  }
  return new Set(kept.map(({ id }) => id));
}
