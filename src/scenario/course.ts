/** The course's catalogue as data: concepts, and per language the cards, the line banks and the phrase book. */
import * as v from 'valibot';
import { LOCALES, type Locale } from '../model/locale';
import { err, ok, type Result } from '../model/result';
import {
  CardsSchema,
  ConceptsSchema,
  PhrasesSchema,
  ReasonsSchema,
  RepliesSchema,
  SaysSchema,
  type Cards,
  type Concept,
  type Phrases,
  type ReasonWords,
  type Replies,
  type Says,
} from './course-schema';

/** What the course says in one language. */
export interface CourseWords {
  readonly cards: Cards;
  readonly replies: Replies;
  readonly says: Says;
  readonly phrases: Phrases;
  readonly reasons: ReasonWords;
}
/** The files of one language: `<name>.<locale>.yaml`. */
export const COURSE_FILES = [
  'cards',
  'replies',
  'says',
  'phrases',
  'reasons',
] as const satisfies readonly (keyof CourseWords)[];
export type CourseFile = (typeof COURSE_FILES)[number];

export type Concepts = ReadonlyMap<string, Concept>;
/** The whole catalogue, each part in every language. */
export type Course = { readonly concepts: Concepts } & {
  readonly [Part in keyof CourseWords]: Readonly<Record<Locale, CourseWords[Part]>>;
};

/** The course in one language. */
export const courseWords = (course: Course, locale: Locale): CourseWords => ({
  cards: course.cards[locale],
  replies: course.replies[locale],
  says: course.says[locale],
  phrases: course.phrases[locale],
  reasons: course.reasons[locale],
});

/** The catalogue from its languages. */
export const joinCourse = (concepts: Concepts, words: Readonly<Record<Locale, CourseWords>>): Course => {
  const part = <P extends keyof CourseWords>(name: P) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, words[locale][name]])) as Record<
      Locale,
      CourseWords[P]
    >;
  return {
    concepts,
    cards: part('cards'),
    replies: part('replies'),
    says: part('says'),
    phrases: part('phrases'),
    reasons: part('reasons'),
  };
};

/** What the files hold, before anybody has looked at it. */
interface RawCourse {
  readonly concepts: unknown;
  readonly words: Readonly<Record<Locale, Readonly<Record<CourseFile, unknown>>>>;
}

export const COURSE_SCHEMAS = {
  cards: CardsSchema,
  replies: RepliesSchema,
  says: SaysSchema,
  phrases: PhrasesSchema,
  reasons: ReasonsSchema,
};

const faults = (file: string, issues: readonly v.BaseIssue<unknown>[] | undefined): readonly string[] =>
  (issues ?? []).map((issue) => `${file}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);

/** The concepts by id, in the order of the course. */
export const makeConcepts = (raw: unknown): Result<Concepts, readonly string[]> => {
  const read = v.safeParse(ConceptsSchema, raw);
  return read.success
    ? ok(new Map(read.output.map((concept) => [concept.id, concept])))
    : err(faults('concepts', read.issues));
};

/** One language of the course; the faults name file and path. */
const makeCourseWords = (
  raw: Readonly<Record<CourseFile, unknown>>,
): Result<CourseWords, readonly string[]> => {
  const cards = v.safeParse(CardsSchema, raw.cards);
  const replies = v.safeParse(RepliesSchema, raw.replies);
  const says = v.safeParse(SaysSchema, raw.says);
  const phrases = v.safeParse(PhrasesSchema, raw.phrases);
  const reasons = v.safeParse(ReasonsSchema, raw.reasons);
  if (cards.success && replies.success && says.success && phrases.success && reasons.success) {
    return ok({
      cards: cards.output,
      replies: replies.output,
      says: says.output,
      phrases: phrases.output,
      reasons: reasons.output,
    });
  }
  const read = { cards, replies, says, phrases, reasons };
  return err(COURSE_FILES.flatMap((file) => faults(file, read[file].issues)));
};

/** The whole catalogue in every language. */
export const makeCourse = (raw: RawCourse): Result<Course, readonly string[]> => {
  const concepts = makeConcepts(raw.concepts);
  const words = LOCALES.map((locale) => [locale, makeCourseWords(raw.words[locale])] as const);
  const wrong = [
    ...(concepts.ok ? [] : concepts.error),
    ...words.flatMap(([locale, read]) => (read.ok ? [] : read.error.map((fault) => `${locale}: ${fault}`))),
  ];
  if (!concepts.ok || wrong.length > 0) return err(wrong);
  const read = words.flatMap(([locale, result]) => (result.ok ? [[locale, result.value] as const] : []));
  return ok(joinCourse(concepts.value, Object.fromEntries(read) as Record<Locale, CourseWords>));
};
