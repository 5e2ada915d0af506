/**
 * The shape of the course's catalogue: concepts, cards, line banks and the phrase book. What the model and the
 * scenario format list must be there, word for word; what the rules list is compared in `course-check.ts`.
 */
import * as v from 'valibot';
import {
  AUTHORITY,
  CAUSES,
  CHURN_KINDS,
  FACT_KINDS,
  FIELDS,
  INDUSTRIES,
  LIFE_STAGES,
  MAN_FACTS,
  MONEY,
  NEEDS,
  NEED_TYPES,
  OBJECTIONS,
  ORIENTATIONS,
  ROLES,
  SENSITIVITIES,
  TEMPERAMENTS,
} from '../model/customer';
import {
  CLIMATE,
  DRIVERS,
  GAPS,
  HOLDS,
  LOYALTY_KINDS,
  LOYALTY_LEVELS,
  MEASURES,
  SIGNS,
  TASKS,
  TRIANGLE,
} from '../model/office';
import { PHASES } from '../model/phase';
import { REFUSALS, type RefusalCode } from '../model/refusal';
import { REPLIES } from '../model/reply';
import * as trade from '../model/trade';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));
/** One text, or several that say the same, so that it is not said in the same words twice running. */
const ways = v.union([
  v.pipe(
    text,
    v.transform((only): readonly string[] => [only]),
  ),
  v.pipe(v.array(text), v.minLength(2), v.maxLength(4)),
]);
const lines = v.pipe(v.array(line), v.minLength(1), v.maxLength(12));
const named = <const T extends readonly string[]>(list: T) => v.strictObject(v.entriesFromList(list, line));

/** The parts of the course a learner goes through; `foundation` is what they rest on. */
export const COURSE_PHASES = [
  'foundation',
  'marketing',
  'prospecting',
  'approach',
  'persuasion',
  'retention',
] as const;

export const ConceptsSchema = v.pipe(
  v.array(
    v.strictObject({
      id: v.string(),
      zh: line,
      en: line,
      phase: v.picklist(COURSE_PHASES),
      from: v.array(v.string()),
    }),
  ),
  v.minLength(1),
);

export const CardsSchema = v.record(
  v.string(),
  v.strictObject({ what: text, how: text, example: text, beware: text }),
);

export const RepliesSchema = v.strictObject(
  v.entriesFromList(
    REPLIES,
    v.strictObject({ any: lines, ...v.entriesFromList(TEMPERAMENTS, v.optional(lines)) }),
  ),
);

const of = (move: string, variants: readonly string[]): readonly string[] =>
  variants.map((x) => `${move}.${x}`);

/** Answers whose common lines would make nonsense of some doubts: they have lines of their own for each kind of doubt. */
const DOUBTED: readonly string[] = ['agree-turn', 'compensate', 'refute'];

/** What the seller says: one list of lines for each. Praise and gifts that rest on a fact have the scenario's words. */
const SAYS: readonly string[] = [
  ...of('approach', [
    'introduction',
    'introduction.again',
    'introduced',
    'question',
    'praise.plain',
    'gift.plain',
    'gift.lavish',
    'consult',
    'letter',
    'product',
    'benefit',
  ]),
  ...of('ask', NEED_TYPES),
  'listen',
  ...of('man', MAN_FACTS),
  ...of('probe', trade.PROBES),
  ...of('answer', trade.ANSWERS),
  ...of('answer', DOUBTED).flatMap((answer) => of(answer, OBJECTIONS)),
  ...of('weigh', trade.WEIGHINGS),
  'advise',
  ...of('mend', trade.MENDS),
  'ask-order',
  ...of('ask-order', trade.SIGNALS),
  'leave',
  ...of('care', trade.CARES),
  ...of('complaint', trade.COMPLAINT_STEPS),
  'referral',
  ...of('win-back', trade.REMEDIES),
  'let-go',
  'invite',
  'hear',
  'look-up',
  ...of('trace', trade.TRACES),
  ...of('own', trade.OWNINGS),
  'ask-boss',
  ...of('redress', trade.REDRESS),
  'assure',
  'ask-stay',
  'part',
];

/** What a scenario may have words of its own for: all of these, and answers to a doubt of one kind. */
export const OWN_SAYS: readonly string[] = [
  ...SAYS,
  ...of(
    'answer',
    trade.ANSWERS.filter((how) => !DOUBTED.includes(how)),
  ).flatMap((answer) => of(answer, OBJECTIONS)),
];

