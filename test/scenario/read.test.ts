// Broken scenario files: each fault has a code, a path and the line on which it stands, and says how to mend it.
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/scenario/issue';
import { acceptScenario } from '../../src/scenario/accept';
import { checkGaps } from '../../src/scenario/check';
import { MAX_FILE_CHARS, parseScenario, type ScenarioFiles } from '../../src/scenario/read';
import { parse } from 'yaml';
import { recovery, scene } from '../fixtures/scenario';
import { files, lineOf, withEnglish, withScenario } from './files';

const issuesOf = (of: ScenarioFiles, concepts?: ReadonlySet<string>): readonly Issue[] => {
  const read = parseScenario(of, concepts);
  return read.ok ? [] : read.error;
};
const first = (of: ScenarioFiles, concepts?: ReadonlySet<string>): Partial<Issue> =>
  issuesOf(of, concepts)[0] ?? {};

describe('a scenario file', () => {
  it('is read when nothing is wrong with it', () => {
    expect(issuesOf(files())).toEqual([]);
  });

  it('lacks a key', () => {
    const broken = withScenario(/^months: 1\n/m, '');
    expect(first(broken)).toMatchObject({
      severity: 'error',
      code: 'shape',
      file: 'scenario.yaml',
      path: 'months',
    });
    expect(first(broken).mend).toMatch(/add it/);
    expect(first(broken).line).not.toBeNull();
  });

  it('has a key that nobody knows', () => {
    const broken = withScenario('giftLimit: 200', 'giftLimit: 200\ngiftsLimit: 200');
    expect(first(broken)).toMatchObject({
      code: 'shape',
      path: 'giftsLimit',
      line: lineOf(broken.scenario, 'giftsLimit'),
    });
    expect(first(broken).mend).toMatch(/remove this key/);
  });

  it('has a number out of range', () => {
    const broken = withScenario('startMonth: 10', 'startMonth: 13');
    expect(first(broken)).toMatchObject({
      code: 'shape',
      path: 'startMonth',
      line: lineOf(broken.scenario, 'startMonth'),
    });
  });

  it('has a wrong word deep inside', () => {
    const broken = withScenario('money: enough', 'money: plenty');
    expect(first(broken)).toMatchObject({
      code: 'shape',
      path: 'accounts.0.truth.money',
      line: lineOf(broken.scenario, 'money: plenty'),
    });
  });

  it('names a feature that is not there', () => {
    const broken = withScenario('core: anti-slip', 'core: non-slip');
    expect(first(broken)).toMatchObject({ code: 'id.unknown', path: 'preset.levels.core' });
  });

  it('names a concept that the course does not have', () => {
    expect(first(files(), new Set(['canvassing']))).toMatchObject({
      code: 'id.unknown',
      path: 'accounts.0.judge.concept',
    });
    expect(issuesOf(files(), new Set(['man']))).toEqual([]);
  });

  it('is no YAML', () => {
    const broken = withScenario('months: 1', 'months: [1');
    expect(first(broken)).toMatchObject({ code: 'yaml.broken', file: 'scenario.yaml' });
    expect(first(broken).line).toBeGreaterThanOrEqual(lineOf(broken.scenario, 'months:'));
  });

  it('is of a version to come', () => {
    const broken = withScenario(/^version: 1/m, 'version: 2');
    expect(first(broken)).toMatchObject({
      code: 'version.unknown',
      path: 'version',
      line: lineOf(broken.scenario, 'version: 2'),
    });
  });

  it('is too large', () => {
    expect(first({ ...files(), scenario: ' '.repeat(MAX_FILE_CHARS + 1) })).toMatchObject({
      code: 'file.large',
    });
  });

  it('is missing', () => {
    expect(first({ ...files(), scenario: undefined })).toMatchObject({
      code: 'file.missing',
      file: 'scenario.yaml',
    });
  });

  it('multiplies itself by aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map(
        (c, i) =>
          `${c}: &${c} [${Array(9)
            .fill(`*${'abcdefg'[i] ?? 'a'}`)
            .join(',')}]`,
      ),
    ];
    expect(first({ ...files(), scenario: bomb.join('\n') })).toMatchObject({ code: 'yaml.aliases' });
  });
});

