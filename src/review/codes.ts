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
import { CONCEPT_OF_MATTER } from '../rules/recovery/grades';
import type { RuleCodes } from '../scenario/course-check';
import { MOVE_CONCEPTS } from './concept';
import { AGAINST, FOR } from './reasons/catalogue';
import { EARLY, FLAWS, UNDONE } from './reasons/reason';

/** `special`: reasons that need words of their own, in a scene or for a concept. `concepts`: those that a ledger can point to. */
export const RULE_CODES: RuleCodes = {
  criteria: Object.keys(CRITERIA),
  news: NEWS,
  special: [
    'equity.scene',
    'equity.recovery',
    'voiced.silent-needs',
    'voiced.needs-in-complaints',
    'wished.good-vs-bad-customer',
    ...['rescue-order', 'good-vs-bad-customer'].map((concept) => `redressed.${concept}`),
    ...['rescue-order', 'complaint-handling', 'good-vs-bad-customer'].map((concept) => `stayed.${concept}`),
    ...LEVER_CONCEPTS.map((concept) => `lever.${concept}`),
    ...HELD_CONCEPTS.map((concept) => `held.${concept}`),
    'triangle.service-strategies',
    'tier.b2b-grading',
  ],
  reasons: {
    for: Object.keys(FOR),
    against: Object.keys(AGAINST),
    flaw: FLAWS,
    undone: UNDONE,
    early: EARLY,
  },
  concepts: [
    ...Object.values(CRITERIA).map(({ concept }) => concept),
    ...Object.values({ ...CONCEPT_OF_APPROACH, ...CONCEPT_OF_PRICE, ...CONCEPT_OF_WAY }),
    ...Object.values({ ...CONCEPT_OF_STUDY, ...CONCEPT_OF_CAMPAIGN }),
    ...[CONCEPT_OF_NEED, CONCEPT_OF_OFFER, CONCEPT_OF_ROLE].flatMap(
      (table: Readonly<Record<string, string>>) => Object.values(table),
    ),
    ...Object.values(CONCEPT_OF_MATTER),
    ...OFFICE_CONCEPTS,
    ...LEVER_CONCEPTS,
    ...HELD_CONCEPTS,
    'silent-needs',
    'needs-in-complaints',
    'do-not-force',
    ...Object.values({ ...FOR, ...AGAINST }),
    ...MOVE_CONCEPTS,
  ],
};
