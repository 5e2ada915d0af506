/** Figures of the many as the report draws them. Pure. */
import type { CrowdView } from '../../rules/view';

/** Running sums, from nothing on. */
export const summed = (shares: readonly number[]): readonly number[] =>
  shares.reduce<readonly number[]>((sums, share) => [...sums, (sums.at(-1) ?? 0) + share], [0]);

/** Parts of the many with their shares of all turnover and of all profit; a part that loses has a share below 0. */
export const sharesOf = (parts: CrowdView['kinds']): CrowdView['kinds'] => {
  const all = (of: 'turnover' | 'profit'): number => parts.reduce((sum, part) => sum + part[of], 0);
  const [turnover, profit] = [all('turnover') || 1, Math.abs(all('profit')) || 1];
  return parts.map((part) => ({
    ...part,
    turnover: part.turnover / turnover,
    profit: part.profit / profit,
  }));
};
