/** What the course says of showing somebody what a thing does for them, shown by how near an order comes. */
import { expect } from 'vitest';
import { NEEDS, needTypeOf, type Need } from '../../../src/model/customer';
import { ASPECT_FOR } from '../../../src/rules/parameters';
import type { FaceToFaceMove } from '../../../src/model/move';
import type { ScenarioData } from '../../../src/scenario/schema';
import type { Drawn } from '../../fixtures/archetypes';
import type { Play } from '../../../src/rules/play';
import { founding, go, start, talkOf, who } from '../../fixtures/play';
import { account, scene, season, sheet } from '../../fixtures/scenario';
import {
  ask,
  askService,
  approach,
  but,
  evenly,
  fair,
  flattery,
  gift,
  helpful,
  here,
  inform,
  led,
  listen,
  man,
  markOf,
  meet,
  offer,
  points,
  plainly,
  readiness,
  reply,
  say,
  signals,
  sturdy,
  trained,
  trust,
  wonder,
} from '../../fixtures/talks';
import { law } from './law';

const exchange = 'src/rules/exchange.ts';
const rules = 'src/rules/talk.ts';

const FEATURES: readonly (readonly [Need, string])[] = [
  ['quality', 'sturdy'],
  ['service', 'helpful'],
  ['main', 'plain'],
  ['brand', 'known'],
  ['worth', 'cheap'],
];
const benefit = (feature: string): FaceToFaceMove => ({ type: 'benefit', feature });
const weightOf = ({ hidden }: Drawn, need: Need): number => hidden.weights[need] ?? 0;
/** What of theirs we can meet, the heaviest first. */
const met = (drawn: Drawn): readonly (readonly [Need, string])[] =>
  FEATURES.filter(([need]) => weightOf(drawn, need) > 0).sort(
    ([a], [b]) => weightOf(drawn, b) - weightOf(drawn, a),
  );
const first = (drawn: Drawn): readonly [Need, string] => met(drawn)[0] ?? ['main', 'plain'];
const meetable = (drawn: Drawn): boolean => met(drawn).length > 0;
const asked = (need: Need): FaceToFaceMove => ({ type: 'ask', area: needTypeOf(need) });
/** The information that speaks to what they mind, and some that does not. */
const point = ({ hidden }: Drawn): FaceToFaceMove => ({
  type: 'inform',
  aspect: ASPECT_FOR[hidden.sensitivity],
});
const spent = (moves: readonly FaceToFaceMove[], drawn: Drawn): number =>
  talkOf(say(meet(drawn), ...moves)).spent;

law({
  says: 'a benefit does not tell before the person knows what the thing is',
  rule: {
    file: exchange,
    find: "if (talk.told === 'nothing') return sure(poorly(tried), ['benefit-unclear']);",
    neutral: '',
  },
  shows: () => {
    expect(points(start(scene(), 1, sturdy))).toBe(0);
    expect(points(start(scene(), 1, inform, sturdy))).toBeGreaterThan(0);
  },
  mean: {
    among: meetable,
    gain: (drawn) =>
      points(say(meet(drawn), inform, benefit(first(drawn)[1]))) -
      points(say(meet(drawn), listen, benefit(first(drawn)[1]))),
  },
});

law({
  says: 'a benefit counts double once its need has been voiced',
  rule: { file: rules, find: 'mark === 2 ? READINESS.voiced : READINESS.blind', neutral: 'READINESS.blind' },
  shows: () => {
    const blind = start(scene({}, {}, evenly), 1, inform);
    expect(points(go(blind, ask, sturdy))).toBe(2 * points(go(blind, sturdy)));
  },
  mean: {
    among: meetable,
    gain: (drawn) => {
      const [need, feature] = first(drawn);
      const told = say(meet(drawn, {}, { preset: evenly }), inform);
      return (
        readiness(say(told, asked(need), benefit(feature))) -
        readiness(say(told, listen, benefit(feature))) +
        trust(say(told, listen)) -
        trust(told)
      );
    },
  },
});

