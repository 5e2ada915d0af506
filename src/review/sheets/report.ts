/** The training report: aims, the run's own steps with their time, the radar of the phases, and room to reflect. */
import { PHASES } from '../../model/phase';
import { LEVELS } from '../../model/trade';
import { LEAST_AXES } from '../../model/radar';
import type { MoveType } from '../../model/move';
import type { Happening } from '../../rules/game';
import { monthName, wordsOf } from '../context';
import { fill, own } from '../fill';
import { moveLabel } from '../labels';
import { exchangesOf } from './exchanges';
import { makeForm, type Form } from './form';
import type { StepKind } from './form-words';
import { halfWeekOf, isOneTalk, listed, localeOf, nameOf, type Material } from './material';
import type { Axis, Sheet } from './sheet';

interface Step {
  readonly when: string;
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
}

/** The first of each of these is a step of its own. */
const STEP_OF: Readonly<Partial<Record<MoveType, StepKind>>> = {
  find: 'find',
  man: 'man',
  study: 'study',
  visit: 'visit',
  care: 'care',
  referral: 'referral',
  tier: 'grade',
  tag: 'grade',
  assess: 'grade',
  stance: 'grade',
  select: 'grade',
  campaign: 'promote',
  invest: 'promote',
  meet: 'recover',
  complaint: 'recover',
  survey: 'programme',
  improve: 'programme',
  levels: 'programme',
  activity: 'programme',
  mail: 'programme',
  grade: 'programme',
};
const AROUND = ['debrief', 'cards', 'script', 'rehearse', 'perform', 'wrap'] as const;
const MOST_AXES = 8;
const MOST_NAMED = 6;
/** A scene of many exchanges would fill the page: those that count most are steps. */
const MOST_EXCHANGES = 10;

const step = (
  form: Form,
  kind: StepKind,
  when: string,
  params: Readonly<Record<string, string | undefined>> = {},
): Step => {
  const { title, text, minutes } = form.words.report.step[kind];
  return { when, title: fill(title, params), text: fill(text, params), minutes };
};

const around = (form: Form): readonly Step[] =>
  AROUND.map((kind) => step(form, kind, form.words.report.class));

const foundingSteps = (material: Material, form: Form): readonly Step[] => {
  const { wording, game } = material;
  const sheet = game.company?.sheet;
  if (!sheet || !game.scenario.data.founding) return [step(form, 'read', form.words.report.class)];
  const locale = localeOf(material);
  const text = wordsOf(wording);
  const when = form.words.report.founding;
  return [
    step(form, 'survey', when, {
      what: listed(
        sheet.targets.map((t) => text.traits[t] ?? t),
        locale,
      ),
    }),
    step(form, 'product', when, {
      what: listed(
        LEVELS.map((level) => text.features[sheet.levels[level]]?.name ?? ''),
        locale,
      ),
    }),
    step(form, 'terms', when, {
      what: [
        form.terms.priceStrategy[sheet.price],
        form.terms.distribution[sheet.distribution],
        form.terms.servicePolicy[sheet.service],
      ].join(form.words.comma),
    }),
  ];
};

const stepOf = (material: Material, form: Form, h: Happening, kind: StepKind): Step => {
  const { wording } = material;
  const when = fill(kind === 'books' ? form.words.report.end : form.words.report.moment, {
    month: monthName(wording, h.at.month),
    n: halfWeekOf(h.at),
  });
  return step(form, kind, when, {
    name: h.account === null ? undefined : nameOf(material, h.account),
    what: h.move && moveLabel(h.move, wording, h.account),
  });
};

const seasonSteps = (material: Material, form: Form): readonly Step[] => {
  const taken = new Set<StepKind>();
  const own_: Step[] = [];
  for (const h of material.wording.view.log) {
    const kind =
      h.news === 'order'
        ? 'order'
        : h.news === 'month-ends'
          ? 'books'
          : h.reply === 'fumes' || h.reply === 'waits'
            ? 'recover'
            : h.move && STEP_OF[h.move.type];
    if (!kind || taken.has(kind)) continue;
    taken.add(kind);
    own_.push(stepOf(material, form, h, kind));
  }
  return [...foundingSteps(material, form), ...own_, ...around(form)];
};

