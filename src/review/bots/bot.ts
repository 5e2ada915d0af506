/** A player that is not a person. It is given what a learner sees and nothing else. */
import { roll } from '../../model/chance';
import type { Move } from '../../model/move';
import { begin, legalMoves, step, type Play } from '../../rules/play';
import { viewOf, type View } from '../../rules/view';
import type { Scenario } from '../../scenario/scenario';

/** Chooses one of the legal moves. `luck` is in [0, 1), the bot's own, keyed by seed and move. */
export type Bot = (view: View, legal: readonly Move[], luck: number) => Move;

/** What a bot would like to do: a kind of move, with as many of its fields as matter. */
export type Wish = Pick<Move, 'type'> & { readonly [field: string]: string | number };

/** More moves than any run needs; a bot that goes on longer is stuck. */
const TOO_MANY = 5000;

/** Plays a whole run, or until `until` says so. Answers the moves with the run. */
export const playBot = (
  scenario: Scenario,
  seed: number,
  bot: Bot,
  until: (play: Play) => boolean = () => false,
): { readonly play: Play; readonly moves: readonly Move[] } => {
  let play = begin(scenario, seed);
  const moves: Move[] = [];
  while (play.status !== 'done' && !until(play) && moves.length < TOO_MANY) {
    const move = bot(viewOf(play), legalMoves(play), roll(seed, 'bot', moves.length));
    const next = step(play, move);
    if (!next.ok) throw new RangeError(`bot: ${next.error} for ${JSON.stringify(move)}`);
    play = next.value;
    moves.push(move);
  }
  return { play, moves };
};
