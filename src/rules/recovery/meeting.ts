/** A recovery in a run: sitting down with somebody, each exchange, and what is entered in the books afterwards. */
import { roll, sample } from '../../model/chance';
import type { Cause } from '../../model/customer';
import type { AccountId, RecoveryMove } from '../../model/move';
import type { Matter, Redress } from '../../model/trade';
import { isEncounter } from '../../scenario/schema';
import { advance, canAdvance, complaintChart, lifeChart } from '../charts';
import { customerWith, gameWith } from '../copies';
import {
  accountOf,
  isActive,
  learning,
  logged,
  news,
  now,
  truthOf,
  withAccount,
  type Customer,
  type Game,
  type Meeting,
} from '../game';
import { complaintWaits, forgiven } from '../keeping/complaints';
import { mainHurt } from '../keeping/loyalty';
import { isComplaining } from '../keeping/relation';
import { CHAIN, HORIZON, MENDING, REBATE } from '../keeping/parameters';
import { monthlyWorth } from '../keeping/worth';
import type { Truth } from '../truth';
import { mark } from '../marks';
import { recoveryOutcomes } from './exchange';
import { UPSET, WISHES } from './parameters';
import { costOf, newRecovery, type Case, type Recovery } from './recovery';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** What there would be to talk about with this customer; null when all is well. */
export const matterOf = (game: Game, id: AccountId): Matter | null => {
  const { customer } = accountOf(game, id);
  const given = game.scenario.account(id).matter;
  if (!customer || customer.life === 'given-up') return null;
  if (isEncounter(game.scenario.data)) return given ?? null;
  if (customer.churn) return customer.winBackTried ? null : 'leaving';
  if (isComplaining(customer)) return 'complaint';
  if (customer.life === 'declining') return 'leaving';
  return monthlyWorth(game, id, customer) < 0 ? 'burden' : null;
};

/** What went wrong, by the record. */
const causeOf = (customer: Customer, matter: Matter): Cause => {
  if (customer.churn) return customer.churn.cause;
  if (matter === 'burden') return 'price';
  return (isComplaining(customer) ? customer.fault : null) ?? mainHurt(customer) ?? 'neglect';
};

/** What would make it good, by what went wrong and what they mind most. */
const wishOf = (cause: Cause, matter: Matter, { orientation, sensitivity }: Truth): Redress | null => {
  if (matter === 'burden') return orientation === 'relational' ? 'terms' : null;
  return WISHES[cause][sensitivity] ?? WISHES[cause].else;
};

/** What a recovery with this customer would be held against if they were truly so; for the solver, which does not know. */
export const caseFor = (game: Game, id: AccountId, truth: Truth): Case | null => {
  const matter = matterOf(game, id);
  const { customer } = accountOf(game, id);
  if (!customer || !matter) return null;
  const { data } = game.scenario;
  const account = game.scenario.account(id);
  const cause = truth.cause ?? causeOf(customer, matter);
  // What they bring when nothing is wrong any more.
  const well = customerWith(customer, { satisfaction: CHAIN.neutral, hurts: {} });
  const worth = HORIZON * monthlyWorth(game, id, well);
  return {
    account: id,
    matter,
    cause,
    wish: truth.wish === undefined ? wishOf(cause, matter, truth) : truth.wish,
    temperament: truth.temperament,
    orientation: truth.orientation,
    upset: account.upset ?? Math.round(UPSET.most * clamp(1 - customer.satisfaction)),
    emotion: customer.emotion,
    patience: truth.patience,
    redress: data.redress,
    limit: game.company?.empowered ? Infinity : data.redressLimit,
    cash: game.cash,
    worth: Math.round(worth),
    fairWorth: Math.round(HORIZON * monthlyWorth(game, id, customerWith(well, { fair: true }))),
    rubric: data.rubric,
  };
};

/** The recovery going on. */
export const meetingOf = (game: Game): Meeting | null =>
  game.meeting === null ? null : (accountOf(game, game.meeting).meetings.at(-1) ?? null);

/** Sitting down with them. @throws RangeError when there is nothing to talk about */
export const sitDown = (before: Game, id: AccountId): Game => {
  const of = caseFor(before, id, truthOf(before, id));
  if (!of) throw new RangeError(`there is nothing to make good with ${id}`);
  const account = accountOf(before, id);
  const meeting: Meeting = { at: now(before), of, recovery: newRecovery(of), course: [] };
  const game = withAccount(gameWith(before, { meeting: id }), id, {
    meetings: [...account.meetings, meeting],
  });
  return logged(game, { kind: 'reply', account: id, reply: of.upset >= UPSET.fumes ? 'fumes' : 'waits' });
};

const stepped = (game: Game, id: AccountId, recovery: Recovery): Game => {
  const { meetings } = accountOf(game, id);
  const last = meetings.at(-1);
  if (!last) return game;
  const course = [...last.course, { at: now(game), recovery }];
  return withAccount(game, id, { meetings: [...meetings.slice(0, -1), { ...last, recovery, course }] });
};

