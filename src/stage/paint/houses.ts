/** The neighbours: two-storey shop-houses in three manners, whitewashed, timbered and of grey brick. */
import { GROUND, type House } from '../street';
import { awning, board, DARK_WOOD, foot, GOLD, lantern, lattice, RED, roof, WOOD } from './parts';
import { type Pen, scatter } from './pen';

const WALLS = { white: '#f4ead9', timber: '#b98255', brick: '#a9a29a' } as const;
const FLOOR = 128;

export function paintHouse(pen: Pen, house: House, nth: number): void {
  const { x, width, tall, front } = house;
  const eave = GROUND - FLOOR - tall;
  pen.rect(x, eave - 4, width, GROUND - eave + 4, WALLS[front]);
  if (front === 'brick') bricks(pen, x, eave, width, GROUND - eave);
  if (front === 'timber') planks(pen, x, eave, width, tall);
  pen.shade(`M${x} ${eave} h${width} v20 h${-width} Z`, 0.14);
  const lit = (offset: number): boolean => (nth * 7 + offset * 5) % 3 !== 0;
  const wide = front === 'timber' ? width * 0.24 : width * 0.2;
  const count = width > 180 ? 3 : 2;
  for (let window = 0; window < count; window += 1) {
    const at = x + (width * (window + 0.5)) / count - wide / 2;
    lattice(pen, at, eave + 24, wide, tall - 38, {
      lit: lit(window),
      wood: front === 'white' ? DARK_WOOD : '#5a4136',
    });
  }
  roof(pen, x - 10, eave, width + 20, 46);
  if (front === 'white') gables(pen, x, width, eave);
  groundFloor(pen, house, nth);
  roof(pen, x - 4, GROUND - FLOOR + 10, width + 8, 20);
  hang(pen, house);
}

function groundFloor(pen: Pen, { x, width, front, sign }: House, nth: number): void {
  const top = GROUND - FLOOR + 6;
  const wood = front === 'timber' ? DARK_WOOD : front === 'white' ? WOOD : '#7d5a48';
  foot(pen, x, width);
  const doorWidth = 54;
  const door = nth % 2 ? x + 16 : x + width - doorWidth - 16;
  const shop = { x: nth % 2 ? door + doorWidth + 12 : x + 16, width: width - doorWidth - 44 };
  // The door: two leaves with a lattice above.
  pen.rect(door - 4, top + 22, doorWidth + 8, GROUND - top - 22, wood);
  for (const leaf of [0, 1]) {
    const left = door + (leaf * doorWidth) / 2;
    pen.rect(left, top + 28, doorWidth / 2, GROUND - top - 30, '#c58d5b');
    lattice(pen, left + 4, top + 34, doorWidth / 2 - 8, 38, { lit: nth % 2 === 0, cells: 2, wood });
    pen.circle(left + (leaf ? 5 : doorWidth / 2 - 5), GROUND - 44, 2.2, GOLD);
  }
  // The show window and what is sold behind it.
  pen.rect(shop.x, GROUND - 84, shop.width, 58, wood);
  const pane = new Path2D();
  pane.rect(shop.x + 5, GROUND - 79, shop.width - 10, 48);
  pen.lit(pane, '#e3ddca', nth % 3 === 1 ? '#4b4672' : '#f3bd6c');
  goods(pen, shop.x + 9, GROUND - 31, shop.width - 18, nth);
  pen.rect(shop.x - 3, GROUND - 28, shop.width + 6, 8, '#d8b58a');
  if (front !== 'timber')
    awning(pen, shop.x - 8, GROUND - 106, shop.width + 16, ['#6f9c86', '#c98a4b', '#7d8fae'][nth % 3] ?? RED);
  else if (shop.width > 70)
    board(pen, shop.x + shop.width / 2 - 32, GROUND - 116, 64, 28, sign, {
      back: '#5a3a2c',
      frame: WOOD,
      colour: '#f3dfae',
    });
}

/** Jars, boxes and bolts of cloth: rhythm and colour, nothing to read. */
function goods(pen: Pen, x: number, y: number, width: number, seed: number): void {
  const next = scatter(seed + 31);
  const colours = ['#c9583f', '#6d9a86', '#e3b65c', '#7f8fb0', '#e9dcc3', '#9c6a4a'];
  for (let at = x; at < x + width - 12;) {
    const wide = 11 + next() * 10;
    const tall = 14 + next() * 22;
    const colour = colours[Math.floor(next() * colours.length)] ?? RED;
    pen.rect(at, y - tall, wide, tall, colour, true, next() < 0.5 ? 4 : 1);
    at += wide + 3;
  }
}

/** The stepped gable walls of the water towns. */
function gables(pen: Pen, x: number, width: number, eave: number): void {
  for (const side of [0, 1]) {
    const left = side ? x + width - 16 : x - 4;
    pen.rect(left, eave - 40, 20, 60, '#f6eddd', false);
    pen.line(left, eave - 40, left, eave + 20);
    pen.line(left + 20, eave - 40, left + 20, eave + 20);
    pen.path(`M${left - 9} ${eave - 38} q3 -8 10 -11 h18 q7 3 10 11 Z`, '#59656d');
    if (pen.season.snow > 0)
      pen.lit(`M${left - 6} ${eave - 44} q3 -8 9 -9 h14 q6 1 9 9 Z`, '#fbfdff', '#b9c3df');
  }
}

function bricks(pen: Pen, x: number, y: number, width: number, height: number): void {
  const next = scatter(Math.round(x));
  for (let brick = 0; brick < (width * height) / 620; brick += 1) {
    const left = x + 6 + next() * (width - 30);
    const top = y + 8 + Math.floor((next() * (height - 20)) / 8) * 8;
    pen.line(left, top, left + 12, top, '#8f8880', 1.6);
  }
}

function planks(pen: Pen, x: number, y: number, width: number, tall: number): void {
  for (let at = 16; at < width; at += 16) pen.line(x + at, y, x + at, GROUND, '#a06c45', 1.6);
  pen.rect(x, y + tall - 9, width, 9, DARK_WOOD);
}

/** What hangs out: a vertical sign at the near corner, lanterns under the lower eave. */
function hang(pen: Pen, { x, width, sign, front }: House): void {
  if (front === 'timber') {
    lantern(pen, x + 22, GROUND - FLOOR + 24, 0.72, '#f0d9a8');
    lantern(pen, x + width - 22, GROUND - FLOOR + 24, 0.72, '#f0d9a8');
    return;
  }
  const left = front === 'white' ? x + width - 38 : x + 12;
  const top = GROUND - FLOOR - 52;
  pen.line(left + 14, top - 8, left + 14, top);
  pen.rect(left, top, 28, 44, front === 'white' ? '#3f6f62' : '#8d3b2c', true, 3);
  pen.text(sign, left + 14, top + 23, { size: 22, colour: '#f7e6bd' });
}
