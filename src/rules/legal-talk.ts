/** A talk: what can be said here, and why not. */
import { MAN_FACTS, NEED_TYPES, NEEDS } from '../model/customer';
import type { FaceToFaceMove, Move } from '../model/move';
import {
  ANSWERS,
  APPROACHES,
  ASPECTS,
  LAVISH,
  MENDS,
  OFFERS,
  PLAIN,
  PROBES,
  WEIGHINGS,
  type Approach,
} from '../model/trade';
import { GIFT } from './parameters';
import { isObjecting, knowsMan, markAt, type Scene, type Talk } from './talk';
import { first, onOffer, type Verdict } from './verdict';

type ApproachMove = Extract<FaceToFaceMove, { type: 'approach' }>;

/** What an approach may rest on: a fact on file, a feature, nothing, or too much. */
const rests = (move: ApproachMove, scene: Scene): boolean => {
  const { account, company, data, known } = scene;
  switch (move.how) {
    case 'praise':
      return move.on === PLAIN || known.includes(`fact.${move.on}`);
    case 'gift':
      return (
        move.on === PLAIN ||
        move.on === LAVISH ||
        (known.includes(`fact.${move.on}`) && account.facts.some((f) => f.id === move.on && f.gift))
      );
    case 'product':
      return data.features.some((f) => f.id === move.on && f.seen) && company.features.includes(move.on);
    case 'benefit':
      return company.features.includes(move.on);
    default:
      return move.on === PLAIN;
  }
};

const giftCost = (on: string, scene: Scene): number =>
  on === LAVISH ? GIFT.lavishTimes * scene.data.giftLimit : GIFT.fitting;

/** Why this cannot be said now, or null when it can. Which kinds of moves are open at all, the machine says. */
export const refuseTalk = (talk: Talk, scene: Scene, move: FaceToFaceMove): Verdict => {
  const { data, company } = scene;
  switch (move.type) {
    case 'approach':
      return first(
        onOffer(APPROACHES, move.how),
        !rests(move, scene) && 'move.no-such-thing',
        move.how === 'introduced' && !scene.introduced && 'move.not-ready',
        move.how === 'letter' && !scene.letter && 'move.not-ready',
        talk.openings.includes(move.how) && 'move.already',
        move.how === 'gift' && scene.cash < giftCost(move.on, scene) && 'move.no-money',
      );
    case 'inform':
      return first(!data.aspects.includes(move.aspect) && 'move.no-such-thing');
    case 'ask':
      return first(onOffer(NEED_TYPES, move.area));
    case 'man':
      return first(
        onOffer(MAN_FACTS, move.fact),
        move.account !== scene.account.id && 'move.no-such-account',
        knowsMan(talk, move.fact) && 'move.already',
      );
    case 'benefit': {
      const feature = data.features.find((f) => f.id === move.feature);
      if (!feature || !company.features.includes(feature.id)) return 'move.no-such-thing';
      return first(markAt(talk.marks, NEEDS.indexOf(feature.need)) >= 2 && 'move.already');
    }
    case 'probe':
      return first(onOffer(PROBES, move.how), talk.objection !== 'open' && 'move.not-now');
    case 'answer':
      return first(onOffer(ANSWERS, move.how), !isObjecting(talk) && 'move.not-now');
    case 'offer':
      return first(
        !data.offers.some((o) => o.id === move.offer) && 'move.no-such-thing',
        talk.offer !== null && 'move.already',
        move.offer !== 'discount' && isObjecting(talk) && 'move.not-now',
      );
    case 'promise':
      return first(
        !data.promises.some((p) => p.id === move.promise) && 'move.no-such-thing',
        talk.promises.includes(move.promise) && 'move.already',
      );
    case 'weigh':
      return first(onOffer(WEIGHINGS, move.how), talk.conflict !== 'open' && 'move.not-now');
    case 'advise':
      return first(talk.surplus !== 'open' && 'move.not-now');
    case 'mend':
      return first(onOffer(MENDS, move.how), talk.slip === null && 'move.not-now');
    case 'invite':
      return first(
        move.account !== scene.account.id && 'move.no-such-account',
        (talk.decider || (knowsMan(talk, 'authority') && scene.truth.authority === 'self')) && 'move.already',
        !knowsMan(talk, 'authority') && 'move.not-ready',
      );
    case 'listen':
    case 'ask-order':
    case 'leave':
      return null;
  }
};

const factsIn = ({ known }: Scene): readonly string[] =>
  known.filter((clue) => clue.startsWith('fact.')).map((clue) => clue.slice('fact.'.length));

/** What an approach could be made on, before it is asked whether that is legal. */
export const groundsOf = (how: Approach, scene: Scene): readonly string[] => {
  switch (how) {
    case 'praise':
      return [...factsIn(scene), PLAIN];
    case 'gift':
      return [...factsIn(scene), PLAIN, LAVISH];
    case 'product':
    case 'benefit':
      return scene.data.features.map((f) => f.id);
    default:
      return [PLAIN];
  }
};

/** Every approach that could be tried on this person. */
const approachMoves = (scene: Scene): readonly ApproachMove[] =>
  APPROACHES.flatMap((how) => groundsOf(how, scene).map((on) => ({ type: 'approach', how, on })));

/** Everything that could be said to this person. */
export const talkMoves = (scene: Scene): readonly FaceToFaceMove[] => {
  const { data } = scene;
  const account = scene.account.id;
  return [
    ...approachMoves(scene),
    ...ASPECTS.map((aspect): FaceToFaceMove => ({ type: 'inform', aspect })),
    ...NEED_TYPES.map((area): FaceToFaceMove => ({ type: 'ask', area })),
    { type: 'listen' },
    ...MAN_FACTS.map((fact): FaceToFaceMove => ({ type: 'man', account, fact })),
    ...data.features.map((f): FaceToFaceMove => ({ type: 'benefit', feature: f.id })),
    ...PROBES.map((how): FaceToFaceMove => ({ type: 'probe', how })),
    ...ANSWERS.map((how): FaceToFaceMove => ({ type: 'answer', how })),
    ...OFFERS.map((offer): FaceToFaceMove => ({ type: 'offer', offer })),
    ...data.promises.map((p): FaceToFaceMove => ({ type: 'promise', promise: p.id })),
    ...WEIGHINGS.map((how): FaceToFaceMove => ({ type: 'weigh', how })),
    { type: 'advise' },
    ...MENDS.map((how): FaceToFaceMove => ({ type: 'mend', how })),
    { type: 'invite', account },
    { type: 'ask-order' },
    { type: 'leave' },
  ] satisfies readonly Move[];
};
