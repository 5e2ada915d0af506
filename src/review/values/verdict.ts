/**
 * How a loss is called, and what it comes to over a run. One table for all runs: a loss is weighed against what one
 * customer is worth in the scenario, which is the whole of a scene and a part of a season.
 */
import type { ScenarioData } from '../../scenario/schema';
import { isEncounter } from '../../scenario/schema';
import { CLASSES, type Choice, type Class } from '../choice';

/** A loss below this is still called so; in hundredths of what one customer is worth. What is beyond the last is a blunder. */
export const UP_TO: Readonly<Record<Exclude<Class, 'blunder'>, number>> = {
  best: 0.25,
  good: 2,
  inaccuracy: 6,
  mistake: 12,
};

/** Options that lie closer together than this are no choice; in hundredths of a customer. */
export const HARDLY = UP_TO.good;

/** The loss, in hundredths of a customer, that leaves a choice 1/e of its accuracy. */
export const ACCURACY_FADES = 12;

/** Points of the final score that one hundredth of a customer is: a season has as many customers as a good run works on. */
export const unitOf = (data: ScenarioData): number =>
  isEncounter(data) ? 1 : 1 / Math.max(1, data.rubric.approach, data.rubric.keep);

export const classOf = (loss: number, unit: number): Class =>
  CLASSES.find((name) => name === 'blunder' || loss / unit < UP_TO[name]) ?? 'blunder';

/** Accuracy of one choice, 0–100: 100 · e^(−loss ÷ 12), the loss in hundredths of a customer. */
export const accuracyOfLoss = (loss: number, unit: number): number =>
  100 * Math.exp(-loss / unit / ACCURACY_FADES);

/** Mean accuracy of the choices that count; null where none does. */
export const accuracyOf = (choices: readonly Choice[], unit: number): number | null => {
  const counted = choices.filter(({ counts }) => counts);
  return counted.length === 0
    ? null
    : counted.reduce((sum, { loss }) => sum + accuracyOfLoss(loss, unit), 0) / counted.length;
};

const TURNS = 5;

/** The moves that cost most: inaccuracies and worse, at most five, in the order of the run. */
export const turningPoints = (choices: readonly Choice[], unit: number): readonly number[] =>
  choices
    .filter(({ counts, loss }) => counts && loss / unit >= UP_TO.good)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, TURNS)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
