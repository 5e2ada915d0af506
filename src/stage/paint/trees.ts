/** Plane, willow and blossom tree, in the leaf of the month. */
import { mix } from '../colour';
import { GROUND, type Tree } from '../street';
import { type Pen, scatter } from './pen';

const BARK = '#8b6a50';

export function paintTree(pen: Pen, tree: Tree): void {
  const { x, size } = tree;
  pen.ctx.save();
  pen.ctx.translate(x, GROUND + 10);
  pen.ctx.scale(size, size);
  pen.shade('M-46 2 Q4 -9 58 3 Q4 13 -46 2 Z', 0.2);
  // The summer shade one looks for, thrown to the right and to the front.
  const shady = pen.season.foliage === 'leaf' && pen.season.sun === 'high' && !pen.dark;
  if (shady) pen.shade('M-70 34 q20 -18 60 -14 t70 2 t66 12 q6 22 -50 24 t-84 2 q-66 2 -62 -26 Z', 0.13);
  pen.rect(-20, -4, 40, 7, '#a08e7c', true, 3);
  if (tree.kind === 'willow') willow(pen);
  else crown(pen, tree);
  pen.ctx.restore();
}

function crown(pen: Pen, tree: Tree): void {
  const { season } = pen;
  const bare = season.foliage === 'bare';
  pen.limb('M0 0 C-3 -40 3 -70 0 -112', BARK, 16);
  pen.limb('M0 -84 Q-20 -112 -40 -136', BARK, 9);
  pen.limb('M1 -96 Q20 -124 42 -146', BARK, 9);
  pen.limb('M0 -108 Q-4 -140 4 -178', BARK, 8);
  if (bare || season.foliage === 'bud') {
    for (const twig of [
      'M-26 -120 Q-50 -128 -66 -152',
      'M-34 -130 Q-38 -156 -30 -176',
      'M26 -130 Q52 -134 66 -158',
      'M36 -142 Q34 -166 46 -186',
      'M2 -160 Q-14 -178 -16 -200',
    ]) {
      pen.limb(twig, BARK, 4.5);
    }
    if (season.snow > 0) {
      for (const load of [
        'M-62 -150 Q-46 -134 -28 -126',
        'M64 -158 Q52 -140 34 -138',
        'M-4 -176 Q-2 -150 2 -140',
        'M-38 -140 Q-28 -126 -20 -118',
      ]) {
        pen.stroke(new Path2D(load), pen.dark ? '#c3cdea' : '#ffffff', 4);
      }
    }
  }
  // Blossom trees show the spring, planes the summer; the small one is the osmanthus and the plum.
  const [shade, body, lit] =
    season.foliage === 'blossom' && tree.kind === 'plane'
      ? (['#8fb070', '#aac98a', '#cfe0a8'] as const)
      : season.leaves;
  const next = scatter(Math.round(tree.x) + 3);
  if (season.foliage === 'leaf' || season.foliage === 'blossom') mass(pen, shade, body, lit);
  else if (season.foliage === 'bud') wisps(pen, next, body, lit);
  if (season.dots && (tree.kind === 'blossom' || season.foliage !== 'leaf' || season.month === 10))
    dots(pen, next, season.dots, bare);
}

const BALLS: readonly (readonly [number, number, number])[] = [
  [-44, -132, 36],
  [44, -138, 38],
  [0, -122, 36],
  [-24, -172, 38],
  [28, -178, 38],
  [0, -200, 30],
];

/** One outline around the whole crown, shade below right, light above left. */
function mass(pen: Pen, shade: string, body: string, lit: string): void {
  const whole = new Path2D();
  for (const [x, y, r] of BALLS) {
    whole.moveTo(x + r, y);
    whole.arc(x, y, r, 0, Math.PI * 2);
  }
  pen.stroke(whole, undefined, 4);
  pen.ctx.save();
  pen.ctx.clip(whole);
  pen.ctx.fillStyle = pen.tone(shade);
  pen.ctx.fillRect(-100, -240, 200, 160);
  for (const [x, y, r] of BALLS) pen.circle(x - 5, y - 8, r * 0.92, body, false);
  for (const [x, y, r] of BALLS) pen.circle(x - 13, y - 16, r * 0.5, mix(body, lit, 0.75), false);
  pen.ctx.restore();
}

