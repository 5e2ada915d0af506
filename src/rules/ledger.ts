/**
 * The score as a ledger: every judged opportunity is a row, and the rows add up to the total exactly.
 * Phase score = 100 · earned / possible over its rows; total = mean of the phases by the scenario's weights.
 */
import type { AccountId } from '../model/move';
import { PHASES, type Phase } from '../model/phase';
import { customerWith } from './copies';
import {
  ALWAYS_APPROACHED,
  ALWAYS_CUSTOMER,
  LEADS_EXPECTED,
  WAYS_EXPECTED,
  type CriterionId,
} from './criteria';
import {
  accountOf,
  historyWith,
  isActive,
  now,
  truthOf,
  type Account,
  type Customer,
  type Game,
  type Moment,
} from './game';
import { gradesOf, isBuyer, orderWorth, type Grade } from './grades';
import { crowdWorth } from './keeping/crowd/member';
import { loyaltyOf } from './keeping/loyalty';
import { futureWorth, monthlyWorth } from './keeping/worth';
import { officeRows } from './ledger-office';
import { missed, row, times, type Row } from './ledger-row';
import { markOf } from './marks';
import { isOrganisation } from './organisation';
import { REFERRAL } from './keeping/parameters';
import { sceneOf } from './scene';
import type { Recovery } from './recovery/recovery';
import { recoveryGrades, recoveryPar, recoveryWorth } from './recovery/grades';
import { beginningOf, isEncounter } from '../scenario/schema';

export type { Row, Verdict } from './ledger-row';

export interface Score {
  readonly total: number;
  readonly phases: Readonly<Record<Phase, number | null>>;
  readonly ledger: readonly Row[];
  /** Customer equity in yuan: cash earned plus what the kept customers are worth ahead. */
  readonly equity: number;
}

/** The row of a milestone that was marked in play; 0 when the moment for it never came. */
const marked = (game: Game, criterion: CriterionId, about: string, account: AccountId | null): Row => {
  const m = markOf(game, criterion, about);
  return m
    ? row(criterion, m.share, { at: m.at, account, concept: m.concept })
    : { ...missed(criterion), account };
};

/** Somebody who cannot buy: no seat is filled by talking to them. */
const cannotBuy = (game: Game, account: Account): boolean => !isBuyer(truthOf(game, account.id));

/** When each milestone last moved, by its place among the grades. */
const movedAt = <T extends { readonly at: Moment }>(
  course: readonly T[],
  grades: (said: T) => readonly Grade[],
  dated: boolean,
): readonly (Moment | undefined)[] => {
  const at: Moment[] = [];
  if (!dated) return at;
  let before: readonly Grade[] = [];
  for (const said of course) {
    const after = grades(said);
    for (const [i, { share }] of after.entries())
      if (share !== null && share !== before[i]?.share) at[i] = said.at;
    before = after;
  }
  return at;
};

/** Whether what a milestone asks for has come out. */
const cameOut = (criterion: CriterionId, { causeKnown, wishKnown }: Recovery): boolean =>
  (criterion === 'traced' && causeKnown) || (criterion === 'wished' && wishKnown);

/** The milestones of recoveries, read off how they stand. */
const meetingRows = ({ id, meetings }: Account, dated: boolean): readonly Row[] =>
  meetings.flatMap(({ of, recovery, course }) => {
    const moved = movedAt(course, (said) => recoveryGrades(said.recovery, of), dated);
    const known = (criterion: CriterionId) =>
      course.find(({ recovery: r }) => cameOut(criterion, r))?.at ?? null;
    return recoveryGrades(recovery, of).map(({ criterion, share, concept }, i): Row => ({
      ...row(criterion, share ?? 0, {
        account: id,
        // What was found out in time is to the credit of whoever asked.
        at: (share ? known(criterion) : null) ?? moved[i] ?? null,
        concept,
      }),
      ...(share === null ? { verdict: 'missed' } : {}),
    }));
  });

