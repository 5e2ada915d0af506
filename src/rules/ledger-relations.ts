/** The rows of the ledger for what relations have come to beside the single customer's milestones: word, prices, coming again. */
import { historyWith, truthOf, type Account, type Game } from './game';
import { LEVER_IN_SCENE, OFFICE_EXPECTED } from './criteria';
import { heldRows } from './ledger-held';
import { grouped, marksOf, mean, newsOf, upTo } from './ledger-marks';
import { missed, row, times, type Row } from './ledger-row';
import { welcomedRight } from './value-sheet';

/** What customers told others: by size of circle, by service, or from mouth to mouth. */
const wordRows = (game: Game): readonly Row[] =>
  game.accounts.all.flatMap(({ id }) => {
    const told = historyWith(game, id).filter((h) => h.news === 'word-good' || h.news === 'word-bad');
    if (told.length === 0) return [];
    const good = told.filter((h) => h.news === 'word-good').length / told.length;
    const wide = game.scenario.account(id).circle >= 250;
    const concept = wide
      ? 'law-of-250'
      : truthOf(game, id).sensitivity === 'service'
        ? 'service-led-choice'
        : 'viral';
    return [row('word', good, { account: id, concept, at: told[0]?.at ?? null })];
  });

/** Spending on the relation suits those who want one; others are served plainly (relationship-marketing, relationship-forms). */
const relationRow = (game: Game, account: Account): readonly Row[] => {
  const { customer, id } = account;
  if (!customer) return [];
  if (truthOf(game, id).orientation === 'transactional') {
    const cares = customer.cared.filter((c) => !c.endsWith('greeting')).length;
    const share = customer.tier === 'key' ? 0 : Math.max(0, 1 - 0.4 * Math.max(0, cares - 1));
    return [row('relation', share, { account: id, concept: 'relationship-forms' })];
  }
  const felt = Math.max(0, Math.min(1, (customer.emotion - 0.1) / 0.3));
  return [row('relation', customer.discount > 0.05 ? felt / 2 : felt, { account: id })];
};

/** What the value sheet said of them, held against who they turned out to be (drop-average-customer). */
const welcomedRow = (game: Game, { id }: Account): readonly Row[] => {
  const right = welcomedRight(game, id);
  return right === null ? [] : [row('welcomed', right, { account: id })];
};

/** Special prices that others saw, and price matches that were claimed. */
const pricedRows = (game: Game): readonly Row[] =>
  game.accounts.all.flatMap(({ id, talk, customer }) => {
    if (!customer) return [];
    if (talk.offer === 'special-price') {
      const seen = newsOf(game, 'unfair-price').some((h) => h.at.month === customer.since);
      return [row('priced', seen ? 0 : 1, { account: id })];
    }
    if (talk.offer !== 'price-match') return [];
    const claims = newsOf(game, 'price-claim').filter((h) => h.account === id).length;
    return [
      row('priced', claims > 0 ? 0 : 1, { account: id, concept: 'price-guarantee', numbers: { n: claims } }),
    ];
  });

const keptRows = (game: Game): readonly Row[] => {
  const customers = game.accounts.all.filter((a) => a.customer !== null);
  // Whoever was with us before the run has come again when they order in it.
  const again = customers.filter(({ customer: c }) => c && c.orders > 1 && c.bought > 0).length;
  const of = Math.max(game.scenario.data.rubric.keep, customers.length, 1);
  const order = marksOf(game, 'priorities').map((m) => m.share);
  return [
    customers.length === 0 ? missed('repeat') : row('repeat', again / of, { numbers: { n: again, of } }),
    ...(order.length > 0 ? [row('priorities', mean(order))] : []),
    ...(order.length === 0 && game.scenario.data.kind === 'season' ? [missed('priorities')] : []),
    ...customers.flatMap((a) => [...relationRow(game, a), ...welcomedRow(game, a)]),
  ];
};

/** How the shop as a whole keeps its customers, where it has the tools for it: what each came to. */
const leverRows = (game: Game): readonly Row[] => {
  const { kind } = game.scenario.data;
  const tools = game.scenario.data.tools.filter((tool) => tool !== 'forms');
  const expected = Math.min(tools.length, OFFICE_EXPECTED.lever);
  if (kind === 'scene') {
    // One row for each way, and it counts for as much as what one does for a single customer.
    const each = grouped(game, 'lever', (_, concept) => concept);
    return upTo('lever', each, expected).map((of) => times(of, LEVER_IN_SCENE));
  }
  const rows = marksOf(game, 'lever').map(({ about, share, at, concept }) => {
    const account = about.split('.').find((part) => game.accounts.has(part)) ?? null;
    return row('lever', share, { at, concept, account });
  });
  return upTo('lever', rows, expected);
};

/** All rows of this kind of a season. */
export const relationRows = (game: Game): readonly Row[] => [
  ...wordRows(game),
  ...keptRows(game),
  ...pricedRows(game),
  ...leverRows(game),
  ...heldRows(game),
];
