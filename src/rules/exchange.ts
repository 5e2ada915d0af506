/**
 * One exchange of a talk: every way it can end, with its probability. What depends on a hidden fact reveals it, all
 * other chance is public; so whoever plays can know exactly what may still be true.
 */
import type { Outcome } from '../model/chance';
import { once } from '../model/once';
import { NEEDS, SUB_NEEDS_OF, type Need } from '../model/customer';
import type { FaceToFaceMove } from '../model/move';
import type { Reply } from '../model/reply';
import { APPROACHES, LAVISH, PLAIN, type Slip } from '../model/trade';
import { talkWith } from './copies';
import { groundsOf, refuseTalk } from './legal-talk';
import {
  ASPECT_FOR,
  BENEFIT_FIT,
  BEST_ANSWER,
  BEST_PROBE,
  FLATTERY,
  MEND_TRUST,
  NEED_BEHIND,
  OFFER_EFFECT,
  OPENING,
  OPENING_FIT,
  ORDER_CHANCE,
  OTHER_PROBE_CHANCE,
  PATIENCE,
  PLAIN_GIFT,
  PRICE_LOOKS,
  PRODUCT_FIT,
  ROLE_TALK,
  STAFF_TALK,
  TRUST,
  WAY_BACK,
  pushCost,
} from './parameters';
import {
  canOrder,
  isObjecting,
  isReady,
  manBit,
  manShare,
  markAt,
  orderChance,
  shownCount,
  withMark,
  type Scene,
  type Talk,
} from './talk';

/** What an exchange leads to: the relation after it, what was said, and what has come to light. */
interface Answered {
  readonly talk: Talk;
  readonly replies: readonly Reply[];
  readonly clues: readonly string[];
}

type ApproachMove = Extract<FaceToFaceMove, { type: 'approach' }>;
type Outcomes = readonly Outcome<Answered>[];

const sure = (talk: Talk, replies: readonly Reply[], clues: readonly string[] = []): Outcomes => [
  { p: 1, value: { talk, replies, clues } },
];

const clampTrust = (trust: number): number => Math.max(TRUST.min, Math.min(TRUST.max, trust));
const trusting = (talk: Talk, change: number): Talk =>
  talkWith(talk, { trust: clampTrust(talk.trust + change) });
const poorly = (talk: Talk, extra = PATIENCE.poor - PATIENCE.move): Talk =>
  talkWith(talk, { spent: talk.spent + extra });

/** Something slips and costs trust; steady people lose less by it (crm-staff-qualities). */
const slipping = (talk: Talk, slip: Slip, cost: number, scene: Scene): Talk => {
  const lost = Math.max(1, cost - STAFF_TALK.steadiness * scene.company.staff.steadiness);
  return talkWith(trusting(talk, -lost), { slip, slipped: true });
};

const indexOf = (need: Need): number => NEEDS.indexOf(need);

const voice = (talk: Talk, need: number): Talk =>
  markAt(talk.marks, need) === 0 ? talkWith(talk, { marks: withMark(talk.marks, need, 1) }) : talk;

/** The heaviest need among these that is still unsaid; the silent one comes out only when its area is asked for. */
const nextNeed = (talk: Talk, scene: Scene, among: readonly Need[], silentToo: boolean): number => {
  let best = -1;
  for (const need of among) {
    const i = indexOf(need);
    const weight = scene.weights[i] ?? 0;
    if (weight === 0 || markAt(talk.marks, i) !== 0 || (!silentToo && need === scene.truth.silent)) continue;
    if (best < 0 || weight > (scene.weights[best] ?? 0)) best = i;
  }
  return best;
};

const needOf = (scene: Scene, feature: string): Need => {
  const need = scene.data.features.find((f) => f.id === feature)?.need;
  if (!need) throw new RangeError(`no feature ${feature}`);
  return need;
};

