/** The founding sheet gone over, line by line: each line as the shop was opened with it, against what else could stand there. */
import { moveKey, type Move } from '../../model/move';
import { now } from '../../rules/game';
import { gameOf, legalMoves, step, type Play } from '../../rules/play';
import { viewOf } from '../../rules/view';
import { found } from '../bots/textbook-founding';
import type { Choice } from '../choice';
import { sureVerdict } from './moments';
import { tryOut, type Row } from './trying';
import { worldsOf } from './suppose';

const WORLDS = 8;
const OPEN: Move = { type: 'open' };

/** Lines that only make sense together: points are shared out, and so are the few traits one aims at. */
const TOGETHER = ['attract', 'target'] as const;
type Together = (typeof TOGETHER)[number];

/** Which line of the sheet a move writes; null for those that are none. */
const lineOf = (move: Move): string | null => {
  if (move.type === 'level') return `level ${move.level}`;
  return ['position', 'price', 'distribute', 'serve', ...TOGETHER].includes(move.type) ? move.type : null;
};

/** What wipes such lines. */
const wiping = (play: Play, type: Together): readonly Move[] => {
  const { attractions, targets } = gameOf(play).draft;
  return type === 'target'
    ? targets.map((trait): Move => ({ type, trait }))
    : (Object.keys(attractions) as (keyof typeof attractions)[])
        .filter((attraction) => attractions[attraction])
        .map((attraction): Move => ({ type, attraction, points: 0 }));
};

const after = (play: Play, moves: readonly Move[]): Play =>
  moves.reduce((before, move) => {
    const next = step(before, move);
    return next.ok ? next.value : before;
  }, play);

/** Whether the sheet says so already. */
const stands = (play: Play, move: Move): boolean => {
  const { attractions, targets } = gameOf(play).draft;
  if (move.type === 'target') return targets.includes(move.trait);
  return move.type === 'attract' && attractions[move.attraction] === move.points;
};

/**
 * The lines as the textbook would write them together, and what stands for them: the first that the sheet does not say,
 * or where it says too much any of them but the learner's own.
 */
const asTaught = (play: Play, type: Together, own: Move): Row | null => {
  const wiped = wiping(play, type);
  const blank = after(play, wiped);
  const written = [...found(viewOf(blank))].filter(
    (wish) => wish.type === type,
  ) as unknown as readonly Move[];
  const isOther = (one: Move): boolean => moveKey(one) !== moveKey(own);
  const move = written.find((one) => !stands(play, one) && isOther(one)) ?? written.find(isOther);
  return move ? { move, first: [...wiped, ...written, OPEN] } : null;
};

/** Rows of moves that each write the line differently. @param own what the learner has written */
const otherwise = (play: Play, line: string, own: Move): readonly Row[] => {
  const type = TOGETHER.find((one) => one === line);
  if (type === undefined)
    return legalMoves(play)
      .filter((move) => lineOf(move) === line)
      .map((move) => ({ move, first: [move, OPEN] }));
  const taught = asTaught(play, type, own);
  return taught ? [taught] : [];
};

/**
 * Goes over the founding of a shop. The last move that wrote a line answers for it; all others, and the opening itself,
 * count for nothing.
 * @param plays the run before each of these moves
 */
export const reckonFounding = (plays: readonly Play[], moves: readonly Move[]): readonly Choice[] => {
  const closing = plays[moves.length - 1];
  if (!closing || moves.at(-1)?.type !== 'open') return [];
  const worlds = worldsOf(closing, WORLDS).plays;
  const [opened] = tryOut(worlds, [{ move: OPEN, first: [OPEN] }]);
  if (!opened) return [];
  const last = new Map<string, number>();
  moves.forEach((move, i) => {
    const line = lineOf(move);
    if (line !== null) last.set(line, i);
  });
  return moves.flatMap((move, i) => {
    const line = lineOf(move);
    const play = plays[i];
    if (line === null || last.get(line) !== i || !play) return [];
    const others = tryOut(worlds, otherwise(closing, line, move), opened.scores);
    const verdict = sureVerdict(closing, i, move, [{ ...opened, move }, ...others]);
    return [{ ...verdict, at: now(gameOf(play)) }];
  });
};
