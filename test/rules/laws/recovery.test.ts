/** What the course says of customers one may lose, shown by how a talk with them goes. */
import { expect } from 'vitest';
import type { RecoveryMove } from '../../../src/model/move';
import { recoveryWorth } from '../../../src/rules/recovery/grades';
import { recoveryOutcomes } from '../../../src/rules/recovery/exchange';
import { recoveryWith } from '../../../src/rules/copies';
import { FITS_CAUSE } from '../../../src/rules/recovery/parameters';
import type { Recovery } from '../../../src/rules/recovery/recovery';
import type { Play } from '../../../src/rules/play';
import type { AccountData } from '../../../src/scenario/schema';
import { REDRESS } from '../../../src/model/trade';
import type { Drawn } from '../../fixtures/archetypes';
import {
  askBoss,
  askStay,
  assure,
  caseOf,
  causeFor,
  chance,
  disposed,
  give,
  hear,
  lookUp,
  own,
  part,
  said,
  sit,
  sitWith,
  stands,
  trace,
} from '../../fixtures/recoveries';
import { law } from './law';

const exchange = 'src/rules/recovery/exchange.ts';
const recovery = 'src/rules/recovery/recovery.ts';
const grades = 'src/rules/recovery/grades.ts';

const fuming: Partial<AccountData> = { upset: 5 };
const calm: Partial<AccountData> = { upset: 2 };
/** Listened, found the cause and owned up: what should come before anything is given. */
const ready: readonly RecoveryMove[] = [hear, trace('cause'), own('sorry')];
const talksLong = ({ hidden }: Drawn): boolean => !['brisk', 'expert'].includes(hidden.temperament);

law({
  says: 'whoever fumes and is interrupted gets angrier, and trusts less',
  rule: {
    file: exchange,
    find: '{ upset: -CUT_SHORT.upset, trust: CUT_SHORT.trust }',
    neutral: '{ upset: 0, trust: 0 }',
  },
  shows: () => {
    for (const move of [trace('cause'), own('sorry'), lookUp]) {
      const before = stands(sit({}, fuming));
      const after = said(sit({}, fuming), move);
      expect(after.upset).toBeGreaterThan(before.upset);
      expect(after.trust).toBeLessThan(before.trust);
    }
    expect(said(sit({}, calm), own('sorry')).upset).toBeLessThan(2);
  },
  mean: {
    gain: (drawn) =>
      disposed(sitWith(drawn, {}, fuming), hear, trace('cause')) -
      disposed(sitWith(drawn, {}, fuming), trace('cause'), hear, trace('cause')),
    over: 1,
  },
});

law({
  says: 'whoever is heard out calms down',
  rule: [
    { file: exchange, find: '{ upset: HEAR.first, trust: 1 }', neutral: '{ upset: 0, trust: 0 }' },
    { file: exchange, find: '{ upset: HEAR.second, trust: 0 }', neutral: '{ upset: 0, trust: 0 }' },
  ],
  shows: () => {
    const play = sit({ temperament: 'proud' }, fuming);
    expect(said(play, hear).upset).toBeLessThan(4);
    expect(said(play, hear, hear).upset).toBeLessThan(said(play, hear).upset);
    expect(chance(play, hear)).toBeGreaterThan(chance(play));
  },
  mean: {
    gain: (drawn) => disposed(sitWith(drawn), hear) - disposed(sitWith(drawn)),
    over: 1,
  },
});

law({
  says: 'the proud, the cautious and the warm come to what it is really about when they are heard twice; the brisk and the expert tire of it',
  rule: { file: exchange, find: 'r.heard >= HEARS[of.temperament]', neutral: 'r.heard >= 1' },
  shows: () => {
    for (const temperament of ['proud', 'cautious', 'warm'] as const)
      expect(said(sit({ temperament }), hear, hear)).toMatchObject({ causeKnown: true, spent: 2 });
    for (const temperament of ['brisk', 'expert'] as const)
      expect(said(sit({ temperament }), hear, hear)).toMatchObject({ causeKnown: false, spent: 3 });
  },
  mean: {
    among: talksLong,
    gain: (drawn) => chance(sitWith(drawn), hear, hear) - chance(sitWith(drawn), hear, trace('cause')),
    over: 0.05,
  },
});

