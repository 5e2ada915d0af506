/** What a talk is worth in points of the final score, for one way the customer could be. */
import { NEEDS } from '../../model/customer';
import type { CriterionId } from '../../rules/criteria';
import { gradesOf, isBuyer, orderWorth, seeGrades, seeNeeds } from '../../rules/grades';
import type { Scene, Talk } from '../../rules/talk';
import { worthIn } from '../../rules/truth';
import { isEncounter } from '../../scenario/schema';
import { weighing } from './weighing';

/** Points of the score for a whole share of each criterion, for one way the customer could be. */
export interface Worth {
  readonly scene: Scene;
  readonly points: Readonly<Partial<Record<CriterionId, number>>>;
  /** Points for each need named, and shown after that, in the order of NEEDS. */
  readonly voiced: readonly number[];
  readonly shown: readonly number[];
  /** Points earned by needs while a talk goes on, by its marks, as far as they have been asked for. */
  readonly needs: Map<number, number>;
  /** Points for an order that reaches par, and the par. */
  readonly business: number;
  readonly floor: number;
  readonly par: number;
}

/** Weighs the milestones as the ledger does: phase by phase, by the scenario's rubric. */
export const worthFor = (scene: Scene, fresh: Talk): Worth => {
  const { rubric } = scene.data;
  const { points, business } = weighing(rubric, gradesOf(fresh, scene));
  const sum = scene.weights.reduce((total, weight) => total + weight, 0) || 1;
  const meets = NEEDS.map((need) =>
    scene.data.features.some((f) => f.need === need && scene.company.features.includes(f.id)),
  );
  const meetable = scene.weights.reduce((sum, weight, i) => sum + (meets[i] ? weight : 0), 0) || 1;
  return {
    scene,
    points,
    voiced: scene.weights.map((weight) => ((points.voiced ?? 0) * weight) / sum),
    shown: scene.weights.map((weight, i) => (meets[i] ? ((points.benefits ?? 0) * weight) / meetable : 0)),
    needs: new Map(),
    business,
    // In a season the order is held against what this customer's orders are at best.
    floor: isEncounter(scene.data) ? rubric.floor : 0,
    par: isEncounter(scene.data)
      ? rubric.par
      : Math.max(1, worthIn(scene.account, scene.truth).units * (scene.company.price - scene.company.cost)),
  };
};

const businessOf = (talk: Talk, { scene, business, floor, par }: Worth): number =>
  business * Math.max(0, Math.min(1, (orderWorth(talk, scene) - floor) / (par - floor)));

const needsOf = (talk: Talk, { scene, points, needs }: Worth): number => {
  if (!isBuyer(scene.truth)) return 0;
  const known = talk.ending === null ? needs.get(talk.marks) : undefined;
  if (known !== undefined) return known;
  let sum = 0;
  seeNeeds(talk, scene, (criterion, share, _, of = 1) => {
    if (share !== null) sum += (points[criterion] ?? 0) * share * of;
  });
  if (talk.ending === null) needs.set(talk.marks, sum);
  return sum;
};

/** Points of the score that the talk as it stands has earned. */
export const earned = (talk: Talk, worth: Worth): number => {
  let sum = businessOf(talk, worth) + needsOf(talk, worth);
  seeGrades(talk, worth.scene, (criterion, share, _, of = 1) => {
    if (share !== null) sum += (worth.points[criterion] ?? 0) * share * of;
  });
  return sum;
};

/** Points of what has just been settled for good and is left out of a code from now on (`canonical`). */
export const settled = (before: Talk, after: Talk, { points }: Worth): number => {
  let sum = 0;
  if (before.greeting && !after.greeting)
    sum += (points.opening ?? 0) * after.opening + (points.manner ?? 0) * (after.manner ?? 0);
  if (before.clear === null) sum += (points.clear ?? 0) * (after.clear ?? 0);
  if (before.probed === null) sum += (points.probed ?? 0) * (after.probed ?? 0);
  if (before.manAsked === null) sum += (points.man ?? 0) * (after.manAsked ?? 0);
  sum += (points.answered ?? 0) * (after.answered - before.answered);
  if (after.asked !== null && after.asked > 0 && before.asked !== after.asked && !(before.asked ?? 0))
    sum += (points.asked ?? 0) * (after.asked - 1);
  return sum;
};
