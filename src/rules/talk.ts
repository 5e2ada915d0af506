/**
 * The arithmetic of a talk: what one exchange does to the relation with one person.
 * Pure: every way an exchange can end is listed with its probability.
 */
import type { Outcome } from '../model/chance';
import { NEEDS, SUB_NEEDS_OF, type Need, type Temperament } from '../model/customer';
import type { FaceToFaceMove } from '../model/move';
import type { Reply } from '../model/reply';
import { LAVISH, PLAIN, type Approach, type Aspect, type Offer, type Slip } from '../model/trade';
import type { AccountData, ScenarioData } from '../scenario/schema';
import { isStrong, type Company } from './company';
import {
  ASPECT_FOR,
  ATTRACTION_FOR,
  BAR,
  BEST_ANSWER,
  BEST_PROBE,
  EASES_MONEY,
  FLATTERY,
  MEND_TRUST,
  NEED_BEHIND,
  OBJECTION_CHANCE,
  OPENING,
  OPENING_FIT,
  ORDER_CHANCE,
  OTHER_PROBE_CHANCE,
  PATIENCE,
  PLAIN_GIFT,
  READINESS,
  TIGHT_MONEY,
  TRUST,
  WAY_BACK,
  lateChance,
  lateness,
  orderChanceUnasked,
  pushCost,
} from './parameters';
import type { Truth } from './truth';

type ApproachMove = Extract<FaceToFaceMove, { type: 'approach' }>;

/** A need in the talk: named by the customer, shown a benefit after that, or shown one blind. */
export type NeedMark = 'voiced' | 'shown' | 'blind';
/** An objection: not yet there, on the table, its true cause known, out of the way. */
type ObjectionState = 'none' | 'open' | 'known' | 'settled';

/** The relation with one person; it goes on over visits. Trust 0–8, patience in exchanges. */
export interface Talk {
  readonly trust: number;
  readonly patience: number;
  readonly clarity: boolean;
  readonly needs: Readonly<Partial<Record<Need, NeedMark>>>;
  readonly points: number;
  readonly objection: ObjectionState;
  readonly offer: Offer | null;
  readonly promises: readonly string[];
  readonly slip: Slip | null;
  readonly slipDepth: number;
  /** Exchanges since the signal first showed; null while there is none. */
  readonly signal: number | null;
  readonly refusals: number;
  /** Communications up to the first order, over all visits (twelve-contacts). */
  readonly exchanges: number;
  readonly informed: readonly Aspect[];
  readonly listened: number;
  /** Approaches made in this visit. */
  readonly openings: readonly Approach[];
  /** The one who decides has been asked to be there. */
  readonly decider: boolean;
  readonly ending: 'won' | 'left' | 'tired' | 'lost' | null;
  /** The chance the last asked-for order had; luck is taken out of the score with it. */
  readonly chance: number | null;
}

/** A relation that has not begun; `head` is trust brought along by an introducer or a good name. */
export const newTalk = (head: number): Talk => ({
  trust: TRUST.start + head,
  patience: 0,
  clarity: false,
  needs: {},
  points: 0,
  objection: 'none',
  offer: null,
  promises: [],
  slip: null,
  slipDepth: 0,
  signal: null,
  refusals: 0,
  exchanges: 0,
  informed: [],
  listened: 0,
  openings: [],
  decider: false,
  ending: null,
  chance: null,
});

/** What a talk is held against: the person, our company, and what is known of each other. */
export interface Scene {
  readonly data: ScenarioData;
  readonly company: Company;
  readonly account: AccountData;
  readonly truth: Truth;
  readonly bar: number;
  readonly known: readonly string[];
}

/** What an exchange leads to: the relation after it, what was said, and what has come to light. */
export interface Answered {
  readonly talk: Talk;
  readonly replies: readonly Reply[];
  readonly clues: readonly string[];
}

const clampTrust = (trust: number): number => Math.max(TRUST.min, Math.min(TRUST.max, trust));

/** Readiness in points: what speaks for buying, less what stands in the way. */
export const readiness = (talk: Talk): number =>
  talk.trust +
  (talk.clarity ? READINESS.clarity : 0) +
  talk.points +
  (talk.objection === 'open' || talk.objection === 'known' ? READINESS.openObjection : 0) +
  (talk.slip ? READINESS.slip : 0) -
  lateness(talk.exchanges);

