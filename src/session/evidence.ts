/** What the kept runs and drills of a learner show: every run is replayed once, and once more when it has gone on. */
import type { RecallGrade } from '../model/recall';
import { gather, witnessesOf, type Evidence, type Witness } from '../review/mastery/evidence';
import { parseMoves } from '../review/moves';
import { scoreOf } from '../rules/ledger';
import { now as momentOf } from '../rules/game';
import { gameOf, replay, RULES_VERSION } from '../rules/play';
import type { Practice } from '../storage/practice';
import type { RunRecord } from '../storage/run';
import type { FindScenario } from './content';

type Sitting = ReadonlyMap<string, Witness>;

/** What a drill counts for its concept. */
const DRILL_CASES: Readonly<Record<RecallGrade, readonly [good: number, bad: number]>> = {
  good: [1, 0],
  hard: [0.5, 0.5],
  again: [0, 1],
};

const drillSittings = ({ drills }: Practice): readonly Sitting[] =>
  drills.map(({ concept, at, grade, scenario }) => {
    const [good, bad] = DRILL_CASES[grade];
    return new Map([[concept, { run: null, scenario, at, finished: true, good, bad, verdicts: {} }]]);
  });

/** A breath for the page between two runs. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Goes through the runs; keeps what it has read, by run and length. */
export class EvidenceReader {
  readonly #find: FindScenario;
  readonly #read = new Map<string, Sitting>();

  constructor(find: FindScenario) {
    this.#find = find;
  }

  async read(runs: readonly RunRecord[], practice: Practice): Promise<Evidence> {
    const sittings: Sitting[] = [];
    for (const run of runs) sittings.push(await this.#sitting(run));
    return gather([...sittings, ...drillSittings(practice)]);
  }

  async #sitting(run: RunRecord): Promise<Sitting> {
    const key = `${run.id} ${String(run.moves.length)}`;
    const known = this.#read.get(key);
    if (known) return known;
    await breathe();
    const sitting = await this.#look(run);
    this.#read.set(key, sitting);
    return sitting;
  }

  /** A run that cannot be played any more shows nothing, and a founding that was given neither; a teacher's task shows nothing before it is handed in. */
  async #look(run: RunRecord): Promise<Sitting> {
    const nothing: Sitting = new Map();
    if (run.rulesVersion > RULES_VERSION || (run.attempt && !run.finished) || run.moves.length === 0)
      return nothing;
    const scenario = await this.#find(run.scenario.id, run.scenario.hash);
    const moves = parseMoves(run.moves);
    if (!scenario || !moves.ok) return nothing;
    const { play, refused } = replay(scenario, run.seed, moves.value);
    if (refused.length > 0) return nothing;
    const game = gameOf(play);
    const about = { run: run.id, scenario: run.scenario.id, at: run.savedAt };
    const { ledger } = scoreOf(game);
    const own = run.period ? ledger.filter(({ phase }) => phase !== 'founding') : ledger;
    return witnessesOf(own, about, play.done ? null : momentOf(game));
  }
}
