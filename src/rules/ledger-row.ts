/** One row of the ledger: what was judged, when, and what it earned. */
import type { AccountId } from '../model/move';
import type { Phase } from '../model/phase';
import { CRITERIA, type CriterionId } from './criteria';
import type { Moment } from './game';

export type Verdict = 'good' | 'fair' | 'bad' | 'missed' | 'void';

export interface Row {
  readonly at: Moment | null;
  readonly phase: Phase;
  readonly criterion: CriterionId;
  readonly concept: string;
  readonly account: AccountId | null;
  readonly verdict: Verdict;
  readonly earned: number;
  readonly possible: number;
  /** Numbers for the sentence that says why. */
  readonly numbers: Readonly<Record<string, number>>;
}

export type Seat = Pick<Row, 'account' | 'at' | 'concept' | 'numbers'>;

const verdictOf = (share: number): Verdict => (share >= 0.7 ? 'good' : share >= 0.35 ? 'fair' : 'bad');

const NO_NUMBERS: Row['numbers'] = {};

/** Written out field by field: the end of every run that is tried makes some hundred of them. */
export const row = (criterion: CriterionId, share: number, seat: Partial<Seat> = {}): Row => {
  const { phase, points, concept } = CRITERIA[criterion];
  return {
    at: seat.at ?? null,
    account: seat.account ?? null,
    concept: seat.concept ?? concept,
    numbers: seat.numbers ?? NO_NUMBERS,
    phase,
    criterion,
    verdict: verdictOf(share),
    earned: points * share,
    possible: points,
  };
};

/** A row that counts so many times as much. */
export const times = (of: Row, n: number): Row =>
  n === 1 ? of : { ...of, earned: of.earned * n, possible: of.possible * n };

export const missed = (criterion: CriterionId): Row => ({ ...row(criterion, 0), verdict: 'missed' });
