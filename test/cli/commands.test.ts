// The command line: its JSON is a public contract, its exit codes too.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run';
import { makeRunText } from '../../src/storage/run-text';
import type { RunRecord } from '../../src/storage/run';
import { shippedScenario, wanderings } from '../course';

vi.setConfig({ testTimeout: 30_000 }); // classroom computers are slow

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanggui-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const json = (...argv: string[]): { code: number; value: Record<string, never> } => {
  const { code, out } = run([...argv, '--json']);
  return { code, value: JSON.parse(out) as Record<string, never> };
};
const playedMoves = (id: string, seed: number) => wanderings(shippedScenario(id), seed).moves;

interface PlayJson {
  readonly ok: boolean;
  readonly finished: boolean;
  readonly refused: readonly { readonly index: number; readonly code: string; readonly message: string }[];
  readonly score: { readonly total: number; readonly phases: Readonly<Record<string, number | null>> };
  readonly ledger: readonly {
    readonly phase: string;
    readonly earned: number;
    readonly possible: number;
    readonly why: string;
  }[];
  readonly run: RunRecord;
  readonly hidden?: unknown;
}
const play = (
  id: string,
  seed: number,
  moves: unknown,
  ...more: string[]
): { code: number; value: PlayJson } => {
  const { code, value } = json(
    'play',
    id,
    '--seed',
    String(seed),
    '--moves',
    file('moves.json', moves),
    ...more,
  );
  return { code, value: value as unknown as PlayJson };
};

