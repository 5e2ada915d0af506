/**
 * Weak concepts as customers: which concepts somebody drawn by a seed calls for, and a seed under which a given one does.
 * Beside what everybody calls for (showing a benefit, asking in time) it is who they are that makes a concept due.
 */
import { needTypeOf, NEEDS } from '../../model/customer';
import { APPROACHES, type PlainApproach } from '../../model/trade';
import { CONCEPT_OF_APPROACH, CONCEPT_OF_NEED, CONCEPT_OF_OFFER } from '../../rules/criteria';
import { isBuyer } from '../../rules/grades';
import { NEED_BEHIND, OPENING_FIT } from '../../rules/parameters';
import { drawTruth, type Truth } from '../../rules/truth';
import type { Scenario } from '../../scenario/scenario';
import { beginningOf, type ScenarioData } from '../../scenario/schema';

/** Openings that rest on the person alone; with whom nobody came and who got no letter, two of them are none. */
const ALONE = APPROACHES.filter(
  (how): how is Exclude<PlainApproach, 'introduced' | 'letter'> =>
    how !== 'product' && how !== 'benefit' && how !== 'introduced' && how !== 'letter',
);

const openingsFor = ({ temperament }: Truth): readonly string[] => {
  const fit = OPENING_FIT[temperament];
  const best = Math.max(...ALONE.map((how) => fit[how]));
  return ALONE.filter((how) => fit[how] === best).map((how) => CONCEPT_OF_APPROACH[how]);
};

/** Concepts that somebody who is so calls for, when one wants to win them. */
const visitConcepts = (truth: Truth, { offers }: Pick<ScenarioData, 'offers'>): readonly string[] => {
  const { objection, silent, conflict, surplus } = truth;
  const top = NEEDS.reduce((a, b) => ((truth.weights[b] ?? 0) > (truth.weights[a] ?? 0) ? b : a));
  const falsely = objection !== null && objection.says !== objection.cause;
  if (!isBuyer(truth)) return ['man', ...openingsFor(truth)];
  return [
    ...openingsFor(truth),
    CONCEPT_OF_NEED[needTypeOf(top)],
    `${truth.orientation}-customer`,
    ...offers.filter(({ speaks }) => speaks === truth.sensitivity).map(({ id }) => CONCEPT_OF_OFFER[id]),
    ...(silent === null ? [] : ['silent-needs', 'need-scenes']),
    ...(objection ? ['objection-handling'] : []),
    ...(falsely ? ['objection-true-false'] : []),
    ...(falsely && truth.weights[NEED_BEHIND[objection.cause]] ? ['needs-in-complaints'] : []),
    ...(conflict ? ['weigh-for-customer'] : []),
    ...(surplus ? ['think-for-customer'] : []),
  ];
};

/** Concepts that somebody drawn by this seed calls for; those that depend on nobody in particular are not among them. */
export const dueConcepts = ({ data }: Scenario, seed: number): ReadonlySet<string> =>
  new Set(
    beginningOf(data) === 'recovery'
      ? []
      : data.accounts.flatMap((account) => visitConcepts(drawTruth(seed, account), data)),
  );

const SEEDS = 200;

/** The first seed from `from` on under which the concept is due; `from` itself where none is, or where any would do. */
export const seedFor = (scenario: Scenario, concept: string, from: number): number => {
  for (let seed = from; seed < from + SEEDS; seed++)
    if (dueConcepts(scenario, seed).has(concept)) return seed;
  return from;
};
