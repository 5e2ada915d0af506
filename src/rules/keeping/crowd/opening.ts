/** The many who are there at the opening: each has lived some months with the shop, by the same rules, and is still there. */
import { customerWith, gameWith } from '../../copies';
import type { CrowdMember, Game } from '../../game';
import type { Shop } from '../circumstances';
import { LOOKERS } from '../parameters';
import { liveMonth } from '../relation';
import { shopOf } from '../setting';
import { begun, buys } from './arriving';
import { circumstancesFor, crowdWorth, drawnAt, luckAt } from './member';

/** Of those who are drawn at the opening at least this share stay; fewer would be a scenario nobody buys in. */
const AT_LEAST = 1 / 40;

/** A month of the past: the same shop, so many months ago. */
interface Past {
  readonly game: Game;
  readonly shop: Shop;
}

/** The i-th with a history that goes back so many months; null when they would not have bought or are gone. */
const withHistory = (past: readonly Past[], i: number): CrowdMember | null => {
  const [first, ...later] = past;
  if (!first) return null;
  const { game, shop } = first;
  const who = drawnAt(game, i);
  if (luckAt(game, i)('buys') >= buys(game, shop, who)) return null;
  let { member } = begun(game, shop, i, who);
  for (const month of later) {
    const { customer } = liveMonth(member.customer, circumstancesFor(month.game, month.shop, member));
    if (customer.churn) return null;
    member = { ...member, customer };
  }
  // Whoever ran the shop before has left no complaint lying.
  const { customer } = member;
  return {
    ...member,
    customer: customerWith(customer, { complaint: 'none', complained: null, mendedInTime: null }),
  };
};

/** The shop opens with the customers it has. */
export const openCrowd = (game: Game): Game => {
  const { crowd } = game.scenario.data;
  if (!crowd) return game;
  // From the longest ago to last month.
  const past = Array.from({ length: LOOKERS.history }, (_, n): Past => {
    const then = gameWith(game, { month: 1 - LOOKERS.history + n });
    return { game: then, shop: shopOf(then) };
  });
  const members: CrowdMember[] = [];
  let drawn = 0;
  for (; members.length < crowd.start && drawn * AT_LEAST <= crowd.start; drawn++) {
    const months = 1 + Math.floor(luckAt(game, drawn)('history') * LOOKERS.history);
    const member = withHistory(past.slice(LOOKERS.history - months), drawn);
    if (member) members.push(member);
  }
  const opened = gameWith(game, {
    crowd: {
      members,
      drawn,
      grading: 'alike',
      glad: 0,
      hurt: 0,
      worth: 0,
      answered: { inTime: 0, late: 0 },
    },
  });
  return gameWith(opened, { crowd: opened.crowd && { ...opened.crowd, worth: crowdWorth(opened) } });
};
