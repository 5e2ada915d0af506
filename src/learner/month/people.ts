/** People as they are sorted and read at the counter: who is where, how they look, what would be sensible next. */
import { MAN_FACTS, type ManFact } from '../../model/customer';
import type { AccountId, Move } from '../../model/move';
import { TIERS, type Tier } from '../../model/trade';
import type { Line } from '../../review/transcript';
import { manSheet, type AccountView, type View } from '../../rules/view';
import type { Expression } from '../../ui/portrait/expressions';
import { isKept } from '../stage-view';
import { isLegal } from './plan';

export interface Groups {
  readonly leads: readonly AccountView[];
  readonly kept: readonly AccountView[];
  readonly lost: readonly AccountView[];
  readonly aside: readonly AccountView[];
}

const LEAD_ORDER = ['qualified', 'lead', 'nurtured', 'backing'];

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
export const isWaiting = (account: AccountView): boolean => {
  const { customer } = account;
  if (!isKept(account) || customer === null) return false;
  return (
    complains(account) ||
    customer.moment !== null ||
    customer.occasions.length > 0 ||
    customer.signs.length > 0
  );
};

/** The face of somebody who is not in a talk just now. */
export const faceOf = (account: AccountView): Expression => {
  const { customer, stage } = account;
  if (!customer) return stage === 'lost' ? 'upset' : stage === 'backing' ? 'pleased' : 'calm';
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
  const marks = marksOf(account);
  const hopeless = marks.need === 'no' || marks.money === 'no';
  const asking = MAN_FACTS.filter((fact) => marks[fact] === 'unknown').map((fact): Move => ({
    type: 'man',
    account: id,
    fact,
  }));
  const wished: readonly Move[] =
    stage === 'nurtured' || stage === 'dropped' || stage === 'backing'
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
  const first = wished.find((move) => isLegal(move, legal));
  const visit: Move = { type: 'visit', account: id };
  return [...(first ? [first] : []), ...(!hopeless && isLegal(visit, legal) ? [visit] : [])];
};

const lastIndex = (lines: readonly Line[], is: (line: Line) => boolean): number => {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line && is(line)) return at;
  }
  return -1;
};

/** The last piece of office work and what came of it, as long as it was about this person. */
export const answerOf = (lines: readonly Line[], account: AccountId, month: number): readonly Line[] => {
  const last = lastIndex(lines, ({ of }) => of.kind === 'move' || of.at.month < month);
  const begin = lines[last]?.of;
  if (begin?.kind !== 'move' || begin.account !== account || begin.change !== undefined) return [];
  return lines.slice(last).filter((line) => line.account === account);
};

/** The complaint that is on the table, told from its beginning: what they said, what we did, what they said to that. */
export const complaintTalk = (lines: readonly Line[], account: AccountId): readonly Line[] => {
  const own = lines.filter((line) => line.account === account);
  const begun = lastIndex(own, ({ of }) => of.reply === 'complaint');
  if (begun < 0) return [];
  return own
    .slice(begun)
    .filter(({ of }) => of.move?.type === 'complaint' || of.reply?.startsWith('complaint') === true);
};

export type Tab = 'plan' | 'leads' | 'customers' | 'aside';

/** Under which tab somebody is found. */
export const tabOf = ({ stage, customer }: AccountView): Tab =>
  customer
    ? customer.life === 'given-up'
      ? 'aside'
      : 'customers'
    : LEAD_ORDER.includes(stage)
      ? 'leads'
      : 'aside';

/** Where one begins to look: at a complaint first, or where there are customers only; at the plan as long as nobody is known and it is a tab. */
export const firstTab = (view: View, planned: boolean): Tab =>
  view.accounts.some((account) => isKept(account) && complains(account)) ||
  (view.accounts.length > 0 && view.accounts.every(({ customer }) => customer !== null))
    ? 'customers'
    : planned && view.accounts.length === 0
      ? 'plan'
      : 'leads';
