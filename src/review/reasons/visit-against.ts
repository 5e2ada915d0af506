/** What speaks against saying something at this moment of a visit: what is wrong with it, and what waits meanwhile. */
import { needTypeOf } from '../../model/customer';
import type { Move } from '../../model/move';
import { LAVISH } from '../../model/trade';
import {
  ASPECT_FOR,
  BEST_ANSWER,
  BEST_PROBE,
  OFFER_EFFECT,
  OTHER_PROBE_CHANCE,
  PRICE_LOOKS,
  pushCost,
  ROLE_TALK,
  STAFF_TALK,
  TRUST,
  TWELVE,
  WAY_BACK,
} from '../../rules/parameters';
import { isObjecting } from '../../rules/talk';
import { openingAgainst } from './opening';
import { because, type Reason, type Reasons, type Undone } from './reason';
import {
  answerTo,
  isCooling,
  isLast,
  isShort,
  needOf,
  servedIn,
  servesRole,
  signalKeeps,
  speaksTo,
  timesEver,
  timesSaid,
  unknownMan,
  type TalkSight,
} from './talk-sight';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

/** Listened to so often, they have said what they have to say. */
const HEARD_OUT = 2;

/** Trust that goes with any slip, at the least. */
const SLIP_COSTS = 1;

function* informAgainst({ account, file, talk, role }: TalkSight, { aspect }: Of<'inform'>): Reasons {
  const { told } = talk.relation;
  if (talk.informed.includes(aspect)) yield because('inform-again', { account, aspect });
  else if (told === 'the-point' || told === 'enough') yield because('inform-enough', { account, aspect });
  if (told !== 'nothing' && role !== null && ROLE_TALK[role].detail > 0)
    yield because('inform-detail', { account, role });
  const { sensitivity } = file.known;
  if (sensitivity && ASPECT_FOR[sensitivity] !== aspect)
    yield because('inform-off', { account, aspect, minds: sensitivity });
}

function* askAgainst({ account, file, view, heard }: TalkSight, { area }: Of<'ask'>): Reasons {
  if (file.known.closedAreas.includes(area)) yield because('ask-closed', { account, area });
  const named = heard.find((need) => needTypeOf(need) === area);
  if (named) yield because('ask-same', { account, area, need: named });
  if (servedIn(view, area).length === 0) yield because('ask-unserved', { account, area });
}

function* benefitAgainst(sight: TalkSight, move: Of<'benefit'>): Reasons {
  const { account, file, talk, view } = sight;
  const { feature } = move;
  const need = needOf(view, feature);
  if (!need) return;
  if (!talk.clarity) yield because('benefit-unclear', { account, feature });
  const weight = file.known.weights[need];
  const told = timesEver(sight, move);
  if (weight === 0)
    yield told > 1
      ? because('benefit-worn', { account, feature, need, n: told + 1 })
      : because(told === 1 ? 'benefit-again' : 'benefit-miss', { account, feature, need });
  else if (talk.needs[need] === undefined) {
    const waiting = talk.clarity ? answerTo(sight) : null;
    if (waiting) yield because('benefit-off', { account, ...waiting });
    yield weight === undefined
      ? because('benefit-blind', { account, feature, need })
      : because('benefit-unvoiced', { account, feature, need });
  }
}

function* answerAgainst(sight: TalkSight, move: Of<'answer'>): Reasons {
  const { account, file, talk } = sight;
  const { how } = move;
  const { objection } = file.known;
  const fits = talk.objection === 'known' && objection !== undefined && BEST_ANSWER[objection.cause] === how;
  if (!fits && talk.trust <= SLIP_COSTS) yield because('trust-out', { account, n: talk.trust });
  if (!fits && timesSaid(sight, move) > 0) yield because('answer-again', { account, answer: how });
  if (talk.objection === 'open' && talk.says)
    yield because('answer-unprobed', { account, says: talk.says, answer: how });
  if (talk.objection === 'open' && talk.says && BEST_ANSWER[talk.says] !== how)
    yield because('answer-off', { account, says: talk.says, answer: how });
  if (talk.objection === 'known' && objection && BEST_ANSWER[objection.cause] !== how)
    yield because('answer-wrong', { account, answer: how, behind: objection.cause });
}

