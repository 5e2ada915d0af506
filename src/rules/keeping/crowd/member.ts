/**
 * One of the many: who is drawn, what a month is like for them and what they are worth. They live by the same rules as
 * a customer known by name; nobody talks to them, so what is a person's own about it is less.
 */
import { roll } from '../../../model/chance';
import { once } from '../../../model/once';
import type { CrowdData } from '../../../scenario/schema';
import { drawSomebody, type Somebody } from '../../archetype';
import { gameWith } from '../../copies';
import { isActive, type Crowd, type CrowdMember, type Customer, type Game } from '../../game';
import type { Circumstances, Shop } from '../circumstances';
import { asMember } from '../membership';
import { LOOKERS, SERVED } from '../parameters';
import { standingWith } from '../setting';
import { broughtBy, servingCost, worthAhead } from '../worth';

/** Months in a year: a day of somebody's life falls in one of them. */
const YEAR = 12;

/** The crowd of a run that has one. @throws RangeError where the scenario has none, or before the opening */
export const crowdOf = (game: Game): Crowd => {
  if (!game.crowd) throw new RangeError('there is no crowd');
  return game.crowd;
};

export const crowdData = (game: Game): CrowdData => {
  const { crowd } = game.scenario.data;
  if (!crowd) throw new RangeError('the scenario has no crowd');
  return crowd;
};

/** Seeds whose people are kept: those of a run, and of the worlds in which one moment of it is gone over. */
const KEPT_SEEDS = 32;

type People = Map<number, Somebody>;

/** The same people are drawn in every run from one seed, so those of the last seeds are kept. A cache, never a state. */
const drawn = once((_: CrowdData) => new Map<number, People>());

const peopleOf = (crowd: CrowdData, seed: number): People => {
  const bySeed = drawn(crowd);
  const kept = bySeed.get(seed);
  if (kept) return kept;
  const [oldest] = bySeed.keys();
  if (oldest !== undefined && bySeed.size >= KEPT_SEEDS) bySeed.delete(oldest);
  const people: People = new Map();
  bySeed.set(seed, people);
  return people;
};

/** The i-th who may come. */
export const drawnAt = (game: Game, i: number): Somebody => {
  const crowd = crowdData(game);
  const people = peopleOf(crowd, game.seed);
  const somebody = people.get(i) ?? drawSomebody(crowd, game.seed, i);
  people.set(i, somebody);
  return somebody;
};

/** Luck of the i-th in this month; another key than that of any account, so that neither changes the other's. */
export const luckAt = ({ seed, month }: Pick<Game, 'seed' | 'month'>, i: number) => {
  const who = `crowd ${String(i)}`;
  return (about: string): number => roll(seed, about, month, who);
};

/** Those who are with us. */
export const activeOf = ({ members }: Crowd): readonly CrowdMember[] =>
  members.filter(({ customer }) => isActive(customer));

/** Yuan a month that one of them costs: what they ask for, as far as their tier grants it, and the tier itself. */
export const upkeepFor = (game: Game, { worth }: Somebody, { tier }: Customer): number =>
  Math.round(worth.upkeep * SERVED.wishes[tier] + SERVED.share * servingCost(game, tier));

/** What this month is like for one of them. */
export const circumstancesFor = (game: Game, shop: Shop, { i, who, customer }: CrowdMember): Circumstances =>
  standingWith(game, shop, customer, {
    person: who,
    day: (i + game.month) % YEAR === 0,
    passedOver: false,
    shown: LOOKERS.shown,
    field: 'ours',
    skipped: 0,
    due: 0,
    broken: 0,
    leaves: false,
    guarded: 1,
    growth: who.worth.growth,
    again: 1,
    upkeep: upkeepFor(game, who, customer),
    luck: luckAt(game, i),
  });

/** Yuan a month that one of them may be expected to bring. */
export const monthlyWorthOf = (game: Game, { who, customer }: CrowdMember): number =>
  broughtBy(game, customer, {
    worth: who.worth,
    growth: who.worth.growth,
    again: 1,
    upkeep: upkeepFor(game, who, customer),
  });

/** What all of them are worth ahead, in yuan (customer-value). */
export const crowdWorth = (game: Game): number =>
  (game.crowd?.members ?? []).reduce(
    (sum, member) =>
      isActive(member.customer)
        ? sum + worthAhead(member.customer, member.who.truth, monthlyWorthOf(game, member))
        : sum,
    0,
  );

/** Membership levels are set up for the many, too. */
export const enrolled = (game: Game): Game =>
  game.crowd
    ? gameWith(game, {
        crowd: {
          ...game.crowd,
          members: game.crowd.members.map((member) =>
            isActive(member.customer)
              ? { ...member, customer: asMember(member.customer, game.month) }
              : member,
          ),
        },
      })
    : game;
