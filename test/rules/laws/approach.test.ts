/** What the course says of approaching somebody, shown by how they take it. */
import { expect } from 'vitest';
import type { Need, Temperament } from '../../../src/model/customer';
import type { FaceToFaceMove } from '../../../src/model/move';
import { arrive } from '../../../src/rules/visiting';
import { withAccount, type Account } from '../../../src/rules/game';
import type { Play } from '../../../src/rules/play';
import type { Drawn } from '../../fixtures/archetypes';
import { go, start, talkOf, who } from '../../fixtures/play';
import { account, scene } from '../../fixtures/scenario';
import {
  approach,
  ask,
  but,
  fair,
  filed,
  flattery,
  gift,
  inform,
  invite,
  markOf,
  meet,
  readiness,
  say,
  trained,
  trust,
} from '../../fixtures/talks';
import { law } from './law';
import { met, open } from './world';

const exchange = 'src/rules/exchange.ts';
const praise = approach('praise', 'garden');
const question = approach('question');
const introduction = approach('introduction');

/** Trust won by opening so with somebody of this temperament. */
const opened = (temperament: Temperament, ...moves: readonly FaceToFaceMove[]): number =>
  trust(start(scene({}, { temperament }, {}, fair), 1, ...moves));
const is =
  (...kinds: readonly Temperament[]) =>
  ({ hidden }: Drawn): boolean =>
    kinds.includes(hidden.temperament);

law({
  says: 'praise that rests on a known fact never hurts; the same praise without one does',
  rule: {
    file: exchange,
    find: "if (move.how === 'praise' && move.on === PLAIN) return FLATTERY[temperament];",
    neutral: '',
  },
  shows: () => {
    for (const temperament of ['proud', 'cautious', 'warm', 'brisk', 'expert'] as const) {
      expect(opened(temperament, praise)).toBeGreaterThanOrEqual(2);
      expect(opened(temperament, flattery)).toBeLessThan(2);
    }
  },
  mean: { gain: (drawn) => trust(say(meet(drawn), praise)) - trust(say(meet(drawn), flattery)) },
});

law({
  says: 'being introduced by somebody they trust opens more than introducing oneself',
  rule: {
    file: exchange,
    find: 'return OPENING_FIT[temperament][move.how];',
    neutral: "return OPENING_FIT[temperament][move.how === 'introduced' ? 'introduction' : move.how];",
  },
  shows: () => {
    const play = filed(start(scene(), 1), [], { introducer: 'bo' });
    expect(trust(go(play, approach('introduced')))).toBeGreaterThan(trust(go(play, introduction)));
  },
  mean: {
    gain: (drawn) => {
      const play = filed(meet(drawn), [], { introducer: 'bo' });
      return trust(say(play, approach('introduced'))) - trust(say(play, introduction));
    },
  },
});

law({
  says: 'a letter sent ahead makes the first word count for more',
  rule: {
    file: exchange,
    find: 'return OPENING_FIT[temperament][move.how];',
    neutral: "return OPENING_FIT[temperament][move.how === 'letter' ? 'introduction' : move.how];",
  },
  shows: () => {
    const play = start(scene({ letter: true }, { temperament: 'proud' }), 1);
    expect(trust(go(play, approach('letter')))).toBeGreaterThan(trust(go(play, introduction)));
  },
  mean: {
    gain: (drawn) => {
      const play = meet(drawn, {}, { change: { letter: true } });
      return trust(say(play, approach('letter'))) - trust(say(play, introduction));
    },
  },
});

law({
  says: 'a letter that was not sent cannot be referred to',
  rule: {
    file: 'src/rules/legal-talk.ts',
    find: "move.how === 'letter' && !scene.letter && 'move.not-ready',",
    neutral: '',
  },
  shows: () => {
    const unannounced = start(scene({}, { temperament: 'proud' }), 1);
    expect(say(unannounced, approach('letter'))).toBe(unannounced);
  },
  mean: { gain: (drawn) => (talkOf(say(meet(drawn), approach('letter'))).exchanges === 0 ? 1 : 0) },
});

