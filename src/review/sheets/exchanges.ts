/** A conversation cut into exchanges, and what of it is worth performing. */
import type { MoveType } from '../../model/move';
import type { Reply } from '../../model/reply';
import type { Conversation } from './material';
import type { Line } from '../transcript';

/** What the seller says, and what comes back. The first exchange of a talk has nothing said: the customer greets. */
export interface Exchange {
  readonly said: Line | null;
  readonly heard: readonly Line[];
}

export const exchangesOf = ({ lines }: Conversation): readonly Exchange[] => {
  const exchanges: { said: Line | null; heard: Line[] }[] = [{ said: null, heard: [] }];
  for (const line of lines) {
    if (line.kind === 'said') exchanges.push({ said: line, heard: [] });
    if (line.kind === 'heard') exchanges.at(-1)?.heard.push(line);
  }
  return exchanges.filter(({ said, heard }) => said !== null || heard.length > 0);
};

export const repliesIn = ({ heard }: Exchange): readonly Reply[] =>
  heard.flatMap(({ of }) => (of.reply ? [of.reply] : []));

export const repliesOf = (exchanges: readonly Exchange[]): readonly Reply[] => exchanges.flatMap(repliesIn);

/** A play cannot do without it. */
const ESSENTIAL = 85;

/** How much a scene would lose without an answer, 0–100. */
const BY_REPLY: Readonly<Partial<Record<Reply, number>>> = {
  objection: 96,
  torn: 92,
  weighed: 92,
  'weighed-thin': 70,
  surplus: 92,
  advised: 92,
  'probe-false': 95,
  'probe-true': 84,
  'probe-vague': 80,
  'answer-right': 88,
  'answer-weak': 80,
  'answer-face': 80,
  mended: 90,
  'mend-missed': 80,
  'order-yes': 100,
  'order-no': 100,
  'order-pushed': 90,
  'order-not-mine': 95,
  'order-no-money': 95,
  'order-no-need': 95,
  'shown-out': 100,
  'patience-out': 100,
  'gift-lavish': 100,
  'gift-refused': 70,
  'gift-thanks': 62,
  'praise-true': 78,
  'praise-false': 76,
  consulted: 78,
  'opening-warm': 75,
  'opening-cold': 58,
  'opening-plain': 30,
  'opens-up': 64,
  'need-voiced': 68,
  'need-none': 5,
  'benefit-hit': 50,
  'benefit-blind': 45,
  'benefit-miss': 40,
  informed: 34,
  'informed-bored': 55,
  'man-authority-other': 52,
  'man-need-no': 60,
  'man-money-none': 60,
  'decider-joins': 90,
  'offer-match': 60,
  'promise-glad': 42,
  'farewell-warm': 60,
  'farewell-cool': 60,
  fumes: 100,
  waits: 100,
  'pours-out': 100,
  calms: 86,
  'cut-short': 90,
  'on-record': 60,
  'not-on-record': 45,
  'sorry-taken': 96,
  'sorry-hollow': 92,
  explained: 92,
  excuse: 90,
  denied: 95,
  'boss-agrees': 60,
  'redress-right': 96,
  'redress-half': 92,
  'redress-wrong': 92,
  'redress-bribe': 92,
  assured: 72,
  stays: 100,
  goes: 100,
  'parts-well': 100,
  'parts-hurt': 100,
  'storms-out': 100,
  complaint: 100,
  'complaint-heard': 90,
  'complaint-owned': 90,
  'complaint-repaired': 90,
  'complaint-compensated': 90,
  'complaint-argued': 95,
};
const WHERE_NOTHING_ELSE = 20;

const valueOf = (reply: Reply): number => {
  if (reply.startsWith('signal-') && reply !== 'signal-fading') return 87;
  if (reply.startsWith('cause-')) return 95;
  if (reply.startsWith('wish-')) return 88;
  return BY_REPLY[reply] ?? WHERE_NOTHING_ELSE;
};

/** Endings that leave nothing to say goodbye for. */
const OVER: readonly Reply[] = [
  'order-yes',
  'order-no',
  'shown-out',
  'parts-well',
  'parts-hurt',
  'storms-out',
  'stays',
  'goes',
];

/** What each exchange is worth on stage; the same kind of thing is worth less each time it comes again. */
export const worthOfEach = (exchanges: readonly Exchange[]): readonly number[] => {
  const met = new Map<MoveType | undefined, number>();
  let [named, shown] = [false, false];
  const hidden = repliesOf(exchanges).includes('probe-false');
  return exchanges.map((exchange, i) => {
    const replies = repliesIn(exchange);
    if (exchange.said === null) return 100;
    const { move } = exchange.said.of;
    const before = met.get(move?.type) ?? 0;
    met.set(move?.type, before + 1);
    const best = Math.max(WHERE_NOTHING_ELSE, ...replies.map(valueOf));
    if (move?.type === 'leave')
      return exchanges.slice(0, i).some((e) => repliesIn(e).some((r) => OVER.includes(r))) ? 0 : 86;
    if (replies.length === 1 && replies[0] === 'need-none') return 0;
    // The first need that is named is what all the rest is about.
    if (replies.includes('need-voiced') && !named) {
      named = true;
      return 94;
    }
    // And what we have for it.
    if (replies.includes('benefit-hit') && !shown) {
      shown = true;
      return Math.max(best, 90);
    }
    // What has been found out wants an answer.
    if (replies.includes('answer-right') && hidden) return 93;
    const again = move?.type === 'ask' || move?.type === 'benefit' ? 10 : move?.type === 'inform' ? 30 : 4;
    return best >= ESSENTIAL ? best : Math.max(1, best - again * before);
  });
};
