/** The words of a run cut into talks: each visit by itself, and what was said between visits. */
import type { AccountId, Move } from '../../model/move';
import type { Line } from '../../review/transcript';
import { opensTalk } from '../visit/transcript';

export interface Talk {
  readonly account: AccountId;
  readonly month: number;
  readonly kind: 'visit' | 'contact';
  readonly lines: readonly Line[];
}

type Open = Talk & { readonly lines: Line[] };

const CONTACTS: readonly string[] = ['care', 'complaint', 'referral', 'win-back', 'let-go'];

/** Setting out for somebody: the talk follows. */
const isVisit = (move: Move | undefined): boolean => move?.type === 'visit' || move?.type === 'meet';

const begins = ({ of }: Line): Talk['kind'] | null => {
  if (opensTalk(of) || isVisit(of.move)) return 'visit';
  return of.move !== undefined && CONTACTS.includes(of.move.type) ? 'contact' : null;
};

const goesOn = (talk: Open, { of }: Line): boolean => {
  if (of.account !== talk.account || of.at.month !== talk.month || isVisit(of.move)) return false;
  if (of.move === undefined) return true;
  // What is said face to face moves the meters; office work does not.
  return talk.kind === 'visit' ? of.change !== undefined : CONTACTS.includes(of.move.type);
};

export const talksOf = (lines: readonly Line[]): readonly Talk[] => {
  const talks: Open[] = [];
  let current: Open | undefined;
  for (const line of lines) {
    if (current && goesOn(current, line)) {
      current.lines.push(line);
      continue;
    }
    const kind = begins(line);
    current =
      kind && line.account !== null
        ? { account: line.account, month: line.of.at.month, kind, lines: [line] }
        : undefined;
    if (current) talks.push(current);
  }
  return talks.filter((talk) => talk.lines.some(({ kind }) => kind === 'heard'));
};
