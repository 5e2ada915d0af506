import { describe, expect, it } from 'vitest';
import { playBot, type Bot } from '../../src/review/bots/bot';
import { random } from '../../src/review/bots/random';
import { textbook } from '../../src/review/bots/textbook';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import type { Scenario } from '../../src/scenario/scenario';
import { shippedScenario as shipped } from '../course';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const mean = (scenario: Scenario, bot: Bot): number =>
  SEEDS.reduce((sum, seed) => sum + scoreOf(gameOf(playBot(scenario, seed, bot).play)).total, 0) /
  SEEDS.length;

describe.each([
  'drone-season',
  'tile-shop',
  'angry-guest',
  'user-leaving',
  'let-go',
  'order-cancelled',
  'who-is-gold',
  'weakest-driver',
])('what the course teaches pays in %s', (id) => {
  const scenario = shipped(id);

  it('doing what the course says, from the view alone, scores above 75 in mean over 20 seeds', () => {
    expect(mean(scenario, textbook)).toBeGreaterThan(75);
  });

  it('any legal move scores below 45', () => {
    expect(mean(scenario, random)).toBeLessThan(45);
  });
});
