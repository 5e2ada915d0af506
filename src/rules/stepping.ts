/**
 * Fast stepping: the chart of `machine.ts` walked directly, without XState's general machinery. There is one
 * definition of the chart; this only reads it. Bots, replays and the solver step with it; a property test holds it
 * against XState.
 */
import type { Move } from '../model/move';
import type { RefusalCode } from '../model/refusal';
import { err, ok, type Result } from '../model/result';
import type { Scenario } from '../scenario/scenario';
import { newGame, type Game } from './game';
import { candidates, refusal } from './legal';
import { ACTIONS, companyMachine, GUARDS, RECOVERY_GUARDS, TALK_GUARDS, talkOf } from './machine';
import { meetingOf } from './recovery/meeting';
import type { Recovery } from './recovery/recovery';
import type { Talk } from './talk';

/** A run at one moment: the node of the chart (such as `month` or `visit.opening`) and the state. */
export interface Standing {
  readonly node: string;
  readonly game: Game;
  readonly done: boolean;
}

type Guard = (game: Game, move: Move) => boolean;
type Action = (game: Game, move: Move) => Game;

/** An arrow with what its names stand for, looked up once; without a condition, `holds` is null. */
interface Arrow {
  readonly guard: string | null;
  readonly holds: Guard | null;
  readonly actions: readonly Action[];
  readonly target: string | null;
}

interface Node {
  readonly on: ReadonlyMap<string, readonly Arrow[]>;
  readonly always: readonly Arrow[];
  readonly onDone: readonly Arrow[];
  readonly initial: string | null;
  readonly parent: string | null;
  readonly final: boolean;
}

