/** What somebody brings to a first visit who is no stranger any more. */
import type { AccountId } from '../model/move';
import type { Channel } from '../model/trade';
import { talkWith } from './copies';
import { cluesIn, hasNeighbourAmongCustomers } from './files';
import { accountOf, news, withAccount, type Game } from './game';
import { crowdTrust } from './marketing';
import { NEIGHBOUR_TRUST, TOGETHER, TRUST } from './parameters';
import { isEncounter } from '../scenario/schema';

/** They have met us through this channel; the same again adds nothing (channel-modes). */
export const metThrough = (game: Game, id: AccountId, channel: Channel): Game => {
  const { channels, visits } = accountOf(game, id);
  return visits.length > 0 || channels.includes(channel)
    ? game
    : withAccount(game, id, { channels: [...channels, channel] });
};

/** Channels that worked together, on a file that says to what end. */
export const isCoordinated = (game: Game, id: AccountId): boolean => {
  const account = accountOf(game, id);
  return account.channels.length >= TOGETHER.channels && cluesIn(account) >= TOGETHER.clues;
};

/** Trust brought to the first visit: by channels together, by neighbours who buy, by the crowd. */
export const headStart = (game: Game, id: AccountId): number =>
  isEncounter(game.scenario.data) || accountOf(game, id).visits.length > 0
    ? 0
    : (isCoordinated(game, id) ? TOGETHER.trust : 0) +
      (hasNeighbourAmongCustomers(game, id) ? NEIGHBOUR_TRUST : 0) +
      crowdTrust(game, id);

/** Gives the head start, just before the door opens for the first time. */
export const withHeadStart = (game: Game, id: AccountId): Game => {
  const n = headStart(game, id);
  if (n === 0) return game;
  const { talk } = accountOf(game, id);
  const trust = Math.min(TRUST.max, talk.trust + n);
  return news(withAccount(game, id, { talk: talkWith(talk, { trust }) }), 'head-start', id, { n });
};