law({
  says: 'what weighs more with somebody moves them more',
  rule: { file: rules, find: 'points += weight * (', neutral: 'points += 2 * (' },
  shows: () => {
    const play = start(scene({}, {}, evenly), 1, inform, ask, askService);
    expect(points(go(play, sturdy))).toBeGreaterThan(points(go(play, helpful)));
  },
  mean: {
    among: (drawn) => met(drawn).length > 1,
    gain: (drawn) => {
      const [heavy, light] = [met(drawn)[0], met(drawn).at(-1)];
      const told = say(meet(drawn, {}, { preset: evenly }), inform);
      return points(say(told, benefit(heavy?.[1] ?? ''))) - points(say(told, benefit(light?.[1] ?? '')));
    },
  },
});

law({
  says: 'a benefit for something they do not need moves nothing and uses up patience',
  rule: {
    file: exchange,
    find: "if ((scene.weights[i] ?? 0) === 0) return sure(poorly(tried), ['benefit-miss'], clues);",
    neutral: '',
  },
  shows: () => {
    const play = start(scene(), 1, inform);
    const after = go(play, benefit('known'));
    expect(points(after)).toBe(points(play));
    expect(talkOf(after).spent - talkOf(play).spent).toBe(2);
  },
  mean: {
    among: (drawn) => meetable(drawn) && met(drawn).length < FEATURES.length,
    gain: (drawn) => {
      const none = FEATURES.find(([need]) => weightOf(drawn, need) === 0)?.[1] ?? '';
      return spent([inform, benefit(none)], drawn) - spent([inform, benefit(first(drawn)[1])], drawn);
    },
  },
});

law({
  says: 'our strong points carry a benefit further',
  rule: {
    file: rules,
    find: 'if (mark === 2 && need && isStrong(scene.company.sheet, ATTRACTION_FOR[need])) points += READINESS.strong;',
    neutral: '',
  },
  shows: () => {
    const shown = (preset: typeof evenly) => points(start(scene({}, {}, preset), 1, inform, ask, sturdy));
    expect(shown({})).toBeGreaterThan(shown(evenly));
  },
  mean: {
    among: (drawn) => weightOf(drawn, 'quality') + weightOf(drawn, 'service') > 0,
    gain: (drawn) => {
      const [need, feature] =
        weightOf(drawn, 'quality') > 0 ? (FEATURES[0] ?? first(drawn)) : (FEATURES[1] ?? first(drawn));
      const shown = (preset: typeof evenly) =>
        points(
          say(meet(drawn, {}, { preset }), inform, asked(need), asked(need), asked(need), benefit(feature)),
        );
      return shown({}) - shown(evenly);
    },
  },
});

/** Both of the two heaviest needs asked for and shown, the heavier first; the lighter is the motive behind, or just said. */
const shownBoth = (drawn: Drawn, silent: boolean): number => {
  const [one, two] = met(drawn);
  if (!one || !two) return 0;
  const play = meet(drawn, { silent: silent ? two[0] : null, objection: null });
  return points(say(play, inform, asked(one[0]), benefit(one[1]), asked(two[0]), benefit(two[1])));
};

law({
  says: 'a benefit for the motive behind moves most, once it rests on another',
  rule: {
    file: rules,
    find: 'return points + (isMotiveMet(talk, scene.truth.silent) ? READINESS.motive : 0);',
    neutral: 'return points;',
  },
  shows: () => {
    const moved = (silent: Need | null, ...moves: readonly FaceToFaceMove[]): number =>
      points(say(start(scene({}, { silent }), 1), inform, ...moves));
    const both = [ask, sturdy, askService, helpful];
    expect(moved('service', ...both)).toBeGreaterThan(moved(null, ...both));
    expect(moved('service', askService, helpful)).toBe(moved(null, askService, helpful));
    expect(moved('service', ask, sturdy, helpful)).toBe(moved(null, ask, sturdy, helpful));
  },
  mean: {
    among: (drawn) => met(drawn).length > 1,
    gain: (drawn) => shownBoth(drawn, true) - shownBoth(drawn, false),
  },
});

