/** How loyal a customer is, and of which kind. */
import type { Truth } from '../truth';
import type { Customer } from '../state';
import { CAUSES, type Cause } from '../../model/customer';
import type { LoyaltyKind } from '../../model/office';
import type { RewardRate } from '../../model/trade';
import { AGAIN, EMOTION, HURT, LOYALTY } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** All that still hurts, 0 and more. */
export const hurtOf = ({ hurts }: Pick<Customer, 'hurts'>): number => {
  let sum = 0;
  for (const cause of CAUSES) sum += hurts[cause] ?? 0;
  return sum;
};

/** What is remembered of how one was treated, 0 and more: attitude, and how things are run. */
export const hurtByPeople = ({ hurts }: Pick<Customer, 'hurts'>): number =>
  (hurts.attitude ?? 0) + (hurts.management ?? 0);

/** What hurts most; null where nothing does (churn-causes). */
export const mainHurt = ({ hurts }: Pick<Customer, 'hurts'>): Cause | null =>
  CAUSES.reduce<Cause | null>(
    (most, cause) => ((hurts[cause] ?? 0) > (most === null ? 0 : (hurts[most] ?? 0)) ? cause : most),
    null,
  );

/** What loyalty rests on. */
type Bonds = Pick<Customer, 'satisfaction' | 'emotion' | 'value' | 'hurts'>;

/** Loyalty 0–1 from its parts: satisfaction, feeling, benefit (loyalty-factors), less what still hurts. Price buyers have little of it. */
export const loyaltyOf = (customer: Bonds, { orientation }: Pick<Truth, 'orientation'>): number => {
  const tied =
    LOYALTY.satisfaction * customer.satisfaction +
    LOYALTY.emotion * customer.emotion +
    LOYALTY.benefit * customer.value;
  const held = orientation === 'relational' ? tied : tied * LOYALTY.transactional;
  return clamp(held - HURT.weighs * hurtOf(customer));
};

/** What is left of loyalty so many months after the last that was lived with us: feeling fades, and what hurt is forgotten. */
export const loyaltyAfter = (
  { satisfaction, emotion, value, hurts }: Bonds,
  truth: Pick<Truth, 'orientation'>,
  months: number,
): number =>
  loyaltyOf(
    { satisfaction, emotion: Math.max(0, emotion - EMOTION.fade * months), value, hurts: {} },
    truth,
  ) -
  HURT.weighs * hurtOf({ hurts }) * HURT.lasts ** months;

/** The kind of loyalty one sees (loyalty-kinds): all but the true kind go when what they rest on goes. */
export const loyaltyKind = (customer: Customer, rate: RewardRate): LoyaltyKind => {
  if (customer.satisfaction >= 0.6 && customer.emotion >= 0.3) return 'true';
  if (customer.discount > 0.05) return 'price';
  if (rate > 1) return 'reward';
  return customer.switching > 0 ? 'tied' : 'inertia';
};

/** How deaf somebody is to what rivals call out, 0–1. */
export const deafness = (loyalty: number): number => Math.min(1, LOYALTY.deaf * loyalty);

/** How readily somebody orders again, times their own rate: by satisfaction, less by what hurts. */
export const readiness = (customer: Pick<Customer, 'satisfaction' | 'hurts'>): number =>
  (AGAIN.least + AGAIN.bySatisfaction * customer.satisfaction) *
  Math.max(0, 1 - AGAIN.heldBack * hurtOf(customer));
