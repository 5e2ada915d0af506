/** Reasons as sentences: the names of what they speak of, the customer's own words, and the phrase book's hints. */
import type { Need } from '../../model/customer';
import type { AccountId } from '../../model/move';
import { accountWords, amount, factWords, speechParams, wordsOf, type Wording } from '../context';
import { fill, own, withoutStop, type Params } from '../fill';
import { pronounsOf } from '../pronoun';
import { fileOf, isFor, type ParamKey, type Reason } from './reason';
import { isFromObjection, isMeant } from './talk-sight';
import { ON_RECORD } from '../../rules/recovery/parameters';
import { halves } from '../spending';
import { transcript } from '../transcript';

type Table = Readonly<Record<string, string>>;
type Terms = Wording['course']['phrases']['terms'];

/** What the phrase book calls a key where it goes by another name there. */
const NAMED: Readonly<Partial<Record<ParamKey, keyof Terms>>> = {
  area: 'needType',
  minds: 'sensitivity',
  temper: 'temperament',
  fault: 'cause',
  wish: 'redress',
  life: 'lifeStage',
  position: 'sensitivity',
};
/** Keys that say how somebody is or stands. Only of what one may choose does a sentence give the phrase book's hint. */
const GIVEN: ReadonlySet<string> = new Set<ParamKey>([
  'minds',
  'temper',
  'fault',
  'wish',
  'life',
  'position',
  'occasion',
  'tier',
]);

/** A term that stands inside a sentence: without a stop, and small where the language writes it so. */
const within = (term: string | undefined): string | undefined =>
  term && withoutStop(term).replace(/^(?!I )[A-Z](?=[a-z ])/, (first) => first.toLowerCase());

/** Capitals where a sentence or a quoted term begins, and one stop where a hint or a quotation brings its own. */
const polished = (text: string): string =>
  text
    .replace(/([?!？！])[.。]/g, '$1')
    .replace(/[.。](?=”[，。；）,;)])/g, '')
    .replace(/([?!])”\./g, '$1”')
    .replace(/(^|[.!?]\s+|“)([a-z])/g, (_, before: string, first: string) => before + first.toUpperCase());

/** Characters that a quotation has at least, if there are so many: Chinese says more in fewer. */
const QUOTED = { 'zh-CN': 10, en: 50 } as const;
/** So many times as much of what was behind an objection, of what an answer missed, and of what went wrong: the word that matters may come second. */
const [REVEALED, MISSED, TOLD] = [2, 2, 3];

/** The first sentences of what somebody says, with their stop: a reason quotes, it does not repeat a speech. */
const beginningOf = (said: string, least: number): string => {
  const sentences = said
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .match(/.+?(?:(?:[。！？]|……)+’?|[.!?…]+’?(?=\s|$)|$)/gu) ?? [said];
  return sentences
    .reduce((quoted, next) => (quoted.trim().length < least ? quoted + next : quoted), '')
    .trim();
};

interface Heard {
  readonly of: RegExp;
  /** So many times as much of it is quoted as of other words. */
  readonly times: number;
}

/** What somebody said last of a kind, as it stands in the transcript. */
const heardLast = (ctx: Wording, account: AccountId, { of, times }: Heard): string | undefined => {
  const last = ctx.view.log
    .filter((one) => one.account === account && one.reply !== undefined && of.test(one.reply))
    .at(-1);
  const line = last && transcript(ctx).find((one) => one.of === last);
  return line && beginningOf(line.text, times * QUOTED[ctx.locale]);
};
/** Quotes from the transcript, which is put into words only where a sentence asks for one: the doubt as it was last said, what was said to an answer that missed, how the wish to buy showed and how it cooled, and what went wrong. */
const HEARD = {
  objection: { of: /^(objection|probe-vague)$/, times: 1 },
  missed: { of: /^answer-(face|weak)$/, times: MISSED },
  asked: { of: /^signal-(?!fading)/, times: 1 },
  cooled: { of: /^signal-fading/, times: 1 },
  told: { of: /^cause-/, times: TOLD },
} as const;

/** What this person says, or has said, in the words of the scenario. */
const quotes = (ctx: Wording, account: AccountId, need: Need | undefined): Params => {
  const person = accountWords(ctx, account);
  const file = fileOf(ctx.view, account);
  const quote = (said: string | undefined, times = 1): string | undefined =>
    said === undefined
      ? undefined
      : beginningOf(fill(said, speechParams(ctx, account)), times * QUOTED[ctx.locale]);
  const objection = quote(person?.objection);
  const cause = quote(person?.cause, REVEALED);
  // A doubt that was meant as it was said was never put in other words.
  const doubt = file && isMeant(file) ? objection : cause;
  const named = need && (file && isFromObjection(ctx.view, file, need) ? doubt : quote(person?.needs[need]));
  return {
    objection,
    cause,
    // Both sides of it, or it is none.
    conflict: quote(person?.conflict, Infinity),
    surplus: quote(person?.surplus),
    said: named ?? (need && ctx.course.phrases.terms.need[need]),
  };
};

