/**
 * How sure the model is of a verdict: the same choice where customers are a little easier, and a little harder, than it
 * takes them to be. A verdict that does not stand in both worlds hangs on a number nobody knows so exactly.
 */
import { recoveryWith, talkWith } from '../../rules/copies';
import type { Play } from '../../rules/play';
import type { Choice } from '../choice';
import { RECOVERY_ART } from '../solver/recovery-art';
import { RECOVERY_LOOK } from '../solver/recovery-look';
import { ifSolved } from '../solver/sitting';
import { Solver } from '../solver/solve';
import { VISIT } from '../solver/visit-art';
import { VISIT_LOOK } from '../solver/visit-look';
import { aheadBy } from './moments';
import { seatAt } from './run';
import { UP_TO, unitOf } from './verdict';

/** Easier: one point less to win them, a word more of patience, service a fifth steadier; harder: the other way round. */
const BENDS = [1, -1] as const;
type Bend = (typeof BENDS)[number];

const MOST_UPSET = 6;

/** Whether the choice would cost more than this where customers are so; null where that cannot be told. Points of the solver's. */
const costsInTalk = (play: Play, { move, best }: Choice, least: number, bend: Bend): boolean | null => {
  const seat = seatAt(play);
  const visit = VISIT_LOOK.at(seat.view);
  const meeting = RECOVERY_LOOK.at(seat.view);
  return ifSolved(() => {
    if (visit) {
      const scenes = VISIT_LOOK.scenes(seat).map((scene) => ({ ...scene, bar: scene.bar - bend }));
      const { talk } = visit;
      const until = Math.max(talk.spent + 1, talk.until + bend);
      if (scenes.length === 0) return null;
      const solver = new Solver(VISIT, { scenes, talk: talkWith(talk, { until }) });
      return solver.isBehind(least, move as never, best as never);
    }
    if (!meeting) return null;
    const scenes = RECOVERY_LOOK.scenes(seat);
    if (scenes.length === 0) return null;
    const upset = Math.max(0, Math.min(MOST_UPSET, meeting.talk.upset - bend));
    const solver = new Solver(RECOVERY_ART, { scenes, talk: recoveryWith(meeting.talk, { upset }) });
    return solver.isBehind(least, move as never, best as never);
  });
};

/**
 * Looks whether a costly choice stays one. Choices that cost next to nothing have no verdict to lose; for founding lines
 * nothing is told.
 * @param play the run before the choice
 */
export const withFirmness = (play: Play, choice: Choice): Choice => {
  const { data } = play.game.scenario;
  const least = UP_TO.good * unitOf(data);
  if (choice.loss < least || choice.place === 'founding') return choice;
  const stands = BENDS.map((bend) => {
    if (choice.exact) return costsInTalk(play, choice, least, bend);
    const ahead = aheadBy(play, choice.best, choice.move, { bend });
    return ahead && ahead.mean - ahead.error >= least;
  });
  return stands.includes(null) ? choice : { ...choice, firm: !stands.includes(false) };
};
