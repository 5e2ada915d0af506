/** A player that is not a person. It is given what a learner sees and nothing else. */
import { roll } from '../../model/chance';
import type { Move } from '../../model/move';
import { begin, legalMoves, step, type Play } from '../../rules/play';
import { refusalHere } from '../../rules/stepping';
import { caseFor } from '../../rules/recovery/meeting';
import type { Case } from '../../rules/recovery/recovery';
import { sceneFor } from '../../rules/scene';
import type { Scene } from '../../rules/talk';
import type { Truth } from '../../rules/truth';
import { viewOf, type View } from '../../rules/view';
import type { Scenario } from '../../scenario/scenario';

/** What a bot would like to do: a move, or any name for the shop. */
export type Wish = Pick<Move, 'type'> & { readonly [field: string]: string | number };

/** A bot's turn. All of it can be known by a learner; view and list are put together only when looked at. */
export interface Turn {
  readonly scenario: Scenario;
  readonly view: View;
  readonly legal: readonly Move[];
  /** The move that fulfils a wish here, if it is legal. */
  find(wish: Wish): Move | null;
  /** The visit as it would be if the person visited were so: for reckoning with what may be true. */
  imagine(truth: Truth): Scene | null;
  /** The recovery as it would be; null in a season, where what went wrong stands in no scenario. */
  imagineCase(truth: Truth): Case | null;
  /** The bot's own luck in [0, 1), keyed by seed and move. */
  readonly luck: number;
}

/** Chooses one of the legal moves. */
export type Bot = (turn: Turn) => Move;

/** More moves than any run needs; a bot that goes on longer is stuck. */
const TOO_MANY = 5000;

class PlayedTurn implements Turn {
  readonly scenario: Scenario;
  readonly #play: Play;
  readonly #moves: number;
  #view: View | null = null;
  #legal: readonly Move[] | null = null;

  constructor(play: Play, moves: number) {
    this.scenario = play.game.scenario;
    this.#play = play;
    this.#moves = moves;
  }

  get view() {
    return (this.#view ??= viewOf(this.#play));
  }

  get legal() {
    return (this.#legal ??= legalMoves(this.#play));
  }

  get luck() {
    return roll(this.#play.game.seed, 'bot', this.#moves);
  }

  find(wish: Wish): Move | null {
    if (wish.type === 'name') return this.legal.find((move) => move.type === 'name') ?? null;
    // A wish has the fields of the move it names; one that has not is refused like any other nonsense.
    const move = wish as unknown as Move;
    return refusalHere(this.#play, move) === null ? move : null;
  }

  imagine(truth: Truth): Scene | null {
    const { game } = this.#play;
    return game.visiting === null ? null : sceneFor(game, game.visiting, truth);
  }

  imagineCase(truth: Truth): Case | null {
    const { game } = this.#play;
    return game.meeting === null || truth.cause === undefined ? null : caseFor(game, game.meeting, truth);
  }
}

/** A turn at this moment of a run. */
export const turnOf = (play: Play): Turn => new PlayedTurn(play, 0);

/** Plays a run on to its end, or until `until` says so. */
export const playOn = (from: Play, bot: Bot, until: (play: Play) => boolean = () => false): Play => {
  let play = from;
  for (let moves = 0; !play.done && !until(play) && moves < TOO_MANY; moves++) {
    const next = step(play, bot(new PlayedTurn(play, moves)));
    if (!next.ok) throw new RangeError(`bot: ${next.error}`);
    play = next.value;
  }
  return play;
};

/** Plays a whole run, or until `until` says so. Answers the moves with the run. */
export const playBot = (
  scenario: Scenario,
  seed: number,
  bot: Bot,
  until: (play: Play) => boolean = () => false,
): { readonly play: Play; readonly moves: readonly Move[] } => {
  let play = begin(scenario, seed);
  const moves: Move[] = [];
  while (!play.done && !until(play) && moves.length < TOO_MANY) {
    const move = bot(new PlayedTurn(play, moves.length));
    const next = step(play, move);
    if (!next.ok) throw new RangeError(`bot: ${next.error} for ${JSON.stringify(move)}`);
    play = next.value;
    moves.push(move);
  }
  return { play, moves };
};
