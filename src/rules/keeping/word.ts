/** Word of mouth: whom a customer tells, and what that does to our name (law-of-250, silent-dissatisfied). */
import type { Customer } from '../state';
import type { Circumstances } from './circumstances';
import { CHAIN, DEPTHS, OUTSPOKEN, PRAISE, WORD } from './parameters';

/** How bad an experience was, the mildest first. */
export type Depth = keyof typeof DEPTHS;
export const DEPTH = Object.keys(DEPTHS) as readonly Depth[];

/** How bad it was, by luck in [0, 1). */
export const depthAt = (luck: number): Depth =>
  DEPTH.find((depth) => luck < DEPTHS[depth].upTo) ?? 'very-poor';

/**
 * People who are told of something bad, once for what happened. Whether anybody is told goes by how far the month fell
 * below what was expected of us, and by who keeps such things to themselves.
 */
export const hurtTold = (
  { expectation }: Pick<Customer, 'expectation'>,
  { quality }: Pick<Customer, 'quality'>,
  { person, luck }: Circumstances,
): number => {
  const tells = OUTSPOKEN[person.truth.temperament].tells * WORD.outrage * Math.max(0, expectation - quality);
  return luck('tell') < tells ? Math.round(WORD.hurtTell * person.circle) : 0;
};

/** People whom somebody glad tells in a month. */
export const gladTold = ({ satisfaction }: Pick<Customer, 'satisfaction'>, circle: number): number =>
  satisfaction >= WORD.gladFrom ? Math.round(WORD.gladTell * circle) : 0;

/** What somebody speaks of when they speak well of us: now of this, now of that, by how much of it there is to praise (service-led-choice). */
export const praises = (
  { emotion }: Pick<Customer, 'emotion'>,
  { person, product, service, dear, luck }: Circumstances,
): 'service' | 'product' | 'price' => {
  const { sensitivity } = person.truth;
  const minded = (...by: readonly string[]): number => (by.includes(sensitivity) ? PRAISE.minded : 1);
  const said = {
    service:
      (PRAISE.people * CHAIN.qualityByService * service + PRAISE.byEmotion * emotion) * minded('service'),
    product: Math.max(0, product - CHAIN.quality) * minded('safety', 'brand'),
    price: CHAIN.valueByPrice * Math.max(0, PRAISE.cheap - dear) * minded('price'),
  };
  const of = luck('praise') * (said.service + said.product + said.price);
  return of < said.service ? 'service' : of < said.service + said.product ? 'product' : 'price';
};
