/** What the course says of finding customers, shown by who turns up and what is known of them. */
import { expect } from 'vitest';
import { headStart, withHeadStart } from '../../../src/rules/headstart';
import { withAccount, type Game } from '../../../src/rules/game';
import { NEEDS } from '../../../src/model/customer';
import { ATTRACTIONS, type Attraction, type FindWay } from '../../../src/model/trade';
import { ATTRACTION_FOR } from '../../../src/rules/parameters';
import type { Sheet } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import {
  act,
  bar,
  beside,
  later,
  leads,
  market,
  met,
  open,
  shop,
  strangers,
  turnsUp,
  won,
  mean,
  told,
  tried,
  turnsUpAs,
} from './world';

const find = (way: FindWay) => ({ type: 'find', way }) as const;
const crowd = (way: 'canvassing' | 'lookup' | 'network', n = 6) =>
  Array.from({ length: n }, (_, i) => account(`a${String(i)}`, { found: [way] }));

law({
  says: 'a look into directories tells means and worth before anybody has been asked',
  rule: { file: 'src/rules/parameters.ts', find: "lookup: ['man.money', 'worth'],", neutral: 'lookup: [],' },
  shows: () => {
    const known = act(open([account('ann', { found: ['lookup'] })]), find('lookup')).accounts.get(
      'ann',
    )?.known;
    expect(known).toEqual(expect.arrayContaining(['man.money', 'worth']));
  },
  mean: {
    gain: (drawn) => {
      const known = act(shop(drawn, { found: ['lookup'] }), find('lookup')).accounts.get('ann')?.known ?? [];
      return known.filter((clue) => clue === 'man.money' || clue === 'worth').length;
    },
  },
});

law({
  says: 'directories hold more where there are organisations',
  rule: {
    file: 'src/rules/finding.ts',
    find: '+ reach + listed + more - shy',
    neutral: '+ reach + more - shy',
  },
  shows: () => {
    const plain = act(open(crowd('lookup')), find('lookup'));
    const firm = account('firm', { found: [], industry: 'education' });
    expect(leads(act(open([...crowd('lookup'), firm]), find('lookup'))).length).toBe(leads(plain).length + 1);
  },
  mean: {
    gain: (drawn) => {
      const firm = account('firm', { found: [], industry: 'education' });
      const others = strangers('lookup');
      return (
        turnsUp(shop(drawn, { found: ['lookup'] }, {}, {}, [...others, firm]), find('lookup')) -
        turnsUp(shop(drawn, { found: ['lookup'] }, {}, {}, others), find('lookup'))
      );
    },
  },
});

law({
  says: 'only the search among the influential leads to a centre of influence',
  rule: {
    file: 'src/rules/finding.ts',
    find: "way === 'influence' ? account.hub : account.found.includes(way)",
    neutral: 'account.found.includes(way)',
  },
  shows: () => {
    const hub = account('hub', { found: [], hub: true });
    expect(leads(act(open([hub]), find('network'), find('canvassing')))).toEqual([]);
    expect(leads(act(open([hub]), find('influence')))).toEqual(['hub']);
  },
  mean: {
    gain: (drawn) => {
      const hub = shop(drawn, { found: [], hub: true });
      return turnsUp(hub, find('influence')) - turnsUp(hub, find('network'), find('canvassing'));
    },
  },
});

law({
  says: 'a centre of influence that is won brings its whole circle along, with trust',
  rule: {
    file: 'src/rules/keeping/orders.ts',
    find: 'return openHub(firstBill(served, id), id);',
    neutral: 'return firstBill(served, id);',
  },
  shows: () => {
    const people = [
      account('hub', { hub: true, introduces: ['ann', 'bo'] }),
      account('ann', { found: [] }),
      account('bo', { found: [] }),
    ];
    const game = won(open(people), 'hub');
    expect(leads(game)).toEqual(['ann', 'bo']);
    expect(game.accounts.get('ann')?.talk.trust).toBeGreaterThan(2);
    expect(leads(won(open(people.map((p) => ({ ...p, hub: false }))), 'hub'))).toEqual([]);
  },
  mean: {
    gain: (drawn) => {
      const circle = [account('bo', { found: [] }), account('cai', { found: [] })];
      return leads(won(shop(drawn, { hub: true, introduces: ['bo', 'cai'] }, {}, {}, circle), 'ann')).length;
    },
  },
});

