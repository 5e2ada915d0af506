/**
 * The moment after a visit. The rules leave the room with the last word; the learner stays until he goes on.
 * `Visit` attends while somebody is being visited, and `RunScreen` leaves it there while `of(run)` has something.
 */
import type { AccountId } from '../../model/move';
import type { Known, MeetingView, TalkView } from '../../rules/view';
import type { RunModel } from '../run.svelte';

export interface Attended {
  readonly account: AccountId;
  /** How the talk stood before the last exchange. */
  readonly talk: TalkView;
  /** What was on file when the visit began; null when it was begun before the page was opened. */
  readonly before: Known | null;
}

class AftermathState {
  #run: RunModel | null = null;
  #recovery = $state.raw<MeetingView | null>(null);
  #attended = $state.raw<Attended | null>(null);

  /** Keeps how the talk stands. `known` is what is on file now, `fresh` says that nothing was said yet. */
  attend(run: RunModel, talk: TalkView, known: Known, fresh: boolean): void {
    const going =
      this.#run === run && this.#attended?.account === talk.account ? this.#attended.before : null;
    this.#run = run;
    this.#attended = { account: talk.account, talk, before: fresh ? known : going };
  }

  /** The same for a recovery. */
  attendRecovery(run: RunModel, meeting: MeetingView): void {
    this.#run = run;
    this.#recovery = meeting;
  }

  /** The recovery that is over and not yet left, if it is one of this run. */
  recoveryOf(run: RunModel): MeetingView | null {
    // Read first, as in `of`: whoever asks before there is anything has to hear when there is.
    const meeting = this.#recovery;
    return meeting !== null && this.#run === run && run.view.meeting === null ? meeting : null;
  }

  /** The visit that is over and not yet left, if it is one of this run. */
  of(run: RunModel): Attended | null {
    const attended = this.#attended;
    return attended !== null && this.#run === run && run.view.talk === null ? attended : null;
  }

  /** On to the month, or to the debrief. */
  goOn(): void {
    this.#attended = null;
    this.#recovery = null;
    this.#run = null;
  }
}

export const aftermath = new AftermathState();
