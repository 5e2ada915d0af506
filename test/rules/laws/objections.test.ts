/** What the course says of objections and of slips, shown by what settles them and what does not. */
import { expect } from 'vitest';
import type { ObjectionType } from '../../../src/model/customer';
import type { FaceToFaceMove } from '../../../src/model/move';
import { ANSWERS, MENDS, PROBES, type Answer } from '../../../src/model/trade';
import { scoreOf } from '../../../src/rules/ledger';
import { BEST_ANSWER, BEST_PROBE, NEED_BEHIND } from '../../../src/rules/parameters';
import { gameOf, legalMoves, talkStateOf, type Play } from '../../../src/rules/play';

import type { Drawn } from '../../fixtures/archetypes';
import { founding, go, start, talkOf } from '../../fixtures/play';
import { account, scene, season } from '../../fixtures/scenario';
import {
  approach,
  ask,
  askService,
  fair,
  flattery,
  gift,
  helpful,
  here,
  inform,
  led,
  markOf,
  meet,
  offer,
  once,
  order,
  points,
  readiness,
  reply,
  say,
  signals,
  sturdy,
  trained,
  trust,
} from '../../fixtures/talks';
import { law } from './law';

const exchange = 'src/rules/exchange.ts';
const rules = 'src/rules/talk.ts';

const pretext = { objection: { says: 'price', cause: 'product' }, patience: 20 } as const;
const answer = (how: Answer): FaceToFaceMove => ({ type: 'answer', how });
const probe = (how: (typeof PROBES)[number]): FaceToFaceMove => ({ type: 'probe', how });
/** The objection comes with the first benefit. */
const raised = (hidden: object = pretext, ...first: readonly FaceToFaceMove[]): Play =>
  start(scene({}, hidden), 3, ...first, inform, ask, askService, sturdy);

const objects = ({ hidden }: Drawn): boolean => hidden.objection !== null;
const isPretext = ({ hidden }: Drawn): boolean => hidden.objection?.says !== hidden.objection?.cause;
/** The talk as soon as the objection is on the table. */
const met = once((drawn): Play =>
  led(meet(drawn, { patience: 20 }), drawn, { until: (talk) => talk.objection !== 'none' }),
);
const raises = (drawn: Drawn): boolean => objects(drawn) && talkOf(met(drawn)).objection === 'open';
const of = ({ hidden }: Drawn): { readonly says: ObjectionType; readonly cause: ObjectionType } => {
  if (!hidden.objection) throw new Error('no objection');
  return hidden.objection;
};
const settled = (play: Play): number => (talkOf(play).objection === 'settled' ? 1 : 0);
/** The true cause is out. */
const understood = once((drawn): Play => say(met(drawn), probe(BEST_PROBE[of(drawn).says])));

law({
  says: 'a false objection answered on its face leaves the true one standing',
  rule: {
    file: exchange,
    find: 'if (onItsFace || BEST_ANSWER[objection.cause] !== move.how)',
    neutral: 'if (BEST_ANSWER[objection.says] !== move.how)',
  },
  shows: () => {
    const answered = go(raised(), answer('compensate'));
    expect(talkOf(answered).objection).toBe('open');
    expect(talkOf(answered).slip).toBe('answer');
  },
  mean: {
    among: (drawn) => isPretext(drawn) && raises(drawn),
    gain: (drawn) => 1 - settled(say(met(drawn), answer(BEST_ANSWER[of(drawn).says]))),
  },
});

law({
  says: 'the answer must fit the true cause',
  rule: {
    file: exchange,
    find: 'onItsFace || BEST_ANSWER[objection.cause] !== move.how',
    neutral: 'onItsFace',
  },
  shows: () => {
    const known = go(raised(), probe('suppose'));
    expect(ANSWERS.filter((how) => talkOf(go(known, answer(how))).objection === 'settled')).toEqual([
      'prove',
    ]);
  },
  mean: {
    among: raises,
    gain: (drawn) => {
      const right = BEST_ANSWER[of(drawn).cause];
      const wrong = ANSWERS.find((how) => how !== right) ?? right;
      return settled(say(understood(drawn), answer(right))) - settled(say(understood(drawn), answer(wrong)));
    },
  },
});

