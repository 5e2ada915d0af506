/** Finding leads: each way has its own cost, yield, quality and condition; and what becomes of a lead on the ladder. */
import { roll } from '../model/chance';
import { NEEDS } from '../model/customer';
import type { AccountId, Move } from '../model/move';
import type { FindWay, Way } from '../model/trade';
import type { AccountData } from '../scenario/schema';
import { advance, prospectChart } from './charts';
import { appeal } from './company';
import { gameWith } from './copies';
import { fromNeighbours } from './files';
import { accountOf, knowing, logged, news, truthOf, withAccount, works, type Game } from './game';
import { metThrough } from './headstart';
import { isAimedAt, moreLeads } from './marketing';
import { isOrganisation } from './organisation';
import { AIM, AWARENESS, CHANNEL_OF, IMAGE, LEAD_CLUES, STRAIN, TRUST } from './parameters';
import { newTalk } from './talk';

/** Pays for a piece of work. */
export const spend = (game: Game, effort: number, cash: number): Game =>
  gameWith(game, { effort: game.effort - effort, cash: game.cash - cash });

/** Turns the words a way brings ("fact", "need") into clues about this account. */
const cluesOf = (game: Game, account: AccountData, via: Way): readonly string[] => {
  const truth = truthOf(game, account.id);
  const main = NEEDS.filter((need) => need !== truth.silent && truth.weights[need]).sort(
    (a, b) => (truth.weights[b] ?? 0) - (truth.weights[a] ?? 0),
  )[0];
  return LEAD_CLUES[via].flatMap((clue) => {
    if (clue === 'fact') return account.facts.slice(0, 1).map((fact) => `fact.${fact.id}`);
    if (clue === 'need') return main ? [`need.${main}`] : [];
    // Somebody with a post buys nothing for themselves: they have no worth and no money of their own.
    return account.post && (clue === 'worth' || clue === 'man.money') ? [] : [clue];
  });
};

/** What people have heard of us before we meet: a good name opens the door a little, a bad one shuts it (image). */
const standing = (game: Game): number => (game.image >= IMAGE.good ? 1 : game.image <= IMAGE.bad ? -1 : 0);

/** A potential customer steps onto the ladder as a lead. */
export const meet = (game: Game, id: AccountId, via: Way, introducer: AccountId | null): Game => {
  const account = game.scenario.account(id);
  const seen = account.facts.filter((fact) => fact.seen).map((fact) => `fact.${fact.id}`);
  const met = withAccount(game, id, {
    stage: advance(prospectChart, accountOf(game, id).stage, 'find'),
    via,
    introducer,
    met: game.month,
    talk: newTalk((via === 'network' || via === 'referral' ? TRUST.introduced : 0) + standing(game)),
  });
  const rivals = game.studied.includes('competitors') ? ['tie'] : [];
  const known = knowing(met, id, [...seen, ...rivals, ...cluesOf(game, account, via)]);
  return news(metThrough(fromNeighbours(known, id), id, CHANNEL_OF[via]), 'lead-found', id);
};

/** How readily an account turns up: those who fit the predicted traits, a campaign's aim, the portrait and the sheet come sooner (focus-segment, learn-from-loyal). */
const nearness = (game: Game, account: AccountData, way: FindWay): number => {
  const sheet = game.company?.sheet;
  const fit = sheet ? appeal(sheet, truthOf(game, account.id).weights) : 0;
  const targeted = account.traits.some((trait) => sheet?.targets.includes(trait));
  const drawn = game.portrait !== null && account.traits.includes(game.portrait);
  const luck = roll(game.seed, 'lead', account.id, way);
  return (
    luck + 0.3 * fit + (targeted ? 0.6 : 0) + (drawn ? 0.6 : 0) + (isAimedAt(game, account.id) ? AIM.near : 0)
  );
};

/** Leads that a go brings at most: by the way, the distribution, what makes us known, and the product's need to be seen. */
export const yieldOf = (game: Game, way: FindWay): number => {
  const { data } = game.scenario;
  const shy = way === 'phone' && data.market.demonstrate ? 1 : 0;
  const reach = way === 'network' ? 0 : (game.company?.leads ?? 0);
  const listed = way === 'lookup' && data.accounts.some((a) => isOrganisation(data, a)) ? 1 : 0;
  const more = way === 'network' || way === 'influence' ? 0 : moreLeads(game, way);
  return Math.max(1, (data.ways[way]?.leads ?? 1) + reach + listed + more - shy);
};