law({
  says: 'an apology that knows what it is for counts more than one that does not',
  rule: {
    file: exchange,
    find: "? sure(eased(recoveryWith(answered, { owned: 1 }), OWN.taken), ['sorry-taken'])",
    neutral: "? sure(eased(recoveryWith(answered, { owned: 0.5 }), OWN.hollow), ['sorry-hollow'])",
  },
  shows: () => {
    const play = sit({}, calm);
    const knowing = said(play, hear, trace('cause'), own('sorry'));
    const hollow = said(play, hear, own('sorry'), trace('cause'));
    expect(knowing.owned).toBeGreaterThan(hollow.owned);
    expect(knowing.trust).toBeGreaterThan(hollow.trust);
  },
  mean: {
    gain: (drawn) =>
      chance(sitWith(drawn), hear, trace('cause'), own('sorry')) -
      chance(sitWith(drawn), hear, own('sorry'), trace('cause')),
    over: 0.1,
  },
});

law({
  says: 'a reason given where we are to blame sounds like an excuse, and is accepted where nobody is',
  rule: { file: exchange, find: "return of.cause === 'circumstance'", neutral: 'return false' },
  shows: () => {
    const explained = (cause: 'circumstance' | 'quality') =>
      said(sit({ cause }), hear, trace('cause'), own('explain'));
    expect(explained('circumstance')).toMatchObject({ owned: 1, spent: 3 });
    expect(explained('quality')).toMatchObject({ owned: 0, spent: 4 });
    expect(explained('quality').upset).toBeGreaterThan(explained('circumstance').upset);
  },
  mean: {
    gain: (drawn) => {
      const trust = (hidden: Parameters<typeof sitWith>[1]) =>
        said(sitWith(drawn, hidden), hear, trace('cause'), own('explain')).trust;
      return trust({ cause: 'circumstance', wish: null }) - trust({});
    },
    over: 1,
  },
});

law({
  says: 'whoever denies what happened makes it worse than by saying nothing',
  rule: {
    file: exchange,
    find: "sure(poorly(eased(answered, OWN.denied)), ['denied'])",
    neutral: "sure(answered, ['denied'])",
  },
  shows: () => {
    const play = sit({}, calm);
    const silent = said(play, hear, trace('cause'));
    const denied = said(play, hear, trace('cause'), own('deny'));
    expect(denied.upset).toBeGreaterThan(silent.upset);
    expect(denied.trust).toBeLessThan(silent.trust);
  },
  mean: {
    gain: (drawn) =>
      disposed(sitWith(drawn), hear, trace('cause')) -
      disposed(sitWith(drawn), hear, trace('cause'), own('deny')),
    over: 1,
  },
});

law({
  says: 'money or goods put on the table before anybody has listened make good half as much',
  rule: { file: exchange, find: 'fit: fit * times', neutral: 'fit' },
  shows: () => {
    const play = sit({ wish: 'redo' }, calm);
    expect(said(play, give('redo')).fit).toBe(0.5);
    expect(said(play, hear, give('redo')).fit).toBe(0.5);
    expect(said(play, ...ready, give('redo')).fit).toBe(1);
  },
  mean: {
    gain: (drawn) => {
      const wish = FITS_CAUSE[causeFor(drawn)][0] ?? 'word';
      const play = sitWith(drawn, { wish }, calm);
      return said(play, ...ready, give(wish)).fit - said(play, give(wish)).fit;
    },
    over: 0.4,
  },
});

law({
  says: 'what they wish for keeps more often than what merely fits the cause, and that more often than anything else',
  rule: {
    file: exchange,
    find: 'const { fit, upset, trust } = REDRESSED[kind];',
    neutral: 'const { fit, upset, trust } = REDRESSED.half;',
  },
  shows: () => {
    const play = sit({ cause: 'quality', wish: 'redo' }, { matter: 'leaving' });
    const after = (what: 'redo' | 'refund' | 'word') => chance(play, ...ready, give(what));
    expect(after('redo')).toBeGreaterThan(after('refund'));
    expect(after('refund')).toBeGreaterThan(after('word'));
  },
  mean: {
    gain: (drawn) => {
      const cause = causeFor(drawn);
      const [wish, fitting] = FITS_CAUSE[cause];
      const other = REDRESS.find((what) => !FITS_CAUSE[cause].includes(what));
      if (!wish || !fitting || !other) throw new Error('nothing to choose from');
      const after = (what: typeof other) => chance(sitWith(drawn), ...ready, give(what));
      return Math.min(after(wish) - after(fitting), after(fitting) - after(other));
    },
    over: 0.1,
  },
});

law({
  says: 'a day agreed on for looking in again makes it likelier that they stay',
  rule: [
    { file: exchange, find: 'trust: ASSURE[of.temperament]', neutral: 'trust: 0' },
    { file: recovery, find: '(r.assured ? assured : 0)', neutral: '0' },
  ],
  shows: () => {
    const play = sit({}, { matter: 'leaving' });
    expect(chance(play, ...ready, assure)).toBeGreaterThan(chance(play, ...ready) + 0.1);
  },
  mean: {
    gain: (drawn) => chance(sitWith(drawn), ...ready, assure) - chance(sitWith(drawn), ...ready),
    over: 0.1,
  },
});

