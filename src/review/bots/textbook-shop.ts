/** Keeping as a shop, as the course would have it: ask, mend the weakest place, one fitting mail a month, a programme that is alive. */
import {
  ACTIVITIES,
  FITS_OCCASION,
  HELPS,
  SERVICE_GAPS,
  type Activity,
  type Path,
  type ServiceGap,
} from '../../model/trade';
import type { AccountView, CustomerView, View } from '../../rules/view';
import { IMPROVE, SURVEY } from '../../rules/keeping/parameters';
import type { Wish } from './bot';

type Kept = AccountView & { readonly customer: CustomerView };

/** Earning and spending, one for every day, one that tells us something, most points from purchases. */
const PROGRAMME: readonly Activity[] = ['purchase', 'check-in', 'questionnaire', 'voucher', 'lottery'];
/** From so many customers on it is worth doing for all of them. */
export const ENOUGH = 3;

/** The service gap that the last survey found widest. */
export const weakest = (view: View): ServiceGap | null => {
  const last = view.keeping.surveys.at(-1);
  return last
    ? SERVICE_GAPS.reduce((least, gap) => (last.drivers[gap] < last.drivers[least] ? gap : least), 'standard')
    : null;
};

/** One mail a month: thanks to those who have just bought, what goes with it to the others. */
function* write(view: View, customers: readonly Kept[]): Generator<Wish> {
  if (view.keeping.mails.some(({ month }) => month === view.month)) return;
  const fresh = customers.filter(({ customer }) => view.month - customer.since <= 1).length;
  if (fresh * 2 >= customers.length) yield { type: 'mail', form: 'thanks', to: 'new' };
  else yield { type: 'mail', form: 'accessories', to: 'regular' };
}

/** What is set up once, before anybody has bought: the policy by which strangers dare to. */
export function* policies({ keeping, tools }: View): Generator<Wish> {
  if (!tools.includes('returns')) return;
  if (keeping.returns === 'none') yield { type: 'returns', policy: 'seven-days' };
  if (!keeping.packing) yield { type: 'packing' };
}

/** Asks all of them, and works on the weakest place, before anything else is spent: it does everybody good (service-gap). */
export function* diagnose(view: View, customers: readonly Kept[]): Generator<Wish> {
  const { keeping, month, scenario, cash, tools } = view;
  if (customers.length < ENOUGH || month >= scenario.months || !tools.includes('survey')) return;
  // What is left after asking has to pay for mending.
  const size = cash >= SURVEY.large.cost + 2 * IMPROVE.cost ? 'large' : 'small';
  if (keeping.surveys.length === 0) yield { type: 'survey', size };
  const gap = weakest(view);
  if (gap && Object.keys(keeping.improved).length === 0) yield { type: 'improve', at: gap };
}

/** What is done for all customers together, once there are some. */
export function* keepAll(view: View, customers: readonly Kept[]): Generator<Wish> {
  const { keeping, month, scenario, tools } = view;
  if (customers.length < ENOUGH || month >= scenario.months) return;
  if (tools.includes('programme')) yield* runProgramme(keeping);
  if (!keeping.levels && tools.includes('levels')) yield { type: 'levels' };
  if (!keeping.linked && tools.includes('link')) yield { type: 'link' };
  if (tools.includes('mail')) yield* write(view, customers);
}

function* runProgramme(keeping: View['keeping']): Generator<Wish> {
  for (const activity of ACTIVITIES)
    if (PROGRAMME.includes(activity) !== keeping.activities.includes(activity))
      yield { type: 'activity', activity };
  if (keeping.rate === 0) yield { type: 'reward', rate: 1 };
}

/** Asked along in this order: a platform leads to its members, a house to those it deals with, a person to family and friends (five-derivations). */
export const PATHS_FOR = {
  platform: ['members', 'partners'],
  house: ['customers', 'partners', 'superior'],
  person: ['relatives', 'partners', 'customers'],
} as const satisfies Readonly<Record<string, readonly Path[]>>;
/** Not more than so many doors are asked for with one customer. */
const ASKED = 2;

/** A key moment is met with the act that fits, before anything else is spent on them (ten-moments). */
export function* meet({ id, customer }: Kept): Generator<Wish> {
  for (const what of customer.occasions) yield { type: 'care', account: id, act: FITS_OCCASION[what] };
}

/** The many: complaints first, while they are fresh, and as many as there are; then whoever brings most is served best. */
export function* keepMany({ crowd }: View): Generator<Wish> {
  if (!crowd) return;
  const { complaints } = crowd;
  if (complaints > 0) {
    const { desk } = crowd;
    const enough = desk.find(({ answers }) => answers >= complaints) ?? desk.at(-1);
    if (enough) yield { type: 'desk', effort: enough.effort };
  }
  if (crowd.grading !== 'profit') yield { type: 'grade', by: 'profit' };
}

/** Whether there is anything by which `extend` could tie a customer closer here. */
export const canExtend = ({ tools }: View): boolean =>
  tools.includes('bundle') || tools.includes('derive') || tools.includes('platform');

/** What ties one customer closer, once they are content. */
export function* extend(view: View, account: Kept): Generator<Wish> {
  const { id, customer, aided, derived, platform } = account;
  const glad = customer.mood >= 0.7 && view.month > customer.since;
  if (glad && !customer.bundled) yield { type: 'bundle', account: id };
  if (platform)
    for (const what of HELPS) if (!aided.includes(what)) yield { type: 'aid', account: id, in: what };
  if (!glad || derived.length >= ASKED || view.scenario.months - view.month < 2) return;
  // Whoever is introduced still has to be visited; while strangers wait, they come first.
  const waiting = view.accounts.some(
    ({ stage, visits }) => stage === 'lead' || (stage === 'qualified' && visits.length === 0),
  );
  if (waiting) return;
  const who = platform ? 'platform' : account.organisation || account.industry !== null ? 'house' : 'person';
  for (const path of PATHS_FOR[who]) if (!derived.includes(path)) yield { type: 'derive', account: id, path };
}
