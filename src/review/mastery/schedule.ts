/**
 * When a weak concept comes back: spaced return by FSRS (the package ts-fsrs, its default parameters). Time comes from
 * outside, as milliseconds since 1970.
 */
import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';
import type { Recall, RecallGrade, RecallState } from '../../model/recall';

/** What was answered badly comes back ten minutes later, in the same sitting; everything else after days. No fuzz: a return can be reckoned. */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
});

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const;
const STATES: Readonly<Record<RecallState, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const stateOf = (state: State): RecallState =>
  state === State.New
    ? 'new'
    : state === State.Learning
      ? 'learning'
      : state === State.Review
        ? 'review'
        : 'relearning';

const recallOf = (card: Card): Recall => ({
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  days: card.scheduled_days,
  step: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  state: stateOf(card.state),
  last: card.last_review?.getTime() ?? null,
});

const cardOf = ({ due, last, days, step, state, ...rest }: Recall): Card => ({
  ...rest,
  due: new Date(due),
  state: STATES[state],
  scheduled_days: days,
  learning_steps: step,
  elapsed_days: 0, // no longer read by the package, still asked for
  ...(last === null ? {} : { last_review: new Date(last) }),
});

/** Something that has never come back yet: due at once. */
export const newRecall = (now: number): Recall => recallOf(createEmptyCard(new Date(now)));

/** How it stands after an answer. */
export const answered = (recall: Recall, grade: RecallGrade, now: number): Recall =>
  recallOf(scheduler.next(cardOf(recall), new Date(now), RATINGS[grade]).card);
