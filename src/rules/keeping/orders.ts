/** The first order, by which a relation begins. */
import type { AccountId } from '../../model/move';
import { gameWith } from '../copies';
import { openHub } from '../finding';
import {
  accountOf,
  isActive,
  news,
  offerCost,
  truthOf,
  withAccount,
  withCustomer,
  worthOf,
  type Game,
} from '../game';
import { keptShare } from '../grades';
import { UNFAIR } from '../parameters';
import { welcome } from '../value-sheet';
import { newRelation } from './beginning';
import { bill, billed } from './relation';
import { luckOf, personOf } from './setting';
import { companyOf, unitMargin } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** The first order: the relation begins. */
export const begin = (game: Game, id: AccountId): Game => {
  const { talk } = accountOf(game, id);
  const { price } = companyOf(game).sheet;
  const customer = newRelation(game.month, talk, game.image, price, offerCost(game, talk.offer));
  const served = unfair(welcome(withAccount(game, id, { customer }), id), id);
  return openHub(firstBill(served, id), id);
};

const firstBill = (game: Game, id: AccountId): Game => {
  const { customer, talk } = accountOf(game, id);
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const units = worthOf(game, id).units * keptShare(talk, truthOf(game, id));
  const order = bill(customer, units, 'order', {
    person: personOf(game, id),
    unitMargin: unitMargin(game, customer),
    unitPrice: companyOf(game).price * (1 - customer.discount),
    unitCost: companyOf(game).cost,
    luck: luckOf(game, id),
  });
  const cash = game.cash + (order.numbers?.margin ?? 0);
  const entered = withAccount(gameWith(game, { cash }), id, {
    customer: billed(customer, order, game.month),
  });
  return news(entered, order.news, id, order.numbers);
};

/** A special price for one, seen by those who are like them and paid the list price (differential-pricing). */
const unfair = (game: Game, id: AccountId): Game => {
  if (accountOf(game, id).talk.offer !== 'special-price') return game;
  const { traits } = game.scenario.account(id);
  const slighted = game.accounts.all.filter(
    (a) =>
      a.id !== id &&
      isActive(a.customer) &&
      a.customer.discount === 0 &&
      game.scenario.account(a.id).traits.some((trait) => traits.includes(trait)),
  );
  return slighted.reduce(
    (g, { id: other, customer }) =>
      news(
        withCustomer(g, other, { emotion: clamp((customer?.emotion ?? 0) - UNFAIR) }),
        'unfair-price',
        other,
      ),
    game,
  );
};
