/** The codes of the rules that the course must have words for. */
import { CONCEPT_OF_APPROACH, CONCEPT_OF_PRICE, CONCEPT_OF_WAY, CRITERIA } from '../rules/criteria';
import { NEWS } from '../rules/game';
import type { RuleCodes } from '../scenario/course-check';

/** `special`: reasons for which a scene needs words of its own. `concepts`: those that a ledger can point to. */
export const RULE_CODES: RuleCodes = {
  criteria: Object.keys(CRITERIA),
  news: NEWS,
  special: ['equity.scene'],
  concepts: [
    ...Object.values(CRITERIA).map(({ concept }) => concept),
    ...Object.values({ ...CONCEPT_OF_APPROACH, ...CONCEPT_OF_PRICE, ...CONCEPT_OF_WAY }),
    'do-not-force',
  ],
};
