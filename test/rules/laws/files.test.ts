/** What the course says of files, value and stance, shown by what is learnt, felt, earned and lost. */
import { expect } from 'vitest';
import { staleOf } from '../../../src/rules/files';
import { accountOf, knowing, withAccount, type Game } from '../../../src/rules/game';
import { monthlyWorth } from '../../../src/rules/keeping/worth';
import { refusal } from '../../../src/rules/legal';
import type { AccountData } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { who } from '../../fixtures/play';
import { account } from '../../fixtures/scenario';
import { man, meet, say } from '../../fixtures/talks';
import { law } from './law';
import {
  act,
  bar,
  customerOf,
  later,
  leaving,
  market,
  mean,
  met,
  open,
  told,
  tried,
  won,
  shop,
} from './world';

const care = (act: 'personal' | 'follow-up') => ({ type: 'care', account: 'ann', act }) as const;
const old = (game: Game): Game =>
  later(knowing(won(game, 'ann', { emotion: 0.9 }), 'ann', ['fact.garden']), 4);
/** A year, so that a file has time to grow old. */
const year = { months: 12 };
const feeling = (game: Game): number => customerOf(game, 'ann').emotion;
const leaves = (game: Game): number => leaving(game, 'ann');
const worth = (game: Game): number => monthlyWorth(game, 'ann', customerOf(game, 'ann'));
const faithful = (): Game => open([account('ann')], { months: 12 }, {}, 3);

law({
  says: 'facts on file grow old',
  rule: {
    file: 'src/rules/files.ts',
    find: 'game.month - (learnt[i] ?? game.month) > STALE.after',
    neutral: '(learnt[i] ?? game.month) > game.month',
  },
  shows: () => {
    const game = knowing(faithful(), 'ann', ['fact.garden']);
    expect(staleOf(later(game, 3), 'ann')).toEqual([]);
    expect(staleOf(later(game, 4), 'ann')).toEqual(['fact.garden']);
  },
  mean: {
    gain: (drawn) => staleOf(old(shop(drawn, {}, year)), 'ann').length,
  },
});

law({
  says: 'personal care that rests on an old file misses',
  rule: {
    file: 'src/rules/keeping/care.ts',
    find: 'const lift = stale ? -STALE.miss : felt;',
    neutral: 'const lift = felt;',
  },
  shows: () => {
    const game = old(faithful());
    const cared = act(game, care('personal'));
    expect(customerOf(cared, 'ann').emotion).toBeLessThan(customerOf(game, 'ann').emotion);
    expect(told(cared, 'file-stale')).toBe(true);
  },
  mean: {
    gain: (drawn) => {
      const game = old(shop(drawn, {}, year));
      return feeling(game) - feeling(act(game, care('personal')));
    },
  },
});

law({
  says: 'a file that was asked after first carries personal care again',
  rule: {
    file: 'src/rules/keeping/care.ts',
    find: "act === 'follow-up' ? refreshed(knowing(cared, id, heard), id) : cared",
    neutral: "act === 'follow-up' ? knowing(cared, id, heard) : cared",
  },
  shows: () => {
    const game = act(old(faithful()), care('follow-up'));
    expect(customerOf(act(game, care('personal')), 'ann').emotion).toBeGreaterThan(
      customerOf(game, 'ann').emotion,
    );
  },
  mean: {
    gain: (drawn) => {
      const game = act(old(shop(drawn, {}, year)), care('follow-up'));
      return feeling(act(game, care('personal'))) - feeling(game);
    },
  },
});

const KINDS = ['family', 'occupation', 'recreation', 'plans'] as const;
const facts: AccountData['facts'] = KINDS.map((kind) => ({ id: kind, kind, gift: false, seen: false }));
/** What personal care leaves with somebody of whom so many kinds of FORM are on file. */
const warmed = (game: Game, kinds: number): number =>
  feeling(
    act(
      knowing(
        won(game, 'ann', { emotion: 0 }),
        'ann',
        KINDS.slice(0, kinds).map((kind) => `fact.${kind}`),
      ),
      care('personal'),
    ),
  );

law({
  says: 'the more of FORM is on file, the better personal care fits',
  rule: {
    file: 'src/rules/keeping/care.ts',
    find: 'FORM.each * seen',
    neutral: '0 * seen',
  },
  shows: () => {
    const game = open([account('ann', { facts })]);
    expect(warmed(game, 2)).toBeGreaterThan(warmed(game, 1));
    expect(warmed(game, 4)).toBeGreaterThan(warmed(game, 2));
  },
  mean: {
    among: ({ hidden }) => hidden.orientation === 'relational',
    gain: (drawn) => warmed(shop(drawn, { facts }), 4) - warmed(shop(drawn, { facts }), 1),
  },
});

