/** Why something is worth saying at this moment of a visit. */
import { MAN_FACTS, SUB_NEEDS_OF, type Need } from '../../model/customer';
import type { Move } from '../../model/move';
import { CONCEPT_OF_NEED, CONCEPT_OF_OFFER, CONCEPT_OF_ROLE } from '../../rules/criteria';
import {
  ASPECT_FOR,
  BEST_ANSWER,
  BEST_PROBE,
  OFFER_EFFECT,
  TRUST,
  TWELVE,
  WAY_BACK,
} from '../../rules/parameters';
import { openingFor } from './opening';
import { because, type Reasons } from './reason';
import {
  answerTo,
  isCooling,
  isEager,
  isLast,
  isShort,
  needOf,
  servedIn,
  servesRole,
  signalKeeps,
  speaksTo,
  unasked,
  type TalkSight,
} from './talk-sight';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

function* informFor(sight: TalkSight, { aspect }: Of<'inform'>): Reasons {
  const { account, file, talk } = sight;
  const { sensitivity } = file.known;
  const { told } = talk.relation;
  if (told === 'the-point' || told === 'enough') return;
  if (sensitivity && ASPECT_FOR[sensitivity] === aspect && !talk.informed.includes(aspect))
    yield because('inform-point', { account, aspect, minds: sensitivity });
  const waiting = answerTo(sight);
  if (told === 'nothing' && waiting) yield because('inform-then', { account, aspect, ...waiting });
  if (told === 'nothing')
    yield because(sensitivity === undefined ? 'inform-any' : 'inform-first', { account, aspect });
  else if (sensitivity === undefined && !talk.informed.includes(aspect))
    yield because('inform-more', { account, aspect });
}

function* askFor(sight: TalkSight, { area }: Of<'ask'>): Reasons {
  const { account, file, talk, view, heard } = sight;
  const { weights, closedAreas } = file.known;
  if (closedAreas.includes(area)) return;
  const unsaid = (need: Need): boolean => talk.needs[need] === undefined;
  const onFile = (SUB_NEEDS_OF[area] as readonly Need[]).find(
    (need) => unsaid(need) && (weights[need] ?? 0) > 0,
  );
  const concept = CONCEPT_OF_NEED[area];
  if (onFile) yield because('ask-on-file', { account, area, need: onFile }, concept);
  // An area of which everything is known to be nothing to them is as good as closed.
  if (servedIn(view, area).every((need) => !unsaid(need) || weights[need] === 0)) return;
  if (heard.length === 0) yield because('ask-first', { account, area }, concept);
  else if (isEager(sight)) yield because('ask-eager', { account, area }, concept);
  else if (heard.length === 1) yield because('ask-silent', { account, area });
  else yield because('ask-rest', { account, area, n: heard.length });
}

function* benefitFor(sight: TalkSight, { feature }: Of<'benefit'>): Reasons {
  const { account, file, talk, view, heard } = sight;
  const need = needOf(view, feature);
  if (!need || !talk.clarity) return;
  const weight = file.known.weights[need];
  if (talk.needs[need] === 'voiced') yield because('benefit-voiced', { account, feature, need });
  else if (weight !== undefined && weight > 0) yield because('benefit-on-file', { account, feature, need });
  else if (weight === undefined && answerTo(sight) === null)
    yield because(isEager(sight) ? 'benefit-eager' : heard.length > 0 ? 'benefit-beside' : 'benefit-try', {
      account,
      feature,
    });
}

function* answerFor({ account, file, talk }: TalkSight, { how }: Of<'answer'>): Reasons {
  const { objection } = file.known;
  if (talk.objection === 'open' && talk.says && BEST_ANSWER[talk.says] === how)
    yield because('answer-likely', { account, answer: how, says: talk.says });
  if (!objection || BEST_ANSWER[objection.cause] !== how) return;
  const { says, cause } = objection;
  yield says === cause
    ? because(cause === 'time' ? 'answer-time' : 'answer-true', { account, answer: how, behind: cause })
    : because('answer-hidden', { account, answer: how, says, behind: cause });
}

/** With no more sentences than this a doubt is not got to the bottom of, answered, and followed by an order. */
const HASTE = 3;

function* offerFor(sight: TalkSight, { offer }: Of<'offer'>): Reasons {
  const { account, file, talk, view, role, shown, left } = sight;
  const { sensitivity, money, objection } = file.known;
  const concept = CONCEPT_OF_OFFER[offer];
  const speaks = speaksTo(view, offer);
  const { money: eases, risk } = OFFER_EFFECT[offer];
  if (talk.objection === 'known' && objection?.cause === 'price' && eases)
    yield because('offer-answers', { account, offer, says: objection.says }, concept);
  if (talk.objection === 'open' && left <= HASTE && !isLast(sight))
    yield because('offer-haste', { account, offer, n: left }, concept);
  if (offer === 'discount' && talk.objection !== 'settled' && objection?.cause !== 'price') return;
  if (money === 'tight' && eases) yield because('offer-tight', { account, offer });
  if (role !== null && servesRole(sight, offer))
    yield because('offer-role', { account, role, offer }, CONCEPT_OF_ROLE[role]);
  if (sensitivity !== undefined && speaks === sensitivity)
    yield because('offer-minds', { account, offer, minds: sensitivity }, concept);
  if (risk > 0 && file.customer === null) yield because('offer-eases', { account, offer });
  if (sensitivity === undefined && shown.length > 0 && offer !== 'discount')
    yield because('offer-one', { account, offer }, concept);
}

