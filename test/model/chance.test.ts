import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roll, sample } from '../../src/model/chance';
import { digest } from '../../src/model/digest';

describe('keyed chance', () => {
  it('is the same for the same key and lies in [0, 1)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(), (seed, about, n) => {
        const r = roll(seed, about, n);
        expect(roll(seed, about, n)).toBe(r);
        expect(r).toBeGreaterThanOrEqual(0);
        expect(r).toBeLessThan(1);
      }),
    );
  });

  it('is spread evenly over seeds, months and purposes', () => {
    const buckets = new Array<number>(10).fill(0);
    const N = 20_000;
    for (let i = 0; i < N; i++) {
      const bucket = Math.floor(10 * roll(i % 100, Math.floor(i / 100), 'ann', 'fault'));
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    // Each bucket holds N/10 ± 5 standard deviations.
    for (const n of buckets) expect(Math.abs(n - N / 10)).toBeLessThan(5 * Math.sqrt(N * 0.09));
  });

  it('does not tie one purpose to another, or one seed to the next', () => {
    let both = 0;
    const N = 10_000;
    for (let seed = 0; seed < N; seed++) if (roll(seed, 'a') < 0.5 && roll(seed, 'b') < 0.5) both++;
    expect(Math.abs(both - N / 4)).toBeLessThan(5 * Math.sqrt(N * 0.1875));
    let next = 0;
    for (let seed = 0; seed < N; seed++) if (roll(seed, 'a') < 0.5 && roll(seed + 1, 'a') < 0.5) next++;
    expect(Math.abs(next - N / 4)).toBeLessThan(5 * Math.sqrt(N * 0.1875));
  });

  it('tells keys apart that only join to the same text', () => {
    expect(roll(1, 'ab', 'c')).not.toBe(roll(1, 'a', 'bc'));
  });
});

describe('sampling', () => {
  const outcomes = [
    { p: 0.2, value: 'a' },
    { p: 0.5, value: 'b' },
    { p: 0.3, value: 'c' },
  ] as const;
  it.each([
    [0, 'a'],
    [0.1999, 'a'],
    [0.2, 'b'],
    [0.6999, 'b'],
    [0.71, 'c'],
    [0.999999999, 'c'],
  ])('at %d falls on %s', (at, value) => {
    expect(sample(outcomes, () => at)).toBe(value);
  });
  it('of nothing is a fault of the caller', () => {
    expect(() => sample([], () => 0.5)).toThrow(RangeError);
  });
});

it('a digest names a text: the same one always, another one otherwise', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(digest(a) === digest(b)).toBe(a === b);
      expect(digest(a)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});
