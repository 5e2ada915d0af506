/** Playing a run: begin it, take a move, list what is legal, replay a list of moves. Pure. */
import type { Move } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import type { Scenario } from '../scenario/scenario';
import type { Game } from './game';
import { advance, movesHere, start, type Standing } from './stepping';

/** A run at one moment. Read it by `gameOf` and `placeOf`. */
export type Play = Standing;

/** Changes when the same moves could lead elsewhere; saves name it. */
export const RULES_VERSION = 7;

const PLACES = ['founding', 'month', 'visit', 'recovery', 'report', 'finished'] as const;
export type Place = (typeof PLACES)[number];

/** The first moment of a run. `seed` is a whole number from 0. */
export const begin = start;

export const gameOf = (play: Play): Game => play.game;

/** Which part of the run this is; a visit's own state is told by `talkStateOf`. */
export const placeOf = ({ node }: Play): Place =>
  PLACES.find((place) => node.startsWith(place)) ?? 'founding';

export const talkStateOf = ({ node }: Play): string | null => node.split('.')[1] ?? null;

/** One move. A refused one leaves the run as it was and says why. */
export const step = advance;

/** Every move that is legal now. */
export const legalMoves = movesHere;

export interface Refused {
  readonly index: number;
  readonly code: RefusalCode;
}

/** Plays a list of moves. Stops at the first refused one unless told to skip them. */
export const replay = (
  scenario: Scenario,
  seed: number,
  moves: readonly Move[],
  skipRefused = false,
): { readonly play: Play; readonly refused: readonly Refused[] } => {
  let play = begin(scenario, seed);
  const refused: Refused[] = [];
  for (const [index, move] of moves.entries()) {
    const next = step(play, move);
    if (next.ok) play = next.value;
    else {
      refused.push({ index, code: next.error });
      if (!skipRefused) break;
    }
  }
  return { play, refused };
};
