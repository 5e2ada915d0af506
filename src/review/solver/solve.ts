/**
 * The exact value of a talk **from what the learner knows**: expectimax over the listed outcomes and over what may
 * still be true. A belief is the set of ways the customer could be that everything seen so far allows; since whatever
 * depends on a hidden fact shows, and all other chance is the same for all of them, a set is all there is to know.
 * What kind of talk it is, a visit or a recovery, is told by its `Art`.
 */
import type { Outcome } from '../../model/chance';
import type { Move } from '../../model/move';
import { once } from '../../model/once';
import type { Reply } from '../../model/reply';
import type { Code } from './code';

/** A talk that can be over. */
interface Ending {
  readonly ending: string | null;
}

/** What an exchange leads to: the talk after it, what was said, and what has come to light. */
export interface Answered<T> {
  readonly talk: T;
  readonly replies: readonly Reply[];
  readonly clues: readonly string[];
}

/** A kind of talk: what can be said in it, what follows, what it is worth. T is how it stands, S what it is held against. */
export interface Art<T extends Ending, S extends object, M extends Move> {
  /** All that could ever be said. */
  moves(scene: S): readonly M[];
  /** Which of it can be said now. */
  legal(talk: T, scene: S): (move: M) => boolean;
  outcomes(talk: T, move: M, scene: S): readonly Outcome<Answered<T>>[];
  /** Codes for the states that can follow from a start. */
  coding(start: T, scenes: readonly S[]): (talk: T) => Code;
  /** The talk with everything taken out that is settled for good; two talks with one code become the same. */
  canonical(talk: T): T;
  worth(scene: S, fresh: T): Worthy<T>;
  /** The meters that show: two numbers. */
  meters(talk: T, scene: S): readonly [number, number];
  /** What a clue says when it comes to light. */
  tell(clue: string, scene: S): unknown;
  /** Moves that do the same for all ways the customer could be have the same sort: one of them is enough to look at. */
  sort(move: M, believed: readonly S[]): string;
}

/** Points of the score for one way the customer could be. */
export interface Worthy<T> {
  /** Earned by the talk as it stands. */
  earned(talk: T): number;
  /** What may still be added at the very best; never too low. */
  hope(talk: T): number;
  /** What has just been settled for good and is left out by `canonical` from now on. */
  settled(before: T, after: T): number;
}

/** One talk with somebody who could be so in several ways, each as likely as the next. */
export interface Problem<T, S> {
  readonly scenes: readonly S[];
  readonly talk: T;
}

/** A move and the points of the score that may be expected from here on if it is made and the best follow. */
export interface Valued<M> {
  readonly move: M;
  readonly value: number;
}

/** A move whose value is told, or only that it is at most this. */
export interface Bounded<M> extends Valued<M> {
  readonly atMost: boolean;
}

/** Same observation, different chance by hidden type: a rule that leaks, and beliefs would not be sets. */
class Leak extends Error {}

/** More states than this are not looked at in a browser. */
export const TOO_MANY_STATES = 250_000;
export class TooManyStates extends Error {}

/** A talk, and the ways the customer could be that all that was seen allows. Opaque. */
export type Believed<T, M> = Node<T, M>;

/** Where a move has led, and by type the points that it settled for good: no value from there on has them in it. */
export interface Reached<T, M> {
  readonly node: Believed<T, M>;
  readonly settled: readonly number[];
}

interface Node<T, M> {
  readonly talk: T;
  readonly mask: number;
  /** What the talk has earned, by type, and what may be added at best on average. */
  readonly earned: readonly number[];
  /** Points still to come: never below them, and just them once it is exact. */
  bound: number;
  exact: boolean;
  branches: readonly Branch<T, M>[] | null;
}