const heard = (moves: readonly FaceToFaceMove[], drawn: Drawn): number =>
  who(say(meet(drawn), ...moves)).known.filter((clue) => clue.startsWith('need.')).length;

law({
  says: 'a question at the beginning draws out what somebody needs',
  rule: {
    file: exchange,
    find: "(move.how === 'question' || move.how === 'product') && fit > 0",
    neutral: "move.how === 'product' && fit > 0",
  },
  shows: () => {
    const play = start(scene(), 1, question);
    expect(markOf(play, 'quality')).toBe(1);
  },
  mean: { gain: (drawn) => heard([question], drawn) - heard([introduction], drawn) },
});

law({
  says: 'a silent need comes out only when its own area is asked about',
  rule: { file: exchange, find: '(!silentToo && need === scene.truth.silent)', neutral: 'false' },
  shows: () => {
    const shy = scene({}, { silent: 'quality', temperament: 'brisk' });
    expect(markOf(start(shy, 1, question), 'quality')).toBe(0);
    expect(markOf(start(shy, 1, question), 'service')).toBe(1);
    expect(markOf(start(shy, 1, ask), 'quality')).toBe(1);
  },
  mean: {
    among: ({ hidden }) =>
      hidden.silent !== null &&
      hidden.weights[hidden.silent] === 3 &&
      ['warm', 'brisk', 'expert'].includes(hidden.temperament),
    gain: (drawn) => {
      const { silent } = drawn.hidden;
      return silent && markOf(say(meet(drawn), question), silent) === 0 ? 1 : 0;
    },
  },
});

law({
  says: 'asking for advice suits the proud and the expert',
  rule: {
    file: exchange,
    find: 'return OPENING_FIT[temperament][move.how];',
    neutral: "return OPENING_FIT[move.how === 'consult' ? 'warm' : temperament][move.how];",
  },
  shows: () => {
    const consult = approach('consult');
    expect(opened('proud', consult)).toBeGreaterThan(opened('warm', consult));
    expect(opened('expert', consult)).toBeGreaterThan(opened('warm', consult));
    expect(opened('brisk', consult)).toBeLessThan(opened('warm', consult));
  },
  mean: {
    among: is('proud', 'expert'),
    gain: (drawn) =>
      trust(say(meet(drawn), approach('consult'))) -
      trust(say(meet(but(drawn, { temperament: 'warm' })), approach('consult'))),
  },
});

const FEATURE_OF: Readonly<Record<string, string>> = {
  quality: 'sturdy',
  service: 'helpful',
  main: 'plain',
  brand: 'known',
  worth: 'cheap',
};
/** A feature that meets a need of theirs, and one that meets none. */
const featureFor = ({ hidden }: Drawn, meets: boolean): string | undefined =>
  Object.entries(FEATURE_OF).find(
    ([need]) => Object.keys(hidden.weights).includes(need) === meets && need !== hidden.silent,
  )?.[1];
const hasBoth = (drawn: Drawn): boolean =>
  featureFor(drawn, true) !== undefined && featureFor(drawn, false) !== undefined;

law({
  says: 'a thing put into their hands opens them when its strong point meets a need',
  rule: { file: exchange, find: "weighs ? 'meets' : 'misses'", neutral: "'misses'" },
  shows: () => {
    expect(opened('cautious', approach('product', 'sturdy'))).toBeGreaterThan(
      opened('cautious', approach('product', 'known')),
    );
  },
  mean: {
    among: hasBoth,
    gain: (drawn) =>
      trust(say(meet(drawn), approach('product', featureFor(drawn, true)))) -
      trust(say(meet(drawn), approach('product', featureFor(drawn, false)))),
  },
});

law({
  says: 'a thing that must be explained first is no way to open',
  rule: {
    file: 'src/rules/legal-talk.ts',
    find: 'f.id === move.on && f.seen)',
    neutral: 'f.id === move.on)',
  },
  shows: () => {
    const unseen = start(scene(), 1);
    expect(say(unseen, approach('product', 'sturdy'))).toBe(unseen);
  },
  mean: {
    gain: (drawn) =>
      talkOf(say(meet(drawn, {}, { world: {} }), approach('product', 'sturdy'))).exchanges === 0 ? 1 : 0,
  },
});

