/** Task notes and the self-summary: problems as they came up in the run, how they were met, and what the course has to say. */
import { PHASES } from '../../model/phase';
import { isActive } from '../../rules/game';
import type { Row } from '../../rules/ledger';
import { own, fill } from '../fill';
import { moveLabel } from '../labels';
import { whyText } from '../wording';
import { exchangesOf, repliesIn, type Exchange } from './exchanges';
import { makeForm, type Form } from './form';
import {
  beginningOfText,
  isOneTalk,
  listed,
  localeOf,
  nameOf,
  type Conversation,
  type Material,
} from './material';
import type { Sheet } from './sheet';

/** Problems of each kind, and in all; a sheet of paper holds so many. */
const MOST_PROBLEMS = 4;
const MOST_FINDINGS = 2;
const LEAST_ROWS = 4;
/** An insight is short, in characters or words. */
const INSIGHT = { 'zh-CN': 50, en: 26 } as const;

interface Note {
  readonly account: string | null;
  readonly problem: string;
  readonly solution: string;
  readonly concept: string | null;
  /** The more is at stake, the sooner it is told. */
  readonly weight: number;
}

/** The concept by which something with somebody was judged. */
const conceptOf = ({ score }: Material, account: string, criterion: Row['criterion']): string | null =>
  score.ledger.find((row) => row.account === account && row.criterion === criterion)?.concept ?? null;

const textOfReply = ({ heard }: Exchange, reply: string): string =>
  heard.find(({ of }) => of.reply === reply)?.text ?? '';

const notesOfTalk = (
  material: Material,
  { terms, words: { notes: words, comma } }: Form,
  talk: Conversation,
  won: boolean,
): readonly Note[] => {
  const name = nameOf(material, talk.account);
  const exchanges = exchangesOf(talk);
  const notes: Note[] = [];
  const add = (weight: number, problem: string, solution: string, criterion: Row['criterion']): void =>
    void notes.push({
      account: talk.account,
      weight,
      problem,
      solution,
      concept: conceptOf(material, talk.account, criterion),
    });

  const objected = exchanges.findIndex((e) => repliesIn(e).includes('objection'));
  const after = exchanges.slice(objected + 1);
  const objection = exchanges[objected];
  const answered = after.find(({ said }) => said?.of.move?.type === 'answer');
  const probed = after.find(({ said }) => said?.of.move?.type === 'probe');
  const answer = answered?.said?.of.move;
  const probe = probed?.said?.of.move;
  if (objection && answer?.type === 'answer') {
    const cause = probed ? textOfReply(probed, 'probe-false') : '';
    const params = {
      answer: terms.answer[answer.how],
      probe: probe?.type === 'probe' ? terms.probe[probe.how] : undefined,
      cause,
    };
    add(
      cause ? 5 : 3,
      fill(words.objection, { name, text: textOfReply(objection, 'objection') }),
      fill(cause ? words.probed : probe ? words.probedTrue : words.unprobed, params),
      cause ? 'probed' : 'answered',
    );
  }

  const cold = exchanges.findIndex((e) => repliesIn(e).includes('opening-cold'));
  const [coldMove, warmMove] = [
    exchanges[cold]?.said?.of.move,
    exchanges.slice(cold + 1).find((e) => repliesIn(e).some((r) => r === 'opening-warm' || r === 'consulted'))
      ?.said?.of.move,
  ];
  if (coldMove?.type === 'approach' && warmMove?.type === 'approach')
    add(
      2,
      fill(words.cold, { name, approach: terms.approach[coldMove.how] }),
      fill(words.warmed, { approach: terms.approach[warmMove.how] }),
      'opening',
    );

  const refused = exchanges.find((e) => repliesIn(e).includes('order-no'));
  if (refused)
    add(
      4,
      fill(words.refused, { name, text: textOfReply(refused, 'order-no') }),
      won ? words.wonLater : words.leftOpen,
      'patient',
    );

  const opening = exchanges[0];
  const upset = opening && repliesIn(opening).find((r) => r === 'fumes' || r === 'waits');
  if (opening && upset) {
    const steps = exchanges.flatMap(({ said }) =>
      said?.of.move && said.of.move.type !== 'leave'
        ? [moveLabel(said.of.move, material.wording, talk.account)]
        : [],
    );
    const last = exchanges
      .slice(1)
      .flatMap(({ heard }) => heard)
      .filter(({ of }) => of.reply !== 'farewell-warm' && of.reply !== 'farewell-cool')
      .at(-1);
    const cause = exchanges.flatMap(({ heard }) => heard).find(({ of }) => of.reply?.startsWith('cause-'));
    add(
      6,
      fill(words.recovery, { name, text: cause?.text ?? opening.heard[0]?.text }),
      fill(words.recovered, { steps: steps.join(comma), text: last?.text }),
      'traced',
    );
  }
  return notes;
};

