/** Words at the counter, in the language on screen: terms and hints of the course, names of the scenario, sentences of the log. */
import type { AccountId, Move } from '../../model/move';
import { transcript, type Line } from '../../review/transcript';
import { moveLabel, type Wording } from '../../review/wording';
import type { View } from '../../rules/view';
import { courseWords, type Course } from '../../scenario/course';
import type { AccountWords } from '../../scenario/words-schema';
import { locale } from '../../ui/locale.svelte';
import * as m from '../../ui/paraglide/messages.js';
import type { RunModel } from '../run.svelte';
import type { Reason } from './plan';

type Phrases = Course['phrases']['zh-CN'];

export const termsOf = (course: Course): Phrases['terms'] => course.phrases[locale.current].terms;
export const hintsOf = (course: Course): Phrases['hints'] => course.phrases[locale.current].hints;

/** Who somebody is, by the scenario's words. */
export const personOf = (
  run: Pick<RunModel, 'scenario'>,
  id: AccountId,
): Pick<AccountWords, 'name' | 'call' | 'who' | 'facts' | 'decider'> =>
  run.scenario.words[locale.current].accounts[id] ?? { name: id, call: id, who: '', facts: {} };

const wordingOf = (run: RunModel): Wording => ({
  scenario: run.scenario,
  seed: run.seed,
  locale: locale.current,
  course: courseWords(run.course, locale.current),
  view: run.view,
});

/** What stands behind the number of half-weeks that are left. */
export const effortLeft = (effort: number): string =>
  effort === 1 || effort === 0.5 ? m.month_left_one() : m.month_left();

let told: { readonly view: View; readonly locale: string; readonly lines: readonly Line[] } | null = null;
/** The whole run in words, line by line as the log has it; put into words once for each change. */
export const linesOf = (run: RunModel): readonly Line[] => {
  const { view } = run;
  if (told?.view !== view || told.locale !== locale.current)
    told = { view, locale: locale.current, lines: transcript(wordingOf(run)) };
  return told.lines;
};

/** A move with its person, as the day book has it. */
export const labelOf = (run: RunModel, move: Move): string =>
  moveLabel(move, wordingOf(run), 'account' in move ? move.account : null);

/** A move where it is clear about whom: on a card or in a file. */
export const shortLabel = (run: RunModel, move: Move): string => {
  const terms = termsOf(run.course);
  switch (move.type) {
    case 'man':
      return m.month_ask({ fact: terms.manFact[move.fact] });
    case 'visit':
      return m.month_visit_short();
    case 'invite':
      return m.month_invite();
    case 'letter':
      return m.month_letter();
    case 'select':
      return terms.selection[move.as];
    default:
      return labelOf(run, move);
  }
};

export const reasonText = (course: Course, reason: Reason): string => {
  const { refusals } = course.phrases[locale.current];
  switch (reason) {
    case 'no-effort':
      return refusals['move.no-effort'];
    case 'no-money':
      return refusals['move.no-money'];
    case 'not-now':
      return refusals['move.not-now'];
    case 'done':
      return m.month_why_done();
    case 'this-month':
      return m.month_why_this_month();
    case 'way-used':
      return m.month_why_way_used();
    case 'few-files':
      return m.month_why_few_files();
    case 'current':
      return m.month_why_current();
    case 'no-house':
      return m.month_why_no_house();
    case 'look-up-first':
      return m.month_why_look_up_first();
    case 'study-rivals':
      return m.month_why_study_rivals();
    case 'evaded':
      return m.month_why_evaded();
    case 'ask-authority':
      return m.month_why_ask_authority();
    case 'visited':
      return m.month_why_visited();
    case 'not-qualified':
      return m.month_why_not_qualified();
    case 'no-fact':
      return m.month_why_no_fact();
    case 'too-soon':
      return m.month_why_too_soon();
    case 'asked':
      return m.month_why_asked();
    case 'no-complaints':
      return m.month_why_no_complaints();
    case 'tried':
      return m.month_why_tried();
  }
};
