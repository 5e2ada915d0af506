/** A run as it was said and told, line by line: the same for the same run, and nobody repeats the same words at once. */
import { roll } from '../model/chance';
import type { AccountId } from '../model/move';
import type { Happening } from '../rules/game';
import { SIGNALS } from '../model/trade';
import { truthOf } from '../rules/game';
import {
  moveLabel,
  moveSpoken,
  newsText,
  NOTHING_PENDING,
  replySpoken,
  type Pending,
  type Phrasing,
  type Wording,
} from './wording';

/** `said` by the seller, `heard` from a customer, `done` without words, `news` for whoever runs the shop. */
export interface Line {
  readonly kind: 'said' | 'heard' | 'done' | 'news';
  readonly account: AccountId | null;
  readonly text: string;
  readonly of: Happening;
  /** What was pending when it was said. */
  readonly pending: Pending;
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

const lineOf = (happening: Happening, ctx: Wording, phrase: Phrasing, pending: Pending): Line => {
  const { account, move, reply } = happening;
  const line = (kind: Line['kind'], text: string): Line => ({ kind, account, text, of: happening, pending });
  if (move) {
    const spoken = moveSpoken(move, account, ctx, phrase, happening.at.month, pending);
    return spoken === null ? line('done', moveLabel(move, ctx, account)) : line('said', spoken);
  }
  if (reply && account !== null)
    return line('heard', replySpoken(reply, account, ctx, phrase, happening.need, happening.fact));
  return line('news', newsText(happening, ctx));
};

/** What is pending with somebody once this has happened: a doubt is what it is said to be until the truth comes out. */
const after = (before: Pending, { reply, account }: Happening, ctx: Wording): Pending => {
  if (!reply || account === null) return before;
  const signal = SIGNALS.find((one) => reply === `signal-${one}`);
  if (signal) return { ...before, signal };
  if (reply === 'welcome-back') return { ...before, met: true };
  const { objection } = truthOf(ctx, account);
  if (reply === 'objection') return { ...before, doubt: objection?.says ?? null };
  if (reply === 'probe-false') return { ...before, doubt: objection?.cause ?? null };
  if (reply === 'signal-fading' || reply === 'order-no') return { ...before, signal: null };
  return before;
};

/** What happened in words: the whole log, or a part of it as if it were all. */
export const transcript = (ctx: Wording, happenings = ctx.view.log): readonly Line[] => {
  const phrasing = makePhrasing(ctx.seed);
  const pending = new Map<AccountId | null, Pending>();
  return happenings.map((happening) => {
    const { account, at } = happening;
    const before = pending.get(account) ?? NOTHING_PENDING;
    pending.set(account, after(before, happening, ctx));
    return lineOf(happening, ctx, phrasing(at.index, account), before);
  });
};
