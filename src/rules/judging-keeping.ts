/** Milestones of how the shop as a whole keeps its customers, marked when they happen: did it bring what it is for? */
import { HELPS, SERVICE_GAPS, type Care, type ServiceGap } from '../model/trade';
import type { AccountId, OfficeMove } from '../model/move';
import { accountOf, isActive, truthOf, type Account, type Customer, type Game } from './game';
import { judgeDesk } from './judging-crowd';
import { fitsLife, isMet, occasionOf } from './keeping/care';
import { activeOf } from './keeping/crowd/member';
import { touchesIn } from './keeping/linking';
import { mailed } from './keeping/mail';
import { signsOf } from './keeping/measures';
import { PACKING, RETURNS_EFFECT } from './keeping/parameters';
import { participation } from './keeping/programme';
import { givenGaps, widestGap } from './keeping/service-gap';
import { mark } from './marks';

export type Kept = Account & { readonly customer: Customer };

/** Customers who are with us. */
export const kept = (game: Game): readonly Kept[] =>
  game.accounts.all.filter((account): account is Kept => isActive(account.customer));

const lever = (
  game: Game,
  about: string,
  share: number,
  keep: 'first' | 'best' | 'worst',
  concept: string,
): Game => mark(game, 'lever', about, share, keep, concept);

/** A survey is worth what it finds: whether the weakest place it names is the weakest. */
const judgeSurvey = (after: Game): Game => {
  const last = after.keeping.surveys.at(-1);
  if (!last) return after;
  const named = SERVICE_GAPS.reduce<ServiceGap>(
    (least, gap) => (last.drivers[gap] < last.drivers[least] ? gap : least),
    'standard',
  );
  const right = named === widestGap(after);
  return lever(after, `survey.${String(last.month)}`, right ? 1 : 0.3, 'first', 'satisfaction-survey');
};

/** Scarce means belong where most is missing (service-gap). */
const judgeImprove = (before: Game, after: Game, at: ServiceGap): Game => {
  const gaps = givenGaps(before);
  const widest = gaps[widestGap(before)];
  const share = widest === 0 ? 0 : gaps[at] / widest;
  return lever(after, `improve.${at}`, share >= 1 ? 1 : share * 0.5, 'first', 'service-gap');
};

/** Whoever was asked or offered something: did they take it? */
const judgeAsked = (after: Game, id: AccountId, what: 'bundle' | 'derive', yes: boolean): Game =>
  // Somebody pushed once remembers it; of several paths one is enough.
  what === 'bundle'
    ? lever(after, `bundle.${id}`, yes ? 1 : 0, 'first', 'bundling')
    : lever(after, `derive.${id}`, yes ? 1 : 0, 'best', 'five-derivations');

/** Care as the stage of the relation wants it (customer-life-cycle). */
const judgeStage = (before: Game, after: Game, id: AccountId, act: Care): Game => {
  const { customer } = accountOf(before, id);
  return customer
    ? mark(
        after,
        'held',
        `customer-life-cycle.${id}.${String(before.month)}.${act}`,
        fitsLife(customer, act) ? 1 : 0,
        'first',
      )
    : after;
};

/** What an outing or help leaves when the month is over (shallow-deep-service). */
const judgeDeep = (before: Game, after: Game, id: AccountId, act: Care): Game => {
  if (act !== 'outing' && act !== 'help') return after;
  const bond = (game: Game) => accountOf(game, id).customer?.bond ?? 0;
  return lever(after, `deep.${id}`, bond(after) > bond(before) ? 1 : 0.2, 'best', 'shallow-deep-service');
};

/** What a piece of work on keeping is worth as a milestone. */
export const judgeKeeping = (before: Game, after: Game, move: OfficeMove): Game => {
  switch (move.type) {
    case 'survey':
      return judgeSurvey(after);
    case 'improve':
      return judgeImprove(before, after, move.at);
    case 'bundle': {
      const tied = (game: Game) => accountOf(game, move.account).customer?.switching ?? 0;
      return judgeAsked(after, move.account, 'bundle', tied(after) > tied(before));
    }
    case 'derive': {
      const known = (game: Game) =>
        game.accounts.all.filter((a) => a.stage !== 'unknown' && a.introducer !== null).length;
      return judgeAsked(after, move.account, 'derive', known(after) > known(before));
    }
    case 'aid': {
      const { aided } = accountOf(after, move.account);
      return lever(
        after,
        `aid.${move.account}`,
        HELPS.every((h) => aided.includes(h)) ? 1 : 0.3,
        'best',
        'platform-help',
      );
    }
    case 'levels':
      // Nobody has come up yet; whoever does makes it worth the while.
      return lever(after, 'levels', 0.2, 'best', 'growth-value-tiers');
    case 'care':
      return judgeDeep(before, judgeStage(before, after, move.account, move.act), move.account, move.act);
    default:
      return after;
  }
};

