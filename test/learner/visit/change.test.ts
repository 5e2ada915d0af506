/** The meters say what moved and why, in one line that is read on touch as well. */
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/model/reply';
import type { Happening } from '../../../src/rules/game';
import { movedText, reasonOf, signed, whyText } from '../../../src/learner/visit/change';
import { overwriteGetLocale } from '../../../src/ui/paraglide/runtime.js';

overwriteGetLocale(() => 'en');

describe('whyText', () => {
  it('says by how much one meter moved, and which ones when there are two', () => {
    expect(
      whyText(
        [
          { name: 'Trust', by: 0 },
          { name: 'Interest', by: 2 },
        ],
        'named a need',
      ),
    ).toBe('+2: named a need');
    expect(
      whyText(
        [
          { name: 'Trust', by: 1 },
          { name: 'Interest', by: -1 },
        ],
        'why',
      ),
    ).toBe('Trust +1, Interest −1: why');
  });

  it('gives the reason alone when nothing moved, and nothing without one', () => {
    expect(whyText([{ name: 'Trust', by: 0 }], 'told the truth')).toBe('told the truth');
    expect(whyText([{ name: 'Trust', by: 2 }], null)).toBeNull();
  });
});

it('reads out what moved, with the real minus sign', () => {
  expect(
    movedText([
      { name: 'Trust', by: 0 },
      { name: 'Interest', by: -2 },
    ]),
  ).toBe('Interest −2.');
  expect(signed(-1)).toBe('−1');
});

it('says of a welcome line that a doubt outweighs it, and not that it was lost by being welcome', () => {
  const exchange = (interest: number, replies: readonly Reply[]) =>
    [
      { kind: 'move', change: { trust: 0, interest } },
      ...replies.map((reply) => ({ kind: 'reply', reply })),
    ] as unknown as readonly Happening[];
  expect(reasonOf(exchange(-2, ['benefit-hit', 'objection']))).toBe(
    'that was welcome, but the doubt that came up weighs more',
  );
  expect(reasonOf(exchange(1, ['benefit-hit', 'objection']))).toBe(
    'just what they had asked for; a doubt has come up',
  );
});

it('does not call an opening plain that warmed a little', () => {
  const opened = (trust: number) =>
    [
      { kind: 'move', change: { trust, interest: 0 } },
      { kind: 'reply', reply: 'opening-plain' },
    ] as unknown as readonly Happening[];
  expect(reasonOf(opened(1))).toBe('a decent opening that warmed a little');
  expect(reasonOf(opened(0))).toBe('a plain opening, no harm done');
});

it('gives the length of the talk as the reason where a welcome or harmless line lost interest', () => {
  const lost = (reply: Reply, trust = 0) =>
    reasonOf([
      { kind: 'move', change: { trust, interest: -1 } },
      { kind: 'reply', reply },
    ] as unknown as readonly Happening[]);
  expect(lost('praise-true', 1)).toBe(
    'praise with something behind it; many words by now; the pull is fading',
  );
  expect(lost('decider-joins')).toContain('the pull is fading');
  expect(lost('benefit-miss')).not.toContain('fading');
});
