/** How somebody stands follows trust, interest, patience and what was just said: what weighs more comes first. */
import { describe, expect, it } from 'vitest';
import { REPLIES } from '../../../src/model/reply';
import type { Seen } from '../../../src/learner/visit/face';
import { GESTURE_OF, gestureIn, LEANING, poseOf } from '../../../src/learner/visit/pose';
import * as recovery from '../../../src/learner/recovery/pose';
import { GESTURES, LEANS, transformOf } from '../../../src/ui/portrait/poses';

const calm: Seen['talk'] = {
  trust: 3,
  interest: 3,
  patience: 0.8,
  slip: null,
  objection: 'none',
  conflict: 'none',
  signal: false,
};
const seen = (talk: Partial<Seen['talk']>, more: Partial<Seen> = {}) =>
  poseOf({ talk: { ...calm, ...talk }, replies: [], sinceSignal: null, ...more });

describe('in a visit', () => {
  it.each([
    [{}, 'upright'],
    [{ interest: 4 }, 'forward'],
    [{ interest: 7 }, 'close'],
    [{ interest: 9, objection: 'open' }, 'back'],
    [{ interest: 9, objection: 'settled' }, 'close'],
    [{ conflict: 'open' }, 'back'],
    [{ trust: 1, interest: 9 }, 'back'],
    [{ patience: 0.2, interest: 9 }, 'away'],
    [{ patience: 0.1, slip: 'push' }, 'back'],
  ] as const)('%j stands %s', (talk, lean) => {
    expect(seen(talk).lean).toBe(lean);
  });

  it('comes close with a sign of buying, and not for long', () => {
    expect(seen({ signal: true }, { sinceSignal: 0 }).lean).toBe('close');
    expect(seen({ signal: true }, { sinceSignal: 1 }).lean).toBe('close');
    expect(seen({ signal: true }, { sinceSignal: 2 }).lean).toBe('upright');
  });

  it('lets the last word settle it', () => {
    expect(seen({ patience: 0.1 }, { replies: ['order-yes'] }).lean).toBe('close');
    expect(seen({ interest: 10 }, { replies: ['order-no'] }).lean).toBe('back');
    expect(seen({ interest: 10 }, { replies: ['patience-out'] }).lean).toBe('away');
  });

  it('lets the eyes wander when patience runs out', () => {
    expect(seen({ patience: 0.36 }).glances).toBe(false);
    expect(seen({ patience: 0.35 }).glances).toBe(true);
  });

  it('nods at a need that was met, shakes the head at one that was not, and starts at a blunder', () => {
    expect(gestureIn(['benefit-hit'])).toBe('nod');
    expect(gestureIn(['benefit-miss', 'objection'])).toBe('shake');
    expect(gestureIn(['order-pushed'])).toBe('start');
    expect(gestureIn(['praise-true'])).toBe('perk');
    expect(gestureIn(['informed'])).toBeNull();
    expect(gestureIn([])).toBeNull();
  });
});

describe('in a recovery', () => {
  it.each([
    [{ upset: 5, patience: 0.1 }, 'close', false],
    [{ upset: 3, patience: 0.8 }, 'back', false],
    [{ upset: 3, patience: 0.2 }, 'away', true],
    [{ upset: 0, patience: 0.9 }, 'upright', false],
  ] as const)('%j stands %s', (mood, lean, glances) => {
    expect(recovery.poseOf(mood)).toEqual({ lean, glances });
  });

  it('has movements of its own', () => {
    expect(gestureIn(['sorry-taken'], recovery.GESTURE_OF)).toBe('nod');
    expect(gestureIn(['denied'], recovery.GESTURE_OF)).toBe('start');
  });
});

describe('the tables', () => {
  it('name only replies, leans and movements that there are', () => {
    for (const [reply, gesture] of [...Object.entries(GESTURE_OF), ...Object.entries(recovery.GESTURE_OF)]) {
      expect(REPLIES, reply).toContain(reply);
      expect(GESTURES).toHaveProperty(gesture);
    }
    for (const { lean } of [...LEANING, ...recovery.LEANING]) expect(LEANS).toHaveProperty(lean);
  });

  it('keep movements small, short and back where they began', () => {
    for (const { scale, x, y, turn } of Object.values(LEANS)) {
      expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.1 + 1e-9);
      for (const by of [x, y, turn]) expect(Math.abs(by)).toBeLessThanOrEqual(4);
    }
    for (const { ms, frames } of Object.values(GESTURES)) {
      expect(ms).toBeLessThanOrEqual(800);
      expect(frames.at(-1)).toEqual(frames[0]);
    }
    expect(transformOf(LEANS.upright)).toBe('translate(0%, 0%) rotate(0deg) scale(1)');
  });
});
