import { describe, expect, it } from 'vitest';
import { placeFigures, readablePlates } from '../../src/stage/layout';
import { HEIGHT, makeStreet, shopFront, GROUND } from '../../src/stage/street';
import type { Figure, FigureState } from '../../src/stage/view';

const STATES: readonly FigureState[] = [
  'lead',
  'lead',
  'qualified',
  'customer',
  'happy',
  'lead',
  'unhappy',
  'leaving',
];
const crowd = (count: number, state?: FigureState): Figure[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `f${nth}`,
    name: '王小梅',
    clothing: '#4f8f8b',
    hair: '#2b2626',
    state: state ?? STATES[nth % STATES.length] ?? 'lead',
  }));

/** The smallest sizes asked for: a panel of 900 CSS pixels with 12 px letters, a phone of 340 with 10.5 px. */
const SCREENS = [
  { title: 'wide', street: makeStreet(16 / 5), letters: (12 * 1600) / 900, whole: 28 },
  { title: 'phone', street: makeStreet(16 / 9), letters: (10.5 * 889) / 340, whole: 26 },
] as const;

describe.each(SCREENS)('people on the $title street', ({ street, letters, whole }) => {
  const name = { height: letters * 1.42, gap: 4 };

  it('all have a place of their own, on the pavement, with room for the name, for 1 to 50 of them', () => {
    for (let count = 1; count <= 50; count += 1) {
      for (const state of [undefined, 'lead', 'customer'] as const) {
        const spots = [...placeFigures(street, 1, crowd(count, state), name).values()];
        expect(spots).toHaveLength(count);
        const outside = spots.filter(
          ({ x, y }) =>
            x < 15 || x > street.width - 15 || y < GROUND + 20 || y + name.gap + name.height > HEIGHT,
        );
        expect(outside).toEqual([]);
        // Beside each other in a lane, or in another lane: never one body in the other.
        const within = spots.filter(({ x, y }, nth) =>
          spots
            .slice(nth + 1)
            .some(
              (other) =>
                (Math.abs(other.x - x) < 84 && Math.abs(other.y - y) < 14) ||
                (other.x === x && Math.abs(other.y - y) < 40),
            ),
        );
        expect(within).toEqual([]);
      }
    }
  });

  it(`shows every name up to ${whole} people, and some of every larger crowd`, () => {
    const width = letters * 3.9;
    for (let count = 1; count <= 50; count += 1) {
      const spots = placeFigures(street, 2, crowd(count), name);
      const plates = [...spots].map(([id, { x, y }]) => ({ id, x, y, width }));
      const shown = readablePlates(plates, name.height).size;
      if (count <= whole) expect(shown).toBe(count);
      else expect(shown).toBeGreaterThanOrEqual(10);
    }
  });

  it('leaves everybody where they are when one person changes', () => {
    const before = crowd(9);
    const spots = placeFigures(street, 1, before, name);
    const known = new Map(before.map(({ id, state }) => [id, { spot: spots.get(id) as never, state }]));
    const after = before.map((figure, nth) =>
      nth === 0 ? { ...figure, state: 'customer' as const } : figure,
    );
    const moved = placeFigures(street, 1, after, name, known);
    for (const { id } of before.slice(1)) expect(moved.get(id)).toEqual(spots.get(id));
    expect(moved.get('f0')).not.toEqual(spots.get('f0'));
  });

  it('puts a buyer nearer to the counter than somebody who passes by', () => {
    const figures = crowd(8);
    const spots = placeFigures(street, 1, figures, name);
    const { till } = shopFront(street, 1);
    const far = (state: FigureState): number => {
      const spot = spots.get(figures.find((figure) => figure.state === state)?.id ?? '');
      return spot ? Math.hypot(spot.x - till.x, spot.y - till.y) : NaN;
    };
    expect(far('customer')).toBeLessThan(far('lead'));
    expect(far('customer')).toBeLessThan(140);
  });
});

it('keeps our shop, the rival and the houses beside each other at every shape of the stage', () => {
  for (const aspect of [1.5, 16 / 9, 2.2, 2.6, 16 / 5, 4]) {
    const street = makeStreet(aspect);
    const lots = [...street.houses, street.shop, street.rival].sort((a, b) => a.x - b.x);
    for (const [nth, lot] of lots.entries()) {
      const next = lots[nth + 1];
      if (next) expect(lot.x + lot.width).toBeLessThanOrEqual(next.x + 0.5);
    }
    for (const size of [0, 1, 2, 3] as const) {
      const front = shopFront(street, size);
      for (const part of [front.door, ...front.windows]) {
        expect(part.x).toBeGreaterThan(front.x);
        expect(part.x + part.width).toBeLessThan(front.x + front.width);
        expect(part.width).toBeGreaterThan(30);
      }
    }
  }
});
