/** Where a drill is taken from: the learner's own run, at a moment that cost something; else a moment that a bot came to. */
import type { Move } from '../../model/move';
import { parseMoves } from '../../review/moves';
import { GRADE_OF, momentsFor, movesTo, type Weighed } from '../../review/mastery/position';
import type { Position } from '../../scenario/curriculum';
import type { Scenario } from '../../scenario/scenario';
import type { DrillDone } from '../../storage/practice';
import type { RunRecord } from '../../storage/run';
import type { FindScenario } from '../content';
import type { Weigher } from './weigher';

/** A position ready to be asked. */
export interface Drill {
  readonly concept: string;
  readonly scenario: Scenario;
  readonly seed: number;
  /** The moves before it. */
  readonly moves: readonly Move[];
  /** The learner's run it is from, and what they did then; null for one that was made up. */
  readonly own: { readonly run: RunRecord; readonly move: Move } | null;
  readonly options: readonly Weighed[];
}

interface Sources {
  readonly concept: string;
  /** Finished runs in which it went badly, the latest first. */
  readonly runs: readonly RunRecord[];
  readonly positions: readonly Position[];
  readonly done: readonly DrillDone[];
  readonly find: FindScenario;
  readonly scenario: (id: string) => Promise<Scenario | null>;
  readonly weigher: Weigher;
}

/** Own runs looked at for a drill, and moments weighed in each. */
const RUNS = 2;
const MOMENTS = 3;

/** When this position was last asked; 0 for never. */
const askedAt = (done: readonly DrillDone[], scenario: string, seed: number, index: number): number =>
  Math.max(
    0,
    ...done
      .filter((d) => d.scenario === scenario && d.seed === seed && d.index === index)
      .map(({ at }) => at),
  );

const ownDrill = async ({ concept, runs, done, find, weigher }: Sources): Promise<Drill | null> => {
  for (const run of runs.slice(0, RUNS)) {
    const scenario = await find(run.scenario.id, run.scenario.hash);
    const moves = parseMoves(run.moves);
    if (!scenario || !moves.ok) continue;
    const all = { scenario, seed: run.seed, moves: moves.value };
    // Once is enough: what was answered a second time is remembered, not thought out.
    const moments = momentsFor(all, concept).filter(
      (index) => askedAt(done, run.scenario.id, run.seed, index) === 0,
    );
    for (const index of moments.slice(0, MOMENTS)) {
      const move = moves.value[index];
      const before = moves.value.slice(0, index);
      const options = await weigher.weigh({ ...all, moves: before });
      const chosen = options?.find((option) => JSON.stringify(option.move) === JSON.stringify(move));
      if (options && move && chosen && GRADE_OF[chosen.class] === 'again')
        return { concept, scenario, seed: run.seed, moves: before, own: { run, move }, options };
    }
  }
  return null;
};

const madeDrill = async ({
  concept,
  positions,
  done,
  scenario: load,
  weigher,
}: Sources): Promise<Drill | null> => {
  const asked = (p: Position): number => askedAt(done, p.scenario, p.seed, p.index);
  for (const position of [...positions].sort((a, b) => asked(a) - asked(b))) {
    const scenario = await load(position.scenario);
    if (!scenario) continue;
    const { seed } = position;
    const moves = movesTo(scenario, position);
    const options = await weigher.weigh({ scenario, seed, moves });
    if (options) return { concept, scenario, seed, moves, own: null, options };
  }
  return null;
};

export const findDrill = async (sources: Sources): Promise<Drill | null> =>
  (await ownDrill(sources)) ?? (await madeDrill(sources));
