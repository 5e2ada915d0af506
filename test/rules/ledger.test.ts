/** The ledger and the log: the total by itself, and which move a happening belongs to. */
import { describe, expect, it } from 'vitest';
import { BOTS } from '../../src/review/bots';
import { playBot } from '../../src/review/bots/bot';
import { historyOf } from '../../src/rules/game';
import { scoreOf, totalOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import { shippedScenario } from '../course';

const RUNS = (
  ['drone-season', 'telecom-season', 'snack-season', 'weakest-driver', 'angry-guest'] as const
).flatMap((id) => (['textbook', 'random'] as const).map((bot) => [id, bot] as const));

describe('the total', () => {
  it.each(RUNS)('of %s by %s is the same without telling when it was earned', (id, bot) => {
    const game = gameOf(playBot(shippedScenario(id), 3, BOTS[bot]()).play);
    expect(totalOf(game)).toBe(scoreOf(game).total);
  });
});

describe('what happened', () => {
  it.each(RUNS)('in %s by %s bears the number of the move it came of, the first being 1', (id, bot) => {
    const { play, moves } = playBot(shippedScenario(id), 3, BOTS[bot]());
    const told = historyOf(gameOf(play)).flatMap(({ move, at }) => (move ? [{ move, n: at.index }] : []));
    expect(told.length).toBeGreaterThan(0);
    for (const { move, n } of told) expect(moves[n - 1]).toEqual(move);
  });
});
