/** The rival at the end of the street: newer, cooler, all glass; loud when it fights for customers. */
import { GROUND, type Street } from '../street';
import { board, foot, roof } from './parts';
import { type Pen, PLAIN, scatter } from './pen';

const BLUE = '#3f5f9c';

export function paintRival(pen: Pen, street: Street, name: string, loud: boolean): void {
  const { x, width } = street.rival;
  const seen = Math.min(width, street.width - x - 6);
  const eave = GROUND - 220;
  pen.rect(x, eave - 4, width, 224, '#dfe3e8');
  for (let floor = 0; floor < 2; floor += 1) {
    const y = eave + 18 + floor * 118;
    const tall = floor === 0 ? 58 : 82;
    for (let pane = x + 12; pane < x + seen - 40; pane += 62) {
      const glass = new Path2D();
      glass.rect(pane, y, 54, tall);
      pen.lit(glass, '#c4d9e3', floor === 0 ? '#43507f' : '#d9e4ff');
      if (!pen.dark) pen.path(`M${pane + 6} ${y + tall} l26 ${-tall} h12 l-26 ${tall} Z`, '#dcebf0', false);
    }
  }
  shelves(pen, x + 14, seen - 84);
  const door = x + seen - 62;
  pen.rect(door, GROUND - 100, 48, 100, '#5a6b86');
  const glass = new Path2D();
  glass.rect(door + 5, GROUND - 95, 38, 92);
  pen.lit(glass, '#d4e4ea', '#e6edff');
  pen.line(door + 24, GROUND - 95, door + 24, GROUND - 3);
  foot(pen, x, width);
  roof(pen, x - 10, eave, width + 20, 44, '#6c7688');
  pen.rect(x - 5, GROUND - 148, width + 10, 10, '#8e9aad');
  // The offer hangs behind the name: whose it is must stay readable.
  if (loud) banners(pen, x, seen);
  const wide = Math.min(seen - 16, 216);
  board(pen, x + (seen - wide) / 2, GROUND - 158, wide, 42, name, {
    back: BLUE,
    frame: '#dfe6ef',
    colour: '#ffffff',
    font: PLAIN,
    lit: true,
  });
  if (pen.dark) pen.glow(x + seen / 2, GROUND - 70, 170, '#bcd0ff', 0.3);
}

function shelves(pen: Pen, x: number, width: number): void {
  const next = scatter(77);
  const colours = ['#8fa7c9', '#e8e4da', '#d98a5f', '#aab6c4', '#6f86b4'];
  for (const y of [GROUND - 44, GROUND - 14]) {
    for (let at = x + 4; at < x + width - 18;) {
      const wide = 10 + next() * 9;
      const tall = 12 + next() * 10;
      pen.rect(at, y - tall, wide, tall, colours[Math.floor(next() * colours.length)] ?? BLUE, true, 2);
      at += wide + 4;
    }
  }
}

/** An offer to be seen from afar: cloth down the front and a string of pennants. */
function banners(pen: Pen, x: number, width: number): void {
  for (const left of width > 200 ? [x + 46, x + width - 40] : [x + width - 40]) {
    pen.path(`M${left} ${GROUND - 212} h32 v108 l-16 -9 l-16 9 Z`, '#e0452f');
    pen.text('惠', left + 16, GROUND - 187, { size: 26, colour: '#ffe9a8', lit: true });
  }
  const from = x + (width > 200 ? 80 : 28);
  const to = x + width - 42;
  pen.path(`M${from} ${GROUND - 206} Q${(from + to) / 2} ${GROUND - 176} ${to} ${GROUND - 206}`, undefined);
  const colours = ['#f2b33d', '#e0452f', '#f7ecd8', '#4f8f7d'];
  for (let nth = 0; nth < 7; nth += 1) {
    const share = (nth + 0.5) / 7;
    const px = from + (to - from) * share;
    const py = GROUND - 206 + 60 * share * (1 - share);
    pen.path(`M${px - 8} ${py} h16 l-8 17 Z`, colours[nth % 4] ?? '#f2b33d');
  }
}

/** Where the balloons of a loud rival are tied. */
export function balloonPlaces(street: Street): readonly { readonly x: number; readonly y: number }[] {
  const { x } = street.rival;
  return [
    { x: x + 4, y: GROUND - 118 },
    { x: x + 22, y: GROUND - 138 },
    { x: x - 12, y: GROUND - 142 },
  ];
}
