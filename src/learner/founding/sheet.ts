/** The founding sheet as the screen walks through it: its steps, what is missing, what the choices come to. Pure. */
import type { Need } from '../../model/customer';
import { ATTRACTIONS, LEVELS, type Attraction } from '../../model/trade';
import { makeCompany, pointsSpent, type Company, type Draft } from '../../rules/company';
import { ATTRACTION_FOR } from '../../rules/parameters';
import type { ScenarioData, Sheet } from '../../scenario/schema';

export const STEPS = ['name', 'product', 'points', 'place', 'reach', 'whom', 'open'] as const;
export type Step = (typeof STEPS)[number];
type Line = 'name' | 'levels' | 'points' | 'position' | 'price' | 'distribution' | 'service' | 'targets';

/** An empty line of the sheet, where it is filled in, and how many of it are empty (levels, points). */
export interface Missing {
  readonly line: Line;
  readonly step: Step;
  readonly n: number;
}

export const missingLines = (draft: Draft, points: number): readonly Missing[] => {
  const levels = LEVELS.filter((level) => draft.levels[level] === undefined).length;
  const lines: readonly (readonly [Line, Step, number])[] = [
    ['name', 'name', draft.name === null ? 1 : 0],
    ['levels', 'product', levels],
    ['points', 'points', points - pointsSpent(draft.attractions)],
    ['position', 'place', draft.position === null ? 1 : 0],
    ['price', 'place', draft.price === null ? 1 : 0],
    ['distribution', 'reach', draft.distribution === null ? 1 : 0],
    ['service', 'reach', draft.service === null ? 1 : 0],
    ['targets', 'whom', draft.targets.length === 0 ? 1 : 0],
  ];
  return lines.filter(([, , n]) => n > 0).map(([line, step, n]) => ({ line, step, n }));
};

type Terms = Pick<Sheet, 'position' | 'price' | 'distribution' | 'service'>;
const PLAIN_TERMS: Terms = {
  position: 'service',
  price: 'parity',
  distribution: 'selective',
  service: 'basic',
};

/** The company as it would trade on these terms, by the rules' own reckoning; lines still empty stand plain. */
export const companyOn = (data: ScenarioData, terms: Partial<Terms>): Company =>
  makeCompany(data, '', {
    ...PLAIN_TERMS,
    ...terms,
    levels: Object.fromEntries(LEVELS.map((level) => [level, ''])) as Sheet['levels'],
    attractions: Object.fromEntries(ATTRACTIONS.map((a) => [a, 0])) as Sheet['attractions'],
    targets: [],
  });

/** What the choices so far come to; null where a line that decides it is still empty. Money in yuan. */
export interface ReadOut {
  readonly price: number | null;
  readonly margin: number | null;
  readonly monthly: number | null;
  readonly serviceLevel: number | null;
  /** Units to sell in a month before the fixed costs are earned. */
  readonly breakEven: number | null;
}

export const readOut = (data: ScenarioData, draft: Draft): ReadOut => {
  const { price, distribution, service } = draft;
  const company = companyOn(data, {
    ...(price ? { price } : {}),
    ...(distribution ? { distribution } : {}),
    ...(service ? { service } : {}),
  });
  const margin = price && service ? company.price - company.cost : null;
  const monthly = distribution && service ? company.monthly : null;
  return {
    price: price ? company.price : null,
    margin,
    monthly,
    serviceLevel: service ? company.serviceLevel : null,
    breakEven: margin !== null && margin > 0 && monthly !== null ? Math.ceil(monthly / margin) : null,
  };
};

/** The needs an attraction of the product speaks to. */
export const needsOf = (attraction: Attraction, needs: readonly Need[]): readonly Need[] =>
  needs.filter((need) => ATTRACTION_FOR[need] === attraction);

/** The steps of the survey that help with a step of the sheet. */
export const SURVEY_TABS = ['needs', 'minds', 'traits'] as const;
export type SurveyTab = (typeof SURVEY_TABS)[number];
export const SURVEY_FOR: Readonly<Record<Step, SurveyTab>> = {
  name: 'needs',
  product: 'needs',
  points: 'needs',
  place: 'minds',
  reach: 'minds',
  whom: 'traits',
  open: 'needs',
};
