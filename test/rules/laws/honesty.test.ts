/** What the course says of honesty and of the customer's own good, shown by what it brings in the end. */
import { expect } from 'vitest';
import type { FaceToFaceMove } from '../../../src/model/move';
import { orderWorth } from '../../../src/rules/grades';
import { scoreOf } from '../../../src/rules/ledger';
import { gameOf, step, type Play } from '../../../src/rules/play';
import type { Drawn } from '../../fixtures/archetypes';
import { go, start, talkOf } from '../../fixtures/play';
import { scene } from '../../fixtures/scenario';
import {
  advise,
  approach,
  but,
  evenly,
  fair,
  gift,
  helpful,
  here,
  inform,
  leave,
  led,
  listen,
  meet,
  offer,
  once,
  order,
  plainly,
  readiness,
  ready,
  reply,
  say,
  signalled,
  signals,
  sturdy,
  trust,
  wonder,
} from '../../fixtures/talks';
import { law } from './law';

const exchange = 'src/rules/exchange.ts';
const grades = 'src/rules/grades.ts';

const lavish = approach('gift', 'lavish');
const total = (play: Play): number => scoreOf(gameOf(play)).total;
const worth = (play: Play): number => orderWorth(talkOf(play), here(play));
const buys = ({ hidden }: Drawn): boolean => hidden.need && hidden.money !== 'none';
const patient = once((drawn): Drawn => but(drawn, { patience: 20 }));

law({
  says: 'a gift above the limit is a breach even when the order is won, and the total is lower than without it',
  rule: {
    file: 'src/rules/judging.ts',
    find: "move.type === 'approach' && move.how === 'gift' && move.on === LAVISH;",
    neutral: 'false as boolean || move.type === LAVISH;',
  },
  shows: () => {
    const won = (first: FaceToFaceMove): Play => {
      for (let seed = 1; seed < 50; seed++) {
        const end = step(start(scene(), seed, first, ...ready.slice(1)), order);
        if (end.ok && talkOf(end.value).ending === 'won') return end.value;
      }
      throw new Error('never won');
    };
    const bribed = won(lavish);
    expect(gameOf(bribed).breach).not.toBeNull();
    expect(total(bribed)).toBeLessThan(total(won(gift)) - 40);
    const { ledger } = scoreOf(gameOf(bribed));
    expect(ledger.filter((row) => row.phase === 'persuasion').every((row) => row.earned === 0)).toBe(true);
  },
  mean: {
    among: buys,
    gain: (drawn) => total(led(meet(drawn), drawn)) - total(led(meet(drawn), drawn, { openings: [lavish] })),
    over: 30,
  },
});

law({
  says: 'a promise that cannot be kept costs part of the order in the end',
  rule: { file: grades, find: '? ORDER_LEFT.brokenPromise : 1', neutral: '? 1 : 1' },
  shows: () => {
    const bought = (promise: FaceToFaceMove) =>
      worth(go(start(scene(), 1, gift, promise, ...ready.slice(1)), order));
    expect(bought(wonder)).toBeLessThan(bought(reply));
  },
  mean: {
    among: (drawn) => buys(drawn) && signals(signalled(patient(drawn))),
    gain: (drawn) => {
      const of = but(patient(drawn), { risk: 0 });
      const bought = (promise: string) => worth(led(meet(of), of, { promise, offer: null }));
      return bought('reply') - bought('wonder');
    },
  },
});