function wisps(pen: Pen, next: () => number, body: string, lit: string): void {
  for (let leaf = 0; leaf < 64; leaf += 1) {
    const [bx, by, r] = BALLS[leaf % BALLS.length] ?? [0, -150, 30];
    const angle = next() * Math.PI * 2;
    const x = bx + Math.cos(angle) * r * next();
    const y = by + Math.sin(angle) * r * next();
    pen.path(`M${x} ${y} q5 -7 12 -5 q-2 8 -12 5 Z`, leaf % 2 ? body : lit, false);
  }
}

function dots(pen: Pen, next: () => number, colour: string, bare: boolean): void {
  for (let dot = 0; dot < (bare ? 34 : 60); dot += 1) {
    const [bx, by, r] = BALLS[dot % BALLS.length] ?? [0, -150, 30];
    const angle = next() * Math.PI * 2;
    const reach = r * (0.25 + next() * 0.7);
    pen.circle(bx + Math.cos(angle) * reach, by + Math.sin(angle) * reach, bare ? 3.6 : 2.6, colour, false);
  }
}

function willow(pen: Pen): void {
  const { season } = pen;
  pen.limb('M0 0 C-8 -50 10 -90 -4 -150', BARK, 18);
  pen.limb('M2 -110 Q34 -140 62 -150', BARK, 9);
  pen.limb('M-2 -126 Q-26 -160 -46 -166', BARK, 9);
  const [shade, body, lit] =
    season.foliage === 'blossom' ? (['#86ab5f', '#a9c878', '#cbe09a'] as const) : season.leaves;
  const next = scatter(41);
  const bare = season.foliage === 'bare';
  for (let strand = 0; strand < 44; strand += 1) {
    const x = -78 + (strand * 176) / 44 + next() * 4;
    const top = -196 + (Math.abs(x - 6) / 92) ** 2 * 58 + next() * 10;
    const long = (bare ? 62 : 92) + next() * 46;
    const sway = 6 + next() * 10;
    const path = new Path2D(
      `M${x * 0.72} ${top} C${x + 4} ${top + 8} ${x + 8} ${top + long * 0.5} ${x + sway} ${top + long}`,
    );
    const colour = [shade, body, lit][strand % 3] ?? body;
    pen.stroke(path, colour, bare ? 1.8 : season.foliage === 'bud' ? 3 : 5);
    if (bare) continue;
    for (let leaf = 0.35; leaf < 1; leaf += 0.16) {
      const lx = x * 0.82 + 5 + sway * leaf * 0.9;
      const ly = top + long * leaf;
      pen.path(`M${lx} ${ly} q6 4 5 13 q-7 -4 -5 -13 Z`, leaf > 0.7 ? lit : colour, false);
    }
  }
  if (bare) return;
  const cap = new Path2D();
  for (const [x, y, r] of [
    [-48, -160, 26],
    [-18, -184, 32],
    [22, -190, 34],
    [58, -166, 28],
    [4, -160, 30],
  ] as const) {
    cap.moveTo(x + r, y);
    cap.arc(x, y, r, 0, Math.PI * 2);
  }
  // Outlined above only: below, the strands hang over it.
  pen.ctx.save();
  pen.ctx.clip(new Path2D('M-120 -260 H120 V-170 H-120 Z'));
  pen.stroke(cap, undefined, 4);
  pen.ctx.restore();
  pen.shape(cap, body, false);
  for (const [x, y, r] of [
    [-52, -170, 14],
    [-24, -196, 18],
    [16, -202, 18],
  ] as const)
    pen.circle(x, y, r, lit, false);
  for (let strand = -62; strand < 84; strand += 9) {
    const sway = 5 + next() * 8;
    const long = 46 + next() * 40;
    pen.stroke(new Path2D(`M${strand} -162 q4 ${long * 0.5} ${sway} ${long}`), strand % 2 ? lit : body, 4.5);
  }
}
