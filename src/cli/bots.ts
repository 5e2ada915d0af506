/** `bots`: plays bots over many seeds, and says which way of selling beats which. */
import { BOTS, BOT_NAMES, type BotName } from '../review/bots';
import { compared, measured, type Measured } from '../review/bots/measure';
import { folderOf, readScenario, scenarioIds } from './files';
import { UsageError, wholeNumber, type Command } from './command';
import { table } from './table';
import { broken } from './played';

const namesOf = (value: string | boolean | undefined): readonly BotName[] => {
  if (value === undefined || value === 'all') return BOT_NAMES.filter((name) => name !== 'solver');
  const names = String(value).split(',');
  const unknown = names.filter((name) => !Object.hasOwn(BOTS, name));
  if (unknown.length > 0)
    throw new UsageError(`there is no bot ${unknown.join(', ')}; there are ${BOT_NAMES.join(', ')}`);
  return names as readonly BotName[];
};

const round = (x: number): number => Math.round(x * 100) / 100;

export const bots: Command = {
  usage: 'bots [SCENARIO…] --bots a,b|all --seeds N',
  does: 'plays bots on seeds 1…N and compares them (all: every bot but the solver)',
  options: ['bots', 'seeds'],
  takes: [0, 200],
  run({ files, options }) {
    const names = namesOf(options.bots);
    const seeds = wholeNumber('seeds', options.seeds, 20);
    if (seeds < 1) throw new UsageError('--seeds takes a whole number from 1');
    const results: (Omit<Measured, 'runs' | 'vice'> & { scenario: string })[] = [];
    const beats: ReturnType<typeof compared>[number][] = [];
    for (const id of files.length > 0 ? files : scenarioIds()) {
      const scenario = readScenario(folderOf(id));
      if (!scenario.ok) return broken(scenario.error);
      const played = names.map((name) => measured(scenario.value, name, seeds));
      for (const { runs: _, vice: __, ...figures } of played)
        results.push({ scenario: scenario.value.data.id, ...figures });
      beats.push(...compared(scenario.value.data.id, played));
    }
    return {
      ok: true,
      json: { results, beats },
      text: [
        table(
          ['scenario', 'bot', 'seeds', 'mean', 'sd', 'min', 'max', 'business'],
          results.map((r) => [
            r.scenario,
            r.bot,
            r.seeds,
            ...[r.mean, r.sd, r.min, r.max, r.business].map(round),
          ]),
        ),
        table(
          ['scenario', 'bot', 'beats', 'of seeds', 'by total', 'by business'],
          beats.map((b) => [b.scenario, b.bot, b.over, b.n, round(b.share), round(b.shareBusiness)]),
        ),
      ].join('\n'),
    };
  },
};
