/** Organisations: who has a say in them, who backs us, and what becomes known of them through their people. */
import type { Role } from '../model/customer';
import type { AccountId } from '../model/move';
import type { AccountData, ScenarioData } from '../scenario/schema';
import { grouped } from '../model/grouped';
import { once } from '../model/once';
import { accountOf, knowing, type Game } from './game';
import { BACKING } from './parameters';

const posts = once((data: ScenarioData) => grouped(data.accounts, ({ post }) => post?.of));

/** People who have a post in this account. */
export const postsOf = (data: ScenarioData, id: AccountId): readonly AccountData[] =>
  posts(data).get(id) ?? [];

export const isOrganisation = (data: ScenarioData, account: AccountData): boolean =>
  !account.post && (account.industry !== undefined || postsOf(data, account.id).length > 0);

/** Weights of the buying centre: of all, of those who back us, of those who are against us. */
interface Backing {
  readonly total: number;
  readonly backed: number;
  readonly opposed: number;
}

export const backingOf = (game: Game, id: AccountId): Backing => {
  const sum = (stage: string | null): number =>
    postsOf(game.scenario.data, id)
      .filter((person) => stage === null || accountOf(game, person.id).stage === stage)
      .reduce((weight, person) => weight + (person.post?.weight ?? 0), 0);
  return { total: sum(null), backed: sum('backing'), opposed: sum('lost') };
};

/** Whether somebody with this part in the house is with us. */
export const isBackedBy = (game: Game, id: AccountId, role: Role): boolean =>
  postsOf(game.scenario.data, id).some(
    (person) => person.post?.role === role && accountOf(game, person.id).stage === 'backing',
  );

/** What the buying centre does to the bar of the one who decides (buying-centre). */
export const centreBar = (game: Game, id: AccountId): number => {
  const { total, backed, opposed } = backingOf(game, id);
  const alone = total > 0 && backed < BACKING.share * total ? BACKING.without : 0;
  return opposed - backed + alone;
};

/** What somebody with a post answers about need, money and authority is an answer about the organisation. */
export const tellOrganisation = (game: Game, id: AccountId): Game => {
  const { post } = game.scenario.account(id);
  if (!post) return game;
  return knowing(
    game,
    post.of,
    accountOf(game, id).known.filter((clue) => clue.startsWith('man.')),
  );
};
