/** The spirits of our own people, which customers feel before any other (staff-first, whose-satisfaction). */
import { isActive, type Customer, type Game } from '../game';
import { MORALE } from './parameters';
import { isComplaining } from './relation';

const customersOf = (game: Game): readonly Customer[] =>
  game.accounts.all.flatMap(({ customer }) => (isActive(customer) ? [customer] : []));

/** Morale 0–1: up with what they may decide, have learnt and have put right, down with every complaint they have to live with. */
export const moraleOf = (game: Game): number => {
  const { company } = game;
  if (!company) return MORALE.base;
  const customers = customersOf(game);
  const trained = Object.values(company.staff).reduce<number>((sum, n) => sum + n, 0);
  const standing = Math.min(MORALE.most, customers.filter(isComplaining).length);
  const mended = Math.min(MORALE.most, customers.filter(({ mendedInTime }) => mendedInTime === true).length);
  const morale =
    MORALE.base +
    (company.empowered ? MORALE.empowered : 0) +
    MORALE.trained * trained +
    MORALE.mended * mended -
    MORALE.standing * standing;
  return Math.max(0, Math.min(1, morale));
};

/** By how much lapses of delivery are more or fewer than with people in middling spirits, as a factor. */
export const slackOf = (game: Game): number => 1 + MORALE.weighs * (MORALE.base - moraleOf(game));
