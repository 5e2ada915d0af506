/** How somebody who may be lost sits there, and what goes with an answer: read off what anybody could see. Pure. */
import type { Reply } from '../../model/reply';
import type { MeetingView } from '../../rules/view';
import type { GestureName, LeanName, Pose } from '../../ui/portrait/poses';

type Mood = Pick<MeetingView, 'upset' | 'patience'>;

/** The first that holds; temper from 0 to 6 leans over the counter, hurt keeps away from it. */
export const LEANING: readonly {
  readonly when: { readonly upsetFrom?: number; readonly patienceTo?: number };
  readonly lean: LeanName;
}[] = [
  { when: { upsetFrom: 4 }, lean: 'close' },
  { when: { patienceTo: 0.2 }, lean: 'away' },
  { when: { upsetFrom: 2 }, lean: 'back' },
];

const WANDERING = 0.35;

export const GESTURE_OF: Readonly<Partial<Record<Reply, GestureName>>> = {
  stays: 'nod',
  calms: 'nod',
  'sorry-taken': 'nod',
  'redress-right': 'nod',
  explained: 'nod',
  assured: 'nod',
  'parts-well': 'nod',
  'farewell-warm': 'nod',
  goes: 'shake',
  excuse: 'shake',
  'sorry-hollow': 'shake',
  'redress-wrong': 'shake',
  'not-on-record': 'shake',
  'wish-withheld': 'shake',
  'parts-hurt': 'shake',
  'patience-out': 'shake',
  denied: 'start',
  'cut-short': 'start',
  'redress-bribe': 'start',
  'storms-out': 'start',
};

export const poseOf = ({ upset, patience }: Mood): Pose => ({
  lean:
    LEANING.find(
      ({ when }) =>
        (when.upsetFrom === undefined || upset >= when.upsetFrom) &&
        (when.patienceTo === undefined || patience <= when.patienceTo),
    )?.lean ?? 'upright',
  glances: patience <= WANDERING && upset < 4,
});
