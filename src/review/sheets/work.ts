/** All the worksheets of a run: the script, and the seven sheets. */
import { emptyNotebook, type Notebook } from '../../model/notebook';
import { shopName } from '../context';
import { companySheet, strategySheet } from './company';
import { scriptOf } from './compose';
import { customersSheet } from './customers';
import { makeForm } from './form';
import { FORM_WORDS } from './words';
import type { Head } from './html';
import { localeOf, type Material } from './material';
import { notesSheet, summarySheet } from './notes';
import { partsOf } from './parts';
import { reportSheet } from './report';
import type { Script } from './script';
import { textOf, type Sheet } from './sheet';

export interface Work {
  readonly script: Script;
  readonly sheets: readonly Sheet[];
}

/** Class, group, and so on, in the order of the group's sheet. */
const [CLASS, GROUP] = [0, 1];
const COMPANY = 3;
const groupKey = (i: number): string => `group.${String(i)}`;

/** The group's sheet: to be filled in, with the parts of the play as they are given out. */
export const groupSheet = (material: Material, script: Script, notebook: Notebook): Sheet => {
  const form = makeForm(material);
  const { group: words } = form.words;
  const locale = localeOf(material);
  const performers = partsOf(script, notebook, locale);
  const partOf = (i: number): string =>
    (performers[i]?.roles ?? []).map(({ name }) => name).join(locale === 'zh-CN' ? '、' : ', ');
  return form.sheet('group', [
    form.fields(
      form.words.report.basics,
      'group',
      words.fields.map(
        (label, i) => [String(i), label, i === COMPANY ? shopName(material.wording) : ''] as const,
      ),
    ),
    form.table(
      words.heading,
      'group.members',
      words.columns,
      [20, 24, 34, 22],
      words.duties.map((duty, i) => ['', '', duty, partOf(i)]),
    ),
  ]);
};

export const workOf = (material: Material): Work => {
  const script = scriptOf(material);
  const inPlay = script.roles.flatMap(({ account }) => account ?? []);
  return {
    script,
    sheets: [
      companySheet(material),
      strategySheet(material),
      customersSheet(material, inPlay),
      groupSheet(material, script, emptyNotebook),
      notesSheet(material),
      summarySheet(material),
      reportSheet(material),
    ],
  };
};

/** What stands on top of every page: what has been filled in, and who played. */
export const headOf = (material: Material, notebook: Notebook): Head => {
  const words = FORM_WORDS[localeOf(material)];
  const filled = (i: number): string => textOf(notebook, { key: groupKey(i), draft: '' });
  return {
    title: `${words.set} · ${shopName(material.wording)}`,
    class: filled(CLASS),
    group: filled(GROUP),
    name: material.player,
  };
};
