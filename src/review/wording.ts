/**
 * What is said and told in a run: the seller's lines, the customers' answers, the news, the reasons in the ledger.
 * A customer's own lines come first, then those of the temperament, then everybody's. The temperament is hidden
 * from the learner; the voice may use it, for a voice is what gives it away.
 */
import { MAN_FACTS, type Need, type ObjectionType } from '../model/customer';
import type { AccountId, Move } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import type { Reply } from '../model/reply';
import { LAVISH, PLAIN, type Signal } from '../model/trade';
import { CONCEPT_OF_NEED, CONCEPT_OF_ROLE, CONCEPT_OF_WAY, CRITERIA, WAYS_EXPECTED } from '../rules/criteria';
import { truthOf, type Happening } from '../rules/game';
import type { Row } from '../rules/ledger';
import { manSheet } from '../rules/view';
import { beginningOf } from '../scenario/schema';
import type { AccountWords } from '../scenario/words-schema';
import {
  accountWords,
  amount,
  factWords,
  monthName,
  shopName,
  speechParams,
  wordsOf,
  type Wording,
} from './context';
import { fill, own, type Params } from './fill';

export { moveLabel } from './labels';
export type { Wording } from './context';

/** Chooses one of several ways to say the same; the first tier that has something new to say is drawn from. */
export type Phrasing = (code: string, tiers: readonly (readonly string[])[]) => string;

/** How one stands with somebody: whether one has met before, the doubt as far as it has come out, and how a wish to buy last showed. */
export interface Pending {
  readonly met: boolean;
  readonly doubt: ObjectionType | null;
  readonly signal: Signal | null;
}
export const NOTHING_PENDING: Pending = { met: false, doubt: null, signal: null };

const sayOf = (move: Move): string | null => {
  switch (move.type) {
    case 'approach':
      return move.how === 'praise' || move.how === 'gift'
        ? `approach.${move.how}.${move.on}`
        : `approach.${move.how}`;
    case 'ask':
      return `ask.${move.area}`;
    case 'man':
      return `man.${move.fact}`;
    case 'probe':
    case 'answer':
    case 'weigh':
    case 'mend':
      return `${move.type}.${move.how}`;
    case 'care':
      return `care.${move.act}`;
    case 'complaint':
      return `complaint.${move.step}`;
    case 'win-back':
      return `win-back.${move.remedy}`;
    case 'trace':
      return `trace.${move.what}`;
    case 'own':
      return `own.${move.how}`;
    case 'redress':
      return `redress.${move.with}`;
    case 'hear':
    case 'look-up':
    case 'ask-boss':
    case 'assure':
    case 'ask-stay':
    case 'part':
    case 'listen':
    case 'advise':
    case 'ask-order':
    case 'leave':
    case 'referral':
    case 'let-go':
    case 'invite':
      return move.type;
    default:
      return null;
  }
};

/** The lines for a move, those that answer what is pending before those for any time, the scenario's before the course's. */
const linesFor = (
  move: Move,
  { met, doubt, signal }: Pending,
  ctx: Wording,
): { readonly code: string; readonly lines: readonly string[] } | null => {
  const code = sayOf(move);
  if (code === null) return null;
  const pending =
    move.type === 'answer'
      ? doubt
      : move.type === 'ask-order'
        ? signal
        : move.type === 'approach' && met
          ? 'again'
          : null;
  const codes = pending === null ? [code] : [`${code}.${pending}`, code];
  for (const says of [wordsOf(ctx).says, ctx.course.says])
    for (const one of codes) {
      const lines = own(says, one);
      if (lines) return { code: one, lines };
    }
  return null;
};

/** The scenario's own words for a move, where it has some. */
const ownSaying = (move: Move, account: AccountId | null, ctx: Wording): string | undefined => {
  const words = wordsOf(ctx);
  if (move.type === 'inform') return own(words.aspects, move.aspect);
  if (move.type === 'benefit') return own(words.features, move.feature)?.say;
  if (move.type === 'offer') return own(words.offers, move.offer)?.say;
  if (move.type === 'promise') return own(words.promises, move.promise)?.say;
  if (move.type === 'approach' && move.how === 'praise') return factWords(ctx, account, move.on)?.praise;
  if (move.type === 'weigh' && move.how === 'both-sides') return accountWords(ctx, account)?.weigh;
  if (move.type === 'advise') return accountWords(ctx, account)?.advise;
  return undefined;
};

