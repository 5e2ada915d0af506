/** What the course says of the order and of how long to go on, shown by what asking brings. */
import { expect } from 'vitest';
import { scoreOf } from '../../../src/rules/ledger';
import { orderWorth } from '../../../src/rules/grades';
import { ORDER_CHANCE } from '../../../src/rules/parameters';
import { gameOf, type Play } from '../../../src/rules/play';
import { withAccount } from '../../../src/rules/game';
import type { Talk } from '../../../src/rules/talk';
import type { Drawn } from '../../fixtures/archetypes';
import type { FaceToFaceMove, Move } from '../../../src/model/move';
import { founding, go, start, talkOf, who } from '../../fixtures/play';
import { account, scene, season } from '../../fixtures/scenario';
import {
  approach,
  ask,
  but,
  evenly,
  flattery,
  gift,
  here,
  inform,
  invite,
  leave,
  led,
  listen,
  man,
  meet,
  once,
  order,
  orderChance,
  plainly,
  readiness,
  ready,
  refused,
  say,
  signalled,
  signals,
  trust,
} from '../../fixtures/talks';
import { law } from './law';

const exchange = 'src/rules/exchange.ts';
const rules = 'src/rules/talk.ts';
const grades = 'src/rules/grades.ts';

const buys = ({ hidden }: Drawn): boolean => hidden.need && hidden.money !== 'none';
/** With time enough, the talk as soon as the signal shows. */
const atSignal = once((drawn): Play => signalled(patient(drawn)));
const patient = once((drawn): Drawn => but(drawn, { patience: 20 }));
const ready_ = (drawn: Drawn): boolean => buys(drawn) && signals(atSignal(drawn));
const waits = (n: number) => Array.from({ length: n }, () => listen);
const total = (play: Play): number => scoreOf(gameOf(play)).total;
const withTalk = (play: Play, change: Partial<Talk>): Play => ({
  ...play,
  game: withAccount(play.game, 'ann', { talk: { ...talkOf(play), ...change } }),
});

law({
  says: 'without a need there is no order, however well one talks',
  rule: [
    { file: rules, find: "truth.need && truth.money !== 'none' &&", neutral: "truth.money !== 'none' &&" },
    { file: rules, find: 'scene.truth.need && readiness(talk, scene)', neutral: 'readiness(talk, scene)' },
  ],
  shows: () => {
    const play = start(scene({}, { need: false }), 1, ...ready);
    expect(signals(play)).toBe(false);
    expect(orderChance(play)).toBe(0);
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const none = but(patient(drawn), { need: false });
      return orderChance(atSignal(drawn)) - orderChance(signalled(none));
    },
  },
});

law({
  says: 'without money there is no order, however ready somebody is',
  rule: { file: rules, find: "truth.money !== 'none' &&", neutral: '' },
  shows: () => {
    const play = start(scene({}, { money: 'none' }), 1, ...ready);
    expect(signals(play)).toBe(true);
    expect(orderChance(play)).toBe(0);
  },
  mean: {
    among: (drawn) => ready_(drawn) && drawn.hidden.money === 'enough',
    gain: (drawn) =>
      orderChance(atSignal(drawn)) - orderChance(signalled(but(patient(drawn), { money: 'none' }))),
  },
});

law({
  says: 'somebody who does not decide cannot order, however ready',
  rule: { file: rules, find: "(truth.authority === 'self' || talk.decider)", neutral: 'true' },
  shows: () => {
    const play = start(scene({}, { authority: 'other' }), 1, ...ready);
    expect(signals(play)).toBe(true);
    expect(orderChance(play)).toBe(0);
    expect(talkOf(go(play, order)).ending).toBeNull();
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const alone = (authority: 'self' | 'other') => {
        const of = but(patient(drawn), { authority });
        return orderChance(led(meet(of), of, { invites: false, until: (talk) => talk.signal !== null }));
      };
      return alone('self') - alone('other');
    },
  },
});

