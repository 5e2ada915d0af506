/** A recovery as it is seen from a seat: what may have gone wrong, and what would make it good. */
import type { RecoveryMove } from '../../model/move';
import type { Case, Recovery } from '../../rules/recovery/recovery';
import { RECOVERY_ART } from './recovery-art';
import { truthsOf } from './seat';
import type { Look } from './sitting';

export const RECOVERY_LOOK: Look<Recovery, Case, RecoveryMove> = {
  art: RECOVERY_ART,
  at: ({ meeting }) => meeting && { account: meeting.account, talk: meeting.recovery },
  scenes(seat) {
    const { meeting } = seat.view;
    return meeting
      ? truthsOf(seat.scenario.account(meeting.account))
          .flatMap((truth) => seat.imagineCase(truth) ?? [])
          .filter((of) => this.fits(of, seat))
      : [];
  },
  fits(of, { view: { meeting, accounts } }) {
    const known = accounts.find(({ id }) => id === meeting?.account)?.known;
    return (
      !!meeting &&
      !!known &&
      (meeting.cause === null || meeting.cause === of.cause) &&
      (!meeting.recovery.wishKnown || meeting.wish === of.wish) &&
      (known.temperament === undefined || known.temperament === of.temperament)
    );
  },
  comparable: (recovery) => recovery,
  about: (cases) => cases,
};