law({
  says: 'each kind of objection has its probe, and the others often miss',
  rule: { file: exchange, find: 'BEST_PROBE[says] === move.how', neutral: 'false' },
  shows: () => {
    for (const says of ['price', 'need', 'time'] as const) {
      const sure = PROBES.filter((how) =>
        [3, 4, 5, 6, 7, 8].every((seed) => {
          const hidden = { objection: { says, cause: 'product' as const }, patience: 20 };
          const play = start(scene({}, hidden), seed, inform, ask, askService, sturdy);
          return talkOf(go(play, probe(how))).objection === 'known';
        }),
      );
      expect(sure).toEqual([BEST_PROBE[says]]);
    }
  },
  mean: {
    among: raises,
    gain: (drawn) => {
      const { says } = of(drawn);
      const out = (how: (typeof PROBES)[number]) =>
        talkOf(say(met(drawn), probe(how))).objection === 'known' ? 1 : 0;
      const other = PROBES.find((how) => how !== BEST_PROBE[says]) ?? 'lead';
      return out(BEST_PROBE[says]) - out(other);
    },
  },
});

law({
  says: 'a probe that suits wins trust',
  rule: { file: exchange, find: 'understand(trusting(talk, 1), scene)', neutral: 'understand(talk, scene)' },
  shows: () => {
    const open = raised();
    expect(trust(go(open, probe('suppose')))).toBeGreaterThan(trust(open));
  },
  mean: { among: raises, gain: (drawn) => trust(understood(drawn)) - trust(met(drawn)) },
});

law({
  says: 'understanding an objection brings out the need behind it, and its benefit then counts in full',
  rule: { file: exchange, find: 'weighs ? voice(talk, indexOf(need)) : talk', neutral: 'talk' },
  shows: () => {
    const hidden = { ...pretext, weights: { service: 3, quality: 2 }, silent: 'quality' } as const;
    const open = start(scene({}, hidden), 3, inform, askService, helpful);
    const known = go(open, probe('suppose'));
    expect(markOf(open, 'quality')).toBe(0);
    expect(markOf(known, 'quality')).toBe(1);
    const gain = (play: Play) => points(go(play, sturdy)) - points(play);
    expect(gain(go(known, answer('prove')))).toBeGreaterThan(2);
  },
  mean: {
    among: (drawn) =>
      objects(drawn) && (drawn.hidden.weights[NEED_BEHIND[of(drawn).cause]] ?? 0) > 0 && touched(drawn) === 0,
    gain: (drawn) =>
      markOf(say(blindly(drawn), probe(BEST_PROBE[of(drawn).says])), NEED_BEHIND[of(drawn).cause]),
  },
});
/** The objection met without a question having been asked. */
const blindly = once((drawn): Play =>
  led(meet(drawn, { patience: 20 }), drawn, {
    asks: false,
    openings: [gift],
    until: (talk) => talk.objection !== 'none',
  }),
);
const touched = (drawn: Drawn): number => {
  const play = blindly(drawn);
  return talkOf(play).objection === 'open' ? markOf(play, NEED_BEHIND[of(drawn).cause]) : 3;
};

law({
  says: 'an objection holds somebody back as long as it stands',
  rule: {
    file: rules,
    find: "(talk.objection === 'open' || talk.objection === 'known' ? READINESS.openObjection : 0)",
    neutral: '0',
  },
  shows: () => {
    const open = raised();
    expect(readiness(open)).toBeLessThan(readiness(open, { objection: 'settled' }));
  },
  mean: {
    among: raises,
    gain: (drawn) => {
      const known = understood(drawn);
      const after = say(known, answer(BEST_ANSWER[of(drawn).cause]));
      return readiness(after) - trust(after) - (readiness(known) - trust(known));
    },
  },
});

