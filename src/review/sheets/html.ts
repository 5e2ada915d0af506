/** Worksheets, script and role sheets as HTML: for the printer, and as a file that word processors open too. Text is text: everything is escaped. */
import type { Locale } from '../../model/locale';
import type { Beat, Notebook } from '../../model/notebook';
import { radarOf } from '../../model/radar';
import { fill } from '../fill';
import type { FormWords } from './form-words';
import { FORM_WORDS } from './words';
import { PAGE_CSS, PAPER_CSS } from './paper-css';
import { partsOf, type Performer } from './parts';
import { minutesFor, rolesIn, scriptLength, type Scene, type Script } from './script';
import { textOf, type Axis, type Field, type Part, type Sheet } from './sheet';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const esc = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** What stands on top of every page. */
export interface Head {
  readonly title: string;
  readonly class: string;
  readonly group: string;
  readonly name: string;
}

/** A line of room on paper, in millimetres. */
const LINE = 6.2;

const pageHtml = ({ head: words }: FormWords, head: Head, title: string, inside: string): string => {
  const blank = (label: string, text: string): string => `${esc(label)} <u>${esc(text) || '&nbsp;'}</u>`;
  const line = [blank(words.class, head.class), blank(words.group, head.group), blank(words.name, head.name)];
  return `<table class="page"><thead><tr><td><table class="head"><tr><td>${esc(head.title)} · ${esc(title)}</td><td>${line.join('&ensp;')}</td></tr></table></td></tr></thead><tbody><tr><td>${inside}</td></tr></tbody></table>`;
};

const cell = (notebook: Notebook, field: Field): string => esc(textOf(notebook, field).trim()) || '&nbsp;';

const fieldRows = (notebook: Notebook, fields: readonly Field[]): string =>
  fields
    .map(
      (field) =>
        `<tr style="height:${(field.lines * LINE).toFixed(1)}mm"><th scope="row" style="width:24%">${esc(field.label)}</th><td>${cell(notebook, field)}</td></tr>`,
    )
    .join('');

const RADAR = { width: 520, height: 300, radius: 108 } as const;

