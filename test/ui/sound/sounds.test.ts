/** Every sound as it is described: soft, within what ears and loudspeakers can do, and short. */
import { describe, expect, it } from 'vitest';
import { loudness, whiteNoise } from '../../../src/ui/sound/nodes';
import { lasts, MOOD_FADE, MOODS, SOUNDS, type Mood, type Sound } from '../../../src/ui/sound/sounds';

const moods: readonly (readonly [string, Mood])[] = Object.entries(MOODS);
const calls = moods.flatMap(([id, mood]) => mood.calls.map(({ sound }) => [`call of ${id}`, sound] as const));
const all: readonly (readonly [string, Sound])[] = [...Object.entries(SOUNDS), ...calls];

describe.each(all)('%s', (_, sound) => {
  it('is made of tones and noise that can be heard', () => {
    for (const grain of sound) {
      const pitches = grain.kind === 'ring' ? [grain.hz, grain.to ?? grain.hz] : [grain.low, grain.high];
      expect(Math.min(...pitches)).toBeGreaterThanOrEqual(40);
      expect(Math.max(...pitches)).toBeLessThanOrEqual(16_000);
      if (grain.kind === 'rustle') expect(grain.low).toBeLessThan(grain.high);
    }
  });

  it('begins at once, comes in without a click and is over within two seconds', () => {
    expect(Math.min(...sound.map(({ at }) => at))).toBe(0);
    for (const { rise, fall } of sound) {
      expect(rise).toBeGreaterThanOrEqual(0.004);
      expect(fall).toBeGreaterThanOrEqual(0.02);
    }
    expect(lasts(sound)).toBeGreaterThan(0.1);
    expect(lasts(sound)).toBeLessThan(2);
  });
});

describe.each(moods)('the mood %s', (_, { hums, calls: struck }) => {
  it('is softer than any answer, and never swells beyond itself', () => {
    expect(hums.length).toBeGreaterThan(0);
    for (const { low, high, level, every, sway } of hums) {
      expect(low).toBeLessThan(high);
      expect(level).toBeLessThanOrEqual(0.06);
      expect(every).toBeGreaterThan(4);
      expect(sway).toBeLessThan(1);
    }
    for (const { sound } of struck) for (const { level } of sound) expect(level).toBeLessThanOrEqual(0.035);
  });

  it('is sparse: what is struck has died away before it comes again', () => {
    for (const { sound, every } of struck) {
      expect(every[0]).toBeGreaterThan(lasts(sound));
      expect(every[1]).toBeGreaterThanOrEqual(every[0]);
    }
  });
});

it('comes and goes slowly', () => {
  expect(MOOD_FADE).toBeGreaterThan(1);
});

it('is as loud as asked, and never louder than full', () => {
  expect([0, 0.5, 1].map(loudness)).toEqual([0, 0.25, 1]);
  expect([-3, 7].map(loudness)).toEqual([0, 1]);
});

it('has a noise that is even, within bounds and the same every time', () => {
  const noise = whiteNoise(48_000);
  expect(noise).toEqual(whiteNoise(48_000));
  expect(noise.every((sample) => Math.abs(sample) <= 1)).toBe(true);
  expect(Math.abs(noise.reduce((sum, sample) => sum + sample, 0) / noise.length)).toBeLessThan(0.02);
});
