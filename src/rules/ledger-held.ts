/** The rows of the ledger for what holds the customers, one a concept over all of them: what was marked in play, and what it has come to. */
import { HELD_CONCEPTS, OFFICE_EXPECTED, type HeldConcept } from './criteria';
import { historyOf, isActive, truthOf, type Game } from './game';
import { kept, type Kept } from './judging-keeping';
import { indexOf, measuresOf } from './keeping/measures';
import { LOYALTY_FROM } from './keeping/parameters';
import { isMended, lossesOf, strategiesOf } from './keeping/strategies';
import { isKnownRegular } from './keeping/worth';
import { grouped, mean, upTo } from './ledger-marks';
import { row, type Row } from './ledger-row';
import { isBackedBy, postsOf } from './organisation';

/** Where a value 0–1 lies between the least and what is good. */
const between = (x: number, least: number, good: number): number =>
  Math.max(0, Math.min(1, (x - least) / (good - least)));

/** Everybody who was won and did not have to go: those who left count as nothing held. */
const chosen = (game: Game): readonly Kept[] =>
  game.accounts.all.filter(
    (a): a is Kept => a.customer !== null && !['forced', 'given-up'].includes(a.customer.churn?.kind ?? ''),
  );

const overAll = (game: Game, share: (account: Kept) => number): readonly number[] =>
  chosen(game).map((account) => (isActive(account.customer) ? share(account) : 0));

/** How much of the second half's earnings came from customers one had already: keeping against replacing. */
const keptShare = (game: Game): readonly number[] => {
  const half = game.scenario.data.months / 2;
  const earned = (news: string): number =>
    historyOf(game)
      .filter((h) => h.news === news && h.at.month > half)
      .reduce((sum, h) => sum + (h.numbers?.margin ?? 0), 0);
  const again = earned('repeat-order');
  const all = again + earned('order');
  return all > 0 ? [between(again / all, 0.1, 0.5)] : [];
};

/** Losses mended where they came from; the same again is worse than none (churn-causes). */
const mendedShare = (game: Game): readonly number[] => {
  const losses = lossesOf(game);
  return losses.flatMap(({ cause, month }) => {
    const mended = isMended(game, cause, month);
    if (mended === null || month === game.scenario.data.months) return [];
    return [losses.some((other) => other.cause === cause && other.month > month) ? 0 : mended ? 1 : 0.2];
  });
};

/** Who uses it and who buys it, in a house where they are two (whose-satisfaction). */
const bothShare = (game: Game): readonly number[] =>
  kept(game)
    .filter(({ id }) => postsOf(game.scenario.data, id).some(({ post }) => post?.role === 'user'))
    .map(
      ({ id, customer }) =>
        (between(customer.satisfaction, 0.35, 0.6) + (isBackedBy(game, id, 'user') ? 1 : 0)) / 2,
    );

/** Strategies that a good shop follows: with the tools of a shop that keeps customers, and without. */
const STRATEGIES = { tools: 4, bare: 2 } as const;

/** Shares of what can only be told at the end, by concept; none where there was nothing to judge. */
const COMES_TO: Readonly<Partial<Record<HeldConcept, (game: Game) => readonly number[]>>> = {
  'loyalty-measures': (game) =>
    overAll(game, ({ id, customer }) =>
      between(
        indexOf(measuresOf(customer, truthOf(game, id), game.month)),
        LOYALTY_FROM.mild,
        LOYALTY_FROM.devoted,
      ),
    ),
  'loyalty-strategies': (game) => {
    const followed = Object.values(strategiesOf(game)).filter(Boolean).length;
    const wanted = game.scenario.data.tools.length > 0 ? STRATEGIES.tools : STRATEGIES.bare;
    return chosen(game).length === 0 ? [] : [Math.min(1, followed / wanted)];
  },
  'loyalty-benefits': keptShare,
  'perceived-value': (game) => overAll(game, ({ customer }) => between(customer.value, 0.35, 0.6)),
  'niche-keeper': (game) => overAll(game, ({ id }) => (isKnownRegular(game, id) ? 1 : 0)),
  'churn-causes': mendedShare,
  'whose-satisfaction': bothShare,
};

/** All rows of this kind of a season; where nobody was won, seats that stayed empty. */
export const heldRows = (game: Game): readonly Row[] => {
  const marked = grouped(game, 'held', (about) => about.split('.')[0]);
  const come = HELD_CONCEPTS.flatMap((concept) => {
    const shares = COMES_TO[concept]?.(game) ?? [];
    if (shares.length === 0) return [];
    const n = shares.filter((share) => share >= 0.7).length;
    return [row('held', mean(shares), { concept, numbers: { n, of: shares.length } })];
  });
  return upTo('held', [...marked, ...come], OFFICE_EXPECTED.held);
};
