/** A run gone over: what was done best costs nothing, what was planted is found, and chance is told apart. */
import { describe, expect, it } from 'vitest';
import { moveKey, type Move } from '../../../src/model/move';
import { LAVISH } from '../../../src/model/trade';
import { BOTS } from '../../../src/review/bots';
import { playBot, type Bot } from '../../../src/review/bots/bot';
import { makeSolverBot } from '../../../src/review/bots/solver';
import { textbook } from '../../../src/review/bots/textbook';
import type { Choice } from '../../../src/review/choice';
import { worldsOf } from '../../../src/review/values/suppose';
import {
  assemble,
  reckon,
  planOf,
  playedOn,
  reviewOf,
  type Run,
  type Task,
} from '../../../src/review/values/tasks';
import { playsOf } from '../../../src/review/values/run';
import { truthOf } from '../../../src/rules/game';
import { scoreOf } from '../../../src/rules/ledger';
import { gameOf, placeOf } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import { shippedScenario } from '../../course';

const played = (id: string, seed: number, bot: Bot): Run => {
  const scenario = shippedScenario(id);
  return { scenario, seed, moves: playBot(scenario, seed, bot).moves };
};

/** Plays as the solver does, but once otherwise: with the first of these moves that can be made, from that turn on. */
const withMistake = (from: number, wrong: Bot): { readonly bot: Bot; readonly at: () => number | null } => {
  const best = makeSolverBot();
  let turn = 0;
  let made: number | null = null;
  return {
    bot: (t) => {
      const good = best(t);
      const i = turn++;
      if (made !== null || i < from) return good;
      const move = wrong(t);
      if (!t.legal.some((one) => JSON.stringify(one) === JSON.stringify(move))) return good;
      made = i;
      return move;
    },
    at: () => made,
  };
};

const leave: Bot = () => ({ type: 'leave' });

describe('a scene played as well as can be', () => {
  it.each(['false-objection', 'angry-guest'])('%s: accuracy 100, and only luck moves the curve', (id) => {
    const run = played(id, 3, makeSolverBot());
    const review = reviewOf(run);
    expect(review.accuracy).toBeCloseTo(100, 6);
    expect(review.turningPoints).toEqual([]);
    const [start] = review.curve;
    const { total } = scoreOf(gameOf(playBot(run.scenario, 3, makeSolverBot()).play));
    expect(review.curve.at(-1)?.value).toBeCloseTo(total, 6);
    expect((start?.value ?? 0) + review.luck).toBeCloseTo(total, 6);
  });
});

describe('what was lost and what chance took', () => {
  it('add up to the score', () => {
    const run = played('false-objection', 2, textbook);
    const { curve, luck, choices } = reviewOf(run);
    const lost = choices.reduce((sum, { loss }) => sum + loss, 0);
    expect((curve[0]?.value ?? 0) - lost + luck).toBeCloseTo(curve.at(-1)?.value ?? 0, 6);
  });
});

describe('what has one answer only', () => {
  it.each([
    ['busy-door', 11],
    ['tile-shop', 12],
  ] as const)("%s: neither taking one's leave nor what it ends was luck", (id, seed) => {
    const { choices } = reviewOf(played(id, seed, BOTS.talker()));
    const [first, last] = [choices.find(({ move }) => move.type === 'inform'), choices.at(-1)];
    expect(last?.move.type).toBe('leave');
    // With the first word of business the opening is settled for good, and taken out of the solver's states.
    expect(first?.luck).toBeCloseTo(0, 6);
    expect(last?.luck).toBeCloseTo(0, 6);
  });
});

describe('a planted mistake', () => {
  it('is the largest loss of its run', () => {
    const { bot, at } = withMistake(4, leave);
    const review = reviewOf(played('busy-door', 2, bot));
    const worst = [...review.choices].sort((a, b) => b.loss - a.loss)[0];
    expect(worst?.index).toBe(at());
    expect(worst?.class).toBe('blunder');
    expect(review.turningPoints).toEqual([at()]);
  });
});

