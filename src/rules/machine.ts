/**
 * The machine of a run: which moves belong to which moment, and where they lead. Arithmetic is in `acting.ts`,
 * conditions on single moves in `legal.ts`; a season goes founding → months → finished, a scene is one visit.
 */
import { assign, setup } from 'xstate';
import type { FaceToFaceMove, FoundingMove, Move, OfficeMove } from '../model/move';
import type { Scenario } from '../scenario/scenario';
import { arrive, depart, fillIn, speak, work } from './acting';
import { accountOf, newGame, news, type Game } from './game';
import { CONVERSATION, DISPUTE, FOUNDING_MOVES, GREETINGS, MONTH_MOVES, refusal } from './legal';

const talkOf = (game: Game) => (game.visiting === null ? null : accountOf(game, game.visiting).talk);

const lastMove = (game: Game): Move | undefined => {
  for (let i = game.log.length - 1; i >= 0; i--) if (game.log[i]?.kind === 'move') return game.log[i]?.move;
  return undefined;
};

/** The same transition for each of these moves. */
const on = <T extends string, V>(types: readonly T[], value: V): Record<T, V> =>
  Object.fromEntries(types.map((type) => [type, value])) as Record<T, V>;

/** Every exchange goes through `heard`, where what has been said decides what the talk is about now. */
const exchange = { guard: 'legal', target: 'heard', actions: 'speak' } as const;

export const companyMachine = setup({
  types: {
    context: {} as Game,
    input: {} as { readonly scenario: Scenario; readonly seed: number },
    events: {} as Move,
  },
  guards: {
    legal: ({ context, event }) => refusal(context, event) === null,
    isScene: ({ context }) => context.scenario.data.kind === 'scene',
    isLast: ({ context }) => context.month >= context.scenario.data.months,
    hasEnded: ({ context }) => (talkOf(context)?.ending ?? null) !== null,
    won: ({ context }) => talkOf(context)?.ending === 'won',
    lost: ({ context }) => talkOf(context)?.ending === 'lost',
    objecting: ({ context }) => ['open', 'known'].includes(talkOf(context)?.objection ?? 'none'),
    signalling: ({ context }) => (talkOf(context)?.signal ?? null) !== null,
    greeting: ({ context }) => lastMove(context)?.type === 'approach',
    warmed: ({ context }) => (talkOf(context)?.trust ?? 0) > 2,
    clear: ({ context }) => talkOf(context)?.clarity === true,
  },
  actions: {
    fillIn: assign(({ context, event }) => fillIn(context, event as FoundingMove)),
    work: assign(({ context, event }) => work(context, event as OfficeMove)),
    speak: assign(({ context, event }) => speak(context, event as FaceToFaceMove)),
    arrive: assign(({ context }) => arrive(context, context.scenario.data.accounts[0]?.id ?? '')),
    depart: assign(({ context }) => depart(context)),
    close: assign(({ context }) => news(context, 'finished')),
  },
}).createMachine({
  id: 'company',
  context: ({ input }) => newGame(input.scenario, input.seed),
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: 'isScene', target: 'visit', actions: 'arrive' }, { target: 'founding' }] },
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
        { guard: 'isScene', target: 'finished', actions: ['depart', 'close'] },
        { target: 'month', actions: 'depart' },
      ],
    },
    report: {
      always: { guard: 'isLast', target: 'finished', actions: 'close' },
      on: { 'next-month': { guard: 'legal', target: 'month', actions: 'work' } },
    },
    finished: { type: 'final' },
  },
});
