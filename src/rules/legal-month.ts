/** A month's work: what can be set about, and why not. */
import { MAN_FACTS } from '../model/customer';
import type { AccountId, Move, OfficeMove } from '../model/move';
import {
  CARES,
  COMPLAINT_STEPS,
  FIND_WAYS,
  HELPS,
  PATHS,
  REMEDIES,
  RESEARCH,
  SELECTIONS,
  STANCES,
  STUDIES,
  TAGS,
  TIERS,
  VALUES,
  VALUE_LEVELS,
  type Study,
} from '../model/trade';
import { hasMarket } from '../scenario/schema';
import { canAdvance, complaintChart, lifeChart, prospectChart } from './charts';
import { accountOf, decidesAlone, isActive, type Account, type Game } from './game';
import { filesNeeded, fullFiles, staleOf } from './files';
import { complaintCost } from './keeping/complaints';
import { BUNDLE, DERIVE, PLATFORM } from './keeping/parameters';
import { companyMoves, isCompanyMove, refuseCompany } from './legal-company';
import { crowdMoves, isCrowdMove, refuseCrowd } from './legal-crowd';
import { isShopMove, refuseShop, shopMoves } from './legal-shop';
import { isOrganisation } from './organisation';
import { COST, EFFORT, STANCE } from './parameters';
import { matterOf } from './recovery/meeting';
import { first, needsEffort, needsMoney, onOffer, type Verdict } from './verdict';

const has = (game: Game, id: AccountId): boolean =>
  game.accounts.has(id) && accountOf(game, id).stage !== 'unknown';

const open = (account: Account): boolean => ['lead', 'qualified', 'nurtured'].includes(account.stage);

/** What of a customer can still be looked into: the books, what they mind, and whether the file is still true. */
export const OF_CUSTOMERS: readonly Study[] = ['desk', 'interview', 'refresh'];

export const refuseMonth = (game: Game, move: OfficeMove): Verdict => {
  const { data } = game.scenario;
  if (move.type === 'end-month' || move.type === 'next-month') return null;
  if (move.type === 'find') {
    if (!FIND_WAYS.includes(move.way)) return 'move.unknown';
    const terms = data.ways[move.way];
    if (!terms) return 'move.no-such-thing';
    return first(
      (game.used[move.way] ?? 0) >= terms.times && 'move.already',
      move.way === 'conquest' && !game.studied.includes('competitors') && 'move.not-ready',
      needsEffort(game, terms.effort),
      needsMoney(game, terms.cost),
    );
  }
  if ((move.type === 'campaign' || move.type === 'research') && !hasMarket(data)) return 'move.no-such-thing';
  if (isCompanyMove(move)) return refuseCompany(game, move);
  if (isShopMove(move)) return refuseShop(game, move);
  if (isCrowdMove(move)) return refuseCrowd(game, move);
  if (move.type === 'research') {
    return first(
      onOffer(RESEARCH, move.method),
      move.method === 'competitors' && game.studied.includes('competitors') && 'move.already',
      (move.method === 'panel' || move.method === 'mining') &&
        game.researched[move.method] === game.month &&
        'move.already',
      move.method === 'mining' && fullFiles(game).length < filesNeeded(game) && 'move.not-ready',
      needsEffort(game, EFFORT[move.method]),
      needsMoney(game, COST[move.method]),
    );
  }
  if (!has(game, move.account)) return 'move.no-such-account';
  const account = accountOf(game, move.account);
  const { customer } = account;
  switch (move.type) {
    case 'study':
      return first(
        onOffer(STUDIES, move.method),
        !(open(account) || (OF_CUSTOMERS.includes(move.method) && isActive(customer))) && 'move.not-now',
        move.method === 'operation' &&
          !isOrganisation(data, game.scenario.account(account.id)) &&
          'move.no-such-thing',
        move.method === 'refresh' && staleOf(game, account.id).length === 0 && 'move.already',
        // Whoever has told us already need not be looked into.
        (account.known.includes(`studied.${move.method}`) ||
          (move.method === 'rival' && account.known.includes('tie'))) &&
          'move.already',
        needsEffort(game, EFFORT[move.method]),
        needsMoney(game, COST[move.method]),
      );
    case 'man':
      return first(
        onOffer(MAN_FACTS, move.fact),
        !open(account) && 'move.not-now',
        (account.known.includes(`man.${move.fact}`) || account.evaded.includes(move.fact)) && 'move.already',
        needsEffort(game, EFFORT.man),
      );
    case 'select':
      return first(
        onOffer(SELECTIONS, move.as),
        !canAdvance(prospectChart, account.stage, move.as) && 'move.not-now',
      );
    case 'tag':
      return first(onOffer(TAGS, move.tag), account.tag === move.tag && 'move.already');
    case 'assess':
      return first(
        onOffer(VALUES, move.value),
        !VALUE_LEVELS.includes(move.level) && 'move.unknown',
        (!open(account) || game.scenario.account(account.id).post !== undefined) && 'move.not-now',
        !account.known.some(
          (clue) => clue === 'worth' || (move.value === 'social' && clue.startsWith('fact.')),
        ) && 'move.not-ready',
        account.assessed[move.value] === move.level && 'move.already',
      );
    case 'stance':
      return first(
        onOffer(STANCES, move.as),
        (move.as === 'attack' ? !open(account) : !isActive(customer)) && 'move.not-now',
        account.stance === move.as && 'move.already',
        move.as === 'attack' && needsMoney(game, STANCE.attackCost),
      );
    case 'letter':
      return first(
        !open(account) && 'move.not-now',
        (account.letter || account.visits.length > 0) && 'move.already',
        needsEffort(game, EFFORT.letter),
        needsMoney(game, COST.letter),
      );
    case 'invite':
      return first(
        !open(account) && 'move.not-now',
        (account.talk.decider || decidesAlone(game, account)) && 'move.already',
        !account.known.includes('man.authority') && 'move.not-ready',
        needsEffort(game, EFFORT.invite),
      );
    case 'visit':
      return first(
        !(open(account) && account.stage !== 'nurtured') && 'move.not-now',
        account.visits.includes(game.month) && 'move.already',
        needsEffort(game, EFFORT.visit),
      );
    case 'meet':
      return first(
        (data.redress.length === 0 || matterOf(game, account.id) === null) && 'move.not-now',
        account.meetings.at(-1)?.at.month === game.month && 'move.already',
        needsEffort(game, EFFORT.meet),
      );
    case 'care':
      return first(
        onOffer(CARES, move.act),
        !isActive(customer) && 'move.not-now',
        move.act === 'personal' &&
          !account.known.some((clue) => clue.startsWith('fact.')) &&
          'move.not-ready',
        (move.act === 'outing' || move.act === 'help') &&
          !data.tools.includes('deep') &&
          'move.no-such-thing',
        needsEffort(game, EFFORT[move.act]),
        needsMoney(game, COST[move.act]),
      );
    case 'complaint':
      return first(
        onOffer(COMPLAINT_STEPS, move.step),
        (!isActive(customer) || !canAdvance(complaintChart, customer.complaint, move.step)) && 'move.not-now',
        needsEffort(game, EFFORT.complaint),
        needsMoney(game, complaintCost(game, move.step)),
      );
    case 'referral':
      return first(
        !isActive(customer) && 'move.not-now',
        customer?.referred !== 'no' && 'move.already',
        customer?.since === game.month && 'move.not-ready',
        needsEffort(game, EFFORT.referral),
      );
    case 'tier':
      return first(
        onOffer(TIERS, move.tier),
        !isActive(customer) && 'move.not-now',
        customer?.tier === move.tier && 'move.already',
      );
    case 'bundle':
      return first(
        !data.tools.includes('bundle') && 'move.no-such-thing',
        !isActive(customer) && 'move.not-now',
        customer?.since === game.month && 'move.not-ready',
        customer?.bundled === true && 'move.already',
        needsEffort(game, BUNDLE.effort),
      );
    case 'derive':
      return first(
        onOffer(PATHS, move.path),
        !data.tools.includes('derive') && 'move.no-such-thing',
        !isActive(customer) && 'move.not-now',
        account.derived.includes(move.path) && 'move.already',
        customer?.since === game.month && 'move.not-ready',
        needsEffort(game, DERIVE.effort),
      );
    case 'aid':
      return first(
        onOffer(HELPS, move.in),
        (!data.tools.includes('platform') || !game.scenario.account(account.id).platform) &&
          'move.no-such-thing',
        !isActive(customer) && 'move.not-now',
        account.aided.includes(move.in) && 'move.already',
        needsEffort(game, PLATFORM.effort),
        needsMoney(game, PLATFORM.cost),
      );
    case 'win-back':
      return first(
        onOffer(REMEDIES, move.remedy),
        (customer?.life !== 'churned' || customer.churn === null) && 'move.not-now',
        customer?.winBackTried === true && 'move.already',
        needsEffort(game, EFFORT['win-back']),
      );
    case 'let-go':
      return first(
        customer === null || !canAdvance(lifeChart, customer.life, 'let-go') ? 'move.not-now' : false,
      );
  }
};