/** The parts of a state node's configuration that this chart uses. */
interface Config {
  readonly initial?: unknown;
  readonly type?: unknown;
  readonly on?: unknown;
  readonly always?: unknown;
  readonly onDone?: unknown;
  readonly states?: unknown;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const named = <T extends object>(things: T, name: string): T[keyof T] | null =>
  Object.hasOwn(things, name) ? things[name as keyof T] : null;

/** The condition of this name: on the run, on the recovery going on, or on the talk. */
const guardOf = (name: string): Guard => {
  const ofRun = named(GUARDS, name);
  if (ofRun) return ofRun;
  const ofRecovery = named(RECOVERY_GUARDS, name);
  if (ofRecovery)
    return (game) => {
      const meeting = meetingOf(game);
      return meeting !== null && ofRecovery(meeting.recovery);
    };
  const ofTalk = named(TALK_GUARDS, name);
  if (!ofTalk) throw new RangeError(`the chart has no guard ${name}`);
  return (game) => {
    const talk = talkOf(game);
    return talk !== null && ofTalk(talk);
  };
};

const actionOf = (name: unknown): Action => {
  const action = named(ACTIONS, String(name));
  if (!action) throw new RangeError(`the chart has no action ${String(name)}`);
  return action;
};

/** Reads one arrow; `beside` is the path its targets are named from. */
const arrowOf = (value: unknown, beside: string | null): Arrow => {
  const { guard, target, actions } = fieldsOf(value);
  return {
    guard: typeof guard === 'string' ? guard : null,
    holds: typeof guard === 'string' ? guardOf(guard) : null,
    actions: listOf(actions).map(actionOf),
    target: typeof target === 'string' ? (beside === null ? target : `${beside}.${target}`) : null,
  };
};

const readNodes = (states: unknown, parent: string | null, into: Map<string, Node>): Map<string, Node> => {
  for (const [name, value] of Object.entries(fieldsOf(states))) {
    const config: Config = fieldsOf(value);
    const path = parent === null ? name : `${parent}.${name}`;
    const arrows = (list: unknown) => listOf(list).map((arrow) => arrowOf(arrow, parent));
    into.set(path, {
      on: new Map(Object.entries(fieldsOf(config.on)).map(([type, list]) => [type, arrows(list)])),
      always: arrows(config.always),
      onDone: arrows(config.onDone),
      initial: typeof config.initial === 'string' ? `${path}.${config.initial}` : null,
      parent,
      final: config.type === 'final',
    });
    readNodes(config.states, path, into);
  }
  return into;
};

const NODES: ReadonlyMap<string, Node> = readNodes(companyMachine.config.states, null, new Map());

const nodeAt = (path: string): Node => {
  const node = NODES.get(path);
  if (!node) throw new RangeError(`the chart has no node ${path}`);
  return node;
};

/** Before the first move there is none; no action that runs by itself looks at it. */
const NO_MOVE: Move = { type: 'leave' };

const acting = (game: Game, actions: readonly Action[], move: Move): Game =>
  actions.reduce((g, act) => act(g, move), game);

/** Follows all that happens by itself on coming to a node, until one waits for a move or the run is over. */
const settle = (from: string, start: Game): Standing => {
  let path = from;
  let game = start;
  for (;;) {
    const node = nodeAt(path);
    if (node.initial !== null) {
      path = node.initial;
      continue;
    }
    if (node.final && node.parent === null) return { node: path, game, done: true };
    const g = game;
    const arrows = node.final && node.parent !== null ? nodeAt(node.parent).onDone : node.always;
    const arrow = arrows.find(({ holds }) => holds === null || holds(g, NO_MOVE));
    if (!arrow) return { node: path, game, done: false };
    game = acting(game, arrow.actions, NO_MOVE);
    if (arrow.target !== null) path = arrow.target;
  }
};

const FIRST = typeof companyMachine.config.initial === 'string' ? companyMachine.config.initial : '';

/** The first moment of a run. */
export const start = (scenario: Scenario, seed: number): Standing => settle(FIRST, newGame(scenario, seed));

/** The kinds of moves that the chart knows at a node. */
export const typesAt = (node: string): ReadonlyMap<string, unknown> => nodeAt(node).on;

/** Why a move cannot be made here; null when it can. */
export const refusalHere = ({ node, game, done }: Standing, move: Move): RefusalCode | null => {
  if (done) return 'run.finished';
  return nodeAt(node).on.has(move.type) ? refusal(game, move) : 'move.not-now';
};

/** Makes a move that is known to be legal. */
const follow = ({ node, game }: Standing, move: Move): Standing => {
  const arrow = nodeAt(node).on.get(move.type)?.[0];
  if (!arrow) throw new RangeError(`no ${move.type} at ${node}`);
  const after = acting(game, arrow.actions, move);
  return arrow.target === null ? { node, game: after, done: false } : settle(arrow.target, after);
};

/** One move. A refused one leaves the run as it was and says why. */
export const advance = (standing: Standing, move: Move): Result<Standing, RefusalCode> => {
  const code = refusalHere(standing, move);
  return code === null ? ok(follow(standing, move)) : err(code);
};

/** Every move that is legal now. */
export const movesHere = (standing: Standing): readonly Move[] => {
  if (standing.done) return [];
  const types = nodeAt(standing.node).on;
  return candidates(standing.game).filter(
    (move) => types.has(move.type) && refusal(standing.game, move) === null,
  );
};

/** The node of a recovery after an exchange, or `rising` when it is over. */
export const recoveryNode = (recovery: Recovery): string =>
  nodeAt('recovery.met').always.find(
    ({ guard }) => guard === null || RECOVERY_GUARDS[guard as keyof typeof RECOVERY_GUARDS](recovery),
  )?.target ?? 'recovery.met';

/** The node of a talk after an exchange: what the talk is about now, or `closing` when it is over. */
export const talkNode = (talk: Talk): string => {
  let path = 'visit.heard';
  for (;;) {
    if (path === 'visit.closing') return path;
    const arrow: Arrow | undefined = nodeAt(path).always.find(
      ({ guard }) => guard === null || TALK_GUARDS[guard as keyof typeof TALK_GUARDS](talk),
    );
    if (arrow?.target === undefined || arrow.target === null) return path;
    path = arrow.target;
  }
};
