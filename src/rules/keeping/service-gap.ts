/** Where service falls short of what customers expect: asking them, and working on it (satisfaction-survey, service-gap). */
import { roll } from '../../model/chance';
import { DRIVERS, type Driver } from '../../model/office';
import { SERVICE_GAPS, type ServiceGap, type SurveySize } from '../../model/trade';
import { gameWith } from '../copies';
import type { Gaps } from '../../scenario/schema';
import { drawGaps } from '../truth';
import { isActive, news, type Customer, type Game, type Surveyed } from '../game';
import { IMPROVE, SURVEY, SURVEY_SPREAD } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** How wide each gap is before anything is done about it. */
export const givenGaps = ({ supposed, seed, scenario }: Pick<Game, 'supposed' | 'seed' | 'scenario'>): Gaps =>
  supposed?.gaps ?? drawGaps(seed, scenario.data);

/** How wide each gap is now: what the scenario has, less what has been worked on for long enough. */
export const gapsOf = (game: Game): Readonly<Record<ServiceGap, number>> => {
  const { improved } = game.keeping;
  const gaps = givenGaps(game);
  const now = (gap: ServiceGap): number => {
    const since = improved[gap];
    const works = since !== undefined && game.month >= since + IMPROVE.after;
    return gaps[gap] * (works ? IMPROVE.leaves : 1);
  };
  return { standard: now('standard'), process: now('process'), delivery: now('delivery') };
};

/** The gap that is widest before anything is done about it. */
export const widestGap = (game: Pick<Game, 'supposed' | 'seed' | 'scenario'>): ServiceGap => {
  const gaps = givenGaps(game);
  return SERVICE_GAPS.reduce((widest, gap) => (gaps[gap] > gaps[widest] ? gap : widest), 'standard');
};

/** Everybody who is with us, known by name or one of the many. */
const everybody = (game: Game): readonly Customer[] => [
  ...game.accounts.all.flatMap(({ customer }) => (isActive(customer) ? [customer] : [])),
  ...(game.crowd?.members ?? []).flatMap(({ customer }) => (isActive(customer) ? [customer] : [])),
];

/** How well each driver does with all who are with us, 0–1: what a survey of everybody would say. */
const driversOf = (game: Game, customers: readonly Customer[]): Readonly<Record<Driver, number>> => {
  const mean = (of: (customer: Customer) => number): number =>
    customers.reduce((sum, customer) => sum + of(customer), 0) / Math.max(1, customers.length);
  const gaps = gapsOf(game);
  return {
    product: mean(({ quality }) => quality),
    price: clamp(mean(({ value, quality }) => 0.7 + (value - quality))),
    standard: 1 - gaps.standard,
    process: 1 - gaps.process,
    delivery: 1 - gaps.delivery,
  };
};

/** How far single answers about a driver lie apart: as people differ in what they feel, and as they see the same service differently. */
const spreadOf = (driver: Driver, customers: readonly Customer[]): number => {
  if (driver !== 'product' && driver !== 'price') return SURVEY_SPREAD;
  const felt = customers.map(({ quality, value }) => (driver === 'product' ? quality : value - quality));
  const mean = felt.reduce((sum, x) => sum + x, 0) / Math.max(1, felt.length);
  return Math.sqrt(felt.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, felt.length));
};

/** Asks so many customers; the fewer, the further off the answer may be. */
export const survey = (game: Game, size: SurveySize): Game => {
  const customers = everybody(game);
  const { asks, effort, cost } = SURVEY[size];
  const n = Math.min(asks, customers.length);
  const truth = driversOf(game, customers);
  const heard = (driver: Driver): number => {
    // Twelve rolls make a bell: their sum less six has mean 0 and spread 1.
    const bell = Array.from({ length: 12 }, (_, i) =>
      roll(game.seed, 'survey', game.month, driver, i),
    ).reduce((sum, x) => sum + x, -6);
    return clamp(truth[driver] + (spreadOf(driver, customers) / Math.sqrt(Math.max(1, n))) * bell);
  };
  const drivers = Object.fromEntries(DRIVERS.map((driver) => [driver, heard(driver)])) as Surveyed['drivers'];
  const { keeping } = game;
  const asked = gameWith(game, {
    effort: game.effort - effort,
    cash: game.cash - cost,
    keeping: { ...keeping, surveys: [...keeping.surveys, { month: game.month, size, n, drivers }] },
  });
  return news(asked, 'surveyed', null, { n });
};

/** Works on one gap: better standards, a better process, better delivery. It shows from the next month. */
export const improve = (game: Game, at: ServiceGap): Game =>
  news(
    gameWith(game, {
      effort: game.effort - IMPROVE.effort,
      cash: game.cash - IMPROVE.cost,
      keeping: { ...game.keeping, improved: { ...game.keeping.improved, [at]: game.month } },
    }),
    'improved',
  );