/** One exchange. */
export const answer = (game: Game, move: RecoveryMove): Game => {
  const meeting = meetingOf(game);
  if (!meeting) throw new RangeError('answer: nobody is there');
  const { of, recovery: before } = meeting;
  const id = of.account;
  const luck = () => roll(game.seed, 'recovery', game.month, id, move.type, before.exchanges);
  const { talk: recovery, replies, clues } = sample(recoveryOutcomes(before, move, of), luck);
  const change = { trust: recovery.trust - before.trust, interest: before.upset - recovery.upset };
  const paid = move.type === 'redress' ? costOf(of, move.with) : 0;
  const said = logged(
    gameWith(game, { index: game.index + 1, cash: game.cash - paid }),
    { kind: 'move', account: id, move, change },
    ...replies.map((reply) => ({
      kind: 'reply' as const,
      account: id,
      reply,
      // How likely it was, for whoever looks back.
      numbers: reply === 'stays' || reply === 'goes' ? { chance: recovery.chance ?? 0 } : undefined,
    })),
  );
  // What would have had to wait for the boss is done on the spot (staff-first).
  const trusted = paid > game.scenario.data.redressLimit && game.company?.empowered;
  const judged = trusted ? mark(said, 'invested', 'empower', 1, 'best', 'staff-first') : said;
  const heard = stepped(judged, id, recovery);
  const learnt = clues.filter((clue) => clue === 'temperament');
  return withAccount(heard, id, learning(accountOf(heard, id), learnt, game.month));
};

/** Nobody has listened to them yet. */
const isUnheard = ({ complaint }: Customer): boolean => complaint !== 'heard' && complaint !== 'owned';

/** What the talk does to somebody who is still with us: the steps of mending, each worth what it is worth by telephone. */
const mended = (game: Game, customer: Customer, { recovery: r, of }: Meeting): Customer => {
  const late = complaintWaits(game, customer);
  const made = r.redress === null ? 0 : MENDING.mended * r.fit - MENDING.lateEach * late;
  const gain =
    // What has been done by telephone is not done again.
    (r.heard > 0 && isUnheard(customer) ? MENDING.heard : 0) +
    (customer.complaint === 'owned' ? 0 : MENDING.owned * r.owned) +
    made +
    (r.assured ? MENDING.followed : 0) +
    (r.upset > of.upset ? MENDING.argued : 0);
  const stage = r.redress === null ? 'listen' : r.redress === 'redo' ? 'repair' : 'compensate';
  const dealt =
    isComplaining(customer) && r.heard > 0 && canAdvance(complaintChart, customer.complaint, stage)
      ? advance(complaintChart, customer.complaint, stage)
      : customer.complaint;
  const closed = r.assured && canAdvance(complaintChart, dealt, 'follow-up');
  return customerWith(customer, {
    satisfaction: clamp(customer.satisfaction + gain),
    emotion: clamp(customer.emotion + 0.04 * (r.trust - 2)),
    touched: game.month,
    complaint: closed ? advance(complaintChart, dealt, 'follow-up') : dealt,
    ...(isComplaining(customer) && r.redress !== null ? { mendedInTime: late === 0 && r.fit === 1 } : {}),
    ...(r.fit === 1 ? { hurts: forgiven(customer, of.cause) } : {}),
  });
};

const back = (game: Game, customer: Customer): Customer =>
  customerWith(customer, {
    life: advance(lifeChart, customer.life, 'win-back'),
    satisfaction: Math.max(CHAIN.neutral, customer.satisfaction),
    touched: game.month,
    churn: null,
  });

const gone = (game: Game, customer: Customer, { recovery, of }: Meeting): Customer => {
  if (customer.churn) return customer;
  const given = recovery.ending === 'parted';
  return customerWith(customer, {
    life: advance(lifeChart, customer.life, given ? 'let-go' : 'churn'),
    churn: given
      ? { kind: 'given-up', cause: 'circumstance', month: game.month }
      : { kind: 'own-decision', cause: of.cause, month: game.month },
  });
};

/** A customer after the talk, and what there is to tell of it. */
const settled = (game: Game, customer: Customer, meeting: Meeting): Customer => {
  const { recovery } = meeting;
  const after = customerWith(mended(game, customer, meeting), { winBackTried: customer.churn !== null });
  switch (recovery.ending) {
    case 'stays': {
      const stays = after.churn ? back(game, after) : after;
      const eased = recovery.redress === 'rebate' ? Math.max(stays.discount, REBATE) : stays.discount;
      return customerWith(stays, { discount: eased, fair: stays.fair || recovery.redress === 'terms' });
    }
    case 'parted':
      return after.churn
        ? customerWith(after, { life: advance(lifeChart, after.life, 'let-go') })
        : gone(game, after, meeting);
    case 'goes':
      return gone(game, after, meeting);
    default:
      return after;
  }
};

/** Parting: what the recovery came to is entered in the books. */
export const riseFrom = (game: Game): Game => {
  const meeting = meetingOf(game);
  const id = game.meeting;
  const before = id === null ? null : accountOf(game, id).customer;
  if (!meeting || id === null || !before) throw new RangeError('nobody is there to part from');
  const customer = settled(game, before, meeting);
  const away = withAccount(gameWith(game, { meeting: null }), id, { customer });
  if (before.churn && isActive(customer)) return news(away, 'won-back', id);
  if (isActive(before) && customer.churn && customer.churn.kind !== 'given-up')
    return news(away, 'churn', id);
  if (!isActive(customer)) return news(away, 'parted', id);
  const { ending } = meeting.recovery;
  return news(away, ending === 'stormed' || ending === 'tired' ? 'broken-off' : 'talked-over', id);
};