/** What is left to hope for after a move: points at once, and nodes with their chances. */
interface Branch<T, M> {
  readonly move: M;
  readonly at: number;
  readonly next: readonly { readonly p: number; readonly node: Node<T, M> }[];
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

const told = once((_: object) => new Map<string, unknown>());

/** An answer as one type gives it, with the meters that show beside it. */
interface Answer<T, S> {
  readonly answered: Answered<T>;
  readonly scene: S;
  readonly code: Code;
  readonly chance: number;
  readonly meters: readonly [number, number];
}

/** Answers that look the same to whoever plays: the first of them, and the types that would give them. */
interface Group<T, S> {
  readonly first: Answer<T, S>;
  mask: number;
  n: number;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** No meters: with one way left to be there is nothing to tell apart. */
const UNSEEN = [0, 0] as const;

/** A solver for one talk. It keeps what it has looked at, so that asking again along the way costs little. */
export class Solver<T extends Ending, S extends object, M extends Move> {
  readonly #art: Art<T, S, M>;
  readonly #scenes: readonly S[];
  readonly #worths: readonly Worthy<T>[];
  readonly #code: (talk: T) => Code;
  readonly #moves: readonly M[];
  readonly #sorts = new Map<number, ReadonlyMap<M, string>>();
  readonly #table = new Map<number, Map<number, Node<T, M>>>();
  readonly #openings = new Map<string, Node<T, M>>();
  readonly #start: Reached<T, M>;
  readonly #most: number;
  #states = 0;

  /** @throws RangeError without a scene or with more than 20 ways to be */
  constructor(art: Art<T, S, M>, { scenes, talk }: Problem<T, S>, most = TOO_MANY_STATES) {
    const first = scenes[0];
    if (!first || scenes.length > 20)
      throw new RangeError('a problem has 1 to 20 ways the customer could be');
    this.#art = art;
    this.#most = most;
    this.#scenes = scenes;
    this.#code = art.coding(talk, scenes);
    const fresh: T = { ...talk, ending: null };
    this.#worths = scenes.map((scene) => art.worth(scene, fresh));
    this.#moves = art.moves(first);
    this.#start = {
      node: this.#node(talk, 2 ** scenes.length - 1),
      settled: this.#worths.map((worth) => worth.earned(talk) - worth.earned(art.canonical(talk))),
    };
  }

  /** States looked at so far. */
  get states(): number {
    return this.#states;
  }

  get start(): Reached<T, M> {
    return this.#start;
  }

  /** The mean of points by type, over the ways the customer could still be. */
  mean(points: readonly number[], { mask }: Node<T, M>): number {
    const types = membersOf(mask);
    return types.reduce((sum, t) => sum + (points[t] ?? 0), 0) / types.length;
  }

  /** Points of the score in the end, the best move made each time; from a node of this solver. */
  value(node: Node<T, M> = this.#start.node): number {
    return this.#mean(node) + this.#solve(node);
  }

  /** A move than which none is better; null when the talk is over. */
  best(node: Node<T, M> = this.#start.node): M | null {
    const value = this.#solve(node);
    const branch = this.#branches(node).find(
      (b) => Math.abs(most(b) - value) < 1e-9 && this.#weigh(b, -Infinity) > value - 1e-9,
    );
    return branch?.move ?? null;
  }

