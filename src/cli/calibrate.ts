/** `calibrate`: a population under the ordinary shop, held against the course's figures. */
import { makeWorld } from '../review/population/life';
import { measure } from '../review/population/figures';
import { UsageError, wholeNumber, type Command } from './command';
import { readPopulation } from './files';
import { broken } from './played';
import { table } from './table';

/** More accounts than this take minutes. */
const MOST = 1_000_000;

export const calibrate: Command = {
  usage: 'calibrate [--accounts N] [--seed N]',
  does: "population figures under the ordinary shop, against the course's",
  options: ['accounts', 'seed'],
  takes: [0, 0],
  run({ options }) {
    const accounts = wholeNumber('accounts', options.accounts, 10_000);
    if (accounts < 1 || accounts > MOST)
      throw new UsageError(`--accounts takes a whole number from 1 to ${String(MOST)}`);
    const seed = wholeNumber('seed', options.seed, 1);
    const population = readPopulation();
    if (!population.ok) return broken(population.error);
    const { archetypes, ordinary, figures } = population.value;
    const started = performance.now();
    const measured = measure(makeWorld(archetypes, ordinary), seed, accounts, (done) => {
      if (performance.now() - started > 1000 && done % 10_000 === 0)
        process.stderr.write(`${String(done)} of ${String(accounts)} accounts\n`);
    });
    const json = {
      figures: figures.map(({ id, within }) => {
        const { value = NaN, n = 0 } = measured.find((m) => m.id === id) ?? {};
        const [least, most] = within;
        return { id, value, within, ok: value >= least && value <= most, n };
      }),
    };
    return {
      ok: json.figures.every(({ ok }) => ok),
      json,
      text: table(
        ['figure', 'value', 'within', '', 'n'],
        json.figures.map(({ id, value, within, ok, n }) => [
          id,
          value.toFixed(3),
          `${String(within[0])}–${String(within[1])}`,
          ok ? 'ok' : 'OUT',
          n,
        ]),
      ),
    };
  },
};
