/**
 * Why a move would be a good one at this moment, and what speaks against making it now: from what a learner sees there,
 * and nothing else. What comes first matters most.
 */
import type { Move } from '../../model/move';
import { LAVISH } from '../../model/trade';
import type { View } from '../../rules/view';
import { moveKey } from '../../model/move';
import type { Choice } from '../choice';
import { conceptOf } from '../concept';
import { areRivals } from './between';
import type { ReasonCode } from './catalogue';
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

/** Spent when there is no month left in which it could be of use. */
const TOO_LATE: ReadonlySet<ReasonCode> = new Set([
  'train-late-none',
  'empower-late-none',
  'research-late',
  'find-late',
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
  const own = [...shopAgainst(view, move)];
  // What comes to nothing in any case is told before what it keeps waiting.
  yield* own.filter(({ code }) => TOO_LATE.has(code));
  const waits = TAKES_TIME.has(move.type) ? standing(view, move) : null;
  if (waits) yield waits;
  const file = 'account' in move ? fileOf(view, move.account) : undefined;
  if (file) {
    yield* keepingAgainst(view, file.id, move);
    yield* peopleAgainst(view, file, move);
  }
  yield* own.filter(({ code }) => !TOO_LATE.has(code));
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

/** What does harm, whatever else may speak for it. */
const HARMS: readonly ReasonCode[] = ['gift-lavish', 'promise-empty', 'mail-all', 'select-bad', 'visit-bad'];
/** What speaks against one move in the very words in which the best is praised. */
const ECHOES: Readonly<Partial<Record<ReasonCode, readonly ReasonCode[]>>> = {
  'benefit-unclear': ['inform-then', 'inform-first', 'inform-any'],
  'signal-waits': ['signal-fresh'],
  'signal-cools': ['signal-fading'],
  'signal-cold': ['signal-fading'],
  'signal-out': ['signal-last', 'signal-late'],
  'leave-signal': ['signal-fresh', 'signal-fading', 'signal-last'],
  'leave-cooled': ['signal-fading', 'signal-late'],
  'benefit-off': ['benefit-voiced'],
  'slip-waits': ['slip-back'],
  unexplained: ['inform-then', 'inform-first', 'inform-any'],
  'cut-short': ['hear-fuming', 'hear-cut'],
  'cut-again': ['hear-fuming', 'hear-cut'],
  'nurture-bad': ['select-dropped'],
  'nurture-good': ['select-qualified'],
  'nurture-blind': ['select-qualified'],
  'drop-good': ['select-qualified'],
  'select-bad': ['select-dropped'],
};
/** What says one thing of somebody in the words of what is done with them: how good they are, or how little is known. */
const KIN: readonly (readonly ReasonCode[])[] = [
  ['select-bad', 'nurture-bad', 'nurture-dropped'],
  ['nurture-good', 'drop-good'],
  ['select-blind', 'select-unasked', 'drop-blind', 'nurture-blind'],
];
/** Codes, and those that say the same. */
const withKin = (codes: readonly ReasonCode[]): ReadonlySet<ReasonCode> =>
  new Set(codes.flatMap((code) => KIN.find((kin) => kin.includes(code)) ?? [code]));
const echoes = (against: Reason | null, { code, params }: Reason): boolean =>
  against !== null &&
  against.params.account === params.account &&
  (ECHOES[against.code]?.includes(code) ?? false);

const MOOT: readonly ReasonCode[] = ['no-difference', 'voided', 'voided-again'];
/** No option was better in points, and yet it is not to be praised: something speaks against it, or nothing counts any more. */
export const isMoot = ({ for: good }: Explained): boolean => MOOT.includes(good.code);

/** The reasons in the order in which they read, and nothing twice. */
export const inOrder = ({ for: good, against }: Explained): readonly Reason[] => {
  if (!against) return [good];
  if (good.code === 'no-difference' || good.code === 'toss-up') return [good, against];
  // That nothing more can be said for the best adds nothing to what is wrong with the choice.
  if (good.code === 'reckoned') return [against];
  return echoes(against, good) ? [against] : [against, good];
};

/** Of a choice than which none was better. */
const ofTheBest = (view: View, move: Move): Explained => {
  // A talk earns nothing after a gift beyond the rules: no choice in it is better or worse than another.
  if (view.breach && view.place === 'visit') {
    const again = move.type === 'approach' && move.on === LAVISH;
    return { for: because(again ? 'voided-again' : 'voided'), against: null };
  }
  const [good] = reasonsFor(view, move);
  const [against] = [...reasonsAgainst(view, move)].filter(({ code }) => !good || HARMS.includes(code));
  if (against) return { for: because('no-difference', {}, against.concept), against };
  return { for: good ?? because('as-good', {}, conceptOf(move, view)), against: null };
};

/** @param view what the learner saw before the choice */
export const explain = (view: View, { move, best }: Pick<Choice, 'move' | 'best'>): Explained => {
  if (moveKey(move) === moveKey(best)) return ofTheBest(view, move);
  const forBest = [...reasonsFor(view, best)];
  // What is as true of the other one is no reason between them.
  const codes = (reasons: Reasons): ReadonlySet<string> => new Set([...reasons].map(({ code }) => code));
  const forMove = codes(reasonsFor(view, move));
  const sameOfBest = withKin([...reasonsAgainst(view, best)].map(({ code }) => code));
  const allAmiss = [...reasonsAgainst(view, move)];
  const amiss = allAmiss.filter(({ code }) => !sameOfBest.has(code));
  const against = amiss.find(({ code }) => HARMS.includes(code)) ?? amiss[0] ?? null;
  // Best something that is new in both ways: true of the best alone, and not said yet of the one chosen.
  const telling =
    forBest.find((one) => !forMove.has(one.code) && !echoes(against, one)) ??
    forBest.find(({ code }) => !forMove.has(code));
  if (telling) return { for: telling, against };
  // Two guesses are told apart by nothing that shows, but what makes them guesses can be told.
  const [shared] = move.type === best.type && areRivals(move, best) ? allAmiss : [];
  if (!against && shared) return { for: because('toss-up', {}, shared.concept), against: shared };
  return { for: forBest[0] ?? because('reckoned', {}, conceptOf(best, view)), against };
};
