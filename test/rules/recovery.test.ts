/** What no sequence of words in a recovery may break. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAUSES, TEMPERAMENTS } from '../../src/model/customer';
import type { Move, RecoveryMove } from '../../src/model/move';
import { MATTERS, REDRESS } from '../../src/model/trade';
import { RECOVERY_ART } from '../../src/review/solver/recovery-art';
import { scoreOf } from '../../src/rules/ledger';
import { begin, gameOf, legalMoves, placeOf, step, type Play } from '../../src/rules/play';
import { recoveryOutcomes } from '../../src/rules/recovery/exchange';
import { recoveryGrades } from '../../src/rules/recovery/grades';
import { recoveryMoves } from '../../src/rules/recovery/legal';
import { MET, UPSET } from '../../src/rules/recovery/parameters';
import { bestChance, newRecovery, type Recovery } from '../../src/rules/recovery/recovery';
import type { Scenario } from '../../src/scenario/scenario';
import { caseOf, everything, stands } from '../fixtures/recoveries';
import { recovery } from '../fixtures/scenario';

const aPerson = fc.record({
  matter: fc.constantFrom(...MATTERS),
  cause: fc.constantFrom(...CAUSES),
  wish: fc.constantFrom(...REDRESS, null),
  temperament: fc.constantFrom(...TEMPERAMENTS),
  upset: fc.nat(6),
  patience: fc.integer({ min: 6, max: 20 }),
  redressLimit: fc.constantFrom(0, 400, 1000),
  repeat: fc.constantFrom(0.1, 0.5),
  upkeep: fc.constantFrom(30, 400),
  seed: fc.nat(1_000_000),
});
type Person = typeof aPerson extends fc.Arbitrary<infer T> ? T : never;
/** Where in the list of what can be said each word is, as a share; ending the talk is rare. */
const words = fc.array(fc.record({ at: fc.nat(999), ends: fc.nat(9) }), { minLength: 1, maxLength: 24 });
type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;

const scenarioOf = ({ matter, upset, redressLimit, repeat, upkeep, seed: _, ...hidden }: Person): Scenario =>
  recovery(
    { ...hidden, ...(matter === 'complaint' && hidden.wish === null ? { wish: 'word' } : {}) },
    { matter, upset, worth: { units: 2, growth: 0, repeat, upkeep, risk: 0 } },
    { ...everything, redressLimit },
  );

const ENDS: readonly Move['type'][] = ['leave', 'part', 'ask-stay'];

/** Says it all, and shows each step; the play as it stands then. */
const talked = (
  person: Person,
  of: Words,
  see: (before: Play, move: RecoveryMove, after: Play) => void = () => undefined,
): Play => {
  let play = begin(scenarioOf(person), person.seed);
  for (const { at, ends } of of) {
    if (play.done) break;
    const all = legalMoves(play) as readonly RecoveryMove[];
    const those = all.filter(({ type }) => ENDS.includes(type) === (ends === 0));
    const here = those.length > 0 ? those : all;
    const move = here[at % here.length];
    if (!move) throw new Error('nothing can be said');
    const next = step(play, move);
    if (!next.ok) throw new Error('a legal move was refused');
    see(play, move, next.value);
    play = next.value;
  }
  return play;
};

const always = (see: (person: Person, of: Words) => void, numRuns = 150): void => {
  fc.assert(fc.property(aPerson, words, see), { numRuns });
};

describe('any words in a recovery', () => {
  it('leave upset, trust and patience in range, and nothing said is unsaid', () => {
    always((person, of) => {
      talked(person, of, (before, _, after) => {
        const [was, is] = [stands(before), stands(after)];
        expect(is.upset).toBeGreaterThanOrEqual(0);
        expect(is.trust).toBeGreaterThanOrEqual(0);
        expect(is.trust).toBeLessThanOrEqual(MET.most);
        expect(is.spent).toBeGreaterThan(was.spent);
        expect(is.heard).toBeGreaterThanOrEqual(was.heard);
        for (const flag of ['looked', 'causeKnown', 'wishKnown', 'answered', 'cleared', 'assured'] as const)
          expect(Number(is[flag])).toBeGreaterThanOrEqual(Number(was[flag]));
        for (const mark of ['first', 'traced', 'wished', 'redress'] as const)
          if (was[mark] !== null) expect(is[mark]).toBe(was[mark]);
        if (is.ending !== null) return;
        expect(is.upset).toBeLessThanOrEqual(UPSET.most);
        expect(is.spent).toBeLessThan(is.until);
      });
    });
  });

  it('end within their patience, and can always be ended', () => {
    always((person, of) => {
      const play = talked(person, of);
      expect(stands(play).exchanges).toBeLessThanOrEqual(person.patience);
      if (play.done) return;
      const left = step(play, { type: 'leave' });
      expect(left.ok && left.value.done && placeOf(left.value)).toBe('finished');
    });
  });

  it('are refused with a code where they do not belong, and everything stays as it was', () => {
    let refused = 0;
    always((person, of) => {
      const play = talked(person, of);
      const legal = new Set(legalMoves(play).map((move) => JSON.stringify(move)));
      const before = structuredClone({ ...gameOf(play), scenario: null });
      const strange: readonly Move[] = [
        { type: 'end-month' },
        { type: 'ask-order' },
        { type: 'meet', account: 'ann' },
        { type: 'redress', with: 'constructor' } as unknown as Move,
      ];
      for (const move of [...recoveryMoves(caseOf(play)), ...strange]) {
        const next = step(play, move);
        expect(next.ok).toBe(legal.has(JSON.stringify(move)));
        if (next.ok) continue;
        refused++;
        expect(next.error).toMatch(/^(move|run)\./);
      }
      expect({ ...gameOf(play), scenario: null }).toEqual(before);
    }, 60);
    expect(refused).toBeGreaterThan(100);
  });

  it('have one or two ways to go on, whose chances add up to one', () => {
    always((person, of) => {
      talked(person, of, (before, move) => {
        const ways = recoveryOutcomes(stands(before), move, caseOf(before));
        expect(ways.length).toBeGreaterThanOrEqual(1);
        expect(ways.length).toBeLessThanOrEqual(2);
        expect(ways.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12);
      });
    });
  });

  it('are held against the same rows, whatever is said, and earn no more than all of them', () => {
    always((person, of) => {
      const play = talked(person, of);
      const rows = (r: Recovery) => recoveryGrades(r, caseOf(play)).map(({ criterion }) => criterion);
      expect(rows(stands(play))).toEqual(rows(newRecovery(caseOf(play))));
      const { total, ledger } = scoreOf(gameOf(play));
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
      for (const { earned, possible } of ledger) expect(earned).toBeLessThanOrEqual(possible + 1e-9);
      expect(bestChance(caseOf(play))).toBeLessThanOrEqual(1);
    });
  });

  it('that leave it standing differently are told apart by the solver', () => {
    always((person, of) => {
      const codes = new Map<string, Recovery>();
      const begun = newRecovery(caseOf(talked(person, [])));
      const codeOf = RECOVERY_ART.coding(begun, []);
      const note = (r: Recovery): void => {
        if (r.ending !== null) return;
        const { high, low } = codeOf(r);
        const key = `${String(high)} ${String(low)}`;
        const canonical = RECOVERY_ART.canonical(r);
        expect(codes.get(key) ?? canonical).toEqual(canonical);
        codes.set(key, canonical);
      };
      talked(person, of, (before) => {
        for (const move of legalMoves(before) as readonly RecoveryMove[])
          for (const { value } of recoveryOutcomes(stands(before), move, caseOf(before))) note(value.talk);
      });
    });
  });
});
