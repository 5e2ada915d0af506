/** What a pointer means: the nearest person within reach of a finger, else the shop or the rival under it. */
import { GROUND, shopFront, type Point, type Street } from './street';
import type { StageIntent } from './view';

export interface Target extends Point {
  readonly id: string;
  readonly scale: number;
}

/** `finger` is the least width and height of anything one can hit, in drawing units. */
export function pick(
  point: Point,
  people: Iterable<Target>,
  street: Street,
  size: 0 | 1 | 2 | 3,
  finger: number,
): StageIntent | undefined {
  let found: string | undefined;
  let nearest = Infinity;
  for (const { id, x, y, scale } of people) {
    const tall = Math.max(106 * scale, finger);
    const aside = Math.abs(point.x - x);
    const above = y - point.y;
    if (aside > Math.max(22 * scale, finger / 2) || above > tall + 4 || above < -finger * 0.55) continue;
    // Sideways distance decides; of two on one line the one in front is meant.
    const distance = aside - y * 0.05;
    if (distance < nearest) [found, nearest] = [id, distance];
  }
  if (found !== undefined) return { type: 'figure', id: found };
  const front = shopFront(street, size);
  const top = GROUND - front.wall - (size >= 2 ? 150 : 60);
  const inside = (x: number, width: number): boolean => point.x >= x && point.x <= x + width;
  if (point.y > GROUND + 14 || point.y < top) return undefined;
  if (inside(front.x - 6, front.width + 12)) return { type: 'shop' };
  if (inside(street.rival.x, street.rival.width)) return { type: 'rival' };
  return undefined;
}
