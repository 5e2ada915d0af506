/** What stands around the conversations of a play: the night before opening and the day of closing, or the minutes before and after a scene. */
import type { Beat } from '../../model/notebook';
import type { Way } from '../../model/trade';
import { isActive } from '../../rules/game';
import { accountWords, monthName, wordsOf } from '../context';
import { fill, withoutStop } from '../fill';
import { whyText } from '../wording';
import { companyOf, customerRole, stageParams } from './cast';
import {
  beginningOfText,
  isOneTalk,
  isOut,
  lengthOf,
  listed,
  localeOf,
  sentencesOf,
  type Conversation,
  type Material,
} from './material';
import type { PlayWords, TitleKind } from './play-words';
import { PLAY_WORDS } from './words';
import { CLERKS, KEEPER, NARRATOR, type Scene } from './script';
import type { Row } from '../../rules/ledger';

/** So long may a narrator speak before somebody else does, in characters or words. */
const PATIENCE = { 'zh-CN': 96, en: 62 } as const;
const BRIEF = { 'zh-CN': 46, en: 32 } as const;
const MOST_IN_PARADE = 3;

type Draft = Omit<Beat, 'id'>;
const said = (role: string, text: string, tone = ''): Draft => ({ role, tone, text });
const done = (text: string): Draft => ({ role: null, tone: '', text });

const scene = (
  material: Material,
  key: string,
  title: TitleKind,
  where: string,
  beats: readonly Draft[],
): Scene => ({
  key,
  title: [PLAY_WORDS[localeOf(material)].titles[title]].flat()[0] ?? '',
  when: null,
  where,
  beats: beats.filter(({ text }) => text !== '').map((beat, i) => ({ ...beat, id: `${i}` })),
});

/** The ways of finding customers that were taken, in the order they were first taken. */
const waysTaken = ({ wording }: Material): readonly Way[] => [
  ...new Set(wording.view.log.flatMap(({ move }) => (move?.type === 'find' ? [move.way] : []))),
];

/** A list of clauses, each as it would begin a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The founding sheet, talked over on the night before. */
const founding = (material: Material, key: string): Scene => {
  const { wording, game } = material;
  const words = PLAY_WORDS[localeOf(material)];
  const { opening, stage, place } = words;
  const params = stageParams(material, null, '');
  const { sheet } = game.company ?? {};
  const text = wordsOf(wording);
  const locale = localeOf(material);
  const targets = (sheet?.targets ?? []).map((trait) =>
    fill(words.quoted, { text: text.traits[trait] ?? trait }),
  );
  const [first, second] = waysTaken(material).map((way) => words.way[way]);
  const ways =
    first === undefined
      ? opening.noWays
      : fill(second === undefined ? opening.oneWay : opening.ways, { first, second });
  const feature = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : text.features[id]?.name;
  return scene(material, key, 'opening', fill(place.shop, params), [
    said(
      NARRATOR,
      fill(opening.narrator, {
        ...params,
        month: monthName(wording, 1),
        months: spoken(words, game.scenario.data.months),
      }),
    ),
    done(fill(stage.prologue, params)),
    ...(sheet
      ? [
          said(CLERKS[1], opening.whom),
          ...(targets.length > 0
            ? [
                said(
                  KEEPER,
                  fill(opening.targets, {
                    targets: locale === 'zh-CN' ? targets.join('') : listed(targets, locale),
                  }),
                ),
              ]
            : []),
          said(CLERKS[0], opening.what),
          said(
            KEEPER,
            fill(opening.product, {
              product: capital(text.product),
              core: feature(sheet.levels.core),
              augmented: feature(sheet.levels.augmented),
            }),
          ),
          said(CLERKS[1], fill(opening.why, params)),
          said(
            KEEPER,
            fill(opening.strategy, {
              position: words.position[sheet.position],
              price: words.price[sheet.price],
              distribution: words.distribution[sheet.distribution],
              service: words.service[sheet.service],
            }),
          ),
        ]
      : []),
    said(CLERKS[0], opening.where),
    said(KEEPER, ways),
    said(CLERKS[1], opening.ready),
  ]);
};

/** A small number as one says it. */
const spoken = ({ counts }: PlayWords, n: number): string => counts[n] ?? String(n);

/** What is told to whoever plays is not for a narrator. */
const TO_YOU = /你|\byou/i;

/** The minutes before a scene: where we are, and a word of advice. */
const before = (material: Material, key: string): Scene => {
  const words = PLAY_WORDS[localeOf(material)];
  const locale = localeOf(material);
  const text = wordsOf(material.wording);
  const seller = companyOf(material)[2]?.name ?? '';
  const params = stageParams(material, null, seller);
  const told = sentencesOf(text.intro, locale).filter((sentence) => !TO_YOU.test(sentence));
  const out = isOut(material);
  return scene(material, key, 'before', fill(out ? words.place.way : words.place.shop, params), [
    said(NARRATOR, beginningOfText(told.join(locale === 'zh-CN' ? '' : ' '), PATIENCE[locale], locale)),
    done(fill(out ? words.stage.beforeOut : words.stage.before, params)),
    said(KEEPER, fill(words.before.advice, { advice: beginningOfText(text.goal, BRIEF[locale], locale) })),
    said(CLERKS[0], words.before.answer),
  ]);
};

/** Figures in brackets are for the eye. */
const SUMS = /\s?[（(][\d/]+[）)]/g;

