/**
 * A law: one sentence of the course, and how customers behave because of it. It is tried with the smallest fixture
 * that shows it and, where it speaks of people in general, in mean over 200 who were drawn. It names the rule it
 * stands for: `npm run neutralise` switches that rule off and expects the tests of the law to fail.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawAccounts, type Drawn } from '../../fixtures/archetypes';

/** Code of a rule, white space apart as it stands in the file, and what is left of it when it is switched off. */
interface Rule {
  readonly file: string;
  readonly find: string;
  readonly neutral: string;
}

export interface Law {
  readonly says: string;
  /** The rule, or all places of it. */
  readonly rule: Rule | readonly Rule[];
  /** A minimal fixture in which behaviour shows it. */
  readonly shows: () => void;
  /** What following it gains with each of 200 people drawn: in mean more than `over`, by three standard errors. */
  readonly mean?: {
    readonly among?: (drawn: Drawn) => boolean;
    readonly gain: (drawn: Drawn) => number;
    readonly over?: number;
  };
}

declare module 'vitest' {
  interface TaskMeta {
    law?: { readonly says: string; readonly rules: readonly Rule[] };
  }
}

const PEOPLE = 200;
const SEED = 20_261;

/** The law whose rule is switched off in this run, if any; then it alone is tried. */
const neutralised = process.env.ZHANGGUI_NEUTRAL;

const squeezed = (code: string): string => code.replace(/\s+/g, ' ').trim();

/** A rule that was rewritten has to be named anew, or switching it off would prove nothing. */
const standsOnce = ({ file, find }: Rule): void => {
  const places = squeezed(readFileSync(file, 'utf8')).split(squeezed(find)).length - 1;
  expect(places, `times that this stands in ${file}: ${find}`).toBe(1);
};

const inMean = ({ among, gain, over = 0 }: NonNullable<Law['mean']>): void => {
  const gains = drawAccounts(SEED, PEOPLE, among).map(gain);
  const mean = gains.reduce((sum, x) => sum + x, 0) / PEOPLE;
  const variance = gains.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (PEOPLE - 1);
  const error = Math.sqrt(variance / PEOPLE);
  expect(mean - 3 * error, `gain ${mean.toFixed(3)} ± ${error.toFixed(3)}`).toBeGreaterThan(over);
};

export const law = ({ says, rule, shows, mean }: Law): void => {
  if (neutralised !== undefined && neutralised !== says) return;
  const rules = 'file' in rule ? [rule] : rule;
  const meta = { law: { says, rules } };
  describe(says, () => {
    it('as one fixture shows', { meta }, () => {
      rules.forEach(standsOnce);
      shows();
    });
    if (mean) {
      it('in mean over 200 people', { meta }, () => {
        inMean(mean);
      });
    }
  });
};
