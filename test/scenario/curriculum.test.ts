// The way through the course: complete, without circles, and what it says of the scenarios is what is played in them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCurriculum } from '../../src/cli/files';
import { BOT_NAMES } from '../../src/review/bots';
import { playBot } from '../../src/review/bots/bot';
import { textbook } from '../../src/review/bots/textbook';
import { seedFor, dueConcepts } from '../../src/review/mastery/due';
import { isExercise, momentsFor, movesTo, weigh } from '../../src/review/mastery/position';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf, replay } from '../../src/rules/play';
import { viewOf } from '../../src/rules/view';
import { loadCurriculum } from '../../src/scenario/bundled';
import { parseCurriculum } from '../../src/scenario/curriculum-check';
import { shippedCourse, shippedScenario, shippedScenarios } from '../course';

const text = (name: string): string =>
  readFileSync(new URL(`../../scenarios/course/${name}.yaml`, import.meta.url), 'utf8');
const texts = { path: text('path'), practice: text('practice'), drills: text('drills') };
const { concepts } = shippedCourse();
const shipped = () => {
  const read = readCurriculum(concepts);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  return read.value;
};
const issues = (change: Partial<typeof texts>) => {
  const read = parseCurriculum({ ...texts, ...change }, concepts, shippedScenarios());
  return read.ok ? [] : read.error.map(({ code, file, message }) => [code, file, message]);
};

describe('the way through the course', () => {
  it('is complete, and the same from the build', async () => {
    expect(issues({})).toEqual([]);
    expect(await loadCurriculum()).toEqual({ ok: true, value: shipped() });
  });

  it.each([
    ['id.missing', 'man is on no step', (s: string) => s.replace(/^- \{id: man,.*\n/m, '')],
    ['id.twice', 'man stands twice', (s: string) => `${s}- {id: man}\n`],
    ['id.dangling', 'luck is no concept', (s: string) => `${s}- {id: luck}\n`],
    [
      'path.order',
      'approach-manner needs twelve-contacts, which comes later',
      (s: string) => s.replace('{id: approach-manner}', '{id: approach-manner, needs: [twelve-contacts]}'),
    ],
  ])('says %s: %s', (code, message, change) => {
    expect(issues({ path: change(texts.path) })).toContainEqual([code, 'course/path.yaml', message]);
  });

  it('says when practice or drills name what is not there', () => {
    const stray = 'nowhere:\n  man: 3\n';
    expect(issues({ practice: texts.practice + stray }).map(([code]) => code)).toEqual(['id.dangling']);
    const drill = 'luck:\n  - {scenario: nowhere, seed: 1, bot: textbook, index: 1}\n';
    expect(issues({ drills: texts.drills + drill }).map(([code]) => code)).toEqual([
      'id.dangling',
      'id.dangling',
    ]);
  });
});

describe('where concepts are practised', () => {
  it.each(shippedScenarios().map((id) => [id]))(
    'is up to date for %s: what the textbook is judged by stands there (else: npm run practice)',
    (id) => {
      const { play } = playBot(shippedScenario(id), 1, textbook);
      const judged = scoreOf(gameOf(play))
        .ledger.filter(({ verdict }) => verdict === 'good' || verdict === 'bad')
        .map(({ concept }) => concept);
      const listed = Object.keys(shipped().practice[id] ?? {});
      expect([...new Set(judged)].filter((concept) => !listed.includes(concept))).toEqual([]);
    },
  );

  it('leaves no concept without a place', () => {
    const taught = new Set(Object.values(shipped().practice).flatMap((judged) => Object.keys(judged)));
    expect([...concepts.keys()].filter((id) => !taught.has(id))).toEqual([]);
  });
});

describe('positions for drills', () => {
  const { drills } = shipped();

  it('are moments that the bots come to', () => {
    for (const positions of Object.values(drills))
      for (const { bot, scenario, index } of positions) {
        expect(BOT_NAMES).toContain(bot);
        expect(shippedScenarios()).toContain(scenario);
        expect(index).toBeGreaterThanOrEqual(0);
      }
  });

  // The first of each: all of them would take minutes.
  it.each(Object.entries(drills).map(([concept, [first]]) => [concept, first] as const))(
    'ask for %s, and most answers are not good enough (else: npm run drills)',
    (concept, position) => {
      if (!position) throw new Error('no position');
      const scenario = shippedScenario(position.scenario);
      const moves = movesTo(scenario, position);
      expect(moves).toHaveLength(position.index);
      const options = weigh({ scenario, seed: position.seed, moves });
      const view = viewOf(replay(scenario, position.seed, moves).play);
      expect(options && isExercise(options, view, concept)).toBe(true);
    },
  );

  it('are found in a run of one’s own: where the course would have asked for the order, and nobody did', () => {
    const scenario = shippedScenario('tile-shop');
    const { moves } = playBot(scenario, 1, textbook);
    const asked = moves.findIndex(({ type }) => type === 'ask-order');
    const missed = [...moves.slice(0, asked), { type: 'leave' } as const];
    const run = { scenario, seed: 1, moves: missed };
    expect(momentsFor(run, 'buying-signals')).toEqual([asked]);
    expect(momentsFor({ ...run, moves }, 'buying-signals')).toEqual([]);
  });
});

describe('a seed in which a concept is due', () => {
  const scenario = shippedScenario('false-objection');

  it('is the first from where one looks on', () => {
    const wanted = [...Array(60).keys()].filter((seed) =>
      dueConcepts(scenario, seed).has('weigh-for-customer'),
    );
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.length).toBeLessThan(60);
    const [, second] = wanted;
    expect(seedFor(scenario, 'weigh-for-customer', (wanted[0] ?? 0) + 1)).toBe(second);
  });

  it('is any where the concept rests on nobody in particular', () => {
    expect(seedFor(scenario, 'show-benefit', 17)).toBe(17);
    expect(seedFor(shippedScenario('angry-guest'), 'win-back', 17)).toBe(17);
  });
});

it('keeps the file of the path free of what only the tests would notice', () => {
  expect(parse(texts.path)).toHaveLength(concepts.size);
});
