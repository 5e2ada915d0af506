/** Reading a versioned record: old ones are brought up step by step, newer ones refused with their number. */
import * as v from 'valibot';
import { err, ok, type Result } from '../model/result';
import type { RecordProblem } from './problem';

type Fields = Readonly<Record<string, unknown>>;

/** A kind of record. `migrations[0]` takes version 1 to 2, the next 2 to 3, without gaps. */
export interface RecordKind<T> {
  readonly version: number;
  readonly migrations: readonly ((old: Fields) => Fields)[];
  readonly schema: v.GenericSchema<unknown, T>;
}

/** An id made by the program. Without a slash, so that it can be part of a key. */
export const idSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'an id is letters, digits, - and _'));
/** The name of a content, as its hash. */
export const hashSchema = v.pipe(
  v.string(),
  v.regex(/^[\w:-]{1,128}$/, 'a hash is letters, digits, :, - and _'),
);
/** Milliseconds since 1970. */
export const timeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const nameSchema = v.pipe(v.string(), v.maxLength(40));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks a value against a schema. Unknown fields are refused; what comes back is a plain copy. */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T, RecordProblem> {
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return ok(checked.output);
  const [issue] = checked.issues;
  return err({ code: 'shape', path: v.getDotPath(issue) ?? '', detail: issue.message });
}

/** Reads a record of any version up to the present one. */
export function readRecord<T>(kind: RecordKind<T>, value: unknown): Result<T, RecordProblem> {
  if (!isFields(value)) return err({ code: 'shape', path: '', detail: 'not a record' });
  const found = value['schemaVersion'];
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    return err({ code: 'shape', path: 'schemaVersion', detail: 'not a version' });
  }
  if (found > kind.version) {
    const detail = `version ${found}; this program knows versions up to ${kind.version}`;
    return err({ code: 'version', version: found, detail });
  }
  try {
    const steps = kind.migrations.slice(found - 1);
    return checkShape(
      kind.schema,
      steps.reduce((old, step, index) => ({ ...step(old), schemaVersion: found + index + 1 }), value),
    );
  } catch (error) {
    // A migration may trust the old shape and trip over what is not one.
    return err({
      code: 'shape',
      path: '',
      detail: `cannot be brought up from version ${found}: ${String(error)}`,
    });
  }
}