law({
  says: 'asking in the one who decides opens the way to the order',
  rule: {
    file: rules,
    find: "(truth.authority === 'self' || talk.decider)",
    neutral: "truth.authority === 'self'",
  },
  shows: () => {
    const play = start(
      scene({}, { authority: 'other' }),
      1,
      gift,
      inform,
      man('authority'),
      invite,
      ...ready.slice(2),
    );
    expect(orderChance(play)).toBeGreaterThan(0.5);
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const of = but(patient(drawn), { authority: 'other' });
      const at = (invites: boolean) =>
        orderChance(led(meet(of), of, { invites, until: (talk) => talk.signal !== null }));
      return at(true) - at(false);
    },
  },
});

law({
  says: 'nobody can be asked in before one knows that somebody else decides',
  rule: {
    file: 'src/rules/legal-talk.ts',
    find: "!knowsMan(talk, 'authority') && 'move.not-ready',",
    neutral: '',
  },
  shows: () => {
    const play = start(scene({}, { authority: 'other' }), 1, gift);
    expect(say(play, invite)).toBe(play);
    expect(talkOf(say(play, man('authority'), invite)).decider).toBe(true);
  },
  mean: {
    among: ({ hidden }) => hidden.authority === 'other',
    gain: (drawn) => (talkOf(say(meet(drawn), invite)).decider ? 0 : 1),
  },
});

law({
  says: 'the order is likeliest at the signal, less one exchange later, far less five later',
  rule: {
    file: exchange,
    find: 'const aged = talkWith(talk, { signal: age });',
    neutral: 'const aged = talk;',
  },
  shows: () => {
    const at = (waits: number) =>
      orderChance(
        start(scene({}, { patience: 20 }), 1, ...ready, ...Array.from({ length: waits }, () => listen)),
        { spent: 7 },
      );
    expect(at(0)).toBeGreaterThan(at(1));
    expect(at(5)).toBeLessThan(at(0) / 3);
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const play = atSignal(drawn);
      return orderChance(play) - orderChance(say(play, inform), { spent: talkOf(play).spent });
    },
  },
});

law({
  says: 'somebody who shows no signal almost never says yes',
  rule: { file: rules, find: 'if (talk.signal === null) return UNASKED_CHANCE;', neutral: '' },
  shows: () => {
    const play = start(scene(), 1, gift, inform);
    expect(orderChance(play)).toBeLessThan(0.1);
    expect(orderChance(play)).toBeGreaterThan(0);
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const early = orderChance(say(meet(drawn, { authority: 'self' }), inform));
      return early > 0 && early < 0.1 ? 1 : 0;
    },
  },
});

law({
  says: 'never asking loses the sale',
  rule: { file: grades, find: '(talk.chance ?? 0) * worthIn', neutral: '(talk.chance ?? 1) * worthIn' },
  shows: () => {
    const play = start(scene(), 1, ...ready);
    expect(orderWorth(talkOf(go(play, order)), here(play))).toBeGreaterThan(500);
    expect(orderWorth(talkOf(go(play, leave)), here(play))).toBe(0);
  },
  mean: {
    among: buys,
    gain: (drawn) => {
      const worth = (play: Play) => orderWorth(talkOf(play), here(play));
      return worth(led(meet(drawn), drawn)) - worth(led(meet(drawn), drawn, { orders: false }));
    },
  },
});

law({
  says: 'asking for the order when no signal shows costs trust',
  rule: {
    file: exchange,
    find: "const pushed = (t: Talk): Talk => slipping(poorly(t), 'push', pushCost(t.trust), scene);",
    neutral: 'const pushed = (t: Talk): Talk => t;',
  },
  shows: () => {
    const play = start(scene({}, { patience: 20 }), 1, gift, inform);
    expect(trust(go(play, order))).toBeLessThan(trust(play));
    expect(talkOf(go(play, order)).slip).toBe('push');
  },
  mean: {
    gain: (drawn) => {
      const play = say(meet(drawn), inform);
      return trust(play) - refused(play).trust;
    },
  },
});

