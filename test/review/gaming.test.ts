/** Ways to collect points without selling, or without keeping anybody: each must stay far below the course's way, in every scenario. */
import { describe, expect, it } from 'vitest';
import type { Bot, Turn, Wish } from '../../src/review/bots/bot';
import { playBot } from '../../src/review/bots/bot';
import { giftGiver } from '../../src/review/bots/folk';
import { random } from '../../src/review/bots/random';
import { firstOf, textbook } from '../../src/review/bots/textbook';
import { recover } from '../../src/review/bots/textbook-recovery';
import { talk } from '../../src/review/bots/textbook-talk';
import { NEED_TYPES, MAN_FACTS } from '../../src/model/customer';
import { ASPECTS, TRACES } from '../../src/model/trade';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf } from '../../src/rules/play';
import type { MeetingView, TalkView } from '../../src/rules/view';
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

/** In a season need and say-so are asked about before the visit, so a talk is a sentence further at the same point. */
const leaveEarly = talking(function* ({ view }, t) {
  if (t.exchanges >= (view.scenario.months > 1 ? 7 : 8)) yield { type: 'leave' };
  yield* talk(view);
});

const leaveAfter = (n: number): Bot =>
  talking(function* ({ view }, t) {
    if (t.exchanges >= n) yield { type: 'leave' };
    yield* talk(view);
  });

const IN_TALKS: Readonly<Record<string, Bot>> = {
  'three good moves and away': leaveAfter(3),
  'away before anything is settled': leaveEarly,
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

/** Sits down in its own way. */
const meeting =
  (wishes: (meeting: MeetingView) => Iterable<Wish>): Bot =>
  (turn) =>
    turn.view.meeting ? firstOf(turn, wishes(turn.view.meeting)) : textbook(turn);

const HEARING: readonly Wish[] = [{ type: 'hear' }, { type: 'hear' }];
const IN_RECOVERY: Readonly<Record<string, Bot>> = {
  'a reason for everything': meeting(function* (m) {
    for (const wish of recover(m)) yield wish.type === 'own' ? { type: 'own', how: 'explain' } : wish;
  }),
  'three good moves and away': meeting(function* (m) {
    if (m.exchanges >= 3) yield { type: 'leave' };
    yield* recover(m);
  }),
  'hearing everything and away': meeting(function* (m) {
    yield* HEARING.slice(m.recovery.heard);
    yield { type: 'leave' };
  }),
  'asking everything and away': meeting(function* (m) {
    yield* HEARING.slice(m.recovery.heard);
    yield { type: 'look-up' };
    for (const what of TRACES) yield { type: 'trace', what };
    yield { type: 'leave' };
  }),
  'sorry for everything, and please stay': meeting(function* (m) {
    yield* HEARING.slice(m.recovery.heard);
    yield { type: 'own', how: 'sorry' };
    yield { type: 'ask-stay' };
    yield { type: 'leave' };
  }),
  'a kind word and goodbye': meeting(function* (m) {
    yield* HEARING.slice(m.recovery.heard);
    yield { type: 'own', how: 'sorry' };
    yield { type: 'part' };
    yield { type: 'leave' };
  }),
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

  const recovers = beginningOf(shippedScenario(id).data) === 'recovery';

  it.each(Object.entries(recovers ? IN_RECOVERY : IN_TALKS))(
    '%s earns at least 15 points less than the textbook',
    (_, bot) => {
      expect(course - mean(id, bot)).toBeGreaterThanOrEqual(15);
    },
  );

  it('any legal move earns at least 30 points less', () => {
    expect(course - mean(id, random)).toBeGreaterThanOrEqual(30);
  });
});
