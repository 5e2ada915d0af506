/** The day book of a month: each piece of work with what came of it, newest first.  */
import { moveKey, type Move } from '../../model/move';
import { effortOf } from '../../review/spending';
import type { Line } from '../../review/transcript';
import type { ScenarioData } from '../../scenario/schema';
import { kindOf, type Kind } from './plan';

export interface Entry {
  /** Where in the log it begins. */
  readonly key: number;
  readonly kind: Kind | 'told';
  readonly label: string | null;
  readonly effort: number;
  readonly results: readonly string[];
}

/** One button begins and ends it; a shop opens with nothing of the sort going on. */
const isSwitch = ({ type }: Move): boolean => type === 'activity' || type === 'packing';

/** What is said in a visit, or in a recovery, stays there: only how it ended is in the book. */
export const entriesOf = (
  lines: readonly Line[],
  month: number,
  data: Pick<ScenarioData, 'ways'>,
  label: (move: Move) => string,
  toggled: (on: boolean) => string,
): readonly Entry[] => {
  const entries: Entry[] = [];
  const running = new Set<string>();
  let visiting = false;
  for (const [key, { of, kind, text }] of lines.entries()) {
    const what = of.move && isSwitch(of.move) ? moveKey(of.move) : null;
    if (what !== null && !running.delete(what)) running.add(what);
    if (of.at.month !== month || of.change !== undefined) continue;
    if (of.move) {
      visiting = of.move.type === 'visit' || of.move.type === 'meet';
      entries.push({
        key,
        kind: kindOf(of.move) ?? 'told',
        label: label(of.move),
        effort: effortOf(of.move, data),
        results: what === null ? [] : [toggled(running.has(what))],
      });
      continue;
    }
    if (text === '' || (visiting && kind === 'heard')) continue;
    const last = entries.at(-1);
    if (last?.label) entries[entries.length - 1] = { ...last, results: [...last.results, said(kind, text)] };
    else entries.push({ key, kind: 'told', label: null, effort: 0, results: [said(kind, text)] });
  }
  return entries.reverse();
};

const said = (kind: Line['kind'], text: string): string => (kind === 'heard' ? `“${text}”` : text);
