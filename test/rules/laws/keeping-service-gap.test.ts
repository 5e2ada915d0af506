/** What the course says of the service gap: where service falls short, how one finds it, and what closes it. */
import { expect } from 'vitest';
import { DRIVERS, type Driver } from '../../../src/model/office';
import type { ServiceGap, SurveySize } from '../../../src/model/trade';
import type { Game } from '../../../src/rules/game';
import type { ScenarioData } from '../../../src/scenario/schema';
import { once } from '../../fixtures/talks';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { law } from './law';
import { after, bought, boughtAfter, breaks, chance, lapses, live } from './living';
import { act, later, open, shop, won } from './world';

const gaps = (change: Partial<ScenarioData['gaps']>): Partial<ScenarioData> => ({
  tools: ['survey', 'improve'],
  gaps: { standard: 0, process: 0, delivery: 0, ...change },
});
/** Delivery falls far short of what is expected, standards a little. */
const uneven = gaps({ standard: 0.1, delivery: 0.8 });
const buyerIn = (drawn: Drawn, world: Partial<ScenarioData>): Game => won(shop(drawn, {}, world), 'ann');
const unevenly = once((drawn) => buyerIn(drawn, uneven));
const circumstances = 'src/rules/keeping/circumstances.ts';

law({
  says: 'the further service falls short of what is expected, the more often it lapses',
  rule: { file: circumstances, find: 'lapses: LAPSE.eachGap * gaps,', neutral: 'lapses: 0,' },
  shows: () => {
    const of = (process: number) => lapses(bought({}, {}, gaps({ process })));
    expect(of(0)).toBeLessThan(0.001);
    expect(of(0.8)).toBeGreaterThan(1.5 * of(0.4));
    expect(of(0.4)).toBeGreaterThan(0.05);
  },
  mean: { gain: (drawn) => lapses(unevenly(drawn)) - lapses(buyerIn(drawn, gaps({}))), over: 0.1 },
});

const trained = (game: Game): Game => act(game, { type: 'train', quality: 'attitude' });

law({
  says: 'people trained in attitude let fewer lapses happen where delivery is the weak point',
  rule: { file: circumstances, find: 'LAPSE.steadier * shop.attitude', neutral: '0' },
  shows: () => {
    const game = bought({}, {}, gaps({ delivery: 0.8 }));
    expect(lapses(trained(game))).toBeLessThan(0.8 * lapses(game));
    const other = bought({}, {}, gaps({ process: 0.8 }));
    expect(lapses(trained(other))).toBe(lapses(other));
  },
  mean: { gain: (drawn) => lapses(unevenly(drawn)) - lapses(trained(unevenly(drawn))), over: 0.01 },
});

/** Of the lapses that happen, the share in which it is somebody's attitude that offends. */
const offends = (game: Game): number =>
  chance('lapse-cause', (luck) => {
    const { customer } = live(game, { world: { lapses: 1 }, luck: { lapse: 0, 'lapse-depth': 0, ...luck } });
    return customer.fault === 'attitude';
  });

law({
  says: 'where delivery is weak people give offence, where processes are it is how things are run',
  rule: {
    file: circumstances,
    find: 'attitude: gaps === 0 ? 0 : delivered / gaps,',
    neutral: 'attitude: 0.5,',
  },
  shows: () => {
    expect(offends(bought({}, {}, gaps({ delivery: 0.4, process: 0.1 })))).toBeGreaterThan(0.7);
    expect(offends(bought({}, {}, gaps({ delivery: 0.1, process: 0.4 })))).toBeLessThan(0.3);
  },
  mean: {
    gain: (drawn) =>
      offends(buyerIn(drawn, gaps({ delivery: 0.4, process: 0.1 }))) -
      offends(buyerIn(drawn, gaps({ delivery: 0.1, process: 0.4 }))),
    over: 0.3,
  },
});

const improved = (game: Game, at: ServiceGap): Game => act(game, { type: 'improve', at });

law({
  says: 'scarce means do most at the widest gap; spent elsewhere they change little',
  rule: { file: 'src/rules/keeping/service-gap.ts', find: '(works ? IMPROVE.leaves : 1)', neutral: '1' },
  shows: () => {
    const game = bought({}, {}, uneven);
    const next = (at: ServiceGap) => lapses(after(1, improved(game, at)));
    expect(next('delivery')).toBeLessThan(lapses(game) / 2);
    expect(next('standard')).toBeGreaterThan(0.8 * lapses(game));
  },
  mean: {
    gain: (drawn) => {
      const next = (at: ServiceGap) => lapses(after(1, improved(unevenly(drawn), at)));
      return next('standard') - next('delivery');
    },
    over: 0.05,
  },
});

law({
  says: 'what is improved in service shows in the next month, not in this one',
  rule: {
    file: 'src/rules/keeping/service-gap.ts',
    find: 'game.month >= since + IMPROVE.after',
    neutral: 'game.month >= since',
  },
  shows: () => {
    const game = improved(bought({}, {}, uneven), 'delivery');
    expect(lapses(game)).toBe(lapses(bought({}, {}, uneven)));
    expect(lapses(later(game))).toBeLessThan(lapses(game) / 2);
  },
  mean: {
    gain: (drawn) => {
      const game = improved(unevenly(drawn), 'delivery');
      return lapses(game) - lapses(after(1, game));
    },
    over: 0.05,
  },
});

