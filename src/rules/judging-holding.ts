/** Milestones of how each customer is held through a month, marked when it is over: what was seen, what was done, what came of it. */
import { FORM_EFFECT } from './keeping/parameters';
import { accountOf, isActive, truthOf, type Game } from './game';
import { kept, type Kept } from './judging-keeping';
import { loyaltyKind } from './keeping/loyalty';
import { holdsOf, signsOf, weakestHold } from './keeping/measures';
import { isOffensive } from './keeping/setting';
import { mean } from './ledger-marks';
import { mark } from './marks';

/** A customer through a month: with all that was done for them, and after it was lived. */
interface Month {
  readonly game: Game;
  readonly account: Kept;
  readonly after: Kept['customer'];
  readonly cared: boolean;
  readonly relational: boolean;
}

const did = ({ customer }: Kept, month: number, act: string): boolean =>
  customer.cared.includes(`${String(month)}.${act}`);

/** The weaker of what holds them: does it stand, or was it raised (retention-model)? */
const holding = ({ game, account: { customer }, after }: Month): number => {
  if (!isActive(after)) return 0;
  const holds = (of: Kept['customer']) => holdsOf(of, FORM_EFFECT[game.keeping.forms[of.tier]].switching);
  const before = holds(customer);
  const now = holds(after);
  return now[weakestHold(now)] >= 0.5 || now[weakestHold(before)] > before[weakestHold(before)] ? 1 : 0;
};

/** Signs seen and acted on before a loss, or lost with the signs on the wall (churn-prevention). */
const preventing = ({ game, account, after, cared }: Month): number | null => {
  if (signsOf(account.customer, game.month).length === 0) return null;
  const acted = cared || account.stance === 'guard';
  return isActive(after) ? (acted ? 1 : null) : acted ? 0.5 : 0;
};

/** Most of the ill pleased say nothing unless they are asked (silent-dissatisfied). */
const asking = ({ game, account, cared }: Month): number | null => {
  const { satisfaction, complaint } = account.customer;
  if (satisfaction >= 0.5 || complaint === 'open' || complaint === 'heard' || complaint === 'owned')
    return null;
  return did(account, game.month, 'follow-up') ? 1 : cared ? 0.4 : 0;
};

/** They buy on and feel less: looked after in that month or not (loyalty-index). */
const warned = ({ game, account, cared, relational }: Month): number | null =>
  relational && signsOf(account.customer, game.month).includes('hollow') ? (cared ? 1 : 0) : null;

/** Habit, price and ties last until a rival calls: whoever has nothing else to hold them needs more before (loyalty-kinds). */
const relying = ({ game, account, after, relational }: Month): number | null => {
  if (!relational || !isOffensive({ ...game, month: game.month + 1 })) return null;
  if (!isActive(after)) return 0;
  const real = loyaltyKind(after, game.keeping.rate) === 'true';
  return real ? 1 : game.month - account.customer.touched < 2 ? 0.6 : 0;
};

const JUDGED = {
  'retention-model': holding,
  'churn-prevention': preventing,
  'silent-dissatisfied': asking,
  'loyalty-index': warned,
  'loyalty-kinds': relying,
} as const;

const monthOf = (before: Game, after: Game, account: Kept): readonly Month[] => {
  const { id, customer } = account;
  const lived = accountOf(after, id).customer;
  // The first month is still the sale; and nobody is to blame for whoever has to go.
  if (!lived || customer.since === before.month || lived.churn?.kind === 'forced') return [];
  return [
    {
      game: before,
      account,
      after: lived,
      cared: customer.touched === before.month,
      relational: truthOf(before, id).orientation === 'relational',
    },
  ];
};

/** What a month has shown of how the customers are held, one mark a concept: from the run before it was settled and after. */
export const judgeHolding = (before: Game, after: Game): Game => {
  const months = kept(before).flatMap((account) => monthOf(before, after, account));
  return Object.entries(JUDGED).reduce((game, [concept, judge]) => {
    const shares = months.flatMap((month) => judge(month) ?? []);
    return shares.length === 0
      ? game
      : mark(game, 'held', `${concept}.${String(before.month)}`, mean(shares), 'first');
  }, after);
};