law({
  says: 'asking about an area brings out what is needed there',
  rule: {
    file: exchange,
    find: 'const need = nextNeed(talk, scene, SUB_NEEDS_OF[move.area], true);',
    neutral: 'const need = -1;',
  },
  shows: () => {
    expect(markOf(start(scene(), 1, ask), 'quality')).toBe(1);
    expect(markOf(start(scene(), 1, { type: 'ask', area: 'value' }), 'worth')).toBe(0);
  },
  mean: {
    among: meetable,
    gain: (drawn) => {
      const voiced = NEEDS.filter((need) => markOf(say(meet(drawn), asked(first(drawn)[0])), need) === 1);
      return voiced.length;
    },
  },
});

law({
  says: 'asking on where nothing is needed uses up patience',
  rule: { file: exchange, find: "sure(poorly(talk), ['need-none']", neutral: "sure(talk, ['need-none']" },
  shows: () => {
    const value: FaceToFaceMove = { type: 'ask', area: 'value' };
    expect(talkOf(start(scene(), 1, value)).spent).toBe(talkOf(start(scene(), 1, ask)).spent + 1);
  },
  mean: {
    among: (drawn) => meetable(drawn) && weightOf(drawn, 'worth') === 0,
    gain: (drawn) => spent([{ type: 'ask', area: 'value' }], drawn) - spent([asked(first(drawn)[0])], drawn),
  },
});

law({
  says: 'going on with information after the point has been told bores',
  rule: {
    file: exchange,
    find: "if (talk.told === 'the-point' || talk.told === 'enough') return sure(poorly(informed), ['informed-bored']);",
    neutral: '',
  },
  shows: () => {
    const quality: FaceToFaceMove = { type: 'inform', aspect: 'quality' };
    const told = start(scene(), 1, quality);
    expect(talkOf(go(told, quality)).spent - talkOf(told).spent).toBe(2);
    expect(trust(go(told, quality))).toBe(trust(told));
    const around = start(scene(), 1, inform, { type: 'inform', aspect: 'price' });
    expect(talkOf(go(around, inform)).spent - talkOf(around).spent).toBe(2);
  },
  mean: { gain: (drawn) => spent([point(drawn), inform], drawn) - 2 },
});

law({
  says: 'information that speaks to what somebody minds most wins their trust',
  rule: {
    file: exchange,
    find: "trusting(talkWith(heard, { told: 'the-point' }), trust)",
    neutral: "trusting(talkWith(heard, { told: 'the-point' }), 0)",
  },
  shows: () => {
    expect(trust(start(scene(), 1, { type: 'inform', aspect: 'quality' }))).toBeGreaterThan(
      trust(start(scene(), 1, { type: 'inform', aspect: 'price' })),
    );
  },
  mean: { gain: (drawn) => trust(say(meet(drawn), point(drawn))) - trust(say(meet(drawn), inform)) },
});

law({
  says: 'people trained to speak win more by telling the point',
  rule: { file: exchange, find: 'scene.company.staff.speech > 0 ? STAFF_TALK.speech : 0', neutral: '0' },
  shows: () => {
    const play = start(scene(), 1);
    const told: FaceToFaceMove = { type: 'inform', aspect: 'quality' };
    expect(trust(go(trained(play, 'speech'), told))).toBeGreaterThan(trust(go(play, told)));
  },
  mean: {
    gain: (drawn) =>
      trust(say(trained(meet(drawn), 'speech'), point(drawn))) - trust(say(meet(drawn), point(drawn))),
  },
});

