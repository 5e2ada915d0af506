// What a learner has shown of a concept: worked examples of counting, fading and of how sure one may be.
import { describe, expect, it } from 'vitest';
import { betaBelow, betaQuantile } from '../../../src/review/mastery/beta';
import { gather, standingOf, witnessesOf, type Witness } from '../../../src/review/mastery/evidence';
import { missed, row } from '../../../src/rules/ledger-row';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

const seen = (good: number, bad: number, days = 0): Witness => ({
  run: 'r',
  scenario: 'tile-shop',
  at: NOW - days * DAY,
  finished: true,
  good,
  bad,
  verdicts: {},
});
const runs = (n: number, good: number, bad: number) => Array.from({ length: n }, () => seen(good, bad));

describe('the Beta distribution', () => {
  it('agrees with what can be reckoned by hand', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 10);
    expect(betaBelow(0.5, 4, 1)).toBeCloseTo(0.5 ** 4, 10);
    expect(betaBelow(0.5, 1, 4)).toBeCloseTo(1 - 0.5 ** 4, 10);
    // P(X ≤ x) for Beta(2, 3) = 6x² − 8x³ + 3x⁴
    expect(betaBelow(0.4, 2, 3)).toBeCloseTo(6 * 0.16 - 8 * 0.064 + 3 * 0.0256, 10);
    expect(betaBelow(0.5, 7.5, 7.5)).toBeCloseTo(0.5, 10);
  });

  it('has quantiles that undo it', () => {
    expect(betaQuantile(0.1, 4, 1)).toBeCloseTo(0.1 ** 0.25, 10);
    for (const p of [0.1, 0.5, 0.9]) expect(betaBelow(betaQuantile(p, 3.2, 1.7), 3.2, 1.7)).toBeCloseTo(p, 9);
  });
});

describe('how a concept stands', () => {
  it('is not met yet where nothing was seen, and then all is open', () => {
    expect(standingOf([], NOW)).toMatchObject({ state: 'unmet', good: 0, bad: 0, mean: 0.5 });
    expect(standingOf([], NOW).low).toBeCloseTo(0.1, 10);
    expect(standingOf([], NOW).high).toBeCloseTo(0.9, 10);
  });

  it.each([
    // one case each: Beta(2, 1) has its mean at 2/3 and its lower end at √0.1 = 0.32
    ['one that went well', runs(1, 1, 0), 'growing', 2 / 3, 0.1 ** (1 / 2)],
    ['one that went badly', runs(1, 0, 1), 'shaky', 1 / 3, 1 - 0.9 ** (1 / 2)],
    // Beta(3, 1): one sitting, however often it went well, makes nothing solid
    ['ten in one sitting', runs(1, 10, 0), 'growing', 3 / 4, 0.1 ** (1 / 3)],
    // Beta(4, 1)
    ['three sittings that went well', runs(3, 1, 0), 'solid', 4 / 5, 0.1 ** (1 / 4)],
    ['two sittings with two each', runs(2, 2, 0), 'solid', 5 / 6, 0.1 ** (1 / 5)],
  ] as const)('%s', (_, witnesses, state, mean, low) => {
    const standing = standingOf(witnesses, NOW);
    expect(standing.state).toBe(state);
    expect(standing.mean).toBeCloseTo(mean, 10);
    expect(standing.low).toBeCloseTo(low, 9);
  });

  it('is getting there when it goes well and badly alike', () => {
    expect(standingOf([seen(1, 0), seen(0, 1)], NOW).state).toBe('growing');
    expect(standingOf([seen(1, 0), seen(0, 1), seen(0, 1)], NOW).state).toBe('shaky');
  });

  it('keeps the proportion when a sitting has more cases than count', () => {
    expect(standingOf([seen(6, 2)], NOW)).toMatchObject({ good: 1.5, bad: 0.5 });
  });

  it('fades: after 120 days a case counts half, and what was solid has to be shown again', () => {
    expect(standingOf([seen(1, 0, 120)], NOW).good).toBeCloseTo(0.5, 10);
    expect(standingOf([seen(2, 0, 240)], NOW).good).toBeCloseTo(0.5, 10);
    const two = (days: number) => standingOf([seen(2, 0, days), seen(2, 0, days)], NOW);
    expect(two(30).state).toBe('solid');
    expect(two(120).state).toBe('growing');
    expect(two(120).mean).toBeCloseTo(3 / 4, 10);
  });
});

describe('what a ledger shows', () => {
  const about = { run: 'r', scenario: 'tile-shop', at: NOW };
  const at = (month: number) => ({ month, effort: 0, index: 1 });
  const ledger = [
    row('man', 1, { at: at(1) }),
    row('man', 0.5, { at: at(2) }),
    row('opening', 0, { at: at(2) }),
    missed('order'),
    { ...row('clear', 1, { at: at(1) }), verdict: 'void' as const },
  ];

  it('counts good, fair and bad, and nothing that was never reached or is void', () => {
    const found = witnessesOf(ledger, about, null);
    expect([...found.keys()]).toEqual(['man', 'introduction-approach']);
    expect(found.get('man')).toMatchObject({
      good: 1.5,
      bad: 0.5,
      finished: true,
      verdicts: { good: 1, fair: 1 },
    });
    expect(found.get('introduction-approach')).toMatchObject({ good: 0, bad: 1, verdicts: { bad: 1 } });
  });

  it('takes of a run that goes on only what is settled: what happened before this month', () => {
    const found = witnessesOf(ledger, about, at(2));
    expect([...found.keys()]).toEqual(['man']);
    expect(found.get('man')).toMatchObject({ good: 1, bad: 0, finished: false });
    expect(witnessesOf(ledger, about, at(1)).size).toBe(0);
  });

  it('is gathered by concept, the latest first', () => {
    const older = witnessesOf(ledger, { ...about, run: 'old', at: NOW - DAY }, null);
    const evidence = gather([older, witnessesOf(ledger, about, null)]);
    expect(evidence.get('man')?.map(({ run }) => run)).toEqual(['r', 'old']);
  });
});
