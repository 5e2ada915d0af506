/** The scene of a visit: what the talk with this person is held against, put together from the run. */
import type { AccountId } from '../model/move';
import { LAVISH } from '../model/trade';
import { barFor } from './bar';
import { openingFit } from './exchange';
import { accountOf, truthOf, type Game } from './game';
import { approachMoves, refuseTalk } from './legal-talk';
import { weightsOf, type Scene } from './talk';
import type { Truth } from './truth';

/** How well the best opening that stands open would fit; nobody is blamed for not knowing an introducer. */
const bestOpeningOf = (scene: Scene, game: Game, id: AccountId): number => {
  const { talk } = accountOf(game, id);
  if (!talk.greeting || talk.manner !== null) return 1;
  const first = { ...talk, openings: [] };
  const fits = approachMoves(scene)
    .filter((move) => move.on !== LAVISH && refuseTalk(first, scene, move) === null)
    .map((move) => openingFit(move, first, scene));
  return Math.max(1, ...fits);
};

/** The scene as it would be if this account were truly so; for the solver, which does not know how it is. */
export const sceneFor = (game: Game, id: AccountId, truth: Truth): Scene => {
  const { company } = game;
  if (!company) throw new RangeError('the shop is not open yet');
  const account = game.scenario.account(id);
  const { known, introducer, via, letter } = accountOf(game, id);
  const leads = game.scenario.data.accounts.some((a) => a.post?.of === id);
  const scene: Scene = {
    data: game.scenario.data,
    company,
    account,
    truth,
    weights: weightsOf(truth),
    role: account.post?.role ?? (leads ? 'decision-maker' : null),
    bar: barFor(game, id, truth),
    known,
    introduced: introducer !== null || via === 'network',
    letter: letter || account.letter,
    cash: game.cash,
    bestOpening: 1,
  };
  return { ...scene, bestOpening: bestOpeningOf(scene, game, id) };
};

/** Scenes are asked for several times at one moment: the last are kept. A cache, never a state. */
const scenes = new WeakMap<Game, Map<AccountId, Scene>>();

export const sceneOf = (game: Game, id: AccountId): Scene => {
  const kept = scenes.get(game) ?? new Map<AccountId, Scene>();
  const scene = kept.get(id) ?? sceneFor(game, id, truthOf(game, id));
  scenes.set(game, kept.set(id, scene));
  return scene;
};