law({
  says: 'listening tells what somebody lives for and minds; after twice there is nothing more to hear',
  rule: {
    file: exchange,
    find: "if (talk.listened >= 2) return sure(poorly(talk), ['nothing-more']);",
    neutral: '',
  },
  shows: () => {
    const twice = start(scene(), 1, listen, listen);
    expect(trust(twice)).toBeGreaterThan(2);
    expect(who(twice).known).toContain('sensitivity');
    expect(talkOf(go(twice, listen)).spent - talkOf(twice).spent).toBe(2);
  },
  mean: { gain: (drawn) => spent([listen, listen, listen], drawn) - 3 },
});

law({
  says: 'whoever has lost their trust gets no straight answer about need, money and say',
  rule: { file: exchange, find: 'talk.trust < TRUST.answersFrom', neutral: 'false' },
  shows: () => {
    expect(who(start(scene(), 1, flattery, man('money'))).known).not.toContain('man.money');
    expect(who(start(scene(), 1, gift, man('money'))).known).toContain('man.money');
  },
  mean: {
    gain: (drawn) => {
      const told = (opening: FaceToFaceMove) =>
        who(say(meet(drawn), opening, man('money'))).known.includes('man.money') ? 1 : 0;
      return told(approach('praise', 'garden')) - told(flattery);
    },
  },
});

law({
  says: 'perceived risk holds back',
  rule: { file: rules, find: '(scene.truth.risk - riskEased(talk, scene)) +', neutral: '0 +' },
  shows: () => {
    const shown = (risk: number) => start(scene({}, { risk }, evenly), 1, ...plainly);
    expect(signals(shown(0))).toBe(true);
    expect(signals(shown(4))).toBe(false);
  },
  mean: {
    among: ({ hidden }) => hidden.risk > 0,
    gain: (drawn) => {
      const signal = (risk: number) =>
        signals(
          led(meet(drawn, { risk, conflict: false }), but(drawn, { risk, conflict: false }), {
            offer: null,
            promise: null,
            orders: false,
            until: (talk) => talk.signal !== null || talk.listened > 0,
          }),
        )
          ? 1
          : 0;
      return signal(0) - signal(drawn.hidden.risk + 2);
    },
  },
});

law({
  says: 'a guarantee or a trial takes risk off',
  rule: { file: rules, find: 'talk.offer === null ? 0 : OFFER_EFFECT[talk.offer].risk', neutral: '0' },
  shows: () => {
    const play = start(scene({}, { risk: 2, sensitivity: 'brand' }), 1, inform);
    const gain = (name: 'guarantee' | 'trial' | 'discount') => readiness(go(play, offer(name)));
    expect(gain('guarantee')).toBeGreaterThan(gain('discount'));
    expect(gain('trial')).toBeGreaterThan(gain('discount'));
  },
  mean: {
    among: ({ hidden }) => hidden.risk > 0,
    gain: (drawn) => {
      const play = say(meet(drawn, { sensitivity: 'price' }), inform);
      return readiness(say(play, offer('guarantee'))) - readiness(say(play, offer('bundle')));
    },
  },
});

law({
  says: 'a promise one can keep takes risk off, an empty one does not',
  rule: { file: rules, find: '(sound ? READINESS.promiseEases : 0)', neutral: '0' },
  shows: () => {
    const play = start(scene({}, { risk: 2 }), 1, inform);
    expect(readiness(go(play, reply))).toBeGreaterThan(readiness(go(play, wonder)));
  },
  mean: {
    among: ({ hidden }) => hidden.risk > 0,
    gain: (drawn) => readiness(say(meet(drawn), reply)) - readiness(say(meet(drawn), wonder)),
  },
});

