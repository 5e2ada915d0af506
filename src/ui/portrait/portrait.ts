/** A customer's portrait as an address for `<img>`; the same face with the same expression is drawn once. */
import { FACE_PARTS, type Face, type FacePart } from '../../model/face';
import { EXPRESSIONS, type Expression, type Frame } from './expressions';

const drawn = new Map<string, Promise<string>>();

const PARTS = Object.keys(FACE_PARTS) as FacePart[];
const keyOf = (face: Face, expression: Expression, frame: Frame): string =>
  [expression, frame, ...PARTS.map((part) => String(face[part]))].join('|');

export function portraitSvg(face: Face, expression: Expression, frame: Frame = 'open'): Promise<string> {
  const key = keyOf(face, expression, frame);
  let svg = drawn.get(key);
  if (!svg) {
    svg = import('./draw').then(({ drawPortrait }) => drawPortrait(face, expression, frame));
    // A chunk that did not load (a lost connection) may load next time.
    svg.catch(() => drawn.delete(key));
    drawn.set(key, svg);
  }
  return svg;
}

/** Never goes into the page as markup: an image runs no scripts and loads nothing. */
export const portraitUri = async (
  face: Face,
  expression: Expression,
  frame: Frame = 'open',
): Promise<string> => `data:image/svg+xml,${encodeURIComponent(await portraitSvg(face, expression, frame))}`;

/** Draws the other expressions ahead of need, so that a face changes at once. */
export const preloadPortrait = (face: Face): Promise<string[]> =>
  Promise.all(EXPRESSIONS.map((expression) => portraitUri(face, expression)));
