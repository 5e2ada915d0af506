/** `coverage`: which concepts of the course come up in actual play, well done and badly done. */
import { coverageOf } from '../review/coverage';
import { UsageError, wholeNumber, type Command } from './command';
import { folderOf, readCourse, readScenario, scenarioIds } from './files';
import { broken } from './played';
import { table } from './table';

interface Met {
  good: number;
  bad: number;
  readonly scenarios: Set<string>;
}

export const coverage: Command = {
  usage: 'coverage [--seeds N]',
  does: 'concepts met in actual play by the bots, by good and by bad verdicts',
  options: ['seeds'],
  takes: [0, 0],
  run({ options }) {
    const seeds = wholeNumber('seeds', options.seeds, 5);
    if (seeds < 1) throw new UsageError('--seeds takes a whole number from 1');
    const course = readCourse();
    if (!course.ok) return broken(course.error);
    const met = new Map<string, Met>(
      [...course.value.concepts.keys()].map((id) => [id, { good: 0, bad: 0, scenarios: new Set() }]),
    );
    for (const id of scenarioIds()) {
      const scenario = readScenario(folderOf(id));
      if (!scenario.ok) return broken(scenario.error);
      for (const [concept, { good, bad }] of coverageOf(scenario.value, seeds).judged) {
        const entry = met.get(concept);
        if (!entry) continue;
        entry.good += good;
        entry.bad += bad;
        entry.scenarios.add(id);
      }
    }
    const concepts = [...met].map(([id, { good, bad, scenarios }]) => ({
      id,
      good,
      bad,
      scenarios: [...scenarios],
    }));
    const missing = concepts.filter(({ good, bad }) => good === 0 || bad === 0).map(({ id }) => id);
    return {
      ok: missing.length === 0,
      json: { concepts, missing },
      text: [
        table(
          ['concept', 'phase', 'good', 'bad', 'scenarios'],
          concepts.map((c) => [
            c.id,
            course.value.concepts.get(c.id)?.phase ?? '',
            c.good,
            c.bad,
            c.scenarios.length,
          ]),
        ),
        `${String(concepts.length - missing.length)} of ${String(concepts.length)} concepts with good and bad verdicts; missing: ${missing.join(' ')}\n`,
      ].join('\n'),
    };
  },
};
