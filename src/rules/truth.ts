/** How an account truly is under one seed: what the scenario leaves open is drawn, each fact on its own. */
import { roll } from '../model/chance';
import type { AccountData, Drawn, Gaps, ScenarioData, TruthData, Worth } from '../scenario/schema';

type Settled<T> = T extends { oneOf: (infer U)[] } ? U : T;
export type Truth = { readonly [K in keyof TruthData]: Settled<TruthData[K]> };

const isDrawn = <T>(value: Drawn<T>): value is { oneOf: T[] } =>
  typeof value === 'object' && value !== null && 'oneOf' in value;

/** All alternatives of one hidden fact; a single one when the scenario gives it outright. */
export const alternatives = <T>(value: Drawn<T>): readonly T[] => (isDrawn(value) ? value.oneOf : [value]);

/** The alternative that luck in [0, 1) falls on; what the scenario gives outright needs no luck. */
const drawnBy = <T>(value: Drawn<T>, luck: () => number): T =>
  isDrawn(value) ? (value.oneOf[Math.floor(luck() * value.oneOf.length)] as T) : value;

/**
 * The truth of an account, the same for the same seed.
 * Facts are drawn independently, so that one of them does not give the others away.
 */
export const drawTruth = (seed: number, account: AccountData): Truth => {
  const entries = Object.entries(account.truth).map(([key, value]) => {
    return [key, drawnBy(value as Drawn<unknown>, () => roll(seed, 'truth', account.id, key))];
  });
  return Object.fromEntries(entries) as Truth;
};

/** What somebody who is so brings and costs: as drawn, or else as the scenario says of them once and for all. */
export const worthIn = (account: Pick<AccountData, 'worth'>, truth: Pick<Truth, 'worth'>): Worth =>
  truth.worth ?? account.worth;

/** Where service falls short in a run, before anything is done about it; the same for the same seed (service-gap). */
export const drawGaps = (seed: number, { gaps }: Pick<ScenarioData, 'gaps'>): Gaps =>
  drawnBy(gaps, () => roll(seed, 'gaps'));
