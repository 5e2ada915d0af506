/** A recovery as the solver sees it. */
import type { RecoveryMove } from '../../model/move';
import { CAUSES } from '../../model/customer';
import { REDRESS } from '../../model/trade';
import type { CriterionId } from '../../rules/criteria';
import { recoveryOutcomes } from '../../rules/recovery/exchange';
import { recoveryGrades, recoveryPar, recoveryWorth, seeRecovery } from '../../rules/recovery/grades';
import { recoveryMoves, refuseRecovery } from '../../rules/recovery/legal';
import { MET } from '../../rules/recovery/parameters';
import { recoveryWith } from '../../rules/copies';
import {
  bestChance,
  chanceAhead,
  costOf,
  fitOf,
  type Case,
  type Recovery,
} from '../../rules/recovery/recovery';
import { recoveryNode, typesAt } from '../../rules/stepping';
import type { Art, Worthy } from './solve';
import { weighing } from './weighing';

const share = (x: number | null): number => (x === null ? 0 : x === 0 ? 1 : 2);

/** Everything is small here: one number holds all of it but the chance, which an ending alone has. */
const codeOf = (r: Recovery): number => {
  let code = r.upset + 1;
  code = code * 9 + r.trust;
  code = code * 64 + r.spent;
  code = code * 3 + r.heard;
  code = code * 3 + r.owned * 2;
  // What fits goes by quarters, for half of what fits half is lost when it comes too early.
  code = code * 5 + r.fit * 4;
  code = code * (REDRESS.length + 1) + (r.redress === null ? 0 : 1 + REDRESS.indexOf(r.redress));
  for (const flag of [r.looked, r.causeKnown, r.wishKnown, r.answered, r.cleared, r.assured])
    code = code * 2 + Number(flag);
  for (const mark of [r.first, r.traced, r.wished]) code = code * 3 + share(mark);
  return code;
};

const NOTHING: Pick<Case, 'redress'> = { redress: [] };

const worthOf = (of: Case, fresh: Recovery): Worthy<Recovery> => {
  const { points, business } = weighing(of.rubric, recoveryGrades(fresh, of));
  const { floor } = of.rubric;
  const par = recoveryPar(of);
  const yuan = (amount: number): number =>
    business * Math.max(0, Math.min(1, (amount - floor) / (par - floor)));
  const earned = (r: Recovery): number => {
    let sum = yuan(recoveryWorth(r, of));
    seeRecovery(r, of, (criterion, got) => {
      if (got !== null) sum += (points[criterion] ?? 0) * got;
    });
    return sum;
  };
  const best = bestChance(of);
  /** The most that an end from here can bring in yuan. */
  const ahead = (r: Recovery, chance: number): number =>
    Math.max(
      recoveryWorth(recoveryWith(r, { ending: 'parted' }), of),
      recoveryWorth(recoveryWith(r, { ending: 'stays', chance }), of),
      of.matter === 'burden' && r.redress === null ? chance * of.fairWorth : -Infinity,
    );
  const hope = (r: Recovery): number => {
    const whole = (criterion: CriterionId, can: boolean): number => (can ? (points[criterion] ?? 0) : 0);
    const chance = chanceAhead(r, of, MET.most);
    return (
      whole('heard', r.first !== 0 && r.heard === 0) +
      whole('traced', r.traced === null) +
      whole('wished', r.wished === null) +
      whole('owned', !r.answered) +
      whole('redressed', r.redress === null) +
      whole('followed', !r.assured) +
      (points.stayed ?? 0) * Math.min(1, chance / best || 0) +
      whole('released', true) +
      yuan(ahead(r, chance)) -
      yuan(recoveryWorth(r, of))
    );
  };
  return { earned, hope, settled: () => 0 };
};

export const RECOVERY_ART: Art<Recovery, Case, RecoveryMove> = {
  moves: recoveryMoves,
  legal(recovery, of) {
    const types = typesAt(recoveryNode(recovery));
    return (move) => types.has(move.type) && refuseRecovery(recovery, of, move) === null;
  },
  outcomes: recoveryOutcomes,
  coding: () => (recovery) => ({ high: 0, low: codeOf(recovery), opening: '' }),
  canonical: (recovery) => recoveryWith(recovery, { exchanges: 0 }),
  worth: worthOf,
  meters: (recovery) => [recovery.upset, recovery.trust],
  tell(clue, of) {
    if (clue === 'cause') return CAUSES.indexOf(of.cause);
    return clue === 'wish' ? of.wish : clue === 'temperament' ? of.temperament : null;
  },
  // What fits all that may be true alike, and costs the same, is the same.
  sort: (move, believed) =>
    move.type === 'redress'
      ? `redress ${believed.map((of) => `${fitOf(of, move.with)} ${String(move.with === 'terms')}`).join()} ${String(costOf(believed[0] ?? NOTHING, move.with))}`
      : JSON.stringify(move),
};
