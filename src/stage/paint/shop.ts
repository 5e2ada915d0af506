/** Our shop: a stall at first, then a second window, an upper floor, a lit upper floor with a balcony. */
import { GROUND, shopFront, type ShopFront, type Street } from '../street';
import { awning, board, DARK_WOOD, foot, GOLD, LAMP, lantern, lattice, RED, roof } from './parts';
import { type Pen, scatter } from './pen';

const JADE = '#4f8f7d';
const JADE_DARK = '#35695c';
const WALL = '#f7ecd6';

export function paintShop(pen: Pen, street: Street, name: string, size: 0 | 1 | 2 | 3): void {
  const front = shopFront(street, size);
  if (size < 2) garden(pen, street, front);
  if (size === 2 || size === 3) upper(pen, front, size);
  const top = GROUND - front.wall;
  pen.rect(front.x, top, front.width, front.wall, WALL);
  foot(pen, front.x, front.width);
  for (const post of [front.x, front.x + front.width - 10])
    pen.rect(post, top, 10, front.wall - 8, JADE_DARK);
  for (const [nth, show] of front.windows.entries()) window(pen, show.x, show.width, nth === 0);
  counter(pen, front);
  door(pen, front);
  roof(pen, front.x - 16, top + 8, front.width + 32, size >= 2 ? 26 : 52);
  if (size >= 1) for (const show of front.windows) awning(pen, show.x - 6, top + 25, show.width + 12, RED);
  signBoard(pen, front, name, size);
  if (size >= 2) {
    for (const x of [front.x - 2, front.x + front.width + 2]) lantern(pen, x, top + 22, 1.05);
  }
  if (size === 3)
    for (const x of [front.door.x - 8, front.door.x + front.door.width + 8]) flowerPot(pen, x, 1);
  else if (size >= 1) flowerPot(pen, front.x + front.width + 12, 0.9);
  if (pen.dark) pen.glow(front.x + front.width / 2, GROUND - 20, 200 + size * 20, '#ffb866', 0.34);
}

/** While the shop is small a garden wall and bamboo keep its place. */
function garden(pen: Pen, street: Street, front: ShopFront): void {
  const { x, width } = street.shop;
  const next = scatter(5);
  for (const [from, to] of [
    [x, front.x],
    [front.x + front.width, x + width],
  ] as const) {
    for (let stem = from + 8; stem < to - 6; stem += 11) {
      const tall = 130 + next() * 54;
      pen.line(stem, GROUND - 60, stem + next() * 8 - 4, GROUND - tall, '#7fa35f', 4);
      for (let leaf = 0; leaf < 7; leaf += 1) {
        const y = GROUND - 70 - next() * (tall - 74);
        const out = next() < 0.5 ? -1 : 1;
        pen.path(
          `M${stem} ${y} q${out * 9} -7 ${out * 19} 3 q${out * -9} 3 ${out * -19} -3 Z`,
          leaf % 2 ? '#8db56a' : '#6d9a58',
          false,
        );
      }
    }
    pen.rect(from, GROUND - 74, to - from, 74, '#f3e9d8');
    foot(pen, from, to - from);
    roof(pen, from - 2, GROUND - 70, to - from + 4, 14);
    pen.path(
      `M${(from + to) / 2} ${GROUND - 56} q15 0 15 16 q0 16 -15 16 q-15 0 -15 -16 q0 -16 15 -16 Z`,
      '#8fb37d',
    );
  }
}

function upper(pen: Pen, front: ShopFront, size: 2 | 3): void {
  const { x, width } = front;
  const eave = GROUND - front.wall - 96;
  pen.rect(x + 8, eave - 6, width - 16, 110, WALL);
  pen.shade(`M${x + 8} ${eave} h${width - 16} v20 h${16 - width} Z`, 0.14);
  for (const post of [x + 8, x + width / 2 - 5, x + width - 18]) pen.rect(post, eave, 10, 100, JADE_DARK);
  const wide = (width - 86) / 4;
  for (let nth = 0; nth < 4; nth += 1) {
    const left = x + 30 + nth * (wide + 7) + (nth > 1 ? 6 : 0);
    lattice(pen, left, eave + 22, wide, 48, { lit: size === 3, wood: JADE_DARK });
  }
  if (size === 3) {
    pen.rect(x + 2, eave + 64, width - 4, 7, JADE);
    for (let rail = x + 12; rail < x + width - 8; rail += 13)
      pen.line(rail, eave + 71, rail, eave + 96, JADE_DARK, 3);
    for (const side of [0.17, 0.83]) {
      const flag = x + width * side;
      pen.line(flag, eave - 6, flag, eave + 4);
    }
  }
  roof(pen, x - 14, eave, width + 28, 54, '#5c7076');
  if (size === 3) {
    const ridge = eave - 62;
    pen.path(`M${x + width / 2 - 9} ${ridge + 6} q0 -17 9 -19 q9 2 9 19 Z`, GOLD);
    for (const [end, out] of [
      [x + 14, -1],
      [x + width - 14, 1],
    ] as const) {
      pen.path(
        `M${end} ${ridge + 8} q${out * 3} -16 ${out * 17} -19 q${out * -2} 12 ${out * 2} 19 Z`,
        '#59656d',
      );
    }
    for (const lot of [0.3, 0.7]) lantern(pen, x + width * lot, eave + 10, 0.7);
  }
}

