/** Whom a mail would reach: asked of the rules by sending one in thought. Pure. */
import type { Segment } from '../../model/trade';
import { isActive, type Game } from '../../rules/game';
import { mailed } from '../../rules/keeping/mail';

/** How many get it, and how many of these have asked not to be written to. */
export interface Reach {
  readonly n: number;
  readonly unasked: number;
}

/** Whom a mail reaches does not hang on what they are like. */
const ANYBODY = { sensitivity: 'service', orientation: 'relational' } as const;

export const reachOf = ({ accounts, crowd, keeping, month }: Game, to: Segment): Reach => {
  const sent = { month, keeping: { ...keeping, mails: [{ month, form: 'thanks', to } as const] } };
  const reached = [...accounts.all, ...(crowd?.members ?? [])]
    .map(({ customer }) => customer)
    .filter(isActive)
    .filter((customer) => mailed(sent, customer, ANYBODY).n > 0);
  return { n: reached.length, unasked: reached.filter(({ mute }) => mute).length };
};
