/** Draws a face. Kept apart from `portrait.ts` so that the drawings (114 kB compressed) load only when a face is shown. */
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { Face, FacePartName } from '../../model/face';
import { EXPRESSION_PARTS, type Expression, type Frame } from './expressions';
import { GAZES, MARKS, MOUTHS, NOSE, type Feature, type Gaze, type Mark } from './features';
import {
  BLUSH,
  BUTTON,
  CLOTHING,
  FLUSH,
  HAIR,
  INK,
  lookUp,
  PAPER,
  SHIRT,
  SKIN,
  TEAR,
  WHITE,
} from './palette';

type PeepsOptions = NonNullable<Parameters<typeof createAvatar<openPeeps.Options>>[1]>;
type PeepsPart<K extends 'head' | 'facialHair' | 'accessories'> = NonNullable<PeepsOptions[K]>[number];

const HEADS: Readonly<Record<FacePartName<'head'>, PeepsPart<'head'>>> = {
  crop: 'short1',
  neat: 'short2',
  'side-parted': 'short3',
  spiky: 'short5',
  tousled: 'short4',
  quiff: 'pomp',
  'brush-cut': 'flatTop',
  fade: 'shaved2',
  receding: 'grayShort',
  wisps: 'noHair2',
  'bald-sides': 'noHair3',
  bald: 'noHair1',
  pixie: 'medium1',
  'short-perm': 'afro',
  bob: 'grayMedium',
  flipped: 'medium2',
  shoulder: 'medium3',
  'shoulder-fringe': 'bangs',
  'loose-fringe': 'mediumBangs',
  layered: 'mediumBangs3',
  long: 'long',
  'long-fringe': 'longBangs',
  permed: 'mediumBangs2',
  'low-bun': 'grayBun',
  'headband-bun': 'bun',
  headscarf: 'hijab',
  beanie: 'hatBeanie',
};

const BEARDS: Readonly<Record<FacePartName<'beard'>, PeepsPart<'facialHair'>>> = {
  stubble: 'full',
  chin: 'chin',
  goatee: 'goatee2',
  'short-beard': 'full',
  'thin-moustache': 'moustache7',
  moustache: 'moustache6',
  'thick-moustache': 'moustache9',
};

const GLASSES: Readonly<Record<FacePartName<'glasses'>, PeepsPart<'accessories'>>> = {
  thin: 'glasses',
  round: 'glasses2',
  'half-frame': 'glasses3',
  bold: 'glasses5',
};

/** Where each layer of the style begins; the order is the order of drawing. */
const LAYERS = [
  '<g fill-rule="evenodd" clip-rule="evenodd">',
  '<g transform="matrix(.99789 0 0 1 156 62)">',
  '<g transform="translate(315 248)">',
  '<g transform="translate(279 400)">',
  '<g transform="translate(179 343)">',
  '<g transform="translate(203 303)">',
] as const;

/** The style's drawing cut into body, head, face, beard, mask and glasses. Throws if a new version is built otherwise. */
function layersOf(svg: string): string[] {
  const starts: number[] = [];
  for (const layer of LAYERS) starts.push(svg.indexOf(layer, (starts.at(-1) ?? -1) + 1));
  if (starts.includes(-1)) throw new Error('portrait: the layers of Open Peeps have changed');
  return starts.map((start, index) => svg.slice(start, starts[index + 1] ?? svg.lastIndexOf('</g></svg>')));
}

const bare = (hex: string): string => hex.slice(1);

/** A picture in which all of the person is present; `face` may hold anything, unknown parts become plain ones. */
export function drawPortrait(face: Face, expression: Expression, frame: Frame = 'open'): string {
  const skin = lookUp(SKIN, face.skin, SKIN.fair);
  const hair = lookUp(HAIR, face.hair, HAIR.black);
  const clothing = lookUp(CLOTHING, face.clothing, CLOTHING.teal);
  const beard = lookUp<PeepsPart<'facialHair'> | undefined>(BEARDS, face.beard, undefined);
  const glasses = lookUp<PeepsPart<'accessories'> | undefined>(GLASSES, face.glasses, undefined);
  const peep = createAvatar<openPeeps.Options>(openPeeps, {
    seed: '',
    head: [lookUp(HEADS, face.head, HEADS.neat)],
    face: ['smile'],
    skinColor: [bare(skin)],
    headContrastColor: [bare(hair)],
    clothingColor: [bare(clothing)],
    facialHair: beard ? [beard] : [],
    facialHairProbability: beard ? 100 : 0,
    accessories: glasses ? [glasses] : [],
    accessoriesProbability: glasses ? 100 : 0,
    maskProbability: 0,
  });
  const [body = '', head = '', , beardLayer = '', , glassesLayer = ''] = layersOf(peep.toString()).map(inked);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewOf(face.head)}" fill="none">`,
    HAIR_FILTER,
    body,
    lookUp(COLLARS, face.collar, COLLARS.round)(clothing),
    `<g transform="rotate(${EXPRESSION_PARTS[expression].tilt} 380 610)">`,
    blushing(head, skin, cheeks(expression, face.look)),
    tinted(head, face.head === 'headscarf' ? clothing : hair),
    face.beard === 'stubble' ? `<g opacity=".1">${beardLayer}</g>` : beardLayer + tinted(beardLayer, hair),
    lines(face.look),
    FEATURES_LARGER,
    glassesLayer,
    features(expression, frame),
    '</g></g>',
    mark(expression),
    '</svg>',
  ].join('');
}

