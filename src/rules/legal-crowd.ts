/** What can be set about with the many customers of a shop, and why not. */
import type { Move } from '../model/move';
import { DESK_EFFORTS, GRADINGS } from '../model/trade';
import type { Game } from './game';
import { deskCost, openComplaints } from './keeping/crowd/desk';
import { GRADED } from './keeping/parameters';
import { first, onOffer, type Verdict } from './verdict';

type ManyMove = Extract<Move, { type: 'grade' | 'desk' }>;

export const isCrowdMove = (move: Move): move is ManyMove => move.type === 'grade' || move.type === 'desk';

export const refuseCrowd = (game: Game, move: ManyMove): Verdict => {
  const { crowd } = game;
  if (!crowd) return 'move.no-such-thing';
  switch (move.type) {
    case 'grade':
      return first(
        onOffer(GRADINGS, move.by),
        crowd.grading === move.by && 'move.already',
        game.effort < GRADED.effort && 'move.no-effort',
      );
    case 'desk':
      return first(
        !DESK_EFFORTS.includes(move.effort) && 'move.unknown',
        openComplaints(crowd).length === 0 && 'move.not-now',
        game.effort < move.effort && 'move.no-effort',
        game.cash < deskCost(game, move.effort) && 'move.no-money',
      );
  }
};

/** Everything of this kind that could be set about where there are many. */
export const crowdMoves = ({ crowd }: Game): readonly ManyMove[] =>
  crowd
    ? [
        ...GRADINGS.map((by) => ({ type: 'grade', by }) as const),
        ...DESK_EFFORTS.map((effort) => ({ type: 'desk', effort }) as const),
      ]
    : [];
