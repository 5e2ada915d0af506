/** A position: a moment of a talk, to be gone through again as a drill, and what each line would be worth in it. */
import type { Move } from '../../model/move';
import type { RecallGrade } from '../../model/recall';
import type { View } from '../../rules/view';
import type { Position } from '../../scenario/curriculum';
import type { Scenario } from '../../scenario/scenario';
import { BOTS, type BotName } from '../bots';
import { playBot } from '../bots/bot';
import { Follower } from '../solver/follow';
import { ifSolved } from '../solver/sitting';

/** A legal line, and the points of the score that it is short of the best, from what the learner knows. */
export interface Weighed {
  readonly move: Move;
  readonly loss: number;
}

/** How many points an answer may be short of the best to count as good, and to count as nearly so. */
export const NEAR = { good: 1, hard: 3 } as const;

export const gradeOf = (loss: number): RecallGrade =>
  loss <= NEAR.good ? 'good' : loss <= NEAR.hard ? 'hard' : 'again';

/** The moves of a bot up to a position. */
export const movesTo = (scenario: Scenario, { seed, bot, index }: Position): readonly Move[] => {
  let made = 0;
  return playBot(scenario, seed, BOTS[bot as BotName](), () => made++ === index).moves;
};

/**
 * What each legal line is worth at the end of these moves, the best first; null outside of a talk, or where the talk is
 * too large to be reckoned with. Exact, by the solver, and slow: from milliseconds to seconds.
 */
export const weigh = (
  scenario: Scenario,
  seed: number,
  moves: readonly Move[],
): { readonly view: View; readonly options: readonly Weighed[] } | null => {
  const follower = new Follower();
  let last: Move | null = null;
  let found: ReturnType<typeof weigh> = null;
  let made = 0;
  playBot(
    scenario,
    seed,
    (turn) => {
      const next = moves[made++];
      const sitting = follower.at(turn, last);
      if (!next) {
        const values = sitting && ifSolved(() => sitting.moves());
        const best = values?.[0]?.value ?? 0;
        if (values)
          found = {
            view: turn.view,
            options: values.map(({ move, value }) => ({ move, loss: best - value })),
          };
      }
      last = next ?? turn.legal[0] ?? null;
      if (!last) throw new RangeError('nothing is legal');
      return last;
    },
    () => made > moves.length,
  );
  return found;
};