law({
  says: 'a service that keeps more promises makes more of them sound',
  rule: {
    file: 'src/rules/talk.ts',
    find: "from === 'never' || !scene.company.keeps.includes(from)",
    neutral: "from === 'never' || from === 'basic'",
  },
  shows: () => {
    const bought = (service: 'basic' | 'full', keptFrom: 'full' | 'basic') => {
      const world = { promises: [{ id: 'reply', keptFrom }] };
      return (
        worth(go(start(scene({}, {}, { service }, world), 1, gift, reply, ...ready.slice(1)), order)) /
        here(start(scene({}, {}, { service }, world), 1)).company.price
      );
    };
    expect(bought('full', 'full')).toBeGreaterThan(bought('basic', 'full'));
    expect(bought('basic', 'basic')).toBeGreaterThan(bought('basic', 'full'));
  },
  mean: {
    among: ({ hidden }) => hidden.risk > 0,
    gain: (drawn) => {
      const world = { ...fair, promises: [{ id: 'reply', keptFrom: 'full' as const }] };
      const eased = (service: 'basic' | 'full') => {
        const play = meet(drawn, {}, { preset: { service }, world });
        return readiness(say(play, reply)) - readiness(play);
      };
      return eased('full') - eased('basic');
    },
  },
});

law({
  says: 'an inner conflict is settled by weighing both sides, not by the pros alone nor by feeling',
  rule: { file: exchange, find: "move.how === 'both-sides'", neutral: 'true' },
  shows: () => {
    const torn = start(scene({}, { conflict: true }), 1, ...ready);
    const after = (how: 'both-sides' | 'only-pros' | 'feeling') => talkOf(go(torn, { type: 'weigh', how }));
    expect(talkOf(torn).conflict).toBe('open');
    expect(after('both-sides').conflict).toBe('settled');
    expect(after('only-pros').conflict).toBe('open');
    expect(after('feeling').trust).toBeLessThan(talkOf(torn).trust);
  },
  mean: {
    among: (drawn) => buys(drawn) && talkOf(torn(drawn)).conflict === 'open',
    gain: (drawn) => {
      const settled = (how: 'both-sides' | 'only-pros') =>
        talkOf(say(torn(drawn), { type: 'weigh', how })).conflict === 'settled' ? 1 : 0;
      return settled('both-sides') - settled('only-pros');
    },
  },
});
const torn = once((drawn): Play => {
  const of = but(patient(drawn), { conflict: true });
  return led(meet(of), of, { until: (talk) => talk.conflict !== 'none' });
});

law({
  says: 'whoever is torn gives no signal until it is weighed up with them',
  rule: {
    file: exchange,
    find: "talk.conflict === 'open' || !isReady(talk, scene)",
    neutral: '!isReady(talk, scene)',
  },
  shows: () => {
    const play = start(scene({}, { conflict: true }), 1, ...ready, reply, wonder);
    expect(signals(play)).toBe(false);
    expect(signals(go(play, { type: 'weigh', how: 'both-sides' }))).toBe(true);
  },
  mean: {
    among: (drawn) =>
      buys(drawn) && talkOf(torn(drawn)).conflict === 'open' && talkOf(won(drawn)).conflict === 'open',
    gain: (drawn) => (signals(won(drawn)) ? 0 : 1),
  },
});
/** Torn, and told everything there is but both sides. */
const won = once((drawn): Play => say(torn(drawn), reply, wonder, offer('guarantee'), listen));

law({
  says: 'telling somebody that it is more than they need wins their trust',
  rule: {
    file: exchange,
    find: "trusting(talkWith(talk, { surplus: 'advised' }), 2)",
    neutral: "talkWith(talk, { surplus: 'advised' })",
  },
  shows: () => {
    const play = start(scene({}, { surplus: true }), 1, inform, sturdy, helpful);
    expect(talkOf(play).surplus).toBe('open');
    expect(trust(go(play, advise))).toBeGreaterThan(trust(play));
  },
  mean: {
    among: (drawn) => buys(drawn) && talkOf(wanting(drawn)).surplus === 'open',
    gain: (drawn) => trust(say(wanting(drawn), advise)) - trust(wanting(drawn)),
  },
});
/** About to take more than they need. */
const wanting = once((drawn): Play => {
  const of = but(patient(drawn), { surplus: true });
  return led(meet(of), of, { until: (talk) => talk.surplus !== 'none' });
});