/** How a wish to buy shows with this person: asked for only once it has. */
const signalOf = (ctx: Wording, id: AccountId): string | undefined =>
  ctx.scenario.data.accounts.find((account) => account.id === id)?.signal;

const nameOf = (ctx: Wording, id: string | undefined): string | undefined =>
  id === undefined ? undefined : accountWords(ctx, id)?.name;

const counted = (n: string | number | undefined) =>
  typeof n === 'number' && Number.isInteger(2 * n) ? halves(n) : n;

/** Everything that a reason's words may name. */
const paramsOf = (ctx: Wording, { params }: Reason): Params => {
  const { phrases, reasons } = ctx.course;
  const words = wordsOf(ctx);
  const id = (key: ParamKey): string | undefined =>
    params[key] === undefined ? undefined : String(params[key]);
  const terms: Readonly<Record<string, unknown>> = phrases.terms;
  const hints: Readonly<Record<string, unknown>> = phrases.hints;
  const out: Record<string, string | undefined> = {};
  for (const key of Object.keys(params) as ParamKey[]) {
    const at = NAMED[key] ?? key;
    const value = id(key) ?? '';
    const term = Object.hasOwn(terms, at) ? own(terms[at] as Table, value) : undefined;
    if (term === undefined) continue;
    out[key] = within(term);
    if (!GIVEN.has(key) && Object.hasOwn(hints, at)) out['tip'] ??= within(own(hints[at] as Table, value));
  }
  const account = id('account');
  const pronouns = pronounsOf(ctx, account ?? null);
  const named = (term: keyof typeof reasons.terms, key: ParamKey) =>
    fill(own(reasons.terms[term] as Table, id(key) ?? '') ?? '', pronouns);
  const offer = id('offer');
  return {
    ...(account === undefined ? {} : quotes(ctx, account, id('need') as Need | undefined)),
    ...pronouns,
    ...out,
    name: nameOf(ctx, account),
    introducer: nameOf(ctx, id('introducer')),
    house: nameOf(ctx, id('house')),
    feature: own(words.features, id('feature') ?? '')?.name,
    offer: offer && (own(words.offers, offer)?.name ?? out['offer']),
    promise: own(words.promises, id('promise') ?? '')?.name,
    trait: own(words.traits, id('trait') ?? ''),
    fact: withoutStop(factWords(ctx, account ?? null, id('fact') ?? '')?.note ?? ''),
    flaw: named('flaw', 'flaw'),
    undone: named('undone', 'undone'),
    early: named('early', 'early'),
    says: named('worry', 'says'),
    behind: named('worry', 'behind'),
    draws: named('draws', 'says'),
    man: named('man', 'man'),
    without: named('without', 'man'),
    then: named('then', 'man'),
    signal: account && within(own(phrases.terms.signal as Table, signalOf(ctx, account) ?? '')),
    booked: new Intl.ListFormat(ctx.locale).format(
      ON_RECORD.map((cause) => within(phrases.terms.cause[cause]) ?? ''),
    ),
    n: counted(params.n),
    of: counted(params.of),
    share: params.share,
    yuan: typeof params.yuan === 'number' ? amount(ctx, params.yuan) : undefined,
  };
};

/** `why`: the reason, for a review. `look`: what to look at to find it oneself, for a hint; it does not name the move. */
export type ReasonPart = 'why' | 'look';

/** A reason as a sentence or two; what speaks against a move has only a `why`. */
export const reasonText = (ctx: Wording, reason: Reason, part: ReasonPart): string => {
  const { reasons } = ctx.course;
  const { code } = reason;
  const said = isFor(code) ? own(reasons.for, code)?.[part] : own(reasons.against, code);
  // Of several ways to say it the next one at each move: what is true twice running is not repeated word for word.
  const words = typeof said === 'string' ? said : said?.[ctx.view.moves % said.length];
  if (words === undefined) return '';
  const heard = Object.entries(HEARD).flatMap(([key, kind]) =>
    words.includes(`{${key}}`) ? [[key, heardLast(ctx, String(reason.params.account), kind)] as const] : [],
  );
  // What is not on record is quoted as the scenario has it.
  const known = heard.filter(([, line]) => line !== undefined);
  return polished(fill(words, { ...paramsOf(ctx, reason), ...(Object.fromEntries(known) as Params) }));
};
