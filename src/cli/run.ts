/** Finds the command, reads its arguments and turns its answer into text and an exit code. */
import { parseArgs } from 'node:util';
import { advice } from './advice';
import { bench } from './bench';
import { bots } from './bots';
import { calibrate } from './calibrate';
import { check } from './check';
import { OPTIONS, UsageError, type Answer, type Args, type Command } from './command';
import { coverage } from './coverage';
import { legal } from './legal';
import { list } from './list';
import { play } from './play';
import { review } from './review';
import { verify } from './verify';

const COMMANDS: Readonly<Record<string, Command>> = {
  list,
  check,
  legal,
  play,
  bots,
  coverage,
  calibrate,
  advice,
  review,
  verify,
  bench,
};

/** Exit codes: 0 fine, 1 the input falls short, 2 wrong usage. */
export interface Ended {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const HELP = [
  'npm run -s zhanggui -- COMMAND …',
  '',
  ...Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`),
  '',
  'Every command takes --json and --locale zh-CN|en. SCENARIO is an id or a path to a folder, FILE may be -.',
  '',
].join('\n');

const argsOf = (name: string, command: Command, argv: readonly string[]): Args => {
  const names = [...command.options, 'json', 'locale'] as const;
  const options = Object.fromEntries(names.map((option) => [option, OPTIONS[option]]));
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = command.takes;
    if (positionals.length < least || positionals.length > most)
      throw new UsageError(`${name}: wrong number of arguments`);
    return { files: positionals, options: values };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Runs one command line. Never throws for what the caller has got wrong. */
export const run = (argv: readonly string[]): Ended => {
  const [name = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(name)) return { code: 0, out: HELP, err: '' };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return { code: 2, out: '', err: `There is no command ${name}.\n\n${HELP}` };
  try {
    const args = argsOf(name, command, rest);
    const answer: Answer = command.run(args);
    const out = args.options.json ? `${JSON.stringify(answer.json, null, 2)}\n` : answer.text;
    return { code: answer.ok ? 0 : 1, out, err: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, out: '', err: `${error.message}\n  ${command.usage}\n` };
  }
};
