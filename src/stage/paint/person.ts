/** One walker in one posture: big head, soft coat, two legs. Feet at 0,0, facing right. */
import { brightness, mix } from '../colour';
import type { Pen } from './pen';

export type Pose =
  | 'stand'
  | `step${0 | 1 | 2 | 3}`
  | 'look' // a lead, who looks over to the shop
  | 'wait'
  | 'buy'
  | 'cheer'
  | 'droop';

/** Everything that makes two people look alike: they share their pictures. */
export interface Look {
  readonly clothing: string;
  readonly hair: string;
  readonly kind: 'adult' | 'child' | 'elder';
  readonly cut: number; // 0..4
  readonly skin: string;
  readonly trousers: string;
}

/** Room around the feet that every posture of every kind keeps to, in drawing units. */
export const CELL = { width: 92, height: 124, foot: 114 } as const;

const CLOTH = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const SKINS = ['#f3cfae', '#e9bd96', '#f6d9bd', '#dba97f'] as const;
const TROUSERS = ['#4c5a70', '#5d4a44', '#6f6a5e', '#3f4a4c', '#7a5f4b'] as const;
const OLD_HAIR = '#c9c5c0';

export function lookOf(figure: {
  id: string;
  clothing: string;
  hair: string;
  child?: boolean;
  elder?: boolean;
}): Look {
  let hash = 7;
  for (const sign of figure.id) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  const hair = CLOTH.test(figure.hair) ? figure.hair : '#2f2a2a';
  return {
    clothing: CLOTH.test(figure.clothing) ? figure.clothing : '#8a7f78',
    hair: figure.elder && brightness(hair) < 0.3 ? mix(hair, OLD_HAIR, 0.75) : hair,
    kind: figure.child ? 'child' : figure.elder ? 'elder' : 'adult',
    cut: hash % 5,
    skin: SKINS[(hash >> 4) % SKINS.length] ?? SKINS[0],
    trousers: TROUSERS[(hash >> 7) % TROUSERS.length] ?? TROUSERS[0],
  };
}

export const lookKey = (look: Look): string => Object.values(look).join(',');

export function paintPerson(pen: Pen, look: Look, pose: Pose): void {
  const { ctx } = pen;
  const child = look.kind === 'child';
  const scale = child ? 0.74 : 1;
  pen.shade('M-21 1 Q0 -6 25 1 Q2 8 -21 1 Z', 0.24);
  ctx.save();
  ctx.scale(scale, scale);
  const step = pose.startsWith('step') ? Number(pose[4]) : -1;
  legs(pen, look, step, child);
  ctx.translate(0, step === 1 || step === 3 ? -2 : 0);
  const bent = look.kind === 'elder' ? 0.07 : pose === 'droop' ? 0.06 : step >= 0 ? 0.03 : 0;
  ctx.translate(0, -30);
  ctx.rotate(bent);
  ctx.translate(0, 30);
  arm(pen, look, pose, step, 'far');
  coat(pen, look);
  arm(pen, look, pose, step, 'near');
  if (pose === 'buy') bag(pen);
  if (look.kind === 'elder' && pose !== 'cheer' && pose !== 'buy') cane(pen);
  ctx.translate(pose === 'droop' ? 3 : 0, pose === 'droop' ? 3 : 0);
  ctx.translate(0, -70);
  if (child) ctx.scale(1.2, 1.2);
  ctx.rotate(pose === 'look' ? -0.12 : pose === 'droop' ? 0.16 : 0);
  ctx.translate(0, 70);
  head(pen, look, pose);
  ctx.restore();
}

const STRIDE = [12, 3, -11, 3] as const;

function legs(pen: Pen, look: Look, step: number, child: boolean): void {
  const near = step < 0 ? 6 : (STRIDE[step] ?? 0);
  const far = step < 0 ? -6 : -(STRIDE[step] ?? 0);
  const leg = (foot: number, lift: number, hip: number, colour: string): void => {
    pen.limb(`M${hip} -34 Q${hip + foot * 0.2} -18 ${foot} ${-6 - lift}`, colour, child ? 12 : 11.5);
    pen.path(`M${foot - 5.5} ${-lift} v-5 q1 -4 6 -4 q8 3 9 9 Z`, '#4a3a36');
  };
  leg(far, step === 1 ? 6 : 0, -5, mix(look.trousers, '#2b2230', 0.25));
  leg(near, step === 3 ? 6 : 0, 5, look.trousers);
}

function coat(pen: Pen, look: Look): void {
  const shape = 'M-12 -68 Q0 -73 12 -68 Q18 -66 18 -56 L19 -29 Q0 -23 -19 -29 L-18 -56 Q-18 -66 -12 -68 Z';
  pen.path(shape, look.clothing, false);
  pen.path(
    'M7 -70 Q18 -66 18 -56 L19 -29 Q14 -27 8 -26 Q12 -48 7 -70 Z',
    mix(look.clothing, '#3b2233', 0.2),
    false,
  );
  pen.path(
    'M-12 -66 Q-16 -64 -16 -54 L-16 -40 Q-11 -50 -12 -66 Z',
    mix(look.clothing, '#ffffff', 0.3),
    false,
  );
  pen.path(shape, undefined);
  pen.path('M-6 -71 L2 -60 L9 -71 Z', mix(look.clothing, '#fff6e6', 0.72));
  pen.line(2.5, -59, 3.5, -27, mix(look.clothing, '#2b1d28', 0.42), 1.6);
}

