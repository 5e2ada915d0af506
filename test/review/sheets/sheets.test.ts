// The worksheets: filled from the run without a gap, to be written over field by field, and safe on paper.
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/model/locale';
import { emptyNotebook } from '../../../src/model/notebook';
import { LEAST_AXES } from '../../../src/model/radar';
import { random } from '../../../src/review/bots/random';
import { textbook } from '../../../src/review/bots/textbook';
import { documentHtml, roleSheetsHtml, scriptHtml, sheetHtml } from '../../../src/review/sheets/html';
import { fieldsOf, SHEETS, textOf, written } from '../../../src/review/sheets/sheet';
import { groupSheet, headOf, workOf } from '../../../src/review/sheets/work';
import { shippedScenarios } from '../../course';
import { GAP, played } from './material';

describe.each(LOCALES)('in %s', (locale) => {
  it.each(shippedScenarios())('the sheets of %s are whole', (id) => {
    for (const bot of [textbook, random]) {
      const { sheets } = workOf(played(id, locale, bot));
      expect(sheets.map((sheet) => sheet.id)).toEqual(SHEETS);
      const fields = sheets.flatMap(fieldsOf);
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      expect(fields.flatMap(({ draft }) => draft.split('\n')).filter((line) => GAP.test(line))).toEqual([]);
      const report = sheets.find((sheet) => sheet.id === 'report');
      const steps = report?.parts.find((part) => part.kind === 'table');
      expect(steps?.rows.length).toBeGreaterThan(10); // ten steps and their sum
      const minutes = steps?.rows.map((row) => Number(row.at(-1)?.draft)) ?? [];
      expect(minutes.at(-1)).toBe(minutes.slice(0, -1).reduce((a, b) => a + b, 0));
      const radar = report?.parts.find((part) => part.kind === 'radar');
      expect(radar?.axes.length).toBeGreaterThanOrEqual(LEAST_AXES);
      expect(radar?.axes.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
      expect(sheets.find((sheet) => sheet.id === 'customers')?.parts).toHaveLength(4);
    }
  });
});

it('a customer’s sheet says only what was found out, and marks what hindsight adds', () => {
  const { sheets } = workOf(played('drone-season'));
  const customers = sheets.find(({ id }) => id === 'customers');
  const [part] = customers?.parts ?? [];
  const labels = part?.kind === 'fields' ? part.fields.map(({ label }) => label) : [];
  expect(labels).toContain('事后才知道的');
});

it('writes a field over, and back at its draft it takes no room', () => {
  const [field] = workOf(played('tile-shop')).sheets.flatMap(fieldsOf);
  if (!field) throw new Error('no field');
  const notebook = written(emptyNotebook, field, '我们的店');
  expect(textOf(notebook, field)).toBe('我们的店');
  expect(written(notebook, field, field.draft)).toEqual(emptyNotebook);
});

it('a blank is the same in both languages, a draft is of one', () => {
  const keys = (locale: 'zh-CN' | 'en') =>
    workOf(played('tile-shop', locale))
      .sheets.flatMap(fieldsOf)
      .map(({ key }) => key);
  const both = keys('zh-CN').filter((key) => keys('en').includes(key));
  expect(both).toContain('group.0');
  expect(both.some((key) => key.includes('company.name'))).toBe(false);
});

describe('on paper', () => {
  const material = played('tile-shop');
  const { script, sheets } = workOf(material);

  it('class and group stand on top of every page, and the parts in the group’s sheet', () => {
    const notebook = { ...emptyNotebook, texts: { 'group.0': '电商二班', 'group.1': '3' } };
    const head = headOf(material, notebook);
    expect(head).toMatchObject({ class: '电商二班', group: '3', name: '小红' });
    const html = scriptHtml(script, notebook, head, 'zh-CN');
    expect(html).toContain('电商二班');
    const members = fieldsOf(groupSheet(material, script, notebook)).map(({ draft }) => draft);
    expect(members).toContain('陶静宜');
  });

  it('says everything that is said, once in the script and once for whoever says it', () => {
    const head = headOf(material, emptyNotebook);
    const whole = scriptHtml(script, emptyNotebook, head, 'zh-CN');
    const roles = roleSheetsHtml(script, emptyNotebook, head, 'zh-CN');
    for (const { text, role } of script.scenes.flatMap(({ beats }) => beats)) {
      expect(whole).toContain(text);
      if (role !== null) expect(roles).toContain(text);
    }
  });

  it('text stays text', () => {
    const [company] = sheets;
    const [field] = company ? fieldsOf(company) : [];
    if (!company || !field) throw new Error('no sheet');
    const notebook = written(emptyNotebook, field, '<img src=x onerror="alert(1)">');
    const html = documentHtml(
      'a<b',
      sheetHtml(company, notebook, headOf(material, notebook), 'zh-CN'),
      'zh-CN',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).toContain('<title>a&lt;b</title>');
  });
});
