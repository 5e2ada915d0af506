/** The terms on which a customer buys from us. */
import type { AccountId } from '../../model/move';
import type { Company } from '../company';
import { accountOf, worthOf, type Customer, type Game } from '../game';
import { givenBack } from './linking';

export const companyOf = (game: Game): Company => {
  if (!game.company) throw new RangeError('the shop is not open yet');
  return game.company;
};

/** Yuan that one unit earns with this customer, what goes back to them or comes back from them taken off. */
export const unitMargin = (game: Game, { discount }: Pick<Customer, 'discount'>): number => {
  const company = companyOf(game);
  return company.price * (1 - discount - givenBack(game.keeping)) - company.cost;
};

/** A price match is claimed each month in which the rival is really cheaper (price-guarantee). Yuan. */
export const claimOf = (game: Game, id: AccountId): number => {
  const { rivalPrice } = game.scenario.data.market;
  if (accountOf(game, id).talk.offer !== 'price-match' || rivalPrice === undefined) return 0;
  const dearer = companyOf(game).price - rivalPrice * game.scenario.data.company.price;
  return Math.max(0, Math.round(dearer * worthOf(game, id).units));
};
