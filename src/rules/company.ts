/** What the founding sheet makes of the company: prices, service, the features it can speak of, its fit to an account. */
import { NEEDS } from '../model/customer';
import {
  ATTRACTIONS,
  LEVELS,
  SERVICE_POLICIES,
  type Attraction,
  type Quality,
  type ServicePolicy,
} from '../model/trade';
import type { AccountData, ScenarioData, Sheet } from '../scenario/schema';
import {
  ATTRACTION_FOR,
  BAR,
  DISTRIBUTION,
  PRICE_BAR,
  PRICE_FACTOR,
  SERVICE,
  STRONG_POINTS,
} from './parameters';
import { worthIn, type Truth } from './truth';

/** The sheet while it is being filled in. */
export interface Draft {
  readonly name: string | null;
  readonly levels: Partial<Sheet['levels']>;
  readonly attractions: Partial<Sheet['attractions']>;
  readonly position: Sheet['position'] | null;
  readonly price: Sheet['price'] | null;
  readonly distribution: Sheet['distribution'] | null;
  readonly service: Sheet['service'] | null;
  readonly targets: readonly string[];
}

export const emptyDraft: Draft = {
  name: null,
  levels: {},
  attractions: {},
  position: null,
  price: null,
  distribution: null,
  service: null,
  targets: [],
};

/** Times our people have been trained in each quality (crm-staff-qualities). */
export type Staff = Readonly<Record<Quality, 0 | 1 | 2>>;

/** A company that trades. Money in yuan, shares 0–1. */
export interface Company {
  readonly name: string;
  readonly sheet: Sheet;
  /** List price and cost of one unit, service included. */
  readonly price: number;
  readonly cost: number;
  readonly serviceLevel: number;
  readonly monthly: number;
  readonly leads: number;
  /** Features one can show as benefits. */
  readonly features: readonly string[];
  /** Service policies whose promises ours can keep. */
  readonly keeps: readonly ServicePolicy[];
  readonly staff: Staff;
  /** Staff may put things right on the spot (staff-first). */
  readonly empowered: boolean;
}

export const pointsSpent = (attractions: Partial<Sheet['attractions']>): number =>
  ATTRACTIONS.reduce((sum, a) => sum + (attractions[a] ?? 0), 0);

/** The finished sheet, or null while a line is empty. Attractions not chosen count as 0 points. */
export const finishedSheet = (data: ScenarioData, draft: Draft): Sheet | null => {
  const { position, price, distribution, service } = draft;
  const levels = LEVELS.map((level) => [level, draft.levels[level]] as const);
  const complete =
    levels.every(([, feature]) => feature !== undefined) &&
    pointsSpent(draft.attractions) === (data.founding?.points ?? 0) &&
    draft.targets.length > 0;
  if (!complete || !position || !price || !distribution || !service) return null;
  return {
    levels: Object.fromEntries(levels) as Sheet['levels'],
    attractions: Object.fromEntries(
      ATTRACTIONS.map((a) => [a, draft.attractions[a] ?? 0]),
    ) as Sheet['attractions'],
    position,
    price,
    distribution,
    service,
    targets: [...draft.targets],
  };
};

export const makeCompany = (data: ScenarioData, name: string, sheet: Sheet): Company => {
  const service = SERVICE[sheet.service];
  const distribution = DISTRIBUTION[sheet.distribution];
  return {
    name,
    sheet,
    price: Math.round(data.company.price * PRICE_FACTOR[sheet.price]),
    cost: data.company.cost + service.perUnit,
    serviceLevel: service.level,
    monthly: service.monthly + distribution.monthly,
    leads: distribution.leads,
    features: data.founding ? LEVELS.map((level) => sheet.levels[level]) : data.features.map((f) => f.id),
    keeps: SERVICE_POLICIES.slice(0, SERVICE_POLICIES.indexOf(sheet.service) + 1),
    staff: { speech: 0, steadiness: 0, attitude: 0, reaction: 0 },
    empowered: false,
  };
};

/** How well the product's points meet what this account needs, 0–1 (product-pull). */
export const appeal = (sheet: Pick<Sheet, 'attractions'>, weights: Truth['weights']): number => {
  let met = 0;
  let most = 0;
  for (const need of NEEDS) {
    const weight = weights[need] ?? 0;
    met += (weight * Math.min(sheet.attractions[ATTRACTION_FOR[need]], STRONG_POINTS)) / STRONG_POINTS;
    most += weight;
  }
  return most === 0 ? 0 : met / most;
};

export const isStrong = (sheet: Sheet, attraction: Attraction): boolean =>
  sheet.attractions[attraction] >= STRONG_POINTS;

/** Readiness at which this account shows a signal (at least 8), by founding sheet and person alone; `bar.ts` adds the rest. */
export const barOf = (company: Company, account: AccountData, truth: Truth): number => {
  const { sheet } = company;
  const bar =
    BAR.base +
    truth.tie -
    Math.round(BAR.appealSpan * (appeal(sheet, truth.weights) - 0.5)) +
    PRICE_BAR[sheet.price][truth.sensitivity] +
    (sheet.position === truth.sensitivity ? BAR.positionMatch : 0) +
    (worthIn(account, truth).units > BAR.oversizeFrom ? BAR.oversize : 0);
  return Math.max(8, bar);
};
