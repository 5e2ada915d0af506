/** Kinds of customers as data, from which people are drawn by a seed; and the course's figures that they have to show. */
import * as v from 'valibot';
import {
  AUTHORITY,
  MONEY,
  NEEDS,
  OBJECTIONS,
  ORIENTATIONS,
  SENSITIVITIES,
  TEMPERAMENTS,
} from '../model/customer';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** One of these, each as likely as it is often named. */
const oneOf = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.minLength(1), v.maxLength(12));
/** From the first to the second, both counted in. */
const range = (min: number, max: number) => {
  const end = v.pipe(v.number(), v.minValue(min), v.maxValue(max));
  return v.pipe(
    v.strictTuple([end, end]),
    v.check(([least, most]) => least <= most, 'the first is not above the second'),
  );
};
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
const need = v.picklist(NEEDS);

const kind = v.strictObject({
  /** How many of everybody are such, in parts. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  temperament: oneOf(v.picklist(TEMPERAMENTS)),
  orientation: oneOf(v.picklist(ORIENTATIONS)),
  /** What weighs most, what second, and what may weigh a little. */
  first: oneOf(need),
  second: v.pipe(oneOf(need), v.minLength(2)),
  little: v.pipe(v.array(need), v.maxLength(2)),
  /** Share of people whose first or second need stays unsaid. */
  silent: share,
  /** What is said, and what is meant. */
  objections: oneOf(v.nullable(v.strictTuple([v.picklist(OBJECTIONS), v.picklist(OBJECTIONS)]))),
  tie: oneOf(points),
  risk: oneOf(points),
  conflict: share,
  surplus: share,
  patience: range(6, 20),
  circle: range(0, 1000),
  worth: v.strictObject({
    units: range(1, 200),
    growth: range(-0.5, 1),
    repeat: range(0, 1),
    upkeep: range(0, 10_000),
    risk: range(0, 1),
  }),
});

export const ArchetypesSchema = v.strictObject({
  everybody: v.strictObject({
    need: share,
    money: oneOf(v.picklist(MONEY)),
    authority: oneOf(v.picklist(AUTHORITY)),
    sensitivity: oneOf(v.picklist(SENSITIVITIES)),
  }),
  kinds: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)), kind),
});
export type Archetypes = v.InferOutput<typeof ArchetypesSchema>;
export type Kind = Archetypes['kinds'][string];

export const FiguresSchema = v.array(
  v.strictObject({
    id: v.string(),
    says: v.string(),
    within: range(0, 1000),
    /** What it comes from, as paths to numbers: parameters of the rules, habits of the ordinary shop, or data. */
    causes: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(6)),
  }),
);
export type Figure = v.InferOutput<typeof FiguresSchema>[number];
