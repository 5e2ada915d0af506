/** A month in the life of one relation, with luck as one wants it: laws of keeping are shown in such months. */
import { gameWith, talkWith } from '../../../src/rules/copies';
import { accountOf, withAccount, withCustomer, type Customer, type Game } from '../../../src/rules/game';
import type { Circumstances } from '../../../src/rules/keeping/circumstances';
import { DEPTHS } from '../../../src/rules/keeping/parameters';
import { liveMonth, type Lived } from '../../../src/rules/keeping/relation';
import { settingOf } from '../../../src/rules/keeping/setting';
import type { Depth } from '../../../src/rules/keeping/word';
import type { Talk } from '../../../src/rules/talk';
import type { AccountData, ScenarioData, Sheet, TruthData } from '../../../src/scenario/schema';
import { once } from '../../fixtures/talks';
import { account } from '../../fixtures/scenario';
import { customerOf, leaving, open, shop, won } from './world';

/** Ann has just bought; nothing else has happened. */
export const bought = (
  change: Partial<AccountData> = {},
  hidden: Partial<TruthData> = {},
  world: Partial<ScenarioData> = {},
  sheet: Partial<Sheet> = {},
): Game => won(open([account('ann', change, hidden)], world, sheet), 'ann');

/** The same for somebody drawn. */
export const buyer = once((drawn): Game => won(shop(drawn), 'ann'));

/** Has bought after such a talk. */
export const boughtAfter = (game: Game, talk: Partial<Talk>): Game =>
  won(withAccount(game, 'ann', { talk: talkWith(accountOf(game, 'ann').talk, talk) }), 'ann');

/** So many months after the first order. */
export const after = (months: number, game: Game): Game => gameWith(game, { month: game.month + months });

/** How a month is to be: the customer before it, the world, what goes wrong and how badly, and luck; 1 is none at all. */
export interface Month {
  readonly customer?: Partial<Customer>;
  readonly world?: Partial<Omit<Circumstances, 'luck' | 'person'>>;
  readonly fault?: Depth;
  readonly lapse?: Depth;
  readonly luck?: Readonly<Record<string, number>>;
}

const luckFor = (depth: Depth): number => DEPTHS[depth].upTo - 0.001;

/** Lives a month in which nothing happens but what is asked for. */
export const live = (
  game: Game,
  { customer = {}, world = {}, fault, lapse, luck = {} }: Month = {},
): Lived => {
  const before = withCustomer(game, 'ann', customer);
  const chances: Readonly<Record<string, number>> = {
    ...(fault ? { fault: 0, 'fault-depth': luckFor(fault) } : {}),
    ...(lapse ? { lapse: 0, 'lapse-depth': luckFor(lapse), 'lapse-cause': 0 } : {}),
    ...luck,
  };
  return liveMonth(customerOf(before, 'ann'), {
    ...settingOf(before, 'ann', customerOf(before, 'ann')),
    ...(fault ? { faults: 1 } : {}),
    ...(lapse ? { lapses: 1, attitude: 1 } : {}),
    ...world,
    luck: (about) => chances[about] ?? 1,
  });
};

/** Lives so many such months one after another. */
export const liveOn = (game: Game, months: number, month: Month = {}): Customer => {
  let { customer } = live(game, month);
  for (let i = 1; i < months; i++)
    ({ customer } = live(withCustomer(after(i, game), 'ann', customer), { ...month, customer: {} }));
  return customer;
};

/** Up to which luck something happens: its chance. */
export const chance = (
  about: string,
  happens: (luck: Readonly<Record<string, number>>) => boolean,
): number => {
  let [sure, never] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (sure + never) / 2;
    if (happens({ [about]: middle })) sure = middle;
    else never = middle;
  }
  return sure;
};

const chanceIn =
  (about: string, happens: (lived: Lived) => boolean) =>
  (game: Game, month: Month = {}): number =>
    chance(about, (luck) => happens(live(game, { ...month, luck: { ...month.luck, ...luck } })));

const hears =
  (news: string) =>
  ({ events }: Lived): boolean =>
    events.some((event) => event.news === news);

/** Chances that in such a month they leave, order again, complain, tell others of something bad. */
export const leaves = chanceIn('churn', hears('churn'));
export const reorders = chanceIn('repeat', hears('repeat-order'));
export const speaksUp = chanceIn('complain', hears('complaint'));
export const tells = chanceIn('tell', hears('word-bad'));
/** Chances that something breaks, and that service lapses. */
export const breaks = chanceIn('fault', hears('fault'));
export const lapses = chanceIn('lapse', hears('lapse'));

/** How pleased they are after such a month. */
export const pleased = (game: Game, month: Month = {}): number => live(game, month).customer.satisfaction;
/** What is felt for us after such a month. */
export const warmth = (game: Game, month: Month = {}): number => live(game, month).customer.emotion;

/** Why they say they leave, at the end of such a month, when they do. */
export const reason = (game: Game, month: Month = {}): string | undefined =>
  live(game, { ...month, luck: { ...month.luck, churn: 0 } }).customer.churn?.cause;

/** The chance that they leave as they are now. */
export const going = (game: Game, change: Partial<Customer> = {}): number =>
  leaving(withCustomer(game, 'ann', change), 'ann');

/** So dissatisfied that this month will not put it right. */
export const fedUp: Partial<Customer> = { satisfaction: 0, expectation: 1 };
export const devoted: Partial<Customer> = { satisfaction: 1, emotion: 1, value: 1 };
