/** What an account is worth, as far as one has looked it up. */
import type { ValueKind, ValueLevel } from '../../model/trade';
import { booked } from '../../rules/books';
import { VALUE_FROM } from '../../rules/parameters';
import type { AccountView, View } from '../../rules/view';

/** Yuan a month to be expected of an account, as far as desk research told. */
export const monthlyWorth = (view: View, account: AccountView): number => {
  const { worth } = account.known;
  if (!worth || !view.company) return 0;
  const { brings, costs } = booked(worth, view.company, account.field);
  return brings - costs;
};

/** A large account that does not pay, eats more than it brings, fades, or lies far from what we can do (good-vs-bad-customer, match-partners, lapsing-customer, circle-of-competence). */
export const isBad = ({ known, field }: AccountView): boolean => {
  const { worth } = known;
  return (
    worth !== undefined &&
    (worth.risk >= 0.3 || worth.units > 20 || worth.upkeep > 1000 || worth.growth < 0 || field === 'far')
  );
};

const level = (value: number, [one, two]: readonly [number, number]): ValueLevel =>
  value >= two ? 2 : value >= one ? 1 : 0;

/** The value sheet as the file suggests it (target-value-score). */
export const assessment = ({ known, circle }: AccountView): Readonly<Record<ValueKind, ValueLevel>> | null =>
  known.worth && circle !== null
    ? {
        visible: level(known.worth.units, VALUE_FROM.units),
        hidden: level(known.worth.growth, VALUE_FROM.growth),
        social: level(circle, VALUE_FROM.circle),
      }
    : null;
