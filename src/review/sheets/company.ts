/** The mock company's sheet and the strategy sheet: the founding choices, and what was really done. */
import { ATTRACTIONS, LEVELS, type Approach, type Way } from '../../model/trade';
import { finishedSheet } from '../../rules/company';
import { triangleOf } from '../../rules/strategy';
import { amount, shopName, wordsOf } from '../context';
import { fill, withoutStop } from '../fill';
import { moveLabel } from '../labels';
import { exchangesOf, repliesIn } from './exchanges';
import { makeForm } from './form';
import { listed, localeOf, nameOf, type Material } from './material';
import type { Sheet } from './sheet';

/** What the company is like; a scene's is given. */
const sheetOf = ({ game }: Material) =>
  game.company?.sheet ?? game.scenario.data.preset ?? finishedSheet(game.scenario.data, game.draft);

export const companySheet = (material: Material): Sheet => {
  const form = makeForm(material);
  const { company: labels } = form.words;
  const { wording, game } = material;
  const locale = localeOf(material);
  const text = wordsOf(wording);
  const sheet = sheetOf(material);
  const levels = sheet
    ? LEVELS.map((level) =>
        fill(labels.level, {
          level: form.terms.level[level],
          feature: text.features[sheet.levels[level]]?.name,
          say: withoutStop(text.features[sheet.levels[level]]?.say ?? ''),
        }),
      )
    : [];
  const strong = sheet ? ATTRACTIONS.filter((a) => sheet.attractions[a] > 0) : [];
  const most = [...strong].sort((a, b) => (sheet?.attractions[b] ?? 0) - (sheet?.attractions[a] ?? 0));
  const points = most.map((a) =>
    fill(labels.points, { attraction: form.terms.attraction[a], n: sheet?.attractions[a] }),
  );
  const traits = (sheet?.targets ?? []).map((trait) => text.traits[trait] ?? trait);
  return form.sheet('company', [
    form.fields(labels.heading, 'company', [
      ['name', labels.name, shopName(wording)],
      ['product', labels.product, text.product],
      ['properties', labels.properties, levels.join('\n'), 5],
      ['features', labels.features, listed(points, locale), 2],
      [
        'price',
        labels.price,
        game.company
          ? fill(labels.priced, {
              price: amount(wording, game.company.price),
              cost: amount(wording, game.company.cost),
            })
          : '',
      ],
      ['traits', labels.traits, listed(traits, locale), 4],
    ]),
  ]);
};

/** How often something was done, and what came of it, as clauses for one cell of the table. */
const findings = (material: Material): readonly string[] => {
  const { words, terms } = makeForm(material);
  const locale = localeOf(material);
  const used = new Map<Way, number>();
  for (const { move } of material.wording.view.log)
    if (move?.type === 'find') used.set(move.way, (used.get(move.way) ?? 0) + 1);
  const found = (way: Way): readonly string[] =>
    material.game.accounts.all
      .filter((a) => a.via === way && a.met > 0)
      .map(({ id }) => nameOf(material, id));
  return [...used].map(([way, n]) => {
    const names = found(way);
    return fill(names.length > 0 ? words.strategy.way : words.strategy.wayNobody, {
      way: terms.way[way],
      n,
      names: listed(names, locale),
    });
  });
};

const openings = (material: Material): readonly string[] => {
  const { words, terms } = makeForm(material);
  const met = new Map<Approach, { n: number; warm: number }>();
  for (const exchange of material.talks.flatMap(exchangesOf)) {
    const move = exchange.said?.of.move;
    if (move?.type !== 'approach') continue;
    const count = met.get(move.how) ?? { n: 0, warm: 0 };
    const warm = repliesIn(exchange).some((r) =>
      ['opening-warm', 'praise-true', 'gift-thanks', 'consulted'].includes(r),
    );
    met.set(move.how, { n: count.n + 1, warm: count.warm + (warm ? 1 : 0) });
  }
  return [...met].map(([how, count]) =>
    fill(words.strategy.opening, { approach: terms.approach[how], ...count }),
  );
};

/** How many happenings of the run are so. */
const counted = (
  { wording }: Material,
  of: (h: Material['wording']['view']['log'][number]) => boolean,
): number => wording.view.log.filter(of).length;