/** A finding that can be said on stage: about somebody we have seen, if there is one, and short. */
const sayable = (
  material: Material,
  rows: readonly { readonly row: Row }[],
  seen: readonly string[],
): Row | undefined => {
  const locale = localeOf(material);
  const length = (row: Row): number => lengthOf(whyText(row, material.wording), locale);
  const weigh = (row: Row): number =>
    length(row) - (row.account === null ? 60 : seen.includes(row.account) ? 120 : 0);
  return rows.map(({ row }) => row).sort((a, b) => weigh(a) - weigh(b))[0];
};

/** What customers we have seen say later on, one line each. */
const parade = (material: Material, performed: readonly Conversation[]): readonly Draft[] => {
  const kept = [...new Set(performed.map(({ account }) => account))].filter((id) =>
    isActive(material.game.accounts.get(id)?.customer ?? null),
  );
  const spoken = new Set<string>();
  return kept
    .flatMap((id) => {
      const lines = material.talks
        .filter(({ account, kind }) => account === id && kind === 'contact')
        .flatMap(({ lines }) => lines)
        .filter(
          ({ of }) =>
            of.reply === 'care-personal' || of.reply === 'referral-glad' || of.reply === 'care-follow-up',
        );
      const best = [...lines].reverse().sort((a, b) => rank(a.of.reply) - rank(b.of.reply));
      const line = best.find(({ text }) => !spoken.has(text));
      if (!line) return [];
      spoken.add(line.text);
      return [said(customerRole(id), line.text)];
    })
    .slice(0, MOST_IN_PARADE);
};
const FOND = ['care-personal', 'referral-glad', 'care-follow-up'];
const rank = (reply: string | undefined): number => FOND.indexOf(reply ?? '');

const findings = (
  material: Material,
  performed: readonly Conversation[],
  tell: readonly [string, string],
): readonly Draft[] => {
  const { finale } = PLAY_WORDS[localeOf(material)];
  const { wording } = material;
  const { criteria } = wording.course.phrases;
  const seen = performed.map(({ account }) => account);
  const told = (row: Row | undefined, template: string, none: string): string =>
    row
      ? fill(template, { title: criteria[row.criterion], why: whyText(row, wording).replace(SUMS, '') })
      : none;
  return [
    said(tell[0], told(sayable(material, material.well, seen), finale.well, finale.wellNone)),
    said(tell[1], told(sayable(material, material.otherwise, seen), finale.otherwise, finale.otherwiseNone)),
  ];
};

/** The end of a season: the sums, what went well and what did not, and a last look at the customers. */
const closing = (
  material: Material,
  parading: readonly Conversation[] | null,
  performed: readonly Conversation[],
  key: string,
): Scene => {
  const words = PLAY_WORDS[localeOf(material)];
  const { finale, stage, place } = words;
  const params = stageParams(material, null, '');
  const won = material.game.accounts.all.filter(({ customer }) => customer !== null);
  const kept = won.filter(({ customer }) => isActive(customer));
  const row = parade(material, parading ?? []);
  return scene(material, key, 'finale', fill(place.shop, params), [
    said(
      NARRATOR,
      fill(won.length > 0 ? finale.narrator : finale.nobody, {
        ...params,
        month: monthName(material.wording, material.game.month),
        won: capital(spoken(words, won.length)),
        kept: spoken(words, kept.length),
      }),
    ),
    done(fill(stage.finale, params)),
    said(KEEPER, finale.ask),
    ...findings(material, performed, CLERKS),
    said(KEEPER, finale.close),
    ...(row.length > 0 ? [done(stage.parade), ...row] : []),
    said(NARRATOR, finale.last),
    done(stage.curtain),
  ]);
};

/** The minutes after a scene: what was right, what was not, and what this customer has to teach. */
const afterwards = (material: Material, performed: readonly Conversation[], key: string): Scene => {
  const words = PLAY_WORDS[localeOf(material)];
  const locale = localeOf(material);
  const seller = companyOf(material)[2]?.name ?? '';
  const params = stageParams(material, null, seller);
  const account = performed[0]?.account;
  const lesson = account === undefined ? undefined : accountWords(material.wording, account)?.lesson;
  return scene(material, key, 'after', fill(words.place.shop, params), [
    done(fill(words.stage.after, params)),
    said(CLERKS[0], words.finale.askOfScene),
    ...findings(material, performed, [KEEPER, KEEPER]),
    said(NARRATOR, lesson === undefined ? '' : beginningOfText(lesson, PATIENCE[locale], locale)),
    done(words.stage.curtain),
  ]);
};

/** The first scene of a play. */
export const prologueOf = (material: Material, key: string): Scene =>
  isOneTalk(material) || !material.game.scenario.data.founding
    ? before(material, key)
    : founding(material, key);

/** The last scene of a play; `parading` are those whose customers come on once more. */
export const epilogueOf = (
  material: Material,
  parading: readonly Conversation[] | null,
  performed: readonly Conversation[],
  key: string,
): Scene =>
  isOneTalk(material) ? afterwards(material, performed, key) : closing(material, parading, performed, key);

/** What the narrator makes of a customer when they have gone: a sentence of what they have to teach, if it is short. */
export const moralOf = (material: Material, { account }: Conversation, said: Set<string>): string => {
  const locale = localeOf(material);
  const lesson = accountWords(material.wording, account)?.lesson;
  const first = sentencesOf(lesson ?? '', locale)
    .slice(0, 2)
    .find((sentence) => !said.has(sentence));
  if (first === undefined) return '';
  said.add(first);
  return lengthOf(first, locale) <= BRIEF[locale]
    ? withoutStop(first) + (locale === 'zh-CN' ? '。' : '.')
    : '';
};
