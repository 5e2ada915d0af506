/** A relation as one reads it: how content, how loyal, how long since we last spoke, and what it asks of us now. */
import { canAdvance, complaintChart } from '../../rules/charts';
import {
  CARES,
  COMPLAINT_STEPS,
  MEMBER_LEVELS,
  type Care,
  type ComplaintStep,
  type MemberLevel,
} from '../../model/trade';
import { LEVELS_FROM } from '../../rules/keeping/parameters';
import { SIGNS, type Sign } from '../../model/office';
import type { AccountView, CustomerView } from '../../rules/view';

export type Mood = 'glad' | 'content' | 'lukewarm' | 'cross' | 'bitter';

export const moodOf = (mood: number): Mood =>
  mood >= 0.75
    ? 'glad'
    : mood >= 0.58
      ? 'content'
      : mood >= 0.42
        ? 'lukewarm'
        : mood >= 0.28
          ? 'cross'
          : 'bitter';

export const toneOf = (share: number): 'good' | 'warm' | 'bad' =>
  share >= 0.58 ? 'good' : share >= 0.42 ? 'warm' : 'bad';

/** Months since we were last in touch. */
export const silence = (customer: CustomerView, month: number): number =>
  Math.max(0, month - customer.touched);

/** The steps that the complaint can still take, whether or not there is effort for them. */
export const openSteps = (customer: CustomerView): readonly ComplaintStep[] =>
  COMPLAINT_STEPS.filter((step) => canAdvance(complaintChart, customer.complaint, step));

/** The least of several values; the first of those that are equal. */
export const least = <K extends string>(keys: readonly K[], values: Readonly<Record<K, number>>): K =>
  keys.reduce((low, key) => (values[key] < values[low] ? key : low));

/** The level above a member's, and how much growth value is still wanted for it; null at the top. */
export const nextLevel = ({
  level,
  value,
}: NonNullable<CustomerView['member']>): { readonly level: MemberLevel; readonly more: number } | null => {
  const next = MEMBER_LEVELS[MEMBER_LEVELS.indexOf(level) + 1];
  return next === undefined || next === 'registered'
    ? null
    : { level: next, more: LEVELS_FROM[next] - value };
};

export type KeyMoment = CustomerView['calendar'][number];

/** A month of the care calendar: the key moments that fall in it, and the acts of care that were done. */
interface CareMonth {
  readonly month: number;
  readonly moments: readonly KeyMoment[];
  readonly acts: readonly Care[];
}

/** The calendar from the first order on; months in which nothing falls and nothing was done are left out. */
export const monthsOf = ({ calendar, cared, since }: CustomerView, now: number): readonly CareMonth[] => {
  const last = Math.max(now, ...calendar.map(({ month }) => month));
  return Array.from({ length: last - since + 1 }, (_, i) => since + i)
    .map((month) => ({
      month,
      moments: calendar.filter((moment) => moment.month === month),
      acts: CARES.filter((act) => cared.includes(`${String(month)}.${act}`)),
    }))
    .filter(({ moments, acts }) => moments.length + acts.length > 0);
};

/** A key moment of somebody, in the calendar of all. */
export interface CareDay {
  readonly account: AccountView;
  readonly moment: KeyMoment;
}

/** The care calendar across customers: months in which a key moment falls, in order, with everybody it falls to. */
export const careMonths = (
  accounts: readonly AccountView[],
): readonly { readonly month: number; readonly days: readonly CareDay[] }[] => {
  const days = accounts.flatMap((account) =>
    (account.customer?.calendar ?? []).map((moment): CareDay => ({ account, moment })),
  );
  return [...new Set(days.map(({ moment }) => moment.month))]
    .sort((a, b) => a - b)
    .map((month) => ({ month, days: days.filter(({ moment }) => moment.month === month) }));
};

/** Who shows which of the signs before a loss (churn-signs). */
export const signsAmong = (
  accounts: readonly AccountView[],
): readonly { readonly sign: Sign; readonly accounts: readonly AccountView[] }[] =>
  SIGNS.map((sign) => ({
    sign,
    accounts: accounts.filter(({ customer }) => customer?.signs.includes(sign)),
  }));