law({
  says: 'each time one pushes costs more than the time before',
  rule: {
    file: exchange,
    find: "slipping(poorly(t), 'push', pushCost(t.trust), scene)",
    neutral: "slipping(poorly(t), 'push', 2, scene)",
  },
  shows: () => {
    const play = start(scene({}, { patience: 20 }), 1, gift, inform);
    const once = go(play, order);
    const first = trust(play) - trust(once);
    expect(trust(once) - trust(go(once, order))).toBeGreaterThan(first);
  },
  mean: {
    among: (drawn) => ready_(drawn) && trust(atSignal(drawn)) >= 5,
    gain: (drawn) => {
      const play = atSignal(drawn);
      const once = refused(play, { signal: null });
      const twice = refused(play, { ...once, signal: null });
      return once.trust - twice.trust - (trust(play) - once.trust);
    },
  },
});

law({
  says: 'whoever has been pushed needs more to be won',
  rule: { file: rules, find: 'BAR.refused * talk.refusals', neutral: '0' },
  shows: () => {
    const play = start(scene({}, { patience: 20 }, evenly), 1, ...plainly.slice(0, -1));
    const last = plainly.slice(-1);
    expect(signals(go(play, ...last))).toBe(true);
    expect(signals(go(withTalk(play, { refusals: 2 }), ...last))).toBe(false);
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const of = patient(drawn);
      const spent = (refusals: number) =>
        talkOf(led(withTalk(meet(of), { refusals }), of, { until: (talk) => talk.signal !== null })).spent;
      return spent(2) - spent(0);
    },
  },
});

law({
  says: 'refused at the signal, the visit is over: they want to sleep on it',
  rule: {
    file: exchange,
    find: "{ talk: talkWith(refused, { ending: 'thinking', chance }), replies: ['order-no'], clues: [] }",
    neutral: "{ talk: talkWith(refused, { chance }), replies: ['order-no'], clues: [] }",
  },
  shows: () => {
    expect(refused(start(scene(), 1, ...ready)).ending).toBe('thinking');
    expect(refused(start(scene(), 1, gift, inform)).ending).toBeNull();
  },
  mean: {
    among: (drawn) => ready_(drawn) && orderChance(atSignal(drawn)) > 0,
    gain: (drawn) => (refused(atSignal(drawn)).ending === null ? 0 : 1),
  },
});

law({
  says: 'tight money holds the order back unless the terms meet it',
  rule: { file: rules, find: "scene.truth.money === 'tight' && !eased ? TIGHT_MONEY : 1", neutral: '1' },
  shows: () => {
    const play = start(scene({}, { money: 'tight' }), 1, ...ready);
    expect(orderChance(play, { offer: 'guarantee' })).toBeLessThan(orderChance(play, { offer: 'terms' }) / 2);
  },
  mean: {
    among: (drawn) => ready_(drawn) && drawn.hidden.money === 'tight',
    gain: (drawn) => {
      const play = atSignal(drawn);
      return orderChance(play, { offer: 'terms' }) - orderChance(play, { offer: 'trial' });
    },
  },
});

law({
  says: 'the longer it has taken, from the tenth exchange on, the less likely is the order',
  rule: { file: rules, find: 'lateChance(talk.spent) *', neutral: '' },
  shows: () => {
    const play = start(scene(), 1, ...ready);
    const at = (spent: number) => orderChance(play, { spent });
    expect(at(4)).toBe(at(9));
    expect(at(11)).toBeLessThan(at(9));
    expect(at(14)).toBeLessThan(at(11));
  },
  mean: {
    among: ready_,
    gain: (drawn) => orderChance(atSignal(drawn), { spent: 9 }) - orderChance(atSignal(drawn), { spent: 13 }),
  },
});