/** What an opening does to the trust of this person, before any other has been tried. */
const openingFit = (move: ApproachMove, talk: Talk, scene: Scene): number => {
  const { temperament } = scene.truth;
  if (move.how === 'product' || move.how === 'benefit') {
    const need = needOf(scene, move.on);
    const weighs = (scene.weights[indexOf(need)] ?? 0) > 0;
    if (move.how === 'product') return PRODUCT_FIT[weighs ? 'meets' : 'misses'][temperament];
    if (!weighs) return BENEFIT_FIT.missed;
    const known = scene.known.includes(`need.${need}`) || markAt(talk.marks, indexOf(need)) === 1;
    return (
      (known ? BENEFIT_FIT.known : BENEFIT_FIT.guessed) + (temperament === 'brisk' ? BENEFIT_FIT.brisk : 0)
    );
  }
  if (move.how === 'praise' && move.on === PLAIN) return FLATTERY[temperament];
  if (move.how === 'gift' && move.on === PLAIN) return PLAIN_GIFT[temperament];
  if (move.how === 'gift' && move.on === LAVISH) return 1;
  return OPENING_FIT[temperament][move.how];
};

/** How well the best opening that stands open would fit (at least 1); nobody is blamed for not knowing an introducer. */
const bestOpening = once((scene: Scene): number => {
  let best = 1;
  for (const how of APPROACHES) {
    for (const on of groundsOf(how, scene)) {
      const move: ApproachMove = { type: 'approach', how, on };
      const fit = on === LAVISH ? 0 : openingFit(move, scene.arrived, scene);
      if (fit > best && refuseTalk(scene.arrived, scene, move) === null) best = fit;
    }
  }
  return best;
});

const openingReply = ({ how, on }: ApproachMove, fit: number): Reply => {
  if (how === 'praise') return on === PLAIN ? 'praise-false' : fit > 0 ? 'praise-true' : 'opening-plain';
  if (how === 'gift') {
    if (on === LAVISH) return 'gift-lavish';
    return fit < 0 ? 'gift-refused' : fit > 1 ? 'gift-thanks' : 'gift-plain';
  }
  if (how === 'consult' && fit > 1) return 'consulted';
  return fit >= 2 ? 'opening-warm' : fit >= 0 ? 'opening-plain' : 'opening-cold';
};

const approach = (talk: Talk, move: ApproachMove, scene: Scene): Outcomes => {
  const before = talk.openings.length;
  const opened = talkWith(talk, { openings: [...talk.openings, move.how] });
  const clues = ['temperament'];
  if (before + 1 >= OPENING.lingerFrom)
    return sure(poorly(trusting(opened, OPENING.lingerTrust), OPENING.lingerPatience), ['lingering'], clues);
  const fit = Math.max(openingFit(move, talk, scene), scene.company.staff.attitude > 0 ? 0 : -TRUST.max);
  const change = before === 0 || fit < 0 ? fit : Math.min(fit, OPENING.secondAtMost);
  // Nobody is shown the door for a first word: it leaves a way back.
  const least = before === 0 ? Math.min(talk.trust, OPENING.firstLeaves) : TRUST.min;
  const greeted = fit < 0 ? poorly(opened) : opened;
  const share =
    move.on === LAVISH
      ? 0
      : (before === 0 ? 1 : OPENING.secondShare) * (Math.max(0, fit) / bestOpening(scene));
  // Only the first meeting is judged as an opening.
  const judged = talk.manner === null && (talk.openedBy === null || share > talk.opening);
  const flattered = move.how === 'praise' && move.on === PLAIN;
  const moved: Talk = talkWith(greeted, {
    trust: Math.max(least, clampTrust(talk.trust + change)),
    ...(judged ? { opening: Math.min(1, share), openedBy: move.how } : {}),
    ...(flattered ? { slip: 'praise', slipped: true } : {}),
  });
  const replies: Reply[] = [openingReply(move, fit)];
  const draws = (move.how === 'question' || move.how === 'product') && fit > 0;
  const need =
    move.how === 'product'
      ? nextNeed(moved, scene, [needOf(scene, move.on)], true)
      : nextNeed(moved, scene, NEEDS, false);
  if (!draws || need < 0) return sure(moved, replies, clues);
  return sure(voice(moved, need), [...replies, 'need-voiced'], [...clues, `need.${String(NEEDS[need])}`]);
};

const inform = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'inform' }>, scene: Scene): Outcomes => {
  const informed = talkWith(talk, { informed: [...talk.informed, move.aspect] });
  const speaks = ASPECT_FOR[scene.truth.sensitivity] === move.aspect;
  if (talk.told === 'the-point' || talk.told === 'enough') return sure(poorly(informed), ['informed-bored']);
  // Whoever decides has no time for a second explanation (serve-decision-maker).
  const detail = talk.told === 'nothing' || scene.role === null ? 0 : ROLE_TALK[scene.role].detail;
  const heard = poorly(informed, detail);
  const replies: readonly Reply[] = detail > 0 ? ['informed', 'informed-bored'] : ['informed'];
  if (speaks) {
    const trust = 1 + (scene.company.staff.speech > 0 ? STAFF_TALK.speech : 0);
    return sure(trusting(talkWith(heard, { told: 'the-point' }), trust), replies, ['sensitivity']);
  }
  return sure(talkWith(heard, { told: talk.told === 'nothing' ? 'something' : 'enough' }), replies);
};

