/** What the course says of campaigns, shown by who comes, what it costs and what happens to our name. */
import { expect } from 'vitest';
import { withAccount, type Customer, type Game } from '../../../src/rules/game';
import { headStart } from '../../../src/rules/headstart';
import { campaignCost, crowdOutcomes } from '../../../src/rules/marketing';
import type { AccountData, ScenarioData } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import {
  act,
  bar,
  beside,
  customerOf,
  later,
  market,
  leads,
  mean,
  met,
  open,
  told,
  won,
  shop,
  tried,
  turnsUp,
  turnsUpAs,
} from './world';

const campaign = (means: 'advertising' | 'public-relations' | 'promotion' | 'crowd', to = 'all') =>
  ({ type: 'campaign', means, to }) as const;
const people = (n: number, trait = 'family') =>
  Array.from({ length: n }, (_, i) => account(`a${String(i)}`, { traits: [trait], found: ['canvassing'] }));
const canvass = { type: 'find', way: 'canvassing' } as const;

/** A market where selling is hard, so that nobody is won by a trifle. */
const hardSell = market({ form: 'undeveloped' });

law({
  says: 'advertising makes us known, each time by less',
  rule: {
    file: 'src/rules/marketing.ts',
    find: 'CAMPAIGN.advertising.gain * share * (1 - game.awareness)',
    neutral: '0.1 * share',
  },
  shows: () => {
    const game = open([account('ann')]);
    const once = act(game, campaign('advertising'));
    const twice = act(once, campaign('advertising'));
    expect(once.awareness).toBeGreaterThan(game.awareness);
    expect(twice.awareness - once.awareness).toBeLessThan(once.awareness - game.awareness - 0.01);
  },
  mean: {
    gain: (drawn) => {
      const game = beside(drawn, 'online');
      const came = (times: number) =>
        turnsUp(game, ...Array.from({ length: times }, () => campaign('advertising')), {
          type: 'find',
          way: 'online',
        });
      return came(1) - came(0) - (came(2) - came(1));
    },
  },
});

law({
  says: 'what is not repeated is forgotten',
  rule: {
    file: 'src/rules/acting.ts',
    find: 'awareness: game.awareness * AWARENESS.fade,',
    neutral: 'awareness: game.awareness * 1,',
  },
  shows: () => {
    const game = act(open([account('ann')]), campaign('advertising'));
    expect(later(game, 2).awareness).toBeLessThan(game.awareness);
  },
  mean: {
    gain: (drawn) => {
      const game = act(beside(drawn, 'online'), campaign('advertising'));
      const heard = (g: Game) => turnsUp(g, { type: 'find', way: 'online' });
      return heard(game) - heard(later(game, 2));
    },
  },
});

law({
  says: 'an aimed campaign costs half',
  rule: {
    file: 'src/rules/marketing.ts',
    find: 'to === EVERYBODY ? 1 : AIM.cost',
    neutral: 'to === EVERYBODY ? 1 : 1',
  },
  shows: () => {
    expect(campaignCost('advertising', 'family')).toBe(campaignCost('advertising', 'all') / 2);
  },
  mean: {
    gain: (drawn) => {
      // A purse that is too small for a campaign to everybody.
      const game = { ...audience(fitting(drawn), 3, drawn.seed), cash: 700 };
      return (
        turnsUpAs('fit', tried(game, campaign('advertising', 'family')), canvass) -
        turnsUpAs('fit', tried(game, campaign('advertising')), canvass)
      );
    },
  },
});

const known = (game: Game, n: number): Game =>
  Array.from({ length: n }, (_, i) => `a${String(i)}`).reduce(
    (g, id) => met(g, id, 'worth', 'temperament'),
    game,
  );