law({
  says: 'return falls smoothly from the ninth exchange and steeply after the twelfth',
  rule: { file: rules, find: 'lateness(talk.spent)', neutral: '0' },
  shows: () => {
    const play = start(scene(), 1, ...ready);
    const falls = Array.from(
      { length: 8 },
      (_, i) => readiness(play, { spent: 8 + i }) - readiness(play, { spent: 9 + i }),
    );
    expect(falls.slice(0, 4).every((fall) => fall <= 0.5)).toBe(true);
    expect(falls.slice(5).every((fall) => fall > 1)).toBe(true);
  },
  mean: {
    gain: (drawn) => {
      const play = meet(drawn);
      const fall = (from: number, to: number) =>
        readiness(play, { spent: from }) - readiness(play, { spent: to });
      return fall(12, 15) - fall(9, 12);
    },
  },
});

/** A sheet that makes it hard: nothing stands out, and the price does. */
const dear = { ...evenly, price: 'skimming' } as const;
/** Tightly held: all that helps has been said, the offer and a promise one can keep have been made, there is no more to hear, and no signal shows. */
const exhausted = once((drawn): Play => {
  const hard = but(drawn, { tie: 5, risk: 3, patience: 20, authority: 'self', objection: null });
  return led(meet(hard, {}, { preset: dear }), hard, {
    openings: [approach('praise', 'garden')],
    until: (talk) => talk.listened > 1 || talk.signal !== null,
  });
});
law({
  says: 'when all has been said and no signal shows, taking leave by the twelfth exchange beats waiting on for one',
  rule: { file: grades, find: "talk.spent <= TWELVE.at ? 1 : talk.ending === 'won' ? 0.6 : 0", neutral: '1' },
  shows: () => {
    const play = start(scene({}, { patience: 20, tie: 5 }, evenly), 1, ...plainly, ...waits(4));
    expect(signals(play)).toBe(false);
    const on = go(play, ...waits(4));
    expect(talkOf(play).spent).toBeLessThanOrEqual(12);
    expect(talkOf(on).spent).toBeGreaterThan(12);
    expect(signals(on)).toBe(false);
    expect(total(go(play, leave))).toBeGreaterThan(total(go(on, leave)));
  },
  mean: {
    among: (drawn) => {
      const { ending, signal, conflict, spent } = talkOf(exhausted(drawn));
      return buys(drawn) && ending === null && signal === null && conflict !== 'open' && spent <= 12;
    },
    gain: (drawn) => total(say(exhausted(drawn), leave)) - total(say(exhausted(drawn), ...waits(4), leave)),
  },
});

law({
  says: 'whoever shows the signal late is not set aside: after the twelfth exchange the order can still be won',
  rule: { file: rules, find: 'lateChance(talk.spent) *', neutral: '(talk.spent > 12 ? 0 : 1) *' },
  shows: () => {
    expect(orderChance(start(scene(), 1, ...ready), { spent: 14 })).toBeGreaterThan(0.3);
  },
  mean: {
    among: (drawn) => ready_(drawn) && orderChance(atSignal(drawn)) > 0,
    gain: (drawn) => {
      const late = withTalk(atSignal(drawn), { spent: 13 });
      const asked = { ...talkOf(late), chance: orderChance(late) };
      return orderWorth(asked, here(late)) - orderWorth(talkOf(say(late, leave)), here(late));
    },
  },
});

law({
  says: 'special prices meet tight money; prices that merely look lower do not',
  rule: {
    file: 'src/rules/parameters.ts',
    find: "'special-price': { money: true, risk: 0 }",
    neutral: "'special-price': { money: false, risk: 0 }",
  },
  shows: () => {
    const play = start(scene({}, { money: 'tight' }), 1, ...ready);
    expect(orderChance(play, { offer: 'special-price' })).toBeGreaterThan(
      2 * orderChance(play, { offer: 'odd-price' }),
    );
  },
  mean: {
    among: (drawn) => ready_(drawn) && drawn.hidden.money === 'tight',
    gain: (drawn) =>
      orderChance(atSignal(drawn), { offer: 'special-price' }) -
      orderChance(atSignal(drawn), { offer: 'odd-price' }),
  },
});

const MAN = ['need', 'money', 'authority'] as const;

