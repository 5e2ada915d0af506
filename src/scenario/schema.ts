/**
 * The shape of a scenario, version 1. Everything a scenario can say is here; types and the JSON Schema for
 * editors are derived from it. Meaning (ids that exist, words that are there) is looked at in `check.ts`.
 */
import * as v from 'valibot';
import {
  AUTHORITY,
  CAUSES,
  FACT_KINDS,
  MAN_FACTS,
  FIELDS,
  INDUSTRIES,
  MONEY,
  NEEDS,
  OBJECTIONS,
  ORIENTATIONS,
  ROLES,
  SENSITIVITIES,
  TEMPERAMENTS,
} from '../model/customer';
import { FACE_PARTS } from '../model/face';
import { PHASES } from '../model/phase';
import { LIGHTS, SETTING_PLACES, WARES } from '../model/setting';
import {
  ASPECTS,
  ATTRACTIONS,
  DISTRIBUTIONS,
  FIND_WAYS,
  LEVELS,
  MARKET_FORMS,
  MATTERS,
  MAX_POINTS,
  OCCASIONS,
  OFFERS,
  PATHS,
  PRICE_STRATEGIES,
  REDRESS,
  SELECTIONS,
  SERVICE_POLICIES,
  SIGNALS,
  TIERS,
  TOOLS,
  WAYS,
} from '../model/trade';
import { ArchetypesSchema } from './archetypes';

export const SCENARIO_VERSION = 1;

/** More people than this are no crowd that one shop keeps. */
export const MAX_CROWD = 5000;

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is lower-case letters, digits and hyphens'),
);
const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Below 0 a customer buys less and less (lapsing-customer). */
const growth = v.pipe(v.number(), v.minValue(-0.5), v.maxValue(1));
const yuan = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000_000));

/** A hidden fact is given outright, or drawn by the run's seed from equally likely alternatives. */
const drawn = <S extends v.GenericSchema>(schema: S) =>
  v.union([schema, v.strictObject({ oneOf: v.pipe(v.array(schema), v.minLength(2), v.maxLength(6)) })]);

const weights = v.pipe(
  v.strictObject(v.entriesFromList(NEEDS, v.optional(count(1, 3)))),
  v.check((w) => Object.values(w).filter((n) => n !== undefined).length <= 3, 'at most three needs weigh'),
);

/** An order's size in units, by what share orders grow in three months, chance of another order a month, cost of upkeep a month, chance of not paying. */
const worth = v.strictObject({ units: count(1, 200), growth, repeat: share, upkeep: yuan, risk: share });

/** How far standards, processes and delivery fall short of what customers expect, 0–1 each (service-gap). */
const gaps = v.strictObject({ standard: share, process: share, delivery: share });

const objection = v.strictObject({
  says: v.picklist(OBJECTIONS),
  /** What is really in the way; the same as `says` when the objection is genuine. */
  cause: v.picklist(OBJECTIONS),
});

/** How an account truly is. None of this reaches a screen before it has been found out. */
const truth = v.strictObject({
  need: drawn(v.boolean()),
  money: drawn(v.picklist(MONEY)),
  authority: drawn(v.picklist(AUTHORITY)),
  weights: drawn(weights),
  /** The need that stays unsaid unless asked for. */
  silent: v.nullable(v.picklist(NEEDS)),
  sensitivity: drawn(v.picklist(SENSITIVITIES)),
  orientation: drawn(v.picklist(ORIENTATIONS)),
  temperament: drawn(v.picklist(TEMPERAMENTS)),
  /** Exchanges this person has time for. */
  patience: drawn(count(6, 20)),
  objection: drawn(v.nullable(objection)),
  /** How strongly the rival holds them, in points of readiness. */
  tie: drawn(count(0, 5)),
  /** Perceived risk, in points of readiness: high for what is dear, new or unseen; guarantee, trial and sound promises take it off. */
  risk: v.optional(drawn(count(0, 4)), 0),
  /** An inner conflict that opens when the decision is near and wants to be weighed up from both sides. */
  conflict: v.optional(drawn(v.boolean()), false),
  /** Wants to take more than is needed: an honest word costs some of this order and wins trust. */
  surplus: v.optional(drawn(v.boolean()), false),
  /** Where a recovery begins: what went wrong, and what would make it good; null when nothing would. */
  cause: v.optional(drawn(v.picklist(CAUSES))),
  wish: v.optional(drawn(v.nullable(v.picklist(REDRESS)))),
  /** What they bring and cost, where that is another story under another seed; else the account's own `worth` (good-vs-bad-customer). */
  worth: v.optional(drawn(worth)),
});

