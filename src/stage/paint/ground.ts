/** The pavement in perspective, the kerb and a strip of road; puddles, fallen leaves, snow. */
import { clear } from '../colour';
import { GROUND, HEIGHT, KERB, type Street } from '../street';
import { DARK_WOOD, LAMP } from './parts';
import { type Pen, scatter } from './pen';

export function paintGround(pen: Pen, street: Street): void {
  const { season } = pen;
  const w = street.width;
  pen.rect(
    -4,
    GROUND,
    w + 8,
    KERB - GROUND,
    season.snow === 2 ? '#eef1f4' : season.snow === 1 ? '#e6e0d8' : '#dccbb2',
    false,
  );
  slabs(pen, w);
  pen.rect(-4, KERB, w + 8, 9, '#b9ab9b');
  pen.rect(-4, KERB + 9, w + 8, HEIGHT, season.snow === 2 ? '#cfd4da' : '#94897f', false);
  pen.line(0, KERB + 9, w, KERB + 9);
  if (season.wet) puddles(pen, w);
  if (season.weather === 'leaves' || season.weather === 'petals') fallen(pen, w);
  if (season.snow === 2) tracks(pen, w);
  const wash = pen.ctx.createLinearGradient(0, GROUND, 0, HEIGHT);
  wash.addColorStop(0, clear('#5a3b3f', 0.14));
  wash.addColorStop(0.3, clear('#5a3b3f', 0));
  wash.addColorStop(1, clear('#3b2730', 0.12));
  pen.ctx.fillStyle = wash;
  pen.ctx.fillRect(0, GROUND, w, HEIGHT - GROUND);
}

function slabs(pen: Pen, w: number): void {
  const colour = pen.season.snow === 2 ? '#dfe4ea' : '#c6b298';
  const rows = [GROUND, GROUND + 22, GROUND + 50, GROUND + 88, KERB];
  const middle = w / 2;
  for (let row = 1; row < rows.length; row += 1) {
    const top = rows[row - 1] ?? GROUND;
    const bottom = rows[row] ?? KERB;
    if (row > 1) pen.line(0, top, w, top, colour, 1.6);
    const spread = (y: number): number => 0.86 + (0.22 * (y - GROUND)) / (KERB - GROUND);
    for (let at = -w; at < w; at += 92) {
      const shift = row % 2 ? 46 : 0;
      pen.line(
        middle + (at + shift) * spread(top),
        top,
        middle + (at + shift) * spread(bottom),
        bottom,
        colour,
        1.6,
      );
    }
  }
}

function puddles(pen: Pen, w: number): void {
  const next = scatter(3);
  for (let pool = 0; pool < w / 150; pool += 1) {
    const path = new Path2D();
    path.ellipse(next() * w, GROUND + 26 + next() * 130, 28 + next() * 34, 4 + next() * 4, 0, 0, Math.PI * 2);
    pen.lit(path, '#c9d9dd', '#5d6796', false);
  }
}

function fallen(pen: Pen, w: number): void {
  const next = scatter(13);
  const [shade, body, lit] = pen.season.leaves;
  for (let leaf = 0; leaf < w / 9; leaf += 1) {
    const colour = [shade, body, lit][Math.floor(next() * 3)] ?? body;
    const x = next() * w;
    const y = GROUND + 8 + next() ** 0.7 * 150;
    pen.path(`M${x} ${y} q4 -4 9 -1 q-4 4 -9 1 Z`, colour, false);
  }
}

function tracks(pen: Pen, w: number): void {
  const next = scatter(17);
  for (let step = 0; step < w / 14; step += 1) {
    pen.oval(next() * w, GROUND + 30 + next() * 120, 5, 2, '#d3d9e2', false);
  }
}

/** Street lamps, a bench, a shared bicycle: what stands on the pavement by the wall. */
export function paintFurniture(pen: Pen, street: Street): void {
  for (const x of street.lamps) lamp(pen, x);
  if (!street.narrow) {
    const third = street.houses[1];
    if (third) bicycle(pen, third.x + third.width * 0.42, GROUND + 16);
    const fourth = street.houses[3];
    if (fourth) bench(pen, fourth.x + fourth.width * 0.5, GROUND + 14);
  }
}

function lamp(pen: Pen, x: number): void {
  pen.shade(`M${x - 12} ${GROUND + 10} q12 -5 24 0 q-12 6 -24 0 Z`, 0.2);
  pen.rect(x - 3, GROUND - 128, 6, 138, '#4a5a58', true, 2);
  pen.rect(x - 7, GROUND + 2, 14, 8, '#4a5a58', true, 2);
  if (pen.dark) pen.glow(x, GROUND - 142, 90, LAMP, 0.6);
  pen.lit(`M${x - 9} ${GROUND - 152} h18 l-4 24 h-10 Z`, '#fbf0d2', '#ffe6a6');
  pen.path(`M${x - 14} ${GROUND - 152} q14 -16 28 0 Z`, '#4a5a58');
}

function bicycle(pen: Pen, x: number, y: number): void {
  pen.shade(`M${x - 30} ${y} q30 -6 62 0 q-30 6 -62 0 Z`, 0.18);
  for (const wheel of [x - 19, x + 21]) {
    pen.circle(wheel, y - 12, 12);
    pen.circle(wheel, y - 12, 1.5, '#4a5a58');
  }
  const frame = new Path2D(
    `M${x - 19} ${y - 12} L${x - 9} ${y - 30} H${x + 14} L${x} ${y - 12} H${x - 19} M${x} ${y - 12} L${x - 11} ${y - 34} M${x + 21} ${y - 12} L${x + 13} ${y - 36} h8`,
  );
  pen.stroke(frame, undefined, 5);
  pen.stroke(frame, '#e39a3b', 2.6);
  pen.rect(x - 18, y - 38, 14, 4, DARK_WOOD, true, 2);
  pen.path(`M${x + 15} ${y - 34} h14 l-2 10 h-10 Z`, '#c58d5b');
}

function bench(pen: Pen, x: number, y: number): void {
  pen.shade(`M${x - 42} ${y} q42 -6 86 0 q-42 6 -86 0 Z`, 0.18);
  for (const leg of [x - 30, x + 26]) pen.rect(leg, y - 20, 5, 20, '#4a5a58');
  for (const board of [y - 38, y - 29]) pen.rect(x - 40, board, 80, 6, '#c58d5b', true, 2);
  pen.rect(x - 42, y - 21, 84, 6, '#d9a36c', true, 2);
  if (pen.season.snow > 0)
    pen.lit(`M${x - 42} ${y - 20} q10 -8 20 -5 t24 0 t22 -1 q14 -1 18 6 Z`, '#fbfdff', '#b9c3df');
}
