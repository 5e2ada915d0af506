/** What went well and what to do otherwise: the weightiest rows of the ledger, no two about the same thing. */
import type { Row } from '../../rules/ledger';
import type { Line, Sums } from './sums';

export interface Finding {
  readonly row: Row;
  /** What was earned or lost with it, in hundredths of a point of the total. */
  readonly weight: number;
  readonly possible: number;
  /** How many more rows of the same criterion got the same verdict. */
  readonly more: number;
}

const MOST = 5;
const ENOUGH = 3;
/** Beyond the first few, what weighs less than a quarter of a point is not worth a word. */
const TRIFLE = 25;
const PER_ACCOUNT = 2;
const PER_PHASE = 2;

/** The result of the business follows from the rest and has a picture of its own; what is void is told on top. */
const tells = ({ row }: Line): boolean => row.phase !== 'business' && row.verdict !== 'void';

const pick = (lines: readonly Line[], weigh: (line: Line) => number): readonly Finding[] => {
  const weighty = lines.filter((line) => weigh(line) > 0).sort((a, b) => weigh(b) - weigh(a));
  const found: Finding[] = [];
  const take = (perAccount: number, perPhase: number): void => {
    for (const line of weighty) {
      const { criterion, account, phase, verdict } = line.row;
      if (found.length >= MOST || (found.length >= ENOUGH && weigh(line) < TRIFLE)) return;
      if (found.some(({ row }) => row.criterion === criterion)) continue;
      if (account !== null && found.filter(({ row }) => row.account === account).length >= perAccount)
        continue;
      const mates = found.filter(({ row }) => row.phase === phase);
      if (mates.length >= perPhase) continue;
      // What was never reached is one finding, however many rows wait behind it.
      if (
        verdict === 'missed' &&
        mates.some(({ row }) => row.verdict === 'missed' && row.account === account)
      )
        continue;
      const more =
        weighty.filter(({ row }) => row.criterion === criterion && row.verdict === verdict).length - 1;
      found.push({ row: line.row, weight: weigh(line), possible: line.possible, more });
    }
  };
  take(PER_ACCOUNT, PER_PHASE);
  // One customer, or two phases, can be all there is: then everything worth saying is about that.
  take(MOST, MOST);
  return found.sort((a, b) => b.weight - a.weight);
};

/** Rows judged good; fair ones only when there is too little else to say. */
export const wentWell = (sums: Sums): readonly Finding[] => {
  const lines = sums.phases.flatMap((phase) => phase.lines).filter(tells);
  const good = pick(
    lines.filter(({ row }) => row.verdict === 'good'),
    (line) => line.earned,
  );
  if (good.length >= ENOUGH) return good;
  const fair = pick(
    lines.filter(({ row }) => row.verdict === 'fair' && !good.some((g) => g.row.criterion === row.criterion)),
    (line) => line.earned,
  );
  return [...good, ...fair.slice(0, ENOUGH - good.length)];
};

/** The rows on which most was left lying: lost = possible − earned, by the weight of the phase. */
export const doOtherwise = (sums: Sums): readonly Finding[] =>
  pick(
    sums.phases
      .flatMap((phase) => phase.lines)
      .filter(tells)
      .filter(({ row }) => row.verdict !== 'good'),
    (line) => line.possible - line.earned,
  );
