/** What the words of a run rest on: whose run it is, in which language, and what has come to light. */
import { FACT_KINDS } from '../model/customer';
import type { AccountId } from '../model/move';
import type { Locale } from '../model/locale';
import { truthOf } from '../rules/game';
import type { View } from '../rules/view';
import type { CourseWords } from '../scenario/course';
import type { Scenario } from '../scenario/scenario';
import type { AccountWords, Words } from '../scenario/words-schema';
import { own, withoutStop, type Params } from './fill';

export interface Wording {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly locale: Locale;
  readonly course: CourseWords;
  readonly view: View;
}

export const wordsOf = (ctx: Wording): Words => ctx.scenario.words[ctx.locale];

/** The words of an account as it is in this run: its cause is the one that was drawn. */
export const accountWords = (ctx: Wording, id: AccountId | null): AccountWords | undefined => {
  const words = id === null ? undefined : own(wordsOf(ctx).accounts, id);
  const objection = id === null || !words ? null : truthOf(ctx, id).objection;
  const cause = objection ? words?.causes[objection.cause] : undefined;
  return words && cause ? { ...words, cause } : words;
};

export const factWords = (
  ctx: Wording,
  id: AccountId | null,
  fact: string,
): AccountWords['facts'][string] | undefined => own(accountWords(ctx, id)?.facts ?? {}, fact);

/** Made once: it costs more than what it writes. */
const FORMATS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  'zh-CN': new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en'),
};

/** 60,000: with the separators of the language. */
export const amount = (ctx: Wording, value: number): string =>
  FORMATS[ctx.locale].format(Math.round(value)).replace('-', '−');

/** The month of the calendar, by name, in which the n-th month of the run falls. */
export const monthName = (ctx: Wording, month: number): string => {
  const names = ctx.course.phrases.terms.month;
  const calendar = String(((ctx.scenario.data.startMonth + month - 2) % 12) + 1);
  return own(names, calendar) ?? calendar;
};

/** A name that the scenario suggests is the same shop's in each language; one of the learner's own is nobody's to translate. */
const inLanguage = ({ scenario, locale }: Pick<Wording, 'scenario' | 'locale'>, name: string): string => {
  for (const { names } of Object.values(scenario.words)) {
    const at = names.indexOf(name);
    if (at >= 0) return scenario.words[locale].names[at] ?? name;
  }
  return name;
};

export const shopName = (ctx: Pick<Wording, 'scenario' | 'locale' | 'view'>): string => {
  const name = ctx.view.company?.name || ctx.view.draft.name;
  return name ? inLanguage(ctx, name) : ctx.scenario.words[ctx.locale].shop;
};

/** What a caring word can rest on: the fact of this month, or else the most personal one on file. */
const factFor = (ctx: Wording, id: AccountId, month: number): string | undefined => {
  const data = ctx.scenario.data.accounts.find((a) => a.id === id);
  const known = ctx.view.accounts.find((a) => a.id === id)?.known.facts ?? [];
  const due = data?.moments.find((m) => m.month === month && known.includes(m.fact))?.fact;
  const byKind = FACT_KINDS.flatMap((kind) => data?.facts.filter((f) => f.kind === kind) ?? []);
  return due ?? byKind.find((f) => known.includes(f.id))?.id;
};

/** How whoever has to ask somebody speaks of them: what is “her husband” to others is “my husband” to her. */
const asTheirOwn = (person: string, locale: Locale): string =>
  locale === 'zh-CN' ? person.replace(/^[他她]的?/, '我') : person.replace(/^(?:his|her|their) /, 'my ');

/** Everything a line may name about the person it is said to, or by. */
export const speechParams = (ctx: Wording, id: AccountId | null, month = ctx.view.month): Params => {
  const { spoken } = ctx.course.phrases;
  const words = wordsOf(ctx);
  const person = accountWords(ctx, id);
  const introducer = ctx.view.accounts.find((a) => a.id === id)?.introducer ?? null;
  const fact = id === null ? undefined : factFor(ctx, id, month);
  const note = fact === undefined ? undefined : factWords(ctx, id, fact)?.note;
  return {
    call: person?.call,
    name: person?.name,
    shop: shopName(ctx),
    product: words.product,
    rival: words.rival,
    introducer: accountWords(ctx, introducer)?.call ?? spoken.friend,
    decider: asTheirOwn(person?.decider ?? spoken.decider, ctx.locale),
    fact: note === undefined ? undefined : `“${withoutStop(note)}”`,
  };
};
