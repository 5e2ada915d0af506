/** What a shop as a whole does to make customers loyal, as far as it shows in them; and what was done about why some left (loyalty-strategies, churn-causes). */
import type { Cause } from '../../model/customer';
import { historyOf, isActive, type Account, type Customer, type Game } from '../game';
import { staffOf } from '../growth';
import { HELPS, STAFF } from '../../model/trade';
import { participation } from './programme';

const active = (game: Game): readonly Customer[] =>
  game.accounts.all.flatMap(({ customer }) => (isActive(customer) ? [customer] : []));

/** The six strategies, each followed or not. */
export const strategiesOf = (game: Game) => {
  const { keeping, company } = game;
  const customers = active(game);
  const staff = staffOf(game);
  return {
    /** More than was expected. */
    exceed: customers.some(({ quality, expectation }) => quality > expectation + 0.1),
    /** Loyalty is rewarded: points, or a level one has come up to. */
    reward: keeping.rate > 0 || customers.some(({ member }) => member !== null && member.level !== 'bronze'),
    /** Trust and feeling: half of them feel something for us. */
    feeling: customers.filter(({ emotion }) => emotion >= 0.3).length * 2 >= Math.max(1, customers.length),
    /** Whoever is content has a reason not to change. */
    barrier: customers.some(({ satisfaction, switching }) => satisfaction >= 0.55 && switching > 0),
    /** Customers belong together: a programme that is alive, a platform we have helped. */
    club:
      participation(keeping) >= 0.5 ||
      game.accounts.all.some(({ aided }) => HELPS.every((help) => aided.includes(help))),
    /** Our own people are able, and may decide. */
    staff:
      company?.empowered === true ||
      STAFF.some((quality) => staff[quality] > 0) ||
      Object.keys(keeping.improved).length > 0,
  };
};

/** Losses that somebody chose, with what they say of us (churn-causes). */
export const lossesOf = (game: Game): readonly NonNullable<Customer['churn']>[] =>
  game.accounts.all.flatMap(({ customer }) =>
    customer?.churn && customer.churn.kind !== 'forced' && customer.churn.kind !== 'given-up'
      ? [customer.churn]
      : [],
  );

/** Nobody who is with us has been left alone of late. */
const isTended = ({ customer }: Account, month: number): boolean =>
  !isActive(customer) || month - customer.touched < 2;

/** Whether the place that a loss came from has been mended in the shop by now; null where that is not in our hands. */
export const isMended = (game: Game, cause: Cause, since: number): boolean | null => {
  const { improved } = game.keeping;
  switch (cause) {
    case 'quality':
      return game.invested.product !== undefined;
    case 'attitude':
      return staffOf(game).attitude > 0 || improved.delivery !== undefined;
    case 'management':
      return staffOf(game).attitude > 0 || Object.keys(improved).length > 0;
    case 'promise':
      return !historyOf(game).some((h) => h.news === 'promise-broken' && h.at.month > since);
    case 'neglect':
      return game.accounts.all.every((account) => isTended(account, game.month));
    case 'price':
    case 'circumstance':
      return null;
  }
};
