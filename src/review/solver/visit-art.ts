/** A visit as the solver sees it. */
import { NEEDS, type ManFact } from '../../model/customer';
import type { FaceToFaceMove } from '../../model/move';
import { LAVISH, PLAIN } from '../../model/trade';
import { outcomes } from '../../rules/exchange';
import { isBreach } from '../../rules/judging';
import { refuseTalk, talkMoves } from '../../rules/legal-talk';
import { ASPECT_FOR, BEST_ANSWER, BEST_PROBE } from '../../rules/parameters';
import { talkNode, typesAt } from '../../rules/stepping';
import { interest, isEmptyPromise, type Scene, type Talk } from '../../rules/talk';
import type { Truth } from '../../rules/truth';
import { hopeOf } from './bound';
import { canonical, codeOf, codingOf } from './code';
import type { Art } from './solve';
import { earned, settled, worthFor } from './worth';

const tell = (clue: string, { truth, weights }: Scene): unknown => {
  const [kind, what] = clue.split('.');
  if (kind === 'need') return weights[NEEDS.indexOf(what as (typeof NEEDS)[number])];
  if (kind === 'man') return truth[what as ManFact];
  if (kind === 'objection') return `${String(truth.objection?.says)}>${String(truth.objection?.cause)}`;
  return kind === 'temperament' || kind === 'sensitivity' ? truth[kind] : null;
};

/** Moves that do the same here, whichever of these it is: one of them is enough to look at. */
const sortOf = (move: FaceToFaceMove, believed: readonly Scene[]): string => {
  const [{ data, company }] = believed as readonly [Scene];
  const fitting = (fits: (truth: Truth) => boolean) =>
    believed.map(({ truth }) => Number(fits(truth))).join('');
  const needOf = (feature: string) => String(data.features.find((f) => f.id === feature)?.need);
  switch (move.type) {
    case 'approach':
      return move.how === 'product' || move.how === 'benefit'
        ? `approach ${move.how} ${needOf(move.on)}`
        : `approach ${move.how} ${move.on === PLAIN || move.on === LAVISH ? move.on : 'fact'}`;
    case 'benefit':
      return `benefit ${needOf(move.feature)}`;
    case 'inform':
      return `inform ${fitting(({ sensitivity }) => ASPECT_FOR[sensitivity] === move.aspect)}`;
    case 'probe':
      return `probe ${fitting(({ objection }) => !!objection && BEST_PROBE[objection.says] === move.how)}`;
    case 'answer':
      return `answer ${fitting(({ objection }) => !!objection && BEST_ANSWER[objection.cause] === move.how)}`;
    case 'promise':
      return `promise ${String(isEmptyPromise({ data, company }, move.promise))}`;
    default:
      return JSON.stringify(move);
  }
};

/** Patience that is left of what a first visit has, 0–1. */
export const patienceLeft = ({ until, spent }: Talk, { truth }: Scene): number =>
  (until - spent) / truth.patience;

export const VISIT: Art<Talk, Scene, FaceToFaceMove> = {
  // A breach voids whatever the talk earns: there is nothing to look at behind it.
  moves: (...at) => talkMoves(...at).filter((move) => !isBreach(move)),
  legal(talk, scene) {
    const types = typesAt(talkNode(talk));
    return (move) => types.has(move.type) && refuseTalk(talk, scene, move) === null;
  },
  outcomes,
  coding(start, scenes) {
    const coding = codingOf(start, scenes);
    return (talk) => codeOf(talk, coding);
  },
  canonical,
  worth(scene, fresh) {
    const worth = worthFor(scene, fresh);
    return {
      earned: (talk) => earned(talk, worth),
      hope: (talk) => hopeOf(talk, worth),
      settled: (before, after) => settled(before, after, worth),
    };
  },
  meters: (talk, scene) => [interest(talk, scene), patienceLeft(talk, scene)],
  tell,
  sort: sortOf,
};
