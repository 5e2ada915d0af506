/**
 * One month of one relation: what was felt, promised, said, told, bought again, or ended. The same for a customer one
 * knows by name and for each of a population; it knows nothing of the game around it.
 */
import type { Cause } from '../../model/customer';
import { canAdvance, advance, complaintChart, lifeChart } from '../charts';
import { customerWith } from '../copies';
import type { Customer, News } from '../state';
import { churnChance, churnOf } from './churn';
import type { Circumstances } from './circumstances';
import { readiness } from './loyalty';
import { CHAIN, COMPLAINS, DEPTHS, EMOTION, HURT, OUTSPOKEN, SHOCK, WORD } from './parameters';
import { DEPTH, depthAt, gladTold, hurtTold, type Depth } from './word';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Something that happened to the relation; the numbers go with it into the report. */
export interface Event {
  readonly news: News;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** A month as it was lived: the customer after it, what happened in its order, yuan that came in, and people told. */
export interface Lived {
  readonly customer: Customer;
  readonly events: readonly Event[];
  readonly cash: number;
  readonly glad: number;
  readonly hurt: number;
}

/** Something that went wrong, and how badly. */
interface Mishap {
  readonly cause: Cause;
  readonly depth: Depth;
}

const hitOf = (mishap: Mishap | null): number => (mishap ? DEPTHS[mishap.depth].hit : 0);
const hurtBy = (mishap: Mishap | null): number => (mishap ? DEPTHS[mishap.depth].hurt : 0);

/** How bad the worst of a month was; null when nothing went wrong. */
const worstOf = (...mishaps: readonly (Mishap | null)[]): Depth | null =>
  [...DEPTH].reverse().find((depth) => mishaps.some((mishap) => mishap?.depth === depth)) ?? null;

/** A fault of the product, if there is one. */
const faultOf = ({ faults, luck }: Circumstances): Mishap | null =>
  luck('fault') < faults ? { cause: 'quality', depth: depthAt(luck('fault-depth')) } : null;

/** A lapse of service, if there is one: somebody's attitude, or how things are run. */
const lapseOf = ({ lapses, attitude, luck }: Circumstances): Mishap | null =>
  luck('lapse') < lapses
    ? {
        cause: luck('lapse-cause') < attitude ? 'attitude' : 'management',
        depth: depthAt(luck('lapse-depth')),
      }
    : null;

/** What is remembered of all that hurt, this month's added (churn-causes). */
const remembered = ({ hurts }: Customer, added: readonly (readonly [Cause, number])[]): Customer['hurts'] => {
  const after: { -readonly [K in Cause]?: number } = {};
  for (const cause of Object.keys(hurts) as Cause[]) after[cause] = (hurts[cause] ?? 0) * HURT.lasts;
  for (const [cause, much] of added) if (much > 0) after[cause] = (after[cause] ?? 0) + much;
  return after;
};

/** The chance that somebody says so this month (silent-dissatisfied). */
const complains = (
  fault: Mishap | null,
  lapse: Mishap | null,
  { satisfaction, cared }: Customer,
  { person, broken, month }: Circumstances,
): number => {
  // Most keep it to themselves unless they are asked (silent-dissatisfied).
  const asked = cared.includes(`${String(month)}.follow-up`);
  const says = Math.max(
    fault ? DEPTHS[fault.depth].thing : 0,
    lapse ? DEPTHS[lapse.depth].people : 0,
    broken > 0 ? COMPLAINS.promise : 0,
    satisfaction < COMPLAINS.below ? COMPLAINS.dissatisfied : 0,
  );
  return says * OUTSPOKEN[person.truth.temperament].complains * (asked ? COMPLAINS.asked : 1);
};

/** A complaint stands that nobody has mended yet. */
export const isComplaining = ({ complaint }: Pick<Customer, 'complaint'>): boolean =>
  complaint === 'open' || complaint === 'heard' || complaint === 'owned';

const settleLife = (customer: Customer, satisfaction: number): Customer['life'] => {
  const step = satisfaction >= 0.55 ? 'settle' : satisfaction < 0.42 ? 'worsen' : null;
  return step && canAdvance(lifeChart, customer.life, step)
    ? advance(lifeChart, customer.life, step)
    : customer.life;
};

/** How the month was felt along the chain (satisfaction-model). */
const feel = (before: Customer, c: Circumstances, fault: Mishap | null, lapse: Mishap | null): Customer => {
  const { truth } = c.person;
  const quality = clamp(c.product + CHAIN.qualityByService * c.service - hitOf(fault) - hitOf(lapse));
  const dear = (1 + c.dear) * (1 - before.discount) - 1;
  const value = clamp(
    quality - CHAIN.valueByPrice * dear * (truth.sensitivity === 'price' ? 2 : 1) - c.cheapened,
  );
  const felt = clamp(
    CHAIN.neutral + CHAIN.slope * (0.5 * (quality - before.expectation) + 0.5 * (value - before.expectation)),
  );
  const waiting = before.complaint === 'open' || before.complaint === 'heard' ? 0.12 : 0;
  const shaken = worstOf(fault, lapse) === 'very-poor';
  const satisfaction = clamp(
    before.satisfaction +
      CHAIN.inertia * (felt - before.satisfaction) -
      c.broken * CHAIN.brokenPromise -
      waiting -
      (shaken ? SHOCK.satisfaction : 0),
  );
  const stale = c.month - before.touched >= EMOTION.staleAfter;
  // What binds keeps feeling from fading below it; it does not bring back what a shock took.
  const held = Math.min(before.bond, before.emotion);
  const faded = Math.max(held, before.emotion - EMOTION.fade * (stale ? 2 : 1) * c.fades);
  const emotion = clamp((faded + c.lift) * (shaken ? SHOCK.emotion : 1));
  const worse = hitOf(lapse) > hitOf(fault) ? lapse : fault;
  // What a complaint is about stays what it is about until it has been dealt with.
  const said: Cause | null = isComplaining(before)
    ? before.fault
    : c.broken > 0
      ? 'promise'
      : (worse?.cause ?? before.fault);
  return customerWith(before, {
    quality,
    value,
    satisfaction,
    emotion,
    fault: said,
    expectation: clamp(before.expectation + CHAIN.expectationDrift * (quality - before.expectation)),
    life: settleLife(before, satisfaction),
    hurts: remembered(before, [
      ['quality', HURT.thing * hurtBy(fault)],
      [lapse?.cause ?? 'attitude', HURT.people * hurtBy(lapse)],
      ['promise', c.broken * HURT.promise],
      ['price', truth.sensitivity === 'price' ? HURT.dear * Math.max(0, dear) : 0],
      ['neglect', stale && truth.orientation === 'relational' ? HURT.neglect : 0],
    ]),
  });
};

/** Another order, if there is one: how many units, and what it brings or loses (customer-vs-shopper). */
const orderAgain = (before: Customer, c: Circumstances): Event | null => {
  const { worth } = c.person;
  if (c.month <= before.since) return null;
  // The size of an order is what it is when the run begins: what they grew before is in it already.
  const months = c.month - Math.max(0, before.since);
  // Who buys less and less comes less often, too (lapsing-customer).
  const fading = Math.max(0, 1 + (Math.min(0, c.growth) * months) / 3);
  if (c.luck('repeat') >= worth.repeat * readiness(before) * c.again * fading) return null;
  return bill(
    before,
    Math.max(1, Math.round(worth.units * (1 + (c.growth * months) / 3))),
    'repeat-order',
    c,
  );
};

/** One order is delivered and paid for, or delivered and never paid for (credit risk). */
export const bill = (
  { orders }: Customer,
  units: number,
  what: 'order' | 'repeat-order',
  c: Pick<Circumstances, 'person' | 'unitMargin' | 'unitPrice' | 'unitCost' | 'luck'>,
): Event => {
  const paid = c.luck(`credit ${String(orders)}`) >= c.person.worth.risk;
  const margin = Math.round(paid ? units * c.unitMargin : -units * c.unitCost);
  const sum = Math.round(paid ? units * c.unitPrice : 0);
  return { news: paid ? what : 'unpaid', numbers: { margin, units, sum } };
};

/** Enters an order in the relation's own books. */
export const billed = (customer: Customer, { numbers }: Event, month: number): Customer =>
  customerWith(customer, {
    orders: customer.orders + 1,
    bought: month,
    spent: customer.spent + (numbers?.sum ?? 0),
    margin: customer.margin + (numbers?.margin ?? 0),
  });

/** Whoever leaves: nothing is ordered any more, and nothing is spent on them. */
const gone = (customer: Customer, churn: NonNullable<Customer['churn']>): Customer =>
  customerWith(customer, { life: advance(lifeChart, customer.life, 'churn'), churn });

/** Lives through a month. Only customers who are with us live it. */
export const liveMonth = (before: Customer, c: Circumstances): Lived => {
  const { month, person, luck } = c;
  const events: Event[] = [];
  if (c.leaves) {
    const churn = { kind: 'forced', cause: 'circumstance', month } as const;
    return { customer: gone(before, churn), events: [{ news: 'churn' }], cash: 0, glad: 0, hurt: 0 };
  }
  const fault = faultOf(c);
  const lapse = lapseOf(c);
  let customer = feel(before, c, fault, lapse);
  const { satisfaction } = customer;
  if (c.due > 0)
    events.push({ news: c.broken > 0 ? 'promise-broken' : 'promise-kept', numbers: { n: c.broken } });
  if (fault) events.push({ news: 'fault', numbers: { depth: DEPTH.indexOf(fault.depth) } });
  if (lapse) events.push({ news: 'lapse', numbers: { depth: DEPTH.indexOf(lapse.depth) } });

  if (
    canAdvance(complaintChart, before.complaint, 'raise') &&
    luck('complain') < complains(fault, lapse, customer, c)
  ) {
    customer = customerWith(customer, {
      complaint: advance(complaintChart, before.complaint, 'raise'),
      complained: { index: 0, month: month + 1, effort: 0 },
      mendedInTime: false,
    });
    events.push({ news: 'complaint' });
  }

  const worst = worstOf(fault, lapse);
  const fell = before.satisfaction >= WORD.hurtBelow && satisfaction < WORD.hurtBelow;
  const hurt = worst !== null || fell ? hurtTold(before, customer, c) : 0;
  if (hurt > 0) events.push({ news: 'word-bad', numbers: { n: hurt } });

  const shaken = worst === 'very-poor' ? SHOCK.leaves : 0;
  if (luck('churn') < churnChance(customer, c) + shaken) {
    const left = gone(customer, { ...churnOf(customer, c), month });
    return { customer: left, events: [...events, { news: 'churn' }], cash: 0, glad: 0, hurt };
  }
  const order = orderAgain(customer, c);
  if (order) {
    events.push(order);
    customer = billed(customer, order, month);
  }
  const glad = gladTold(customer, person.circle);
  if (glad > 0 && before.satisfaction < WORD.gladFrom)
    events.push({ news: 'word-good', numbers: { n: glad } });
  customer = customerWith(customer, { margin: customer.margin - c.upkeep });
  return { customer, events, cash: (order?.numbers?.margin ?? 0) - c.upkeep, glad, hurt };
};
