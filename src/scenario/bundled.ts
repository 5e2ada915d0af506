/**
 * The scenarios and the course as the build has them: nothing is loaded before it is asked for, so that the first
 * screen stays light. The files are ours, and are looked at all the same: what comes out has the right type.
 */
import type { Locale } from '../model/locale';
import { err, ok, type Result } from '../model/result';
import { makeConcepts, makeCourseWords, type Concepts, type CourseFile, type CourseWords } from './course';
import { acceptScenario, type Scenario } from './read';
import type { Words } from './words-schema';
import { WordsSchema } from './words-schema';
import * as v from 'valibot';

type Load = () => Promise<unknown>;
const structure: Readonly<Record<string, Load>> = import.meta.glob('../../scenarios/*/scenario.yaml', { import: 'default' });
const wording: Readonly<Record<string, Load>> = import.meta.glob(['../../scenarios/*/*.yaml', '!**/course/*', '!**/scenario.yaml'], {
  import: 'default',
});
const course: Readonly<Record<string, Load>> = import.meta.glob('../../scenarios/course/*.yaml', { import: 'default' });

const folder = (path: string): string => path.split('/').at(-2) ?? '';
const load = async (files: Readonly<Record<string, Load>>, path: string): Promise<unknown> =>
  Object.hasOwn(files, path) ? await files[path]?.() : undefined;

/** The ids of the scenarios that come with the program. */
export const SCENARIO_IDS: readonly string[] = Object.keys(structure).map(folder).sort();

/** One scenario with the words of every language. An unknown id or a broken file is an answer, not a throw. */
export const loadScenario = async (id: string): Promise<Result<Scenario, readonly string[]>> => {
  const at = (file: string) => `../../scenarios/${id}/${file}.yaml`;
  if (!SCENARIO_IDS.includes(id)) return err([`there is no scenario ${id}`]);
  const [data, zh, en] = await Promise.all([
    load(structure, at('scenario')),
    load(wording, at('zh-CN')),
    load(wording, at('en')),
  ]);
  return acceptScenario(data, { 'zh-CN': zh, en });
};

/** Only a scenario's words in one language: enough for a list of titles. */
export const loadTitles = async (id: string, locale: Locale): Promise<Result<Words, readonly string[]>> => {
  const words = v.safeParse(WordsSchema, await load(wording, `../../scenarios/${id}/${locale}.yaml`));
  return words.success ? ok(words.output) : err([`no words for ${id} in ${locale}`]);
};

/** The concepts of the course, by id. */
export const loadConcepts = async (): Promise<Result<Concepts, readonly string[]>> =>
  makeConcepts(await load(course, '../../scenarios/course/concepts.yaml'));

/** Cards, line banks and phrase book in one language. */
export const loadCourse = async (locale: Locale): Promise<Result<CourseWords, readonly string[]>> => {
  const file = (name: CourseFile) => load(course, `../../scenarios/course/${name}.${locale}.yaml`);
  const [cards, replies, says, phrases] = await Promise.all([file('cards'), file('replies'), file('says'), file('phrases')]);
  return makeCourseWords({ cards, replies, says, phrases });
};
