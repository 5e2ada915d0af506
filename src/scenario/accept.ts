/** A scenario from data that is parsed already, by the build or kept with a run: without the YAML parser, which is large. */
import * as v from 'valibot';
import { LOCALES, type Locale } from '../model/locale';
import { err, ok, type Result } from '../model/result';
import { checkMeaning } from './check';
import { makeScenario, type Scenario } from './scenario';
import { ScenarioSchema } from './schema';
import { WordsSchema, type Words } from './words-schema';

/** Answers with the scenario, or with everything that is wrong with it, by path but without line numbers. */
export const acceptScenario = (
  data: unknown,
  words: Readonly<Record<Locale, unknown>>,
): Result<Scenario, readonly string[]> => {
  const parsed = v.safeParse(ScenarioSchema, data);
  const texts = LOCALES.map((locale) => [locale, v.safeParse(WordsSchema, words[locale])] as const);
  const faults = [parsed, ...texts.map(([, t]) => t)].flatMap((r) =>
    (r.issues ?? []).map((i) => `${v.getDotPath(i) ?? ''}: ${i.message}`),
  );
  if (!parsed.success || faults.length > 0) return err(faults);
  const checked = Object.fromEntries(texts.map(([locale, t]) => [locale, t.output])) as Record<Locale, Words>;
  const meaning = checkMeaning(parsed.output, checked, new Set()).filter((f) => f.severity === 'error');
  if (meaning.length > 0) return err(meaning.map((f) => `${f.path}: ${f.message}`));
  return ok(makeScenario(parsed.output, checked));
};