law({
  says: 'there is no buying signal while an objection stands',
  rule: {
    file: exchange,
    find: "isObjecting(talk) || talk.conflict === 'open' ||",
    neutral: "talk.conflict === 'open' ||",
  },
  shows: () => {
    const eager = raised(pretext, gift, offer('guarantee'), reply);
    expect(readiness(eager, { objection: 'settled' })).toBeGreaterThan(here(eager).bar);
    expect(signals(eager)).toBe(false);
    const known = go(eager, probe('suppose'));
    expect(readiness(known)).toBeGreaterThanOrEqual(here(known).bar);
    expect(signals(known)).toBe(false);
    expect(signals(go(known, answer('prove')))).toBe(true);
  },
  mean: {
    among: (drawn) =>
      raises(drawn) &&
      drawn.hidden.need &&
      !drawn.hidden.conflict &&
      readiness(wooed(drawn)) >= here(wooed(drawn)).bar &&
      points(wooed(drawn)) >= 4,
    gain: (drawn) => (signals(wooed(drawn)) ? 0 : 1),
  },
});
/** Everything has been done but answering the objection. */
const wooed = once((drawn): Play =>
  say(
    led(meet(drawn, { patience: 20, tie: 0, risk: 0 }, easy), drawn, {
      until: (talk) => talk.objection !== 'none',
    }),
    probe(BEST_PROBE[of(drawn).says]),
  ),
);
const all = { function: 4, quality: 4, feature: 4, brand: 4, packaging: 4, service: 4, guarantee: 4 };
const easy = { preset: { attractions: all, price: 'penetration' as const } };

law({
  says: 'while an objection stands one can only deal with it, ask or leave',
  rule: {
    file: 'src/rules/machine.ts',
    find: "{ guard: 'objecting', target: 'objecting' }, { guard: 'signalling', target: 'signalling' },",
    neutral: "{ guard: 'signalling', target: 'signalling' },",
  },
  shows: () => {
    const types = new Set(
      legalMoves(raised()).map((move) => (move.type === 'offer' ? move.offer : move.type)),
    );
    expect([...types].sort()).toEqual(['answer', 'ask-order', 'discount', 'leave', 'probe']);
    expect(talkStateOf(raised())).toBe('objecting');
  },
  mean: { among: raises, gain: (drawn) => (say(met(drawn), helpful, ask) === met(drawn) ? 1 : 0) },
});

law({
  says: 'whoever leaves with an objection standing is met by it again',
  rule: {
    file: 'src/rules/machine.ts',
    find: "arriving: { always: [{ guard: 'objecting', target: 'objecting' }, { target: 'opening' }] },",
    neutral: "arriving: { always: [{ target: 'opening' }] },",
  },
  shows: () => {
    const again = start(
      season([account('ann', {}, pretext)]),
      3,
      ...founding(),
      { type: 'find', way: 'network' },
      { type: 'visit', account: 'ann' },
      inform,
      ask,
      sturdy,
      { type: 'leave' },
      { type: 'end-month' },
      { type: 'next-month' },
      { type: 'visit', account: 'ann' },
    );
    expect(talkStateOf(again)).toBe('objecting');
  },
  mean: {
    among: (drawn) => objects(drawn) && talkOf(interrupted(drawn)).objection === 'open',
    gain: (drawn) => {
      const again = go(
        interrupted(drawn),
        { type: 'leave' },
        { type: 'end-month' },
        { type: 'next-month' },
        { type: 'visit', account: 'ann' },
      );
      return talkStateOf(again) === 'objecting' ? 1 : 0;
    },
  },
});

/** A season in which somebody drawn objects at the first visit. */
const interrupted = once((drawn): Play => {
  const hidden = { ...drawn.hidden, patience: 20 };
  const visit = start(
    season([account('ann', {}, hidden)], fair),
    drawn.seed,
    ...founding(),
    { type: 'find', way: 'network' },
    { type: 'visit', account: 'ann' },
  );
  return led(visit, { hidden }, { until: (talk) => talk.objection !== 'none' });
});

