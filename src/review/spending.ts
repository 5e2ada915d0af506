/** What a move takes: half-weeks of the month, and yuan out of the till. */
import type { Move } from '../model/move';
import {
  BUNDLE,
  DERIVE,
  GRADED,
  IMPROVE,
  LINK,
  MAIL,
  MEMBERSHIP,
  PLATFORM,
  SURVEY,
} from '../rules/keeping/parameters';
import { campaignCost } from '../rules/marketing';
import { COST, EFFORT, GROWTH_TERMS, STANCE } from '../rules/parameters';
import type { ScenarioData } from '../scenario/schema';

/** Half-weeks that a move takes of the month. */
export const effortOf = (move: Move, data: Pick<ScenarioData, 'ways'>): number => {
  switch (move.type) {
    case 'find':
      return data.ways[move.way]?.effort ?? 0;
    case 'research':
    case 'study':
      return EFFORT[move.method];
    case 'care':
      return EFFORT[move.act];
    case 'survey':
      return SURVEY[move.size].effort;
    case 'improve':
      return IMPROVE.effort;
    case 'mail':
      return MAIL.effort;
    case 'grade':
      return GRADED.effort;
    case 'desk':
      return move.effort;
    case 'bundle':
      return BUNDLE.effort;
    case 'derive':
      return DERIVE.effort;
    case 'aid':
      return PLATFORM.effort;
    case 'man':
    case 'invite':
    case 'visit':
    case 'meet':
    case 'complaint':
    case 'referral':
    case 'win-back':
    case 'letter':
    case 'campaign':
    case 'train':
      return EFFORT[move.type];
    default:
      return 0;
  }
};

/** Yuan that a move takes out of the till. */
export const costOf = (move: Move, data: Pick<ScenarioData, 'ways'>): number => {
  switch (move.type) {
    case 'find':
      return data.ways[move.way]?.cost ?? 0;
    case 'research':
    case 'study':
      return COST[move.method];
    case 'care':
      return COST[move.act];
    case 'survey':
      return SURVEY[move.size].cost;
    case 'improve':
      return IMPROVE.cost;
    case 'mail':
      return MAIL.cost;
    case 'aid':
      return PLATFORM.cost;
    case 'levels':
      return MEMBERSHIP.cost;
    case 'link':
      return LINK.cost;
    case 'letter':
    case 'train':
    case 'empower':
      return COST[move.type];
    case 'campaign':
      return campaignCost(move.means, move.to);
    case 'invest':
      return GROWTH_TERMS[move.in].cost;
    case 'stance':
      return move.as === 'attack' ? STANCE.attackCost : 0;
    default:
      return 0;
  }
};

/** A number of which there may be a half, as one would write it: 0, ½, 1, 1½ … */
export const halves = (n: number): string => {
  const whole = Math.floor(n);
  if (whole === n) return String(whole);
  return whole === 0 ? '½' : `${String(whole)}½`;
};
