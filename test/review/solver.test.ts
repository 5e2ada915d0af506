/** The solver against reckoning without a table, against luck, and against what the course says. */
import { describe, expect, it } from 'vitest';
import type { FaceToFaceMove, Move } from '../../src/model/move';
import { playBot, type Bot } from '../../src/review/bots/bot';
import { makeSolverBot } from '../../src/review/bots/solver';
import { textbook } from '../../src/review/bots/textbook';
import { Follower } from '../../src/review/solver/follow';
import { solverOf } from '../../src/review/solver/opening';
import { earned, worthFor } from '../../src/review/solver/worth';
import { Solver } from '../../src/review/solver/solve';
import { VISIT } from '../../src/review/solver/visit-art';
import { outcomes } from '../../src/rules/exchange';
import { accountOf } from '../../src/rules/game';
import { scoreOf } from '../../src/rules/ledger';
import { refuseTalk, talkMoves } from '../../src/rules/legal-talk';
import { begin, gameOf } from '../../src/rules/play';
import { sceneFor } from '../../src/rules/scene';
import { talkNode, typesAt } from '../../src/rules/stepping';
import { interest, type Scene, type Talk } from '../../src/rules/talk';
import { truthsOf } from '../../src/review/solver/seat';
import type { Scenario } from '../../src/scenario/scenario';
import { shippedScenario } from '../course';
import { scene, season } from '../fixtures/scenario';

const problemOf = (scenario: Scenario): { scenes: readonly Scene[]; talk: Talk } => {
  const game = gameOf(begin(scenario, 0));
  const [account] = scenario.data.accounts;
  if (!account) throw new Error('nobody');
  return {
    scenes: truthsOf(account).map((truth) => sceneFor(game, account.id, truth)),
    talk: accountOf(game, account.id).talk,
  };
};

/**
 * The same question answered with no table, no bound and no codes: every legal move, every way it can end, and what can
 * be told apart by whoever looks, written out in full.
 */
const bruteForce = (scenes: readonly Scene[], start: Talk): number => {
  const worths = scenes.map((s) => worthFor(s, start));
  const visible = (talk: Talk, s: Scene, replies: readonly string[], clues: readonly string[]): string =>
    JSON.stringify([
      { ...talk, informed: [], exchanges: 0 },
      interest(talk, s),
      (talk.until - talk.spent) / s.truth.patience,
      replies,
      clues.map((clue) => {
        const [kind, what = ''] = clue.split('.');
        const truth: Record<string, unknown> = { ...s.truth };
        if (kind === 'need') return s.truth.weights[what as keyof typeof s.truth.weights] ?? 0;
        return kind === 'man' ? truth[what] : truth[kind ?? ''];
      }),
    ]);
  const value = (believed: readonly { type: number; talk: Talk }[]): number => {
    const first = believed[0];
    const firstScene = scenes[first?.type ?? 0];
    if (!first || !firstScene) throw new Error('nobody is left');
    const types = typesAt(talkNode(first.talk));
    const moves = talkMoves(firstScene).filter(
      (move) => types.has(move.type) && refuseTalk(first.talk, firstScene, move) === null,
    );
    const worthOfMove = (move: FaceToFaceMove): number => {
      let sum = 0;
      const groups = new Map<string, { type: number; talk: Talk; p: number }[]>();
      for (const { type, talk } of believed) {
        const s = scenes[type];
        const worth = worths[type];
        if (!s || !worth) throw new Error('no such type');
        for (const { p, value: answered } of outcomes(talk, move, s)) {
          if (answered.talk.ending !== null) sum += (p / believed.length) * earned(answered.talk, worth);
          else {
            const key = visible(answered.talk, s, answered.replies, answered.clues);
            const group = groups.get(key) ?? [];
            group.push({ type, talk: answered.talk, p });
            groups.set(key, group);
          }
        }
      }
      for (const group of groups.values()) {
        const p = group.reduce((total, g) => total + g.p, 0) / believed.length;
        sum += p * value(group);
      }
      return sum;
    };
    return Math.max(...moves.map(worthOfMove));
  };
  return value(scenes.map((_, type) => ({ type, talk: start })));
};

/** A world so small that it can be gone through without a table. */
const tiny = (hidden: Parameters<typeof scene>[1]): Scenario => {
  const whole = scene({ facts: [] }, { patience: 4, ...hidden });
  const data = {
    ...whole.data,
    features: whole.data.features.map((f) => ({ ...f, seen: f.id === 'sturdy' })),
    aspects: ['quality', 'use'] as const,
    offers: whole.data.offers.slice(2, 3),
    promises: whole.data.promises.slice(0, 1),
  };
  return { ...whole, data: { ...data, aspects: [...data.aspects] } };
};

