/** What must hold of a crowd whatever happens: money, people and luck. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move } from '../../../src/model/move';
import { playBot } from '../../../src/review/bots/bot';
import { random } from '../../../src/review/bots/random';
import { textbook } from '../../../src/review/bots/textbook';
import { isActive, historyOf, type Game } from '../../../src/rules/game';
import { activeOf } from '../../../src/rules/keeping/crowd/member';
import { settleCrowd } from '../../../src/rules/keeping/crowd/month';
import { regraded } from '../../../src/rules/keeping/crowd/grading';
import { giniOf, crowdView } from '../../../src/rules/view-crowd';
import { shopOf } from '../../../src/rules/keeping/setting';
import { gameOf, replay } from '../../../src/rules/play';
import { GRADINGS } from '../../../src/model/trade';
import { MAX_CROWD } from '../../../src/scenario/schema';
import { shippedScenario } from '../../course';
import { crowdIn, many } from '../../fixtures/crowd';
import { act, later, won } from '../laws/world';

const snack = shippedScenario('snack-season');
const counted = (game: Game): number => activeOf(crowdIn(game)).length;

/** The game at the end of each month of a run. */
const monthsOf = (seed: number, bot: typeof random) => {
  const { moves } = playBot(snack, seed, bot);
  const ends = moves.flatMap(({ type }, at) => (type === 'end-month' ? [at] : []));
  return ends.map((at) => ({
    before: gameOf(replay(snack, seed, moves.slice(0, at)).play),
    after: gameOf(replay(snack, seed, moves.slice(0, at + 1)).play),
  }));
};

describe('a crowd', () => {
  it('is there at the opening as large as the scenario says, with some months behind it', () => {
    const { members } = crowdIn(many(3));
    expect(members.filter(({ customer }) => isActive(customer))).toHaveLength(60);
    expect(members.every(({ customer }) => customer.since <= 0 && customer.orders > 0)).toBe(true);
    expect(members.every(({ customer }) => customer.complaint === 'none')).toBe(true);
    expect(new Set(members.map(({ customer }) => customer.since)).size).toBeGreaterThan(3);
  });

  it('loses and wins nobody whom the books do not tell of, and knows everybody once', () => {
    for (const bot of [random, textbook]) {
      for (const { before, after } of monthsOf(3, bot)) {
        const month = after.months.at(-1)?.crowd;
        if (!month) throw new Error('no figures of the crowd');
        expect(counted(after)).toBe(month.members);
        expect(counted(after)).toBe(counted(before) + month.came + month.back - month.left);
        const ids = crowdIn(after).members.map(({ i }) => i);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });

  it('brings to the till what its members have left in it, less what strangers cost', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(...GRADINGS), (seed, by) => {
        const game = act(
          many(seed, { arrivals: 0 }),
          ...(by === 'alike' ? [] : [{ type: 'grade', by } as const]),
        );
        const { game: after, month } = settleCrowd(game, shopOf(game));
        const margins = (g: Game) =>
          crowdIn(g).members.reduce((sum, { customer }) => sum + customer.margin, 0);
        expect(month?.net).toBe(after.cash - game.cash);
        // Whoever leaves costs nothing more; everybody else's month is in their own books.
        expect(margins(after) - margins(game)).toBeCloseTo(after.cash - game.cash, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same again when the moves are played again', () => {
    const { play, moves } = playBot(snack, 7, textbook);
    expect(gameOf(replay(snack, 7, moves).play)).toEqual(gameOf(play));
  });

  it('leaves the luck of those known by name as it is', () => {
    const alone = won(many(11, { start: 0, arrivals: 0 }), 'ann');
    const among = won(many(11), 'ann');
    const told = (game: Game) =>
      historyOf(later(game, 4)).flatMap(({ account, news }) => (account === 'ann' && news ? [news] : []));
    expect(told(among)).toEqual(told(alone));
  });

  it('never changes a state that was left behind', () => {
    const game = many(4);
    const kept = structuredClone({ ...game, scenario: null, accounts: null, log: null });
    act(game, { type: 'grade', by: 'profit' }, { type: 'end-month' });
    expect({ ...game, scenario: null, accounts: null, log: null }).toEqual(kept);
  });

  it('shares with the state before whatever has not changed', () => {
    const game = act(many(4), { type: 'grade', by: 'profit' });
    expect(regraded(crowdIn(game).members, 'profit', game.month)).toEqual(crowdIn(game).members);
    const again = regraded(crowdIn(game).members, 'profit', game.month);
    expect(again.every((member, at) => member === crowdIn(game).members[at])).toBe(true);
  });

  it('puts a tenth on top and half at the bottom, by any rule', () => {
    const game = many(4, { start: 200 });
    for (const by of ['spending', 'profit', 'newest'] as const) {
      const graded = crowdIn(act(game, { type: 'grade', by })).members;
      const n = (tier: string) => graded.filter(({ customer }) => customer.tier === tier).length;
      expect([n('key'), n('ordinary'), n('small')]).toEqual([20, 80, 100]);
    }
  });

  it('does not grow beyond what one shop keeps', () => {
    const game = many(4, { start: MAX_CROWD - 5, arrivals: 2000 });
    expect(crowdIn(later(game)).members.length).toBe(MAX_CROWD);
  });

  it('shows what the books tell and never how anybody feels', () => {
    const view = crowdView(later(many(6), 2));
    expect(JSON.stringify(view)).not.toMatch(/satisfaction|emotion|hurts|truth|sensitivity/);
    expect(view?.tenths).toHaveLength(10);
    const sum = (of: 'turnover' | 'profit') => view?.tenths.reduce((all, tenth) => all + tenth[of], 0);
    expect(sum('turnover')).toBeCloseTo(1, 9);
    expect(Math.abs(sum('profit') ?? 0)).toBeCloseTo(1, 9);
  });

  it('has a Gini index of 0 where all pay the same, and near 1 where one pays all', () => {
    expect(giniOf([5, 5, 5, 5])).toBe(0);
    expect(giniOf([0, 0, 0, 100])).toBeCloseTo(0.75, 9);
    expect(giniOf([])).toBe(0);
  });

  it('can be graded and heard only where there is one', () => {
    const refused = (moves: readonly Move[]) => replay(shippedScenario('drone-season'), 1, moves).refused;
    expect(refused([{ type: 'grade', by: 'profit' }])).toHaveLength(1);
  });
});