/** Interest as a face shows it, 0–10: readiness against what it takes. */
export const interest = (talk: Talk, bar: number): number =>
  Math.max(0, Math.min(10, Math.round((10 * readiness(talk)) / (bar + BAR.refused * talk.refusals))));

const benefitPoints = (talk: Talk, truth: Truth): number =>
  NEEDS.reduce((sum, need) => {
    const mark = talk.needs[need];
    const weight = truth.weights[need] ?? 0;
    return (
      sum + (mark === 'shown' ? READINESS.voiced * weight : mark === 'blind' ? READINESS.blind * weight : 0)
    );
  }, 0);

const shownCount = (talk: Talk): number =>
  Object.values(talk.needs).filter((mark) => mark === 'shown' || mark === 'blind').length;

/** The order's chance if it were asked for now (0–1). */
export const orderChance = (talk: Talk, scene: Scene): number => {
  const { truth } = scene;
  if (!truth.need || truth.money === 'none') return 0;
  if (truth.authority === 'other' && !talk.decider) return 0;
  const gap = Math.max(0, scene.bar + BAR.refused * talk.refusals - readiness(talk));
  const base =
    talk.signal === null
      ? orderChanceUnasked(gap)
      : (ORDER_CHANCE[Math.min(talk.signal, ORDER_CHANCE.length - 1)] ?? 0);
  const eased = talk.offer !== null && EASES_MONEY.includes(talk.offer);
  return base * lateChance(talk.exchanges) * (truth.money === 'tight' && !eased ? TIGHT_MONEY : 1);
};

const sure = (
  talk: Talk,
  replies: readonly Reply[],
  clues: readonly string[] = [],
): readonly Outcome<Answered>[] => [{ p: 1, value: { talk, replies, clues } }];

const voice = (talk: Talk, need: Need): Talk =>
  talk.needs[need] ? talk : { ...talk, needs: { ...talk.needs, [need]: 'voiced' } };

const poorly = (talk: Talk, extra = PATIENCE.poor - PATIENCE.move): Talk => ({
  ...talk,
  patience: talk.patience - extra,
});
const trusting = (talk: Talk, change: number): Talk => ({ ...talk, trust: clampTrust(talk.trust + change) });
const slipping = (talk: Talk, slip: Slip, depth: number): Talk => ({ ...talk, slip, slipDepth: depth });

/** The heaviest need of an area that is still unsaid; the silent one comes out only here and under an objection. */
const nextNeed = (talk: Talk, truth: Truth, among: readonly Need[], silentToo: boolean): Need | undefined =>
  among
    .filter(
      (need) => (truth.weights[need] ?? 0) > 0 && !talk.needs[need] && (silentToo || need !== truth.silent),
    )
    .sort((a, b) => (truth.weights[b] ?? 0) - (truth.weights[a] ?? 0))[0];

/** What an opening does to the trust of a person of this temperament, before any other has been tried. */
export const openingFit = (move: ApproachMove, temperament: Temperament): number => {
  if (move.how === 'praise' && move.on === PLAIN) return FLATTERY[temperament];
  if (move.how === 'gift' && move.on === PLAIN) return PLAIN_GIFT[temperament];
  if (move.how === 'gift' && move.on === LAVISH) return 1;
  return OPENING_FIT[temperament][move.how];
};

const openingReply = (how: Approach, on: string, fit: number): Reply => {
  if (how === 'praise') return on === PLAIN ? 'praise-false' : fit > 0 ? 'praise-true' : 'opening-plain';
  if (how === 'gift') {
    if (on === LAVISH) return 'gift-lavish';
    return fit < 0 ? 'gift-refused' : fit > 1 ? 'gift-thanks' : 'gift-plain';
  }
  if (how === 'consult' && fit > 1) return 'consulted';
  return fit >= 2 ? 'opening-warm' : fit >= 0 ? 'opening-plain' : 'opening-cold';
};

