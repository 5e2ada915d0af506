// Reasons of a month and of the founding: what they say follows from what the moment shows.
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../../src/model/locale';
import type { Move } from '../../../src/model/move';
import { ATTRACTIONS } from '../../../src/model/trade';
import { BOTS } from '../../../src/review/bots';
import { playBot } from '../../../src/review/bots/bot';
import type { Wording } from '../../../src/review/context';
import { explain, reasonAgainst, reasonFor, reasonsAgainst } from '../../../src/review/reasons/explain';
import { explainedAt } from '../../../src/review/reasons/moment';
import { reasonText } from '../../../src/review/reasons/text';
import { playsOf } from '../../../src/review/values/run';
import { gameOf, placeOf } from '../../../src/rules/play';
import { viewOf, type AccountView, type View } from '../../../src/rules/view';
import { courseWords } from '../../../src/scenario/course';
import { start } from '../../fixtures/play';
import { shippedCourse, shippedScenario } from '../../course';

const plain = <T>(seen: T): T => JSON.parse(JSON.stringify(seen)) as T;
const wordsAt = (view: View, id: string, locale: Locale): Wording => ({
  scenario: shippedScenario(id),
  seed: 1,
  view,
  locale,
  course: courseWords(shippedCourse(), locale),
});
const whyIn = (locale: Locale, id: string, view: View, move: Move): string => {
  const reason = reasonFor(view, move) ?? reasonAgainst(view, move);
  return reason ? reasonText(wordsAt(view, id, locale), reason, 'why') : '';
};

const gold = plain(viewOf(start(shippedScenario('who-is-gold'), 1)));
const [first, ...others] = gold.accounts;
if (!first?.customer) throw new Error('who-is-gold begins with customers');
const { id, customer: seen } = first;
const WORTH = { units: 4, growth: 0, repeat: 0.5, upkeep: 10, risk: 0 };
const withFirst = (changes: Partial<AccountView>, more: Partial<View> = {}): View => ({
  ...gold,
  accounts: [{ ...first, ...changes }, ...others],
  ...more,
});
const LEAD = { customer: null, stage: 'qualified', field: 'ours', visits: [] } as const;
const known = (changes: Partial<AccountView['known']>) => ({
  known: { weights: {}, closedAreas: [], facts: [], ...changes },
});
const codesAgainst = (view: View, move: Move) => [...reasonsAgainst(view, move)].map(({ code }) => code);

