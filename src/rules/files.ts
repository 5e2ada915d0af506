/** Customer files: what is on them ages, what they have in common shows, and what neighbours need is near at hand. */
import { FORM_KINDS, NEEDS, type FactKind, type Need } from '../model/customer';
import { grouped } from '../model/grouped';
import type { AccountId } from '../model/move';
import { once } from '../model/once';
import type { ScenarioData } from '../scenario/schema';
import { gameWith } from './copies';
import { accountOf, isActive, knowing, news, truthOf, withAccount, type Account, type Game } from './game';
import { loyaltyOf } from './keeping/loyalty';
import { RECORDS, STALE } from './parameters';

const ages = (clue: string): boolean => clue.startsWith('fact.') || clue === 'man.money';

/** Facts of life and means that were learnt too long ago to rely on (customer-files). */
export const staleOf = (game: Game, id: AccountId): readonly string[] => {
  // Nothing can be that old before then.
  if (game.month <= STALE.after + 1) return [];
  const { known, learnt } = accountOf(game, id);
  return known.filter((clue, i) => ages(clue) && game.month - (learnt[i] ?? game.month) > STALE.after);
};

/** Facts of life on file that are still true. */
export const freshFacts = (game: Game, id: AccountId): readonly string[] => {
  const stale = staleOf(game, id);
  return accountOf(game, id)
    .known.filter((clue) => clue.startsWith('fact.') && !stale.includes(clue))
    .map((clue) => clue.slice('fact.'.length));
};

/** Kinds of FORM that there are to know of this person, and those that are on file and still true (form-person). */
export const formOf = (
  game: Game,
  id: AccountId,
): { readonly known: readonly FactKind[]; readonly all: readonly FactKind[] } => {
  const fresh = freshFacts(game, id);
  const { facts } = game.scenario.account(id);
  const having = (among: typeof facts): readonly FactKind[] =>
    FORM_KINDS.filter((kind) => among.some((fact) => fact.kind === kind));
  return { known: having(facts.filter((fact) => fresh.includes(fact.id))), all: having(facts) };
};

/** Talking to somebody, or asking after them, makes the file current. */
export const refreshed = (game: Game, id: AccountId): Game => {
  const stale = staleOf(game, id);
  if (stale.length === 0) return game;
  const { known, learnt } = accountOf(game, id);
  return withAccount(game, id, {
    learnt: learnt.map((month, i) => (stale.includes(known[i] ?? '') ? game.month : month)),
  });
};

/** Clues of a file that say something about the person; a study done is none. */
export const cluesIn = ({ known }: Pick<Account, 'known'>): number => {
  let n = 0;
  for (const clue of known) if (!clue.startsWith('studied.')) n++;
  return n;
};

/** Files that hold enough to be mined (data-mining). */
export const fullFiles = (game: Game): readonly Account[] =>
  game.accounts.all.filter((a) => a.stage !== 'unknown' && cluesIn(a) >= RECORDS.clues);

/** Files needed before mining says anything: fewer once there is a portrait to go by. */
export const filesNeeded = (game: Game): number =>
  game.portrait === null ? RECORDS.files : RECORDS.filesWithPortrait;

/** Files on hand that show a trait: without some of them a campaign is aimed blind (precision-marketing). */
export const filesShowing = (game: Game, trait: string, clues: number): number =>
  game.accounts.all.filter(
    (a) => a.stage !== 'unknown' && cluesIn(a) >= clues && game.scenario.account(a.id).traits.includes(trait),
  ).length;

/** Needs on file, seen to weigh something. */
const weighing = (game: Game, id: AccountId): readonly Need[] =>
  NEEDS.filter(
    (need) =>
      accountOf(game, id).known.includes(`need.${need}`) && (truthOf(game, id).weights[need] ?? 0) > 0,
  );

/** Needs that files with a shared trait make likely here, the commonest first; only what proves true comes on file. */
export const forecast = (game: Game, id: AccountId): readonly Need[] => {
  const { traits } = game.scenario.account(id);
  const like = fullFiles(game).filter(
    (file) => file.id !== id && game.scenario.account(file.id).traits.some((t) => traits.includes(t)),
  );
  const counted = NEEDS.map((need) => ({
    need,
    n: like.filter((file) => weighing(game, file.id).includes(need)).length,
  })).filter(
    ({ need, n }) =>
      n > 0 &&
      (truthOf(game, id).weights[need] ?? 0) > 0 &&
      !accountOf(game, id).known.includes(`need.${need}`),
  );
  const most = Math.max(1, Math.floor(fullFiles(game).length / RECORDS.filesPerNeed));
  return [...counted]
    .sort((a, b) => b.n - a.n)
    .slice(0, most)
    .map(({ need }) => need);
};

const clusters = once((data: ScenarioData) => grouped(data.accounts, ({ cluster }) => cluster));

/** Others of the same cluster. */
const neighbours = (game: Game, id: AccountId): readonly Account[] => {
  const { cluster } = game.scenario.account(id);
  if (cluster === undefined) return [];
  const members = clusters(game.scenario.data).get(cluster) ?? [];
  return members.filter((a) => a.id !== id).map((a) => accountOf(game, a.id));
};

/** Needs learnt at one shop of a cluster hold largely for the next (cluster-market). */
export const fromNeighbours = (game: Game, id: AccountId): Game => {
  const told = neighbours(game, id).flatMap((a) => weighing(game, a.id));
  const held = told.filter((need) => (truthOf(game, id).weights[need] ?? 0) > 0);
  return knowing(
    game,
    id,
    held.map((need) => `need.${need}`),
  );
};

export const hasNeighbourAmongCustomers = (game: Game, id: AccountId): boolean =>
  neighbours(game, id).some((a) => isActive(a.customer));

/** From some loyal customers with tags on, the trait that most of them share stands out (customer-portrait, learn-from-loyal). */
export const drawPortrait = (game: Game): Game => {
  const loyal = game.accounts.all.filter(
    (a) =>
      a.tag !== null && isActive(a.customer) && loyaltyOf(a.customer, truthOf(game, a.id)) >= RECORDS.loyalty,
  );
  if (game.portrait !== null || loyal.length < RECORDS.loyal) return game;
  const traits = loyal.flatMap((a) => game.scenario.account(a.id).traits);
  const count = (trait: string): number => traits.filter((t) => t === trait).length;
  const [common] = [...new Set(traits)].sort((a, b) => count(b) - count(a));
  return common === undefined ? game : news(gameWith(game, { portrait: common }), 'portrait');
};
