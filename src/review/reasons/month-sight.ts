/** What a month shows, in the form that reasons ask for: customers, strangers who wait, how much there is of somebody on file. */
import type { AccountView, CustomerView, Known, View } from '../../rules/view';
import { BAR } from '../../rules/parameters';
import { lackOf } from './talk-sight';
import type { ReasonCode } from './catalogue';
import { because, type Flaw, type Reason } from './reason';

export type Kept = AccountView & { readonly customer: CustomerView };

export const isKept = (file: AccountView | undefined): file is Kept =>
  !!file?.customer && file.customer.lost === null && file.customer.life !== 'given-up';

/** Customers who are with us. */
export const keptIn = ({ accounts }: View): readonly Kept[] => accounts.filter(isKept);

/** A complaint stands that nobody has mended yet. */
export const isStanding = ({ customer }: Kept): boolean =>
  ['open', 'heard', 'owned'].includes(customer.complaint);

/** Below this a face shows that somebody is hurt (public-relations). */
const HURT = 0.42;
export const isHurt = (file: Kept): boolean => isStanding(file) || file.customer.mood < HURT;

/** Potential customers on file whom nobody has visited yet, and whom nothing speaks against. */
export const waitingIn = ({ accounts }: View): readonly AccountView[] =>
  accounts.filter(
    (file) => ['lead', 'qualified'].includes(file.stage) && file.visits.length === 0 && flawOf(file) === null,
  );

/** Somebody of ours whose figures nobody has looked up: what they have bought shows all the same, where they have. */
export const unseen = (bought: ReasonCode, nothing: ReasonCode, { id, customer }: Kept): Reason =>
  customer.orders > 0
    ? because(bought, { account: id, n: customer.orders, yuan: customer.spent })
    : because(nothing, { account: id });

/** Months that are left after this one. */
export const monthsLeft = ({ month, scenario }: View): number => scenario.months - month;

/** Pieces of information on file. */
export const cluesOf = ({ known }: { readonly known: Known }): number =>
  [
    known.need,
    known.money,
    known.authority,
    known.sensitivity,
    known.orientation,
    known.temperament,
    known.objection,
    known.tie,
    known.worth,
  ].filter((clue) => clue !== undefined).length +
  Object.keys(known.weights).length +
  known.closedAreas.length +
  known.facts.length;

/** From here on a customer pays badly, or costs too much to look after. */
const RISKY = 0.3;
const DEAR = 1000;

/** What speaks against somebody as a customer, as far as one knows; null when nothing does. */
export const flawOf = (file: AccountView): Flaw | null => {
  const lack = lackOf(file);
  if (lack) return lack;
  const { worth } = file.known;
  if (!worth) return null;
  if (worth.risk >= RISKY) return 'risk';
  if (worth.units > BAR.oversizeFrom) return 'size';
  if (worth.upkeep > DEAR) return 'upkeep';
  if (worth.growth < 0) return 'fading';
  return file.field === 'far' ? 'far' : null;
};

export const caredNow = ({ customer }: Kept, month: number, act: string): boolean =>
  customer.cared.includes(`${String(month)}.${act}`);

/** Somebody who has just bought, and whom nobody has asked how it goes. */
export const isUnthanked = (file: Kept, month: number): boolean => {
  const { since } = file.customer;
  return (
    since >= month - 1 &&
    since <= month &&
    !caredNow(file, since, 'follow-up') &&
    !caredNow(file, since + 1, 'follow-up')
  );
};
