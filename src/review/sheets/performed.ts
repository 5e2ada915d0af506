/** A conversation as a scene: who comes in, what is said and how, who goes. Shortened to the room there is. */
import type { Locale } from '../../model/locale';
import type { Beat } from '../../model/notebook';
import type { Reply } from '../../model/reply';
import { accountWords } from '../context';
import { fill } from '../fill';
import { customerRole, stageParams } from './cast';
import { exchangesOf, repliesIn, repliesOf, worthOfEach, type Exchange } from './exchanges';
import {
  isOneTalk,
  isOut,
  lengthOf,
  localeOf,
  monthOf,
  nameOf,
  weekOf,
  type Conversation,
  type Material,
} from './material';
import type { PlayWords, TitleKind } from './play-words';
import { PLAY_WORDS } from './words';
import { NARRATOR, type Scene } from './script';
import type { Tones } from './tone';
import type { Voices } from './voices';

/** Who is on our side, and what is shared by all scenes of a play. */
export interface Stage {
  readonly material: Material;
  readonly tones: Tones;
  readonly voices: Voices;
  /** Asides, exits and titles that there have been already. */
  readonly asides: Set<string>;
  /** No asides. */
  readonly lean: boolean;
}

/** The exchanges that fit into the room; those nothing would be without stay in any case. */
const shortened = (
  exchanges: readonly Exchange[],
  { room, essential }: Pick<Performing, 'room' | 'essential'>,
  locale: Locale,
): readonly Exchange[] => {
  const worth = worthOfEach(exchanges);
  const size = ({ said, heard }: Exchange): number =>
    [said, ...heard].reduce((sum, line) => sum + (line ? lengthOf(line.text, locale) : 0), 0);
  const order = exchanges.map((_, i) => i).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const kept = new Set<number>();
  let left = room;
  for (const i of order) {
    const exchange = exchanges[i];
    if (!exchange || worth[i] === 0) continue;
    const needed = (worth[i] ?? 0) >= essential;
    if (!needed && size(exchange) > left) continue;
    if (!needed && left <= 0) break;
    kept.add(i);
    left -= size(exchange);
  }
  return exchanges.filter((_, i) => kept.has(i));
};

const titleOf = (replies: readonly Reply[], again: boolean, invited: boolean, first: boolean): TitleKind => {
  const has = (...some: readonly Reply[]): boolean => some.some((r) => replies.includes(r));
  if (has('shown-out', 'storms-out')) return 'stormed';
  if (has('parts-well', 'parts-hurt')) return 'parted';
  if (has('fumes', 'complaint')) return 'complaint';
  if (has('waits')) return 'mended';
  if (has('order-yes') && has('probe-false')) return 'hidden';
  if (has('order-yes') && first) return 'first-order';
  if (has('order-yes') && invited) return 'invited';
  if (has('order-no', 'order-no-money', 'order-not-mine', 'order-no-need')) return 'refused';
  if (again) return 'again';
  return has('order-yes') ? 'met' : 'parked';
};

const exitOf = (replies: readonly Reply[]): keyof PlayWords['stage']['exits'] => {
  const has = (...some: readonly Reply[]): boolean => some.some((r) => replies.includes(r));
  if (has('shown-out', 'storms-out')) return 'stormed';
  if (has('order-yes')) return 'won';
  if (has('assured', 'stays', 'redress-right', 'parts-well')) return 'kept';
  return has('farewell-cool', 'patience-out', 'goes', 'parts-hurt', 'order-pushed') ? 'cool' : 'friendly';
};

/** What the scene is told with: the conversation, who sells, and what went before in the play. */
export interface Performing {
  readonly talk: Conversation;
  readonly key: string;
  readonly seller: { readonly id: string; readonly name: string };
  /** This customer has been on stage before. */
  readonly again: boolean;
  readonly invited: boolean;
  /** The first order of the play. */
  readonly first: boolean;
  /** What the narrator says on the way here; empty for nothing. */
  readonly bridge: string;
  /** Said by the narrator when it is over; empty for nothing. */
  readonly moral: string;
  /** Room for what is spoken, in characters or words. */
  readonly room: number;
  /** What an exchange must be worth to stay whatever the room, 0–100. */
  readonly essential: number;
  /** A scene of which everything has been told before it began. */
  readonly bare: boolean;
}

const entrance = ({ stage }: PlayWords, { again }: Performing, theirs: boolean): string =>
  again ? stage.comesAgain : theirs ? stage.weEnter : stage.comes;

export const performed = (stage: Stage, how: Performing): Scene => {
  const { material, tones, voices } = stage;
  const { talk, seller } = how;
  const locale = localeOf(material);
  const words = PLAY_WORDS[locale];
  const params = stageParams(material, talk.account, seller.name);
  const all = exchangesOf(talk);
  const exchanges = shortened(all, how, locale);
  const replies = repliesOf(all);
  const beats: Omit<Beat, 'id'>[] = [];
  const direct = (text: string): void => void beats.push({ role: null, tone: '', text: fill(text, params) });
  const speak = (role: string, tone: string, text: string): void => void beats.push({ role, tone, text });
  const aside = (reply: Reply): void => {
    const fresh = words.aside[reply]?.find((text) => !stage.asides.has(text));
    if (fresh === undefined || stage.lean) return;
    stage.asides.add(fresh);
    speak(NARRATOR, '', fresh);
  };

  tones.scene();
  if (how.bridge) speak(NARRATOR, '', how.bridge);
  const first = all[0]?.heard[0];
  const theirs = isOneTalk(material)
    ? isOut(material)
    : first !== undefined && words.place.receives.test(first.text);
  direct(entrance(words, how, theirs));
  const decider = how.invited && accountWords(material.wording, talk.account)?.decider !== undefined;
  if (decider) direct(words.stage.decider);
  for (const exchange of exchanges) {
    const { said, heard } = exchange;
    if (decider && repliesIn(exchange).includes('order-yes')) direct(words.stage.deciderNods);
    if (said) speak(seller.id, tones.said(said), voices.speak(said, heard));
    for (const [i, line] of heard.entries())
      speak(
        customerRole(talk.account),
        tones.heard(line, i === 0 ? said?.of.change : undefined),
        voices.speak(line),
      );
    for (const reply of repliesIn(exchange)) aside(reply);
  }
  const exits = (theirs ? words.stage.exitsOut : words.stage.exits)[exitOf(replies)];
  const exit = exits.find((text) => !stage.asides.has(text)) ?? exits[0];
  if (exit !== undefined) {
    stage.asides.add(exit);
    direct(exit);
  }
  if (how.moral) speak(NARRATOR, '', how.moral);

  const titles = [words.titles[titleOf(replies, how.again, how.invited, how.first)]].flat();
  const title = titles.find((text) => !stage.asides.has(text)) ?? titles[0] ?? '';
  stage.asides.add(title);
  const at = talk.lines[0]?.of.at;
  return {
    key: how.key,
    title: fill(title, {
      name: nameOf(material, talk.account),
    }),
    when:
      how.bare || !at
        ? null
        : fill(words.when, { month: monthOf(material, at.month), week: words.weeks[weekOf(at) - 1] }),
    where: fill(theirs ? words.place.theirs : words.place.shop, params),
    beats: beats.map((beat, i) => ({ ...beat, id: `${i}` })),
  };
};
