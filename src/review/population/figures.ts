/** The course's figures, measured in a population under the ordinary shop: who is counted, what counts, over how long. */
import { isOfService, paysMore } from '../../rules/keeping/churn';
import { liveMonth } from '../../rules/keeping/relation';
import { DEPTH, praises } from '../../rules/keeping/word';
import { customerWith } from '../../rules/copies';
import { EFFORT, GROWTH_GAIN } from '../../rules/parameters';
import type { Customer } from '../../rules/state';
import {
  live,
  memberOf,
  monthFor,
  pitchTo,
  relationFrom,
  returnOf,
  WATCHED,
  type Chapter,
  type Member,
  type World,
} from './life';
import { SELLER } from './policy';
import type { Pitch } from './seller';

/** A share or a mean: a sum over so many. */
class Tally {
  sum = 0;
  n = 0;

  count(holds: boolean): void {
    this.add(holds ? 1 : 0);
  }

  add(x: number): void {
    this.sum += x;
    this.n++;
  }
}

const FIGURES = [
  'yearly-churn',
  'contacts-to-close',
  'silent-dissatisfied',
  'leave-quietly',
  'never-return',
  'tell-8-to-10',
  'tell-20',
  'leave-for-attitude',
  'move-for-service-name',
  'recommend-for-service',
  'pay-more-for-service',
  'stop-after-bad',
  'tell-after-bad',
  'acquaintances',
] as const;
/** The ids of all figures, in the order of `measure`. */
export const MEASURED = [...FIGURES, 'keep-cheaper-than-win'] as const;
type Tallies = Readonly<Record<(typeof FIGURES)[number], Tally>>;

/** Yuan that a half-week of work costs. */
const HALF_WEEK = GROWTH_GAIN.wage;

/** Months after which the experiments are made on those who are still there. */
const SETTLED = 12;
const YEAR = 12;
const RETURN_WITHIN = 24;

/** The worst that an experience can be. */
const VERY_POOR = DEPTH.indexOf('very-poor');

const within = (n: number, least: number, most: number): boolean => n >= least && n <= most;

const ordered = ({ lived }: Chapter): boolean =>
  lived.events.some(({ news }) => news === 'repeat-order' || news === 'unpaid');

/** Shown a rival who differs by a better name in service alone; nothing holds them back. */
const movesForService = (world: World, member: Member, customer: Customer, pitch: Pitch): boolean => {
  const beside: World = { ...world, shop: { ...world.shop, rival: 1, rivalBy: 'service' } };
  const free = customerWith(customer, { switching: 0, since: customer.since });
  let now = free;
  for (let month = SETTLED + 1; month <= SETTLED + YEAR; month++) {
    now = liveMonth(now, monthFor(beside, member, now, pitch.talk, month)).customer;
    if (now.churn) return true;
  }
  return false;
};

/** Measures one relation as it went. */
const measureLife = (world: World, member: Member, pitch: Pitch, t: Tallies): readonly Chapter[] => {
  const chapters = [...live(world, member, relationFrom(world, pitch), pitch.talk)];
  const left = chapters.at(-1)?.lived.customer.churn ?? null;
  const lastMonth = left ? left.month : WATCHED;
  for (let year = 0; year * YEAR < Math.min(lastMonth, WATCHED); year++)
    t['yearly-churn'].count(left !== null && left.month <= (year + 1) * YEAR);

  let spell = false;
  let said = false;
  for (const [i, { lived, before, circumstances }] of chapters.entries()) {
    const { customer } = lived;
    const dissatisfied = customer.value < before.expectation;
    const complained = lived.events.some(({ news }) => news === 'complaint');
    if (dissatisfied) {
      said = (spell && said) || complained;
      spell = true;
    }
    const ends = spell && (!dissatisfied || customer.churn !== null);
    if (ends) {
      t['silent-dissatisfied'].count(!said);
      spell = false;
      said = false;
    }
    if (lived.hurt > 0) {
      t['tell-8-to-10'].count(within(lived.hurt, 8, 10));
      t['tell-20'].count(within(lived.hurt, 18, 22));
    }
    if (lived.glad > 0) t['recommend-for-service'].count(praises(customer, circumstances) === 'service');
    if (i === SETTLED - 1 && !customer.churn) {
      t['pay-more-for-service'].count(
        [0.05, 0.1, 0.15, 0.2, 0.25].some((more) =>
          paysMore(customer, member.somebody, circumstances.service, more),
        ),
      );
      t['move-for-service-name'].count(movesForService(world, member, customer, pitch));
    }
  }
  measureBad(chapters, t);
  const end = chapters.at(-1)?.lived.customer;
  if (end?.churn) {
    const quiet = end.complained === null;
    const { kind, cause } = end.churn;
    // Having complained of a thing that broke is no word about what they leave for.
    if (isOfService(cause)) t['leave-quietly'].count(!chapters.some(complainedOfService));
    if (kind === 'own-decision' || kind === 'attracted-away')
      t['leave-for-attitude'].count(isOfService(cause));
    if (quiet) t['never-return'].count(returnOf(member, end, end.churn.month + RETURN_WITHIN) === null);
  }
  return chapters;
};

/** The first very poor experience of a life: whether they tell of it, and whether they ever order in the year after. */
const measureBad = (chapters: readonly Chapter[], t: Tallies): void => {
  const at = chapters.findIndex(({ lived }) =>
    lived.events.some(({ numbers }) => numbers?.depth === VERY_POOR),
  );
  const chapter = chapters[at];
  if (!chapter) return;
  t['tell-after-bad'].count(chapter.lived.hurt > 0);
  const after = chapters.slice(at + 1, at + 1 + YEAR);
  if (at + YEAR <= WATCHED) t['stop-after-bad'].count(!after.some(ordered));
};

const complainedOfService = ({ lived }: Chapter): boolean =>
  lived.events.some(({ news }) => news === 'complaint') &&
  lived.customer.fault !== null &&
  isOfService(lived.customer.fault);

export interface Measured {
  readonly id: (typeof MEASURED)[number];
  readonly value: number;
  /** How many it was measured over. */
  readonly n: number;
}

/** Measures so many accounts under a seed; `progress` is told how many are done. */
export const measure = (
  world: World,
  seed: number,
  accounts: number,
  progress: (done: number) => void = () => undefined,
): readonly Measured[] => {
  const t = Object.fromEntries(FIGURES.map((id) => [id, new Tally()])) as unknown as Tallies;
  let winning = 0;
  let won = 0;
  const keeping = new Tally();
  for (let i = 0; i < accounts; i++) {
    const member = memberOf(world, seed, i);
    t.acquaintances.add(member.somebody.circle);
    const made = pitchTo(member);
    winning += HALF_WEEK * (SELLER.finding + made.visits * EFFORT.visit);
    if (made.won) {
      won++;
      t['contacts-to-close'].add(made.communications);
      const [year] = [measureLife(world, member, made, t).slice(0, YEAR)];
      if (year.length === YEAR)
        keeping.add(year.reduce((sum, { spent, effort }) => sum + spent + HALF_WEEK * effort, 0));
    }
    if (i % 1000 === 999) progress(i + 1);
  }
  const cost = winning / Math.max(1, won);
  return [
    ...FIGURES.map((id) => ({ id, value: t[id].sum / Math.max(1, t[id].n), n: t[id].n })),
    { id: 'keep-cheaper-than-win', value: keeping.sum / Math.max(1, keeping.n) / cost, n: keeping.n },
  ];
};
