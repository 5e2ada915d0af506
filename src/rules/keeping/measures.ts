/** How loyalty is measured, and what holds a customer: read off the relation as it stands (loyalty-measures, loyalty-index, retention-model). */
import {
  HOLDS,
  LOYALTY_LEVELS,
  MEASURES,
  SIGNS,
  type Hold,
  type LoyaltyLevel,
  type Measure,
  type Sign,
} from '../../model/office';
import type { Customer } from '../state';
import type { Truth } from '../truth';
import { deafness, hurtOf, loyaltyOf, readiness } from './loyalty';
import { AGAIN, EMOTION, LOYALTY_FROM, MEASURE } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** The six measures, 0–1 each; the price is minded less where more value is felt. */
export const measuresOf = (
  customer: Customer,
  truth: Pick<Truth, 'orientation'>,
  month: number,
): Readonly<Record<Measure, number>> => ({
  repeat: clamp(readiness(customer) / (AGAIN.least + AGAIN.bySatisfaction)),
  decision: clamp(1 - MEASURE.eachMonth * (month - customer.bought)),
  effort: clamp(customer.emotion),
  price: clamp(customer.value - MEASURE.discount * customer.discount),
  rivals: deafness(loyaltyOf(customer, truth)),
  defects: clamp(1 - AGAIN.heldBack * hurtOf(customer)),
});

/** The index, 0–100: the mean of the measures. */
export const indexOf = (measures: Readonly<Record<Measure, number>>): number =>
  Math.round((100 * MEASURES.reduce((sum, measure) => sum + measures[measure], 0)) / MEASURES.length);

export const levelOf = (index: number): LoyaltyLevel =>
  LOYALTY_LEVELS.reduce<LoyaltyLevel>(
    (level, next) => (next !== 'slipping' && index >= LOYALTY_FROM[next] ? next : level),
    'slipping',
  );

/** What holds this customer, 0–1 each; the form of the relation adds to the barrier. */
export const holdsOf = (
  { satisfaction, value, switching }: Pick<Customer, 'satisfaction' | 'value' | 'switching'>,
  tied: number,
): Readonly<Record<Hold, number>> => ({
  satisfaction,
  value,
  barrier: clamp((switching + tied) / MEASURE.barrier),
});

/** The weaker of the holds that are felt; a barrier holds nobody who wants to go for long. */
export const weakestHold = (holds: Readonly<Record<Hold, number>>): Hold =>
  HOLDS.filter((hold) => hold !== 'barrier').reduce((least, hold) =>
    holds[hold] < holds[least] ? hold : least,
  );

/** Orders go on while less is felt than when it began: a warning (loyalty-index). */
const isHollow = ({ orders, bought, emotion }: Customer, month: number): boolean =>
  orders >= 2 && month - bought <= 1 && emotion < EMOTION.start;

const SHOWS: Readonly<Record<Sign, (customer: Customer, month: number) => boolean>> = {
  silent: ({ touched }, month) => month - touched >= EMOTION.staleAfter,
  cool: ({ satisfaction }) => satisfaction < 0.45,
  complained: ({ complaint }) => complaint === 'open' || complaint === 'heard',
  fewer: ({ life }) => life === 'declining',
  hollow: isHollow,
};

/** Signs that this customer may leave (churn-signs). */
export const signsOf = (customer: Customer, month: number): readonly Sign[] =>
  SIGNS.filter((sign) => SHOWS[sign](customer, month));