/** A customer one has when the run begins. */
const relation = v.strictObject({
  /** Months since the first order, orders so far, yuan paid in all. */
  since: count(1, 240),
  orders: count(1, 1000),
  spent: yuan,
  /** Months since anybody was last in touch. */
  touched: v.optional(count(0, 60), 1),
  satisfaction: share,
  emotion: share,
  tier: v.optional(v.picklist(TIERS), 'ordinary'),
  /** What still hurts, and a complaint that stands (churn-causes). */
  hurt: v.optional(v.picklist(CAUSES)),
  complains: v.optional(v.boolean(), false),
});

const account = v.strictObject({
  id,
  face: v.strictObject({
    head: v.picklist(FACE_PARTS.head),
    hair: v.picklist(FACE_PARTS.hair),
    skin: v.picklist(FACE_PARTS.skin),
    clothing: v.picklist(FACE_PARTS.clothing),
    collar: v.optional(v.picklist(FACE_PARTS.collar)),
    beard: v.optional(v.picklist(FACE_PARTS.beard)),
    glasses: v.optional(v.picklist(FACE_PARTS.glasses)),
    look: v.optional(v.picklist(FACE_PARTS.look)),
  }),
  age: count(8, 99),
  traits: v.pipe(v.array(id), v.maxLength(4)),
  /** Ways by which this account can be found. */
  found: v.pipe(v.array(v.picklist(WAYS)), v.maxLength(WAYS.length)),
  /** What they bring and cost. People with a `post` have none of their own. */
  worth: v.optional(worth, { units: 1, growth: 0, repeat: 0, upkeep: 0, risk: 0 }),
  /** What a good judge of customers would do with this lead, and the concept that says why. */
  judge: v.strictObject({ should: v.picklist(SELECTIONS), concept: id }),
  /** A centre of influence: when won, everybody in `introduces` and in its cluster becomes a lead (centre-of-influence). */
  hub: v.optional(v.boolean(), false),
  /** Small accounts of one place or trade: what one of them needs holds largely for the next (cluster-market). */
  cluster: v.optional(id),
  /** The line of business of an organisation, which goes with typical needs (industry-needs). */
  industry: v.optional(v.picklist(INDUSTRIES)),
  /** A person in the buying centre of another account, never a customer; the weight is the say they have (buying-centre). */
  post: v.optional(v.strictObject({ of: id, role: v.picklist(ROLES), weight: count(1, 3) })),
  /** Whether we can judge and serve this customer well (circle-of-competence). */
  field: v.optional(v.picklist(FIELDS), 'ours'),
  /** Found only once the company has opened a new market (growth-sources). */
  market: v.optional(v.boolean(), false),
  /** Visible, hidden and social value, 0–2 each; read from worth and circle when left out (target-value-score). */
  value: v.optional(v.strictObject({ visible: count(0, 2), hidden: count(0, 2), social: count(0, 2) })),
  /** Acquaintances who hear what this person tells (law-of-250). */
  circle: count(0, 1000),
  truth,
  facts: v.pipe(
    v.array(
      v.strictObject({
        id,
        kind: v.picklist(FACT_KINDS),
        gift: v.optional(v.boolean(), false),
        seen: v.optional(v.boolean(), false),
      }),
    ),
    v.maxLength(5),
  ),
  signal: v.picklist(SIGNALS),
  /** Months (1 = first of the run) in which something happens in this person's life, by fact. */
  moments: v.optional(v.pipe(v.array(v.strictObject({ month: count(1, 12), fact: id })), v.maxLength(4)), []),
  /** The month in which circumstances take the customer away (forced churn). */
  leaves: v.optional(count(1, 12)),
  /** What of need, money and authority anybody can see at once (scenes). */
  plain: v.optional(v.pipe(v.array(v.picklist(MAN_FACTS)), v.maxLength(3)), []),
  /** A letter of introduction is at hand from the start (scenes). */
  letter: v.optional(v.boolean(), false),
  /** To whom one gets from this one, and by what path (five-derivations). */
  derives: v.optional(v.strictObject(v.entriesFromList(PATHS, v.optional(id))), {}),
  /** Many small ones stand behind it; whoever helps it in management, service and marketing reaches them (platform-help). */
  platform: v.optional(v.boolean(), false),
  /** Key moments of a contract (ten-moments): months in which something calls for a word from us. */
  occasions: v.optional(
    v.pipe(v.array(v.strictObject({ month: count(1, 12), what: v.picklist(OCCASIONS) })), v.maxLength(6)),
    [],
  ),
  /** Is a customer already when the run begins. */
  customer: v.optional(relation),
  /** What a recovery with this customer is about, and how upset they are on sitting down, 0–6. */
  matter: v.optional(v.picklist(MATTERS)),
  upset: v.optional(count(0, 6)),
  /** Accounts this one would introduce when satisfied. */
  introduces: v.optional(v.pipe(v.array(id), v.maxLength(3)), []),
});

