/** What the course says of files, value and stance, shown by what is learnt, felt, earned and lost. */
import { expect, it } from 'vitest';
import { staleOf } from '../../../src/rules/files';
import { knowing, withAccount, type Game } from '../../../src/rules/game';
import { churnChance, monthlyWorth } from '../../../src/rules/keeping';
import { refusal } from '../../../src/rules/legal';
import type { AccountData } from '../../../src/scenario/schema';
import { account } from '../../fixtures/scenario';
import { act, customerOf, later, market, mean, met, open, told, won } from './world';

const care = (act: 'personal' | 'follow-up') => ({ type: 'care', account: 'ann', act }) as const;
const old = (game: Game): Game =>
  later(knowing(won(game, 'ann', { emotion: 0.9 }), 'ann', ['fact.garden']), 4);
const faithful = (): Game => open([account('ann')], { months: 12 }, {}, 3);

it('facts on file grow old', () => {
  const game = knowing(faithful(), 'ann', ['fact.garden']);
  expect(staleOf(later(game, 3), 'ann')).toEqual([]);
  expect(staleOf(later(game, 4), 'ann')).toEqual(['fact.garden']);
});

it('personal care that rests on an old file misses', () => {
  const game = old(faithful());
  const cared = act(game, care('personal'));
  expect(customerOf(cared, 'ann').emotion).toBeLessThan(customerOf(game, 'ann').emotion);
  expect(told(cared, 'file-stale')).toBe(true);
});

it('a file that was asked after first carries personal care again', () => {
  const game = act(old(faithful()), care('follow-up'));
  expect(customerOf(act(game, care('personal')), 'ann').emotion).toBeGreaterThan(
    customerOf(game, 'ann').emotion,
  );
});

it('checking a file makes it current', () => {
  const game = act(old(faithful()), { type: 'study', account: 'ann', method: 'refresh' });
  expect(staleOf(game, 'ann')).toEqual([]);
});

const many = Array.from({ length: 8 }, (_, i) => account(`a${String(i)}`));
const filed = (n: number): Game =>
  many
    .slice(0, n)
    .reduce(
      (g, { id }) => met(g, id, 'need.quality', 'need.service', 'worth'),
      open([account('ann'), ...many]),
    );
const mine = { type: 'research', method: 'mining' } as const;

it('records can be mined only when there are enough of them', () => {
  expect(refusal(met(filed(3), 'ann'), mine)).toBe('move.not-ready');
  expect(refusal(met(filed(4), 'ann'), mine)).toBeNull();
});

it('the more files there are, the more they forecast of those who are alike', () => {
  const forecast = (n: number) =>
    act(met(filed(n), 'ann'), mine).accounts.ann?.known.filter((clue) => clue.startsWith('need.')).length ??
    0;
  expect(forecast(4)).toBe(1);
  expect(forecast(8)).toBe(2);
});

it('records say nothing of people who share no trait with them', () => {
  const stranger = account('ann', { traits: ['expert'] });
  const game = many.reduce(
    (g, { id }) => met(g, id, 'need.quality', 'need.service', 'worth'),
    open([stranger, ...many]),
  );
  expect(act(met(game, 'ann'), mine).accounts.ann?.known).not.toContain('need.quality');
});

it('three loyal customers with tags on draw a portrait; without tags it stays hidden', () => {
  const loyal = (tag: 'safety' | null): Game =>
    ['a0', 'a1', 'a2'].reduce(
      (g, id) => withAccount(won(g, id, { satisfaction: 0.95, emotion: 0.9, value: 0.9 }), id, { tag }),
      open(many),
    );
  expect(act(loyal('safety'), { type: 'end-month' }).portrait).toBe('family');
  expect(act(loyal(null), { type: 'end-month' }).portrait).toBeNull();
});

it('with a portrait fewer files will do for mining', () => {
  expect(refusal({ ...met(filed(3), 'ann'), portrait: 'family' }, mine)).toBeNull();
});

it('survey cards bring a need of some, never the silent one', () => {
  const game = (seed: number) =>
    met(
      { ...open([account('ann', {}, { weights: { service: 3, worth: 2 }, silent: 'service' })]), seed },
      'ann',
    );
  const known = (seed: number) =>
    act(game(seed), { type: 'research', method: 'panel' }).accounts.ann?.known ?? [];
  const share = mean((seed) => (known(seed).includes('need.worth') ? 1 : 0));
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.8);
  expect(mean((seed) => (known(seed).includes('need.service') ? 1 : 0))).toBe(0);
});

const grand: Partial<AccountData> = {
  circle: 600,
  worth: { units: 6, growth: 0.6, repeat: 0.3, upkeep: 10, risk: 0 },
};
const assessed = (game: Game, level: 0 | 1 | 2): Game =>
  act(
    met(game, 'ann', 'worth', 'fact.garden'),
    ...(['visible', 'hidden', 'social'] as const).map(
      (value) => ({ type: 'assess', account: 'ann', value, level }) as const,
    ),
  );

