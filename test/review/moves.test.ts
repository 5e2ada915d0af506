// Moves from outside are looked at field by field.
import { describe, expect, it } from 'vitest';
import { MAX_MOVES } from '../../src/model/move';
import { parseMoves } from '../../src/review/moves';
import { candidates } from '../../src/rules/legal';
import { gameOf } from '../../src/rules/play';
import { shippedScenario, wanderings } from '../course';

describe('moves from outside', () => {
  it('are read when the rules could have made them', () => {
    const made = [shippedScenario('drone-season'), shippedScenario('tile-shop')].flatMap((scenario) =>
      wanderings(scenario, 3).plays.flatMap((play) => candidates(gameOf(play))),
    );
    for (let at = 0; at < made.length; at += MAX_MOVES)
      expect(parseMoves(made.slice(at, at + MAX_MOVES))).toMatchObject({ ok: true });
  });

  it('are read when they weigh up, advise, or open with a feature', () => {
    const moves = [
      { type: 'weigh', how: 'both-sides' },
      { type: 'advise' },
      { type: 'approach', how: 'product', on: 'anti-slip' },
      { type: 'approach', how: 'letter', on: 'plain' },
      { type: 'offer', offer: 'growth-plan' },
    ];
    expect(parseMoves(moves)).toMatchObject({ ok: true, value: moves });
  });

  it.each([
    ['not a list', { type: 'open' }, null],
    ['not an object', ['open'], 0],
    ['nothing', [null], 0],
    ['of no type', [{ type: 'open' }, {}], 1],
    ['of a type that objects have by nature', [{ type: 'constructor' }], 0],
    ['with a field too many', [{ type: 'open', now: true }], 0],
    ['with a field too few', [{ type: 'visit' }], 0],
    ['with a way that objects have by nature', [{ type: 'find', way: 'constructor' }], 0],
    ['with an id that is none', [{ type: 'visit', account: '../x' }], 0],
    ['with too many points', [{ type: 'attract', attraction: 'brand', points: 5 }], 0],
    ['with half a point', [{ type: 'attract', attraction: 'brand', points: 0.5 }], 0],
    ['with a way of weighing that nobody has', [{ type: 'weigh', how: 'praise' }], 0],
    ['with an endless name', [{ type: 'name', text: 'x'.repeat(1000) }], 0],
    ['too many', Array.from({ length: MAX_MOVES + 1 }, () => ({ type: 'open' })), null],
    ['with a prototype of their own', JSON.parse('[{"type":"open","__proto__":{"x":1}}]') as unknown, 0],
  ])('are refused: %s', (_, moves, index) => {
    expect(parseMoves(moves)).toMatchObject({ ok: false, error: { index } });
  });
});
