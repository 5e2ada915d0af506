/** Grading the many by a rule: who is served as key, ordinary and small, set anew every month (customer-pyramid). */
import type { Grading, Tier } from '../../../model/trade';
import { customerWith, gameWith } from '../../copies';
import { isActive, news, type CrowdMember, type Game } from '../../game';
import { GRADED } from '../parameters';
import { crowdOf } from './member';

/** What somebody comes to by each rule; the more, the higher. Yuan a month, or the month in which they came. */
const BY: Readonly<Record<Exclude<Grading, 'alike'>, (member: CrowdMember, month: number) => number>> = {
  spending: ({ customer }, month) => customer.spent / tenure(customer.since, month),
  profit: ({ customer }, month) => customer.margin / tenure(customer.since, month),
  newest: ({ customer }) => customer.since,
};

/** Months with us; a first order alone makes nobody great. */
const tenure = (since: number, month: number): number => Math.max(GRADED.months, month - since + 1);

const tierAt = (rank: number, n: number): Tier =>
  rank < GRADED.key * n ? 'key' : rank >= (1 - GRADED.small) * n ? 'small' : 'ordinary';

/** The same people, each in the tier that the rule gives them now. */
export const regraded = (
  members: readonly CrowdMember[],
  by: Grading,
  month: number,
): readonly CrowdMember[] => {
  const put = (member: CrowdMember, tier: Tier): CrowdMember =>
    member.customer.tier === tier ? member : { ...member, customer: customerWith(member.customer, { tier }) };
  if (by === 'alike')
    return members.map((member) => (isActive(member.customer) ? put(member, 'ordinary') : member));
  const worth = BY[by];
  const ranked = members
    .filter(({ customer }) => isActive(customer))
    .map((member) => ({ i: member.i, worth: worth(member, month) }))
    .sort((a, b) => b.worth - a.worth || a.i - b.i);
  const tiers = new Map(ranked.map(({ i }, rank) => [i, tierAt(rank, ranked.length)]));
  return members.map((member) => {
    const tier = tiers.get(member.i);
    return tier === undefined ? member : put(member, tier);
  });
};

/** From now on the many are served by this rule. */
export const grade = (game: Game, by: Grading): Game => {
  const crowd = crowdOf(game);
  return news(
    gameWith(game, {
      effort: game.effort - GRADED.effort,
      crowd: { ...crowd, grading: by, members: regraded(crowd.members, by, game.month) },
    }),
    'graded',
  );
};
