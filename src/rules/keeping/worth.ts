/** What a customer is worth: a month, and over the months for which one may count on them (customer-value). */
import type { AccountId } from '../../model/move';
import { freshFacts } from '../files';
import type { Tier } from '../../model/trade';
import type { AccountData } from '../../scenario/schema';
import { accountOf, isActive, truthOf, worthOf, type Customer, type Game } from '../game';
import { FIELD, STANCE } from '../parameters';
import { isBackedBy } from '../organisation';
import type { Truth } from '../truth';
import { growthOf } from '../value-sheet';
import { loyaltyOf, readiness } from './loyalty';
import { companyOf, unitMargin } from './terms';
import { FAIR_TERMS } from '../recovery/parameters';
import { AGAIN, FORM_EFFECT, HORIZON, TIER } from './parameters';

/** Whether this is somebody we keep shop for whose taste we know: a trait aimed at, two facts on file that are still true (niche-keeper). */
export const isKnownRegular = (game: Game, id: AccountId): boolean =>
  companyOf(game).sheet.targets.some((trait) => game.scenario.account(id).traits.includes(trait)) &&
  freshFacts(game, id).length >= 2;

/** How much more readily this customer comes again than their satisfaction alone would have it. */
export const againOf = (game: Game, id: AccountId): number =>
  1 +
  (isKnownRegular(game, id) ? AGAIN.known : 0) +
  (accountOf(game, id).talk.surplus === 'advised' ? AGAIN.advised : 0) +
  (isBackedBy(game, id, 'user') ? AGAIN.users : 0);

/** Yuan a month that a customer costs whatever they order. */
export const upkeepOf = (game: Game, id: AccountId, customer: Customer): number => {
  const { field } = game.scenario.account(id);
  const stance = accountOf(game, id).stance === null ? 0 : STANCE.monthly;
  const paid = customer.fair ? FAIR_TERMS.upkeep : 1;
  return worthOf(game, id).upkeep * FIELD[field].upkeep * paid + servingCost(game, customer.tier) + stance;
};

/** Yuan a month that serving somebody of this tier costs, by the tier and the form of the relation. */
export const servingCost = (game: Game, tier: Tier): number =>
  TIER[tier].monthly + FORM_EFFECT[game.keeping.forms[tier]].monthly;

/** Whose worth is reckoned: what they buy, and what is their own about it. */
interface Reckoned {
  readonly worth: AccountData['worth'];
  readonly growth: number;
  readonly again: number;
  /** Yuan a month whatever they order. */
  readonly upkeep: number;
}

/** Yuan a month that somebody may be expected to bring, upkeep and tier included. */
export const broughtBy = (
  game: Game,
  customer: Customer,
  { worth, growth, again, upkeep }: Reckoned,
): number => {
  const repeat = worth.repeat * readiness(customer) * again;
  const earned = (1 - worth.risk) * unitMargin(game, customer) - worth.risk * companyOf(game).cost;
  return repeat * worth.units * (1 + growth) * earned - upkeep;
};

/** What that comes to over the horizon, weighed by loyalty; nothing from whoever has left (customer-value). */
export const worthAhead = (customer: Customer, truth: Pick<Truth, 'orientation'>, monthly: number): number =>
  isActive(customer) ? HORIZON * monthly * loyaltyOf(customer, truth) : 0;

/** Yuan a month that a customer may be expected to bring, upkeep and tier included. */
export const monthlyWorth = (game: Game, id: AccountId, customer: Customer): number => {
  return broughtBy(game, customer, {
    worth: worthOf(game, id),
    growth: growthOf(game, id),
    again: againOf(game, id),
    upkeep: upkeepOf(game, id, customer),
  });
};

/** What a kept customer is worth at the end: expected margin over the horizon, weighed by loyalty (customer-value). */
export const futureWorth = (game: Game, id: AccountId, customer: Customer): number =>
  worthAhead(customer, truthOf(game, id), monthlyWorth(game, id, customer));