/** What is in view: a square, its middle always the same, from a height on that leaves the hair its room in every tilt. */
const viewOf = (head: unknown): string => {
  const { top, size = 656 } = lookUp<View>(TALL, head, { top: 88 });
  return [372 - size / 2, top, size, size].join(' ');
};

interface View {
  readonly top: number;
  /** Larger where there would be too little left of the shoulders. */
  readonly size?: number;
}

const TALL: Readonly<Partial<Record<FacePartName<'head'>, View>>> = {
  'low-bun': { top: 44 },
  'headband-bun': { top: -42, size: 704 },
  'short-perm': { top: 60 },
  quiff: { top: 60 },
  tousled: { top: 44 },
  fade: { top: 44 },
  'brush-cut': { top: 60 },
  layered: { top: 60 },
  long: { top: 72 },
};

const inked = (layer: string): string => layer.replaceAll('fill="#000"', `fill="${INK}"`);

/**
 * Most heads are drawn as one black shape, hair and outline together. The thick parts of it are the hair: blur, and keep
 * what stays dense. What remains is laid over the shape in the hair's colour, with the ink as its outline.
 */
const HAIR_FILTER =
  '<filter id="hair" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">' +
  '<feGaussianBlur stdDeviation="7"/><feComponentTransfer><feFuncA type="linear" slope="9" intercept="-7.4"/>' +
  '</feComponentTransfer></filter>';

const tinted = (layer: string, hair: string): string => {
  if (!layer.includes(INK)) return '';
  const inkOnly = layer.replace(/ fill="(?!none)([^"]*)"/g, (_, fill: string) =>
    fill === INK ? ` fill="${hair}"` : ' fill="none"',
  );
  return `<g filter="url(#hair)">${inkOnly}</g>`;
};

/** A face has to be read at the width of a thumb: what moves in it is a little larger than the style has it. */
const FEATURES_LARGER = '<g transform="translate(-54.5 -40) scale(1.1)">';

/** The width of a line in a face, that of the style's own outlines. */
const LINE = 11.5;

const drawn = ({ ink, line, white }: Feature): string =>
  (ink === undefined ? '' : `<path fill="${INK}" d="${ink}"/>`) +
  (white === undefined ? '' : `<path fill="${WHITE}" d="${white}"/>`) +
  (line === undefined
    ? ''
    : `<path stroke="${INK}" stroke-width="${LINE}" stroke-linecap="round" stroke-linejoin="round" d="${line}"/>`);

/** Eyes of white have their pupils above it; teeth lie on the ink of the mouth. */
const eyes = ({ ink, line, white }: Feature): string =>
  (white === undefined ? '' : drawn({ white })) + drawn({ ...(ink && { ink }), ...(line && { line }) });

/** How far eyes go that glance aside. */
const ASIDE = 15;

function look(gaze: Gaze, frame: Frame): string {
  if (frame === 'shut' && gaze.shut !== undefined) return drawn({ line: gaze.shut });
  const open = eyes(gaze.eyes ?? {});
  return frame === 'aside' ? `<g transform="translate(${ASIDE})">${open}</g>` : open;
}

function features(expression: Expression, frame: Frame): string {
  const { gaze, mouth } = EXPRESSION_PARTS[expression];
  const { brows }: Gaze = GAZES[gaze];
  return (
    '<g transform="translate(315 248)" fill-rule="evenodd">' +
    `${drawn({ ink: NOSE })}${look(GAZES[gaze], frame)}${drawn(brows)}${drawn(MOUTHS[mouth])}</g>`
  );
}

