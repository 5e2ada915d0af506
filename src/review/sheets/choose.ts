/** Which conversations of a run are worth performing: those in which something turns, no two alike. */
import { truthOf } from '../../rules/game';
import type { Reply } from '../../model/reply';
import { exchangesOf, repliesOf } from './exchanges';
import { isOneTalk, type Conversation, type Material } from './material';

/** Less is no scene. */
const LEAST_EXCHANGES = 4;

/** What makes a conversation worth looking at; the first that fits is what its story is. */
const STORIES = {
  recovery: { replies: ['fumes', 'waits'], worth: 9 },
  mended: { replies: ['mended'], worth: 7 },
  counselled: { replies: ['weighed', 'advised'], worth: 7 },
  hidden: { replies: ['probe-false'], worth: 6 },
  stormed: { replies: ['shown-out', 'gift-lavish'], worth: 6 },
  complaint: { replies: ['complaint-heard', 'complaint-argued'], worth: 6 },
  refused: { replies: ['order-no', 'order-no-money', 'order-not-mine', 'order-no-need'], worth: 4.5 },
  won: { replies: ['order-yes'], worth: 4 },
  left: { replies: ['farewell-warm', 'farewell-cool', 'patience-out'], worth: 2 },
} as const satisfies Readonly<Record<string, { readonly replies: readonly Reply[]; readonly worth: number }>>;
type Story = keyof typeof STORIES;

/** Something more that happens on the way. */
const EXTRAS: readonly (readonly [Reply, number])[] = [
  ['order-yes', 2],
  ['opening-cold', 0.5],
  ['decider-joins', 2],
  ['opens-up', 1],
];
/** The first order is a story of its own, and so is the one that somebody else had to agree to. */
const FIRST = 3;
const INVITED = 2;
/** What it takes off to be like another scene: in its story, in temper, with the same person. */
const SAME_STORY = 3;
const SAME_RECOVERY = 8;
const SAME_TEMPER = 1;
const SAME_PERSON = 9;
/** Going on with what nobody has seen begin. */
const UNBEGUN = 5;
/** With somebody we have seen buy, a recovery is how the story goes on. */
const GOES_ON = 2;

interface Candidate {
  readonly talk: Conversation;
  readonly order: number;
  readonly story: Story;
  readonly worth: number;
}

const candidateOf = (talk: Conversation, order: number): Candidate | null => {
  const exchanges = exchangesOf(talk);
  if (exchanges.length < LEAST_EXCHANGES) return null;
  const replies = repliesOf(exchanges);
  const story = (Object.keys(STORIES) as Story[]).find((s) =>
    (STORIES[s].replies as readonly Reply[]).some((reply) => replies.includes(reply)),
  );
  if (!story) return null;
  const extras = EXTRAS.reduce((sum, [reply, worth]) => sum + (replies.includes(reply) ? worth : 0), 0);
  return { talk, order, story, worth: STORIES[story].worth + extras };
};

/** Where nobody sits down with anybody: a few words in passing, with each customer once. */
const passing = (talks: readonly Conversation[]): readonly Conversation[] => {
  const spoken = talks.filter((talk) =>
    exchangesOf(talk).some(({ said, heard }) => said !== null && heard.length > 0),
  );
  return spoken.filter((talk, i) => spoken.findIndex(({ account }) => account === talk.account) === i);
};

/** So many conversations to perform, in the order of the run. */
export const chosenTalks = (material: Material, most: number): readonly Conversation[] => {
  const { talks, game } = material;
  if (isOneTalk(material)) return talks.filter(({ kind }) => kind === 'visit').slice(0, 1);
  const all = talks.flatMap((talk, order) => candidateOf(talk, order) ?? []);
  const won = ({ talk }: Candidate): boolean => repliesOf(exchangesOf(talk)).includes('order-yes');
  if (all.length === 0) return passing(talks).slice(0, most);
  const first = all.find(won);
  const unbegun = ({ talk }: Candidate): boolean => repliesOf(exchangesOf(talk)).includes('welcome-back');
  const invited = new Set(
    material.wording.view.log.flatMap((h) => (h.news === 'invited' ? [h.account] : [])),
  );
  const temperOf = ({ talk }: Candidate): string => truthOf(game, talk.account).temperament;
  const chosen: Candidate[] = [];
  /** How somebody was won whom we sit down with later, or the other way round. */
  const goesOn = (candidate: Candidate): boolean => {
    const others = chosen.filter(({ talk }) => talk.account === candidate.talk.account);
    return candidate.story === 'recovery'
      ? others.every(won)
      : won(candidate) && others.every((o) => o.story === 'recovery');
  };
  const worthOf = (candidate: Candidate): number => {
    const same = (like: (other: Candidate) => boolean): number => chosen.filter(like).length;
    const person = same(({ talk }) => talk.account === candidate.talk.account);
    return (
      candidate.worth +
      (candidate === first ? FIRST : 0) +
      (unbegun(candidate) && candidate.story !== 'recovery' ? -UNBEGUN : 0) +
      (invited.has(candidate.talk.account) && won(candidate) ? INVITED : 0) -
      (candidate.story === 'recovery' ? SAME_RECOVERY : SAME_STORY) *
        same(({ story }) => story === candidate.story) -
      SAME_TEMPER * same((other) => temperOf(other) === temperOf(candidate)) +
      (person === 0 ? 0 : goesOn(candidate) ? GOES_ON : -SAME_PERSON)
    );
  };
  while (chosen.length < most) {
    const rest = all.filter((candidate) => !chosen.includes(candidate));
    const best = [...rest].sort((a, b) => worthOf(b) - worthOf(a) || a.order - b.order)[0];
    if (!best || (chosen.length > 0 && worthOf(best) <= 0)) break;
    chosen.push(best);
  }
  return chosen.sort((a, b) => a.order - b.order).map(({ talk }) => talk);
};
