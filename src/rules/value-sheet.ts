/** The value sheet of a target customer, the welcome that goes by it, and what one means to do: guard, expand, attack. */
import type { AccountId } from '../model/move';
import { VALUES, type Stance, type ValueKind, type ValueLevel } from '../model/trade';
import { gameWith } from './copies';
import { accountOf, isActive, logged, news, withAccount, withCustomer, worthOf, type Game } from './game';
import { STANCE, VALUE_FROM, WELCOME } from './parameters';

const level = (value: number, [one, two]: readonly [number, number]): ValueLevel =>
  value >= two ? 2 : value >= one ? 1 : 0;

/** Visible, hidden and social value as they are, 0–2 each (target-value-score). */
const valueOf = (game: Game, id: AccountId): Readonly<Record<ValueKind, number>> => {
  const { value, circle } = game.scenario.account(id);
  const worth = worthOf(game, id);
  return (
    value ?? {
      visible: level(worth.units, VALUE_FROM.units),
      hidden: level(worth.growth, VALUE_FROM.growth),
      social: level(circle, VALUE_FROM.circle),
    }
  );
};

const sum = (values: Readonly<Partial<Record<ValueKind, number>>>): number =>
  VALUES.reduce((total, kind) => total + (values[kind] ?? 0), 0);

/** One line of the value sheet. */
export const assess = (game: Game, id: AccountId, value: ValueKind, as: ValueLevel): Game =>
  withAccount(game, id, { assessed: { ...accountOf(game, id).assessed, [value]: as } });

/** All three values have been assessed. */
export const isAssessed = (game: Game, id: AccountId): boolean =>
  VALUES.every((kind) => accountOf(game, id).assessed[kind] !== undefined);

/** How well an assessment meets the truth, 0–1. */
export const assessedRight = (game: Game, id: AccountId): number => {
  const { assessed } = accountOf(game, id);
  const truth = valueOf(game, id);
  const off = VALUES.reduce((total, kind) => total + Math.abs((assessed[kind] ?? 0) - truth[kind]), 0);
  return Math.max(0, 1 - off / VALUES.length);
};

/** How an assessment turned out when they came: 1 the right one was made welcome, 0 the wrong one, or the right one was not; null when it made no difference (drop-average-customer). */
export const welcomedRight = (game: Game, id: AccountId): 0 | 1 | null => {
  if (!isAssessed(game, id)) return null;
  const thought = sum(accountOf(game, id).assessed) >= WELCOME.high;
  const truly = sum(valueOf(game, id)) >= WELCOME.high;
  return thought && truly ? 1 : thought || truly ? 0 : null;
};

/** A new customer assessed high is made specially welcome: feeling in the right one, money wasted on the wrong one; a high one assessed low is slighted. */
export const welcome = (game: Game, id: AccountId): Game => {
  const customer = accountOf(game, id).customer;
  if (!customer || !isAssessed(game, id)) return game;
  const thought = sum(accountOf(game, id).assessed) >= WELCOME.high;
  const truly = sum(valueOf(game, id)) >= WELCOME.high;
  if (!thought && !truly) return game;
  const feeling = thought && truly ? WELCOME.emotion : truly ? -WELCOME.slighted : 0;
  const met = withCustomer(game, id, { emotion: Math.max(0, customer.emotion + feeling) });
  return thought ? news(gameWith(met, { cash: met.cash - WELCOME.cost }), 'welcome', id) : met;
};

/** What one means to do with an account; attacking somebody else's customer costs money at once. */
export const takeStance = (game: Game, id: AccountId, as: Stance): Game => {
  const paid = gameWith(game, { cash: game.cash - (as === 'attack' ? STANCE.attackCost : 0) });
  const entry = { kind: 'news', news: 'stance-taken', account: id, what: as } as const;
  return logged(withAccount(paid, id, { stance: as }), entry);
};

/** Growth of orders as the stance makes it: guarding stands still, expanding doubles what there is to grow. */
export const growthOf = (game: Game, id: AccountId): number => {
  const { growth } = worthOf(game, id);
  const { stance, customer } = accountOf(game, id);
  if (growth <= 0 || !isActive(customer)) return growth;
  return stance === 'guard' ? 0 : stance === 'expand' ? growth * STANCE.expandGrowth : growth;
};
