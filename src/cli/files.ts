/** The files of the command line: scenario folders, the course, lists of moves. Found from this file, wherever one stands. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../model/locale';
import type { Move } from '../model/move';
import { err, type Result } from '../model/result';
import { RULE_CODES } from '../review/codes';
import { parseMoves, type MovesProblem } from '../review/moves';
import { POPULATION_CODES } from '../review/population/known';
import { COURSE_FILES, type Course, type CourseFile } from '../scenario/course';
import { parseCourse } from '../scenario/course-check';
import { CURRICULUM_FILES, type Curriculum } from '../scenario/curriculum';
import { parseCurriculum } from '../scenario/curriculum-check';
import type { Issue } from '../scenario/issue';
import { parsePopulation, type Population } from '../scenario/population';
import { parseScenario } from '../scenario/read';
import type { Scenario } from '../scenario/scenario';
import { UsageError } from './command';

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const COURSE = join(SCENARIOS, 'course');
const MAX_BYTES = 8 * 1024 * 1024;

const textOf = (path: string): string | undefined => {
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size > MAX_BYTES) return undefined;
  return readFileSync(path, 'utf8');
};
const inEvery = <T>(of: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Record<Locale, T>;

/** The ids of the scenarios that come with the program. */
export const scenarioIds = (): readonly string[] =>
  readdirSync(SCENARIOS)
    .filter((name) => existsSync(join(SCENARIOS, name, 'scenario.yaml')))
    .sort();

export interface Folder {
  readonly id: string;
  readonly path: string;
}

/** The folder that SCENARIO names: an id of ours, or a path. */
export const folderOf = (scenario: string): Folder => {
  const ours = /^[a-z][a-z0-9-]*$/.test(scenario) && scenarioIds().includes(scenario);
  const path = ours ? join(SCENARIOS, scenario) : resolve(scenario);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new UsageError(`There is no scenario ${scenario}.`);
  return { id: basename(path), path };
};

/** How a file of this folder is called from where one stands. */
export const shown = (folder: string, file: string): string =>
  relative(process.cwd(), join(folder, file)) || file;
export const courseFolder = SCENARIOS;

/** Reads and checks one scenario. With no concepts known, those it names are not looked at. */
export const readScenario = (
  { id, path }: Folder,
  concepts?: ReadonlySet<string>,
): Result<Scenario, readonly Issue[]> => {
  const parsed = parseScenario(
    {
      scenario: textOf(join(path, 'scenario.yaml')),
      words: inEvery((locale) => textOf(join(path, `${locale}.yaml`))),
    },
    concepts,
  );
  if (!parsed.ok || parsed.value.data.id === id) return parsed;
  const message = `the scenario is called ${parsed.value.data.id}, its folder ${id}`;
  const mend = 'give both the same name';
  return err([
    { severity: 'error', code: 'id.folder', file: 'scenario.yaml', path: 'id', line: null, message, mend },
  ]);
};

let course: Result<Course, readonly Issue[]> | undefined;

/** Reads and checks the course, once. */
export const readCourse = (): Result<Course, readonly Issue[]> => {
  if (course) return course;
  const file = (name: CourseFile, locale: Locale) => textOf(join(COURSE, `${name}.${locale}.yaml`));
  const words = inEvery(
    (locale) =>
      Object.fromEntries(COURSE_FILES.map((name) => [name, file(name, locale)])) as Record<
        CourseFile,
        string | undefined
      >,
  );
  course = parseCourse({ concepts: textOf(join(COURSE, 'concepts.yaml')), words }, RULE_CODES);
  return course;
};

/** Reads and checks the way through the course. */
export const readCurriculum = (concepts: Course['concepts']): Result<Curriculum, readonly Issue[]> =>
  parseCurriculum(
    Object.fromEntries(
      CURRICULUM_FILES.map((name) => [name, textOf(join(COURSE, `${name}.yaml`))]),
    ) as Record<keyof Curriculum, string | undefined>,
    concepts,
    scenarioIds(),
  );

/** Reads and checks what `calibrate` measures. With no concepts known, those it names are not looked at. */
export const readPopulation = (
  concepts: ReadonlySet<string> = new Set(),
): Result<Population, readonly Issue[]> => {
  const file = (name: keyof Population) => textOf(join(COURSE, `${name}.yaml`));
  return parsePopulation(
    { archetypes: file('archetypes'), ordinary: file('ordinary'), figures: file('figures') },
    { ...POPULATION_CODES, concepts },
  );
};

/** The text of FILE, `-` for standard input. */
export const readText = (file: string): string => {
  if (file === '-') return readFileSync(0, 'utf8');
  const text = textOf(file);
  if (text === undefined) throw new UsageError(`${file} cannot be read, or is too large.`);
  return text;
};

/** The moves of FILE, each looked at before it is played. */
export const readMoves = (file: string): Result<readonly Move[], MovesProblem> => {
  const text = readText(file);
  try {
    return parseMoves(JSON.parse(text));
  } catch (error) {
    return {
      ok: false,
      error: { index: null, message: `no JSON: ${error instanceof Error ? error.message : String(error)}` },
    };
  }
};
