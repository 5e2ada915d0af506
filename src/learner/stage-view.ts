/** What the street shows of a run, and what has just happened on it. A picture of the view: it holds nothing of its own. */
import type { Happening } from '../rules/game';
import type { AccountView, View } from '../rules/view';
import type { Scenario } from '../scenario/scenario';
import type { Locale } from '../model/locale';
import { shopName } from '../review/context';
import { calendarMonth } from './home/summary';
import { CLOTHING, HAIR, lookUp } from '../ui/portrait/palette';

type FigureState = 'lead' | 'qualified' | 'customer' | 'happy' | 'unhappy' | 'leaving';

const MOST_FIGURES = 50;
const HAPPY_FROM = 0.7;
const UNHAPPY_BELOW = 0.45;
/** The shop grows with its customers, or with its money: whichever has come further. */
const GROWN = { customers: [1, 4, 7], cash: [1.15, 1.5, 2] } as const;

export const isKept = ({ customer }: AccountView): boolean =>
  customer !== null && customer.life !== 'churned' && customer.life !== 'given-up';

/** How somebody stands on the street, or null when they are not there. */
const figureState = (account: AccountView, month: number): FigureState | null => {
  const { stage, customer } = account;
  if (customer) {
    if (customer.life === 'given-up') return null;
    if (customer.life === 'churned') return (customer.lost?.month ?? 0) >= month - 1 ? 'leaving' : null;
    if (customer.mood < UNHAPPY_BELOW || customer.signs.includes('complained')) return 'unhappy';
    return customer.mood >= HAPPY_FROM ? 'happy' : 'customer';
  }
  if (stage === 'backing') return 'happy';
  if (stage === 'lead' || stage === 'nurtured') return 'lead';
  return stage === 'qualified' ? 'qualified' : null;
};

const shopSize = (view: View, startCash: number): 0 | 1 | 2 | 3 => {
  const customers = view.accounts.filter(isKept).length;
  const reached = (at: number, steps: readonly number[]) => steps.filter((step) => at >= step).length;
  const size = Math.max(
    reached(customers, GROWN.customers),
    customers === 0 ? 0 : reached(view.cash / startCash, GROWN.cash),
  );
  return size >= 3 ? 3 : size === 2 ? 2 : size === 1 ? 1 : 0;
};

export const streetOf = (
  view: View,
  scenario: Scenario,
  locale: Locale,
  flags: { readonly dark: boolean; readonly still: boolean },
) => {
  const words = scenario.words[locale];
  const figures = view.accounts.flatMap((account) => {
    const state = figureState(account, view.month);
    if (!state) return [];
    const { face, age } = scenario.account(account.id);
    return [
      {
        id: account.id,
        name: words.accounts[account.id]?.call ?? account.id,
        clothing: lookUp(CLOTHING, face.clothing, CLOTHING.teal),
        hair: lookUp(HAIR, face.hair, HAIR.black),
        child: age < 14,
        elder: age >= 60,
        state,
      },
    ];
  });
  return {
    calendarMonth: calendarMonth(view.scenario.startMonth, view.month),
    shopName: shopName({ scenario, locale, view }),
    shopSize: shopSize(view, scenario.data.company.cash),
    rivalName: words.rival,
    rivalLoud: view.log.some((entry) => entry.news === 'rival-offensive'),
    figures: figures.slice(0, MOST_FIGURES),
    ...flags,
  };
};

type Moment = { type: 'bell' } | { type: 'coin' | 'arrive'; id: string };

/** What the log says that can be seen on the street: somebody comes, a coin flies, the bell rings. Only grows. */
export const momentsOf = (log: readonly Happening[]) =>
  log.flatMap(({ news, account: id }): readonly Moment[] => {
    if (news === 'opened') return [{ type: 'bell' }];
    if (id === null) return [];
    if (news === 'lead-found') return [{ type: 'arrive', id }];
    if (news === 'order') return [{ type: 'coin', id }, { type: 'bell' }];
    if (news === 'repeat-order' || news === 'won-back') return [{ type: 'coin', id }];
    return [];
  });
