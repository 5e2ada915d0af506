/** How somebody who may be lost looks: read off what anybody at the table could see and hear. Pure. */
import type { Reply } from '../../model/reply';
import type { MeetingView } from '../../rules/view';
import type { Expression } from '../../ui/portrait/expressions';

/** What was just said settles the face, before the mood does. */
const SAID: Readonly<Partial<Record<Reply, Expression>>> = {
  stays: 'delighted',
  goes: 'upset',
  'parts-well': 'pleased',
  'parts-hurt': 'upset',
  'storms-out': 'angry',
  'patience-out': 'impatient',
  'farewell-warm': 'pleased',
  'farewell-cool': 'upset',
  'cut-short': 'angry',
  denied: 'angry',
  'redress-bribe': 'angry',
  excuse: 'doubtful',
  'sorry-hollow': 'doubtful',
  'redress-wrong': 'doubtful',
  'not-on-record': 'doubtful',
  'wish-withheld': 'impatient',
  'nothing-more': 'impatient',
  'redress-right': 'pleased',
  'sorry-taken': 'calm',
  assured: 'pleased',
};

const ANGRY_FROM = 4;
const UPSET_FROM = 2;
const LOW_PATIENCE = 0.2;

export const expressionOf = (
  { upset, patience }: Pick<MeetingView, 'upset' | 'patience'>,
  replies: readonly Reply[],
): Expression => {
  const said = replies.map((reply) => SAID[reply]).find((face) => face !== undefined);
  if (said) return said;
  if (upset >= ANGRY_FROM) return 'angry';
  if (upset >= UPSET_FROM) return 'upset';
  return patience <= LOW_PATIENCE ? 'impatient' : 'calm';
};
