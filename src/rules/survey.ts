/** What anybody can know of the market beforehand: shares over all who could become customers. Public. */
import { once } from '../model/once';
import { NEEDS, SENSITIVITIES, type Need, type Sensitivity } from '../model/customer';
import type { ScenarioData } from '../scenario/schema';
import { alternatives } from './truth';

/** Shares 0–1. Needs add up to 1, sensitivities add up to 1; traits overlap and each is a share of the people. */
export interface Survey {
  readonly needs: Readonly<Record<Need, number>>;
  readonly sensitivities: Readonly<Record<Sensitivity, number>>;
  /** `along`: other traits that somebody has together with this one. */
  readonly traits: Readonly<
    Record<string, { readonly share: number; readonly promising: number; readonly along: readonly string[] }>
  >;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, x) => sum + x, 0) / values.length;

/** The survey of a scenario's market; counted once. */
export const surveyOf = once((data: ScenarioData): Survey => {
  const buyers = data.accounts.filter((account) => !account.post);
  const good = buyers.filter((account) => account.judge.should === 'qualified');
  const weight = (need: Need): number =>
    good.reduce((sum, a) => sum + mean(alternatives(a.truth.weights).map((w) => w[need] ?? 0)), 0);
  const all = NEEDS.reduce((sum, need) => sum + weight(need), 0) || 1;
  const minding = (s: Sensitivity): number =>
    mean(good.map((a) => mean(alternatives(a.truth.sensitivity).map((x) => (x === s ? 1 : 0)))));
  const traits = (data.founding?.traits ?? []).map((trait) => {
    const having = buyers.filter((a) => a.traits.includes(trait));
    const promising = mean(having.map((a) => (a.judge.should === 'qualified' ? 1 : 0)));
    const along = [...new Set(having.flatMap((a) => a.traits))].filter((other) => other !== trait);
    return [trait, { share: having.length / (buyers.length || 1), promising, along }] as const;
  });
  return {
    needs: Object.fromEntries(NEEDS.map((need) => [need, weight(need) / all])) as Record<Need, number>,
    sensitivities: Object.fromEntries(SENSITIVITIES.map((s) => [s, minding(s)])) as Record<
      Sensitivity,
      number
    >,
    traits: Object.fromEntries(traits),
  };
});
