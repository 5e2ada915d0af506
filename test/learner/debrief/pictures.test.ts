/** The small pictures of the debrief: the abacus, and the talks cut out of the log. */
import { expect, it } from 'vitest';
import { rodsOf } from '../../../src/learner/debrief/beads';
import { talksOf } from '../../../src/learner/debrief/transcript';
import type { Line } from '../../../src/review/transcript';
import { NOTHING_PENDING } from '../../../src/review/wording';
import type { Happening } from '../../../src/rules/game';

it('sets the beads of a total, tenths behind the point', () => {
  expect(rodsOf(9279).map(({ digit }) => digit)).toEqual([0, 9, 2, 8]);
  expect(rodsOf(9279)[1]).toMatchObject({ above: 1, below: 4 });
  expect(rodsOf(10_000).map(({ digit }) => digit)).toEqual([1, 0, 0, 0]);
  expect(rodsOf(9996).map(({ digit }) => digit)).toEqual([1, 0, 0, 0]);
  expect(rodsOf(0).every(({ above, below }) => above === 0 && below === 0)).toBe(true);
});

const line = (kind: Line['kind'], account: string | null, of: Partial<Happening>): Line => ({
  kind,
  account,
  text: '',
  of: { at: { index: 0, month: 1, effort: 0 }, account, kind: 'news', ...of },
  pending: NOTHING_PENDING,
});
const change = { trust: 0, interest: 0 };

it('cuts visits and other contacts out of the log, and leaves the office work aside', () => {
  const lines = [
    line('done', null, { move: { type: 'find', way: 'network' } }),
    line('done', 'ann', { move: { type: 'visit', account: 'ann' } }),
    line('heard', 'ann', { reply: 'welcome' }),
    line('said', 'ann', { move: { type: 'listen' }, change }),
    line('heard', 'ann', { reply: 'opens-up' }),
    line('news', 'ann', { news: 'order' }),
    line('said', 'ann', { move: { type: 'man', account: 'ann', fact: 'need' } }),
    line('news', 'ann', { news: 'clue' }),
    line('said', 'ann', { move: { type: 'care', account: 'ann', act: 'follow-up' } }),
    line('heard', 'ann', { reply: 'care-follow-up' }),
    line('done', 'bob', { move: { type: 'visit', account: 'bob' } }),
    line('heard', 'bob', { reply: 'welcome' }),
  ];
  const talks = talksOf(lines);
  expect(talks.map(({ account, kind, lines: said }) => [account, kind, said.length])).toEqual([
    ['ann', 'visit', 5],
    ['ann', 'contact', 2],
    ['bob', 'visit', 2],
  ]);
});

it('begins with the greeting where a scene has no way to walk', () => {
  const talks = talksOf([
    line('heard', 'ann', { reply: 'welcome' }),
    line('said', 'ann', { move: { type: 'listen' }, change }),
    line('heard', 'ann', { reply: 'opens-up' }),
  ]);
  expect(talks.map(({ lines }) => lines.length)).toEqual([3]);
});
