/** `list`: the scenarios that come with the program. */
import { LOCALES } from '../model/locale';
import { PHASES } from '../model/phase';
import { APPROACHES, PRICE_STRATEGIES } from '../model/trade';
import { CONCEPT_OF_APPROACH, CONCEPT_OF_PRICE, CONCEPT_OF_WAY, CRITERIA } from '../rules/criteria';
import type { Scenario } from '../scenario/scenario';
import { localeOf, type Command } from './command';
import { folderOf, readScenario, scenarioIds } from './files';
import { table } from './table';

/** The concepts that the ledger of a run of this scenario can name. */
const conceptsOf = ({ data }: Scenario): readonly string[] => {
  const weighs = (phase: (typeof PHASES)[number]) => (data.rubric.weights[phase] ?? 0) > 0;
  const found = [
    ...Object.values(CRITERIA).flatMap(({ phase, concept }) => (weighs(phase) ? [concept] : [])),
    ...(weighs('founding') ? PRICE_STRATEGIES.map((price) => CONCEPT_OF_PRICE[price]) : []),
    ...(weighs('prospecting')
      ? [...Object.keys(data.ways), 'referral'].map(
          (way) => CONCEPT_OF_WAY[way as keyof typeof CONCEPT_OF_WAY],
        )
      : []),
    ...(weighs('prospecting') ? data.accounts.map((account) => account.judge.concept) : []),
    ...(weighs('approach') ? APPROACHES.map((how) => CONCEPT_OF_APPROACH[how]) : []),
  ];
  return [...new Set<string>(found)].sort();
};

export const list: Command = {
  usage: 'list',
  does: 'the scenarios',
  options: [],
  takes: [0, 0],
  run(args) {
    const locale = localeOf(args);
    const read = scenarioIds().map((id) => ({ id, scenario: readScenario(folderOf(id)) }));
    const scenarios = read.flatMap(({ scenario }) => {
      if (!scenario.ok) return [];
      const { data, words } = scenario.value;
      return [
        {
          id: data.id,
          kind: data.kind,
          title: Object.fromEntries(LOCALES.map((l) => [l, words[l].title])) as Record<
            (typeof LOCALES)[number],
            string
          >,
          months: data.months,
          accounts: data.accounts.length,
          phases: PHASES.filter((phase) => (data.rubric.weights[phase] ?? 0) > 0),
          concepts: conceptsOf(scenario.value),
        },
      ];
    });
    const broken = read.filter(({ scenario }) => !scenario.ok).map(({ id }) => id);
    const rows = scenarios.map((s) => [
      s.id,
      s.kind,
      s.months,
      s.accounts,
      s.phases.join(' '),
      s.title[locale],
    ]);
    const text = table(['id', 'kind', 'months', 'accounts', 'phases', 'title'], rows);
    return {
      ok: broken.length === 0,
      json: { scenarios, ...(broken.length > 0 ? { broken } : {}) },
      text: broken.length === 0 ? text : `${text}\nBroken, see check: ${broken.join(', ')}\n`,
    };
  },
};
