/** How the customer looks: read off what anybody at the counter could see and hear. Pure. */
import type { Reply } from '../../model/reply';
import type { TalkView } from '../../rules/view';
import type { Expression } from '../../ui/portrait/expressions';

/** What a face is read from: how the talk stands, what was just said, and how long ago a sign of buying was given. */
export interface Seen {
  readonly talk: Pick<
    TalkView,
    'trust' | 'interest' | 'patience' | 'slip' | 'objection' | 'conflict' | 'signal'
  >;
  readonly replies: readonly Reply[];
  /** Exchanges since the customer gave a sign of buying; null when there was none. */
  readonly sinceSignal: number | null;
}

/** The last word of a visit settles the face. */
const PARTING: Readonly<Partial<Record<Reply, Expression>>> = {
  'order-yes': 'delighted',
  'shown-out': 'angry',
  'patience-out': 'impatient',
  'farewell-warm': 'pleased',
  'order-no': 'doubtful',
};

/** What flits over a face with an answer, when nothing weightier is there. */
const PASSING: Readonly<Partial<Record<Reply, Expression>>> = {
  'signal-fading': 'doubtful',
  'opening-warm': 'pleased',
  'opening-cold': 'doubtful',
  'praise-true': 'pleased',
  'gift-thanks': 'pleased',
  'gift-refused': 'doubtful',
  'gift-lavish': 'doubtful',
  consulted: 'pleased',
  lingering: 'impatient',
  'informed-bored': 'impatient',
  'nothing-more': 'impatient',
  'benefit-hit': 'pleased',
  'benefit-miss': 'doubtful',
  'benefit-unclear': 'doubtful',
  'man-evasive': 'doubtful',
  'answer-right': 'pleased',
  'offer-match': 'pleased',
  'promise-glad': 'pleased',
  surplus: 'pleased',
  advised: 'pleased',
  weighed: 'pleased',
  'weighed-thin': 'doubtful',
  'order-not-mine': 'doubtful',
  'order-no-money': 'doubtful',
  'order-no-need': 'doubtful',
  mended: 'pleased',
};

const LOW_PATIENCE = 0.2;
const LOW_TRUST = 1;
const HIGH_INTEREST = 7;

const first = (
  table: Readonly<Partial<Record<Reply, Expression>>>,
  replies: readonly Reply[],
): Expression | undefined => replies.map((reply) => table[reply]).find((found) => found !== undefined);

export const expressionOf = ({ talk, replies, sinceSignal }: Seen): Expression => {
  const parting = first(PARTING, replies);
  if (parting) return parting;
  if (talk.slip !== null) return talk.trust <= LOW_TRUST ? 'angry' : 'upset';
  if (talk.objection === 'open' || talk.objection === 'known' || talk.conflict === 'open') return 'doubtful';
  if (talk.signal && sinceSignal === 0) return 'delighted';
  if (talk.signal && sinceSignal === 1) return 'pleased';
  const passing = first(PASSING, replies);
  // In however great a hurry, somebody who is pleased looks it.
  if (talk.patience <= LOW_PATIENCE && passing !== 'pleased') return 'impatient';
  if (passing) return passing;
  if (talk.trust <= LOW_TRUST) return 'upset';
  if (talk.interest >= HIGH_INTEREST) return 'pleased';
  return 'calm';
};