law({
  says: 'an offer that speaks to what somebody minds most moves them more than any other',
  rule: {
    file: rules,
    find: 'speaks ? READINESS.offerMatch : READINESS.offerPlain',
    neutral: 'READINESS.offerPlain',
  },
  shows: () => {
    const play = start(scene(), 1, inform);
    expect(readiness(go(play, offer('guarantee')))).toBeGreaterThan(readiness(go(play, offer('trial'))));
  },
  mean: {
    gain: (drawn) => {
      const suits = { price: 'discount', safety: 'guarantee', service: 'trial', brand: 'bundle' } as const;
      const play = say(meet(drawn, { risk: 0 }), inform);
      const other = drawn.hidden.sensitivity === 'price' ? 'bundle' : 'discount';
      return (
        readiness(say(play, offer(suits[drawn.hidden.sensitivity]))) - readiness(say(play, offer(other)))
      );
    },
  },
});

law({
  says: 'a discount moves those who mind the price, and hardly anybody else',
  rule: {
    file: rules,
    find: 'data.offers.find((o) => o.id === talk.offer)?.speaks === scene.truth.sensitivity;',
    neutral: 'data.offers.some((o) => o.id === talk.offer);',
  },
  shows: () => {
    const moved = (sensitivity: 'price' | 'safety') => {
      const play = start(scene({}, { sensitivity }), 1, inform);
      return readiness(go(play, offer('discount'))) - readiness(play);
    };
    expect(moved('price')).toBeGreaterThan(moved('safety') + 2);
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'price',
    gain: (drawn) => {
      const moved = (sensitivity: 'price' | 'service') => {
        const play = say(meet(drawn, { sensitivity }), inform);
        return readiness(say(play, offer('discount'))) - readiness(play);
      };
      return moved('price') - moved('service');
    },
  },
});

law({
  says: 'a price that looks cheap puts off those who want the best, and one that looks fine those who mind the price',
  rule: { file: 'src/rules/exchange.ts', find: 'trusting(made, -TRUST.jars)', neutral: 'made' },
  shows: () => {
    const trustAfter = (sensitivity: 'price' | 'brand' | 'safety', speaks: 'price' | 'brand') => {
      const world: Partial<ScenarioData> = { offers: [{ id: 'odd-price', speaks, cost: 0.01 }] };
      return trust(start(scene({}, { sensitivity }, {}, world), 1, inform, offer('odd-price')));
    };
    expect(trustAfter('brand', 'price')).toBe(trustAfter('safety', 'price') - 1);
    expect(trustAfter('price', 'brand')).toBe(trustAfter('safety', 'brand') - 1);
    expect(trustAfter('price', 'price')).toBeGreaterThanOrEqual(trustAfter('safety', 'price'));
  },
  mean: {
    gain: (drawn) => {
      const after = (speaks: 'price' | 'brand') => {
        const world: Partial<ScenarioData> = { ...fair, offers: [{ id: 'odd-price', speaks, cost: 0.01 }] };
        return trust(say(meet(drawn, { sensitivity: 'brand' }, { world }), inform, offer('odd-price')));
      };
      return after('brand') - after('price');
    },
  },
});

/** Much that pleases, and nothing that helps. */
const charm: readonly FaceToFaceMove[] = [gift, inform, listen, offer('guarantee'), reply, wonder];

law({
  says: 'charm alone sells nothing: without benefits there is no signal',
  rule: { file: rules, find: 'benefitPoints(talk, scene) >= BAR.benefitAtLeast', neutral: 'true' },
  shows: () => {
    const play = start(scene(), 1, ...charm);
    expect(readiness(play)).toBeGreaterThanOrEqual(here(play).bar);
    expect(signals(play)).toBe(false);
  },
  mean: {
    among: (drawn) => {
      const play = charmed(drawn);
      return drawn.hidden.need && !drawn.hidden.conflict && readiness(play) >= here(play).bar;
    },
    gain: (drawn) => (signals(charmed(drawn)) ? 0 : 1),
  },
});
const charmed = (drawn: Drawn) => {
  const suits = { price: 'terms', safety: 'guarantee', service: 'trial', brand: 'bundle' } as const;
  return say(
    meet(drawn, { tie: 0 }),
    gift,
    point(drawn),
    listen,
    offer(suits[drawn.hidden.sensitivity]),
    reply,
    wonder,
  );
};