law({
  says: 'an aimed campaign brings the people it is meant for, if files show who they are',
  rule: [
    { file: 'src/rules/finding.ts', find: '(isAimedAt(game, account.id) ? AIM.near : 0)', neutral: '0' },
    { file: 'src/rules/marketing.ts', find: '(open && aimed ? AIM.leads : 0) +', neutral: '' },
  ],
  shows: () => {
    const fit = account('fit', { traits: ['family'], found: ['canvassing'] }, { weights: { cultural: 1 } });
    expect(mean((seed) => comes(fit, 3, seed), 40)).toBeGreaterThan(mean((seed) => comes(fit, 2, seed), 40));
  },
  mean: {
    gain: (drawn) => comes(fitting(drawn), 3, drawn.seed) - comes(fitting(drawn), 2, drawn.seed),
  },
});
/** Three of their kind are known, so many of them by a full file; others live in the street as well. */
const audience = (fit: AccountData, files: number, seed: number): Game => {
  const others = Array.from({ length: 4 }, (_, i) =>
    account(`b${String(i)}`, { traits: ['thrifty'], found: ['canvassing'] }, { weights: { cultural: 1 } }),
  );
  const game = open([...people(3), fit, ...others], {}, { targets: ['expert'] }, seed);
  return known(
    ['a0', 'a1', 'a2'].reduce((g, id) => met(g, id), game),
    files,
  );
};
/** Whether this one turns up after an aimed campaign. */
const comes = (fit: AccountData, files: number, seed: number): number =>
  turnsUpAs('fit', audience(fit, files, seed), campaign('advertising', 'family'), canvass);
/** Somebody drawn, of the kind that campaigns are aimed at. */
const fitting = ({ hidden }: Drawn): AccountData =>
  account('fit', { traits: ['family'], found: ['canvassing'] }, hidden);

law({
  says: 'aimed on thin data it goes astray and the money is gone',
  rule: {
    file: 'src/rules/marketing.ts',
    find: 'to === EVERYBODY || filesShowing(game, to, AIM.clues) >= AIM.files',
    neutral: 'to === EVERYBODY || filesShowing(game, to, AIM.clues) >= 0',
  },
  shows: () => {
    const game = known(open(people(3)), 2);
    const astray = act(game, campaign('advertising', 'family'));
    const aimed = act(known(open(people(3)), 3), campaign('advertising', 'family'));
    expect(told(astray, 'campaign-astray')).toBe(true);
    expect(astray.cash).toBe(aimed.cash);
    expect(astray.awareness).toBeLessThan(aimed.awareness);
  },
  mean: {
    gain: (drawn) => comes(fitting(drawn), 3, drawn.seed) - comes(fitting(drawn), 2, drawn.seed),
  },
});

law({
  says: 'goodwill mends a name slowly',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "news(gameWith(g, { image: clamp(g.image + CAMPAIGN['public-relations'].gain) }), 'goodwill')",
    neutral: "news(g, 'goodwill')",
  },
  shows: () => {
    const game = act(open([account('ann')]), campaign('public-relations'));
    expect(later(game).image).toBe(game.image);
    expect(later(game, 2).image).toBeGreaterThan(game.image);
  },
  mean: {
    gain: (drawn) => {
      const game = { ...shop(drawn, { found: ['canvassing'] }), image: 0.55 };
      const trust = (g: Game, months: number) =>
        act(later(g, months), canvass).accounts.get('ann')?.talk.trust ?? 0;
      const won = (months: number) =>
        trust(act(game, campaign('public-relations')), months) - trust(game, months);
      return won(2) - won(1);
    },
  },
});

law({
  says: 'goodwill beside a customer who is hurt and unheard turns against us',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "news(gameWith(g, { image: clamp(g.image - GOODWILL.backfire) }), 'goodwill-backfires')",
    neutral: "news(g, 'goodwill-backfires')",
  },
  shows: () => {
    const hurt = won(open([account('ann')]), 'ann', { satisfaction: 0.1, complaint: 'open' });
    const quiet = later(hurt, 2);
    const shown = later(act(hurt, campaign('public-relations')), 2);
    expect(shown.image).toBeLessThan(quiet.image);
  },
  mean: {
    gain: (drawn) => {
      const hurt = won(shop(drawn), 'ann', { satisfaction: 0.3, emotion: 0.9, complaint: 'open' });
      return later(hurt, 2).image - later(act(hurt, campaign('public-relations')), 2).image;
    },
  },
});

law({
  says: 'a promotion brings more leads this month and none the next',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "(running(game, 'promotion', 1).length > 0 ? CAMPAIGN.promotion.gain : 0) +",
    neutral: '',
  },
  shows: () => {
    const n = (game: Game) => leads(act(game, canvass)).length;
    const game = open(people(8));
    expect(n(act(game, campaign('promotion')))).toBe(n(game) + 1);
    expect(n(later(act(game, campaign('promotion'))))).toBe(n(game));
  },
  mean: {
    gain: (drawn) => {
      const game = beside(drawn, 'canvassing');
      const promoted = act(game, campaign('promotion'));
      const more = (months: number) =>
        turnsUp(later(promoted, months), canvass) - turnsUp(later(game, months), canvass);
      return more(0) - more(1);
    },
  },
});

