/** `advice`: what the questions of the course are worth, by the solver. */
import { adviceOf } from '../review/advice';
import { beginningOf } from '../scenario/schema';
import { wholeNumber, type Command } from './command';
import { folderOf, readScenario, scenarioIds } from './files';
import { broken } from './played';
import { table } from './table';

export const advice: Command = {
  usage: 'advice [SCENE…] [--seeds N]',
  does: 'how often asking and probing are among the best moves, over the states that bots come to',
  options: ['seeds'],
  takes: [0, 200],
  run({ files, options }) {
    const seeds = wholeNumber('seeds', options.seeds, 2);
    const read = (files.length > 0 ? files : scenarioIds()).map((id) => readScenario(folderOf(id)));
    const failed = read.find((scenario) => !scenario.ok);
    if (failed && !failed.ok) return broken(failed.error);
    const counted = read
      .flatMap((scenario) =>
        scenario.ok && beginningOf(scenario.value.data) === 'visit' ? [scenario.value] : [],
      )
      .flatMap((scenario) => adviceOf(scenario, seeds));
    return {
      ok: true,
      json: { advice: counted },
      text: table(
        ['scene', 'question', 'states', 'among the best', 'share'],
        counted.map(({ scenario, asks, due, best }) => [
          scenario,
          asks,
          due,
          best,
          due === 0 ? '–' : (best / due).toFixed(2),
        ]),
      ),
    };
  },
};
