/** Milestones of how the many are kept: who is served how, who eats what others bring, what is answered, what they are worth in the end. */
import { customerWith } from './copies';
import type { CrowdMember, Game } from './game';
import { openComplaints } from './keeping/crowd/desk';
import { activeOf, crowdWorth, monthlyWorthOf, upkeepFor } from './keeping/crowd/member';
import { mark } from './marks';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));
const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

/** What each bar of judgement is: the share at which a row earns nothing, and all. */
const BARS = {
  /** Of what those with us bring, what those who cost more than they bring eat up. */
  eaten: [0.2, 0.06],
  /** Of what serving costs, what goes to the half that brings most. */
  spent: [0.2, 0.48],
  /** What the many are worth ahead in the end, against the opening. */
  worth: [0.8, 1.5],
} as const;

/** A figure as a share 0–1 between nothing and all. */
const between = (x: number, [none, all]: readonly [number, number]): number =>
  clamp((x - none) / (all - none));

const lever = (game: Game, about: string, share: number, keep: 'first' | 'best', concept: string): Game =>
  mark(game, 'lever', about, share, keep, concept);

/** How much of the best that could stand on top does: what those graded key bring, served like anybody, against the best as many. */
const onTop = (game: Game, members: readonly CrowdMember[]): number => {
  const plain = members.map((member) =>
    monthlyWorthOf(game, { ...member, customer: customerWith(member.customer, { tier: 'ordinary' }) }),
  );
  const key = plain.filter((_, at) => members[at]?.customer.tier === 'key');
  const best = [...plain].sort((a, b) => b - a).slice(0, key.length);
  return key.length === 0 ? 0 : clamp(sum(key) / sum(best));
};

/** What a rule of grading comes to: who is on top, who eats what others bring, where the money for service goes. */
const judgeGrading = (game: Game, by: string, members: readonly CrowdMember[]): Game => {
  const worth = members.map((member) => monthlyWorthOf(game, member));
  const brought = sum(worth.filter((x) => x > 0));
  const eaten = -sum(worth.filter((x) => x < 0));
  const upkeep = members.map(({ who, customer }) => upkeepFor(game, who, customer));
  const middle = [...worth].sort((a, b) => b - a)[Math.floor(worth.length / 2)] ?? 0;
  const well = sum(upkeep.filter((_, at) => (worth[at] ?? 0) > middle));
  const contribution = brought === 0 ? 0 : between(eaten / brought, BARS.eaten);
  const graded = lever(game, `grading.${by}`, onTop(game, members), 'best', 'customer-pyramid');
  return lever(
    lever(graded, `contribution.${by}`, contribution, 'best', 'profit-contribution'),
    `composition.${by}`,
    between(well / (sum(upkeep) || 1), BARS.spent),
    'best',
    'composition-analysis',
  );
};

/** Complaints of the many that waited this month: answered in time, late, or not at all; judged before the month is settled. */
export const judgeDesk = (game: Game): Game => {
  if (!game.crowd) return game;
  const { inTime, late } = game.crowd.answered;
  const all = inTime + late + openComplaints(game.crowd).length;
  return all === 0
    ? game
    : lever(game, `desk.${String(game.month)}`, inTime / all, 'first', 'complaint-handling');
};

/** What a month shows of how the many are kept, judged when it has been settled. */
export const judgeCrowd = (game: Game): Game => {
  const { crowd } = game;
  if (!crowd) return game;
  const last = game.month >= game.scenario.data.months;
  const members = activeOf(crowd).filter(({ customer }) => customer.since < game.month);
  // Serving everybody alike is a choice, too, but one sees only in the end what it came to.
  const seen = crowd.grading !== 'alike' || last;
  const graded = seen && members.length > 0 ? judgeGrading(game, crowd.grading, members) : game;
  if (!last || crowd.worth <= 0) return graded;
  const share = between(crowdWorth(game) / crowd.worth, BARS.worth);
  return lever(graded, 'crowd-value', share, 'first', 'customer-value');
};
