/**
 * What the solver says of the questions the course teaches: how often asking for MAN, asking for needs and probing are
 * among the best moves, over the states that players come to. It reckons from what the learner knows, so this is what
 * knowing is worth.
 */
import { NEEDS } from '../model/customer';
import type { Move } from '../model/move';
import { BEST_PROBE } from '../rules/parameters';
import type { TalkView } from '../rules/view';
import type { Scenario } from '../scenario/scenario';
import type { Bot } from './bots/bot';
import { playBot } from './bots/bot';
import { BOT_NAMES, BOTS } from './bots';
import { watched } from './bots/watched';

/** A question (man, voiced and silent needs, objection-true-false), and the moments the course has it for. */
interface Question {
  readonly asks: string;
  readonly due: (talk: TalkView) => boolean;
  readonly is: (move: Move, talk: TalkView) => boolean;
}

const calm = (talk: TalkView): boolean =>
  talk.objection !== 'open' && talk.objection !== 'known' && !talk.signal;

const QUESTIONS: readonly Question[] = [
  ...(['need', 'money', 'authority'] as const).map((fact) => ({
    asks: `man ${fact}`,
    due: calm,
    is: (move: Move) => move.type === 'man' && move.fact === fact,
  })),
  {
    asks: 'ask',
    // Something is still unsaid, and there is time to make something of it.
    due: (talk) => calm(talk) && NEEDS.some((need) => !talk.needs[need]) && talk.patience > 0.3,
    is: ({ type }) => type === 'ask',
  },
  {
    asks: 'probe',
    due: ({ objection }) => objection === 'open',
    is: (move, { says }) => move.type === 'probe' && says !== null && BEST_PROBE[says] === move.how,
  },
];

/** States in which a question was due and stood open, and those of them in which it was among the best moves. */
export interface Advice {
  readonly scenario: string;
  readonly asks: string;
  readonly due: number;
  readonly best: number;
}

/** Counts over the states of a scene that all bots come to on seeds 1…n. */
export const adviceOf = (scenario: Scenario, seeds: number): readonly Advice[] => {
  const counts = QUESTIONS.map(() => ({ due: 0, best: 0 }));
  const counting = (bot: Bot): Bot =>
    watched(bot, ({ view: { talk }, legal, near }) => {
      if (!talk) return;
      for (const [i, { due, is }] of QUESTIONS.entries()) {
        const count = counts[i];
        if (!count || !due(talk) || !legal.some((move) => is(move, talk))) continue;
        count.due++;
        if (near.some((move) => is(move, talk))) count.best++;
      }
    });
  for (const name of BOT_NAMES)
    for (let seed = 1; seed <= seeds; seed++) playBot(scenario, seed, counting(BOTS[name]()));
  return QUESTIONS.map(({ asks }, i) => ({
    scenario: scenario.data.id,
    asks,
    due: counts[i]?.due ?? 0,
    best: counts[i]?.best ?? 0,
  }));
};
