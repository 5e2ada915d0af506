/** What `legal` and `play` have in common: a scenario, a seed and a list of moves, played as far as they go. */
import type { Move } from '../model/move';
import type { Wording } from '../review/context';
import { refusalText } from '../review/wording';
import { replay, type Play } from '../rules/play';
import { viewOf } from '../rules/view';
import { courseWords } from '../scenario/course';
import type { Issue } from '../scenario/issue';
import type { Scenario } from '../scenario/scenario';
import { localeOf, wholeNumber, type Answer, type Args } from './command';
import { folderOf, readCourse, readMoves, readScenario } from './files';

export interface Played {
  readonly ok: true;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly moves: readonly Move[];
  /** How many of them were tried: all, or up to the refused one that stopped it. */
  readonly played: number;
  readonly play: Play;
  readonly refused: readonly { readonly index: number; readonly code: string; readonly message: string }[];
  readonly wording: Wording;
}

/** What of the input falls short, when it cannot be read. */
export const broken = (issues: readonly Issue[]): Answer => ({
  ok: false,
  json: { ok: false, issues },
  text: `${issues.map((issue) => `${issue.file}${issue.line === null ? '' : `:${String(issue.line)}`}  ${issue.message}`).join('\n')}\n`,
});

/** Plays, or says what of the input falls short. */
export const playArgs = (args: Args, seedUnasked?: number): Played | Answer => {
  const locale = localeOf(args);
  const seed = wholeNumber('seed', args.options.seed, seedUnasked);
  const scenario = readScenario(folderOf(args.files[0] ?? ''));
  const course = readCourse();
  if (!scenario.ok) return broken(scenario.error);
  if (!course.ok) return broken(course.error);
  const read = args.options.moves === undefined ? null : readMoves(String(args.options.moves));
  if (read && !read.ok) {
    const { index, message } = read.error;
    const refused = index === null ? [] : [{ index, code: 'move.unknown', message }];
    return {
      ok: false,
      json: { ok: false, refused, message },
      text: `${index === null ? '' : `move ${String(index)}: `}${message}\n`,
    };
  }
  const moves = read ? read.value : [];
  const skips = args.options['skip-refused'] === true;
  const { play, refused } = replay(scenario.value, seed, moves, skips);
  const words = courseWords(course.value, locale);
  return {
    ok: true,
    scenario: scenario.value,
    seed,
    moves,
    played: skips ? moves.length : (refused[0]?.index ?? moves.length),
    play,
    refused: refused.map(({ index, code }) => ({
      index,
      code,
      message: refusalText(code, { course: words }),
    })),
    wording: { scenario: scenario.value, seed, locale, course: words, view: viewOf(play) },
  };
};

/** The refused moves, for people. */
export const refusedText = (refused: Played['refused']): string =>
  refused.map(({ index, code, message }) => `move ${String(index)} refused: ${code}  ${message}\n`).join('');
