/** The log cut into talks: each visit by itself, and what was said between visits month by month. */
import type { AccountId } from '../../model/move';
import type { Happening } from '../../rules/game';

export interface Talk {
  readonly account: AccountId;
  readonly month: number;
  readonly kind: 'visit' | 'contact';
  readonly entries: readonly Happening[];
}

/** What is said face to face moves the meters; office work does not. */
const isFaceToFace = ({ change }: Happening): boolean => change !== undefined;
const CONTACTS: readonly string[] = ['care', 'complaint', 'referral', 'win-back', 'let-go'];

type Open = Talk & { readonly entries: Happening[] };

const begins = (entry: Happening): Talk['kind'] | null => {
  if (entry.reply === 'welcome' || entry.reply === 'welcome-back' || entry.move?.type === 'visit') return 'visit';
  return entry.move !== undefined && CONTACTS.includes(entry.move.type) ? 'contact' : null;
};

const goesOn = (talk: Open | undefined, entry: Happening): boolean => {
  if (!talk || entry.account !== talk.account || entry.at.month !== talk.month) return false;
  if (entry.kind !== 'move') return true;
  return talk.kind === 'visit' ? isFaceToFace(entry) : CONTACTS.includes(entry.move?.type ?? '');
};

export const talksOf = (log: readonly Happening[]): readonly Talk[] => {
  const talks: Open[] = [];
  let current: Open | undefined;
  for (const entry of log) {
    const starts = begins(entry);
    if (current && goesOn(current, entry) && !(starts === 'visit' && entry.kind === 'move')) {
      current.entries.push(entry);
      continue;
    }
    current = undefined;
    if (starts && entry.account !== null) {
      current = { account: entry.account, month: entry.at.month, kind: starts, entries: [entry] };
      talks.push(current);
    }
  }
  return talks.filter(({ entries }) => entries.some(({ kind }) => kind === 'reply'));
};
