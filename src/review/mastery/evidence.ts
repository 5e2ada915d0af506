/**
 * What a learner has shown of each concept: good and bad cases from the ledgers of runs and from drills, and how sure
 * one may be of it. How it is counted and why: docs/model.md, "What next".
 */
import type { Moment } from '../../rules/game';
import type { Row, Verdict } from '../../rules/ledger';
import { betaQuantile } from './beta';

const DAY = 86_400_000;

export const MASTERY = {
  /** Before anything has been seen, every share is as likely as any other. */
  prior: { good: 1, bad: 1 },
  /** What a row of the ledger counts; what was never reached or is void shows nothing. */
  counts: { good: [1, 0], fair: [0.5, 0.5], bad: [0, 1] },
  /** Cases that one run counts for at most in a concept: the tenth in one sitting tells little that is new. */
  mostOfRun: 2,
  /** Days after which a case counts half. */
  halfLife: 120,
  /** The bar's uncertainty: the middle 80%. */
  interval: [0.1, 0.9],
  /** Solid from this lower end of the interval, shaky below this mean. */
  solidFrom: 0.55,
  shakyBelow: 0.5,
} as const;

/** One sitting's say on a concept: a run, or a drill. */
export interface Witness {
  /** The run's id; null for a drill. */
  readonly run: string | null;
  readonly scenario: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly finished: boolean;
  /** Cases, before they are capped and fade. */
  readonly good: number;
  readonly bad: number;
  /** Rows of the ledger by verdict, to be shown. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

/** What was seen, concept by concept. */
export type Evidence = ReadonlyMap<string, readonly Witness[]>;
export const NO_EVIDENCE: Evidence = new Map();

export const STATES = ['solid', 'growing', 'shaky', 'unmet'] as const;
export type State = (typeof STATES)[number];

/** How a concept stands. */
export interface Standing {
  readonly state: State;
  /** Cases as they count today: capped and faded. */
  readonly good: number;
  readonly bad: number;
  /** The share that goes well, 0–1, and the interval in which it lies with 80% probability. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly witnesses: readonly Witness[];
}

const casesOf = (verdict: Verdict): readonly [number, number] =>
  verdict === 'good' || verdict === 'fair' || verdict === 'bad' ? MASTERY.counts[verdict] : [0, 0];

/**
 * What the ledger of a run shows. Of a run that is still going on only what is settled counts: what happened before
 * this month; a talk that is all there is settles nothing before its end.
 * @param now the moment the run stands at; null when it is over
 */
export const witnessesOf = (
  ledger: readonly Row[],
  about: Pick<Witness, 'run' | 'scenario' | 'at'>,
  now: Moment | null,
): ReadonlyMap<string, Witness> => {
  const seen = new Map<string, Witness>();
  for (const { concept, verdict, at } of ledger) {
    if (now !== null && (at === null || at.month >= now.month)) continue;
    const [good, bad] = casesOf(verdict);
    if (good + bad === 0) continue;
    const before = seen.get(concept) ?? { ...about, finished: now === null, good: 0, bad: 0, verdicts: {} };
    seen.set(concept, {
      ...before,
      good: before.good + good,
      bad: before.bad + bad,
      verdicts: { ...before.verdicts, [verdict]: (before.verdicts[verdict] ?? 0) + 1 },
    });
  }
  return seen;
};

/** The evidence of several sittings together, the latest first. */
export const gather = (sittings: readonly ReadonlyMap<string, Witness>[]): Evidence => {
  const all = new Map<string, Witness[]>();
  for (const sitting of sittings)
    for (const [concept, witness] of sitting) all.set(concept, [...(all.get(concept) ?? []), witness]);
  for (const witnesses of all.values()) witnesses.sort((a, b) => b.at - a.at);
  return all;
};

/** What a witness counts today: no more than a sitting may, and less the older it is. */
const weightOf = ({ good, bad, at }: Witness, now: number): number =>
  Math.min(1, MASTERY.mostOfRun / (good + bad)) * 0.5 ** (Math.max(0, now - at) / DAY / MASTERY.halfLife);

/** How a concept stands, by all that was seen of it. `now` is milliseconds since 1970. */
export const standingOf = (witnesses: readonly Witness[], now: number): Standing => {
  const sum = (of: 'good' | 'bad') =>
    witnesses.reduce((total, witness) => total + witness[of] * weightOf(witness, now), 0);
  const [good, bad] = [sum('good'), sum('bad')];
  const [a, b] = [MASTERY.prior.good + good, MASTERY.prior.bad + bad];
  const mean = a / (a + b);
  const [from, to] = MASTERY.interval;
  const low = betaQuantile(from, a, b);
  const state: State =
    witnesses.length === 0
      ? 'unmet'
      : low >= MASTERY.solidFrom
        ? 'solid'
        : mean < MASTERY.shakyBelow
          ? 'shaky'
          : 'growing';
  return { state, good, bad, mean, low, high: betaQuantile(to, a, b), witnesses };
};

/** Every concept's standing, in the order given. */
export const standingsOf = (
  concepts: Iterable<string>,
  evidence: Evidence,
  now: number,
): ReadonlyMap<string, Standing> =>
  new Map([...concepts].map((id) => [id, standingOf(evidence.get(id) ?? [], now)]));
