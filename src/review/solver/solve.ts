/**
 * The exact value of a talk **from what the learner knows**: expectimax over the listed outcomes and over what may
 * still be true. A belief is the set of ways the customer could be that everything seen so far allows; since whatever
 * depends on a hidden fact shows, and all other chance is the same for all of them, a set is all there is to know.
 */
import { NEEDS, type ManFact } from '../../model/customer';
import type { FaceToFaceMove } from '../../model/move';
import { once } from '../../model/once';
import { PLAIN, LAVISH } from '../../model/trade';
import { outcomes, type Answered } from '../../rules/exchange';
import { refuseTalk, talkMoves } from '../../rules/legal-talk';
import { ASPECT_FOR, BEST_ANSWER, BEST_PROBE } from '../../rules/parameters';
import { talkNode, typesAt } from '../../rules/stepping';
import { interest, isEmptyPromise, type Scene, type Talk } from '../../rules/talk';
import { talkWith } from '../../rules/copies';
import type { Truth } from '../../rules/truth';
import { canonical, codeOf, codingOf, type Code, type Coding } from './code';
import { hopeOf } from './bound';
import { earned, settled, worthFor, type Worth } from './worth';

/** One visit with somebody who could be so in several ways, each as likely as the next. */
export interface Problem {
  readonly scenes: readonly Scene[];
  readonly talk: Talk;
}

/** A move and the points of the score that may be expected from here on if it is made and the best follow. */
export interface Valued {
  readonly move: FaceToFaceMove;
  readonly value: number;
}

/** Same observation, different chance by hidden type: a rule that leaks, and beliefs would not be sets. */
class Leak extends Error {}

/** More states than this are not looked at in a browser. */
export const TOO_MANY_STATES = 250_000;
export class TooManyStates extends Error {}

/** A talk, and the ways the customer could be that all that was seen allows. Opaque. */
export type Believed = Node;

interface Node {
  readonly talk: Talk;
  readonly mask: number;
  /** What the talk has earned, by type, and what may be added at best on average. */
  readonly earned: readonly number[];
  /** Points still to come: never below them, and just them once it is exact. */
  bound: number;
  exact: boolean;
  branches: readonly Branch[] | null;
}

/** What is left to hope for after a move: points at once, and nodes with their chances. */
interface Branch {
  readonly move: FaceToFaceMove;
  readonly at: number;
  readonly next: readonly { readonly p: number; readonly node: Node }[];
}

const sets = new Map<number, readonly number[]>();
/** The members of a belief, as indices; each set is listed once. */
const membersOf = (mask: number): readonly number[] => {
  const known = sets.get(mask);
  if (known) return known;
  const members = Array.from({ length: 20 }, (_, i) => i).filter((i) => (mask >> i) & 1);
  sets.set(mask, members);
  return members;
};

const tell = (clue: string, { truth, weights }: Scene): unknown => {
  const [kind, what] = clue.split('.');
  if (kind === 'need') return weights[NEEDS.indexOf(what as (typeof NEEDS)[number])];
  if (kind === 'man') return truth[what as ManFact];
  if (kind === 'objection') return `${String(truth.objection?.says)}>${String(truth.objection?.cause)}`;
  return kind === 'temperament' || kind === 'sensitivity' ? truth[kind] : null;
};

const told = once((_: Scene) => new Map<string, unknown>());

/** What a clue says when it comes to light. */
const clueValue = (clue: string, scene: Scene): unknown => {
  const known = told(scene);
  if (!known.has(clue)) known.set(clue, tell(clue, scene));
  return known.get(clue);
};

/** An answer as one type gives it, with the meters that show beside it. */
interface Answer {
  readonly answered: Answered;
  readonly scene: Scene;
  readonly code: Code;
  readonly chance: number;
  readonly interest: number;
  readonly patience: number;
}

/** Answers that look the same to whoever plays: the first of them, and the types that would give them. */
interface Group {
  readonly first: Answer;
  mask: number;
  n: number;
}

