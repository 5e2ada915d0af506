/** What a learner sees of a customer: the face, the signs, what dealings show of loyalty, and what is coming. */
import type { Cause, LifeStage } from '../model/customer';
import type { Hold, LoyaltyKind, LoyaltyLevel, Measure, Sign } from '../model/office';
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

/** Moods are read off a face in fifths; only this month's follow-up tells how it really is. */
const seenMood = (game: Game, customer: Customer): number =>
  customer.cared.includes(`${String(game.month)}.follow-up`)
    ? customer.satisfaction
    : fifth(customer.satisfaction);

/** Days of their life that are on file, and key moments of the contract (care-lifecycle, ten-moments). */
const calendarOf = (game: Game, account: Account, customer: Customer): readonly KeyMoment[] => {
  const { moments, occasions } = game.scenario.account(account.id);
  const met = (month: number, yes: boolean): boolean | null =>
    yes ? true : month < game.month ? false : null;
  const days = moments
    .filter(({ fact }) => account.known.includes(`fact.${fact}`))
    .map(({ month, fact }) => ({
      month,
      fact,
      met: met(month, customer.cared.includes(`${String(month)}.personal`)),
    }));
  const contract = occasions
    .filter(({ month, what }) => month <= game.month || FORESEEN.includes(what))
    .map(({ month, what }) => ({ month, what, met: met(month, isMet(customer, what, month)) }));
  return [...days, ...contract]
    .filter(({ month }) => month >= customer.since && month <= game.scenario.data.months)
    .sort((a, b) => a.month - b.month);
};

/** The face of a customer in this month, for as long as nothing happens to them. */
const faces = new WeakMap<Account, { readonly month: number; readonly face: CustomerView }>();
export const customerView = (game: Game, account: Account): CustomerView | null => {
  if (!account.customer) return null;
  const kept = faces.get(account);
  if (kept?.month === game.month) return kept.face;
  const face = faceOf(game, account, account.customer);
  faces.set(account, { month: game.month, face });
  return face;
};

const faceOf = (game: Game, account: Account, customer: Customer): CustomerView => {
  const signs = isActive(customer) ? signsOf(customer, game.month) : [];
  const moment = momentOf(game, account.id);
  const measures = inFifths(measuresOf(customer, truthOf(game, account.id), game.month));
  const index = indexOf(measures);
  return {
    since: customer.since,
    life: customer.life,
    mood: seenMood(game, customer),
    loyalty: Math.round(loyaltyOf(customer, truthOf(game, account.id)) * 10) / 10,
    loyaltyKind: loyaltyKind(customer, game.keeping.rate),
    orders: customer.orders,
    spent: customer.spent,
    margin: customer.margin,
    touched: customer.touched,
    tier: customer.tier,
    complaint: customer.complaint,
    about: customer.complaint === 'none' ? null : customer.fault,
    referred: customer.referred,
    cared: customer.cared,
    bundled: customer.bundled,
    member: customer.member,
    occasions: occasionOf(game, account.id).filter((what) => !isMet(customer, what, game.month)),
    moment: moment !== null && account.known.includes(`fact.${moment}`) ? moment : null,
    lost: customer.churn
      ? {
          month: customer.churn.month,
          tried: customer.winBackTried,
          forced: customer.churn.kind === 'forced',
        }
      : null,
    signs,
    measures,
    holds: inFifths(holdsOf(customer, FORM_EFFECT[game.keeping.forms[customer.tier]].switching)),
    index,
    level: levelOf(index),
    calendar: calendarOf(game, account, customer),
  };
};
