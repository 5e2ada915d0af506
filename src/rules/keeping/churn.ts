/** Leaving: how likely it is, of which kind it was and why, and whether somebody finds the way back. */
import type { Cause, ChurnKind } from '../../model/customer';
import { advance, lifeChart } from '../charts';
import { customerWith } from '../copies';
import type { Customer } from '../state';
import type { Truth } from '../truth';
import type { Circumstances } from './circumstances';
import { deafness, hurtByPeople, loyaltyAfter, loyaltyOf, mainHurt } from './loyalty';
import { BACK, CHAIN, CHURN, DEPTHS, ELSEWHERE, EMOTION, LAPSE, SERVICE_WEIGHS } from './parameters';
import { depthAt } from './word';

type Luck = Circumstances['luck'];

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** How much better service counts with somebody. */
const serviceWeight = ({ orientation, sensitivity }: Circumstances['person']['truth']): number =>
  SERVICE_WEIGHS[orientation] *
  SERVICE_WEIGHS[sensitivity === 'price' || sensitivity === 'service' ? sensitivity : 'else'];

/** How far the service somebody gets, and what they remember of how they were treated, is from the best there is: what a name for service promises. */
const betterServed = (customer: Customer, { service }: Circumstances): number =>
  Math.max(0, 1 - service + hurtByPeople(customer));

/** The chance that this customer leaves this month, 0–1. */
export const churnChance = (customer: Customer, c: Circumstances): number => {
  const { person, rival, rivalBy, guarded, tied } = c;
  const { truth } = person;
  const loyalty = loyaltyOf(customer, truth);
  const pull =
    rivalBy === 'service'
      ? CHURN.luredByService * serviceWeight(truth) * betterServed(customer, c)
      : truth.orientation === 'transactional'
        ? CHURN.luredByPrice
        : CHURN.offensive;
  const lured = pull * rival * (1 - deafness(loyalty));
  const own = CHURN.base + CHURN.slope * Math.max(0, CHURN.from - loyalty);
  return clamp((own + lured) * (1 - Math.min(1, customer.switching + tied)) * guarded);
};

/** Why somebody leaves, read from the record (churn-causes, churn-kinds). */
export const churnOf = (
  customer: Customer,
  { person: { truth }, rival }: Pick<Circumstances, 'person' | 'rival'>,
): { readonly kind: ChurnKind; readonly cause: Cause } => {
  const hurt = mainHurt(customer);
  if (customer.satisfaction < 0.42) return { kind: 'own-decision', cause: hurt ?? 'management' };
  if (truth.orientation === 'transactional' || truth.sensitivity === 'price')
    return { kind: 'bought-away', cause: 'price' };
  return {
    kind: rival > 0 || customer.emotion < 0.3 ? 'attracted-away' : 'own-decision',
    cause: hurt ?? 'neglect',
  };
};

/** Whether a cause is about how people were dealt with: attitude, or how things are run (churn-causes). */
export const isOfService = (cause: Cause): boolean => cause === 'attitude' || cause === 'management';

/**
 * What they get where they went, on the scale of loyalty, in a month in which they are let down there; null in any other.
 * The shop they went to is a shop like others: its things break and its service lapses, too.
 */
const letDownThere = ({ orientation }: Pick<Truth, 'orientation'>, luck: Luck): number | null => {
  const { faults, gaps } = ELSEWHERE;
  if (luck('let-down') >= faults + LAPSE.eachGap * gaps) return null;
  const felt = Math.max(0, CHAIN.neutral - DEPTHS[depthAt(luck('how-far'))].hit);
  return loyaltyOf({ satisfaction: felt, emotion: EMOTION.start, value: felt, hurts: {} }, { orientation });
};

/**
 * Whether somebody who left by their own choice finds the way back in a month, without our doing: when they are let down
 * where they went, and what they remember of us is better than what they have there. What hurt is forgotten with time,
 * and so is what bound them; what was put right hurts no more (silent-dissatisfied).
 */
export const comesBack = (
  customer: Customer,
  { truth }: Circumstances['person'],
  month: number,
  luck: Luck,
): boolean => {
  const { churn } = customer;
  if (churn === null || churn.kind === 'forced' || churn.kind === 'given-up') return false;
  const there = letDownThere(truth, luck);
  if (there === null) return false;
  const better = loyaltyAfter(customer, truth, month - churn.month) - there;
  return better > 0 && luck('tries us') < BACK.turns * better;
};

/** Somebody who is back begins anew where it broke off. */
export const returned = (customer: Customer, month: number): Customer =>
  customerWith(customer, {
    life: advance(lifeChart, customer.life, 'win-back'),
    satisfaction: CHAIN.neutral,
    complaint: 'none',
    touched: month,
    churn: null,
  });

/** Whether somebody would pay this much more (0.05 is 5%) for service as good as it gets; whoever is ill pleased does not believe in it. */
export const paysMore = (
  { satisfaction }: Pick<Customer, 'satisfaction'>,
  { truth }: Circumstances['person'],
  service: number,
  more: number,
): boolean =>
  (0.25 + satisfaction) * CHAIN.qualityByService * (1 - service) * serviceWeight(truth) >=
  CHAIN.valueByPrice * more * (truth.sensitivity === 'price' ? 2 : 1);