law({
  says: 'friends asked a third time strain our name',
  rule: {
    file: 'src/rules/finding.ts',
    find: "way === 'network' && (game.used.network ?? 0) >= STRAIN.network",
    neutral: "way === 'network' && (game.used.network ?? 0) > 99",
  },
  shows: () => {
    const game = open([account('ann')]);
    const twice = act(game, find('network'), find('network'));
    expect(twice.image).toBe(game.image);
    expect(act(twice, find('network')).image).toBeLessThan(game.image);
  },
  mean: {
    gain: (drawn) => {
      // Whoever has heard that we wear out our friends meets us with less trust.
      const trust = (times: number) =>
        act(
          shop(drawn, { found: ['canvassing'] }),
          ...Array.from({ length: times }, () => find('network')),
          find('canvassing'),
        ).accounts.get('ann')?.talk.trust ?? 0;
      return trust(2) - trust(6);
    },
  },
});

law({
  says: 'whoever goes from door to door becomes known by it',
  rule: {
    file: 'src/rules/finding.ts',
    find: 'awareness: Math.min(1, game.awareness + AWARENESS.canvassing)',
    neutral: 'awareness: game.awareness',
  },
  shows: () => {
    const game = open(crowd('canvassing'));
    expect(act(game, find('canvassing')).awareness).toBeGreaterThan(game.awareness);
    expect(act(game, find('network')).awareness).toBe(game.awareness);
  },
  mean: {
    gain: (drawn) => {
      const game = beside(drawn, 'online');
      const after = (way: 'canvassing' | 'network') =>
        turnsUp(game, ...Array.from({ length: 6 }, () => find(way)), find('online'));
      return after('canvassing') - after('network');
    },
  },
});

law({
  says: 'a well-known shop finds more at each go',
  rule: {
    file: 'src/rules/marketing.ts',
    find: '(open && game.awareness >= AWARENESS.from ? AWARENESS.leads : 0) +',
    neutral: '',
  },
  shows: () => {
    const found = (awareness: number) =>
      leads(act({ ...open(crowd('canvassing')), awareness }, find('canvassing'))).length;
    expect(found(0.8)).toBe(found(0.2) + 1);
  },
  mean: {
    gain: (drawn) => {
      const game = beside(drawn, 'canvassing');
      return (
        turnsUp({ ...game, awareness: 0.8 }, find('canvassing')) -
        turnsUp({ ...game, awareness: 0.2 }, find('canvassing'))
      );
    },
  },
});

law({
  says: 'a lead found online is harder to win when one lets a rival get there first',
  rule: { file: 'src/rules/bar.ts', find: '(late ? STRAIN.onlineBar : 0) +', neutral: '' },
  shows: () => {
    const game = act(open([account('ann', { found: ['online'] })]), find('online'));
    const visited = (month: number) =>
      bar(withAccount({ ...game, month }, 'ann', { visits: [month] }), 'ann');
    expect(visited(4)).toBeGreaterThan(visited(2));
  },
  mean: {
    gain: (drawn) => {
      const game = act(shop(drawn, { found: ['online'] }), find('online'));
      const visited = (month: number) =>
        bar(withAccount({ ...game, month }, 'ann', { visits: [month] }), 'ann');
      return visited(4) - visited(2);
    },
  },
});

