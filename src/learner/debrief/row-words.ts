/** A row of the ledger in words: what was judged, with whom, when, and why it came out so. */
import { monthName } from '../../review/context';
import { whyText, type Wording } from '../../review/wording';
import type { Moment } from '../../rules/game';
import type { Row } from '../../rules/ledger';
import { courseWords } from '../../scenario/course';
import { locale } from '../../ui/locale.svelte';
import type { RunModel } from '../run.svelte';

export interface RowWords {
  readonly title: string;
  /** Whom it is about; null where it is about nobody in particular. */
  readonly name: string | null;
  readonly why: string;
}

/** What the words of this run rest on, in the language on screen. */
export const wordingOf = ({ scenario, seed, course, view }: RunModel): Wording => ({
  scenario,
  seed,
  locale: locale.current,
  course: courseWords(course, locale.current),
  view,
});

export const nameOf = (run: RunModel, account: string): string =>
  run.scenario.words[locale.current].accounts[account]?.name ?? account;

export const wordsOfRow = (run: RunModel, row: Row): RowWords => {
  const { criteria } = run.course.phrases[locale.current];
  return {
    title: criteria[row.criterion] ?? row.criterion,
    name: row.account === null ? null : nameOf(run, row.account),
    why: whyText(row, wordingOf(run)),
  };
};

/** The month it was in, by name; null where it cannot be said, or where a run knows only one. */
export const monthOf = (run: RunModel, at: Moment | null): string | null =>
  at === null || run.scenario.data.months === 1 ? null : monthName(wordingOf(run), at.month);