const patienceLeft = ({ until, spent }: Talk, { truth }: Scene): number => (until - spent) / truth.patience;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** Whether an answer cannot be told from those of a group: words, meters, clues and all else that can be seen. */
const looksAlike = (one: Answer, other: Answer): boolean => {
  const { replies, clues } = one.answered;
  return (
    one.code.high === other.code.high &&
    one.code.low === other.code.low &&
    one.code.opening === other.code.opening &&
    one.interest === other.interest &&
    Math.abs(one.patience - other.patience) < 5e-4 &&
    same(replies, other.answered.replies) &&
    same(clues, other.answered.clues) &&
    clues.every((clue) => clueValue(clue, one.scene) === clueValue(clue, other.scene))
  );
};

/** Moves that do the same here, whichever of these it is: one of them is enough to look at. */
const sortOf = (move: FaceToFaceMove, believed: readonly Scene[]): string => {
  const [{ data, company }] = believed as readonly [Scene];
  const fitting = (fits: (truth: Truth) => boolean) =>
    believed.map(({ truth }) => Number(fits(truth))).join('');
  const needOf = (feature: string) => String(data.features.find((f) => f.id === feature)?.need);
  switch (move.type) {
    case 'approach':
      return move.how === 'product' || move.how === 'benefit'
        ? `approach ${move.how} ${needOf(move.on)}`
        : `approach ${move.how} ${move.on === PLAIN || move.on === LAVISH ? move.on : 'fact'}`;
    case 'benefit':
      return `benefit ${needOf(move.feature)}`;
    case 'inform':
      return `inform ${fitting(({ sensitivity }) => ASPECT_FOR[sensitivity] === move.aspect)}`;
    case 'probe':
      return `probe ${fitting(({ objection }) => !!objection && BEST_PROBE[objection.says] === move.how)}`;
    case 'answer':
      return `answer ${fitting(({ objection }) => !!objection && BEST_ANSWER[objection.cause] === move.how)}`;
    case 'promise':
      return `promise ${String(isEmptyPromise({ data, company }, move.promise))}`;
    default:
      return JSON.stringify(move);
  }
};

/** A solver for one visit. It keeps what it has looked at, so that asking again along the way costs little. */
export class Solver {
  readonly #scenes: readonly Scene[];
  readonly #worths: readonly Worth[];
  readonly #coding: Coding;
  readonly #moves: readonly FaceToFaceMove[];
  readonly #sorts = new Map<number, ReadonlyMap<FaceToFaceMove, string>>();
  readonly #table = new Map<number, Map<number, Node>>();
  readonly #openings = new Map<string, Node>();
  readonly #start: Node;
  readonly #most: number;
  #states = 0;

  /** @throws RangeError without a scene or with more than 20 ways to be */
  constructor({ scenes, talk }: Problem, most = TOO_MANY_STATES) {
    const first = scenes[0];
    if (!first || scenes.length > 20)
      throw new RangeError('a problem has 1 to 20 ways the customer could be');
    this.#most = most;
    this.#scenes = scenes;
    this.#coding = codingOf(talk, scenes);
    const fresh: Talk = talkWith(talk, { ending: null });
    this.#worths = scenes.map((scene) => worthFor(scene, fresh));
    this.#moves = talkMoves(first);
    this.#start = this.#node(talk, 2 ** scenes.length - 1);
  }

  /** States looked at so far. */
  get states(): number {
    return this.#states;
  }

  get start(): Node {
    return this.#start;
  }

  /** Points of the score in the end, the best move made each time; from a node of this solver. */
  value(node: Node = this.#start): number {
    return this.#mean(node) + this.#solve(node);
  }

