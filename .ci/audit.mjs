// `npm run audit -- SCENARIO… [--from SEED] [--runs N]`: runs of bots gone over, to see where ledger and review differ. Counts
// the choices that the ledger calls good, and those of them that the review calls a mistake or a blunder, and lists these.
// Every second run is the textbook's, the others are all other bots' in turn. A run of a season takes minutes.
import { readScenario, folderOf, scenarioIds } from '../src/cli/files.ts';
import { BOTS, BOT_NAMES } from '../src/review/bots/index.ts';
import { playBot } from '../src/review/bots/bot.ts';
import { reviewOf } from '../src/review/values/tasks.ts';
import { scoreOf } from '../src/rules/ledger.ts';
import { gameOf } from '../src/rules/play.ts';
import { isEncounter } from '../src/scenario/schema.ts';

/** The solver takes as long for a season as all others together. */
const othersIn = (data) =>
  BOT_NAMES.filter((name) => name !== 'textbook' && (name !== 'solver' || isEncounter(data)));

const botOf = (data, seed) => {
  const others = othersIn(data);
  return seed % 2 === 1 ? 'textbook' : others[(seed / 2 - 1) % others.length];
};

/** Places among the moves of those that have a row that is good: the log counts moves from 1. Ending a month judges the month. */
const goodIn = (play, moves) =>
  new Set(
    scoreOf(gameOf(play))
      .ledger.flatMap(({ at, verdict }) => (at && verdict === 'good' ? [at.index - 1] : []))
      .filter((index) => moves[index] && moves[index].type !== 'end-month'),
  );

const argv = process.argv.slice(2);
const option = (name, usual) => {
  const at = argv.indexOf(name);
  return at < 0 ? usual : Number(argv.splice(at, 2)[1]);
};
const [from, runs] = [option('--from', 1), option('--runs', 200)];
for (const id of argv.length > 0 ? argv : scenarioIds()) {
  const read = readScenario(folderOf(id));
  if (!read.ok) throw new Error(`${id} falls short`);
  const scenario = read.value;
  const sum = { good: 0, wrong: 0 };
  for (let seed = from; seed < from + runs; seed++) {
    const name = botOf(scenario.data, seed);
    const { play, moves } = playBot(scenario, seed, BOTS[name]());
    const good = goodIn(play, moves);
    const choices = reviewOf({ scenario, seed, moves }).choices.filter(
      ({ index, counts }) => counts && good.has(index),
    );
    const wrong = choices.filter((choice) => choice.class === 'mistake' || choice.class === 'blunder');
    sum.good += choices.length;
    sum.wrong += wrong.length;
    console.log(`  ${id} seed ${seed} ${name}: ${wrong.length} of ${choices.length}`);
    for (const { index, move, best, loss } of wrong)
      console.log(
        `    ${index} ${JSON.stringify(move)} lost ${loss.toFixed(2)} against ${JSON.stringify(best)}`,
      );
  }
  const share = ((100 * sum.wrong) / Math.max(1, sum.good)).toFixed(1);
  console.log(
    `${id}: ${sum.wrong} of ${sum.good} good moves (${share}%) in ${runs} runs are a mistake or worse`,
  );
}
