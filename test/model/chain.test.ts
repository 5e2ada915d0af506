import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chain } from '../../src/model/chain';

const chained = (parts: readonly (readonly number[])[]): Chain<number> =>
  parts.reduce((chain, part) => chain.with(part), Chain.empty<number>());
const parts = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), { maxLength: 12 });

it('holds all that was added, in order, also when an earlier version has been read or added to', () => {
  fc.assert(
    fc.property(parts, parts, (first, then) => {
      const early = chained(first);
      const late = then.reduce((chain, part) => chain.with(part), early);
      const aside = early.with([9]);
      expect(early.all).toEqual(first.flat());
      expect(late.all).toEqual([...first, ...then].flat());
      expect(aside.all).toEqual([...first.flat(), 9]);
    }),
  );
});

it('gives what stands at its end without a break', () => {
  fc.assert(
    fc.property(parts, (added) => {
      const all = added.flat();
      const last = all.map((n) => n < 2).lastIndexOf(true);
      expect(chained(added).lastWhile((n) => n >= 2)).toEqual(all.slice(last + 1));
    }),
  );
});