  /** A move than which none is better; null when the talk is over. */
  best(node: Node = this.#start): FaceToFaceMove | null {
    const value = this.#solve(node);
    const branch = this.#branches(node).find(
      (b) => Math.abs(most(b) - value) < 1e-9 && this.#weigh(b, -Infinity) > value - 1e-9,
    );
    return branch?.move ?? null;
  }

  /** The legal moves that are at most so many points worse than the best. */
  near(within: number, node: Node = this.#start): readonly FaceToFaceMove[] {
    const least = this.#solve(node) - within - 1e-9;
    const good = new Set(
      this.#branches(node)
        .filter((branch) => this.#weigh(branch, least) > least)
        .map(({ move }) => this.#sort(move, node)),
    );
    return this.#legal(node).filter((move) => good.has(this.#sort(move, node)));
  }

  /** Every legal move with its value, best first. */
  moves(node: Node = this.#start): readonly Valued[] {
    const here = this.#mean(node);
    const legal = this.#legal(node);
    const values = new Map<string, number>();
    for (const move of this.#distinct(node, legal)) {
      const { at, next } = this.#branch(node, move);
      values.set(
        this.#sort(move, node),
        here + at + next.reduce((sum, { p, node: n }) => sum + p * this.#solve(n), 0),
      );
    }
    return legal
      .map((move) => ({ move, value: values.get(this.#sort(move, node)) ?? 0 }))
      .sort((a, b) => b.value - a.value);
  }

  /**
   * Where a move has led, by what was seen: the talk after it, and of the replies those with the clues they brought.
   * Answers the node that fits, or null when nothing this solver believes possible fits.
   */
  after(node: Node, move: FaceToFaceMove, seen: (answered: Answered, scene: Scene) => boolean): Node | null {
    let mask = 0;
    let talk: Talk | null = null;
    for (const t of membersOf(node.mask)) {
      const scene = this.#sceneAt(t);
      const fitting = outcomes(node.talk, move, scene).find(({ value }) => seen(value, scene));
      if (!fitting) continue;
      mask |= 1 << t;
      talk = fitting.value.talk;
    }
    return talk === null || talk.ending !== null ? null : this.#node(talk, mask);
  }

  /** The ways the customer could still be at a node. */
  believed(node: Node): readonly Scene[] {
    return membersOf(node.mask).map((t) => this.#sceneAt(t));
  }

  #sort(move: FaceToFaceMove, { mask }: Node): string {
    let sorts = this.#sorts.get(mask);
    if (!sorts) {
      const believed = membersOf(mask).map((t) => this.#sceneAt(t));
      sorts = new Map(this.#moves.map((m) => [m, sortOf(m, believed)]));
      this.#sorts.set(mask, sorts);
    }
    return sorts.get(move) ?? '';
  }

  #sceneAt(t: number): Scene {
    const scene = this.#scenes[t];
    if (!scene) throw new RangeError(`no type ${String(t)}`);
    return scene;
  }

  #worthAt(t: number): Worth {
    const worth = this.#worths[t];
    if (!worth) throw new RangeError(`no type ${String(t)}`);
    return worth;
  }

  #mean(node: Node): number {
    const types = membersOf(node.mask);
    return types.reduce((sum, t) => sum + (node.earned[t] ?? 0), 0) / types.length;
  }

  #node(reached: Talk, mask: number, code: Code = codeOf(reached, this.#coding)): Node {
    const { high, low, opening } = code;
    const name = opening === '' ? '' : `${String(mask)} ${String(high)} ${String(low)} ${opening}`;
    const outer = high * 2 ** this.#scenes.length + mask;
    const known = opening === '' ? this.#table.get(outer)?.get(low) : this.#openings.get(name);
    if (known) return known;
    if (++this.#states > this.#most) throw new TooManyStates(`more than ${String(this.#most)} states`);
    const talk = canonical(reached);
    const got: number[] = [];
    let bound = 0;
    let types = 0;
    for (const t of membersOf(mask)) {
      const worth = this.#worthAt(t);
      got[t] = earned(talk, worth);
      bound += hopeOf(talk, worth);
      types++;
    }
    const node: Node = { talk, mask, earned: got, bound: bound / types, exact: false, branches: null };
    if (opening === '') {
      const inner = this.#table.get(outer) ?? new Map<number, Node>();
      inner.set(low, node);
      this.#table.set(outer, inner);
    } else this.#openings.set(name, node);
    return node;
  }

  #legal({ talk, mask }: Node): readonly FaceToFaceMove[] {
    const types = typesAt(talkNode(talk));
    const scene = this.#sceneAt(membersOf(mask)[0] ?? 0);
    return this.#moves.filter((move) => types.has(move.type) && refuseTalk(talk, scene, move) === null);
  }

  #distinct(node: Node, legal = this.#legal(node)): readonly FaceToFaceMove[] {
    const seen = new Set<string>();
    return legal.filter((move) => {
      const sort = this.#sort(move, node);
      if (seen.has(sort)) return false;
      seen.add(sort);
      return true;
    });
  }

  /** All that a move can lead to, seen from here: what looks the same is one node with the types that allow it. */
  #branch(node: Node, move: FaceToFaceMove): Branch {
    const types = membersOf(node.mask);
    const share = 1 / types.length;
    let at = 0;
    const groups: Group[] = [];
    for (const t of types) {
      const scene = this.#sceneAt(t);
      const worth = this.#worthAt(t);
      for (const { p, value } of outcomes(node.talk, move, scene)) {
        const { talk } = value;
        if (talk.ending !== null) {
          at += share * p * (earned(talk, worth) - (node.earned[t] ?? 0));
          continue;
        }
        at += share * p * settled(node.talk, talk, worth);
        const code = codeOf(talk, this.#coding);
        const alone = types.length === 1;
        const answer: Answer = {
          answered: value,
          scene,
          code,
          chance: p,
          interest: alone ? 0 : interest(talk, scene),
          patience: alone ? 0 : patienceLeft(talk, scene),
        };
        const group = alone ? undefined : groups.find(({ first }) => looksAlike(first, answer));
        if (!group) groups.push({ first: answer, mask: 1 << t, n: 1 });
        else {
          const { chance } = group.first;
          if (Math.abs(chance - p) > 1e-12)
            throw new Leak(
              `${JSON.stringify(move)}: what is seen is ${String(chance)} likely, or ${String(p)}`,
            );
          group.mask |= 1 << t;
          group.n++;
        }
      }
    }
    const next = groups.map(({ first, mask, n }) => ({
      p: share * first.chance * n,
      node: this.#node(first.answered.talk, mask, first.code),
    }));
    // The step from what this talk has earned to what the next ones have, type by type.
    for (const { p, node: after } of next) {
      const of = membersOf(after.mask);
      for (const t of of) at += (p / of.length) * ((after.earned[t] ?? 0) - (node.earned[t] ?? 0));
    }
    return { move, at, next };
  }

  #branches(node: Node): readonly Branch[] {
    return (node.branches ??= this.#distinct(node)
      .map((move) => this.#branch(node, move))
      .sort((a, b) => most(b) - most(a)));
  }

  /**
   * Points still to come from a node, the best move made each time: exactly when they are more than `wanted`,
   * otherwise something not below them and not above `wanted`. What has been proved of a node is kept in its bounds.
   */
  #solve(node: Node, wanted = -Infinity): number {
    if (node.exact || node.bound <= wanted) return node.bound;
    let best = -Infinity;
    let rest = -Infinity;
    for (const branch of this.#branches(node)) {
      const enough = Math.max(wanted, best);
      const value = this.#weigh(branch, enough);
      if (value > enough) best = value;
      else rest = Math.max(rest, value);
    }
    // What is above `wanted` was found exactly; all others were proved to be no better than the best.
    if (best > wanted) {
      node.bound = best;
      node.exact = true;
    } else node.bound = Math.min(node.bound, Math.max(best, rest));
    return node.bound;
  }

  /** A move's points: exactly when they are more than `wanted`, otherwise a bound that is not. */
  #weigh(branch: Branch, wanted: number): number {
    for (const { p, node } of branch.next) {
      const hoped = most(branch);
      if (hoped <= wanted) return hoped;
      // So much this one must bring, if all the others bring as much as they can.
      this.#solve(node, (wanted - hoped) / p + node.bound);
    }
    return most(branch);
  }
}

/** What a move can still come to, by what has been proved of the nodes it leads to. */
const most = ({ at, next }: Branch): number => next.reduce((sum, { p, node }) => sum + p * node.bound, at);
