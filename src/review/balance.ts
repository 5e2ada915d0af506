/**
 * Whether the choices of a scene are choices: over the states that players come to, which moves are ever among the
 * best, and which is best wherever it can be made.
 */
import type { Move } from '../model/move';
import type { Finding } from '../scenario/finding';
import { alternatives } from '../rules/truth';
import type { Scenario } from '../scenario/scenario';
import { isEncounter } from '../scenario/schema';
import { playBot } from './bots/bot';
import { makeSolverBot } from './bots/solver';
import { textbook } from './bots/textbook';
import { watched } from './bots/watched';
import { truthsOf } from './solver/seat';
import { solverOf } from './solver/opening';
import { TooManyStates } from './solver/solve';

/** Runs of each bot that are looked at. */
const SEEDS = 4;
/** A move that is best every time is no choice when it comes up as often as this. */
const OFTEN = 12;
/** Ways to be beyond which a scene is too large to be solved while one plays. */
const MOST_WAYS = 12;

/** How often a kind of move stood open, and how often it was among the best. */
interface Stood {
  readonly legal: number;
  readonly near: number;
  /** Whether something else was among the best, too. */
  readonly alone: number;
}

const kindOf = (move: Move): string =>
  Object.entries(move)
    .filter(([key]) => key !== 'account')
    .map(([, value]) => String(value))
    .join(' ');

/** Every kind of move of a scene, counted over the states that textbook and solver come to. */
const balanceOf = (scenario: Scenario): ReadonlyMap<string, Stood> => {
  const counts = new Map<string, Stood>();
  for (const bot of [textbook, makeSolverBot()]) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      playBot(
        scenario,
        seed,
        watched(bot, ({ legal, near }) => {
          for (const move of legal) {
            const kind = kindOf(move);
            const before = counts.get(kind) ?? { legal: 0, near: 0, alone: 0 };
            const good = near.some((m) => kindOf(m) === kind);
            counts.set(kind, {
              legal: before.legal + 1,
              near: before.near + (good ? 1 : 0),
              alone: before.alone + (good && near.length === 1 ? 1 : 0),
            });
          }
        }),
      );
    }
  }
  return counts;
};

const finding = (code: string, path: string, message: string, mend: string): Finding => ({
  in: 'scenario',
  severity: 'warning',
  code,
  path,
  message,
  mend,
});

/** What the solver has to say about a scene: too large, an offer that is never any good, a move that always is. */
export const checkBalance = (scenario: Scenario): readonly Finding[] => {
  const { data } = scenario;
  const [account] = data.accounts;
  if (!isEncounter(data) || !account) return [];
  const ways = truthsOf(account).length;
  if (ways > MOST_WAYS)
    return [
      finding(
        'scene.ways',
        'accounts.0.truth',
        `the customer could be in ${String(ways)} ways, more than the ${String(MOST_WAYS)} that can be reckoned with exactly`,
        'draw fewer facts, or fewer alternatives',
      ),
    ];
  try {
    solverOf(scenario).value();
  } catch (error) {
    if (!(error instanceof TooManyStates)) throw error;
    return [
      finding(
        'scene.states',
        'accounts.0',
        error.message,
        'less patience, fewer features, fewer alternatives',
      ),
    ];
  }
  const counts = balanceOf(scenario);
  // An offer for somebody who will not come is bait for the careless; one for somebody who may has to be worth making.
  const minded = new Set(alternatives<string>(account.truth.sensitivity));
  const offers = data.offers
    .map(({ id }, index) => ({ id, index, stood: counts.get(`offer ${id}`) }))
    .filter(({ id, index, stood }) => {
      const meant = minded.has(data.offers[index]?.speaks ?? 'price') && id !== 'discount';
      return meant && stood !== undefined && stood.legal >= OFTEN && stood.near === 0;
    });
  // Which opening suits a person is for whoever plays to find out, even if it is always the same one.
  const sole = [...counts].filter(
    ([kind, { legal, alone }]) =>
      kind !== 'ask-order' && !kind.startsWith('approach ') && legal >= OFTEN && alone === legal,
  );
  return [
    ...offers.map(({ id, index }) =>
      finding(
        'move.dominated',
        `offers.${String(index)}`,
        `${id} is never among the best moves, not even for those it speaks to`,
        'let it cost less, or speak to somebody else',
      ),
    ),
    ...sole.map(([kind]) =>
      finding(
        'move.always-best',
        'accounts.0.truth',
        `"${kind}" is the only best move whenever it can be made: there is nothing to choose`,
        'draw a fact on which it depends',
      ),
    ),
  ];
};