export const SaysSchema = v.strictObject(v.entriesFromList(SAYS, lines));

/** Labels of moves: by type, and apart for an opening that rests on a fact, on nothing, or on too much. */
const MOVE_LABELS = [
  'name',
  'level',
  'attract',
  'position',
  'price',
  'distribute',
  'serve',
  'target',
  'open',
  'find',
  'research',
  'study',
  'select',
  'tag',
  'assess',
  'stance',
  'letter',
  'campaign',
  'invest',
  'train',
  'empower',
  'invite',
  'visit',
  'care',
  'complaint',
  'referral',
  'tier',
  'bundle',
  'derive',
  'aid',
  'survey',
  'improve',
  'mail',
  'activity',
  'reward',
  'levels',
  'returns',
  'packing',
  'link',
  'form',
  'grade',
  'desk',
  'win-back',
  'let-go',
  'meet',
  'end-month',
  'next-month',
  'approach',
  'approach.praise',
  'approach.praise.plain',
  'approach.gift',
  'approach.gift.plain',
  'approach.gift.lavish',
  'approach.feature',
  'inform',
  'ask',
  'listen',
  'man',
  'benefit',
  'probe',
  'answer',
  'offer',
  'promise',
  'weigh',
  'advise',
  'mend',
  'ask-order',
  'leave',
  'hear',
  'look-up',
  'trace',
  'own',
  'ask-boss',
  'redress',
  'assure',
  'ask-stay',
  'part',
] as const;
export type MoveLabel = (typeof MOVE_LABELS)[number];

/** What terms and hints both tell of: the ways of keeping customers, and how a relation is read. */
const KEEPING = {
  surveySize: named(trade.SURVEY_SIZES),
  serviceGap: named(trade.SERVICE_GAPS),
  mail: named(trade.MAILS),
  segment: named(trade.SEGMENTS),
  activity: named(trade.ACTIVITIES),
  returns: named(trade.RETURNS),
  form: named(trade.FORMS),
  grading: named(trade.GRADINGS),
  path: named(trade.PATHS),
  help: named(trade.HELPS),
  occasion: named(trade.OCCASIONS),
  trace: named(trade.TRACES),
  owning: named(trade.OWNINGS),
  redress: named(trade.REDRESS),
  measure: named(MEASURES),
  hold: named(HOLDS),
};

