/** Customers as they are looked back on: in which order, and how it ended with each. */
import type { AccountId } from '../../model/move';
import { truthOf, type Account, type Game } from '../../rules/game';
import { knowsWhyNot } from '../../rules/grades';

const ENDS = ['kept', 'left', 'let-go', 'set-aside', 'refused', 'open', 'unvisited'] as const;
export type End = (typeof ENDS)[number];

/** How it stood with somebody when the run ended. */
export const endOf = (game: Game, account: Account): End => {
  const { customer } = account;
  if (customer?.life === 'given-up') return 'let-go';
  if (customer) return customer.life === 'churned' ? 'left' : 'kept';
  if (account.talk.ending === 'won') return 'kept';
  if (account.stage === 'lost') return 'refused';
  if (account.visits.length === 0 && account.talk.exchanges === 0) return 'unvisited';
  return knowsWhyNot(account.talk, truthOf(game, account.id)) ? 'set-aside' : 'open';
};

/** Everybody who was met, those one had most to do with first. */
export const metIn = (game: Game): readonly Account[] =>
  game.accounts.all
    .filter((account) => account.stage !== 'unknown')
    .map((account) => ({ account, end: ENDS.indexOf(endOf(game, account)) }))
    .sort((a, b) => a.end - b.end)
    .map(({ account }) => account);

export const unmetIn = (game: Game): readonly AccountId[] =>
  game.accounts.all.filter((account) => account.stage === 'unknown').map((account) => account.id);
