/** How loyal a customer is, and of which kind. */
import type { Truth } from '../truth';
import type { Customer } from '../state';
import { CAUSES, type Cause } from '../../model/customer';
import { HURT, LOYALTY } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** All that still hurts, 0 and more. */
export const hurtOf = ({ hurts }: Pick<Customer, 'hurts'>): number =>
  CAUSES.reduce((sum, cause) => sum + (hurts[cause] ?? 0), 0);

/** What hurts most; null where nothing does (churn-causes). */
export const mainHurt = ({ hurts }: Pick<Customer, 'hurts'>): Cause | null =>
  CAUSES.reduce<Cause | null>(
    (most, cause) => ((hurts[cause] ?? 0) > (most === null ? 0 : (hurts[most] ?? 0)) ? cause : most),
    null,
  );

/** Loyalty 0–1 from its parts: satisfaction, feeling, benefit (loyalty-factors), less what still hurts. Price buyers have little of it. */
export const loyaltyOf = (customer: Customer, { orientation }: Pick<Truth, 'orientation'>): number => {
  const tied =
    LOYALTY.satisfaction * customer.satisfaction +
    LOYALTY.emotion * customer.emotion +
    LOYALTY.benefit * customer.value;
  const held = orientation === 'relational' ? tied : tied * LOYALTY.transactional;
  return clamp(held - HURT.weighs * hurtOf(customer));
};

/** The kind of loyalty one sees (loyalty-kinds). */
export const loyaltyKind = (customer: Customer): 'true' | 'inertia' | 'price' =>
  customer.satisfaction >= 0.6 && customer.emotion >= 0.3
    ? 'true'
    : customer.discount > 0.05
      ? 'price'
      : 'inertia';
