/** The strategy triangle in words: three corners of three elements each, what the sheet says of each. Pure. */
import { TRIANGLE, type Element } from '../../model/office';
import { COHERENCE } from '../../rules/parameters';
import type { Triangle } from '../../rules/strategy';
import type { Course } from '../../scenario/course';
import type { Words } from '../../scenario/words-schema';

type Terms = Course['phrases']['zh-CN']['terms'];

export const CORNERS = ['strategy', 'tactics', 'value'] as const;
export type Corner = (typeof CORNERS)[number];

export const elementsOf = (corner: Corner): readonly Element[] => {
  const at = CORNERS.indexOf(corner) * 3;
  return TRIANGLE.slice(at, at + 3);
};

const look = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** What the learner has chosen for an element, word by word. */
export const readingOf = (
  { elements }: Triangle,
  element: Element,
  terms: Terms,
  words: Words,
): readonly string[] => {
  const { from, values } = elements[element];
  switch (from) {
    case 'targets':
      return values.map((trait) => look(words.traits, trait));
    case 'position':
      return values.map((mind) => look(terms.sensitivity, mind));
    case 'attractions':
      return values.map((attraction) => look(terms.attraction, attraction));
    case 'price':
      return values.map((strategy) => look(terms.priceStrategy, strategy));
    case 'distribution':
      return values.map((strategy) => look(terms.distribution, strategy));
    case 'service':
      return values.map((policy) => look(terms.servicePolicy, policy));
    case 'levels':
      return values.map((feature) => words.features[feature]?.name ?? feature);
  }
};

/** How well it holds together, as it tells on every sale. */
export type Hold = 'firm' | 'loose' | 'apart';
export const holdOf = ({ coherence }: Triangle): Hold =>
  coherence >= COHERENCE.good ? 'firm' : coherence < COHERENCE.bad ? 'apart' : 'loose';
