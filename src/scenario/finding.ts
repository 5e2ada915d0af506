/** What a check has to say of a scenario. */
import type { Locale } from '../model/locale';
import type { Issue } from './issue';
import type { Drawn } from './schema';

/** A finding before it is known in which file and line it stands. */
export interface Finding extends Omit<Issue, 'file' | 'line'> {
  readonly in: 'scenario' | Locale;
}

/** All alternatives of what may be drawn. */
export const all = <T>(value: Drawn<T>): readonly T[] =>
  typeof value === 'object' && value !== null && 'oneOf' in value ? value.oneOf : [value];

export const finding = (
  where: Finding['in'],
  code: string,
  path: string,
  message: string,
  mend: string,
  severity: Issue['severity'] = 'error',
): Finding => ({
  in: where,
  severity,
  code,
  path,
  message,
  mend,
});