function* offerAgainst(sight: TalkSight, { offer }: Of<'offer'>): Reasons {
  const { account, file, talk, view, shown } = sight;
  const { sensitivity, objection } = file.known;
  const speaks = speaksTo(view, offer);
  if (offer === 'discount') {
    if (talk.objection === 'open') yield because('discount-too-soon', { account });
    const notPrice = objection !== undefined && objection.cause !== 'price';
    if ((sensitivity !== undefined && sensitivity !== 'price') || (talk.objection === 'known' && notPrice))
      yield because('discount-wasted', { account, ...(sensitivity ? { minds: sensitivity } : {}) });
  }
  const served = servesRole(sight, offer);
  if (offer === 'odd-price' && speaks && sensitivity && PRICE_LOOKS[speaks] === sensitivity)
    yield because('offer-jars', { account, offer, minds: sensitivity });
  if (sensitivity && speaks !== sensitivity && !served)
    yield because('offer-off', { account, offer, minds: sensitivity });
  if (shown.length === 0) yield because('offer-early', { account, offer });
  if (sensitivity === undefined && !served) yield because('offer-guess', { account, offer });
}

function* orderAgainst(sight: TalkSight): Reasons {
  const { account, file, talk, view, awaited, lacks } = sight;
  if (lacks) yield because('order-cannot', { account, flaw: lacks });
  if (awaited) yield because('order-not-theirs', { account });
  if (!talk.signal) {
    const cost = Math.max(
      SLIP_COSTS,
      pushCost(talk.trust) - STAFF_TALK.steadiness * view.office.staff.steadiness,
    );
    if (talk.trust <= cost) yield because('push-out', { account, n: talk.trust, of: cost });
    if (isObjecting(talk.relation)) yield because('push-objection', { account });
    yield because(talk.relation.pushed ? 'push-again' : 'push-early', { account });
    return;
  }
  const eased = talk.offer !== null && OFFER_EFFECT[talk.offer].money;
  if (file.known.money === 'tight' && !eased) yield because('order-tight', { account });
  const [unknown] = unknownMan(file);
  if (unknown) yield because('order-unknown', { account, man: unknown });
}

/** What is still to be done in this talk, the first of it. */
const undoneIn = ({ talk, heard, shown }: TalkSight): Undone =>
  !talk.clarity ? 'explain' : heard.length === 0 ? 'ask' : shown.length === 0 ? 'show' : 'more';

function* leaveAgainst(sight: TalkSight): Reasons {
  const { account, talk, lacks } = sight;
  if (talk.slip) yield because('leave-slip', { account, slip: talk.slip });
  if (lacks) return;
  if (talk.signal)
    yield isCooling(sight)
      ? because('leave-cooled', { account, share: signalKeeps(sight) })
      : because('leave-signal', { account });
  if (isObjecting(talk.relation) && talk.says) yield because('leave-objection', { account, says: talk.says });
  if (!isShort(sight) && talk.relation.spent < TWELVE.at)
    yield because('leave-early', { account, n: sight.left, undone: undoneIn(sight) });
}

/** What is wrong with this move itself. */
function* itself(sight: TalkSight, move: Move): Reasons {
  const { account, talk, view, shown } = sight;
  switch (move.type) {
    case 'approach':
      yield* openingAgainst(sight, move);
      return;
    case 'inform':
      yield* informAgainst(sight, move);
      return;
    case 'ask':
      yield* askAgainst(sight, move);
      return;
    case 'listen':
      if (talk.relation.listened >= HEARD_OUT) yield because('listen-out', { account });
      return;
    case 'man':
      if (talk.trust < TRUST.answersFrom) yield because('man-no-trust', { account, man: move.fact });
      return;
    case 'benefit':
      yield* benefitAgainst(sight, move);
      return;
    case 'probe':
      if (talk.says && BEST_PROBE[talk.says] !== move.how)
        yield because('probe-other', {
          account,
          says: talk.says,
          probe: move.how,
          n: Math.round(10 * OTHER_PROBE_CHANCE),
        });
      return;
    case 'answer':
      yield* answerAgainst(sight, move);
      return;
    case 'offer':
      yield* offerAgainst(sight, move);
      return;
    case 'promise':
      if (view.promises.some(({ id, keepable }) => id === move.promise && !keepable))
        yield because('promise-empty', { account, promise: move.promise });
      if (shown.length === 0) yield because('promise-early', { account, promise: move.promise });
      return;
    case 'weigh':
      if (move.how !== 'both-sides') yield because('weigh-thin', { account, weighing: move.how });
      return;
    case 'mend':
      if (talk.slip && WAY_BACK[talk.slip] !== move.how)
        yield because('mend-wrong', { account, slip: talk.slip, mend: move.how });
      return;
    case 'ask-order':
      yield* orderAgainst(sight);
      return;
    case 'leave':
      yield* leaveAgainst(sight);
      return;
    default:
  }
}

