/** A visit as the solver follows it: what the customer could be, given the file, and what each answer rules out. */
import type { FaceToFaceMove } from '../../model/move';
import type { Scene, Talk } from '../../rules/talk';
import { interest } from '../../rules/talk';
import { alternatives, type Truth } from '../../rules/truth';
import type { Known, TalkView, View } from '../../rules/view';
import type { AccountData, Drawn } from '../../scenario/schema';
import type { Scenario } from '../../scenario/scenario';
import { talkWith } from '../../rules/copies';
import { codeOf, codingOf } from './code';
import { Solver, TOO_MANY_STATES, TooManyStates, type Believed, type Valued } from './solve';

/** A solver that has been led far off the good ways holds too much to go on with; another is begun. */
const FULL = TOO_MANY_STATES / 2;

/** More ways to be than this are not reckoned with. */
const MOST_TYPES = 20;

/** Every way an account could be, by the scenario: each alternative of each hidden fact with each of the others. */
export const truthsOf = (account: AccountData): readonly Truth[] =>
  Object.entries(account.truth).reduce<readonly Truth[]>(
    (truths, [key, value]) =>
      truths.flatMap((truth) =>
        alternatives(value as Drawn<unknown>).map((option) => ({ ...truth, [key]: option })),
      ),
    [{} as Truth],
  );

/** Whether what is on file allows this. */
const fits = (truth: Truth, known: Known): boolean => {
  const fact = <T>(seen: T | undefined, is: T): boolean => seen === undefined || seen === is;
  return (
    fact(known.need, truth.need) &&
    fact(known.money, truth.money) &&
    fact(known.authority, truth.authority) &&
    fact(known.sensitivity, truth.sensitivity) &&
    fact(known.orientation, truth.orientation) &&
    fact(known.temperament, truth.temperament) &&
    fact(known.tie, truth.tie) &&
    (known.objection === undefined ||
      (truth.objection?.says === known.objection.says && truth.objection.cause === known.objection.cause)) &&
    Object.entries(known.weights).every(
      ([need, weight]) => (truth.weights[need as keyof Truth['weights']] ?? 0) === weight,
    )
  );
};

/** What the meters show must be what would be seen if it were so. */
const looksLike = (scene: Scene, talk: TalkView): boolean =>
  interest(talk.relation, scene) === talk.interest &&
  Math.abs((talk.relation.until - talk.relation.spent) / scene.truth.patience - talk.patience) < 1e-9;

/** What a visit is seen from: the scenario, the view, and how the scene would be. */
export interface Seat {
  readonly scenario: Scenario;
  readonly view: View;
  imagine(truth: Truth): Scene | null;
}

/** Ways the person visited could be, given the file and the meters. */
const believedScenes = (seat: Seat): readonly Scene[] => {
  const { scenario, view } = seat;
  const { talk } = view;
  const file = view.accounts.find(({ id }) => id === talk?.account);
  if (!talk || !file) return [];
  return truthsOf(scenario.account(talk.account))
    .filter((truth) => fits(truth, file.known))
    .flatMap((truth) => seat.imagine(truth) ?? [])
    .filter((scene) => looksLike(scene, talk));
};

/** What the solver answers, or null where there are more states than it looks at. */
export const ifSolved = <T>(ask: () => T): T | null => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyStates) return null;
    throw error;
  }
};

/** A scene begins alike under every seed, so its solver is kept. A cache, never a state. */
const kept = new WeakMap<Scenario, { readonly about: string; readonly solver: Solver }>();

const solverFor = (scenario: Scenario, scenes: readonly Scene[], talk: Talk): Solver => {
  const about = JSON.stringify([
    talk,
    scenes.map(({ truth, bar, known, cash }) => [truth, bar, known, cash]),
  ]);
  const before = kept.get(scenario);
  if (before?.about === about && before.solver.states < FULL) return before.solver;
  const solver = new Solver({ scenes, talk });
  if (scenario.data.kind === 'scene') kept.set(scenario, { about, solver });
  return solver;
};

export class Visit {
  readonly account: string;
  readonly #solver: Solver;
  readonly #at: Believed;

  private constructor(account: string, solver: Solver, at: Believed) {
    this.account = account;
    this.#solver = solver;
    this.#at = at;
  }

  /** The visit from here on, or null when the customer could be in too many ways. */
  static begin(seat: Seat): Visit | null {
    const { talk } = seat.view;
    const scenes = believedScenes(seat);
    if (!talk || scenes.length === 0 || scenes.length > MOST_TYPES) return null;
    const solver = solverFor(seat.scenario, scenes, talk.relation);
    return new Visit(talk.account, solver, solver.start);
  }

  /** The visit after a move, by what is seen now. */
  after(move: FaceToFaceMove, seat: Seat): Visit | null {
    const { talk } = seat.view;
    const file = seat.view.accounts.find(({ id }) => id === talk?.account);
    if (!talk || !file) return null;
    if (this.#solver.states >= FULL) return Visit.begin(seat);
    const coding = codingOf(talk.relation, this.#solver.believed(this.#at));
    const same = (a: Talk, b: Talk): boolean => {
      const [x, y] = [codeOf(a, coding), codeOf(b, coding)];
      return x.high === y.high && x.low === y.low;
    };
    const at = this.#solver.after(
      this.#at,
      move,
      ({ talk: after }, scene) =>
        same(talkWith(after, { greeting: false }), talkWith(talk.relation, { greeting: false })) &&
        looksLike(scene, talk) &&
        fits(scene.truth, file.known),
    );
    return at === null ? Visit.begin(seat) : new Visit(this.account, this.#solver, at);
  }

  moves(): readonly Valued[] {
    return this.#solver.moves(this.#at);
  }

  best(): FaceToFaceMove | null {
    return this.#solver.best(this.#at);
  }

  /** Moves that are at most so many points worse than the best. */
  near(within: number): readonly FaceToFaceMove[] {
    return this.#solver.near(within, this.#at);
  }

  value(): number {
    return this.#solver.value(this.#at);
  }
}
