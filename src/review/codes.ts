/** The codes of the rules that the phrase book must have words for. */
import { CRITERIA } from '../rules/criteria';
import { NEWS } from '../rules/game';
import type { RuleCodes } from '../scenario/course-check';

/** `special`: reasons for which a scene needs words of its own. */
export const RULE_CODES: RuleCodes = { criteria: Object.keys(CRITERIA), news: NEWS, special: ['equity.scene'] };
