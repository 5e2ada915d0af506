/** How an account truly is under one seed: what the scenario leaves open is drawn, each fact on its own. */
import { roll } from '../model/chance';
import type { AccountData, Drawn, TruthData } from '../scenario/schema';

type Settled<T> = T extends { oneOf: (infer U)[] } ? U : T;
export type Truth = { readonly [K in keyof TruthData]: Settled<TruthData[K]> };

const isDrawn = <T>(value: Drawn<T>): value is { oneOf: T[] } =>
  typeof value === 'object' && value !== null && 'oneOf' in value;

/** All alternatives of one hidden fact; a single one when the scenario gives it outright. */
export const alternatives = <T>(value: Drawn<T>): readonly T[] => (isDrawn(value) ? value.oneOf : [value]);

/**
 * The truth of an account, the same for the same seed.
 * Facts are drawn independently, so that one of them does not give the others away.
 */
export const drawTruth = (seed: number, account: AccountData): Truth => {
  const entries = Object.entries(account.truth).map(([key, value]) => {
    const options = alternatives(value as Drawn<unknown>);
    return [key, options[Math.floor(roll(seed, 'truth', account.id, key) * options.length)]];
  });
  return Object.fromEntries(entries) as Truth;
};
