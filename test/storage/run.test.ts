// The run record: its limits, and that every version ever written can be read.
import { describe, expect, test } from 'vitest';
import { CONTENT, ENVELOPE, PROFILE, REFUSED, REVIEW, SETTINGS } from '../../src/storage/entries';
import { readRecord } from '../../src/storage/record';
import { MAX_MOVES } from '../../src/model/move';
import { RUN, RUN_VERSION } from '../../src/storage/run';
import { parseRun } from '../../src/storage/run-text';
import { exampleRun } from './example';

/** One run of each version, as it was written then. Never change a line; add one with each version. */
const WRITTEN: Readonly<Record<number, string>> = {
  1: 'ZG1.VY-xTsMwEIZfBd2cSA1VW5GNB2BloQyn9BJbcuzIPleUKCsTqhiRECtiYOaNqOhbcE4BtZ58_33_3X891M63yFDCvULbNFHnPlrIIFSKWrwmH7SzUBYZ-GgoHAt6JTafFyNNFr12UPYHmQlz5WIgaSoMSqSg8Hw2LydYT2EQC5GAiww6gxvyyWmxJQF3r9vd8_ZsCVfaNktIcOvWFKC86YE3XWJGNJM1dyn719PH_uX9-_Fz__Yg-D-FzB4rFvD3N0YHxsDJ3TltWcZOjyyuIwvDreRj9EyrS5lfLC5mk78nHVyf6vODXmurg0pX1WgCZVAZ1G2qbTRm-AE.275b2d8f',
};

describe('versions', () => {
  test.each(Object.entries({ RUN, ENVELOPE, PROFILE, SETTINGS, CONTENT, REFUSED, REVIEW }))(
    '%s has a migration for every version before the present one',
    (_, kind) => expect(kind.migrations).toHaveLength(kind.version - 1),
  );

  test('there is a sample of every version', () => {
    expect(Object.keys(WRITTEN).map(Number)).toEqual(Array.from({ length: RUN_VERSION }, (_, i) => i + 1));
  });

  test.each(Object.entries(WRITTEN))('a run of version %s is read as the same run', (_, text) => {
    expect(parseRun(text)).toEqual({ ok: true, value: exampleRun });
  });
});

describe('a fault is told with its path', () => {
  const move = (fields: object) => ({ moves: [{ type: 'open' }, { type: 'open', ...fields }] });
  const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, i]));

  test.each<[string, object]>([
    ['seed', { seed: -1 }],
    ['seed', { seed: 1.5 }],
    ['rulesVersion', { rulesVersion: '1' }],
    ['id', { id: 'a/b' }],
    ['scenario.hash', { scenario: { id: 'tea', hash: '' } }],
    ['player.name', { player: { name: 'x'.repeat(41) } }],
    ['moves.1.type', move({ type: 'x'.repeat(41) })],
    ['moves.1.text', move({ text: 'x'.repeat(81) })],
    ['moves.1.points', move({ points: Infinity })],
    ['moves.1.nested', move({ nested: {} })],
    ['moves.1', move(many(7))],
    ['moves.1', move({ ['x'.repeat(41)]: 1 })],
    ['moves', { moves: Array.from({ length: MAX_MOVES + 1 }, () => ({ type: 'open' })) }],
    ['savedAt', { savedAt: -1 }],
    ['claimed', { claimed: NaN }],
    ['attempt.number', { attempt: { assignment: 'a1', number: -1 } }],
    ['branch.index', { branch: { of: 'r-0', index: -1 } }],
    ['branch.of', { branch: { of: '../r', index: 1 } }],
    ['unknown', { unknown: 1 }],
  ])('%s', (path, change) => {
    expect(readRecord(RUN, { ...exampleRun, ...change })).toMatchObject({
      ok: false,
      error: { code: 'shape', path },
    });
  });

  test('what is just within the limits is no fault', () => {
    const change = {
      ...move({ ...many(6), type: 'x'.repeat(40) }),
      player: { name: '' },
      claimed: -0.5,
      attempt: { assignment: 'a1', number: 2 },
      branch: { of: 'r-0', index: MAX_MOVES },
    };
    expect(readRecord(RUN, { ...exampleRun, ...change })).toEqual({
      ok: true,
      value: { ...exampleRun, ...change },
    });
  });
});
