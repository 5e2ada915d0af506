/** Milestones that must be marked when they happen; what can be read off at the end is left to the ledger. */
import type { AccountId, Move } from '../model/move';
import { LAVISH, type FindWay } from '../model/trade';
import { CONCEPT_OF_PRICE, CONCEPT_OF_WAY, CRITERIA, type CriterionId } from './criteria';
import { isStrained, yieldOf } from './finding';
import { judgeSheet } from './founding';
import { accountOf, now, type Game } from './game';
import { gradesOf } from './grades';
import type { Scene, Talk } from './talk';

export const markKey = (criterion: CriterionId, about: string): string => `${criterion}:${about}`;

/** Marks a milestone once: the first time stands, unless `better` lets a later and higher share count. */
const mark = (
  game: Game,
  criterion: CriterionId,
  about: string,
  share: number,
  concept: string = CRITERIA[criterion].concept,
  better = false,
): Game => {
  const key = markKey(criterion, about);
  const old = game.marks[key];
  if (old && !(better && share > old.share)) return game;
  return { ...game, marks: { ...game.marks, [key]: { share, concept, at: now(game) } } };
};

export const judgeFounding = (game: Game): Game => {
  const sheet = game.company?.sheet;
  if (!sheet) return game;
  return Object.entries(judgeSheet(game.scenario.data, sheet)).reduce(
    (g, [criterion, share]) =>
      criterion === 'price'
        ? mark(g, 'price', 'run', share, CONCEPT_OF_PRICE[sheet.price])
        : mark(g, criterion as CriterionId, 'run', share),
    game,
  );
};

const strainMark = (game: Game) => ({ share: 0, concept: CONCEPT_OF_WAY.network, at: now(game) });

/** A way is judged by what it brought against what such a go brings at best. */
export const judgeWay = (before: Game, after: Game, way: FindWay): Game => {
  const met = Object.values(after.accounts).filter(
    (a) => accountOf(before, a.id).stage === 'unknown' && a.stage !== 'unknown',
  );
  const most = yieldOf(before, way);
  const judged = mark(after, 'way', way, Math.min(1, met.length / most), CONCEPT_OF_WAY[way], true);
  // What friends have brought is spoilt by asking until they are strained.
  return isStrained(after, way)
    ? { ...judged, marks: { ...judged.marks, [markKey('way', way)]: strainMark(judged) } }
    : judged;
};

/** On entering a visit: has one looked at who this is? */
export const judgeVisit = (game: Game, id: AccountId): Game => {
  const { known } = accountOf(game, id);
  const facts = known.filter((clue) => !clue.startsWith('studied'));
  return mark(game, 'prepared', id, Math.min(1, facts.length / 3));
};

/** Notes when a milestone of the talk moved; how far it has come is read off the talk (`grades.ts`). */
export const judgeExchange = (game: Game, id: AccountId, before: Talk, after: Talk, scene: Scene): Game => {
  const earlier = gradesOf(before, scene);
  return gradesOf(after, scene).reduce((g, { criterion, share, concept }, i) => {
    if (share === null || share === earlier[i]?.share) return g;
    return { ...g, marks: { ...g.marks, [markKey(criterion, id)]: { share, concept, at: now(g) } } };
  }, game);
};

/** Whether a move gives more than the law allows. */
export const isBreach = (move: Move): boolean =>
  move.type === 'approach' && move.how === 'gift' && move.on === LAVISH;