law({
  says: 'promotions that follow each other teach whoever minds the price to wait',
  rule: {
    file: 'src/rules/bar.ts',
    find: "(truth.sensitivity === 'price' ? PROMOTION.bar * priceHabit(game) : 0) +",
    neutral: '',
  },
  shows: () => {
    const minds = account('ann', {}, { sensitivity: 'price' });
    const game = met(open([minds, account('bo')]), 'ann');
    const once = act(game, campaign('promotion'));
    const again = act(later(once), campaign('promotion'));
    expect(bar(again, 'ann')).toBeGreaterThan(bar(once, 'ann'));
    expect(bar(again, 'bo')).toBe(bar(once, 'bo'));
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'price',
    gain: (drawn) => {
      const once = act(met(shop(drawn, {}, hardSell), 'ann'), campaign('promotion'));
      return bar(act(later(once), campaign('promotion')), 'ann') - bar(once, 'ann');
    },
  },
});

law({
  says: 'what is always on offer is felt to be worth less',
  rule: {
    file: 'src/rules/keeping/circumstances.ts',
    find: 'cheapened: PROMOTION.value * shop.habit,',
    neutral: 'cheapened: 0,',
  },
  shows: () => {
    const value = (game: Game) => customerOf(act(game, { type: 'end-month' }), 'ann').value;
    const game = won(open([account('ann')]), 'ann');
    const often = [1, 1].reduce((g) => later(act(g, campaign('promotion'))), game);
    const never = later(game, 2);
    expect(value(act(often, campaign('promotion')))).toBeLessThan(value(never));
  },
  mean: {
    gain: (drawn) => {
      const game = won(shop(drawn), 'ann');
      const value = (g: Game) => customerOf(act(g, { type: 'end-month' }), 'ann').value;
      return (
        value(game) - value(act(game, campaign('promotion'), campaign('promotion'), campaign('promotion')))
      );
    },
  },
});

law({
  says: 'a coupon sent by a right tag makes it easier, by a wrong one harder',
  rule: { file: 'src/rules/bar.ts', find: 'coupon(game, id, truth.sensitivity) +', neutral: '' },
  shows: () => {
    const game = open([account('ann', {}, { sensitivity: 'price' }), account('bo')]);
    const tagged = (id: string, tag: 'price' | null) =>
      bar(withAccount(act(met(game, id), campaign('promotion')), id, { tag }), id);
    expect(tagged('ann', 'price')).toBeLessThan(tagged('ann', null));
    expect(tagged('bo', 'price')).toBeGreaterThan(tagged('bo', null));
  },
  mean: {
    gain: (drawn) => {
      const game = act(met(shop(drawn, {}, hardSell), 'ann'), campaign('promotion'));
      const eased = bar(game, 'ann') - bar(withAccount(game, 'ann', { tag: 'price' }), 'ann');
      return drawn.hidden.sensitivity === 'price' ? eased : -eased;
    },
  },
});

const content = (game: Game): Game =>
  won(won(game, 'ann', { satisfaction: 0.9 }), 'bo', { satisfaction: 0.9 });
const street = () =>
  open([account('ann'), account('bo'), account('cai'), account('dong', {}, { temperament: 'expert' })]);

law({
  says: 'visible custom draws the undecided, and leaves experts cold',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "running(game, 'crowd', CROWD.months).length > 0 && truthOf(game, id).temperament !== 'expert'",
    neutral: "running(game, 'crowd', CROWD.months).length < 0 && truthOf(game, id).temperament !== 'expert'",
  },
  shows: () => {
    const start = (game: Game, id: string) => headStart(met(game, id), id);
    const game = content(street());
    const drawn = act(game, campaign('crowd'));
    expect(start(drawn, 'cai')).toBe(start(game, 'cai') + 1);
    expect(start(drawn, 'dong')).toBe(start(game, 'dong'));
  },
  mean: {
    among: ({ hidden }) => hidden.temperament !== 'expert',
    gain: (drawn) => {
      const others = [account('bo'), account('cai')];
      const game = ['bo', 'cai'].reduce(
        (g, id) => won(g, id, { satisfaction: 0.9 }),
        shop(drawn, {}, {}, {}, others),
      );
      return headStart(met(act(game, campaign('crowd')), 'ann'), 'ann') - headStart(met(game, 'ann'), 'ann');
    },
  },
});

