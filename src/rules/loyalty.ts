/** How loyal a customer is, and of which kind. */
import type { AccountId } from '../model/move';
import { truthOf, type Customer, type Game } from './game';
import { LOYALTY } from './parameters';

/** Loyalty 0–1 from its parts: satisfaction, feeling, benefit (loyalty-factors). Price buyers have little of it. */
export const loyaltyOf = (game: Game, id: AccountId, customer: Customer): number => {
  const { orientation } = truthOf(game, id);
  const tied =
    LOYALTY.satisfaction * customer.satisfaction +
    LOYALTY.emotion * customer.emotion +
    LOYALTY.benefit * customer.value;
  return Math.max(0, Math.min(1, orientation === 'relational' ? tied : tied * 0.75));
};

/** The kind of loyalty one sees (loyalty-kinds). */
export const loyaltyKind = (customer: Customer): 'true' | 'inertia' | 'price' =>
  customer.satisfaction >= 0.6 && customer.emotion >= 0.3
    ? 'true'
    : customer.discount > 0.05
      ? 'price'
      : 'inertia';