const hasMissed = ({ view, account }: TalkSight): boolean =>
  view.log.some((one) => one.account === account && one.reply === 'benefit-miss');

/** So many exchanges into a talk, what is still not known of MAN is late. */
const LATE = 4;

function* manFor(sight: TalkSight, { fact }: Of<'man'>): Reasons {
  const { account, file, talk, heard, left } = sight;
  if (talk.trust < TRUST.answersFrom || !unasked(file).includes(fact)) return;
  const about = { account, man: fact, n: unasked(file).length, of: MAN_FACTS.length };
  const [need] = heard;
  // No order hangs on one who does not buy for themselves, but what one knows of a house is what one knows of its people.
  if (isLast(sight))
    yield file.post
      ? because('man-last-post', { account, man: fact, role: file.post.role, house: file.post.of })
      : because('man-last', about);
  // A benefit was of no use to them: that is not the whole of it.
  else if (fact === 'need' && hasMissed(sight)) yield because('man-refused', about);
  else if (file.post)
    yield because('man-post', {
      account,
      man: fact,
      n: Math.floor(left),
      role: file.post.role,
      house: file.post.of,
    });
  else if (fact === 'need' && need) yield because('man-voiced', { ...about, need });
  else if (talk.signal) yield because('man-signal', about);
  else if (talk.exchanges >= LATE) yield because('man-late', { account, man: fact, n: talk.exchanges });
  else yield because('man-unknown', about);
}

/** Trust with which little comes of a talk in which nothing has been heard yet. */
const COOL = 3;

/** With so little trust one slip ends it, and for good. */
const LITTLE = 1;

function* leaveFor(sight: TalkSight): Reasons {
  const { account, lacks, talk, left, heard, shown, view } = sight;
  if (lacks) yield because('leave-cannot-buy', { account, flaw: lacks });
  if (talk.signal || lacks) return;
  if (isShort(sight)) yield because('leave-patience', { account, n: left });
  if (talk.trust <= LITTLE) yield because('leave-trust', { account, n: talk.trust });
  if (talk.relation.spent >= TWELVE.at) yield because('leave-late', { account, n: talk.relation.spent });
  // There is another visit, and it begins with a greeting again.
  if (!view.scenario.encounter && talk.trust <= COOL && heard.length + shown.length === 0)
    yield because('leave-cool', { account, n: talk.trust });
}

export function* visitFor(sight: TalkSight, move: Move): Reasons {
  const { account, file, talk, view } = sight;
  switch (move.type) {
    case 'approach':
      yield* openingFor(sight, move);
      return;
    case 'inform':
      yield* informFor(sight, move);
      return;
    case 'ask':
      yield* askFor(sight, move);
      return;
    case 'listen':
      if (talk.relation.listened === 0) yield because('listen-first', { account });
      else if (talk.relation.listened === 1 && file.known.sensitivity === undefined)
        yield because('listen-more', { account });
      return;
    case 'man':
      yield* manFor(sight, move);
      return;
    case 'benefit':
      yield* benefitFor(sight, move);
      return;
    case 'probe':
      if (talk.says && BEST_PROBE[talk.says] === move.how)
        yield because(talk.slip === 'answer' ? 'probe-slip' : 'probe-fits', {
          account,
          says: talk.says,
          probe: move.how,
        });
      return;
    case 'answer':
      yield* answerFor(sight, move);
      return;
    case 'offer':
      yield* offerFor(sight, move);
      return;
    case 'promise':
      if (
        talk.promises.length === 0 &&
        view.promises.some(({ id, keepable }) => id === move.promise && keepable)
      )
        yield because('promise-sound', { account, promise: move.promise });
      return;
    case 'weigh':
      if (move.how === 'both-sides') yield because('weigh-both', { account });
      return;
    case 'advise':
      yield because('advise-less', { account });
      return;
    case 'mend':
      if (talk.slip && WAY_BACK[talk.slip] === move.how)
        yield because('slip-back', { account, slip: talk.slip, mend: move.how });
      return;
    case 'invite':
      if (sight.awaited) yield because('invite-decider', { account });
      return;
    case 'ask-order':
      if (talk.relation.signal === null || sight.lacks) return;
      if (isLast(sight)) yield because(isCooling(sight) ? 'signal-late' : 'signal-last', { account });
      else if (talk.relation.signal === 0) yield because('signal-fresh', { account });
      else yield because('signal-fading', { account, share: signalKeeps(sight) });
      return;
    case 'leave':
      yield* leaveFor(sight);
      return;
    default:
  }
}