const benefit = (talk: Talk, feature: string, scene: Scene): Outcomes => {
  const need = needOf(scene, feature);
  const i = indexOf(need);
  const clear = talk.clear ?? (talk.told === 'nothing' ? 0 : 1);
  const tried: Talk = talkWith(talk, { clear });
  if (talk.told === 'nothing') return sure(poorly(tried), ['benefit-unclear']);
  const clues = [`need.${need}`];
  if ((scene.weights[i] ?? 0) === 0) return sure(poorly(tried), ['benefit-miss'], clues);
  const voiced = markAt(talk.marks, i) === 1;
  const shown: Talk = talkWith(tried, { marks: withMark(talk.marks, i, voiced ? 2 : 3) });
  const said: Reply = voiced ? 'benefit-hit' : 'benefit-blind';
  // An objection is thought of when the thing has begun to look real.
  return scene.truth.objection && talk.objection === 'none'
    ? sure(talkWith(shown, { objection: 'open' }), [said, 'objection'], clues)
    : sure(shown, [said], clues);
};

/** The true cause is out, and with it the need behind it (needs-in-complaints). */
const understand = (talk: Talk, scene: Scene): Answered => {
  const { objection } = scene.truth;
  if (!objection) throw new RangeError('understand: there is no objection');
  const need = NEED_BEHIND[objection.cause];
  const weighs = (scene.weights[indexOf(need)] ?? 0) > 0;
  const understood: Talk = talkWith(weighs ? voice(talk, indexOf(need)) : talk, { objection: 'known' });
  return {
    talk: understood,
    replies: [objection.says === objection.cause ? 'probe-true' : 'probe-false'],
    clues: weighs ? ['objection', `need.${need}`] : ['objection'],
  };
};

const probe = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'probe' }>, scene: Scene): Outcomes => {
  const says = scene.truth.objection?.says;
  if (!says) throw new RangeError('probe: there is no objection');
  if (BEST_PROBE[says] === move.how) return [{ p: 1, value: understand(trusting(talk, 1), scene) }];
  return [
    { p: OTHER_PROBE_CHANCE, value: understand(talk, scene) },
    { p: 1 - OTHER_PROBE_CHANCE, value: { talk: poorly(talk), replies: ['probe-vague'], clues: [] } },
  ];
};

const answer = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'answer' }>, scene: Scene): Outcomes => {
  const { objection } = scene.truth;
  if (!objection) throw new RangeError('answer: there is no objection');
  const tried: Talk = talkWith(talk, { probed: talk.probed ?? (talk.objection === 'known' ? 1 : 0) });
  const onItsFace = talk.objection === 'open' && objection.says !== objection.cause;
  if (onItsFace || BEST_ANSWER[objection.cause] !== move.how)
    return sure(slipping(poorly(tried), 'answer', 1, scene), [onItsFace ? 'answer-face' : 'answer-weak']);
  const late = talk.slip === 'answer';
  const settled: Talk = talkWith(tried, {
    objection: 'settled',
    answered: late ? 0.4 : 1,
    slip: late ? null : talk.slip,
  });
  return sure(trusting(settled, 1), ['answer-right'], ['objection']);
};

const offer = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'offer' }>, scene: Scene): Outcomes => {
  const speaks = scene.data.offers.find((o) => o.id === move.offer)?.speaks;
  const match = speaks === scene.truth.sensitivity;
  const jars = move.offer === 'odd-price' && speaks && PRICE_LOOKS[speaks] === scene.truth.sensitivity;
  const meetsPrice = scene.truth.objection?.cause === 'price' && OFFER_EFFECT[move.offer].money;
  const made: Talk = talkWith(talk, {
    offer: move.offer,
    // Money off is an answer to a worry about money, though not the best one.
    ...(meetsPrice && isObjecting(talk)
      ? { objection: 'settled', answered: 0.6, probed: talk.probed ?? (talk.objection === 'known' ? 1 : 0) }
      : {}),
  });
  if (match) return sure(made, ['offer-match'], ['sensitivity']);
  return jars
    ? sure(trusting(made, -TRUST.jars), ['offer-jars'], ['sensitivity'])
    : sure(made, ['offer-plain']);
};

