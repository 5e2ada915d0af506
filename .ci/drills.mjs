// `npm run drills`: looks for positions in the scenes that are an exercise in a concept, and writes
// scenarios/course/drills.yaml: concept → moments of bots' runs. Where the textbook would practise a concept is where one
// looks; only positions that the solver weighs quickly are taken. Some minutes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, readScenario, scenarioIds } from '../src/cli/files.ts';
import { BOTS } from '../src/review/bots/index.ts';
import { playBot } from '../src/review/bots/bot.ts';
import { textbook } from '../src/review/bots/textbook.ts';
import { conceptOf } from '../src/review/concept.ts';
import { isExercise, weigh } from '../src/review/mastery/position.ts';
import { isEncounter } from '../src/scenario/schema.ts';
import { fail, root } from './setup.mjs';

const SEEDS = 6;
const PLAYERS = ['textbook', 'talker', 'price-cutter', 'random'];
/** Positions of a concept in one scenario, and how many are tried for them. */
const MOST = 2;
const TRIES = 5;
/** Milliseconds that weighing may take, from a standing start. */
const SLOW = 600;

const found = new Map();
for (const id of scenarioIds()) {
  const read = readScenario(folderOf(id));
  if (!read.ok) fail(read.error.map(({ message }) => message).join('\n'));
  if (!isEncounter(read.value.data)) continue;
  const tried = new Map();
  const here = (concept) => (found.get(concept) ?? []).filter(({ scenario }) => scenario === id);
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const bot of PLAYERS) {
      const player = BOTS[bot]();
      const moves = [];
      playBot(read.value, seed, (turn) => {
        const { talk, meeting } = turn.view;
        const concept = conceptOf(textbook(turn), turn.view);
        const wanted =
          concept !== null &&
          here(concept).length < MOST &&
          here(concept).every((position) => position.seed !== seed) &&
          (tried.get(concept) ?? 0) < TRIES;
        // Before anything has been said to somebody new, too much may still be true to be reckoned with quickly.
        if (wanted && (meeting || (talk && talk.exchanges >= 1))) {
          tried.set(concept, (tried.get(concept) ?? 0) + 1);
          const started = performance.now();
          // A copy: what the solver has found out about the scenario before must not help it here.
          const options = weigh({ scenario: { ...read.value }, seed, moves: [...moves] });
          if (options && performance.now() - started < SLOW && isExercise(options, turn.view, concept)) {
            found.set(concept, [
              ...(found.get(concept) ?? []),
              { scenario: id, seed, bot, index: moves.length },
            ]);
            tried.set(concept, 0);
          }
        }
        const move = player(turn);
        moves.push(move);
        return move;
      });
    }
  console.log(id, [...found].map(([concept]) => `${concept} ${here(concept).length}`).join(', '));
}

const lines = [...found]
  .sort()
  .flatMap(([concept, positions]) => [
    `${concept}:`,
    ...positions.map(
      (p) => `  - {scenario: ${p.scenario}, seed: ${p.seed}, bot: ${p.bot}, index: ${p.index}}`,
    ),
  ]);
writeFileSync(
  join(root, 'scenarios/course/drills.yaml'),
  `# Positions for drills: moments of bots' runs at which a concept is due. Made by \`npm run drills\`; do not write in it.\n${lines.join('\n')}\n`,
);