const NEIGHBOURS = Array.from({ length: 15 }, (_, i) => account(`a${String(i)}`));
/** Sixteen customers, so that a small survey asks some and a large one all. */
const many = (game: Game): Game =>
  ['ann', ...NEIGHBOURS.map(({ id }) => id)].reduce((g, id) => won(g, id), game);
const halfway = gaps({ standard: 0.5, process: 0.5, delivery: 0.5 });
const crowd = once((drawn) => many(shop(drawn, {}, halfway, {}, NEIGHBOURS)));
const answers = (game: Game, size: SurveySize): Readonly<Record<Driver, number>> => {
  const last = act(game, { type: 'survey', size }).keeping.surveys.at(-1);
  if (!last) throw new Error('nobody was asked');
  return last.drivers;
};
/** How far a survey is off about the three gaps, all of them half open. */
const off = (game: Game, size: SurveySize): number => {
  const heard = answers(game, size);
  return (['standard', 'process', 'delivery'] as const).reduce(
    (sum, at) => sum + Math.abs(heard[at] - 0.5),
    0,
  );
};

law({
  says: 'a survey of a few is further off than a survey of many',
  rule: {
    file: 'src/rules/keeping/service-gap.ts',
    find: '(spreadOf(driver, customers) / Math.sqrt(Math.max(1, n))) * bell',
    neutral: 'spreadOf(driver, customers) * bell',
  },
  shows: () => {
    const game = many(open([account('ann'), ...NEIGHBOURS], halfway));
    const error = (size: SurveySize) =>
      Array.from({ length: 30 }, (_, seed) => off({ ...game, seed }, size)).reduce((a, b) => a + b) / 30;
    expect(error('small')).toBeGreaterThan(1.5 * error('large'));
    expect(error('large')).toBeGreaterThan(0);
  },
  mean: { gain: (drawn) => off(crowd(drawn), 'small') - off(crowd(drawn), 'large') },
});

law({
  says: 'asked in numbers, customers show where service falls short most',
  rule: {
    file: 'src/rules/keeping/service-gap.ts',
    find: 'delivery: 1 - gaps.delivery,',
    neutral: 'delivery: 1,',
  },
  shows: () => {
    const game = many(open([account('ann'), ...NEIGHBOURS], uneven));
    const heard = answers(game, 'large');
    expect(DRIVERS.reduce((least, driver) => (heard[driver] < heard[least] ? driver : least))).toBe(
      'delivery',
    );
  },
  mean: {
    gain: (drawn) => {
      const heard = answers(unevenly(drawn), 'large');
      return heard.standard - heard.delivery;
    },
    over: 0.3,
  },
});

/** Twelve points, none of them or four of them on quality. */
const careless = {
  attractions: { function: 3, quality: 0, feature: 2, brand: 2, packaging: 1, service: 3, guarantee: 1 },
};
const careful = {
  attractions: { function: 2, quality: 4, feature: 1, brand: 1, packaging: 1, service: 2, guarantee: 1 },
};

law({
  says: 'the more is put into quality, the less often something breaks',
  rule: { file: circumstances, find: 'FAULT.perQualityPoint * sheet.attractions.quality', neutral: '0' },
  shows: () => {
    expect(breaks(bought({}, {}, {}, careful))).toBeLessThan(breaks(bought({}, {}, {}, careless)) / 2);
  },
  mean: {
    gain: (drawn) => {
      const of = (sheet: typeof careful) => breaks(won(shop(drawn, {}, {}, sheet), 'ann'));
      return of(careless) - of(careful);
    },
    over: 0.05,
  },
});

/** Only a full service can do what is promised. */
const callBack: Partial<ScenarioData> = { promises: [{ id: 'reply', keptFrom: 'full' }] };
/** 1 if a promise turns out broken a month after the order. */
const breaksWord = (game: Game): number => {
  const { events } = live(after(1, boughtAfter(game, { promises: ['reply'] })));
  return events.some(({ news }) => news === 'promise-broken') ? 1 : 0;
};

law({
  says: 'a promise that a full service keeps is broken by a poor one',
  rule: {
    file: 'src/rules/keeping/setting.ts',
    find: 'SERVICE_POLICIES.indexOf(service) < SERVICE_POLICIES.indexOf(from)',
    neutral: 'false',
  },
  shows: () => {
    expect(breaksWord(open([account('ann')], callBack, { service: 'basic' }))).toBe(1);
    expect(breaksWord(open([account('ann')], callBack, { service: 'full' }))).toBe(0);
  },
  mean: {
    gain: (drawn) => {
      const of = (service: 'basic' | 'full') => breaksWord(shop(drawn, {}, callBack, { service }));
      return of('basic') - of('full');
    },
    over: 0.5,
  },
});
