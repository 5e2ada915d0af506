/**
 * Keeping customers: what a month does to each relation (the satisfaction chain, faults, complaints, repeat
 * orders, churn) and what the learner can do about it (care, complaints, referral, win-back, letting go).
 */
import { roll } from '../model/chance';
import type { Cause, ChurnKind } from '../model/customer';
import type { AccountId } from '../model/move';
import type { Reply } from '../model/reply';
import { gameWith } from './copies';
import { sceneOf } from './scene';
import { benefitPoints } from './talk';
import { SERVICE_POLICIES, type Care, type ComplaintStep, type Remedy } from '../model/trade';
import { advance, canAdvance, complaintChart, lifeChart } from './charts';
import { appeal, type Company } from './company';
import { drawPortrait, formOf, freshFacts, refreshed } from './files';
import { introduce, openHub } from './finding';
import {
  accountOf,
  isActive,
  knowing,
  logged,
  monthOf,
  news,
  now,
  offerCost,
  truthOf,
  withAccount,
  withCustomer,
  works,
  type Customer,
  type Game,
  type News,
} from './game';
import { staffOf, wages } from './growth';
import { keptShare } from './grades';
import { loyaltyOf } from './loyalty';
import { priceHabit } from './marketing';
import { isBackedBy } from './organisation';
import {
  AGAIN,
  AWARENESS,
  CARE,
  CHAIN,
  CHURN,
  COMPLAINS,
  COST,
  EFFORT,
  EMOTION,
  FAULT,
  FIELD,
  FORM,
  GROWTH_GAIN,
  HORIZON,
  MARKET,
  MENDING,
  PRICE_FACTOR,
  PROMOTION,
  REFERRAL,
  STALE,
  STANCE,
  TIER,
  UNFAIR,
  WIN_BACK,
  WORD,
} from './parameters';
import { ratesOf, skippedFault } from './tasks';
import { growthOf, welcome } from './value-sheet';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

const companyOf = (game: Game): Company => {
  if (!game.company) throw new RangeError('the shop is not open yet');
  return game.company;
};

/** Yuan that one unit earns with this customer. */
const unitMargin = (game: Game, customer: Pick<Customer, 'discount'>): number => {
  const company = companyOf(game);
  return company.price * (1 - customer.discount) - company.cost;
};

/** The first order: the relation begins, with the expectations that promises and price have raised. */
export const begin = (game: Game, id: AccountId): Game => {
  const { talk } = accountOf(game, id);
  const company = companyOf(game);
  const account = game.scenario.account(id);
  const expectation = clamp(
    CHAIN.expectation +
      CHAIN.expectationByImage * game.image +
      CHAIN.expectationByPrice * (PRICE_FACTOR[company.sheet.price] - 1) +
      CHAIN.expectationByPromise * talk.promises.length,
  );
  const customer: Customer = {
    since: game.month,
    life: 'exploring',
    satisfaction: CHAIN.neutral,
    expectation,
    quality: CHAIN.neutral,
    value: CHAIN.neutral,
    emotion: EMOTION.start + 0.02 * talk.trust,
    switching: talk.offer === 'bundle' ? CHURN.switching : 0,
    discount: offerCost(game, talk.offer),
    orders: 0,
    margin: 0,
    touched: game.month,
    cared: [],
    tier: 'ordinary',
    complaint: 'none',
    complained: null,
    mendedInTime: null,
    referred: 'no',
    fault: null,
    churn: null,
    winBackTried: false,
  };
  const won = withAccount(game, id, { customer });
  const served = unfair(welcome(won, id), id);
  const units = account.worth.units * keptShare(talk, truthOf(game, id));
  return openHub(bill(served, id, units, 'order'), id);
};