law({
  says: 'opening with a benefit catches when the need is on file and sounds like selling when it is guessed',
  rule: {
    file: exchange,
    find: 'known ? BENEFIT_FIT.known : BENEFIT_FIT.guessed',
    neutral: 'BENEFIT_FIT.guessed',
  },
  shows: () => {
    const play = start(scene(), 1);
    const benefit = approach('benefit', 'sturdy');
    expect(trust(go(filed(play, ['need.quality']), benefit))).toBeGreaterThan(trust(go(play, benefit)));
  },
  mean: {
    among: hasBoth,
    gain: (drawn) => {
      const on = featureFor(drawn, true) ?? '';
      const need = Object.keys(FEATURE_OF).find((key) => FEATURE_OF[key] === on) ?? '';
      const benefit = approach('benefit', on);
      return trust(say(filed(meet(drawn), [`need.${need}`]), benefit)) - trust(say(meet(drawn), benefit));
    },
  },
});

law({
  says: 'opening with a benefit for something they do not need repels',
  rule: { file: exchange, find: 'if (!weighs) return BENEFIT_FIT.missed;', neutral: '' },
  shows: () => {
    expect(opened('warm', approach('benefit', 'known'))).toBeLessThan(2);
  },
  mean: {
    among: hasBoth,
    gain: (drawn) => 2 - trust(say(meet(drawn), approach('benefit', featureFor(drawn, false)))),
  },
});

const greetings = [introduction, question, gift] as const;

law({
  says: 'whoever goes on greeting after two approaches lingers, and it costs trust and patience',
  rule: { file: exchange, find: 'before + 1 >= OPENING.lingerFrom', neutral: 'false' },
  shows: () => {
    const two = start(scene(), 1, gift, introduction);
    const three = go(two, question);
    expect(trust(three)).toBeLessThan(trust(two));
    expect(talkOf(three).spent - talkOf(two).spent).toBeGreaterThan(1);
  },
  mean: {
    gain: (drawn) => {
      const two = say(meet(drawn), introduction, gift);
      return trust(two) - trust(say(two, praise));
    },
  },
});

law({
  says: 'a second approach adds to the first and does not do its work again',
  rule: { file: exchange, find: 'Math.min(fit, OPENING.secondAtMost)', neutral: 'fit' },
  shows: () => {
    expect(opened('warm', gift) - 2).toBeGreaterThan(
      opened('warm', introduction, gift) - opened('warm', introduction),
    );
  },
  mean: {
    gain: (drawn) => {
      const first = say(meet(drawn), introduction);
      return trust(say(meet(drawn), praise)) - 2 - (trust(say(first, praise)) - trust(first));
    },
  },
});

law({
  says: 'nobody is shown the door for a first word',
  rule: {
    file: exchange,
    find: 'before === 0 ? Math.min(talk.trust, OPENING.firstLeaves) : TRUST.min',
    neutral: 'TRUST.min',
  },
  shows: () => {
    expect(talkOf(start(scene({}, { temperament: 'expert' }), 1, flattery)).ending).toBeNull();
  },
  mean: {
    among: is('cautious', 'brisk', 'expert'),
    gain: (drawn) => (talkOf(say(meet(drawn), flattery)).ending === null ? 1 : 0),
  },
});

law({
  says: 'a small gift chosen for this person does more than the same for anybody',
  rule: {
    file: exchange,
    find: "if (move.how === 'gift' && move.on === PLAIN) return PLAIN_GIFT[temperament];",
    neutral: '',
  },
  shows: () => {
    expect(opened('warm', gift)).toBeGreaterThan(opened('warm', approach('gift')));
  },
  mean: { gain: (drawn) => trust(say(meet(drawn), gift)) - trust(say(meet(drawn), approach('gift'))) },
});

