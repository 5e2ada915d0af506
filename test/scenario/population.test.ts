// The files of the population: each fault has a code, a file, a path and the line on which it stands, and says how to mend it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POPULATION_CODES } from '../../src/review/population/known';
import { numbersAt, scaled } from '../../src/scenario/causes';
import { parsePopulation, type PopulationTexts } from '../../src/scenario/population';
import { shippedCourse } from '../course';
import { lineOf } from './files';

type File = keyof PopulationTexts;
const text = (file: File): string =>
  readFileSync(new URL(`../../scenarios/course/${file}.yaml`, import.meta.url), 'utf8');
const texts: Readonly<Record<File, string>> = {
  archetypes: text('archetypes'),
  ordinary: text('ordinary'),
  figures: text('figures'),
};
const known = { ...POPULATION_CODES, concepts: new Set(shippedCourse().concepts.keys()) };

const issues = (of: PopulationTexts) => {
  const read = parsePopulation(of, known);
  return read.ok ? [] : read.error;
};
const changed = (file: File, from: string | RegExp, to: string): Readonly<Record<File, string>> => {
  const after = texts[file].replace(from, to);
  if (after === texts[file]) throw new Error(`nothing to change: ${String(from)}`);
  return { ...texts, [file]: after };
};

describe('the population', () => {
  it('is complete', () => {
    expect(issues(texts)).toEqual([]);
  });

  it.each([
    // Unknown keys
    ['archetypes', 'silent: 0.5', 'silent: 0.5\n    loud: 0.5', 'shape', 'kinds.careful-parent.loud', 'loud'],
    ['ordinary', 'giftLimit: 200', 'giftLimit: 200\ngifts: 3', 'shape', 'gifts', 'gifts: 3'],
    ['figures', 'says: 10–30%', 'said: 1\n  says: 10–30%', 'shape', '0.said', 'said: 1'],
    // Out of bounds
    ['archetypes', 'need: 0.85', 'need: 1.5', 'shape', 'everybody.need', 'need: 1.5'],
    ['archetypes', '[12, 18]', '[18, 12]', 'shape', 'kinds.careful-parent.patience', '[18, 12]'],
    ['ordinary', 'delivery: 0.22', 'delivery: 2.2', 'shape', 'gaps.delivery', 'gaps:'],
    ['ordinary', 'version: 1', 'version: 2', 'shape', 'version', 'version: 2'],
    ['figures', '[0.10, 0.30]', '[0.30, 0.10]', 'shape', '0.within', '[0.30, 0.10]'],
    // Words that are none
    [
      'archetypes',
      '[cautious, cautious',
      '[shy, cautious',
      'shape',
      'kinds.careful-parent.temperament.0',
      '[shy',
    ],
    ['ordinary', 'price: parity', 'price: parrot', 'shape', 'preset.price', 'parrot'],
    // References that lead nowhere
    ['ordinary', 'core: main', 'core: mane', 'id.unknown', 'preset.levels.core', 'levels:'],
    ['ordinary', 'concept: man', 'concept: men', 'id.unknown', 'accounts.0.judge.concept', 'concept: men'],
    ['ordinary', 'id: auxiliary', 'id: main', 'id.twice', 'features', 'features:'],
    ['ordinary', /promises:\n( {2}- .*\n)+/, 'promises: []\n', 'promises.none', 'promises', 'promises:'],
    ['ordinary', /preset:\n( {2}.*\n)+/, '', 'kind.preset', 'preset', 'version'],
    ['figures', 'id: never-return', 'id: ever-return', 'id.unknown', '4.id', 'ever-return'],
    ['figures', /- id: never-return\n( {2}.*\n)+/, '', 'figures.missing', '', '- id'],
    ['figures', 'keeping.BACK.turns', 'keeping.BACK.turn', 'id.unknown', '4.causes.3', 'BACK.turn'],
    // What could not be drawn
    [
      'archetypes',
      'second: [main, quality]',
      'second: [worth]',
      'shape',
      'kinds.bargain-hunter.second',
      '[worth]',
    ],
    [
      'archetypes',
      'second: [main, quality]',
      'second: [worth, worth]',
      'needs.second',
      'kinds.bargain-hunter.second',
      '[worth, worth]',
    ],
    ['archetypes', /share: .*/g, 'share: 0', 'kinds.none', 'kinds', 'kinds:'],
    ['archetypes', /kinds:\n( {2}.*\n)+/, 'kinds: {}\n', 'kinds.none', 'kinds', 'kinds:'],
    ['ordinary', /^ {2}- \{id: cultural.*\n/m, '', 'needs.unmet', 'kinds.proud-owner.second.2', 'cultural'],
  ] as const)('of %s says what is wrong after %s → %s', (file, from, to, code, path, near) => {
    const of = changed(file, from, to);
    const [issue, ...more] = issues(of);
    const blamed = code === 'needs.unmet' ? 'archetypes' : file;
    expect(issue).toMatchObject({
      severity: 'error',
      code,
      file: `course/${blamed}.yaml`,
      path,
      line: lineOf(of[blamed], near),
    });
    expect(issue?.message).not.toBe('');
    expect(issue?.mend).not.toBe('');
    if (code === 'shape') expect(more).toEqual([]);
  });

  it.each(['archetypes', 'ordinary', 'figures'] as const)('says when %s is not there, or no YAML', (file) => {
    const at = { file: `course/${file}.yaml` };
    expect(issues({ ...texts, [file]: undefined })).toMatchObject([{ ...at, code: 'file.missing' }]);
    expect(issues({ ...texts, [file]: 'a: [1' })).toMatchObject([{ ...at, code: 'yaml.broken' }]);
    expect(issues({ ...texts, [file]: '' })).toMatchObject([{ ...at, code: 'shape', path: '' }]);
  });
});

describe('a cause', () => {
  const tree = { a: { b: 2, c: [1, 3], d: { b: 5 }, e: 'word' } };

  it.each([
    ['a.b', [2], { b: 4 }],
    ['a.c', [1, 3], { c: [2, 6] }],
    ['a.*.b', [5], { d: { b: 10 } }],
    ['a.*', [2, 1, 3], { b: 4, c: [2, 6] }],
    ['a.e', [], {}],
    ['a.c.0', [], {}],
    ['a', [], {}],
    ['x.b', [], {}],
    ['a.constructor', [], {}],
  ])('%s leads to %j', (path, numbers, after) => {
    expect(numbersAt(tree, path.split('.'))).toEqual(numbers);
    expect(scaled(tree, path.split('.'), 2)).toEqual({ a: { ...tree.a, ...after } });
    expect(tree.a).toEqual({ b: 2, c: [1, 3], d: { b: 5 }, e: 'word' });
  });
});