/** An opening by the product or a benefit leads over to what there is to say of the feature. */
const openingParams = (move: Move, ctx: Wording, params: Params): Params => {
  if (move.type !== 'approach' || (move.how !== 'product' && move.how !== 'benefit')) return {};
  const feature = own(wordsOf(ctx).features, move.on);
  return { feature: feature?.name, say: feature && fill(feature.say, params) };
};

/**
 * What the seller says with a move; null where nothing is said.
 * @param account the person it is said to
 * @param pending what it answers
 */
export const moveSpoken = (
  move: Move,
  account: AccountId | null,
  ctx: Wording,
  phrase: Phrasing,
  month = ctx.view.month,
  pending = NOTHING_PENDING,
): string | null => {
  const params = speechParams(ctx, account, month);
  const saying = ownSaying(move, account, ctx);
  if (saying !== undefined) return fill(saying, params);
  if (move.type === 'approach' && move.how === 'gift' && move.on !== PLAIN && move.on !== LAVISH) {
    const gift = factWords(ctx, account, move.on)?.gift;
    const line = fill(phrase('gift', [ctx.course.phrases.spoken.gift]), params);
    return gift === undefined ? line : ctx.locale === 'zh-CN' ? `${line}（${gift}）` : `${line} (${gift})`;
  }
  const found = linesFor(move, pending, ctx);
  return found && fill(phrase(found.code, [found.lines]), { ...params, ...openingParams(move, ctx, params) });
};

