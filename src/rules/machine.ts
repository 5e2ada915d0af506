/**
 * The machine of a run: which moves belong to which moment, and where they lead. Arithmetic is in `acting.ts`,
 * conditions on single moves in `legal.ts`; a season goes founding → months → finished, a scene is one visit.
 */
import { assign, setup } from 'xstate';
import type { FaceToFaceMove, FoundingMove, Move, OfficeMove, RecoveryMove } from '../model/move';
import { beginningOf, isEncounter } from '../scenario/schema';
import type { Scenario } from '../scenario/scenario';
import { fillIn, work } from './acting';
import { accountOf, newGame, news, type Game } from './game';
import { TRUST } from './parameters';
import { isObjecting, type Talk } from './talk';
import { arrive, depart, speak } from './visiting';
import {
  CONVERSATION,
  DISPUTE,
  FOUNDING_MOVES,
  FUMING,
  GREETINGS,
  MONTH_MOVES,
  RECOVERY,
  refusal,
} from './legal';
import { answer, meetingOf, riseFrom, sitDown } from './recovery/meeting';
import { isFuming, type Recovery } from './recovery/recovery';

export const talkOf = (game: Game): Talk | null =>
  game.visiting === null ? null : accountOf(game, game.visiting).talk;

/** The same transition for each of these moves. */
const on = <T extends string, V>(types: readonly T[], value: V): Record<T, V> =>
  Object.fromEntries(types.map((type) => [type, value])) as Record<T, V>;

/** Every exchange goes through `heard`, where what has been said decides what the talk is about now. */
const exchange = { guard: 'legal', target: 'heard', actions: 'speak' } as const;
/** And every exchange of a recovery through `met`. */
const exchanged = { guard: 'legal', target: 'met', actions: 'answer' } as const;

/** The conditions of the chart, by name. Those of a talk look at the talk alone. */
export const TALK_GUARDS = {
  hasEnded: (talk: Talk) => talk.ending !== null,
  won: (talk: Talk) => talk.ending === 'won',
  lost: (talk: Talk) => talk.ending === 'lost',
  objecting: (talk: Talk) => isObjecting(talk),
  signalling: (talk: Talk) => talk.signal !== null,
  greeting: (talk: Talk) => talk.greeting,
  warmed: (talk: Talk) => talk.trust > TRUST.start,
  clear: (talk: Talk) => talk.told !== 'nothing',
} as const;
export const GUARDS = {
  legal: (game: Game, move: Move) => refusal(game, move) === null,
  beginsWithVisit: (game: Game) => beginningOf(game.scenario.data) === 'visit',
  beginsWithRecovery: (game: Game) => beginningOf(game.scenario.data) === 'recovery',
  beginsWithMonth: (game: Game) => beginningOf(game.scenario.data) === 'month',
  isEncounter: (game: Game) => isEncounter(game.scenario.data),
  isLast: (game: Game) => game.month >= game.scenario.data.months,
} as const;
/** Conditions on how a recovery stands. */
export const RECOVERY_GUARDS = {
  over: (r: Recovery) => r.ending !== null,
  kept: (r: Recovery) => r.ending === 'stays' || r.ending === 'settled',
  parted: (r: Recovery) => r.ending === 'parted',
  fuming: (r: Recovery) => isFuming(r),
  redressed: (r: Recovery) => r.redress !== null,
} as const;
/** What the chart does, by name. */
export const ACTIONS = {
  fillIn: (game: Game, move: Move) => fillIn(game, move as FoundingMove),
  work: (game: Game, move: Move) => work(game, move as OfficeMove),
  speak: (game: Game, move: Move) => speak(game, move as FaceToFaceMove),
  arrive: (game: Game) => arrive(game, game.scenario.data.accounts[0]?.id ?? ''),
  depart: (game: Game) => depart(game),
  sitDown: (game: Game, move: Move) =>
    sitDown(game, move.type === 'meet' ? move.account : (game.scenario.data.accounts[0]?.id ?? '')),
  answer: (game: Game, move: Move) => answer(game, move as RecoveryMove),
  rise: (game: Game) => riseFrom(game),
  close: (game: Game) => news(game, 'finished'),
} as const;

const ofTalk =
  (guard: (talk: Talk) => boolean) =>
  ({ context }: { context: Game }): boolean => {
    const talk = talkOf(context);
    return talk !== null && guard(talk);
  };

const ofRecovery =
  (guard: (recovery: Recovery) => boolean) =>
  ({ context }: { context: Game }): boolean => {
    const meeting = meetingOf(context);
    return meeting !== null && guard(meeting.recovery);
  };

