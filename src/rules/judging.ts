/** Milestones that must be marked when they happen; what can be read off at the end is left to the ledger. */
import type { AccountId, Move } from '../model/move';
import { LAVISH, type FindWay } from '../model/trade';
import { CONCEPT_OF_PRICE, CONCEPT_OF_WAY, type CriterionId } from './criteria';
import { isStrained, yieldOf } from './finding';
import { judgeSheet } from './founding';
import { accountOf, type Game } from './game';
import { mark } from './marks';

export const judgeFounding = (game: Game): Game => {
  const sheet = game.company?.sheet;
  if (!sheet) return game;
  return Object.entries(judgeSheet(game.scenario.data, sheet)).reduce(
    (g, [criterion, share]) =>
      criterion === 'price'
        ? mark(g, 'price', 'run', share, 'first', CONCEPT_OF_PRICE[sheet.price])
        : mark(g, criterion as CriterionId, 'run', share, 'first'),
    game,
  );
};

/** A way is judged by what it brought against what such a go brings at best. */
export const judgeWay = (before: Game, after: Game, way: FindWay): Game => {
  const met = after.accounts.all.filter(
    (a) => accountOf(before, a.id).stage === 'unknown' && a.stage !== 'unknown',
  );
  const most = yieldOf(before, way);
  // What friends have brought is spoilt by asking until they are strained.
  return isStrained(after, way)
    ? mark(after, 'way', way, 0, 'worst', CONCEPT_OF_WAY[way])
    : mark(after, 'way', way, Math.min(1, met.length / most), 'best', CONCEPT_OF_WAY[way]);
};

/** On entering a visit: has one looked at who this is? */
export const judgeVisit = (game: Game, id: AccountId): Game => {
  const { known } = accountOf(game, id);
  const facts = known.filter((clue) => !clue.startsWith('studied'));
  return mark(game, 'prepared', id, Math.min(1, facts.length / 3), 'first');
};

/** Whether a move gives more than the law allows. */
export const isBreach = (move: Move): boolean =>
  move.type === 'approach' && move.how === 'gift' && move.on === LAVISH;
