/** `check`: what is wrong with scenarios and with the course, with file, line and how to mend it. */
import { checkAlike } from '../review/alike';
import { checkBalance } from '../review/balance';
import { checkGaps } from '../scenario/check';
import type { Issue } from '../scenario/issue';
import type { Command } from './command';
import {
  courseFolder,
  folderOf,
  readCourse,
  readCurriculum,
  readPopulation,
  readScenario,
  scenarioIds,
  shown,
  type Folder,
} from './files';

interface Checked {
  readonly id: string;
  readonly ok: boolean;
  readonly issues: readonly Issue[];
}

const checkFolder = (folder: Folder, concepts: ReadonlySet<string>): Checked => {
  const read = readScenario(folder, concepts);
  const issues: readonly Issue[] = read.ok
    ? [...checkAlike(read.value.data), ...checkGaps(read.value.data), ...checkBalance(read.value)].map(
        ({ in: _, ...finding }) => ({
          ...finding,
          file: 'scenario.yaml',
          line: null,
        }),
      )
    : read.error;
  const placed = issues.map((issue) => ({ ...issue, file: shown(folder.path, issue.file) }));
  return { id: folder.id, ok: read.ok, issues: placed };
};

const lineOf = (issue: Issue): string => {
  const place = issue.line === null ? issue.file : `${issue.file}:${String(issue.line)}`;
  return `${issue.severity}  ${place}  ${issue.path ? `${issue.path}: ` : ''}${issue.message} → ${issue.mend}`;
};

export const check: Command = {
  usage: 'check [SCENARIO…]',
  does: 'schema, meaning, words of every locale, customers too alike, choices that are none; and the course itself',
  options: [],
  takes: [0, 200],
  run({ files }) {
    const course = readCourse();
    const concepts = new Set(course.ok ? course.value.concepts.keys() : []);
    const wrong = [
      course,
      readPopulation(concepts),
      ...(course.ok ? [readCurriculum(course.value.concepts)] : []),
    ].flatMap((read) => (read.ok ? [] : read.error));
    const about: Checked = {
      id: 'course',
      ok: wrong.length === 0,
      issues: wrong.map((issue) => ({ ...issue, file: shown(courseFolder, issue.file) })),
    };
    const folders = (files.length > 0 ? files : scenarioIds()).map(folderOf);
    const scenarios = [...folders.map((folder) => checkFolder(folder, concepts)), about];
    const ok = scenarios.every((scenario) => scenario.ok);
    const text = scenarios.map(({ id, ok: fine, issues }) =>
      [`${fine ? 'ok    ' : 'FAILED'} ${id}`, ...issues.map((issue) => `  ${lineOf(issue)}`)].join('\n'),
    );
    return { ok, json: { ok, scenarios }, text: `${text.join('\n')}\n` };
  },
};