/** The radar as a drawing; its figures stand in a table below. */
const radarSvg = (axes: readonly Axis[], label: string): string => {
  const { width, height, radius } = RADAR;
  const figure = radarOf(
    axes.map(({ share }) => share),
    width / 2,
    height / 2,
    radius,
  );
  const rings = figure.rings.map((points) => `<polygon class="ring" points="${points}"/>`);
  const spokes = figure.spokes.map(
    ({ x, y }) => `<line class="spoke" x1="${width / 2}" y1="${height / 2}" x2="${x}" y2="${y}"/>`,
  );
  const spots = figure.spots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2.6"/>`);
  const names = figure.labels.map(
    ({ x, y, anchor }, i) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="middle">${esc(`${axes[i]?.label ?? ''} ${axes[i]?.text ?? ''}`)}</text>`,
  );
  return `<svg class="radar" viewBox="0 0 ${width} ${height}" role="img" aria-label="${esc(label)}">${[...rings, ...spokes].join('')}<polygon class="area" points="${figure.area}"/>${[...spots, ...names].join('')}</svg>`;
};

const columnsHtml = (widths: readonly number[]): string =>
  `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`;

const headRow = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((column) => `<th scope="col">${esc(column)}</th>`).join('')}</tr></thead>`;

const partHtml = (notebook: Notebook, part: Part): string => {
  const heading = `<h2>${esc(part.heading)}</h2>`;
  switch (part.kind) {
    case 'fields':
      return `<div${part.fields.length < 9 ? ' class="short"' : ''}>${heading}<table class="grid">${fieldRows(notebook, part.fields)}</table></div>`;
    case 'table': {
      const rows = part.rows.map(
        (row) =>
          `<tr style="height:${(Math.max(1, ...row.map(({ lines }) => lines)) * LINE).toFixed(1)}mm">${row.map((field) => `<td>${cell(notebook, field)}</td>`).join('')}</tr>`,
      );
      return `${heading}<table class="grid">${columnsHtml(part.widths)}${headRow(part.columns)}<tbody>${rows.join('')}</tbody></table>`;
    }
    case 'radar': {
      const rows = part.axes.map(
        ({ label, text }) => `<tr><th scope="row">${esc(label)}</th><td>${esc(text)}</td></tr>`,
      );
      return `<div class="whole">${heading}${radarSvg(part.axes, part.heading)}<table class="grid">${headRow(part.columns)}<tbody>${rows.join('')}</tbody></table></div>`;
    }
  }
};

/** A worksheet as it is printed. */
export const sheetHtml = (sheet: Sheet, notebook: Notebook, head: Head, locale: Locale): string =>
  pageHtml(
    FORM_WORDS[locale],
    head,
    sheet.title,
    `<h1>${esc(sheet.title)}</h1><p class="about">${esc(sheet.about)}</p>${sheet.parts.map((part) => partHtml(notebook, part)).join('')}`,
  );

const sceneHeading = ({ script: words, colon }: FormWords, scene: Scene, n: number): string =>
  fill(words.scene, { n: words.numerals.split(' ')[n - 1] ?? n }) + colon + scene.title;

const whereLine = (scene: Scene): string => [scene.when, scene.where].filter(Boolean).join(' · ');

const toned = ({ script: words }: FormWords, beat: Beat): string =>
  `${beat.tone ? `<i>${esc(words.open + beat.tone + words.close)}</i>${words.afterTone}` : ''}${esc(beat.text)}`;

const directionHtml = ({ script: words }: FormWords, { text }: Beat): string =>
  `<p class="stage">${esc(words.open + text + words.close)}</p>`;

const castHtml = (words: FormWords, script: Script, performers: readonly Performer[]): string => {
  const columns = words.script.castColumns.split('|');
  const rows = script.roles.map((role) => {
    const by = performers.find(({ roles }) => roles.includes(role));
    return `<tr><th scope="row">${esc(role.name)}</th><td>${esc(role.notes.join('\n'))}</td><td>${by ? esc(fill(words.script.performer, { n: by.number })) : '&nbsp;'}</td></tr>`;
  });
  return `<h2>${esc(words.script.cast)}</h2><table class="grid">${columnsHtml([17, 65, 18])}${headRow(columns)}<tbody>${rows.join('')}</tbody></table>`;
};

/** The script as it is printed. */
export const scriptHtml = (script: Script, notebook: Notebook, head: Head, locale: Locale): string => {
  const words = FORM_WORDS[locale];
  const nameOf = (id: string): string => script.roles.find((role) => role.id === id)?.name ?? id;
  const minutes = minutesFor(scriptLength(script, locale), locale);
  const scenes = script.scenes.map(
    (scene, i) =>
      `<h2>${esc(sceneHeading(words, scene, i + 1))}</h2><p class="where">${esc(whereLine(scene))}</p>` +
      scene.beats
        .map((beat) =>
          beat.role === null
            ? directionHtml(words, beat)
            : `<p class="speech"><b>${esc(nameOf(beat.role))}</b>${toned(words, beat)}</p>`,
        )
        .join(''),
  );
  return pageHtml(
    words,
    head,
    words.script.title,
    `<h1>${esc(script.title)}</h1><p class="about">${esc(`${words.script.props}${words.colon}${script.subtitle} ${fill(words.script.minutes, { n: minutes })}`)}</p>${castHtml(words, script, partsOf(script, notebook, locale))}${scenes.join('')}<p class="end">${esc(words.script.curtain)}</p>`,
  );
};

/** So much of the line before is a cue, in characters or words. */
const CUE = { 'zh-CN': 16, en: 8 } as const;
const lastOf = (text: string, locale: Locale): string => {
  if (locale === 'zh-CN') return text.length > CUE[locale] ? `…${text.slice(-CUE[locale])}` : text;
  const all = text.split(' ');
  return all.length > CUE[locale] ? `… ${all.slice(-CUE[locale]).join(' ')}` : text;
};

/** One performer's lines with their cues; who has no part gets what happens on stage. */
const roleSheetHtml = (script: Script, performer: Performer, head: Head, locale: Locale): string => {
  const words = FORM_WORDS[locale];
  const nameOf = (id: string): string => script.roles.find((role) => role.id === id)?.name ?? id;
  const mine = (beat: Beat): boolean => performer.roles.some(({ id }) => id === beat.role);
  const several = performer.roles.length > 1;
  const scenes = script.scenes.map((scene, i) => {
    const present = rolesIn(scene).some((role) => performer.roles.some(({ id }) => id === role));
    if (performer.roles.length > 0 && !present) return '';
    const lines = scene.beats.map((beat, at) => {
      if (beat.role === null) return directionHtml(words, beat);
      const before = scene.beats[at - 1];
      if (!mine(beat)) return '';
      const cue =
        before && !mine(before) && before.role !== null
          ? `<p class="cue">${esc(nameOf(before.role))}${esc(words.colon)}${esc(lastOf(before.text, locale))}</p>`
          : '';
      const who = several ? `<b>${esc(nameOf(beat.role))}</b> ` : '';
      return `${cue}<p class="mine">${who}${toned(words, beat)}</p>`;
    });
    return `<h2>${esc(sceneHeading(words, scene, i + 1))}</h2><p class="where">${esc(whereLine(scene))}</p>${lines.join('')}`;
  });
  const who = performer.roles.map(({ name }) => name).join(locale === 'zh-CN' ? '、' : ', ');
  const title =
    performer.roles.length > 0 ? `${words.script.roleSheet}${words.colon}${who}` : words.script.stageSheet;
  const notes =
    performer.roles.length > 0
      ? performer.roles
          .map(
            ({ name, notes: all }) =>
              `<p class="note"><b>${esc(name)}</b>${esc(words.colon)}${esc(all.join(' '))}</p>`,
          )
          .join('')
      : `<p class="note">${esc(words.script.stageNote)}</p>`;
  const by = fill(words.script.performer, { n: performer.number });
  return pageHtml(
    words,
    head,
    `${title} (${by})`,
    `<h1>${esc(title)}</h1><p class="about">${esc(by)}</p>${notes}${scenes.join('')}`,
  );
};

/** A sheet for each performer. */
export const roleSheetsHtml = (script: Script, notebook: Notebook, head: Head, locale: Locale): string =>
  partsOf(script, notebook, locale)
    .map((performer) => roleSheetHtml(script, performer, head, locale))
    .join('');

/** Pages as a file of its own. */
export const documentHtml = (title: string, pages: string, locale: Locale): string =>
  `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${esc(title)}</title>\n<style>${PAGE_CSS}${PAPER_CSS}</style>\n</head>\n<body class="paper">\n${pages}\n</body>\n</html>\n`;