law({
  says: 'a thing that must be seen is found by few on the telephone',
  rule: {
    file: 'src/rules/finding.ts',
    find: "const shy = way === 'phone' && data.market.demonstrate ? 1 : 0;",
    neutral: 'const shy = 0;',
  },
  shows: () => {
    const people = Array.from({ length: 5 }, (_, i) => account(`a${String(i)}`, { found: ['phone'] }));
    const phone = { effort: 0.5, cost: 0, leads: 3, times: 9 };
    const found = (demonstrate: boolean) =>
      leads(act(open(people, { ...market({ demonstrate }), ways: { phone, network: phone } }), find('phone')))
        .length;
    expect(found(true)).toBeLessThan(found(false));
  },
  mean: {
    gain: (drawn) => {
      const phone = { effort: 0.5, cost: 0, leads: 2, times: 9 };
      const heard = (demonstrate: boolean) =>
        turnsUp(
          beside(drawn, 'phone', { ...market({ demonstrate }), ways: { phone, network: phone } }),
          find('phone'),
        );
      return heard(false) - heard(true);
    },
  },
});

law({
  says: 'what one shop of a cluster needs is known of the next, where it holds',
  rule: {
    file: 'src/rules/files.ts',
    find: 'const told = neighbours(game, id).flatMap((a) => weighing(game, a.id));',
    neutral: 'const told = neighbours(game, id).flatMap(() => [] as Need[]);',
  },
  shows: () => {
    const shop = (id: string, weights: object) =>
      account(id, { cluster: 'street', found: ['network'] }, { weights });
    const game = open([shop('ann', { worth: 3, carrier: 2 }), shop('bo', { worth: 2, main: 1 })]);
    const known =
      act(met(game, 'ann', 'need.worth', 'need.carrier'), find('network')).accounts.get('bo')?.known ?? [];
    expect(known).toContain('need.worth');
    expect(known).not.toContain('need.carrier');
    expect(act(met(game, 'ann'), find('network')).accounts.get('bo')?.known).not.toContain('need.worth');
  },
  mean: {
    gain: (drawn) => {
      const next = account('bo', { cluster: 'street' }, drawn.hidden);
      const needs = Object.keys(drawn.hidden.weights).map((need) => `need.${need}`);
      const game = act(
        met(shop(drawn, { cluster: 'street' }, {}, {}, [next]), 'ann', ...needs),
        find('network'),
      );
      return game.accounts.get('bo')?.known.filter((clue) => needs.includes(clue)).length ?? 0;
    },
    over: 1,
  },
});

law({
  says: 'a neighbour who buys opens the door a little to the rest of the cluster',
  rule: {
    file: 'src/rules/headstart.ts',
    find: '(hasNeighbourAmongCustomers(game, id) ? NEIGHBOUR_TRUST : 0) +',
    neutral: '',
  },
  shows: () => {
    const shop = (id: string) => account(id, { cluster: 'street', found: ['network'] });
    const game = open([shop('ann'), shop('bo')]);
    expect(headStart(met(won(game, 'ann'), 'bo'), 'bo')).toBe(headStart(met(game, 'bo'), 'bo') + 1);
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn, { cluster: 'street' }, {}, {}, [account('bo', { cluster: 'street' })]);
      return headStart(met(won(game, 'bo'), 'ann'), 'ann') - headStart(met(game, 'ann'), 'ann');
    },
  },
});

law({
  says: 'two kinds of channel together warm the first visit, the same one again does not',
  rule: {
    file: 'src/rules/headstart.ts',
    find: 'account.channels.length >= TOGETHER.channels && cluesIn(account) >= TOGETHER.clues',
    neutral: 'account.channels.length < 0 && cluesIn(account) >= TOGETHER.clues',
  },
  shows: () => {
    const game = met(open([account('ann')]), 'ann', 'need.quality', 'temperament', 'worth');
    const through = (...channels: readonly ('field' | 'telephone')[]) =>
      withHeadStart(withAccount(game, 'ann', { channels }), 'ann').accounts.get('ann')?.talk.trust ?? 0;
    expect(through('field', 'telephone')).toBe(through('field') + 1);
  },
  mean: {
    gain: (drawn) => {
      const game = met(shop(drawn), 'ann', 'need.quality', 'temperament', 'worth');
      const through = (...channels: readonly ('field' | 'telephone')[]) =>
        headStart(withAccount(game, 'ann', { channels }), 'ann');
      return through('field', 'telephone') - through('field');
    },
  },
});