/** A special price for one, seen by those who are like them and paid the list price (differential-pricing). */
const unfair = (game: Game, id: AccountId): Game => {
  if (accountOf(game, id).talk.offer !== 'special-price') return game;
  const { traits } = game.scenario.account(id);
  const slighted = game.accounts.all.filter(
    (a) =>
      a.id !== id &&
      isActive(a.customer) &&
      a.customer.discount === 0 &&
      game.scenario.account(a.id).traits.some((trait) => traits.includes(trait)),
  );
  return slighted.reduce(
    (g, { id: other, customer }) =>
      news(
        withCustomer(g, other, { emotion: clamp((customer?.emotion ?? 0) - UNFAIR) }),
        'unfair-price',
        other,
      ),
    game,
  );
};

/** A price match is claimed each month in which the rival is really cheaper (price-guarantee). Yuan. */
const claimOf = (game: Game, id: AccountId): number => {
  const { rivalPrice } = game.scenario.data.market;
  if (accountOf(game, id).talk.offer !== 'price-match' || rivalPrice === undefined) return 0;
  const dearer = companyOf(game).price - rivalPrice * game.scenario.data.company.price;
  return Math.max(0, Math.round(dearer * game.scenario.account(id).worth.units));
};

/** One order is delivered and paid for, or delivered and never paid for (credit risk). */
const bill = (game: Game, id: AccountId, units: number, what: 'order' | 'repeat-order'): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const { worth } = game.scenario.account(id);
  const paid = roll(game.seed, 'credit', game.month, id, customer.orders) >= worth.risk;
  const margin = Math.round(paid ? units * unitMargin(game, customer) : -units * companyOf(game).cost);
  const billed = withCustomer(gameWith(game, { cash: game.cash + margin }), id, {
    orders: customer.orders + 1,
    margin: customer.margin + margin,
  });
  return news(billed, paid ? what : 'unpaid', id, { margin, units });
};

const replied = (game: Game, id: AccountId, reply: Reply): Game =>
  logged(game, { kind: 'reply', account: id, reply });

/** The fact of this person's life that falls in this month, if any (care-lifecycle). */
export const momentOf = (game: Game, id: AccountId): string | null =>
  game.scenario.account(id).moments.find((moment) => moment.month === game.month)?.fact ?? null;

/** Care costs effort and some money; what it leaves depends on the person, the moment and what is known. */
export const care = (game: Game, id: AccountId, act: Care): Game => {
  const { orientation, sensitivity } = truthOf(game, id);
  const account = accountOf(game, id);
  const customer = account.customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const moment = momentOf(game, id);
  const fresh = freshFacts(game, id);
  const timely = act === 'personal' && moment !== null && fresh.includes(moment);
  // Personal care has to rest on something that is still true (customer-files).
  const stale = act === 'personal' && fresh.length === 0;
  const repeated = customer.cared.includes(`${String(game.month)}.${act}`);
  // A tag tells the shop what to speak of: a right one makes even a greeting fit, a wrong one makes it miss.
  const tagged = account.tag === null ? 1 : account.tag === sensitivity ? 1.25 : 0.5;
  const seen =
    act === 'personal' && orientation === 'relational' ? Math.max(0, formOf(game, id).known.length - 1) : 0;
  const felt = repeated
    ? 0
    : CARE[act][orientation] * tagged + FORM.each * seen + (timely ? EMOTION.moment : 0);
  const lift = stale ? -STALE.miss : felt;
  const cash = act === 'greeting' ? COST.greeting : act === 'follow-up' ? COST.followUp : COST.personal;
  const paid: Game = gameWith(game, { effort: game.effort - EFFORT.care, cash: game.cash - cash });
  const cared = withCustomer(paid, id, {
    emotion: clamp(customer.emotion + lift),
    touched: game.month,
    cared: [...customer.cared, `${String(game.month)}.${act}`],
  });
  // Whoever is asked how it goes tells a little more of themselves each time.
  const more = game.scenario.account(id).facts.find((fact) => !account.known.includes(`fact.${fact.id}`));
  const heard = ['orientation', ...(more ? [`fact.${more.id}`] : [])];
  const asked = act === 'follow-up' ? refreshed(knowing(cared, id, heard), id) : cared;
  const learnt = stale ? news(asked, 'file-stale', id) : asked;
  const reply: Reply =
    orientation === 'transactional' || repeated || stale
      ? 'care-cold'
      : act === 'greeting'
        ? 'care-generic'
        : act === 'follow-up'
          ? 'care-follow-up'
          : 'care-personal';
  return replied(learnt, id, reply);
};

