/** What the screen says of a whole review: how many of each class, where the points went, months and visits. Pure. */
import { moveKey, type AccountId } from '../../model/move';
import { calledOf, CLASSES, type Choice, type Class, type Option, type Review } from '../../review/choice';

/** How many choices of each class; those that do not count are left out. */
export const countsOf = (choices: readonly Choice[]): Readonly<Record<Class, number>> => {
  const counts = Object.fromEntries(CLASSES.map((one) => [one, 0])) as Record<Class, number>;
  for (const choice of choices) if (choice.counts) counts[calledOf(choice)]++;
  return counts;
};

/** Where the points went between the first choice and the end. */
export interface Split {
  readonly start: number;
  /** What choices cost, above 0. */
  readonly lost: number;
  /** What chance gave, or took, below 0. */
  readonly luck: number;
  /** What is left over: chance that was not told apart, and the error of estimates. */
  readonly rest: number;
  readonly end: number;
}

/** Only of a review that is complete; null while there is no curve. */
export const splitOf = ({ choices, curve, luck }: Review): Split | null => {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || curve.length < 2) return null;
  const lost = choices.reduce((sum, { loss }) => sum + loss, 0);
  return {
    start: first.value,
    lost,
    luck,
    rest: last.value - (first.value - lost + luck),
    end: last.value,
  };
};

export interface Band {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Choices in a row that have something in common, by the indices of their moves. */
const bandsBy = <K>(
  choices: readonly Choice[],
  keyOf: (choice: Choice) => K | null,
): readonly (Band & { readonly key: K })[] => {
  const bands: { key: K; from: number; to: number }[] = [];
  for (const [i, choice] of choices.entries()) {
    const key = keyOf(choice);
    const last = bands.at(-1);
    const before = choices[i - 1];
    if (key === null) continue;
    if (last && before && keyOf(before) === key && last.key === key) last.to = choice.index + 1;
    else bands.push({ key, from: choice.index, to: choice.index + 1 });
  }
  return bands;
};

export const monthBands = (choices: readonly Choice[]) => bandsBy(choices, ({ at }) => at.month);

/** Talks, with whom: an account in a visit or in a recovery. */
export const talkBands = (choices: readonly Choice[]): readonly (Band & { readonly key: AccountId })[] =>
  bandsBy(choices, ({ place, account }) => (place === 'visit' || place === 'recovery' ? account : null));

/** The index that lies one further in this direction; the same at the end. */
export const neighbour = (indices: readonly number[], at: number, by: 1 | -1): number =>
  by > 0
    ? (indices.find((index) => index > at) ?? at)
    : ([...indices].reverse().find((index) => index < at) ?? at);

const MOST_MISTAKES = 8;

/** The worst moments, those that cost most first. */
export const mistakesOf = (choices: readonly Choice[]): readonly Choice[] =>
  choices
    .filter(
      ({ counts, class: one }) => counts && (one === 'blunder' || one === 'mistake' || one === 'inaccuracy'),
    )
    .sort((a, b) => b.loss - a.loss)
    .slice(0, MOST_MISTAKES);

/** The options, each once: the same move may have been written down with its fields in another order. */
export const optionsOf = ({ options }: Pick<Choice, 'options'>): readonly Option[] =>
  [...new Map([...options].reverse().map((option) => [moveKey(option.move), option])).values()].reverse();

/** Where the bars of options begin: a multiple of five clearly below the lowest, so that small differences show. */
export const floorOf = (values: readonly number[]): number => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return Math.max(0, Math.floor((low - Math.max(1, (high - low) / 4)) / 5) * 5);
};

/** Points with a digit; a real minus sign. */
export const one = (n: number): string => {
  const text = Math.abs(n).toFixed(1);
  return n < 0 && text !== '0.0' ? `−${text}` : text;
};