const sheet = v.strictObject({
  levels: v.strictObject(v.entriesFromList(LEVELS, id)),
  attractions: v.strictObject(v.entriesFromList(ATTRACTIONS, count(0, MAX_POINTS))),
  position: v.picklist(SENSITIVITIES),
  price: v.picklist(PRICE_STRATEGIES),
  distribution: v.picklist(DISTRIBUTIONS),
  service: v.picklist(SERVICE_POLICIES),
  targets: v.pipe(v.array(id), v.maxLength(3)),
});

/** Effort in half-weeks. */
const effort = v.pipe(v.number(), v.minValue(0.5), v.maxValue(4), v.multipleOf(0.5));
const way = v.strictObject({ effort, cost: yuan, leads: count(1, 6), times: count(1, 12) });

export const ScenarioSchema = v.strictObject({
  version: v.literal(SCENARIO_VERSION),
  id,
  kind: v.picklist(['season', 'scene']),
  /** With what a run begins; a season with the founding sheet, a scene with a visit, if nothing is said. */
  begins: v.optional(v.picklist(['founding', 'month', 'visit', 'recovery'])),
  months: count(1, 12),
  /** Month of the calendar in which the run begins: the street dresses by it. */
  startMonth: count(1, 12),
  /** Where its talks take place: a picture, which no rule looks at. */
  setting: v.optional(
    v.strictObject({
      place: v.picklist(SETTING_PLACES),
      light: v.optional(v.picklist(LIGHTS), 'day'),
      wares: v.optional(v.picklist(WARES), 'plant'),
    }),
    { place: 'door' },
  ),
  company: v.strictObject({
    cash: yuan,
    /** Half-weeks of effort in a month. */
    effort: count(1, 16),
    /** List price and cost of one unit before the founding choices. */
    price: yuan,
    cost: yuan,
  }),
  market: v.strictObject({
    form: v.picklist(MARKET_FORMS),
    /** Whether the product must be seen at work to be believed: then a telephone finds few. */
    demonstrate: v.boolean(),
    /** How fast rivals copy, 0 never … 1 at once: skimming lives on slowness here. */
    imitation: share,
    /** Share of buyers who look at the price first. */
    thrift: share,
    /** Month in which the rival opens an offensive, if it does. */
    offensive: v.optional(count(1, 12)),
    /** What the rival asks, as a share of our list price: below it a price match costs claims (price-guarantee). */
    rivalPrice: v.optional(v.pipe(v.number(), v.minValue(0.3), v.maxValue(2))),
  }),
  /** What the shop can have beside care and complaints. */
  tools: v.optional(v.pipe(v.array(v.picklist(TOOLS)), v.maxLength(TOOLS.length)), []),
  /** Where service falls short; drawn, when it is to be found out anew in every run. */
  gaps: v.optional(drawn(gaps), { standard: 0.05, process: 0.05, delivery: 0.1 }),
  founding: v.optional(
    v.strictObject({
      points: count(1, 28),
      targets: count(1, 3),
      traits: v.pipe(v.array(id), v.minLength(3), v.maxLength(12)),
    }),
  ),
  /** The founding sheet of a company that exists already (scenes). */
  preset: v.optional(sheet),
  features: v.pipe(
    v.array(
      v.strictObject({
        id,
        level: v.picklist(LEVELS),
        need: v.picklist(NEEDS),
        /** Seen at once when the thing is put into one's hands (product-approach). */
        seen: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(5),
    v.maxLength(20),
  ),
  ways: v.optional(v.strictObject(v.entriesFromList(FIND_WAYS, v.optional(way))), {}),
  /** What each aspect of information can be given; a scene may leave some out. */
  aspects: v.pipe(v.array(v.picklist(ASPECTS)), v.minLength(1)),
  /** The worth in yuan above which a gift is a bribe. */
  giftLimit: yuan,
  offers: v.pipe(
    v.array(v.strictObject({ id: v.picklist(OFFERS), speaks: v.picklist(SENSITIVITIES), cost: share })),
    v.minLength(1),
    v.maxLength(OFFERS.length),
  ),
  /** What a customer who was let down can be given, in yuan; above the limit one has to ask the boss first. */
  redress: v.optional(
    v.pipe(v.array(v.strictObject({ id: v.picklist(REDRESS), cost: yuan })), v.maxLength(REDRESS.length)),
    [],
  ),
  redressLimit: v.optional(yuan, 0),
  /** A promise is kept when the service policy is at least this. `never`: nobody could keep it. */
  promises: v.pipe(
    v.array(v.strictObject({ id, keptFrom: v.picklist([...SERVICE_POLICIES, 'never']) })),
    v.maxLength(4),
  ),
  accounts: v.pipe(v.array(account), v.minLength(1), v.maxLength(60)),
  /** The many customers of a shop beside those one knows by name: how many there are at the opening, how many come to look in a month once everybody knows us, and the kinds they are drawn from (composition-analysis). */
  crowd: v.optional(
    v.strictObject({
      start: count(0, MAX_CROWD),
      arrivals: count(0, MAX_CROWD),
      ...ArchetypesSchema.entries,
    }),
  ),
  rubric: v.strictObject({
    weights: v.strictObject(v.entriesFromList(PHASES, v.optional(count(0, 100)))),
    /** How many accounts a good run approaches, and keeps: the fixed denominators of the milestones. */
    approach: count(0, 40),
    keep: count(0, 40),
    /** Business result that earns nothing, and all of it. */
    floor: v.pipe(v.number(), v.minValue(-1e7), v.maxValue(1e7)),
    par: v.pipe(v.number(), v.minValue(-1e7), v.maxValue(1e7)),
  }),
});

export type ScenarioData = v.InferOutput<typeof ScenarioSchema>;

/** With what a run begins. */
export const beginningOf = ({ begins, kind }: Pick<ScenarioData, 'begins' | 'kind'>) =>
  begins ?? (kind === 'scene' ? 'visit' : 'founding');

/** One talk and nothing else: a visit, or a recovery. */
export const isEncounter = (data: Pick<ScenarioData, 'begins' | 'kind'>): boolean =>
  beginningOf(data) === 'visit' || beginningOf(data) === 'recovery';

/** Whether anybody new can be found; where nobody can, there is no market to work on. */
export const hasMarket = ({ ways }: Pick<ScenarioData, 'ways'>): boolean => Object.keys(ways).length > 0;

export type AccountData = ScenarioData['accounts'][number];
export type TruthData = AccountData['truth'];
export type CrowdData = NonNullable<ScenarioData['crowd']>;
export type Worth = v.InferOutput<typeof worth>;
export type Gaps = v.InferOutput<typeof gaps>;
export type Sheet = v.InferOutput<typeof sheet>;
export type Drawn<T> = T | { oneOf: T[] };
