/** A month as the course would plan it: keep first, then qualify and visit, then find more. */
import type { Wish } from './bot';
import type { Remedy, Tier } from '../../model/trade';
import type { AccountView, CustomerView, View } from '../../rules/view';
import { cannotBuy } from './textbook-talk';

type Kept = AccountView & { readonly customer: CustomerView };

const cared = (customer: CustomerView, month: number, act: string): boolean =>
  customer.cared.includes(`${String(month)}.${act}`);

/** Yuan a month to be expected of an account, as far as desk research told. */
const monthly = (view: View, account: AccountView): number => {
  const { worth } = account.known;
  const unit = (view.company?.price ?? 0) - (view.company?.cost ?? 0);
  return worth ? worth.repeat * worth.units * (1 + worth.growth) * unit * (1 - worth.risk) - worth.upkeep : 0;
};

/** A large account that does not pay, or eats more than it brings (good-vs-bad-customer, match-partners). */
const isBad = ({ known }: AccountView): boolean => {
  const { worth } = known;
  return worth !== undefined && (worth.risk >= 0.3 || worth.units > 20 || worth.upkeep > 1000);
};

function* mend(account: Kept): Generator<Wish> {
  const { id, customer } = account;
  const step = {
    open: 'listen',
    heard: 'own-up',
    owned: customer.about === 'quality' ? 'repair' : 'compensate',
    mended: 'follow-up',
  } as const;
  if (customer.complaint !== 'none' && customer.complaint !== 'closed') {
    yield { type: 'complaint', account: id, step: step[customer.complaint] };
  }
}

function* keep(view: View, account: Kept): Generator<Wish> {
  const { id, customer, known } = account;
  const fresh = customer.since >= view.month - 1;
  const followed =
    cared(customer, customer.since, 'follow-up') || cared(customer, customer.since + 1, 'follow-up');
  if (fresh && !followed) yield { type: 'care', account: id, act: 'follow-up' };
  if (customer.moment !== null && !cared(customer, view.month, 'personal'))
    yield { type: 'care', account: id, act: 'personal' };
  if (known.orientation !== 'transactional' && view.month - customer.touched >= 1) {
    yield { type: 'care', account: id, act: known.facts.length > 0 ? 'personal' : 'follow-up' };
  }
  const glad = known.orientation !== 'transactional' && customer.mood >= 0.7;
  if (glad && customer.referred === 'no' && view.month > customer.since)
    yield { type: 'referral', account: id };
}

const remedyFor = ({ customer, known }: Kept): Remedy => {
  if (customer.lost?.forced) return 'farewell';
  if (customer.mood < 0.42) return 'apologise';
  return known.orientation === 'transactional' || known.sensitivity === 'price' ? 'price' : 'service';
};

function* tiers(view: View, customers: readonly Kept[]): Generator<Wish> {
  const ranked = [...customers].sort((a, b) => monthly(view, b) - monthly(view, a));
  for (const [rank, account] of ranked.entries()) {
    const worth = monthly(view, account);
    const tier: Tier =
      worth <= 30 ? 'small' : rank < Math.max(1, Math.round(ranked.length / 4)) ? 'key' : 'ordinary';
    if (account.known.worth && account.customer.tier !== tier)
      yield { type: 'tier', account: account.id, tier };
  }
}

function* qualify(account: AccountView): Generator<Wish> {
  const { id, known, stage, visits } = account;
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
  if (known.authority === undefined && visits.length === 0)
    yield { type: 'man', account: id, fact: 'authority' };
  if (known.authority === 'other' && !account.invited) yield { type: 'invite', account: id };
  if (known.sensitivity && account.tag !== known.sensitivity)
    yield { type: 'tag', account: id, tag: known.sensitivity };
  if (!cannotBuy(account)) yield { type: 'visit', account: id };
}

export function* planMonth(view: View): Generator<Wish> {
  const customers = view.accounts.filter((a): a is Kept => a.customer !== null);
  const active = customers.filter((a) => a.customer.lost === null && a.customer.life !== 'given-up');
  for (const account of active) yield* mend(account);
  for (const account of active) yield* keep(view, account);
  for (const account of customers) {
    if (account.customer.lost && !account.customer.lost.tried)
      yield { type: 'win-back', account: account.id, remedy: remedyFor(account) };
    const { sensitivity } = account.known;
    if (sensitivity && account.tag !== sensitivity)
      yield { type: 'tag', account: account.id, tag: sensitivity };
  }
  yield* tiers(view, active);
  const leads = view.accounts.filter((a) => ['lead', 'qualified'].includes(a.stage));
  const waiting = leads.filter((a) => a.stage === 'qualified' && !a.visits.includes(view.month));
  for (const account of [...waiting, ...leads]) yield* qualify(account);
  if (view.month <= view.scenario.months - 1) {
    for (const way of ['network', 'helper', 'conquest', 'canvassing', 'online'] as const)
      yield { type: 'find', way };
    if (view.studied.length === 0) yield { type: 'research', method: 'competitors' };
  }
  for (const account of leads) {
    if (account.known.sensitivity === undefined)
      yield { type: 'study', account: account.id, method: 'interview' };
  }
  yield { type: 'end-month' };
}