const approach = (
  talk: Talk,
  move: Extract<FaceToFaceMove, { type: 'approach' }>,
  scene: Scene,
): readonly Outcome<Answered>[] => {
  const before = talk.openings.length;
  const opened = { ...talk, openings: [...talk.openings, move.how] };
  const clues = ['temperament'];
  if (before + 1 >= OPENING.lingerFrom) {
    return sure(poorly(trusting(opened, OPENING.lingerTrust), OPENING.lingerPatience), ['lingering'], clues);
  }
  const fit = openingFit(move, scene.truth.temperament);
  const change = before === 0 || fit < 0 ? fit : Math.min(fit, OPENING.secondAtMost);
  // Nobody is shown the door for a first word: it leaves a way back.
  const least = before === 0 ? Math.min(talk.trust, OPENING.firstLeaves) : TRUST.min;
  const greeted = fit < 0 ? poorly(opened) : opened;
  const moved: Talk = { ...greeted, trust: Math.max(least, clampTrust(talk.trust + change)) };
  const flattered = move.how === 'praise' && move.on === PLAIN;
  const slipped = flattered ? slipping(moved, 'praise', talk.trust - moved.trust) : moved;
  const replies: Reply[] = [openingReply(move.how, move.on, fit)];
  if (move.how === 'question' && fit > 0) {
    const need = nextNeed(slipped, scene.truth, NEEDS, false);
    if (need) return sure(voice(slipped, need), [...replies, 'need-voiced'], [...clues, `need.${need}`]);
  }
  return sure(slipped, replies, clues);
};

const inform = (talk: Talk, aspect: Aspect, { truth }: Scene): readonly Outcome<Answered>[] => {
  const informed = { ...talk, clarity: true, informed: [...talk.informed, aspect] };
  const spoken = ASPECT_FOR[truth.sensitivity] === aspect;
  if (talk.informed.length >= PATIENCE.informAfter - 1) return sure(poorly(informed), ['informed-bored']);
  return spoken ? sure(trusting(informed, 1), ['informed'], ['sensitivity']) : sure(informed, ['informed']);
};

const benefit = (talk: Talk, feature: string, scene: Scene): readonly Outcome<Answered>[] => {
  const need = scene.data.features.find((f) => f.id === feature)?.need;
  if (!need) throw new RangeError(`benefit: no feature ${feature}`);
  if (!talk.clarity) return sure(poorly(talk), ['benefit-unclear']);
  const weight = scene.truth.weights[need] ?? 0;
  if (weight === 0) {
    return sure(
      poorly({ ...talk, needs: { ...talk.needs, [need]: 'blind' } }),
      ['benefit-miss'],
      [`need.${need}`],
    );
  }
  const voiced = talk.needs[need] === 'voiced';
  const strong = isStrong(scene.company.sheet, ATTRACTION_FOR[need]) ? READINESS.strong : 0;
  const shown: Talk = {
    ...talk,
    needs: { ...talk.needs, [need]: voiced ? 'shown' : 'blind' },
    points: talk.points + weight * (voiced ? READINESS.voiced : READINESS.blind) + (voiced ? strong : 0),
  };
  const said: Reply = voiced ? 'benefit-hit' : 'benefit-blind';
  const clues = [`need.${need}`];
  const quiet: Answered = { talk: shown, replies: [said], clues };
  if (!scene.truth.objection || talk.objection !== 'none') return [{ p: 1, value: quiet }];
  const raised: Answered = { talk: { ...shown, objection: 'open' }, replies: [said, 'objection'], clues };
  if (shownCount(talk) >= 1) return [{ p: 1, value: raised }];
  return [
    { p: OBJECTION_CHANCE, value: raised },
    { p: 1 - OBJECTION_CHANCE, value: quiet },
  ];
};

const understand = (talk: Talk, scene: Scene): Answered => {
  const objection = scene.truth.objection;
  if (!objection) throw new RangeError('understand: there is no objection');
  const genuine = objection.says === objection.cause;
  const need = NEED_BEHIND[objection.cause];
  const heard = (scene.truth.weights[need] ?? 0) > 0 ? voice(talk, need) : talk;
  const clues = (scene.truth.weights[need] ?? 0) > 0 ? ['objection', `need.${need}`] : ['objection'];
  return { talk: { ...heard, objection: 'known' }, replies: [genuine ? 'probe-true' : 'probe-false'], clues };
};