/** Milestones of the whole course of a talk: a single move can spoil one, none of them earns it. */
const WHOLE: readonly CriterionId[] = ['manner', 'clear', 'patient', 'twelve', 'parted'];

/** The milestones of a talk, read off the talk; its course tells when each was reached. */
const talkRows = (game: Game, account: Account, dated: boolean): readonly Row[] => {
  const { id, talk } = account;
  const scene = sceneOf(game, id);
  const prepared = marked(game, 'prepared', id, id);
  const moved = movedAt(account.course, (said) => gradesOf(said.talk, scene), dated);
  const grades = gradesOf(talk, scene).map(({ criterion, share, concept, of }, i): Row => {
    const at = share && WHOLE.includes(criterion) ? null : (moved[i] ?? prepared.at);
    const one = times(row(criterion, share ?? 0, { account: id, at, concept }), of);
    return share === null ? { ...one, verdict: 'missed' } : one;
  });
  return isEncounter(game.scenario.data) ? grades : [prepared, ...grades];
};

/** The tier that a customer's worth calls for, among ours (customer-pyramid). */
const fittingTier = (game: Game, id: AccountId): Customer['tier'] => {
  const worth = (account: Account) =>
    account.customer ? monthlyWorth(game, account.id, customerWith(account.customer, { tier: 'small' })) : 0;
  const mine = worth(accountOf(game, id));
  if (mine <= 30) return 'small';
  const above = game.accounts.all.filter((a) => isActive(a.customer) && worth(a) > mine).length;
  const all = game.accounts.all.filter((a) => isActive(a.customer)).length;
  return above < Math.max(1, Math.round(all / 4)) ? 'key' : 'ordinary';
};

/** Given up by us, and rightly: a good judge would have dropped them, or they cost more than they bring (negative-value-customer). */
const isRightlyGone = (game: Game, { id, customer }: Account): boolean =>
  customer?.churn?.kind === 'given-up' &&
  (game.scenario.account(id).judge.should !== 'qualified' ||
    monthlyWorth(game, id, customerWith(customer, { tier: 'small' })) <= 0);

const customerRows = (game: Game, account: Account, customer: Customer): readonly Row[] => {
  const { id, talk } = account;
  const data = game.scenario.account(id);
  const seat = { account: id, at: null };
  const last = game.scenario.data.months;
  const end = customer.churn?.month ?? game.month;
  // What was before the run is none of the learner's doing.
  const tenure = end - Math.max(1, customer.since) + 1;
  const months = new Set(customer.cared.map((c) => Number(c.split('.')[0])));
  const cared = (month: number, act: string) => customer.cared.includes(`${String(month)}.${act}`);
  const followed = cared(customer.since, 'follow-up') || cared(customer.since + 1, 'follow-up');
  const wanted = Math.max(1, Math.floor(tenure / 2));
  const moments = data.moments.filter((m) => m.month >= customer.since && m.month <= end);
  const met = moments.filter(
    (m) => cared(m.month, 'personal') && account.known.includes(`fact.${m.fact}`),
  ).length;
  const forced = customer.churn?.kind === 'forced' || isRightlyGone(game, account);
  const satisfaction = customer.churn && !forced ? 0 : customer.satisfaction;
  const broken = talk.promises.some(
    (p) => game.scenario.data.promises.find((x) => x.id === p)?.keptFrom === 'never',
  );
  const kept = !historyWith(game, id).some((h) => h.news === 'promise-broken') && !broken;
  const tierFits = customer.tier === fittingTier(game, id);
  const rows: Row[] = [];
  if (customer.since > 0 && (customer.since < last || followed))
    rows.push(row('thanked', followed ? 1 : months.size > 0 ? 0.4 : 0, seat));
  rows.push(
    row('touch', Math.min(1, months.size / wanted), { ...seat, numbers: { n: months.size, of: wanted } }),
    row('content', Math.max(0, Math.min(1, (satisfaction - 0.35) / 0.35)), {
      ...seat,
      numbers: { satisfaction },
    }),
    row(
      'loyal',
      Math.min(1, (customer.churn && !forced ? 0 : loyaltyOf(customer, truthOf(game, id))) / 0.62),
      seat,
    ),
  );
  // An organisation is graded by all that it is to us: what it brings, how it grows, what it costs (b2b-grading).
  const graded = isOrganisation(game.scenario.data, data) ? { ...seat, concept: 'b2b-grading' } : seat;
  if (isActive(customer)) rows.push(row('tier', tierFits ? 1 : 0, graded));
  if (moments.length > 0)
    rows.push(row('moment', met / moments.length, { ...seat, numbers: { n: met, of: moments.length } }));
  if (customer.complained && customer.complained.month <= last) {
    const share =
      customer.mendedInTime === true
        ? 1
        : customer.complaint === 'mended' || customer.complaint === 'closed'
          ? 0.5
          : 0;
    rows.push(row('complaint', share, { ...seat, at: customer.complained }));
  }
  if (talk.promises.length > 0) rows.push(row('promise', kept ? 1 : 0, seat));
  const willing = customer.satisfaction >= REFERRAL.from && data.introduces.length > 0;
  if (customer.referred !== 'no' || willing)
    rows.push(row('referral', customer.referred === 'done' ? 1 : 0, seat));
  if (customer.churn) {
    const { kind } = customer.churn;
    const handled = customer.life === 'given-up' && (kind === 'forced' || kind === 'given-up');
    rows.push(row('lost', handled || forced ? 1 : customer.winBackTried ? 0.5 : 0, seat));
  }
  return rows;
};

