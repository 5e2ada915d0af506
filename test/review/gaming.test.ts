/** Ways to collect points without selling: each must stay far below the course's way, in every scenario. */
import { describe, expect, it } from 'vitest';
import type { Bot, Turn, Wish } from '../../src/review/bots/bot';
import { playBot } from '../../src/review/bots/bot';
import { giftGiver } from '../../src/review/bots/folk';
import { random } from '../../src/review/bots/random';
import { firstOf, textbook } from '../../src/review/bots/textbook';
import { talk } from '../../src/review/bots/textbook-talk';
import { NEED_TYPES, MAN_FACTS } from '../../src/model/customer';
import { ASPECTS } from '../../src/model/trade';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import type { TalkView } from '../../src/rules/view';
import type { Scenario } from '../../src/scenario/scenario';
import { beginningOf } from '../../src/scenario/schema';
import { shippedScenario, shippedScenarios } from '../course';

/** Talks in its own way, and does all else as the course says. */
const talking =
  (wishes: (turn: Turn, t: TalkView) => Iterable<Wish>): Bot =>
  (turn) => {
    const t = turn.view.talk;
    return turn.view.place === 'visit' && t ? firstOf(turn, wishes(turn, t)) : textbook(turn);
  };

const leaveAfter = (n: number): Bot =>
  talking(function* ({ view }, t) {
    if (t.exchanges >= n) yield { type: 'leave' };
    yield* talk(view);
  });

const STRATEGIES: Readonly<Record<string, Bot>> = {
  'three good moves and away': leaveAfter(3),
  'away at the eighth exchange': leaveAfter(8),
  'asking everything': talking(function* ({ view }, t) {
    if (t.patience <= 0.15) yield { type: 'leave' };
    for (const area of NEED_TYPES) yield { type: 'ask', area };
    for (const fact of MAN_FACTS) yield { type: 'man', account: t.account, fact };
    yield* talk(view);
  }),
  'small talk before all else': talking(function* ({ view }, t) {
    if (t.relation.listened < 2 || t.exchanges < 4) yield { type: 'listen' };
    yield* talk(view);
  }),
  'only what cannot go wrong': talking(function* (_, t) {
    if (t.patience <= 0.15) yield { type: 'leave' };
    yield { type: 'approach', how: 'introduction', on: 'plain' };
    for (const aspect of ASPECTS) if (!t.informed.includes(aspect)) yield { type: 'inform', aspect };
    for (const area of NEED_TYPES) yield { type: 'ask', area };
    yield { type: 'listen' };
  }),
  'a gift for everybody': giftGiver,
};

/** A season has many visits in one run, a scene has one. */
const seedsFor = (scenario: Scenario): number => (scenario.data.kind === 'season' ? 4 : 12);
const mean = (id: string, bot: Bot): number => {
  const scenario = shippedScenario(id);
  const seeds = seedsFor(scenario);
  return Array.from(
    { length: seeds },
    (_, i) => scoreOf(gameOf(playBot(scenario, i + 1, bot).play)).total,
  ).reduce((sum, total) => sum + total / seeds, 0);
};

/** Those where somebody is visited: elsewhere there is no such talk to be gamed. */
const WITH_VISITS = shippedScenarios().filter((id) =>
  ['visit', 'founding'].includes(beginningOf(shippedScenario(id).data)),
);

describe.each(WITH_VISITS)('in %s', (id) => {
  const course = mean(id, textbook);

  it.each(Object.entries(STRATEGIES))('%s earns at least 15 points less than the textbook', (_, bot) => {
    expect(course - mean(id, bot)).toBeGreaterThanOrEqual(15);
  });

  it('any legal move earns at least 30 points less', () => {
    expect(course - mean(id, random)).toBeGreaterThanOrEqual(30);
  });
});
