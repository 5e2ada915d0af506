/** Complaints: each step of mending, what it gives back, and what lateness takes. */
import type { AccountId } from '../../model/move';
import type { Reply } from '../../model/reply';
import type { ComplaintStep } from '../../model/trade';
import { advance, complaintChart } from '../charts';
import { customerWith, gameWith } from '../copies';
import { accountOf, now, replied, withAccount, type Customer, type Game } from '../game';
import { staffOf } from '../growth';
import { EFFORT } from '../parameters';
import { MENDING } from './parameters';
import { companyOf } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

const COMPLAINT_REPLY: Readonly<Record<ComplaintStep, Reply>> = {
  listen: 'complaint-heard',
  'own-up': 'complaint-owned',
  repair: 'complaint-repaired',
  compensate: 'complaint-compensated',
  'follow-up': 'complaint-followed',
  argue: 'complaint-argued',
};

/** Half-weeks that a complaint has waited, over months. */
export const waited = (game: Game, customer: Customer): number =>
  customer.complained === null
    ? 0
    : (game.month - customer.complained.month) * game.scenario.data.company.effort +
      (now(game).effort - customer.complained.effort);

/** Yuan that a step of mending costs where a piece is sold at so many: parts and carriage, or what is given back. */
export const mendingCost = (step: ComplaintStep, price: number): number =>
  Math.round(
    (step === 'repair' ? MENDING.repairCost : step === 'compensate' ? MENDING.compensateCost : 0) * price,
  );

export const complaintCost = (game: Game, step: ComplaintStep): number =>
  mendingCost(step, companyOf(game).price);

/** Half-weeks by which a complaint is late, quick staff allowed for. */
export const complaintWaits = (game: Game, customer: Customer): number =>
  Math.max(0, waited(game, customer) - MENDING.inTime - staffOf(game).reaction);

/** What a complaint that is mended well leaves of the hurt it was about. */
export const forgiven = ({ hurts }: Pick<Customer, 'hurts'>, cause: Customer['fault']): Customer['hurts'] =>
  cause === null ? hurts : { ...hurts, [cause]: (hurts[cause] ?? 0) * (1 - MENDING.forgotten) };

/** A customer after one step of mending. Steps left out are missed; lateness eats what mending gives back. */
export const steppedWith = (game: Game, customer: Customer, step: ComplaintStep): Customer => {
  const late = complaintWaits(game, customer);
  const mends = step === 'repair' || step === 'compensate';
  // Quality and delivery want repair, wounded feelings want making good; the other one mends half.
  const fitting = !mends || (step === 'repair') === (customer.fault === 'quality');
  // Staff who may decide own up while they listen (staff-first).
  const both = step === 'listen' && companyOf(game).empowered;
  const gain =
    step === 'listen'
      ? MENDING.heard + (both ? MENDING.owned : 0)
      : step === 'own-up'
        ? MENDING.owned
        : step === 'argue'
          ? MENDING.argued
          : step === 'follow-up'
            ? MENDING.followed
            : MENDING.mended * (fitting ? 1 : 0.5) - MENDING.lateEach * late;
  const heard = advance(complaintChart, customer.complaint, step);
  const stage = both ? advance(complaintChart, heard, 'own-up') : heard;
  return customerWith(customer, {
    complaint: stage,
    satisfaction: clamp(customer.satisfaction + gain),
    emotion: clamp(customer.emotion + (step === 'argue' ? -0.1 : 0.04)),
    touched: game.month,
    ...(mends ? { mendedInTime: late === 0 && fitting } : {}),
    ...(mends && fitting ? { hurts: forgiven(customer, customer.fault) } : {}),
  });
};

/** One step of mending the complaint of somebody known by name. */
export const complaint = (game: Game, id: AccountId, step: ComplaintStep): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const spent: Game = gameWith(game, {
    effort: game.effort - EFFORT.complaint,
    cash: game.cash - complaintCost(game, step),
  });
  return replied(
    withAccount(spent, id, { customer: steppedWith(game, customer, step) }),
    id,
    COMPLAINT_REPLY[step],
  );
};
