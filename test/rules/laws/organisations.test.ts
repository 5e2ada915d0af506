/** What the course says of organisations, shown by what becomes known, who backs us, and what goes wrong later. */
import { expect } from 'vitest';
import { accountOf, withAccount, type Game } from '../../../src/rules/game';
import { refusal } from '../../../src/rules/legal';
import { skippedFault, ratesOf, tasksOf } from '../../../src/rules/tasks';
import type { Drawn } from '../../fixtures/archetypes';
import { account } from '../../fixtures/scenario';
import { but } from '../../fixtures/talks';
import { law } from './law';
import { act, bar, leads, met, open, won, shop, tried } from './world';

const house = [
  account('firm', { industry: 'manufacturing' }, { weights: { quality: 3, compatibility: 2, worth: 1 } }),
  account('guard', { found: [], post: { of: 'firm', role: 'gatekeeper', weight: 2 } }),
  account('user', { found: [], post: { of: 'firm', role: 'user', weight: 1 } }),
];
const firm = (): Game => met(open(house), 'firm');
const staged = (game: Game, id: string, stage: 'backing' | 'lost'): Game => withAccount(game, id, { stage });
const study = (method: 'desk' | 'interview' | 'rival' | 'operation') =>
  ({ type: 'study', account: 'firm', method }) as const;

/** The same house with somebody drawn as one of its people. */
const drawnAs = (who: 'firm' | 'guard', { hidden, seed }: Drawn): Game =>
  met(
    open(
      house.map((a) => (a.id === who ? { ...a, truth: { ...a.truth, ...hidden } } : a)),
      {},
      {},
      seed,
    ),
    'firm',
  );
const drawnFirm = (drawn: Drawn): Game => drawnAs('firm', drawn);
const drawnPost = (drawn: Drawn): Game => drawnAs('guard', drawn);

law({
  says: 'how an organisation works tells what its trade needs and who has a say',
  rule: {
    file: 'src/rules/researching.ts',
    find: 'return typical(game, id, 2);',
    neutral: 'return typical(game, id, 0);',
  },
  shows: () => {
    const game = act(firm(), study('operation'));
    expect(accountOf(game, 'firm').known).toEqual(
      expect.arrayContaining(['need.quality', 'need.compatibility']),
    );
    expect(leads(game)).toEqual(['firm', 'guard', 'user']);
  },
  mean: {
    among: ({ hidden }) => (hidden.weights.quality ?? 0) + (hidden.weights.compatibility ?? 0) > 0,
    gain: (drawn) =>
      accountOf(act(drawnFirm(drawn), study('operation')), 'firm').known.filter((clue) =>
        Object.keys(drawn.hidden.weights).some((need) => clue === `need.${need}`),
      ).length,
  },
});

law({
  says: 'the operation of a household cannot be studied',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "move.method === 'operation' && !isOrganisation(data, game.scenario.account(account.id)) && 'move.no-such-thing',",
    neutral: '',
  },
  shows: () => {
    const game = met(open([account('ann')]), 'ann');
    expect(refusal(game, { type: 'study', account: 'ann', method: 'operation' })).toBe('move.no-such-thing');
  },
  mean: {
    gain: (drawn) =>
      refusal(met(shop(drawn), 'ann'), { type: 'study', account: 'ann', method: 'operation' }) === null
        ? 0
        : 1,
  },
});

law({
  says: 'a look at the rival tells how closely they are held',
  rule: {
    file: 'src/rules/researching.ts',
    find: "case 'rival': return ['tie'];",
    neutral: "case 'rival': return [];",
  },
  shows: () => {
    expect(accountOf(act(firm(), study('rival')), 'firm').known).toContain('tie');
  },
  mean: {
    gain: (drawn) =>
      accountOf(
        act(met(shop(drawn), 'ann'), { type: 'study', account: 'ann', method: 'rival' }),
        'ann',
      ).known.includes('tie')
        ? 1
        : 0,
  },
});

law({
  says: 'without half of the say behind us the one who decides hardly moves',
  rule: {
    file: 'src/rules/organisation.ts',
    find: 'const alone = total > 0 && backed < BACKING.share * total ? BACKING.without : 0;',
    neutral: 'const alone = total < 0 && backed < BACKING.share * total ? BACKING.without : 0;',
  },
  shows: () => {
    const alone = bar(firm(), 'firm');
    expect(bar(staged(firm(), 'guard', 'backing'), 'firm')).toBeLessThan(alone - 6);
    expect(bar(staged(firm(), 'user', 'backing'), 'firm')).toBe(alone - 1);
  },
  mean: {
    gain: (drawn) =>
      bar(drawnFirm(drawn), 'firm') - bar(staged(drawnFirm(drawn), 'guard', 'backing'), 'firm'),
    over: 5,
  },
});

