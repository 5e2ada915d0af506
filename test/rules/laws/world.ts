/** A shop on its first morning, and short ways to do things in it; laws of the office are shown in such a world. */
import type { AccountId, OfficeMove } from '../../../src/model/move';
import { historyOf } from '../../../src/rules/game';
import { work } from '../../../src/rules/acting';
import { barFor } from '../../../src/rules/bar';
import {
  accountOf,
  knowing,
  truthOf,
  withAccount,
  withCustomer,
  type Customer,
  type Game,
} from '../../../src/rules/game';
import { begin } from '../../../src/rules/keeping/orders';
import { churnChance } from '../../../src/rules/keeping/churn';
import { settingOf } from '../../../src/rules/keeping/setting';
import { refusal } from '../../../src/rules/legal';
import { gameOf } from '../../../src/rules/play';
import type { FindWay } from '../../../src/model/trade';
import type { AccountData, ScenarioData, Sheet } from '../../../src/scenario/schema';
import { founding, start } from '../../fixtures/play';
import type { Drawn } from '../../fixtures/archetypes';
import { account, season } from '../../fixtures/scenario';

const way = { effort: 0.5, cost: 0, leads: 1, times: 9 };
/** Every way of finding, one lead a go. */
const ways: ScenarioData['ways'] = {
  network: way,
  canvassing: way,
  online: way,
  phone: way,
  helper: way,
  conquest: way,
  lookup: way,
  influence: way,
};
export const market = (change: Partial<ScenarioData['market']>): Partial<ScenarioData> => ({
  market: { form: 'developing', demonstrate: true, imitation: 0.5, thrift: 0.3, ...change },
});

/** The morning after opening. */
export const open = (
  accounts: readonly AccountData[],
  world: Partial<ScenarioData> = {},
  sheet: Partial<Sheet> = {},
  seed = 5,
): Game => gameOf(start(season(accounts, { ways, ...world }), seed, ...founding(sheet)));

/** The same with somebody drawn for `ann`. */
export const shop = (
  { hidden, seed }: Drawn,
  change: Partial<AccountData> = {},
  world: Partial<ScenarioData> = {},
  sheet: Partial<Sheet> = {},
  others: readonly AccountData[] = [],
): Game => open([account('ann', change, hidden), ...others], world, sheet, seed);

export const act = (game: Game, ...moves: readonly OfficeMove[]): Game => moves.reduce(work, game);

/** The same, but what is refused is left undone. */
export const tried = (game: Game, ...moves: readonly OfficeMove[]): Game =>
  moves.reduce((g, move) => (refusal(g, move) === null ? work(g, move) : g), game);

/** So many months go by. */
export const later = (game: Game, months = 1): Game =>
  Array.from({ length: months }).reduce<Game>(
    (g) => act(g, { type: 'end-month' }, { type: 'next-month' }),
    game,
  );

/** Becomes a lead, with these clues on file. */
export const met = (game: Game, id: AccountId, ...clues: readonly string[]): Game =>
  knowing(withAccount(game, id, { stage: 'lead', via: 'network', met: game.month }), id, clues);

/** Has bought for the first time. */
export const won = (game: Game, id: AccountId, change: Partial<Customer> = {}): Game =>
  withCustomer(begin(withAccount(game, id, { stage: 'customer' }), id), id, change);

export const bar = (game: Game, id: AccountId): number => barFor(game, id, truthOf(game, id));

export const customerOf = (game: Game, id: AccountId): Customer => {
  const { customer } = accountOf(game, id);
  if (!customer) throw new Error(`${id} is no customer`);
  return customer;
};

/** The chance that a customer leaves at the end of this month. */
export const leaving = (game: Game, id: AccountId): number => {
  const customer = customerOf(game, id);
  return churnChance(customer, settingOf(game, id, customer));
};

export const leads = (game: Game): readonly AccountId[] =>
  game.accounts.all.filter((a) => a.stage === 'lead').map((a) => a.id);

/** Two whom nothing recommends to us, and whom this way leads to. */
export const strangers = (way: FindWay): readonly AccountData[] =>
  ['bo', 'cai'].map((id) => account(id, { found: [way] }, { weights: { cultural: 1 } }));

/** Somebody drawn, and two strangers to whom the same way leads. */
export const beside = (drawn: Drawn, way: FindWay, world: Partial<ScenarioData> = {}): Game =>
  shop(drawn, { found: [way] }, world, {}, strangers(way));

/** 1 if this one has been found after these moves. */
export const turnsUpAs = (id: AccountId, game: Game, ...moves: readonly OfficeMove[]): number =>
  leads(act(game, ...moves)).includes(id) ? 1 : 0;
export const turnsUp = (game: Game, ...moves: readonly OfficeMove[]): number =>
  turnsUpAs('ann', game, ...moves);

export const told = (game: Game, news: string): boolean => historyOf(game).some((h) => h.news === news);

/** The mean of a number over many seeds, so that no single roll decides. */
export const mean = (of: (seed: number) => number, seeds = 60): number =>
  Array.from({ length: seeds }, (_, i) => of(i + 1)).reduce((sum, x) => sum + x, 0) / seeds;
