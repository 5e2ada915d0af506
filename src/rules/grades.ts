/**
 * What a talk is worth as milestones, read off the talk alone: what has been reached, held against what there was to
 * reach with this person. The rows do not depend on what was done, so they cannot be gamed by doing less.
 */
import { NEEDS, needTypeOf, type Need } from '../model/customer';
import { once } from '../model/once';
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
import { worthIn, type Truth } from './truth';

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
const motiveShare = (talk: Talk, silent: Need): number | null => {
  const mark = markAt(talk.marks, NEEDS.indexOf(silent));
  if (isMotiveMet(talk, silent)) return 1;
  // Whoever has bought without it was moved enough.
  const heard = mark === 3 || (mark === 1 && talk.ending !== 'won');
  return mark === 2 ? 0.4 : heard ? unreached(talk) : null;
};

/** Whether we have something for a need. */
const meets = ({ data, company }: Scene, need: Need): boolean =>
  data.features.some((f) => f.need === need && company.features.includes(f.id));

/** The needs of this person as seats of the ledger: the part each has in all of them, and whether we can meet it. */
const seatsOf = once((scene: Scene) => {
  const weighing = scene.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return NEEDS.flatMap((need, i) => {
    const weight = scene.weights[i] ?? 0;
    const seat = {
      i,
      part: weight / weighing,
      met: meets(scene, need),
      concept: conceptOfNeed(need, scene.truth),
    };
    return weight === 0 ? [] : [seat];
  });
});

/** Takes a milestone down; `of` is the part of its criterion it makes up. */
type See = (criterion: CriterionId, share: number | null, concept?: string, of?: number) => void;

/** The milestones of the needs; while the talk goes on they depend on its marks alone. */
export const seeNeeds = (talk: Talk, scene: Scene, see: See): void => {
  let meetable = 0;
  let shown = 0;
  for (const { i, part, met, concept } of seatsOf(scene)) {
    const mark = markAt(talk.marks, i);
    see('voiced', mark === 1 || mark === 2 ? 1 : unreached(talk), concept, part);
    if (!met) continue;
    meetable += part;
    if (mark === 2) shown += part;
  }
  see('benefits', meetable === 0 ? null : shown / meetable);
  const { silent } = scene.truth;
  if (silent !== null && meets(scene, silent)) see('motive', motiveShare(talk, silent));
};

const seeBuyer = (talk: Talk, scene: Scene, see: See): void => {
  const { objection, conflict, surplus, risk } = scene.truth;
  see('clear', talk.clear);
  if (objection) {
    see('probed', talk.probed);
    see('answered', talk.probed === null && talk.objection !== 'settled' ? null : talk.answered);
  }
  if (conflict) see('weighed', talk.conflict === 'none' ? null : talk.conflict === 'settled' ? 1 : 0);
  if (surplus) see('advised', talk.surplus === 'none' ? null : talk.surplus === 'advised' ? 1 : 0);
  const empty = talk.promises.some((promise) => isEmptyPromise(scene, promise));
  see('assured', empty ? 0 : risk === 0 ? 1 : riskEased(talk, scene) / risk);
  see('offered', offerShare(talk, scene), CONCEPT_OF_OFFER[talk.offer ?? 'bundle']);
  if (scene.role !== null) see('served', servedShare(talk, scene), CONCEPT_OF_ROLE[scene.role]);
  // Whoever is ready and never asked is lost as surely as whoever is pushed.
  see('asked', talk.asked ?? (talk.signal === null ? null : unreached(talk)));
  see('patient', patientShare(talk));
  const order = talk.chance === null ? null : Math.min(1, talk.chance / ORDER_CHANCE[0]);
  see(scene.account.post ? 'backed' : 'order', order);
  see('twelve', talk.ending === null ? null : talk.spent <= TWELVE.at ? 1 : talk.ending === 'won' ? 0.6 : 0);
  see('parted', partedShare(talk));
};

/** Goes through all milestones of a talk but those of the needs, always the same ones in the same order for one scene. */
export const seeGrades = (talk: Talk, scene: Scene, see: See): void => {
  see('man', talk.manAsked ?? manShare(talk));
  const met = talk.openedBy === null ? null : talk.opening;
  see('opening', met, CONCEPT_OF_APPROACH[talk.openedBy ?? 'introduction']);
  see('manner', talk.manner);
  if (isBuyer(scene.truth)) {
    seeBuyer(talk, scene, see);
    return;
  }
  const known = knowsWhyNot(talk, scene.truth);
  const soon = talk.ending === 'left' && talk.spent <= TWELVE.setAsideBy;
  see('set-aside', !known ? null : soon ? 1 : talk.ending === 'left' ? 0.5 : 0.3);
};

/** All milestones of a talk as it stands; at its end, the milestones. */
export const gradesOf = (talk: Talk, scene: Scene): readonly Grade[] => {
  const grades: Grade[] = [];
  const see: See = (criterion, share, concept = CRITERIA[criterion].concept, of = 1) => {
    grades.push({ criterion, share, of, concept });
  };
  if (isBuyer(scene.truth)) seeNeeds(talk, scene, see);
  seeGrades(talk, scene, see);
  return grades;
};

/** Share of the order that is kept: whoever bought more than they need sends some of it back, unless they were told. */
export const keptShare = (talk: Talk, { surplus }: Truth): number =>
  !surplus ? 1 : talk.surplus === 'advised' ? ORDER_LEFT.advised : ORDER_LEFT.surplus;

/** Yuan that the order is expected to bring, its chance counted in and luck left out; 0 while none has been asked for. */
export const orderWorth = (talk: Talk, scene: Scene): number => {
  const { data, company, account, truth } = scene;
  const given = data.offers.find((o) => o.id === talk.offer)?.cost ?? 0;
  const broken = talk.promises.some((promise) => isEmptyPromise(scene, promise))
    ? ORDER_LEFT.brokenPromise
    : 1;
  const margin = company.price * (1 - given) - company.cost;
  return (talk.chance ?? 0) * worthIn(account, truth).units * margin * keptShare(talk, truth) * broken;
};