law({
  says: 'checking a file makes it current',
  rule: {
    file: 'src/rules/researching.ts',
    find: "if (method === 'refresh') return news(refreshed(paid, id), 'clue', id);",
    neutral: "if (method === 'refresh') return news(paid, 'clue', id);",
  },
  shows: () => {
    const game = act(old(faithful()), { type: 'study', account: 'ann', method: 'refresh' });
    expect(staleOf(game, 'ann')).toEqual([]);
  },
  mean: {
    gain: (drawn) => {
      const game = old(shop(drawn, {}, year));
      return (
        staleOf(game, 'ann').length -
        staleOf(act(game, { type: 'study', account: 'ann', method: 'refresh' }), 'ann').length
      );
    },
  },
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
/** Somebody drawn, and so many files of people who need the same; whether they share a trait is another thing. */
const alike = ({ hidden, seed }: Drawn, files: number, traits: readonly string[] = ['family']): Game => {
  const needs = Object.keys(hidden.weights).map((need) => `need.${need}`);
  const others = many.map(({ id }) => account(id, {}, hidden));
  const game = open([account('ann', { traits: [...traits] }, hidden), ...others], {}, {}, seed);
  return met(
    others.slice(0, files).reduce((g, { id }) => met(g, id, ...needs, 'worth', 'temperament'), game),
    'ann',
  );
};
/** Needs that mining tells of them, if there are files enough to mine. */
const forecastOf = (game: Game): number =>
  accountOf(tried(game, mine), 'ann').known.filter((clue) => clue.startsWith('need.')).length;

law({
  says: 'records can be mined only when there are enough of them',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "move.method === 'mining' && fullFiles(game).length < filesNeeded(game) && 'move.not-ready',",
    neutral: '',
  },
  shows: () => {
    expect(refusal(met(filed(3), 'ann'), mine)).toBe('move.not-ready');
    expect(refusal(met(filed(4), 'ann'), mine)).toBeNull();
  },
  mean: {
    gain: (drawn) => forecastOf(alike(drawn, 4)) - forecastOf(alike(drawn, 3)),
  },
});

law({
  says: 'the more files there are, the more they forecast of those who are alike',
  rule: {
    file: 'src/rules/files.ts',
    find: 'Math.max(1, Math.floor(fullFiles(game).length / RECORDS.filesPerNeed))',
    neutral: '1',
  },
  shows: () => {
    const forecast = (n: number) =>
      act(met(filed(n), 'ann'), mine)
        .accounts.get('ann')
        ?.known.filter((clue) => clue.startsWith('need.')).length ?? 0;
    expect(forecast(4)).toBe(1);
    expect(forecast(8)).toBe(2);
  },
  mean: {
    gain: (drawn) => forecastOf(alike(drawn, 8)) - forecastOf(alike(drawn, 4)),
  },
});

law({
  says: 'records say nothing of people who share no trait with them',
  rule: {
    file: 'src/rules/files.ts',
    find: 'file.id !== id && game.scenario.account(file.id).traits.some((t) => traits.includes(t))',
    neutral: 'file.id !== id && traits.length > 0',
  },
  shows: () => {
    const stranger = account('ann', { traits: ['expert'] });
    const game = many.reduce(
      (g, { id }) => met(g, id, 'need.quality', 'need.service', 'worth'),
      open([stranger, ...many]),
    );
    expect(act(met(game, 'ann'), mine).accounts.get('ann')?.known).not.toContain('need.quality');
  },
  mean: {
    gain: (drawn) => forecastOf(alike(drawn, 4)) - forecastOf(alike(drawn, 4, ['expert'])),
  },
});

law({
  says: 'three loyal customers with tags on draw a portrait; without tags it stays hidden',
  rule: {
    file: 'src/rules/files.ts',
    find: 'a.tag !== null && isActive(a.customer) &&',
    neutral: 'isActive(a.customer) &&',
  },
  shows: () => {
    const loyal = (tag: 'safety' | null): Game =>
      ['a0', 'a1', 'a2'].reduce(
        (g, id) => withAccount(won(g, id, { satisfaction: 0.95, emotion: 0.9, value: 0.9 }), id, { tag }),
        open(many),
      );
    expect(act(loyal('safety'), { type: 'end-month' }).portrait).toBe('family');
    expect(act(loyal(null), { type: 'end-month' }).portrait).toBeNull();
  },
  mean: {
    gain: (drawn) => {
      const drawing = (tagged: boolean) => {
        const loyal = ['ann', 'a0', 'a1'].reduce(
          (g, id) =>
            withAccount(won(g, id, { satisfaction: 0.95, emotion: 0.9, value: 0.9 }), id, {
              tag: tagged ? drawn.hidden.sensitivity : null,
            }),
          shop(drawn, {}, {}, {}, many),
        );
        return act(loyal, { type: 'end-month' }).portrait === null ? 0 : 1;
      };
      return drawing(true) - drawing(false);
    },
  },
});

law({
  says: 'with a portrait fewer files will do for mining',
  rule: {
    file: 'src/rules/files.ts',
    find: 'game.portrait === null ? RECORDS.files : RECORDS.filesWithPortrait',
    neutral: 'RECORDS.files',
  },
  shows: () => {
    expect(refusal({ ...met(filed(3), 'ann'), portrait: 'family' }, mine)).toBeNull();
  },
  mean: {
    gain: (drawn) => forecastOf({ ...alike(drawn, 3), portrait: 'family' }) - forecastOf(alike(drawn, 3)),
  },
});

law({
  says: 'survey cards bring a need of some, never the silent one',
  rule: {
    file: 'src/rules/researching.ts',
    find: 'truth.weights[need] && need !== truth.silent).sort(',
    neutral: 'truth.weights[need]).sort(',
  },
  shows: () => {
    const game = (seed: number) =>
      met(
        { ...open([account('ann', {}, { weights: { service: 3, worth: 2 }, silent: 'service' })]), seed },
        'ann',
      );
    const known = (seed: number) =>
      act(game(seed), { type: 'research', method: 'panel' }).accounts.get('ann')?.known ?? [];
    const share = mean((seed) => (known(seed).includes('need.worth') ? 1 : 0));
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
    expect(mean((seed) => (known(seed).includes('need.service') ? 1 : 0))).toBe(0);
  },
  mean: {
    among: ({ hidden }) => hidden.silent !== null,
    gain: (drawn) => {
      const game = act(met(shop(drawn), 'ann'), { type: 'research', method: 'panel' });
      return game.accounts.get('ann')?.known.includes(`need.${String(drawn.hidden.silent)}`) ? 0 : 1;
    },
    over: 0.99,
  },
});

const grand: Partial<AccountData> = {
  circle: 600,
  worth: { units: 6, growth: 0.6, repeat: 0.3, upkeep: 10, risk: 0 },
};
const values = (level: 0 | 1 | 2) =>
  (['visible', 'hidden', 'social'] as const).map(
    (value) => ({ type: 'assess', account: 'ann', value, level }) as const,
  );
const assessed = (game: Game, level: 0 | 1 | 2): Game =>
  act(met(game, 'ann', 'worth', 'fact.garden'), ...values(level));

law({
  says: 'a customer rightly assessed high feels the welcome, one passed over feels that',
  rule: {
    file: 'src/rules/value-sheet.ts',
    find: 'thought && truly ? WELCOME.emotion : truly ? -WELCOME.slighted : 0',
    neutral: '0',
  },
  shows: () => {
    const feeling = (level: 0 | 2) =>
      customerOf(won(assessed(open([account('ann', grand)]), level), 'ann'), 'ann').emotion;
    const plain = customerOf(won(open([account('ann', grand)]), 'ann'), 'ann').emotion;
    expect(feeling(2)).toBeGreaterThan(plain);
    expect(feeling(0)).toBeLessThan(plain);
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn, grand);
      return feeling(won(assessed(game, 2), 'ann')) - feeling(won(assessed(game, 0), 'ann'));
    },
  },
});

