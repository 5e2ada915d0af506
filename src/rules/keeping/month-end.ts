/** The month's end: each relation lives through it, and the books are closed. */
import type { AccountId } from '../../model/move';
import { accountWith, gameWith } from '../copies';
import { drawPortrait } from '../files';
import {
  accountOf,
  isActive,
  monthOf,
  news,
  replied,
  truthOf,
  withAccount,
  type Customer,
  type Game,
  type News,
} from '../game';
import { wages } from '../growth';
import { AWARENESS } from '../parameters';
import { mark } from '../marks';
import { ratesOf } from '../tasks';
import { isMet, occasionOf } from './care';
import { comesBack, returned } from './churn';
import type { Shop } from './circumstances';
import { enrolled } from './crowd/member';
import { settleCrowd } from './crowd/month';
import { afterMail } from './mail';
import { asMember, levelled, moved } from './membership';
import { MEMBERSHIP, PACKING, WORD } from './parameters';
import { programmeCost } from './programme';
import { liveMonth, type Lived } from './relation';
import { luckOf, personOf, settingOf, shopOf } from './setting';
import { companyOf } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

const BILLED: readonly News[] = ['order', 'repeat-order', 'unpaid', 'crowd-month'];

/** Membership levels are set up: whoever is with us is a member from now on, by what they have paid so far. */
export const openLevels = (game: Game): Game => {
  const opened: Game = gameWith(game, {
    cash: game.cash - MEMBERSHIP.cost,
    keeping: { ...game.keeping, levels: true },
  });
  return enrolled(
    gameWith(opened, {
      accounts: opened.accounts.map((account) =>
        isActive(account.customer)
          ? accountWith(account, { customer: asMember(account.customer, game.month) })
          : account,
      ),
    }),
  );
};

/** Enters a month as it was lived in the books: the customer, the till, our name, the log. */
const enter = (game: Game, id: AccountId, before: Customer, lived: Lived): Game => {
  const { events, cash, glad, hurt } = lived;
  const customer = afterMail(game, levelled(game, before, lived.customer), truthOf(game, id));
  const way = moved(lived.customer.member, customer.member);
  const said = customer.complained?.month === game.month + 1 && customer.complaint === 'open';
  const entered: Game = gameWith(withAccount(game, id, { customer }), {
    cash: game.cash + cash,
    image: clamp(game.image + WORD.good * glad - WORD.bad * hurt),
    awareness: clamp(game.awareness + AWARENESS.word * glad),
  });
  const told =
    way === 0
      ? entered
      : news(
          mark(entered, 'lever', 'levels', way > 0 ? 1 : 0.3, 'best', 'growth-value-tiers'),
          way > 0 ? 'level-up' : 'level-down',
          id,
        );
  return events.reduce(
    (g, { news: what, numbers }) =>
      news(what === 'complaint' && said ? replied(g, id, 'complaint') : g, what, id, numbers),
    told,
  );
};

/** Some of those who left find the way back by themselves, without an order yet. */
const maybeBack = (game: Game, id: AccountId, customer: Customer): Game =>
  customer.life === 'churned' && comesBack(customer, personOf(game, id), game.month, luckOf(game, id))
    ? news(withAccount(game, id, { customer: returned(customer, game.month) }), 'came-back', id)
    : game;

const settleCustomer = (game: Game, id: AccountId, shop: Shop): Game => {
  const { customer } = accountOf(game, id);
  if (!customer) return game;
  if (!isActive(customer)) return maybeBack(game, id, customer);
  const told = occasionOf(game, id).reduce(
    (g, what) => news(g, isMet(customer, what, g.month) ? 'occasion-met' : 'occasion-missed', id),
    game,
  );
  return enter(told, id, customer, liveMonth(customer, settingOf(game, id, customer, shop)));
};

/** Yuan a month that the shop's way of keeping costs, whoever comes. */
const keepingCost = ({ keeping }: Game): number =>
  programmeCost(keeping) + (keeping.packing ? PACKING.monthly : 0);

/** The month's end: every relation moves on, the fixed costs are paid, the figures go into the report. */
export const settle = (game: Game): Game => {
  const company = companyOf(game);
  const shop = shopOf(game);
  const opened: Game = gameWith(game, {
    cash: game.cash - company.monthly - wages(game) - keepingCost(game),
  });
  const { game: settled, month: crowd } = settleCrowd(
    drawPortrait(
      game.scenario.data.accounts.reduce((g, account) => settleCustomer(g, account.id, shop), opened),
    ),
    shop,
  );
  const customers = settled.accounts.all.filter((a) => isActive(a.customer));
  const satisfaction =
    customers.length === 0
      ? null
      : customers.reduce((sum, a) => sum + (a.customer?.satisfaction ?? 0), 0) / customers.length;
  const opening = game.months.at(-1)?.cash ?? game.scenario.data.company.cash;
  const income = monthOf(settled)
    .filter((h) => BILLED.includes(h.news ?? 'opened'))
    .reduce((sum, h) => sum + (h.numbers?.margin ?? 0), 0);
  return news(
    gameWith(settled, {
      months: [
        ...game.months,
        {
          month: game.month,
          cash: settled.cash,
          income,
          spent: opening + income - settled.cash,
          customers: customers.length,
          satisfaction,
          image: settled.image,
          awareness: settled.awareness,
          rates: ratesOf(settled),
          crowd,
        },
      ],
    }),
    'month-ends',
  );
};
