/** What the course says of the people who have a say in an organisation, shown by what moves each of them. */
import { expect } from 'vitest';
import type { Role } from '../../../src/model/customer';
import type { FaceToFaceMove } from '../../../src/model/move';
import { ASPECT_FOR } from '../../../src/rules/parameters';
import { depart } from '../../../src/rules/visiting';
import { accountOf, withAccount } from '../../../src/rules/game';
import { gameOf, type Play } from '../../../src/rules/play';
import type { AccountData } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import { start, talkOf } from '../../fixtures/play';
import { account, scene } from '../../fixtures/scenario';
import { approach, fair, inform, meet, offer, readiness, say, sturdy } from '../../fixtures/talks';
import { law } from './law';

const rules = 'src/rules/talk.ts';

const seat = (role: Role | null): Partial<AccountData> =>
  role === null ? {} : { post: { of: 'firm', role, weight: 1 } };
/** Somebody who has this part in the purchase of a firm; without one, somebody who buys for themselves. */
const person = (role: Role | null, hidden: object = {}): Play =>
  start(scene(seat(role), hidden, {}, fair, role === null ? [] : [account('firm', { found: [] })]), 1);
const cast = (drawn: Drawn, role: Role | null, change: Partial<Drawn['hidden']> = {}): Play =>
  meet(drawn, change, { change: seat(role) });
/** How much nearer these words bring somebody. */
const moved = (play: Play, ...moves: readonly FaceToFaceMove[]): number =>
  readiness(say(play, ...moves)) - readiness(play);

const praise = approach('praise', 'garden');
const point = ({ hidden }: Drawn): FaceToFaceMove => ({
  type: 'inform',
  aspect: ASPECT_FOR[hidden.sensitivity],
});
const quality: FaceToFaceMove = { type: 'inform', aspect: 'quality' };
const charmed = ({ hidden }: Drawn): boolean => ['proud', 'cautious', 'warm'].includes(hidden.temperament);

const counts = 'talk.trust * (scene.role === null ? 1 : ROLE_TALK[scene.role].trust) -';
const facts = "talk.told === 'the-point' ? (role?.factPoints ?? 0) : 0";
const serves = 'talk.offer !== null && role?.offers.includes(talk.offer) ? role.offerPoints : 0';

law({
  says: 'charm does not move a gatekeeper',
  rule: { file: rules, find: counts, neutral: 'talk.trust -' },
  shows: () => {
    expect(moved(person('gatekeeper'), praise)).toBeLessThan(moved(person(null), praise) / 2);
  },
  mean: {
    among: charmed,
    gain: (drawn) => moved(cast(drawn, null), praise) - moved(cast(drawn, 'gatekeeper'), praise),
  },
});

law({
  says: 'facts do move a gatekeeper, more than anybody else',
  rule: { file: rules, find: facts, neutral: '0' },
  shows: () => {
    const others = ['decision-maker', 'assistant', 'user', 'advocate', 'insider', null] as const;
    for (const other of others)
      expect(moved(person('gatekeeper'), quality)).toBeGreaterThan(moved(person(other), quality));
  },
  mean: {
    gain: (drawn) =>
      moved(cast(drawn, 'gatekeeper'), point(drawn)) - moved(cast(drawn, 'assistant'), point(drawn)),
  },
});

law({
  says: 'information beside the point moves a gatekeeper no more than anybody',
  rule: { file: rules, find: facts, neutral: 'role?.factPoints ?? 0' },
  shows: () => {
    expect(moved(person('gatekeeper'), inform)).toBe(moved(person(null), inform));
  },
  mean: {
    gain: (drawn) => (moved(cast(drawn, 'gatekeeper'), inform) <= moved(cast(drawn, null), inform) ? 1 : 0),
  },
});

const patience = (play: Play): number => talkOf(play).until - talkOf(play).spent;
/** Patience that these words take. */
const taken = (play: Play, ...moves: readonly FaceToFaceMove[]): number =>
  patience(play) - patience(say(play, ...moves));
const besides: FaceToFaceMove = { type: 'inform', aspect: 'price' };