law({
  says: 'how to begin depends on the person: a gift pleases the warm and puts off the busy',
  rule: {
    file: exchange,
    find: 'return OPENING_FIT[temperament][move.how];',
    neutral: 'return OPENING_FIT.proud[move.how];',
  },
  shows: () => {
    expect(opened('warm', gift)).toBeGreaterThan(2);
    expect(opened('brisk', gift)).toBeLessThan(2);
    expect(opened('brisk', question)).toBeGreaterThan(opened('proud', question));
  },
  mean: {
    among: is('warm', 'brisk'),
    gain: (drawn) => {
      const [right, wrong] = drawn.hidden.temperament === 'warm' ? [gift, question] : [question, gift];
      return trust(say(meet(drawn), right)) - trust(say(meet(drawn), wrong));
    },
  },
});

law({
  says: 'a greeting comes before business; whoever plunges in has not approached at all',
  rule: {
    file: exchange,
    find: 'talk.openings.length === 1 || talk.openings.length === 2 ? 1 : 0',
    neutral: '1',
  },
  shows: () => {
    expect(talkOf(start(scene(), 1, inform)).manner).toBe(0);
    expect(talkOf(start(scene(), 1, gift, inform)).manner).toBe(1);
    expect(talkOf(start(scene(), 1, ...greetings, inform)).manner).toBe(0);
  },
  mean: {
    gain: (drawn) =>
      (talkOf(say(meet(drawn), introduction, inform)).manner ?? 0) -
      (talkOf(say(meet(drawn), inform)).manner ?? 0),
  },
});

law({
  says: 'somebody visited again has less time for us',
  rule: { file: 'src/rules/visiting.ts', find: 'again ? PATIENCE.secondVisitShare : 1', neutral: '1' },
  shows: () => {
    const game = met(open([account('ann')]), 'ann');
    const patience = (visits: readonly number[]) =>
      arrive(withAccount(game, 'ann', { visits }), 'ann').accounts.get('ann')?.talk.until ?? 0;
    expect(patience([1])).toBeLessThan(patience([]));
  },
  mean: {
    gain: (drawn) => {
      const { game } = meet(drawn);
      const patience = (visits: readonly number[]) =>
        arrive(withAccount(game, 'ann', { visits }), 'ann').accounts.get('ann')?.talk.until ?? 0;
      return patience([]) - patience([1]);
    },
  },
});

law({
  says: 'people trained in attitude never open coldly',
  rule: { file: exchange, find: 'scene.company.staff.attitude > 0 ? 0 : -TRUST.max', neutral: '-TRUST.max' },
  shows: () => {
    const play = start(scene({}, { temperament: 'brisk' }), 1);
    expect(trust(go(trained(play, 'attitude'), gift))).toBeGreaterThan(trust(go(play, gift)));
  },
  mean: {
    gain: (drawn) =>
      trust(say(trained(meet(drawn), 'attitude'), flattery)) - trust(say(meet(drawn), flattery)),
  },
});

law({
  says: 'a thing put into their hands brings the need it meets to words',
  rule: {
    file: exchange,
    find: "(move.how === 'question' || move.how === 'product') && fit > 0",
    neutral: "move.how === 'question' && fit > 0",
  },
  shows: () => {
    const shown = (feature: string) => start(scene({}, {}, {}, fair), 1, approach('product', feature));
    expect(markOf(shown('sturdy'), 'quality')).toBe(1);
    expect(markOf(shown('known'), 'quality')).toBe(0);
  },
  mean: {
    among: hasBoth,
    gain: (drawn) =>
      heard([approach('product', featureFor(drawn, true))], drawn) - heard([introduction], drawn),
  },
});

law({
  says: 'whoever was found through friends can be approached by introduction',
  rule: {
    file: 'src/rules/scene.ts',
    find: "introducer !== null || via === 'network'",
    neutral: 'introducer !== null',
  },
  shows: () => {
    const play = start(scene(), 1);
    const through = (via: 'network' | 'canvassing') =>
      talkOf(say(filed(play, [], { via }), approach('introduced'))).openedBy;
    expect(through('network')).toBe('introduced');
    expect(through('canvassing')).toBeNull();
  },
  mean: {
    gain: (drawn) =>
      trust(say(filed(meet(drawn), [], { via: 'network' }), approach('introduced'))) -
      trust(say(filed(meet(drawn), [], { via: 'canvassing' }), approach('introduced'))),
  },
});

