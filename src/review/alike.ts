/** Customers who would be won in the very same way: the second of them has nothing new to teach. */
import { NEEDS, type Need } from '../model/customer';
import { APPROACHES, type PlainApproach } from '../model/trade';
import { OPENING_FIT } from '../rules/parameters';
import { alternatives } from '../rules/truth';
import type { Finding } from '../scenario/finding';
import type { AccountData, ScenarioData, TruthData } from '../scenario/schema';
import { beginningOf } from '../scenario/schema';

/** Openings that rest on the person: what rests on a feature depends on the needs, which are compared anyway. */
const PLAIN_OPENINGS = APPROACHES.filter((how) => how !== 'product' && how !== 'benefit');

const bestOpening = (temperament: keyof typeof OPENING_FIT): PlainApproach =>
  PLAIN_OPENINGS.reduce((best, how) =>
    OPENING_FIT[temperament][how] > OPENING_FIT[temperament][best] ? how : best,
  );

type Weights = Partial<Record<Need, number | undefined>>;
const topNeed = (weights: Weights): Need | undefined =>
  NEEDS.reduce<Need | undefined>(
    (top, need) => ((weights[need] ?? 0) > (top ? (weights[top] ?? 0) : 0) ? need : top),
    undefined,
  );

/** Every way in which this account may have to be won: opening, need, what is in the way, what is minded most. */
const linesOf = ({ truth }: AccountData): readonly string[] => {
  const openings = new Set(alternatives<TruthTemperament>(truth.temperament).map(bestOpening));
  const needs = new Set(alternatives<Weights>(truth.weights).map(topNeed));
  const causes = new Set(
    alternatives<TruthObjection>(truth.objection).map((objection) => objection?.cause ?? 'none'),
  );
  const sensitivities = new Set(alternatives<string>(truth.sensitivity));
  const near = alternatives<boolean>(truth.conflict).flatMap((conflict) =>
    alternatives<boolean>(truth.surplus).map((surplus) =>
      [conflict ? ', torn' : '', surplus ? ', wants too much' : ''].join(''),
    ),
  );
  return [...openings].flatMap((opening) =>
    [...needs].flatMap((need) =>
      [...causes].flatMap((cause) =>
        [...sensitivities].flatMap((minds) =>
          [...new Set(near)].map((then) => [opening, need, cause, minds].join(', ') + then),
        ),
      ),
    ),
  );
};
type TruthTemperament = Extract<TruthData['temperament'], string>;
type TruthObjection = Exclude<TruthData['objection'], { oneOf: unknown }>;

/** Pairs of accounts of a season for whom, by some seed, the best opening and the winning line are the same. */
export const checkAlike = (data: ScenarioData): readonly Finding[] => {
  if (beginningOf(data) !== 'founding') return [];
  const buyers = data.accounts
    .map((account, index) => ({
      id: account.id,
      index,
      lines: linesOf(account),
      buys: alternatives<boolean>(account.truth.need).includes(true),
    }))
    .filter(({ buys }) => buys);
  return buyers.flatMap((one, i) =>
    buyers.slice(i + 1).flatMap((other): readonly Finding[] => {
      const shared = other.lines.filter((line) => one.lines.includes(line));
      if (shared.length === 0) return [];
      return [
        {
          in: 'scenario',
          severity: 'warning',
          code: 'lines.alike',
          path: `accounts.${String(other.index)}.truth`,
          message: `${one.id} and ${other.id} can be won in the same way (${shared.join('; ')})`,
          mend: 'change the temperament, the heaviest need, the cause of the objection or the sensitivity of one of them',
        },
      ];
    }),
  );
};