law({
  says: 'long detail costs the patience of whoever decides',
  rule: {
    file: 'src/rules/exchange.ts',
    find: "talk.told === 'nothing' || scene.role === null ? 0 : ROLE_TALK[scene.role].detail",
    neutral: '0',
  },
  shows: () => {
    const twice = (role: Role) => taken(say(person(role), inform), besides);
    expect(twice('decision-maker')).toBeGreaterThan(twice('user'));
    expect(taken(person('decision-maker'), inform)).toBe(taken(person('user'), inform));
  },
  mean: {
    gain: (drawn) => {
      const twice = (role: Role) => taken(cast(drawn, role), inform, besides);
      return twice('decision-maker') - twice('advocate');
    },
  },
});

law({
  says: 'what has to be found out for us is work for a gatekeeper',
  rule: {
    file: 'src/rules/exchange.ts',
    find: 'poorly(talk, scene.role === null ? 0 : ROLE_TALK[scene.role].work)',
    neutral: 'talk',
  },
  shows: () => {
    const asked = (role: Role) => taken(person(role), { type: 'man', account: 'ann', fact: 'money' });
    expect(asked('gatekeeper')).toBeGreaterThan(asked('user'));
  },
  mean: {
    gain: (drawn) => {
      const asked = (role: Role) => taken(cast(drawn, role), { type: 'man', account: 'ann', fact: 'money' });
      return asked('gatekeeper') - asked('user');
    },
  },
});

law({
  says: 'an assistant goes by the relation',
  rule: { file: rules, find: counts, neutral: 'talk.trust -' },
  shows: () => {
    expect(moved(person('assistant'), praise)).toBeGreaterThan(moved(person('decision-maker'), praise));
  },
  mean: {
    among: charmed,
    gain: (drawn) => moved(cast(drawn, 'assistant'), praise) - moved(cast(drawn, 'decision-maker'), praise),
  },
});

law({
  says: 'a plan for their own growth moves those who decide more than anything for its own sake',
  rule: { file: rules, find: serves, neutral: '0' },
  shows: () => {
    const by = (name: 'growth-plan' | 'bundle') =>
      moved(person('decision-maker', { sensitivity: 'brand' }), offer(name));
    expect(by('growth-plan')).toBeGreaterThan(by('bundle'));
  },
  mean: {
    gain: (drawn) => {
      const play = cast(drawn, 'decision-maker', { risk: 0 });
      return moved(play, offer('growth-plan')) - moved(play, offer('bundle'));
    },
  },
});

law({
  says: 'a solution fitted to an organisation beats a single thing at a discount',
  rule: { file: rules, find: serves, neutral: '0' },
  shows: () => {
    const play = person('decision-maker', { sensitivity: 'service' });
    expect(moved(play, offer('solution'))).toBeGreaterThan(moved(play, offer('discount')));
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'safety' || hidden.sensitivity === 'service',
    gain: (drawn) => {
      const play = cast(drawn, 'decision-maker', { risk: 0 });
      return moved(play, offer('solution')) - moved(play, offer('discount'));
    },
  },
});

law({
  says: 'those who will use a thing are moved by trying it',
  rule: { file: rules, find: serves, neutral: '0' },
  shows: () => {
    expect(moved(person('user'), offer('trial'))).toBeGreaterThan(moved(person('assistant'), offer('trial')));
  },
  mean: {
    gain: (drawn) =>
      moved(cast(drawn, 'user'), offer('trial')) - moved(cast(drawn, 'assistant'), offer('trial')),
  },
});

law({
  says: 'somebody inside who helps us is moved by small and steady advantages',
  rule: { file: rules, find: serves, neutral: '0' },
  shows: () => {
    expect(moved(person('insider'), offer('special-price'))).toBeGreaterThan(
      moved(person('user'), offer('special-price')),
    );
  },
  mean: {
    gain: (drawn) =>
      moved(cast(drawn, 'insider'), offer('bundle')) - moved(cast(drawn, 'user'), offer('bundle')),
  },
});

