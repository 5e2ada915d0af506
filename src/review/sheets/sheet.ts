/** A worksheet: headed parts with fields that have a draft from the run and can be written over. What a group writes stands in its notebook. */
import type { Notebook } from '../../model/notebook';

export const SHEETS = ['company', 'strategy', 'customers', 'group', 'notes', 'summary', 'report'] as const;
export type SheetId = (typeof SHEETS)[number];

export interface Field {
  /** Where a notebook keeps what is written here. */
  readonly key: string;
  readonly label: string;
  readonly draft: string;
  /** Lines of room on paper at least. */
  readonly lines: number;
}

/** An axis of a radar: a share 0–1 and how it is written. */
export interface Axis {
  readonly label: string;
  readonly share: number;
  readonly text: string;
}

export type Part =
  | { readonly kind: 'fields'; readonly heading: string; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly heading: string;
      readonly columns: readonly string[];
      /** Widths of the columns in hundredths of the whole. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Field[])[];
    }
  | {
      readonly kind: 'radar';
      readonly heading: string;
      readonly columns: readonly [string, string];
      readonly axes: readonly Axis[];
    };

export interface Sheet {
  readonly id: SheetId;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  readonly parts: readonly Part[];
}

/** What stands in a field. */
export const textOf = ({ texts }: Notebook, { key, draft }: Pick<Field, 'key' | 'draft'>): string =>
  Object.hasOwn(texts, key) ? (texts[key] ?? draft) : draft;

/** The notebook with a field written; back at its draft, a field takes no room. */
export const written = (notebook: Notebook, field: Pick<Field, 'key' | 'draft'>, text: string): Notebook => {
  const { [field.key]: _, ...others } = notebook.texts;
  return { ...notebook, texts: text === field.draft ? others : { ...others, [field.key]: text } };
};

export const fieldsOf = ({ parts }: Sheet): readonly Field[] =>
  parts.flatMap((part) =>
    part.kind === 'fields' ? part.fields : part.kind === 'table' ? part.rows.flat() : [],
  );
