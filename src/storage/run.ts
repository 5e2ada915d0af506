/** The record of a run: all that is needed to play it again. Its type, schema, version and migrations. */
import * as v from 'valibot';
import { MAX_MOVES } from '../model/move';
import { hashSchema, idSchema, nameSchema, timeSchema, type RecordKind } from './record';

export const RUN_FORMAT = 'zhanggui-run';
export const RUN_VERSION = 1;

/** A move as it is kept: flat. Whether the rules know it, replay tells. */
export interface KeptMove {
  readonly type: string;
  readonly [field: string]: string | number;
}

export interface RunRecord {
  readonly format: typeof RUN_FORMAT;
  readonly schemaVersion: typeof RUN_VERSION;
  readonly rulesVersion: number;
  readonly id: string;
  /** What was played: the scenario's id, and the hash of the content it had then. */
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly player: { readonly name: string };
  readonly moves: readonly KeptMove[];
  readonly startedAt: number;
  readonly savedAt: number;
  readonly finished: boolean;
  /** The score the player's own program counted. Only a replay makes it true. */
  readonly claimed: number | null;
  /** For a teacher's assignment: which one, and the how-manieth try. */
  readonly attempt?: { readonly assignment: string; readonly number: number };
  /** Hints that were taken: before which move, and how far: what to look at, which concept, which move. */
  readonly hints?: readonly TakenHint[];
  /** Played on from the middle of another run: which one, and after how many of its moves. Practice only. */
  readonly branch?: { readonly of: string; readonly index: number };
  /** Cut to a class period: so many first moves were given, and after so many months the class looks back. */
  readonly period?: Period;
}

interface Period {
  readonly given: number;
  readonly months: number;
}

/** How much a hint gives away. */
export const HINT_STEPS = [1, 2, 3] as const;
export type HintStep = (typeof HINT_STEPS)[number];
interface TakenHint {
  readonly index: number;
  readonly step: HintStep;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const MAX_FIELDS = 7; // the type and six more

// valibot would leave these out without a word; a move that changes on its way is worse than one refused
const UNSAFE = ['__proto__', 'prototype', 'constructor'];

const moveSchema = v.pipe(
  v.unknown(),
  v.check(
    (move) => !UNSAFE.some((key) => Object.hasOwn(Object(move) as object, key)),
    'a field name that is not allowed',
  ),
  v.objectWithRest(
    { type: v.pipe(v.string(), v.maxLength(40)) },
    v.union([v.pipe(v.string(), v.maxLength(80)), v.pipe(v.number(), v.finite())]),
  ),
  v.check((move) => Object.keys(move).length <= MAX_FIELDS, `a move has at most ${MAX_FIELDS} fields`),
  v.check((move) => Object.keys(move).every((key) => key.length <= 40), 'a field name is too long'),
);

const schema = v.strictObject({
  format: v.literal(RUN_FORMAT),
  schemaVersion: v.literal(RUN_VERSION),
  rulesVersion: whole,
  id: idSchema,
  scenario: v.strictObject({ id: idSchema, hash: hashSchema }),
  seed: whole,
  player: v.strictObject({ name: nameSchema }),
  moves: v.pipe(v.array(moveSchema), v.maxLength(MAX_MOVES)),
  startedAt: timeSchema,
  savedAt: timeSchema,
  finished: v.boolean(),
  claimed: v.nullable(v.pipe(v.number(), v.finite())),
  attempt: v.exactOptional(v.strictObject({ assignment: idSchema, number: whole })),
  hints: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ index: v.pipe(whole, v.maxValue(MAX_MOVES)), step: v.picklist(HINT_STEPS) })),
      v.maxLength(HINT_STEPS.length * MAX_MOVES),
    ),
  ),
  branch: v.exactOptional(v.strictObject({ of: idSchema, index: v.pipe(whole, v.maxValue(MAX_MOVES)) })),
  period: v.exactOptional(
    v.strictObject({
      given: v.pipe(whole, v.maxValue(MAX_MOVES)),
      months: v.pipe(whole, v.minValue(1), v.maxValue(12)),
    }),
  ),
});

export const RUN: RecordKind<RunRecord> = { version: RUN_VERSION, migrations: [], schema };