/** A sign stands on a rim of paper, so that it can be read on whatever is behind the portrait. */
function mark(expression: Expression): string {
  const name = EXPRESSION_PARTS[expression].mark;
  if (!name) return '';
  const { tear, flush, ...sign }: Mark = MARKS[name];
  const edge = [sign.line, flush].filter((line) => line !== undefined).join('');
  return (
    `<path stroke="${PAPER}" stroke-width="${LINE * 3}" stroke-linecap="round" stroke-linejoin="round" d="${edge}"/>` +
    (tear === undefined ? '' : `<path fill="${TEAR}" d="${tear}"/>`) +
    (flush === undefined
      ? ''
      : `<path stroke="${FLUSH}" stroke-width="${LINE + 4}" stroke-linecap="round" d="${flush}"/>`) +
    drawn(sign)
  );
}

function cheeks(expression: Expression, look: Face['look']): string {
  const mood = EXPRESSION_PARTS[expression].cheeks ?? (look === 'young' ? 'faint' : undefined);
  if (!mood) return '';
  const { colour, opacity, grow } = CHEEKS[mood];
  return (
    `<radialGradient id="blush"><stop offset=".15" stop-color="${colour}" stop-opacity="${opacity}"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient><g fill="url(#blush)">` +
    `<ellipse cx="228" cy="364" rx="${42 + grow}" ry="${30 + grow}"/>` +
    `<ellipse cx="392" cy="362" rx="${38 + grow}" ry="${30 + grow}"/></g>`
  );
}

const CHEEKS = {
  faint: { colour: BLUSH, opacity: 0.28, grow: 0 },
  glow: { colour: BLUSH, opacity: 0.5, grow: 6 },
  flush: { colour: FLUSH, opacity: 0.52, grow: 34 },
} as const;

/** Colour goes on the skin, under hair and outline, and not beyond the face. */
const blushing = (head: string, skin: string, blush: string): string =>
  blush === ''
    ? head
    : head.replace(/<path[^>]*?\sd="([^"]*)"[^>]*>/, (path, outline: string) =>
        path.includes(skin)
          ? `${path}<clipPath id="face"><path d="${outline}"/></clipPath><g clip-path="url(#face)">${blush}</g>`
          : path,
      );

/** Laughter lines by the eye, folds beside the nose and a line on the forehead. */
const lines = (look: Face['look']): string =>
  look === 'older'
    ? `<g stroke="${INK}" stroke-opacity=".6" stroke-width="5" stroke-linecap="round">` +
      '<path d="M366 372q-14-6-26-4M368 388q-13 2-22 9M420 452q-13 14-12 38M545 470q7 12 4 24M404 268q40-14 84-8"/></g>'
    : '';

const edge = `stroke="${INK}" stroke-width="11" stroke-linejoin="round" stroke-linecap="round"`;

/** Drawn over the round neckline that the style gives everyone. */
const COLLARS: Readonly<Record<FacePartName<'collar'>, (clothing: string) => string>> = {
  round: () => '',
  shirt: (c) =>
    `<g ${edge} fill="${c}"><path d="M240 594q-24 20-34 52l96 74 84-16q-94-18-146-110Z"/>` +
    '<path d="M522 596q26 20 36 50l-80 70-92-12q92-12 136-108Z"/><path d="M386 704l4 60"/></g>',
  jacket: (c) =>
    `<g ${edge}><path fill="${SHIRT}" d="M244 598q56 100 146 102 92-2 130-102l14 8-126 160h-46L230 604Z"/>` +
    `<path fill="${c}" d="M238 590q-26 18-40 44l52 40-24 22 138 68q-30-110-126-174Z"/>` +
    `<path fill="${c}" d="M524 596q26 16 38 40l-44 38 22 20-124 70q26-106 108-168Z"/></g>`,
  standing: (c) =>
    `<g ${edge} fill="${c}"><path d="M252 584q52 92 138 94 88-2 128-90l14 36q-46 108-142 110-100-4-154-114Z"/>` +
    '<path d="M390 680v84"/></g>' +
    `<g fill="${BUTTON}" stroke="${INK}" stroke-width="7"><circle cx="390" cy="706" r="11"/><circle cx="390" cy="744" r="9"/></g>`,
  hooded: (c) =>
    `<g ${edge} fill="${c}"><path d="M246 580q-62 20-64 66 60 60 208 66 140-6 188-62-4-46-60-62 20 18 12 30-40 82-140 84-104-4-146-82-8-12 2-40Z"/>` +
    '<path d="M340 716v44M442 714v46"/></g>',
};
