/** How the shop as a whole keeps its customers: what can be set about, and why not. */
import type { Move } from '../model/move';
import {
  ACTIVITIES,
  FORMS,
  MAILS,
  RETURNS,
  REWARD_RATES,
  SEGMENTS,
  SERVICE_GAPS,
  SURVEY_SIZES,
  TIERS,
  type Tool,
} from '../model/trade';
import { isActive, type Game } from './game';
import { IMPROVE, LINK, MAIL, MEMBERSHIP, SURVEY } from './keeping/parameters';
import { first, needsEffort, needsMoney, onOffer, type Verdict } from './verdict';

/** The tool that each kind of move needs. */
const TOOL_FOR = {
  survey: 'survey',
  improve: 'improve',
  mail: 'mail',
  activity: 'programme',
  reward: 'programme',
  levels: 'levels',
  returns: 'returns',
  packing: 'returns',
  link: 'link',
  form: 'forms',
} as const satisfies Readonly<Record<string, Tool>>;
/** Every kind of move that concerns the shop as a whole. */
export const SHOP_MOVES = Object.keys(TOOL_FOR) as readonly (keyof typeof TOOL_FOR)[];
type ShopMove = Extract<Move, { type: keyof typeof TOOL_FOR }>;

/** Whether any of these tools concerns the shop as a whole; the others stand in a customer's file. */
export const hasShopTool = (tools: readonly Tool[]): boolean =>
  Object.values(TOOL_FOR).some((tool) => tools.includes(tool));

export const isShopMove = (move: Move): move is ShopMove => Object.hasOwn(TOOL_FOR, move.type);

export const refuseShop = (game: Game, move: ShopMove): Verdict => {
  const { keeping, scenario } = game;
  if (!scenario.data.tools.includes(TOOL_FOR[move.type])) return 'move.no-such-thing';
  switch (move.type) {
    case 'survey':
      return first(
        onOffer(SURVEY_SIZES, move.size),
        !game.accounts.all.some((a) => isActive(a.customer)) &&
          !game.crowd?.members.some((member) => isActive(member.customer)) &&
          'move.not-ready',
        keeping.surveys.some(({ month }) => month === game.month) && 'move.already',
        needsEffort(game, SURVEY[move.size].effort),
        needsMoney(game, SURVEY[move.size].cost),
      );
    case 'improve':
      return first(
        onOffer(SERVICE_GAPS, move.at),
        keeping.improved[move.at] !== undefined && 'move.already',
        needsEffort(game, IMPROVE.effort),
        needsMoney(game, IMPROVE.cost),
      );
    case 'mail':
      return first(
        onOffer(MAILS, move.form),
        onOffer(SEGMENTS, move.to),
        keeping.mails.some((m) => m.month === game.month && m.form === move.form && m.to === move.to) &&
          'move.already',
        needsEffort(game, MAIL.effort),
        needsMoney(game, MAIL.cost),
      );
    case 'activity':
      return first(onOffer(ACTIVITIES, move.activity));
    case 'reward':
      return first(
        !REWARD_RATES.includes(move.rate) && 'move.unknown',
        keeping.rate === move.rate && 'move.already',
      );
    case 'levels':
      return first(keeping.levels && 'move.already', needsMoney(game, MEMBERSHIP.cost));
    case 'returns':
      return first(onOffer(RETURNS, move.policy), keeping.returns === move.policy && 'move.already');
    case 'packing':
      return null;
    case 'link':
      return first(keeping.linked && 'move.already', needsMoney(game, LINK.cost));
    case 'form':
      return first(
        onOffer(TIERS, move.tier),
        onOffer(FORMS, move.as),
        keeping.forms[move.tier] === move.as && 'move.already',
      );
  }
};

/** Everything of this kind that could be set about where the scenario has the tools for it. */
export const shopMoves = ({ scenario }: Game): readonly Move[] => {
  const all: readonly ShopMove[] = [
    ...SURVEY_SIZES.map((size) => ({ type: 'survey', size }) as const),
    ...SERVICE_GAPS.map((at) => ({ type: 'improve', at }) as const),
    ...MAILS.flatMap((form) => SEGMENTS.map((to) => ({ type: 'mail', form, to }) as const)),
    ...ACTIVITIES.map((activity) => ({ type: 'activity', activity }) as const),
    ...REWARD_RATES.map((rate) => ({ type: 'reward', rate }) as const),
    { type: 'levels' },
    ...RETURNS.map((policy) => ({ type: 'returns', policy }) as const),
    { type: 'packing' },
    { type: 'link' },
    ...TIERS.flatMap((tier) => FORMS.map((as) => ({ type: 'form', tier, as }) as const)),
  ];
  return all.filter(({ type }) => scenario.data.tools.includes(TOOL_FOR[type]));
};
