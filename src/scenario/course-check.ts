/** Reads the catalogue's files as text and says what is missing, with file, path and line. */
import { LOCALES, type Locale } from '../model/locale';
import { err, ok, type Result } from '../model/result';
import {
  COURSE_SCHEMAS,
  joinCourse,
  makeConcepts,
  type Concepts,
  type Course,
  type CourseFile,
  type CourseWords,
} from './course';
import { ConceptsSchema } from './course-schema';
import type { Issue } from './issue';
import { parseYaml } from './read';

/** The texts of the course's files; a missing one is undefined. */
export interface CourseTexts {
  readonly concepts: string | undefined;
  readonly words: Readonly<Record<Locale, Readonly<Record<CourseFile, string | undefined>>>>;
}

/** The codes of the rules that the phrase book has to have words for; this folder does not know them itself. */
export interface RuleCodes {
  readonly criteria: readonly string[];
  readonly news: readonly string[];
  /** Further keys that `why` may have. */
  readonly special: readonly string[];
}

type Lookup = (path: string) => number | null;

const compare = (
  file: string,
  path: string,
  has: object,
  needs: readonly string[],
  lineOf: Lookup,
  extra: readonly string[] = [],
): readonly Issue[] => {
  const at = (code: string, id: string, message: string, mend: string): Issue => ({
    severity: 'error',
    code,
    file,
    path: [path, id].filter(Boolean).join('.'),
    line: lineOf([path, id].filter(Boolean).join('.')),
    message,
    mend,
  });
  return [
    ...needs
      .filter((id) => !Object.hasOwn(has, id))
      .map((id) => at('words.missing', id, `no words for ${id}`, `write ${id}`)),
    ...Object.keys(has)
      .filter((id) => !needs.includes(id) && !extra.includes(id))
      .map((id) => at('words.dangling', id, `nothing is called ${id}`, 'remove it, or mend the id')),
  ];
};

const checkWords = (
  locale: Locale,
  texts: CourseTexts['words'][Locale],
  concepts: Concepts,
  codes: RuleCodes,
): Result<CourseWords, readonly Issue[]> => {
  const name = (file: CourseFile) => `course/${file}.${locale}.yaml`;
  const cards = parseYaml(COURSE_SCHEMAS.cards, texts.cards, name('cards'));
  const replies = parseYaml(COURSE_SCHEMAS.replies, texts.replies, name('replies'));
  const says = parseYaml(COURSE_SCHEMAS.says, texts.says, name('says'));
  const phrases = parseYaml(COURSE_SCHEMAS.phrases, texts.phrases, name('phrases'));
  const issues = [
    ...[cards, replies, says, phrases].flatMap((read) => read.issues),
    ...(cards.value ? compare(name('cards'), '', cards.value, [...concepts.keys()], cards.lineOf) : []),
    ...(phrases.value
      ? [
          ...compare(name('phrases'), 'criteria', phrases.value.criteria, codes.criteria, phrases.lineOf),
          ...compare(
            name('phrases'),
            'why',
            phrases.value.why,
            codes.criteria,
            phrases.lineOf,
            codes.special,
          ),
          ...compare(name('phrases'), 'news', phrases.value.news, codes.news, phrases.lineOf),
        ]
      : []),
  ];
  return issues.length === 0 && cards.value && replies.value && says.value && phrases.value
    ? ok({ cards: cards.value, replies: replies.value, says: says.value, phrases: phrases.value })
    : err(issues);
};

/** Reads the whole catalogue. Answers with the course, or with everything that is wrong or missing. */
export const parseCourse = (texts: CourseTexts, codes: RuleCodes): Result<Course, readonly Issue[]> => {
  const list = parseYaml(ConceptsSchema, texts.concepts, 'course/concepts.yaml');
  const concepts = makeConcepts(list.value);
  const known: Concepts = concepts.ok ? concepts.value : new Map();
  const words = LOCALES.map(
    (locale) => [locale, checkWords(locale, texts.words[locale], known, codes)] as const,
  );
  const issues = [...list.issues, ...words.flatMap(([, read]) => (read.ok ? [] : read.error))];
  if (issues.length > 0 || !concepts.ok) return err(issues);
  const read = words.flatMap(([locale, result]) => (result.ok ? [[locale, result.value] as const] : []));
  return ok(joinCourse(known, Object.fromEntries(read) as Record<Locale, CourseWords>));
};
