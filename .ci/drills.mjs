// `npm run drills`: looks for positions in the scenes in which a concept is due, and writes scenarios/course/drills.yaml:
// concept → moments of bots' runs at which the best line is an exercise in it and most others are not good enough. Only
// such as the solver weighs quickly. Some minutes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, readScenario, scenarioIds } from '../src/cli/files.ts';
import { BOTS } from '../src/review/bots/index.ts';
import { playBot } from '../src/review/bots/bot.ts';
import { conceptOf } from '../src/review/mastery/about.ts';
import { GRADE_OF, movesTo, weigh } from '../src/review/mastery/position.ts';
import { Follower } from '../src/review/solver/follow.ts';
import { isEncounter } from '../src/scenario/schema.ts';
import { fail, root } from './setup.mjs';

const SEEDS = 8;
const PLAYERS = ['textbook', 'talker', 'price-cutter', 'pushy-closer', 'random'];
/** Positions of a concept, and of those in one scenario. */
const MOST = 8;
const OF_SCENARIO = 3;
/** Milliseconds that weighing may take, from a standing start. */
const SLOW = 500;
/** The share of all lines that may be good enough. */
const EASY = 0.34;

const found = new Map();
const fits = (concept, scenario) => {
  const some = found.get(concept) ?? [];
  return some.length < MOST && some.filter((p) => p.scenario === scenario).length < OF_SCENARIO;
};

for (const id of scenarioIds()) {
  console.log(id);
  const read = readScenario(folderOf(id));
  if (!read.ok) fail(read.error.map(({ message }) => message).join('\n'));
  if (!isEncounter(read.value.data)) continue;
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const bot of PLAYERS) {
      // One solver per run, asked at once for the best line only: quick, once the talk is under way.
      const follower = new Follower();
      const player = BOTS[bot]();
      let last = null;
      let index = -1;
      const wanted = [];
      playBot(read.value, seed, (turn) => {
        index++;
        const sitting = follower.at(turn, last);
        const { talk, meeting } = turn.view;
        // Before anything has been said there is too much that may still be true.
        if (sitting && (meeting || (talk && talk.exchanges >= 1))) {
          try {
            const best = sitting.best();
            const concept = best && conceptOf(best, turn.view);
            if (concept && fits(concept, id)) wanted.push({ concept, index });
          } catch {
            // more states than are looked at
          }
        }
        last = player(turn);
        return last;
      });
      for (const { concept, index: at } of wanted) {
        if (!fits(concept, id)) continue;
        const some = found.get(concept) ?? [];
        if (some.some((p) => p.scenario === id && p.seed === seed)) continue;
        const position = { scenario: id, seed, bot, index: at };
        const moves = movesTo(read.value, position);
        const started = performance.now();
        const weighed = weigh({ scenario: { ...read.value }, seed, moves });
        if (!weighed || performance.now() - started > SLOW) continue;
        const good = weighed.filter((option) => GRADE_OF[option.class] === 'good');
        if (good.length > EASY * weighed.length) continue;
        found.set(concept, [...some, position]);
        console.log(concept, JSON.stringify(position), weighed.length, good.length);
      }
    }
}

const lines = [...found].sort().flatMap(([concept, positions]) => [
  `${concept}:`,
  ...positions.map((p) => `  - {scenario: ${p.scenario}, seed: ${p.seed}, bot: ${p.bot}, index: ${p.index}}`),
]);
writeFileSync(
  join(root, 'scenarios/course/drills.yaml'),
  `# Positions for drills: moments of bots' runs at which a concept is due. Made by \`npm run drills\`; do not write in it.\n${lines.join('\n')}\n`,
);