const TERMS = v.strictObject({
  need: named(NEEDS),
  needType: named(NEED_TYPES),
  sensitivity: named(SENSITIVITIES),
  orientation: named(ORIENTATIONS),
  temperament: named(TEMPERAMENTS),
  objection: named(OBJECTIONS),
  manFact: named(MAN_FACTS),
  money: named(MONEY),
  authority: named(AUTHORITY),
  factKind: named(FACT_KINDS),
  lifeStage: named(LIFE_STAGES),
  churnKind: named(CHURN_KINDS),
  cause: named(CAUSES),
  level: named(trade.LEVELS),
  attraction: named(trade.ATTRACTIONS),
  priceStrategy: named(trade.PRICE_STRATEGIES),
  distribution: named(trade.DISTRIBUTIONS),
  servicePolicy: named(trade.SERVICE_POLICIES),
  way: named(trade.WAYS),
  research: named(trade.RESEARCH),
  study: named(trade.STUDIES),
  selection: named(trade.SELECTIONS),
  tag: named(trade.TAGS),
  value: named(trade.VALUES),
  valueLevel: named(['0', '1', '2']),
  stance: named(trade.STANCES),
  campaign: named(trade.CAMPAIGNS),
  everybody: line,
  growth: named(trade.GROWTH),
  quality: named(trade.STAFF),
  channel: named(trade.CHANNELS),
  role: named(ROLES),
  industry: named(INDUSTRIES),
  field: named(FIELDS),
  triangle: named(TRIANGLE),
  gap: named(GAPS),
  task: named(TASKS),
  climate: named(CLIMATE),
  approach: named(trade.APPROACHES),
  aspect: named(trade.ASPECTS),
  probe: named(trade.PROBES),
  answer: named(trade.ANSWERS),
  offer: named(trade.OFFERS),
  weighing: named(trade.WEIGHINGS),
  slip: named(trade.SLIPS),
  mend: named(trade.MENDS),
  signal: named(trade.SIGNALS),
  tier: named(trade.TIERS),
  care: named(trade.CARES),
  complaintStep: named(trade.COMPLAINT_STEPS),
  complaint: named(['none', 'open', 'heard', 'owned', 'mended', 'closed']),
  remedy: named(trade.REMEDIES),
  ...KEEPING,
  /** What to do for somebody to whom such a moment has come. */
  deed: named(trade.OCCASIONS),
  driver: named(DRIVERS),
  memberLevel: named(trade.MEMBER_LEVELS),
  matter: named(trade.MATTERS),
  phase: named(PHASES),
  verdict: named(['good', 'fair', 'bad', 'missed', 'void']),
  loyaltyKind: named(LOYALTY_KINDS),
  loyaltyLevel: named(LOYALTY_LEVELS),
  marketForm: named(trade.MARKET_FORMS),
  stage: named(['lead', 'qualified', 'nurtured', 'dropped', 'customer', 'backing', 'lost']),
  sign: named(SIGNS),
  month: named(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']),
});

const HINTS = v.strictObject({
  level: named(trade.LEVELS),
  attraction: named(trade.ATTRACTIONS),
  sensitivity: named(SENSITIVITIES),
  priceStrategy: named(trade.PRICE_STRATEGIES),
  distribution: named(trade.DISTRIBUTIONS),
  servicePolicy: named(trade.SERVICE_POLICIES),
  way: named(trade.WAYS),
  research: named(trade.RESEARCH),
  study: named(trade.STUDIES),
  selection: named(trade.SELECTIONS),
  value: named(trade.VALUES),
  stance: named(trade.STANCES),
  campaign: named(trade.CAMPAIGNS),
  growth: named(trade.GROWTH),
  quality: named(trade.STAFF),
  role: named(ROLES),
  approach: named(trade.APPROACHES),
  aspect: named(trade.ASPECTS),
  needType: named(NEED_TYPES),
  probe: named(trade.PROBES),
  answer: named(trade.ANSWERS),
  offer: named(trade.OFFERS),
  weighing: named(trade.WEIGHINGS),
  talk: named(['listen', 'invite', 'advise', 'ask-order']),
  mend: named(trade.MENDS),
  tier: named(trade.TIERS),
  care: named(trade.CARES),
  complaintStep: named(trade.COMPLAINT_STEPS),
  remedy: named(trade.REMEDIES),
  ...KEEPING,
  recovery: named(['hear', 'look-up', 'ask-boss', 'assure', 'ask-stay', 'part']),
});

/** Codes of the rules are any text here: this folder does not know them. */
const byCode = <S extends v.GenericSchema>(schema: S) => v.record(v.string(), schema);

export const PhrasesSchema = v.strictObject({
  terms: TERMS,
  hints: HINTS,
  moves: named(MOVE_LABELS),
  criteria: byCode(line),
  why: byCode(v.strictObject({ good: line, fair: line, bad: line, missed: line, void: v.optional(line) })),
  /** For what a breach takes away without words of its own. */
  void: line,
  empty: named(['lead', 'approached', 'customer']),
  /** What an office row of the ledger judges, by concept. */
  judged: byCode(line),
  news: byCode(line),
  refusals: named(Object.keys(REFUSALS) as RefusalCode[]),
  spoken: v.strictObject({ gift: lines, friend: line, decider: line }),
});

/** Why a move is good or bad at a moment, by code: the reason itself, and what to look at to find it oneself. */
export const ReasonsSchema = v.strictObject({
  terms: v.strictObject({
    flaw: byCode(line),
    worry: named(OBJECTIONS),
    /** How the probe that fits a worry brings out whether it is meant. */
    draws: named(OBJECTIONS),
    man: named(MAN_FACTS),
    /** What it comes to when that one of MAN is missing. */
    without: named(MAN_FACTS),
    /** What one knows the next time, once it was asked. */
    then: named(MAN_FACTS),
    undone: byCode(line),
    early: byCode(line),
  }),
  for: byCode(v.strictObject({ why: ways, look: text })),
  against: byCode(ways),
});

export type Concept = v.InferOutput<typeof ConceptsSchema>[number];
export type Cards = v.InferOutput<typeof CardsSchema>;
export type Replies = v.InferOutput<typeof RepliesSchema>;
export type Says = v.InferOutput<typeof SaysSchema>;
export type Phrases = v.InferOutput<typeof PhrasesSchema>;
export type ReasonWords = v.InferOutput<typeof ReasonsSchema>;
