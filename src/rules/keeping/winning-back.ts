/** Those who left: winning them back with the remedy that fits, and parting from those who cost more than they bring. */
import { roll } from '../../model/chance';
import type { ChurnKind } from '../../model/customer';
import type { AccountId } from '../../model/move';
import type { Remedy } from '../../model/trade';
import { advance, lifeChart } from '../charts';
import { gameWith } from '../copies';
import { accountOf, news, replied, withCustomer, type Game } from '../game';
import { EFFORT } from '../parameters';
import { forgiven } from './complaints';
import { CHAIN, REBATE, WIN_BACK } from './parameters';

/** The remedy that fits the kind of loss: one must know why they left (win-back). */
const REMEDY_FOR: Readonly<Record<ChurnKind, Remedy>> = {
  'own-decision': 'apologise',
  'attracted-away': 'service',
  'bought-away': 'price',
  forced: 'farewell',
  'given-up': 'farewell',
};

export const winBack = (game: Game, id: AccountId, remedy: Remedy): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer?.churn) throw new RangeError(`${id} has not left`);
  const right = REMEDY_FOR[customer.churn.kind] === remedy;
  const spent = withCustomer(gameWith(game, { effort: game.effort - EFFORT['win-back'] }), id, {
    winBackTried: true,
  });
  if (remedy === 'farewell') {
    const parted = withCustomer(spent, id, { life: advance(lifeChart, customer.life, 'let-go') });
    return replied(parted, id, 'let-go');
  }
  const chance =
    customer.churn.kind === 'forced'
      ? 0
      : (right ? WIN_BACK.right : WIN_BACK.wrong) + WIN_BACK.byEmotion * customer.emotion;
  if (roll(game.seed, 'win-back', game.month, id, remedy) >= chance) return replied(spent, id, 'win-back-no');
  const back = withCustomer(spent, id, {
    life: advance(lifeChart, customer.life, 'win-back'),
    satisfaction: CHAIN.neutral,
    touched: game.month,
    churn: null,
    ...(right ? { hurts: forgiven(customer, customer.churn.cause) } : {}),
    ...(remedy === 'price' ? { discount: Math.max(customer.discount, REBATE) } : {}),
  });
  return news(replied(back, id, 'win-back-yes'), 'won-back', id);
};

/** We end a relation that costs more than it brings (negative value, lapsing customers). */
export const letGo = (game: Game, id: AccountId): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const parted = withCustomer(game, id, {
    life: advance(lifeChart, customer.life, 'let-go'),
    churn: { kind: 'given-up', cause: 'circumstance', month: game.month },
  });
  return replied(parted, id, 'let-go');
};