law({
  says: 'a welcome for the wrong one is money thrown away',
  rule: {
    file: 'src/rules/value-sheet.ts',
    find: 'cash: met.cash - WELCOME.cost',
    neutral: 'cash: met.cash',
  },
  shows: () => {
    const small = open([account('ann', { circle: 50 })]);
    const wrong = won(assessed(small, 2), 'ann');
    const right = won(assessed(small, 0), 'ann');
    expect(wrong.cash).toBeLessThan(right.cash);
    expect(customerOf(wrong, 'ann').emotion).toBe(customerOf(right, 'ann').emotion);
  },
  mean: {
    gain: (drawn) => {
      const small = shop(drawn, { circle: 50 });
      return won(assessed(small, 0), 'ann').cash - won(assessed(small, 2), 'ann').cash;
    },
  },
});

law({
  says: 'nothing can be assessed that has not been looked up',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "(clue) => clue === 'worth' || (move.value === 'social' && clue.startsWith('fact.')), ) && 'move.not-ready',",
    neutral:
      "(clue) => clue === 'worth' || (move.value === 'social' && clue.startsWith('fact.')), ) && false,",
  },
  shows: () => {
    const move = { type: 'assess', account: 'ann', value: 'visible', level: 1 } as const;
    expect(refusal(met(open([account('ann')]), 'ann'), move)).toBe('move.not-ready');
    expect(refusal(met(open([account('ann')]), 'ann', 'worth'), move)).toBeNull();
  },
  mean: {
    gain: (drawn) => {
      const welcomed = (...clues: readonly string[]) =>
        feeling(won(tried(met(shop(drawn, grand), 'ann', ...clues), ...values(2)), 'ann'));
      return welcomed('worth') - welcomed();
    },
  },
});

