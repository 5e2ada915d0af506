/** The tables of causes in docs/model.md and docs/model.zh-CN.md are about the figures and causes in figures.yaml, and up to date. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeWorld } from '../../src/review/population/life';
import { measure } from '../../src/review/population/figures';
import { readPopulation } from '../../src/cli/files';

interface Row {
  readonly figure: string;
  readonly asIs: string;
  readonly cause: string;
  readonly halved: string;
  readonly doubled: string;
}

/** The rows between the markers that `npm run causes` fills; a figure stands in the first of its rows alone. */
const rowsOf = (path: string): readonly Row[] => {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const tables = [...text.matchAll(/<!-- causes: .* -->\n([^]*?)<!-- \/causes -->/g)];
  let [figure, asIs] = ['', ''];
  return tables.flatMap(([, table = '']) =>
    table
      .split('\n')
      .filter((line) => line.includes('`'))
      .map((line) => {
        const [id = '', value = '', cause = '', halved = '', doubled = ''] = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.replaceAll('`', '').trim());
        if (id) [figure, asIs] = [id, value];
        return { figure, asIs, cause, halved, doubled };
      }),
  );
};
const english = rowsOf('docs/model.md');

const { archetypes, ordinary, figures } = (() => {
  const read = readPopulation();
  if (!read.ok) throw new Error('the course falls short');
  return read.value;
})();

it('every figure and every cause has its row, and no other has', () => {
  const byName = (names: readonly string[]) => [...names].sort();
  expect(byName(english.map(({ figure, cause }) => `${figure} ${cause}`))).toEqual(
    byName(figures.flatMap(({ id, causes }) => causes.map((cause) => `${id} ${cause}`))),
  );
});

it('both languages have the same numbers', () => {
  expect(rowsOf('docs/model.zh-CN.md')).toEqual(english);
});

it('they are those of the rules as they are now: else `npm run causes`', () => {
  const told = new Map(english.map(({ figure, asIs }) => [figure, asIs]));
  for (const { id, value } of measure(makeWorld(archetypes, ordinary), 1, 20_000))
    expect(`${id} ${told.get(id) ?? 'nothing'}`).toBe(`${id} ${value.toFixed(value < 10 ? 2 : 1)}`);
});
