/** One visit cut out of the run's log: who said what, what the last exchange changed, how the visit ended. Pure. */
import type { AccountId } from '../../model/move';
import type { Reply } from '../../model/reply';
import type { Happening } from '../../rules/game';

/** How somebody meets us: the first words of a visit, or of a recovery. */
const MEETS: readonly (Reply | undefined)[] = ['welcome', 'welcome-back', 'fumes', 'waits'];
export const opensTalk = ({ reply }: Happening): boolean => MEETS.includes(reply);

const opens = (h: Happening, account: AccountId): boolean => h.account === account && opensTalk(h);

/** What was said and what everybody saw in the latest visit to this account, from the greeting on. */
export const visitLog = (log: readonly Happening[], account: AccountId): readonly Happening[] => {
  let from = log.length;
  for (let i = log.length - 1; i >= 0; i--) {
    const h = log[i];
    if (h && opens(h, account)) {
      from = i;
      break;
    }
  }
  return log.slice(from).filter((h) => h.account === account && (h.kind !== 'news' || h.news === 'breach'));
};

/** The happenings of the last exchange: the seller's line, if there was one yet, and all that followed from it. */
export const lastExchange = (visit: readonly Happening[]): readonly Happening[] => {
  for (let i = visit.length - 1; i >= 0; i--) if (visit[i]?.kind === 'move') return visit.slice(i);
  return visit;
};

export const repliesIn = (happenings: readonly Happening[]): readonly Reply[] =>
  happenings.flatMap((h) => (h.reply ? [h.reply] : []));

const SIGNALLING = (reply: Reply | undefined): boolean =>
  reply !== undefined && reply.startsWith('signal-') && reply !== 'signal-fading';

/** Exchanges since the customer last gave a sign of buying; null when none was given in this visit. */
export const sinceSignal = (visit: readonly Happening[]): number | null => {
  let since = 0;
  for (let i = visit.length - 1; i >= 0; i--) {
    if (SIGNALLING(visit[i]?.reply)) return since;
    if (visit[i]?.kind === 'move') since += 1;
  }
  return null;
};

export type Ending = 'won' | 'thinking' | 'lost' | 'pushed' | 'tired' | 'left';

/** How a visit that is over came to its end. */
export const endingOf = (visit: readonly Happening[]): Ending => {
  const replies = repliesIn(lastExchange(visit));
  if (replies.includes('order-yes')) return 'won';
  if (replies.includes('order-no')) return 'thinking';
  if (replies.includes('shown-out')) return 'lost';
  if (!replies.includes('patience-out')) return 'left';
  // Whoever was hurried into an order leaves for that, and not for the hour.
  return replies.includes('order-pushed') ? 'pushed' : 'tired';
};