describe('the solver', () => {
  it.each([
    ['somebody who is known through and through', {}],
    ['an unknown temperament', { temperament: { oneOf: ['brisk', 'cautious'] } }],
    [
      'a true or a false objection',
      {
        objection: { oneOf: [{ says: 'price', cause: 'product' }, { says: 'price', cause: 'price' }, null] },
      },
    ],
    ['somebody who may have no need', { need: { oneOf: [true, false] } }],
    [
      'an open question of who decides, and tight money',
      { authority: { oneOf: ['self', 'other'] }, money: 'tight' },
    ],
    [
      'a risk, a conflict and too much wanted',
      { risk: 2, conflict: { oneOf: [true, false] }, surplus: true },
    ],
  ] as const)('reckons as one does without a table: %s', (_, hidden) => {
    const { scenes, talk } = problemOf(tiny(hidden as Parameters<typeof scene>[1]));
    // Near the bar from the start, so that signals and orders come within the few moves there are.
    const near = scenes.map((s) => ({ ...s, bar: 8 }));
    const begun: Talk = { ...talk, told: 'something', marks: 0 };
    expect(new Solver(VISIT, { scenes: near, talk: begun }).value()).toBeCloseTo(bruteForce(near, begun), 9);
  });

  it('says whether a move is so far behind as it does how far it is', () => {
    const solver = () =>
      new Solver(VISIT, problemOf(tiny({ temperament: { oneOf: ['brisk', 'cautious'] }, risk: 2 })));
    const valued = solver().moves();
    const best = valued[0];
    if (!best) throw new Error('no move');
    const asked = solver();
    expect(new Set(valued.map(({ value }) => best.value - value > 2)).size).toBe(2);
    for (const { move, value } of valued)
      for (const by of [0, 0.5, 2, 6])
        expect([move, asked.isBehind(by, move, valued[3]?.move ?? move)]).toEqual([
          move,
          best.value - value > by,
        ]);
  });

  it('prefers to ask who decides where that is open, and not where it is plain', () => {
    const visit = (authority: 'self' | { oneOf: ('self' | 'other')[] }) => {
      const { scenes, talk } = problemOf(scene({}, { authority, patience: 7 }));
      const solver = new Solver(VISIT, { scenes, talk });
      const moves = solver.moves();
      const of = (wanted: (m: FaceToFaceMove) => boolean) =>
        moves.find(({ move }) => wanted(move))?.value ?? 0;
      return (
        of((m) => m.type === 'man' && m.fact === 'authority') -
        of((m) => m.type === 'man' && m.fact === 'money')
      );
    };
    expect(visit({ oneOf: ['self', 'other'] })).toBeGreaterThan(visit('self'));
  });
});

describe('following a run', () => {
  it('begins anew when the same person is visited a second time', () => {
    const follower = new Follower();
    let last: Move | null = null;
    let visits = 0;
    const bot: Bot = (turn) => {
      const { place } = turn.view;
      const at = follower.at(turn, last);
      if (place === 'visit') expect(at).not.toBeNull();
      const visit = turn.find({ type: 'visit', account: 'ann' });
      const leave = turn.view.talk?.exchanges ? turn.find({ type: 'leave' }) : null;
      if (visit) visits++;
      last = leave ?? visit ?? textbook(turn);
      return last;
    };
    playBot(season(), 1, bot, () => visits > 2);
    expect(visits).toBeGreaterThan(2);
  });
});

describe.each([
  'tile-shop',
  'busy-door',
  'false-objection',
  'spare-part',
  'expert-advice',
  'angry-guest',
  'user-leaving',
  'let-go',
  'order-cancelled',
])('in %s', (id) => {
  const scenario = shippedScenario(id);

  it('the promised value is what comes of it, within three standard errors over 2,000 seeds', () => {
    const promised = solverOf(scenario).value();
    const bot = makeSolverBot();
    const totals = Array.from(
      { length: 2000 },
      (_, i) => scoreOf(gameOf(playBot(scenario, i + 1, bot).play)).total,
    );
    const mean = totals.reduce((sum, x) => sum + x, 0) / totals.length;
    const sd = Math.sqrt(totals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (totals.length - 1));
    expect(Math.abs(mean - promised)).toBeLessThanOrEqual(3 * (sd / Math.sqrt(totals.length)) + 1e-9);
  });

  it('nothing the course teaches does better than the best moves, in mean over 100 seeds', () => {
    const mean = (bot: Parameters<typeof playBot>[2]): number =>
      Array.from({ length: 100 }, (_, i) => scoreOf(gameOf(playBot(scenario, i + 1, bot).play)).total).reduce(
        (sum, x) => sum + x / 100,
        0,
      );
    expect(mean(makeSolverBot())).toBeGreaterThanOrEqual(mean(textbook));
  });
});