it('a customer rightly assessed high feels the welcome, one passed over feels that', () => {
  const feeling = (level: 0 | 2) =>
    customerOf(won(assessed(open([account('ann', grand)]), level), 'ann'), 'ann').emotion;
  const plain = customerOf(won(open([account('ann', grand)]), 'ann'), 'ann').emotion;
  expect(feeling(2)).toBeGreaterThan(plain);
  expect(feeling(0)).toBeLessThan(plain);
});

it('a welcome for the wrong one is money thrown away', () => {
  const small = open([account('ann', { circle: 50 })]);
  const wrong = won(assessed(small, 2), 'ann');
  const right = won(assessed(small, 0), 'ann');
  expect(wrong.cash).toBeLessThan(right.cash);
  expect(customerOf(wrong, 'ann').emotion).toBe(customerOf(right, 'ann').emotion);
});

it('nothing can be assessed that has not been looked up', () => {
  const move = { type: 'assess', account: 'ann', value: 'visible', level: 1 } as const;
  expect(refusal(met(open([account('ann')]), 'ann'), move)).toBe('move.not-ready');
  expect(refusal(met(open([account('ann')]), 'ann', 'worth'), move)).toBeNull();
});

const growing = account('ann', { worth: { units: 4, growth: 0.5, repeat: 0.5, upkeep: 10, risk: 0 } });
const stance = (as: 'guard' | 'expand' | 'attack') => ({ type: 'stance', account: 'ann', as }) as const;

it('a guarded customer leaves less often and grows no more; an expanded one grows more', () => {
  const game = won(open([growing]), 'ann', { satisfaction: 0.3, emotion: 0 });
  const chance = (g: Game) => churnChance(g, 'ann', customerOf(g, 'ann'));
  const worth = (g: Game) => monthlyWorth(g, 'ann', customerOf(g, 'ann'));
  expect(chance(act(game, stance('guard')))).toBeLessThan(chance(game));
  expect(worth(act(game, stance('guard')))).toBeLessThan(worth(game));
  expect(worth(act(game, stance('expand')))).toBeGreaterThan(worth(game));
});

it('expanding where nothing grows only costs', () => {
  const game = won(open([account('ann')]), 'ann');
  const worth = (g: Game) => monthlyWorth(g, 'ann', customerOf(g, 'ann'));
  expect(worth(act(game, stance('expand')))).toBeLessThan(worth(game));
});

it('a guard on somebody who is not ours is refused, and so is an attack on our own', () => {
  expect(refusal(met(open([account('ann')]), 'ann'), stance('guard'))).toBe('move.not-now');
  expect(refusal(won(open([account('ann')]), 'ann'), stance('attack'))).toBe('move.not-now');
});

it('a customer who buys less and less is worth less every month', () => {
  const worth = (growth: number) => {
    const game = won(
      open([account('ann', { worth: { units: 4, growth, repeat: 0.5, upkeep: 10, risk: 0 } })]),
      'ann',
    );
    return monthlyWorth(game, 'ann', customerOf(game, 'ann'));
  };
  expect(worth(-0.5)).toBeLessThan(worth(0));
  const orders = (growth: number) =>
    mean((seed) => {
      const fading = account('ann', { worth: { units: 2, growth, repeat: 0.9, upkeep: 0, risk: 0 } });
      const game = won(open([fading], { months: 12 }, {}, seed), 'ann', { satisfaction: 0.9, emotion: 0.9 });
      return customerOf(later(game, 6), 'ann').orders;
    });
  expect(orders(-0.5)).toBeLessThan(orders(0));
});

const like = [account('ann'), account('bo'), account('cai', { traits: ['expert'] })];
const offered = (game: Game, id: string, offer: 'special-price' | 'price-match'): Game => {
  const { talk } = game.accounts[id] ?? {};
  if (!talk) throw new Error(`no ${id}`);
  return won(withAccount(game, id, { talk: { ...talk, offer } }), id);
};

it('a special price is felt as unfair by those who are alike and paid the list price', () => {
  const game = won(won(open(like), 'ann'), 'cai');
  const after = offered(game, 'bo', 'special-price');
  expect(customerOf(after, 'ann').emotion).toBeLessThan(customerOf(game, 'ann').emotion);
  expect(customerOf(after, 'cai').emotion).toBe(customerOf(game, 'cai').emotion);
});

it('a price match costs every month where the rival is really cheaper, and nothing where not', () => {
  const cost = (rivalPrice: number) => {
    const game = offered(open([account('ann')], market({ rivalPrice })), 'ann', 'price-match');
    return game.cash - act(game, { type: 'end-month' }).cash;
  };
  expect(cost(0.8)).toBeGreaterThan(cost(1.2) + 300);
});
