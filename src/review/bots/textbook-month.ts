/** A month as the course would plan it: keep first, then qualify and visit, then find more; what pays for all comes before. */
import type { Remedy, Tier } from '../../model/trade';
import type { AccountView, CustomerView, View } from '../../rules/view';
import { EFFORT } from '../../rules/parameters';
import { TIER } from '../../rules/keeping/parameters';
import type { Wish } from './bot';
import { prepare, spare, strengthen } from './textbook-office';
import { canExtend, diagnose, extend, keepAll, keepMany, meet, policies } from './textbook-shop';
import { cannotBuy } from './textbook-talk';
import { isBad, monthlyWorth } from './textbook-worth';

type Kept = AccountView & { readonly customer: CustomerView };

const cared = (customer: CustomerView, month: number, act: string): boolean =>
  customer.cared.includes(`${String(month)}.${act}`);

const complains = ({ customer }: Kept): boolean =>
  customer.complaint !== 'none' && customer.complaint !== 'closed';

function* mend(account: Kept): Generator<Wish> {
  const { id, customer } = account;
  if (customer.complaint === 'none' || customer.complaint === 'closed') return;
  const step = {
    open: 'listen',
    heard: 'own-up',
    owned: customer.about === 'quality' ? 'repair' : 'compensate',
    mended: 'follow-up',
  } as const;
  // Face to face, wherever there is something to give.
  yield { type: 'meet', account: id };
  yield { type: 'complaint', account: id, step: step[customer.complaint] };
}

/** Guard whoever may be lost, expand whoever can grow (guard-expand-attack). */
const stanceTo = ({ customer, known, stance }: Kept): 'expand' | 'guard' | null => {
  const growth = known.worth?.growth;
  if (growth === undefined || stance !== null) return null;
  return growth >= 0.2 ? 'expand' : customer.signs.length > 0 ? 'guard' : null;
};

function* keep(view: View, account: Kept): Generator<Wish> {
  const { id, customer, known } = account;
  const fresh = customer.since >= view.month - 1;
  if (
    fresh &&
    !cared(customer, customer.since, 'follow-up') &&
    !cared(customer, customer.since + 1, 'follow-up')
  )
    yield { type: 'care', account: id, act: 'follow-up' };
  if (customer.moment !== null && !cared(customer, view.month, 'personal')) {
    if (account.stale.includes(`fact.${customer.moment}`))
      yield { type: 'care', account: id, act: 'follow-up' };
    yield { type: 'care', account: id, act: 'personal' };
  }
  // Whoever is ill pleased and says nothing is asked (silent-dissatisfied); whoever has cooled is not left to order on (loyalty-index).
  if (customer.mood < 0.5 && !cared(customer, view.month, 'follow-up'))
    yield { type: 'care', account: id, act: 'follow-up' };
  const rest = customer.loyalty >= 0.7 && !customer.signs.includes('hollow') ? 2 : 1;
  if (known.orientation !== 'transactional' && view.month - customer.touched >= rest) {
    // A file that has grown old is checked by asking, before anything rests on it.
    const { stale } = account;
    const current = known.facts.some((fact) => !stale.includes(`fact.${fact}`));
    yield { type: 'care', account: id, act: current ? 'personal' : 'follow-up' };
  }
  const glad = known.orientation !== 'transactional' && customer.mood >= 0.7;
  if (glad && customer.referred === 'no' && view.month > customer.since)
    yield { type: 'referral', account: id };
  const as = stanceTo(account);
  if (as) yield { type: 'stance', account: id, as };
}

export const remedyFor = ({ customer, known }: Kept): Remedy => {
  if (customer.lost?.forced) return 'farewell';
  if (customer.mood < 0.42) return 'apologise';
  return known.orientation === 'transactional' || known.sensitivity === 'price' ? 'price' : 'service';
};

/** An account and what it is worth a month. */
interface Valued<A extends AccountView> {
  readonly account: A;
  readonly worth: number;
}

const valued = <A extends AccountView>(view: View, accounts: readonly A[]): readonly Valued<A>[] =>
  accounts.map((account) => ({ account, worth: monthlyWorth(view, account) }));

/** The same accounts, those worth most a month first. */
const byWorth = <A extends AccountView>(accounts: readonly Valued<A>[]): readonly Valued<A>[] =>
  accounts.length < 2 ? accounts : [...accounts].sort((a, b) => b.worth - a.worth);

/** Grading comes before everything else: the books tell who brings what, and who costs more than that (customer-pyramid, negative-value-customer). */
function* grade(customers: readonly Valued<Kept>[], ranked: readonly Valued<Kept>[]): Generator<Wish> {
  for (const { account } of customers)
    if (account.known.worth === undefined) yield { type: 'study', account: account.id, method: 'desk' };
  for (const { account, worth } of customers)
    if (account.known.worth && worth < TIER.small.monthly) yield { type: 'let-go', account: account.id };
  const key = Math.max(1, Math.round(ranked.length / 4));
  for (let rank = 0; rank < ranked.length; rank++) {
    const { account, worth } = ranked[rank] as Valued<Kept>;
    const tier: Tier = worth <= 30 ? 'small' : rank < key ? 'key' : 'ordinary';
    if (account.known.worth && account.customer.tier !== tier)
      yield { type: 'tier', account: account.id, tier };
  }
}

