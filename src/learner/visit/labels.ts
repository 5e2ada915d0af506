/** The screen's own words by code: groups of lines, faces, patience. */
import type { Expression } from '../../ui/portrait/expressions';
import * as m from '../../ui/paraglide/messages.js';
import type { GestureName, LeanName } from '../../ui/portrait/poses';
import type { Intent } from './lines';

const INTENT: Readonly<Record<Intent, () => string>> = {
  greet: m.visit_intent_greet,
  ask: m.visit_intent_ask,
  tell: m.visit_intent_tell,
  benefit: m.visit_intent_benefit,
  objection: m.visit_intent_objection,
  weigh: m.visit_intent_weigh,
  advise: m.visit_intent_advise,
  offer: m.visit_intent_offer,
  mend: m.visit_intent_mend,
  order: m.visit_intent_order,
  understand: m.recovery_intent_understand,
  own: m.recovery_intent_own,
  redress: m.recovery_intent_redress,
  part: m.recovery_intent_part,
  leave: m.visit_intent_leave,
};

const FACE: Readonly<Record<Expression, () => string>> = {
  calm: m.visit_face_calm,
  pleased: m.visit_face_pleased,
  delighted: m.visit_face_delighted,
  doubtful: m.visit_face_doubtful,
  impatient: m.visit_face_impatient,
  upset: m.visit_face_upset,
  angry: m.visit_face_angry,
};

/** Whoever stands upright needs no words for it. */
const LEAN: Readonly<Record<Exclude<LeanName, 'upright'>, () => string>> = {
  forward: m.visit_lean_forward,
  close: m.visit_lean_close,
  back: m.visit_lean_back,
  away: m.visit_lean_away,
};

const GESTURE: Readonly<Record<GestureName, () => string>> = {
  nod: m.visit_gesture_nod,
  shake: m.visit_gesture_shake,
  start: m.visit_gesture_start,
  perk: m.visit_gesture_perk,
};

export const intentLabel = (intent: Intent): string => INTENT[intent]();
export const faceLabel = (expression: Expression): string => FACE[expression]();

/** Everything the picture of a person shows: the face, how they stand, and what they just did, if anything. */
export const bodyLabel = (
  expression: Expression,
  lean: LeanName,
  gesture: GestureName | null = null,
): string =>
  [
    faceLabel(expression),
    ...(lean === 'upright' ? [] : [LEAN[lean]()]),
    ...(gesture === null ? [] : [GESTURE[gesture]()]),
  ].join(m.visit_body_join());

/** From here on patience is running out. */
const SHORT = 0.35;

export const patienceLabel = (patience: number): string =>
  patience > 0.6
    ? m.visit_patience_full()
    : patience > SHORT
      ? m.visit_patience_some()
      : patience > 0.15
        ? m.visit_patience_low()
        : m.visit_patience_out();

/** What is said aloud of patience when it is running out; a picture alone is easily missed. */
export const patienceWarning = (patience: number): string | null =>
  patience > SHORT ? null : patienceLabel(patience);
