/** The strategic business triangle: the founding sheet read back as nine elements, with gaps and contradictions. */
import { once } from '../model/once';
import { LEVELS, ATTRACTIONS } from '../model/trade';
import type { Element, Gap } from '../model/office';
import type { Need } from '../model/customer';
import type { ScenarioData, Sheet } from '../scenario/schema';
import type { Draft } from './company';
import { COHERENCE, STRONG_POINTS } from './parameters';
import { surveyOf, type Survey } from './survey';

/** The line of the sheet that an element is read from, and what stands there. */
interface Reading {
  readonly from: 'targets' | 'position' | 'attractions' | 'price' | 'distribution' | 'service' | 'levels';
  readonly values: readonly string[];
}

export interface Triangle {
  readonly elements: Readonly<Record<Element, Reading>>;
  readonly gaps: readonly Gap[];
  /** 0–1; above one threshold every sale is easier, below another harder. */
  readonly coherence: number;
}

/** What contradicts what, or is missing; of a sheet that is not finished, what does so already. */
export const gapsOf = (
  sheet: Omit<Draft, 'name'>,
  survey: Survey,
  data: { readonly features: readonly { readonly id: string; readonly need: Need }[] },
): readonly Gap[] => {
  const { position, price, distribution, service, attractions, targets } = sheet;
  const strong = ATTRACTIONS.filter((a) => (attractions[a] ?? 0) >= STRONG_POINTS);
  const needs = LEVELS.flatMap(
    (level) => data.features.find((f) => f.id === sheet.levels[level])?.need ?? [],
  );
  const [first, second] = targets;
  const promising = targets.reduce((sum, t) => sum + (survey.traits[t]?.promising ?? 0), 0);
  const found: Readonly<Record<Gap, boolean>> = {
    'price-full-service': position === 'price' && service === 'full',
    'service-bare': position === 'service' && service === 'basic',
    'safety-bare': position === 'safety' && service === 'basic',
    'brand-discount': position === 'brand' && (price === 'discount' || price === 'penetration'),
    'brand-intensive': position === 'brand' && distribution === 'intensive',
    'cheap-exclusive': price === 'penetration' && distribution === 'exclusive',
    'skimming-plain':
      price === 'skimming' && !strong.some((a) => ['quality', 'feature', 'brand'].includes(a)),
    'quality-unspoken': strong.includes('quality') && attractions.guarantee === 0 && service === 'basic',
    'targets-apart':
      first !== undefined && second !== undefined && !(survey.traits[first]?.along ?? []).includes(second),
    'targets-poor': promising < 0.5 * targets.length,
    'levels-double': new Set(needs).size < needs.length,
  };
  return (Object.keys(found) as Gap[]).filter((gap) => found[gap]);
};

const read = (sheet: Sheet, survey: Survey, data: Pick<ScenarioData, 'features'>): Triangle => {
  const strong = ATTRACTIONS.filter((a) => sheet.attractions[a] >= STRONG_POINTS);
  const levels = LEVELS.map((level) => sheet.levels[level]);
  const gaps = gapsOf(sheet, survey, data);
  return {
    elements: {
      segmentation: { from: 'targets', values: Object.keys(survey.traits) },
      targeting: { from: 'targets', values: sheet.targets },
      positioning: { from: 'position', values: [sheet.position] },
      differentiation: { from: 'attractions', values: strong },
      mix: { from: 'price', values: [sheet.price] },
      selling: { from: 'distribution', values: [sheet.distribution] },
      brand: { from: 'levels', values: levels },
      service: { from: 'service', values: [sheet.service] },
      process: { from: 'attractions', values: ATTRACTIONS.filter((a) => sheet.attractions[a] > 0) },
    },
    gaps,
    coherence: Math.max(0, 1 - COHERENCE.gap * gaps.length),
  };
};

const triangles = once((data: ScenarioData) => once((sheet: Sheet) => read(sheet, surveyOf(data), data)));

/** Reads the nine elements off the learner's own choices (strategy-triangle). */
export const triangleOf = (sheet: Sheet, data: ScenarioData): Triangle => triangles(data)(sheet);
