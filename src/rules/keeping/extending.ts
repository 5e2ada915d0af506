/** From one customer to more: what goes with it, the five paths to others, and the members of a platform one has helped. */
import type { AccountId } from '../../model/move';
import { HELPS, type Help, type Path } from '../../model/trade';
import { gameWith } from '../copies';
import { introduceTo } from '../finding';
import { accountOf, news, replied, withAccount, withCustomer, worthOf, type Game } from '../game';
import { BUNDLE, DERIVE, PLATFORM, REFERRAL } from './parameters';
import { unitMargin } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Sells what goes with it: to somebody satisfied it ties them closer, others feel pushed (bundling). */
export const bundle = (game: Game, id: AccountId): Game => {
  const { customer } = accountOf(game, id);
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const tried: Game = gameWith(game, { effort: game.effort - BUNDLE.effort });
  if (customer.satisfaction < BUNDLE.from) {
    const put = withCustomer(tried, id, { emotion: clamp(customer.emotion + BUNDLE.refused) });
    return replied(put, id, 'bundle-no');
  }
  const { units } = worthOf(game, id);
  const margin = Math.round(BUNDLE.margin * units * unitMargin(game, customer));
  const tied = withCustomer(gameWith(tried, { cash: tried.cash + margin }), id, {
    switching: customer.switching + BUNDLE.switching,
    bundled: true,
    margin: customer.margin + margin,
    touched: game.month,
  });
  return news(replied(tied, id, 'bundle-yes'), 'bundled', id, { margin });
};

/** Asks along one of the five paths: a satisfied customer leads to somebody, if there is anybody (five-derivations). */
export const derive = (game: Game, id: AccountId, path: Path): Game => {
  const { customer, derived } = accountOf(game, id);
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const asked = withAccount(gameWith(game, { effort: game.effort - DERIVE.effort }), id, {
    derived: [...derived, path],
  });
  if (customer.satisfaction < REFERRAL.from) {
    const hurt = withCustomer(asked, id, { emotion: clamp(customer.emotion - REFERRAL.refusedEmotion / 2) });
    return replied(hurt, id, 'referral-refused');
  }
  const to = game.scenario.account(id).derives[path];
  return to === undefined
    ? replied(asked, id, 'derive-nobody')
    : news(introduceTo(replied(asked, id, 'referral-glad'), to, id), 'referral', id);
};

/** Helps a platform with one of the three; when all are done, its members are open to us (platform-help). */
export const aid = (game: Game, id: AccountId, what: Help): Game => {
  const aided = [...accountOf(game, id).aided, what];
  const helped = withAccount(
    gameWith(game, { effort: game.effort - PLATFORM.effort, cash: game.cash - PLATFORM.cost }),
    id,
    { aided },
  );
  if (!HELPS.every((help) => aided.includes(help))) return replied(helped, id, 'care-personal');
  const known = gameWith(helped, { awareness: clamp(helped.awareness + PLATFORM.awareness) });
  const opened = game.scenario.account(id).introduces.reduce((g, to) => introduceTo(g, to, id), known);
  return news(opened, 'platform-opens', id);
};
