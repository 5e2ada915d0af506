// How a visit came to its end is told by the last answers, and the hour is not blamed for haste.
import { expect, it } from 'vitest';
import { endingOf } from '../../../src/learner/visit/transcript';
import type { Reply } from '../../../src/model/reply';
import type { Happening } from '../../../src/rules/game';

const ended = (...replies: readonly Reply[]) =>
  endingOf([
    { kind: 'move' },
    ...replies.map((reply) => ({ kind: 'reply', reply })),
  ] as unknown as readonly Happening[]);

it('tells whoever was hurried into an order from whoever ran out of time', () => {
  expect(ended('informed-bored', 'patience-out')).toBe('tired');
  expect(ended('order-pushed', 'patience-out')).toBe('pushed');
  expect(ended('order-pushed', 'shown-out')).toBe('lost');
  expect(ended('order-no')).toBe('thinking');
  expect(ended('farewell-warm')).toBe('left');
});