const leadRows = (game: Game): readonly Row[] => {
  const met = game.accounts.all.filter((account) => account.stage !== 'unknown');
  const rows = met.map((account) => {
    const { should, concept } = game.scenario.account(account.id).judge;
    const visited = account.visits.length > 0;
    const as =
      ['customer', 'backing', 'lost'].includes(account.stage) || (visited && account.stage === 'lead')
        ? 'qualified'
        : account.stage;
    const right = as === should || (should === 'nurtured' && account.stage === 'customer');
    const grounds = account.known.some(
      (clue) => clue.startsWith('man.') || clue === 'worth' || clue === 'orientation',
    );
    const share = as === 'lead' || !right ? 0 : grounds ? 1 : 0.5;
    return row('selected', share, { account: account.id, concept });
  });
  const expected = Math.ceil(game.scenario.data.accounts.length * LEADS_EXPECTED);
  return [...rows, ...Array.from({ length: Math.max(0, expected - rows.length) }, () => missed('selected'))];
};

const wayRows = (game: Game): readonly Row[] => {
  const rows = Object.keys(game.used).map((way) => marked(game, 'way', way, null));
  const best = rows.sort((a, b) => b.earned - a.earned);
  return [...best, ...Array.from({ length: Math.max(0, WAYS_EXPECTED - best.length) }, () => missed('way'))];
};

/** Customer equity: what the run has earned in cash, and what the kept customers are worth ahead. Yuan. */
const equityOf = (game: Game): number => {
  const { data } = game.scenario;
  if (beginningOf(data) === 'visit')
    return data.accounts.reduce(
      (sum, { id }) => sum + orderWorth(accountOf(game, id).talk, sceneOf(game, id)),
      0,
    );
  if (beginningOf(data) === 'recovery')
    return game.accounts.all
      .flatMap(({ meetings }) => meetings)
      .reduce((sum, { recovery, of }) => sum + recoveryWorth(recovery, of), 0);
  return game.accounts.all.reduce(
    (sum, account) => sum + (account.customer ? futureWorth(game, account.id, account.customer) : 0),
    game.cash - data.company.cash + crowdWorth(game),
  );
};

/** What the business result is held against, in yuan: what a good run earns, or could earn with this customer. */
const parOf = (game: Game): number => {
  const [meeting] = isEncounter(game.scenario.data)
    ? game.accounts.all.flatMap(({ meetings }) => meetings)
    : [];
  return meeting ? recoveryPar(meeting.of) : game.scenario.data.rubric.par;
};

