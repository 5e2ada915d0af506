// A run as file and as code: there and back, through a chat, cut short, damaged, or made to harm.
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32, squeeze, toBase64Url } from '../../src/storage/code';
import { RUN_PROBLEMS } from '../../src/storage/problem';
import type { RunRecord } from '../../src/storage/run';
import { makeRunFile, makeRunText, MAX_TEXT, parseRun } from '../../src/storage/run-text';
import { exampleRun } from './example';

const DAY = '2026-11-21';
const code = makeRunText(exampleRun);
const file = makeRunFile(exampleRun, DAY).text;
const good = { ok: true, value: exampleRun };
const bad = (problem: string) => ({ ok: false, error: { code: problem } });
/** Any JSON text as a code with a fitting checksum. */
const codeOf = (json: string) => {
  const bytes = squeeze(json);
  return `ZG1.${toBase64Url(bytes)}.${crc32(bytes)}`;
};

const id = fc.stringMatching(/^[\w-]{1,64}$/);
const time = fc.nat(Number.MAX_SAFE_INTEGER);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), // JSON knows no minus zero
);
const field = fc.stringMatching(/^[a-z]{1,12}$/).filter((key) => !['constructor', 'prototype'].includes(key));
const anyRun: fc.Arbitrary<RunRecord> = fc
  .record({
    rulesVersion: fc.nat(),
    id,
    scenario: fc.record({ id, hash: fc.stringMatching(/^[\w:-]{1,64}$/) }),
    seed: time,
    player: fc.record({ name: fc.string({ unit: 'binary', maxLength: 20 }) }),
    moves: fc.array(
      fc
        .tuple(
          fc.string({ maxLength: 40 }),
          fc.dictionary(field, value, { maxKeys: 6, noNullPrototype: true }),
        )
        .map(([type, fields]) => ({ ...fields, type })),
    ),
    startedAt: time,
    savedAt: time,
    finished: fc.boolean(),
    claimed: fc.option(fc.integer()),
    attempt: fc.option(fc.record({ assignment: id, number: fc.nat() })),
  })
  .map(({ attempt, ...run }) => ({
    format: 'zhanggui-run',
    schemaVersion: 1,
    ...run,
    ...(attempt ? { attempt } : {}),
  }));

describe('there and back', () => {
  test.each<[string, (run: RunRecord) => string]>([
    ['code', makeRunText],
    ['file', (run) => makeRunFile(run, DAY).text],
  ])('by %s', (_, make) => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(parseRun(make(run))).toEqual({ ok: true, value: run });
      }),
    );
  });

  test('a long run makes a short code', () => {
    const moves = Array.from({ length: 3000 }, (_, i) => ({
      type: 'ask',
      area: i % 3 ? 'quality' : 'price',
    }));
    const long = makeRunText({ ...exampleRun, moves });
    expect(long.length).toBeLessThan(2000);
    expect(parseRun(long)).toMatchObject({ ok: true, value: { moves } });
  });
});

test('the file has one move a line, and a name for every file system', () => {
  expect(makeRunFile(exampleRun, DAY).name).toBe('zhanggui-tea-house-李明-Ming-20261121.json');
  expect(file).toContain('\n    {"type":"attract","attraction":"taste","points":3},\n');
  const sly = { ...exampleRun, player: { name: '../..\\ "moves": [] :*?' } };
  expect(makeRunFile(sly, '20261121').name).toBe('zhanggui-tea-house-moves-20261121.json');
  expect(parseRun(makeRunFile(sly, DAY).text)).toEqual({ ok: true, value: sly });
});

describe('through a chat', () => {
  test.each<[string, string]>([
    ['white space around', `\n\t ${code}\u3000\r\n`],
    ['line breaks within', code.replace(/(.{20})/g, '$1\r\n')],
    ['mail quotation', code.replace(/(.{30})/g, '$1\n> ')],
    ['zero-width characters', `\ufeff${code.replace(/(.{3})/g, '$1\u200b\u2060')}`],
    ['words before and after', `老师好，这是我的记录：${code} 谢谢！`],
    ['letters right before and after', `code:${code}abc123`],
    ['words about codes before', `It begins with ZG1. like this: ${code}`],
    ['a broken code before', `${code.replace('.', '.AA')} ${code}`],
    ['JSON with a mark in front', `\ufeff${file}`],
    ['JSON with words around', `my run: ${file} thanks {really}`],
    ['JSON with hard spaces and quotation', file.replaceAll(/^ /gm, '\u00a0').replaceAll('\n', '\n> ')],
  ])('%s', (_, text) => expect(parseRun(text)).toEqual(good));
});

describe('cut short', () => {
  const cutAt = (text: string) =>
    Array.from({ length: text.trimEnd().length - 1 }, (_, i) => text.slice(0, i + 1));

  test('a code, at every position', () => {
    for (const text of cutAt(code)) expect(parseRun(text)).toMatchObject(bad('run.truncated'));
  });

  test('a file, at every position', () => {
    for (const text of cutAt(file)) expect(parseRun(text)).toMatchObject(bad('run.truncated'));
  });

  test('a code that lost its beginning', () => {
    expect(parseRun(code.slice(6))).toMatchObject(bad('run.truncated'));
  });

  test('a code in a message that ends early', () => {
    expect(parseRun(`see ${code.slice(0, 60)}… read more`)).toMatchObject({ ok: false });
  });
});

