/** A recovery: what can be said or done here, and why not. */
import type { RecoveryMove } from '../../model/move';
import { OWNINGS, REDRESS, TRACES } from '../../model/trade';
import { first, onOffer, type Verdict } from '../verdict';
import { HEARD_OUT } from './parameters';
import { costOf, type Case, type Recovery } from './recovery';

/** Why this cannot be done now, or null when it can. Which kinds of moves are open at all, the machine says. */
export const refuseRecovery = (r: Recovery, of: Case, move: RecoveryMove): Verdict => {
  switch (move.type) {
    case 'look-up':
      return first(r.looked && 'move.already');
    case 'trace':
      return first(
        onOffer(TRACES, move.what),
        (move.what === 'cause' ? r.causeKnown : r.wishKnown) && 'move.already',
      );
    case 'own':
      return first(onOffer(OWNINGS, move.how), r.answered && 'move.already');
    case 'ask-boss':
      return first(
        !of.redress.some(({ cost }) => cost > of.limit) && 'move.no-such-thing',
        (r.cleared || r.redress !== null) && 'move.already',
      );
    case 'redress': {
      const cost = costOf(of, move.with);
      return first(
        onOffer(REDRESS, move.with),
        !of.redress.some(({ id }) => id === move.with) && 'move.no-such-thing',
        r.redress !== null && 'move.already',
        cost > of.limit && !r.cleared && 'move.not-ready',
        cost > of.cash && 'move.no-money',
      );
    }
    case 'assure':
      return first(r.assured && 'move.already', r.redress === null && r.owned === 0 && 'move.not-ready');
    case 'ask-stay':
      return first(of.matter === 'complaint' && 'move.no-such-thing');
    case 'part':
      return first(of.matter === 'complaint' && 'move.no-such-thing');
    case 'hear':
      return first(r.heard >= HEARD_OUT && 'move.already');
    case 'leave':
      return null;
  }
};

/** Everything that could be said or done in this case. */
export const recoveryMoves = ({ redress }: Case): readonly RecoveryMove[] => [
  { type: 'hear' },
  { type: 'look-up' },
  ...TRACES.map((what): RecoveryMove => ({ type: 'trace', what })),
  ...OWNINGS.map((how): RecoveryMove => ({ type: 'own', how })),
  { type: 'ask-boss' },
  ...redress.map(({ id }): RecoveryMove => ({ type: 'redress', with: id })),
  { type: 'assure' },
  { type: 'ask-stay' },
  { type: 'part' },
  { type: 'leave' },
];