law({
  says: 'whoever has been put off speaks against us, by the weight of their say',
  rule: {
    file: 'src/rules/organisation.ts',
    find: 'return opposed - backed + alone;',
    neutral: 'return 0 * opposed - backed + alone;',
  },
  shows: () => {
    expect(bar(staged(firm(), 'guard', 'lost'), 'firm')).toBe(bar(firm(), 'firm') + 2);
  },
  mean: {
    gain: (drawn) => bar(staged(drawnFirm(drawn), 'guard', 'lost'), 'firm') - bar(drawnFirm(drawn), 'firm'),
  },
});

law({
  says: 'what somebody with a post tells of money and say is known of the organisation',
  rule: {
    file: 'src/rules/organisation.ts',
    find: 'if (!post) return game;',
    neutral: 'if (!post || post.weight > 0) return game;',
  },
  shows: () => {
    const answered = Array.from({ length: 10 }, (_, seed) =>
      act({ ...met(open(house), 'guard'), seed }, { type: 'man', account: 'guard', fact: 'authority' }),
    ).filter((game) => accountOf(game, 'guard').known.includes('man.authority'));
    expect(answered.length).toBeGreaterThan(0);
    for (const game of answered) expect(accountOf(game, 'firm').known).toContain('man.authority');
  },
  mean: {
    gain: (drawn) => {
      const game = met(drawnPost(drawn), 'guard');
      const asked = act(game, { type: 'man', account: 'guard', fact: 'authority' });
      return accountOf(asked, 'firm').known.includes('man.authority') ? 1 : 0;
    },
  },
});

law({
  says: 'somebody with a post has no value of their own to assess',
  rule: {
    file: 'src/rules/legal-month.ts',
    find: "(!open(account) || game.scenario.account(account.id).post !== undefined) && 'move.not-now',",
    neutral: "!open(account) && 'move.not-now',",
  },
  shows: () => {
    const game = met(open(house), 'guard', 'fact.garden');
    expect(refusal(game, { type: 'assess', account: 'guard', value: 'social', level: 1 })).toBe(
      'move.not-now',
    );
  },
  mean: {
    gain: (drawn) => {
      const game = met(drawnPost(drawn), 'guard', 'fact.garden');
      const assessed = tried(game, { type: 'assess', account: 'guard', value: 'social', level: 1 });
      return accountOf(assessed, 'guard').assessed.social === undefined ? 1 : 0;
    },
  },
});

law({
  says: 'all four bases on file cut the solution to measure',
  rule: {
    file: 'src/rules/bar.ts',
    find: '(bases && isOrganisation(data, scenario) ? FOUR_BASES : 0)',
    neutral: '(bases && isOrganisation(data, scenario) ? 0 : 0)',
  },
  shows: () => {
    const three = act(firm(), study('desk'), study('operation'), study('interview'));
    expect(bar(act(three, study('rival')), 'firm')).toBe(bar(three, 'firm') - 1);
  },
  mean: {
    gain: (drawn) => {
      const three = act(drawnFirm(drawn), study('desk'), study('operation'), study('interview'));
      return bar(three, 'firm') - bar(act(three, study('rival')), 'firm');
    },
  },
});

law({
  says: 'tasks skipped before the sale come back as faults, for an organisation and in the first months',
  rule: {
    file: 'src/rules/tasks.ts',
    find: 'return TASK_FAULT.each * skipped.length;',
    neutral: 'return 0 * TASK_FAULT.each * skipped.length;',
  },
  shows: () => {
    const bare = won(firm(), 'firm');
    const prepared = won(act(firm(), study('desk'), study('rival')), 'firm');
    expect(tasksOf(prepared, 'firm')['customer-data']).toBe(true);
    expect(skippedFault(prepared, 'firm')).toBeLessThan(skippedFault(bare, 'firm'));
    expect(skippedFault({ ...bare, month: 9 }, 'firm')).toBe(0);
    expect(skippedFault(won(open([account('ann')]), 'ann'), 'ann')).toBe(0);
  },
  mean: {
    gain: (drawn) =>
      skippedFault(won(drawnFirm(drawn), 'firm'), 'firm') -
      skippedFault(won(act(drawnFirm(drawn), study('desk'), study('rival')), 'firm'), 'firm'),
  },
});

law({
  says: 'the rival rate says of how many leads one knows who serves them now',
  rule: {
    file: 'src/rules/tasks.ts',
    find: "leads.filter((a) => a.known.includes('tie')).length",
    neutral: 'leads.filter(() => false).length',
  },
  shows: () => {
    const game = firm();
    expect(ratesOf(game).rivalKnown).toBe(0);
    expect(ratesOf(act(game, study('rival'))).rivalKnown).toBe(1);
  },
  mean: {
    gain: (drawn) => {
      const game = met(shop(drawn), 'ann');
      const known = (g: Game) => ratesOf(g).rivalKnown ?? 0;
      return known(act(game, { type: 'study', account: 'ann', method: 'rival' })) - known(game);
    },
  },
});

