/** Points of the final score, weighed as the ledger does: phase by phase, by the scenario's rubric. */
import { PHASES, type Phase } from '../../model/phase';
import { CRITERIA, type CriterionId } from '../../rules/criteria';
import type { Grade } from '../../rules/grades';
import type { ScenarioData } from '../../scenario/schema';

/** What a whole share of each of these milestones is worth, and an order or a customer that reaches par. */
export const weighing = (
  rubric: ScenarioData['rubric'],
  grades: readonly Grade[],
): { readonly points: Readonly<Partial<Record<CriterionId, number>>>; readonly business: number } => {
  const possible: Partial<Record<Phase, number>> = { business: CRITERIA.equity.points };
  for (const { criterion, of } of grades) {
    const { phase, points } = CRITERIA[criterion];
    possible[phase] = (possible[phase] ?? 0) + points * of;
  }
  const weighed = PHASES.filter((phase) => possible[phase] !== undefined && (rubric.weights[phase] ?? 0) > 0);
  const weights = weighed.reduce((sum, phase) => sum + (rubric.weights[phase] ?? 0), 0) || 1;
  const perPoint = (phase: Phase): number =>
    weighed.includes(phase) ? (100 * (rubric.weights[phase] ?? 0)) / weights / (possible[phase] ?? 1) : 0;
  return {
    points: Object.fromEntries(
      grades.map(({ criterion }) => [
        criterion,
        CRITERIA[criterion].points * perPoint(CRITERIA[criterion].phase),
      ]),
    ),
    business: CRITERIA.equity.points * perPoint('business'),
  };
};