/** Both sides of an inner conflict, or only what pleases (weigh-for-customer). */
const weigh = (talk: Talk, move: Extract<FaceToFaceMove, { type: 'weigh' }>): Outcomes =>
  move.how === 'both-sides'
    ? sure(trusting(talkWith(talk, { conflict: 'settled' }), 1), ['weighed'])
    : sure(poorly(trusting(talk, -1)), ['weighed-thin']);

const manReply = (fact: Extract<FaceToFaceMove, { type: 'man' }>['fact'], { truth }: Scene): Reply => {
  if (fact === 'need') return truth.need ? 'man-need-yes' : 'man-need-no';
  if (fact === 'money') return `man-money-${truth.money}`;
  return `man-authority-${truth.authority}`;
};

const manKnown = (talk: Talk, ...facts: readonly Extract<FaceToFaceMove, { type: 'man' }>['fact'][]): Talk =>
  talkWith(talk, { man: facts.reduce((bits, fact) => bits | manBit(fact), talk.man) });

/** How timely the question for the order is, 0–1: by exchanges since the signal showed. */
const timeliness = (age: number): number => (age <= 1 ? 1 : age <= 3 ? 0.6 : 0.3);

const askOrder = (talk: Talk, scene: Scene): Outcomes => {
  const early = talk.signal === null;
  const chance = orderChance(talk, scene);
  const inTime = talk.signal === null ? 0 : timeliness(talk.signal) * (talk.pushed ? 0.5 : 1);
  const tried: Talk = talkWith(talk, {
    asked: Math.max(talk.asked ?? 0, inTime),
    pushed: talk.pushed || early,
    manAsked: talk.manAsked ?? manShare(talk),
  });
  const pushed = (t: Talk): Talk => slipping(poorly(t), 'push', pushCost(t.trust), scene);
  if (!canOrder(talk, scene)) {
    const { need, money } = scene.truth;
    const [reply, fact] = !need
      ? (['order-no-need', 'need'] as const)
      : money === 'none'
        ? (['order-no-money', 'money'] as const)
        : (['order-not-mine', 'authority'] as const);
    return sure(manKnown(early ? pushed(tried) : tried, fact), [reply], [`man.${fact}`]);
  }
  const won: Answered = {
    talk: manKnown(talkWith(tried, { ending: 'won', chance }), 'need', 'money', 'authority'),
    replies: ['order-yes'],
    clues: ['man.need', 'man.money', 'man.authority'],
  };
  const refused: Talk = talkWith(tried, { refusals: talk.refusals + 1, signal: null });
  // Asked in time and refused: they want to sleep on it, and the visit is over. Pushed: it goes on, worse.
  const after: Answered = early
    ? { talk: pushed(refused), replies: ['order-pushed'], clues: [] }
    : { talk: talkWith(refused, { ending: 'thinking', chance }), replies: ['order-no'], clues: [] };
  return [
    { p: chance, value: won },
    { p: 1 - chance, value: after },
  ];
};

const listen = (talk: Talk, scene: Scene): Outcomes => {
  if (talk.listened >= 2) return sure(poorly(talk), ['nothing-more']);
  const heard: Talk = talkWith(talk, { listened: talk.listened + 1 });
  // Each time, the next of the things about themselves that one did not know on coming in.
  const untold = scene.account.facts.filter((f) => !scene.known.includes(`fact.${f.id}`))[talk.listened];
  const clues = [...(untold ? [`fact.${untold.id}`] : []), ...(talk.listened === 1 ? ['sensitivity'] : [])];
  return sure(talk.listened === 0 ? trusting(heard, 1) : heard, ['opens-up'], clues);
};

