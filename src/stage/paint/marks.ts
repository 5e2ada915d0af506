/** Small signs over heads, names under feet, coins, balloons, drops and leaves: what moves over the street. */
import { clear, mix } from '../colour';
import type { Weather } from '../seasons';
import { PLAIN, scatter, type Pen } from './pen';

export type Mark = 'talk' | 'heart' | 'cloud';
/** A sign is drawn around 0,0 in a square of this side. */
export const MARK = 40;
/** Height of a name plate to its letters. */
export const PLATE = 1.42;

export function paintMark(pen: Pen, mark: Mark): void {
  if (mark === 'talk') {
    pen.lit(
      'M-15 -13 h30 q4 0 4 5 v11 q0 5 -5 5 h-16 l-8 8 l1 -8 h-6 q-4 0 -4 -5 v-11 q0 -5 4 -5 Z',
      '#fffaf0',
      '#fff4dc',
    );
    for (const x of [-7, 0, 7]) dot(pen, x, -2, 2.2, '#35695c');
  } else if (mark === 'heart') {
    pen.lit(
      'M0 14 C-22 0 -16 -15 -7 -14 Q-2 -13 0 -7 Q2 -13 7 -14 C16 -15 22 0 0 14 Z',
      '#e8503f',
      '#ff6a55',
    );
    pen.lit('M-9 -9 q-4 2 -3 7', '#ffd9cf', '#ffd9cf', false);
  } else {
    pen.lit(
      'M-13 6 q-8 -1 -6 -8 q2 -6 8 -4 q2 -9 11 -8 q8 1 9 8 q8 -1 9 5 q0 7 -7 7 Z',
      '#8d94a3',
      '#a9b0c4',
    );
    for (const x of [-8, 0, 8]) pen.line(x, 10, x - 3, 16, '#6d87a8', 2.6);
  }
}

function dot(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.ctx.fillStyle = colour;
  pen.ctx.beginPath();
  pen.ctx.arc(x, y, radius, 0, Math.PI * 2);
  pen.ctx.fill();
}

/** A name on a small plate, centred on 0,0; what does not fit ends in an ellipsis. Returns the width it takes. */
export function nameWidth(ctx: CanvasRenderingContext2D, words: string, size: number): number {
  ctx.font = `600 ${size}px ${PLAIN}`;
  return ctx.measureText(words).width + size * 0.9;
}

export function fitName(ctx: CanvasRenderingContext2D, words: string, size: number, room: number): string {
  if (nameWidth(ctx, words, size) <= room) return words;
  const signs = [...words];
  while (signs.length > 1 && nameWidth(ctx, `${signs.join('')}…`, size) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

export function paintName(pen: Pen, words: string, size: number, width: number, chosen: boolean): void {
  const { ctx, dark } = pen;
  const height = size * PLATE;
  ctx.fillStyle = chosen ? '#c8432f' : dark ? clear('#171a38', 0.82) : clear('#fffaf0', 0.9);
  ctx.beginPath();
  ctx.roundRect(-width / 2, -height / 2, width, height, height / 2);
  ctx.fill();
  pen.text(words, 0, size * 0.06, {
    size,
    font: PLAIN,
    weight: 600,
    colour: chosen ? '#ffffff' : dark ? '#fbeed6' : '#3a2c29',
    lit: true,
  });
}

export function paintCoin(pen: Pen): void {
  pen.lit(round(0, 0, 11), '#f2c14e', '#ffd25e');
  pen.lit('M-4 -4 h8 v8 h-8 Z', '#b9822a', '#c98f2e', false);
  pen.lit('M-7 -6 q3 -3 6 -3', '#fff2c2', '#fff2c2', false);
}

export function paintBell(pen: Pen): void {
  pen.line(0, 0, 0, 5);
  pen.lit('M-10 21 q2 -3 2 -9 q1 -8 8 -8 q7 0 8 8 q0 6 2 9 Z', '#e9b949', '#ffcf63');
  pen.lit(round(0, 23, 3), '#a2673f', '#c98a4b');
}

export function paintBalloon(pen: Pen, nth: number): void {
  const colour = ['#e0452f', '#f2b33d', '#4b76b8'][nth % 3] ?? '#e0452f';
  pen.path('M0 16 q5 18 -2 40', undefined);
  pen.path('M0 16 q-17 -9 -16 -24 q2 -15 16 -15 q14 0 16 15 q1 15 -16 24 l4 4 h-8 Z', colour);
  pen.path('M-9 -10 q1 -7 7 -8', mix(colour, '#ffffff', 0.7), false);
}

/** One drop, flake, petal or leaf around 0,0; `nth` of three varieties. */
export function paintFlake(pen: Pen, weather: Weather, nth: number): void {
  const { season, dark } = pen;
  const next = scatter(nth + 1);
  if (weather === 'drizzle') pen.stroke(new Path2D('M2 -9 L-2 9'), dark ? '#93a3d0' : '#8fa9b8', 1.6);
  else if (weather === 'snow') pen.lit(round(0, 0, 2.2 + nth * 1.1), '#ffffff', '#dfe6fa', false);
  else if (weather === 'petals')
    pen.lit(
      'M-5 1 q4 -7 10 -4 q1 6 -5 7 q-4 1 -5 -3 Z',
      nth ? '#f6b6c2' : '#fde0e2',
      nth ? '#e9a5b8' : '#f5ced8',
      false,
    );
  else if (weather === 'catkins') pen.lit(round(0, 0, 2 + next() * 1.4), '#ffffff', '#e8e6f2', false);
  else if (weather === 'leaves') pen.path('M-8 2 q6 -10 17 -6 q-4 10 -13 8 l-5 3 Z', season.leaves[nth % 3]);
  else if (dark) {
    pen.glow(0, 0, 8, '#e9f29a', 0.9);
    dot(pen, 0, 0, 1.4, '#fbffd0');
  } else dot(pen, 0, 0, 1.8, season.month === 9 ? '#f2b33d' : clear('#fff8d8', 0.85));
}

function round(x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  path.arc(x, y, radius, 0, Math.PI * 2);
  return path;
}
