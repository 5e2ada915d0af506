/** What the course says of membership levels by growth value: how they rise and fall, and what they bring and cost. */
import { expect } from 'vitest';
import { withCustomer, type Game } from '../../../src/rules/game';
import type { Member } from '../../../src/rules/state';
import { once } from '../../fixtures/talks';
import { law } from './law';
import { after, bought, buyer, live, warmth } from './living';
import { act, customerOf, shop, told, won } from './world';

const file = 'src/rules/keeping/membership.ts';

const ended = (game: Game): Game => act(game, { type: 'end-month' });
/** Levels are set up, and this is how far somebody has come. */
const member = (game: Game, value: number, level: Member['level'], until = 99): Game =>
  withCustomer(act(game, { type: 'levels' }), 'ann', { member: { value, level, until } });

/** The first seed from this one on under which they order again, and nothing breaks. */
const ordering = (game: Game): Game => {
  for (let seed = game.seed; seed < game.seed + 1000; seed++) {
    const months = ended({ ...game, seed });
    if (told(months, 'repeat-order') && !told(months, 'fault')) return { ...game, seed };
  }
  throw new Error('nothing is ever ordered again');
};
const orderer = once((drawn) => ordering(after(1, buyer(drawn))));

/** An order short of silver. */
const nearly = (game: Game): Game => member(game, 1990, 'bronze');
/** Silver already, and far from gold. */
const before = (game: Game): Game => member(game, 3000, 'silver');
const felt = (game: Game): number => customerOf(ended(game), 'ann').emotion;

law({
  says: 'whoever buys enough rises to the next level at once, unasked',
  rule: { file, find: 'rank(level) > rank(member.level) ?', neutral: 'rank(level) < 0 ?' },
  shows: () => {
    const game = nearly(ordering(after(1, bought())));
    expect(customerOf(ended(game), 'ann').member?.level).toBe('silver');
    expect(told(ended(game), 'level-up')).toBe(true);
  },
  mean: { gain: (drawn) => (told(ended(nearly(orderer(drawn))), 'level-up') ? 1 : 0), over: 0.5 },
});

law({
  says: 'to rise a level is felt as thanks',
  rule: {
    file: 'src/rules/keeping/membership.ts',
    find: 'way > 0 ? MEMBERSHIP.up',
    neutral: 'way > 0 ? 0',
  },
  shows: () => {
    const game = ordering(after(1, bought()));
    expect(felt(nearly(game))).toBeGreaterThan(felt(before(game)) + 0.03);
  },
  mean: {
    gain: (drawn) => felt(nearly(orderer(drawn))) - felt(before(orderer(drawn))),
    over: 0.03,
  },
});

/** Gold whose year is over, with little bought, and gold whose year goes on. */
const over = (game: Game): Game => member(game, 10_000, 'gold', game.month);
const running = (game: Game): Game => member(game, 10_000, 'gold');

law({
  says: 'when the year is over whoever has bought too little loses the level',
  rule: {
    file,
    find: 'member.value - LEVEL_YEAR[member.level]',
    neutral: 'member.value',
  },
  shows: () => {
    expect(customerOf(ended(over(bought())), 'ann').member?.level).toBe('silver');
    expect(customerOf(ended(running(bought())), 'ann').member?.level).toBe('gold');
    const rich = member(bought(), 20_000, 'gold', 1);
    expect(customerOf(ended(rich), 'ann').member?.level).toBe('gold');
  },
  mean: {
    gain: (drawn) =>
      (told(ended(over(buyer(drawn))), 'level-down') ? 1 : 0) -
      (told(ended(running(buyer(drawn))), 'level-down') ? 1 : 0),
    over: 0.5,
  },
});

law({
  says: 'a level taken away hurts more than a level gained pleases',
  rule: {
    file: 'src/rules/keeping/membership.ts',
    find: 'way < 0 ? MEMBERSHIP.down : 0',
    neutral: 'way < 0 ? -MEMBERSHIP.up : 0',
  },
  shows: () => {
    const game = withCustomer(bought(), 'ann', { emotion: 0.5 });
    const loses = felt(running(game)) - felt(over(game));
    const quiet = ordering(after(1, game));
    const wins = felt(nearly(quiet)) - felt(before(quiet));
    expect(loses).toBeGreaterThan(wins + 0.01);
  },
  mean: {
    gain: (drawn) => {
      const game = withCustomer(orderer(drawn), 'ann', { emotion: 0.5 });
      const loses = felt(running(game)) - felt(over(game));
      return loses - (felt(nearly(game)) - felt(before(game)));
    },
    over: 0.005,
  },
});

/** A day of their life falls in the first month. */
const moments = [{ month: 1, fact: 'garden' }];
const celebrating = once((drawn) => won(shop(drawn, { moments }), 'ann'));

law({
  says: 'on a day of their life a gift awaits members from silver up, and nobody below',
  rule: { file, find: "high >= rank('silver')", neutral: 'true' },
  shows: () => {
    const of = (value: number, level: Member['level']) => warmth(member(bought({ moments }), value, level));
    expect(of(3000, 'silver')).toBeGreaterThan(of(500, 'bronze') + 0.03);
  },
  mean: {
    gain: (drawn) =>
      warmth(member(celebrating(drawn), 3000, 'silver')) - warmth(member(celebrating(drawn), 500, 'bronze')),
    over: 0.03,
  },
});

law({
  says: 'gold is thanked month by month, silver is not',
  rule: { file, find: "high >= rank('gold')", neutral: 'true' },
  shows: () => {
    const of = (value: number, level: Member['level']) => warmth(member(bought(), value, level));
    expect(of(12_000, 'gold')).toBeGreaterThan(of(3000, 'silver') + 0.01);
    expect(of(3000, 'silver')).toBe(of(500, 'bronze'));
  },
  mean: {
    gain: (drawn) =>
      warmth(member(buyer(drawn), 12_000, 'gold')) - warmth(member(buyer(drawn), 3000, 'silver')),
    over: 0.01,
  },
});

law({
  says: 'what high levels are given costs money every month',
  rule: { file, find: 'MEMBERSHIP.gift * (birthday + monthly)', neutral: '0' },
  shows: () => {
    const of = (value: number, level: Member['level']) => live(member(bought(), value, level)).cash;
    expect(of(12_000, 'gold')).toBeLessThan(of(3000, 'silver') - 5);
  },
  mean: {
    gain: (drawn) =>
      live(member(buyer(drawn), 3000, 'silver')).cash - live(member(buyer(drawn), 12_000, 'gold')).cash,
    over: 5,
  },
});
