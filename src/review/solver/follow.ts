/** Follows a run's talks, visits and recoveries, as the solver sees them. */
import type { FaceToFaceMove, Move, RecoveryMove } from '../../model/move';
import type { Case, Recovery } from '../../rules/recovery/recovery';
import type { Scene, Talk } from '../../rules/talk';
import { RECOVERY_LOOK } from './recovery-look';
import type { Seat } from './seat';
import { Sitting } from './sitting';
import { VISIT_LOOK } from './visit-look';

type Visit = Sitting<Talk, Scene, FaceToFaceMove>;
type Meeting = Sitting<Recovery, Case, RecoveryMove>;

/** One kind of talk, followed from its beginning to its end. */
class Following<
  M extends Move,
  S extends { after(move: M, seat: Seat): S | null; readonly account: string },
> {
  readonly #begin: (seat: Seat) => S | null;
  #sitting: S | null = null;

  constructor(begin: (seat: Seat) => S | null) {
    this.#begin = begin;
  }

  /** The talk is over: another one with the same person begins anew, whatever was said before it. */
  over(): void {
    this.#sitting = null;
  }

  /** @param last what was said just before in this talk; null at its beginning */
  at(seat: Seat, account: string, last: M | null): S | null {
    const before = this.#sitting;
    this.#sitting =
      last !== null && before?.account === account ? before.after(last, seat) : this.#begin(seat);
    return this.#sitting;
  }
}

/** Where the solver stands in the talk going on; null outside of one, or when it is too large to be reckoned with. */
export class Follower {
  readonly #visits: Following<FaceToFaceMove, Visit>;
  readonly #meetings: Following<RecoveryMove, Meeting>;

  /** @param most states that a talk may have to be reckoned with */
  constructor(most?: number) {
    this.#visits = new Following((seat) => Sitting.begin(VISIT_LOOK, seat, most));
    this.#meetings = new Following((seat) => Sitting.begin(RECOVERY_LOOK, seat, most));
  }

  /** @param last the move made just before this moment */
  at(seat: Seat, last: Move | null): Visit | Meeting | null {
    const { talk, meeting, place } = seat.view;
    if (place === 'visit' && talk)
      return this.#visits.at(seat, talk.account, talk.exchanges > 0 ? (last as FaceToFaceMove | null) : null);
    if (place === 'recovery' && meeting)
      return this.#meetings.at(
        seat,
        meeting.account,
        meeting.exchanges > 0 ? (last as RecoveryMove | null) : null,
      );
    this.#visits.over();
    this.#meetings.over();
    return null;
  }
}