/** A breach voids what was won with it: approach, persuasion and business earn nothing more. */
const VOIDED: readonly Phase[] = ['approach', 'persuasion', 'business'];

/** @param dated whether it is told of each row when it was earned: most of the work, and no part of the total */
const reckonScore = (game: Game, dated: boolean): Score => {
  const { rubric } = game.scenario.data;
  const scene = isEncounter(game.scenario.data);
  const accounts = game.accounts.all;
  const approached = accounts.filter((a) => a.visits.length > 0);
  const seats = approached.filter((a) => !cannotBuy(game, a)).length;
  const customers = accounts.flatMap((a) => (a.customer ? [{ account: a, customer: a.customer }] : []));
  const stayed = customers.filter(({ customer }) => isActive(customer)).length;
  const released = customers.filter(({ account }) => isRightlyGone(game, account)).length;
  const empty = (n: number, criteria: readonly CriterionId[]): Row[] =>
    Array.from({ length: Math.max(0, n) }, () => criteria.map(missed)).flat();
  const equity = equityOf(game);
  const par = parOf(game);
  const result = Math.max(0, Math.min(1, (equity - rubric.floor) / (par - rubric.floor)));
  const found = accounts.filter((a) => a.stage !== 'unknown').length;
  const expected = Math.ceil(accounts.length * LEADS_EXPECTED);
  const run = (
    ['levels', 'attractions', 'position', 'targets', 'price', 'distribution', 'service'] as const
  ).map((c) => marked(game, c, 'run', null));
  const all: Row[] = [
    ...run,
    ...(scene
      ? []
      : [
          row('ladder', Math.min(1, found / expected), { numbers: { n: found, of: expected } }),
          ...wayRows(game),
          ...leadRows(game),
          ...officeRows(game),
        ]),
    ...approached.flatMap((account) => talkRows(game, account, dated)),
    ...accounts.flatMap((account) => meetingRows(account, dated)),
    ...(scene ? [] : empty(rubric.approach - seats, ALWAYS_APPROACHED)),
    ...(scene ? [] : customers.flatMap(({ account, customer }) => customerRows(game, account, customer))),
    ...empty(rubric.keep - customers.length, ALWAYS_CUSTOMER),
    row('equity', result, { numbers: { equity: Math.round(equity), par: Math.round(par) } }),
    ...(scene
      ? []
      : [
          row('kept', Math.min(1, (stayed + released) / Math.max(rubric.keep, customers.length, 1)), {
            numbers: { n: stayed, of: customers.length },
          }),
        ]),
  ];
  const ledger = all
    .filter((r) => (rubric.weights[r.phase] ?? 0) > 0)
    .map((r): Row =>
      game.breach && VOIDED.includes(r.phase)
        ? { ...r, earned: 0, verdict: 'void', at: r.at ?? now(game) }
        : r,
    );
  const phases = Object.fromEntries(
    PHASES.map((phase) => {
      const rows = ledger.filter((r) => r.phase === phase);
      const possible = rows.reduce((sum, r) => sum + r.possible, 0);
      return [phase, possible === 0 ? null : (100 * rows.reduce((sum, r) => sum + r.earned, 0)) / possible];
    }),
  ) as Record<Phase, number | null>;
  const weighed = PHASES.filter((phase) => phases[phase] !== null);
  const weight = weighed.reduce((sum, phase) => sum + (rubric.weights[phase] ?? 0), 0);
  const total =
    weighed.reduce((sum, phase) => sum + (phases[phase] ?? 0) * (rubric.weights[phase] ?? 0), 0) /
    (weight || 1);
  return { total, phases, ledger, equity };
};

/** The score of a run as it stands; at its end, the score. */
export const scoreOf = (game: Game): Score => reckonScore(game, true);

/** The total alone, 0–100, for whoever plays thousands of runs to their end. */
export const totalOf = (game: Game): number => reckonScore(game, false).total;
