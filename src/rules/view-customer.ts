/** What a learner sees of a customer: the face, the signs, what dealings show of loyalty, and what is coming. */
import type { Cause, LifeStage } from '../model/customer';
import type { Hold, LoyaltyKind, LoyaltyLevel, Measure, Sign } from '../model/office';
import { Reading } from '../model/reading';
import { FORESEEN, type Occasion, type Tier } from '../model/trade';
import type { ComplaintStage } from './charts';
import { isActive, truthOf, type Account, type Customer, type Game, type Member } from './game';
import { isMet, momentOf, occasionOf } from './keeping/care';
import { loyaltyKind, loyaltyOf } from './keeping/loyalty';
import { holdsOf, indexOf, levelOf, measuresOf, signsOf } from './keeping/measures';
import { FORM_EFFECT } from './keeping/parameters';

/** A day of their life, by the fact on file, or a key moment of the contract; `met` is null until it is over. */
interface KeyMoment {
  readonly month: number;
  readonly fact?: string;
  readonly what?: Occasion;
  readonly met: boolean | null;
}

export interface CustomerView {
  readonly since: number;
  readonly life: LifeStage;
  /** 0–1, as one sees it in the face: exact only after a follow-up. */
  readonly mood: number;
  readonly loyalty: number;
  readonly loyaltyKind: LoyaltyKind;
  readonly orders: number;
  /** Yuan paid in all, and what came of it in this run, upkeep off. */
  readonly spent: number;
  readonly margin: number;
  readonly touched: number;
  readonly tier: Tier;
  readonly complaint: ComplaintStage;
  /** What they said went wrong, while a complaint stands. */
  readonly about: Cause | null;
  readonly referred: 'no' | 'refused' | 'done';
  readonly cared: readonly string[];
  /** A fact of this person's life that falls in this month, if it is on file. */
  readonly moment: string | null;
  /** Has bought what goes with it (bundling). */
  readonly bundled: boolean;
  /** Membership; null where there are no levels. */
  readonly member: Member | null;
  /** Key moments of the contract that fall in this month and nobody has met yet (ten-moments). */
  readonly occasions: readonly Occasion[];
  readonly lost: { readonly month: number; readonly tried: boolean; readonly forced: boolean } | null;
  /** Readable signs before a loss (churn-signs). */
  readonly signs: readonly Sign[];
  /** The six measures of loyalty and what holds them, 0–1 as far as dealings show it: in fifths. */
  readonly measures: Readonly<Record<Measure, number>>;
  readonly holds: Readonly<Record<Hold, number>>;
  /** The loyalty index of these measures, 0–100, and its level. */
  readonly index: number;
  readonly level: LoyaltyLevel;
  /** Key moments from the first order on: those that came, and those one can see coming. */
  readonly calendar: readonly KeyMoment[];
}

const fifth = (x: number): number => Math.round(x * 5) / 5;
const inFifths = <K extends string>(values: Readonly<Record<K, number>>): Readonly<Record<K, number>> =>
  Object.fromEntries(Object.entries<number>(values).map(([key, x]) => [key, fifth(x)])) as Record<K, number>;

/** As much of the run as a face depends on, beside the account itself. */
type Now = Pick<Game, 'scenario' | 'seed' | 'month' | 'keeping'>;

/** Days of their life that are on file, and key moments of the contract (care-lifecycle, ten-moments). */
const calendarOf = (now: Now, account: Account, customer: Customer): readonly KeyMoment[] => {
  const { moments, occasions } = now.scenario.account(account.id);
  const met = (month: number, yes: boolean): boolean | null =>
    yes ? true : month < now.month ? false : null;
  const days = moments
    .filter(({ fact }) => account.known.includes(`fact.${fact}`))
    .map(({ month, fact }) => ({
      month,
      fact,
      met: met(month, customer.cared.includes(`${String(month)}.personal`)),
    }));
  const contract = occasions
    .filter(({ month, what }) => month <= now.month || FORESEEN.includes(what))
    .map(({ month, what }) => ({ month, what, met: met(month, isMet(customer, what, month)) }));
  return [...days, ...contract]
    .filter(({ month }) => month >= customer.since && month <= now.scenario.data.months)
    .sort((a, b) => a.month - b.month);
};

