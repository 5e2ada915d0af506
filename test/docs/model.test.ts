/** What docs/model.md and docs/model.zh-CN.md tell teachers is what the code does, as far as their tables go. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as criteria from '../../src/rules/criteria';
import * as keeping from '../../src/rules/keeping/parameters';
import * as trading from '../../src/rules/parameters';
import * as recovering from '../../src/rules/recovery/parameters';
import { MASTERY } from '../../src/review/mastery/evidence';
import { NEXT } from '../../src/review/mastery/next';
import * as review from '../../src/review/values/verdict';

type Flat = Record<string, string>;
const parameters = { ...trading, ...keeping, ...recovering };
const CODE: Readonly<Record<string, unknown>> = {
  ...parameters,
  ...criteria,
  UP_TO: review.UP_TO,
  MASTERY,
  NEXT,
};
/** Everything of the three parameters.ts has to be told, and of criteria.ts and the review this much. */
const TOLD = [
  ...Object.keys(parameters),
  'CRITERIA',
  'WAYS_EXPECTED',
  'LEADS_EXPECTED',
  'UP_TO',
  'MASTERY',
  'NEXT',
];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Where document and code differ, a short line each. */
const differences = (told: Flat, code: Flat): readonly string[] =>
  [...new Set([...Object.keys(told), ...Object.keys(code)])]
    .filter((key) => told[key] !== code[key])
    .map((key) => `${key}: told ${told[key] ?? 'nothing'}, is ${code[key] ?? 'nothing'}`);

/** A value of the code by path: {a: {b: 1}} is a.b → 1; a list is one entry. */
const flat = (value: unknown, path: string): Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (Object.assign(
        {},
        ...Object.entries(value).map(([key, v]) => flat(v, path ? `${path}.${key}` : key)),
      ) as Flat)
    : { [path]: Array.isArray(value) ? value.join(', ') : String(value) };

interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables that follow `<!-- parameters: NAME -->`; a `.` for NAME: each row names a parameter of its own. */
const tablesOf = (text: string): readonly Table[] =>
  [...text.matchAll(/<!-- parameters: (\S+) -->\n+((?:\|.*\n)+)/g)].map(([, name = '', body = '']) => {
    const [head = [], , ...rows] = body
      .trim()
      .split('\n')
      .map((line) => line.split('|').slice(1, -1));
    return { name, head, rows };
  });

const codes = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
/** What a cell says: its `codes`, else its numbers. */
const said = (cell: string): string =>
  codes(cell).join(', ') ||
  [...cell.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => String(Number(n))).join(', ');

/** A table as paths and values: by row and by each column with a `code` on top, else by row and second cell. Nothing is told by an empty cell. */
const toldBy = ({ head, rows }: Table): Flat => {
  const columns = head.flatMap((cell, at) => (at > 0 && codes(cell)[0] ? [{ at, key: codes(cell)[0] }] : []));
  const entries = rows.flatMap((row) => {
    const key = codes(row[0] ?? '')[0] ?? '?';
    if (columns.length === 0) return [[key, said(row[1] ?? '')]];
    return columns
      .filter(({ at }) => row[at]?.trim() !== '')
      .map((column) => [`${key}.${column.key ?? ''}`, said(row[column.at] ?? '')]);
  });
  return Object.fromEntries(entries) as Flat;
};

const inCode = ({ name }: Table, told: Flat): Flat => {
  if (name === '.') return Object.assign({}, ...Object.keys(told).map((key) => flat(CODE[key], key))) as Flat;
  const value = CODE[name];
  if (typeof value !== 'function') return flat(value, '');
  return Object.fromEntries(
    Object.keys(told).map((x) => [x, String(Number((value as (x: number) => number)(Number(x)).toFixed(6)))]),
  );
};

describe.each(['docs/model.md', 'docs/model.zh-CN.md'])('%s', (path) => {
  const tables = tablesOf(read(path));

  it.each(tables.map((table) => [table.name, table] as const))('tells %s as it is', (_, table) => {
    const told = toldBy(table);
    expect(differences(told, inCode(table, told))).toEqual([]);
  });

  it('leaves no parameter out', () => {
    const names = tables.flatMap((table) => (table.name === '.' ? Object.keys(toldBy(table)) : [table.name]));
    expect(TOLD.filter((name) => !names.includes(name))).toEqual([]);
  });
});
