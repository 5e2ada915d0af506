/** Growing the company between months: the six sources of growth, and its own people. */
import type { Growth, Quality } from '../model/trade';
import type { Company, Staff } from './company';
import { gameWith } from './copies';
import { logged, news, works, type Game } from './game';
import { COST, EFFORT, GROWTH_GAIN, GROWTH_TERMS, TRAINED_AT_MOST } from './parameters';

const NOBODY: Staff = { speech: 0, steadiness: 0, attitude: 0, reaction: 0 };

/** How far our people are trained in each quality. */
export const staffOf = (game: Game): Staff => game.company?.staff ?? NOBODY;

const changed = (game: Game, change: Partial<Company>): Game =>
  game.company ? gameWith(game, { company: { ...game.company, ...change } }) : game;

/** Pays for a source of growth; it works from the month its delay is over (growth-sources). */
export const invest = (game: Game, source: Growth): Game =>
  gameWith(game, {
    cash: game.cash - GROWTH_TERMS[source].cost,
    invested: { ...game.invested, [source]: game.month },
  });

/** Training takes time and money, and raises one quality by one (crm-staff-qualities). */
export const train = (game: Game, quality: Quality): Game => {
  const staff = staffOf(game);
  const raised = Math.min(TRAINED_AT_MOST, staff[quality] + 1) as 0 | 1 | 2;
  const paid: Game = gameWith(game, { effort: game.effort - EFFORT.train, cash: game.cash - COST.train });
  return news(changed(paid, { staff: { ...staff, [quality]: raised } }), 'trained');
};

/** Staff may decide on the spot: a complaint is heard and owned up to in one go (staff-first). */
export const empower = (game: Game): Game =>
  news(changed(gameWith(game, { cash: game.cash - COST.empower }), { empowered: true }), 'empowered');

/** Yuan a month for a stronger sales force. */
export const wages = (game: Game): number => (works(game, 'sales-force') ? GROWTH_GAIN.wage : 0);

/** News of what has begun to work this month; new means of promotion make us known at once. */
export const ripen = (game: Game): Game => {
  const ripe = (Object.keys(game.invested) as Growth[]).filter(
    (source) => (game.invested[source] ?? 0) + GROWTH_TERMS[source].after === game.month,
  );
  return ripe.reduce((g, source) => {
    const known = source === 'promotion' ? Math.min(1, g.awareness + GROWTH_GAIN.awareness) : g.awareness;
    const entry = { kind: 'news', news: 'growth-works', account: null, what: source } as const;
    return logged(gameWith(g, { awareness: known }), entry);
  }, game);
};
