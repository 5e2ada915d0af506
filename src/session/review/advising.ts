/** What would be best to do now, reckoned beside the page; the course's own word where that cannot be had in time. */
import type { Move } from '../../model/move';
import { isReckoned, taughtAt } from '../../review/reasons/hint';
import type { Run } from '../../review/values/tasks';
import type { Play } from '../../rules/play';
import { handedOver, type Hand, type MakeHand } from './wire';

/** So long, in milliseconds, a learner waits for a hint at most. */
const WAITS = 6000;

/** Whoever is asked for advice: what would be good to do at the end of a run's moves. */
export type Adviser = (run: Run, play: Play) => Promise<Move>;

/** @param make a worker; on a page without any the course is asked, for the page must not stand still */
export const adviserWith =
  (make: MakeHand, waits = WAITS): Adviser =>
  (run, play) =>
    new Promise((resolve) => {
      const taught = taughtAt(play);
      if (!isReckoned(play)) {
        resolve(taught);
        return;
      }
      let hand: Hand | null = null;
      const end = (move: Move): void => {
        clearTimeout(timer);
        hand?.stop();
        resolve(move);
      };
      const timer = setTimeout(() => end(taught), waits);
      try {
        hand = make(
          (message) => end(message.kind === 'advised' ? message.move : taught),
          () => end(taught),
        );
        hand.post(handedOver(run));
        hand.post({ kind: 'advise', id: 0 });
      } catch {
        end(taught);
      }
    });