/** What wastes a wish to buy: while it is fresh, with one sentence gone by, once it has cooled, and with the last word there is. */
const wasted = (sight: TalkSight, move: Move): Reason => {
  const { account, talk } = sight;
  const idles = move.type === 'listen' && talk.relation.listened >= HEARD_OUT;
  if (isLast(sight) || (idles && isShort(sight))) return because('signal-out', { account });
  if (isCooling(sight)) return because('signal-cold', { account, share: signalKeeps(sight) });
  return because(talk.relation.signal === 0 ? 'signal-waits' : 'signal-cools', { account });
};

/** What cannot wait, whatever else is said. */
function* urgent(sight: TalkSight, move: Move): Reasons {
  const { account, talk, file, lacks } = sight;
  if (talk.slip && move.type !== 'mend') yield because('slip-waits', { account, slip: talk.slip });
  if (lacks && move.type !== 'leave') yield because('cannot-buy', { account, flaw: lacks });
  if (talk.surplus === 'open' && move.type !== 'advise') yield because('surplus-waits', { account });
  if (talk.conflict === 'open' && move.type !== 'weigh') yield because('conflict-waits', { account });
  const tight = file.known.money === 'tight' && move.type === 'offer' && OFFER_EFFECT[move.offer].money;
  if (talk.signal && move.type !== 'ask-order' && move.type !== 'leave' && !tight) yield wasted(sight, move);
}

/** What leaves a need that was named without an answer. */
const PUTS_OFF: readonly Move['type'][] = ['ask', 'listen', 'inform', 'man'];

/** So many sentences take one from a need that was named to the order: a benefit, what it brings up, and what settles that. */
const FEW = 6;

/** What would be nearer at hand. */
function* nearer(sight: TalkSight, move: Move): Reasons {
  const { account, talk, awaited, heard, shown, file } = sight;
  const { objection } = file.known;
  if (talk.objection === 'known' && objection && move.type !== 'answer')
    yield because('objection-waits', { account, behind: objection.cause });
  if (isShort(sight) && move.type !== 'leave' && move.type !== 'ask-order')
    yield because('patience-short', { account, n: sight.left });
  if (awaited && !['invite', 'leave'].includes(move.type)) yield because('decider-missing', { account });
  if (isObjecting(talk.relation)) return;
  const waiting = answerTo(sight);
  if (talk.clarity && waiting && PUTS_OFF.includes(move.type))
    yield because(sight.left <= FEW ? 'need-late' : 'need-waits', { account, n: sight.left, ...waiting });
  const gives = move.type === 'offer' || move.type === 'promise';
  if (!talk.clarity && (gives || move.type === 'man')) yield because('unexplained', { account });
  if (heard.length + shown.length === 0 && (gives || move.type === 'man'))
    yield because('nothing-heard', { account });
  // Left to themselves people tell of their lives, and not of what they want from us.
  if (move.type === 'listen' && heard.length === 0) yield because('listen-idle', { account, n: sight.left });
  if (talk.relation.spent >= TWELVE.at && !['leave', 'ask-order'].includes(move.type))
    yield because('past-twelve', { account, n: talk.relation.spent });
}

/** What does not end the saying of hello. */
const STILL_GREETING: readonly Move['type'][] = ['approach', 'leave', 'mend'];

/** To begin with business is to go without a greeting for the whole talk. */
function* ungreeted({ account, talk }: TalkSight, move: Move): Reasons {
  if (talk.state === 'opening' && !STILL_GREETING.includes(move.type))
    yield because('greeting-skipped', { account });
}

/** Saying hello ends with the first word of business; what would still have gone into it is then lost. */
function* greeting({ account, talk }: TalkSight, move: Move): Reasons {
  if (STILL_GREETING.includes(move.type) || talk.openings.length !== 1) return;
  if (talk.state === 'cooled') yield because('greeting-cold', { account, n: talk.trust });
  if (talk.state === 'warmed') yield because('greeting-cut', { account });
}

/** What is gross comes before what waits; small faults come after it. */
const isGross = (move: Move): boolean =>
  move.type === 'ask-order' ||
  move.type === 'leave' ||
  move.type === 'mend' ||
  (move.type === 'approach' && move.on === LAVISH);

export function* visitAgainst(sight: TalkSight, move: Move): Reasons {
  const own = [...itself(sight, move)];
  const gross = isGross(move) || own.some(({ code }) => code === 'promise-empty');
  if (gross) yield* own;
  yield* urgent(sight, move);
  yield* ungreeted(sight, move);
  if (!gross) yield* own;
  yield* nearer(sight, move);
  yield* greeting(sight, move);
}
