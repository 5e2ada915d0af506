/** What a list of runs and scenarios says of each, read off the record alone: nothing is replayed for it. */
import type { Locale } from '../../model/locale';
import { CRITERIA, RECOVERY_CRITERIA, type CriterionId } from '../../rules/criteria';
import { CONCEPT_OF_MATTER } from '../../rules/recovery/grades';
import type { Scenario } from '../../scenario/scenario';
import { beginningOf } from '../../scenario/schema';
import type { RunRecord } from '../../session/kept';
import { isEncounter } from '../../scenario/schema';
import * as m from '../../ui/paraglide/messages.js';

/** Minutes that a month takes: founding and looking for customers take their time, in a scene one has the customers. */
const A_MONTH = { season: 10, scene: 6 } as const;

/** Minutes one sitting takes, as classes have it: a talk is short. */
export const minutesOf = ({ data }: Scenario): number =>
  isEncounter(data) ? 8 : data.months * A_MONTH[data.kind];

/** How many concepts of the course can be practised. */
export const conceptCount = ({ data }: Scenario): number => {
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

/** The name over the door: the one given at the founding, else the shop's. */
export const nameOf = (run: RunRecord, scenario: Scenario | null, locale: Locale): string => {
  const given = run.moves.filter((move) => move.type === 'name').at(-1)?.['text'];
  if (typeof given === 'string' && given !== '') return given;
  return scenario?.words[locale].shop ?? m.home_run_unknown({ id: run.scenario.id });
};

const monthOf = (run: RunRecord): number => 1 + run.moves.filter((move) => move.type === 'next-month').length;

/** January of the second year is January again. */
export const calendarMonth = (startMonth: number, month: number): number =>
  ((startMonth + month - 2) % 12) + 1;

export const monthName = (calendar: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, calendar - 1, 15)),
  );

/** Where a run stands, in a few words. */
export const stateOf = (run: RunRecord, scenario: Scenario | null, locale: Locale): string => {
  if (run.finished)
    return run.claimed === null ? m.home_run_done() : m.home_run_score({ score: Math.round(run.claimed) });
  if (scenario && isEncounter(scenario.data)) return m.home_run_talking();
  const founded = scenario?.data.kind === 'scene' || run.moves.some((move) => move.type === 'open');
  if (!founded) return m.home_run_founding();
  const month = monthOf(run);
  const calendar = scenario ? monthName(calendarMonth(scenario.data.startMonth, month), locale) : null;
  return [m.home_run_month({ month }), calendar].filter(Boolean).join(' · ');
};

const DAY = 86_400_000;
const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** When that was, as one says it: today 14:05, yesterday 9:30, 21 November. */
export const whenOf = (time: number, now: number, locale: Locale): string => {
  const days = Math.round((midnight(time) - midnight(now)) / DAY);
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
  if (days > 0 || days < -1) {
    const year =
      new Date(time).getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
    return new Intl.DateTimeFormat(locale, { ...year, month: 'long', day: 'numeric' }).format(time);
  }
  return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${clock}`;
};
