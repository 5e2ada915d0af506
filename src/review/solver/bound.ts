/**
 * What may still be added to a talk at the very best, for one way the customer could be. Never too low: every milestone
 * takes an exchange of its own, and an order asked for later has the chance that is left then; all else is hoped for.
 */
import { NEEDS } from '../../model/customer';
import { isBuyer } from '../../rules/grades';
import { worthIn } from '../../rules/truth';
import {
  BAR,
  lateChance,
  NEED_BEHIND,
  OFFER_EFFECT,
  OPENING,
  ORDER_CHANCE,
  ORDER_LEFT,
  PATIENCE,
  READINESS,
  ROLE_TALK,
  TIGHT_MONEY,
  TWELVE,
  UNASKED_CHANCE,
} from '../../rules/parameters';
import {
  benefitPoints,
  isEmptyPromise,
  isMotiveMet,
  isObjecting,
  knowsMan,
  markAt,
  readiness,
  riskEased,
  type Scene,
  type Talk,
} from '../../rules/talk';
import type { Worth } from './worth';

/** The greatest first, in place. These lists are short and there are very many: no comparison is called for each pair. */
const descending = (numbers: number[]): number[] => {
  for (let i = 1; i < numbers.length; i++) {
    const x = numbers[i] ?? 0;
    let j = i;
    for (; j > 0 && (numbers[j - 1] ?? 0) < x; j--) numbers[j] = numbers[j - 1] ?? 0;
    numbers[j] = x;
  }
  return numbers;
};

/** Collects what each further exchange could bring, and what comes without one. */
class Hopes {
  readonly items: number[] = [];
  free = 0;

  add(points: number): void {
    if (points > 0) this.items.push(points);
  }
}

const hopeOfOpening = (talk: Talk, { points }: Worth, hopes: Hopes): void => {
  if (!talk.greeting || talk.manner !== null) return;
  hopes.free += points.manner ?? 0;
  const most = talk.openings.length === 0 ? 1 : talk.openings.length === 1 ? OPENING.secondShare : 0;
  hopes.add((points.opening ?? 0) * (most - talk.opening));
};

const silentOf = ({ truth }: Scene): number => (truth.silent === null ? -1 : NEEDS.indexOf(truth.silent));
/** The motive has been met and nothing else: whatever need is shown next completes it. */
const isHalfMet = (talk: Talk, silent: number): boolean =>
  silent >= 0 && markAt(talk.marks, silent) === 2 && !isMotiveMet(talk, NEEDS[silent] ?? null);

const hopeOfNeeds = (talk: Talk, { scene, voiced, shown, points }: Worth, hopes: Hopes): void => {
  const { objection } = scene.truth;
  const silent = silentOf(scene);
  if (isHalfMet(talk, silent)) hopes.free += points.motive ?? 0;
  const unheard = objection && (talk.objection === 'none' || talk.objection === 'open');
  const behind = unheard ? NEEDS.indexOf(NEED_BEHIND[objection.cause]) : -1;
  let gift = talk.greeting && talk.openings.length < OPENING.lingerFrom ? 1 : 0;
  for (let i = 0; i < NEEDS.length; i++) {
    if ((scene.weights[i] ?? 0) === 0) continue;
    const mark = markAt(talk.marks, i);
    if (mark === 0) {
      // One may come with a question that opens the talk, another with the cause of an objection.
      if (i === behind) hopes.free += voiced[i] ?? 0;
      else hopes.add(voiced[i] ?? 0);
      if (gift-- > 0) hopes.free += voicedMost(talk, voiced, scene.weights);
    }
    if (mark < 2) hopes.add((shown[i] ?? 0) + (i === silent ? (points.motive ?? 0) : 0));
  }
  if (talk.clear === null) {
    if (talk.told === 'nothing') hopes.add(points.clear ?? 0);
    else hopes.free += points.clear ?? 0;
  }
};

const voicedMost = (talk: Talk, voiced: readonly number[], weights: readonly number[]): number =>
  weights.reduce(
    (most, w, i) => (w > 0 && markAt(talk.marks, i) === 0 ? Math.max(most, voiced[i] ?? 0) : most),
    0,
  );

