// scenarios/scenario.schema.json tells editors what a scenario may hold. It is made from the schema:
//   WRITE=1 npx vitest run --project node test/scenario/schema-file.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { SCENARIO_VERSION, ScenarioSchema } from '../../src/scenario/schema';

const FILE = new URL('../../scenarios/scenario.schema.json', import.meta.url);

it('the JSON Schema for editors is what the schema says', async () => {
  // What JSON Schema cannot say, such as "at most three needs weigh", `check` says.
  const schema = {
    ...toJsonSchema(ScenarioSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: `Zhanggui scenario, version ${String(SCENARIO_VERSION)}`,
  };
  const options = await resolveConfig(FILE);
  const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
  if (process.env['WRITE']) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