law({
  says: 'channels without a file that says to what end give nothing',
  rule: {
    file: 'src/rules/headstart.ts',
    find: 'account.channels.length >= TOGETHER.channels && cluesIn(account) >= TOGETHER.clues',
    neutral: 'account.channels.length >= TOGETHER.channels',
  },
  shows: () => {
    const game = withAccount(met(open([account('ann')]), 'ann'), 'ann', { channels: ['field', 'telephone'] });
    expect(headStart(game, 'ann')).toBe(0);
  },
  mean: {
    gain: (drawn) => {
      const through = (...clues: readonly string[]) =>
        headStart(
          withAccount(met(shop(drawn), 'ann', ...clues), 'ann', { channels: ['field', 'telephone'] }),
          'ann',
        );
      return through('need.quality', 'temperament', 'worth') - through();
    },
  },
});

law({
  says: 'a customer far from what we can do is harder to win and dearer to keep',
  rule: {
    file: 'src/rules/bar.ts',
    find: 'const base = barOf(company, account, truth) + FIELD[account.field].bar;',
    neutral: 'const base = barOf(company, account, truth);',
  },
  shows: () => {
    const far = account('far', { field: 'far' });
    const game = open([account('ann'), far]);
    expect(bar(game, 'far')).toBeGreaterThan(bar(game, 'ann') + 2);
    const upkeep = (id: string) => {
      const before = won(open([account('ann', { worth: costly }), { ...far, worth: costly }]), id);
      return before.cash - act(before, { type: 'end-month' }).cash;
    };
    expect(upkeep('far')).toBeGreaterThan(upkeep('ann') + 50);
  },
  mean: {
    gain: (drawn) => bar(shop(drawn, { field: 'far' }), 'ann') - bar(shop(drawn), 'ann'),
    over: 2,
  },
});
const costly = { units: 1, growth: 0, repeat: 0, upkeep: 100, risk: 0 };

law({
  says: 'people of a new market are found only once it has been opened',
  rule: { file: 'src/rules/finding.ts', find: "(!account.market || works(game, 'market'))", neutral: 'true' },
  shows: () => {
    const game = open([account('ann', { market: true })]);
    expect(leads(act(game, find('network')))).toEqual([]);
    const opened = later(act(game, { type: 'invest', in: 'market' }));
    expect(leads(act(opened, find('network')))).toEqual(['ann']);
  },
  mean: {
    gain: (drawn) => 1 - leads(act(shop(drawn, { market: true }), find('network'))).length,
  },
});

law({
  says: 'once loyal customers show what they have in common, people like them turn up first',
  rule: { file: 'src/rules/finding.ts', find: '(drawn ? 0.6 : 0) +', neutral: '' },
  shows: () => {
    const like = account('like', { traits: ['expert'] }, { weights: { cultural: 1 } });
    const other = account('other', { traits: ['thrifty'] }, { weights: { cultural: 1 } });
    const first = (portrait: string | null, seed: number) =>
      leads(act({ ...open([like, other], {}, {}, seed), portrait }, find('network')))[0];
    const share = (portrait: string | null) =>
      Array.from({ length: 40 }, (_, seed) => first(portrait, seed)).filter((id) => id === 'like').length /
      40;
    expect(share('expert')).toBeGreaterThan(share(null) + 0.2);
  },
  mean: {
    gain: (drawn) => {
      const game = shop(
        drawn,
        { traits: ['expert'] },
        {},
        {},
        strangers('network').map((other) => ({ ...other, traits: ['thrifty'] })),
      );
      return turnsUp({ ...game, portrait: 'expert' }, find('network')) - turnsUp(game, find('network'));
    },
  },
});

