/** The office as the course would run it: teach the market, add hands early, prepare each visit, use the time left over. */
import { EVERYBODY, VALUES, type Campaign } from '../../model/trade';
import { CROWD, MARKET } from '../../rules/parameters';
import type { AccountView, View } from '../../rules/view';
import type { Wish } from './bot';
import { assessment, monthlyWorth } from './textbook-worth';

/** Months that must be left for money put into growth to come back. */
const PAYS_WITHIN = { education: 3, 'sales-force': 4, product: 7, training: 3, goodwill: 3 } as const;

/** Whether such a campaign was run lately. */
const ran = ({ office, month }: View, means: Campaign, months: number): boolean =>
  office.campaigns.some((c) => c.means === means && month - c.month < months);

/** Leads who have not been visited yet. */
const strangers = ({ accounts }: View): number =>
  accounts.filter((a) => (a.stage === 'lead' || a.stage === 'qualified') && a.visits.length === 0).length;

/** What helps with everybody, as long as there are months left for it to pay (growth-sources). */
export function* strengthen(view: View): Generator<Wish> {
  const { office, month, scenario } = view;
  const left = scenario.months - month;
  // A crowd draws all the strangers who are about to be visited (herd-appeal).
  if (!ran(view, 'crowd', CROWD.months) && office.custom >= CROWD.custom && strangers(view) >= 3)
    yield { type: 'campaign', means: 'crowd', to: EVERYBODY };
  if (MARKET[office.form].bar > 0 && left >= PAYS_WITHIN.education) yield { type: 'invest', in: 'education' };
  for (const source of ['sales-force', 'product'] as const)
    if (left >= PAYS_WITHIN[source]) yield { type: 'invest', in: source };
}

/** What can be done with time that is left over. */
export function* spare(view: View): Generator<Wish> {
  const { office, month, scenario, accounts } = view;
  const left = scenario.months - month;
  if (office.staff.speech === 0 && left >= PAYS_WITHIN.training) yield { type: 'train', quality: 'speech' };
  // Somebody has left us: what our people can do better is mended, so that nobody follows (churn-causes).
  if (office.staff.attitude === 0 && accounts.some(({ customer }) => customer?.lost?.forced === false))
    yield { type: 'train', quality: 'attitude' };
  const heard = accounts.every((a) => a.customer === null || a.customer.complaint !== 'open');
  if (
    left >= PAYS_WITHIN.goodwill &&
    heard &&
    office.custom > 0 &&
    !ran(view, 'public-relations', scenario.months)
  )
    yield { type: 'campaign', means: 'public-relations', to: EVERYBODY };
  if (office.files.full >= office.files.needed && strangers(view) >= 2)
    yield { type: 'research', method: 'mining' };
}

/** What makes a visit to this account likelier to succeed: its value, its house, the rival's hold. */
export function* prepare(view: View, account: AccountView): Generator<Wish> {
  const { id, known, visits } = account;
  const values = assessment(account);
  for (const value of values ? VALUES : []) {
    if (values && account.assessed[value] === undefined)
      yield { type: 'assess', account: id, value, level: values[value] };
  }
  if (visits.length > 0) return;
  if (account.industry !== null || account.organisation) {
    const { studied } = account;
    for (const method of ['operation', 'rival'] as const)
      if (!studied.includes(method)) yield { type: 'study', account: id, method };
  }
  if ((known.tie ?? 0) >= 2 && monthlyWorth(view, account) > 100 && account.stance === null)
    yield { type: 'stance', account: id, as: 'attack' };
}
