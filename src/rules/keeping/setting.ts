/** Shop and customers of a run, as `circumstances.ts` wants them: read off the game, so that nothing else need know it. */
import { roll } from '../../model/chance';
import type { AccountId } from '../../model/move';
import { SERVICE_POLICIES } from '../../model/trade';
import { accountOf, truthOf, works, worthOf, type Customer, type Game } from '../game';
import { staffOf } from '../growth';
import { priceHabit } from '../marketing';
import { MARKET, STANCE } from '../parameters';
import { sceneOf } from '../scene';
import { benefitPoints } from '../talk';
import { skippedFault } from '../tasks';
import { growthOf } from '../value-sheet';
import { isPassedOver, momentOf } from './care';
import { circumstancesOf, type Circumstances, type Person, type Shop, type Standing } from './circumstances';
import { gapsOf } from './service-gap';
import { claimOf, companyOf } from './terms';
import { FORM_EFFECT, OCCASION, PROGRAMME } from './parameters';
import { givenBack, repeated, touchesIn } from './linking';
import { mailed } from './mail';
import { perksOf } from './membership';
import { slackOf } from './morale';
import { participation, rewardAgain } from './programme';
import { againOf, upkeepOf } from './worth';

export const personOf = (game: Game, id: AccountId): Person => {
  const { circle } = game.scenario.account(id);
  return { truth: truthOf(game, id), worth: worthOf(game, id), circle };
};

/** Luck for this account in this month, keyed by what it is about. */
export const luckOf =
  (game: Game, id: AccountId) =>
  (about: string): number =>
    roll(game.seed, about, game.month, id);

export const isOffensive = (game: Game): boolean =>
  game.scenario.data.market.offensive !== undefined && game.month >= game.scenario.data.market.offensive;

/** The shop in this month. */
export const shopOf = (game: Game): Shop => {
  const { sheet, serviceLevel, price, cost } = companyOf(game);
  const gaps = gapsOf(game);
  return {
    sheet,
    serviceLevel,
    price,
    cost,
    gaps: { ...gaps, delivery: Math.min(1, gaps.delivery * slackOf(game)) },
    attitude: staffOf(game).attitude,
    improved: works(game, 'product'),
    habit: priceHabit(game),
    rivalBy: 'price',
    rival: isOffensive(game) ? MARKET[game.scenario.data.market.form].rival : 0,
  };
};

/** Promises are tested in the month after the order, once; at the end of the run at the latest. */
const promisesDue = (game: Game, id: AccountId, { since }: Customer): readonly string[] => {
  const last = since === game.month && game.month === game.scenario.data.months;
  return since === game.month - 1 || last ? accountOf(game, id).talk.promises : [];
};

/** Which of these our service cannot keep. */
const brokenOf = (game: Game, promises: readonly string[]): readonly string[] =>
  promises.filter((id) => {
    const from = game.scenario.data.promises.find((p) => p.id === id)?.keptFrom ?? 'never';
    const { service } = companyOf(game).sheet;
    return from === 'never' || SERVICE_POLICIES.indexOf(service) < SERVICE_POLICIES.indexOf(from);
  });

/** What is a customer's own about how they stand with the shop; the shop's way of keeping does the rest for everybody alike. */
interface Own extends Pick<
  Standing,
  | 'shown'
  | 'field'
  | 'skipped'
  | 'due'
  | 'broken'
  | 'leaves'
  | 'guarded'
  | 'growth'
  | 'again'
  | 'upkeep'
  | 'luck'
> {
  readonly person: Person;
  /** A day of their life falls in this month. */
  readonly day: boolean;
  /** A key moment of theirs was passed over in silence. */
  readonly passedOver: boolean;
}

/** What the shop's way of keeping does to a customer this month: feeling, readiness to order, yuan. */
const effectOf = (
  game: Game,
  customer: Customer,
  { person: { truth }, day, passedOver }: Own,
): { readonly lift: number; readonly again: number; readonly cost: number } => {
  const { keeping, month } = game;
  const post = mailed(game, customer, truth);
  const joins = truth.orientation === 'relational' ? participation(keeping) : participation(keeping) / 2;
  const perks = perksOf(customer.member, day);
  return {
    lift:
      post.lift +
      PROGRAMME.feeling * joins +
      perks.lift +
      repeated(game, touchesIn(customer, month, post.n)) +
      (passedOver ? OCCASION.silent : 0),
    again: post.again * (1 + PROGRAMME.again * joins) * rewardAgain(keeping.rate),
    cost: perks.cost,
  };
};

/** What this month is like for any customer of the shop, known by name or one of many. */
export const standingWith = (game: Game, shop: Shop, customer: Customer, own: Own): Circumstances => {
  const form = FORM_EFFECT[game.keeping.forms[customer.tier]];
  const effect = effectOf(game, customer, own);
  return circumstancesOf(shop, own.person, {
    month: game.month,
    tier: customer.tier,
    discount: customer.discount,
    shown: own.shown,
    field: own.field,
    skipped: own.skipped,
    due: own.due,
    broken: own.broken,
    leaves: own.leaves,
    guarded: own.guarded,
    growth: own.growth,
    again: own.again * effect.again,
    fades: form.fade,
    lift: effect.lift,
    back: givenBack(game.keeping),
    tied: form.switching,
    upkeep: own.upkeep + effect.cost,
    luck: own.luck,
  });
};

/** What this month is like for a customer who is with us. */
export const settingOf = (
  game: Game,
  id: AccountId,
  customer: Customer,
  shop = shopOf(game),
): Circumstances => {
  const data = game.scenario.account(id);
  const account = accountOf(game, id);
  const promises = promisesDue(game, id, customer);
  return standingWith(game, shop, customer, {
    person: personOf(game, id),
    day: momentOf(game, id) !== null,
    passedOver: isPassedOver(game, id, customer),
    shown: benefitPoints(account.talk, sceneOf(game, id)),
    field: data.field,
    skipped: skippedFault(game, id),
    due: promises.length,
    broken: brokenOf(game, promises).length,
    leaves: data.leaves === game.month,
    guarded: account.stance === 'guard' ? STANCE.guardChurn : 1,
    growth: growthOf(game, id),
    again: againOf(game, id),
    upkeep: Math.round(upkeepOf(game, id, customer)) + claimOf(game, id),
    luck: luckOf(game, id),
  });
};
