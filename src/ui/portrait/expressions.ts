/** The seven ways a customer can look in a talk, and which features show each. */
import type { GAZES, MARKS, MOUTHS } from './features';

export const EXPRESSIONS = [
  'calm',
  'pleased',
  'delighted',
  'doubtful',
  'impatient',
  'upset',
  'angry',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

export interface ExpressionParts {
  readonly gaze: keyof typeof GAZES;
  readonly mouth: keyof typeof MOUTHS;
  /** Colour in the cheeks: a little joy, or temper. */
  readonly cheeks?: 'glow' | 'flush';
  /** How the head is held, in degrees from upright: forward above 0, drawn back below. */
  readonly tilt: number;
  readonly mark?: keyof typeof MARKS;
}

/** Each differs from every other in at least three of brows, eyes, mouth, colour and the way the head is held. */
export const EXPRESSION_PARTS: Readonly<Record<Expression, ExpressionParts>> = {
  calm: { gaze: 'open', mouth: 'gentle', tilt: 0 },
  pleased: { gaze: 'arched', mouth: 'smiling', cheeks: 'glow', tilt: 2 },
  delighted: { gaze: 'laughing', mouth: 'laughing', cheeks: 'glow', tilt: -6, mark: 'rays' },
  doubtful: { gaze: 'narrowed', mouth: 'sideways', tilt: -4, mark: 'question' },
  impatient: { gaze: 'sidelong', mouth: 'flat', tilt: 0, mark: 'clock' },
  upset: { gaze: 'pained', mouth: 'drooping', tilt: 7, mark: 'tear' },
  angry: { gaze: 'glaring', mouth: 'shouting', cheeks: 'flush', tilt: 4, mark: 'vein' },
};

/** What eyes do between two words: they stand open as the expression has them, blink, or glance aside. */
export type Frame = 'open' | 'shut' | 'aside';