/** Coming in again at somebody’s door. */
const again = (play: Play, change: Partial<Account>): Play => ({
  ...play,
  game: arrive(withAccount(play.game, 'ann', change), 'ann'),
});

law({
  says: 'the twelve communications are counted over all visits; a second one begins where the first left off',
  rule: {
    file: 'src/rules/visiting.ts',
    find: 'until: talk.spent + Math.round(patience * (again ? PATIENCE.secondVisitShare : 1)),',
    neutral: 'until: Math.round(patience * (again ? PATIENCE.secondVisitShare : 1)), spent: 0,',
  },
  shows: () => {
    const play = start(scene(), 1);
    const after = (spent: number) => again(play, { visits: [1], talk: { ...talkOf(play), spent } });
    expect(talkOf(after(11)).spent).toBe(11);
    expect(readiness(after(13))).toBeLessThan(readiness(after(0)));
  },
  mean: {
    gain: (drawn) => {
      const play = meet(drawn);
      const after = (spent: number) =>
        readiness(again(play, { visits: [1], talk: { ...talkOf(play), spent } }));
      return after(0) - after(13);
    },
  },
});

law({
  says: 'what is on file of need, money and say need not be asked again at the door',
  rule: {
    file: 'src/rules/visiting.ts',
    find: 'man: man.reduce((bits, fact) => bits | manBit(fact), 0),',
    neutral: 'man: 0,',
  },
  shows: () => {
    const play = start(scene({}, { authority: 'other' }), 1);
    const known = (...clues: readonly string[]) => say(again(filed(play, clues), {}), invite);
    expect(talkOf(known('man.authority')).decider).toBe(true);
    expect(talkOf(known()).decider).toBe(false);
  },
  mean: {
    among: ({ hidden }) => hidden.authority === 'other',
    gain: (drawn) => {
      const invited = (...clues: readonly string[]) =>
        talkOf(say(again(filed(meet(drawn), clues), {}), invite)).decider ? 1 : 0;
      return invited('man.authority') - invited();
    },
  },
});

const heaviest = ({ hidden }: Drawn): string | undefined => {
  const [need] = Object.keys(hidden.weights)
    .filter((key) => key !== hidden.silent)
    .sort((a, b) => (hidden.weights[b as Need] ?? 0) - (hidden.weights[a as Need] ?? 0));
  return need === undefined ? undefined : FEATURE_OF[need];
};

law({
  says: 'a question first makes a benefit catch that would have sounded like selling',
  rule: { file: exchange, find: '|| markAt(talk.marks, indexOf(need)) === 1', neutral: '' },
  shows: () => {
    const benefit = approach('benefit', 'sturdy');
    expect(opened('warm', question, benefit)).toBeGreaterThan(opened('warm', question));
    expect(opened('warm', introduction, benefit)).toBe(opened('warm', introduction));
  },
  mean: {
    among: (drawn) => is('warm', 'expert')(drawn) && heaviest(drawn) !== undefined,
    gain: (drawn) => {
      const benefit = approach('benefit', heaviest(drawn));
      return (
        trust(say(meet(drawn), question, benefit)) -
        trust(say(meet(drawn), question)) -
        (trust(say(meet(drawn), introduction, benefit)) - trust(say(meet(drawn), introduction)))
      );
    },
  },
});

law({
  says: 'the busy like to hear at once what a thing does for them',
  rule: { file: exchange, find: "(temperament === 'brisk' ? BENEFIT_FIT.brisk : 0)", neutral: '0' },
  shows: () => {
    const benefit = approach('benefit', 'sturdy');
    expect(opened('brisk', benefit)).toBeGreaterThan(opened('warm', benefit));
  },
  mean: {
    among: hasBoth,
    gain: (drawn) => {
      const benefit = approach('benefit', featureFor(drawn, true));
      const on = (temperament: Temperament) => trust(say(meet(but(drawn, { temperament })), benefit));
      return on('brisk') - on('proud');
    },
  },
});
