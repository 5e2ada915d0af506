/** A run as it was said and told, line by line: the same for the same run, and nobody repeats the same words at once. */
import { roll } from '../model/chance';
import type { AccountId } from '../model/move';
import type { Happening } from '../rules/game';
import { moveLabel, moveSpoken, newsText, replySpoken, type Phrasing, type Wording } from './wording';

/** `said` by the seller, `heard` from a customer, `done` without words, `news` for whoever runs the shop. */
export interface Line {
  readonly kind: 'said' | 'heard' | 'done' | 'news';
  readonly account: AccountId | null;
  readonly text: string;
  readonly of: Happening;
}

/**
 * Chooses variants by the run's luck. It remembers what each account has heard last in each matter, so one of these
 * goes through a log from its beginning.
 */
export const makePhrasing = (seed: number): ((index: number, account: AccountId | null) => Phrasing) => {
  const last = new Map<string, string>();
  return (index, account) => (code, tiers) => {
    const about = `${account ?? ''} ${code}`;
    const said = last.get(about);
    for (const tier of tiers) {
      const at = Math.floor(roll(seed, 'line', index, code) * tier.length);
      const line = tier[at] === said ? tier[(at + 1) % tier.length] : tier[at];
      if (line !== undefined && line !== said) {
        last.set(about, line);
        return line;
      }
    }
    return said ?? '';
  };
};

const lineOf = (happening: Happening, ctx: Wording, phrase: Phrasing): Line => {
  const { account, move, reply } = happening;
  const line = (kind: Line['kind'], text: string): Line => ({ kind, account, text, of: happening });
  if (move) {
    const spoken = moveSpoken(move, account, ctx, phrase, happening.at.month);
    return spoken === null ? line('done', moveLabel(move, ctx, account)) : line('said', spoken);
  }
  if (reply && account !== null)
    return line('heard', replySpoken(reply, account, ctx, phrase, happening.need, happening.fact));
  return line('news', newsText(happening, ctx));
};

/** What happened in words: the whole log, or a part of it as if it were all. */
export const transcript = (ctx: Wording, happenings = ctx.view.log): readonly Line[] => {
  const phrasing = makePhrasing(ctx.seed);
  return happenings.map((happening) =>
    lineOf(happening, ctx, phrasing(happening.at.index, happening.account)),
  );
};
