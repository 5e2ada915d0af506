/** Finding a concept of the course by its name, in either language, or by any word on its card. */
import { LOCALES } from '../../model/locale';
import type { Course } from '../../scenario/course';

/** Width of letters and their case do not matter to somebody who looks for something. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

interface Entry {
  readonly id: string;
  readonly names: string;
  readonly all: string;
}

const indexes = new WeakMap<Course, readonly Entry[]>();

const indexOf = (course: Course): readonly Entry[] => {
  const known = indexes.get(course);
  if (known) return known;
  const made = [...course.concepts.values()].map(({ id, zh, en }) => {
    const names = plain(`${zh}\n${en}`);
    const cards = LOCALES.flatMap((locale) => Object.values(course.cards[locale][id] ?? {}));
    return { id, names, all: `${names}\n${plain(cards.join('\n'))}` };
  });
  indexes.set(course, made);
  return made;
};

/**
 * The ids of the concepts in which every word of the query occurs, those found by name first, each in the order of the
 * course; null when nothing is asked for.
 */
export const findConcepts = (course: Course, query: string): readonly string[] | null => {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const found = indexOf(course).filter(({ all }) => has(all));
  return [...found.filter(({ names }) => has(names)), ...found.filter(({ names }) => !has(names))].map(
    ({ id }) => id,
  );
};
