/** Finding leads and learning about them: each way has its own cost, yield, quality and condition. */
import { roll } from '../model/chance';
import { NEEDS, needTypeOf, type ManFact } from '../model/customer';
import type { AccountId } from '../model/move';
import type { FindWay, Research, Study, Way } from '../model/trade';
import type { AccountData } from '../scenario/schema';
import { advance, prospectChart } from './charts';
import { appeal } from './company';
import { accountOf, knowing, logged, news, truthOf, withAccount, type Game } from './game';
import { CHANCE, COST, EFFORT, IMAGE, LEAD_CLUES, RESEARCH_AREAS, TRUST } from './parameters';
import { newTalk } from './talk';

const spend = (game: Game, effort: number, cash: number): Game => ({
  ...game,
  effort: game.effort - effort,
  cash: game.cash - cash,
});

/** Turns the words a way brings ("fact", "need") into clues about this account. */
const cluesOf = (game: Game, account: AccountData, via: Way): readonly string[] => {
  const truth = truthOf(game, account.id);
  const main = NEEDS.filter((need) => need !== truth.silent && truth.weights[need]).sort(
    (a, b) => (truth.weights[b] ?? 0) - (truth.weights[a] ?? 0),
  )[0];
  return LEAD_CLUES[via].flatMap((clue) => {
    if (clue === 'fact') return account.facts.slice(0, 1).map((fact) => `fact.${fact.id}`);
    if (clue === 'need') return main ? [`need.${main}`] : [];
    return [clue];
  });
};

/** What people have heard of us before we meet: a good name opens the door a little, a bad one shuts it (image). */
const standing = (game: Game): number => (game.image >= IMAGE.good ? 1 : game.image <= IMAGE.bad ? -1 : 0);

/** A potential customer steps onto the ladder as a lead. */
const meet = (game: Game, id: AccountId, via: Way, introducer: AccountId | null): Game => {
  const account = game.scenario.account(id);
  const seen = account.facts.filter((fact) => fact.seen).map((fact) => `fact.${fact.id}`);
  const met = withAccount(game, id, {
    stage: advance(prospectChart, accountOf(game, id).stage, 'find'),
    via,
    introducer,
    talk: newTalk((via === 'network' || via === 'referral' ? TRUST.introduced : 0) + standing(game)),
  });
  const rivals = game.studied.includes('competitors') ? ['tie'] : [];
  return news(knowing(met, id, [...seen, ...rivals, ...cluesOf(game, account, via)]), 'lead-found', id);
};

/** How readily an account turns up: those who fit the predicted traits and the sheet come sooner (focus-segment). */
const nearness = (game: Game, account: AccountData, way: FindWay): number => {
  const sheet = game.company?.sheet;
  const fit = sheet ? appeal(sheet, truthOf(game, account.id).weights) : 0;
  const targeted = sheet ? account.traits.filter((trait) => sheet.targets.includes(trait)).length : 0;
  const luck = roll(game.seed, 'lead', account.id, way);
  return luck + 0.3 * fit + 0.6 * Math.min(1, targeted);
};

/** Leads that a go brings at most: fewer by an exclusive and more by an intensive distribution; a telephone finds one fewer for what must be seen to be believed. */
export const yieldOf = (game: Game, way: FindWay): number => {
  const { market, ways } = game.scenario.data;
  const shy = way === 'phone' && market.demonstrate ? 1 : 0;
  const reach = way === 'network' ? 0 : (game.company?.leads ?? 0);
  return Math.max(1, (ways[way]?.leads ?? 1) + reach - shy);
};

/**
 * Sets out on a way: costs its effort and money, and brings the nearest of those who can be found by it.
 */
export const find = (game: Game, way: FindWay): Game => {
  const { data } = game.scenario;
  const terms = data.ways[way];
  if (!terms) throw new RangeError(`find: no way ${way}`);
  const leads = data.accounts
    .filter((account) => accountOf(game, account.id).stage === 'unknown' && account.found.includes(way))
    .map((account) => ({ id: account.id, near: nearness(game, account, way) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, yieldOf(game, way));
  const paid: Game = {
    ...spend(game, terms.effort, terms.cost),
    used: { ...game.used, [way]: (game.used[way] ?? 0) + 1 },
  };
  if (leads.length === 0) return news(paid, 'no-lead');
  return leads.reduce((g, lead) => meet(g, lead.id, way, null), paid);
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

/** Company-wide research: rivals' weak points, or a trial day on which leads show functional and form needs. */
export const research = (game: Game, method: Research): Game => {
  const paid: Game = { ...spend(game, EFFORT[method], COST[method]), studied: [...game.studied, method] };
  const leads = game.scenario.data.accounts.filter((a) =>
    ['lead', 'qualified', 'nurtured'].includes(accountOf(game, a.id).stage),
  );
  if (method === 'competitors')
    return news(
      leads.reduce((g, a) => knowing(g, a.id, ['tie']), paid),
      'rival-studied',
    );
  return leads.reduce((g, account) => {
    const truth = truthOf(game, account.id);
    const shown = NEEDS.filter(
      (need) =>
        truth.weights[need] &&
        need !== truth.silent &&
        RESEARCH_AREAS.includes(needTypeOf(need)) &&
        roll(game.seed, 'centre', game.month, account.id, need) < CHANCE.centre,
    );
    const fresh = knowing(
      g,
      account.id,
      shown.map((need) => `need.${need}`),
    );
    return fresh === g ? g : news(fresh, 'clue', account.id);
  }, paid);
};

/** One account looked up (money, size, risk) or talked with at length (the silent need and what it minds most). */
export const study = (game: Game, id: AccountId, method: Study): Game => {
  const truth = truthOf(game, id);
  const clues =
    method === 'desk'
      ? ['man.money', 'worth']
      : [...(truth.silent ? [`need.${truth.silent}`] : []), 'sensitivity', 'orientation'];
  const paid = spend(game, EFFORT[method], COST[method]);
  return news(knowing(paid, id, [...clues, `studied.${method}`]), 'clue', id);
};

/** A MAN question by phone: cheap, and not always answered straight. */
export const askByPhone = (game: Game, id: AccountId, fact: ManFact): Game => {
  const paid = spend(game, EFFORT.man, 0);
  const answered = roll(game.seed, 'man', game.month, id, fact) < CHANCE.manByPhone;
  if (answered) return news(knowing(paid, id, [`man.${fact}`]), 'clue', id);
  const account = accountOf(paid, id);
  return news(withAccount(paid, id, { evaded: [...account.evaded, fact] }), 'phone-evasive', id);
};

/** The one who decides is asked to be there next time. */
export const invite = (game: Game, id: AccountId): Game =>
  news(
    withAccount(spend(game, EFFORT.invite, 0), id, { talk: { ...accountOf(game, id).talk, decider: true } }),
    'invited',
    id,
  );

/** A lead is put on or off the list of those worth a visit. */
export const select = (game: Game, id: AccountId, as: 'qualified' | 'nurtured' | 'dropped'): Game =>
  withAccount(game, id, { stage: advance(prospectChart, accountOf(game, id).stage, as) });

/** The log's entry for a move that happens in the office. */
export const recorded = (game: Game, move: NonNullable<Game['log'][number]['move']>): Game =>
  logged(game, { kind: 'move', account: 'account' in move ? move.account : null, move });
