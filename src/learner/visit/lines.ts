/** What can be said, sorted by what one means to do with it; the order tells nothing of which line is best. Pure. */
import { roll } from '../../model/chance';
import { moveKey, type FaceToFaceMove, type Move } from '../../model/move';
import type { TalkView } from '../../rules/view';

export type Said = FaceToFaceMove;

const INTENTS = ['greet', 'ask', 'tell', 'benefit', 'objection', 'offer', 'mend', 'order', 'leave'] as const;
export type Intent = (typeof INTENTS)[number];

const INTENT_OF: Readonly<Record<Said['type'], Intent>> = {
  approach: 'greet',
  inform: 'tell',
  ask: 'ask',
  listen: 'ask',
  man: 'ask',
  invite: 'ask',
  benefit: 'benefit',
  probe: 'objection',
  answer: 'objection',
  offer: 'offer',
  promise: 'offer',
  mend: 'mend',
  'ask-order': 'order',
  leave: 'leave',
};

const isSaid = (move: Move): move is Said => Object.hasOwn(INTENT_OF, move.type);

/** What the talk is plainly about; a sign of buying must not show here, to hear it is the learner's part. */
export type Topic = 'opening' | 'talking' | 'objecting' | 'slip';

export const topicOf = (talk: Pick<TalkView, 'state' | 'slip' | 'objection'>): Topic => {
  if (talk.slip !== null) return 'slip';
  if (talk.objection === 'open' || talk.objection === 'known') return 'objecting';
  return talk.state === 'opening' ? 'opening' : 'talking';
};

/** The groups in the order of the moment: what belongs to the topic first, all else always in the same place. */
const ORDER: Readonly<Record<Topic, readonly Intent[]>> = {
  opening: INTENTS,
  talking: ['ask', 'tell', 'benefit', 'offer', 'greet', 'objection', 'mend', 'order', 'leave'],
  objecting: ['objection', 'ask', 'tell', 'benefit', 'offer', 'greet', 'mend', 'order', 'leave'],
  slip: ['mend', 'objection', 'ask', 'tell', 'benefit', 'offer', 'greet', 'order', 'leave'],
};

/** Groups in which the order of the rules would give something away: flattery last, probes before answers. */
const MIXED: readonly Intent[] = ['greet', 'objection', 'offer', 'mend'];

export interface Group {
  readonly intent: Intent;
  readonly moves: readonly Said[];
}

/** The legal lines of a talk by group. `about` keeps the mixed order the same for the whole visit. */
export const groupsOf = (
  legal: readonly Move[],
  topic: Topic,
  about: { readonly seed: number; readonly account: string },
): readonly Group[] =>
  ORDER[topic].flatMap((intent) => {
    const moves = legal.filter(isSaid).filter((move) => INTENT_OF[move.type] === intent);
    const place = (move: Said): number => roll(about.seed, 'line', about.account, moveKey(move));
    const sorted = MIXED.includes(intent) ? [...moves].sort((a, b) => place(a) - place(b)) : moves;
    return sorted.length > 0 ? [{ intent, moves: sorted }] : [];
  });

export const intentOf = (move: Said): Intent => INTENT_OF[move.type];

/** The group that is open when the talk turns to this topic. */
export const leadingIntent = (topic: Topic): Intent => ORDER[topic][0] ?? 'ask';