/** A fact of their life that cannot be seen from the street. */
const facts = [{ id: 'garden', kind: 'recreation' as const, gift: true, seen: false }];
/** Somebody whom this way and the doors of the street lead to. */
const reached = (drawn: Drawn, way: FindWay): Game =>
  shop(drawn, { facts, hub: way === 'influence', found: [way, 'canvassing'] });
const knownOf = (game: Game): readonly string[] => game.accounts.get('ann')?.known ?? [];
/** What a way tells beforehand of those it leads to; a door in the street tells nothing. */
const tells = (says: string, way: FindWay, find: string, clues: readonly string[]): void => {
  const found = (game: Game, by: FindWay) =>
    knownOf(act(game, { type: 'find', way: by })).filter((known) => clues.some((c) => known.startsWith(c)));
  law({
    says,
    rule: { file: 'src/rules/parameters.ts', find, neutral: `${way}: [],` },
    shows: () => {
      const game = open([account('ann', { facts, hub: way === 'influence', found: [way, 'canvassing'] })]);
      expect(found(game, way)).toHaveLength(clues.length);
      if (way !== 'influence') expect(found(game, 'canvassing')).toEqual([]);
    },
    mean: {
      gain: (drawn) =>
        found(reached(drawn, way), way).length -
        (way === 'influence' ? 0 : found(reached(drawn, way), 'canvassing').length),
    },
  });
};
tells(
  'friends tell of the life and the manner of those they send us to',
  'network',
  "network: ['fact', 'temperament'],",
  ['fact.', 'temperament'],
);
tells('whoever writes to us online says what they need', 'online', "online: ['need'],", ['need.']);
tells('on the telephone one hears whether there is a need', 'phone', "phone: ['man.need'],", ['man.need']);
tells(
  'a helper who is paid for it tells of somebody when they are in need',
  'helper',
  "helper: ['man.need', 'fact'],",
  ['man.need', 'fact.'],
);
tells(
  'whom a rival serves has shown both need and money',
  'conquest',
  "conquest: ['man.need', 'man.money', 'tie'],",
  ['man.need', 'man.money', 'tie'],
);
tells(
  'whoever looks for the influential knows beforehand what they are worth',
  'influence',
  "influence: ['fact', 'worth'],",
  ['fact.', 'worth'],
);

const metBy = (game: Game, way: FindWay): number =>
  act(game, { type: 'find', way }).accounts.get('ann')?.talk.trust ?? 0;
const standing = "(via === 'network' || via === 'referral' ? TRUST.introduced : 0) + standing(game)";

law({
  says: 'whoever comes through friends trusts us a little from the start',
  rule: { file: 'src/rules/finding.ts', find: standing, neutral: 'standing(game)' },
  shows: () => {
    const game = open([account('ann', { found: ['network', 'canvassing'] })]);
    expect(metBy(game, 'network')).toBe(metBy(game, 'canvassing') + 1);
  },
  mean: {
    gain: (drawn) =>
      metBy(reached(drawn, 'network'), 'network') - metBy(reached(drawn, 'network'), 'canvassing'),
  },
});

law({
  says: 'a good name opens the door a little, a bad one shuts it',
  rule: {
    file: 'src/rules/finding.ts',
    find: standing,
    neutral: "(via === 'network' || via === 'referral' ? TRUST.introduced : 0)",
  },
  shows: () => {
    const game = open([account('ann', { found: ['canvassing'] })]);
    const with_ = (image: number) => metBy({ ...game, image }, 'canvassing');
    expect(with_(0.7)).toBeGreaterThan(with_(0.5));
    expect(with_(0.3)).toBeLessThan(with_(0.5));
  },
  mean: {
    gain: (drawn) => {
      const game = reached(drawn, 'online');
      return metBy({ ...game, image: 0.7 }, 'canvassing') - metBy({ ...game, image: 0.3 }, 'canvassing');
    },
  },
});

