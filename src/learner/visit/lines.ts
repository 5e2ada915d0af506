/** What can be said, sorted by what one means to do with it; the order tells nothing of which line is best. Pure. */
import { roll } from '../../model/chance';
import { moveKey, type FaceToFaceMove, type Move, type RecoveryMove } from '../../model/move';
import type { Approach } from '../../model/trade';
import type { MeetingView, TalkView } from '../../rules/view';

export type Said = FaceToFaceMove | RecoveryMove;

const INTENTS = [
  'greet',
  'ask',
  'tell',
  'benefit',
  'objection',
  'weigh',
  'advise',
  'offer',
  'mend',
  'order',
  'understand',
  'own',
  'redress',
  'part',
  'leave',
] as const;
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
  weigh: 'weigh',
  advise: 'advise',
  mend: 'mend',
  'ask-order': 'order',
  hear: 'understand',
  'look-up': 'understand',
  trace: 'understand',
  own: 'own',
  'ask-boss': 'redress',
  redress: 'redress',
  assure: 'redress',
  'ask-stay': 'part',
  part: 'part',
  leave: 'leave',
};

const isSaid = (move: Move): move is Said => Object.hasOwn(INTENT_OF, move.type);

/** What the talk is plainly about; a sign of buying must not show here, to hear it is the learner's part. */
export type Topic = 'opening' | 'talking' | 'objecting' | 'torn' | 'surplus' | 'slip' | 'lost' | 'settling';

/** In a recovery: first to understand, and when something has been made good, how to part. */
export const recoveryTopic = ({ state }: Pick<MeetingView, 'state'>): Topic =>
  state === 'settling' ? 'settling' : 'lost';

export const topicOf = (
  talk: Pick<TalkView, 'state' | 'slip' | 'objection' | 'conflict' | 'surplus' | 'openings'>,
): Topic => {
  if (talk.slip !== null) return 'slip';
  if (talk.objection === 'open' || talk.objection === 'known') return 'objecting';
  // Whoever comes again greets first, whatever was left open the last time.
  if (talk.state === 'opening' && talk.openings.length === 0) return 'opening';
  if (talk.conflict === 'open') return 'torn';
  if (talk.surplus === 'open') return 'surplus';
  return talk.state === 'opening' ? 'opening' : 'talking';
};

/** The groups in the order of the moment: what belongs to the topic first, all else always in the same place. */
const TALKING: readonly Intent[] = [
  'ask',
  'tell',
  'benefit',
  'offer',
  'greet',
  'objection',
  'weigh',
  'advise',
  'mend',
  'order',
  'understand',
  'own',
  'redress',
  'part',
  'leave',
];
const first = (...leading: readonly Intent[]): readonly Intent[] => [
  ...leading,
  ...TALKING.filter((intent) => !leading.includes(intent)),
];
const ORDER: Readonly<Record<Topic, readonly Intent[]>> = {
  opening: INTENTS,
  talking: TALKING,
  objecting: first('objection'),
  torn: first('weigh', 'advise'),
  surplus: first('advise', 'weigh'),
  slip: first('mend', 'objection'),
  lost: first('understand', 'own', 'redress', 'part', 'leave'),
  settling: first('redress', 'understand', 'own', 'part', 'leave'),
};

/** Groups in which the order of the rules would give something away: flattery last, probes before answers. */
const MIXED: readonly Intent[] = [
  'greet',
  'objection',
  'weigh',
  'offer',
  'mend',
  'understand',
  'own',
  'redress',
];

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

/** A line, or a kind of opening with more than one thing it could rest on: first how, then on what. */
export type Entry =
  | { readonly kind: 'line'; readonly move: Said }
  | { readonly kind: 'how'; readonly how: Approach; readonly moves: readonly Said[] };

/** The lines of a group with the openings put together by kind, each where its first line stands. */
export const entriesOf = (moves: readonly Said[]): readonly Entry[] => {
  const kin = (how: Approach) => moves.filter((move) => move.type === 'approach' && move.how === how);
  return moves.flatMap((move): readonly Entry[] => {
    if (move.type !== 'approach') return [{ kind: 'line', move }];
    const same = kin(move.how);
    if (same.length === 1) return [{ kind: 'line', move }];
    return same[0] === move ? [{ kind: 'how', how: move.how, moves: same }] : [];
  });
};

export const intentOf = (move: Said): Intent => INTENT_OF[move.type];

/** The group that is open when the talk turns to this topic. */
export const leadingIntent = (topic: Topic): Intent => ORDER[topic][0] ?? 'ask';
