/** What a customer is worth: a month, and over the months for which one may count on them (customer-value). */
import type { AccountId } from '../../model/move';
import { accountOf, isActive, truthOf, worthOf, type Customer, type Game } from '../game';
import { FIELD, STANCE } from '../parameters';
import { isBackedBy } from '../organisation';
import { growthOf } from '../value-sheet';
import { hurtOf, loyaltyOf } from './loyalty';
import { companyOf, unitMargin } from './terms';
import { AGAIN, FORM_EFFECT, HORIZON, TIER } from './parameters';

/** How much more readily this customer comes again than their satisfaction alone would have it. */
export const againOf = (game: Game, id: AccountId): number =>
  1 +
  (accountOf(game, id).talk.surplus === 'advised' ? AGAIN.advised : 0) +
  (isBackedBy(game, id, 'user') ? AGAIN.users : 0);

/** Yuan a month that a customer costs whatever they order. */
export const upkeepOf = (game: Game, id: AccountId, customer: Customer): number => {
  const { field } = game.scenario.account(id);
  const stance = accountOf(game, id).stance === null ? 0 : STANCE.monthly;
  const form = FORM_EFFECT[game.keeping.forms[customer.tier]].monthly;
  return worthOf(game, id).upkeep * FIELD[field].upkeep + TIER[customer.tier].monthly + stance + form;
};

/** Yuan a month that a customer may be expected to bring, upkeep and tier included. */
export const monthlyWorth = (game: Game, id: AccountId, customer: Customer): number => {
  const worth = worthOf(game, id);
  const growth = growthOf(game, id);
  const repeat =
    worth.repeat *
    (AGAIN.least + AGAIN.bySatisfaction * customer.satisfaction) *
    Math.max(0, 1 - AGAIN.heldBack * hurtOf(customer)) *
    againOf(game, id);
  const earned = (1 - worth.risk) * unitMargin(game, customer) - worth.risk * companyOf(game).cost;
  return repeat * worth.units * (1 + growth) * earned - upkeepOf(game, id, customer);
};

/** What a kept customer is worth at the end: expected margin over the horizon, weighed by loyalty (customer-value). */
export const futureWorth = (game: Game, id: AccountId, customer: Customer): number =>
  isActive(customer)
    ? HORIZON * monthlyWorth(game, id, customer) * loyaltyOf(customer, truthOf(game, id))
    : 0;
