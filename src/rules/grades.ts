/**
 * What a talk is worth as milestones, read off the talk alone: what has been reached, held against what there was to
 * reach with this person. The rows do not depend on what was done, so they cannot be gamed by doing less.
 */
import { NEEDS, needTypeOf, type Need } from '../model/customer';
import {
  CONCEPT_OF_APPROACH,
  CONCEPT_OF_NEED,
  CONCEPT_OF_OFFER,
  CONCEPT_OF_ROLE,
  CRITERIA,
} from './criteria';
import type { CriterionId } from './criteria';
import { NEED_BEHIND, ORDER_CHANCE, ORDER_LEFT, ROLE_TALK, TRUST, TWELVE } from './parameters';
import {
  isEmptyPromise,
  isMotiveMet,
  knowsMan,
  manShare,
  markAt,
  riskEased,
  type Scene,
  type Talk,
} from './talk';
import type { Truth } from './truth';

/** A milestone: share 0–1 of its points (null: the moment for it never came), and the part of the criterion it makes up. */
export interface Grade {
  readonly criterion: CriterionId;
  readonly share: number | null;
  readonly of: number;
  readonly concept: string;
}

/** Whether this person could ever buy: then a good talk ends in an order, otherwise in a friendly farewell (man). */
export const isBuyer = (truth: Truth): boolean => truth.need && truth.money !== 'none';

/** Found out by asking that this person cannot buy. */
export const knowsWhyNot = (talk: Talk, truth: Truth): boolean =>
  (!truth.need && knowsMan(talk, 'need')) || (truth.money === 'none' && knowsMan(talk, 'money'));

const grade = (
  criterion: CriterionId,
  share: number | null,
  concept: string = CRITERIA[criterion].concept,
  of = 1,
): Grade => ({ criterion, share, concept, of });

const conceptOfNeed = (need: Need, truth: Truth): string => {
  if (need === truth.silent) return 'silent-needs';
  const { objection } = truth;
  if (objection && objection.says !== objection.cause && NEED_BEHIND[objection.cause] === need)
    return 'needs-in-complaints';
  return CONCEPT_OF_NEED[needTypeOf(need)];
};

/** How well the offer made speaks to this person; a discount for somebody who does not mind the price is money given away. */
const offerShare = (talk: Talk, scene: Scene): number | null => {
  if (talk.offer === null) return null;
  const match = scene.data.offers.find((o) => o.id === talk.offer)?.speaks === scene.truth.sensitivity;
  return match ? 1 : talk.offer === 'discount' ? 0 : 0.2;
};

const servedShare = (talk: Talk, scene: Scene): number => {
  if (scene.role === null) return 0;
  const role = ROLE_TALK[scene.role];
  const offered = talk.offer !== null && role.offers.includes(talk.offer);
  const reached = role.factPoints > 0 ? talk.told === 'the-point' : talk.trust >= TRUST.close;
  return (offered ? 0.5 : 0) + (reached ? 0.5 : 0);
};

/** How one parts: with nothing broken, whether or not a deal is made (think-for-customer). */
const partedShare = (talk: Talk): number | null => {
  if (talk.ending === null) return null;
  if (talk.ending === 'lost' || talk.slip !== null) return 0;
  return (talk.ending === 'tired' ? 0.4 : 1) * (talk.slipped ? 0.8 : 1);
};

/** What was not reached: still open while the talk goes on, and nothing when it is over. */
const unreached = (talk: Talk): 0 | null => (talk.ending === null ? null : 0);

/** Whether one waited for the signal; a talk in which nothing was explained says nothing of it. */
const patientShare = (talk: Talk): number | null =>
  talk.pushed ? 0 : talk.ending === null || talk.told === 'nothing' ? null : 1;

/** The motive that came out: met on top of what the thing does, or left lying; shown alone, it hangs in the air. */
const motiveGrade = (
  talk: Talk,
  { silent }: Pick<Truth, 'silent'>,
  meets: (need: Need) => boolean,
): readonly Grade[] => {
  if (silent === null || !meets(silent)) return [];
  const mark = markAt(talk.marks, NEEDS.indexOf(silent));
  if (isMotiveMet(talk, silent)) return [grade('motive', 1)];
  // Whoever has bought without it was moved enough.
  const heard = mark === 3 || (mark === 1 && talk.ending !== 'won');
  return [grade('motive', mark === 2 ? 0.4 : heard ? unreached(talk) : null)];
};