const growing = account('ann', { worth: { units: 4, growth: 0.5, repeat: 0.5, upkeep: 10, risk: 0 } });
const stance = (as: 'guard' | 'expand' | 'attack') => ({ type: 'stance', account: 'ann', as }) as const;

law({
  says: 'a guarded customer grows no more, an expanded one grows more',
  rule: {
    file: 'src/rules/value-sheet.ts',
    find: "stance === 'guard' ? 0 : stance === 'expand' ? growth * STANCE.expandGrowth : growth",
    neutral: 'stance === null ? growth : growth',
  },
  shows: () => {
    const game = won(open([growing]), 'ann', { satisfaction: 0.3, emotion: 0 });
    expect(worth(act(game, stance('guard')))).toBeLessThan(worth(game));
    expect(worth(act(game, stance('expand')))).toBeGreaterThan(worth(game));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn, { worth: growing.worth }), 'ann');
      return worth(act(game, stance('expand'))) - worth(act(game, stance('guard')));
    },
  },
});

law({
  says: 'expanding where nothing grows only costs',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: 'const stance = accountOf(game, id).stance === null ? 0 : STANCE.monthly;',
    neutral: 'const stance = 0;',
  },
  shows: () => {
    const game = won(open([account('ann')]), 'ann');
    const worth = (g: Game) => monthlyWorth(g, 'ann', customerOf(g, 'ann'));
    expect(worth(act(game, stance('expand')))).toBeLessThan(worth(game));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann');
      return worth(game) - worth(act(game, stance('expand')));
    },
  },
});

law({
  says: 'a guard on somebody who is not ours is refused, and so is an attack on our own',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "(move.as === 'attack' ? !open(account) : !isActive(customer)) && 'move.not-now',",
    neutral: '',
  },
  shows: () => {
    expect(refusal(met(open([account('ann')]), 'ann'), stance('guard'))).toBe('move.not-now');
    expect(refusal(won(open([account('ann')]), 'ann'), stance('attack'))).toBe('move.not-now');
  },
  mean: {
    gain: (drawn) => {
      const sour = { satisfaction: 0.3, emotion: 0 };
      const lead = met(shop(drawn), 'ann');
      return (
        leaves(won(tried(lead, stance('guard')), 'ann', sour)) -
        leaves(tried(won(lead, 'ann', sour), stance('guard')))
      );
    },
  },
});

law({
  says: 'a customer who buys less and less is worth less every month',
  rule: {
    file: 'src/rules/keeping/worth.ts',
    find: 'repeat * worth.units * (1 + growth) * earned',
    neutral: 'repeat * worth.units * earned',
  },
  shows: () => {
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
        const game = won(open([fading], { months: 12 }, {}, seed), 'ann', {
          satisfaction: 0.9,
          emotion: 0.9,
        });
        return customerOf(later(game, 6), 'ann').orders;
      });
    expect(orders(-0.5)).toBeLessThan(orders(0));
  },
  mean: {
    gain: (drawn) => {
      const at = (growth: number) =>
        worth(won(shop(drawn, { worth: { units: 4, growth, repeat: 0.5, upkeep: 10, risk: 0 } }), 'ann'));
      return at(0) - at(-0.5);
    },
  },
});

