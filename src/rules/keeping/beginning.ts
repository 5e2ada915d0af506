/** How a relation stands when it begins: with the first order, or before the run did. */
import type { PriceStrategy } from '../../model/trade';
import type { AccountData } from '../../scenario/schema';
import { customerWith } from '../copies';
import { PRICE_FACTOR } from '../parameters';
import type { Customer } from '../state';
import { newTalk, type Talk } from '../talk';
import { CHAIN, CHURN, EMOTION, STANDING } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** A relation as it begins in a month, after this talk: with the expectations that name, price and promises have raised. */
export const newRelation = (
  month: number,
  talk: Talk,
  image: number,
  price: PriceStrategy,
  discount: number,
): Customer => ({
  since: month,
  bought: month,
  spent: 0,
  life: 'exploring',
  satisfaction: CHAIN.neutral,
  expectation: clamp(
    CHAIN.expectation +
      CHAIN.expectationByImage * image +
      CHAIN.expectationByPrice * (PRICE_FACTOR[price] - 1) +
      CHAIN.expectationByPromise * talk.promises.length,
  ),
  quality: CHAIN.neutral,
  value: CHAIN.neutral,
  emotion: EMOTION.start + 0.02 * talk.trust,
  bond: 0,
  switching: talk.offer === 'bundle' ? CHURN.switching : 0,
  bundled: talk.offer === 'bundle',
  discount,
  orders: 0,
  margin: 0,
  touched: month,
  cared: [],
  tier: 'ordinary',
  member: null,
  complaint: 'none',
  complained: null,
  mendedInTime: null,
  referred: 'no',
  fault: null,
  hurts: {},
  churn: null,
  winBackTried: false,
  mute: false,
  fair: false,
});

/** A relation that is older than the run: months before its first are 0 and less. */
export const oldRelation = (had: NonNullable<AccountData['customer']>, price: PriceStrategy): Customer => {
  const { since, touched, orders, spent, satisfaction, emotion, tier, hurt, complains } = had;
  const fresh = newRelation(1 - since, newTalk(0), CHAIN.image, price, 0);
  const settled = since >= STANDING.stableAfter ? 'stable' : 'forming';
  return customerWith(fresh, {
    orders,
    spent,
    satisfaction,
    emotion,
    tier,
    touched: 1 - touched,
    bought: 1 - touched,
    life: satisfaction < STANDING.declinesBelow ? 'declining' : settled,
    fault: hurt ?? null,
    hurts: hurt ? { [hurt]: STANDING.hurt } : {},
    ...(complains ? { complaint: 'open', complained: { index: 0, month: 1, effort: 0 } } : {}),
  });
};