law({
  says: 'asking for the order counts for more when need, money and say have been asked after',
  rule: {
    file: exchange,
    find: 'manAsked: talk.manAsked ?? manShare(talk)',
    neutral: 'manAsked: talk.manAsked ?? 1',
  },
  shows: () => {
    const asked = (...first: readonly FaceToFaceMove[]) => {
      const world = season([account('ann', {}, { patience: 20 })]);
      const way: readonly Move[] = [
        { type: 'find', way: 'network' },
        { type: 'visit', account: 'ann' },
      ];
      const play = start(world, 1, ...founding(), ...way, ...first, ...ready.slice(1), order);
      return scoreOf(gameOf(play)).phases.prospecting ?? 0;
    };
    expect(asked(...MAN.map(man))).toBeGreaterThan(asked());
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const play = atSignal(drawn);
      const before = withTalk(play, { man: 0, manAsked: null });
      return (refused(say(before, ...MAN.map(man))).manAsked ?? 0) - (refused(before).manAsked ?? 0);
    },
  },
});

law({
  says: 'whoever asks somebody for the order who cannot give it hears what is lacking',
  rule: {
    file: exchange,
    find: '[reply], [`man.${fact}`])',
    neutral: '[reply], [])',
  },
  shows: () => {
    const lacking = (hidden: object) => who(go(start(scene({}, hidden), 1, gift, inform), order)).known;
    expect(lacking({ need: false })).toContain('man.need');
    expect(lacking({ money: 'none' })).toContain('man.money');
    expect(lacking({ authority: 'other' })).toContain('man.authority');
  },
  mean: {
    among: ({ hidden }) => !hidden.need || hidden.money === 'none' || hidden.authority === 'other',
    gain: (drawn) => {
      const { need, money } = drawn.hidden;
      const fact = !need ? 'need' : money === 'none' ? 'money' : 'authority';
      return who(say(meet(drawn), inform, order)).known.includes(`man.${fact}`) ? 1 : 0;
    },
  },
});

law({
  says: 'whoever cannot buy is left in peace early, and going on with them is time lost',
  rule: {
    file: grades,
    find: "const soon = talk.ending === 'left' && talk.spent <= TWELVE.setAsideBy;",
    neutral: "const soon = talk.ending === 'left';",
  },
  shows: () => {
    const play = start(scene({}, { money: 'none', patience: 20 }), 1, gift, man('money'));
    const on = go(play, inform, ...[1, 2, 3, 4, 5, 6].map(() => listen));
    expect(total(go(play, leave))).toBeGreaterThan(total(go(on, leave)));
  },
  mean: {
    among: ({ hidden }) => hidden.money === 'none' || !hidden.need,
    gain: (drawn) => {
      const play = say(
        meet(drawn, { patience: 20 }),
        approach('praise', 'garden'),
        man('need'),
        man('money'),
        man('authority'),
      );
      return total(say(play, leave)) - total(say(play, ...[1, 2, 3, 4, 5, 6].map(() => listen), leave));
    },
  },
});

law({
  says: 'finding out why somebody cannot buy is worth more than never asking',
  rule: {
    file: grades,
    find: "!known ? null : soon ? 1 : talk.ending === 'left' ? 0.5 : 0.3",
    neutral: "soon ? 1 : talk.ending === 'left' ? 0.5 : 0.3",
  },
  shows: () => {
    const play = start(scene({}, { need: false }), 1, gift);
    const rows = (p: Play) =>
      scoreOf(gameOf(p)).ledger.find((row) => row.criterion === 'set-aside')?.earned ?? 0;
    expect(rows(go(play, man('need'), leave))).toBeGreaterThan(rows(go(play, leave)));
  },
  mean: {
    among: ({ hidden }) => hidden.money === 'none' || !hidden.need,
    gain: (drawn) => {
      const rows = (p: Play) =>
        scoreOf(gameOf(p)).ledger.find((row) => row.criterion === 'set-aside')?.earned ?? 0;
      const play = say(meet(drawn), approach('praise', 'garden'));
      return rows(say(play, man('need'), man('money'), leave)) - rows(say(play, leave));
    },
  },
});

