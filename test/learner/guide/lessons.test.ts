// The introduction: everything it points at is somewhere, it shows one thing at a time, and what was had is remembered.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LESSON_IDS, LESSONS, type Sight } from '../../../src/learner/guide/lessons';
import { playBot } from '../../../src/review/bots/bot';
import { textbook } from '../../../src/review/bots/textbook';
import { placeOf, type Play } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import { shippedScenario } from '../../course';

const sources = readdirSync('src/learner', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => readFileSync(join('src/learner', file), 'utf8'))
  .join('\n');
const all = LESSON_IDS.flatMap((lesson) => LESSONS[lesson].map((step) => ({ lesson, step })));

/** What a learner who plays like the textbook comes by. */
const sights = (scenario: string): readonly Sight[] => {
  const seen: Sight[] = [];
  const look = (play: Play): boolean => {
    seen.push({ stop: placeOf(play), view: viewOf(play) });
    return false;
  };
  const { play } = playBot(shippedScenario(scenario), 5, textbook, look);
  return [...seen, { stop: 'aftermath', view: viewOf(play) }, { stop: 'finished', view: viewOf(play) }];
};

describe('the lessons', () => {
  test.each(all.map(({ lesson, step }) => [lesson, step.id, step.at] as const))(
    '%s %s points at something that is there',
    (_, id, at) => {
      // The tabs of the people bear the names of their lists.
      expect(sources.includes(`data-guide="${at}"`) || ['leads', 'customers'].includes(at), id).toBe(true);
    },
  );

  test('have words, a name of their own for each step, and one last step', () => {
    for (const lesson of LESSON_IDS) {
      const steps = LESSONS[lesson];
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.filter(({ last }) => last)).toEqual([steps.at(-1)]);
      for (const { words } of steps) expect(words().length).toBeGreaterThan(5);
    }
  });

  test.each([
    ['talk', ['tile-shop', 'false-objection']],
    ['recovery', ['angry-guest']],
    ['month', ['drone-season', 'weakest-driver']],
  ] as const)('%s is come by whole, in play', (lesson, scenarios) => {
    const seen = scenarios.flatMap(sights);
    for (const step of LESSONS[lesson]) expect(seen.some(step.when), step.id).toBe(true);
  });
});