const hopeOfObjections = (talk: Talk, { scene, points }: Worth, hopes: Hopes): void => {
  if (scene.truth.objection && talk.objection !== 'settled') {
    const rest =
      (points.answered ?? 0) * (1 - talk.answered) + (talk.probed === null ? (points.probed ?? 0) : 0);
    if (talk.objection === 'known') hopes.add(rest);
    else {
      hopes.add(rest / 2);
      hopes.add(rest / 2);
    }
  }
  if (scene.truth.conflict && talk.conflict !== 'settled') hopes.add(points.weighed ?? 0);
  if (scene.truth.surplus && talk.surplus !== 'advised') hopes.add(points.advised ?? 0);
};

const hopeOfTerms = (talk: Talk, { scene, points }: Worth, hopes: Hopes): void => {
  const empty = talk.promises.some((promise) => isEmptyPromise(scene, promise));
  const eased = scene.truth.risk === 0 ? 1 : riskEased(talk, scene) / scene.truth.risk;
  const assured = empty ? 0 : (points.assured ?? 0) * (1 - eased);
  if (talk.offer === null) hopes.add((points.offered ?? 0) + (points.served ?? 0) / 2 + assured);
  else hopes.add(assured);
  if (talk.told !== 'the-point') hopes.add((points.served ?? 0) / 2);
};

const hopeOfParting = (talk: Talk, { scene, points }: Worth, hopes: Hopes): void => {
  if (!talk.pushed) hopes.free += points.patient ?? 0;
  if (talk.spent <= TWELVE.at) hopes.free += points.twelve ?? 0;
  else hopes.free += 0.6 * (points.twelve ?? 0);
  const parted = (points.parted ?? 0) * (talk.slipped ? 0.8 : 1);
  const answersIt = talk.slip === 'answer' && scene.truth.objection !== null;
  if (talk.slip === null || answersIt) hopes.free += parted;
  else hopes.add(parted);
};

/** Yuan that this person's order comes to at best with the offer made. */
const orderYuan = (talk: Talk, { data, company, account, truth }: Scene): number => {
  const given = talk.offer === null ? 0 : (data.offers.find((o) => o.id === talk.offer)?.cost ?? 0);
  const margin = company.price * (1 - given) - company.cost;
  return worthIn(account, truth).units * margin * (truth.surplus ? ORDER_LEFT.advised : 1);
};

/** Points that the order could bring if it is asked for after so many further exchanges; before `signal` only by a push. */
const orderHopes = (talk: Talk, signal: number, worth: Worth): ((after: number) => number) => {
  const { scene, points, business, floor, par } = worth;
  const timely = signal + toInvite(talk, scene);
  const yuan = orderYuan(talk, scene);
  const tight = scene.truth.money === 'tight';
  const held = tight && talk.offer !== null && !OFFER_EFFECT[talk.offer].money ? TIGHT_MONEY : 1;
  const won = ((points.order ?? 0) + (points.backed ?? 0)) / ORDER_CHANCE[0];
  // Asked in vain of somebody who does not decide is asked all the same, if it was in time.
  const asked = (points.asked ?? 0) * (talk.asked === null ? 1 : talk.asked === 0 ? 0.5 : 0);
  return (after) => {
    const age = talk.signal === null ? 0 : Math.min(talk.signal + after, ORDER_CHANCE.length - 1);
    const chance =
      after < timely ? UNASKED_CHANCE : (ORDER_CHANCE[age] ?? 0) * lateChance(talk.spent + after + 1) * held;
    return (
      (after < signal ? 0 : asked) +
      won * Math.min(ORDER_CHANCE[0], chance) +
      business * Math.max(0, Math.min(1, (chance * yuan - floor) / (par - floor)))
    );
  };
};

