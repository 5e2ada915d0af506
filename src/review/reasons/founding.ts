/** Why a line of the founding sheet is a good choice or not, from the survey of the market and the lines beside it. */
import { NEEDS, SENSITIVITIES, type Need } from '../../model/customer';
import type { Gap } from '../../model/office';
import type { Move } from '../../model/move';
import { ATTRACTIONS, type Attraction } from '../../model/trade';
import { CONCEPT_OF_PRICE } from '../../rules/criteria';
import { pointsSpent } from '../../rules/company';
import { SERVICE_SUITS } from '../../rules/founding';
import { ATTRACTION_FOR, DISTRIBUTION, SERVICE, STRONG_POINTS } from '../../rules/parameters';
import { gapsOf } from '../../rules/strategy';
import type { View } from '../../rules/view';
import type { ForCode } from './catalogue';
import { because, orNone, type Reasons } from './reason';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

/** Shares of those who mind the price from which a low price draws many, and below which it draws few. */
const THRIFTY = { many: 0.25, few: 0.2 } as const;
/** How well a service policy carries a position: well, and not at all. */
const CARRIES = { well: 0.8, badly: 0.3 } as const;
/** A trait among whose people so many are worth doing business with is a good target, or a poor one. */
const PROMISING = { good: 0.6, poor: 0.5 } as const;

/** A feature for which another of its level is wanted so many times as much hardly counts. */
const FAR_LESS = 2;

const percent = (x: number): number => Math.round(100 * x);

const demand = ({ survey }: View, attraction: Attraction): number =>
  NEEDS.filter((need) => ATTRACTION_FOR[need] === attraction).reduce(
    (sum, need) => sum + survey.needs[need],
    0,
  );

/** The attractions that the points reach for, the most wanted first. */
const wanted = (view: View): readonly Attraction[] =>
  [...ATTRACTIONS]
    .sort((a, b) => demand(view, b) - demand(view, a))
    .slice(0, Math.ceil((view.founding?.points ?? 0) / STRONG_POINTS));

const needOf = ({ features }: View, id: string | undefined): Need | undefined =>
  features.find((feature) => feature.id === id)?.need;

/** Needs that the other levels look after already. */
const coveredBeside = (view: View, { level }: Of<'level'>): readonly Need[] =>
  Object.entries(view.draft.levels).flatMap(([other, id]) =>
    other === level ? [] : (needOf(view, id) ?? []),
  );

/** The sheet without the line that a move writes: it may stand there already, and is to be judged by the others. */
const beside = ({ draft }: View, move: Move): View['draft'] => {
  switch (move.type) {
    case 'position':
      return { ...draft, position: null };
    case 'price':
      return { ...draft, price: null };
    case 'distribute':
      return { ...draft, distribution: null };
    case 'serve':
      return { ...draft, service: null };
    default:
      return draft;
  }
};

/** Contradictions that this line would bring into the sheet. */
const broughtIn = (view: View, move: Move): readonly Gap[] => {
  const { draft, survey } = view;
  const before = gapsOf(beside(view, move), survey, view);
  const after = gapsOf({ ...draft, ...changeOf(view, move) }, survey, view);
  const spent = pointsSpent(draft.attractions) === view.founding?.points;
  return after.filter((gap) => !before.includes(gap) && (spent || gap !== 'skimming-plain'));
};

const changeOf = ({ draft }: View, move: Move): Partial<View['draft']> => {
  switch (move.type) {
    case 'position':
      return { position: move.on };
    case 'price':
      return { price: move.strategy };
    case 'distribute':
      return { distribution: move.strategy };
    case 'serve':
      return { service: move.policy };
    case 'target':
      return { targets: draft.targets.includes(move.trait) ? draft.targets : [...draft.targets, move.trait] };
    default:
      return {};
  }
};

function* levelFor(view: View, move: Of<'level'>): Reasons {
  const need = needOf(view, move.feature);
  const covered = coveredBeside(view, move);
  if (!need || covered.includes(need)) return;
  const share = view.survey.needs[need];
  const better = view.features.filter((f) => f.level === move.level && view.survey.needs[f.need] > share);
  const given = { level: move.level, feature: move.feature, need, share: percent(share) };
  if (better.length === 0) yield because('level-wanted', given);
  // What is wanted more can be left to another level, which has it, too.
  else if (better.every((b) => view.features.some((f) => f.level !== move.level && f.need === b.need)))
    yield because('level-leaves', given);
  else if (covered.length > 0) yield because('level-fills', given);
}

function* levelAgainst(view: View, move: Of<'level'>): Reasons {
  const need = needOf(view, move.feature);
  if (!need) return;
  if (coveredBeside(view, move).includes(need))
    yield because('level-double', { level: move.level, feature: move.feature, need });
  const share = view.survey.needs[need];
  const best = view.features.reduce(
    (most, f) => Math.max(most, f.level === move.level ? view.survey.needs[f.need] : 0),
    0,
  );
  const given = { level: move.level, feature: move.feature, need, share: percent(share), of: percent(best) };
  if (share * FAR_LESS <= best) yield because(orNone('level-slight', given.share), given);
  else if (share < best) yield because('level-rare', given);
}

/** Why a price is right for so many who mind the price most, 0–1: high for something distinct, low for many, or with the rest. */
const priceCode = (view: View, { strategy }: Of<'price'>, share: number): ForCode | null => {
  if (strategy === 'penetration' || strategy === 'discount')
    return share >= THRIFTY.many ? 'price-suits' : null;
  if (share >= THRIFTY.many) return null;
  if (strategy === 'parity') return orNone('price-parity', percent(share));
  const plain = gapsOf({ ...view.draft, price: strategy }, view.survey, view).includes('skimming-plain');
  return plain ? null : orNone('price-skim', percent(share));
};