const probe = (
  talk: Talk,
  move: Extract<FaceToFaceMove, { type: 'probe' }>,
  scene: Scene,
): readonly Outcome<Answered>[] => {
  const says = scene.truth.objection?.says;
  if (!says) throw new RangeError('probe: there is no objection');
  if (BEST_PROBE[says] === move.how) return [{ p: 1, value: understand(trusting(talk, 1), scene) }];
  return [
    { p: OTHER_PROBE_CHANCE, value: understand(talk, scene) },
    { p: 1 - OTHER_PROBE_CHANCE, value: { talk: poorly(talk), replies: ['probe-vague'], clues: [] } },
  ];
};

const answer = (
  talk: Talk,
  move: Extract<FaceToFaceMove, { type: 'answer' }>,
  { truth }: Scene,
): readonly Outcome<Answered>[] => {
  const objection = truth.objection;
  if (!objection) throw new RangeError('answer: there is no objection');
  const onItsFace = talk.objection === 'open' && objection.says !== objection.cause;
  if (onItsFace) return sure(slipping(poorly(trusting(talk, -1)), 'answer', 1), ['answer-face']);
  if (BEST_ANSWER[objection.cause] !== move.how)
    return sure(slipping(poorly(trusting(talk, -1)), 'answer', 1), ['answer-weak']);
  const settled: Talk = { ...talk, objection: 'settled', slip: talk.slip === 'answer' ? null : talk.slip };
  return sure(trusting(settled, 1), ['answer-right'], ['objection']);
};

const offer = (
  talk: Talk,
  move: Extract<FaceToFaceMove, { type: 'offer' }>,
  scene: Scene,
): readonly Outcome<Answered>[] => {
  const speaks = scene.data.offers.find((o) => o.id === move.offer)?.speaks;
  const match = speaks === scene.truth.sensitivity;
  const made: Talk = {
    ...talk,
    offer: move.offer,
    points: talk.points + (match ? READINESS.offerMatch : READINESS.offerPlain),
  };
  const objection = scene.truth.objection;
  const meetsPrice = objection?.cause === 'price' && move.offer === 'discount';
  const eased: Talk = meetsPrice && talk.objection !== 'none' ? { ...made, objection: 'settled' } : made;
  return match ? sure(eased, ['offer-match'], ['sensitivity']) : sure(eased, ['offer-plain']);
};

const MAN_REPLY = (fact: Extract<FaceToFaceMove, { type: 'man' }>['fact'], truth: Truth): Reply => {
  if (fact === 'need') return truth.need ? 'man-need-yes' : 'man-need-no';
  if (fact === 'money') return `man-money-${truth.money}`;
  return `man-authority-${truth.authority}`;
};

const askOrder = (talk: Talk, scene: Scene): readonly Outcome<Answered>[] => {
  const { truth } = scene;
  const chance = orderChance(talk, scene);
  const tried: Talk = { ...talk, chance: Math.max(chance, talk.chance ?? 0) };
  const pushed = (t: Talk): Talk => {
    const cost = pushCost(t.trust);
    return slipping(poorly(trusting(t, -cost)), 'push', cost);
  };
  const early = talk.signal === null;
  if (!truth.need) return sure(early ? pushed(tried) : tried, ['order-no-need'], ['man.need']);
  if (truth.authority === 'other' && !talk.decider) {
    return sure(early ? pushed(tried) : tried, ['order-not-mine'], ['man.authority']);
  }
  if (truth.money === 'none') return sure(early ? pushed(tried) : tried, ['order-no-money'], ['man.money']);
  const refused: Talk = { ...tried, refusals: talk.refusals + 1, signal: null };
  return [
    {
      p: chance,
      value: {
        talk: { ...tried, ending: 'won' },
        replies: ['order-yes'],
        clues: ['man.need', 'man.money', 'man.authority'],
      },
    },
    {
      p: 1 - chance,
      value: early
        ? { talk: pushed(refused), replies: ['order-pushed'], clues: [] }
        : { talk: refused, replies: ['order-no'], clues: [] },
    },
  ];
};

const listen = (talk: Talk, scene: Scene): readonly Outcome<Answered>[] => {
  const heard = { ...talk, listened: talk.listened + 1 };
  const fact = scene.account.facts.find((f) => !scene.known.includes(`fact.${f.id}`));
  if (fact) return sure(talk.listened < 2 ? trusting(heard, 1) : heard, ['opens-up'], [`fact.${fact.id}`]);
  if (!scene.known.includes('sensitivity') && talk.listened < 3)
    return sure(heard, ['opens-up'], ['sensitivity']);
  return sure(poorly(heard), ['nothing-more']);
};

