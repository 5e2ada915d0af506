/** What the months hang on the street: couplets, lanterns, mugwort, autumn lights, the ice-seller's flag. */
import { GROUND, shopFront, type Street } from '../street';
import { GOLD, lantern, RED } from './parts';
import type { Pen } from './pen';

export function paintDress(pen: Pen, street: Street, size: 0 | 1 | 2 | 3): void {
  switch (pen.season.dress) {
    case 'couplets':
      couplets(pen, street, size);
      lanternString(pen, street, [RED]);
      break;
    case 'riddles':
      lanternString(pen, street, [RED, '#f0b44a', '#e58a9c', '#8fb37d', '#7fa8c9'], true);
      break;
    case 'mugwort':
      mugwort(pen, street, size);
      break;
    case 'autumn':
      lanternString(pen, street, [RED, '#f0b44a']);
      break;
    case 'ice':
      iceFlag(pen, street, size);
      break;
    case 'none':
      break;
  }
}

/** Red paper on both sides of the doors, the character for luck on the leaves. */
function couplets(pen: Pen, street: Street, size: 0 | 1 | 2 | 3): void {
  const { door } = shopFront(street, size);
  strip(pen, door.x - 10, '春风送喜');
  strip(pen, door.x + door.width + 10, '和气生财');
  for (const [nth, house] of street.houses.entries()) {
    const x = nth % 2 ? house.x + 16 : house.x + house.width - 70;
    diamond(pen, x + 27, GROUND - 40);
  }
}

function strip(pen: Pen, x: number, words: string): void {
  pen.rect(x - 8, GROUND - 98, 16, 82, '#d8392b', true, 1);
  for (const [nth, sign] of [...words].entries()) {
    pen.text(sign, x, GROUND - 86 + nth * 19.5, { size: 13.5, colour: '#ffe1a0', lit: true });
  }
}

function diamond(pen: Pen, x: number, y: number): void {
  pen.path(`M${x} ${y - 20} l20 20 l-20 20 l-20 -20 Z`, '#d8392b');
  pen.text('福', x, y + 1, { size: 18, colour: '#ffe1a0', lit: true });
}

/** Lanterns on a line across the whole street, below the eaves, with riddle slips on the fifteenth. */
function lanternString(pen: Pen, street: Street, colours: readonly string[], slips = false): void {
  const span = street.narrow ? street.width / 3 : street.width / 5;
  const y = 62;
  for (let from = 0; from < street.width - 4; from += span) {
    pen.path(`M${from} ${y} Q${from + span / 2} ${y + 44} ${from + span} ${y}`, undefined);
    for (let nth = 1; nth < 5; nth += 1) {
      const share = nth / 5;
      const x = from + span * share;
      const drop = y + 88 * share * (1 - share) + 6;
      const colour = colours[(nth + Math.round(from / span)) % colours.length] ?? RED;
      lantern(pen, x, drop, 0.9, colour);
      if (slips) pen.rect(x - 4, drop + 30, 8, 22, '#fbf3df', true, 1);
    }
  }
}

/** Dragon Boat Festival: mugwort and sweet flag by the door, a garland of rice dumplings on threads. */
function mugwort(pen: Pen, street: Street, size: 0 | 1 | 2 | 3): void {
  const { door, x, width, wall } = shopFront(street, size);
  for (const side of [door.x - 9, door.x + door.width + 9]) {
    for (const [dx, tall] of [
      [-6, 40],
      [0, 48],
      [6, 38],
      [3, 44],
      [-3, 45],
    ] as const) {
      pen.path(
        `M${side} ${GROUND - 56} q${dx * 0.6} ${-tall * 0.5} ${dx * 1.7} ${-tall} q${dx * 0.4 + 4} ${tall * 0.5} ${-dx * 1.7} ${tall} Z`,
        dx % 2 ? '#6fa058' : '#89b86c',
      );
    }
    pen.rect(side - 5, GROUND - 66, 10, 5, RED, true, 1);
    pen.path(`M${side} ${GROUND - 56} l-3 16 M${side} ${GROUND - 56} l3 18`, undefined);
  }
  const top = GROUND - wall + 20;
  const count = 7;
  pen.path(`M${x + 6} ${top} Q${x + width / 2} ${top + 22} ${x + width - 6} ${top}`, undefined);
  for (let nth = 0; nth < count; nth += 1) {
    const share = (nth + 0.5) / count;
    dumpling(pen, x + 6 + (width - 12) * share, top + 44 * share * (1 - share), nth);
  }
}

function dumpling(pen: Pen, x: number, y: number, nth: number): void {
  const thread = ['#d8392b', '#f0b44a', '#4f8f7d', '#7fa8c9', '#b06a8a'][nth % 5] ?? RED;
  pen.line(x, y, x, y + 7, thread);
  pen.path(`M${x} ${y + 5} l11 17 q-11 5 -22 0 Z`, '#7da45e');
  pen.path(`M${x} ${y + 5} l4 19 q-9 1 -15 -2 Z`, '#9cc076', false);
  pen.line(x - 7, y + 16, x + 7, y + 14, thread, 2.4);
  pen.line(x, y + 24, x, y + 33, thread, 2.4);
}

/** High summer: a flag for something cold, in front of the shop. */
function iceFlag(pen: Pen, street: Street, size: 0 | 1 | 2 | 3): void {
  const front = shopFront(street, size);
  const x = front.x - 14;
  pen.line(x - 18, GROUND - 116, x + 22, GROUND - 116, '#6f4230', 4);
  pen.path(`M${x - 16} ${GROUND - 114} h34 v52 q-8 -7 -17 0 q-9 7 -17 0 Z`, '#f4fbfb');
  pen.path(`M${x - 16} ${GROUND - 72} q8 7 17 0 q9 -7 17 0 v10 q-8 -7 -17 0 q-9 7 -17 0 Z`, '#6fb3c9', false);
  pen.text('冰', x + 1, GROUND - 93, { size: 25, colour: '#c8432f' });
  pen.circle(x + 2, GROUND - 116, 3, GOLD);
}
