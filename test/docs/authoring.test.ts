/** The guide for authors names every key and value of the format, and its example can be played. */
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { makeConcepts } from '../../src/scenario/course';
import { parseScenario } from '../../src/scenario/read';
import { ScenarioSchema } from '../../src/scenario/schema';
import { WordsSchema } from '../../src/scenario/words-schema';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The names of all properties and all listed values, however deep. */
const named = (node: unknown): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...(key === 'enum' ? (value as unknown[]).map(String) : []),
    ...named(value),
  ]);
};
const NAMES = new Set(
  [ScenarioSchema, WordsSchema].flatMap((schema) =>
    named(toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })),
  ),
);

describe.each(['docs/authoring.md', 'docs/authoring.zh-CN.md'])('%s', (path) => {
  const text = read(path);

  it('explains every key and every value', () => {
    const told = new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code));
    expect([...NAMES].filter((name) => !told.has(name) && name !== 'oneOf')).toEqual([]);
  });

  it('ends with an example that passes the check', () => {
    const file = (name: string) => text.split(`\`${name}\`:\n\n\`\`\`yaml\n`)[1]?.split('```')[0];
    const concepts = makeConcepts(parse(read('scenarios/course/concepts.yaml')));
    const parsed = parseScenario(
      { scenario: file('scenario.yaml'), words: { 'zh-CN': file('zh-CN.yaml'), en: file('en.yaml') } },
      new Set(concepts.ok ? concepts.value.keys() : []),
    );
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });
});
