// The population lives by the rules of play: a number changed in the rules, or in the data, moves its figures as it should.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPopulation } from '../../src/cli/files';
import type { Population } from '../../src/scenario/population';
import { scaled } from '../../src/scenario/causes';

const ACCOUNTS = 2000;

const shipped = ((): Population => {
  const read = readPopulation();
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  return read.value;
})();

/** The figures by id in a small population, by the rules as they are now imported. */
const figures = async (
  { archetypes, ordinary }: Population = shipped,
  seed = 1,
  accounts = ACCOUNTS,
): Promise<Readonly<Record<string, { readonly value: number; readonly n: number }>>> => {
  const { makeWorld } = await import('../../src/review/population/life');
  const { measure } = await import('../../src/review/population/figures');
  return Object.fromEntries(
    measure(makeWorld(archetypes, ordinary), seed, accounts).map(({ id, value, n }) => [id, { value, n }]),
  );
};
const asIs = await figures();
const was = (id: string): number => asIs[id]?.value ?? NaN;

/** A figure after one number of the data has been changed. */
const withData = async (path: string, factor: number, id: string): Promise<number> =>
  (await figures(scaled(shipped, path.split('.'), factor)))[id]?.value ?? NaN;

/** The chance that a customer of an ordinary season leaves at the end of this month: a scene of play. */
const leavingInPlay = async (): Promise<number> => {
  const { leaving, open, won } = await import('../rules/laws/world');
  const { account } = await import('../fixtures/scenario');
  return leaving(won(open([account('ann')]), 'ann', { satisfaction: 0.3 }), 'ann');
};

describe('a population', () => {
  it('is the same under the same seed, and another under another', async () => {
    expect(await figures()).toEqual(asIs);
    expect(await figures(shipped, 2)).not.toEqual(asIs);
  });

  it('counts every figure over somebody, the course’s circle over everybody', () => {
    expect(Object.keys(asIs)).toEqual(shipped.figures.map(({ id }) => id));
    for (const [id, { value, n }] of Object.entries(asIs)) {
      expect([id, n > 0, Number.isFinite(value)]).toEqual([id, true, true]);
    }
    expect(asIs['acquaintances']?.n).toBe(ACCOUNTS);
  });

  it('tells of its progress', async () => {
    const { makeWorld } = await import('../../src/review/population/life');
    const { measure } = await import('../../src/review/population/figures');
    const done: number[] = [];
    measure(makeWorld(shipped.archetypes, shipped.ordinary), 1, ACCOUNTS, (n) => done.push(n));
    expect(done).toEqual([1000, 2000]);
  });
});

describe('the data move the figures', () => {
  it.each([
    ['archetypes.kinds.*.circle', 2, 'acquaintances', 1],
    ['archetypes.kinds.*.circle', 2, 'tell-8-to-10', -1],
    ['archetypes.kinds.*.worth.upkeep', 2, 'keep-cheaper-than-win', 1],
    ['ordinary.gaps.delivery', 2, 'yearly-churn', 1],
    ['ordinary.gaps.*', 0.5, 'leave-for-attitude', -1],
  ])('%s × %d', async (path, factor, id, way) => {
    expect(Math.sign((await withData(path, factor, id)) - was(id))).toBe(way);
  });
});

describe('the rules move the figures', () => {
  /** From here on whatever is imported has this parameter changed. */
  const withRule = (name: string, path: string, factor: number): void => {
    vi.resetModules();
    vi.doMock('../../src/rules/keeping/parameters', async (original) => {
      const parameters = await original<Record<string, unknown>>();
      return { ...parameters, [name]: scaled(parameters[name], path.split('.'), factor) };
    });
  };
  afterEach(() => {
    vi.doUnmock('../../src/rules/keeping/parameters');
    vi.resetModules();
  });

  it.each([
    ['BACK', 'turns', 2, 'never-return', -1],
    ['COMPLAINS', 'dissatisfied', 2, 'silent-dissatisfied', -1],
    ['OUTSPOKEN', '*.tells', 0.5, 'tell-after-bad', -1],
    ['CHAIN', 'valueByPrice', 2, 'pay-more-for-service', -1],
    ['AGAIN', 'heldBack', 0.5, 'stop-after-bad', -1],
  ])('%s.%s × %d', async (name, path, factor, id, way) => {
    withRule(name, path, factor);
    const changed = (await figures())[id]?.value ?? NaN;
    expect(Math.sign(changed - was(id))).toBe(way);
  });

  it('in play and in the population alike', async () => {
    const inPlay = await leavingInPlay();
    withRule('CHURN', 'slope', 2);
    expect(await leavingInPlay()).toBeGreaterThan(inPlay);
    expect((await figures())['yearly-churn']?.value).toBeGreaterThan(was('yearly-churn'));
  });
});
