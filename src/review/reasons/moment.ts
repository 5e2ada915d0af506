/** The moment at which a choice is explained. */
import type { Move } from '../../model/move';
import { gameOf, step, type Play } from '../../rules/play';
import type { Choice } from '../choice';

/** Takes back a line of the sheet that says more than one thing: without what this move put there. */
const takenBack = (play: Play, move: Move): Play => {
  const back: Move | null =
    move.type === 'attract' ? { ...move, points: 0 } : move.type === 'target' ? move : null;
  const next = back && step(play, back);
  return next?.ok ? next.value : play;
};

/**
 * A line of the founding sheet is judged as the shop was opened with it, so it is explained by that sheet and not by what
 * stood there while it was being written; every other choice by what one saw then.
 * @param playAt the run before a move
 */
export const explainedAt = (
  { index, place, move }: Pick<Choice, 'index' | 'place' | 'move'>,
  moves: readonly Move[],
  playAt: (index: number) => Play,
): Play => {
  const opened = moves.findIndex(({ type }) => type === 'open');
  if (place !== 'founding' || opened < index) return playAt(index);
  const closing = playAt(opened);
  // A trait struck out is not on the sheet any more.
  const struck = move.type === 'target' && !gameOf(closing).draft.targets.includes(move.trait);
  return struck ? playAt(index) : takenBack(closing, move);
};