describe('a month', () => {
  test('ranks a customer among those whose figures were looked up', () => {
    const alone = withFirst(known({ worth: WORTH }));
    const worthy = {
      ...alone,
      accounts: alone.accounts.map((file) =>
        file.id === others[0]?.id
          ? { ...file, known: { ...file.known, worth: { ...WORTH, units: 1 } } }
          : file,
      ),
    };
    const of = 2;
    const key: Move = { type: 'tier', account: id, tier: 'key' };
    expect(reasonFor(worthy, key)).toMatchObject({ code: 'tier-worth', params: { n: 1, of } });
    expect(reasonAgainst(worthy, { ...key, tier: 'small' })).toMatchObject({
      code: 'tier-off',
      params: { tier: 'key', n: 1, of },
    });
    // Nobody ranks first among customers of whom nothing is known.
    expect(reasonFor(alone, key)?.code).toBe('tier-only');
    expect(reasonAgainst(alone, { ...key, tier: 'small' })?.code).toBe('tier-off-only');
  });

  test('finds a house ready whose decider has been asked to come', () => {
    const ready = { ...LEAD, ...known({ need: true, money: 'enough', authority: 'other' }), invited: true };
    expect(reasonFor(withFirst(ready), { type: 'visit', account: id })?.code).toBe('visit-ready');
  });

  test('says what share of the say somebody has, and only while too little of it is ours', () => {
    const post = { of: others[0]?.id ?? '', role: 'user', weight: 1 } as const;
    const move: Move = { type: 'select', account: id, as: 'qualified' };
    const with2 = (backed: number): View => {
      const view = withFirst({ ...LEAD, ...known({}), post });
      const organisation = {
        known: 5,
        backed,
        opposed: 0,
        tasks: {},
      } as unknown as AccountView['organisation'];
      const accounts = view.accounts.map((file) => (file.id === post.of ? { ...file, organisation } : file));
      return { ...view, accounts };
    };
    expect(reasonFor(with2(2), move)).toMatchObject({ code: 'select-say', params: { n: 1, of: 5 } });
    expect(reasonFor(with2(3), move)).toBeNull();
  });

  test('tells research that nobody waits for from research that comes too late', () => {
    const nobody = { ...gold, accounts: gold.accounts.filter(({ customer }) => customer) };
    const panel: Move = { type: 'research', method: 'panel' };
    expect(reasonAgainst(nobody, panel)?.code).toBe('research-idle');
    expect(reasonAgainst(nobody, { type: 'research', method: 'competitors' })?.code).toBe(
      'research-rivals-idle',
    );
    expect(reasonAgainst({ ...nobody, month: gold.scenario.months }, panel)?.code).toBe('research-late');
  });

  test('counts the letters, and minds a fine more than a nuisance', () => {
    const mails = [1, 2, 3].map(() => ({ month: gold.month, form: 'code', to: 'new' }) as const);
    const written = { ...gold, keeping: { ...gold.keeping, mails } };
    const code: Move = { type: 'mail', form: 'code', to: 'new' };
    expect(reasonAgainst(written, code)).toMatchObject({ code: 'mail-again', params: { n: 3 } });
    expect(reasonAgainst(written, { ...code, to: 'all' })?.code).toBe('mail-all');
    expect(whyIn('en', 'who-is-gold', written, code)).toContain('have had 3 letters from you');
    const once = { ...gold, keeping: { ...gold.keeping, mails: mails.slice(1, 2) } };
    expect(whyIn('en', 'who-is-gold', once, code)).toContain('have had 1 letter from you');
    // Whoever is in another segment has had none of them.
    expect(codesAgainst(written, { ...code, to: 'quiet' })).not.toContain('mail-again');
  });

  test('would not keep in touch with whoever is a bad customer, least of all after letting go', () => {
    const bad = known({ worth: { ...WORTH, risk: 0.5 } });
    const nurture: Move = { type: 'select', account: id, as: 'nurtured' };
    const at = (stage: 'qualified' | 'dropped') => withFirst({ ...LEAD, ...bad, stage });
    expect(codesAgainst(at('qualified'), nurture)).toContain('nurture-bad');
    expect(codesAgainst(at('dropped'), nurture)).toContain('nurture-dropped');
    expect(codesAgainst(at('qualified'), { ...nurture, as: 'qualified' })).toContain('select-bad');
  });

  test('knows that an order of somebody who fades hardly pays, and that of no use none comes', () => {
    const study: Move = { type: 'study', account: id, method: 'interview' };
    const fading = withFirst({ ...LEAD, ...known({ worth: { ...WORTH, growth: -0.2 } }) });
    expect(codesAgainst(fading, study)).toContain('study-poor');
    expect(codesAgainst(withFirst({ ...LEAD, ...known({ need: false }) }), study)).toContain('study-wasted');
  });

  test('finds out nothing of use in its last, and begins with nobody', () => {
    const last = withFirst({ ...LEAD, ...known({ worth: WORTH }) }, { month: gold.scenario.months });
    expect(codesAgainst(last, { type: 'study', account: id, method: 'interview' })).toContain('study-late');
    const pursue: Move = { type: 'select', account: id, as: 'qualified' };
    expect(codesAgainst(last, pursue)).toEqual(['select-unasked', 'select-late']);
    const aside = withFirst({ ...LEAD, ...known({ worth: WORTH }), stage: 'nurtured' });
    expect(codesAgainst(aside, { type: 'study', account: id, method: 'interview' })).toContain('study-idle');
  });

  test.each(['market', 'channel'] as const)('meets those it has found before it opens a %s', (into) => {
    const move: Move = { type: 'invest', in: into };
    expect(codesAgainst(withFirst({ ...LEAD, ...known({}) }), move)).toContain('invest-unmet');
    const met = { ...gold, accounts: gold.accounts.filter(({ customer }) => customer) };
    expect(codesAgainst(met, move)).not.toContain('invest-unmet');
  });

  test('says of an activity what the programme lacked', () => {
    const having = (...activities: View['keeping']['activities']): View => ({
      ...gold,
      keeping: { ...gold.keeping, activities, rate: 1 },
    });
    const adds = (view: View, activity: View['keeping']['activities'][number]) =>
      reasonFor(view, { type: 'activity', activity })?.code;
    expect(adds(having('bookmark'), 'lottery')).toBe('activity-spend');
    expect(adds(having('lottery'), 'bookmark')).toBe('activity-earn');
    expect(adds(having('bookmark', 'lottery'), 'check-in')).toBe('activity-daily');
    expect(adds(having('check-in', 'lottery'), 'questionnaire')).toBe('activity-data');
    expect(adds(having('check-in', 'lottery', 'vote'), 'purchase')).toBe('activity-purchase');
    expect(adds(having('check-in', 'lottery', 'vote', 'purchase'), 'voucher')).toBeUndefined();
  });

  test('says what to do when a key moment has come', () => {
    const customer = { ...first.customer, occasions: ['stop-warning'], cared: [] } as AccountView['customer'];
    const cut = withFirst({ customer });
    const care: Move = { type: 'care', account: id, act: 'follow-up' };
    expect(whyIn('zh-CN', 'who-is-gold', cut, care)).toContain('早点提醒一声');
    expect(whyIn('en', 'who-is-gold', cut, care)).toContain('Warn early.');
  });

  test('counts the time left in halves, as it stands on the counter', () => {
    const end: Move = { type: 'end-month' };
    const at = (effort: number) => withFirst({}, { effort });
    const text = (locale: Locale, effort: number): string => {
      const reason = reasonAgainst(at(effort), end);
      return reason?.code === 'month-unspent'
        ? reasonText(wordsAt(at(effort), 'who-is-gold', locale), reason, 'why')
        : '';
    };
    expect(text('zh-CN', 0.5)).toContain('还剩 ½ 份工夫');
    expect(text('en', 0.5)).toContain('½ half-week.');
    expect(text('en', 1.5)).toContain('1½ half-weeks.');
  });

  test('speaks of no customers where there are none yet', () => {
    const nobody: View = { ...gold, accounts: [], effort: 2 };
    expect(reasonFor(nobody, { type: 'end-month' })?.code).toBe('month-close-none');
  });

  test('tells what does not suit a tier before that nobody is in it', () => {
    const nobody: View = { ...gold, accounts: [] };
    const ally: Move = { type: 'form', tier: 'small', as: 'alliance' };
    expect(codesAgainst(nobody, ally)).toEqual(['form-off', 'form-nobody']);
  });

  test('has too many ordinary customers for a partnership with each', () => {
    const snack = shippedScenario('snack-season');
    const many = viewOf(playBot(snack, 1, BOTS.textbook(), (now) => placeOf(now) === 'month').play);
    const ally: Move = { type: 'form', tier: 'ordinary', as: 'alliance' };
    expect(reasonAgainst(many, ally)?.code).toBe('form-many');
    // With nobody in the tier it makes no difference; with a few, known by name, it binds them.
    expect(reasonAgainst(gold, ally)?.code).toBe('form-nobody');
    const few = withFirst({ customer: { ...seen, tier: 'ordinary' } });
    expect(reasonAgainst(few, ally)).toBeNull();
    expect(reasonFor(few, ally)).toMatchObject({ code: 'form-binds', params: { n: 1 } });
  });

  test('takes a complaint step by step', () => {
    const at = (complaint: typeof seen.complaint): View =>
      withFirst({ customer: { ...seen, complaint, about: 'quality' } });
    const step = (what: 'listen' | 'compensate' | 'follow-up'): Move => ({
      type: 'complaint',
      account: id,
      step: what,
    });
    expect(reasonFor(at('open'), step('listen'))?.code).toBe('complaint-begin');
    expect(codesAgainst(at('open'), step('compensate'))).toEqual(['complaint-skip', 'complaint-misfit']);
    expect(codesAgainst(at('owned'), step('compensate'))).toEqual(['complaint-misfit']);
    expect(codesAgainst(at('owned'), step('follow-up'))).toEqual(['complaint-skip']);
    expect(reasonFor(at('mended'), step('follow-up'))?.code).toBe('complaint-close');
  });

  test('knows a guess where nobody has looked at the figures', () => {
    const guard: Move = { type: 'stance', account: id, as: 'guard' };
    expect(reasonAgainst(withFirst(known({})), guard)?.code).toBe('stance-blind');
    expect(reasonAgainst(withFirst(known({ worth: WORTH })), guard)).toBeNull();
    const key: Move = { type: 'tier', account: id, tier: 'key' };
    expect(reasonFor(withFirst(known({})), key)?.code).toBe('tier-keeps');
  });

  test('counts who stays away from complaints, as far as the time left answers them', () => {
    const crowd = {
      complaints: 6,
      desk: [
        { effort: 0.5, answers: 4, cost: 0 },
        { effort: 1, answers: 8, cost: 0 },
      ],
    };
    const waiting = { ...gold, effort: 1, crowd } as unknown as View;
    const [half, whole] = [0.5, 1].map((effort) => ({ type: 'desk', effort }) as Move);
    if (!half || !whole) throw new Error('two lengths of work');
    expect(reasonFor(waiting, whole)).toMatchObject({ code: 'desk-all', params: { n: 6, of: 9 } });
    expect(reasonAgainst(waiting, half)?.code).toBe('desk-short');
    const hurried = { ...waiting, effort: 0.5 };
    expect(reasonFor(hurried, half)).toMatchObject({ code: 'desk-answers', params: { n: 6, of: 4 } });
  });

  test('tells what checking parcels saves where that is more than it costs', () => {
    const sold = (turnover: number): View =>
      ({
        ...gold,
        keeping: { ...gold.keeping, returns: 'seven-days' },
        crowd: { months: [{ turnover }] },
      }) as unknown as View;
    const check: Move = { type: 'packing' };
    expect(reasonFor(sold(20000), check)).toMatchObject({
      code: 'packing-pays',
      params: { yuan: 400, share: 2 },
    });
    expect(reasonFor(sold(10000), check)?.code).toBe('packing-check');
  });

  test('names the loss on those who cost more than they bring', () => {
    const many = plain(gold);
    const crowd = { losing: { n: 3, sum: 1200 }, tiers: [], members: 9 } as unknown as View['crowd'];
    const grade: Move = { type: 'grade', by: 'profit' };
    expect(reasonFor({ ...many, crowd }, grade)).toMatchObject({
      code: 'grade-losing',
      params: { n: 3, yuan: 1200 },
    });
  });
});