law({
  says: 'nobody shows a signal before what draws outweighs what holds back',
  rule: { file: rules, find: 'readiness(talk, scene) >= barNow(talk, scene) &&', neutral: '' },
  shows: () => {
    const early = start(scene({}, {}, evenly), 1, inform, ask, sturdy);
    expect(points(early)).toBeGreaterThanOrEqual(4);
    expect(signals(early)).toBe(false);
    expect(signals(go(early, askService, helpful))).toBe(true);
  },
  mean: {
    among: (drawn) =>
      drawn.hidden.need &&
      !drawn.hidden.conflict &&
      drawn.hidden.objection === null &&
      meetable(drawn) &&
      weightOf(drawn, first(drawn)[0]) > 1,
    gain: (drawn) => {
      const [need, feature] = first(drawn);
      return signals(say(meet(drawn), inform, asked(need), asked(need), benefit(feature))) ? 0 : 1;
    },
  },
});

law({
  says: 'a promise draws people nearer',
  rule: {
    file: rules,
    find: 'talk.promises.length === 0 ? 0 : READINESS.promise +',
    neutral: 'talk.promises.length === 0 ? 0 : 0 +',
  },
  shows: () => {
    const play = start(scene(), 1, inform);
    expect(readiness(go(play, wonder))).toBeGreaterThan(readiness(play));
  },
  mean: { gain: (drawn) => readiness(say(meet(drawn), wonder)) - readiness(meet(drawn)) },
});

law({
  says: 'a price above the others puts off those who mind the price',
  rule: { file: 'src/rules/company.ts', find: 'PRICE_BAR[sheet.price][truth.sensitivity] +', neutral: '' },
  shows: () => {
    const needed = (sensitivity: 'price' | 'safety', price: 'skimming' | 'parity') =>
      here(start(scene({}, { sensitivity }, { price }), 1)).bar;
    expect(needed('price', 'skimming')).toBeGreaterThan(needed('price', 'parity'));
    expect(needed('price', 'skimming') - needed('price', 'parity')).toBeGreaterThan(
      needed('safety', 'skimming') - needed('safety', 'parity'),
    );
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'price',
    gain: (drawn) =>
      here(meet(drawn, {}, { preset: { price: 'skimming' } })).bar -
      here(meet(drawn, {}, { preset: { price: 'parity' } })).bar,
  },
});

law({
  says: 'somebody whom a rival holds closely is harder to win',
  rule: { file: 'src/rules/company.ts', find: 'truth.tie -', neutral: '0 -' },
  shows: () => {
    expect(signals(start(scene({}, { tie: 5 }, evenly), 1, ...plainly))).toBe(false);
    expect(signals(start(scene({}, { tie: 0 }, evenly), 1, ...plainly))).toBe(true);
  },
  mean: {
    gain: (drawn) => {
      const won = (tie: number) => {
        const other = but(drawn, { tie });
        return signals(led(meet(other), other, { until: (talk) => talk.signal !== null })) ? 1 : 0;
      };
      return won(0) - won(5);
    },
  },
});

law({
  says: 'an order far too big for us is out of our class, however well the talk goes',
  rule: {
    file: 'src/rules/company.ts',
    find: 'worthIn(account, truth).units > BAR.oversizeFrom ? BAR.oversize : 0',
    neutral: '0',
  },
  shows: () => {
    const worth = { units: 60, growth: 0, repeat: 0.3, upkeep: 10, risk: 0 };
    expect(signals(start(scene({ worth }, {}, evenly), 1, ...plainly))).toBe(false);
    expect(signals(start(scene({}, {}, evenly), 1, ...plainly))).toBe(true);
  },
  mean: {
    gain: (drawn) => {
      const won = (units: number) => {
        const worth = { units, growth: 0, repeat: 0.3, upkeep: 10, risk: 0 };
        return signals(
          led(meet(drawn, {}, { change: { worth } }), drawn, { until: (talk) => talk.signal !== null }),
        )
          ? 1
          : 0;
      };
      return won(1) - won(60);
    },
  },
});

