/** The founding sheet: which lines can be written, and why not. */
import { SENSITIVITIES } from '../model/customer';
import { LOCALES } from '../model/locale';
import type { FoundingMove, Move } from '../model/move';
import {
  ATTRACTIONS,
  DISTRIBUTIONS,
  LEVELS,
  MAX_POINTS,
  NAME_MAX,
  PRICE_STRATEGIES,
  SERVICE_POLICIES,
} from '../model/trade';
import { finishedSheet, pointsSpent } from './company';
import type { Game } from './game';
import { first, onOffer, type Verdict } from './verdict';

export const refuseFounding = (game: Game, move: FoundingMove): Verdict => {
  const { draft } = game;
  const { founding, features } = game.scenario.data;
  switch (move.type) {
    case 'name': {
      const name = move.text.trim();
      return first(
        (name.length === 0 || name.length > NAME_MAX) && 'move.unknown',
        name === draft.name && 'move.already',
      );
    }
    case 'level':
      return first(
        onOffer(LEVELS, move.level),
        !features.some((f) => f.id === move.feature && f.level === move.level) && 'move.no-such-thing',
        draft.levels[move.level] === move.feature && 'move.already',
      );
    case 'attract': {
      const others = pointsSpent(draft.attractions) - (draft.attractions[move.attraction] ?? 0);
      return first(
        onOffer(ATTRACTIONS, move.attraction),
        (!Number.isInteger(move.points) || move.points < 0 || move.points > MAX_POINTS) && 'move.unknown',
        (draft.attractions[move.attraction] ?? 0) === move.points && 'move.already',
        others + move.points > (founding?.points ?? 0) && 'move.over-limit',
      );
    }
    case 'position':
      return first(onOffer(SENSITIVITIES, move.on), draft.position === move.on && 'move.already');
    case 'price':
      return first(onOffer(PRICE_STRATEGIES, move.strategy), draft.price === move.strategy && 'move.already');
    case 'distribute':
      return first(
        onOffer(DISTRIBUTIONS, move.strategy),
        draft.distribution === move.strategy && 'move.already',
      );
    case 'serve':
      return first(onOffer(SERVICE_POLICIES, move.policy), draft.service === move.policy && 'move.already');
    case 'target':
      return first(
        !(founding?.traits ?? []).includes(move.trait) && 'move.no-such-thing',
        !draft.targets.includes(move.trait) &&
          draft.targets.length >= (founding?.targets ?? 0) &&
          'move.over-limit',
      );
    case 'open':
      return first(
        (draft.name === null || finishedSheet(game.scenario.data, draft) === null) && 'move.incomplete',
      );
  }
};

/** Every line that could be written. */
export const foundingMoves = (game: Game): readonly Move[] => {
  const { data, words } = game.scenario;
  return [
    ...LOCALES.flatMap((locale) => words[locale].names).map((text): Move => ({ type: 'name', text })),
    ...data.features.map((f): Move => ({ type: 'level', level: f.level, feature: f.id })),
    ...ATTRACTIONS.flatMap((attraction) =>
      Array.from({ length: MAX_POINTS + 1 }, (_, points): Move => ({ type: 'attract', attraction, points })),
    ),
    ...SENSITIVITIES.map((on): Move => ({ type: 'position', on })),
    ...PRICE_STRATEGIES.map((strategy): Move => ({ type: 'price', strategy })),
    ...DISTRIBUTIONS.map((strategy): Move => ({ type: 'distribute', strategy })),
    ...SERVICE_POLICIES.map((policy): Move => ({ type: 'serve', policy })),
    ...(data.founding?.traits ?? []).map((trait): Move => ({ type: 'target', trait })),
    { type: 'open' },
  ];
};