const isLast = (view: View): boolean => view.month >= view.scenario.months;

/** Half-weeks that take a visit to somebody with a say, and one to whoever decides. */
const BOTH_VISITS = 2 * EFFORT.visit;

/** Somebody with a say in an organisation: worth a visit until enough of the say backs us (buying-centre). */
function* canvass(view: View, account: AccountView): Generator<Wish> {
  const host = view.accounts.find((a) => a.id === account.post?.of);
  const enough = host?.organisation && host.organisation.backed * 2 >= host.organisation.known;
  if (host?.customer || (host && isBad(host)) || enough || account.visits.length >= 3) return;
  // In the last month it only helps if whoever decides can still be seen.
  if (isLast(view) && view.effort < BOTH_VISITS) return;
  if (account.stage === 'lead') yield { type: 'select', account: account.id, as: 'qualified' };
  yield { type: 'visit', account: account.id };
}

function* qualify(view: View, account: AccountView): Generator<Wish> {
  const { id, known, stage, visits } = account;
  if (account.post) {
    yield* canvass(view, account);
    return;
  }
  if (known.need === undefined) yield { type: 'man', account: id, fact: 'need' };
  if (known.worth === undefined && known.need !== false) yield { type: 'study', account: id, method: 'desk' };
  const bad = isBad(account) || known.need === false;
  if (bad) {
    if (stage !== 'dropped') yield { type: 'select', account: id, as: 'dropped' };
    return;
  }
  const later =
    known.money === 'none' ||
    known.orientation === 'transactional' ||
    (known.money === 'tight' && known.sensitivity === 'price') ||
    visits.length >= 3;
  if (later && stage !== 'nurtured') yield { type: 'select', account: id, as: 'nurtured' };
  if (later) return;
  if (stage === 'lead') yield { type: 'select', account: id, as: 'qualified' };
  yield* prepare(view, account);
  if (known.authority === undefined && visits.length === 0)
    yield { type: 'man', account: id, fact: 'authority' };
  if (known.authority === 'other' && !account.invited) yield { type: 'invite', account: id };
  if (known.sensitivity && account.tag !== known.sensitivity)
    yield { type: 'tag', account: id, tag: known.sensitivity };
  if (cannotBuy(account)) return;
  // Whether there is a need, and who decides, is found out before the visit: in the talk it would take sentences (MAN).
  const unknown = known.authority === undefined || known.need === undefined;
  if (unknown && visits.length === 0 && !isLast(view)) return;
  // Whoever decides is seen last, with enough of the house behind us.
  const { organisation } = account;
  if (organisation && organisation.backed * 2 < organisation.known) return;
  yield { type: 'visit', account: id };
}

export function* planMonth(view: View): Generator<Wish> {
  const customers = view.accounts.filter((a): a is Kept => a.customer !== null);
  const active = customers.filter((a) => a.customer.lost === null && a.customer.life !== 'given-up');
  for (const account of active) if (complains(account)) yield* mend(account);
  yield* keepMany(view);
  yield* policies(view);
  yield* strengthen(view);
  yield* diagnose(view, active);
  for (const account of active) if (account.customer.occasions.length > 0) yield* meet(account);
  const values = valued(view, active);
  const ranked = byWorth(values);
  yield* grade(values, ranked);
  for (const { account } of ranked) yield* keep(view, account);
  yield* keepAll(view, active);
  if (canExtend(view)) for (const account of active) yield* extend(view, account);
  for (const account of customers) {
    if (account.customer.lost && !account.customer.lost.tried) {
      yield { type: 'meet', account: account.id };
      yield { type: 'win-back', account: account.id, remedy: remedyFor(account) };
    }
    const { sensitivity } = account.known;
    if (sensitivity && account.tag !== sensitivity)
      yield { type: 'tag', account: account.id, tag: sensitivity };
  }
  const leads = view.accounts.filter((a) => a.stage === 'lead' || a.stage === 'qualified');
  // Those who wait for a visit come first; nobody is thought of twice.
  const waits = (a: AccountView): boolean => a.stage === 'qualified' && !a.visits.includes(view.month);
  for (const { account } of byWorth(valued(view, leads.filter(waits)))) yield* qualify(view, account);
  for (const account of leads) if (!waits(account)) yield* qualify(view, account);
  if (view.month <= view.scenario.months - 1) {
    for (const way of [
      'influence',
      'network',
      'lookup',
      'helper',
      'conquest',
      'canvassing',
      'online',
    ] as const) {
      // Friends are not asked a third time.
      if (way !== 'network' || (view.used.network ?? 0) < 2) yield { type: 'find', way };
    }
    if (view.studied.length === 0) yield { type: 'research', method: 'competitors' };
  }
  for (const account of leads) {
    if (account.known.sensitivity === undefined && !account.post)
      yield { type: 'study', account: account.id, method: 'interview' };
  }
  yield* spare(view);
  yield { type: 'end-month' };
}
