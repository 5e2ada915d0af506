/** Judging the founding sheet: each line held against the market it is for, 0–1. */
import { once } from '../model/once';
import { NEEDS, SENSITIVITIES } from '../model/customer';
import {
  ATTRACTIONS,
  LEVELS,
  PRICE_STRATEGIES,
  type Attraction,
  type Distribution,
  type PriceStrategy,
  type ServicePolicy,
} from '../model/trade';
import type { ScenarioData, Sheet } from '../scenario/schema';
import type { CriterionId } from './criteria';
import { ATTRACTION_FOR, STRONG_POINTS } from './parameters';
import { surveyOf } from './survey';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** How a price strategy suits a market (skimming, penetration-pricing, discount-pricing). */
const priceSuits = (market: ScenarioData['market']): Readonly<Record<PriceStrategy, number>> => ({
  skimming: 1 - Math.max(market.imitation, market.thrift),
  parity: 0.6,
  penetration: market.thrift + (market.form === 'competitive' ? 0.25 : 0),
  discount: 0.35 + 0.5 * market.thrift,
});

/** What must be seen at work wants chosen outlets; what anybody understands wants as many as possible. */
const DISTRIBUTION_SUITS: Readonly<Record<'demonstrate' | 'plain', Readonly<Record<Distribution, number>>>> =
  {
    demonstrate: { intensive: 0.3, selective: 1, exclusive: 0.5 },
    plain: { intensive: 1, selective: 0.5, exclusive: 0.1 },
  };

/** Service must carry the position: who stands for service or safety cannot give the barest. */
export const SERVICE_SUITS: Readonly<Record<Sheet['position'], Readonly<Record<ServicePolicy, number>>>> = {
  safety: { basic: 0, standard: 0.8, full: 1 },
  service: { basic: 0, standard: 0.5, full: 1 },
  brand: { basic: 0.1, standard: 1, full: 0.8 },
  price: { basic: 1, standard: 0.7, full: 0.2 },
};

/** Share of the market's needs that these features meet; a need is met once, the same again adds nothing. */
const covered = (data: ScenarioData, features: readonly string[]): number => {
  const needs = new Set(data.features.filter((f) => features.includes(f.id)).map((f) => f.need));
  return [...needs].reduce((sum, need) => sum + surveyOf(data).needs[need], 0);
};

/** Least and most that a product of five levels can meet, over all that could be put together. */
const coverable = once((data: ScenarioData): readonly [number, number] => {
  const products = LEVELS.reduce<string[][]>(
    (lists, level) =>
      lists.flatMap((list) => data.features.filter((f) => f.level === level).map((f) => [...list, f.id])),
    [[]],
  ).map((features) => covered(data, features));
  return [Math.min(...products), Math.max(...products)];
});

/** Shares 0–1 for every line of the sheet. */
export const judgeSheet = (
  data: ScenarioData,
  sheet: Sheet,
): Readonly<Partial<Record<CriterionId, number>>> => {
  const survey = surveyOf(data);
  const [least, most] = coverable(data);

  const demand = (a: Attraction): number =>
    NEEDS.filter((need) => ATTRACTION_FOR[need] === a).reduce((sum, need) => sum + survey.needs[need], 0);
  const pulled = ATTRACTIONS.reduce(
    (sum, a) => sum + demand(a) * Math.min(sheet.attractions[a], STRONG_POINTS),
    0,
  );
  let left = data.founding?.points ?? 0;
  let best = 0;
  for (const a of [...ATTRACTIONS].sort((x, y) => demand(y) - demand(x))) {
    const given = Math.min(left, STRONG_POINTS);
    best += demand(a) * given;
    left -= given;
  }

  const suits = priceSuits(data.market);
  const bestPrice = Math.max(...PRICE_STRATEGIES.map((p) => suits[p]));
  const minded = Math.max(...SENSITIVITIES.map((s) => survey.sensitivities[s]));
  const promising = sheet.targets.map((t) => survey.traits[t]?.promising ?? 0);
  const reached = sheet.targets.reduce((sum, t) => sum + (survey.traits[t]?.share ?? 0), 0);
  const precise = promising.reduce((sum, x) => sum + x, 0) / Math.max(1, promising.length);

  return {
    levels:
      most === least
        ? 1
        : clamp(
            (covered(
              data,
              LEVELS.map((l) => sheet.levels[l]),
            ) -
              least) /
              (most - least),
          ),
    attractions: clamp((pulled / (best || 1) - 0.35) / 0.6),
    position: clamp(survey.sensitivities[sheet.position] / (minded || 1)),
    targets: clamp(0.7 * precise + 0.3 * Math.min(1, reached / 0.4)),
    price: clamp(1 - 3 * (bestPrice - suits[sheet.price])),
    distribution: DISTRIBUTION_SUITS[data.market.demonstrate ? 'demonstrate' : 'plain'][sheet.distribution],
    service: SERVICE_SUITS[sheet.position][sheet.service],
  };
};
