/** The entries of a group in words: lines to say, kinds of opening to look into, or the lines of the kind one is in. */
import { moveKey, type AccountId } from '../../model/move';
import type { Approach } from '../../model/trade';
import type { Wording } from '../../review/wording';
import type { Entry, Said } from './lines';
import { groundOf, lineFor, noteOf } from './words';

export interface Choice {
  readonly key: string;
  /** What it says; null when it only opens a kind of opening. */
  readonly move: Said | null;
  readonly how: Approach | null;
  /** What it rests on, above the words. */
  readonly head: string | null;
  readonly text: string;
  readonly note: string | null;
}

type Kind = Extract<Entry, { kind: 'how' }>;

/** The kind of opening one is in, as long as there is a choice in it. */
export const kindIn = (entries: readonly Entry[], chosen: Approach | null): Kind | null => {
  const found = entries.find((entry) => entry.kind === 'how' && entry.how === chosen);
  return found?.kind === 'how' ? found : null;
};

export const choicesOf = (
  entries: readonly Entry[],
  kind: Kind | null,
  account: AccountId,
  ctx: Wording,
): readonly Choice[] => {
  const { terms, hints } = ctx.course.phrases;
  const line = (move: Said) => ({
    key: moveKey(move),
    move,
    how: null,
    text: lineFor(move, account, ctx),
  });
  if (kind) return kind.moves.map((move) => ({ ...line(move), head: groundOf(move, ctx), note: null }));
  return entries.map((entry) =>
    entry.kind === 'line'
      ? { ...line(entry.move), head: null, note: noteOf(entry.move, ctx) }
      : {
          key: entry.how,
          move: null,
          how: entry.how,
          head: terms.approach[entry.how],
          text: hints.approach[entry.how],
          note: null,
        },
  );
};
