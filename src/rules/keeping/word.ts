/** Word of mouth: whom a customer tells, and what that does to our name (law-of-250, silent-dissatisfied). */
import type { Customer } from '../state';
import type { Circumstances } from './circumstances';
import { CHAIN, DEPTHS, OUTSPOKEN, PRAISE, WORD } from './parameters';

/** How bad an experience was, the mildest first. */
export type Depth = keyof typeof DEPTHS;
export const DEPTH = Object.keys(DEPTHS) as readonly Depth[];

/** People who are told of something bad: once for what happened, by whoever does not keep it to themselves. */
export const hurtTold = (depth: Depth | null, { person, luck }: Circumstances): number => {
  if (depth === null) return 0;
  const tells = OUTSPOKEN[person.truth.temperament].tells * DEPTHS[depth].tells;
  return luck('tell') < tells ? Math.round(WORD.hurtTell * person.circle) : 0;
};

/** People whom somebody glad tells in a month. */
export const gladTold = ({ satisfaction }: Pick<Customer, 'satisfaction'>, circle: number): number =>
  satisfaction >= WORD.gladFrom ? Math.round(WORD.gladTell * circle) : 0;

/** What somebody speaks of when they speak well of us (service-led-choice). */
export const praises = (
  { emotion }: Pick<Customer, 'emotion'>,
  { person, product, service, dear }: Circumstances,
): 'service' | 'product' | 'price' => {
  const { sensitivity } = person.truth;
  const minded = (...by: readonly string[]): number => (by.includes(sensitivity) ? PRAISE.minded : 1);
  const said = {
    service:
      (PRAISE.people * CHAIN.qualityByService * service + PRAISE.byEmotion * emotion) * minded('service'),
    product: (product - CHAIN.quality) * minded('safety', 'brand'),
    price: CHAIN.valueByPrice * Math.max(0, 0.5 - dear) * minded('price'),
  };
  return said.service >= said.product && said.service >= said.price
    ? 'service'
    : said.product >= said.price
      ? 'product'
      : 'price';
};