describe('the words of a scenario', () => {
  it('lack what a customer says of a need', () => {
    const broken = withEnglish(/^ +worth: .*\n/m, '');
    expect(first(broken)).toMatchObject({
      code: 'words.missing',
      file: 'en.yaml',
      path: 'accounts.tao-hesitant.needs.worth',
    });
    expect(first(broken).line).toBe(lineOf(broken.words.en, '    needs:'));
  });

  it('speak of a feature that is not there', () => {
    const broken = withEnglish('features:\n', 'features:\n  shiny: {name: "Shiny", say: "It shines."}\n');
    expect(first(broken)).toMatchObject({
      code: 'words.dangling',
      file: 'en.yaml',
      path: 'features.shiny',
      line: lineOf(broken.words.en, 'shiny:'),
    });
  });

  it('are longer than a line may be', () => {
    expect(first(withEnglish(/^title: .*$/m, `title: "${'x'.repeat(200)}"`))).toMatchObject({
      code: 'shape',
      path: 'title',
      line: 1,
    });
  });

  it('are missing in one language', () => {
    const only = { ...files(), words: { ...files().words, en: undefined } };
    expect(first(only)).toMatchObject({ code: 'file.missing', file: 'en.yaml' });
  });
});

describe('what may be drawn', () => {
  it.each([
    ['conflict', 'conflict'],
    ['conflict', 'weigh'],
    ['surplus', 'surplus'],
    ['surplus', 'advise'],
  ])('%s wants the words %s', (fact, word) => {
    const broken = withScenario('      tie: 1\n', `      tie: 1\n      ${fact}: {oneOf: [true, false]}\n`);
    expect(issuesOf(broken)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'words.missing',
        file: 'en.yaml',
        path: `accounts.tao-hesitant.${word}`,
      }),
    );
  });

  const gaps = (of: ScenarioFiles): readonly string[] => {
    const read = parseScenario(of);
    if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('; '));
    return checkGaps(read.value.data).map(({ code, path, severity }) => [code, path, severity].join(' '));
  };

  it('is met by an offer for whatever somebody may mind', () => {
    expect(gaps(withScenario('speaks: service', 'speaks: brand'))).toContain(
      'offers.sensitivity accounts.0.truth.sensitivity warning',
    );
    expect(gaps(files()).join()).not.toMatch(/sensitivity/);
  });

  it('is met by something that takes off the risk', () => {
    const risky = withScenario('      tie: 1\n', '      tie: 1\n      risk: 2\n');
    expect(gaps(risky).join()).not.toMatch(/risk/);
    const bare = (risky.scenario ?? '')
      .replace(/^ {2}- \{id: (guarantee|trial|terms),.*\n/gm, '')
      .replace('keptFrom: standard', 'keptFrom: never');
    const words = Object.fromEntries(
      Object.entries(risky.words).map(([locale, text]) => [
        locale,
        text?.replace(/^ {2}(guarantee|trial|terms): \{name.*\n/gm, ''),
      ]),
    ) as ScenarioFiles['words'];
    expect(gaps({ scenario: bare, words })).toContain('offers.risk accounts.0.truth.risk warning');
  });

  it('opens with the product only if something of it can be seen', () => {
    expect(gaps(files())).toEqual([]);
    expect(gaps(withScenario(', seen: true', ''))).toEqual(['features.seen features warning']);
  });

  it('wants nothing for a sale where nothing is sold', () => {
    expect(checkGaps(scene().data)).not.toEqual([]);
    expect(checkGaps(recovery().data)).toEqual([]);
  });
});

it('what has been parsed by the build is the same scenario', () => {
  const text = files();
  const words = {
    'zh-CN': parse(text.words['zh-CN'] ?? '') as unknown,
    en: parse(text.words.en ?? '') as unknown,
  };
  const accepted = acceptScenario(parse(text.scenario ?? ''), words);
  const read = parseScenario(text);
  expect(accepted.ok && read.ok && accepted.value.hash === read.value.hash).toBe(true);
  expect(acceptScenario({}, words).ok).toBe(false);
});

it('a run outlives another picture of where one talks, and no other number', () => {
  const hashWith = (line: RegExp, other: string): string | null => {
    const text = files();
    const scenario = (text.scenario ?? '').replace(line, other);
    expect(scenario).not.toBe(text.scenario);
    const read = parseScenario({ ...text, scenario });
    return read.ok ? read.value.hash : null;
  };
  const before = parseScenario(files());
  const hash = before.ok ? before.value.hash : '';
  expect(hashWith(/^setting: .*$/m, 'setting: {place: works, light: night}')).toBe(hash);
  expect(hashWith(/^setting: .*$/m, '')).toBe(hash);
  expect(hashWith(/^giftLimit: .*$/m, 'giftLimit: 7')).not.toBe(hash);
});
