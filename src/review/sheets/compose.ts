/**
 * The script of a run: the night before opening, the conversations in which something turned with the narrator between
 * them, and the day of closing. Never longer than ten minutes read aloud: scenes are shortened until it fits.
 */
import type { Happening } from '../../rules/game';
import { wordsOf } from '../context';
import { fill } from '../fill';
import { bridgeText, type Bridging, type Said } from './bridge';
import { companyOf, customerOf } from './cast';
import { chosenTalks } from './choose';
import { exchangesOf, repliesOf } from './exchanges';
import { epilogueOf, moralOf, prologueOf } from './frame';
import { between, isOneTalk, localeOf, type Conversation, type Material } from './material';
import { performed, type Stage } from './performed';
import { PLAY_WORDS } from './words';
import { CLERKS, KEEPER, longest, scriptLength, type Role, type Scene, type Script } from './script';
import { makeTones } from './tone';
import { makeVoices } from './voices';

/** A play of ten minutes has room for so many conversations. */
const MOST_SCENES = 5;
/** What is kept of a conversation whatever the room (see `exchanges.ts`): first all that matters, then less. */
const ESSENTIALS = [85, 89];
/** How much room there is beyond that, as shares of the whole play. */
const ROOMS = [0.75, 0.6, 0.45, 0.3, 0];

const LEANEST = { room: 0, morals: false, lean: true } as const;

/** Where a conversation begins and ends in the log. */
const spanOf = (log: readonly Happening[], talk: Conversation): readonly [number, number] => {
  const [first, last] = [talk.lines[0]?.of, talk.lines.at(-1)?.of];
  return [first ? log.indexOf(first) : 0, last ? log.indexOf(last) + 1 : 0];
};

/** Somebody who is hurt, or lost to us. */
const recoveryOf = (log: readonly Happening[], talk: Conversation): Bridging['recovery'] => {
  const replies = repliesOf(exchangesOf(talk));
  if (!replies.some((reply) => reply === 'fumes' || reply === 'waits')) return null;
  const before = log.slice(0, spanOf(log, talk)[0]);
  return before.some((h) => h.account === talk.account && h.news === 'churn') ? 'lost' : 'hurt';
};

/** The visit was prepared by inviting the one who decides. */
const wasInvited = (log: readonly Happening[], talk: Conversation): boolean => {
  const [from] = spanOf(log, talk);
  return (
    log.slice(0, from).some((h) => h.account === talk.account && h.news === 'invited') ||
    repliesOf(exchangesOf(talk)).includes('decider-joins')
  );
};

/** How much there may be of everything. */
interface Measure {
  readonly room: number;
  readonly essential: number;
  readonly morals: boolean;
  /** Without what is pleasant, and not needed: asides, and the customers' last words. */
  readonly lean: boolean;
}

const staged = (material: Material, talks: readonly Conversation[], measure: Measure): readonly Scene[] => {
  const locale = localeOf(material);
  const { log } = material.wording.view;
  const stage: Stage = {
    material,
    tones: makeTones(PLAY_WORDS[locale]),
    voices: makeVoices(material.wording, PLAY_WORDS[locale]),
    asides: new Set(),
    lean: measure.lean,
  };
  const company = companyOf(material);
  const nameFor = (id: string): string => company.find((role) => role.id === id)?.name ?? '';
  const alone = isOneTalk(material);
  const said: Said = new Set();
  let visits = 0;
  let ordered = false;
  let [told, month] = [0, 1];
  const scenes = talks.map((talk, i) => {
    const recovery = recoveryOf(log, talk);
    const seen = talks.slice(0, i).map(({ account }) => account);
    const seller = alone ? CLERKS[0] : recovery ? KEEPER : (CLERKS[visits++ % CLERKS.length] ?? KEEPER);
    const [from, to] = spanOf(log, talk);
    const won = repliesOf(exchangesOf(talk)).includes('order-yes');
    const scene = performed(stage, {
      talk,
      key: `${locale}:${talk.account}-${String(talk.lines[0]?.of.at.index ?? i)}`,
      seller: { id: seller, name: nameFor(seller) },
      again: seen.includes(talk.account),
      invited: recovery === null && wasInvited(log, talk),
      first: won && !ordered,
      bridge: alone
        ? ''
        : bridgeText(material, {
            meanwhile: between(log, told, from),
            from: month,
            to: talk,
            seen,
            recovery,
            said,
          }),
      moral: measure.morals && !alone ? moralOf(material, talk, said) : '',
      room: measure.room / talks.length,
      essential: measure.essential,
      bare: alone,
    });
    ordered ||= won;
    [told, month] = [to, talk.month];
    return scene;
  });
  return [
    prologueOf(material, `${locale}:prologue`),
    ...scenes,
    epilogueOf(material, measure.lean ? null : talks, talks, `${locale}:epilogue`),
  ];
};

/** The fullest play that is not too long: first the narrator's morals go, then lines, then the scene that is worth least. */
const fitting = (
  material: Material,
): { readonly talks: readonly Conversation[]; readonly scenes: readonly Scene[] } => {
  const locale = localeOf(material);
  const most = longest(locale);
  for (let n = MOST_SCENES; n > 1; n--) {
    const talks = chosenTalks(material, n);
    for (const essential of ESSENTIALS)
      for (const room of ROOMS)
        for (const morals of [true, false]) {
          const scenes = staged(material, talks, { room: most * room, essential, morals, lean: false });
          if (scriptLength({ scenes }, locale) <= most) return { talks, scenes };
        }
    const scenes = staged(material, talks, { ...LEANEST, essential: ESSENTIALS.at(-1) ?? 0 });
    if (scriptLength({ scenes }, locale) <= most) return { talks, scenes };
  }
  const talks = chosenTalks(material, 1);
  return { talks, scenes: staged(material, talks, { ...LEANEST, essential: ESSENTIALS.at(-1) ?? 0 }) };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const scriptOf = (material: Material): Script => {
  const { talks, scenes } = fitting(material);
  const { title } = wordsOf(material.wording);
  const words = PLAY_WORDS[localeOf(material)];
  const speaking = new Set(scenes.flatMap(({ beats }) => beats.map(({ role }) => role)));
  const customers = [...new Set(talks.map(({ account }) => account))].map((id) => customerOf(material, id));
  const roles: readonly Role[] = [...companyOf(material), ...customers].filter(({ id }) => speaking.has(id));
  return {
    title,
    subtitle: fill(words.stage.bare, { product: capitalised(wordsOf(material.wording).product) }),
    roles,
    scenes,
  };
};