const mend = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'mend' }>): readonly Outcome<Answered>[] => {
  if (!talk.slip) throw new RangeError('mend: nothing has slipped');
  if (WAY_BACK[talk.slip] !== move.how) return sure(poorly(talk), ['mend-missed']);
  const back = Math.min(talk.slipDepth, MEND_TRUST[talk.slip]);
  return sure(trusting({ ...talk, slip: null, slipDepth: 0 }, back), ['mended']);
};

const exchange = (talk: Talk, move: FaceToFaceMove, scene: Scene): readonly Outcome<Answered>[] => {
  switch (move.type) {
    case 'approach':
      return approach(talk, move, scene);
    case 'inform':
      return inform(talk, move.aspect, scene);
    case 'ask': {
      const need = nextNeed(talk, scene.truth, SUB_NEEDS_OF[move.area], true);
      return need
        ? sure(voice(talk, need), ['need-voiced'], [`need.${need}`])
        : sure(poorly(talk), ['need-none'], [`area.${move.area}`]);
    }
    case 'listen':
      return listen(talk, scene);
    case 'man':
      return talk.trust < TRUST.answersFrom
        ? sure(poorly(talk), ['man-evasive'])
        : sure(talk, [MAN_REPLY(move.fact, scene.truth)], [`man.${move.fact}`]);
    case 'benefit':
      return benefit(talk, move.feature, scene);
    case 'probe':
      return probe(talk, move, scene);
    case 'answer':
      return answer(talk, move, scene);
    case 'offer':
      return offer(talk, move, scene);
    case 'promise': {
      const points = talk.promises.length === 0 ? READINESS.promise : READINESS.secondPromise;
      return sure({ ...talk, promises: [...talk.promises, move.promise], points: talk.points + points }, [
        'promise-glad',
      ]);
    }
    case 'mend':
      return mend(talk, move);
    case 'invite':
      return sure(poorly({ ...talk, decider: true }), ['decider-joins']);
    case 'ask-order':
      return askOrder(talk, scene);
    case 'leave':
      return sure({ ...talk, ending: 'left' }, [
        talk.slip || talk.trust < TRUST.start ? 'farewell-cool' : 'farewell-warm',
      ]);
  }
};

/** What follows from an exchange by itself: the door, tiredness, an objection held back, the buying signal. */
const followUp = (before: Talk, answered: Answered, scene: Scene): Answered => {
  const { talk, replies, clues } = answered;
  if (talk.ending) return answered;
  if (talk.trust <= TRUST.min)
    return { talk: { ...talk, ending: 'lost' }, replies: [...replies, 'shown-out'], clues };
  if (talk.patience <= 0)
    return { talk: { ...talk, ending: 'tired' }, replies: [...replies, 'patience-out'], clues };
  const ready = readiness(talk) >= scene.bar + BAR.refused * talk.refusals;
  const meant = benefitPoints(talk, scene.truth) >= BAR.benefitAtLeast;
  if (before.signal !== null && talk.signal !== null) {
    const age = before.signal + 1;
    return {
      talk: { ...talk, signal: age },
      replies: age === 2 ? [...replies, 'signal-fading'] : replies,
      clues,
    };
  }
  if (!ready || !meant || !scene.truth.need) return answered;
  if (scene.truth.objection && talk.objection === 'none') {
    return { talk: { ...talk, objection: 'open' }, replies: [...replies, 'objection'], clues };
  }
  if (talk.objection === 'open' || talk.objection === 'known') return answered;
  return { talk: { ...talk, signal: 0 }, replies: [...replies, `signal-${scene.account.signal}`], clues };
};

/**
 * Every way an exchange can end, with its probability.
 * The move must be legal here (see `legal.ts`); otherwise a RangeError says what is missing.
 */
export const outcomes = (talk: Talk, move: FaceToFaceMove, scene: Scene): readonly Outcome<Answered>[] => {
  const spent: Talk =
    move.type === 'leave'
      ? talk
      : { ...talk, exchanges: talk.exchanges + 1, patience: talk.patience - PATIENCE.move };
  return exchange(spent, move, scene)
    .filter(({ p }) => p > 0)
    .map(({ p, value }) => ({ p, value: followUp(talk, value, scene) }));
};
