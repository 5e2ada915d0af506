/** The solver of a scene from its first moment, before anything has been said. */
import type { FaceToFaceMove, RecoveryMove } from '../../model/move';
import { accountOf, type Game } from '../../rules/game';
import { begin, gameOf } from '../../rules/play';
import { caseFor, meetingOf } from '../../rules/recovery/meeting';
import type { Case, Recovery } from '../../rules/recovery/recovery';
import { sceneFor } from '../../rules/scene';
import type { Scene, Talk } from '../../rules/talk';
import type { Scenario } from '../../scenario/scenario';
import { beginningOf, isEncounter } from '../../scenario/schema';
import { RECOVERY_ART } from './recovery-art';
import { truthsOf } from './seat';
import { Solver } from './solve';
import { VISIT } from './visit-art';

const visitSolver = (
  game: Game,
  id: string,
  truths: ReturnType<typeof truthsOf>,
  most?: number,
): Solver<Talk, Scene, FaceToFaceMove> =>
  new Solver(
    VISIT,
    { scenes: truths.map((truth) => sceneFor(game, id, truth)), talk: accountOf(game, id).talk },
    most,
  );

const recoverySolver = (
  game: Game,
  id: string,
  truths: ReturnType<typeof truthsOf>,
  most?: number,
): Solver<Recovery, Case, RecoveryMove> => {
  const talk = meetingOf(game)?.recovery;
  if (!talk) throw new RangeError('nobody is there');
  return new Solver(
    RECOVERY_ART,
    { scenes: truths.flatMap((truth) => caseFor(game, id, truth) ?? []), talk },
    most,
  );
};

/** @throws RangeError for what is no talk, or for a customer who could be in too many ways */
export const solverOf = (
  scenario: Scenario,
  most?: number,
): ReturnType<typeof visitSolver> | ReturnType<typeof recoverySolver> => {
  const [account] = scenario.data.accounts;
  if (!isEncounter(scenario.data) || !account)
    throw new RangeError('only a talk can be solved from its start');
  const game = gameOf(begin(scenario, 0));
  const solver = beginningOf(scenario.data) === 'visit' ? visitSolver : recoverySolver;
  return solver(game, account.id, truthsOf(account), most);
};
