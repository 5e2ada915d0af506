/** Moves from outside, a file or a kept run: looked at field by field before any rule sees them. */
import { MAN_FACTS, NEED_TYPES, SENSITIVITIES } from '../model/customer';
import { MAX_MOVES, type Move, type MoveType } from '../model/move';
import { err, ok, type Result } from '../model/result';
import * as trade from '../model/trade';

const MAX_NAME = 80;

/** What a field may hold: one of a list, or whatever passes. */
type Check = readonly string[] | ((value: unknown) => boolean);
type Fields<M> = { readonly [F in Exclude<keyof M, 'type'>]: Check };

const id: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value);
const text: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME;
const points: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= trade.MAX_POINTS;
const rate: Check = (value) => trade.REWARD_RATES.some((one) => one === value);
const effort: Check = (value) => trade.DESK_EFFORTS.some((one) => one === value);
const level: Check = (value) => trade.VALUE_LEVELS.some((one) => one === value);

const FIELDS: { readonly [T in MoveType]: Fields<Extract<Move, { type: T }>> } = {
  name: { text },
  level: { level: trade.LEVELS, feature: id },
  attract: { attraction: trade.ATTRACTIONS, points },
  position: { on: SENSITIVITIES },
  price: { strategy: trade.PRICE_STRATEGIES },
  distribute: { strategy: trade.DISTRIBUTIONS },
  serve: { policy: trade.SERVICE_POLICIES },
  target: { trait: id },
  open: {},
  find: { way: trade.FIND_WAYS },
  research: { method: trade.RESEARCH },
  study: { account: id, method: trade.STUDIES },
  select: { account: id, as: trade.SELECTIONS },
  tag: { account: id, tag: trade.TAGS },
  assess: { account: id, value: trade.VALUES, level },
  stance: { account: id, as: trade.STANCES },
  letter: { account: id },
  campaign: { means: trade.CAMPAIGNS, to: id },
  invest: { in: trade.GROWTH },
  train: { quality: trade.STAFF },
  empower: {},
  invite: { account: id },
  visit: { account: id },
  care: { account: id, act: trade.CARES },
  complaint: { account: id, step: trade.COMPLAINT_STEPS },
  referral: { account: id },
  tier: { account: id, tier: trade.TIERS },
  bundle: { account: id },
  derive: { account: id, path: trade.PATHS },
  aid: { account: id, in: trade.HELPS },
  survey: { size: trade.SURVEY_SIZES },
  improve: { at: trade.SERVICE_GAPS },
  mail: { form: trade.MAILS, to: trade.SEGMENTS },
  activity: { activity: trade.ACTIVITIES },
  reward: { rate },
  levels: {},
  returns: { policy: trade.RETURNS },
  packing: {},
  link: {},
  form: { tier: trade.TIERS, as: trade.FORMS },
  grade: { by: trade.GRADINGS },
  desk: { effort },
  'win-back': { account: id, remedy: trade.REMEDIES },
  'let-go': { account: id },
  meet: { account: id },
  'end-month': {},
  'next-month': {},
  man: { account: id, fact: MAN_FACTS },
  approach: { how: trade.APPROACHES, on: id },
  inform: { aspect: trade.ASPECTS },
  ask: { area: NEED_TYPES },
  listen: {},
  benefit: { feature: id },
  probe: { how: trade.PROBES },
  answer: { how: trade.ANSWERS },
  offer: { offer: trade.OFFERS },
  promise: { promise: id },
  weigh: { how: trade.WEIGHINGS },
  advise: {},
  mend: { how: trade.MENDS },
  'ask-order': {},
  leave: {},
  hear: {},
  'look-up': {},
  trace: { what: trade.TRACES },
  own: { how: trade.OWNINGS },
  'ask-boss': {},
  redress: { with: trade.REDRESS },
  assure: {},
  'ask-stay': {},
  part: {},
};

/** What is wrong with a list of moves: with which one, from 0, or with all of it. */
export interface MovesProblem {
  readonly index: number | null;
  readonly message: string;
}

const isType = (value: unknown): value is MoveType =>
  typeof value === 'string' && Object.hasOwn(FIELDS, value);
const passes = (check: Check, value: unknown): boolean =>
  typeof check === 'function' ? check(value) : typeof value === 'string' && check.includes(value);

const faultOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'a move is an object';
  const move = value as Readonly<Record<string, unknown>>;
  const type = Object.hasOwn(move, 'type') ? move['type'] : undefined;
  if (!isType(type)) return `no such type of move: ${String(JSON.stringify(type)).slice(0, 60)}`;
  const fields: Readonly<Record<string, Check>> = FIELDS[type];
  for (const key of Object.keys(move)) {
    if (key !== 'type' && !Object.hasOwn(fields, key)) return `${type} has no field ${key.slice(0, 40)}`;
  }
  for (const [key, check] of Object.entries(fields)) {
    if (!Object.hasOwn(move, key)) return `${type} lacks the field ${key}`;
    if (!passes(check, move[key])) {
      return Array.isArray(check)
        ? `${type}.${key} is none of: ${check.join(', ')}`
        : `${type}.${key} is out of range`;
    }
  }
  return null;
};

/** Reads a list of moves. Whether a move is legal where it stands, only playing it tells. */
export const parseMoves = (value: unknown): Result<readonly Move[], MovesProblem> => {
  if (!Array.isArray(value)) return err({ index: null, message: 'moves are a JSON array' });
  if (value.length > MAX_MOVES) return err({ index: null, message: `more than ${String(MAX_MOVES)} moves` });
  for (const [index, move] of value.entries()) {
    const message = faultOf(move);
    if (message !== null) return err({ index, message });
  }
  return ok(value.map((move: Move): Move => ({ ...move })));
};
