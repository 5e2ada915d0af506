/** The founding sheet in words, line by line, each with the step it is filled in at. */
import type { Locale } from '../../model/locale';
import { ATTRACTIONS, LEVELS } from '../../model/trade';
import * as m from '../../ui/paraglide/messages.js';
import type { RunModel } from '../run.svelte';
import type { Step } from './sheet';

export interface SheetLine {
  readonly step: Step;
  readonly title: string;
  /** Empty while nothing has been chosen. */
  readonly text: string;
}

export const sheetLines = (run: RunModel, locale: Locale): readonly SheetLine[] => {
  const { draft } = run.view;
  const { terms } = run.course.phrases[locale];
  const words = run.scenario.words[locale];
  const listed = (items: readonly string[]): string => items.join(m.founding_comma());
  const pointsOf = (a: (typeof ATTRACTIONS)[number]): number => draft.attractions[a] ?? 0;
  const points = ATTRACTIONS.filter((a) => pointsOf(a) > 0)
    .sort((a, b) => pointsOf(b) - pointsOf(a))
    .map((a) => `${terms.attraction[a]} ${String(pointsOf(a))}`);
  const features = LEVELS.flatMap((level) => {
    const feature = draft.levels[level];
    return feature === undefined ? [] : [words.features[feature]?.name ?? feature];
  });
  const { position, price, distribution, service, targets } = draft;
  return [
    { step: 'product', title: m.founding_line_levels(), text: listed(features) },
    { step: 'points', title: m.founding_line_points(), text: listed(points) },
    { step: 'place', title: m.founding_line_position(), text: position ? terms.sensitivity[position] : '' },
    { step: 'place', title: m.founding_line_price(), text: price ? terms.priceStrategy[price] : '' },
    {
      step: 'reach',
      title: m.founding_line_distribution(),
      text: distribution ? terms.distribution[distribution] : '',
    },
    { step: 'reach', title: m.founding_line_service(), text: service ? terms.servicePolicy[service] : '' },
    {
      step: 'whom',
      title: m.founding_line_targets(),
      text: listed(targets.map((trait) => words.traits[trait] ?? trait)),
    },
  ];
};