/** Every piece of work on one account. */
const accountMoves = (account: AccountId): readonly Move[] => [
  { type: 'visit', account },
  ...MAN_FACTS.map((fact): Move => ({ type: 'man', account, fact })),
  ...STUDIES.map((method): Move => ({ type: 'study', account, method })),
  ...SELECTIONS.map((as): Move => ({ type: 'select', account, as })),
  ...TAGS.map((tag): Move => ({ type: 'tag', account, tag })),
  ...VALUES.flatMap((value) =>
    VALUE_LEVELS.map((level): Move => ({ type: 'assess', account, value, level })),
  ),
  ...STANCES.map((as): Move => ({ type: 'stance', account, as })),
  { type: 'letter', account },
  { type: 'invite', account },
  ...CARES.map((act): Move => ({ type: 'care', account, act })),
  ...COMPLAINT_STEPS.map((step): Move => ({ type: 'complaint', account, step })),
  { type: 'referral', account },
  { type: 'bundle', account },
  ...PATHS.map((path): Move => ({ type: 'derive', account, path })),
  ...HELPS.map((what): Move => ({ type: 'aid', account, in: what })),
  ...TIERS.map((tier): Move => ({ type: 'tier', account, tier })),
  ...REMEDIES.map((remedy): Move => ({ type: 'win-back', account, remedy })),
  { type: 'let-go', account },
  { type: 'meet', account },
];

/** Every piece of work that could be set about. */
export const monthMoves = (game: Game): readonly Move[] => [
  ...FIND_WAYS.map((way): Move => ({ type: 'find', way })),
  ...RESEARCH.map((method): Move => ({ type: 'research', method })),
  ...companyMoves(game),
  ...shopMoves(game),
  ...crowdMoves(game),
  ...game.accounts.all.filter((a) => a.stage !== 'unknown').flatMap((a) => accountMoves(a.id)),
  { type: 'end-month' },
  { type: 'next-month' },
];