export const notesSheet = (material: Material): Sheet => {
  const form = makeForm(material);
  const { notes: words } = form.words;
  const locale = localeOf(material);
  const { wording } = material;
  const { cards, phrases } = wording.course;
  const learned = (concept: string | null): string => {
    const card = concept === null ? undefined : own(cards, concept);
    if (!card) return '';
    const name = material.concept(concept ?? '');
    const how = beginningOfText(card.how, INSIGHT[locale], locale);
    return name.charAt(0).toUpperCase() + name.slice(1) + form.words.colon + how;
  };
  const met = material.talks.flatMap((talk) =>
    notesOfTalk(material, form, talk, material.game.accounts.get(talk.account)?.customer !== null),
  );
  const problems: Note[] = [];
  // Another kind of problem before the same again, another customer before the same one.
  const worth = (note: Note): number =>
    note.weight -
    5 * problems.filter(({ concept }) => concept === note.concept).length -
    2 * problems.filter(({ account }) => account === note.account).length;
  while (problems.length < Math.min(MOST_PROBLEMS, met.length)) {
    const [next] = met.filter((note) => !problems.includes(note)).sort((a, b) => worth(b) - worth(a));
    if (next) problems.push(next);
  }
  // A seat that stayed empty is no problem one met.
  const told = material.otherwise.filter(({ row }) => row.account !== null || row.verdict !== 'missed');
  const findings = told.slice(0, MOST_FINDINGS).map(({ row }): Note => ({
    problem: fill(words.finding, { title: own(phrases.criteria, row.criterion), why: whyText(row, wording) }),
    solution: words.next,
    account: row.account,
    concept: row.concept,
    weight: 0,
  }));
  const rows = [...problems, ...findings].map(({ problem, solution, concept }) => [
    problem,
    solution,
    learned(concept),
  ]);
  return form.sheet('notes', [
    form.table(
      words.heading,
      'notes',
      words.columns,
      [36, 34, 30],
      [...rows, ...Array.from({ length: Math.max(1, LEAST_ROWS - rows.length) }, () => ['', '', ''])],
      3,
    ),
  ]);
};

/** The phases of a run with their shares, best first. */
const phaseShares = (material: Material) =>
  PHASES.flatMap((phase) => {
    const share = material.score.phases[phase];
    return share === null || (material.game.scenario.data.rubric.weights[phase] ?? 0) === 0
      ? []
      : [{ phase, share }];
  }).sort((a, b) => b.share - a.share);

/** Concepts whose rows came out so, those that were worth most first, each once. */
const conceptsWith = (
  material: Material,
  verdicts: readonly Row['verdict'][],
  most: number,
): readonly string[] => {
  const rows = material.score.ledger
    .filter((row) => verdicts.includes(row.verdict) && row.phase !== 'business')
    .sort((a, b) => b.possible - a.possible);
  return [...new Set(rows.map((row) => material.concept(row.concept)))].slice(0, most);
};

const MOST_CONCEPTS = 8;

export const summarySheet = (material: Material): Sheet => {
  const form = makeForm(material);
  const { summary: words } = form.words;
  const { wording, game, score } = material;
  const locale = localeOf(material);
  const joined = (...parts: readonly string[]): string => [...parts.filter(Boolean), words.mine].join('\n');
  const [best, worst] = [phaseShares(material)[0], phaseShares(material).at(-1)];
  const known = conceptsWith(material, ['good'], MOST_CONCEPTS);
  const weak = conceptsWith(material, ['bad', 'missed'], MOST_CONCEPTS).filter(
    (concept) => !known.includes(concept),
  );
  const [well, otherwise] = [material.well[0], material.otherwise[0]];
  const total = score.total.toFixed(1);
  const customers = game.accounts.all.filter(({ customer }) => customer !== null);
  const [talk] = material.talks;
  const whole =
    isOneTalk(material) && talk
      ? fill(words.wholeScene, {
          name: nameOf(material, talk.account),
          n: exchangesOf(talk).length - 1,
          total,
        })
      : fill(words.wholeDraft, {
          months: game.scenario.data.months,
          won: customers.length,
          kept: customers.filter(({ customer }) => isActive(customer)).length,
          total,
        });
  return form.sheet('summary', [
    form.fields(words.heading, 'summary', [
      [
        'knowledge',
        words.knowledge,
        joined(known.length > 0 ? fill(words.knowledgeDraft, { concepts: listed(known, locale) }) : ''),
        7,
      ],
      [
        'ability',
        words.ability,
        joined(
          best && worst && best !== worst
            ? fill(words.abilityDraft, {
                best: form.terms.phase[best.phase],
                high: Math.round(best.share),
                worst: form.terms.phase[worst.phase],
                low: Math.round(worst.share),
              })
            : '',
        ),
        7,
      ],
      [
        'core',
        words.core,
        joined(weak.length > 0 ? fill(words.coreDraft, { concepts: listed(weak, locale) }) : ''),
        7,
      ],
      [
        'whole',
        words.whole,
        joined(
          whole,
          well ? fill(words.well, { why: whyText(well.row, wording) }) : '',
          otherwise ? fill(words.weak, { why: whyText(otherwise.row, wording) }) : '',
        ),
        7,
      ],
    ]),
  ]);
};
