/** Which conversations of a run are worth performing: those in which something turns, with different people, in their order. */
import { truthOf } from '../../rules/game';
import { ESSENTIAL, exchangesOf, repliesOf, worthOfEach } from './exchanges';
import type { Conversation, Material } from './material';
import { isOneTalk } from './material';

/** A play of ten minutes has room for so many conversations. */
const MOST_SCENES = 5;
/** Two answers and a greeting: less is no scene. */
const LEAST_EXCHANGES = 3;

const TURNS = {
  won: 3,
  hidden: 3,
  mended: 3,
  invited: 2,
  counselled: 3,
  recovery: 5,
  coldThenWarm: 1,
  refused: 2,
  left: 0.5,
} as const;
/** The same temper again, or the same person, is less of a change. */
const SAME_TEMPER = 1;
const SAME_PERSON = 5;
/** Of those that end in nothing, one is enough. */
const SECOND_FAILURE = 3;

interface Candidate {
  readonly talk: Conversation;
  readonly order: number;
  readonly turns: number;
  readonly won: boolean;
  readonly recovery: boolean;
}

const turnsOf = (talk: Conversation, order: number): Candidate | null => {
  const exchanges = exchangesOf(talk);
  if (exchanges.length < LEAST_EXCHANGES) return null;
  const replies = repliesOf(exchanges);
  const has = (...some: readonly (typeof replies)[number][]): boolean => some.some((r) => replies.includes(r));
  const won = has('order-yes');
  const recovery = has('fumes', 'waits');
  const essential = worthOfEach(exchanges).filter((worth) => worth >= ESSENTIAL).length;
  const turns =
    (won ? TURNS.won : 0) +
    (has('probe-false') ? TURNS.hidden : 0) +
    (has('mended') ? TURNS.mended : 0) +
    (has('decider-joins') ? TURNS.invited : 0) +
    (has('weighed', 'advised') ? TURNS.counselled : 0) +
    (recovery ? TURNS.recovery : 0) +
    (has('opening-cold') && has('opening-warm') ? TURNS.coldThenWarm : 0) +
    (has('order-no', 'order-no-money', 'order-not-mine', 'shown-out') ? TURNS.refused : 0) +
    (has('farewell-warm', 'farewell-cool') ? TURNS.left : 0) +
    essential / 4;
  return { talk, order, turns, won, recovery };
};

/** The conversations to perform, in the order of the run. */
export const chosenTalks = (material: Material): readonly Conversation[] => {
  const { talks, game } = material;
  if (isOneTalk(material)) return talks.filter(({ kind }) => kind === 'visit').slice(0, 1);
  const left = talks.flatMap((talk, order) => turnsOf(talk, order) ?? []);
  const firstWon = left.find(({ won }) => won);
  const chosen: Candidate[] = [];
  const temperOf = ({ talk }: Candidate): string => truthOf(game, talk.account).temperament;
  const worth = (candidate: Candidate): number => {
    const others = chosen.filter((other) => other !== candidate);
    return (
      candidate.turns +
      (candidate === firstWon ? 2 : 0) -
      SAME_TEMPER * others.filter((other) => temperOf(other) === temperOf(candidate)).length -
      (others.some(({ talk, recovery }) => talk.account === candidate.talk.account && recovery === candidate.recovery)
        ? SAME_PERSON * 2
        : 0) -
      // Whom we have won and now talk with again is a story; a second sales talk is not.
      (others.some(({ talk }) => talk.account === candidate.talk.account) && !candidate.recovery ? SAME_PERSON : 0) -
      (!candidate.won && !candidate.recovery && others.some(({ won, recovery }) => !won && !recovery)
        ? SECOND_FAILURE
        : 0)
    );
  };
  while (chosen.length < MOST_SCENES) {
    const rest = left.filter((candidate) => !chosen.includes(candidate));
    const best = [...rest].sort((a, b) => worth(b) - worth(a) || a.order - b.order)[0];
    if (!best || (chosen.length > 0 && worth(best) <= 0)) break;
    chosen.push(best);
  }
  // Whoever parts with us has been won before: that scene belongs to the story, if there is room for it.
  return chosen.sort((a, b) => a.order - b.order).map(({ talk }) => talk);
};
