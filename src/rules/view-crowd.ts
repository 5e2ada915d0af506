/**
 * What a shop knows of its many customers from its own books: who ordered what and when, who complained, what they cost.
 * Never how they feel.
 */
import { once } from '../model/once';
import { Reading } from '../model/reading';
import {
  DESK_EFFORTS,
  MEMBER_LEVELS,
  TIERS,
  type DeskEffort,
  type Grading,
  type MemberLevel,
  type Tier,
} from '../model/trade';
import type { Crowd, CrowdMember, CrowdMonth, Game } from './game';
import { deskAnswers, deskCost, openComplaints } from './keeping/crowd/desk';
import { activeOf } from './keeping/crowd/member';

/** A part of the many: how many they are, what they have paid and what they have left, in yuan, since they came. */
interface Part<Id extends string> {
  readonly id: Id;
  readonly n: number;
  readonly orders: number;
  readonly turnover: number;
  readonly profit: number;
}

/** A tenth of the many, those who brought most first: its shares of all turnover and of all profit, 0–1; a loss is below 0. */
interface Tenth {
  readonly turnover: number;
  readonly profit: number;
}

export interface CrowdView {
  readonly members: number;
  readonly grading: Grading;
  readonly tiers: readonly Part<Tier>[];
  /** Empty while there are no membership levels. */
  readonly levels: readonly Part<MemberLevel>[];
  readonly kinds: readonly Part<string>[];
  readonly tenths: readonly Tenth[];
  /** Gini index of turnover, 0 everybody the same to 1 all from one. */
  readonly gini: number;
  /** Those who have cost more than they brought, and how many yuan. */
  readonly losing: { readonly n: number; readonly sum: number };
  /** Share who have not ordered for two months. */
  readonly quiet: number;
  /** Complaints that wait, and what each length of work at the desk would answer and cost. */
  readonly complaints: number;
  readonly desk: readonly { readonly effort: DeskEffort; readonly answers: number; readonly cost: number }[];
  /** What each month came to. */
  readonly months: readonly (CrowdMonth & { readonly month: number })[];
}

/** A crowd stays the same through most of a month's moves. */
const activeIn = once(activeOf);

/** Months without an order after which somebody counts as quiet. */
const QUIET = 2;
const TENTHS = 10;

const partOf = <Id extends string>(id: Id, members: readonly CrowdMember[]): Part<Id> => {
  const part = { id, n: members.length, orders: 0, turnover: 0, profit: 0 };
  for (const { customer } of members) {
    part.orders += customer.orders;
    part.turnover += customer.spent;
    part.profit += customer.margin;
  }
  return part;
};

const partsBy = <Id extends string>(
  ids: readonly Id[],
  members: readonly CrowdMember[],
  idOf: (member: CrowdMember) => Id | null,
): readonly Part<Id>[] =>
  ids.map((id) =>
    partOf(
      id,
      members.filter((member) => idOf(member) === id),
    ),
  );

/** Shares of turnover and profit by tenths (profit-contribution). */
const tenthsOf = (members: readonly CrowdMember[]): readonly Tenth[] => {
  const ranked = [...members].sort((a, b) => b.customer.margin - a.customer.margin || a.i - b.i);
  const all = partOf('all', ranked);
  return Array.from({ length: TENTHS }, (_, n) => {
    const at = (tenth: number): number => Math.round((tenth * ranked.length) / TENTHS);
    const part = partOf('tenth', ranked.slice(at(n), at(n + 1)));
    return {
      turnover: part.turnover / (all.turnover || 1),
      profit: part.profit / (Math.abs(all.profit) || 1),
    };
  });
};

/** Gini index of what people have paid (composition-analysis). */
export const giniOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const all = sorted.reduce((sum, x) => sum + x, 0);
  if (all <= 0) return 0;
  const weighed = sorted.reduce((sum, x, at) => sum + (2 * (at + 1) - sorted.length - 1) * x, 0);
  return weighed / (sorted.length * all);
};

/** The many as they are read: each line is worked out when it is looked at, for most go through all of them. */
class CrowdBooks extends Reading implements CrowdView {
  readonly #game: Game;
  readonly #crowd: Crowd;

  constructor(game: Game, crowd: Crowd) {
    super();
    this.#game = game;
    this.#crowd = crowd;
  }

  get #active() {
    return activeIn(this.#crowd);
  }

  get members() {
    return this.#active.length;
  }

  get grading() {
    return this.#crowd.grading;
  }

  get tiers() {
    return partsBy(TIERS, this.#active, ({ customer }) => customer.tier);
  }

  get levels() {
    return this.#game.keeping.levels
      ? partsBy(MEMBER_LEVELS, this.#active, ({ customer }) => customer.member?.level ?? null)
      : [];
  }

  get kinds() {
    const kinds = Object.keys(this.#game.scenario.data.crowd?.kinds ?? {});
    return partsBy(kinds, this.#active, ({ who }) => who.kind);
  }

  get tenths() {
    return tenthsOf(this.#active);
  }

  get gini() {
    return giniOf(this.#active.map(({ customer }) => customer.spent));
  }

  get losing() {
    const losing = this.#active.filter(({ customer }) => customer.margin < 0);
    return { n: losing.length, sum: -partOf('losing', losing).profit };
  }

  get quiet() {
    const { month } = this.#game;
    const members = this.#active;
    return members.length === 0
      ? 0
      : members.filter(({ customer }) => month - customer.bought >= QUIET).length / members.length;
  }

  get complaints() {
    return openComplaints(this.#crowd).length;
  }

  get desk() {
    return DESK_EFFORTS.map((effort) => ({
      effort,
      answers: deskAnswers(this.#game, effort),
      cost: deskCost(this.#game, effort),
    }));
  }

  get months() {
    return this.#game.months.flatMap(({ month: of, crowd: sums }) => (sums ? [{ ...sums, month: of }] : []));
  }
}

/** The many as the shop knows them; null where there are none. */
export const crowdView = (game: Game): CrowdView | null =>
  game.crowd ? new CrowdBooks(game, game.crowd) : null;