law({
  says: 'advising against too much lowers the order, and pays in the end against an order that comes back',
  rule: {
    file: grades,
    find: "talk.surplus === 'advised' ? ORDER_LEFT.advised : ORDER_LEFT.surplus",
    neutral: 'ORDER_LEFT.surplus',
  },
  shows: () => {
    const bought = (surplus: boolean, ...moves: readonly FaceToFaceMove[]) =>
      sold(start(scene({}, { surplus, patience: 20 }, evenly), 1, ...plainly, ...moves));
    expect(bought(true, advise)).toBeLessThan(bought(false));
    expect(bought(true, advise)).toBeGreaterThan(bought(true));
  },
  mean: {
    among: (drawn) => buys(drawn) && talkOf(wanting(drawn)).surplus === 'open',
    gain: (drawn) => sold(say(wanting(drawn), advise)) - sold(wanting(drawn)),
  },
});
/** What the order is worth once they have said yes. */
const sold = (play: Play): number => orderWorth({ ...talkOf(play), chance: 1 }, here(play));

law({
  says: 'a discount to somebody who does not mind the price only costs',
  rule: {
    file: grades,
    find: 'const given = data.offers.find((o) => o.id === talk.offer)?.cost ?? 0;',
    neutral: 'const given = 0;',
  },
  shows: () => {
    const play = start(scene(), 1, ...ready.slice(0, -1));
    expect(signals(play)).toBe(true);
    expect(worth(go(play, offer('discount'), order))).toBeLessThan(worth(go(play, inform, order)));
  },
  mean: {
    among: (drawn) =>
      buys(drawn) &&
      drawn.hidden.sensitivity !== 'price' &&
      drawn.hidden.money === 'enough' &&
      signals(plain(drawn)),
    gain: (drawn) =>
      worth(say(plain(drawn), inform, order)) - worth(say(plain(drawn), offer('discount'), order)),
  },
});
/** At the signal, without an offer. */
const plain = once((drawn): Play => {
  const of = patient(drawn);
  return led(meet(of), of, { offer: null, until: (talk) => talk.signal !== null });
});

law({
  says: 'a discount where the price is not minded counts as money given away, not as an offer',
  rule: { file: grades, find: "match ? 1 : talk.offer === 'discount' ? 0 : 0.2", neutral: 'match ? 1 : 0.2' },
  shows: () => {
    const earned = (name: 'discount' | 'trial') => offered(start(scene(), 1, gift, inform, offer(name)));
    expect(earned('discount')).toBe(0);
    expect(earned('trial')).toBeGreaterThan(0);
  },
  mean: {
    among: (drawn) => buys(drawn) && drawn.hidden.sensitivity === 'safety',
    gain: (drawn) => offered(say(meet(drawn), offer('trial'))) - offered(say(meet(drawn), offer('discount'))),
  },
});
const offered = (play: Play): number =>
  scoreOf(gameOf(play)).ledger.find((row) => row.criterion === 'offered')?.earned ?? 0;

law({
  says: 'three friendly words and off one goes is worth far less than a whole talk',
  rule: {
    file: 'src/rules/ledger.ts',
    find: 'const one = times(row(criterion, share ?? 0, { account: id, at, concept }), of);',
    neutral: `
      const whole = times(row(criterion, share ?? 0, { account: id, at, concept }), of);
      const one = share === null || share === 0 ? { ...whole, possible: 0 } : whole;`,
  },
  shows: () => {
    const friendly = start(scene(), 1, gift, listen, listen, leave);
    const whole = start(scene(), 1, ...ready, order);
    expect(total(whole)).toBeGreaterThan(total(friendly) + 40);
  },
  mean: {
    among: buys,
    gain: (drawn) =>
      persuaded(led(meet(drawn), drawn)) -
      persuaded(say(meet(drawn), approach('praise', 'garden'), listen, listen, leave)),
    over: 30,
  },
});
const persuaded = (play: Play): number => scoreOf(gameOf(play)).phases.persuasion ?? 0;
