/** Campaigns: what each costs and brings, to whom it is aimed, and how it goes wrong. */
import { roll, sample, type Outcome } from '../model/chance';
import type { Sensitivity } from '../model/customer';
import type { AccountId } from '../model/move';
import { EVERYBODY, type Campaign, type FindWay } from '../model/trade';
import { gameWith } from './copies';
import { filesShowing } from './files';
import { accountOf, isActive, news, truthOf, works, type CampaignRun, type Game } from './game';
import {
  AIM,
  AWARENESS,
  CAMPAIGN,
  CROWD,
  EFFORT,
  GOODWILL,
  GROWTH_GAIN,
  MARKET,
  PROMOTION,
} from './parameters';

const clamp = (x: number): number => Math.max(0, Math.min(1, x));

/** Yuan of a campaign; aimed at a trait it costs less (precision-marketing). */
export const campaignCost = (means: Campaign, to: string): number =>
  Math.round(CAMPAIGN[means].cost * (to === EVERYBODY ? 1 : AIM.cost));

/** Campaigns that still work: run in this month or shortly before, and not gone astray. */
const running = (game: Game, means: Campaign, months: number): readonly CampaignRun[] =>
  game.campaigns.filter((c) => c.means === means && c.hit && game.month - c.month < months);

/** Whether an aimed campaign reaches the people it is meant for: there must be files that show them. */
const isWellAimed = (game: Game, to: string): boolean =>
  to === EVERYBODY || filesShowing(game, to, AIM.clues) >= AIM.files;

/** Awareness that advertising adds: less, the more people know us already. */
const advertised = (game: Game, to: string, hit: boolean): Game => {
  const share = to === EVERYBODY ? 1 : hit ? AIM.awareness : AIM.astray;
  const gain = CAMPAIGN.advertising.gain * share * (1 - game.awareness);
  return gameWith(game, { awareness: clamp(game.awareness + gain) });
};

/** Customers who are seen to be content: the custom that draws others (herd-appeal). */
export const visibleCustom = (game: Game): number =>
  game.accounts.all.filter((a) => isActive(a.customer) && a.customer.satisfaction >= CROWD.content).length;

/** How a crowd campaign can end, all of it public: real custom draws, a staged queue may be found out. */
export const crowdOutcomes = (game: Game): readonly Outcome<'draws' | 'passes' | 'found-out'>[] =>
  visibleCustom(game) >= CROWD.custom
    ? [{ p: 1, value: 'draws' }]
    : [
        { p: CROWD.foundOut, value: 'found-out' },
        { p: 1 - CROWD.foundOut, value: 'passes' },
      ];

/** Runs a campaign: paid for at once; what it brings depends on the means, the aim and the moment. */
export const campaign = (game: Game, means: Campaign, to: string): Game => {
  const crowd =
    means === 'crowd' ? sample(crowdOutcomes(game), () => roll(game.seed, 'crowd', game.month)) : 'passes';
  const hit = means === 'crowd' ? crowd === 'draws' : isWellAimed(game, to);
  const paid: Game = gameWith(game, {
    effort: game.effort - EFFORT.campaign,
    cash: game.cash - campaignCost(means, to),
    campaigns: [...game.campaigns, { means, to, month: game.month, hit }],
  });
  const told = news(paid, hit || means === 'crowd' ? 'campaign-runs' : 'campaign-astray');
  if (means === 'advertising') return advertised(told, to, hit);
  if (means !== 'crowd') return told;
  if (crowd === 'found-out')
    return news(gameWith(told, { image: clamp(told.image - CROWD.image) }), 'queue-found-out');
  return hit ? news(told, 'crowd-draws') : told;
};

/** Months running in which promotions followed each other too closely: people learn to wait (sales-promotion). */
export const priceHabit = (game: Game): number => {
  const recent = game.campaigns.filter(
    (c) => c.means === 'promotion' && game.month - c.month < PROMOTION.within,
  );
  return Math.min(PROMOTION.most, Math.max(0, recent.length - 1));
};

const meant = (game: Game, id: AccountId, run: CampaignRun): boolean =>
  run.to === EVERYBODY || game.scenario.account(id).traits.includes(run.to);

/** Coupons go to whoever is tagged with price: right for those who mind it, cheap to the others (customer-tags). */
export const coupon = (game: Game, id: AccountId, minds: Sensitivity): number => {
  const sent =
    accountOf(game, id).tag === 'price' &&
    running(game, 'promotion', AIM.months).some((run) => meant(game, id, run));
  if (!sent) return 0;
  return minds === 'price' ? PROMOTION.coupon : PROMOTION.wrongCoupon;
};

/** Whether an aimed campaign that works now is meant for this account. */
export const isAimedAt = (game: Game, id: AccountId): boolean =>
  running(game, 'advertising', AIM.months).some((run) => run.to !== EVERYBODY && meant(game, id, run));

/** Undecided people follow a crowd; experts look for themselves (herd-appeal). */
export const crowdTrust = (game: Game, id: AccountId): number =>
  running(game, 'crowd', CROWD.months).length > 0 && truthOf(game, id).temperament !== 'expert'
    ? CAMPAIGN.crowd.gain
    : 0;

/** Leads of a go that awareness, campaigns, channels and the form of the market add or take. */
export const moreLeads = (game: Game, way: FindWay): number => {
  const open = way === 'canvassing' || way === 'online' || way === 'phone';
  const aimed = running(game, 'advertising', AIM.months).some((run) => run.to !== EVERYBODY);
  return (
    (open && game.awareness >= AWARENESS.from ? AWARENESS.leads : 0) +
    (open && aimed ? AIM.leads : 0) +
    (running(game, 'promotion', 1).length > 0 ? CAMPAIGN.promotion.gain : 0) +
    (works(game, 'channel') ? GROWTH_GAIN.channelLeads : 0) +
    MARKET[game.scenario.data.market.form].leads
  );
};

/** Somebody is hurt and has not been heard: goodwill shown elsewhere is for show (public-relations). */
export const isHurtUnheard = (game: Game): boolean =>
  game.accounts.all.some(
    (a) =>
      isActive(a.customer) &&
      (a.customer.complaint === 'open' || a.customer.satisfaction < GOODWILL.hurtBelow),
  );

/** What the goodwill of two months ago comes to: a better name, or a worse one. */
export const goodwill = (game: Game): Game =>
  game.campaigns
    .filter((c) => c.means === 'public-relations' && c.month === game.month - GOODWILL.after)
    .reduce(
      (g) =>
        isHurtUnheard(g)
          ? news(gameWith(g, { image: clamp(g.image - GOODWILL.backfire) }), 'goodwill-backfires')
          : news(gameWith(g, { image: clamp(g.image + CAMPAIGN['public-relations'].gain) }), 'goodwill'),
      game,
    );