const COMPLAINT_REPLY: Readonly<Record<ComplaintStep, Reply>> = {
  listen: 'complaint-heard',
  'own-up': 'complaint-owned',
  repair: 'complaint-repaired',
  compensate: 'complaint-compensated',
  'follow-up': 'complaint-followed',
  argue: 'complaint-argued',
};

/** Half-weeks that a complaint has waited, over months. */
const waited = (game: Game, customer: Customer): number =>
  customer.complained === null
    ? 0
    : (game.month - customer.complained.month) * game.scenario.data.company.effort +
      (now(game).effort - customer.complained.effort);

/** Yuan that a step of mending costs: parts and carriage, or what is given back. */
export const complaintCost = (game: Game, step: ComplaintStep): number =>
  Math.round(
    (step === 'repair' ? MENDING.repairCost : step === 'compensate' ? MENDING.compensateCost : 0) *
      companyOf(game).price,
  );

/** One step of mending a complaint. Steps left out are missed; lateness eats what mending gives back. */
export const complaint = (game: Game, id: AccountId, step: ComplaintStep): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const late = Math.max(0, waited(game, customer) - MENDING.inTime - staffOf(game).reaction);
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
  const spent: Game = gameWith(game, {
    effort: game.effort - EFFORT.complaint,
    cash: game.cash - complaintCost(game, step),
  });
  const heard = advance(complaintChart, customer.complaint, step);
  const stage = both ? advance(complaintChart, heard, 'own-up') : heard;
  const stepped = withCustomer(spent, id, {
    complaint: stage,
    satisfaction: clamp(customer.satisfaction + gain),
    emotion: clamp(customer.emotion + (step === 'argue' ? -0.1 : 0.04)),
    touched: game.month,
    ...(mends ? { mendedInTime: late === 0 && fitting } : {}),
  });
  return replied(stepped, id, COMPLAINT_REPLY[step]);
};

/** Asking to be recommended: a satisfied customer opens a door, an unsatisfied one is put off (chain-referral). */
export const referral = (game: Game, id: AccountId): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const paid: Game = gameWith(game, { effort: game.effort - EFFORT.referral });
  if (customer.satisfaction < REFERRAL.from) {
    const hurt = withCustomer(paid, id, {
      referred: 'refused',
      emotion: clamp(customer.emotion - REFERRAL.refusedEmotion),
      satisfaction: clamp(customer.satisfaction - REFERRAL.refusedEmotion / 2),
    });
    return replied(hurt, id, 'referral-refused');
  }
  const { game: introduced, found } = introduce(
    withCustomer(paid, id, { referred: 'done', touched: game.month }),
    id,
  );
  const told = replied(introduced, id, 'referral-glad');
  return found ? news(told, 'referral', id) : told;
};

/** The remedy that fits the kind of loss: one must know why they left (win-back). */
const REMEDY_FOR: Readonly<Record<ChurnKind, Remedy>> = {
  'own-decision': 'apologise',
  'attracted-away': 'service',
  'bought-away': 'price',
  forced: 'farewell',
  'given-up': 'farewell',
};

export const winBack = (game: Game, id: AccountId, remedy: Remedy): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer?.churn) throw new RangeError(`${id} has not left`);
  const right = REMEDY_FOR[customer.churn.kind] === remedy;
  const spent = withCustomer(gameWith(game, { effort: game.effort - EFFORT['win-back'] }), id, {
    winBackTried: true,
  });
  if (remedy === 'farewell') {
    const parted = withCustomer(spent, id, { life: advance(lifeChart, customer.life, 'let-go') });
    return replied(parted, id, 'let-go');
  }
  const chance =
    customer.churn.kind === 'forced'
      ? 0
      : (right ? WIN_BACK.right : WIN_BACK.wrong) + WIN_BACK.byEmotion * customer.emotion;
  if (roll(game.seed, 'win-back', game.month, id, remedy) >= chance) return replied(spent, id, 'win-back-no');
  const back = withCustomer(spent, id, {
    life: advance(lifeChart, customer.life, 'win-back'),
    satisfaction: CHAIN.neutral,
    touched: game.month,
    churn: null,
    ...(remedy === 'price' ? { discount: Math.max(customer.discount, 0.12) } : {}),
  });
  return news(replied(back, id, 'win-back-yes'), 'won-back', id);
};

