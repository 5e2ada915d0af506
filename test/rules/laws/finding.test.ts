/** What the course says of finding customers, shown by who turns up and what is known of them. */
import { expect, it } from 'vitest';
import { headStart, withHeadStart } from '../../../src/rules/headstart';
import { withAccount } from '../../../src/rules/game';
import { account } from '../../fixtures/scenario';
import { act, bar, later, leads, market, met, open, won } from './world';

const find = (way: 'network' | 'canvassing' | 'online' | 'phone' | 'lookup' | 'influence') =>
  ({ type: 'find', way }) as const;
const crowd = (way: 'canvassing' | 'lookup' | 'network', n = 6) =>
  Array.from({ length: n }, (_, i) => account(`a${String(i)}`, { found: [way] }));

it('a look into directories tells means and worth before anybody has been asked', () => {
  const known = act(open([account('ann', { found: ['lookup'] })]), find('lookup')).accounts.ann?.known;
  expect(known).toEqual(expect.arrayContaining(['man.money', 'worth']));
});

it('directories hold more where there are organisations', () => {
  const plain = act(open(crowd('lookup')), find('lookup'));
  const firm = account('firm', { found: [], industry: 'education' });
  expect(leads(act(open([...crowd('lookup'), firm]), find('lookup'))).length).toBe(leads(plain).length + 1);
});

it('only the search among the influential leads to a centre of influence', () => {
  const hub = account('hub', { found: [], hub: true });
  expect(leads(act(open([hub]), find('network'), find('canvassing')))).toEqual([]);
  expect(leads(act(open([hub]), find('influence')))).toEqual(['hub']);
});

it('a centre of influence that is won brings its whole circle along, with trust', () => {
  const people = [
    account('hub', { hub: true, introduces: ['ann', 'bo'] }),
    account('ann', { found: [] }),
    account('bo', { found: [] }),
  ];
  const game = won(open(people), 'hub');
  expect(leads(game)).toEqual(['ann', 'bo']);
  expect(game.accounts.ann?.talk.trust).toBeGreaterThan(2);
  expect(leads(won(open(people.map((p) => ({ ...p, hub: false }))), 'hub'))).toEqual([]);
});

it('friends asked a third time strain our name', () => {
  const game = open([account('ann')]);
  const twice = act(game, find('network'), find('network'));
  expect(twice.image).toBe(game.image);
  expect(act(twice, find('network')).image).toBeLessThan(game.image);
});

it('whoever goes from door to door becomes known by it', () => {
  const game = open(crowd('canvassing'));
  expect(act(game, find('canvassing')).awareness).toBeGreaterThan(game.awareness);
  expect(act(game, find('network')).awareness).toBe(game.awareness);
});

it('a well-known shop finds more at each go', () => {
  const found = (awareness: number) =>
    leads(act({ ...open(crowd('canvassing')), awareness }, find('canvassing'))).length;
  expect(found(0.8)).toBe(found(0.2) + 1);
});

it('a lead found online is harder to win when one lets a rival get there first', () => {
  const game = act(open([account('ann', { found: ['online'] })]), find('online'));
  const visited = (month: number) => bar(withAccount({ ...game, month }, 'ann', { visits: [month] }), 'ann');
  expect(visited(4)).toBeGreaterThan(visited(2));
});

it('a thing that must be seen is found by few on the telephone', () => {
  const people = Array.from({ length: 5 }, (_, i) => account(`a${String(i)}`, { found: ['phone'] }));
  const phone = { effort: 0.5, cost: 0, leads: 3, times: 9 };
  const found = (demonstrate: boolean) =>
    leads(act(open(people, { ...market({ demonstrate }), ways: { phone, network: phone } }), find('phone')))
      .length;
  expect(found(true)).toBeLessThan(found(false));
});

it('what one shop of a cluster needs is known of the next, where it holds', () => {
  const shop = (id: string, weights: object) =>
    account(id, { cluster: 'street', found: ['network'] }, { weights });
  const game = open([shop('ann', { worth: 3, carrier: 2 }), shop('bo', { worth: 2, main: 1 })]);
  const known = act(met(game, 'ann', 'need.worth', 'need.carrier'), find('network')).accounts.bo?.known ?? [];
  expect(known).toContain('need.worth');
  expect(known).not.toContain('need.carrier');
  expect(act(met(game, 'ann'), find('network')).accounts.bo?.known).not.toContain('need.worth');
});

it('a neighbour who buys opens the door a little to the rest of the cluster', () => {
  const shop = (id: string) => account(id, { cluster: 'street', found: ['network'] });
  const game = open([shop('ann'), shop('bo')]);
  expect(headStart(met(won(game, 'ann'), 'bo'), 'bo')).toBe(headStart(met(game, 'bo'), 'bo') + 1);
});

it('two kinds of channel together warm the first visit, the same one again does not', () => {
  const game = met(open([account('ann')]), 'ann', 'need.quality', 'temperament', 'worth');
  const through = (...channels: readonly ('field' | 'telephone')[]) =>
    withHeadStart(withAccount(game, 'ann', { channels }), 'ann').accounts.ann?.talk.trust ?? 0;
  expect(through('field', 'telephone')).toBe(through('field') + 1);
});

it('channels without a file that says to what end give nothing', () => {
  const game = withAccount(met(open([account('ann')]), 'ann'), 'ann', { channels: ['field', 'telephone'] });
  expect(headStart(game, 'ann')).toBe(0);
});

it('a customer far from what we can do is harder to win and dearer to keep', () => {
  const far = account('far', { field: 'far' });
  const game = open([account('ann'), far]);
  expect(bar(game, 'far')).toBeGreaterThan(bar(game, 'ann') + 2);
  const upkeep = (id: string) => {
    const before = won(open([account('ann', { worth: costly }), { ...far, worth: costly }]), id);
    return before.cash - act(before, { type: 'end-month' }).cash;
  };
  expect(upkeep('far')).toBeGreaterThan(upkeep('ann') + 50);
});
const costly = { units: 1, growth: 0, repeat: 0, upkeep: 100, risk: 0 };

it('people of a new market are found only once it has been opened', () => {
  const game = open([account('ann', { market: true })]);
  expect(leads(act(game, find('network')))).toEqual([]);
  const opened = later(act(game, { type: 'invest', in: 'market' }));
  expect(leads(act(opened, find('network')))).toEqual(['ann']);
});

it('once loyal customers show what they have in common, people like them turn up first', () => {
  const like = account('like', { traits: ['expert'] }, { weights: { cultural: 1 } });
  const other = account('other', { traits: ['thrifty'] }, { weights: { cultural: 1 } });
  const first = (portrait: string | null, seed: number) =>
    leads(act({ ...open([like, other], {}, {}, seed), portrait }, find('network')))[0];
  const share = (portrait: string | null) =>
    Array.from({ length: 40 }, (_, seed) => first(portrait, seed)).filter((id) => id === 'like').length / 40;
  expect(share('expert')).toBeGreaterThan(share(null) + 0.2);
});
