/** Rows made of what was marked and logged in play. */
import { grouped as groups } from '../model/grouped';
import { once } from '../model/once';
import { OFFICE_EXPECTED, type CriterionId } from './criteria';
import type { Game, Happening, News } from './game';
import { missed, row, type Row } from './ledger-row';

export const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, x) => sum + x, 0) / shares.length;

/** The best rows first, and seats that stayed empty. */
export const upTo = (criterion: CriterionId, rows: readonly Row[], expected: number): readonly Row[] => [
  ...[...rows].sort((a, b) => b.earned - a.earned),
  ...Array.from({ length: Math.max(0, expected - rows.length) }, () => missed(criterion)),
];

/** Seats of office work that a good season fills. A scene of months asks for nothing beside what it is about. */
export const seatsOf = ({ scenario }: Pick<Game, 'scenario'>, of: keyof typeof OFFICE_EXPECTED): number =>
  scenario.data.kind === 'scene' ? 0 : OFFICE_EXPECTED[of];

/** Marks of a criterion, by what they are about. */
export const marksOf = (game: Game, criterion: CriterionId) => game.marks[criterion] ?? [];

/** One row for each group of marks: their mean. */
export const grouped = (
  game: Game,
  criterion: CriterionId,
  concept: (about: string, concept: string) => string | undefined,
): readonly Row[] => {
  const marks = marksOf(game, criterion).flatMap((m) => {
    const of = concept(m.about, m.concept);
    return of === undefined ? [] : [{ ...m, of }];
  });
  return [...new Set(marks.map((m) => m.of))].map((of) => {
    const mine = marks.filter((m) => m.of === of);
    const good = mine.filter((m) => m.share >= 0.7).length;
    return row(criterion, mean(mine.map((m) => m.share)), {
      at: mine[0]?.at ?? null,
      concept: of,
      numbers: { n: good, of: mine.length },
    });
  });
};

const byNews = once((log: Game['log']) => groups(log.all, ({ news }) => news));

/** All that was told of one kind. */
export const newsOf = (game: Game, news: News): readonly Happening[] => byNews(game.log).get(news) ?? [];