law({
  says: 'the papers of an organisation tell what its trade needs first',
  rule: {
    file: 'src/rules/researching.ts',
    find: '...typical(game, id, 1)]',
    neutral: '...typical(game, id, 0)]',
  },
  shows: () => {
    const { known } = accountOf(act(firm(), study('desk')), 'firm');
    expect(known).toContain('need.quality');
    expect(known).not.toContain('need.compatibility');
  },
  mean: {
    among: ({ hidden }) => (hidden.weights.quality ?? 0) > 0,
    gain: (drawn) =>
      accountOf(act(drawnFirm(drawn), study('desk')), 'firm').known.includes('need.quality') ? 1 : 0,
  },
});

/** How much likelier a fault is in the month after the sale than with nothing skipped. */
const faultLater = (game: Game): number => skippedFault({ ...game, month: game.month + 1 }, 'firm');

law({
  says: 'asking after a new purchase in its first month spares an organisation faults',
  rule: {
    file: 'src/rules/tasks.ts',
    find: "opening: cared('follow-up', (month) => month <= since + 1),",
    neutral: 'opening: false,',
  },
  shows: () => {
    const game = won(firm(), 'firm');
    expect(faultLater(act(game, followUp))).toBeLessThan(faultLater(game));
    const late = act({ ...game, month: 3 }, followUp);
    expect(skippedFault(late, 'firm')).toBe(skippedFault({ ...game, month: 3 }, 'firm'));
  },
  mean: {
    gain: (drawn) => {
      const game = won(drawnFirm(drawn), 'firm');
      return faultLater(game) - faultLater(act(game, followUp));
    },
  },
});
const followUp = { type: 'care', account: 'firm', act: 'follow-up' } as const;

law({
  says: 'whoever has settled what they mean to do with an organisation makes fewer mistakes there',
  rule: { file: 'src/rules/tasks.ts', find: 'tactics: stance !== null,', neutral: 'tactics: false,' },
  shows: () => {
    const game = won(firm(), 'firm');
    for (const as of ['guard', 'expand'] as const)
      expect(faultLater(act(game, { type: 'stance', account: 'firm', as }))).toBeLessThan(faultLater(game));
  },
  mean: {
    gain: (drawn) => {
      const game = won(drawnFirm(drawn), 'firm');
      return faultLater(game) - faultLater(act(game, { type: 'stance', account: 'firm', as: 'guard' }));
    },
  },
});

const sold = (game: Game, offer: 'solution' | 'terms'): Game =>
  won(withAccount(game, 'firm', { talk: { ...accountOf(game, 'firm').talk, offer } }), 'firm');

law({
  says: 'an organisation that was sold a solution has fewer faults than one that was sold a thing',
  rule: {
    file: 'src/rules/tasks.ts',
    find: 'solution: talk.offer !== null && SOLUTIONS.includes(talk.offer),',
    neutral: 'solution: false,',
  },
  shows: () => {
    expect(faultLater(sold(firm(), 'solution'))).toBeLessThan(faultLater(sold(firm(), 'terms')));
  },
  mean: {
    gain: (drawn) =>
      faultLater(sold(drawnFirm(drawn), 'terms')) - faultLater(sold(drawnFirm(drawn), 'solution')),
  },
});

const cared = (game: Game): Game => act(game, { type: 'care', account: 'ann', act: 'follow-up' });

law({
  says: 'of all contacts the success rate counts only those that were felt',
  rule: { file: 'src/rules/tasks.ts', find: 'GOOD_REPLIES.includes(h.reply)', neutral: 'true' },
  shows: () => {
    const worked = (orientation: 'relational' | 'transactional') =>
      ratesOf(cared(won(open([account('ann', {}, { orientation })]), 'ann'))).worked;
    expect(worked('relational')).toBe(1);
    expect(worked('transactional')).toBe(0);
  },
  mean: {
    gain: (drawn) => {
      const worked = (orientation: 'relational' | 'transactional') =>
        ratesOf(cared(won(shop(but(drawn, { orientation })), 'ann'))).worked ?? 0;
      return worked('relational') - worked('transactional');
    },
  },
});

law({
  says: 'the contact rate falls when customers are not called on',
  rule: {
    file: 'src/rules/tasks.ts',
    find: 'customers.filter((c) => game.month - c.touched < 2).length',
    neutral: 'customers.length',
  },
  shows: () => {
    const game = { ...won(open([account('ann')]), 'ann'), month: 4 };
    expect(ratesOf(game).contacted).toBe(0);
    expect(ratesOf(cared(game)).contacted).toBe(1);
  },
  mean: {
    gain: (drawn) => {
      const game = { ...won(shop(drawn), 'ann'), month: 4 };
      return (ratesOf(cared(game)).contacted ?? 0) - (ratesOf(game).contacted ?? 0);
    },
  },
});
