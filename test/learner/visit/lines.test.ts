/** The groups of lines: apt ones first by what is plain to see, and never by what the learner has to find out. */
import { describe, expect, it } from 'vitest';
import { entriesOf, groupsOf, intentOf, leadingIntent, topicOf } from '../../../src/learner/visit/lines';
import type { Move } from '../../../src/model/move';

const about = { seed: 7, account: 'a' };
const legal: readonly Move[] = [
  { type: 'approach', how: 'introduction', on: 'plain' },
  { type: 'approach', how: 'praise', on: 'choice' },
  { type: 'approach', how: 'praise', on: 'plain' },
  { type: 'approach', how: 'gift', on: 'plain' },
  { type: 'approach', how: 'gift', on: 'lavish' },
  { type: 'ask', area: 'form' },
  { type: 'man', account: 'a', fact: 'need' },
  { type: 'mend', how: 'own-up' },
  { type: 'probe', how: 'lead' },
  { type: 'ask-order' },
  { type: 'leave' },
  { type: 'end-month' },
];
const intents = (topic: Parameters<typeof groupsOf>[1]) => groupsOf(legal, topic, about).map((g) => g.intent);

describe('groupsOf', () => {
  it('begins with what belongs to the topic, leaves empty groups out, and loses no line', () => {
    expect(intents('opening')[0]).toBe('greet');
    expect(intents('objecting')[0]).toBe('objection');
    expect(intents('slip')[0]).toBe('mend');
    expect(intents('talking')).toEqual(['ask', 'greet', 'objection', 'mend', 'order', 'leave']);
    expect(groupsOf(legal, 'talking', about).flatMap((g) => g.moves)).toHaveLength(legal.length - 1);
    expect(intentOf({ type: 'man', account: 'a', fact: 'need' })).toBe('ask');
  });

  it('mixes the greetings by the run, the same for the whole visit', () => {
    const greetings = (seed: number) =>
      JSON.stringify(groupsOf(legal, 'opening', { seed, account: 'a' })[0]?.moves);
    expect(greetings(7)).toBe(greetings(7));
    expect(new Set([1, 2, 3, 4, 5, 6].map(greetings)).size).toBeGreaterThan(2);
  });
});

describe('entriesOf', () => {
  it('asks first how one opens, and then on what, where there is a choice', () => {
    const moves = groupsOf(
      [
        ...legal,
        { type: 'approach', how: 'product', on: 'a' },
        { type: 'approach', how: 'benefit', on: 'a' },
        { type: 'approach', how: 'benefit', on: 'b' },
      ],
      'opening',
      about,
    )[0]?.moves;
    const entries = entriesOf(moves ?? []);
    const kinds = entries.flatMap((entry) => (entry.kind === 'how' ? [[entry.how, entry.moves.length]] : []));
    expect(Object.fromEntries(kinds)).toEqual({ praise: 2, gift: 2, benefit: 2 });
    expect(entries.filter((entry) => entry.kind === 'line')).toHaveLength(2);
    expect(entries.flatMap((entry) => (entry.kind === 'how' ? entry.moves : [entry.move]))).toHaveLength(8);
  });
});

describe('topicOf', () => {
  it('does not tell of a sign of buying', () => {
    const talk = { slip: null, objection: 'none', conflict: 'none', surplus: 'none', openings: [] } as const;
    expect(topicOf({ ...talk, state: 'signalling' })).toBe(topicOf({ ...talk, state: 'benefiting' }));
    expect(topicOf({ ...talk, state: 'opening' })).toBe('opening');
    expect(topicOf({ ...talk, state: 'objecting', objection: 'open' })).toBe('objecting');
    expect(topicOf({ ...talk, state: 'objecting', objection: 'open', slip: 'answer' })).toBe('slip');
  });

  it('turns to an inner conflict and to too large an order as to an objection', () => {
    const talk = {
      state: 'benefiting',
      slip: null,
      objection: 'none',
      conflict: 'open',
      surplus: 'open',
      openings: [],
    } as const;
    expect(topicOf(talk)).toBe('torn');
    expect(topicOf({ ...talk, conflict: 'settled' })).toBe('surplus');
    expect(topicOf({ ...talk, objection: 'known' })).toBe('objecting');
    expect(leadingIntent('torn')).toBe('weigh');
    expect(leadingIntent('surplus')).toBe('advise');
    // On coming again one greets first.
    expect(topicOf({ ...talk, state: 'opening' })).toBe('opening');
    expect(topicOf({ ...talk, state: 'opening', openings: ['introduction'] })).toBe('torn');
  });
});
