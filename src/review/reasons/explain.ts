/**
 * Why a move would be a good one at this moment, and what speaks against making it now: from what a learner sees there,
 * and nothing else. What comes first matters most.
 */
import type { Move } from '../../model/move';
import type { View } from '../../rules/view';
import { moveKey } from '../../model/move';
import type { Choice } from '../choice';
import { conceptOf } from '../concept';
import { foundingAgainst, foundingFor } from './founding';
import { keepingAgainst, keepingFor, standing } from './month-keeping';
import { peopleAgainst, peopleFor } from './month-people';
import { shopAgainst, shopFor } from './month-shop';
import { because, fileOf, type Reason, type Reasons } from './reason';
import { recoveryAgainst, recoveryFor } from './recovery';
import { talkSight } from './talk-sight';
import { visitAgainst } from './visit-against';
import { visitFor } from './visit-for';

export type { Reason } from './reason';

/** Work that takes time away from whoever waits. */
const TAKES_TIME: ReadonlySet<string> = new Set([
  'find',
  'research',
  'study',
  'campaign',
  'train',
  'visit',
  'care',
  'mail',
  'survey',
  'end-month',
]);

function* monthFor(view: View, move: Move): Reasons {
  const file = 'account' in move ? fileOf(view, move.account) : undefined;
  if (file) {
    yield* keepingFor(view, file.id, move);
    yield* peopleFor(view, file, move);
  }
  yield* shopFor(view, move);
}

function* monthAgainst(view: View, move: Move): Reasons {
  const waits = TAKES_TIME.has(move.type) ? standing(view, move) : null;
  if (waits) yield waits;
  const file = 'account' in move ? fileOf(view, move.account) : undefined;
  if (file) {
    yield* keepingAgainst(view, file.id, move);
    yield* peopleAgainst(file, move);
  }
  yield* shopAgainst(view, move);
}

/** All that speaks for a move, the weightiest first. */
export function* reasonsFor(view: View, move: Move): Reasons {
  const sight = view.place === 'visit' ? talkSight(view) : null;
  if (sight) yield* visitFor(sight, move);
  else if (view.place === 'recovery' && view.meeting) yield* recoveryFor(view, view.meeting, move);
  else if (view.place === 'founding') yield* foundingFor(view, move);
  else yield* monthFor(view, move);
}

/** All that speaks against a move, the weightiest first. */
export function* reasonsAgainst(view: View, move: Move): Reasons {
  const sight = view.place === 'visit' ? talkSight(view) : null;
  if (sight) yield* visitAgainst(sight, move);
  else if (view.place === 'recovery' && view.meeting) yield* recoveryAgainst(view, view.meeting, move);
  else if (view.place === 'founding') yield* foundingAgainst(view, move);
  else yield* monthAgainst(view, move);
}

const firstOf = (reasons: Reasons): Reason | null => {
  for (const reason of reasons) return reason;
  return null;
};

/** Why this would be a good move now; null where nothing that shows speaks for it. */
export const reasonFor = (view: View, move: Move): Reason | null => firstOf(reasonsFor(view, move));

/** What speaks against making this move now; null where nothing that shows does. */
export const reasonAgainst = (view: View, move: Move): Reason | null => firstOf(reasonsAgainst(view, move));

/** What makes a choice what it was worth. */
export interface Explained {
  /** Why the best move was a good one; why the one chosen was, if that was the best. */
  readonly for: Reason;
  /** What spoke against the one chosen and not against the best as well; null where nothing did. */
  readonly against: Reason | null;
}

/** @param view what the learner saw before the choice */
export const explain = (view: View, { move, best }: Pick<Choice, 'move' | 'best'>): Explained => {
  const forBest = [...reasonsFor(view, best)];
  const plain = (): Reason => because('reckoned', {}, conceptOf(best, view));
  if (moveKey(move) === moveKey(best))
    return { for: forBest[0] ?? because('as-good', {}, conceptOf(best, view)), against: null };
  // What is as true of the other one is no reason between them.
  const codes = (reasons: Reasons): ReadonlySet<string> => new Set([...reasons].map(({ code }) => code));
  const forMove = codes(reasonsFor(view, move));
  const againstBest = codes(reasonsAgainst(view, best));
  const telling = forBest.find(({ code }) => !forMove.has(code)) ?? forBest[0];
  const against = [...reasonsAgainst(view, move)].find(({ code }) => !againstBest.has(code)) ?? null;
  return { for: telling ?? plain(), against };
};
