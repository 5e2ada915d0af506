/** A month in figures, from what the learner may see: the till, the way from lead to customer, what lies ahead. Pure. */
import type { AccountId } from '../../model/move';
import type { MonthResult } from '../../rules/game';
import type { AccountView, View } from '../../rules/view';
import type { ScenarioData } from '../../scenario/schema';

/** The month that the report is about, and the till before it. Yuan. */
export interface Till {
  readonly before: number;
  readonly income: number;
  readonly spent: number;
  /** Of what was spent: on the many whom nobody knows by name; null where there are none. */
  readonly crowd: number | null;
  readonly after: number;
}

export const closing = (view: Pick<View, 'months'>): MonthResult | null => view.months.at(-1) ?? null;

export const tillOf = (
  { months, crowd }: Pick<View, 'months' | 'crowd'>,
  startingCash: number,
): Till | null => {
  const now = months.at(-1);
  if (!now) return null;
  const many = crowd?.months.at(-1);
  return {
    before: months.at(-2)?.cash ?? startingCash,
    income: now.income,
    spent: now.spent,
    crowd: many ? many.margin - many.net : null,
    after: now.cash,
  };
};

const wasQualified = ({ stage, visits, customer }: AccountView): boolean =>
  stage === 'qualified' || stage === 'lost' || customer !== null || visits.length > 0;

/** From everybody we have found to those who bought, over the whole run so far; people with a post buy nothing themselves. */
export interface FunnelFigures {
  readonly leads: number;
  readonly qualified: number;
  readonly visited: number;
  readonly customers: number;
}

export const funnelOf = ({ accounts }: Pick<View, 'accounts'>): FunnelFigures => {
  const buyers = accounts.filter(({ post }) => post === null);
  return {
    leads: buyers.length,
    qualified: buyers.filter(wasQualified).length,
    visited: buyers.filter(({ visits, customer }) => visits.length > 0 || customer !== null).length,
    customers: buyers.filter(({ customer }) => customer !== null).length,
  };
};

/** A share of a whole, null when there is no whole. */
export const rate = (n: number, of: number): number | null => (of === 0 ? null : n / of);

const isStanding = ({ customer }: AccountView): boolean =>
  customer !== null && customer.lost === null && customer.life !== 'given-up';

export const standing = ({ accounts }: Pick<View, 'accounts'>): readonly AccountView[] =>
  accounts.filter(isStanding);

/** Customers who went in this month. */
export const gone = ({ accounts, month }: Pick<View, 'accounts' | 'month'>): readonly AccountView[] =>
  accounts.filter(({ customer }) => customer?.lost?.month === month);

/** What awaits next month, as far as it is on file: days that matter to a customer, complaints still to be mended. */
export interface Ahead {
  readonly moments: readonly { readonly account: AccountId; readonly fact: string }[];
  readonly complaints: readonly AccountId[];
}

const UNMENDED: readonly string[] = ['open', 'heard', 'owned'];

export const aheadOf = (
  view: Pick<View, 'accounts' | 'month'>,
  data: Pick<ScenarioData, 'accounts'>,
): Ahead => {
  const kept = standing(view);
  const moments = kept.flatMap(({ id, known }) =>
    (data.accounts.find((account) => account.id === id)?.moments ?? [])
      .filter(({ month, fact }) => month === view.month + 1 && known.facts.includes(fact))
      .map(({ fact }) => ({ account: id, fact })),
  );
  return {
    moments,
    complaints: kept
      .filter(({ customer }) => UNMENDED.includes(customer?.complaint ?? 'none'))
      .map(({ id }) => id),
  };
};
