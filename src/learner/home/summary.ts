/** What a list of runs and scenarios says of each, read off the record alone: nothing is replayed for it. */
import type { Locale } from '../../model/locale';
import type { Offer } from '../../review/offer';
import type { RunRecord } from '../../session/kept';
import * as m from '../../ui/paraglide/messages.js';

/** The name over the door: the one given at the founding, else the shop's. */
export const nameOf = (run: RunRecord, played: Pick<Offer, 'words'> | null, locale: Locale): string => {
  const given = run.moves.filter((move) => move.type === 'name').at(-1)?.['text'];
  if (typeof given === 'string' && given !== '') return given;
  return played?.words[locale].shop ?? m.home_run_unknown({ id: run.scenario.id });
};

const monthOf = (run: RunRecord): number => 1 + run.moves.filter((move) => move.type === 'next-month').length;

/** January of the second year is January again. */
export const calendarMonth = (startMonth: number, month: number): number =>
  ((startMonth + month - 2) % 12) + 1;

const monthFormat = (locale: Locale): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
/** Made once: it costs more than what it writes. */
const MONTHS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-CN': monthFormat('zh-CN'),
  en: monthFormat('en'),
};

export const monthName = (calendar: number, locale: Locale): string =>
  MONTHS[locale].format(new Date(Date.UTC(2026, calendar - 1, 15)));

/** Where a run stands, in a few words. */
export const stateOf = (run: RunRecord, played: Offer | null, locale: Locale): string => {
  if (run.finished)
    return run.claimed === null ? m.home_run_done() : m.home_run_score({ score: Math.round(run.claimed) });
  if (played?.begins === 'visit' || played?.begins === 'recovery') return m.home_run_talking();
  const founded = played?.kind === 'scene' || run.moves.some((move) => move.type === 'open');
  if (!founded) return m.home_run_founding();
  const month = monthOf(run);
  const calendar = played ? monthName(calendarMonth(played.startMonth, month), locale) : null;
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
