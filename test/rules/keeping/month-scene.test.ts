/** A shop one takes over: what is drawn for the run, what the books tell, and what such a run is judged by. */
import { describe, expect, it } from 'vitest';
import { accountOf, truthOf, worthOf } from '../../../src/rules/game';
import { gapsOf, widestGap } from '../../../src/rules/keeping/service-gap';
import { scoreOf } from '../../../src/rules/ledger';
import { begin, gameOf, legalMoves, step, type Play } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import type { Move } from '../../../src/model/move';
import type { ScenarioData } from '../../../src/scenario/schema';
import { account, scene } from '../../fixtures/scenario';

const customer = {
  since: 30,
  orders: 12,
  spent: 30_000,
  touched: 1,
  satisfaction: 0.6,
  emotion: 0.3,
  tier: 'ordinary',
  complains: false,
} as const;
const gold = { units: 6, growth: 0, repeat: 1, upkeep: 50, risk: 0 };
const burden = { units: 6, growth: 0, repeat: 1, upkeep: 20_000, risk: 0 };
const gaps = {
  oneOf: [
    { standard: 0.9, process: 0.1, delivery: 0.1 },
    { standard: 0.1, process: 0.9, delivery: 0.1 },
    { standard: 0.1, process: 0.1, delivery: 0.9 },
  ],
};

/** Ann, whose worth is drawn, and Ben. */
const shop = (world: Partial<ScenarioData> = {}) =>
  scene(
    { customer, worth: gold, found: [] },
    { worth: { oneOf: [gold, burden] } },
    {},
    {
      begins: 'month',
      rubric: {
        weights: { retention: 60, business: 40 },
        approach: 0,
        keep: 2,
        floor: 0,
        par: 4000,
      },
      ...world,
    },
    [account('ben', { customer, worth: gold, found: [] })],
  );

const take = (play: Play, ...moves: readonly Move[]): Play =>
  moves.reduce((at, move) => {
    const next = step(at, move);
    if (!next.ok) throw new Error(`${next.error}: ${JSON.stringify(move)}`);
    return next.value;
  }, play);
const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const seedWith = (is: (play: Play) => boolean): Play => {
  const found = SEEDS.map((seed) => begin(shop(), seed)).find(is);
  if (!found) throw new Error('no such seed');
  return found;
};
const isBurden = (play: Play) => worthOf(gameOf(play), 'ann').upkeep > 1000;

describe('what is drawn for a run', () => {
  it('are the gaps: each alternative under some seed, the same for the same', () => {
    const scenario = shop({ gaps });
    const widest = SEEDS.map((seed) => widestGap(gameOf(begin(scenario, seed))));
    expect(new Set(widest)).toEqual(new Set(['standard', 'process', 'delivery']));
    expect(widest).toEqual(SEEDS.map((seed) => widestGap(gameOf(begin(scenario, seed)))));
    const game = gameOf(begin(scenario, 1));
    expect(gaps.oneOf).toContainEqual(gapsOf(game));
  });

  it('is what somebody brings; who has only one worth keeps it', () => {
    const drawn = SEEDS.map((seed) => worthOf(gameOf(begin(shop(), seed)), 'ann'));
    expect(drawn).toContainEqual(gold);
    expect(drawn).toContainEqual(burden);
    const game = gameOf(begin(shop(), 1));
    expect(truthOf(game, 'ben').worth).toBeUndefined();
    expect(worthOf(game, 'ben')).toEqual(gold);
  });
});

describe('the books of a customer', () => {
  it('tell what they bring once somebody looks into them', () => {
    const play = begin(shop(), 1);
    const ann = (at: Play) => viewOf(at).accounts.find(({ id }) => id === 'ann');
    expect(ann(play)?.known.worth).toBeUndefined();
    expect(ann(play)?.customer?.spent).toBe(30_000);
    const looked = take(play, { type: 'study', account: 'ann', method: 'desk' });
    expect(ann(looked)?.known.worth).toEqual(worthOf(gameOf(play), 'ann'));
  });

  it('do not grow for months before the run', () => {
    const { rubric } = shop().data;
    const growing = { ...gold, growth: 0.3 };
    const scenario = scene(
      { customer: { ...customer, since: 200 }, worth: growing },
      {},
      {},
      {
        begins: 'month',
        rubric,
      },
    );
    const ended = take(begin(scenario, 2), { type: 'end-month' });
    const orders = gameOf(ended).log.all.flatMap(({ numbers }) => numbers?.units ?? []);
    expect(orders).toEqual([7]);
  });
});

describe('a month of a shop one takes over', () => {
  it('has no market to work on', () => {
    const kinds = new Set(legalMoves(begin(shop(), 1)).map(({ type }) => type));
    expect(kinds.has('care')).toBe(true);
    expect(kinds.has('study')).toBe(true);
    for (const none of ['find', 'campaign', 'research'] as const) expect(kinds.has(none)).toBe(false);
  });

  it('keeps no seats for office work that it is not about', () => {
    const ended = take(begin(shop(), 1), { type: 'end-month' });
    const missed = scoreOf(gameOf(ended)).ledger.filter(({ verdict }) => verdict === 'missed');
    expect(missed.map(({ criterion }) => criterion)).toEqual([]);
  });

  it('does not blame letting go of somebody who costs more than they bring', () => {
    const kept = (play: Play) =>
      scoreOf(gameOf(take(play, { type: 'let-go', account: 'ann' }, { type: 'end-month' }))).ledger.find(
        ({ criterion }) => criterion === 'kept',
      )?.verdict;
    expect(kept(seedWith(isBurden))).toBe('good');
    expect(kept(seedWith((play) => !isBurden(play)))).toBe('fair');
    expect(accountOf(gameOf(begin(shop(), 1)), 'ann').stage).toBe('customer');
  });

  it('counts each way of keeping as a shop once, and for more', () => {
    const play = take(
      begin(shop({ tools: ['survey', 'improve'], gaps }), 1),
      { type: 'survey', size: 'large' },
      { type: 'end-month' },
    );
    const levers = scoreOf(gameOf(play)).ledger.filter(({ criterion }) => criterion === 'lever');
    expect(levers.map(({ possible }) => possible)).toEqual([3, 3]);
  });
});
