/** The ledger in points of the total: every row says how many of the 100 it stood for, and all of it adds up exactly. */
import { PHASES, type Phase } from '../../model/phase';
import type { Row, Score } from '../../rules/ledger';

/** A row in hundredths of a point of the total. */
export interface Line {
  readonly row: Row;
  readonly earned: number;
  readonly possible: number;
}

/** A phase with its rows, in hundredths of a point of the total. */
interface PhaseSum {
  readonly phase: Phase;
  readonly earned: number;
  readonly possible: number;
  readonly lines: readonly Line[];
}

export interface Sums {
  readonly earned: number;
  readonly phases: readonly PhaseSum[];
}

type Weights = Readonly<Partial<Record<Phase, number | undefined>>>;

const HUNDRED = 10_000;

/** Whole numbers in the proportion of `parts` that add up to `whole`: the largest remainders are rounded up. */
export const apportion = (parts: readonly number[], whole: number): readonly number[] => {
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * whole);
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((a, b) => a + b, 0);
  const first = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, Math.max(0, left))
    .map(({ i }) => i);
  return floors.map((value, i) => (first.includes(i) ? value + 1 : value));
};

const sumOf = (rows: readonly Row[], what: 'earned' | 'possible'): number =>
  rows.reduce((sum, row) => sum + row[what], 0);

const linesOf = (rows: readonly Row[], earned: number, possible: number): readonly Line[] => {
  const won = apportion(
    rows.map((row) => row.earned),
    earned,
  );
  const lost = apportion(
    rows.map((row) => row.possible - row.earned),
    possible - earned,
  );
  return rows.map((row, i) => ({ row, earned: won[i] ?? 0, possible: (won[i] ?? 0) + (lost[i] ?? 0) }));
};

export const sumsOf = (score: Score, weights: Weights): Sums => {
  const phases = PHASES.filter((phase) => score.phases[phase] !== null && (weights[phase] ?? 0) > 0);
  const rows = phases.map((phase) => score.ledger.filter((row) => row.phase === phase));
  const possible = apportion(
    phases.map((phase) => weights[phase] ?? 0),
    HUNDRED,
  );
  const total = Math.round(score.total * 100);
  const earned = apportion(
    rows.map((of, i) => ((possible[i] ?? 0) * sumOf(of, 'earned')) / sumOf(of, 'possible')),
    total,
  );
  return {
    earned: total,
    phases: phases.map((phase, i) => {
      const [won, most] = [earned[i] ?? 0, possible[i] ?? 0];
      return { phase, earned: won, possible: most, lines: linesOf(rows[i] ?? [], won, most) };
    }),
  };
};

/**
 * The same for what is settled while a run goes on: what came of the months up to this one, out of 100 by the weights of
 * the phases in which anything is settled at all.
 */
export const settledSums = (score: Score, weights: Weights, month: number): Sums => {
  const ledger = score.ledger.filter(
    ({ at, verdict }) => at !== null && at.month <= month && verdict !== 'missed',
  );
  const settled = PHASES.filter((phase) => ledger.some((row) => row.phase === phase && row.possible > 0));
  const shareOf = (phase: Phase): number => {
    const rows = ledger.filter((row) => row.phase === phase);
    return sumOf(rows, 'earned') / sumOf(rows, 'possible');
  };
  const weightOf = (phase: Phase): number => weights[phase] ?? 0;
  const all = settled.reduce((sum, phase) => sum + weightOf(phase), 0);
  const won = settled.reduce((sum, phase) => sum + weightOf(phase) * shareOf(phase), 0);
  const phases = Object.fromEntries(
    PHASES.map((phase) => [phase, settled.includes(phase) ? shareOf(phase) : null]),
  ) as Score['phases'];
  return sumsOf({ ...score, total: all > 0 ? (100 * won) / all : 0, phases, ledger }, weights);
};

/** Hundredths as points with so many digits. */
export const points = (hundredths: number, digits = 1): string => {
  const step = 10 ** (2 - digits); // rounded as whole numbers: 86.05 is not quite 86.05 as a fraction
  return (Math.round(hundredths / step) / 10 ** digits).toFixed(digits);
};