/** Points of readiness that single exchanges could still add, in no order; a need asked for and shown counts half for each. */
const gainsOf = (talk: Talk, scene: Scene): number[] => {
  const role = scene.role === null ? null : ROLE_TALK[scene.role];
  const { truth } = scene;
  const byTrust = Math.max(1, role?.trust ?? 1);
  const gains: number[] = [];
  const silent = silentOf(scene);
  if (talk.told !== 'the-point')
    gains.push((talk.told === 'nothing' ? READINESS.clarity : 0) + 2 * byTrust + (role?.factPoints ?? 0));
  const unheard =
    truth.objection && talk.objection !== 'settled' ? NEEDS.indexOf(NEED_BEHIND[truth.objection.cause]) : -1;
  for (let i = 0; i < NEEDS.length; i++) {
    const weight = scene.weights[i] ?? 0;
    const mark = markAt(talk.marks, i);
    if (weight === 0 || mark >= 2) continue;
    const shown = READINESS.voiced * weight + READINESS.strong + (i === silent ? READINESS.motive : 0);
    if (mark === 1 || talk.greeting || i === unheard) gains.push(shown);
    else gains.push(shown / 2, shown / 2);
  }
  const risk = truth.risk - riskEased(talk, scene);
  if (talk.offer === null) gains.push(READINESS.offerMatch + risk + (role?.offerPoints ?? 0));
  for (let n = talk.promises.length; n < scene.data.promises.length; n++)
    gains.push((n === 0 ? READINESS.promise : READINESS.secondPromise) + risk);
  if (talk.greeting) gains.push(3 * byTrust, byTrust);
  if (talk.listened === 0) gains.push(byTrust);
  if (talk.slip !== null) gains.push(byTrust - READINESS.slip);
  if (truth.objection && talk.objection !== 'settled') gains.push(byTrust + (role?.proof ?? 0), byTrust);
  if (truth.conflict && talk.conflict !== 'settled') gains.push(byTrust);
  if (truth.surplus && talk.surplus !== 'advised') gains.push(2 * byTrust);
  return descending(gains);
};

/** Exchanges in which readiness could reach the bar at the soonest. */
const toTheBar = (talk: Talk, scene: Scene): number => {
  const held =
    (isObjecting(talk) ? READINESS.openObjection : 0) + (talk.conflict === 'open' ? READINESS.conflict : 0);
  const motive = isHalfMet(talk, silentOf(scene)) ? READINESS.motive : 0;
  let gap = scene.bar + BAR.refused * talk.refusals - (readiness(talk, scene) - held) - motive;
  let n = 0;
  for (const gain of gainsOf(talk, scene)) {
    if (gap <= 0) return n;
    gap -= gain;
    n++;
  }
  return gap <= 0 ? n : Infinity;
};

/** Calling in the one who decides takes so much. */
const toInvite = (talk: Talk, { truth }: Scene): number =>
  truth.authority === 'self' || talk.decider ? 0 : PATIENCE.poor;

/** Exchanges that must still come before the signal shows. */
const mustCome = (talk: Talk, scene: Scene): number => {
  if (talk.signal !== null) return 0;
  const { truth } = scene;
  const shown = benefitPoints(talk, scene) >= BAR.benefitAtLeast;
  return Math.max(
    toTheBar(talk, scene),
    (talk.told === 'nothing' ? 1 : 0) +
      (shown ? 0 : 1) +
      (truth.objection && talk.objection !== 'settled' ? 1 : 0) +
      (truth.conflict && talk.conflict !== 'settled' ? 1 : 0),
  );
};

/** Points of the score that may still be added at best. */
export const hopeOf = (talk: Talk, worth: Worth): number => {
  const { scene, points } = worth;
  const hopes = new Hopes();
  hopeOfOpening(talk, worth, hopes);
  if (talk.manAsked === null) {
    for (const fact of ['need', 'money', 'authority'] as const)
      if (!knowsMan(talk, fact)) hopes.add((points.man ?? 0) / 3);
  }
  const buyer = isBuyer(scene.truth);
  if (buyer) {
    hopeOfNeeds(talk, worth, hopes);
    hopeOfObjections(talk, worth, hopes);
    hopeOfTerms(talk, worth, hopes);
    hopeOfParting(talk, worth, hopes);
  } else hopes.free += points['set-aside'] ?? 0;
  const items = descending(hopes.items);
  const left = talk.until - talk.spent;
  const orderHope = orderHopes(talk, mustCome(talk, scene), worth);
  let sum = 0;
  let best = 0;
  for (let n = 0; n <= left; n++) {
    const asks = buyer && n < left ? orderHope(n) : 0;
    best = Math.max(best, sum + asks);
    sum += items[n] ?? 0;
    if (n > items.length + 6) break;
  }
  return hopes.free + best;
};
