/** What the worksheets of a run are made from: the finished run, its words, and what its debrief found. */
import type { AccountId } from '../../model/move';
import type { Locale } from '../../model/locale';
import type { Game, Happening, Moment } from '../../rules/game';
import type { Row, Score } from '../../rules/ledger';
import { isEncounter } from '../../scenario/schema';
import { accountWords, monthName, type Wording } from '../context';
import { withoutStop } from '../fill';
import type { Line } from '../transcript';

/** A conversation cut out of the transcript: a visit or a recovery, or a few words between visits. */
export interface Conversation {
  readonly account: AccountId;
  readonly month: number;
  readonly kind: 'visit' | 'contact';
  readonly lines: readonly Line[];
}

/** A row of the ledger that the debrief thought worth telling. */
interface Found {
  readonly row: Row;
}

export interface Material {
  readonly wording: Wording;
  readonly game: Game;
  readonly score: Score;
  readonly talks: readonly Conversation[];
  readonly well: readonly Found[];
  readonly otherwise: readonly Found[];
  /** Who played. */
  readonly player: string;
  /** The course's name of a concept. */
  readonly concept: (id: string) => string;
}

/** Half-weeks to a week, and weeks to a month of the game. */
const HALVES = 2;
const WEEKS = 4;

export const localeOf = ({ wording }: Material): Locale => wording.locale;

/** One talk and no months: a scene rather than a season. */
export const isOneTalk = ({ game }: Material): boolean => isEncounter(game.scenario.data);

/** A scene that takes place with the customer, and not in our shop. */
export const isOut = ({ game }: Material): boolean =>
  ['home', 'works'].includes(game.scenario.data.setting.place);

export const nameOf = ({ wording }: Material, id: AccountId): string => accountWords(wording, id)?.name ?? id;
export const callOf = ({ wording }: Material, id: AccountId): string => accountWords(wording, id)?.call ?? id;

export const monthOf = ({ wording }: Material, month: number): string => monthName(wording, month);

/** The week of the month, 1–4. A strong company has more half-weeks to spend than the month has: they fall into the last. */
export const weekOf = ({ effort }: Moment): number => Math.min(WEEKS, Math.floor(effort / HALVES) + 1);

/** The half-week of the month, from 1. */
export const halfWeekOf = ({ effort }: Moment): number => Math.floor(effort) + 1;

const SENTENCE: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /[^。！？…]*[。！？…]+[”’]?|[^。！？…]+$/g,
  en: /.+?[.!?…]+["”’]?(?=\s|$)|.+$/g,
};

/** The sentences of a text. */
export const sentencesOf = (text: string, locale: Locale): readonly string[] =>
  (text.match(SENTENCE[locale]) ?? []).map((sentence) => sentence.trim()).filter(Boolean);

/** As many sentences from the beginning as fit, one at least. */
export const beginningOfText = (text: string, most: number, locale: Locale): string => {
  const sentences = sentencesOf(text, locale);
  let taken = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    const longer = locale === 'zh-CN' ? taken + sentence : `${taken} ${sentence}`;
    if (lengthOf(longer, locale) > most) break;
    taken = longer;
  }
  return taken;
};

/** How much there is to say: characters in Chinese, words in English. */
export const lengthOf = (text: string, locale: Locale): number =>
  locale === 'zh-CN' ? text.replace(/\s/g, '').length : text.split(/\s+/).filter(Boolean).length;

/** Names and things in a row, as the language does it: 甲、乙 and 丙; a, b and c. */
export const listed = (things: readonly string[], locale: Locale): string => {
  if (locale === 'zh-CN') return things.map(withoutStop).join('、');
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
};

/** What has been logged in a run, from one place among its moves up to another one. */
export const between = (log: readonly Happening[], from: number, to: number): readonly Happening[] =>
  log.slice(Math.max(0, from), Math.max(0, to));
