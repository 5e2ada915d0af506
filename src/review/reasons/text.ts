/** Reasons as sentences: the names of what they speak of, the customer's own words, and the phrase book's hints. */
import type { Need } from '../../model/customer';
import type { AccountId } from '../../model/move';
import { accountWords, amount, factWords, speechParams, wordsOf, type Wording } from '../context';
import { fill, own, withoutStop, type Params } from '../fill';
import { fileOf, isFor, type ParamKey, type Reason } from './reason';
import { isFromObjection } from './talk-sight';

type Table = Readonly<Record<string, string>>;
type Terms = Wording['course']['phrases']['terms'];
type Hints = Wording['course']['phrases']['hints'];

/** Where the phrase book has a word for a key, and where it has a hint for that option. */
const TERMS: Readonly<
  Partial<Record<ParamKey, { readonly term: keyof Terms; readonly hint?: keyof Hints }>>
> = {
  need: { term: 'need' },
  area: { term: 'needType', hint: 'needType' },
  minds: { term: 'sensitivity' },
  temper: { term: 'temperament' },
  fault: { term: 'cause' },
  slip: { term: 'slip' },
  mend: { term: 'mend', hint: 'mend' },
  approach: { term: 'approach', hint: 'approach' },
  aspect: { term: 'aspect', hint: 'aspect' },
  probe: { term: 'probe', hint: 'probe' },
  answer: { term: 'answer', hint: 'answer' },
  weighing: { term: 'weighing', hint: 'weighing' },
  role: { term: 'role', hint: 'role' },
  matter: { term: 'matter' },
  trace: { term: 'trace', hint: 'trace' },
  owning: { term: 'owning', hint: 'owning' },
  redress: { term: 'redress', hint: 'redress' },
  wish: { term: 'redress' },
  way: { term: 'way', hint: 'way' },
  research: { term: 'research', hint: 'research' },
  study: { term: 'study', hint: 'study' },
  selection: { term: 'selection', hint: 'selection' },
  tag: { term: 'tag' },
  value: { term: 'value', hint: 'value' },
  stance: { term: 'stance', hint: 'stance' },
  campaign: { term: 'campaign', hint: 'campaign' },
  growth: { term: 'growth', hint: 'growth' },
  quality: { term: 'quality', hint: 'quality' },
  care: { term: 'care', hint: 'care' },
  life: { term: 'lifeStage' },
  sign: { term: 'sign' },
  occasion: { term: 'occasion' },
  complaintStep: { term: 'complaintStep', hint: 'complaintStep' },
  remedy: { term: 'remedy', hint: 'remedy' },
  tier: { term: 'tier' },
  path: { term: 'path', hint: 'path' },
  help: { term: 'help', hint: 'help' },
  serviceGap: { term: 'serviceGap', hint: 'serviceGap' },
  mail: { term: 'mail', hint: 'mail' },
  segment: { term: 'segment' },
  activity: { term: 'activity', hint: 'activity' },
  returns: { term: 'returns', hint: 'returns' },
  form: { term: 'form', hint: 'form' },
  grading: { term: 'grading', hint: 'grading' },
  level: { term: 'level', hint: 'level' },
  attraction: { term: 'attraction', hint: 'attraction' },
  position: { term: 'sensitivity' },
  priceStrategy: { term: 'priceStrategy', hint: 'priceStrategy' },
  distribution: { term: 'distribution', hint: 'distribution' },
  servicePolicy: { term: 'servicePolicy', hint: 'servicePolicy' },
  gap: { term: 'gap' },
};

/** A term that stands inside a sentence: without a stop, and small where the language writes it so. */
const within = (term: string | undefined): string | undefined =>
  term && withoutStop(term).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

/** Capitals where a sentence or a quoted term begins, and one stop where a hint brings its own. */
const capitals = (text: string): string =>
  text
    .replace(/([?!？！])[.。]/g, '$1')
    .replace(/(^|[.!?]\s+|“)([a-z])/g, (_, before: string, first: string) => before + first.toUpperCase());

/** Characters that a quotation has at least, if there are so many: Chinese says more in fewer. */
const QUOTED = { 'zh-CN': 10, en: 28 } as const;

/** The first sentences of what somebody says, with their stop: a reason quotes, it does not repeat a speech. */
const beginningOf = (said: string, least: number): string => {
  const sentences = said.match(/.+?(?:(?:[。！？]|……)+|[.!?…]+(?=\s|$)|$)/gu) ?? [said];
  return sentences
    .reduce((quoted, next) => (quoted.trim().length < least ? quoted + next : quoted), '')
    .trim();
};

/** What this person says, or has said, in the words of the scenario. */
const quotes = (ctx: Wording, account: AccountId, need: Need | undefined): Params => {
  const person = accountWords(ctx, account);
  const file = fileOf(ctx.view, account);
  const quote = (said: string | undefined): string | undefined =>
    said === undefined ? undefined : beginningOf(fill(said, speechParams(ctx, account)), QUOTED[ctx.locale]);
  const cause = quote(person?.cause);
  const named = need && (file && isFromObjection(file, need) ? cause : quote(person?.needs[need]));
  return {
    objection: quote(person?.objection),
    cause,
    conflict: quote(person?.conflict),
    surplus: quote(person?.surplus),
    said: named ?? (need && ctx.course.phrases.terms.need[need]),
  };
};

const nameOf = (ctx: Wording, id: string | undefined): string | undefined =>
  id === undefined ? undefined : accountWords(ctx, id)?.name;

/** Everything that a reason's words may name. */
const paramsOf = (ctx: Wording, { params }: Reason): Params => {
  const { phrases, reasons } = ctx.course;
  const words = wordsOf(ctx);
  const id = (key: ParamKey): string | undefined =>
    params[key] === undefined ? undefined : String(params[key]);
  const out: Record<string, string | number | undefined> = {};
  for (const [key, at] of Object.entries(TERMS) as [ParamKey, { term: keyof Terms; hint?: keyof Hints }][]) {
    const value = id(key);
    if (value === undefined) continue;
    out[key] = within(own(phrases.terms[at.term] as Table, value));
    if (at.hint) out['tip'] ??= withoutStop(own(phrases.hints[at.hint] as Table, value) ?? '');
  }
  const account = id('account');
  const worry = (key: ParamKey) => own(reasons.terms.worry as Table, id(key) ?? '');
  const offer = id('offer');
  return {
    ...(account === undefined ? {} : quotes(ctx, account, id('need') as Need | undefined)),
    ...out,
    name: nameOf(ctx, account),
    introducer: nameOf(ctx, id('introducer')),
    house: nameOf(ctx, id('house')),
    feature: own(words.features, id('feature') ?? '')?.name,
    offer: offer && (own(words.offers, offer)?.name ?? own(phrases.terms.offer as Table, offer)),
    promise: own(words.promises, id('promise') ?? '')?.name,
    trait: own(words.traits, id('trait') ?? ''),
    fact: withoutStop(factWords(ctx, account ?? null, id('fact') ?? '')?.note ?? ''),
    flaw: own(reasons.terms.flaw, id('flaw') ?? ''),
    says: worry('says'),
    behind: worry('behind'),
    man: own(reasons.terms.man as Table, id('man') ?? ''),
    n: params.n,
    of: params.of,
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
  const words = isFor(code) ? own(reasons.for, code)?.[part] : own(reasons.against, code);
  return words === undefined ? '' : capitals(fill(words, paramsOf(ctx, reason)));
};
