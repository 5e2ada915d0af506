/** The solver of recoveries against reckoning without a table, and against luck. */
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/model/phase';
import { playBot } from '../../src/review/bots/bot';
import { makeSolverBot } from '../../src/review/bots/solver';
import { textbook } from '../../src/review/bots/textbook';
import { RECOVERY_ART } from '../../src/review/solver/recovery-art';
import { solverOf } from '../../src/review/solver/opening';
import { truthsOf } from '../../src/review/solver/seat';
import { Solver } from '../../src/review/solver/solve';
import { recoveryWith } from '../../src/rules/copies';
import { CRITERIA } from '../../src/rules/criteria';
import { scoreOf } from '../../src/rules/ledger';
import { begin, gameOf } from '../../src/rules/play';
import { recoveryOutcomes } from '../../src/rules/recovery/exchange';
import { recoveryGrades, recoveryPar, recoveryWorth } from '../../src/rules/recovery/grades';
import { recoveryMoves, refuseRecovery } from '../../src/rules/recovery/legal';
import { caseFor } from '../../src/rules/recovery/meeting';
import { newRecovery, type Case, type Recovery } from '../../src/rules/recovery/recovery';
import { recoveryNode, typesAt } from '../../src/rules/stepping';
import type { TruthData } from '../../src/scenario/schema';
import { recovery } from '../fixtures/scenario';

/** What the ledger would say of a recovery that is over, added up by hand. */
const total = (r: Recovery, of: Case): number => {
  const { weights, floor } = of.rubric;
  const par = recoveryPar(of);
  const grades = recoveryGrades(r, of).map(({ criterion, share }) => ({
    points: CRITERIA[criterion].points,
    share: share ?? 0,
  }));
  const possible = grades.reduce((sum, { points }) => sum + points, 0);
  const kept = grades.reduce((sum, { points, share }) => sum + points * share, 0) / possible;
  const earned = Math.max(0, Math.min(1, (recoveryWorth(r, of) - floor) / (par - floor)));
  const weight = (phase: Phase): number => weights[phase] ?? 0;
  return (
    (100 * (weight('retention') * kept + weight('business') * earned)) /
    (weight('retention') + weight('business'))
  );
};

/** The same question with no table, no bound and no codes: every move, every end, and what can be told apart written out. */
const bruteForce = (cases: readonly Case[], start: Recovery): number => {
  interface Believed {
    readonly of: Case;
    readonly r: Recovery;
  }
  const value = (believed: readonly Believed[]): number => {
    const [first] = believed;
    if (!first) throw new Error('nobody is left');
    const types = typesAt(recoveryNode(first.r));
    const moves = recoveryMoves(first.of).filter(
      (move) => types.has(move.type) && refuseRecovery(first.r, first.of, move) === null,
    );
    return Math.max(
      ...moves.map((move) => {
        let sum = 0;
        const groups = new Map<string, (Believed & { readonly p: number })[]>();
        for (const { of, r } of believed)
          for (const { p, value: told } of recoveryOutcomes(r, move, of)) {
            if (told.talk.ending !== null) {
              sum += (p / believed.length) * total(told.talk, of);
              continue;
            }
            const facts = told.clues.map((clue) => ({ ...of })[clue as keyof Case] ?? null);
            const key = JSON.stringify([told.talk, told.replies, told.clues, facts]);
            groups.set(key, [...(groups.get(key) ?? []), { of, r: told.talk, p }]);
          }
        for (const group of groups.values())
          sum += (group.reduce((all, { p }) => all + p, 0) / believed.length) * value(group);
        return sum;
      }),
    );
  };
  return value(cases.map((of) => ({ of, r: start })));
};

type Change = Parameters<typeof recovery>[1];

const casesOf = (hidden: Partial<TruthData>, change: Change = {}, world = {}): readonly Case[] => {
  const scenario = recovery(hidden, change, world);
  const game = gameOf(begin(scenario, 0));
  return truthsOf(scenario.account('ann')).flatMap((truth) => caseFor(game, 'ann', truth) ?? []);
};

