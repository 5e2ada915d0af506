/** Milestones of how the shop as a whole keeps its customers, marked when they happen: did it bring what it is for? */
import { FITS_OCCASION, HELPS, SERVICE_GAPS, type ServiceGap } from '../model/trade';
import type { AccountId, OfficeMove } from '../model/move';
import { accountOf, isActive, truthOf, type Account, type Customer, type Game } from './game';
import { occasionOf } from './keeping/care';
import { touchesIn } from './keeping/linking';
import { mailed } from './keeping/mail';
import { participation } from './keeping/programme';
import { widestGap } from './keeping/service-gap';
import { mark } from './marks';
import { drawGaps } from './truth';

type Kept = Account & { readonly customer: Customer };

const kept = (game: Game): readonly Kept[] =>
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
  const gaps = drawGaps(before.seed, before.scenario.data);
  const widest = gaps[widestGap(before)];
  const share = widest === 0 ? 0 : gaps[at] / widest;
  return lever(after, `improve.${at}`, share >= 1 ? 1 : share * 0.5, 'first', 'service-gap');
};

/** Whoever was asked or offered something: did they take it? */
const judgeAsked = (
  after: Game,
  id: AccountId,
  what: 'bundle' | 'derive',
  yes: boolean,
  about: string,
): Game =>
  lever(after, `${about}.${id}`, yes ? 1 : 0, 'best', what === 'bundle' ? 'bundling' : 'five-derivations');

/** What a piece of work on keeping is worth as a milestone. */
export const judgeKeeping = (before: Game, after: Game, move: OfficeMove): Game => {
  switch (move.type) {
    case 'survey':
      return judgeSurvey(after);
    case 'improve':
      return judgeImprove(before, after, move.at);
    case 'bundle': {
      const tied = (game: Game) => accountOf(game, move.account).customer?.switching ?? 0;
      return judgeAsked(after, move.account, 'bundle', tied(after) > tied(before), 'bundle');
    }
    case 'derive': {
      const known = (game: Game) =>
        game.accounts.all.filter((a) => a.stage !== 'unknown' && a.introducer !== null).length;
      return judgeAsked(after, move.account, 'derive', known(after) > known(before), `derive.${move.path}`);
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
    case 'care': {
      if (move.act !== 'outing' && move.act !== 'help') return after;
      const bond = (game: Game) => accountOf(game, move.account).customer?.bond ?? 0;
      const deep = bond(after) > bond(before);
      return lever(after, `deep.${move.account}`, deep ? 1 : 0.2, 'best', 'shallow-deep-service');
    }
    default:
      return after;
  }
};

/** Key moments of this month: met with the act that fits, or passed over (ten-moments). */
const judgeOccasions = (game: Game, { id, customer }: Kept): Game =>
  occasionOf(game, id).reduce((g, what) => {
    const met = customer.cared.includes(`${String(game.month)}.${FITS_OCCASION[what]}`);
    return lever(g, `${what}.${id}.${String(game.month)}`, met ? 1 : 0, 'first', 'ten-moments');
  }, game);

/** Signs that somebody may leave, and whether anybody looked after them (churn-signs). */
const judgeSigns = (game: Game, { id, customer }: Kept): Game => {
  const shows =
    customer.satisfaction < 0.45 ||
    customer.life === 'declining' ||
    customer.complaint === 'open' ||
    customer.complaint === 'heard';
  return shows
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
  const reached = customers
    .map(({ id, customer }) => mailed(game, customer, truthOf(game, id)))
    .filter(({ n }) => n > 0);
  if (reached.length === 0) return game;
  const share = reached.some(({ n }) => n > 1)
    ? 0
    : reached.reduce((sum, { fit }) => sum + fit, 0) / reached.length;
  return lever(game, `mail.${String(game.month)}`, share, 'first', 'after-sale-mail');
};

/** Being reached in several ways: one story told once, or over and over (multichannel-interaction, one-customer-view). */
const judgeChannels = (game: Game, customers: readonly Kept[]): Game => {
  if (!game.scenario.data.tools.includes('link')) return game;
  const several = customers.some(
    ({ id, customer }) => touchesIn(customer, game.month, mailed(game, customer, truthOf(game, id)).n) > 1,
  );
  if (!several) return game;
  return game.keeping.linked
    ? lever(game, 'link', 1, 'best', 'multichannel-interaction')
    : lever(game, `unlinked.${String(game.month)}`, 0, 'first', 'one-customer-view');
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
  const share = (returns === 'seven-days' ? 0.7 : 0.4) + (packing ? 0.3 : 0);
  return lever(game, 'returns', share, 'best', 'returns-policy');
};

/** What a month shows of how customers are kept, judged as it ends and before it is settled. */
export const judgeMonth = (game: Game): Game => {
  const customers = kept(game);
  const each = customers.reduce((g, account) => judgeSigns(judgeOccasions(g, account), account), game);
  return judgeReturns(judgeProgramme(judgeChannels(judgeMail(each, customers), customers)));
};