law({
  says: 'a shop known for what somebody minds most has it easier with them',
  rule: {
    file: 'src/rules/company.ts',
    find: 'sheet.position === truth.sensitivity ? BAR.positionMatch : 0',
    neutral: '0',
  },
  shows: () => {
    const needed = (position: 'safety' | 'brand') => here(start(scene({}, {}, { position }), 1)).bar;
    expect(needed('safety')).toBeLessThan(needed('brand'));
  },
  mean: {
    gain: (drawn) => {
      const { sensitivity } = drawn.hidden;
      const other = sensitivity === 'brand' ? 'safety' : 'brand';
      const needed = (position: typeof sensitivity) => here(meet(drawn, {}, { preset: { position } })).bar;
      return needed(other) - needed(sensitivity);
    },
  },
});

law({
  says: 'a product whose points meet what somebody needs pulls by itself',
  rule: {
    file: 'src/rules/company.ts',
    find: 'Math.round(BAR.appealSpan * (appeal(sheet, truth.weights) - 0.5)) +',
    neutral: '0 +',
  },
  shows: () => {
    const needed = (weights: Partial<Record<Need, number>>) => here(start(scene({}, { weights }), 1)).bar;
    expect(needed({ quality: 3 })).toBeLessThan(needed({ carrier: 3 }));
  },
  mean: {
    gain: (drawn) => {
      const all = { function: 3, quality: 3, feature: 3, brand: 3, packaging: 3, service: 3, guarantee: 3 };
      const none = { function: 1, quality: 1, feature: 1, brand: 1, packaging: 1, service: 1, guarantee: 1 };
      const needed = (attractions: typeof all) => here(meet(drawn, {}, { preset: { attractions } })).bar;
      return needed(none) - needed(all);
    },
  },
});

law({
  says: 'a price below the others brings those nearer who mind the price',
  rule: {
    file: 'src/rules/parameters.ts',
    find: 'penetration: { safety: 0, price: -2, service: 0, brand: 1 }',
    neutral: 'penetration: { safety: 0, price: 1, service: 0, brand: 1 }',
  },
  shows: () => {
    const needed = (price: 'penetration' | 'parity') =>
      here(start(scene({}, { sensitivity: 'price' }, { price }), 1)).bar;
    expect(needed('penetration')).toBeLessThan(needed('parity'));
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'price',
    gain: (drawn) => priced(drawn, 'parity') - priced(drawn, 'penetration'),
  },
});

law({
  says: 'a high price speaks to those who mind the name, a low one puts them off',
  rule: [
    {
      file: 'src/rules/parameters.ts',
      find: 'skimming: { safety: 1, price: 4, service: 1, brand: -1 }',
      neutral: 'skimming: { safety: 1, price: 4, service: 1, brand: 0 }',
    },
    {
      file: 'src/rules/parameters.ts',
      find: 'penetration: { safety: 0, price: -2, service: 0, brand: 1 }',
      neutral: 'penetration: { safety: 0, price: -2, service: 0, brand: 0 }',
    },
  ],
  shows: () => {
    const needed = (price: 'skimming' | 'parity' | 'penetration') =>
      here(start(scene({}, { sensitivity: 'brand' }, { price }), 1)).bar;
    expect(needed('skimming')).toBeLessThan(needed('parity'));
    expect(needed('penetration')).toBeGreaterThan(needed('parity'));
  },
  mean: {
    among: ({ hidden }) => hidden.sensitivity === 'brand',
    gain: (drawn) => priced(drawn, 'penetration') - priced(drawn, 'skimming'),
  },
});
/** What it takes to win them at this price. */
const priced = (drawn: Drawn, price: 'skimming' | 'parity' | 'penetration'): number =>
  here(meet(drawn, {}, { preset: { price } })).bar;

