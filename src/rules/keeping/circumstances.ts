/**
 * What a month brings to one customer, from wherever it comes: a customer one knows by name, one of hundreds, one of a
 * population. A shop and a person make the circumstances; `relation.ts` makes a month of them.
 */
import type { Field } from '../../model/customer';
import type { Tier } from '../../model/trade';
import type { Gaps, Sheet, Worth } from '../../scenario/schema';
import { appeal } from '../company';
import { FIELD, GROWTH_GAIN, PRICE_FACTOR, PROMOTION } from '../parameters';
import type { Truth } from '../truth';
import { CHAIN, FAULT, LAPSE, TIER } from './parameters';

/** What the shop is in a month, for whoever comes. */
export interface Shop {
  readonly sheet: Sheet;
  /** Level of service by the policy, 0–1. */
  readonly serviceLevel: number;
  /** Yuan that a unit is listed at, and costs. */
  readonly price: number;
  readonly cost: number;
  /** How far standards, processes and delivery fall short, 0–1 each; and training in attitude, 0–2. */
  readonly gaps: Gaps;
  readonly attitude: number;
  /** A better product has been brought out. */
  readonly improved: boolean;
  /** Months running with something on offer. */
  readonly habit: number;
  /** How loud the rival is, 0 when silent, and what with. */
  readonly rival: number;
  readonly rivalBy: 'price' | 'service';
}

/** Who lives the month: how they truly are, what they buy, and whom they know. */
export interface Person {
  readonly truth: Pick<Truth, 'orientation' | 'sensitivity' | 'temperament' | 'weights'>;
  readonly worth: Worth;
  /** Acquaintances (law-of-250). */
  readonly circle: number;
}

/** How this customer stands with the shop in this month. */
export interface Standing {
  readonly month: number;
  readonly tier: Tier;
  readonly discount: number;
  /** Points of benefits that were shown to them, and whether they are somebody we can judge and serve. */
  readonly shown: number;
  readonly field: Field;
  /** Chance of a fault that work left undone adds. */
  readonly skipped: number;
  /** Promises that fall due in this month, and those of them that are broken. */
  readonly due: number;
  readonly broken: number;
  /** The month takes them away, whatever we do (forced churn). */
  readonly leaves: boolean;
  /** Share of churn that is left by guarding them. */
  readonly guarded: number;
  /** Orders grow by this share in three months; and how much more readily they come again, as a factor. */
  readonly growth: number;
  readonly again: number;
  /** How fast feeling fades, as a factor; what this month's mail, programme and the like add to it, or take. */
  readonly fades: number;
  readonly lift: number;
  /** Share of an order's price that goes back to them, or comes back. */
  readonly back: number;
  /** What the form of the relation adds to the cost of switching. */
  readonly tied: number;
  /** Yuan that they cost a month whatever they order. */
  readonly upkeep: number;
  /** Luck in [0, 1), keyed by what it is about, for this customer in this month. */
  readonly luck: (about: string) => number;
}

export interface Circumstances extends Pick<
  Standing,
  | 'month'
  | 'due'
  | 'broken'
  | 'leaves'
  | 'guarded'
  | 'growth'
  | 'again'
  | 'fades'
  | 'lift'
  | 'tied'
  | 'upkeep'
  | 'luck'
> {
  readonly person: Person;
  /** Quality of the product as it is felt while nothing goes wrong, 0–1; and the level of service, 0–1. */
  readonly product: number;
  readonly service: number;
  /** Chances in this month of a fault of the product and of a lapse of service, and the share of lapses that are people's attitude. */
  readonly faults: number;
  readonly lapses: number;
  readonly attitude: number;
  /** How much more than others we ask: 0.1 is a tenth more; and what being always on offer takes from the value that is felt. */
  readonly dear: number;
  readonly cheapened: number;
  readonly rival: number;
  readonly rivalBy: Shop['rivalBy'];
  /** Yuan that a unit earns with them, and that it costs. */
  readonly unitMargin: number;
  readonly unitPrice: number;
  readonly unitCost: number;
}

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Quality as it is felt while nothing goes wrong: the product, what it does for this person, what they were shown. */
const productOf = ({ sheet, improved }: Shop, { weights }: Person['truth'], shown: number): number =>
  CHAIN.quality +
  (improved ? GROWTH_GAIN.productQuality : 0) +
  CHAIN.qualityByAppeal * appeal(sheet, weights) +
  CHAIN.qualityByMet * Math.min(1, shown / 10);

const faultsOf = ({ sheet }: Shop, { field, skipped }: Standing): number =>
  Math.max(FAULT.least, FAULT.base - FAULT.perQualityPoint * sheet.attractions.quality) +
  FIELD[field].fault +
  skipped;

/** Level of service: the policy's, and what the tier adds or takes. */
const serviceOf = ({ serviceLevel }: Pick<Shop, 'serviceLevel'>, tier: Tier): number =>
  clamp(serviceLevel + TIER[tier].service);

/** What this month is like for a customer of this shop. */
export const circumstancesOf = (shop: Shop, person: Person, standing: Standing): Circumstances => {
  const { standard, process, delivery } = shop.gaps;
  const delivered = delivery * (1 - LAPSE.steadier * shop.attitude);
  const gaps = standard + process + delivered;
  return {
    month: standing.month,
    person,
    product: productOf(shop, person.truth, standing.shown),
    service: serviceOf(shop, standing.tier),
    faults: faultsOf(shop, standing),
    lapses: LAPSE.eachGap * gaps,
    attitude: gaps === 0 ? 0 : delivered / gaps,
    dear: PRICE_FACTOR[shop.sheet.price] - 1,
    cheapened: PROMOTION.value * shop.habit,
    due: standing.due,
    broken: standing.broken,
    rival: shop.rival,
    rivalBy: shop.rivalBy,
    leaves: standing.leaves,
    guarded: standing.guarded,
    growth: standing.growth,
    again: standing.again,
    fades: standing.fades,
    lift: standing.lift,
    tied: standing.tied,
    unitMargin: shop.price * (1 - standing.discount - standing.back) - shop.cost,
    unitPrice: shop.price * (1 - standing.discount),
    unitCost: shop.cost,
    upkeep: standing.upkeep,
    luck: standing.luck,
  };
};