const needGrades = (talk: Talk, scene: Scene): readonly Grade[] => {
  const weighing = scene.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const meets = (need: Need): boolean =>
    scene.data.features.some((f) => f.need === need && scene.company.features.includes(f.id));
  let meetable = 0;
  let shown = 0;
  const voiced: Grade[] = [];
  for (const [i, need] of NEEDS.entries()) {
    const weight = scene.weights[i] ?? 0;
    if (weight === 0) continue;
    const mark = markAt(talk.marks, i);
    const named = mark === 1 || mark === 2;
    voiced.push(
      grade('voiced', named ? 1 : unreached(talk), conceptOfNeed(need, scene.truth), weight / weighing),
    );
    if (!meets(need)) continue;
    meetable += weight;
    if (mark === 2) shown += weight;
  }
  return [
    ...voiced,
    grade('benefits', meetable === 0 ? null : shown / meetable),
    ...motiveGrade(talk, scene.truth, meets),
  ];
};

/** All milestones of a talk as it stands; at its end, the milestones. */
export const gradesOf = (talk: Talk, scene: Scene): readonly Grade[] => {
  const { truth } = scene;
  const met = talk.openedBy === null ? null : talk.opening;
  const first = [
    grade('man', talk.manAsked ?? manShare(talk)),
    grade('opening', met, CONCEPT_OF_APPROACH[talk.openedBy ?? 'introduction']),
    grade('manner', talk.manner),
  ];
  if (!isBuyer(truth)) {
    const known = knowsWhyNot(talk, truth);
    const soon = talk.ending === 'left' && talk.spent <= TWELVE.setAsideBy;
    return [...first, grade('set-aside', !known ? null : soon ? 1 : talk.ending === 'left' ? 0.5 : 0.3)];
  }
  const order = talk.chance === null ? null : Math.min(1, talk.chance / ORDER_CHANCE[0]);
  const risk = truth.risk;
  const empty = talk.promises.some((promise) => isEmptyPromise(scene, promise));
  return [
    ...first,
    ...needGrades(talk, scene),
    grade('clear', talk.clear),
    ...(truth.objection
      ? [
          grade('probed', talk.probed),
          grade('answered', talk.probed === null && talk.objection !== 'settled' ? null : talk.answered),
        ]
      : []),
    ...(truth.conflict
      ? [grade('weighed', talk.conflict === 'none' ? null : talk.conflict === 'settled' ? 1 : 0)]
      : []),
    ...(truth.surplus
      ? [grade('advised', talk.surplus === 'none' ? null : talk.surplus === 'advised' ? 1 : 0)]
      : []),
    grade('assured', empty ? 0 : risk === 0 ? 1 : riskEased(talk, scene) / risk),
    grade('offered', offerShare(talk, scene), CONCEPT_OF_OFFER[talk.offer ?? 'bundle']),
    ...(scene.role === null ? [] : [grade('served', servedShare(talk, scene), CONCEPT_OF_ROLE[scene.role])]),
    // Whoever is ready and never asked is lost as surely as whoever is pushed.
    grade('asked', talk.asked ?? (talk.signal === null ? null : unreached(talk))),
    grade('patient', patientShare(talk)),
    grade(scene.account.post ? 'backed' : 'order', order),
    grade(
      'twelve',
      talk.ending === null ? null : talk.spent <= TWELVE.at ? 1 : talk.ending === 'won' ? 0.6 : 0,
    ),
    grade('parted', partedShare(talk)),
  ];
};

/** Yuan that the order is expected to bring, its chance counted in and luck left out; 0 while none has been asked for. */
export const orderWorth = (talk: Talk, scene: Scene): number => {
  const { data, company, account, truth } = scene;
  const given = data.offers.find((o) => o.id === talk.offer)?.cost ?? 0;
  const surplus = truth.surplus ? (talk.surplus === 'advised' ? ORDER_LEFT.advised : ORDER_LEFT.surplus) : 1;
  const broken = talk.promises.some((promise) => isEmptyPromise(scene, promise))
    ? ORDER_LEFT.brokenPromise
    : 1;
  const margin = company.price * (1 - given) - company.cost;
  return (talk.chance ?? 0) * account.worth.units * margin * surplus * broken;
};