const like = [account('ann'), account('bo'), account('cai', { traits: ['expert'] })];
const offered = (game: Game, id: string, offer: 'special-price' | 'price-match'): Game => {
  const { talk } = game.accounts.get(id) ?? {};
  if (!talk) throw new Error(`no ${id}`);
  return won(withAccount(game, id, { talk: { ...talk, offer } }), id);
};

law({
  says: 'a special price is felt as unfair by those who are alike and paid the list price',
  rule: {
    file: 'src/rules/keeping/orders.ts',
    find: "if (accountOf(game, id).talk.offer !== 'special-price') return game;",
    neutral: 'if (accountOf(game, id).talk.offer !== null) return game;',
  },
  shows: () => {
    const game = won(won(open(like), 'ann'), 'cai');
    const after = offered(game, 'bo', 'special-price');
    expect(customerOf(after, 'ann').emotion).toBeLessThan(customerOf(game, 'ann').emotion);
    expect(customerOf(after, 'cai').emotion).toBe(customerOf(game, 'cai').emotion);
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn, {}, {}, {}, [account('bo')]), 'ann');
      return feeling(game) - feeling(offered(game, 'bo', 'special-price'));
    },
  },
});

law({
  says: 'a price match costs every month where the rival is really cheaper, and nothing where not',
  rule: {
    file: 'src/rules/keeping/terms.ts',
    find: 'Math.max(0, Math.round(dearer * worthOf(game, id).units))',
    neutral: '0',
  },
  shows: () => {
    const cost = (rivalPrice: number) => {
      const game = offered(open([account('ann')], market({ rivalPrice })), 'ann', 'price-match');
      return game.cash - act(game, { type: 'end-month' }).cash;
    };
    expect(cost(0.8)).toBeGreaterThan(cost(1.2) + 300);
  },
  mean: {
    gain: (drawn) => {
      const cost = (rivalPrice: number) => {
        const game = offered(shop(drawn, {}, market({ rivalPrice })), 'ann', 'price-match');
        return game.cash - act(game, { type: 'end-month' }).cash;
      };
      return cost(0.8) - cost(1.2);
    },
  },
});

law({
  says: 'a guarded customer leaves less often',
  rule: {
    file: 'src/rules/keeping/setting.ts',
    find: "account.stance === 'guard' ? STANCE.guardChurn : 1",
    neutral: '1',
  },
  shows: () => {
    const game = won(open([growing]), 'ann', { satisfaction: 0.3, emotion: 0 });
    expect(leaves(act(game, stance('guard')))).toBeLessThan(leaves(game));
    expect(leaves(act(game, stance('expand')))).toBe(leaves(game));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann', { satisfaction: 0.3, emotion: 0 });
      return leaves(game) - leaves(act(game, stance('guard')));
    },
  },
});

law({
  says: 'going for somebody else’s customer loosens the rival’s hold, for money at once',
  rule: {
    file: 'src/rules/bar.ts',
    find: "(account.stance === 'attack' ? STANCE.attackTie : 0)",
    neutral: '0',
  },
  shows: () => {
    const game = met(open([account('ann', {}, { tie: 3 }), account('bo')]), 'ann');
    const attacked = act(game, stance('attack'));
    expect(bar(attacked, 'ann')).toBe(bar(game, 'ann') - 1);
    expect(attacked.cash).toBeLessThan(game.cash);
    const free = met(game, 'bo');
    expect(bar(act(free, { ...stance('attack'), account: 'bo' }), 'bo')).toBe(bar(free, 'bo'));
  },
  mean: {
    among: ({ hidden }) => hidden.tie > 0,
    gain: (drawn) => {
      const game = met(shop(drawn, {}, market({ form: 'undeveloped' })), 'ann');
      return bar(game, 'ann') - bar(act(game, stance('attack')), 'ann');
    },
  },
});

const knownOf = (game: Game): readonly string[] => accountOf(game, 'ann').known;
const study = (method: 'interview' | 'desk') => ({ type: 'study', account: 'ann', method }) as const;

