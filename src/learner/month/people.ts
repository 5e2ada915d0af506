/** People as they are sorted and read at the counter: who is where, how they look, what would be sensible next. */
import { MAN_FACTS, type ManFact } from '../../model/customer';
import { moveKey, type AccountId, type Move } from '../../model/move';
import { TIERS, type Tier } from '../../model/trade';
import type { Happening } from '../../rules/game';
import { manSheet, type AccountView, type View } from '../../rules/view';
import type { Expression } from '../../ui/portrait/expressions';
import { isKept } from '../stage-view';

export interface Groups {
  readonly leads: readonly AccountView[];
  readonly kept: readonly AccountView[];
  readonly lost: readonly AccountView[];
  readonly aside: readonly AccountView[];
}

const LEAD_ORDER = ['qualified', 'lead', 'nurtured'];

export const groupsOf = ({ accounts }: Pick<View, 'accounts'>): Groups => {
  const leads = accounts.filter(({ stage }) => LEAD_ORDER.includes(stage));
  return {
    leads: [...leads].sort((a, b) => LEAD_ORDER.indexOf(a.stage) - LEAD_ORDER.indexOf(b.stage)),
    kept: accounts.filter(isKept),
    lost: accounts.filter(({ customer }) => customer?.life === 'churned'),
    aside: accounts.filter(
      ({ stage, customer }) => stage === 'dropped' || stage === 'lost' || customer?.life === 'given-up',
    ),
  };
};

export const byTier = (
  kept: readonly AccountView[],
): readonly { readonly tier: Tier; readonly accounts: readonly AccountView[] }[] =>
  TIERS.map((tier) => ({ tier, accounts: kept.filter(({ customer }) => customer?.tier === tier) }));

export const complains = ({ customer }: AccountView): boolean =>
  customer !== null && ['open', 'heard', 'owned'].includes(customer.complaint);

/** How many customers wait for something: a complaint, a moment of their life, a sign that they may leave. */
export const isWaiting = (account: AccountView): boolean =>
  isKept(account) && (complains(account) || account.customer?.moment !== null || account.customer.signs.length > 0);

/** The face of somebody who is not in a talk just now. */
export const faceOf = (account: AccountView): Expression => {
  const { customer, stage } = account;
  if (!customer) return stage === 'lost' ? 'upset' : 'calm';
  if (customer.life === 'churned') return 'upset';
  if (complains(account)) return customer.mood < 0.4 ? 'angry' : 'upset';
  if (customer.mood >= 0.75) return 'delighted';
  if (customer.mood >= 0.58) return 'pleased';
  if (customer.mood >= 0.42) return 'calm';
  return customer.mood >= 0.3 ? 'doubtful' : 'upset';
};

export type Mark = 'yes' | 'tight' | 'no' | 'unknown';

/** The three MAN marks; money that is tight is neither yes nor no. */
export const marksOf = ({ known }: AccountView): Readonly<Record<ManFact, Mark>> => {
  const sheet = manSheet(known);
  const mark = (fact: ManFact): Mark => {
    const value = sheet[fact];
    if (value === null) return 'unknown';
    return fact === 'money' && known.money === 'tight' ? 'tight' : value ? 'yes' : 'no';
  };
  return { need: mark('need'), money: mark('money'), authority: mark('authority') };
};

/** What one would do next with a lead by what is known, if it is legal: ask, invite, judge, visit. At most two. */
export const nextSteps = (account: AccountView, legal: readonly Move[]): readonly Move[] => {
  const { id, stage, known } = account;
  const open = new Set(legal.map(moveKey));
  const marks = marksOf(account);
  const hopeless = marks.need === 'no' || marks.money === 'no';
  const asking = MAN_FACTS.filter((fact) => marks[fact] === 'unknown').map(
    (fact): Move => ({ type: 'man', account: id, fact }),
  );
  const wished: readonly Move[] =
    stage === 'nurtured' || stage === 'dropped'
      ? []
      : hopeless
        ? [{ type: 'select', account: id, as: marks.need === 'no' ? 'dropped' : 'nurtured' }]
        : [
            ...asking,
            ...(known.authority === 'other' ? [{ type: 'invite', account: id } as const] : []),
            ...(asking.length === 0 && stage === 'lead'
              ? [{ type: 'select', account: id, as: 'qualified' } as const]
              : []),
          ];
  const first = wished.find((move) => open.has(moveKey(move)));
  const visit: Move = { type: 'visit', account: id };
  return [...(first ? [first] : []), ...(!hopeless && open.has(moveKey(visit)) ? [visit] : [])];
};

/** What has happened with this person since the last piece of work, as long as that work was about them. */
export const answerOf = (log: readonly Happening[], account: AccountId): readonly Happening[] => {
  const last = log.findLastIndex((entry) => entry.kind === 'move');
  if (last < 0 || log[last]?.account !== account || log[last]?.change !== undefined) return [];
  return log.slice(last + 1).filter((entry) => entry.account === account);
};

/** The complaint that is on the table, told from its beginning: what they said, what we did, what they said to that. */
export const complaintTalk = (log: readonly Happening[], account: AccountId): readonly Happening[] => {
  const own = log.filter((entry) => entry.account === account);
  const begun = own.findLastIndex((entry) => entry.reply === 'complaint');
  if (begun < 0) return [];
  return own
    .slice(begun)
    .filter(
      ({ move, reply }) => move?.type === 'complaint' || (reply !== undefined && reply.startsWith('complaint')),
    );
};