/** Lines that would not repeat the word with which the next sentence begins, if there are any. */
const leadingTo = (lines: readonly string[], next: string): readonly string[] => {
  const head = /^[A-Za-z']+/.exec(next)?.[0] ?? next.slice(0, 2);
  return lines.filter((line) => !line.includes(head));
};

/** What somebody says in words that are this person's alone, where the scenario has them. */
const OWN_WORDS: Readonly<
  Partial<Record<Reply, (person: AccountWords | undefined, need?: Need) => string | undefined>>
> = {
  'need-voiced': (person, need) => need && person?.needs[need],
  objection: (person) => person?.objection,
  torn: (person) => person?.conflict,
  surplus: (person) => person?.surplus,
};

/** What somebody says when they name this need; nothing where the scenario has no words of their own for it. */
export const needSpoken = (need: Need, account: AccountId, ctx: Wording): string | undefined => {
  const words = accountWords(ctx, account)?.needs[need];
  return words === undefined ? undefined : fill(words, speechParams(ctx, account));
};

/**
 * What a customer answers.
 * @param need the need that is named, with `need-voiced`
 * @param fact the fact they tell of, with `opens-up`: what one hears is put down as a note
 */
export const replySpoken = (
  reply: Reply,
  account: AccountId,
  ctx: Wording,
  phrase: Phrasing,
  need?: Need,
  fact?: string,
): string => {
  const person = accountWords(ctx, account);
  const params = speechParams(ctx, account);
  const bank = ctx.course.replies[reply];
  const tiers = [person?.lines[reply] ?? [], bank[truthOf(ctx, account).temperament] ?? [], bank.any];
  const named = OWN_WORDS[reply]?.(person, need);
  if (named !== undefined) return fill(named, params);
  if (reply === 'probe-false' && person?.cause !== undefined) {
    const cause = person.cause;
    const lead = fill(
      phrase(
        reply,
        tiers.map((tier) => leadingTo(tier, cause)),
      ),
      params,
    );
    return [lead, fill(cause, params)].filter(Boolean).join(ctx.locale === 'zh-CN' ? '' : ' ');
  }
  const said = fill(phrase(reply, tiers), params);
  const note = fact === undefined ? undefined : person?.facts[fact]?.note.replace(/[。.]$/, '');
  if (note === undefined) return said;
  return ctx.locale === 'zh-CN' ? `${said}（${note}。）` : `${said} (${note}.)`;
};

/** Which key moment of a contract fell in the month of this news, where there was but one. */
const occasionName = ({ account, at }: Happening, ctx: Wording): string | undefined => {
  if (account === null) return undefined;
  const [only, more] = ctx.scenario.account(account).occasions.filter(({ month }) => month === at.month);
  return only && !more ? ctx.course.phrases.terms.occasion[only.what] : undefined;
};

/** A piece of news as a sentence. */
export const newsText = (happening: Happening, ctx: Wording): string => {
  const template = happening.news && own(ctx.course.phrases.news, happening.news);
  if (!template) return '';
  const numbers = happening.numbers ?? {};
  const { terms } = ctx.course.phrases;
  return fill(template, {
    name: accountWords(ctx, happening.account)?.name,
    shop: shopName(ctx),
    month: monthName(ctx, happening.at.month),
    effort: numbers['effort'] ?? ctx.scenario.data.company.effort,
    units: numbers['units'],
    n: numbers['n'],
    late: numbers['late'],
    sum: numbers['sum'] === undefined ? undefined : amount(ctx, numbers['sum']),
    came: numbers['came'],
    left: numbers['left'],
    complaints: numbers['complaints'],
    moment: occasionName(happening, ctx),
    what: happening.what && own({ ...terms.growth, ...terms.stance }, happening.what),
    margin: numbers['margin'] === undefined ? undefined : amount(ctx, numbers['margin']),
    loss: numbers['margin'] === undefined ? undefined : amount(ctx, Math.abs(numbers['margin'])),
  });
};

/** What a table of concepts calls this one. */
const keyOf = (table: Readonly<Record<string, string>>, concept: string): string | undefined =>
  Object.entries(table).find(([, id]) => id === concept)?.[0];

/** The one of MAN that is still not known of somebody, where that was judged. */
const openOf = ({ criterion, account }: Row, { view, course }: Wording): string | undefined => {
  const file = criterion === 'man' ? view.accounts.find(({ id }) => id === account) : undefined;
  const sheet = file && manSheet(file.known);
  const open = sheet && MAN_FACTS.find((fact) => sheet[fact] === null);
  return open && course.phrases.terms.manFact[open];
};

const whyParams = (row: Row, ctx: Wording): Params => {
  const { terms, criteria } = ctx.course.phrases;
  const judged = ctx.scenario.data.accounts.find((a) => a.id === row.account);
  const way = row.criterion === 'way' ? keyOf(CONCEPT_OF_WAY, row.concept) : undefined;
  const role = keyOf(CONCEPT_OF_ROLE, row.concept);
  const kind = keyOf(CONCEPT_OF_NEED, row.concept);
  const { numbers } = row;
  const tenths = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value * 10) / 10;
  return {
    name: accountWords(ctx, row.account)?.name,
    criterion: own(criteria, row.criterion),
    share: row.possible > 0 ? Math.round((100 * row.earned) / row.possible) : 0,
    n: tenths(numbers['n']),
    of: tenths(numbers['of']),
    equity: amount(ctx, numbers['equity'] ?? 0),
    par: amount(ctx, numbers['par'] ?? 0),
    way: way && own(terms.way, way),
    what: own(ctx.course.phrases.judged, row.concept),
    ways: WAYS_EXPECTED,
    open: openOf(row, ctx),
    role: role && own(terms.role, role),
    kind: kind && own(terms.needType, kind),
    should: judged && terms.selection[judged.judge.should],
  };
};

/** Why a row of the ledger is as it is, in one sentence to the learner. */
export const whyText = (row: Row, ctx: Wording): string => {
  const { phrases } = ctx.course;
  const { per } = CRITERIA[row.criterion];
  const params = whyParams(row, ctx);
  if (row.account === null && per !== 'run') return fill(phrases.empty[per], params);
  // What one talk comes to is told otherwise than what a season does.
  const kind = { visit: 'scene', recovery: 'recovery', month: '', founding: '' }[
    beginningOf(ctx.scenario.data)
  ];
  const scene = own(phrases.why, `${row.criterion}.${kind}`);
  const why = scene ?? own(phrases.why, `${row.criterion}.${row.concept}`) ?? own(phrases.why, row.criterion);
  return why ? fill(why[row.verdict] ?? phrases.void, params) : '';
};

/** Why a move does not go, and what to do next. */
export const refusalText = (code: RefusalCode, ctx: Pick<Wording, 'course'>): string =>
  ctx.course.phrases.refusals[code];
