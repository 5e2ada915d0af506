/** The solver of a scene from its first moment, before anything has been said. */
import { accountOf } from '../../rules/game';
import { begin, gameOf } from '../../rules/play';
import { sceneFor } from '../../rules/scene';
import type { Scenario } from '../../scenario/scenario';
import { Solver } from './solve';
import { truthsOf } from './visit';

/** @throws RangeError for a season, or for a customer who could be in too many ways */
export const solverOf = (scenario: Scenario, most?: number): Solver => {
  const [account] = scenario.data.accounts;
  if (scenario.data.kind !== 'scene' || !account)
    throw new RangeError('only a scene can be solved from its start');
  const game = gameOf(begin(scenario, 0));
  const scenes = truthsOf(account).map((truth) => sceneFor(game, account.id, truth));
  return new Solver({ scenes, talk: accountOf(game, account.id).talk }, most);
};
