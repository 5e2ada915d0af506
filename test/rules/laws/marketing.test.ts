/** What the course says of campaigns, shown by who comes, what it costs and what happens to our name. */
import { expect, it } from 'vitest';
import { withAccount, type Game } from '../../../src/rules/game';
import { headStart } from '../../../src/rules/headstart';
import { campaignCost, crowdOutcomes } from '../../../src/rules/marketing';
import { account } from '../../fixtures/scenario';
import { act, bar, customerOf, later, leads, mean, met, open, told, won } from './world';

const campaign = (means: 'advertising' | 'public-relations' | 'promotion' | 'crowd', to = 'all') =>
  ({ type: 'campaign', means, to }) as const;
const people = (n: number, trait = 'family') =>
  Array.from({ length: n }, (_, i) => account(`a${String(i)}`, { traits: [trait], found: ['canvassing'] }));
const canvass = { type: 'find', way: 'canvassing' } as const;

it('advertising makes us known, each time by less', () => {
  const game = open([account('ann')]);
  const once = act(game, campaign('advertising'));
  const twice = act(once, campaign('advertising'));
  expect(once.awareness).toBeGreaterThan(game.awareness);
  expect(twice.awareness - once.awareness).toBeLessThan(once.awareness - game.awareness);
});

it('what is not repeated is forgotten', () => {
  const game = act(open([account('ann')]), campaign('advertising'));
  expect(later(game, 2).awareness).toBeLessThan(game.awareness);
});

it('an aimed campaign costs half', () => {
  expect(campaignCost('advertising', 'family')).toBe(campaignCost('advertising', 'all') / 2);
});

const known = (game: Game, n: number): Game =>
  Array.from({ length: n }, (_, i) => `a${String(i)}`).reduce(
    (g, id) => met(g, id, 'worth', 'temperament'),
    game,
  );

it('an aimed campaign brings the people it is meant for, if files show who they are', () => {
  const world = [
    ...people(3),
    account('fit', { traits: ['family'], found: ['canvassing'] }, { weights: { cultural: 1 } }),
  ];
  const others = Array.from({ length: 4 }, (_, i) =>
    account(`b${String(i)}`, { traits: ['thrifty'], found: ['canvassing'] }, { weights: { cultural: 1 } }),
  );
  const comes = (files: number, seed: number) =>
    leads(
      act(
        known(open([...world, ...others], {}, { targets: ['expert'] }, seed), files),
        campaign('advertising', 'family'),
        canvass,
      ),
    ).includes('fit')
      ? 1
      : 0;
  expect(mean((seed) => comes(3, seed), 40)).toBeGreaterThan(mean((seed) => comes(2, seed), 40));
});

it('aimed on thin data it goes astray and the money is gone', () => {
  const game = known(open(people(3)), 2);
  const astray = act(game, campaign('advertising', 'family'));
  const aimed = act(known(open(people(3)), 3), campaign('advertising', 'family'));
  expect(told(astray, 'campaign-astray')).toBe(true);
  expect(astray.cash).toBe(aimed.cash);
  expect(astray.awareness).toBeLessThan(aimed.awareness);
});

it('goodwill mends a name slowly', () => {
  const game = act(open([account('ann')]), campaign('public-relations'));
  expect(later(game).image).toBe(game.image);
  expect(later(game, 2).image).toBeGreaterThan(game.image);
});

it('goodwill beside a customer who is hurt and unheard turns against us', () => {
  const hurt = won(open([account('ann')]), 'ann', { satisfaction: 0.1, complaint: 'open' });
  const quiet = later(hurt, 2);
  const shown = later(act(hurt, campaign('public-relations')), 2);
  expect(shown.image).toBeLessThan(quiet.image);
});

it('a promotion brings more leads this month and none the next', () => {
  const n = (game: Game) => leads(act(game, canvass)).length;
  const game = open(people(8));
  expect(n(act(game, campaign('promotion')))).toBe(n(game) + 1);
  expect(n(later(act(game, campaign('promotion'))))).toBe(n(game));
});

it('promotions that follow each other teach whoever minds the price to wait', () => {
  const minds = account('ann', {}, { sensitivity: 'price' });
  const game = met(open([minds, account('bo')]), 'ann');
  const once = act(game, campaign('promotion'));
  const again = act(later(once), campaign('promotion'));
  expect(bar(again, 'ann')).toBeGreaterThan(bar(once, 'ann'));
  expect(bar(again, 'bo')).toBe(bar(once, 'bo'));
});

it('what is always on offer is felt to be worth less', () => {
  const value = (game: Game) => customerOf(act(game, { type: 'end-month' }), 'ann').value;
  const game = won(open([account('ann')]), 'ann');
  const often = [1, 1].reduce((g) => later(act(g, campaign('promotion'))), game);
  const never = later(game, 2);
  expect(value(act(often, campaign('promotion')))).toBeLessThan(value(never));
});

it('a coupon sent by a right tag makes it easier, by a wrong one harder', () => {
  const game = open([account('ann', {}, { sensitivity: 'price' }), account('bo')]);
  const tagged = (id: string, tag: 'price' | null) =>
    bar(withAccount(act(met(game, id), campaign('promotion')), id, { tag }), id);
  expect(tagged('ann', 'price')).toBeLessThan(tagged('ann', null));
  expect(tagged('bo', 'price')).toBeGreaterThan(tagged('bo', null));
});

const content = (game: Game): Game =>
  won(won(game, 'ann', { satisfaction: 0.9 }), 'bo', { satisfaction: 0.9 });
const street = () =>
  open([account('ann'), account('bo'), account('cai'), account('dong', {}, { temperament: 'expert' })]);

it('visible custom draws the undecided, and leaves experts cold', () => {
  const start = (game: Game, id: string) => headStart(met(game, id), id);
  const game = content(street());
  const drawn = act(game, campaign('crowd'));
  expect(start(drawn, 'cai')).toBe(start(game, 'cai') + 1);
  expect(start(drawn, 'dong')).toBe(start(game, 'dong'));
});

it('a queue without custom is staged: it may be found out, and then costs our name', () => {
  expect(crowdOutcomes(content(street()))).toEqual([{ p: 1, value: 'draws' }]);
  const images = Array.from({ length: 40 }, (_, seed) => {
    const game = { ...street(), seed };
    const staged = act(game, campaign('crowd'));
    expect(headStart(met(staged, 'cai'), 'cai')).toBe(0);
    expect(staged.image < game.image).toBe(told(staged, 'queue-found-out'));
    return staged.image < game.image;
  });
  expect(new Set(images)).toEqual(new Set([true, false]));
});

it('content customers make us known by what they tell', () => {
  const glad = won(open([account('ann', { circle: 1000 })]), 'ann', { satisfaction: 1, emotion: 1 });
  const sour = won(open([account('ann', { circle: 1000 })]), 'ann', { satisfaction: 0.1 });
  const after = (game: Game) => act(game, { type: 'end-month' });
  expect(after(glad).awareness).toBeGreaterThan(after(sour).awareness);
  expect(after(glad).image).toBeGreaterThan(after(sour).image);
});
