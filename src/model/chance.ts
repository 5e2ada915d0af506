/**
 * Keyed chance. Luck is a hash of what it is about, not a draw from a stream: a different choice in March
 * does not reshuffle April, two learners on one seed meet the same luck, and nothing needs saving.
 */

const mix = (h: number): number => {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const PRIME = 0x01000193;
/** Stands between two parts of a key, so that ab, c and a, bc are not the same. */
const BETWEEN = 1;

/** Part by part, as if they were one text: putting one together would take longer than reading it. */
const hashKey = (key: readonly (string | number)[], start: number): number => {
  let h = start;
  for (let at = 0; at < key.length; at++) {
    if (at > 0) h = Math.imul(h ^ BETWEEN, PRIME);
    const text = String(key[at]);
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  }
  return mix(h >>> 0);
};

/**
 * One roll in [0, 1), the same for the same key in every browser and in Node.
 * @param seed whole number naming the run's luck
 * @param about what the roll decides, from coarse to fine: month, account, purpose, n
 */
export const roll = (seed: number, ...about: readonly (string | number)[]): number => {
  const high = hashKey(about, mix(seed ^ 0x811c9dc5));
  const low = hashKey(about, mix(high ^ seed ^ 0x9e3779b9));
  return (high * 0x200000 + (low >>> 11)) / 2 ** 53;
};

/** One way a chance event may end, with its probability. */
export interface Outcome<T> {
  readonly p: number;
  readonly value: T;
}

/** The outcome a roll falls on: probabilities are laid end to end on [0, 1). What is certain needs no roll. */
export const sample = <T>(outcomes: readonly Outcome<T>[], luck: () => number): T => {
  const [only] = outcomes;
  if (only && outcomes.length === 1) return only.value;
  const at = luck();
  let edge = 0;
  for (const outcome of outcomes) {
    edge += outcome.p;
    if (at < edge) return outcome.value;
  }
  const last = outcomes.at(-1);
  if (!last) throw new RangeError('sample: no outcomes');
  return last.value;
};
