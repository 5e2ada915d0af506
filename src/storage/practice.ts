/** The record of a learner's practice: how each concept that came back is remembered, and the drills that were answered. */
import * as v from 'valibot';
import { RECALL_GRADES, RECALL_STATES, type Recall, type RecallGrade } from '../model/recall';
import { idSchema, timeSchema, type RecordKind } from './record';

/** A drill that was answered. */
export interface DrillDone {
  readonly concept: string;
  readonly at: number;
  readonly grade: RecallGrade;
  /** Points of the score that the answer was short of the best. */
  readonly loss: number;
  /** The position: a scenario, and how far the run had gone that was made up or taken for it. */
  readonly scenario: string;
  readonly seed: number;
  readonly index: number;
}

export interface Practice {
  readonly recalls: Readonly<Record<string, Recall>>;
  /** The latest last. */
  readonly drills: readonly DrillDone[];
}

export const NO_PRACTICE: Practice = { recalls: {}, drills: [] };

/** Drills that are kept: enough for years of evidence. */
export const MAX_DRILLS = 2000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));

const recall = v.strictObject({
  due: timeSchema,
  stability: positive,
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  days: whole,
  step: whole,
  reps: whole,
  lapses: whole,
  state: v.picklist(RECALL_STATES),
  last: v.nullable(timeSchema),
});

const schema = v.pipe(
  v.strictObject({
    schemaVersion: v.literal(1),
    revision: v.pipe(whole, v.minValue(1)),
    recalls: v.record(idSchema, recall),
    drills: v.pipe(
      v.array(
        v.strictObject({
          concept: idSchema,
          at: timeSchema,
          grade: v.picklist(RECALL_GRADES),
          loss: positive,
          scenario: idSchema,
          seed: whole,
          index: whole,
        }),
      ),
      v.maxLength(MAX_DRILLS),
    ),
  }),
  v.transform(({ schemaVersion: _, ...fields }) => fields),
);

/** As it lies on the disk, with the revision to name when writing it again. */
export type StoredPractice = Practice & { readonly revision: number };

export const PRACTICE: RecordKind<StoredPractice> = { version: 1, migrations: [], schema };
