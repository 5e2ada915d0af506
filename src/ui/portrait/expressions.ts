/** The seven ways a customer can look in a talk, and which features show each. */
import type { GAZES, MOUTHS } from './features';

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
  /** A puff of breath. */
  readonly sighs?: true;
}

/** The Open Peeps faces they come from: smile, calm, explaining + smileLOL, suspicious, blank + tired, solemn, veryAngry + rage. */
export const EXPRESSION_PARTS: Readonly<Record<Expression, ExpressionParts>> = {
  calm: { gaze: 'open', mouth: 'gentle' },
  pleased: { gaze: 'arched', mouth: 'smiling', cheeks: 'glow' },
  delighted: { gaze: 'laughing', mouth: 'laughing', cheeks: 'glow' },
  doubtful: { gaze: 'narrowed', mouth: 'sideways' },
  impatient: { gaze: 'rolling', mouth: 'flat', sighs: true },
  upset: { gaze: 'pained', mouth: 'drooping' },
  angry: { gaze: 'glaring', mouth: 'shouting', cheeks: 'flush' },
};
