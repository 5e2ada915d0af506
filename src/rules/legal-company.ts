/** Work on the market and the company as a whole: what can be set about, and why not. */
import type { Move } from '../model/move';
import { CAMPAIGNS, EVERYBODY, GROWTH, STAFF } from '../model/trade';
import type { Game } from './game';
import { staffOf } from './growth';
import { campaignCost } from './marketing';
import { COST, EFFORT, GROWTH_TERMS, TRAINED_AT_MOST } from './parameters';
import { first, needsEffort, needsMoney, onOffer, type Verdict } from './verdict';

const COMPANY_MOVES = ['campaign', 'invest', 'train', 'empower'] as const;
type CompanyMove = Extract<Move, { type: (typeof COMPANY_MOVES)[number] }>;

export const isCompanyMove = (move: Move): move is CompanyMove =>
  COMPANY_MOVES.some((type) => type === move.type);

/** What can be aimed at some people and not at others: a name or a queue is seen by everybody. */
export const AIMABLE: readonly string[] = ['advertising', 'promotion'];

export const refuseCompany = (game: Game, move: CompanyMove): Verdict => {
  switch (move.type) {
    case 'campaign': {
      const traits = game.scenario.data.founding?.traits ?? [];
      return first(
        onOffer(CAMPAIGNS, move.means),
        move.to !== EVERYBODY &&
          !(traits.includes(move.to) && AIMABLE.includes(move.means)) &&
          'move.no-such-thing',
        game.campaigns.some((c) => c.means === move.means && c.month === game.month) && 'move.already',
        needsEffort(game, EFFORT.campaign),
        needsMoney(game, campaignCost(move.means, move.to)),
      );
    }
    case 'invest':
      return first(
        onOffer(GROWTH, move.in),
        game.invested[move.in] !== undefined && 'move.already',
        needsMoney(game, GROWTH_TERMS[move.in].cost),
      );
    case 'train':
      return first(
        onOffer(STAFF, move.quality),
        staffOf(game)[move.quality] >= TRAINED_AT_MOST && 'move.already',
        needsEffort(game, EFFORT.train),
        needsMoney(game, COST.train),
      );
    case 'empower':
      return first(game.company?.empowered === true && 'move.already', needsMoney(game, COST.empower));
  }
};

/** Every campaign, investment and training that could be set about. */
export const companyMoves = (game: Game): readonly Move[] => [
  ...CAMPAIGNS.flatMap((means) =>
    [EVERYBODY, ...(AIMABLE.includes(means) ? (game.scenario.data.founding?.traits ?? []) : [])].map(
      (to): Move => ({ type: 'campaign', means, to }),
    ),
  ),
  ...GROWTH.map((source): Move => ({ type: 'invest', in: source })),
  ...STAFF.map((quality): Move => ({ type: 'train', quality })),
  { type: 'empower' },
];
