/** Everything far away: sky, sun or moon, clouds, hills, and the roofs of the town behind the street. */
import { clear, mix } from '../colour';
import { GROUND, type Street } from '../street';
import { type Pen, scatter } from './pen';

export function paintSky(pen: Pen, street: Street): void {
  const { ctx, season, dark } = pen;
  const [top, low] = dark ? ['#1d2450', mix('#8a5a7c', season.sky[1], 0.12)] : season.sky;
  const wash = ctx.createLinearGradient(0, 0, 0, GROUND);
  wash.addColorStop(0, top);
  wash.addColorStop(dark ? 0.45 : 0.75, dark ? '#4b4479' : low);
  wash.addColorStop(1, low);
  ctx.fillStyle = wash;
  ctx.fillRect(0, 0, street.width, GROUND);
  if (dark) evening(pen, street);
  else day(pen, street);
  clouds(pen, street);
  hills(pen, street, low);
  town(pen, street, low);
}

function day(pen: Pen, street: Street): void {
  const { sun } = pen.season;
  if (sun === 'veiled') return;
  const x = street.width * 0.15;
  const y = sun === 'high' ? 52 : 84;
  pen.glow(x, y, 190, '#fff3cf', 0.9);
  pen.ctx.fillStyle = '#fff6da';
  pen.ctx.beginPath();
  pen.ctx.arc(x, y, 25, 0, Math.PI * 2);
  pen.ctx.fill();
}

function evening(pen: Pen, street: Street): void {
  const next = scatter(7);
  for (let star = 0; star < 46; star += 1) {
    pen.ctx.fillStyle = clear('#fff4d8', 0.25 + next() * 0.55);
    const size = next() < 0.2 ? 2.4 : 1.5;
    pen.ctx.fillRect(next() * street.width, next() * 130, size, size);
  }
  const full = pen.season.month === 10 || pen.season.month === 2;
  const x = street.width * 0.15;
  const radius = full ? 27 : 21;
  pen.glow(x, 66, 130, '#ffeec2', 0.5);
  pen.ctx.fillStyle = '#fff2cf';
  pen.ctx.beginPath();
  if (full) pen.ctx.arc(x, 66, radius, 0, Math.PI * 2);
  else {
    pen.ctx.arc(x, 66, radius, -1.1, 2.2);
    pen.ctx.quadraticCurveTo(x + 8, 72, x + radius * Math.cos(-1.1), 66 + radius * Math.sin(-1.1));
  }
  pen.ctx.fill();
}

function clouds(pen: Pen, street: Street): void {
  const veiled = pen.season.sun === 'veiled';
  const colour = pen.dark ? clear('#8d7fae', 0.28) : clear('#ffffff', veiled ? 0.4 : 0.78);
  const places: readonly (readonly [number, number, number])[] = [
    [0.32, 44, 1],
    [0.58, 30, 0.8],
    [0.85, 58, 1.15],
    ...(veiled
      ? ([
          [0.08, 40, 1.3],
          [0.45, 70, 1.2],
          [0.7, 84, 1.3],
        ] as const)
      : []),
  ];
  pen.ctx.fillStyle = colour;
  for (const [share, y, size] of places) {
    const cloud = new Path2D();
    // The flat-bottomed cloud of New Year prints.
    const x = share * street.width;
    for (const [dx, dy, r] of [
      [-34, 0, 12],
      [-14, -9, 17],
      [12, -5, 15],
      [34, 1, 11],
    ] as const) {
      cloud.moveTo(x + dx * size + r * size, y + dy * size);
      cloud.arc(x + dx * size, y + dy * size, r * size, 0, Math.PI * 2);
    }
    cloud.roundRect(x - 58 * size, y - 2 * size, 116 * size, 14 * size, 7 * size);
    pen.ctx.fill(cloud, 'nonzero');
  }
}

function hills(pen: Pen, street: Street, low: string): void {
  const far = pen.dark ? '#51497d' : mix(low, '#7fa3a6', 0.42);
  const w = street.width;
  pen.ctx.fillStyle = far;
  pen.ctx.fill(
    new Path2D(
      `M0 ${GROUND} V178 C${w * 0.1} 120 ${w * 0.2} 128 ${w * 0.3} 160 S${w * 0.46} 108 ${w * 0.58} 136 S${w * 0.8} 170 ${w} 122 V${GROUND} Z`,
    ),
  );
}

/** Silhouettes in two tones: new towers far off, old roofs and a pagoda nearer. */
function town(pen: Pen, street: Street, low: string): void {
  const { ctx, dark } = pen;
  const next = scatter(11);
  const w = street.width;
  ctx.fillStyle = dark ? '#463f70' : mix(low, '#86a4ad', 0.55);
  for (let x = w * 0.36; x < w * 0.97; x += 34 + next() * 60) {
    const tall = 40 + next() * 66;
    const wide = 22 + next() * 22;
    ctx.fillRect(x, 196 - tall, wide, 150);
    if (next() < 0.4) ctx.fillRect(x + wide / 2 - 1, 184 - tall, 2, 14);
    if (!dark) continue;
    ctx.fillStyle = clear('#ffd88f', 0.6);
    for (let lamp = 0; lamp < 5; lamp += 1)
      ctx.fillRect(x + 4 + next() * (wide - 10), 204 - tall + next() * 70, 3, 4);
    ctx.fillStyle = '#463f70';
  }
  ctx.fillStyle = dark ? '#383460' : mix(low, '#6f8a90', 0.66);
  pagoda(ctx, w * 0.275, 190);
  for (let x = -30; x < w; x += 92) {
    const y = 176 + next() * 34;
    const wide = 84 + next() * 50;
    ctx.fill(
      new Path2D(`M${x} ${y} q14 -4 20 -20 h${wide - 40} q6 16 20 20 h-10 V${GROUND} H${x + 10} V${y} Z`),
    );
  }
}

function pagoda(ctx: CanvasRenderingContext2D, x: number, foot: number): void {
  for (let floor = 0; floor < 5; floor += 1) {
    const half = 27 - floor * 4;
    const y = foot - floor * 25;
    ctx.fillRect(x - half + 6, y - 20, half * 2 - 12, 24);
    ctx.fill(new Path2D(`M${x - half - 7} ${y - 17} q9 -1 13 -10 h${half * 2 - 12} q4 9 13 10 Z`));
  }
  ctx.fillRect(x - 1.5, foot - 152, 3, 34);
}