const rivalStudy = { type: 'research', method: 'competitors' } as const;

law({
  says: 'customers of a rival can be sought out only when the rival has been studied',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "move.way === 'conquest' && !game.studied.includes('competitors') && 'move.not-ready',",
    neutral: '',
  },
  shows: () => {
    const game = open([account('ann', { found: ['conquest'] })]);
    expect(leads(tried(game, find('conquest')))).toEqual([]);
    expect(leads(tried(game, rivalStudy, find('conquest')))).toEqual(['ann']);
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn, { found: ['conquest'] });
      return (
        leads(tried(game, rivalStudy, find('conquest'))).length - leads(tried(game, find('conquest'))).length
      );
    },
  },
});

law({
  says: 'a study of the rivals tells of each lead how closely they are held',
  rule: {
    file: 'src/rules/researching.ts',
    find: "leads.reduce((g, a) => knowing(g, a.id, ['tie']), paid)",
    neutral: 'paid',
  },
  shows: () => {
    expect(knownOf(act(met(open([account('ann')]), 'ann'), rivalStudy))).toContain('tie');
  },
  mean: { gain: (drawn) => (knownOf(act(met(shop(drawn), 'ann'), rivalStudy)).includes('tie') ? 1 : 0) },
});

law({
  says: 'once the rivals have been studied, their hold on whoever is found later is known as well',
  rule: {
    file: 'src/rules/finding.ts',
    find: "game.studied.includes('competitors') ? ['tie'] : []",
    neutral: '[] as string[]',
  },
  shows: () => {
    const game = open([account('ann')]);
    expect(knownOf(act(game, rivalStudy, find('network')))).toContain('tie');
    expect(knownOf(act(game, find('network')))).not.toContain('tie');
  },
  mean: {
    gain: (drawn) => (knownOf(act(shop(drawn), rivalStudy, find('network'))).includes('tie') ? 1 : 0),
  },
});

law({
  says: 'people of the segment one has chosen turn up first',
  rule: { file: 'src/rules/finding.ts', find: '(targeted ? 0.6 : 0) +', neutral: '' },
  shows: () => {
    const street = [account('fit', { traits: ['expert'] }), account('bo', { traits: ['thrifty'] })];
    const first = (target: string) =>
      mean((seed) => turnsUpAs('fit', open(street, {}, { targets: [target] }, seed), find('network')));
    expect(first('expert')).toBeGreaterThan(first('thrifty') + 0.3);
  },
  mean: {
    gain: (drawn) => {
      const others = strangers('network').map((other) => ({ ...other, traits: ['thrifty'] }));
      const first = (target: string) =>
        turnsUp(shop(drawn, { traits: ['expert'] }, {}, { targets: [target] }, others), find('network'));
      return first('expert') - first('family');
    },
  },
});

law({
  says: 'goods on sale everywhere are found by more people than goods on sale in one place',
  rule: {
    file: 'src/rules/finding.ts',
    find: "way === 'network' ? 0 : (game.company?.leads ?? 0)",
    neutral: '0',
  },
  shows: () => {
    const found = (distribution: 'intensive' | 'exclusive') =>
      leads(act(open(crowd('canvassing'), {}, { distribution }), find('canvassing'))).length;
    expect(found('intensive')).toBeGreaterThan(found('exclusive'));
  },
  mean: {
    gain: (drawn) => {
      const found = (distribution: 'intensive' | 'exclusive') =>
        turnsUp(
          shop(drawn, { found: ['canvassing'] }, {}, { distribution }, strangers('canvassing')),
          find('canvassing'),
        );
      return found('intensive') - found('exclusive');
    },
  },
});