law({
  says: 'having to wait while the boss is asked costs patience and temper',
  rule: {
    file: exchange,
    find: 'poorly(eased(recoveryWith(r, { cleared: true }), { upset: -BOSS.upset, trust: 0 }), BOSS.patience)',
    neutral: 'recoveryWith(r, { cleared: true })',
  },
  shows: () => {
    const play = sit({}, { matter: 'leaving' }, { redressLimit: 100 });
    const waited = said(play, ...ready, askBoss);
    expect(waited.spent).toBe(said(play, ...ready).spent + 3);
    expect(waited.upset).toBe(said(play, ...ready).upset + 1);
  },
  mean: {
    gain: (drawn) => {
      const after = (redressLimit: number, ...moves: readonly RecoveryMove[]) =>
        disposed(sitWith(drawn, {}, {}, { redressLimit }), ...ready, ...moves, give('redo'));
      return after(1000) - after(100, askBoss);
    },
  },
});

/** Everything there is to do has been done; who stays after that? */
const mayStay = (play: Play): boolean => {
  const of = caseOf(play);
  const best: Recovery = recoveryWith(stands(play), { upset: 0, trust: 8, fit: 1, owned: 1, assured: true });
  return recoveryOutcomes(best, askStay, of).some(({ value }) => value.talk.ending === 'stays');
};

law({
  says: 'nobody is kept whom nothing would keep',
  rule: { file: recovery, find: 'if (!isKeepable(of)) return 0;', neutral: '' },
  shows: () => {
    const leaving: Partial<AccountData> = { matter: 'leaving' };
    expect(mayStay(sit({}, leaving))).toBe(true);
    expect(mayStay(sit({ wish: null }, leaving))).toBe(false);
    expect(mayStay(sit({ cause: 'circumstance', wish: 'word' }, leaving))).toBe(false);
    expect(mayStay(sit({ wish: 'rebate' }, { matter: 'burden' }))).toBe(false);
    expect(mayStay(sit({ wish: 'terms' }, { matter: 'burden' }))).toBe(true);
  },
  mean: { gain: (drawn) => (mayStay(sitWith(drawn, { wish: null })) ? 0 : 1), over: 0.9 },
});

/** Orders little and wants a lot. */
const burden: Partial<AccountData> = {
  matter: 'burden',
  upset: 1,
  worth: { units: 1, growth: 0, repeat: 0.1, upkeep: 400, risk: 0 },
};

law({
  says: 'a customer who costs more than they bring earns more on fair terms than by just staying, and more by being let go than by going on',
  rule: [
    {
      file: grades,
      find: "(r.redress === 'terms' ? (r.chance ?? 0) * of.fairWorth : of.worth)",
      neutral: 'of.worth',
    },
    { file: grades, find: 'PART.goodwill * Math.abs(of.worth) - spent', neutral: 'of.worth - spent' },
  ],
  shows: () => {
    const play = sit({ wish: 'terms' }, burden);
    const worth = (...moves: readonly RecoveryMove[]) => recoveryWorth(said(play, ...moves), caseOf(play));
    const stays = worth(...ready, askStay);
    expect(stays).toBeLessThan(0);
    expect(worth(...ready, give('terms'), askStay)).toBeGreaterThan(stays + 500);
    expect(worth(part)).toBeGreaterThan(0);
  },
  mean: {
    gain: (drawn) => {
      const play = sitWith(drawn, { wish: 'terms' }, burden);
      const worth = (...moves: readonly RecoveryMove[]) => recoveryWorth(said(play, ...moves), caseOf(play));
      const stays = worth(...ready, askStay);
      return Math.min(worth(...ready, give('terms'), askStay), worth(part)) - stays;
    },
    over: 500,
  },
});

law({
  says: 'as long as they are upset they do not say what would make it good',
  rule: {
    file: exchange,
    find: "if (r.upset > TELLS.wish) return sure(poorly(r), ['wish-withheld']);",
    neutral: '',
  },
  shows: () => {
    const play = sit({ temperament: 'brisk' }, { upset: 6 });
    expect(said(play, hear, trace('wish'))).toMatchObject({ upset: 4, wishKnown: false, spent: 3 });
    const calmer = said(play, hear, trace('cause'), own('sorry'), trace('wish'));
    expect(calmer).toMatchObject({ upset: 2, wishKnown: true, spent: 4 });
  },
  mean: {
    gain: (drawn) => {
      const knows = (...moves: readonly RecoveryMove[]) =>
        said(sitWith(drawn, {}, { upset: 6 }), ...moves, trace('wish')).wishKnown ? 1 : 0;
      return knows(...ready) - knows(hear);
    },
    over: 0.9,
  },
});
