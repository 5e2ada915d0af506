/** The shipped scenarios and the course for tests, read from disk once. */
import { folderOf, readCourse, readScenario, scenarioIds } from '../src/cli/files';
import type { Locale } from '../src/model/locale';
import { roll } from '../src/model/chance';
import type { Move } from '../src/model/move';
import type { Wording } from '../src/review/context';
import { begin, legalMoves, placeOf, step, type Play } from '../src/rules/play';
import { viewOf } from '../src/rules/view';
import { courseWords, type Course } from '../src/scenario/course';
import type { Scenario } from '../src/scenario/scenario';

export const shippedScenario = (id: string): Scenario => {
  const read = readScenario(folderOf(id));
  if (!read.ok) throw new Error(read.error.map((issue) => issue.message).join('\n'));
  return read.value;
};

/** Every scenario that comes with the program. */
export const shippedScenarios = scenarioIds;

const course = readCourse();
export const shippedCourse = (): Course => {
  if (!course.ok)
    throw new Error(course.error.map((issue) => `${issue.file} ${issue.path}: ${issue.message}`).join('\n'));
  return course.value;
};

export const wordingOf = (play: Play, scenario: Scenario, seed: number, locale: Locale): Wording => ({
  scenario,
  seed,
  locale,
  course: courseWords(shippedCourse(), locale),
  view: viewOf(play),
});

const fillIn: readonly Move['type'][] = [
  'level',
  'attract',
  'position',
  'price',
  'distribute',
  'serve',
  'target',
  'name',
];

const CLOSING: readonly Move['type'][] = ['end-month', 'leave', 'let-go'];

/** A run played by keyed chance to its end: every kind of move comes up, the founding sheet is finished soon. */
export const wanderings = (
  scenario: Scenario,
  seed: number,
  most = 400,
): { readonly moves: readonly Move[]; readonly plays: readonly Play[] } => {
  const moves: Move[] = [];
  const plays: Play[] = [begin(scenario, seed)];
  for (let i = 0; i < most; i++) {
    const play = plays.at(-1);
    if (!play || play.done) break;
    const open = legalMoves(play);
    const opening = open.find((move) => move.type === 'open');
    const types = [...new Set(open.map((move) => move.type))].filter(
      (type) => !fillIn.includes(type) || placeOf(play) === 'founding',
    );
    // Ending things is rare, or hardly anything would ever begin.
    const going = types.filter((type) => !CLOSING.includes(type));
    const among = going.length > 0 && roll(seed, 'close', i) < 0.9 ? going : types;
    const type = among[Math.floor(roll(seed, 'type', i) * among.length)];
    const some = open.filter((move) => move.type === type);
    const move = opening ?? some[Math.floor(roll(seed, 'move', i) * some.length)];
    if (!move) break;
    const next = step(play, move);
    if (!next.ok) throw new Error(`${JSON.stringify(move)}: ${next.error}`);
    moves.push(move);
    plays.push(next.value);
  }
  return { moves, plays };
};