/** Key moments of this month: met with the act that fits, or passed over (ten-moments). */
const judgeOccasions = (game: Game, { id, customer }: Kept): Game =>
  occasionOf(game, id).reduce(
    (g, what) =>
      lever(
        g,
        `${what}.${id}.${String(game.month)}`,
        isMet(customer, what, game.month) ? 1 : 0,
        'first',
        'ten-moments',
      ),
    game,
  );

/** Signs that somebody may leave, and whether anybody looked after them (churn-signs). */
const judgeSigns = (game: Game, { id, customer }: Kept): Game => {
  const shows = signsOf(customer, game.month).filter((sign) => sign !== 'silent' && sign !== 'hollow');
  return shows.length > 0
    ? lever(
        game,
        `signs.${id}.${String(game.month)}`,
        customer.touched === game.month ? 1 : 0,
        'first',
        'churn-signs',
      )
    : game;
};

/** How well this month's mail was aimed; more than one to somebody is too much (after-sale-mail). */
const judgeMail = (game: Game, customers: readonly Kept[]): Game => {
  const many = game.crowd ? activeOf(game.crowd) : [];
  const reached = [
    ...customers.map(({ id, customer }) => mailed(game, customer, truthOf(game, id))),
    ...many.map(({ who, customer }) => mailed(game, customer, who.truth)),
  ].filter(({ n }) => n > 0);
  if (reached.length === 0) return game;
  const share = reached.some(({ n }) => n > 1)
    ? 0
    : reached.reduce((sum, { fit }) => sum + fit, 0) / reached.length;
  return lever(game, `mail.${String(game.month)}`, share, 'first', 'after-sale-mail');
};

/** Being reached in several ways: by several channels, or by several of us; one story told once, or over and over (multichannel-interaction, one-customer-view). */
const judgeChannels = (game: Game, customers: readonly Kept[]): Game => {
  const { keeping, month, scenario } = game;
  if (!scenario.data.tools.includes('link')) return game;
  const reached = customers.map(({ id, customer }) => ({
    mails: mailed(game, customer, truthOf(game, id)).n,
    acts: touchesIn(customer, month, 0),
  }));
  const judged = (g: Game, concept: string, several: boolean): Game =>
    several ? lever(g, concept, keeping.linked ? 1 : 0, 'worst', concept) : g;
  return judged(
    judged(
      game,
      'multichannel-interaction',
      reached.some(({ mails, acts }) => mails > 0 && acts > 0),
    ),
    'one-customer-view',
    reached.some(({ acts }) => acts > 1),
  );
};

/** What comes back of what is spent: about a percent holds the regulars, much eats the margin (frequency-reward). */
const REWARD_SHARE = { 0: null, 1: 1, 3: 0.3, 5: 0 } as const;

const judgeProgramme = (game: Game): Game => {
  const { activities, rate } = game.keeping;
  const run =
    activities.length === 0
      ? game
      : lever(game, 'programme', participation(game.keeping), 'best', 'interaction-design');
  const share = REWARD_SHARE[rate];
  return share === null ? run : lever(run, 'reward', share, 'worst', 'frequency-reward');
};

/** Buyers who dare to buy against what comes back; whoever looks before sending has less of it (returns-policy). */
const judgeReturns = (game: Game): Game => {
  const { returns, packing } = game.keeping;
  if (returns === 'none') return game;
  const back = (policy: typeof returns): number => RETURNS_EFFECT[policy].back;
  const share = 1 - (back(returns) * (packing ? PACKING.share : 1)) / back('covered');
  return lever(game, 'returns', share, 'best', 'returns-policy');
};

/** What a month shows of how customers are kept, judged as it ends and before it is settled. */
export const judgeMonth = (game: Game): Game => {
  const customers = kept(game);
  const each = customers.reduce((g, account) => judgeSigns(judgeOccasions(g, account), account), game);
  return judgeDesk(judgeReturns(judgeProgramme(judgeChannels(judgeMail(each, customers), customers))));
};
