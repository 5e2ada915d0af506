/** A face is read off the talk: what weighs more is seen first, and a sign of buying fades. */
import { describe, expect, it } from 'vitest';
import { expressionOf, type Seen } from '../../../src/learner/visit/face';

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
  expressionOf({ talk: { ...calm, ...talk }, replies: [], sinceSignal: null, ...more });

describe('expressionOf', () => {
  it('shows how the talk stands', () => {
    expect(seen({})).toBe('calm');
    expect(seen({ interest: 8 })).toBe('pleased');
    expect(seen({ trust: 1 })).toBe('upset');
    expect(seen({ patience: 0.1, interest: 9 })).toBe('impatient');
    expect(seen({ objection: 'open', interest: 9 })).toBe('doubtful');
    expect(seen({ objection: 'settled' })).toBe('calm');
    expect(seen({ conflict: 'open', interest: 9 })).toBe('doubtful');
    expect(seen({ conflict: 'settled' }, { replies: ['weighed'] })).toBe('pleased');
  });

  it('shows a slip before all else but the last word', () => {
    expect(seen({ slip: 'push', objection: 'open', signal: true }, { sinceSignal: 0 })).toBe('upset');
    expect(seen({ slip: 'praise', trust: 1 })).toBe('angry');
    expect(seen({ slip: 'push', trust: 0 }, { replies: ['order-pushed', 'shown-out'] })).toBe('angry');
    expect(seen({ slip: 'push' }, { replies: ['order-yes'] })).toBe('delighted');
  });

  it('brightens at a sign of buying and lets it fade', () => {
    const ready = { signal: true, interest: 5 };
    expect(seen(ready, { replies: ['answer-right', 'signal-delivery'], sinceSignal: 0 })).toBe('delighted');
    expect(seen(ready, { replies: ['informed'], sinceSignal: 1 })).toBe('pleased');
    expect(seen(ready, { replies: ['informed', 'signal-fading'], sinceSignal: 2 })).toBe('doubtful');
    expect(seen(ready, { replies: ['informed'], sinceSignal: 3 })).toBe('calm');
  });

  it('lets an answer flit over the face', () => {
    expect(seen({}, { replies: ['praise-true'] })).toBe('pleased');
    expect(seen({}, { replies: ['opening-cold'] })).toBe('doubtful');
    expect(seen({}, { replies: ['lingering'] })).toBe('impatient');
    expect(seen({ patience: 0.1 }, { replies: ['benefit-hit'] })).toBe('pleased');
    expect(seen({ patience: 0.1 }, { replies: ['benefit-miss'] })).toBe('impatient');
  });
});
