/** What the course says of keeping customers, shown by what a month does to a relation. */
import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/model/move';
import { withAccount, withCustomer, type Customer, type Game } from '../../src/rules/game';
import {
  begin as beginCustomer,
  care,
  churnChance,
  complaint,
  monthlyWorth,
  referral,
  settle,
} from '../../src/rules/keeping';
import { gameOf } from '../../src/rules/play';
import { founding, start } from '../fixtures/play';
import { account, season } from '../fixtures/scenario';

/** Ann has just bought; nothing else has happened. */
const bought = (hidden = {}, change = {}, promises: readonly string[] = [], world = {}): Game => {
  const moves: readonly Move[] = [...founding(), { type: 'find', way: 'network' }];
  const game = gameOf(
    start(
      season([account('ann', change, hidden), account('bo', { found: ['referral', 'network'] })], world),
      5,
      ...moves,
    ),
  );
  const ann = game.accounts.get('ann');
  if (!ann) throw new Error('no ann');
  return beginCustomer(
    withAccount(game, 'ann', { stage: 'customer', talk: { ...ann.talk, promises } }),
    'ann',
  );
};
const customer = (game: Game): Customer => {
  const found = game.accounts.get('ann')?.customer;
  if (!found) throw new Error('ann is no customer');
  return found;
};
const month = (game: Game): Game => ({ ...settle(game), month: game.month + 1, effort: 8 });
/** Months in mean over many seeds, so that no single fault decides. */
const over = (
  make: (game: Game) => Game,
  read: (game: Game) => number,
  hidden = {},
  promises: readonly string[] = [],
): number => {
  let sum = 0;
  for (let seed = 1; seed <= 60; seed++) sum += read(make({ ...bought(hidden, {}, promises), seed }));
  return sum / 60;
};

describe('promises', () => {
  it('raise expectation, and one not kept leaves satisfaction below what no promise would have given', () => {
    expect(customer(bought({}, {}, ['wonder'])).expectation).toBeGreaterThan(customer(bought()).expectation);
    const later = (promises: readonly string[]) =>
      over(
        (g) => month(month(g)),
        (g) => customer(g).satisfaction,
        {},
        promises,
      );
    expect(later(['wonder'])).toBeLessThan(later([]) - 0.1);
  });
});

describe('a complaint', () => {
  const hurt = (): Game =>
    withCustomer({ ...bought(), effort: 8 }, 'ann', {
      satisfaction: 0.4,
      fault: 'quality',
      complaint: 'open',
      complained: { index: 0, month: 1, effort: 0 },
    });
  const steps = ['listen', 'own-up', 'repair', 'follow-up'] as const;
  const mended = (late: number) =>
    steps.reduce((g, s) => complaint(g, 'ann', s), { ...hurt(), effort: 8 - late });

  it('mended within two half-weeks leaves satisfaction above where it was before the fault; slow mending below', () => {
    const before = 0.4 + 0.35 * 0.5; // what the fault took away in its month
    expect(customer(mended(0)).satisfaction).toBeGreaterThan(before);
    expect(customer(mended(6)).satisfaction).toBeLessThan(customer(mended(0)).satisfaction);
    expect(customer(mended(0)).mendedInTime).toBe(true);
    expect(customer(mended(6)).mendedInTime).toBe(false);
  });

  it('argued away makes it worse', () => {
    expect(customer(complaint(hurt(), 'ann', 'argue')).satisfaction).toBeLessThan(0.4);
  });

  it('left unheard for a month makes it worse than mended', () => {
    const left = customer(month(hurt())).satisfaction;
    expect(left).toBeLessThan(customer(month(mended(0))).satisfaction);
  });
});

describe('care', () => {
  const gain = (orientation: 'relational' | 'transactional'): number => {
    const game = { ...bought({ orientation }), effort: 8 };
    return (
      churnChance(game, 'ann', customer(game)) -
      churnChance(game, 'ann', customer(care(game, 'ann', 'personal')))
    );
  };
  it('keeps a relational customer; on a transactional one it returns almost nothing', () => {
    const worth = (game: Game) => customer(care(game, 'ann', 'personal')).emotion - customer(game).emotion;
    expect(worth({ ...bought({ orientation: 'relational' }), effort: 8 })).toBeGreaterThan(0.2);
    expect(worth({ ...bought({ orientation: 'transactional' }), effort: 8 })).toBeLessThan(0.05);
    expect(gain('relational')).toBeGreaterThanOrEqual(gain('transactional'));
  });

  it('for a known fact at its moment does more than on any day', () => {
    const at = (m: number) =>
      customer(
        care({ ...bought({}, { moments: [{ month: m, fact: 'garden' }] }), effort: 8 }, 'ann', 'personal'),
      ).emotion;
    expect(at(1)).toBeGreaterThan(at(2));
  });

  it('once more in the same month adds nothing', () => {
    const once = care({ ...bought(), effort: 8 }, 'ann', 'personal');
    expect(customer(care(once, 'ann', 'personal')).emotion).toBe(customer(once).emotion);
  });

  it('fades when nobody calls', () => {
    expect(
      over(
        (g) => month(month(month(g))),
        (g) => customer(g).emotion,
      ),
    ).toBeLessThan(customer(bought()).emotion);
  });

  it('by a wrong tag misses more than without one', () => {
    const tagged = (tag: 'safety' | 'brand' | null) => {
      const game = { ...bought(), effort: 8 };
      return customer(care(withAccount(game, 'ann', { tag }), 'ann', 'greeting')).emotion;
    };
    expect(tagged('safety')).toBeGreaterThan(tagged(null));
    expect(tagged('brand')).toBeLessThan(tagged(null));
  });
});

