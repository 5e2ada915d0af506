/** What of the ledger is shown. The two marks are no ids: those begin with a letter. */
import type { AccountId } from '../../model/move';
import type { Phase } from '../../model/phase';
import type { Line } from './sums';

export const ALL = '*';
export const NOBODY = '-';

export interface Chosen {
  phase: Phase | typeof ALL;
  /** An account, `ALL`, or `NOBODY` for what is about no customer in particular. */
  account: AccountId;
}

export const isAbout = ({ row }: Line, account: Chosen['account']): boolean =>
  account === ALL || (account === NOBODY ? row.account === null : row.account === account);
