/** Numbers in data, named by a path such as `CHURN.slope`; `*` stands for every key of its place. */

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');
const isTree = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const leadsTo = (step: string, key: string): boolean => step === '*' || step === key;

/** The numbers to which a path leads; a list of numbers counts as all of them. Empty when it leads nowhere. */
export const numbersAt = (value: unknown, [step, ...rest]: readonly string[]): readonly number[] => {
  if (step !== undefined)
    return isTree(value)
      ? Object.entries(value).flatMap(([key, below]) => (leadsTo(step, key) ? numbersAt(below, rest) : []))
      : [];
  return typeof value === 'number' ? [value] : isNumbers(value) ? value : [];
};

/** A copy in which the numbers to which a path leads are so many times as large. */
export const scaled = <T>(value: T, [step, ...rest]: readonly string[], factor: number): T => {
  const change = (was: unknown): unknown => {
    if (step !== undefined)
      return isTree(was)
        ? Object.fromEntries(
            Object.entries(was).map(([key, below]: [string, unknown]) => [
              key,
              leadsTo(step, key) ? scaled(below, rest, factor) : below,
            ]),
          )
        : was;
    return typeof was === 'number' ? was * factor : isNumbers(was) ? was.map((one) => one * factor) : was;
  };
  return change(value) as T;
};