const sceneSteps = (material: Material, form: Form): readonly Step[] => {
  const { report } = form.words;
  const exchanges = material.talks.flatMap(exchangesOf).filter(({ said }) => said !== null);
  return [
    step(form, 'read', report.class),
    step(form, 'guess', report.class),
    ...exchanges.slice(0, MOST_EXCHANGES).map(({ said, heard }, i) =>
      step(form, 'exchange', fill(report.exchange, { n: i + 1 }), {
        what: said?.of.move && moveLabel(said.of.move, material.wording, said.account),
        text: heard[0]?.text,
      }),
    ),
    step(form, 'compare', report.class),
    ...around(form),
  ];
};

/** The phases; where a scene has too few for an area, what was judged in it. */
const axesOf = (material: Material): readonly Axis[] => {
  const { score, game, wording } = material;
  const { terms, criteria } = wording.course.phrases;
  const axis = (label: string, share: number): Axis => ({
    label,
    share,
    text: `${String(Math.round(share * 100))}%`,
  });
  const phases = PHASES.flatMap((phase) => {
    const share = score.phases[phase];
    return share === null || (game.scenario.data.rubric.weights[phase] ?? 0) === 0
      ? []
      : [axis(terms.phase[phase], share / 100)];
  });
  if (phases.length >= LEAST_AXES) return phases;
  const judged = [...new Set(score.ledger.map(({ criterion }) => criterion))].slice(0, MOST_AXES);
  return judged.map((criterion) => {
    const rows = score.ledger.filter((row) => row.criterion === criterion);
    const sum = (what: 'earned' | 'possible'): number => rows.reduce((all, row) => all + row[what], 0);
    return axis(
      own(criteria, criterion) ?? criterion,
      sum('possible') > 0 ? sum('earned') / sum('possible') : 0,
    );
  });
};

export const reportSheet = (material: Material): Sheet => {
  const form = makeForm(material);
  const { report: words } = form.words;
  const { labels } = words;
  const { wording, score } = material;
  const locale = localeOf(material);
  const steps = isOneTalk(material) ? sceneSteps(material, form) : seasonSteps(material, form);
  const minutes = steps.reduce((sum, s) => sum + s.minutes, 0);
  const weighty = [...score.ledger]
    .filter(({ phase }) => phase !== 'business')
    .sort((a, b) => b.possible - a.possible);
  const concepts = [...new Set(weighty.map((row) => material.concept(row.concept)))].slice(0, MOST_NAMED);
  const criteria = [
    ...new Set(weighty.map((row) => own(wording.course.phrases.criteria, row.criterion) ?? '')),
  ].slice(0, MOST_NAMED);
  return form.sheet('report', [
    form.fields(words.basics, 'report', [
      ['project', labels.project, wordsOf(wording).title],
      ['when', labels.when, ''],
      ['where', labels.where, ''],
      ['tools', labels.tools, words.tools],
    ]),
    form.fields(words.aims, 'report.aims', [
      ['knowledge', labels.knowledge, fill(words.knowledgeAim, { concepts: listed(concepts, locale) }), 2],
      ['skill', labels.skill, fill(words.skillAim, { criteria: listed(criteria, locale) }), 2],
      ['character', labels.character, words.characterAim, 2],
    ]),
    form.table(
      words.steps,
      'report.steps',
      words.columns,
      [7, 19, 20, 44, 10],
      [
        ...steps.map((s, i) => [String(i + 1), s.when, s.title, s.text, String(s.minutes)]),
        ['', '', words.total, '', String(minutes)],
      ],
    ),
    { kind: 'radar', heading: words.results, columns: words.axes, axes: axesOf(material) },
    form.fields(words.reflection, 'report.end', [
      ['reflection', labels.reflection, `${words.reflectionPrompt}\n`, 9],
      ['comment', labels.comment, '', 4],
      ['mark', labels.mark, '', 1],
    ]),
  ]);
};
