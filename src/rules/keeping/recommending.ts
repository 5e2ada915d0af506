/** Asking a customer to recommend us. */
import type { AccountId } from '../../model/move';
import { gameWith } from '../copies';
import { introduce } from '../finding';
import { accountOf, news, replied, withCustomer, type Game } from '../game';
import { EFFORT } from '../parameters';
import { REFERRAL } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Asking to be recommended: a satisfied customer opens a door, an unsatisfied one is put off (chain-referral). */
export const referral = (game: Game, id: AccountId): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const paid: Game = gameWith(game, { effort: game.effort - EFFORT.referral });
  if (customer.satisfaction < REFERRAL.from) {
    const hurt = withCustomer(paid, id, {
      referred: 'refused',
      emotion: clamp(customer.emotion - REFERRAL.refusedEmotion),
      satisfaction: clamp(customer.satisfaction - REFERRAL.refusedEmotion / 2),
    });
    return replied(hurt, id, 'referral-refused');
  }
  const { game: introduced, found } = introduce(
    withCustomer(paid, id, { referred: 'done', touched: game.month }),
    id,
  );
  const told = replied(introduced, id, 'referral-glad');
  return found ? news(told, 'referral', id) : told;
};
