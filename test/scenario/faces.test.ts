/** The people of the shipped scenarios: at least 24 faces one can tell apart, of every age, and no two alike in one scenario. */
import { describe, expect, it } from 'vitest';
import { FACE_PARTS, type Face, type FacePart } from '../../src/model/face';
import { shippedScenario, shippedScenarios } from '../course';

/** What makes a person: clothes are changed, and ages only add to it. */
const PERSON = ['head', 'hair', 'skin', 'beard', 'glasses'] as const satisfies readonly FacePart[];
/** What one sees from across the street. */
const STRIKING: readonly FacePart[] = ['head', 'hair', 'beard', 'glasses'];
const FACES_AT_LEAST = 24;

const cast = shippedScenarios().map((id) => ({
  id,
  people: shippedScenario(id).data.accounts.map(({ id: who, face }) => ({ who, face: face })),
}));
const everybody = cast.flatMap(({ people }) => people.map(({ face }) => face));
const person = (face: Face): string => PERSON.map((part) => face[part] ?? '').join(' ');

/** At least two parts differ, and one of them strikes the eye. */
const toldApart = (a: Face, b: Face): boolean => {
  const differing = (Object.keys(FACE_PARTS) as FacePart[]).filter((part) => a[part] !== b[part]);
  return differing.length >= 2 && differing.some((part) => STRIKING.includes(part));
};

describe('the people of the scenarios', () => {
  it('all have a face', () => {
    for (const { id, people } of cast)
      for (const { who, face } of people) expect(Object.keys(face ?? {}), `${id}/${who}`).toContain('head');
  });

  it(`have at least ${FACES_AT_LEAST} different faces, hardly one twice`, () => {
    const different = new Set(everybody.map(person)).size;
    expect(different).toBeGreaterThanOrEqual(FACES_AT_LEAST);
    expect(different).toBeGreaterThanOrEqual(everybody.length * 0.85);
  });

  it('are of every age', () => {
    expect(new Set(everybody.map(({ look }) => look ?? 'adult'))).toEqual(new Set(FACE_PARTS.look));
    for (const { id, people } of cast.filter(({ people }) => people.length > 10))
      expect(new Set(people.map(({ face }) => face.look ?? 'adult')).size, id).toBe(FACE_PARTS.look.length);
  });

  it('can be told apart within a scenario', () => {
    const alike = cast.flatMap(({ id, people }) =>
      people.flatMap((a, at) =>
        people
          .slice(at + 1)
          .filter((b) => !toldApart(a.face, b.face))
          .map((b) => `${id}: ${a.who} and ${b.who}`),
      ),
    );
    expect(alike).toEqual([]);
  });
});
