/** What a command is: its options, and what it answers. */
import { isLocale, LOCALES, type Locale } from '../model/locale';

/** Wrong usage: the command was called in a way it does not know. Exit code 2. */
export class UsageError extends Error {}

/** The options of every command, as `parseArgs` reads them; a command names those it takes. */
export const OPTIONS = {
  json: { type: 'boolean' },
  locale: { type: 'string' },
  seed: { type: 'string' },
  moves: { type: 'string' },
  'skip-refused': { type: 'boolean' },
  full: { type: 'boolean' },
  bots: { type: 'string' },
  seeds: { type: 'string' },
  accounts: { type: 'string' },
} as const;
type OptionName = keyof typeof OPTIONS;

export interface Args {
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string | boolean>>>;
}

/** `ok` decides the exit code, `json` is printed with `--json`, `text` otherwise. */
export interface Answer {
  readonly ok: boolean;
  readonly json: unknown;
  readonly text: string;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly options: readonly OptionName[];
  /** How many arguments it takes. */
  readonly takes: readonly [number, number];
  run(args: Args): Answer;
}

/** A whole number from 0, or wrong usage. */
export const wholeNumber = (
  name: string,
  value: string | boolean | undefined,
  otherwise?: number,
): number => {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value))
    throw new UsageError(`--${name} takes a whole number`);
  return Number(value);
};

export const localeOf = ({ options }: Args): Locale => {
  const { locale = LOCALES[0] } = options;
  if (!isLocale(locale)) throw new UsageError(`--locale takes one of: ${LOCALES.join(', ')}`);
  return locale;
};
