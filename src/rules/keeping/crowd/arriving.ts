/** How the many come: who looks in, who dares to buy, and the first order, which nobody talks them into. */
import type { Somebody } from '../../archetype';
import { appeal } from '../../company';
import type { CrowdMember, Game } from '../../game';
import { PRICE_FACTOR } from '../../parameters';
import { newTalk } from '../../talk';
import type { Shop } from '../circumstances';
import { givenBack } from '../linking';
import { newRelation } from '../beginning';
import { CHAIN, LOOKERS, RETURNS_EFFECT } from '../parameters';
import { bill, billed, type Event } from '../relation';
import { openComplaints } from './desk';
import { crowdData, crowdOf, luckAt } from './member';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** People who come to look in a month, by how widely we are known and by what those with us have told or written; and how many of them somebody glad has sent (viral). */
export const lookers = (game: Game): { readonly n: number; readonly sent: number } => {
  const crowd = crowdOf(game);
  const sent = LOOKERS.follow * crowd.glad;
  const away = LOOKERS.shun * crowd.hurt + LOOKERS.review * openComplaints(crowd).length;
  const n = Math.max(0, Math.round(crowdData(game).arrivals * game.awareness + sent - away));
  return { n, sent: Math.min(n, Math.round(sent)) };
};

/** Yuan that a stranger cost us until they bought; whoever was sent by somebody glad cost nothing. */
export const wooing = ({ price }: Pick<Shop, 'price'>, isSent: boolean): number =>
  isSent ? 0 : Math.round(LOOKERS.wooing * price);

/** The risk somebody feels before they buy, in points, as far as what can be sent back leaves it (returns-policy). */
const riskFelt = ({ keeping }: Game, { truth }: Somebody): number =>
  Math.max(0, truth.risk - RETURNS_EFFECT[keeping.returns].risk);

/** The chance that somebody who looks in buys, 0–1; whoever needs nothing or has no money never does. */
export const buys = (game: Game, { sheet }: Pick<Shop, 'sheet'>, who: Somebody): number => {
  const { need, money, weights, sensitivity } = who.truth;
  if (!need || money === 'none') return 0;
  const dear = (PRICE_FACTOR[sheet.price] - 1) * (sensitivity === 'price' ? 2 : 1);
  return clamp(
    LOOKERS.base +
      LOOKERS.byAppeal * appeal(sheet, weights) +
      LOOKERS.byImage * (game.image - CHAIN.image) -
      LOOKERS.byPrice * dear -
      LOOKERS.byRisk * riskFelt(game, who),
  );
};

/** The first order of the i-th, in this month, and the relation that begins with it. */
export const begun = (
  game: Game,
  shop: Shop,
  i: number,
  who: Somebody,
): { readonly member: CrowdMember; readonly order: Event } => {
  const customer = newRelation(game.month, newTalk(0), game.image, shop.sheet.price, 0);
  const order = orderOf(game, shop, i, who, customer, 'order');
  return { member: { i, who, customer: billed(customer, order, game.month) }, order };
};

/** One order of the i-th on the terms on which everybody buys. */
export const orderOf = (
  { keeping, month, seed }: Game,
  { price, cost }: Shop,
  i: number,
  who: Somebody,
  customer: CrowdMember['customer'],
  what: 'order' | 'repeat-order',
): Event =>
  bill(customer, who.worth.units, what, {
    person: who,
    unitMargin: price * (1 - givenBack(keeping)) - cost,
    unitPrice: price,
    unitCost: cost,
    luck: luckAt({ seed, month }, i),
  });