describe('usage', () => {
  it.each([
    [['nonsense']],
    [['list', '--what']],
    [['list', 'tile-shop']],
    [['list', '--locale', 'fr']],
    [['legal']],
    [['legal', 'no-such-scenario']],
    [['legal', 'tile-shop', '--seed', 'x']],
    [['play', 'tile-shop', '--seed', '1']],
    [['play', 'tile-shop', '--moves', 'no-such-file', '--seed', '1']],
    [['verify']],
    [['verify', 'no-such-file']],
  ])('%j is wrong usage', (argv) => {
    const { code, out, err } = run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('explains itself', () => {
    expect(run([])).toMatchObject({ code: 0, err: '' });
    expect(run(['--help']).out).toMatch(/verify FILE…/);
  });
});

describe('list', () => {
  it('names every scenario with its titles, phases and concepts', () => {
    const { code, value } = json('list');
    expect(code).toBe(0);
    expect(value).toMatchObject({
      scenarios: expect.arrayContaining([
        {
          id: 'tile-shop',
          kind: 'scene',
          title: { 'zh-CN': '瓷砖店里的第三圈', en: 'Third time round the tile shop' },
          months: 1,
          accounts: 1,
          phases: ['prospecting', 'approach', 'persuasion', 'business'],
          concepts: expect.arrayContaining([
            'praise-approach',
            'objection-true-false',
            'buying-signals',
          ]) as unknown,
        },
      ]) as unknown,
    });
    expect(run(['list', '--locale', 'en']).out).toMatch(/Third time round/);
  });
});

describe('check', () => {
  it('finds nothing wrong with what is shipped', () => {
    const { code, value } = json('check');
    expect([code, value]).toMatchObject([0, { ok: true }]);
    expect(
      (value as unknown as { scenarios: { issues: unknown[] }[] }).scenarios.flatMap((s) => s.issues),
    ).toEqual([]);
  }, 240_000);

  it('names file, line and the way to mend it', () => {
    const broken = join(folder, 'broken');
    cpSync(join(ROOT, 'scenarios/tile-shop'), broken, { recursive: true });
    const yaml = readFileSync(join(broken, 'scenario.yaml'), 'utf8').replace(
      'startMonth: 10',
      'startMonth: 13',
    );
    writeFileSync(join(broken, 'scenario.yaml'), yaml);
    const line = yaml.slice(0, yaml.indexOf('startMonth')).split('\n').length;
    const { code, value } = json('check', broken);
    expect(code).toBe(1);
    expect(value).toMatchObject({
      ok: false,
      scenarios: [
        { id: 'broken', ok: false, issues: [{ severity: 'error', code: 'shape', path: 'startMonth', line }] },
        { id: 'course', ok: true },
      ],
    });
    expect(run(['check', broken]).out).toMatch(
      new RegExp(`scenario\\.yaml:${String(line)} .*startMonth.* → `),
    );
  });

  it('says which files an empty folder lacks', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(run(['check', empty]).out).toMatch(/scenario\.yaml is missing/);
  });

  it('warns of two customers who are won in the same way', () => {
    const twins = join(folder, 'twins');
    cpSync(join(ROOT, 'scenarios/drone-season'), twins, { recursive: true });
    const yaml = readFileSync(join(twins, 'scenario.yaml'), 'utf8');
    // The engineer with the drawn objection and sensitivity of the others made plain, and the wedding photographer like him.
    const same = yaml
      .replace(
        'weights: {compatibility: 3, quality: 2}\n      silent: null',
        'weights: {main: 3, quality: 2}\n      silent: null',
      )
      .replace(
        'objection: {oneOf: [{says: product, cause: product}, null]}',
        'objection: {says: product, cause: source}',
      );
    writeFileSync(join(twins, 'scenario.yaml'), same.replace('id: drone-season', 'id: twins'));
    for (const locale of ['zh-CN', 'en']) {
      const words = readFileSync(join(twins, `${locale}.yaml`), 'utf8');
      const at = words.indexOf('  engineer:');
      writeFileSync(
        join(twins, `${locale}.yaml`),
        words.slice(0, at) +
          words
            .slice(at)
            .replace('      compatibility:', '      main: "x"\n      compatibility:')
            .replace(/\n {4}facts:/, '\n    cause: "y"\n    facts:')
            .replace(/( {4}cause: .*\n)(?= {4}cause: "y")/, ''),
      );
    }
    const { code, value } = json('check', twins);
    expect(JSON.stringify(value)).toMatch(/lines\.alike/);
    expect(code).toBe(0);
  });
});

describe('legal', () => {
  it('lists what stands open, labelled, after the moves', () => {
    const { code, value } = json('legal', 'tile-shop', '--locale', 'en');
    expect(code).toBe(0);
    expect(value).toMatchObject({
      view: { place: 'visit' },
      legal: expect.arrayContaining([{ move: { type: 'leave' }, label: 'Take your leave' }]) as unknown,
    });
    const after = json('legal', 'tile-shop', '--moves', file('left.json', [{ type: 'leave' }]));
    expect(after).toMatchObject({ code: 0, value: { view: { place: 'finished' }, legal: [] } });
  });

  it('says which move is refused', () => {
    const { code, value } = json('legal', 'tile-shop', '--moves', file('r.json', [{ type: 'next-month' }]));
    expect([code, value]).toMatchObject([1, { refused: [{ index: 0, code: 'move.not-now' }] }]);
  });

  it('says which move is none', () => {
    const { code, out } = run([
      'legal',
      'tile-shop',
      '--moves',
      file('n.json', [{ type: 'leave' }, { type: 'fly' }]),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/move 1: .*fly/);
    expect(run(['legal', 'tile-shop', '--moves', file('bad.json', '[{')]).code).toBe(1);
  });
});

describe('play', () => {
  it.each([
    ['tile-shop', 4],
    ['drone-season', 4],
  ])(
    '%s: the ledger adds up to the score, every row says why, the run is as it would be kept',
    (id, seed) => {
      const moves = playedMoves(id, seed);
      const { code, value } = play(id, seed, moves);
      expect([code, value.ok, value.refused]).toEqual([0, true, []]);
      expect(value.run).toMatchObject({
        format: 'zhanggui-run',
        scenario: { id },
        seed,
        moves,
        finished: value.finished,
      });
      expect(value.ledger.every(({ why }) => why.length > 0)).toBe(true);
      const { weights } = shippedScenario(id).data.rubric;
      const phases = Object.entries(weights).flatMap(([phase, weight]) => {
        const rows = value.ledger.filter((row) => row.phase === phase);
        const possible = rows.reduce((sum, row) => sum + row.possible, 0);
        return possible === 0 || weight === undefined
          ? []
          : [{ weight, score: (100 * rows.reduce((sum, row) => sum + row.earned, 0)) / possible }];
      });
      const total =
        phases.reduce((sum, p) => sum + p.weight * p.score, 0) / phases.reduce((sum, p) => sum + p.weight, 0);
      expect(total).toBeCloseTo(value.score.total, 9);
      expect(value.hidden).toBeUndefined();
      expect(play(id, seed, moves).value).toEqual(value);
    },
  );

  it('stops at a refused move, or skips it', () => {
    const moves = [{ type: 'listen' }, { type: 'next-month' }, { type: 'leave' }];
    const stopped = play('tile-shop', 1, moves);
    expect(stopped).toMatchObject({
      code: 1,
      value: { ok: false, finished: false, refused: [{ index: 1, code: 'move.not-now' }] },
    });
    expect(stopped.value.run.moves).toEqual([{ type: 'listen' }]);
    expect(stopped.value.refused[0]?.message).toMatch(/现在/);
    const skipped = play('tile-shop', 1, moves, '--skip-refused', '--locale', 'en');
    expect(skipped).toMatchObject({ code: 0, value: { ok: true, finished: true, refused: [{ index: 1 }] } });
    expect(skipped.value.run.moves).toEqual([{ type: 'listen' }, { type: 'leave' }]);
    expect(skipped.value.refused[0]?.message).toMatch(/can't do that now/);
  });

  it('shows authors what is hidden, and only them', () => {
    const { value } = play('tile-shop', 1, [{ type: 'leave' }], '--full');
    expect(value.hidden).toMatchObject({ accounts: { 'tao-hesitant': { truth: { money: 'enough' } } } });
  });

  it('prints tables for people', () => {
    const { out } = run(['play', 'tile-shop', '--seed', '1', '--moves', file('p.json', [{ type: 'leave' }])]);
    expect(out).toMatch(/^finished: [\d.]+ \/ 100/);
    expect(out).toMatch(/接近客户/);
  });
});

describe('verify', () => {
  const kept = (id = 'tile-shop', seed = 2): RunRecord => play(id, seed, playedMoves(id, seed)).value.run;
  const verified = (content: unknown) => json('verify', file('run.json', content));
  const saying = (code: string) => ({ code: 1, value: { runs: [{ ok: false, code }] } });

  it('agrees with a run that is what it says, as file or as code', () => {
    const run = { ...kept(), player: { name: '小梅' } };
    expect(verified(run)).toMatchObject({
      code: 0,
      value: { runs: [{ ok: true, code: 'ok', player: '小梅', scenario: 'tile-shop', score: run.claimed }] },
    });
    expect(verified(makeRunText(run))).toMatchObject({
      code: 0,
      value: { runs: [{ ok: true, code: 'ok' }] },
    });
    expect(verified(kept('drone-season'))).toMatchObject({ code: 0 });
  });

  it('tells what is wrong with one that is not', () => {
    const run = kept();
    expect(verified({ ...run, claimed: 99.9 })).toMatchObject(saying('score.differs'));
    expect(verified({ ...run, moves: [], claimed: null })).toMatchObject(saying('score.differs'));
    expect(verified({ ...run, moves: [{ type: 'fly' }, ...run.moves] })).toMatchObject(
      saying('move.refused'),
    );
    expect(verified({ ...run, moves: [...run.moves, { type: 'leave' }] })).toMatchObject(
      saying('move.refused'),
    );
    expect(verified({ ...run, rulesVersion: 999 })).toMatchObject({
      value: {
        runs: [{ code: 'rules.changed', reason: 'score claimed, rules changed', score: run.claimed }],
      },
    });
    expect(verified({ ...run, scenario: { ...run.scenario, hash: '0' } })).toMatchObject(
      saying('scenario.changed'),
    );
    expect(verified({ ...run, scenario: { id: 'moon', hash: '0' } })).toMatchObject(
      saying('scenario.unknown'),
    );
    expect(verified({ ...run, format: 'else' })).toMatchObject(saying('run.not-a-run'));
    expect(verified(makeRunText(run).slice(0, -4))).toMatchObject(saying('run.truncated'));
  });

  it('goes through many and fails when one does', () => {
    const good = file('good.json', kept());
    const bad = file('bad-run.json', '{}');
    const { code, value } = json('verify', good, bad);
    expect([code, value]).toMatchObject([
      1,
      {
        runs: [
          { file: good, ok: true },
          { file: bad, ok: false },
        ],
      },
    ]);
  });
});

it('runs as a program, and reads moves from standard input', () => {
  const argv = ['.ci/zhanggui.mjs', 'play', 'tile-shop', '--seed', '1', '--moves', '-', '--json'];
  const { status, stdout } = spawnSync(process.execPath, argv, {
    cwd: ROOT,
    input: '[{"type":"leave"}]',
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, finished: true });
}, 30_000);

describe('bots', () => {
  interface Played {
    readonly results: readonly {
      readonly bot: string;
      readonly seeds: number;
      readonly mean: number;
      readonly min: number;
      readonly max: number;
    }[];
    readonly beats: readonly {
      readonly bot: string;
      readonly over: string;
      readonly n: number;
      readonly share: number;
    }[];
  }

  it('plays the named bots on a scenario and compares them', () => {
    const { code, out } = run([
      'bots',
      'tile-shop',
      '--bots',
      'textbook,talker,big-fish-hunter',
      '--seeds',
      '4',
      '--json',
    ]);
    const { results, beats } = JSON.parse(out) as Played;
    expect(code).toBe(0);
    expect(results.map(({ bot }) => bot)).toEqual(['textbook', 'talker', 'big-fish-hunter']);
    for (const { seeds, mean, min, max } of results) {
      expect(seeds).toBe(4);
      expect(mean).toBeGreaterThanOrEqual(min);
      expect(mean).toBeLessThanOrEqual(max);
    }
    expect(beats.find(({ bot, over }) => bot === 'textbook' && over === 'talker')?.share).toBe(1);
    // Nobody can hunt for large customers where there is only one.
    expect(beats.some(({ over }) => over === 'big-fish-hunter')).toBe(false);
  });

  it('refuses a bot that there is not, and says which there are', () => {
    const { code, err } = run(['bots', 'tile-shop', '--bots', 'wizard']);
    expect(code).toBe(2);
    expect(err).toContain('textbook');
  });
});

describe('coverage', () => {
  it('counts concepts by what became of them in play, and names those that are missing', () => {
    const { code, out } = run(['coverage', '--seeds', '1', '--json']);
    const { concepts, missing } = JSON.parse(out) as {
      concepts: { id: string; good: number; bad: number; scenarios: string[] }[];
      missing: string[];
    };
    expect(concepts).toHaveLength(156);
    for (const { id, good, bad, scenarios } of concepts) {
      expect(missing.includes(id)).toBe(good === 0 || bad === 0);
      expect(scenarios.length > 0).toBe(good + bad > 0);
    }
    expect(code).toBe(missing.length === 0 ? 0 : 1);
  }, 240_000);
});

describe('calibrate', () => {
  interface Calibrated {
    readonly figures: readonly {
      readonly id: string;
      readonly value: number;
      readonly within: readonly [number, number];
      readonly ok: boolean;
      readonly n: number;
    }[];
  }
  const calibrated = (...argv: string[]): { code: number; figures: Calibrated['figures'] } => {
    const { code, value } = json('calibrate', ...argv);
    return { code, figures: (value as unknown as Calibrated).figures };
  };

  it('measures the fifteen figures, each with its range and over how many, and finds them within', () => {
    const { code, figures } = calibrated();
    expect(figures).toHaveLength(15);
    for (const figure of figures) {
      expect(figure).toEqual({
        id: expect.stringMatching(/^[a-z0-9-]+$/) as unknown,
        value: expect.any(Number) as unknown,
        within: [expect.any(Number), expect.any(Number)],
        ok: true,
        n: expect.any(Number) as unknown,
      });
      expect(figure.n).toBeGreaterThan(100);
    }
    expect(figures.find(({ id }) => id === 'acquaintances')?.n).toBe(10_000);
    expect(code).toBe(0);
  });

  it('says which are out of range, and fails', () => {
    // Too few to show what they show as a crowd.
    const { code, figures } = calibrated('--accounts', '30', '--seed', '2');
    const out = figures.filter(({ value, within: [least, most] }) => value < least || value > most);
    expect(out.length).toBeGreaterThan(0);
    expect(figures.filter(({ ok }) => !ok)).toEqual(out);
    expect(code).toBe(1);
    const { code: again, out: text } = run(['calibrate', '--accounts', '30', '--seed', '2']);
    expect(again).toBe(1);
    expect(text.match(/ OUT /g)).toHaveLength(out.length);
    for (const { id } of out) expect(text).toMatch(new RegExp(`^${id} .* OUT `, 'm'));
  });

  it('is the same under the same seed, and another under another', () => {
    const three = (seed: string) => calibrated('--accounts', '300', '--seed', seed);
    expect(three('3')).toEqual(three('3'));
    expect(three('3')).not.toEqual(three('4'));
  });

  it.each([
    [['--accounts', '0']],
    [['--accounts', '1000001']],
    [['--accounts', 'many']],
    [['--seed', '-1']],
    [['--seeds', '3']],
    [['ordinary']],
  ])('%j is wrong usage', (argv) => {
    expect(run(['calibrate', ...argv])).toMatchObject({ code: 2, out: '' });
  });
});
