/** A scenario that has been checked and can be played: its data, its words, and the hash that names its content. */
import { digest } from '../model/digest';
import type { Locale } from '../model/locale';
import type { AccountData, ScenarioData } from './schema';
import type { Words } from './words-schema';

export interface Scenario {
  readonly data: ScenarioData;
  readonly words: Readonly<Record<Locale, Words>>;
  /** Names the rules-relevant content. A corrected word or another setting does not orphan a run, a changed number does. */
  readonly hash: string;
  account(id: string): AccountData;
}

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
};

export const makeScenario = (data: ScenarioData, words: Readonly<Record<Locale, Words>>): Scenario => {
  const accounts = new Map(data.accounts.map((account) => [account.id, account]));
  return {
    data,
    words,
    hash: digest(canonical({ ...data, setting: undefined })),
    account(id) {
      const account = accounts.get(id);
      if (!account) throw new RangeError(`${data.id} has no account ${id}`);
      return account;
    },
  };
};
