/** Small words for saying why a move is refused. */
import type { RefusalCode } from '../model/refusal';

export type Verdict = RefusalCode | null;

/** First reason against, or none. */
export const first = (...reasons: readonly (RefusalCode | false)[]): Verdict => {
  for (const reason of reasons) if (reason !== false) return reason;
  return null;
};

export const onOffer = <T extends string>(list: readonly T[], value: T): RefusalCode | false =>
  list.includes(value) ? false : 'move.unknown';

/** Half-weeks that are not left this month. */
export const needsEffort = ({ effort }: { readonly effort: number }, needed: number): RefusalCode | false =>
  effort < needed && 'move.no-effort';

/** Yuan that are not in the till. */
export const needsMoney = ({ cash }: { readonly cash: number }, needed: number): RefusalCode | false =>
  cash < needed && 'move.no-money';
