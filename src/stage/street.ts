/** Where things stand on the street, in drawing units: the street is 500 high and as wide as the host's shape asks. */

export const HEIGHT = 500;
/** The foot of the shop fronts, and the edge of the pavement. */
export const GROUND = 334;
export const KERB = 474;

type Front = 'white' | 'timber' | 'brick';

export interface House {
  readonly x: number;
  readonly width: number;
  readonly tall: number; // height of the upper floor
  readonly front: Front;
  readonly sign: string;
}

export interface Tree {
  readonly x: number;
  readonly kind: 'plane' | 'willow' | 'blossom';
  readonly size: number;
}

interface Lot {
  readonly x: number;
  readonly width: number;
}

export interface Street {
  readonly width: number;
  readonly narrow: boolean;
  readonly houses: readonly House[];
  readonly trees: readonly Tree[];
  readonly shop: Lot;
  readonly rival: Lot;
  readonly lamps: readonly number[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const SHOP_WIDTHS = [214, 274, 350, 350] as const;
const FRONTS = ['white', 'timber', 'brick'] as const;
const SIGNS = ['茶', '花', '米', '衣', '竹', '文'] as const;

export function makeStreet(aspect: number): Street {
  const width = Math.round(Math.min(4, Math.max(1.5, aspect)) * HEIGHT);
  const narrow = width < 1150;
  const shop = { x: Math.round(narrow ? width * 0.5 - 175 : width * 0.5 - 190), width: 350 };
  const rival = narrow ? { x: width - 182, width: 230 } : { x: width - 285, width: 270 };
  const houses = [
    ...row(narrow ? -40 : -30, shop.x, narrow ? 2 : 3, 0),
    ...row(shop.x + shop.width, rival.x, narrow ? 1 : 2, 3),
  ];
  const trees: Tree[] = narrow
    ? [
        { x: 16, kind: 'willow', size: 1.02 },
        { x: shop.x + shop.width + 42, kind: 'blossom', size: 0.8 },
      ]
    : [
        { x: 26, kind: 'willow', size: 1.08 },
        { x: (houses[2]?.x ?? 380) + 12, kind: 'plane', size: 0.92 },
        { x: shop.x + shop.width + 34, kind: 'blossom', size: 0.86 },
        { x: rival.x - 58, kind: 'plane', size: 0.96 },
      ];
  return { width, narrow, houses, trees, shop, rival, lamps: narrow ? [] : [shop.x - 26, rival.x - 168] };
}

/** Houses of slightly different width, side by side from one edge to the other. */
function row(from: number, to: number, count: number, first: number): House[] {
  const weights = Array.from({ length: count }, (_, index) => 1 + 0.16 * (((index + first) * 2) % 3) - 0.1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let x = from;
  return weights.map((weight, index) => {
    const width = ((to - from) * weight) / whole;
    const nth = index + first;
    const house: House = {
      x,
      width,
      tall: [84, 66, 76, 70, 88][nth % 5] ?? 76,
      front: FRONTS[nth % 3] ?? 'white',
      sign: SIGNS[nth % SIGNS.length] ?? '茶',
    };
    x += width;
    return house;
  });
}

export interface ShopFront extends Lot {
  readonly door: Lot;
  /** One or two show windows; the first holds the counter. */
  readonly windows: readonly Lot[];
  readonly till: Point;
  readonly bell: Point;
  readonly wall: number; // height of the ground floor
}

/** The parts of our shop that other things meet: people its door and counter, coins its till. */
export function shopFront(street: Street, size: 0 | 1 | 2 | 3): ShopFront {
  const width = SHOP_WIDTHS[size];
  const x = street.shop.x + (street.shop.width - width) / 2;
  const first = { x: x + 14, width: size === 0 ? 112 : size === 1 ? 96 : 126 };
  const door = { x: first.x + first.width + 12, width: 62 };
  const second = { x: door.x + door.width + 12, width: x + width - 14 - (door.x + door.width + 12) };
  return {
    x,
    width,
    door,
    windows: size === 0 ? [first] : [first, second],
    till: { x: first.x + first.width * 0.7, y: GROUND - 58 },
    bell: { x: door.x + door.width / 2, y: GROUND - 112 },
    wall: 132,
  };
}
