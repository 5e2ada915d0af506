/** The month's work in numbers: what the effort went into, and why a move does not go now. */
import { moveKey, type Move } from '../../model/move';
import { costOf, effortOf } from '../../review/spending';
import { TRAINED_AT_MOST } from '../../rules/parameters';
import type { AccountView, View } from '../../rules/view';
import type { ScenarioData } from '../../scenario/schema';

/** What a piece of work is for; the strip on the counter shows it by colour. */
export type Kind = 'find' | 'learn' | 'meet' | 'keep';

export interface Piece {
  readonly kind: Kind;
  readonly effort: number;
  readonly move: Move;
}

const KINDS: Readonly<Partial<Record<Move['type'], Kind>>> = {
  find: 'find',
  research: 'learn',
  study: 'learn',
  man: 'learn',
  invite: 'learn',
  letter: 'meet',
  campaign: 'find',
  train: 'learn',
  visit: 'meet',
  meet: 'keep',
  care: 'keep',
  complaint: 'keep',
  referral: 'keep',
  'win-back': 'keep',
  bundle: 'keep',
  derive: 'keep',
  aid: 'keep',
  survey: 'learn',
  improve: 'keep',
  mail: 'keep',
  grade: 'keep',
  desk: 'keep',
};

export const kindOf = (move: Move): Kind | undefined => KINDS[move.type];

/** This month's work so far. MAN questions in a visit cost no effort of their own: those between visit and office are left out. */
export const piecesOf = (view: View, data: Pick<ScenarioData, 'ways'>): readonly Piece[] =>
  view.log.flatMap(({ at, kind, move, change }) => {
    if (kind !== 'move' || !move || at.month !== view.month || change !== undefined) return [];
    const what = kindOf(move);
    return what ? [{ kind: what, effort: effortOf(move, data), move }] : [];
  });

/** Why a move that could be wished for does not go; each has its own sentence. */
export type Reason =
  | 'no-effort'
  | 'no-money'
  | 'done'
  | 'this-month'
  | 'way-used'
  | 'study-rivals'
  | 'few-files'
  | 'current'
  | 'no-house'
  | 'look-up-first'
  | 'evaded'
  | 'ask-authority'
  | 'visited'
  | 'not-qualified'
  | 'no-fact'
  | 'too-soon'
  | 'asked'
  | 'tried'
  | 'no-complaints'
  | 'not-now';

/** Reasons by which a move is over and done with. */
export const DONE: readonly Reason[] = ['done', 'this-month', 'visited', 'asked', 'tried', 'current'];

const accountReason = (move: Move, account: AccountView, month: number): Reason | null => {
  const { customer, known } = account;
  switch (move.type) {
    case 'study':
      if (move.method === 'refresh' && account.stale.length === 0) return 'current';
      if (move.method === 'operation' && account.organisation === null) return 'no-house';
      return account.studied.includes(move.method) || (move.method === 'rival' && known.tie !== undefined)
        ? 'done'
        : null;
    case 'man':
      return known[move.fact] === undefined ? 'evaded' : 'done';
    case 'letter':
      return account.letter ? 'done' : null;
    case 'assess':
      return account.assessed[move.value] === move.level ? 'done' : account.post ? null : 'look-up-first';
    case 'invite':
      return account.invited ? 'done' : known.authority === undefined ? 'ask-authority' : null;
    case 'visit':
      if (account.stage === 'nurtured' || account.stage === 'dropped') return 'not-qualified';
      return account.visits.includes(month) ? 'visited' : null;
    case 'care':
      return move.act === 'personal' && known.facts.length === 0 ? 'no-fact' : null;
    case 'referral':
      if (customer?.referred !== 'no') return 'asked';
      return customer.since === month ? 'too-soon' : null;
    case 'bundle':
      return customer?.bundled ? 'done' : customer?.since === month ? 'too-soon' : null;
    case 'derive':
      return account.derived.includes(move.path) ? 'asked' : customer?.since === month ? 'too-soon' : null;
    case 'aid':
      return account.aided.includes(move.in) ? 'done' : null;
    case 'win-back':
      return customer?.lost?.tried ? 'tried' : null;
    default:
      return null;
  }
};

const keys = new WeakMap<readonly Move[], ReadonlySet<string>>();
/** Whether the move is among the legal ones; a screen asks it of one list some hundred times. */
export const isLegal = (move: Move, legal: readonly Move[]): boolean => {
  const known = keys.get(legal) ?? new Set(legal.map(moveKey));
  keys.set(legal, known);
  return known.has(moveKey(move));
};

/** What is done once a month, for the company as a whole or with somebody. */
const isDoneThisMonth = (move: Move, { office, keeping, month, log }: View): boolean => {
  switch (move.type) {
    case 'campaign':
      return office.campaigns.some((run) => run.means === move.means && run.month === month);
    case 'meet':
      return log.some(
        (line) => line.at.month === month && line.move?.type === 'meet' && line.account === move.account,
      );
    case 'survey':
      return keeping.surveys.some((survey) => survey.month === month);
    case 'mail':
      return keeping.mails.some(
        (mail) => mail.month === month && mail.form === move.form && mail.to === move.to,
      );
    default:
      return false;
  }
};

/** What is done once for the company as a whole. */
const isDone = (move: Move, { office }: View): boolean => {
  switch (move.type) {
    case 'invest':
      return office.invested[move.in] !== undefined;
    case 'train':
      return office.staff[move.quality] >= TRAINED_AT_MOST;
    case 'empower':
      return office.empowered;
    default:
      return false;
  }
};

/** Null when the move is legal. What stands in the way is told by what can be seen, the nearest cause first. */
export const reasonAgainst = (
  move: Move,
  view: View,
  legal: readonly Move[],
  data: Pick<ScenarioData, 'ways'>,
): Reason | null => {
  if (isLegal(move, legal)) return null;
  if (move.type === 'find') {
    if ((view.used[move.way] ?? 0) >= (data.ways[move.way]?.times ?? 0)) return 'way-used';
    if (move.way === 'conquest' && !view.studied.includes('competitors')) return 'study-rivals';
  }
  if (move.type === 'research') {
    const once = move.method === 'competitors' && view.studied.includes('competitors');
    const monthly = ['panel', 'mining'].includes(move.method) && view.researched[move.method] === view.month;
    if (once || monthly) return 'done';
    if (move.method === 'mining' && view.office.files.full < view.office.files.needed) return 'few-files';
  }
  if (isDone(move, view)) return 'done';
  if (isDoneThisMonth(move, view)) return 'this-month';
  if (move.type === 'desk' && view.crowd?.complaints === 0) return 'no-complaints';
  const short = view.effort < effortOf(move, data);
  const account = 'account' in move ? view.accounts.find(({ id }) => id === move.account) : undefined;
  const own = account ? accountReason(move, account, view.month) : null;
  // An evaded question looks like any other one that is not known: without effort that is the likelier cause.
  if (own && !(own === 'evaded' && short)) return own;
  if (short) return 'no-effort';
  return view.cash < costOf(move, data) ? 'no-money' : 'not-now';
};