/** Whether this way can lead to this account: a hub is found among the influential, a new market once it is open. */
const isWithin = (game: Game, account: AccountData, way: FindWay): boolean =>
  accountOf(game, account.id).stage === 'unknown' &&
  (way === 'influence' ? account.hub : account.found.includes(way)) &&
  (!account.market || works(game, 'market'));

/** Accounts that a way could still find, the nearest first. */
const within = (game: Game, way: FindWay): readonly AccountId[] =>
  game.scenario.data.accounts
    .filter((account) => isWithin(game, account, way))
    .map((account) => ({ id: account.id, near: nearness(game, account, way) }))
    .sort((a, b) => b.near - a.near)
    .map(({ id }) => id);

/** Friends have been asked too often (personal-network). */
export const isStrained = (game: Game, way: FindWay): boolean =>
  way === 'network' && (game.used.network ?? 0) >= STRAIN.network;

/** What a way does beside finding: friends asked too often are strained, whoever goes from door to door is seen. */
const aside = (game: Game, way: FindWay): Game => {
  if (way === 'canvassing')
    return gameWith(game, { awareness: Math.min(1, game.awareness + AWARENESS.canvassing) });
  return isStrained(game, way)
    ? news(gameWith(game, { image: Math.max(0, game.image - STRAIN.image) }), 'strained')
    : game;
};

/** Sets out on a way: costs its effort and money, and brings the nearest of those who can be found by it. */
export const find = (game: Game, way: FindWay): Game => {
  const terms = game.scenario.data.ways[way];
  if (!terms) throw new RangeError(`find: no way ${way}`);
  const leads = within(game, way).slice(0, yieldOf(game, way));
  const paid: Game = gameWith(spend(game, terms.effort, terms.cost), {
    used: { ...game.used, [way]: (game.used[way] ?? 0) + 1 },
  });
  const gone = aside(paid, way);
  if (leads.length === 0) return news(gone, 'no-lead');
  return leads.reduce((g, id) => meet(g, id, way, null), gone);
};

/** A satisfied customer introduces somebody: warm, with a clue and some trust (chain-referral). */
export const introduce = (
  game: Game,
  by: AccountId,
): { readonly game: Game; readonly found: AccountId | null } => {
  const next = game.scenario.account(by).introduces.find((id) => accountOf(game, id).stage === 'unknown');
  if (next) return { game: meet(game, next, 'referral', by), found: next };
  const known = game.scenario.account(by).introduces.find((id) => {
    const account = accountOf(game, id);
    return account.introducer === null && ['lead', 'qualified', 'nurtured'].includes(account.stage);
  });
  return known ? { game: withAccount(game, known, { introducer: by }), found: known } : { game, found: null };
};

/** Somebody is introduced to us by name: a new lead, or one who now knows who sent us. */
export const introduceTo = (game: Game, to: AccountId, by: AccountId): Game => {
  const { stage, introducer } = accountOf(game, to);
  if (stage === 'unknown') return meet(game, to, 'referral', by);
  return introducer === null && ['lead', 'qualified', 'nurtured'].includes(stage)
    ? withAccount(game, to, { introducer: by })
    : game;
};

/** A hub is won: its circle and its cluster follow, by introduction (centre-of-influence, cluster-market). */
export const openHub = (game: Game, id: AccountId): Game => {
  const { hub, introduces, cluster } = game.scenario.account(id);
  if (!hub) return game;
  const circle = game.scenario.data.accounts.filter(
    (a) =>
      accountOf(game, a.id).stage === 'unknown' &&
      (introduces.includes(a.id) || (cluster !== undefined && a.cluster === cluster)),
  );
  if (circle.length === 0) return game;
  return circle.reduce(
    (g, a) => meet(g, a.id, 'referral', id),
    news(game, 'hub-opens', id, { n: circle.length }),
  );
};

/** A lead is put on or off the list of those worth a visit. */
export const select = (game: Game, id: AccountId, as: 'qualified' | 'nurtured' | 'dropped'): Game =>
  withAccount(game, id, { stage: advance(prospectChart, accountOf(game, id).stage, as) });

/** The log's entry for a move that happens in the office. */
export const recorded = (game: Game, move: Move): Game =>
  logged(game, { kind: 'move', account: 'account' in move ? move.account : null, move });
