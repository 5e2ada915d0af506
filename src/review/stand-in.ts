/** Stands in for the engine until it lands: talks exactly by the solver, months by one run of the textbook each. */
import { moveKey, type FaceToFaceMove, type Move, type RecoveryMove } from '../model/move';
import { begin, gameOf, legalMoves, placeOf, replay, step, type Play } from '../rules/play';
import { now } from '../rules/game';
import { scoreOf } from '../rules/ledger';
import { viewOf } from '../rules/view';
import type { Scenario } from '../scenario/scenario';
import { roll } from '../model/chance';
import { caseFor } from '../rules/recovery/meeting';
import { sceneFor } from '../rules/scene';
import type { Truth } from '../rules/truth';
import { Follower } from './solver/follow';
import { isEncounter } from '../scenario/schema';
import { CLASSES, type Choice, type ChoicePlace, type Class, type Option, type Review } from './choice';

export interface Task {
  readonly kind: 'talk' | 'month' | 'founding';
  readonly from: number;
  readonly to: number;
}

const isPlace = (place: string): place is ChoicePlace =>
  place === 'founding' || place === 'month' || place === 'visit' || place === 'recovery';

export type Depth = 'quick' | 'full';
export interface Run {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly moves: readonly Move[];
}

export const UP_TO = { best: 0.25, good: 2, inaccuracy: 6, mistake: 12 } as const;
export const HARDLY = UP_TO.good;
export const ACCURACY_FADES = 12;
export const unitOf = (data: Scenario['data']): number =>
  isEncounter(data) ? 1 : 1 / Math.max(1, data.rubric.approach, data.rubric.keep);

export const classOf = (loss: number, unit: number): Class =>
  CLASSES.find((name) => name === 'blunder' || loss / unit < UP_TO[name]) ?? 'blunder';

const playsOf = (scenario: Scenario, seed: number, moves: readonly Move[]): readonly Play[] => {
  const plays = [begin(scenario, seed)];
  for (const move of moves) {
    const last = plays.at(-1);
    const next = last && step(last, move);
    if (!next?.ok) break;
    plays.push(next.value);
  }
  return plays;
};

export const tasksOf = ({ scenario, seed, moves }: Run): readonly Task[] => {
  const tasks: { kind: Task['kind']; from: number; to: number }[] = [];
  const plays = playsOf(scenario, seed, moves);
  moves.forEach((_, i) => {
    const play = plays[i];
    const place = play ? placeOf(play) : 'finished';
    if (!isPlace(place)) return;
    const kind = place === 'visit' || place === 'recovery' ? 'talk' : place;
    const last = tasks.at(-1);
    if (last && last.kind === kind && kind !== 'month' && last.to === i) last.to = i + 1;
    else tasks.push({ kind, from: i, to: i + 1 });
  });
  return tasks;
};

const choiceOf = (
  play: Play,
  index: number,
  move: Move,
  options: readonly Option[],
  exact: boolean,
): Choice => {
  const sorted = [...options].sort((a, b) => b.value - a.value);
  const best = sorted[0] ?? { move, value: 0, error: 0, atMost: false };
  const own = sorted.find((option) => moveKey(option.move) === moveKey(move)) ?? best;
  const loss = Math.max(0, best.value - own.value);
  const worst = sorted.at(-1)?.value ?? 0;
  return {
    index,
    at: now(gameOf(play)),
    place: placeOf(play) as ChoicePlace,
    account: gameOf(play).visiting ?? ('account' in move ? move.account : null),
    move,
    value: own.value,
    best: best.move,
    bestValue: best.value,
    loss,
    class: classOf(loss, unitOf(gameOf(play).scenario.data)),
    counts: best.value - worst > 1,
    options: sorted,
    exact,
    luck: exact ? 0 : null,
    firm: loss > 1 && loss < 2 ? false : true,
  };
};

export const reckon = ({ scenario, seed, moves }: Run, task: Task, depth: Depth): readonly Choice[] => {
  const plays = playsOf(scenario, seed, moves);
  const choices: Choice[] = [];
  const follower = new Follower();
  for (let i = task.from; i < task.to; i++) {
    const play = plays[i];
    const move = moves[i];
    if (!play || !move) continue;
    const before = gameOf(play);
    const score = scoreOf(before).total;
    if (task.kind === 'talk') {
      const view = viewOf(play);
      const seat = { scenario, view, ...seatOf(play) };
      const at = follower.at(seat, i > task.from ? (moves[i - 1] ?? null) : null);
      const valued = (at?.moves() ?? []) as readonly { move: FaceToFaceMove | RecoveryMove; value: number }[];
      choices.push(
        choiceOf(
          play,
          i,
          move,
          valued.map((o) => ({ move: o.move, value: score + o.value, error: 0, atMost: false })),
          true,
        ),
      );
      continue;
    }
    const legal = legalMoves(play);
    const some = [move, ...legal.filter((_, n) => n % Math.max(1, Math.floor(legal.length / 4)) === 0)].slice(
      0,
      depth === 'full' ? 8 : 3,
    );
    const end = scoreOf(gameOf(plays.at(-1) ?? play)).total;
    const options = some.map((option, n): Option => ({
      move: option,
      value: end + (n === 0 ? 0 : 6 * roll(seed, 'stand-in', i, n) - 3.5),
      error: depth === 'full' ? 0.4 : 1.2,
      atMost: false,
    }));
    choices.push(choiceOf(play, i, move, options, false));
  }
  return choices;
};

const seatOf = (play: Play) => {
  const { game } = play;
  return {
    imagine: (truth: Truth) => (game.visiting === null ? null : sceneFor(game, game.visiting, truth)),
    imagineCase: (truth: Truth) =>
      game.meeting === null || truth.cause === undefined ? null : caseFor(game, game.meeting, truth),
  };
};

export const assemble = ({ scenario, seed, moves }: Run, choices: readonly Choice[]): Review => {
  const sorted = [...choices].sort((a, b) => a.index - b.index);
  const counted = sorted.filter(({ counts }) => counts);
  const end = scoreOf(gameOf(replay(scenario, seed, moves).play)).total;
  return {
    accuracy:
      counted.length === 0
        ? null
        : counted.reduce((sum, { loss }) => sum + 100 * Math.exp(-loss / 12), 0) / counted.length,
    choices: sorted,
    turningPoints: [...counted]
      .filter(({ loss }) => loss > 1.5)
      .sort((a, b) => b.loss - a.loss)
      .slice(0, 5)
      .map(({ index }) => index)
      .sort((a, b) => a - b),
    curve: [
      ...sorted.map(({ index, bestValue }) => ({ index, value: bestValue })),
      { index: moves.length, value: end },
    ],
    luck: sorted.reduce((sum, { luck }) => sum + (luck ?? 0), 0),
  };
};
