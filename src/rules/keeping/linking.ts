/** How relations are run: their form by tier, channels that know of each other, and taking goods back. */
import type { Form, Returns, Tier } from '../../model/trade';
import { gameWith } from '../copies';
import type { Customer, Game } from '../game';
import { LINK, PACKING, RETURNS_EFFECT } from './parameters';

/** Different ways in which we were in touch with a customer in a month, mail counted. */
export const touchesIn = (customer: Pick<Customer, 'cared'>, month: number, mails: number): number =>
  new Set(customer.cared.filter((entry) => entry.startsWith(`${String(month)}.`))).size + (mails > 0 ? 1 : 0);

/** What being reached in several unlinked ways leaves: everything has to be said twice (one-customer-view). */
export const repeated = (
  { keeping, scenario }: Pick<Game, 'keeping' | 'scenario'>,
  touches: number,
): number =>
  keeping.linked || !scenario.data.tools.includes('link') ? 0 : LINK.twice * Math.max(0, touches - 1);

/** Share of an order's price that goes back to customers or comes back from them. */
export const givenBack = ({ rate, returns, packing }: Game['keeping']): number =>
  rate / 100 + RETURNS_EFFECT[returns].back * (packing ? PACKING.share : 1);

export const link = (game: Game): Game =>
  gameWith(game, { cash: game.cash - LINK.cost, keeping: { ...game.keeping, linked: true } });

export const setForm = (game: Game, tier: Tier, form: Form): Game =>
  gameWith(game, { keeping: { ...game.keeping, forms: { ...game.keeping.forms, [tier]: form } } });

export const setReturns = (game: Game, returns: Returns): Game =>
  gameWith(game, { keeping: { ...game.keeping, returns } });

/** Parcels are checked before they go out, or no longer. */
export const togglePacking = (game: Game): Game =>
  gameWith(game, { keeping: { ...game.keeping, packing: !game.keeping.packing } });
