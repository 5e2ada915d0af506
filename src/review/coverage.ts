/** Which concepts come up in actual play, well done and badly done: counted over bots and over learners of every sort. */
import { scoreOf } from '../rules/ledger';
import { gameOf } from '../rules/play';
import type { Scenario } from '../scenario/scenario';
import { BOTS, BOT_NAMES } from './bots';
import { apprentice } from './bots/apprentice';
import { playBot } from './bots/bot';
import { guesser } from './bots/guesser';
import { LEARNERS } from './bots/learners';

/** Every bot but the solver, and learners who do things well and badly. */
const players = [
  ...BOT_NAMES.filter((bot) => bot !== 'solver').map((bot) => BOTS[bot]),
  () => apprentice,
  () => guesser,
  ...LEARNERS.map((learner) => () => learner),
];

/** How often a concept was judged: rows of the ledger, and runs that have such a row. */
export interface Judged {
  good: number;
  bad: number;
  runs: number;
}

/** Counts over all players on seeds 1…n. What was never reached shows nothing of a concept: only good and bad count. */
export const coverageOf = (
  scenario: Scenario,
  seeds: number,
): { readonly runs: number; readonly judged: ReadonlyMap<string, Judged> } => {
  const judged = new Map<string, Judged>();
  for (const player of players)
    for (let seed = 1; seed <= seeds; seed++) {
      const { play } = playBot(scenario, seed, player());
      const met = new Set<string>();
      for (const { concept, verdict } of scoreOf(gameOf(play)).ledger) {
        if (verdict !== 'good' && verdict !== 'bad') continue;
        const entry = judged.get(concept) ?? { good: 0, bad: 0, runs: 0 };
        judged.set(concept, entry);
        entry[verdict]++;
        if (!met.has(concept)) entry.runs++;
        met.add(concept);
      }
    }
  return { runs: players.length * seeds, judged };
};