const NEAR: Readonly<Record<string, string>> = {
  look: 'M14 -60 Q24 -54 22 -44',
  wait: 'M14 -60 Q20 -48 8 -43',
  buy: 'M14 -60 Q23 -52 24 -44',
  cheer: 'M14 -61 Q27 -68 28 -86',
  droop: 'M14 -59 Q19 -46 20 -34',
};
const FAR: Readonly<Record<string, string>> = {
  wait: 'M-14 -60 Q-18 -48 -3 -43',
  cheer: 'M-14 -61 Q-27 -68 -28 -86',
  droop: 'M-13 -59 Q-12 -46 -8 -34',
};

function arm(pen: Pen, look: Look, pose: Pose, step: number, side: 'near' | 'far'): void {
  const x = side === 'near' ? 14 : -14;
  const swing = step < 0 ? 0 : (STRIDE[step] ?? 0) * (side === 'near' ? -0.8 : 0.8);
  const data = (side === 'near' ? NEAR : FAR)[pose] ?? `M${x} -60 Q${x * 1.32} -50 ${x * 1.25 + swing} -38`;
  const end = /(-?[\d.]+) (-?[\d.]+)$/.exec(data);
  if (end) pen.circle(Number(end[1]), Number(end[2]) + (pose === 'cheer' ? -4 : 3), 4.6, look.skin);
  pen.limb(data, mix(look.clothing, '#3b2233', side === 'near' ? 0.1 : 0.28), 10.5);
}

function bag(pen: Pen): void {
  pen.path('M19 -40 q5 -8 10 0', undefined);
  pen.rect(15, -40, 18, 21, '#f4e3c2', true, 2);
  pen.rect(15, -33, 18, 5, '#c8432f', false);
}

function cane(pen: Pen): void {
  pen.path('M24 -1 V-38 q0 -7 -8 -5', undefined);
}

function head(pen: Pen, look: Look, pose: Pose): void {
  hairBehind(pen, look);
  pen.circle(-13, -84, 4.5, look.skin);
  pen.path('M-15 -86 Q-15 -102 1 -102 Q17 -102 17 -86 Q17 -69 2 -69 Q-14 -69 -15 -86 Z', look.skin);
  pen.oval(12, -78.5, 3.6, 2.4, mix(look.skin, '#e0625c', 0.5), false);
  pen.oval(-3, -78.5, 3.6, 2.4, mix(look.skin, '#e0625c', 0.42), false);
  hairFront(pen, look);
  face(pen, pose, look);
}

function face(pen: Pen, pose: Pose, look: Look): void {
  if (pose === 'cheer') {
    pen.path('M-1 -84 q3 -4 6 0 M9 -84 q3 -4 6 0', undefined);
    const mouth = new Path2D('M2 -78 q5 2 9 0 q-1 6 -5 6 q-4 -1 -4 -6 Z');
    pen.shape(mouth, '#a8362f');
    return;
  }
  const down = pose === 'droop';
  for (const x of [2.5, 12]) {
    const eye = new Path2D();
    eye.ellipse(x, -84 + (pose === 'look' ? -1 : down ? 1.5 : 0), 1.9, down ? 1.3 : 2.5, 0, 0, Math.PI * 2);
    pen.ctx.fillStyle = pen.ink;
    pen.ctx.fill(eye);
  }
  if (down) pen.path('M-1 -90 l6 -2.5 M15 -90 l-5 -2.5 M3 -74 q4 -4 8 0', undefined);
  else if (pose === 'buy') pen.path('M3 -77 q5 5 9 0', undefined);
  else pen.path('M4.5 -76 q3 2.2 6 0', undefined);
  if (look.kind === 'elder')
    pen.path(
      'M-2 -84 a4.4 4.4 0 1 0 8.8 0 a4.4 4.4 0 1 0 -8.8 0 M8 -84 a4.2 4.2 0 1 0 8.4 0 a4.2 4.2 0 1 0 -8.4 0',
      undefined,
    );
}

function hairBehind(pen: Pen, look: Look): void {
  if (look.cut === 1) {
    pen.path('M10 -94 L19 -90 Q21 -77 17 -70 Q13 -68 10 -72 Z', look.hair);
    pen.path('M-17 -92 Q-22 -76 -17 -66 Q-10 -63 -4 -67 L4 -92 Z', look.hair);
  }
  if (look.cut === 3) pen.path('M-16 -92 Q-24 -70 -20 -55 Q-10 -51 -3 -58 L4 -90 Z', look.hair);
  if (look.cut === 2) pen.circle(-9, -105, look.kind === 'child' ? 6 : 7.5, look.hair);
}

const FRINGES: readonly string[] = [
  'M-17 -84 Q-20 -107 2 -107 Q21 -107 18 -87 Q14 -95 8 -96 Q-2 -95 -8 -97 Q-9 -88 -12 -83 Z',
  'M-17 -78 Q-21 -107 2 -107 Q22 -106 18 -84 Q17 -93 11 -95 Q0 -90 -8 -94 Q-8 -84 -11 -77 Z',
  'M-16 -84 Q-18 -106 2 -106 Q20 -106 18 -87 Q15 -97 4 -99 Q-8 -97 -12 -84 Z',
  'M-17 -80 Q-20 -107 2 -107 Q21 -107 18 -86 Q13 -94 4 -99 Q-4 -92 -9 -90 Q-8 -84 -12 -78 Z',
  'M-16 -84 Q-19 -100 -12 -104 L-9 -110 L-3 -106 L3 -112 L7 -106 L14 -108 L15 -101 Q20 -96 18 -88 Q12 -97 4 -96 Q-4 -96 -9 -94 Q-9 -87 -12 -84 Z',
];

function hairFront(pen: Pen, look: Look): void {
  pen.path(FRINGES[look.cut] ?? FRINGES[0] ?? '', look.hair);
  pen.stroke(new Path2D('M-8 -102 Q-2 -105 5 -104'), mix(look.hair, '#ffffff', 0.35), 2);
}
