/** A choice in words: the move as the course names it, as it was said, what stood before it and what came of it. */
import type { Move } from '../../model/move';
import type { Choice } from '../../review/choice';
import { moveLabel } from '../../review/wording';
import type { Line } from '../../review/transcript';
import { locale } from '../../ui/locale.svelte';
import { linesOf } from '../month/words';
import type { RunModel } from '../run.svelte';
import type { Said } from '../visit/lines';
import { lineFor, wordingOf } from '../visit/words';

/** The run's happenings are numbered by the moves taken, so that of the first move bears a 1. */
const numberOf = (index: number): number => index + 1;

/** What the course calls a move at this moment. */
export const labelAt = (moment: RunModel, move: Move): string => {
  const { talk, meeting } = moment.view;
  const who = talk?.account ?? meeting?.account ?? ('account' in move ? move.account : null);
  return moveLabel(move, wordingOf(moment, locale.current), who);
};

/** The very words it would be said with; null where nothing is said. */
export const spokenAt = (moment: RunModel, move: Move): string | null => {
  const { talk, meeting } = moment.view;
  const account = talk?.account ?? meeting?.account;
  if (account === undefined) return null;
  return lineFor(move as Said, account, wordingOf(moment, locale.current)) || null;
};

const MOST_BEFORE = 3;

/** What was said and told last before a choice: in a talk of this talk, otherwise of this month. */
export const linesBefore = (run: RunModel, { index, at, account, place }: Choice): readonly Line[] => {
  const talking = place === 'visit' || place === 'recovery';
  return linesOf(run)
    .filter(
      ({ of, account: whom }) =>
        of.at.index < numberOf(index) &&
        of.at.month === at.month &&
        (talking || account !== null ? whom === account : true),
    )
    .slice(-MOST_BEFORE);
};

/** What came of it at once. */
export const linesAfter = (run: RunModel, { index }: Choice): readonly Line[] =>
  linesOf(run).filter(
    ({ of, kind }) => of.at.index === numberOf(index) && kind !== 'said' && kind !== 'done',
  );

/** The move as it was said at the time. */
export const saidAt = (run: RunModel, { index }: Choice): string | null =>
  linesOf(run).find(({ of, kind }) => of.at.index === numberOf(index) && kind === 'said')?.text ?? null;
