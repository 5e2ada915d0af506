/** An interaction programme and what comes back of what is spent (interaction-design, frequency-reward). Pure but for the setters. */
import { EARNING, SPENDING, type Activity, type RewardRate } from '../../model/trade';
import { gameWith } from '../copies';
import type { Game, Keeping } from '../game';
import { PROGRAMME, REWARD } from './parameters';

const has = (activities: readonly Activity[], ...some: readonly Activity[]): boolean =>
  some.some((activity) => activities.includes(activity));

/** The course's rules of thumb, each met or not. */
export const rulesOf = ({ activities, rate }: Pick<Keeping, 'activities' | 'rate'>) => ({
  /** One can earn, and one can spend. */
  both: EARNING.some((a) => activities.includes(a)) && SPENDING.some((a) => activities.includes(a)),
  /** One activity can go on day after day. */
  daily: has(activities, 'check-in', 'game'),
  /** One gathers data. */
  data: has(activities, 'birthday', 'questionnaire', 'vote'),
  /** At least four, at most six. */
  enough: activities.length >= PROGRAMME.least && activities.length <= PROGRAMME.most,
  /** Most points come from purchases. */
  purchase: has(activities, 'purchase') && rate > 0,
  /** After one round of earning a first reward is within reach: a voucher without a threshold, or a draw that wins. */
  reach: has(activities, ...SPENDING) && has(activities, 'check-in', 'purchase', 'game'),
});

/** How many take part, 0–1: by the rules it meets; where one cannot both earn and spend, nobody does. */
export const participation = (keeping: Pick<Keeping, 'activities' | 'rate'>): number => {
  const rules = rulesOf(keeping);
  const met = Object.values(rules);
  return rules.both ? met.filter(Boolean).length / met.length : 0;
};

/** Yuan a month that running it costs. */
export const programmeCost = ({ activities }: Pick<Keeping, 'activities'>): number =>
  PROGRAMME.monthly * activities.length;

/** How much more readily customers order for what comes back: the first percent holds the regulars, more buys little. */
export const rewardAgain = (rate: RewardRate): number =>
  1 + REWARD.first * Math.min(1, rate) + REWARD.further * Math.max(0, rate - 1);

/** An activity begins or ends. */
export const toggle = (game: Game, activity: Activity): Game => {
  const { activities } = game.keeping;
  const after = activities.includes(activity)
    ? activities.filter((a) => a !== activity)
    : [...activities, activity];
  return gameWith(game, { keeping: { ...game.keeping, activities: after } });
};

export const setReward = (game: Game, rate: RewardRate): Game =>
  gameWith(game, { keeping: { ...game.keeping, rate } });
