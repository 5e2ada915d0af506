/** The twelve tasks of selling to an organisation, and the three rates by which one sees how it goes. */
import type { AccountId } from '../model/move';
import { TASKS, type Task } from '../model/office';
import { accountOf, isActive, monthOf, type Customer, type Game, type Rates } from './game';
import { isOrganisation } from './organisation';
import { TASK_FAULT } from './parameters';
import { marksOf } from './talk';

/** Offers that are a solution to the customer's business and not one product. */
const SOLUTIONS: readonly string[] = ['solution', 'growth-plan', 'bundle'];
/** Benefits shown that prove we know our product. */
const PRODUCT_KNOWN = 3;
/** The first eight belong to before and during the sale. */
const BY_THE_ORDER = TASKS.slice(0, 8);

const caredIn = (customer: Customer, act: string, fits: (month: number) => boolean): boolean =>
  customer.cared.some((entry) => {
    const [month, what] = entry.split('.');
    return what === act && fits(Number(month));
  });

/** Which of the twelve have been done for this account (sop-three-by-four). */
export const tasksOf = (game: Game, id: AccountId): Readonly<Record<Task, boolean>> => {
  const { known, talk, stance, customer } = accountOf(game, id);
  const studied = (method: string): boolean => known.includes(`studied.${method}`);
  const marks = Object.values(marksOf(talk.marks));
  const shown = marks.filter((mark) => mark === 'shown').length;
  const cared = (act: string, fits: (month: number) => boolean): boolean =>
    customer !== null && caredIn(customer, act, fits);
  const since = customer?.since ?? 0;
  return {
    'customer-data': studied('desk'),
    'rival-data': studied('rival') || known.includes('tie'),
    solution: talk.offer !== null && SOLUTIONS.includes(talk.offer),
    'product-known': shown >= PRODUCT_KNOWN || (game.company?.staff.speech ?? 0) > 0,
    tactics: stance !== null,
    refine: shown >= 2,
    order: customer !== null,
    opening: cared('follow-up', (month) => month <= since + 1),
    answer: cared('follow-up', (month) => month > since + 1),
    fix: customer !== null && !['open', 'heard', 'owned'].includes(customer.complaint),
    care: cared('personal', () => true),
    dig: stance === 'expand' || customer?.referred === 'done',
  };
};

/** What was skipped before and during the sale comes back as faults in the first months. */
export const skippedFault = (game: Game, id: AccountId): number => {
  const { customer } = accountOf(game, id);
  const organisation = isOrganisation(game.scenario.data, game.scenario.account(id));
  if (!organisation || !customer || game.month - customer.since >= TASK_FAULT.months) return 0;
  const tasks = tasksOf(game, id);
  // The follow-up of the first month is due until that month is over.
  const skipped = BY_THE_ORDER.filter(
    (task) => !tasks[task] && !(task === 'opening' && game.month <= customer.since),
  );
  return TASK_FAULT.each * skipped.length;
};

const share = (n: number, of: number): number | null => (of === 0 ? null : n / of);

/** Contacts with a good answer: care that was felt, and visits that did not end badly. */
const GOOD_REPLIES: readonly string[] = [
  'care-generic',
  'care-follow-up',
  'care-personal',
  'order-yes',
  'farewell-warm',
];

/** Contact, success and rival rate of this month (three-rates). */
export const ratesOf = (game: Game): Rates => {
  const accounts = game.accounts.all;
  const customers = accounts.flatMap((a) => (isActive(a.customer) ? [a.customer] : []));
  const happened = monthOf(game);
  const contacts = happened.filter((h) => h.move?.type === 'care' || h.move?.type === 'visit').length;
  const good = happened.filter((h) => h.reply !== undefined && GOOD_REPLIES.includes(h.reply)).length;
  const leads = accounts.filter((a) => ['lead', 'qualified', 'nurtured'].includes(a.stage));
  return {
    contacted: share(customers.filter((c) => game.month - c.touched < 2).length, customers.length),
    worked: share(Math.min(good, contacts), contacts),
    rivalKnown: share(leads.filter((a) => a.known.includes('tie')).length, leads.length),
  };
};
