/** What all worksheets are put together with: fields with keys, and the words of the run. */
import type { Phrases } from '../../scenario/course-schema';
import type { FormWords } from './form-words';
import { FORM_WORDS } from './words';
import { localeOf, type Material } from './material';
import type { Field, Part, Sheet, SheetId } from './sheet';

type Fields = readonly (readonly [id: string, label: string, draft: string, lines?: number])[];

export interface Form {
  readonly words: FormWords;
  readonly terms: Phrases['terms'];
  /** A field by its place on the sheet. Drafts are in one language, so what is written over one is too; a blank is filled in once. */
  field(path: string, label: string, draft: string, lines?: number): Field;
  fields(heading: string, id: string, fields: Fields): Part;
  table(
    heading: string,
    id: string,
    columns: readonly string[],
    widths: readonly number[],
    rows: readonly (readonly string[])[],
    lines?: number,
  ): Part;
  sheet(id: SheetId, parts: readonly Part[]): Sheet;
}

export const makeForm = (material: Material): Form => {
  const locale = localeOf(material);
  const words = FORM_WORDS[locale];
  const field: Form['field'] = (path, label, draft, lines = 1) => ({
    key: draft === '' ? path : `${locale}:${path}`,
    label,
    draft,
    lines,
  });
  return {
    words,
    terms: material.wording.course.phrases.terms,
    field,
    fields: (heading, id, list) => ({
      kind: 'fields',
      heading,
      fields: list.map(([name, label, draft, lines]) => field(`${id}.${name}`, label, draft, lines)),
    }),
    table: (heading, id, columns, widths, rows, lines = 1) => ({
      kind: 'table',
      heading,
      columns,
      widths,
      rows: rows.map((row, i) =>
        row.map((draft, j) =>
          field(`${id}.${String(i)}.${String(j)}`, `${columns[j] ?? ''} ${String(i + 1)}`, draft, lines),
        ),
      ),
    }),
    sheet: (id, parts) => ({ id, ...words.sheets[id], parts }),
  };
};
