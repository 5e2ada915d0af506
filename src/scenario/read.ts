/** From untrusted YAML to a scenario that can be played, or to a list of what is wrong, with file, path and line. */
import * as v from 'valibot';
import { LineCounter, isCollection, isMap, isSeq, parseDocument, type Document } from 'yaml';
import { LOCALES, type Locale } from '../model/locale';
import { err, ok, type Result } from '../model/result';
import { checkMeaning } from './check';
import type { Issue } from './issue';
import { makeScenario, type Scenario } from './scenario';
import { SCENARIO_VERSION, ScenarioSchema } from './schema';
import { WordsSchema, type Words } from './words-schema';

/** The texts of a scenario's files; a missing one is undefined. */
export interface ScenarioFiles {
  readonly scenario: string | undefined;
  readonly words: Readonly<Record<Locale, string | undefined>>;
}

/** A file larger than this is not a scenario. */
export const MAX_FILE_CHARS = 512 * 1024;

interface Parsed<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
  readonly lineOf: (path: string) => number | null;
}

const lineFinder =
  (doc: Document, counter: LineCounter) =>
  (path: string): number | null => {
    // A missing key has no line of its own: then the nearest thing above it that is there.
    const keys = path === '' ? [] : path.split('.');
    let node: unknown = doc.contents;
    let offset = isCollection(node) ? node.range?.[0] : 0;
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String((item.key as { value?: unknown }).value) === key);
        if (!pair) break;
        offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)];
        if (!item) break;
        offset = (item as { range?: [number, number, number] }).range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return offset === undefined ? null : counter.linePos(offset).line;
  };

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

const mendOf = (issue: v.BaseIssue<unknown>): string => {
  if (isUnknownKey(issue)) return 'remove this key, or mend its spelling';
  if (issue.received === 'undefined') return `add it; expected ${issue.expected ?? 'a value'}`;
  return `use ${issue.expected ?? 'a value of the right kind'}`;
};

/** A union's own words ("invalid type") say little: its closest branch says what is really wrong. */
const deepest = (issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> => {
  const inner = issue.issues?.map(deepest) ?? [];
  return inner.sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0] ?? issue;
};

/** One file held against its schema: the value, or what is wrong, and the line on which a path stands. */
export const parseYaml = <S extends v.GenericSchema>(
  schema: S,
  text: string | undefined,
  file: string,
): Parsed<v.InferOutput<S>> => {
  const fault = (
    code: string,
    message: string,
    mend: string,
    line: number | null = null,
    path = '',
  ): Issue => ({ severity: 'error', code, file, path, line, message, mend });
  const nothing = (issue: Issue) => ({ value: null, issues: [issue], lineOf: () => null });
  if (text === undefined) return nothing(fault('file.missing', `${file} is missing`, `write ${file}`));
  if (text.length > MAX_FILE_CHARS)
    return nothing(
      fault(
        'file.large',
        `${file} has ${String(text.length)} characters`,
        `keep it under ${String(MAX_FILE_CHARS)}`,
      ),
    );
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = doc.errors[0];
  if (broken) {
    return nothing(
      fault(
        'yaml.broken',
        broken.message,
        'mend the YAML at this line: indentation, quotes or colons',
        counter.linePos(broken.pos[0]).line,
      ),
    );
  }
  let plain: unknown;
  try {
    plain = doc.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return nothing(
      fault('yaml.aliases', String(error), 'write the values out instead of using so many aliases'),
    );
  }
  const lineOf = lineFinder(doc, counter);
  const version =
    typeof plain === 'object' && plain !== null && 'version' in plain ? plain.version : undefined;
  if (file === 'scenario.yaml' && typeof version === 'number' && version !== SCENARIO_VERSION) {
    return nothing(
      fault(
        'version.unknown',
        `version ${String(version)} of the scenario format is not known here`,
        version > SCENARIO_VERSION ? 'update Zhanggui, or save it as version 1' : 'set `version: 1`',
        lineOf('version'),
        'version',
      ),
    );
  }
  const result = v.safeParse(schema, plain);
  if (result.success) return { value: result.output, issues: [], lineOf };
  const issues = result.issues.map((top) => {
    const issue = deepest(top);
    const path = [v.getDotPath(top), issue === top ? null : v.getDotPath(issue)].filter(Boolean).join('.');
    return fault(
      'shape',
      isUnknownKey(issue) ? 'a key that is not known' : issue.message,
      mendOf(issue),
      lineOf(path),
      path,
    );
  });
  return { value: null, issues, lineOf };
};

/** Reads a scenario's files. Answers with the scenario, or with everything that is wrong with it. */
export const parseScenario = (
  files: ScenarioFiles,
  concepts: ReadonlySet<string> = new Set(),
): Result<Scenario, readonly Issue[]> => {
  const scenario = parseYaml(ScenarioSchema, files.scenario, 'scenario.yaml');
  const words = LOCALES.map(
    (locale) => [locale, parseYaml(WordsSchema, files.words[locale], `${locale}.yaml`)] as const,
  );
  const shape = [...scenario.issues, ...words.flatMap(([, w]) => w.issues)];
  if (shape.length > 0 || !scenario.value) return err(shape);
  const texts = Object.fromEntries(words.map(([locale, w]) => [locale, w.value])) as Record<Locale, Words>;
  const issues = checkMeaning(scenario.value, texts, concepts).map(({ in: where, ...finding }): Issue => {
    const file = where === 'scenario' ? 'scenario.yaml' : `${where}.yaml`;
    const source = where === 'scenario' ? scenario : words.find(([locale]) => locale === where)?.[1];
    return { ...finding, file, line: source?.lineOf(finding.path) ?? null };
  });
  if (issues.some((issue) => issue.severity === 'error')) return err(issues);
  return ok(makeScenario(scenario.value, texts));
};