law({
  says: 'an advocate needs to know first, and to run no risk',
  rule: [
    { file: rules, find: serves, neutral: '0' },
    { file: rules, find: facts, neutral: '0' },
  ],
  shows: () => {
    const moves = [quality, offer('guarantee')] as const;
    expect(moved(person('advocate'), ...moves)).toBeGreaterThan(moved(person('assistant'), ...moves) + 2);
  },
  mean: {
    gain: (drawn) => {
      const of = { risk: 0 };
      const moves = [point(drawn), offer('guarantee')] as const;
      const trustless = (role: Role) => {
        const play = cast(drawn, role, of);
        const after = say(play, ...moves);
        const trust = talkOf(play).trust;
        return readiness(after, { trust }) - readiness(play);
      };
      return trustless('advocate') - trustless('assistant');
    },
  },
});

const wonOver = (play: Play): Play => ({
  ...play,
  game: depart(withAccount(gameOf(play), 'ann', { talk: { ...talkOf(play), ending: 'won', chance: 0.9 } })),
});

law({
  says: 'people in a buying centre do not buy; won over they back us',
  rule: {
    file: 'src/rules/visiting.ts',
    find: "if (ending === 'won' && post) {",
    neutral: 'if (post && (false as boolean)) {',
  },
  shows: () => {
    expect(gameOf(wonOver(person('user'))).accounts.get('ann')?.stage).toBe('backing');
    expect(gameOf(wonOver(person(null))).accounts.get('ann')?.stage).toBe('customer');
  },
  mean: {
    gain: (drawn) => (gameOf(wonOver(cast(drawn, 'user'))).accounts.get('ann')?.stage === 'backing' ? 1 : 0),
  },
});

const backing = 'src/rules/backing.ts';
const firm = (play: Play) => accountOf(gameOf(wonOver(play)), 'firm');

law({
  says: 'an insider who is won over tells what the house minds and how tied it is',
  rule: { file: backing, find: "post?.role === 'insider'", neutral: 'false as boolean' },
  shows: () => {
    expect(firm(person('insider')).known).toEqual(expect.arrayContaining(['tie', 'sensitivity']));
    expect(firm(person('user')).known).not.toContain('tie');
  },
  mean: {
    gain: (drawn) => firm(cast(drawn, 'insider')).known.length - firm(cast(drawn, 'user')).known.length,
  },
});

law({
  says: 'an advocate who is won over takes us to whoever decides, who trusts us the more for it',
  rule: { file: backing, find: "post?.role === 'advocate'", neutral: 'false as boolean' },
  shows: () => {
    expect(firm(person('advocate')).introducer).toBe('ann');
    expect(firm(person('advocate')).talk.trust).toBeGreaterThan(firm(person('user')).talk.trust);
  },
  mean: {
    gain: (drawn) => firm(cast(drawn, 'advocate')).talk.trust - firm(cast(drawn, 'user')).talk.trust,
  },
});

const doubt = { objection: { says: 'product', cause: 'product' }, patience: 20, conflict: false } as const;
const proof: readonly FaceToFaceMove[] = [
  { type: 'probe', how: 'prove' },
  { type: 'answer', how: 'prove' },
];

law({
  says: 'proof that settles a doubt moves a gatekeeper more than anybody else',
  rule: {
    file: rules,
    find: "talk.objection === 'settled' ? (role?.proof ?? 0) : 0",
    neutral: '0',
  },
  shows: () => {
    const proved = (role: Role | null) => moved(say(person(role, doubt), inform, sturdy), ...proof);
    for (const other of ['decision-maker', 'assistant', 'user', 'advocate', 'insider', null] as const)
      expect(proved('gatekeeper')).toBeGreaterThan(proved(other));
  },
  mean: {
    among: ({ hidden }) => (hidden.weights.quality ?? 0) > 0,
    gain: (drawn) => {
      const proved = (role: Role | null) => moved(say(cast(drawn, role, doubt), inform, sturdy), ...proof);
      return proved('gatekeeper') - proved(null);
    },
  },
});
