/**
 * A customer of the ordinary shop, from the first pitch to the last month looked at. Everything that happens happens by
 * the rules of play; only the shop and its habits are set here: it greets its customers twice a year, asks a third of
 * the new ones how they are doing, mends no complaint and wins nobody back.
 */
import { roll } from '../../model/chance';
import { drawSomebody, type Somebody } from '../../rules/archetype';
import { barOf, makeCompany, type Company } from '../../rules/company';
import { caredFor } from '../../rules/keeping/care';
import { comesBack } from '../../rules/keeping/churn';
import { circumstancesOf, type Circumstances, type Shop } from '../../rules/keeping/circumstances';
import { newRelation } from '../../rules/keeping/beginning';
import { AGAIN, CARE, CHAIN, TIER } from '../../rules/keeping/parameters';
import { liveMonth, type Lived } from '../../rules/keeping/relation';
import { COST, EFFORT } from '../../rules/parameters';
import type { Customer } from '../../rules/state';
import { drawGaps } from '../../rules/truth';
import { benefitPoints, newTalk, weightsOf, type Scene, type Talk } from '../../rules/talk';
import type { Archetypes } from '../../scenario/archetypes';
import type { ScenarioData } from '../../scenario/schema';
import { KEEPER } from './policy';
import { pitch, type Pitch } from './seller';

/** Months for which a relation is watched. */
export const WATCHED = 48;
/** Months of a year in which everybody is greeted. */
const FESTIVALS: readonly number[] = KEEPER.greets;

/** The world of a population: whom one meets, and the shop they meet. */
export interface World {
  readonly archetypes: Archetypes;
  readonly data: ScenarioData;
  readonly company: Company;
  readonly shop: Shop;
}

/** The world that these archetypes and this shop make. @throws RangeError when the shop has no sheet */
export const makeWorld = (archetypes: Archetypes, data: ScenarioData): World => {
  if (!data.preset) throw new RangeError('the ordinary shop has no founding sheet');
  const company = makeCompany(data, '', data.preset);
  const { sheet, serviceLevel, price, cost } = company;
  const shop: Shop = {
    sheet,
    serviceLevel,
    price,
    cost,
    // One ordinary shop for all seeds: its gaps are given outright.
    gaps: drawGaps(0, data),
    attitude: 0,
    improved: false,
    habit: 0,
    rival: 0,
    rivalBy: 'price',
  };
  return { archetypes, data, company, shop };
};

type Luck = (about: string) => number;

/** Somebody of the population, and the luck they meet. */
export interface Member {
  readonly somebody: Somebody;
  readonly scene: Scene;
  readonly luck: (month: number) => Luck;
}

export const memberOf = ({ archetypes, data, company }: World, seed: number, i: number): Member => {
  const somebody = drawSomebody(archetypes, seed, i);
  const [template] = data.accounts;
  if (!template) throw new RangeError('the ordinary shop knows nobody');
  const account = { ...template, worth: somebody.worth, circle: somebody.circle };
  const scene: Scene = {
    data,
    company,
    account,
    truth: somebody.truth,
    weights: weightsOf(somebody.truth),
    role: null,
    bar: barOf(company, account, somebody.truth),
    known: [],
    introduced: false,
    letter: false,
    cash: data.company.cash,
    eased: 0,
    arrived: newTalk(0),
  };
  return { somebody, scene, luck: (month) => (about) => roll(seed, about, month, i) };
};

/** The ordinary seller's pitch to a member. */
export const pitchTo = (member: Member): Pitch =>
  pitch(member.scene, (about, n) => member.luck(0)(`${about} ${String(n)}`));

/** What a month is like for a member. */
export const monthFor = (
  { shop }: World,
  { somebody, scene, luck }: Member,
  customer: Customer,
  talk: Talk,
  month: number,
): Circumstances =>
  circumstancesOf(shop, somebody, {
    month,
    tier: customer.tier,
    discount: customer.discount,
    shown: benefitPoints(talk, scene),
    field: 'ours',
    skipped: 0,
    due: month === customer.since + 1 ? talk.promises.length : 0,
    broken: month === customer.since + 1 && talk.promises.includes('wonder') ? 1 : 0,
    leaves: false,
    guarded: 1,
    growth: somebody.worth.growth > 0 ? somebody.worth.growth / 4 : somebody.worth.growth,
    again: talk.surplus === 'advised' ? 1 + AGAIN.advised : 1,
    fades: 1,
    lift: 0,
    back: 0,
    tied: 0,
    upkeep: somebody.worth.upkeep + TIER[customer.tier].monthly,
    luck: luck(month),
  });

/** What the ordinary shop does for a customer in a month, and what it costs; effort in half-weeks is counted apart. */
const tend = (
  customer: Customer,
  { somebody, luck }: Member,
  month: number,
): readonly [Customer, number, number] => {
  const { orientation } = somebody.truth;
  if (month === customer.since + 1 && luck(month)('follow-up') < KEEPER.followsUp)
    return [
      caredFor(customer, 'follow-up', CARE['follow-up'][orientation], month),
      COST['follow-up'],
      EFFORT['follow-up'],
    ];
  return FESTIVALS.includes(((month - 1) % 12) + 1)
    ? [caredFor(customer, 'greeting', CARE.greeting[orientation], month), COST.greeting, 0]
    : [customer, 0, 0];
};

/** One month of a life: how it was lived, or how they came back; what keeping them cost. */
export interface Chapter {
  readonly month: number;
  readonly before: Customer;
  readonly circumstances: Circumstances;
  readonly lived: Lived;
  /** Yuan spent on them, and half-weeks. */
  readonly spent: number;
  readonly effort: number;
}

/** Lives a relation through, month by month, until they leave or nobody looks any more. */
export function* live(
  world: World,
  member: Member,
  from: Customer,
  talk: Talk,
  months = WATCHED,
): Generator<Chapter> {
  let customer = from;
  for (let month = from.since + 1; month <= from.since + months; month++) {
    const [tended, spent, effort] = tend(customer, member, month);
    const circumstances = monthFor(world, member, tended, talk, month);
    const lived = liveMonth(tended, circumstances);
    yield { month, before: tended, circumstances, lived, spent: spent + circumstances.upkeep, effort };
    customer = lived.customer;
    if (customer.churn) return;
  }
}

/** The month in which somebody who has left comes back without our doing; null when they do not. */
export const returnOf = (member: Member, customer: Customer, until: number): number | null => {
  for (let month = (customer.churn?.month ?? until) + 1; month <= until; month++)
    if (comesBack(customer, member.somebody, month, member.luck(month))) return month;
  return null;
};

/** The relation as it begins after a pitch that was won. */
export const relationFrom = ({ data, shop }: World, { talk }: Pitch): Customer =>
  newRelation(
    0,
    talk,
    CHAIN.image,
    shop.sheet.price,
    data.offers.find((o) => o.id === talk.offer)?.cost ?? 0,
  );