describe('a gift above what is allowed', () => {
  it('voids what else is earned, in a season too, and is told as a blunder', () => {
    const scenario = shippedScenario('drone-season');
    const { moves } = playBot(scenario, 1, textbook);
    // With somebody who loves presents: the talk by itself would go best with this one.
    const from = moves.findIndex(({ type }, i) => i > 170 && type === 'visit') + 1;
    const lavish: Move = { type: 'approach', how: 'gift', on: LAVISH };
    const [choice] = reckon(
      { scenario, seed: 1, moves: [...moves.slice(0, from), lavish] },
      { kind: 'talk', from, to: from + 1 },
      'quick',
    );
    expect(choice?.move).toEqual(lavish);
    expect(choice?.best).not.toEqual(lavish);
    expect(choice?.class).toBe('blunder');
  });
});

describe('the pieces', () => {
  it('cover every choice of a season once, and nothing else', () => {
    const run = played('drone-season', 1, textbook);
    const covered = planOf(run).tasks.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    expect(new Set(covered).size).toBe(covered.length);
    const rest = run.moves.filter((_, i) => !covered.includes(i)).map(({ type }) => type);
    expect(new Set(rest)).toEqual(new Set<Move['type']>(['next-month']));
  });

  it('can come in any order, and more than once', () => {
    const run = played('false-objection', 2, textbook);
    const plan = planOf(run);
    const pieces = plan.tasks.map((task) => reckon(run, task, 'quick'));
    const there = assemble(run, plan, pieces.flat());
    const back = assemble(run, plan, [...pieces.flat().reverse(), ...pieces.flat()]);
    expect(back).toEqual(there);
  });
});

describe('moves of a month gone over together', () => {
  it('come out as each does alone: what is still known of the one before is true of the next', () => {
    const scenario = shippedScenario('who-is-gold');
    const run = { scenario, seed: 1, moves: playBot(scenario, 1, textbook).moves };
    const months = planOf(run).tasks.filter(({ kind, from }) => kind === 'month' && from >= 10);
    for (const { kind, from, to } of months.slice(0, 2)) {
      const alone = run.moves
        .slice(from, to)
        .flatMap((_, i) => reckon({ ...run }, { kind, from: from + i, to: from + i + 1 }, 'full'));
      const losses = (choices: readonly Choice[]) => choices.map(({ loss }) => loss.toFixed(2));
      expect(losses(reckon(run, { kind, from, to }, 'full'))).toEqual(losses(alone));
    }
  });
});

describe('a run gone over while it is played', () => {
  it.each([
    ['false-objection', 'talker', 4],
    ['angry-guest', 'pushy-closer', 3],
  ] as const)('%s: each choice comes out as it does in the end', (id, bot, seed) => {
    const whole = played(id, seed, BOTS[bot]());
    let along: Run = { ...whole, moves: [] };
    for (const n of whole.moves.keys()) {
      along = playedOn(along, whole.moves.slice(0, n + 1));
      const [task] = planOf(along).tasks;
      if (!task) throw new Error('no talk');
      const choices = reckon(along, task, 'full');
      expect(choices).toHaveLength(n + 1);
    }
    // Another play of the same moves, of which nothing is known yet.
    const scenario = { ...whole.scenario };
    const { choices } = reviewOf({ ...whole, scenario }, 'full');
    const [task] = planOf(along).tasks;
    expect(task && reckon(along, task, 'full')).toEqual(choices);
  });

  it('a piece of a season comes out as it does in the end', () => {
    const whole = played('drone-season', 3, BOTS['pushy-closer']());
    const size = ({ from, to }: Task) => to - from;
    const tasks = [...planOf(whole).tasks].sort((a, b) => size(a) - size(b));
    for (const wanted of ['month', 'talk']) {
      const task = tasks.find(({ kind }) => kind === wanted);
      if (!task) throw new Error(`no ${wanted}`);
      const then: Run = { ...whole, moves: whole.moves.slice(0, task.to + 1) };
      expect(reckon(then, task, 'quick')).toEqual(reckon(whole, task, 'quick'));
    }
  });
});

