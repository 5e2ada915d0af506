/** Reads the curriculum's files as text and says what is wrong, with file, path and line. */
import { err, ok, type Result } from '../model/result';
import type { Concepts } from './course';
import { checkCurriculum, CURRICULUM_SCHEMAS, type Curriculum } from './curriculum';
import type { Issue } from './issue';
import { parseYaml } from './read';

/** @param scenarios ids of the scenarios there are */
export const parseCurriculum = (
  texts: Readonly<Record<keyof Curriculum, string | undefined>>,
  concepts: Concepts,
  scenarios: readonly string[],
): Result<Curriculum, readonly Issue[]> => {
  const path = parseYaml(CURRICULUM_SCHEMAS.path, texts.path, 'course/path.yaml');
  const practice = parseYaml(CURRICULUM_SCHEMAS.practice, texts.practice, 'course/practice.yaml');
  const drills = parseYaml(CURRICULUM_SCHEMAS.drills, texts.drills, 'course/drills.yaml');
  if (!path.value || !practice.value || !drills.value)
    return err([...path.issues, ...practice.issues, ...drills.issues]);
  const curriculum: Curriculum = { path: path.value, practice: practice.value, drills: drills.value };
  const lines = { path, practice, drills };
  const issues = checkCurriculum(curriculum, concepts, scenarios).map(({ file, ...flaw }): Issue => ({
    severity: 'error',
    ...flaw,
    file: `course/${file}.yaml`,
    line: lines[file].lineOf(flaw.path),
  }));
  return issues.length === 0 ? ok(curriculum) : err(issues);
};