/** We end a relation that costs more than it brings (negative value, lapsing customers). */
export const letGo = (game: Game, id: AccountId): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const parted = withCustomer(game, id, {
    life: advance(lifeChart, customer.life, 'let-go'),
    churn: { kind: 'given-up', cause: 'circumstance', month: game.month },
  });
  return replied(parted, id, 'let-go');
};

/** How readily a customer orders again, times their own rate. */
const comesAgain = (game: Game, id: AccountId, satisfaction: number): number =>
  (AGAIN.least + AGAIN.bySatisfaction * satisfaction) *
  (1 +
    (accountOf(game, id).talk.surplus === 'advised' ? AGAIN.advised : 0) +
    (isBackedBy(game, id, 'user') ? AGAIN.users : 0));

/** Yuan a month that a customer may be expected to bring, upkeep and tier included. */
export const monthlyWorth = (game: Game, id: AccountId, customer: Customer): number => {
  const { worth } = game.scenario.account(id);
  const growth = growthOf(game, id);
  const stance = accountOf(game, id).stance === null ? 0 : STANCE.monthly;
  const { field } = game.scenario.account(id);
  const repeat = worth.repeat * comesAgain(game, id, customer.satisfaction);
  const earned = (1 - worth.risk) * unitMargin(game, customer) - worth.risk * companyOf(game).cost;
  const upkeep = worth.upkeep * FIELD[field].upkeep + TIER[customer.tier].monthly + stance;
  return repeat * worth.units * (1 + growth) * earned - upkeep;
};

/** What a kept customer is worth at the end: expected margin over the horizon, weighed by loyalty (customer-value). */
export const futureWorth = (game: Game, id: AccountId, customer: Customer): number =>
  isActive(customer) ? HORIZON * monthlyWorth(game, id, customer) * loyaltyOf(game, id, customer) : 0;

const serviceOf = (game: Game, customer: Customer): number =>
  clamp(companyOf(game).serviceLevel + TIER[customer.tier].service);

/** Tells the circle: the content a little, the hurt much more (law-of-250). */
const spread = (game: Game, id: AccountId, before: number, satisfaction: number): Game => {
  const reach = game.scenario.account(id).circle / 250;
  if (satisfaction >= WORD.gladFrom) {
    const told: Game = gameWith(game, {
      image: clamp(game.image + WORD.good * reach),
      awareness: clamp(game.awareness + AWARENESS.word * reach),
    });
    return before < WORD.gladFrom ? news(told, 'word-good', id) : told;
  }
  if (satisfaction < WORD.hurtBelow)
    return news(gameWith(game, { image: clamp(game.image - WORD.bad * reach) }), 'word-bad', id);
  return game;
};

/** Why somebody leaves, read from the record (churn-causes, churn-kinds). */
const churnOf = (game: Game, id: AccountId, customer: Customer): { kind: ChurnKind; cause: Cause } => {
  const truth = truthOf(game, id);
  const loud = isOffensive(game);
  if (customer.satisfaction < 0.42) return { kind: 'own-decision', cause: customer.fault ?? 'service' };
  if (truth.orientation === 'transactional' || truth.sensitivity === 'price')
    return { kind: 'bought-away', cause: 'price' };
  return { kind: loud || customer.emotion < 0.3 ? 'attracted-away' : 'own-decision', cause: 'neglect' };
};

export const isOffensive = (game: Game): boolean =>
  game.scenario.data.market.offensive !== undefined && game.month >= game.scenario.data.market.offensive;

