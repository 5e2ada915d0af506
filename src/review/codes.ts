/** The codes of the rules that the course must have words for. */
import {
  CONCEPT_OF_APPROACH,
  CONCEPT_OF_CAMPAIGN,
  CONCEPT_OF_NEED,
  CONCEPT_OF_OFFER,
  CONCEPT_OF_PRICE,
  CONCEPT_OF_ROLE,
  CONCEPT_OF_STUDY,
  CONCEPT_OF_WAY,
  CRITERIA,
  HELD_CONCEPTS,
  LEVER_CONCEPTS,
  OFFICE_CONCEPTS,
} from '../rules/criteria';
import { NEWS } from '../rules/game';
import type { RuleCodes } from '../scenario/course-check';

/** `special`: reasons that need words of their own, in a scene or for a concept. `concepts`: those that a ledger can point to. */
export const RULE_CODES: RuleCodes = {
  criteria: Object.keys(CRITERIA),
  news: NEWS,
  special: [
    'equity.scene',
    'voiced.silent-needs',
    'voiced.needs-in-complaints',
    ...LEVER_CONCEPTS.map((concept) => `lever.${concept}`),
    ...HELD_CONCEPTS.map((concept) => `held.${concept}`),
    'triangle.service-strategies',
    'tier.b2b-grading',
  ],
  concepts: [
    ...Object.values(CRITERIA).map(({ concept }) => concept),
    ...Object.values({ ...CONCEPT_OF_APPROACH, ...CONCEPT_OF_PRICE, ...CONCEPT_OF_WAY }),
    ...Object.values({ ...CONCEPT_OF_STUDY, ...CONCEPT_OF_CAMPAIGN }),
    ...[CONCEPT_OF_NEED, CONCEPT_OF_OFFER, CONCEPT_OF_ROLE].flatMap(
      (table: Readonly<Record<string, string>>) => Object.values(table),
    ),
    ...OFFICE_CONCEPTS,
    ...LEVER_CONCEPTS,
    ...HELD_CONCEPTS,
    'silent-needs',
    'needs-in-complaints',
    'do-not-force',
  ],
};
