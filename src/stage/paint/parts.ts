/** The vocabulary of the street: tiled roofs, lattice windows, lanterns, signs, each drawn in one way only. */
import { GROUND } from '../street';
import { type Pen, scatter } from './pen';

const TILE = '#66737b';
export const WOOD = '#a2673f';
export const DARK_WOOD = '#6f4230';
export const RED = '#c8432f';
export const GOLD = '#e9b949';
export const LAMP = '#ffd27c';

/** A tiled roof seen from the street: `y` is the eave, the ridge lies `tall` above it; the corners turn up. */
export function roof(pen: Pen, x: number, y: number, width: number, tall: number, colour = TILE): void {
  const slope = Math.min(26, tall * 0.62);
  const right = x + width;
  const outline =
    `M${x - 6} ${y - 7} Q${x + slope * 0.55} ${y - tall * 0.4} ${x + slope} ${y - tall} H${right - slope} ` +
    `Q${right - slope * 0.55} ${y - tall * 0.4} ${right + 6} ${y - 7} Q${right - 6} ${y} ${right - 16} ${y} H${x + 16} Q${x + 6} ${y} ${x - 6} ${y - 7} Z`;
  pen.path(outline, colour);
  pen.ctx.save();
  pen.ctx.clip(new Path2D(outline));
  const rows = Math.round(width / 13);
  for (let tile = 1; tile < rows; tile += 1) {
    const foot = x + (width * tile) / rows;
    const head = x + slope + ((width - slope * 2) * tile) / rows;
    pen.line(head, y - tall, foot, y, '#535f68', 2);
    pen.line(head + 2, y - tall, foot + 2.5, y, '#8a979d', 1.2);
  }
  pen.shade(`M${right - width * 0.3} ${y - tall - 2} H${right + 8} V${y + 2} H${right - width * 0.2} Z`, 0.1);
  snowOn(pen, x, y, width, tall);
  pen.ctx.restore();
  pen.stroke(new Path2D(outline));
  // The row of round tile ends that makes an eave.
  for (let end = x + 18; end < right - 12; end += 13) pen.oval(end, y + 0.5, 4.2, 3.2, '#7c888e');
  pen.rect(x + slope - 7, y - tall - 6, width - slope * 2 + 14, 8, '#59656d', true, 3);
  if (pen.season.snow > 0) {
    pen.lit(
      cap(x + slope - 8, y - tall - 5, width - slope * 2 + 16, 4 + pen.season.snow * 2),
      '#fbfdff',
      '#b9c3df',
    );
  }
}

const cap = (x: number, y: number, width: number, tall: number): Path2D => {
  const path = new Path2D();
  path.roundRect(x, y - tall, width, tall + 2, tall / 2);
  return path;
};

function snowOn(pen: Pen, x: number, y: number, width: number, tall: number): void {
  const { snow } = pen.season;
  if (snow === 0) return;
  const next = scatter(Math.round(x + y));
  const depth = snow === 2 ? y - 9 : y - tall * 0.5;
  let edge = `M${x - 10} ${y - tall - 8} H${x + width + 10} V${depth}`;
  for (let at = x + width + 10; at > x - 10; at -= 22) {
    edge += ` Q${at - 11} ${depth + 4 + next() * 9} ${at - 22} ${depth - next() * 5}`;
  }
  pen.lit(`${edge} Z`, '#f6f9fd', '#a9b4d6', false);
}

/** A window of wooden lattice; in the evening it may be lit. */
export function lattice(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  how: { lit?: boolean; wood?: string; cells?: number } = {},
): void {
  const frame = new Path2D();
  frame.rect(x, y, width, height);
  pen.ctx.save();
  pen.lit(frame, '#dfe6df', how.lit ? LAMP : '#37406c');
  pen.ctx.clip(frame);
  if (!pen.dark)
    pen.path(
      `M${x} ${y + height} L${x + height * 0.9} ${y} h${height * 0.36} L${x + height * 0.36} ${y + height} Z`,
      '#f4f6ee',
      false,
    );
  const cell = width / (how.cells ?? 4);
  const wood = how.wood ?? DARK_WOOD;
  for (let at = cell; at < width - 1; at += cell) pen.line(x + at, y, x + at, y + height, wood, 2);
  for (let at = cell; at < height - 1; at += cell * 1.5) pen.line(x, y + at, x + width, y + at, wood, 2);
  pen.ctx.restore();
  pen.rect(x, y, width, height, undefined);
  pen.rect(x - 4, y + height, width + 8, 5, wood, true, 2);
  if (pen.dark && how.lit) pen.glow(x + width / 2, y + height / 2, Math.max(width, height) * 1.1, LAMP, 0.3);
}

export function lantern(pen: Pen, x: number, y: number, size = 1, colour = RED): void {
  pen.line(x, y - 8 * size, x, y);
  if (pen.dark) pen.glow(x, y + 12 * size, 46 * size, '#ff8a4c', 0.55);
  const body = new Path2D();
  body.ellipse(x, y + 12 * size, 14 * size, 11 * size, 0, 0, Math.PI * 2);
  pen.lit(body, colour, colour === RED ? '#f4633c' : '#ffc45c');
  pen.path(
    `M${x - 5 * size} ${y + 2 * size} q${-5 * size} ${10 * size} 0 ${20 * size} M${x + 5 * size} ${y + 2 * size} q${5 * size} ${10 * size} 0 ${20 * size}`,
    undefined,
  );
  pen.rect(x - 6 * size, y, 12 * size, 4 * size, GOLD, true, 1);
  pen.rect(x - 6 * size, y + 21 * size, 12 * size, 4 * size, GOLD, true, 1);
  pen.line(x, y + 25 * size, x, y + 35 * size, GOLD, 3 * size);
}

/** A board above a door, lettering centred. */
export function board(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  words: string,
  how: { back: string; frame: string; colour: string; font?: string; lit?: boolean },
): void {
  pen.rect(x, y, width, height, how.frame, true, 4);
  pen.rect(x + 5, y + 5, width - 10, height - 10, how.back, true, 2);
  pen.text(words, x + width / 2, y + height / 2 + 1.5, {
    size: height * 0.6,
    width: width - 28,
    colour: how.colour,
    ...(how.font === undefined ? {} : { font: how.font }),
    lit: how.lit ?? false,
  });
}

/** A striped awning with a scalloped edge; light comes from the left, so it shades to the right below. */
export function awning(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  colour: string,
  other = '#f7ecd8',
): void {
  const count = Math.max(4, Math.round(width / 22));
  const step = width / count;
  pen.shade(`M${x + 4} ${y + 26} h${width} v12 h${-width} Z`, 0.16);
  for (let stripe = 0; stripe < count; stripe += 1) {
    const left = x + stripe * step;
    const top = x + 8 + (stripe * (width - 16)) / count;
    const wide = (width - 16) / count;
    pen.path(
      `M${top} ${y} h${wide} L${left + step} ${y + 24} a${step / 2} 7 0 0 1 ${-step} 0 Z`,
      stripe % 2 ? other : colour,
    );
  }
  if (pen.season.snow > 0) pen.lit(cap(x + 6, y + 1, width - 12, 5), '#fbfdff', '#b9c3df');
}

/** The shadow and, after rain, the wet shine at the foot of a house. */
export function foot(pen: Pen, x: number, width: number): void {
  pen.rect(x, GROUND - 8, width, 8, '#b3a799');
  pen.shade(`M${x} ${GROUND} h${width + 14} l-8 12 h${-width - 6} Z`, 0.16);
}