describe('damaged', () => {
  test('a changed letter anywhere in a code is noticed', () => {
    for (let at = 4; at < code.length; at++) {
      const read = parseRun(code.slice(0, at) + (code.charAt(at) === 'x' ? 'y' : 'x') + code.slice(at + 1));
      expect(['run.damaged', 'run.truncated']).toContain(read.ok ? 'read' : read.error.code);
    }
  });

  test('a missing letter within a code is noticed', () => {
    expect(parseRun(code.slice(0, 20) + code.slice(21))).toMatchObject(bad('run.damaged'));
  });

  test('a foreign character within a code is noticed', () => {
    expect(parseRun(`${code.slice(0, 20)}*${code.slice(20)}`)).toMatchObject(bad('run.damaged'));
  });

  test('a checksum that fits what cannot be unpacked', () => {
    const bytes = strToU8('not deflate at all');
    expect(parseRun(`ZG1.${toBase64Url(bytes)}.${crc32(bytes)}`)).toMatchObject(bad('run.damaged'));
  });

  test('JSON with a lost comma, or with curly quotation marks', () => {
    expect(parseRun(file.replace(',', ''))).toMatchObject(bad('run.damaged'));
    expect(parseRun(file.replaceAll('"', '”'))).toMatchObject(bad('run.damaged'));
  });
});

describe('something else', () => {
  test.each(['', ' \n\u200b'])('%j is empty', (text) =>
    expect(parseRun(text)).toMatchObject(bad('run.empty')),
  );

  test.each([
    'hello',
    '{"format":"other"}',
    '{"a":}',
    '[1,2]',
    'null',
    'ZG is a place',
    '\u0000\u0001',
    codeOf('[]'),
    codeOf('{}'),
  ])('%j is not a run', (text) => expect(parseRun(text)).toMatchObject(bad('run.not-a-run')));

  test('a fault of shape is told with its path', () => {
    const odd = JSON.stringify({ ...exampleRun, moves: [{ type: 'open' }, { type: 'open', text: null }] });
    for (const text of [odd, codeOf(odd)]) {
      expect(parseRun(text)).toMatchObject({ ok: false, error: { code: 'run.shape', path: 'moves.1.text' } });
    }
  });

  test('a newer version is told', () => {
    const newer = JSON.stringify({ ...exampleRun, schemaVersion: 9, something: 'new' });
    for (const text of [newer, codeOf(newer), 'ZG9.abcd.12345678']) {
      expect(parseRun(text)).toMatchObject({ ok: false, error: { code: 'run.version', version: 9 } });
    }
  });

  test('nothing that can be typed makes it throw', () => {
    const bits = fc.constantFrom(
      'ZG1.',
      '.',
      '{',
      '}',
      '"',
      '\\',
      '[',
      'zhanggui-run',
      '0a1b2c3d',
      ' ',
      'AA',
      ':',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits).map((parts) => parts.join('')),
      fc.json().map((json) => json.replace('{', '{"format":"zhanggui-run",')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseRun(text).ok).toBe(false);
      }),
    );
  });
});

test('there is a text for every problem', () => {
  const texts = ['', 'hello', code.slice(0, 50), code.replace('.', '.A'), 'ZG2.', 'x'.repeat(MAX_TEXT + 1)];
  const codes = [...texts, file.replace('"seed": 7', '"seed": "7"')].map((text) => {
    const read = parseRun(text);
    return read.ok ? 'read' : read.error.code;
  });
  expect(codes.sort()).toEqual(Object.keys(RUN_PROBLEMS).sort());
});

describe('made to harm', () => {
  test('too long a text is not looked at', () => {
    expect(parseRun(' '.repeat(MAX_TEXT + 1))).toMatchObject(bad('run.too-large'));
  });

  test('a code that unpacks to far more than it is', () => {
    const bomb = codeOf('0'.repeat(20 * MAX_TEXT));
    expect(bomb.length).toBeLessThan(MAX_TEXT);
    const before = performance.now();
    expect(parseRun(bomb)).toMatchObject(bad('run.too-large'));
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test.each<[string, string]>([
    ['brackets', '{"a":'.repeat(MAX_TEXT / 5)],
    ['nested arrays', `{"format":${'['.repeat(MAX_TEXT / 2)}`],
    ['a closed deep nest', `{"format":${'['.repeat(MAX_TEXT / 4)}${']'.repeat(MAX_TEXT / 4)}}`],
    ['beginnings of codes', 'ZG1.'.repeat(MAX_TEXT / 4)],
    ['almost codes', 'ZG1.A.0000000'.repeat(MAX_TEXT / 13)],
    ['wrong codes', 'ZG1.AAAA.00000000'.repeat(Math.floor(MAX_TEXT / 17))],
    ['one long payload', `ZG1.${'A'.repeat(MAX_TEXT - 4)}`],
    ['versions', 'ZG'.repeat(MAX_TEXT / 2)],
    ['digits', `ZG${'1'.repeat(MAX_TEXT - 2)}`],
    ['backslashes', `{"${'\\'.repeat(MAX_TEXT - 2)}`],
  ])('two megabytes of %s are refused in time', (_, text) => {
    const before = performance.now();
    expect(parseRun(text).ok).toBe(false);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test.each(['__proto__', 'prototype', 'constructor'])('a field named %s is refused, not left out', (key) => {
    const sly = file.replace('"type":"open"', `"type":"open","${key}":"x"`);
    expect(parseRun(sly)).toMatchObject({ ok: false, error: { code: 'run.shape', path: 'moves.2' } });
  });
});