/** The chance that this customer leaves this month, 0–1. */
export const churnChance = (game: Game, id: AccountId, customer: Customer): number => {
  const truth = truthOf(game, id);
  const loyalty = loyaltyOf(game, id, customer);
  const lured = isOffensive(game)
    ? (truth.orientation === 'transactional' ? CHURN.luredByPrice : CHURN.offensive) *
      MARKET[game.scenario.data.market.form].rival *
      Math.max(0, 1 - 1.4 * loyalty)
    : 0;
  const own = CHURN.base + CHURN.slope * Math.max(0, CHURN.from - loyalty);
  const guarded = accountOf(game, id).stance === 'guard' ? STANCE.guardChurn : 1;
  return clamp((own + lured) * (1 - customer.switching) * guarded);
};

/** One month of one relation: what was felt, promised, said, bought again, or ended. */
const settleCustomer = (game: Game, id: AccountId): Game => {
  const account = accountOf(game, id);
  const before = account.customer;
  if (!isActive(before)) return game;
  const data = game.scenario.account(id);
  const truth = truthOf(game, id);
  const company = companyOf(game);
  if (data.leaves === game.month) {
    const gone = withCustomer(game, id, {
      life: advance(lifeChart, before.life, 'churn'),
      churn: { kind: 'forced', cause: 'circumstance', month: game.month },
    });
    return news(gone, 'churn', id);
  }

  // Quality and value as they are felt this month.
  const points = company.sheet.attractions.quality;
  const faulty =
    roll(game.seed, 'fault', game.month, id) <
    Math.max(FAULT.least, FAULT.base - FAULT.perQualityPoint * points) +
      FIELD[data.field].fault +
      skippedFault(game, id);
  const quality = clamp(
    CHAIN.quality +
      (works(game, 'product') ? GROWTH_GAIN.productQuality : 0) +
      CHAIN.qualityByAppeal * appeal(company.sheet, truth.weights) +
      CHAIN.qualityByService * serviceOf(game, before) +
      CHAIN.qualityByMet * Math.min(1, benefitPoints(account.talk, sceneOf(game, id)) / 10) -
      (faulty ? CHAIN.fault : 0),
  );
  const dear = PRICE_FACTOR[company.sheet.price] * (1 - before.discount) - 1;
  const waitedFor = PROMOTION.value * priceHabit(game);
  const value = clamp(
    quality - CHAIN.valueByPrice * dear * (truth.sensitivity === 'price' ? 2 : 1) - waitedFor,
  );

  // Promises are tested in the month after the order, once.
  const due =
    before.since === game.month - 1 ||
    (before.since === game.month && game.month === game.scenario.data.months);
  const broken = due
    ? account.talk.promises.filter((id) => {
        const from = game.scenario.data.promises.find((p) => p.id === id)?.keptFrom ?? 'never';
        return (
          from === 'never' || SERVICE_POLICIES.indexOf(company.sheet.service) < SERVICE_POLICIES.indexOf(from)
        );
      })
    : [];

  const felt = clamp(
    CHAIN.neutral + CHAIN.slope * (0.5 * (quality - before.expectation) + 0.5 * (value - before.expectation)),
  );
  const waiting = before.complaint === 'open' || before.complaint === 'heard' ? 0.12 : 0;
  const satisfaction = clamp(
    before.satisfaction +
      CHAIN.inertia * (felt - before.satisfaction) -
      broken.length * CHAIN.brokenPromise -
      waiting,
  );
  const stale = game.month - before.touched >= EMOTION.staleAfter;
  const emotion = clamp(before.emotion - EMOTION.fade * (stale ? 2 : 1));
  const fault: Cause | null =
    broken.length > 0
      ? 'promise'
      : faulty
        ? 'quality'
        : satisfaction < COMPLAINS.below
          ? 'service'
          : before.fault;
  let next = withCustomer(game, id, {
    quality,
    value,
    satisfaction,
    emotion,
    fault,
    expectation: clamp(before.expectation + CHAIN.expectationDrift * (quality - before.expectation)),
    life: settleLife(before, satisfaction),
  });
  if (due && account.talk.promises.length > 0) {
    next = news(next, broken.length > 0 ? 'promise-broken' : 'promise-kept', id, { n: broken.length });
  }
  if (faulty) next = news(next, 'fault', id);

  const says =
    faulty || broken.length > 0
      ? COMPLAINS.afterFault
      : satisfaction < COMPLAINS.below
        ? COMPLAINS.dissatisfied
        : 0;
  if (
    canAdvance(complaintChart, before.complaint, 'raise') &&
    roll(game.seed, 'complain', game.month, id) < says
  ) {
    const complained = withCustomer(next, id, {
      complaint: advance(complaintChart, before.complaint, 'raise'),
      complained: { index: game.index, month: game.month + 1, effort: 0 },
      mendedInTime: false,
    });
    next = news(replied(complained, id, 'complaint'), 'complaint', id);
  }

  const current = accountOf(next, id).customer ?? before;
  if (roll(game.seed, 'churn', game.month, id) < churnChance(next, id, current)) {
    const gone = withCustomer(next, id, {
      life: advance(lifeChart, current.life, 'churn'),
      churn: { ...churnOf(next, id, current), month: game.month },
    });
    return spread(news(gone, 'churn', id), id, before.satisfaction, satisfaction);
  }
  const growth = growthOf(game, id);
  // Who buys less and less comes less often, too (lapsing-customer).
  const fading = Math.max(0, 1 + (Math.min(0, growth) * (game.month - before.since)) / 3);
  const again = data.worth.repeat * comesAgain(game, id, satisfaction) * fading;
  if (before.since < game.month && roll(game.seed, 'repeat', game.month, id) < again) {
    const grown = Math.max(
      1,
      Math.round(data.worth.units * (1 + (growth * (game.month - before.since)) / 3)),
    );
    next = bill(next, id, grown, 'repeat-order');
  }
  const claim = claimOf(next, id);
  if (claim > 0) next = news(next, 'price-claim', id, { margin: -claim });
  const upkeep =
    Math.round(data.worth.upkeep * FIELD[data.field].upkeep) +
    TIER[current.tier].monthly +
    (account.stance === null ? 0 : STANCE.monthly) +
    claim;
  next = withCustomer(gameWith(next, { cash: next.cash - upkeep }), id, {
    margin: (accountOf(next, id).customer?.margin ?? 0) - upkeep,
  });
  return spread(next, id, before.satisfaction, satisfaction);
};