const persuading = (material: Material): readonly string[] => {
  const { strategy } = makeForm(material).words;
  const count = (of: Parameters<typeof counted>[1]): number => counted(material, of);
  const probed = count(({ move }) => move?.type === 'probe');
  const asked = count(({ move }) => move?.type === 'ask-order');
  return [
    fill(strategy.needs, { n: count(({ reply }) => reply === 'need-voiced') }),
    ...(probed > 0
      ? [fill(strategy.probed, { n: probed, false: count(({ reply }) => reply === 'probe-false') })]
      : []),
    ...(asked > 0
      ? [fill(strategy.orders, { asked, won: count(({ reply }) => reply === 'order-yes') })]
      : []),
  ];
};

const keeping = (material: Material): readonly string[] => {
  const { strategy } = makeForm(material).words;
  const count = (of: Parameters<typeof counted>[1]): number => counted(material, of);
  return (
    [
      [strategy.cared, count(({ move }) => move?.type === 'care')],
      [strategy.referred, count(({ move }) => move?.type === 'referral')],
      [strategy.recovered, count(({ reply }) => reply === 'fumes' || reply === 'waits')],
    ] as const
  ).flatMap(([template, n]) => (n > 0 ? [fill(template, { n })] : []));
};

/** A cell has room for so many. */
const MOST_PROMOTED = 6;

/** Work for the company as a whole that has no line of its own, by its label, each once. */
const promoting = ({ wording }: Material): readonly string[] => {
  const moves = wording.view.log.flatMap(({ move }) =>
    move &&
    ['invest', 'campaign', 'train', 'empower', 'research', 'survey', 'improve', 'mail', 'activity'].includes(
      move.type,
    )
      ? [moveLabel(move, wording, null)]
      : [],
  );
  return [...new Set(moves)].slice(0, MOST_PROMOTED);
};

export const strategySheet = (material: Material): Sheet => {
  const form = makeForm(material);
  const { strategy: words, comma, stop } = form.words;
  const { wording, game } = material;
  const locale = localeOf(material);
  const sheet = sheetOf(material);
  const { hints } = wording.course.phrases;
  const traits = (sheet?.targets ?? []).map((trait) => wordsOf(wording).traits[trait] ?? trait);
  const named = (term: string, hint: string): string =>
    `${term}${form.words.colon}${withoutStop(hint)}${stop}`;
  const cell = (clauses: readonly string[]): string => (clauses.length > 0 ? clauses.join(comma) + stop : '');
  const { gaps } =
    sheet && game.scenario.data.founding ? triangleOf(sheet, game.scenario.data) : { gaps: null };
  const whole =
    gaps === null
      ? ''
      : gaps.length > 0
        ? fill(words.gap, { gaps: gaps.map((g) => form.terms.gap[g]).join(comma) })
        : words.whole;
  const founded: readonly (readonly string[])[] = sheet
    ? [
        [
          words.rows.positioning,
          traits.length > 0
            ? fill(words.targets, {
                targets: listed(traits, locale),
                position: form.terms.sensitivity[sheet.position],
              })
            : named(form.terms.sensitivity[sheet.position], hints.sensitivity[sheet.position]),
          whole,
        ],
        [
          words.rows.price,
          named(form.terms.priceStrategy[sheet.price], hints.priceStrategy[sheet.price]),
          '',
        ],
        [
          words.rows.distribution,
          named(form.terms.distribution[sheet.distribution], hints.distribution[sheet.distribution]),
          '',
        ],
        [
          words.rows.service,
          named(form.terms.servicePolicy[sheet.service], hints.servicePolicy[sheet.service]),
          '',
        ],
      ]
    : [];
  const done: readonly (readonly [string, string, readonly string[]])[] = [
    [words.rows.finding, words.findingPlan, findings(material)],
    [words.rows.approach, words.approachPlan, openings(material)],
    [
      words.rows.persuasion,
      words.persuasionPlan,
      material.talks.some(({ lines }) =>
        lines.some(({ of }) => of.move?.type === 'ask-order' || of.reply === 'need-voiced'),
      )
        ? persuading(material)
        : [],
    ],
    [words.rows.keeping, words.keepingPlan, keeping(material)],
    [words.rows.promotion, words.promotionPlan, promoting(material)],
  ];
  const name = sheet
    ? fill(words.named, {
        position: form.terms.sensitivity[sheet.position],
        price: form.terms.priceStrategy[sheet.price],
      })
    : '';
  return form.sheet('strategy', [
    form.fields(words.name, 'strategy', [['name', words.nameLabel, name]]),
    form.table(
      words.heading,
      'strategy.rows',
      words.columns,
      [17, 38, 45],
      [
        ...founded,
        ...done.flatMap(([row, plan, clauses]) => (clauses.length > 0 ? [[row, plan, cell(clauses)]] : [])),
      ],
      2,
    ),
  ]);
};
