/** Leaving: how likely it is, of which kind it was and why, and whether somebody finds the way back. */
import type { Cause, ChurnKind } from '../../model/customer';
import type { Customer } from '../state';
import type { Circumstances } from './circumstances';
import { loyaltyOf, mainHurt } from './loyalty';
import { CHURN } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** The chance that this customer leaves this month, 0–1. */
export const churnChance = (customer: Customer, { person, rival, guarded }: Circumstances): number => {
  const { truth } = person;
  const loyalty = loyaltyOf(customer, truth);
  const lured =
    (truth.orientation === 'transactional' ? CHURN.luredByPrice : CHURN.offensive) *
    rival *
    Math.max(0, 1 - 1.4 * loyalty);
  const own = CHURN.base + CHURN.slope * Math.max(0, CHURN.from - loyalty);
  return clamp((own + lured) * (1 - customer.switching) * guarded);
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