export const companyMachine = setup({
  types: {
    context: {} as Game,
    input: {} as { readonly scenario: Scenario; readonly seed: number },
    events: {} as Move,
  },
  guards: {
    legal: ({ context, event }) => GUARDS.legal(context, event),
    beginsWithVisit: ({ context }) => GUARDS.beginsWithVisit(context),
    beginsWithRecovery: ({ context }) => GUARDS.beginsWithRecovery(context),
    beginsWithMonth: ({ context }) => GUARDS.beginsWithMonth(context),
    isEncounter: ({ context }) => GUARDS.isEncounter(context),
    isLast: ({ context }) => GUARDS.isLast(context),
    hasEnded: ofTalk(TALK_GUARDS.hasEnded),
    won: ofTalk(TALK_GUARDS.won),
    lost: ofTalk(TALK_GUARDS.lost),
    objecting: ofTalk(TALK_GUARDS.objecting),
    signalling: ofTalk(TALK_GUARDS.signalling),
    greeting: ofTalk(TALK_GUARDS.greeting),
    warmed: ofTalk(TALK_GUARDS.warmed),
    clear: ofTalk(TALK_GUARDS.clear),
    over: ofRecovery(RECOVERY_GUARDS.over),
    kept: ofRecovery(RECOVERY_GUARDS.kept),
    parted: ofRecovery(RECOVERY_GUARDS.parted),
    fuming: ofRecovery(RECOVERY_GUARDS.fuming),
    redressed: ofRecovery(RECOVERY_GUARDS.redressed),
  },
  actions: {
    fillIn: assign(({ context, event }) => ACTIONS.fillIn(context, event)),
    work: assign(({ context, event }) => ACTIONS.work(context, event)),
    speak: assign(({ context, event }) => ACTIONS.speak(context, event)),
    arrive: assign(({ context }) => ACTIONS.arrive(context)),
    depart: assign(({ context }) => ACTIONS.depart(context)),
    sitDown: assign(({ context, event }) => ACTIONS.sitDown(context, event)),
    answer: assign(({ context, event }) => ACTIONS.answer(context, event)),
    rise: assign(({ context }) => ACTIONS.rise(context)),
    close: assign(({ context }) => ACTIONS.close(context)),
  },
}).createMachine({
  id: 'company',
  context: ({ input }) => newGame(input.scenario, input.seed),
  initial: 'beginning',
  states: {
    beginning: {
      always: [
        { guard: 'beginsWithVisit', target: 'visit', actions: 'arrive' },
        { guard: 'beginsWithRecovery', target: 'recovery', actions: 'sitDown' },
        { guard: 'beginsWithMonth', target: 'month' },
        { target: 'founding' },
      ],
    },
    founding: {
      on: {
        ...on(FOUNDING_MOVES, { guard: 'legal', actions: 'fillIn' } as const),
        open: { guard: 'legal', target: 'month', actions: 'fillIn' },
      },
    },
    month: {
      on: {
        ...on(MONTH_MOVES, { guard: 'legal', actions: 'work' } as const),
        visit: { guard: 'legal', target: 'visit', actions: 'work' },
        meet: { guard: 'legal', target: 'recovery', actions: ['work', 'sitDown'] },
        'end-month': { guard: 'legal', target: 'report', actions: 'work' },
      },
    },
    visit: {
      initial: 'arriving',
      states: {
        // Whoever left with an objection standing is met by it again.
        arriving: { always: [{ guard: 'objecting', target: 'objecting' }, { target: 'opening' }] },
        opening: { on: on([...GREETINGS, ...CONVERSATION], exchange) },
        heard: {
          always: [
            { guard: 'hasEnded', target: 'closing' },
            { guard: 'objecting', target: 'objecting' },
            { guard: 'signalling', target: 'signalling' },
            { guard: 'greeting', target: 'greeted' },
            { guard: 'clear', target: 'benefiting' },
            { target: 'informing' },
          ],
        },
        greeted: { always: [{ guard: 'warmed', target: 'warmed' }, { target: 'cooled' }] },
        warmed: { on: on([...GREETINGS, ...CONVERSATION], exchange) },
        cooled: { on: on([...GREETINGS, ...CONVERSATION], exchange) },
        informing: { on: on(CONVERSATION, exchange) },
        benefiting: { on: on(CONVERSATION, exchange) },
        objecting: { on: on(DISPUTE, exchange) },
        signalling: { on: on(CONVERSATION, exchange) },
        closing: {
          always: [{ guard: 'won', target: 'won' }, { guard: 'lost', target: 'lost' }, { target: 'parked' }],
        },
        won: { type: 'final' },
        parked: { type: 'final' },
        lost: { type: 'final' },
      },
      onDone: [
        { guard: 'isEncounter', target: 'finished', actions: ['depart', 'close'] },
        { target: 'month', actions: 'depart' },
      ],
    },
    recovery: {
      initial: 'met',
      states: {
        met: {
          always: [
            { guard: 'over', target: 'rising' },
            { guard: 'fuming', target: 'fuming' },
            { guard: 'redressed', target: 'settling' },
            { target: 'talking' },
          ],
        },
        fuming: { on: on(FUMING, exchanged) },
        talking: { on: on(RECOVERY, exchanged) },
        settling: { on: on(RECOVERY, exchanged) },
        rising: {
          always: [
            { guard: 'kept', target: 'kept' },
            { guard: 'parted', target: 'parted' },
            { target: 'gone' },
          ],
        },
        kept: { type: 'final' },
        parted: { type: 'final' },
        gone: { type: 'final' },
      },
      onDone: [
        { guard: 'isEncounter', target: 'finished', actions: ['rise', 'close'] },
        { target: 'month', actions: 'rise' },
      ],
    },
    report: {
      always: { guard: 'isLast', target: 'finished', actions: 'close' },
      on: { 'next-month': { guard: 'legal', target: 'month', actions: 'work' } },
    },
    finished: { type: 'final' },
  },
});
