/** The scene of a visit: what the talk with this person is held against, put together from the run. */
import type { AccountId } from '../model/move';
import { barFor } from './bar';
import { accountOf, truthOf, type Game } from './game';
import { RETURNS_EFFECT } from './keeping/parameters';
import { postsOf } from './organisation';
import { weightsOf, type Scene } from './talk';
import type { Truth } from './truth';

/** The scene as it would be if this account were truly so; for the solver, which does not know how it is. */
export const sceneFor = (game: Game, id: AccountId, truth: Truth): Scene => {
  const { company } = game;
  if (!company) throw new RangeError('the shop is not open yet');
  const account = game.scenario.account(id);
  const { known, introducer, via, letter, talk } = accountOf(game, id);
  // What comes to light during a visit is in the talk; the scene keeps what was known on coming in.
  const begun = game.visiting === id ? game.scene : null;
  const leads = postsOf(game.scenario.data, id).length > 0;
  return {
    data: game.scenario.data,
    company,
    account,
    truth,
    weights: weightsOf(truth),
    role: account.post?.role ?? (leads ? 'decision-maker' : null),
    bar: barFor(game, id, truth),
    known: begun?.known ?? known,
    introduced: introducer !== null || via === 'network',
    letter: letter || account.letter,
    cash: begun?.cash ?? game.cash,
    eased: RETURNS_EFFECT[game.keeping.returns].risk,
    arrived: begun?.arrived ?? talk,
  };
};

/** The scene of this account: that of the visit going on, else as a visit would find it now. */
export const sceneOf = (game: Game, id: AccountId): Scene =>
  game.visiting === id && game.scene ? game.scene : sceneFor(game, id, truthOf(game, id));
