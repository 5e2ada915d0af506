/**
 * The scenarios and the course as the build has them: nothing is loaded before it is asked for, so that the first
 * screen stays light. The files are ours, and are looked at all the same: what comes out has the right type.
 */
import { LOCALES, type Locale } from '../model/locale';
import { err, type Result } from '../model/result';
import { COURSE_FILES, makeCourse, type Course, type CourseFile } from './course';
import { acceptScenario } from './accept';
import { CURRICULUM_FILES, makeCurriculum, type Curriculum } from './curriculum';
import type { Scenario } from './scenario';

type Load = () => Promise<unknown>;
const structure: Readonly<Record<string, Load>> = import.meta.glob('../../scenarios/*/scenario.yaml', {
  import: 'default',
});
const wording: Readonly<Record<string, Load>> = import.meta.glob(
  ['../../scenarios/*/zh-CN.yaml', '../../scenarios/*/en.yaml'],
  {
    import: 'default',
  },
);
const course: Readonly<Record<string, Load>> = import.meta.glob('../../scenarios/course/*.yaml', {
  import: 'default',
});

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

/** The whole catalogue, in every language. */
export const loadCourse = async (): Promise<Result<Course, readonly string[]>> => {
  const file = (name: string) => load(course, `../../scenarios/course/${name}.yaml`);
  const words = async (locale: Locale) => {
    const read = COURSE_FILES.map(async (name) => [name, await file(`${name}.${locale}`)] as const);
    return [locale, Object.fromEntries(await Promise.all(read)) as Record<CourseFile, unknown>] as const;
  };
  const [concepts, ...languages] = await Promise.all([file('concepts'), ...LOCALES.map(words)]);
  return makeCourse({
    concepts,
    words: Object.fromEntries(languages) as Record<Locale, Record<CourseFile, unknown>>,
  });
};

/** The way through the course, and where each concept is practised. */
export const loadCurriculum = async (): Promise<Result<Curriculum, readonly string[]>> => {
  const files = CURRICULUM_FILES.map(
    async (name) => [name, await load(course, `../../scenarios/course/${name}.yaml`)] as const,
  );
  return makeCurriculum(Object.fromEntries(await Promise.all(files)) as Record<keyof Curriculum, unknown>);
};