describe('the founding', () => {
  const drone = shippedScenario('drone-season');
  const sheet = plain(viewOf(start(drone, 1)));
  const drafted = (draft: Partial<View['draft']>, survey: Partial<View['survey']> = {}): View => ({
    ...sheet,
    draft: { ...sheet.draft, ...draft },
    survey: { ...sheet.survey, ...survey },
  });

  test('tells what full service costs more than the standard', () => {
    const view = drafted({ position: 'service' });
    const [full, standard] = (['full', 'standard'] as const).map((policy): Move => ({
      type: 'serve',
      policy,
    }));
    if (!full || !standard) throw new Error('two policies');
    const told = explain(view, { move: full, best: standard });
    expect([told.against, told.for]).toMatchObject([
      { code: 'serve-dear', params: { yuan: 900, n: 80 } },
      { code: 'serve-spares', params: { yuan: 300, n: 30 } },
    ]);
  });

  test('sees a contradiction in a line that stands there already', () => {
    const view = drafted({ position: 'safety', service: 'basic' });
    expect(reasonAgainst(view, { type: 'serve', policy: 'basic' })).toMatchObject({
      code: 'sheet-gap',
      params: { gap: 'safety-bare' },
    });
  });

  test('knows that a high price earns where hardly anyone minds it, strong points or none', () => {
    const plain = Object.fromEntries(ATTRACTIONS.map((one, i) => [one, i < 4 ? 2 : 0]));
    const points = Object.values(plain).reduce((sum, n) => sum + n, 0);
    const sold = (price: number): View => ({
      ...drafted({ attractions: plain }, { sensitivities: { ...sheet.survey.sensitivities, price } }),
      founding: { ...sheet.founding, points } as View['founding'],
    });
    const skim: Move = { type: 'price', strategy: 'skimming' };
    expect(reasonFor(sold(0), skim)?.code).toBe('price-earns');
    expect(reasonFor(sold(0.5), skim)).toBeNull();
  });

  test('has no level look after what the others lack while nothing is chosen', () => {
    const codes = sheet.features.map(
      ({ id: feature, level }) => reasonFor(sheet, { type: 'level', level, feature })?.code,
    );
    expect(codes).toContain('level-wanted');
    expect(codes).toContain('level-leaves');
    expect(codes).not.toContain('level-fills');
  });

  test('tells what is hardly wanted from what is wanted a little less', () => {
    const [first, second] = sheet.features.filter(({ level }) => level === 'core');
    if (!first || !second) throw new Error('a core of two');
    const at = (share: number) =>
      drafted({}, { needs: { ...sheet.survey.needs, [first.need]: 0.4, [second.need]: share } });
    const move: Move = { type: 'level', level: 'core', feature: second.id };
    expect(reasonAgainst(at(0.3), move)?.code).toBe('level-rare');
    expect(reasonAgainst(at(0.1), move)?.code).toBe('level-slight');
    expect(reasonAgainst(at(0), move)?.code).toBe('level-slight-none');
  });

  test.each(LOCALES)('names no share in %s where there is nobody', (locale) => {
    const nobody = drafted({}, { sensitivities: { ...sheet.survey.sensitivities, price: 0 } });
    const told = (['parity', 'penetration'] as const).map((strategy) =>
      whyIn(locale, 'drone-season', nobody, { type: 'price', strategy }),
    );
    expect(told.filter((text) => text === '' || / ?0%/.test(text))).toEqual([]);
  });

  test.each([
    ['exclusive', 'distribute-few'],
    ['intensive', 'distribute-dear'],
  ] as const)('knows what %s distribution costs', (strategy, code) => {
    expect(codesAgainst(sheet, { type: 'distribute', strategy })).toContain(code);
  });

  test('is explained by the sheet with which the shop was opened', () => {
    const moves: readonly Move[] = playBot(
      drone,
      1,
      BOTS.textbook(),
      (now) => placeOf(now) !== 'founding',
    ).moves;
    const plays = playsOf({ scenario: drone, seed: 1, moves });
    const at = (index: number) => plays[index] ?? start(drone, 1);
    const draftFor = (type: Move['type']) => {
      const index = moves.findIndex((move) => move.type === type);
      const move = moves[index];
      if (!move) throw new Error(`no ${type}`);
      return { move, draft: gameOf(explainedAt({ index, place: 'founding', move }, moves, at)).draft };
    };
    const opened = gameOf(at(moves.findIndex(({ type }) => type === 'open'))).draft;
    expect(draftFor('serve').draft).toEqual(opened);
    // What can be taken back is judged as if it had not been written.
    const { move, draft } = draftFor('target');
    expect(opened.targets).toContain(move.type === 'target' && move.trait);
    const rest = opened.targets.filter((trait) => move.type !== 'target' || trait !== move.trait);
    expect(draft).toEqual({ ...opened, targets: rest });
    const month = { index: 0, place: 'month', move: { type: 'end-month' } } as const;
    expect(explainedAt(month, moves, at)).toBe(at(0));
  });
});
