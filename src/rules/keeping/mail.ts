/** After-sales mail: whom it is for, how well it fits, and what too much of it does (after-sale-mail). */
import type { Sensitivity } from '../../model/customer';
import type { Mail, Segment } from '../../model/trade';
import { customerWith, gameWith } from '../copies';
import { isActive, news, type Customer, type Game } from '../game';
import { MAIL } from './parameters';

/** Months without an order after which a customer has gone quiet. */
const QUIET = 2;

/** Which of the segments a customer belongs to, besides all. */
const segmentOf = ({ since, bought, orders }: Customer, month: number): Segment =>
  month - bought >= QUIET ? 'quiet' : orders <= 1 || month - since <= 1 ? 'new' : 'regular';

/** Whoever asked to be left alone is in no segment but that of all and everybody. */
const isFor = (to: Segment, customer: Customer, month: number): boolean =>
  to === 'all' || (!customer.mute && segmentOf(customer, month) === to);

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
  if (customer.mute) return { n: mine.length, fit: 0, lift: -MAIL.unasked * mine.length, again: 1 };
  const fit = mailFit(first.form, customer, truth.sensitivity, month);
  return {
    n: mine.length,
    fit,
    lift: MAIL[truth.orientation] * fit - MAIL.annoys * more.length,
    again: (1 + MAIL.again * fit) * MAIL.deafens ** more.length,
  };
};

/** A customer after the month's mail: whoever was written to too often asks not to be any more, and has a right to it. */
export const afterMail = (
  game: Pick<Game, 'keeping' | 'month'>,
  customer: Customer,
  truth: Parameters<typeof mailed>[2],
): Customer =>
  !customer.mute && mailed(game, customer, truth).n > 1 ? customerWith(customer, { mute: true }) : customer;

/** Those with us who have asked not to be written to. */
const muteOnes = (game: Game): number =>
  [...game.accounts.all, ...(game.crowd?.members ?? [])].filter(
    ({ customer }) => isActive(customer) && customer.mute,
  ).length;

/** A mail goes out. Writing to everybody writes to those, too, who said no: that is against the law and is fined. */
export const mail = (game: Game, form: Mail, to: Segment): Game => {
  const unasked = to === 'all' ? muteOnes(game) : 0;
  const sent = news(
    gameWith(game, {
      effort: game.effort - MAIL.effort,
      cash: game.cash - MAIL.cost - MAIL.fine * unasked,
      keeping: { ...game.keeping, mails: [...game.keeping.mails, { month: game.month, form, to }] },
    }),
    'mailed',
  );
  return unasked > 0 ? news(sent, 'mail-fined', null, { n: unasked, margin: -MAIL.fine * unasked }) : sent;
};
