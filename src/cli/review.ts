/** `review`: a run gone over, each choice held against the best one. */
import { moveLabel, type Wording } from '../review/wording';
import { playsOf } from '../review/values/run';
import { reviewOf } from '../review/values/tasks';
import { viewOf } from '../rules/view';
import { courseWords } from '../scenario/course';
import { localeOf, type Command } from './command';
import { readCourse, readText } from './files';
import { broken } from './played';
import { openRun, readRun } from './record';
import { table } from './table';

const points = (value: number): string => value.toFixed(1);

export const review: Command = {
  usage: 'review FILE [--full]',
  does: 'a run gone over: what each choice was worth, and what would have been better',
  options: ['full'],
  takes: [1, 1],
  run(args) {
    const record = readRun(readText(args.files[0] ?? '-'));
    const opened = record.ok ? openRun(record.value) : record;
    if (!opened.ok) {
      const { code, reason } = opened.error;
      return { ok: false, json: { ok: false, code, reason }, text: `${code}: ${reason}\n` };
    }
    const { scenario, moves, record: of } = opened.value;
    const run = { scenario, seed: of.seed, moves, given: of.period?.given ?? 0 };
    const { accuracy, choices, turningPoints, luck, curve } = reviewOf(
      run,
      args.options.full ? 'full' : 'quick',
    );
    const plays = playsOf(run);
    const course = readCourse();
    if (!course.ok) return broken(course.error);
    const locale = localeOf(args);
    const words = courseWords(course.value, locale);
    const rows = choices
      .filter(({ counts }) => counts)
      .map((choice) => {
        const play = plays[choice.index];
        if (!play) throw new RangeError(`the run has no move ${String(choice.index)}`);
        const ctx: Wording = { scenario, seed: of.seed, locale, course: words, view: viewOf(play) };
        const label = (move: typeof choice.move) => moveLabel(move, ctx, choice.account);
        return [
          turningPoints.includes(choice.index) ? '*' : '',
          String(choice.index),
          label(choice.move),
          choice.class,
          points(choice.loss),
          choice.best === choice.move ? '' : label(choice.best),
        ];
      });
    return {
      ok: true,
      json: {
        accuracy,
        choices: choices.map(({ value, bestValue, loss, ...choice }) => ({
          ...choice,
          value,
          bestValue,
          loss,
        })),
        turningPoints,
        luck,
        curve,
      },
      text: `${table(['', 'move', 'choice', 'class', 'loss', 'better'], rows)}\naccuracy ${accuracy === null ? '–' : points(accuracy)}\n`,
    };
  },
};
