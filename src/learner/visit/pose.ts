/** How the customer stands, and the one movement that goes with an answer: read off what anybody could see. Pure. */
import type { Reply } from '../../model/reply';
import type { GestureName, LeanName, Pose } from '../../ui/portrait/poses';
import type { Seen } from './face';

/** What a rule may look at; one that is not named does not matter. Bounds are included. */
interface When {
  /** One of these was just said. */
  readonly said?: readonly Reply[];
  /** A slip stands between us. */
  readonly slip?: true;
  /** A doubt is open, or one is pulled both ways. */
  readonly doubt?: true;
  /** A sign of buying was given with this answer or the one before. */
  readonly signal?: true;
  /** Shares from 0 to 1. */
  readonly patienceTo?: number;
  /** Cups, 0 to 8; lanterns, 0 to 10. */
  readonly trustTo?: number;
  readonly interestFrom?: number;
}

/** The first that holds is how they stand; when none does, upright. */
export const LEANING: readonly { readonly when: When; readonly lean: LeanName }[] = [
  { when: { said: ['order-yes'] }, lean: 'close' },
  { when: { said: ['order-no'] }, lean: 'back' },
  { when: { said: ['patience-out'] }, lean: 'away' },
  { when: { slip: true }, lean: 'back' },
  { when: { patienceTo: 0.2 }, lean: 'away' },
  { when: { trustTo: 1 }, lean: 'back' },
  { when: { doubt: true }, lean: 'back' },
  { when: { signal: true }, lean: 'close' },
  { when: { interestFrom: 7 }, lean: 'close' },
  { when: { interestFrom: 4 }, lean: 'forward' },
];

/** From here down the eyes begin to wander. */
const WANDERING = 0.35;

/** What goes with an answer; a sign of buying is told by its lean and by the face. */
export const GESTURE_OF: Readonly<Partial<Record<Reply, GestureName>>> = {
  'order-yes': 'nod',
  'need-voiced': 'nod',
  'opens-up': 'nod',
  'benefit-hit': 'nod',
  'answer-right': 'nod',
  'offer-match': 'nod',
  'promise-glad': 'nod',
  'man-need-yes': 'nod',
  'farewell-warm': 'nod',
  advised: 'nod',
  weighed: 'nod',
  mended: 'nod',
  consulted: 'perk',
  'praise-true': 'perk',
  'gift-thanks': 'perk',
  'opening-warm': 'perk',
  'decider-joins': 'perk',
  'need-none': 'shake',
  'benefit-miss': 'shake',
  'answer-weak': 'shake',
  'answer-face': 'shake',
  'offer-jars': 'shake',
  'man-evasive': 'shake',
  'man-need-no': 'shake',
  'order-no': 'shake',
  'order-no-need': 'shake',
  'order-no-money': 'shake',
  'order-not-mine': 'shake',
  'mend-missed': 'shake',
  'patience-out': 'shake',
  'praise-false': 'start',
  'gift-lavish': 'start',
  'gift-refused': 'start',
  'opening-cold': 'start',
  'order-pushed': 'start',
  'shown-out': 'start',
};

const holds = (when: When, { talk, replies, sinceSignal }: Seen): boolean =>
  (!when.said || when.said.some((reply) => replies.includes(reply))) &&
  (!when.slip || talk.slip !== null) &&
  (!when.doubt || talk.objection === 'open' || talk.objection === 'known' || talk.conflict === 'open') &&
  (!when.signal || (talk.signal && sinceSignal !== null && sinceSignal <= 1)) &&
  (when.patienceTo === undefined || talk.patience <= when.patienceTo) &&
  (when.trustTo === undefined || talk.trust <= when.trustTo) &&
  (when.interestFrom === undefined || talk.interest >= when.interestFrom);

export const poseOf = (seen: Seen): Pose => ({
  lean: LEANING.find(({ when }) => holds(when, seen))?.lean ?? 'upright',
  glances: seen.talk.patience <= WANDERING,
});

/** The first answer that moves them. */
export const gestureIn = (
  replies: readonly Reply[],
  of: Readonly<Partial<Record<Reply, GestureName>>> = GESTURE_OF,
): GestureName | null => replies.map((reply) => of[reply]).find((found) => found !== undefined) ?? null;
