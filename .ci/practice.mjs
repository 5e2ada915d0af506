// `npm run practice`: counts over bots and learners which concepts each scenario judges, and writes
// scenarios/course/practice.yaml: scenario → concept → in how many of a hundred runs. The page plays no bots for it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, readCourse, readScenario, scenarioIds } from '../src/cli/files.ts';
import { coverageOf } from '../src/review/coverage.ts';
import { fail, root } from './setup.mjs';

const SEEDS = 3;

const course = readCourse();
if (!course.ok) fail(course.error.map(({ message }) => message).join('\n'));
const part = (id) => {
  const scenario = readScenario(folderOf(id));
  if (!scenario.ok) fail(scenario.error.map(({ message }) => message).join('\n'));
  const { runs, judged } = coverageOf(scenario.value, SEEDS);
  const lines = [...course.value.concepts.keys()].flatMap((concept) => {
    const times = judged.get(concept)?.runs ?? 0;
    return times === 0 ? [] : [`  ${concept}: ${Math.max(1, Math.round((100 * times) / runs))}`];
  });
  return [`${id}:`, ...lines].join('\n');
};
const head = [
  '# Which concepts each scenario judges, in how many of a hundred runs of bots and learners of every sort.',
  '# Made by `npm run practice`; do not write in it.',
];
writeFileSync(
  join(root, 'scenarios/course/practice.yaml'),
  `${[...head, ...scenarioIds().map(part)].join('\n')}\n`,
);
