/** Playing a run: begin it, take a move, list what is legal, replay a list of moves. Pure. */
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { Move } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import { err, ok, type Result } from '../model/result';
import type { Scenario } from '../scenario/scenario';
import type { Game } from './game';
import { candidates, refusal } from './legal';
import { companyMachine } from './machine';

/** A run at one moment: the machine's snapshot. Opaque; read it by `gameOf` and `placeOf`. */
export type Play = SnapshotFrom<typeof companyMachine>;

/** Changes when the same moves could lead elsewhere; saves name it. */
export const RULES_VERSION = 1;

const PLACES = ['founding', 'month', 'visit', 'report', 'finished'] as const;
export type Place = (typeof PLACES)[number];

/** The first moment of a run. `seed` is a whole number from 0. */
export const begin = (scenario: Scenario, seed: number): Play =>
  initialTransition(companyMachine, { scenario, seed })[0];

export const gameOf = (play: Play): Game => play.context;

/** Which part of the run this is; a visit's own state is told by `talkStateOf`. */
export const placeOf = (play: Play): Place =>
  PLACES.find((place) => (typeof play.value === 'string' ? play.value === place : place in play.value)) ??
  'founding';

export const talkStateOf = (play: Play): string | null =>
  typeof play.value === 'object' && 'visit' in play.value ? String(play.value.visit) : null;

/** The kinds of move that the chart knows at this moment, before any condition on the single move. */
const openTypes = (play: Play): ReadonlySet<string> => new Set(play._nodes.flatMap((node) => node.ownEvents));

const refusalAt = (play: Play, move: Move): RefusalCode | null => {
  if (play.status === 'done') return 'run.finished';
  if (!openTypes(play).has(move.type)) return 'move.not-now';
  return play.can(move) ? null : (refusal(play.context, move) ?? 'move.not-now');
};

/** One move. A refused one leaves the run as it was and says why. */
export const step = (play: Play, move: Move): Result<Play, RefusalCode> => {
  const code = refusalAt(play, move);
  return code ? err(code) : ok(transition(companyMachine, play, move)[0]);
};

/** Every move that is legal now. The chart is asked once for the kinds, `legal.ts` for each move: `can` for each would be slow. */
export const legalMoves = (play: Play): readonly Move[] => {
  if (play.status === 'done') return [];
  const types = openTypes(play);
  return candidates(play.context).filter(
    (move) => types.has(move.type) && refusal(play.context, move) === null,
  );
};

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
