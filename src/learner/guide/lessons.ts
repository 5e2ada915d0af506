/**
 * What is shown to somebody who comes for the first time: one new thing at a time, where it stands, while they play.
 * A lesson is a list of steps; the first one that fits, is in sight and has not been passed is the one that is shown.
 */
import type { Place } from '../../rules/play';
import type { View } from '../../rules/view';
import * as m from '../../ui/paraglide/messages.js';

/** Where in a run one stands, as the learner sees it: the places of the rules, and what stays open beside them. */
export type Stop = Place | 'aftermath' | 'recovered' | 'review' | 'sheets';

/** What a step may go by. */
export interface Sight {
  readonly stop: Stop;
  readonly view: View;
}

export interface Step {
  readonly id: string;
  /** What is lit: the `data-guide` of it. A step whose thing is not in sight waits. */
  readonly at: string;
  readonly when: (sight: Sight) => boolean;
  readonly words: () => string;
  /** With this one shown, the lesson has been had. */
  readonly last?: true;
}

export const LESSON_IDS = ['talk', 'recovery', 'month'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** Where a lesson can be had, from its beginning. */
export const LESSON_STOPS: Readonly<Record<LessonId, readonly Stop[]>> = {
  talk: ['visit'],
  recovery: ['recovery'],
  month: ['month'],
};

const spoken =
  (exchanges: number) =>
  ({ view, stop }: Sight): boolean =>
    stop === 'visit' && (view.talk?.exchanges ?? -1) >= exchanges;
const at =
  (...stops: readonly Stop[]) =>
  ({ stop }: Sight): boolean =>
    stops.includes(stop);
/** The first month of whatever has months. */
const firstMonth = ({ stop, view }: Sight): boolean => stop === 'month' && view.month === 1;

/** What happens only now and then comes before what can wait. */
export const LESSONS: Readonly<Record<LessonId, readonly Step[]>> = {
  talk: [
    {
      id: 'story',
      at: 'story',
      when: (sight) => spoken(0)(sight) && sight.view.scenario.encounter && sight.view.talk?.exchanges === 0,
      words: m.guide_talk_story,
    },
    { id: 'say', at: 'choices', when: spoken(0), words: m.guide_talk_say },
    {
      id: 'signal',
      at: 'choices',
      when: (sight) => spoken(1)(sight) && sight.view.talk?.signal === true,
      words: m.guide_talk_signal,
    },
    {
      id: 'doubt',
      at: 'counter',
      when: (sight) =>
        spoken(1)(sight) && (sight.view.talk?.objection === 'open' || sight.view.talk?.objection === 'known'),
      words: m.guide_talk_doubt,
    },
    { id: 'meters', at: 'meters', when: spoken(1), words: m.guide_talk_meters },
    {
      id: 'counter',
      at: 'counter',
      when: (sight) => spoken(2)(sight) && Object.keys(sight.view.talk?.needs ?? {}).length > 0,
      words: m.guide_talk_counter,
    },
    { id: 'result', at: 'result', when: at('finished'), words: m.guide_talk_result },
    { id: 'again', at: 'review', when: at('finished'), words: m.guide_talk_again, last: true },
  ],
  recovery: [
    { id: 'upset', at: 'meters', when: at('recovery'), words: m.guide_recovery_upset },
    { id: 'say', at: 'choices', when: at('recovery'), words: m.guide_recovery_say },
    { id: 'file', at: 'file', when: at('recovery'), words: m.guide_recovery_file, last: true },
  ],
  month: [
    { id: 'effort', at: 'effort', when: firstMonth, words: m.guide_month_effort },
    { id: 'plan', at: 'plan', when: firstMonth, words: m.guide_month_plan },
    {
      id: 'find',
      at: 'plan',
      when: (sight) => firstMonth(sight) && sight.view.accounts.length === 0,
      words: m.guide_month_find,
    },
    {
      id: 'leads',
      at: 'leads',
      when: (sight) => firstMonth(sight) && sight.view.accounts.some(({ customer }) => !customer),
      words: m.guide_month_leads,
    },
    {
      id: 'customers',
      at: 'customers',
      when: (sight) => firstMonth(sight) && sight.view.accounts.some(({ customer }) => customer),
      words: m.guide_month_customers,
    },
    { id: 'book', at: 'book', when: firstMonth, words: m.guide_month_book },
    {
      id: 'close',
      at: 'close',
      when: (sight) => firstMonth(sight) && sight.view.effort * 2 <= sight.view.office.capacity,
      words: m.guide_month_close,
    },
    { id: 'report', at: 'report', when: at('report'), words: m.guide_month_report, last: true },
  ],
};
