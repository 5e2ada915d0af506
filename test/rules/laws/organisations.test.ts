/** What the course says of organisations, shown by what becomes known, who backs us, and what goes wrong later. */
import { expect, it } from 'vitest';
import { accountOf, withAccount, type Game } from '../../../src/rules/game';
import { refusal } from '../../../src/rules/legal';
import { skippedFault, ratesOf, tasksOf } from '../../../src/rules/tasks';
import { account } from '../../fixtures/scenario';
import { act, bar, leads, met, open, won } from './world';

const house = [
  account('firm', { industry: 'manufacturing' }, { weights: { quality: 3, compatibility: 2, worth: 1 } }),
  account('guard', { found: [], post: { of: 'firm', role: 'gatekeeper', weight: 2 } }),
  account('user', { found: [], post: { of: 'firm', role: 'user', weight: 1 } }),
];
const firm = (): Game => met(open(house), 'firm');
const staged = (game: Game, id: string, stage: 'backing' | 'lost'): Game => withAccount(game, id, { stage });
const study = (method: 'desk' | 'interview' | 'rival' | 'operation') =>
  ({ type: 'study', account: 'firm', method }) as const;

it('how an organisation works tells what its trade needs and who has a say', () => {
  const game = act(firm(), study('operation'));
  expect(accountOf(game, 'firm').known).toEqual(
    expect.arrayContaining(['need.quality', 'need.compatibility']),
  );
  expect(leads(game)).toEqual(['firm', 'guard', 'user']);
});

it('the operation of a household cannot be studied', () => {
  const game = met(open([account('ann')]), 'ann');
  expect(refusal(game, { type: 'study', account: 'ann', method: 'operation' })).toBe('move.no-such-thing');
});

it('a look at the rival tells how closely they are held', () => {
  expect(accountOf(act(firm(), study('rival')), 'firm').known).toContain('tie');
});

it('without half of the say behind us the one who decides hardly moves', () => {
  const alone = bar(firm(), 'firm');
  expect(bar(staged(firm(), 'guard', 'backing'), 'firm')).toBeLessThan(alone - 6);
  expect(bar(staged(firm(), 'user', 'backing'), 'firm')).toBe(alone - 1);
});

it('whoever has been put off speaks against us, by the weight of their say', () => {
  expect(bar(staged(firm(), 'guard', 'lost'), 'firm')).toBe(bar(firm(), 'firm') + 2);
});

it('what somebody with a post tells of money and say is known of the organisation', () => {
  const answered = Array.from({ length: 10 }, (_, seed) =>
    act({ ...met(open(house), 'guard'), seed }, { type: 'man', account: 'guard', fact: 'authority' }),
  ).filter((game) => accountOf(game, 'guard').known.includes('man.authority'));
  expect(answered.length).toBeGreaterThan(0);
  for (const game of answered) expect(accountOf(game, 'firm').known).toContain('man.authority');
});

it('somebody with a post is never asked for an order of their own', () => {
  const game = met(open(house), 'guard', 'fact.garden');
  expect(refusal(game, { type: 'assess', account: 'guard', value: 'social', level: 1 })).toBe('move.not-now');
});

it('all four bases on file cut the solution to measure', () => {
  const three = act(firm(), study('desk'), study('operation'), study('interview'));
  expect(bar(act(three, study('rival')), 'firm')).toBe(bar(three, 'firm') - 1);
});

it('tasks skipped before the sale come back as faults, for an organisation and in the first months', () => {
  const bare = won(firm(), 'firm');
  const prepared = won(act(firm(), study('desk'), study('rival')), 'firm');
  expect(tasksOf(prepared, 'firm')['customer-data']).toBe(true);
  expect(skippedFault(prepared, 'firm')).toBeLessThan(skippedFault(bare, 'firm'));
  expect(skippedFault({ ...bare, month: 9 }, 'firm')).toBe(0);
  expect(skippedFault(won(open([account('ann')]), 'ann'), 'ann')).toBe(0);
});

it('the three rates count contacts, good answers and known rivals', () => {
  const game = firm();
  expect(ratesOf(game).rivalKnown).toBe(0);
  expect(ratesOf(act(game, study('rival'))).rivalKnown).toBe(1);
  expect(ratesOf(game).contacted).toBeNull();
  expect(ratesOf(won(game, 'firm')).contacted).toBe(1);
  expect(ratesOf({ ...won(game, 'firm'), month: 4 }).contacted).toBe(0);
});
