/** A visit as it is seen from a seat: who could be sitting there, given the file and the meters. */
import type { FaceToFaceMove } from '../../model/move';
import { talkWith } from '../../rules/copies';
import { interest, type Scene, type Talk } from '../../rules/talk';
import type { Truth } from '../../rules/truth';
import type { Known, TalkView } from '../../rules/view';
import { patienceLeft, VISIT } from './visit-art';
import { truthsOf, type Seat } from './seat';
import type { Look } from './sitting';

/** Whether what is on file allows this. */
export const fitsFile = (truth: Truth, known: Known): boolean => {
  const fact = <T>(seen: T | undefined, is: T): boolean => seen === undefined || seen === is;
  return (
    fact(known.need, truth.need) &&
    fact(known.money, truth.money) &&
    fact(known.authority, truth.authority) &&
    fact(known.sensitivity, truth.sensitivity) &&
    fact(known.orientation, truth.orientation) &&
    fact(known.temperament, truth.temperament) &&
    fact(known.tie, truth.tie) &&
    (known.objection === undefined ||
      (truth.objection?.says === known.objection.says && truth.objection.cause === known.objection.cause)) &&
    Object.entries(known.weights).every(
      ([need, weight]) => (truth.weights[need as keyof Truth['weights']] ?? 0) === weight,
    )
  );
};

/** What the meters show, and what they object, must be what would be seen and heard if it were so. */
const looksLike = (scene: Scene, talk: TalkView): boolean =>
  (talk.says === null || scene.truth.objection?.says === talk.says) &&
  interest(talk.relation, scene) === talk.interest &&
  Math.abs(patienceLeft(talk.relation, scene) - talk.patience) < 1e-9;

const fileOf = ({ view }: Seat) => view.accounts.find(({ id }) => id === view.talk?.account);

export const VISIT_LOOK: Look<Talk, Scene, FaceToFaceMove> = {
  art: VISIT,
  at: ({ talk }) => talk && { account: talk.account, talk: talk.relation },
  scenes(seat) {
    const { talk } = seat.view;
    return talk
      ? truthsOf(seat.scenario.account(talk.account))
          .flatMap((truth) => seat.imagine(truth) ?? [])
          .filter((scene) => this.fits(scene, seat))
      : [];
  },
  fits(scene, seat) {
    const { talk } = seat.view;
    const file = fileOf(seat);
    return !!talk && !!file && looksLike(scene, talk) && fitsFile(scene.truth, file.known);
  },
  // Whether one is still greeting shows in nothing that the solver needs to tell apart.
  comparable: (talk) => talkWith(talk, { greeting: false }),
  about: (scenes) => scenes.map(({ truth, bar, known, cash }) => [truth, bar, known, cash]),
};
