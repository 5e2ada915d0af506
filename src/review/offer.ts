/**
 * What the street says of a scenario before anybody opens it. The build takes it from the scenario itself, so that the
 * first screen need not load what it is about.
 */
import { LOCALES, type Locale } from '../model/locale';
import { ok, type Result } from '../model/result';
import { CRITERIA, RECOVERY_CRITERIA, type CriterionId } from '../rules/criteria';
import { CONCEPT_OF_MATTER } from '../rules/recovery/grades';
import { acceptScenario } from '../scenario/accept';
import type { Scenario } from '../scenario/scenario';
import { beginningOf, isEncounter, type ScenarioData } from '../scenario/schema';
import type { Words } from '../scenario/words-schema';

export interface Offer {
  readonly id: string;
  readonly kind: ScenarioData['kind'];
  readonly begins: ReturnType<typeof beginningOf>;
  /** How long it goes, in months of the game. */
  readonly months: number;
  /** The calendar month of the first one, 1–12. */
  readonly startMonth: number;
  /** How long one sits at it, in minutes of the clock. */
  readonly minutes: number;
  /** How many concepts of the course can be practised. */
  readonly concepts: number;
  readonly words: Readonly<Record<Locale, Pick<Words, 'title' | 'shop' | 'summary'>>>;
}

/** Minutes that a month takes: founding and looking for customers take their time, in a scene one has the customers. */
const A_MONTH = { season: 10, scene: 6 } as const;

/** Minutes one sitting takes, as classes have it: a talk is short. */
const minutesOf = (data: ScenarioData): number => (isEncounter(data) ? 8 : data.months * A_MONTH[data.kind]);

const conceptCount = (data: ScenarioData): number => {
  const { weights, approach, keep } = data.rubric;
  const judged = data.accounts.map((a) => a.judge.concept);
  if (beginningOf(data) === 'recovery')
    return new Set([
      ...data.accounts.flatMap(({ matter }) => (matter ? CONCEPT_OF_MATTER[matter] : [])),
      ...RECOVERY_CRITERIA.map((id) => CRITERIA[id].concept),
      ...judged,
    ]).size;
  const reached = (Object.keys(CRITERIA) as CriterionId[])
    .map((id) => CRITERIA[id])
    .filter(({ phase, per }) => {
      if ((weights[phase] ?? 0) === 0) return false;
      return per === 'customer' ? keep > 0 : per === 'approached' ? approach > 0 : true;
    });
  return new Set([...reached.map((c) => c.concept), ...judged]).size;
};

export const offerOf = ({ data, words }: Scenario): Offer => {
  const told = LOCALES.map((locale) => {
    const { title, shop, summary } = words[locale];
    return [locale, { title, shop, summary }] as const;
  });
  return {
    id: data.id,
    kind: data.kind,
    begins: beginningOf(data),
    months: data.months,
    startMonth: data.startMonth,
    minutes: minutesOf(data),
    concepts: conceptCount(data),
    words: Object.fromEntries(told) as Offer['words'],
  };
};

/** The same from a scenario's files, parsed; or everything that is wrong with them. */
export const readOffer = (
  data: unknown,
  words: (locale: Locale) => unknown,
): Result<Offer, readonly string[]> => {
  const told = LOCALES.map((locale) => [locale, words(locale)] as const);
  const accepted = acceptScenario(data, Object.fromEntries(told) as Record<Locale, unknown>);
  return accepted.ok ? ok(offerOf(accepted.value)) : accepted;
};
