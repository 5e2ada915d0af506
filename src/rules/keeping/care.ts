/** Care: what the shop does for a customer between orders, and what it leaves. */
import type { AccountId } from '../../model/move';
import type { Reply } from '../../model/reply';
import { FITS_LIFE, FITS_OCCASION, type Care, type Occasion } from '../../model/trade';
import { customerWith, gameWith } from '../copies';
import { formOf, freshFacts, refreshed } from '../files';
import { accountOf, knowing, news, replied, truthOf, withAccount, type Customer, type Game } from '../game';
import { COST, EFFORT, STALE } from '../parameters';
import { CARE, DEEP, EMOTION, FORM, LIFE_FIT, OCCASION } from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** The fact of this person's life that falls in this month, if any (care-lifecycle). */
export const momentOf = (game: Pick<Game, 'scenario' | 'month'>, id: AccountId): string | null =>
  game.scenario.account(id).moments.find((moment) => moment.month === game.month)?.fact ?? null;

/** Key moments of this contract that fall in this month (ten-moments). */
export const occasionOf = (game: Pick<Game, 'scenario' | 'month'>, id: AccountId): readonly Occasion[] =>
  game.scenario
    .account(id)
    .occasions.filter(({ month }) => month === game.month)
    .map(({ what }) => what);

/** Whether a key moment was met in its month with the act that fits. */
export const isMet = ({ cared }: Pick<Customer, 'cared'>, what: Occasion, month: number): boolean =>
  cared.includes(`${String(month)}.${FITS_OCCASION[what]}`);

/** A key moment of this month that nobody met with the act that fits. */
export const isPassedOver = (game: Game, id: AccountId, customer: Customer): boolean =>
  occasionOf(game, id).some((what) => !isMet(customer, what, game.month));

/** Whether an act of care suits the stage that the relation is in (customer-life-cycle). */
export const fitsLife = ({ life }: Pick<Customer, 'life'>, act: Care): boolean =>
  FITS_LIFE[life].includes(act);

/** A customer after an act of care that left so much feeling. */
export const caredFor = (customer: Customer, act: Care, lift: number, month: number): Customer =>
  customerWith(customer, {
    emotion: clamp(customer.emotion + lift),
    touched: month,
    cared: [...customer.cared, `${String(month)}.${act}`],
  });

/** Care costs effort and some money; what it leaves depends on the person, the moment and what is known. */
export const care = (game: Game, id: AccountId, act: Care): Game => {
  const { orientation, sensitivity } = truthOf(game, id);
  const account = accountOf(game, id);
  const customer = account.customer;
  if (!customer) throw new RangeError(`${id} is not a customer`);
  const moment = momentOf(game, id);
  const fresh = freshFacts(game, id);
  const timely = act === 'personal' && moment !== null && fresh.includes(moment);
  // Personal care has to rest on something that is still true (customer-files).
  const stale = act === 'personal' && fresh.length === 0;
  const repeated = customer.cared.includes(`${String(game.month)}.${act}`);
  // A tag tells the shop what to speak of: a right one makes even a greeting fit, a wrong one makes it miss.
  const tagged = account.tag === null ? 1 : account.tag === sensitivity ? 1.25 : 0.5;
  const seen =
    act === 'personal' && orientation === 'relational' ? Math.max(0, formOf(game, id).known.length - 1) : 0;
  const felt = repeated
    ? 0
    : CARE[act][orientation] * tagged * (fitsLife(customer, act) ? LIFE_FIT : 1) +
      FORM.each * seen +
      (timely ? EMOTION.moment : 0) +
      (occasionOf(game, id).some((what) => FITS_OCCASION[what] === act) ? OCCASION.met : 0);
  const lift = stale ? -STALE.miss : felt;
  const paid: Game = gameWith(game, { effort: game.effort - EFFORT[act], cash: game.cash - COST[act] });
  const after = caredFor(customer, act, lift, game.month);
  // What helps them, or is held dear together, stays; an outing is soon over (shallow-deep-service).
  const bond = act === 'help' && !repeated ? Math.min(DEEP.most, customer.bond + DEEP.bond) : customer.bond;
  const cared = withAccount(paid, id, { customer: customerWith(after, { bond }) });
  // Whoever is asked how it goes tells a little more of themselves each time.
  const more = game.scenario.account(id).facts.find((fact) => !account.known.includes(`fact.${fact.id}`));
  const heard = ['orientation', ...(more ? [`fact.${more.id}`] : [])];
  const asked = act === 'follow-up' ? refreshed(knowing(cared, id, heard), id) : cared;
  const learnt = stale ? news(asked, 'file-stale', id) : asked;
  const reply: Reply =
    orientation === 'transactional' || repeated || stale
      ? 'care-cold'
      : act === 'greeting'
        ? 'care-generic'
        : act === 'follow-up'
          ? 'care-follow-up'
          : 'care-personal';
  return replied(learnt, id, reply);
};