describe('every option', () => {
  it('is listed in full, the best first, none of them above the best', () => {
    const run = played('false-objection', 2, textbook);
    const [task] = planOf(run).tasks;
    if (!task) throw new Error('no talk');
    const [first] = reckon(run, task, 'full');
    const [quick] = reckon(run, task, 'quick');
    expect(first?.options.length).toBeGreaterThan(8);
    expect(first?.bestValue).toBeCloseTo(quick?.bestValue ?? 0, 9);
    expect(first?.loss).toBeCloseTo(quick?.loss ?? 0, 9);
    for (const { value } of first?.options ?? []) expect(value).toBeLessThan((first?.bestValue ?? 0) + 1e-9);
  });
});

describe('a move of a month that keeps nobody from anything', () => {
  const run = played('drone-season', 5, textbook);
  const lookAt = (type: Move['type']) => {
    const from = run.moves.findIndex((move, i) => move.type === type && i > 30);
    return reckon(run, { kind: 'month', from, to: from + 1 }, 'full')[0];
  };

  it('is not blamed for what can still be done after it', () => {
    expect(lookAt('assess')?.class).toBe('best');
  });

  it('is held against the other answers to the same question, and nothing else', () => {
    const choice = lookAt('assess');
    const others = choice?.options.map(({ move }) => move).filter((move) => move.type !== 'assess');
    expect(choice?.options.length).toBeGreaterThan(2);
    expect(others).toEqual([]);
  });

  it('is blamed for the wrong answer, though the right one could be given afterwards', () => {
    const account = 'choir';
    const chosen = (move: Move) => move.type === 'select' && move.account === account;
    const from = run.moves.findIndex(chosen);
    const dropped: Move = { type: 'select', account, as: 'dropped' };
    const wrong: Run = { ...run, moves: [...run.moves.slice(0, from), dropped] };
    const [choice] = reckon(wrong, { kind: 'month', from, to: from + 1 }, 'full');
    expect(choice?.loss).toBeGreaterThan(0.1);
  });

  it('is told the right answer, though the course would do something else first', () => {
    const account = 'school';
    const of = played('drone-season', 1, textbook);
    const dropped: Move = { type: 'select', account, as: 'dropped' };
    // The school has been found, and the course turns to it only later.
    const from = of.moves.findIndex((move, i) => i > 60 && move.type === 'man' && move.account === 'mother');
    const wrong: Run = { ...of, moves: [...of.moves.slice(0, from), dropped] };
    const [choice] = reckon(wrong, { kind: 'month', from, to: from + 1 }, 'quick');
    expect(choice?.best).toEqual({ type: 'select', account, as: 'qualified' });
  });
});

describe('a founding sheet', () => {
  it('is never told that what was written there would have been better', () => {
    const scenario = shippedScenario('drone-season');
    const { moves } = playBot(scenario, 1, BOTS.random(), (play) => placeOf(play) === 'month');
    const choices = reckon(
      { scenario, seed: 1, moves },
      { kind: 'founding', from: 0, to: moves.length },
      'full',
    );
    const costly = choices.filter(({ loss }) => loss > 0);
    expect(costly.map(({ move }) => move.type)).toContain('target');
    for (const { move, best } of costly) expect(moveKey(best)).not.toBe(moveKey(move));
  });
});

describe('the worlds a choice of a month is judged in', () => {
  const run = played('drone-season', 1, textbook);
  const plays = playsOf(run);
  const middle = plays[Math.floor(plays.length / 2)];
  if (!middle) throw new Error('no run');

  it('look exactly as the run does', () => {
    const seen = JSON.stringify(viewOf(middle).accounts);
    for (const world of worldsOf(middle, 6).plays) expect(JSON.stringify(viewOf(world).accounts)).toBe(seen);
  });

  it('differ in what has not come to light', () => {
    const [first] = plays;
    if (!first) throw new Error('no run');
    const ids = first.game.scenario.data.accounts.map(({ id }) => id);
    const as = worldsOf(first, 6).plays.map(({ game }) => JSON.stringify(ids.map((id) => truthOf(game, id))));
    expect(new Set(as).size).toBe(6);
  });
});
