/**
 * The script of a run: the night before opening, the conversations in which something turned with the narrator between
 * them, and the day of closing. Never longer than ten minutes read aloud: scenes are shortened until it fits.
 */
import type { Happening } from '../../rules/game';
import { wordsOf } from '../context';
import { fill } from '../fill';
import { bridgeText } from './bridge';
import { companyOf, customerOf } from './cast';
import { chosenTalks } from './choose';
import { exchangesOf, repliesOf } from './exchanges';
import { epilogueOf, moralOf, prologueOf } from './frame';
import { between, isOneTalk, localeOf, type Conversation, type Material } from './material';
import { performed, type Stage } from './performed';
import { PLAY_WORDS } from './play-words';
import { CLERKS, KEEPER, longest, scriptLength, type Role, type Scene, type Script } from './script';
import { makeTones } from './tone';
import { makeVoices } from './voices';

/** How many times it is made shorter before a scene is given up; each time conversations get a tenth less room. */
const ATTEMPTS = 8;
const SHORTER = 0.9;
/** Room that the conversations get at first, of all there is. */
const FIRST_ROOM = 0.75;
/** An order needs a moment of its own before the next one. */
const isRecovery = (talk: Conversation): boolean =>
  repliesOf(exchangesOf(talk)).some((reply) => reply === 'fumes' || reply === 'waits');

/** Where a conversation begins and ends in the log. */
const spanOf = (log: readonly Happening[], talk: Conversation): readonly [number, number] => {
  const [first, last] = [talk.lines[0]?.of, talk.lines.at(-1)?.of];
  return [first ? log.indexOf(first) : 0, last ? log.indexOf(last) + 1 : 0];
};

/** The visit was prepared by inviting the one who decides. */
const wasInvited = (log: readonly Happening[], talk: Conversation): boolean => {
  const [from] = spanOf(log, talk);
  return (
    log.slice(0, from).some((h) => h.account === talk.account && h.news === 'invited') ||
    repliesOf(exchangesOf(talk)).includes('decider-joins')
  );
};

const staged = (material: Material, talks: readonly Conversation[], room: number, morals: boolean): readonly Scene[] => {
  const locale = localeOf(material);
  const { log } = material.wording.view;
  const stage: Stage = {
    material,
    tones: makeTones(PLAY_WORDS[locale]),
    voices: makeVoices(material.wording),
    asides: new Set(),
  };
  const company = companyOf(material);
  const nameFor = (id: string): string => company.find((role) => role.id === id)?.name ?? '';
  const alone = isOneTalk(material);
  let visits = 0;
  let ordered = false;
  let [told, month] = [0, 1];
  const scenes = talks.map((talk, i) => {
    const recovery = isRecovery(talk);
    const seen = talks.slice(0, i).map(({ account }) => account);
    const seller = alone ? CLERKS[0] : recovery ? KEEPER : (CLERKS[visits++ % CLERKS.length] ?? KEEPER);
    const [from, to] = spanOf(log, talk);
    const won = repliesOf(exchangesOf(talk)).includes('order-yes');
    const scene = performed(stage, {
      talk,
      key: `${locale}:${talk.account}-${String(talk.lines[0]?.of.at.index ?? i)}`,
      seller: { id: seller, name: nameFor(seller) },
      again: seen.includes(talk.account),
      invited: !recovery && wasInvited(log, talk),
      first: won && !ordered,
      bridge: alone
        ? ''
        : bridgeText(material, { meanwhile: between(log, told, from), from: month, to: talk, seen, recovery }),
      moral: morals && !alone ? moralOf(material, talk) : '',
      room: room / talks.length,
      bare: alone,
    });
    ordered ||= won;
    [told, month] = [to, talk.month];
    return scene;
  });
  return [
    prologueOf(material, `${locale}:prologue`),
    ...scenes,
    epilogueOf(material, talks, `${locale}:epilogue`),
  ];
};

/** The scenes, as long as they may be: first the narrator's morals go, then lines, then the scene that is worth least. */
const fitting = (material: Material, talks: readonly Conversation[]): readonly Scene[] => {
  const locale = localeOf(material);
  const most = longest(locale);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const room = most * FIRST_ROOM * SHORTER ** attempt;
    for (const morals of [true, false]) {
      const scenes = staged(material, talks, room, morals);
      if (scriptLength({ scenes }, locale) <= most) return scenes;
    }
  }
  return talks.length > 1 ? fitting(material, talks.slice(0, -1)) : staged(material, talks, 0, false);
};

export const scriptOf = (material: Material): Script => {
  const talks = chosenTalks(material);
  const scenes = fitting(material, talks);
  const { title } = wordsOf(material.wording);
  const words = PLAY_WORDS[localeOf(material)];
  const speaking = new Set(scenes.flatMap(({ beats }) => beats.map(({ role }) => role)));
  const customers = [...new Set(talks.map(({ account }) => account))].map((id) => customerOf(material, id));
  const roles: readonly Role[] = [...companyOf(material), ...customers].filter(({ id }) => speaking.has(id));
  return { title, subtitle: fill(words.stage.bare, { product: wordsOf(material.wording).product }), roles, scenes };
};
