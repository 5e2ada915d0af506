/** A month of the many: everybody lives it, some come back, others come for the first time; the books get the sums. */
import { MAX_CROWD } from '../../../scenario/schema';
import { gameWith } from '../../copies';
import { isActive, news, type CrowdMember, type CrowdMonth, type Game } from '../../game';
import { AWARENESS } from '../../parameters';
import { comesBack, returned } from '../churn';
import type { Shop } from '../circumstances';
import { afterMail } from '../mail';
import { levelled } from '../membership';
import { ECHO, WORD } from '../parameters';
import { billed, liveMonth, type Event } from '../relation';
import { begun, buys, lookers, orderOf, wooing } from './arriving';
import { regraded } from './grading';
import { circumstancesFor, crowdOf, drawnAt, luckAt } from './member';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Sums of a month while it is being counted. */
type Tally = { -readonly [K in keyof Omit<CrowdMonth, 'members'>]: number } & { glad: number; hurt: number };

const nothing = (): Tally => ({
  came: 0,
  back: 0,
  left: 0,
  orders: 0,
  turnover: 0,
  margin: 0,
  net: 0,
  complaints: 0,
  glad: 0,
  hurt: 0,
});

const enterOrder = (tally: Tally, { numbers }: Event): void => {
  tally.orders++;
  tally.turnover += numbers?.sum ?? 0;
  tally.margin += numbers?.margin ?? 0;
};

/** Whoever is with us lives the month. */
const lived = (game: Game, shop: Shop, member: CrowdMember, tally: Tally): CrowdMember => {
  const { customer, events, cash, glad, hurt } = liveMonth(
    member.customer,
    circumstancesFor(game, shop, member),
  );
  tally.net += cash;
  tally.glad += glad;
  tally.hurt += hurt;
  for (const event of events) {
    if (event.news === 'repeat-order' || event.news === 'unpaid') enterOrder(tally, event);
    else if (event.news === 'complaint') tally.complaints++;
    else if (event.news === 'churn') tally.left++;
  }
  const after = afterMail(game, levelled(game, member.customer, customer), member.who.truth);
  return { ...member, customer: after };
};

/** Whoever comes back begins anew where it broke off, with an order. */
const cameBack = (game: Game, shop: Shop, member: CrowdMember, tally: Tally): CrowdMember => {
  const again = returned(member.customer, game.month);
  const order = orderOf(game, shop, member.i, member.who, again, 'repeat-order');
  tally.back++;
  tally.net += order.numbers?.margin ?? 0;
  enterOrder(tally, order);
  return { ...member, customer: levelled(game, again, billed(again, order, game.month)) };
};

/** Those who look in for the first time, and buy. */
const arrived = (
  game: Game,
  shop: Shop,
  from: number,
  room: number,
  tally: Tally,
): readonly CrowdMember[] => {
  const { n, sent } = lookers(game);
  const came: CrowdMember[] = [];
  for (let i = from; i < from + n && came.length < room; i++) {
    const who = drawnAt(game, i);
    if (luckAt(game, i)('buys') >= buys(game, shop, who)) continue;
    const { member, order } = begun(game, shop, i, who);
    tally.came++;
    tally.net += (order.numbers?.margin ?? 0) - wooing(shop, i - from < sent);
    enterOrder(tally, order);
    came.push({ ...member, customer: levelled(game, member.customer, member.customer) });
  }
  return came;
};

const isBack = (game: Game, { i, who, customer }: CrowdMember): boolean =>
  customer.life === 'churned' && comesBack(customer, who, game.month, luckAt(game, i));

/** The month of the many as it is lived, and its sums; null where there are none. */
export const settleCrowd = (
  game: Game,
  shop: Shop,
): { readonly game: Game; readonly month: CrowdMonth | null } => {
  if (!game.crowd) return { game, month: null };
  const crowd = crowdOf(game);
  const tally = nothing();
  const stayed = crowd.members.map((member) =>
    isActive(member.customer)
      ? lived(game, shop, member, tally)
      : isBack(game, member)
        ? cameBack(game, shop, member, tally)
        : member,
  );
  const came = arrived(game, shop, crowd.drawn, MAX_CROWD - stayed.length, tally);
  const { glad, hurt, ...sums } = tally;
  const members = regraded([...stayed, ...came], crowd.grading, game.month);
  const active = members.reduce((n, { customer }) => n + (isActive(customer) ? 1 : 0), 0);
  const entered = gameWith(game, {
    cash: game.cash + tally.net,
    image: clamp(game.image + (WORD.good * glad - WORD.bad * hurt) / ECHO),
    awareness: clamp(game.awareness + (AWARENESS.word * glad) / ECHO),
    crowd: {
      ...crowd,
      members,
      drawn: crowd.drawn + lookers(game).n,
      glad,
      hurt,
      answered: { inTime: 0, late: 0 },
    },
  });
  const { orders: n, turnover: sum, margin, left, complaints } = sums;
  return {
    game: news(entered, 'crowd-month', null, { n, sum, margin, came: sums.came, left, complaints }),
    month: { members: active, ...sums },
  };
};
