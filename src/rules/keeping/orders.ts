/** The first order, by which a relation begins. */
import type { AccountId } from '../../model/move';
import type { PriceStrategy } from '../../model/trade';
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
  type Customer,
  type Game,
} from '../game';
import { keptShare } from '../grades';
import { PRICE_FACTOR, UNFAIR } from '../parameters';
import type { Talk } from '../talk';
import { welcome } from '../value-sheet';
import { CHAIN, CHURN, EMOTION } from './parameters';
import { bill, billed } from './relation';
import { luckOf, personOf } from './setting';
import { companyOf, unitMargin } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** A relation as it begins in a month, after this talk: with the expectations that name, price and promises have raised. */
export const newRelation = (
  month: number,
  talk: Talk,
  image: number,
  price: PriceStrategy,
  discount: number,
): Customer => ({
  since: month,
  bought: month,
  spent: 0,
  life: 'exploring',
  satisfaction: CHAIN.neutral,
  expectation: clamp(
    CHAIN.expectation +
      CHAIN.expectationByImage * image +
      CHAIN.expectationByPrice * (PRICE_FACTOR[price] - 1) +
      CHAIN.expectationByPromise * talk.promises.length,
  ),
  quality: CHAIN.neutral,
  value: CHAIN.neutral,
  emotion: EMOTION.start + 0.02 * talk.trust,
  bond: 0,
  switching: talk.offer === 'bundle' ? CHURN.switching : 0,
  bundled: talk.offer === 'bundle',
  discount,
  orders: 0,
  margin: 0,
  touched: month,
  cared: [],
  tier: 'ordinary',
  member: null,
  complaint: 'none',
  complained: null,
  mendedInTime: null,
  referred: 'no',
  fault: null,
  hurts: {},
  churn: null,
  winBackTried: false,
});

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
  const units = game.scenario.account(id).worth.units * keptShare(talk, truthOf(game, id));
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