  /** The legal moves that are at most so many points worse than the best. */
  near(within: number, node: Node<T, M> = this.#start.node): readonly M[] {
    const least = this.#solve(node) - within - 1e-9;
    const good = new Set(
      this.#branches(node)
        .filter((branch) => this.#weigh(branch, least) > least)
        .map(({ move }) => this.#sort(move, node)),
    );
    return this.#legal(node).filter((move) => good.has(this.#sort(move, node)));
  }

  /** The score to be expected if just this move is made, and the best ones after it. */
  valueOf(move: M, node: Node<T, M> = this.#start.node): number {
    const { at, next } = this.#branch(node, move);
    return this.#mean(node) + at + next.reduce((sum, { p, node: n }) => sum + p * this.#solve(n), 0);
  }

  /** Every legal move with its value, best first. */
  moves(node: Node<T, M> = this.#start.node): readonly Valued<M>[] {
    return this.options(Infinity, node);
  }

  /** Every legal move, best first; of those more than `within` points below the best only that they are at most so good. */
  options(within: number, node: Node<T, M> = this.#start.node): readonly Bounded<M>[] {
    const here = this.#mean(node);
    const least = this.#solve(node) - within - 1e-9;
    const legal = this.#legal(node);
    const weighed = new Map(
      this.#branches(node).map((branch) => [this.#sort(branch.move, node), this.#weigh(branch, least)]),
    );
    return legal
      .map((move) => {
        const value = weighed.get(this.#sort(move, node)) ?? 0;
        return { move, value: here + value, atMost: value <= least };
      })
      .sort((a, b) => b.value - a.value);
  }

  /** Whether any move is more than so many points worse than the best. */
  isChoice(within: number, node: Node<T, M> = this.#start.node): boolean {
    const least = this.#solve(node) - within - 1e-9;
    return this.#branches(node).some((branch) => this.#weigh(branch, least) <= least);
  }

  /**
   * Whether some move is more than so many points better than this one. Much quicker than to find out how much better.
   * @param likely the move that is tried first
   */
  isBehind(by: number, move: M, likely: M, node: Node<T, M> = this.#start.node): boolean {
    const [mine, rival] = [this.#branch(node, move), this.#branch(node, likely)];
    const least = this.#weigh(rival, -Infinity) - by;
    if (this.#weigh(mine, least) < least) return true;
    const enough = this.#weigh(mine, -Infinity) + by;
    return this.#branches(node).some((branch) => this.#weigh(branch, enough) > enough);
  }

  /**
   * Where a move has led, by what was seen: the talk after it, and of the replies those with the clues they brought.
   * Answers the node that fits, or null when nothing this solver believes possible fits.
   */
  after(node: Node<T, M>, move: M, seen: (answered: Answered<T>, scene: S) => boolean): Reached<T, M> | null {
    let mask = 0;
    let talk: T | null = null;
    const settled: number[] = [];
    for (const t of membersOf(node.mask)) {
      const scene = this.#sceneAt(t);
      const fitting = this.#art.outcomes(node.talk, move, scene).find(({ value }) => seen(value, scene));
      if (!fitting) continue;
      mask |= 1 << t;
      talk = fitting.value.talk;
      settled[t] = this.#worthAt(t).settled(node.talk, talk);
    }
    return talk === null || talk.ending !== null ? null : { node: this.#node(talk, mask), settled };
  }

  /** The ways the customer could still be at a node. */
  believed(node: Node<T, M>): readonly S[] {
    return membersOf(node.mask).map((t) => this.#sceneAt(t));
  }

  #sort(move: M, { mask }: Node<T, M>): string {
    let sorts = this.#sorts.get(mask);
    if (!sorts) {
      const believed = membersOf(mask).map((t) => this.#sceneAt(t));
      sorts = new Map(this.#moves.map((m) => [m, this.#art.sort(m, believed)]));
      this.#sorts.set(mask, sorts);
    }
    return sorts.get(move) ?? '';
  }

  #sceneAt(t: number): S {
    const scene = this.#scenes[t];
    if (!scene) throw new RangeError(`no type ${String(t)}`);
    return scene;
  }

  #worthAt(t: number): Worthy<T> {
    const worth = this.#worths[t];
    if (!worth) throw new RangeError(`no type ${String(t)}`);
    return worth;
  }

  #mean(node: Node<T, M>): number {
    return this.mean(node.earned, node);
  }

  #node(reached: T, mask: number, code: Code = this.#code(reached)): Node<T, M> {
    const { high, low, opening } = code;
    const name = opening === '' ? '' : `${String(mask)} ${String(high)} ${String(low)} ${opening}`;
    const outer = high * 2 ** this.#scenes.length + mask;
    const known = opening === '' ? this.#table.get(outer)?.get(low) : this.#openings.get(name);
    if (known) return known;
    if (++this.#states > this.#most) throw new TooManyStates(`more than ${String(this.#most)} states`);
    const talk = this.#art.canonical(reached);
    const got: number[] = [];
    let bound = 0;
    let types = 0;
    for (const t of membersOf(mask)) {
      const worth = this.#worthAt(t);
      got[t] = worth.earned(talk);
      bound += worth.hope(talk);
      types++;
    }
    const node: Node<T, M> = { talk, mask, earned: got, bound: bound / types, exact: false, branches: null };
    if (opening === '') {
      const inner = this.#table.get(outer) ?? new Map<number, Node<T, M>>();
      inner.set(low, node);
      this.#table.set(outer, inner);
    } else this.#openings.set(name, node);
    return node;
  }

  #legal({ talk, mask }: Node<T, M>): readonly M[] {
    const scene = this.#sceneAt(membersOf(mask)[0] ?? 0);
    return this.#moves.filter(this.#art.legal(talk, scene));
  }

  #distinct(node: Node<T, M>, legal = this.#legal(node)): readonly M[] {
    const seen = new Set<string>();
    return legal.filter((move) => {
      const sort = this.#sort(move, node);
      if (seen.has(sort)) return false;
      seen.add(sort);
      return true;
    });
  }

  /** All that a move can lead to, seen from here: what looks the same is one node with the types that allow it. */
  #branch(node: Node<T, M>, move: M): Branch<T, M> {
    const types = membersOf(node.mask);
    const share = 1 / types.length;
    let at = 0;
    const groups: Group<T, S>[] = [];
    for (const t of types) {
      const scene = this.#sceneAt(t);
      const worth = this.#worthAt(t);
      for (const { p, value } of this.#art.outcomes(node.talk, move, scene)) {
        const { talk } = value;
        if (talk.ending !== null) {
          at += share * p * (worth.earned(talk) - (node.earned[t] ?? 0));
          continue;
        }
        at += share * p * worth.settled(node.talk, talk);
        const code = this.#code(talk);
        const alone = types.length === 1;
        const answer: Answer<T, S> = {
          answered: value,
          scene,
          code,
          chance: p,
          meters: alone ? UNSEEN : this.#art.meters(talk, scene),
        };
        const group = alone ? undefined : groups.find(({ first }) => this.#looksAlike(first, answer));
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

  /** What a clue says when it comes to light. */
  #clueValue(clue: string, scene: S): unknown {
    const known = told(scene);
    if (!known.has(clue)) known.set(clue, this.#art.tell(clue, scene));
    return known.get(clue);
  }

  /** Whether an answer cannot be told from those of a group: words, meters, clues and all else that can be seen. */
  #looksAlike(one: Answer<T, S>, other: Answer<T, S>): boolean {
    const { replies, clues } = one.answered;
    return (
      one.code.high === other.code.high &&
      one.code.low === other.code.low &&
      one.code.opening === other.code.opening &&
      one.meters[0] === other.meters[0] &&
      Math.abs(one.meters[1] - other.meters[1]) < 5e-4 &&
      same(replies, other.answered.replies) &&
      same(clues, other.answered.clues) &&
      clues.every((clue) => this.#clueValue(clue, one.scene) === this.#clueValue(clue, other.scene))
    );
  }

  #branches(node: Node<T, M>): readonly Branch<T, M>[] {
    return (node.branches ??= this.#distinct(node)
      .map((move) => this.#branch(node, move))
      .sort((a, b) => most(b) - most(a)));
  }

  /**
   * Points still to come from a node, the best move made each time: exactly when they are more than `wanted`,
   * otherwise something not below them and not above `wanted`. What has been proved of a node is kept in its bounds.
   */
  #solve(node: Node<T, M>, wanted = -Infinity): number {
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
  #weigh(branch: Branch<T, M>, wanted: number): number {
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
const most = <T, M>({ at, next }: Branch<T, M>): number =>
  next.reduce((sum, { p, node }) => sum + p * node.bound, at);