law({
  says: 'the centre of a cluster, once won, opens the cluster',
  rule: {
    file: 'src/rules/finding.ts',
    find: '(cluster !== undefined && a.cluster === cluster)',
    neutral: 'false',
  },
  shows: () => {
    const street = ['bo', 'cai'].map((id) => account(id, { found: [], cluster: 'street' }));
    const hub = account('hub', { hub: true, cluster: 'street' });
    expect(leads(won(open([hub, ...street]), 'hub'))).toEqual(['bo', 'cai']);
    expect(leads(won(open([{ ...hub, hub: false }, ...street]), 'hub'))).toEqual([]);
  },
  mean: {
    gain: (drawn) => {
      const next = account('bo', { found: [], cluster: 'street' });
      return leads(won(shop(drawn, { hub: true, cluster: 'street' }, {}, {}, [next]), 'ann')).length;
    },
  },
});

law({
  says: 'outside what we can judge more goes wrong',
  rule: { file: 'src/rules/keeping/circumstances.ts', find: 'FIELD[field].fault +', neutral: '' },
  shows: () => {
    const faults = (field: 'ours' | 'far') =>
      mean((seed) => failed(won(open([account('ann', { field })], {}, {}, seed), 'ann')), 200);
    expect(faults('far')).toBeGreaterThan(faults('ours'));
  },
  mean: {
    gain: (drawn) => {
      const faults = (field: 'ours' | 'far') => {
        const game = won(shop(drawn, { field }), 'ann');
        return mean((seed) => failed({ ...game, seed: game.seed + seed }), 10);
      };
      return faults('far') - faults('ours');
    },
  },
});
/** 1 if something breaks in the month. */
const failed = (game: Game): number => (told(act(game, { type: 'end-month' }), 'fault') ? 1 : 0);

/** Sheets of equal points: one that meets the two heaviest needs of somebody, one that meets none of theirs. */
const sheetsFor = ({ hidden }: Drawn): readonly [Points, Points] | null => {
  const needs = NEEDS.filter((need) => hidden.weights[need]).sort(
    (a, b) => (hidden.weights[b] ?? 0) - (hidden.weights[a] ?? 0),
  );
  const theirs = [...new Set(needs.map((need) => ATTRACTION_FOR[need]))];
  const idle = ATTRACTIONS.filter((a) => a !== 'brand' && !theirs.includes(a));
  if (theirs.includes('brand') || theirs.length < 2 || idle.length < 3) return null;
  const points = (on: readonly Attraction[]): Points =>
    Object.fromEntries(ATTRACTIONS.map((a) => [a, on.includes(a) ? 4 : 0])) as Points;
  return [points([...theirs.slice(0, 2), ...idle.slice(0, 1)]), points(idle.slice(0, 3))];
};
type Points = Sheet['attractions'];

law({
  says: 'those whose needs our product meets turn up sooner',
  rule: { file: 'src/rules/finding.ts', find: '0.3 * fit +', neutral: '' },
  shows: () => {
    const street = [account('fit'), account('bo', {}, { weights: { cultural: 1 } })];
    const attractions = {
      function: 2,
      quality: 4,
      feature: 1,
      brand: 0,
      packaging: 0,
      service: 4,
      guarantee: 1,
    };
    const first = mean((seed) => turnsUpAs('fit', open(street, {}, { attractions }, seed), find('network')));
    const other = { ...attractions, function: 4, quality: 0, feature: 4, service: 0, guarantee: 4 };
    expect(first).toBeGreaterThan(
      mean((seed) => turnsUpAs('fit', open(street, {}, { attractions: other }, seed), find('network'))) + 0.1,
    );
  },
  mean: {
    among: (drawn) => sheetsFor(drawn) !== null,
    gain: (drawn) => {
      const [meets, misses] = sheetsFor(drawn) ?? [];
      if (!meets || !misses) throw new Error('no such sheet');
      const found = (attractions: Points) =>
        turnsUp(shop(drawn, {}, {}, { attractions }, strangers('network')), find('network'));
      return found(meets) - found(misses);
    },
  },
});
