/** The scenario a run was played on: of today's, or, when that has changed since, the content kept with the run. */
import { LOCALES, type Locale } from '../model/locale';
import { acceptScenario } from '../scenario/accept';
import type { Scenario } from '../scenario/scenario';
import type { Library } from '../storage/library';

export type FindScenario = (id: string, hash: string) => Promise<Scenario | null>;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const wordsOf = (value: unknown): Readonly<Record<Locale, unknown>> => {
  const words = isFields(value) ? value : {};
  return Object.fromEntries(LOCALES.map((locale) => [locale, words[locale]])) as Record<Locale, unknown>;
};

/** Content from the disk is checked like any foreign data, and must still bear the hash it is kept under. */
const keptScenario = async (library: Library, hash: string): Promise<Scenario | null> => {
  const content = await library.readContent(hash);
  if (!content.ok || !isFields(content.value)) return null;
  const accepted = acceptScenario(content.value['data'], wordsOf(content.value['words']));
  return accepted.ok && accepted.value.hash === hash ? accepted.value : null;
};

/** Looks among the bundled scenarios first: their words are the newest. */
export const makeFindScenario =
  (library: Library, bundled: (id: string) => Promise<Scenario | null>): FindScenario =>
  async (id, hash) => {
    const today = await bundled(id);
    if (today?.hash === hash) return today;
    const kept = await keptScenario(library, hash);
    return kept?.data.id === id ? kept : null;
  };