law({
  says: 'an objection put right only after a bad answer is worth less',
  rule: { file: exchange, find: "const late = talk.slip === 'answer';", neutral: 'const late = false;' },
  shows: () => {
    const answered = (...moves: readonly FaceToFaceMove[]) => talkOf(go(raised(), ...moves)).answered;
    expect(answered(answer('refute'), probe('suppose'), answer('prove'))).toBeLessThan(
      answered(probe('suppose'), answer('prove')),
    );
  },
  mean: {
    among: raises,
    gain: (drawn) => {
      const { says, cause } = of(drawn);
      const wrong = ANSWERS.find((how) => how !== BEST_ANSWER[says] && how !== BEST_ANSWER[cause]) ?? 'prove';
      const right = [probe(BEST_PROBE[says]), answer(BEST_ANSWER[cause])];
      return (
        talkOf(say(met(drawn), ...right)).answered - talkOf(say(met(drawn), answer(wrong), ...right)).answered
      );
    },
  },
});

law({
  says: 'money off settles a worry about money and no other',
  rule: {
    file: exchange,
    find: "const meetsPrice = scene.truth.objection?.cause === 'price' && OFFER_EFFECT[move.offer].money;",
    neutral: 'const meetsPrice = OFFER_EFFECT[move.offer].money;',
  },
  shows: () => {
    const off = (cause: 'price' | 'product') =>
      settled(go(raised({ objection: { says: 'price', cause }, patience: 20 }), offer('discount')));
    expect(off('price')).toBe(1);
    expect(off('product')).toBe(0);
  },
  mean: {
    among: (drawn) => raises(drawn) && of(drawn).cause !== 'price',
    gain: (drawn) => 1 - settled(say(met(drawn), offer('discount'))),
  },
});

law({
  says: 'dealing with an objection by its cause brings the order, dealing with its face does not',
  rule: {
    file: exchange,
    find: 'onItsFace || BEST_ANSWER[objection.cause] !== move.how',
    neutral: 'BEST_ANSWER[objection.says] !== move.how',
  },
  shows: () => {
    const drawn = { hidden: { ...here(raised()).truth } };
    const at = (probes: boolean) => talkOf(led(start(scene({}, pretext), 3), drawn, { probes })).chance ?? 0;
    expect(at(true)).toBeGreaterThan(at(false) + 0.5);
  },
  mean: {
    among: (drawn) =>
      objects(drawn) && isPretext(drawn) && drawn.hidden.need && drawn.hidden.money !== 'none',
    gain: (drawn) => {
      const of = { ...drawn, hidden: { ...drawn.hidden, patience: 20 } };
      const at = (probes: boolean) => talkOf(led(meet(of), of, { probes })).chance ?? 0;
      return at(true) - at(false);
    },
  },
});

/** What went wrong, and how it comes about. */
const slips = {
  praise: () => start(scene({}, { patience: 20 }), 1, flattery),
  answer: () => go(raised(pretext, gift), answer('compensate')),
  push: () => start(scene({}, { patience: 20 }), 1, gift, inform, order),
};
const kinds = ['praise', 'answer', 'push'] as const;
const best = (play: Play) => MENDS.filter((how) => talkOf(go(play, { type: 'mend', how })).slip === null);

law({
  says: 'after a slip there is one best way back, and each slip has another',
  rule: { file: exchange, find: 'WAY_BACK[talk.slip] === move.how', neutral: 'true' },
  shows: () => {
    const ways = kinds.map((slip) => {
      expect(talkOf(slips[slip]()).slip).toBe(slip);
      return best(slips[slip]());
    });
    expect(ways.map((way) => way.length)).toEqual([1, 1, 1]);
    expect(new Set(ways.flat()).size).toBe(3);
  },
  mean: {
    gain: (drawn) => {
      const mended = (how: (typeof MENDS)[number]) =>
        talkOf(say(meet(drawn), flattery, { type: 'mend', how })).slip === null ? 1 : 0;
      return mended('own-up') - mended('step-back');
    },
  },
});

