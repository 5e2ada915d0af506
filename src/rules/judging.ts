/** Milestones that must be marked when they happen; what can be read off at the end is left to the ledger. */
import type { AccountId, FaceToFaceMove, Move, TalkMove } from '../model/move';
import { MAN_FACTS } from '../model/customer';
import { LAVISH, type FindWay } from '../model/trade';
import {
  CONCEPT_OF_APPROACH,
  CONCEPT_OF_PRICE,
  CONCEPT_OF_WAY,
  CRITERIA,
  type CriterionId,
} from './criteria';
import { yieldOf } from './finding';
import { judgeSheet } from './founding';
import { accountOf, now, truthOf, withAccount, type Game } from './game';
import { candidates, refusal } from './legal';
import { ORDER_CHANCE } from './parameters';
import { openingFit, type Talk } from './talk';

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

/** A way is judged by what it brought against what such a go brings at best. */
export const judgeWay = (before: Game, after: Game, way: FindWay): Game => {
  const met = Object.values(after.accounts).filter(
    (a) => accountOf(before, a.id).stage === 'unknown' && a.stage !== 'unknown',
  );
  const most = yieldOf(before, way);
  return mark(after, 'way', way, Math.min(1, met.length / most), CONCEPT_OF_WAY[way], true);
};

/** On entering a visit: has one looked at who this is? */
export const judgeVisit = (game: Game, id: AccountId): Game => {
  const { known } = accountOf(game, id);
  const facts = known.filter((clue) => !clue.startsWith('studied'));
  return mark(game, 'prepared', id, Math.min(1, facts.length / 3));
};

/** An opening is held against the best one that stood open: nobody is blamed for not knowing an introducer. */
const openingShare = (game: Game, id: AccountId, move: Extract<TalkMove, { type: 'approach' }>): number => {
  if (move.on === LAVISH) return 0;
  const { temperament } = truthOf(game, id);
  const before: Game = withAccount(game, id, { talk: { ...accountOf(game, id).talk, openings: [] } });
  const fits = candidates({ ...before, visiting: id }).flatMap((m) =>
    m.type === 'approach' && m.on !== LAVISH && refusal({ ...before, visiting: id }, m) === null
      ? [openingFit(m, temperament)]
      : [],
  );
  return Math.max(0, openingFit(move, temperament)) / Math.max(1, ...fits);
};

/** What an exchange is worth as a milestone: from the talk and the file before it, and the talk after it. */
export const judgeExchange = (
  game: Game,
  id: AccountId,
  move: FaceToFaceMove,
  before: Talk,
  after: Talk,
  knownBefore: readonly string[],
): Game => {
  let g = game;
  const first = accountOf(game, id).visits.length <= 1;
  if (move.type === 'approach') {
    if (first && before.openings.length === 0) {
      g = mark(g, 'opening', id, openingShare(g, id, move), CONCEPT_OF_APPROACH[move.how]);
    } else if (first && before.openings.length === 1) {
      g = mark(g, 'opening', id, 0.85 * openingShare(g, id, move), CONCEPT_OF_APPROACH[move.how], true);
    }
  } else if (first && move.type !== 'leave') {
    if (before.openings.length === 0) g = mark(g, 'opening', id, 0);
    g = mark(g, 'manner', id, before.openings.length === 1 || before.openings.length === 2 ? 1 : 0);
  }
  if (move.type === 'benefit') g = mark(g, 'clear', id, before.clarity ? 1 : 0);
  if (move.type === 'answer') {
    g = mark(g, 'probed', id, before.objection === 'known' ? 1 : 0);
    if (after.objection === 'settled')
      g = mark(g, 'answered', id, before.slip === 'answer' ? 0.4 : 1, undefined, true);
    else g = mark(g, 'answered', id, 0);
  }
  if (after.slip && !before.slip) {
    g = mark(
      g,
      'mended',
      id,
      0,
      after.slip === 'push'
        ? 'do-not-force'
        : after.slip === 'praise'
          ? 'praise-approach'
          : 'objection-handling',
    );
  }
  if (move.type === 'mend' && before.slip && !after.slip) g = mark(g, 'mended', id, 0.8, undefined, true);
  if (move.type === 'ask-order') {
    const known = MAN_FACTS.filter((fact) => knownBefore.includes(`man.${fact}`)).length;
    g = mark(g, 'man', id, known / MAN_FACTS.length);
    const age = before.signal;
    const inTime = age === null ? 0 : age <= 1 ? 1 : age <= 3 ? 0.6 : 0.3;
    // Whoever has pushed before does not get the whole of it for a later, timely question.
    const pushed = g.marks[markKey('asked', id)]?.concept === 'do-not-force';
    const concept = age === null || pushed ? 'do-not-force' : 'buying-signals';
    g = mark(g, 'asked', id, pushed ? inTime / 2 : inTime, concept, true);
    g = mark(g, 'order', id, Math.min(1, (after.chance ?? 0) / ORDER_CHANCE[0]), undefined, true);
  }
  return g;
};

/** Whether a move gives more than the law allows. */
export const isBreach = (move: Move): boolean =>
  move.type === 'approach' && move.how === 'gift' && move.on === LAVISH;