/** A price guarantee, and a price that merely looks lower. */
const pricing: Partial<ScenarioData> = {
  ...fair,
  offers: [
    { id: 'price-match', speaks: 'price', cost: 0 },
    { id: 'odd-price', speaks: 'price', cost: 0 },
    { id: 'special-price', speaks: 'price', cost: 0.08 },
  ],
};

law({
  says: 'a price guarantee moves those who mind the price, and hardly anybody else',
  rule: {
    file: rules,
    find: 'speaks ? READINESS.offerMatch : READINESS.offerPlain',
    neutral: 'READINESS.offerPlain',
  },
  shows: () => {
    const moved = (sensitivity: 'price' | 'safety') => {
      const play = start(scene({}, { sensitivity }, {}, pricing), 1, inform);
      return readiness(go(play, offer('price-match'))) - readiness(play);
    };
    expect(moved('price')).toBeGreaterThan(moved('safety') + 2);
  },
  mean: {
    gain: (drawn) => {
      const moved = (sensitivity: 'price' | 'brand') => {
        const play = say(meet(drawn, { sensitivity }, { world: pricing }), inform);
        return readiness(say(play, offer('price-match'))) - readiness(play);
      };
      return moved('price') - moved('brand');
    },
  },
});

law({
  says: 'a price guarantee takes off some of the risk; a price that merely looks low does not',
  rule: {
    file: 'src/rules/parameters.ts',
    find: "'price-match': { money: false, risk: 1 }",
    neutral: "'price-match': { money: false, risk: 0 }",
  },
  shows: () => {
    const play = start(scene({}, { risk: 2 }, {}, pricing), 1, inform);
    expect(readiness(go(play, offer('price-match')))).toBeGreaterThan(
      readiness(go(play, offer('odd-price'))),
    );
  },
  mean: {
    // On those who mind the brand such a price jars besides, which is a law of its own.
    among: ({ hidden }) => hidden.risk > 0 && hidden.sensitivity !== 'brand',
    gain: (drawn) => {
      const play = say(meet(drawn, {}, { world: pricing }), inform);
      return readiness(say(play, offer('price-match'))) - readiness(say(play, offer('odd-price')));
    },
  },
});

/** A company whose product has this core, at the door of somebody. */
const visiting = (core: 'sturdy' | 'hollow', hidden: Partial<Drawn['hidden']>, seed: number): Play =>
  start(
    season([account('ann', {}, hidden)], {
      ...fair,
      features: [...(fair.features ?? []), { id: 'hollow', level: 'core', need: 'cultural', seen: true }],
    }),
    seed,
    ...founding({ levels: { ...sheet.levels, core } }),
    { type: 'find', way: 'network' },
    { type: 'visit', account: 'ann' },
    inform,
    ask,
  );

law({
  says: 'only what was put into the product can be shown to somebody as its benefit',
  rule: {
    file: 'src/rules/legal-talk.ts',
    find: "if (!feature || !company.features.includes(feature.id)) return 'move.no-such-thing';",
    neutral: "if (!feature) return 'move.no-such-thing';",
  },
  shows: () => {
    const shown = (core: 'sturdy' | 'hollow') => points(say(visiting(core, {}, 1), sturdy));
    expect(shown('sturdy')).toBeGreaterThan(0);
    expect(shown('hollow')).toBe(0);
  },
  mean: {
    among: (drawn) => weightOf(drawn, 'quality') > 0,
    gain: ({ hidden, seed }) => {
      const shown = (core: 'sturdy' | 'hollow') => points(say(visiting(core, hidden, seed), sturdy));
      return shown('sturdy') - shown('hollow');
    },
  },
});