/** Yuan a month, and more for each order. */
const serviceCosts = ({ policy }: Of<'serve'>) => ({
  yuan: SERVICE[policy].monthly,
  n: SERVICE[policy].perUnit,
});

const mostMinded = ({ survey }: View) =>
  SENSITIVITIES.reduce((most, s) => (survey.sensitivities[s] > survey.sensitivities[most] ? s : most));

export function* foundingFor(view: View, move: Move): Reasons {
  const { survey, draft } = view;
  const gaps = broughtIn(view, move);
  // Where hardly anyone comes for the price, a high one earns even without a strong point to carry it.
  if (move.type === 'price' && gaps.length > 0 && gaps.every((gap) => gap === 'skimming-plain'))
    if (survey.sensitivities.price < THRIFTY.few)
      yield because('price-earns', { priceStrategy: move.strategy }, CONCEPT_OF_PRICE[move.strategy]);
  if (gaps.length > 0) return;
  switch (move.type) {
    case 'name':
      yield because('name-shop', {});
      return;
    case 'level':
      yield* levelFor(view, move);
      return;
    case 'attract':
      if (
        wanted(view).includes(move.attraction) &&
        move.points <= STRONG_POINTS &&
        move.points > (draft.attractions[move.attraction] ?? 0)
      )
        yield because('attract-wanted', {
          attraction: move.attraction,
          share: percent(demand(view, move.attraction)),
          of: STRONG_POINTS,
        });
      return;
    case 'position':
      if (mostMinded(view) === move.on)
        yield because('position-minded', {
          position: move.on,
          share: percent(survey.sensitivities[move.on]),
        });
      return;
    case 'price': {
      const share = survey.sensitivities.price;
      const code = priceCode(view, move, share);
      if (code)
        yield because(
          code,
          { priceStrategy: move.strategy, share: percent(share) },
          CONCEPT_OF_PRICE[move.strategy],
        );
      return;
    }
    case 'distribute':
      if (move.strategy !== 'exclusive')
        yield because(`distribute-${move.strategy}`, {
          distribution: move.strategy,
          yuan: DISTRIBUTION[move.strategy].monthly,
        });
      return;
    case 'serve': {
      const suits = draft.position ? SERVICE_SUITS[draft.position][move.policy] : 0;
      const given = { servicePolicy: move.policy, ...(draft.position ? { position: draft.position } : {}) };
      if (suits >= CARRIES.well) yield because('serve-suits', given);
      if (move.policy === 'standard' && suits > CARRIES.badly)
        yield because('serve-spares', { ...given, ...serviceCosts(move) });
      return;
    }
    case 'target': {
      const trait = survey.traits[move.trait];
      if (trait && trait.promising >= PROMISING.good && !draft.targets.includes(move.trait))
        yield because('target-promising', {
          trait: move.trait,
          share: percent(trait.promising),
          n: percent(trait.share),
        });
      return;
    }
    case 'open':
      yield because('open-ready', {});
      return;
    default:
  }
}

export function* foundingAgainst(view: View, move: Move): Reasons {
  const { survey, draft } = view;
  for (const gap of broughtIn(view, move)) yield because('sheet-gap', { gap });
  switch (move.type) {
    case 'level':
      yield* levelAgainst(view, move);
      return;
    case 'attract':
      if (move.points > STRONG_POINTS)
        yield because('attract-over', { attraction: move.attraction, n: move.points, of: STRONG_POINTS });
      if (!wanted(view).includes(move.attraction) && move.points > (draft.attractions[move.attraction] ?? 0))
        yield because(orNone('attract-rare', percent(demand(view, move.attraction))), {
          attraction: move.attraction,
          share: percent(demand(view, move.attraction)),
        });
      return;
    case 'position': {
      const most = mostMinded(view);
      if (survey.sensitivities[move.on] < survey.sensitivities[most])
        yield because(orNone('position-rare', percent(survey.sensitivities[move.on])), {
          position: move.on,
          minds: most,
          share: percent(survey.sensitivities[move.on]),
          of: percent(survey.sensitivities[most]),
        });
      return;
    }
    case 'price': {
      const share = survey.sensitivities.price;
      const low = move.strategy === 'penetration' || move.strategy === 'discount';
      if (low && share < THRIFTY.few)
        yield because(
          orNone('price-off', percent(share)),
          { priceStrategy: move.strategy, share: percent(share) },
          CONCEPT_OF_PRICE[move.strategy],
        );
      return;
    }
    case 'distribute':
      if (move.strategy !== 'selective')
        yield because(move.strategy === 'exclusive' ? 'distribute-few' : 'distribute-dear', {
          distribution: move.strategy,
          yuan: DISTRIBUTION[move.strategy].monthly,
          n: Math.abs(DISTRIBUTION[move.strategy].leads),
        });
      return;
    case 'serve':
      if (!draft.position) return;
      if (move.policy !== 'full' && SERVICE_SUITS[draft.position][move.policy] <= CARRIES.badly)
        yield because('serve-off', { servicePolicy: move.policy, position: draft.position });
      if (move.policy === 'full' && SERVICE_SUITS[draft.position][move.policy] >= CARRIES.well)
        yield because('serve-dear', { servicePolicy: move.policy, ...serviceCosts(move) });
      return;
    case 'target': {
      const trait = survey.traits[move.trait];
      if (trait && trait.promising < PROMISING.poor && !draft.targets.includes(move.trait))
        yield because(orNone('target-poor', percent(trait.promising)), {
          trait: move.trait,
          share: percent(trait.promising),
        });
      return;
    }
    default:
  }
}
