/** An answer comes in beats, loses nothing by it and keeps nobody waiting. */
import { describe, expect, it } from 'vitest';
import { clausesOf, LONGEST, rhythmOf } from '../../../src/learner/visit/rhythm';

const heard = (text: string) => ({ kind: 'heard', text }) as const;

describe('clausesOf', () => {
  it('breaks after punctuation and what closes behind it', () => {
    expect(clausesOf('我定。闺女出主意，我出钱。')).toEqual(['我定。', '闺女出主意，', '我出钱。']);
    expect(clausesOf('她说“太贵了！”就走了')).toEqual(['她说“太贵了！”', '就走了']);
    expect(clausesOf('I decide. My daughter has the ideas, I have the bills.')).toEqual([
      'I decide. ',
      'My daughter has the ideas, ',
      'I have the bills.',
    ]);
  });

  it('keeps numbers and abbreviations whole, and every letter', () => {
    expect(clausesOf('It is 3.5 yuan, at 8:20.')).toEqual(['It is 3.5 yuan, ', 'at 8:20.']);
    for (const text of ['', '……', '好', 'Well… (hm)\nNo?', '一，二；三：四！五？'])
      expect(clausesOf(text).join('')).toBe(text);
  });
});

describe('rhythmOf', () => {
  it('begins at once with what the seller says and with the first beat of the answer', () => {
    const [said, answer] = rhythmOf([{ kind: 'said', text: '您好，请坐。' }, heard('好，我坐。')]);
    expect(said).toEqual([{ text: '您好，请坐。', at: 0 }]);
    expect(answer?.[0]?.at).toBe(0);
    expect(answer?.[1]?.at).toBeGreaterThan(0);
  });

  it('goes on from line to line and is over in time, however much is said', () => {
    const beats = rhythmOf([heard('是啊，'.repeat(60)), heard('And so, '.repeat(60))]).flat();
    const times = beats.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(LONGEST);
    expect(rhythmOf([])).toEqual([]);
  });
});
