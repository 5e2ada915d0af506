import { describe, expect, it } from 'vitest';
import { brightness, makeTone, mix } from '../../src/stage/colour';
import { seasonOf } from '../../src/stage/seasons';

describe('the year on the street', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('has a whole season for month %i', (month) => {
    const season = seasonOf(month);
    expect(season.month).toBe(month);
    for (const colour of [...season.sky, ...season.leaves, season.light])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(season.strength).toBeLessThan(0.4);
  });

  it('brings what each month is known for', () => {
    const of = (month: number): string => `${seasonOf(month).weather} ${seasonOf(month).dress}`;
    expect(of(1)).toBe('snow couplets');
    expect(of(2)).toBe('none riddles');
    expect(of(3)).toBe('drizzle none');
    expect(of(4)).toBe('petals none');
    expect(of(6)).toBe('motes mugwort');
    expect(of(10)).toBe('leaves autumn');
    expect(of(11)).toBe('fog none');
    expect(seasonOf(9).dots).toBeDefined();
    expect(seasonOf(12).snow).toBe(1);
  });

  it('takes any number for a month', () => {
    expect(seasonOf(13).month).toBe(1);
    expect(seasonOf(0).month).toBe(12);
    expect(seasonOf(-1).month).toBe(11);
    expect(seasonOf(6.9).month).toBe(6);
    expect(seasonOf(Number.NaN).month).toBe(1);
  });
});

describe('colours', () => {
  it('mix, and survive what is no colour', () => {
    expect(mix('#000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('red; }', 'red; }', 0)).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('are darker in the evening', () => {
    const tone = makeTone(true, '#ffffff', 0);
    for (const colour of ['#f7ecd6', '#c8432f', '#4f8f7d']) {
      expect(brightness(tone(colour))).toBeLessThan(brightness(colour));
    }
  });
});
