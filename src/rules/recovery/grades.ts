/**
 * What a recovery is worth as milestones and in yuan, held against what there was to reach with this customer. The rows
 * do not depend on what was done, so they cannot be gamed by doing less.
 */
import type { Matter } from '../../model/trade';
import type { Grade } from '../grades';
import { CRITERIA, type CriterionId } from '../criteria';
import { knowsHopeless } from './exchange';
import { PART } from './parameters';
import { bestChance, costOf, isKeepable, type Case, type Recovery } from './recovery';

/** What is practised by each matter. */
export const CONCEPT_OF_MATTER: Readonly<Record<Matter, string>> = {
  complaint: 'complaint-handling',
  leaving: 'win-back',
  cancelling: 'rescue-order',
  burden: 'good-vs-bad-customer',
};

type See = (criterion: CriterionId, share: number | null, concept?: string) => void;

/** Nothing yet while it goes on, and nothing at all when it is over. */
const open = ({ ending }: Recovery): 0 | null => (ending === null ? null : 0);

/** Goes through all milestones of a recovery, always the same ones in the same order for one case. */
export const seeRecovery = (r: Recovery, of: Case, see: See): void => {
  const concept = CONCEPT_OF_MATTER[of.matter];
  see('heard', r.first === 1 && r.heard > 0 ? 1 : r.first === null ? open(r) : 0);
  see('traced', r.traced ?? null);
  see('wished', r.wished ?? null, concept);
  see('owned', r.answered ? r.owned : open(r));
  if (!isKeepable(of)) {
    // Whoever cannot be kept is let go with good grace, once one knows why (win-back: learn to give up some).
    const known = knowsHopeless(r, of);
    see('released', r.ending === null ? null : r.ending === 'parted' ? (known ? 1 : 0.4) : 0);
    return;
  }
  see('redressed', r.redress === null ? open(r) : r.fit, concept);
  see('followed', r.assured ? 1 : open(r));
  see('stayed', r.ending === null ? null : Math.min(1, (r.chance ?? 0) / bestChance(of)), concept);
};

/** All milestones of a recovery as it stands; at its end, the milestones. */
export const recoveryGrades = (r: Recovery, of: Case): readonly Grade[] => {
  const grades: Grade[] = [];
  seeRecovery(r, of, (criterion, share, concept = CRITERIA[criterion].concept) => {
    grades.push({ criterion, share, of: 1, concept });
  });
  return grades;
};

/** What the end is held against, in yuan: the scenario's par, or with somebody nothing could keep, a good parting. */
export const recoveryPar = (of: Case): number =>
  isKeepable(of) ? of.rubric.par : Math.min(of.rubric.par, PART.goodwill * Math.abs(of.worth));

/** Yuan that the end is expected to bring, its chance counted in and luck left out. */
export const recoveryWorth = (r: Recovery, of: Case): number => {
  const spent = costOf(of, r.redress);
  if (r.ending === null) return -spent;
  if (r.ending === 'parted') return PART.goodwill * Math.abs(of.worth) - spent;
  if (of.matter === 'burden') {
    // Whoever is neither let go nor put on fair terms goes on costing.
    if (r.ending !== 'stays' && r.ending !== 'goes') return of.worth - spent;
    return (r.redress === 'terms' ? (r.chance ?? 0) * of.fairWorth : of.worth) - spent;
  }
  return (r.chance ?? 0) * of.worth - spent;
};