const settleLife = (customer: Customer, satisfaction: number): Customer['life'] => {
  const step = satisfaction >= 0.55 ? 'settle' : satisfaction < 0.42 ? 'worsen' : null;
  return step && canAdvance(lifeChart, customer.life, step)
    ? advance(lifeChart, customer.life, step)
    : customer.life;
};

const BILLED: readonly News[] = ['order', 'repeat-order', 'unpaid'];

/** The month's end: every relation moves on, the fixed costs are paid, the figures go into the report. */
export const settle = (game: Game): Game => {
  const company = companyOf(game);
  const opened: Game = gameWith(game, { cash: game.cash - company.monthly - wages(game) });
  const settled = drawPortrait(
    game.scenario.data.accounts.reduce((g, account) => settleCustomer(g, account.id), opened),
  );
  const customers = settled.accounts.all.filter((a) => isActive(a.customer));
  const satisfaction =
    customers.length === 0
      ? null
      : customers.reduce((sum, a) => sum + (a.customer?.satisfaction ?? 0), 0) / customers.length;
  const opening = game.months.at(-1)?.cash ?? game.scenario.data.company.cash;
  const income = monthOf(settled)
    .filter((h) => BILLED.includes(h.news ?? 'opened'))
    .reduce((sum, h) => sum + (h.numbers?.margin ?? 0), 0);
  return news(
    gameWith(settled, {
      months: [
        ...game.months,
        {
          month: game.month,
          cash: settled.cash,
          income,
          spent: opening + income - settled.cash,
          customers: customers.length,
          satisfaction,
          image: settled.image,
          awareness: settled.awareness,
          rates: ratesOf(settled),
        },
      ],
    }),
    'month-ends',
  );
};
