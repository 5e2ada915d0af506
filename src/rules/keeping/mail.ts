/** After-sales mail: whom it is for, how well it fits, and what too much of it does (after-sale-mail). */
import type { Sensitivity } from '../../model/customer';
import type { Mail, Segment } from '../../model/trade';
import { gameWith } from '../copies';
import { news, type Customer, type Game } from '../game';
import { MAIL } from './parameters';

/** Months without an order after which a customer has gone quiet. */
const QUIET = 2;

/** Which of the segments a customer belongs to, besides all. */
const segmentOf = ({ since, bought, orders }: Customer, month: number): Segment =>
  month - bought >= QUIET ? 'quiet' : orders <= 1 || month - since <= 1 ? 'new' : 'regular';

const isFor = (to: Segment, customer: Customer, month: number): boolean =>
  to === 'all' || segmentOf(customer, month) === to;

/** How well a mail fits this customer, 0–1: thanks right after buying, what goes with it after that, a code to whoever looks at the price. */
const mailFit = (form: Mail, customer: Customer, minds: Sensitivity, month: number): number => {
  switch (form) {
    case 'thanks':
      return month - customer.bought <= 1 ? 1 : 0.2;
    case 'accessories':
      return month - customer.bought <= QUIET ? 0.9 : 0.4;
    case 'code':
      return minds === 'price' ? 1 : 0.2;
    case 'chosen':
      return minds === 'price' ? 0.5 : 0.8;
    case 'top-four':
      return 0.5;
  }
};

/** What the month's mail does to a customer: feeling, and how readily they order. */
export const mailed = (
  { keeping, month }: Pick<Game, 'keeping' | 'month'>,
  customer: Customer,
  truth: { readonly sensitivity: Sensitivity; readonly orientation: 'transactional' | 'relational' },
): { readonly n: number; readonly fit: number; readonly lift: number; readonly again: number } => {
  const mine = keeping.mails.filter((mail) => mail.month === month && isFor(mail.to, customer, month));
  const [first, ...more] = mine;
  if (!first) return { n: 0, fit: 0, lift: 0, again: 1 };
  const fit = mailFit(first.form, customer, truth.sensitivity, month);
  return {
    n: mine.length,
    fit,
    lift: MAIL[truth.orientation] * fit - MAIL.annoys * more.length,
    again: (1 + MAIL.again * fit) * MAIL.deafens ** more.length,
  };
};

export const mail = (game: Game, form: Mail, to: Segment): Game =>
  news(
    gameWith(game, {
      effort: game.effort - MAIL.effort,
      cash: game.cash - MAIL.cost,
      keeping: { ...game.keeping, mails: [...game.keeping.mails, { month: game.month, form, to }] },
    }),
    'mailed',
  );
