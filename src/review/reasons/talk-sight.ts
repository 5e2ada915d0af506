/** What a visit shows to whoever sits in it, in the form that reasons ask for. Nothing hidden goes in. */
import {
  MAN_FACTS,
  NEEDS,
  SUB_NEEDS_OF,
  type ManFact,
  type Need,
  type NeedType,
  type Role,
  type Sensitivity,
} from '../../model/customer';
import { moveKey, type Move } from '../../model/move';
import type { Offer } from '../../model/trade';
import { NEED_BEHIND, ORDER_CHANCE, PATIENCE, ROLE_TALK } from '../../rules/parameters';
import { isObjecting } from '../../rules/talk';
import { manSheet, type AccountView, type TalkView, type View } from '../../rules/view';
import { fileOf } from './reason';

export interface TalkSight {
  readonly view: View;
  readonly talk: TalkView;
  readonly file: AccountView;
  readonly account: string;
  /** Words one has left before patience is out; a poor one takes two. */
  readonly left: number;
  readonly role: Role | null;
  /** Which of MAN says that no order is to be had, as far as one knows. */
  readonly lacks: 'need' | 'money' | null;
  /** Somebody else decides, and is not here. */
  readonly awaited: boolean;
  readonly voiced: readonly Need[];
  readonly shown: readonly Need[];
  /** What they have said of what they want, answered or not. */
  readonly heard: readonly Need[];
}

/** The part somebody plays in an organisation's purchase, as far as one knows. */
const roleOf = ({ post, organisation }: AccountView): Role | null =>
  post?.role ?? (organisation && organisation.known > 0 ? 'decision-maker' : null);

/** What of MAN is known to be missing. */
export const lackOf = ({ known }: AccountView): 'need' | 'money' | null =>
  known.need === false ? 'need' : known.money === 'none' ? 'money' : null;

export const talkSight = (view: View): TalkSight | null => {
  const { talk } = view;
  const file = talk && fileOf(view, talk.account);
  if (!talk || !file) return null;
  const marked = (...marks: readonly string[]): readonly Need[] =>
    NEEDS.filter((need) => marks.includes(talk.needs[need] ?? ''));
  return {
    view,
    talk,
    file,
    account: talk.account,
    left: talk.relation.until - talk.relation.spent,
    role: roleOf(file),
    lacks: lackOf(file),
    awaited: file.known.authority === 'other' && !file.invited,
    voiced: marked('voiced'),
    shown: marked('shown', 'blind'),
    heard: marked('voiced', 'shown'),
  };
};

/** One poor word would end the visit. */
export const isShort = ({ left }: Pick<TalkSight, 'left'>): boolean => left <= PATIENCE.poor;

/** No more than one sentence is left: after it they are gone. */
export const isLast = ({ left }: Pick<TalkSight, 'left'>): boolean => left <= PATIENCE.move;

/** Whoever comes with no more patience than this has something else to do, and it shows. */
export const isPressed = ({ left }: Pick<TalkSight, 'left'>): boolean => left <= PRESSED;
const PRESSED = 11;

/** Words said since the wish to buy showed, from which on they have said themselves that it is going (`signal-fading`). */
const FADES = 2;
export const isCooling = ({ talk }: TalkSight): boolean => (talk.relation.signal ?? 0) >= FADES;

/** What is left of the chance that an order had when the wish to buy showed, 0–100. */
export const signalKeeps = ({ talk }: TalkSight): number => {
  const last = ORDER_CHANCE.length - 1;
  return Math.round((100 * (ORDER_CHANCE[Math.min(talk.relation.signal ?? 0, last)] ?? 0)) / ORDER_CHANCE[0]);
};

/** Warm enough to buy, and still no signal, with nothing in the way: what is missing is a use in it (charm alone sells nothing). */
export const isEager = ({ talk }: TalkSight): boolean =>
  talk.interest >= EAGER && !talk.signal && !isObjecting(talk.relation) && talk.conflict !== 'open';
const EAGER = 9;

const timesFrom = (month: number, { view, account }: TalkSight, move: Move): number =>
  view.log.filter(
    (one) =>
      one.account === account && one.move && one.at.month >= month && moveKey(one.move) === moveKey(move),
  ).length;

/** How often this has been said to them before in the same visit, as far as the talk is on record. */
export const timesSaid = (sight: TalkSight, move: Move): number => timesFrom(sight.view.month, sight, move);

/** How often this has been said to them, in this visit or any before. */
export const timesEver = (sight: TalkSight, move: Move): number => timesFrom(0, sight, move);

/** MAN questions that nobody has answered yet. */
export const unasked = ({ known }: AccountView): readonly ManFact[] => {
  const sheet = manSheet(known);
  return MAN_FACTS.filter((fact) => sheet[fact] === null);
};

/** Those of them on which an order hangs: whoever has a post buys nothing for themselves. */
export const unknownMan = (file: AccountView): readonly ManFact[] => (file.post ? [] : unasked(file));

export const needOf = (view: View, feature: string): Need | undefined =>
  view.features.find(({ id }) => id === feature)?.need;

/** Needs of a type that we have something for. */
export const servedIn = (view: View, area: NeedType): readonly Need[] =>
  (SUB_NEEDS_OF[area] as readonly Need[]).filter((need) =>
    view.company?.features.some((feature) => feature.need === need),
  );

/** The feature that meets a need which was named and not answered yet, of the needs that weigh most. */
export const answerTo = (sight: TalkSight): { readonly need: Need; readonly feature: string } | null => {
  const weight = (need: Need): number => sight.file.known.weights[need] ?? 0;
  for (const need of [...sight.voiced].sort((a, b) => weight(b) - weight(a))) {
    const feature = sight.view.company?.features.find((f) => f.need === need);
    if (feature) return { need, feature: feature.id };
  }
  return null;
};

/** Whom an offer of ours speaks to. */
export const speaksTo = (view: View, offer: Offer): Sensitivity | undefined =>
  view.offers.find(({ id }) => id === offer)?.speaks;

export const servesRole = ({ role }: Pick<TalkSight, 'role'>, offer: Offer): boolean =>
  role !== null && ROLE_TALK[role].offers.includes(offer);

/** Whether a need came out as what was behind an objection, and was not named in words of its own. */
export const isFromObjection = (
  { log }: View,
  { id, known }: Pick<AccountView, 'id' | 'known'>,
  need: Need,
): boolean =>
  known.objection !== undefined &&
  NEED_BEHIND[known.objection.cause] === need &&
  !log.some((one) => one.account === id && one.reply === 'need-voiced' && one.need === need);

/** Whether a doubt turned out to be meant as it was said. */
export const isMeant = ({ known }: AccountView): boolean =>
  known.objection !== undefined && known.objection.says === known.objection.cause;
