/** What somebody who backs us does for us in their house, beside speaking for us (see `bar.ts` for that). */
import { NEEDS } from '../model/customer';
import type { AccountId } from '../model/move';
import { talkWith } from './copies';
import { meet } from './finding';
import { accountOf, knowing, news, truthOf, withAccount, type Game } from './game';
import { TRUST } from './parameters';

/** The insider tells what is going on in the house: the rival's hold, what they mind, what they need (serve-insider). */
const tellsAll = (game: Game, house: AccountId): Game => {
  const { weights, silent } = truthOf(game, house);
  const needs = NEEDS.filter((need) => (weights[need] ?? 0) > 0 && need !== silent);
  const told = knowing(game, house, ['tie', 'sensitivity', ...needs.map((need) => `need.${need}`)]);
  return told === game ? game : news(told, 'clue', house);
};

/** The advocate opens the higher door: whoever decides gets to know us through them (serve-advocate). */
const opensTheDoor = (game: Game, by: AccountId, house: AccountId): Game => {
  const { stage, visits, introducer, talk } = accountOf(game, house);
  if (stage === 'unknown') return meet(game, house, 'referral', by);
  if (visits.length > 0 || introducer !== null) return game;
  const trust = Math.min(TRUST.max, talk.trust + TRUST.introduced);
  return news(withAccount(game, house, { introducer: by, talk: talkWith(talk, { trust }) }), 'referral', by);
};

/** What a person who has just been won over does for us at once. */
export const helped = (game: Game, id: AccountId): Game => {
  const { post } = game.scenario.account(id);
  if (post?.role === 'insider') return tellsAll(game, post.of);
  return post?.role === 'advocate' ? opensTheDoor(game, id, post.of) : game;
};
