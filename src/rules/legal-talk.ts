/** A talk: what can be said here, and why not. */
import { MAN_FACTS, NEED_TYPES } from '../model/customer';
import type { AccountId, FaceToFaceMove, Move } from '../model/move';
import { ANSWERS, APPROACHES, ASPECTS, LAVISH, MENDS, OFFERS, PLAIN, PROBES } from '../model/trade';
import { accountOf, decidesAlone, type Game } from './game';
import { GIFT } from './parameters';
import { first, onOffer, type Verdict } from './verdict';

/** Whether the fact is one that a small gift can fit. */
const suitsGift = (game: Game, id: AccountId, fact: string): boolean =>
  game.scenario.account(id).facts.some((f) => f.id === fact && f.gift);

export const refuseTalk = (game: Game, move: FaceToFaceMove): Verdict => {
  if (game.visiting === null) return 'move.not-now';
  const { data } = game.scenario;
  const account = accountOf(game, game.visiting);
  const { talk } = account;
  const objecting = talk.objection === 'open' || talk.objection === 'known';
  switch (move.type) {
    case 'approach': {
      const rests = move.how === 'praise' || move.how === 'gift';
      const rested =
        move.on === PLAIN ||
        (move.how === 'gift' && move.on === LAVISH) ||
        (account.known.includes(`fact.${move.on}`) &&
          (move.how === 'praise' || suitsGift(game, account.id, move.on)));
      return first(
        onOffer(APPROACHES, move.how),
        rests && !rested && 'move.no-such-thing',
        !rests && move.on !== PLAIN && 'move.unknown',
        move.how === 'introduced' &&
          account.introducer === null &&
          account.via !== 'network' &&
          'move.not-ready',
        talk.openings.includes(move.how) && 'move.already',
        move.how === 'gift' &&
          game.cash < (move.on === LAVISH ? GIFT.lavishTimes * data.giftLimit : GIFT.fitting) &&
          'move.no-money',
      );
    }
    case 'inform':
      return first(
        !data.aspects.includes(move.aspect) && 'move.no-such-thing',
        talk.informed.includes(move.aspect) && 'move.already',
      );
    case 'ask':
      return first(
        onOffer(NEED_TYPES, move.area),
        account.known.includes(`area.${move.area}`) && 'move.already',
      );
    case 'listen':
      return null;
    case 'man':
      return first(
        onOffer(MAN_FACTS, move.fact),
        move.account !== game.visiting && 'move.no-such-account',
        account.known.includes(`man.${move.fact}`) && 'move.already',
      );
    case 'benefit': {
      const feature = data.features.find((f) => f.id === move.feature);
      if (!feature || !game.company?.features.includes(feature.id)) return 'move.no-such-thing';
      const state = talk.needs[feature.need];
      return first((state === 'shown' || state === 'blind') && 'move.already');
    }
    case 'probe':
      return first(onOffer(PROBES, move.how), talk.objection !== 'open' && 'move.not-now');
    case 'answer':
      return first(onOffer(ANSWERS, move.how), !objecting && 'move.not-now');
    case 'offer':
      return first(
        !data.offers.some((o) => o.id === move.offer) && 'move.no-such-thing',
        talk.offer !== null && 'move.already',
        move.offer !== 'discount' && objecting && 'move.not-now',
      );
    case 'promise':
      return first(
        !data.promises.some((p) => p.id === move.promise) && 'move.no-such-thing',
        talk.promises.includes(move.promise) && 'move.already',
      );
    case 'mend':
      return first(onOffer(MENDS, move.how), talk.slip === null && 'move.not-now');
    case 'invite':
      return first(
        move.account !== game.visiting && 'move.no-such-account',
        (talk.decider || decidesAlone(game, account)) && 'move.already',
        !account.known.includes('man.authority') && 'move.not-ready',
      );
    case 'ask-order':
    case 'leave':
      return null;
  }
};

/** Everything that could be said to this person. */
export const talkMoves = (game: Game, id: AccountId): readonly Move[] => {
  const { data } = game.scenario;
  const facts = accountOf(game, id)
    .known.filter((clue) => clue.startsWith('fact.'))
    .map((clue) => clue.slice('fact.'.length));
  return [
    ...APPROACHES.flatMap((how): Move[] => {
      const rests =
        how === 'praise' ? [...facts, PLAIN] : how === 'gift' ? [...facts, PLAIN, LAVISH] : [PLAIN];
      return rests.map((on) => ({ type: 'approach', how, on }));
    }),
    ...ASPECTS.map((aspect): Move => ({ type: 'inform', aspect })),
    ...NEED_TYPES.map((area): Move => ({ type: 'ask', area })),
    { type: 'listen' },
    ...MAN_FACTS.map((fact): Move => ({ type: 'man', account: id, fact })),
    ...data.features.map((f): Move => ({ type: 'benefit', feature: f.id })),
    ...PROBES.map((how): Move => ({ type: 'probe', how })),
    ...ANSWERS.map((how): Move => ({ type: 'answer', how })),
    ...OFFERS.map((offer): Move => ({ type: 'offer', offer })),
    ...data.promises.map((p): Move => ({ type: 'promise', promise: p.id })),
    ...MENDS.map((how): Move => ({ type: 'mend', how })),
    { type: 'invite', account: id },
    { type: 'ask-order' },
    { type: 'leave' },
  ];
};