law({
  says: 'whoever has used up all trust is shown the door for good',
  rule: {
    file: exchange,
    find: "if (talk.trust <= TRUST.min) return then({ ending: 'lost' }, 'shown-out');",
    neutral: '',
  },
  shows: () => {
    const pushed = start(scene({}, { authority: 'other' }), 1, flattery, order);
    expect(talkOf(pushed).ending).toBe('lost');
    expect(gameOf(pushed).accounts.get('ann')?.stage).toBe('lost');
  },
  mean: {
    gain: (drawn) =>
      talkOf(say(meet(drawn, { authority: 'other', patience: 20 }), flattery, order, order)).ending === 'lost'
        ? 1
        : 0,
  },
});

law({
  says: 'patience comes to an end, whatever has been reached',
  rule: {
    file: exchange,
    find: "if (talk.spent >= talk.until) return then({ ending: 'tired' }, 'patience-out');",
    neutral: '',
  },
  shows: () => {
    expect(talkOf(start(scene({}, { patience: 4 }), 1, gift, inform, ask, listen)).ending).toBe('tired');
  },
  mean: {
    gain: (drawn) =>
      talkOf(say(meet(drawn), ...Array.from({ length: 21 }, () => listen))).ending === 'tired' ? 1 : 0,
  },
});

law({
  says: 'a poor word uses up patience twice',
  rule: { file: exchange, find: 'extra = PATIENCE.poor - PATIENCE.move', neutral: 'extra = 0' },
  shows: () => {
    const spent = (play: Play) => talkOf(play).spent;
    expect(spent(start(scene(), 1, flattery))).toBe(
      2 * spent(start(scene(), 1, approach('praise', 'garden'))),
    );
  },
  mean: {
    gain: (drawn) =>
      talkOf(say(meet(drawn), flattery)).spent - talkOf(say(meet(drawn), approach('praise', 'garden'))).spent,
  },
});

law({
  says: 'asking late after the signal is worth less than asking in time',
  rule: { file: exchange, find: 'age <= 1 ? 1 : age <= 3 ? 0.6 : 0.3', neutral: '1' },
  shows: () => {
    const play = start(scene({}, { patience: 20 }, evenly), 1, ...plainly);
    const asked = (n: number) => talkOf(go(play, ...waits(n), order)).asked ?? 0;
    expect(asked(0)).toBeGreaterThan(asked(2));
    expect(asked(2)).toBeGreaterThan(asked(5));
  },
  mean: {
    among: ready_,
    gain: (drawn) => {
      const play = atSignal(drawn);
      const asked = (change: Partial<Talk>) => refused(play, change).asked ?? 0;
      return asked({}) - asked({ signal: 4 });
    },
  },
});

law({
  says: 'a talk is worth what it deserved, whether luck then said yes or no',
  rule: {
    file: grades,
    find: 'talk.chance === null ? null : Math.min(1, talk.chance / ORDER_CHANCE[0])',
    neutral: "talk.chance === null ? null : talk.ending === 'won' ? 1 : 0",
  },
  shows: () => {
    const play = start(scene(), 1, ...ready);
    const [won, not] = [true, false].map((yes) => total(decided(play, yes)));
    expect(won).toBeCloseTo(not ?? 0, 9);
  },
  mean: {
    among: (drawn) => ready_(drawn) && talkOf(atSignal(drawn)).spent < 12 && orderChance(atSignal(drawn)) > 0,
    gain: (drawn) => {
      const play = atSignal(drawn);
      return Math.abs(total(decided(play, true)) - total(decided(play, false))) < 1e-9 ? 1 : 0;
    },
  },
});
/** The order asked for, and granted or refused as one likes. */
const decided = (play: Play, yes: boolean): Play =>
  withTalk(play, {
    chance: ORDER_CHANCE[0],
    asked: 1,
    manAsked: 1,
    ending: yes ? 'won' : 'thinking',
    spent: Math.min(11, talkOf(play).spent),
  });
