/** The whole of the street that stands still, painted back to front in one go. */
import { clear } from '../colour';
import { GROUND, HEIGHT, type Street } from '../street';
import { paintDress } from './dress';
import { paintFurniture, paintGround } from './ground';
import { paintHouse } from './houses';
import { Pen, type Light } from './pen';
import { paintRival } from './rival';
import { paintShop } from './shop';
import { paintSky } from './sky';
import { paintTree } from './trees';

export interface Backdrop extends Light {
  readonly street: Street;
  readonly shopName: string;
  readonly shopSize: 0 | 1 | 2 | 3;
  readonly rivalName: string;
  readonly rivalLoud: boolean;
}

/** `scale` is canvas pixels to a drawing unit. */
export function paintBackdrop(ctx: CanvasRenderingContext2D, scale: number, backdrop: Backdrop): void {
  const { street } = backdrop;
  ctx.save();
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  const pen = new Pen(ctx, backdrop);
  paintSky(pen, street);
  haze(pen, street);
  paintGround(pen, street);
  for (const [nth, house] of street.houses.entries()) paintHouse(pen, house, nth);
  paintRival(pen, street, shorten(backdrop.rivalName), backdrop.rivalLoud);
  paintShop(pen, street, shorten(backdrop.shopName), backdrop.shopSize);
  paintDress(pen, street, backdrop.shopSize);
  paintFurniture(pen, street);
  for (const tree of street.trees) paintTree(pen, tree);
  if (pen.dark) lampPools(pen, street);
  ctx.restore();
}

/** Air between the town and the street, thicker in mist and rain. */
function haze(pen: Pen, street: Street): void {
  const thick = pen.season.weather === 'fog' ? 0.75 : pen.season.sun === 'veiled' ? 0.45 : 0.22;
  const air = pen.ctx.createLinearGradient(0, 90, 0, GROUND);
  const colour = pen.dark ? '#6a5a86' : pen.season.sky[1];
  air.addColorStop(0, clear(colour, 0));
  air.addColorStop(0.7, clear(colour, thick));
  pen.ctx.fillStyle = air;
  pen.ctx.fillRect(0, 90, street.width, GROUND - 90);
}

/** Warm light from doors and windows on the evening pavement. */
function lampPools(pen: Pen, street: Street): void {
  const { ctx } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, GROUND, street.width, HEIGHT - GROUND);
  ctx.clip();
  ctx.translate(0, GROUND);
  ctx.scale(1, 0.34);
  ctx.translate(0, -GROUND);
  pen.glow(street.shop.x + street.shop.width / 2, GROUND + 60, 330, '#ffb866', 0.85);
  pen.glow(street.rival.x + street.rival.width / 2, GROUND + 60, 220, '#b9ccff', 0.34);
  for (const house of street.houses) pen.glow(house.x + house.width / 2, GROUND + 50, 170, '#ffb866', 0.4);
  ctx.restore();
}

/** Boards hold about ten characters; letters are half as wide as ideographs. */
export function shorten(name: string, room = 10): string {
  let used = 0;
  let kept = '';
  for (const sign of name.trim()) {
    used += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5;
    if (used > room) return `${kept.trimEnd()}…`;
    kept += sign;
  }
  return kept;
}