const exchange = (talk: Talk, move: FaceToFaceMove, scene: Scene): Outcomes => {
  switch (move.type) {
    case 'approach':
      return approach(talk, move, scene);
    case 'inform':
      return inform(talk, move, scene);
    case 'ask': {
      const need = nextNeed(talk, scene, SUB_NEEDS_OF[move.area], true);
      return need >= 0
        ? sure(voice(talk, need), ['need-voiced'], [`need.${String(NEEDS[need])}`])
        : sure(poorly(talk), ['need-none'], [`area.${move.area}`]);
    }
    case 'listen':
      return listen(talk, scene);
    case 'man':
      return talk.trust < TRUST.answersFrom
        ? sure(poorly(talk), ['man-evasive'])
        : sure(
            // Figures somebody has to find out for us are work for them (serve-gatekeeper).
            manKnown(poorly(talk, scene.role === null ? 0 : ROLE_TALK[scene.role].work), move.fact),
            [manReply(move.fact, scene)],
            [`man.${move.fact}`],
          );
    case 'benefit':
      return benefit(talk, move.feature, scene);
    case 'probe':
      return probe(talk, move, scene);
    case 'answer':
      return answer(talk, move, scene);
    case 'offer':
      return offer(talk, move, scene);
    case 'promise':
      return sure(talkWith(talk, { promises: [...talk.promises, move.promise] }), ['promise-glad']);
    case 'weigh':
      return weigh(talk, move);
    case 'advise':
      return sure(trusting(talkWith(talk, { surplus: 'advised' }), 2), ['advised']);
    case 'mend': {
      if (!talk.slip) throw new RangeError('mend: nothing has slipped');
      return WAY_BACK[talk.slip] === move.how
        ? sure(trusting(talkWith(talk, { slip: null }), MEND_TRUST), ['mended'])
        : sure(poorly(talk), ['mend-missed']);
    }
    case 'invite':
      return sure(poorly(talkWith(talk, { decider: true })), ['decider-joins']);
    case 'ask-order':
      return askOrder(talk, scene);
    case 'leave':
      return sure(talkWith(talk, { ending: 'left' }), [
        talk.slip || talk.trust < TRUST.start ? 'farewell-cool' : 'farewell-warm',
      ]);
  }
};

/** What follows from an exchange by itself: the door, tiredness, too much wanted, a conflict, the buying signal. */
const followUp = (answered: Answered, scene: Scene): Answered => {
  const { talk, replies, clues } = answered;
  if (talk.ending) return answered;
  const then = (change: Partial<Talk>, reply: Reply): Answered => ({
    talk: talkWith(talk, { ...change }),
    replies: [...replies, reply],
    clues,
  });
  if (talk.trust <= TRUST.min) return then({ ending: 'lost' }, 'shown-out');
  if (talk.spent >= talk.until) return then({ ending: 'tired' }, 'patience-out');
  if (talk.signal !== null) {
    const age = Math.min(talk.signal + 1, ORDER_CHANCE.length - 1);
    const aged = talkWith(talk, { signal: age });
    return age === 2 && talk.signal === 1 ? then(aged, 'signal-fading') : { talk: aged, replies, clues };
  }
  if (scene.truth.surplus && talk.surplus === 'none' && shownCount(talk) >= 2)
    return then({ surplus: 'open' }, 'surplus');
  if (isObjecting(talk) || talk.conflict === 'open' || !isReady(talk, scene)) return answered;
  if (scene.truth.conflict && talk.conflict === 'none') return then({ conflict: 'open' }, 'torn');
  return then({ signal: 0 }, `signal-${scene.account.signal}`);
};

/**
 * Every way an exchange can end, with its probability (they add up to 1; at most two).
 * The move must be legal here (see `legal-talk.ts`); otherwise a RangeError may say what is missing.
 */
export const outcomes = (talk: Talk, move: FaceToFaceMove, scene: Scene): Outcomes => {
  const spent: Talk =
    move.type === 'leave'
      ? talk
      : talkWith(talk, { exchanges: talk.exchanges + 1, spent: talk.spent + PATIENCE.move });
  const begun: Talk =
    talk.greeting && move.type !== 'approach'
      ? talkWith(spent, { greeting: false, manner: spent.manner ?? mannerOf(talk, move) })
      : spent;
  const ends: Outcome<Answered>[] = [];
  for (const { p, value } of exchange(begun, move, scene))
    if (p > 0) ends.push({ p, value: followUp(value, scene) });
  return ends;
};

/** A greeting, perhaps two things in one, and then to the matter (approach-manner). */
const mannerOf = (talk: Talk, move: FaceToFaceMove): number | null =>
  move.type === 'leave' ? null : talk.openings.length === 1 || talk.openings.length === 2 ? 1 : 0;