law({
  says: 'a long talk beforehand brings out the motive that would stay unsaid',
  rule: {
    file: 'src/rules/researching.ts',
    find: '...(truth.silent ? [`need.${truth.silent}`] : []),',
    neutral: '',
  },
  shows: () => {
    const game = met(open([account('ann', {}, { silent: 'service' })]), 'ann');
    expect(knownOf(act(game, study('interview')))).toContain('need.service');
    expect(knownOf(act(game, study('desk')))).not.toContain('need.service');
  },
  mean: {
    among: ({ hidden }) => hidden.silent !== null,
    gain: (drawn) =>
      knownOf(act(met(shop(drawn), 'ann'), study('interview'))).includes(
        `need.${String(drawn.hidden.silent)}`,
      )
        ? 1
        : 0,
  },
});

law({
  says: 'a day of trying shows needs of function and form, and no others',
  rule: {
    file: 'src/rules/researching.ts',
    find: 'RESEARCH_AREAS.includes(needTypeOf(need)) &&',
    neutral: '',
  },
  shows: () => {
    const weights = { quality: 3, worth: 2 };
    const shown = (seed: number) =>
      tryingOut(met(open([account('ann', {}, { weights })], {}, {}, seed), 'ann'));
    expect(mean((seed) => (shown(seed).includes('need.quality') ? 1 : 0))).toBeGreaterThan(0.3);
    expect(mean((seed) => (shown(seed).includes('need.worth') ? 1 : 0))).toBe(0);
  },
  mean: {
    gain: (drawn) => {
      const needs = tryingOut(met(shop(drawn), 'ann')).filter((clue) => clue.startsWith('need.'));
      const outside = needs.filter((clue) =>
        ['service', 'psychological', 'cultural', 'worth'].some((need) => clue === `need.${need}`),
      );
      return needs.length - 4 * outside.length;
    },
  },
});
/** What is known after a trial day. */
const tryingOut = (game: Game): readonly string[] =>
  knownOf(act(game, { type: 'research', method: 'centre' }));

law({
  says: 'asked by telephone people often evade what they answer face to face',
  rule: { file: 'src/rules/researching.ts', find: '< CHANCE.manByPhone', neutral: '< 1' },
  shows: () => {
    const share = mean((seed) => phoned(met(open([account('ann')], {}, {}, seed), 'ann')));
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.9);
  },
  mean: {
    gain: (drawn) => {
      const told = who(say(meet(drawn), man('money'))).known.includes('man.money') ? 1 : 0;
      return told - phoned(met(shop(drawn), 'ann'));
    },
  },
});
/** 1 if the question about money was answered. */
const phoned = (game: Game): number =>
  knownOf(act(game, { type: 'man', account: 'ann', fact: 'money' })).includes('man.money') ? 1 : 0;

const call = { type: 'man', account: 'ann', fact: 'money' } as const;

law({
  says: 'whoever has evaded on the telephone is not asked again before the month is over',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: '|| account.evaded.includes(move.fact)',
    neutral: '',
  },
  shows: () => {
    const evaded = mean((seed) => {
      const game = act(met(open([account('ann')], {}, {}, seed), 'ann'), call);
      if (knownOf(game).includes('man.money')) return 0;
      expect(refusal(game, call)).toBe('move.already');
      expect(refusal(later(game), call)).toBeNull();
      return 1;
    });
    expect(evaded).toBeGreaterThan(0);
  },
  mean: {
    among: (drawn) => phoned(met(shop(drawn), 'ann')) === 0,
    gain: (drawn) => {
      const game = met(shop(drawn), 'ann');
      const spent = (...calls: readonly (typeof call)[]) => game.effort - tried(game, ...calls).effort;
      return 2 * spent(call) - spent(call, call);
    },
  },
});

law({
  says: 'the one who decides can be asked beforehand to be there at the next visit',
  rule: {
    file: 'src/rules/researching.ts',
    find: 'talk: talkWith(accountOf(game, id).talk, { decider: true }),',
    neutral: 'talk: talkWith(accountOf(game, id).talk, {}),',
  },
  shows: () => {
    const game = met(open([account('ann', {}, { authority: 'other' })]), 'ann');
    expect(joined(game)).toBe(0);
    expect(joined(met(game, 'ann', 'man.authority'))).toBe(1);
  },
  mean: {
    among: ({ hidden }) => hidden.authority === 'other',
    gain: (drawn) => joined(met(shop(drawn), 'ann', 'man.authority')) - joined(met(shop(drawn), 'ann')),
  },
});
/** 1 if the one who decides was asked and will be there. */
const joined = (game: Game): number =>
  accountOf(tried(game, { type: 'invite', account: 'ann' }), 'ann').talk.decider ? 1 : 0;
