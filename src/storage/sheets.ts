/** The worksheets of a run as a browser keeps them: what a group has written over the drafts. Never part of the run. */
import * as v from 'valibot';
import { MOST_PERFORMERS, type Notebook } from '../model/notebook';
import { timeSchema, type RecordKind } from './record';

/** Longer than anybody writes into one field; a pasted essay still fits. */
const MAX_FIELD = 8000;
/** Fields, scenes and lines of one set of worksheets at most. */
const MAX_ENTRIES = 600;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const text = v.pipe(v.string(), v.maxLength(MAX_FIELD));
const beat = v.strictObject({ id: key, role: v.nullable(key), tone: text, text });
const performer = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PERFORMERS));
const few = <T>(record: Readonly<Record<string, T>>): boolean => Object.keys(record).length <= MAX_ENTRIES;

const notebook = v.strictObject({
  texts: v.pipe(v.record(key, text), v.check(few)),
  scenes: v.pipe(v.record(key, v.pipe(v.array(beat), v.maxLength(MAX_ENTRIES))), v.check(few)),
  parts: v.pipe(v.record(key, performer), v.check(few)),
  performers: v.nullable(performer),
});

/** A notebook with the revision to name when writing it again. */
export interface StoredNotebook {
  readonly revision: number;
  readonly savedAt: number;
  readonly notebook: Notebook;
}

export const NOTEBOOK: RecordKind<StoredNotebook> = {
  version: 1,
  migrations: [],
  schema: v.pipe(
    v.strictObject({
      schemaVersion: v.literal(1),
      revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      savedAt: timeSchema,
      notebook,
    }),
    v.transform(({ schemaVersion: _, ...fields }) => fields),
  ),
};
