/** The month's end: each relation lives through it, and the books are closed. */
import type { AccountId } from '../../model/move';
import { gameWith } from '../copies';
import { drawPortrait } from '../files';
import { accountOf, isActive, monthOf, news, replied, withAccount, type Game, type News } from '../game';
import { wages } from '../growth';
import { AWARENESS } from '../parameters';
import { ratesOf } from '../tasks';
import type { Shop } from './circumstances';
import { WORD } from './parameters';
import { liveMonth, type Lived } from './relation';
import { settingOf, shopOf } from './setting';
import { companyOf } from './terms';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

const BILLED: readonly News[] = ['order', 'repeat-order', 'unpaid'];

/** Enters a month as it was lived in the books: the customer, the till, our name, the log. */
const enter = (game: Game, id: AccountId, { customer, events, cash, glad, hurt }: Lived): Game => {
  const said = customer.complained?.month === game.month + 1 && customer.complaint === 'open';
  const lived: Game = gameWith(withAccount(game, id, { customer }), {
    cash: game.cash + cash,
    image: clamp(game.image + WORD.good * glad - WORD.bad * hurt),
    awareness: clamp(game.awareness + AWARENESS.word * glad),
  });
  return events.reduce(
    (g, { news: what, numbers }) =>
      news(what === 'complaint' && said ? replied(g, id, 'complaint') : g, what, id, numbers),
    lived,
  );
};

const settleCustomer = (game: Game, id: AccountId, shop: Shop): Game => {
  const { customer } = accountOf(game, id);
  return isActive(customer)
    ? enter(game, id, liveMonth(customer, settingOf(game, id, customer, shop)))
    : game;
};

/** The month's end: every relation moves on, the fixed costs are paid, the figures go into the report. */
export const settle = (game: Game): Game => {
  const company = companyOf(game);
  const shop = shopOf(game);
  const opened: Game = gameWith(game, { cash: game.cash - company.monthly - wages(game) });
  const settled = drawPortrait(
    game.scenario.data.accounts.reduce((g, account) => settleCustomer(g, account.id, shop), opened),
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
        },
      ],
    }),
    'month-ends',
  );
};
