import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEMBER_LEVELS } from '../../../src/model/trade';
import { grow, join, levelFor, moved, perksOf, renew } from '../../../src/rules/keeping/membership';

describe('levels by growth value', () => {
  it('begin where the course says they do', () => {
    const at = [0, 1999, 2000, 9999, 10_000, 29_999, 30_000].map(levelFor);
    expect(at).toEqual(['bronze', 'bronze', 'silver', 'silver', 'gold', 'gold', 'diamond']);
  });

  it("follow the course's worked example: gold with 20,000 loses 4,000 after a year and stays gold", () => {
    const gold = join(20_000, 1);
    expect(gold.level).toBe('gold');
    expect(renew(gold, 12)).toBe(gold);
    expect(renew(gold, 13)).toEqual({ value: 16_000, level: 'gold', until: 25 });
  });

  it('are lost when what is left is not enough', () => {
    const later = renew(join(11_000, 1), 13);
    expect(later).toMatchObject({ value: 7000, level: 'silver' });
    expect(moved(join(11_000, 1), later)).toBe(-1);
  });

  it('last for ever at the bottom', () => {
    expect(renew(join(1500, 1), 99)).toEqual(join(1500, 1));
  });

  it('rise at once with what is bought, and never fall by buying', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(60_000), (before, bought) => {
        const member = join(before, 1);
        const after = grow(member, bought, 5);
        expect(after.value).toBe(before + bought);
        expect(moved(member, after)).toBeGreaterThanOrEqual(0);
        expect(MEMBER_LEVELS.indexOf(after.level)).toBe(MEMBER_LEVELS.indexOf(levelFor(before + bought)));
      }),
    );
  });

  it('bring a birthday gift from silver up, and a monthly one from gold', () => {
    const lift = (value: number, day: boolean) => perksOf(join(value, 1), day).lift;
    expect(lift(1000, true)).toBe(0);
    expect(lift(3000, true)).toBeGreaterThan(lift(3000, false));
    expect(lift(3000, false)).toBe(0);
    expect(lift(12_000, false)).toBeGreaterThan(0);
    expect(perksOf(null, true)).toEqual({ lift: 0, cost: 0 });
  });
});
