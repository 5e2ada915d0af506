/** Marks: milestones that must be noted when they happen, each under its criterion and what it is about. */
import { gameWith } from './copies';
import { CRITERIA, type CriterionId } from './criteria';
import { now, type Game, type Mark } from './game';

export const markOf = (game: Game, criterion: CriterionId, about: string): Mark | undefined =>
  game.marks[criterion]?.find((mark) => mark.about === about);

/** Which of two marks about the same thing stands. */
export type Keep = 'first' | 'best' | 'worst';

const stands = (old: Mark, share: number, keep: Keep): boolean =>
  keep === 'first' || (keep === 'best' ? old.share >= share : old.share <= share);

/** Sets a mark: a share 0–1 of the criterion's points, and the concept it is judged by. */
export const mark = (
  game: Game,
  criterion: CriterionId,
  about: string,
  share: number,
  keep: Keep,
  concept: string = CRITERIA[criterion].concept,
): Game => {
  const old = markOf(game, criterion, about);
  if (old && stands(old, share, keep)) return game;
  const made: Mark = { about, share, concept, at: now(game) };
  const marks = game.marks[criterion] ?? [];
  const under = old ? marks.map((other) => (other === old ? made : other)) : [...marks, made];
  return gameWith(game, { marks: { ...game.marks, [criterion]: under } });
};
