// The index of concepts: by name in both languages, by words on a card, nothing for nonsense.
import { describe, expect, test } from 'vitest';
import { findConcepts } from '../../../src/learner/cards/search';
import { shippedCourse } from '../../course';

const course = shippedCourse();

describe('looking for a concept', () => {
  test('asks for nothing: there is no answer to give', () => {
    expect(findConcepts(course, '')).toBeNull();
    expect(findConcepts(course, '   ')).toBeNull();
  });

  test('finds every concept by its name in either language, whatever the case or width of the letters', () => {
    for (const { id, zh, en } of course.concepts.values()) {
      expect(findConcepts(course, zh)).toContain(id);
      expect(findConcepts(course, en.toUpperCase())).toContain(id);
    }
    expect(findConcepts(course, 'ＭＡＮ')).toEqual(findConcepts(course, 'man'));
  });

  test('finds by words on the card, and puts what is found by name first', () => {
    expect(findConcepts(course, 'spring onions')).toEqual(['customer-vs-shopper']);
    const found = findConcepts(course, 'customer') ?? [];
    const named = found.map((id) => course.concepts.get(id)?.en.toLowerCase().includes('customer'));
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false));
  });

  test('wants all the words, in any order, and finds nothing for nonsense', () => {
    expect(findConcepts(course, 'onions spring')).toEqual(['customer-vs-shopper']);
    expect(findConcepts(course, 'onions qwxz')).toEqual([]);
  });
});