law({
  says: 'a queue without custom is staged: it may be found out, and then costs our name',
  rule: {
    file: 'src/rules/marketing.ts',
    find: "{ p: CROWD.foundOut, value: 'found-out' }, { p: 1 - CROWD.foundOut, value: 'passes' },",
    neutral: "{ p: 1, value: 'passes' },",
  },
  shows: () => {
    expect(crowdOutcomes(content(street()))).toEqual([{ p: 1, value: 'draws' }]);
    const images = Array.from({ length: 40 }, (_, seed) => {
      const game = { ...street(), seed };
      const staged = act(game, campaign('crowd'));
      expect(headStart(met(staged, 'cai'), 'cai')).toBe(0);
      expect(staged.image < game.image).toBe(told(staged, 'queue-found-out'));
      return staged.image < game.image;
    });
    expect(new Set(images)).toEqual(new Set([true, false]));
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn);
      return game.image - act(game, campaign('crowd')).image;
    },
  },
});

law({
  says: 'content customers make us known by what they tell',
  rule: {
    file: 'src/rules/keeping/month-end.ts',
    find: 'awareness: clamp(game.awareness + AWARENESS.word * glad),',
    neutral: 'awareness: clamp(game.awareness + 0 * glad),',
  },
  shows: () => {
    const glad = won(open([account('ann', { circle: 1000 })]), 'ann', { satisfaction: 1, emotion: 1 });
    const sour = won(open([account('ann', { circle: 1000 })]), 'ann', { satisfaction: 0.1 });
    const after = (game: Game) => act(game, { type: 'end-month' });
    expect(after(glad).awareness).toBeGreaterThan(after(sour).awareness);
    expect(after(glad).image).toBeGreaterThan(after(sour).image);
  },
  mean: {
    gain: (drawn) => {
      const after = (satisfaction: number) =>
        act(won(shop(drawn, { circle: 1000 }), 'ann', { satisfaction, emotion: 1 }), { type: 'end-month' })
          .awareness;
      return after(1) - after(0.1);
    },
  },
});

const pleased = { satisfaction: 1, emotion: 1 } as const;
const imageAfter = (game: Game): number => act(game, { type: 'end-month' }).image;

law({
  says: 'the wider the circle of a customer, the further goes what they tell',
  rule: {
    file: 'src/rules/keeping/word.ts',
    find: 'Math.round(WORD.gladTell * circle)',
    neutral: 'Math.round(WORD.gladTell * 250)',
  },
  shows: () => {
    const told = (circle: number) => imageAfter(won(open([account('ann', { circle })]), 'ann', pleased));
    expect(told(1000)).toBeGreaterThan(told(100));
  },
  mean: {
    gain: (drawn) => {
      const told = (circle: number) => imageAfter(won(shop(drawn, { circle }), 'ann', pleased));
      return told(1000) - told(100);
    },
  },
});

law({
  says: 'the hurt tell more than the content do',
  rule: {
    file: 'src/rules/keeping/word.ts',
    find: 'Math.round(WORD.hurtTell * person.circle)',
    neutral: 'Math.round(WORD.gladTell * person.circle)',
  },
  shows: () => {
    const moved = (change: Partial<Customer>, world: Partial<ScenarioData> = {}) =>
      mean((seed) => {
        const game = open([account('ann', { circle: 1000 })], world, {}, seed);
        return imageAfter(won(game, 'ann', change)) - game.image;
      }, 100);
    expect(moved(pleased)).toBeGreaterThan(0);
    expect(-moved(sour, { gaps: { standard: 1, process: 1, delivery: 1 } })).toBeGreaterThan(
      2 * moved(pleased),
    );
  },
  mean: {
    gain: (drawn) => {
      const game = shop(drawn, { circle: 1000 });
      return 2 * game.image - imageAfter(won(game, 'ann', sour)) - imageAfter(won(game, 'ann', pleased));
    },
  },
});
/** About to be let down: they expected the best, and nobody hears them. */
const sour = { satisfaction: 0.4, expectation: 1, complaint: 'open' } as const;
