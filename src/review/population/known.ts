/** What the population's files may name: the figures that are measured, and the parameters that figures come from. */
import * as keeping from '../../rules/keeping/parameters';
import * as rules from '../../rules/parameters';
import { MEASURED } from './figures';
import * as policy from './policy';

export const POPULATION_CODES = { figures: MEASURED, parameters: { rules, keeping, policy } } as const;