function window(pen: Pen, x: number, width: number, open: boolean): void {
  const top = GROUND - 96;
  pen.rect(x - 4, top - 4, width + 8, 66, JADE);
  const pane = new Path2D();
  pane.rect(x, top, width, 58);
  pen.lit(pane, '#fbe8bf', LAMP);
  pen.glow(x + width * 0.35, top + 18, 62, '#fff1b8', pen.dark ? 0.8 : 0.5);
  const next = scatter(Math.round(width) + (open ? 1 : 9));
  const colours = ['#c9583f', '#5f9683', '#e3b65c', '#7f8fb0', '#b06a8a', '#f3e6cb'];
  for (const shelf of open ? [top + 27] : [top + 27, top + 54]) {
    for (let at = x + 7; at < x + width - 16;) {
      const wide = 9 + next() * 9;
      const tall = 9 + next() * 11;
      const warm = colours[Math.floor(next() * colours.length)] ?? RED;
      pen.rect(at, shelf - tall, wide, tall, warm, true, next() < 0.5 ? 4 : 1);
      at += wide + 4;
    }
    pen.line(x, shelf, x + width, shelf, DARK_WOOD, 3);
  }
  if (!open)
    for (let cell = width / 3; cell < width - 2; cell += width / 3)
      pen.line(x + cell, top, x + cell, top + 58, JADE_DARK);
}

function counter(pen: Pen, front: ShopFront): void {
  const first = front.windows[0];
  if (first === undefined) return;
  const y = GROUND - 42;
  pen.rect(first.x - 2, y + 8, first.width + 4, 34, '#b5764a');
  for (let plank = 18; plank < first.width; plank += 18)
    pen.line(first.x + plank, y + 10, first.x + plank, GROUND - 2, '#96603c', 2);
  pen.rect(first.x - 8, y, first.width + 16, 9, '#dcb078', true, 3);
  const { x } = front.till;
  pen.rect(x - 14, y - 13, 28, 13, '#56616f', true, 2);
  pen.path(`M${x - 10} ${y - 13} l4 -13 h14 l2 13 Z`, '#737f8d');
  pen.lit(`M${x - 4} ${y - 23} h9 l1.5 6 h-11.5 Z`, '#d9f0d8', '#d9f7c8');
}

function door(pen: Pen, front: ShopFront): void {
  const { x, width } = front.door;
  pen.rect(x - 5, GROUND - 106, width + 10, 106, JADE_DARK);
  const opening = new Path2D();
  opening.rect(x, GROUND - 101, width, 101);
  pen.lit(opening, '#efcf98', '#ffcf7a');
  // Two leaves stand open, so that one is welcome.
  pen.path(`M${x} ${GROUND - 101} l15 6 v95 h-15 Z`, JADE);
  pen.path(`M${x + width} ${GROUND - 101} l-15 6 v95 h15 Z`, JADE);
  pen.path(
    `M${x + 4} ${GROUND - 88} l7 3 v34 h-7 Z M${x + width - 4} ${GROUND - 88} l-7 3 v34 h7 Z`,
    '#cfe3d6',
  );
  pen.rect(x - 8, GROUND - 9, width + 16, 11, '#c4b8a8', true, 2);
}

function signBoard(pen: Pen, front: ShopFront, name: string, size: 0 | 1 | 2 | 3): void {
  const wide = Math.min(front.width - 10, 168 + size * 26);
  const tall = 44 + size * 3;
  const x = front.x + front.width / 2 - wide / 2;
  const y = GROUND - front.wall - tall * 0.5 - 10;
  board(pen, x, y, wide, tall, name, {
    back: size === 3 ? '#7a1f1c' : '#5b2a23',
    frame: size >= 2 ? GOLD : '#a2673f',
    colour: '#ffe2a0',
    lit: true,
  });
  if (pen.dark) pen.glow(x + wide / 2, y + tall / 2, wide * 0.55, '#ffcf7a', 0.26);
}

function flowerPot(pen: Pen, x: number, size: number): void {
  const y = GROUND + 6;
  for (const [dx, dy] of [
    [-8, -26],
    [8, -27],
    [0, -34],
    [-3, -22],
    [6, -18],
  ] as const)
    pen.circle(x + dx * size, y + dy * size, 8 * size, '#6d9a58');
  for (const [dx, dy] of [
    [-8, -28],
    [5, -34],
    [9, -22],
  ] as const)
    pen.circle(x + dx * size, y + dy * size, 3.4 * size, pen.season.snow ? '#e24b3c' : '#f2a54a');
  pen.path(
    `M${x - 12 * size} ${y - 18 * size} h${24 * size} l${-4 * size} ${18 * size} h${-16 * size} Z`,
    '#8fa9a6',
  );
}
