/**
 * The way through the course, and where each concept is practised: `path.yaml` is written by hand, `practice.yaml` is
 * counted from runs (`npm run practice`), `drills.yaml` is looked for among them (`npm run drills`).
 */
import * as v from 'valibot';
import { err, ok, type Result } from '../model/result';
import type { Concepts } from './course';

/** One step of the way: a concept, and the concepts it rests on. */
export interface Step {
  readonly id: string;
  readonly needs: readonly string[];
}

/** A moment of a bot's run in a scene: what it came to with its first `index` moves. */
export interface Position {
  readonly scenario: string;
  readonly seed: number;
  readonly bot: string;
  readonly index: number;
}

export interface Curriculum {
  /** Every concept once, in the order in which one would take it up. */
  readonly path: readonly Step[];
  /** Scenario → concept → in how many of a hundred runs it is judged, 1–100; what never is, is left out. */
  readonly practice: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Concept → moments at which it is due. */
  readonly drills: Readonly<Record<string, readonly Position[]>>;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const CURRICULUM_SCHEMAS = {
  path: v.array(v.strictObject({ id: v.string(), needs: v.optional(v.array(v.string()), []) })),
  practice: v.record(
    v.string(),
    v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  ),
  drills: v.record(
    v.string(),
    v.pipe(
      v.array(v.strictObject({ scenario: v.string(), seed: whole, bot: v.string(), index: whole })),
      v.minLength(1),
    ),
  ),
};
export const CURRICULUM_FILES = Object.keys(CURRICULUM_SCHEMAS) as readonly (keyof Curriculum)[];

/** What is wrong with a curriculum, by file and path inside it. */
export interface Flaw {
  readonly code: 'id.twice' | 'id.dangling' | 'id.missing' | 'path.order';
  readonly file: keyof Curriculum;
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

/**
 * No concept twice, none missing, no dangling id; and nothing needs what comes after it, so that there is no circle.
 * @param scenarios ids of the scenarios there are
 */
export const checkCurriculum = (
  { path, practice, drills }: Curriculum,
  concepts: Concepts,
  scenarios: readonly string[],
): readonly Flaw[] => {
  const flaws: Flaw[] = [];
  const flaw = (...[code, file, at, message, mend]: [Flaw['code'], Flaw['file'], string, string, string]) =>
    flaws.push({ code, file, path: at, message, mend });
  const before = new Set<string>();
  for (const [i, { id, needs }] of path.entries()) {
    if (!concepts.has(id))
      flaw('id.dangling', 'path', `${i}.id`, `${id} is no concept`, 'use an id of concepts.yaml');
    if (before.has(id)) flaw('id.twice', 'path', `${i}.id`, `${id} stands twice`, 'name each concept once');
    for (const need of needs)
      if (!concepts.has(need))
        flaw('id.dangling', 'path', `${i}.needs`, `${need} is no concept`, 'use an id of concepts.yaml');
      else if (!before.has(need))
        flaw('path.order', 'path', `${i}.needs`, `${id} needs ${need}, which comes later`, 'put it before');
    before.add(id);
  }
  for (const id of concepts.keys())
    if (!before.has(id)) flaw('id.missing', 'path', '', `${id} is on no step`, `add ${id}`);
  for (const id of scenarios)
    if (!Object.hasOwn(practice, id))
      flaw('id.missing', 'practice', '', `${id} is not in it`, 'npm run practice');
  for (const [scenario, judged] of Object.entries(practice)) {
    if (!scenarios.includes(scenario))
      flaw('id.dangling', 'practice', scenario, `there is no scenario ${scenario}`, 'npm run practice');
    for (const id of Object.keys(judged))
      if (!concepts.has(id))
        flaw('id.dangling', 'practice', `${scenario}.${id}`, `${id} is no concept`, 'npm run practice');
  }
  for (const [id, positions] of Object.entries(drills)) {
    if (!concepts.has(id)) flaw('id.dangling', 'drills', id, `${id} is no concept`, 'npm run drills');
    for (const [i, { scenario }] of positions.entries())
      if (!scenarios.includes(scenario))
        flaw('id.dangling', 'drills', `${id}.${i}`, `there is no scenario ${scenario}`, 'npm run drills');
  }
  return flaws;
};

/** The curriculum from its files as they are parsed; what it means is looked at by `checkCurriculum`. */
export const makeCurriculum = (
  raw: Readonly<Record<keyof Curriculum, unknown>>,
): Result<Curriculum, readonly string[]> => {
  const path = v.safeParse(CURRICULUM_SCHEMAS.path, raw.path);
  const practice = v.safeParse(CURRICULUM_SCHEMAS.practice, raw.practice);
  const drills = v.safeParse(CURRICULUM_SCHEMAS.drills, raw.drills);
  if (path.success && practice.success && drills.success)
    return ok({ path: path.output, practice: practice.output, drills: drills.output });
  return err(
    [path, practice, drills].flatMap(({ issues }) =>
      (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`),
    ),
  );
};