/** What may be left open, some of it in ways that hardly ever come together. */
const open = {
  'somebody known through and through': {},
  'an open cause': { cause: { oneOf: ['quality', 'neglect', 'attitude'] } },
  'an open wish': { wish: { oneOf: ['redo', 'word', 'rebate'] } },
  'an open temperament and cause': {
    temperament: { oneOf: ['brisk', 'cautious'] },
    cause: { oneOf: ['promise', 'attitude'] },
    wish: 'word',
  },
} satisfies Record<string, Partial<TruthData>>;
const matters = {
  complaint: {},
  leaving: { matter: 'leaving', upset: 2 },
  cancelling: { matter: 'cancelling', upset: 5 },
  burden: { matter: 'burden', upset: 1, worth: { units: 1, growth: 0, repeat: 0.1, upkeep: 400, risk: 0 } },
} satisfies Record<string, Change>;
const TERMS = { id: 'terms', cost: 0 } as const;
const few = {
  redress: [
    { id: 'redo', cost: 300 },
    { id: 'rebate', cost: 700 },
    { id: 'word', cost: 0 },
  ],
};

describe.each(Object.entries(matters))('the solver of a recovery: %s', (matter, change) => {
  it.each(Object.entries(open))('reckons as one does without a table: %s', (_, hidden) => {
    const wish = matter === 'burden' ? { wish: { oneOf: ['terms', null] } } : {};
    const world = matter === 'burden' ? { redress: [...few.redress.slice(1), TERMS] } : few;
    const cases = casesOf({ patience: 4, ...hidden, ...wish } as Partial<TruthData>, change, world);
    const [first] = cases;
    if (!first) throw new Error('no case');
    const start = newRecovery(first);
    expect(new Solver(RECOVERY_ART, { scenes: cases, talk: start }).value()).toBeCloseTo(
      bruteForce(cases, start),
      9,
    );
  });

  it('reckons so near the end of a good talk too, where trust is as high as it comes', () => {
    const wish = matter === 'burden' ? 'terms' : { oneOf: ['redo', 'rebate'] as ('redo' | 'rebate')[] };
    const world = { ...few, redress: [...few.redress, TERMS] };
    const cases = casesOf({ wish }, change, world);
    const [first] = cases;
    if (!first) throw new Error('no case');
    for (const trust of [5, 7, 8])
      for (const heard of [0, 1]) {
        const start = recoveryWith(newRecovery(first), {
          trust,
          heard,
          first: heard,
          upset: 2,
          causeKnown: true,
          spent: first.patience - 4,
        });
        expect(new Solver(RECOVERY_ART, { scenes: cases, talk: start }).value()).toBeCloseTo(
          bruteForce(cases, start),
          9,
        );
      }
  });
});

describe('in a whole recovery', () => {
  const scenario = recovery(
    {
      cause: { oneOf: ['quality', 'attitude', 'promise'] },
      wish: { oneOf: ['redo', 'word'] },
      temperament: { oneOf: ['proud', 'brisk'] },
    },
    { matter: 'leaving' },
  );
  const totals = (bot: Parameters<typeof playBot>[2], seeds: number): readonly number[] =>
    Array.from({ length: seeds }, (_, i) => scoreOf(gameOf(playBot(scenario, i + 1, bot).play)).total);
  const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;

  it('the promised value is what comes of it, within three standard errors over 1,000 seeds', () => {
    const reached = totals(makeSolverBot(), 1000);
    const here = mean(reached);
    const sd = Math.sqrt(reached.reduce((sum, x) => sum + (x - here) ** 2, 0) / (reached.length - 1));
    const promised = solverOf(scenario).value();
    expect(Math.abs(here - promised)).toBeLessThanOrEqual(3 * (sd / Math.sqrt(reached.length)) + 1e-9);
  });

  it('nothing the course teaches does better than the best moves, in mean over 200 seeds', () => {
    expect(mean(totals(makeSolverBot(), 200))).toBeGreaterThanOrEqual(mean(totals(textbook, 200)));
  });
});
