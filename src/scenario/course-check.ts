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
import { ConceptsSchema, type Cards, type ReasonWords } from './course-schema';
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
  /** Codes of reasons for and against a move, and of what they name in terms of their own. */
  readonly reasons: Readonly<Record<'for' | 'against' | 'flaw' | 'undone' | 'early', readonly string[]>>;
  /** Concepts that the ledger can point to: each needs a card. */
  readonly concepts: readonly string[];
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

/** A card for whatever the ledger can point to, and in every language for whatever has one in any. */
const cardsNeeded = (
  cards: readonly (Cards | null)[],
  concepts: Concepts,
  codes: RuleCodes,
): readonly string[] => [
  ...new Set([
    ...codes.concepts,
    ...cards.flatMap((some) => Object.keys(some ?? {})).filter((id) => concepts.has(id)),
  ]),
];

const readWords = (locale: Locale, texts: CourseTexts['words'][Locale]) => {
  const read = <F extends CourseFile>(file: F) =>
    parseYaml<(typeof COURSE_SCHEMAS)[F]>(COURSE_SCHEMAS[file], texts[file], fileName(file, locale));
  return {
    locale,
    cards: read('cards'),
    replies: read('replies'),
    says: read('says'),
    phrases: read('phrases'),
    reasons: read('reasons'),
  };
};
type ReadWords = ReturnType<typeof readWords>;
const fileName = (file: CourseFile, locale: Locale): string => `course/${file}.${locale}.yaml`;

const checkReasons = (
  file: string,
  words: ReasonWords,
  { reasons }: RuleCodes,
  lineOf: Lookup,
): readonly Issue[] => [
  ...compare(file, 'for', words.for, reasons.for, lineOf),
  ...compare(file, 'against', words.against, reasons.against, lineOf),
  ...(['flaw', 'undone', 'early'] as const).flatMap((term) =>
    compare(file, `terms.${term}`, words.terms[term], reasons[term], lineOf),
  ),
];

const checkWords = (
  { locale, ...read }: ReadWords,
  carded: readonly string[],
  codes: RuleCodes,
): Result<CourseWords, readonly Issue[]> => {
  const { cards, replies, says, phrases, reasons } = read;
  const file = fileName('phrases', locale);
  const issues = [
    ...[cards, replies, says, phrases, reasons].flatMap((one) => one.issues),
    ...(cards.value ? compare(fileName('cards', locale), '', cards.value, carded, cards.lineOf) : []),
    ...(phrases.value
      ? [
          ...compare(file, 'criteria', phrases.value.criteria, codes.criteria, phrases.lineOf),
          ...compare(file, 'why', phrases.value.why, codes.criteria, phrases.lineOf, codes.special),
          ...compare(file, 'news', phrases.value.news, codes.news, phrases.lineOf),
        ]
      : []),
    ...(reasons.value ? checkReasons(fileName('reasons', locale), reasons.value, codes, reasons.lineOf) : []),
  ];
  return issues.length === 0 && cards.value && replies.value && says.value && phrases.value && reasons.value
    ? ok({
        cards: cards.value,
        replies: replies.value,
        says: says.value,
        phrases: phrases.value,
        reasons: reasons.value,
      })
    : err(issues);
};

/** Reads the whole catalogue. Answers with the course, or with everything that is wrong or missing. */
export const parseCourse = (texts: CourseTexts, codes: RuleCodes): Result<Course, readonly Issue[]> => {
  const list = parseYaml(ConceptsSchema, texts.concepts, 'course/concepts.yaml');
  const concepts = makeConcepts(list.value);
  const known: Concepts = concepts.ok ? concepts.value : new Map();
  const read = LOCALES.map((locale) => readWords(locale, texts.words[locale]));
  const carded = cardsNeeded(
    read.map(({ cards }) => cards.value),
    known,
    codes,
  );
  const words = read.map((one) => [one.locale, checkWords(one, carded, codes)] as const);
  const issues = [...list.issues, ...words.flatMap(([, checked]) => (checked.ok ? [] : checked.error))];
  if (issues.length > 0 || !concepts.ok) return err(issues);
  const fine = words.flatMap(([locale, checked]) => (checked.ok ? [[locale, checked.value] as const] : []));
  return ok(joinCourse(known, Object.fromEntries(fine) as Record<Locale, CourseWords>));
};