law({
  says: 'what was put right wins back some trust',
  rule: {
    file: exchange,
    find: 'trusting(talkWith(talk, { slip: null }), MEND_TRUST)',
    neutral: 'talkWith(talk, { slip: null })',
  },
  shows: () => {
    for (const slip of kinds) {
      const play = slips[slip]();
      const [how] = best(play);
      if (!how) throw new Error('no way back');
      expect(trust(go(play, { type: 'mend', how }))).toBeGreaterThan(trust(play));
    }
  },
  mean: {
    gain: (drawn) => {
      const slipped = say(meet(drawn), flattery);
      return trust(say(slipped, { type: 'mend', how: 'own-up' })) - trust(slipped);
    },
  },
});

law({
  says: 'what has slipped holds back until it is put right',
  rule: { file: rules, find: '(talk.slip ? READINESS.slip : 0)', neutral: '0' },
  shows: () => {
    const play = slips.praise();
    const back = go(play, { type: 'mend', how: 'own-up' });
    expect(readiness(back) - trust(back)).toBeGreaterThan(readiness(play) - trust(play));
  },
  mean: {
    gain: (drawn) => {
      const slipped = say(meet(drawn), flattery);
      const back = say(slipped, { type: 'mend', how: 'own-up' });
      return readiness(back) - trust(back) - (readiness(slipped) - trust(slipped));
    },
  },
});

law({
  says: 'steady people lose less by a slip',
  rule: {
    file: exchange,
    find: 'cost - STAFF_TALK.steadiness * scene.company.staff.steadiness',
    neutral: 'cost',
  },
  shows: () => {
    const play = start(scene({}, { patience: 20 }), 1, gift, inform);
    expect(trust(go(trained(play, 'steadiness'), order))).toBeGreaterThan(trust(go(play, order)));
  },
  mean: {
    gain: (drawn) => {
      const play = say(meet(drawn, { authority: 'other' }), approach('praise', 'garden'), inform);
      return trust(say(trained(play, 'steadiness'), order)) - trust(say(play, order));
    },
  },
});

law({
  says: 'leaving with something broken and not put right is no good parting',
  rule: {
    file: 'src/rules/grades.ts',
    find: "talk.ending === 'lost' || talk.slip !== null",
    neutral: "talk.ending === 'lost'",
  },
  shows: () => {
    const broken = slips.praise();
    const mended = go(broken, { type: 'mend', how: 'own-up' });
    const parted = (play: Play) =>
      scoreOf(gameOf(go(play, { type: 'leave' }))).ledger.find((row) => row.criterion === 'parted')?.earned ??
      0;
    expect(parted(broken)).toBe(0);
    expect(parted(mended)).toBeGreaterThan(0);
  },
  mean: {
    among: ({ hidden }) => hidden.need && hidden.money !== 'none',
    gain: (drawn) => {
      const broken = say(meet(drawn), flattery);
      const parted = (play: Play) =>
        scoreOf(gameOf(say(play, { type: 'leave' }))).ledger.find((row) => row.criterion === 'parted')
          ?.earned ?? 0;
      return parted(say(broken, { type: 'mend', how: 'own-up' })) - parted(broken);
    },
  },
});

law({
  says: 'money off is an answer to a worry about money, though not the best one',
  rule: {
    file: exchange,
    find: "objection: 'settled', answered: 0.6,",
    neutral: "objection: 'settled', answered: 1,",
  },
  shows: () => {
    const play = raised({ objection: { says: 'price', cause: 'price' }, patience: 20 });
    expect(talkOf(go(play, answer('compensate'))).answered).toBeGreaterThan(
      talkOf(go(play, offer('discount'))).answered,
    );
  },
  mean: {
    among: (drawn) => raises(drawn) && of(drawn).cause === 'price',
    gain: (drawn) =>
      talkOf(say(understood(drawn), answer('compensate'))).answered -
      talkOf(say(understood(drawn), offer('discount'))).answered,
  },
});