/** A customer as one sees them: each line is worked out when it is first looked at. */
class Face extends Reading implements CustomerView {
  readonly #now: Now;
  readonly #account: Account;
  readonly #customer: Customer;
  #mood: number | undefined = undefined;
  #loyalty: number | undefined = undefined;
  #occasions: readonly Occasion[] | undefined = undefined;
  #moment: string | null | undefined = undefined;
  #signs: readonly Sign[] | undefined = undefined;

  constructor({ scenario, seed, month, keeping }: Now, account: Account, customer: Customer) {
    super();
    // Not the run itself: a face is kept, and would keep all of it.
    this.#now = { scenario, seed, month, keeping };
    this.#account = account;
    this.#customer = customer;
  }

  /** Whether this is how they look now: the same customer, in the same month of the same run. */
  static isOf(face: Face, { seed, month, keeping }: Now): boolean {
    const now = face.#now;
    return now.month === month && now.keeping === keeping && now.seed === seed;
  }

  get #truth() {
    return truthOf(this.#now, this.#account.id);
  }

  get since() {
    return this.#customer.since;
  }

  get life() {
    return this.#customer.life;
  }

  /** Moods are read off a face in fifths; only this month's follow-up tells how it really is. */
  get mood() {
    const { cared, satisfaction } = this.#customer;
    return (this.#mood ??= cared.includes(`${String(this.#now.month)}.follow-up`)
      ? satisfaction
      : fifth(satisfaction));
  }

  get loyalty() {
    return (this.#loyalty ??= Math.round(loyaltyOf(this.#customer, this.#truth) * 10) / 10);
  }

  get loyaltyKind() {
    return loyaltyKind(this.#customer, this.#now.keeping.rate);
  }

  get orders() {
    return this.#customer.orders;
  }

  get spent() {
    return this.#customer.spent;
  }

  get margin() {
    return this.#customer.margin;
  }

  get touched() {
    return this.#customer.touched;
  }

  get tier() {
    return this.#customer.tier;
  }

  get complaint() {
    return this.#customer.complaint;
  }

  get about() {
    return this.#customer.complaint === 'none' ? null : this.#customer.fault;
  }

  get referred() {
    return this.#customer.referred;
  }

  get cared() {
    return this.#customer.cared;
  }

  get bundled() {
    return this.#customer.bundled;
  }

  get member() {
    return this.#customer.member;
  }

  get occasions() {
    const now = this.#now;
    return (this.#occasions ??= occasionOf(now, this.#account.id).filter(
      (what) => !isMet(this.#customer, what, now.month),
    ));
  }

  get moment() {
    if (this.#moment === undefined) {
      const moment = momentOf(this.#now, this.#account.id);
      this.#moment = moment !== null && this.#account.known.includes(`fact.${moment}`) ? moment : null;
    }
    return this.#moment;
  }

  get lost() {
    const { churn, winBackTried } = this.#customer;
    return churn ? { month: churn.month, tried: winBackTried, forced: churn.kind === 'forced' } : null;
  }

  get signs() {
    return (this.#signs ??= isActive(this.#customer) ? signsOf(this.#customer, this.#now.month) : []);
  }

  get measures() {
    return inFifths(measuresOf(this.#customer, this.#truth, this.#now.month));
  }

  get holds() {
    const { forms } = this.#now.keeping;
    return inFifths(holdsOf(this.#customer, FORM_EFFECT[forms[this.#customer.tier]].switching));
  }

  get index() {
    return indexOf(this.measures);
  }

  get level() {
    return levelOf(this.index);
  }

  get calendar() {
    return calendarOf(this.#now, this.#account, this.#customer);
  }
}

/** The face of a customer, for as long as nothing happens to them. A cache, never a state. */
const faces = new WeakMap<Account, Face>();
export const customerView = (game: Game, account: Account): CustomerView | null => {
  if (!account.customer) return null;
  const kept = faces.get(account);
  if (kept && Face.isOf(kept, game)) return kept;
  const face = new Face(game, account, account.customer);
  faces.set(account, face);
  return face;
};