describe('a referral', () => {
  const world = () => ({ ...bought({}, { introduces: ['bo'] }), effort: 8 });
  const unmet = (game: Game): Game =>
    withAccount(game, 'bo', { stage: 'unknown', via: null, known: [], learnt: [] });
  it('of a satisfied customer brings a warm lead; of an unsatisfied one nothing, and costs feeling', () => {
    const asked = (satisfaction: number) =>
      referral(withCustomer(unmet(world()), 'ann', { satisfaction }), 'ann');
    const glad = asked(0.8);
    expect(glad.accounts.get('bo')?.stage).toBe('lead');
    expect(glad.accounts.get('bo')?.talk.trust).toBeGreaterThan(2);
    const sour = asked(0.4);
    expect(sour.accounts.get('bo')?.stage).toBe('unknown');
    expect(customer(sour).emotion).toBeLessThan(customer(world()).emotion);
  });
});

describe('leaving', () => {
  it('is likelier the lower loyalty is, and likelier still when a rival is loud', () => {
    const game = bought();
    const at = (satisfaction: number, emotion: number, g = game) =>
      churnChance(g, 'ann', { ...customer(g), satisfaction, emotion, value: satisfaction });
    expect(at(0.2, 0)).toBeGreaterThan(at(0.8, 0.6));
    const loud = bought({}, {}, [], {
      market: { form: 'developing', demonstrate: true, imitation: 0.5, thrift: 0.3, offensive: 1 },
    });
    expect(at(0.4, 0.1, loud)).toBeGreaterThan(at(0.4, 0.1));
  });

  it('by circumstances happens in its month to the most loyal, and is called forced', () => {
    const game = withCustomer(bought({}, { leaves: 1 }), 'ann', { satisfaction: 1, emotion: 1 });
    expect(customer(settle(game)).churn?.kind).toBe('forced');
  });

  it('of a price buyer during a rival’s offensive is to be bought away', () => {
    const world = {
      market: { form: 'developing', demonstrate: true, imitation: 0.5, thrift: 0.3, offensive: 1 },
    };
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 80; seed++) {
      const game = withCustomer(
        { ...bought({ orientation: 'transactional', sensitivity: 'price' }, {}, [], world), seed },
        'ann',
        { emotion: 0, value: 0.2 },
      );
      const churn = customer(settle(game)).churn;
      if (churn && customer(settle(game)).satisfaction >= 0.42) kinds.add(churn.kind);
    }
    expect([...kinds]).toEqual(['bought-away']);
  });
});

describe('good and bad customers', () => {
  it('a large account that costs and does not pay is worth less than a small one that grows', () => {
    const worth = (w: object) => {
      const game = bought({}, { worth: { units: 1, growth: 0, repeat: 0.2, upkeep: 10, risk: 0, ...w } });
      return monthlyWorth(game, 'ann', customer(game));
    };
    expect(worth({ units: 40, upkeep: 4800, risk: 0.5 })).toBeLessThan(0);
    expect(worth({ growth: 0.6, repeat: 0.5 })).toBeGreaterThan(0);
  });
});

describe('keyed chance', () => {
  it('an account not connected to a changed move fares the same under the same seed', () => {
    const world = season([account('ann'), account('bo')]);
    const base: readonly Move[] = [...founding(), { type: 'find', way: 'network' }];
    const visit: readonly Move[] = [{ type: 'visit', account: 'bo' }, { type: 'listen' }, { type: 'leave' }];
    const other: readonly Move[] = [
      { type: 'visit', account: 'bo' },
      { type: 'approach', how: 'praise', on: 'plain' },
      { type: 'leave' },
    ];
    const talk: readonly Move[] = [
      { type: 'man', account: 'ann', fact: 'need' },
      { type: 'visit', account: 'ann' },
      { type: 'inform', aspect: 'use' },
      { type: 'ask', area: 'form' },
      { type: 'benefit', feature: 'sturdy' },
    ];
    const ann = (moves: readonly Move[]) =>
      gameOf(start(world, 9, ...base, ...moves, ...talk)).accounts.get('ann');
    expect(ann(visit)).toEqual(ann(other));
  });
});
