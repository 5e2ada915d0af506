/** What the books say of an account once somebody has looked into them: yuan a month on paper, mood and tier left out (profit-contribution). */
import type { Field } from '../model/customer';
import type { Worth } from '../scenario/schema';
import { FIELD } from './parameters';

/** What orders bring a month, orders never paid for off, and what it costs to look after this customer. */
export const booked = (
  { repeat, units, growth, risk, upkeep }: Worth,
  { price, cost }: { readonly price: number; readonly cost: number },
  field: Field | null,
): { readonly brings: number; readonly costs: number } => ({
  brings: repeat * units * (1 + growth) * ((1 - risk) * (price - cost) - risk * cost),
  costs: upkeep * FIELD[field ?? 'ours'].upkeep,
});
