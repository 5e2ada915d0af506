// Reasons: every code can be met, has words that are whole in both languages, and says what is true of its moment.
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/model/locale';
import type { Move } from '../../../src/model/move';
import { ATTRACTIONS, LAVISH, PLAIN, TIERS } from '../../../src/model/trade';
import { NEEDS } from '../../../src/model/customer';
import { BOTS, type BotName } from '../../../src/review/bots';
import { playBot } from '../../../src/review/bots/bot';
import {
  explain,
  inOrder,
  isMoot,
  reasonAgainst,
  reasonFor,
  reasonsAgainst,
  reasonsFor,
} from '../../../src/review/reasons/explain';
import { AGAINST, FOR, type ReasonCode } from '../../../src/review/reasons/catalogue';
import { between } from '../../../src/review/reasons/between';
import { isFor, type Reason } from '../../../src/review/reasons/reason';
import { MOVE_CONCEPTS } from '../../../src/review/concept';
import { reasonText } from '../../../src/review/reasons/text';
import { transcript } from '../../../src/review/transcript';
import { courseWords } from '../../../src/scenario/course';
import type { Wording } from '../../../src/review/context';
import { legalMoves, placeOf } from '../../../src/rules/play';
import { TWELVE } from '../../../src/rules/parameters';
import { viewOf, type View } from '../../../src/rules/view';
import { go, start } from '../../fixtures/play';
import { shippedCourse, shippedScenario, shippedScenarios } from '../../course';

/** A reason as it was first met, with all that its words need. */
interface Met {
  readonly reason: Reason;
  readonly ctx: Omit<Wording, 'course' | 'locale'>;
}
const met = new Map<ReasonCode, Met>();
const meet = (scenario: string, seed: number, view: View, moves: readonly Move[]): void => {
  for (const move of moves)
    for (const reason of [...reasonsFor(view, move), ...reasonsAgainst(view, move)])
      if (!met.has(reason.code))
        met.set(reason.code, { reason, ctx: { scenario: shippedScenario(scenario), seed, view } });
};

const IN_SCENES: readonly BotName[] = ['random', 'textbook', 'talker', 'price-cutter'];
const IN_SEASONS: readonly BotName[] = ['textbook', 'random', 'gift-giver'];
/** Of the moments of a season every so-manieth is looked at. */
const EACH = 23;

for (const id of shippedScenarios()) {
  const scenario = shippedScenario(id);
  const season = scenario.data.kind === 'season';
  for (const name of season ? IN_SEASONS : IN_SCENES) {
    const bot = BOTS[name]();
    let moments = 0;
    playBot(scenario, 1, (turn) => {
      if (!season || moments++ % EACH === 0) meet(id, 1, turn.view, turn.legal);
      return bot(turn);
    });
  }
}

type Changes = { readonly [path: string]: unknown };
/** A moment a little different from one that was played: what is rare in play. */
const altered = (view: View, changes: Changes): View => {
  const plain = JSON.parse(JSON.stringify(view)) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      plain,
    );
    at[last] = value;
  }
  return plain as unknown as View;
};

const tile = start(shippedScenario('tile-shop'), 1);
const talking = viewOf(go(tile, { type: 'inform', aspect: 'quality' }));
const who = 'tao-hesitant';
const KNOWN = 'accounts.0.known';
/** One sentence is left, or hardly any time to begin with. */
const LAST_WORD = { 'talk.relation.until': 9, 'talk.relation.spent': 8, 'talk.trust': 4 };
const IN_HASTE = { 'talk.relation.until': 10, 'talk.relation.spent': 0, [`${KNOWN}.temperament`]: undefined };
const WARMED = { 'talk.openings': ['consult'], 'talk.trust': 4, [`${KNOWN}.temperament`]: 'cautious' };
const DOUBTED = { 'talk.objection': 'open', 'talk.says': 'price' };
const MEANT = {
  'talk.objection': 'known',
  'talk.says': 'time',
  [`${KNOWN}.objection`]: { says: 'time', cause: 'time' },
};
const ASKS = { type: 'man', account: who, fact: 'authority' } as const;
const VOICED: Changes = { 'talk.needs': { main: 'voiced' }, [`${KNOWN}.need`]: undefined };
const RARE: readonly (readonly [Changes, Move])[] = [
  [VOICED, { type: 'man', account: who, fact: 'need' }],
  [{ 'talk.signal': true }, ASKS],
  [{ [`${KNOWN}.need`]: false }, { type: 'leave' }],
  [{ [`${KNOWN}.need`]: false }, { type: 'listen' }],
  [{ [`${KNOWN}.need`]: false }, { type: 'ask-order' }],
  [{ 'talk.signal': true, 'talk.relation.signal': 0 }, { type: 'ask-order' }],
  [{ 'talk.signal': true, 'talk.relation.signal': 0, [`${KNOWN}.money`]: 'tight' }, { type: 'ask-order' }],
  [{ 'talk.surplus': 'open' }, { type: 'advise' }],
  [{ 'talk.surplus': 'open' }, { type: 'listen' }],
  [{ 'talk.conflict': 'open' }, { type: 'listen' }],
  [{ 'talk.conflict': 'open' }, { type: 'weigh', how: 'both-sides' }],
  [{ 'talk.conflict': 'open' }, { type: 'weigh', how: 'feeling' }],
  [{ 'talk.relation.listened': 1, [`${KNOWN}.sensitivity`]: undefined }, { type: 'listen' }],
  [{ [`${KNOWN}.weights`]: { quality: 3 } }, { type: 'benefit', feature: 'anti-slip' }],
  [{ [`${KNOWN}.weights`]: { auxiliary: 0 } }, { type: 'benefit', feature: 'easy-wipe' }],
  [{ 'talk.relation.listened': 2 }, { type: 'listen' }],
  [{ [`${KNOWN}.authority`]: 'other' }, { type: 'listen' }],
  [{ [`${KNOWN}.authority`]: 'other' }, { type: 'ask-order' }],
  [{ [`${KNOWN}.authority`]: 'other' }, { type: 'invite', account: who }],
  [
    { [`${KNOWN}.sensitivity`]: 'brand', offers: [{ id: 'odd-price', speaks: 'price' }] },
    { type: 'offer', offer: 'odd-price' },
  ],
  [{ 'talk.slip': 'answer' }, { type: 'leave' }],
  [{ 'talk.signal': true, 'talk.relation.signal': 1, ...LAST_WORD }, { type: 'ask-order' }],
  [LAST_WORD, ASKS],
  [{ ...LAST_WORD, 'accounts.0.post': { of: who, role: 'user' } }, ASKS],
  [
    { log: [{ account: who, reply: 'benefit-miss', at: { month: 1 } }], [`${KNOWN}.need`]: undefined },
    { type: 'man', account: who, fact: 'need' },
  ],
  [
    { 'talk.relation.until': 10, 'talk.relation.spent': 8, ...DOUBTED },
    { type: 'offer', offer: 'guarantee' },
  ],
  [{ 'talk.exchanges': 6 }, ASKS],
  [{ 'talk.needs': { quality: 'voiced', worth: 'shown' } }, { type: 'ask', area: 'extension' }],
  [{ 'talk.needs': { quality: 'voiced' } }, { type: 'ask', area: 'extension' }],
  [
    { ...DOUBTED, 'talk.slip': 'answer' },
    { type: 'probe', how: 'suppose' },
  ],
  [MEANT, { type: 'answer', how: 'agree-turn' }],
  [
    { ...DOUBTED, ...LAST_WORD },
    { type: 'offer', offer: 'discount' },
  ],
];
/** A moment at the door, before the first word or after it. */
const AT_DOOR: readonly (readonly [Changes, Move])[] = [
  [IN_HASTE, { type: 'approach', how: 'question', on: PLAIN }],
  [IN_HASTE, { type: 'approach', how: 'consult', on: PLAIN }],
  [{ [`${KNOWN}.sensitivity`]: 'brand' }, { type: 'inform', aspect: 'quality' }],
  [WARMED, { type: 'approach', how: 'introduction', on: PLAIN }],
  [
    { [`${KNOWN}.temperament`]: 'warm' },
    { type: 'approach', how: 'gift', on: viewOf(tile).accounts[0]?.known.facts[0] ?? '' },
  ],
];
for (const [changes, move] of RARE) meet('tile-shop', 1, altered(talking, changes), [move]);
for (const [changes, move] of AT_DOOR) meet('tile-shop', 1, altered(viewOf(tile), changes), [move]);
const WIPES = { type: 'benefit', feature: 'easy-wipe' } as const;
const toldTwice = viewOf(go(tile, { type: 'inform', aspect: 'quality' }, WIPES, WIPES));
meet('tile-shop', 1, toldTwice, [WIPES]);

const burden = viewOf(start(shippedScenario('let-go'), 1));
const angry = viewOf(start(shippedScenario('angry-guest'), 1));
const CALM = { 'meeting.upset': 1, 'meeting.recovery.heard': 1, 'meeting.recovery.upset': 1 };
const REFUSES = {
  ...CALM,
  'meeting.recovery.wishKnown': true,
  'meeting.wish': 'rebate',
  'meeting.cause': 'price',
};
meet('let-go', 1, altered(burden, REFUSES), [{ type: 'part' }, { type: 'leave' }, { type: 'hear' }]);
meet('let-go', 1, altered(burden, { ...CALM, 'meeting.trust': 2 }), [
  { type: 'trace', what: 'cause' },
  { type: 'leave' },
]);
meet('let-go', 1, altered(burden, { ...CALM, 'meeting.upset': 5 }), [{ type: 'trace', what: 'wish' }]);
const BLAMELESS = { ...CALM, 'meeting.cause': 'circumstance', 'meeting.matter': 'leaving' };
meet('let-go', 1, altered(burden, BLAMELESS), [
  { type: 'own', how: 'explain' },
  { type: 'own', how: 'sorry' },
  { type: 'part' },
]);
meet('angry-guest', 1, altered(angry, { 'meeting.recovery.first': 0 }), [
  { type: 'hear' },
  { type: 'own', how: 'sorry' },
]);
meet('angry-guest', 1, altered(angry, { ...CALM, 'meeting.cause': 'circumstance' }), [
  { type: 'own', how: 'explain' },
]);
meet('let-go', 1, altered(burden, { ...CALM, 'meeting.recovery.looked': true }), [
  { type: 'trace', what: 'cause' },
]);
const MET = {
  'accounts.0.known.temperament': 'warm',
  'meeting.recovery.heard': 0,
  'meeting.recovery.upset': 1,
};
meet('let-go', 1, altered(burden, MET), [{ type: 'hear' }]);
const NO_TIME = {
  'meeting.matter': 'leaving',
  'meeting.cause': 'price',
  'meeting.wish': 'rebate',
  'meeting.recovery.wishKnown': true,
  'meeting.recovery.spent': 8,
  'meeting.redress': [{ id: 'rebate', cost: 900, beyond: true }],
};
meet('let-go', 1, altered(burden, NO_TIME), [{ type: 'assure' }]);
const LAST = { ...REFUSES, 'meeting.wish': 'terms', 'meeting.recovery.spent': 10 };
meet('let-go', 1, altered(burden, LAST), [{ type: 'assure' }]);
meet('let-go', 1, altered(burden, { ...CALM, 'meeting.upset': 0 }), [{ type: 'hear' }]);
meet(
  'angry-guest',
  1,
  altered(angry, { 'meeting.recovery.redress': 'redo', 'meeting.recovery.assured': true }),
  [{ type: 'leave' }],
);

const shopping = viewOf(start(shippedScenario('who-is-gold'), 1));
const one = shopping.accounts.find(({ customer }) => customer)?.id ?? '';
const LOSING = { units: 0, growth: -0.1, repeat: 0.1, upkeep: 900, risk: 0 };
meet('who-is-gold', 1, altered(shopping, { 'accounts.0.known.worth': LOSING, 'accounts.0.field': 'ours' }), [
  { type: 'let-go', account: one },
]);
const SIX = ['check-in', 'vote', 'game', 'purchase', 'voucher', 'lottery'];
meet('who-is-gold', 1, altered(shopping, { 'keeping.activities': SIX }), [
  { type: 'activity', activity: 'birthday' },
  { type: 'activity', activity: 'vote' },
]);
const COMPLAINS = { 'accounts.0.customer.complaint': 'open', 'accounts.0.customer.about': 'quality' };
meet('who-is-gold', 1, altered(shopping, COMPLAINS), [
  { type: 'complaint', account: one, step: 'listen' },
  { type: 'complaint', account: one, step: 'argue' },
  { type: 'complaint', account: one, step: 'compensate' },
  { type: 'campaign', means: 'public-relations', to: 'all' },
  { type: 'find', way: 'network' },
  { type: 'aid', account: one, in: 'management' },
]);
meet('who-is-gold', 1, altered(shopping, { ...COMPLAINS, 'accounts.0.customer.complaint': 'mended' }), [
  { type: 'complaint', account: one, step: 'follow-up' },
]);
meet('who-is-gold', 1, altered(shopping, { ...COMPLAINS, 'accounts.0.customer.complaint': 'heard' }), [
  { type: 'complaint', account: one, step: 'own-up' },
]);
meet('who-is-gold', 1, altered(shopping, { 'accounts.0.customer.orders': 0 }), [
  { type: 'study', account: one, method: 'desk' },
  { type: 'let-go', account: one },
]);
const FRESH = { month: 2, effort: 3, 'accounts.0.customer.since': 1, 'accounts.0.customer.cared': [] };
meet('who-is-gold', 1, altered(shopping, FRESH), [{ type: 'end-month' }]);
const LEAD = { 'accounts.0.customer': null, 'accounts.0.stage': 'qualified' };
meet('who-is-gold', 1, altered(shopping, { ...LEAD, 'accounts.0.visits': [1, 1, 1] }), [
  { type: 'visit', account: one },
]);
const TALKED = { ...LEAD, 'accounts.0.visits': [0], 'accounts.0.exchanges': TWELVE.at };
meet('who-is-gold', 1, altered(shopping, TALKED), [{ type: 'visit', account: one }]);
meet('who-is-gold', 1, altered(shopping, { ...LEAD, 'accounts.0.known.need': false }), [
  { type: 'visit', account: one },
]);
meet('who-is-gold', 1, altered(shopping, { ...LEAD, 'accounts.0.known.authority': 'other' }), [
  { type: 'visit', account: one },
]);

meet('who-is-gold', 1, altered(shopping, { 'accounts.0.customer.complaint': 'open' }), [
  { type: 'meet', account: one },
]);
meet('who-is-gold', 1, altered(shopping, { 'accounts.0.customer.life': 'stable' }), [
  { type: 'meet', account: one },
]);

const founding = viewOf(start(shippedScenario('drone-season'), 1));
meet('drone-season', 1, founding, [{ type: 'open' }]);
meet('drone-season', 1, altered(founding, { 'survey.sensitivities.price': 0.4 }), [
  { type: 'price', strategy: 'penetration' },
]);

const PLAIN_POINTS = { function: 2, quality: 2 };
meet(
  'drone-season',
  1,
  altered(founding, {
    'survey.sensitivities.price': 0,
    'draft.attractions': PLAIN_POINTS,
    'founding.points': 4,
  }),
  [{ type: 'price', strategy: 'skimming' }],
);
meet('drone-season', 1, altered(founding, { 'draft.position': 'service' }), [
  { type: 'serve', policy: 'full' },
]);
const ONE_WANT = Object.fromEntries(NEEDS.map((need) => [need, need === 'main' ? 1 : 0]));
meet('drone-season', 1, altered(founding, { 'survey.needs': ONE_WANT }), [
  ...founding.features.map(({ id, level }): Move => ({ type: 'level', level, feature: id })),
  ...ATTRACTIONS.map((attraction): Move => ({ type: 'attract', attraction, points: 1 })),
]);
meet(
  'who-is-gold',
  1,
  altered(shopping, { accounts: shopping.accounts.slice(0, 1), 'accounts.0.known.worth': LOSING }),
  [
    ...TIERS.map((tier): Move => ({ type: 'tier', account: one, tier })),
    { type: 'research', method: 'competitors' },
  ],
);
meet('who-is-gold', 1, altered(shopping, { 'keeping.activities': ['lottery'], 'keeping.rate': 0 }), [
  { type: 'activity', activity: 'bookmark' },
]);
meet('who-is-gold', 1, altered(shopping, { 'keeping.activities': ['lottery', 'bookmark'] }), [
  { type: 'activity', activity: 'purchase' },
]);
meet('who-is-gold', 1, altered(shopping, { 'office.awareness': 0 }), [
  { type: 'campaign', means: 'advertising', to: 'all' },
]);
const snack = shippedScenario('snack-season');
const selling = viewOf(playBot(snack, 1, BOTS.textbook(), (now) => placeOf(now) === 'month').play);
meet('snack-season', 1, altered(selling, { 'crowd.losing': { n: 0, sum: 0 } }), [
  { type: 'grade', by: 'profit' },
]);

/** How the choice and the best hang together is told beside the reasons for and against. */
const tied = (changes: Changes, move: Move, best: Move, against: Reason | null = null): Reason | null => {
  const view = altered(selling, changes);
  const told = between(view, snack.data, { place: 'month', move, best, class: 'blunder' }, against);
  if (told) met.set(told.code, { reason: told, ctx: { scenario: snack, seed: 1, view } });
  return told;
};
const PANEL: Move = { type: 'research', method: 'panel' };
const DESK: Move = { type: 'desk', effort: 2 };
meet('snack-season', 1, altered(selling, { 'crowd.complaints': 99 }), [DESK]);
const AMISS: Reason = { code: 'research-idle', concept: 'need-survey-means', params: {} };
const TIED = [
  tied({ effort: 2.5 }, { type: 'research', method: 'centre' }, DESK),
  tied({ effort: 0.5 }, PANEL, DESK),
  tied({ effort: 4 }, PANEL, DESK, AMISS),
  tied({ effort: 4 }, PANEL, DESK),
  tied({ effort: 4 }, PANEL, { type: 'packing' }),
  tied({ effort: 4 }, { type: 'end-month' }, { type: 'packing' }),
].map((told) => told?.code);

const CODES = [...Object.keys(FOR), ...Object.keys(AGAINST)] as readonly ReasonCode[];
/** Said by `explain` alone, where no other reason is to be had. */
const BY_ITSELF: readonly ReasonCode[] = [
  'reckoned',
  'as-good',
  'toss-up',
  'no-difference',
  'voided',
  'voided-again',
];

describe('codes', () => {
  test('each is met', () => {
    expect(CODES.filter((code) => !met.has(code) && !BY_ITSELF.includes(code))).toEqual([]);
  });

  test('each names a concept of the course, as each kind of move does', () => {
    const { concepts } = shippedCourse();
    const named = [...Object.values(FOR), ...Object.values(AGAINST), ...MOVE_CONCEPTS];
    expect(named.filter((concept) => !concepts.has(concept))).toEqual([]);
    expect([...met.values()].filter(({ reason }) => !concepts.has(reason.concept))).toEqual([]);
  });
});

describe.each(LOCALES)('words in %s', (locale) => {
  const words = courseWords(shippedCourse(), locale);
  const whole = /[。！？.!?”]$/;
  /** What is left where something to be filled in was missing. */
  const broken =
    /[{}]|undefined|“”|（）|\(\)|：[。，]|: ?[.,]|，，|\s{2}|。。|[.。]”[，。；,;]|[?!]”\.|\.\.(?!\.)/;

  test('are whole sentences with nothing left open', () => {
    const wrong = [...met.values()].flatMap(({ reason, ctx }) =>
      (isFor(reason.code) ? (['why', 'look'] as const) : (['why'] as const))
        .map((part) => reasonText({ ...ctx, locale, course: words }, reason, part))
        .filter((text) => !whole.test(text) || broken.test(text))
        .map((text) => `${reason.code}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what to look at does not give the move away', () => {
    const told = [...met.values()].filter(({ reason, ctx }) => {
      if (!isFor(reason.code)) return false;
      const look = reasonText({ ...ctx, locale, course: words }, reason, 'look');
      const { terms } = words.phrases;
      const named = [
        terms.approach[reason.params.approach as keyof typeof terms.approach],
        terms.probe[reason.params.probe as keyof typeof terms.probe],
        terms.answer[reason.params.answer as keyof typeof terms.answer],
        terms.redress[reason.params.redress as keyof typeof terms.redress],
        terms.care[reason.params.care as keyof typeof terms.care],
      ];
      return named.some((name) => typeof name === 'string' && name.length > 2 && look.includes(name));
    });
    expect(told.map(({ reason }) => reason.code)).toEqual([]);
  });
});

const wordsAt = (view: View, id: string): Wording => ({
  scenario: shippedScenario(id),
  seed: 1,
  view,
  locale: 'zh-CN',
  course: courseWords(shippedCourse(), 'zh-CN'),
});

describe('a moment', () => {
  const signal = altered(talking, { 'talk.signal': true, 'talk.relation.signal': 0 });

  test('with a signal wants to be asked, and nothing else', () => {
    expect(reasonFor(signal, { type: 'ask-order' })).toMatchObject({
      code: 'signal-fresh',
      concept: 'ask-for-order',
    });
    expect(reasonAgainst(signal, { type: 'listen' })).toMatchObject({ code: 'signal-waits' });
    const told = explain(signal, { move: { type: 'listen' }, best: { type: 'ask-order' } });
    expect([told.for.code, told.against?.code]).toEqual(['signal-fresh', 'signal-waits']);
  });

  test('without one does not', () => {
    expect(reasonFor(talking, { type: 'ask-order' })).toBeNull();
    // With the little trust there is at first, asking now closes the door.
    expect(reasonAgainst(talking, { type: 'ask-order' })).toMatchObject({ code: 'push-out' });
    const trusted = altered(talking, { 'talk.trust': 6 });
    expect(reasonAgainst(trusted, { type: 'ask-order' })).toMatchObject({ code: 'push-early' });
  });

  test('is never explained by what is as true of the best move', () => {
    const told = explain(signal, { move: { type: 'listen' }, best: { type: 'ask', area: 'functional' } });
    expect(told.against?.code).not.toBe('signal-waits');
  });

  test('has something true to say of every move that could be best', () => {
    for (const move of legalMoves(tile)) {
      const told = explain(viewOf(tile), { move: { type: 'leave' }, best: move });
      expect(told.for.concept).not.toBe('');
    }
  });

  test('in English speaks of one person as she or he', () => {
    const reason = reasonAgainst(signal, { type: 'listen' });
    const ctx = {
      ...wordsAt(signal, 'tile-shop'),
      locale: 'en',
      course: courseWords(shippedCourse(), 'en'),
    } as const;
    expect(reason && reasonText(ctx, reason, 'why')).toContain('she cools a little');
    const { accounts } = ctx.scenario.words.en;
    const unsaid = {
      ...ctx.scenario.words.en,
      accounts: { [who]: { ...accounts[who], pronoun: undefined } },
    };
    const of = { ...ctx.scenario, words: { ...ctx.scenario.words, en: unsaid } } as typeof ctx.scenario;
    expect(reason && reasonText({ ...ctx, scenario: of }, reason, 'why')).toContain('they cool a little');
  });

  test('in the words of the customer', () => {
    const probed = altered(talking, { 'talk.objection': 'open', 'talk.says': 'price' });
    const reason = reasonFor(probed, { type: 'probe', how: 'suppose' });
    expect(reason && reasonText(wordsAt(probed, 'tile-shop'), reason, 'why')).toContain(
      '这个数……比我想的高出一截。',
    );
  });

  test.each([
    ['price', 'suppose', '那就真是为钱'],
    ['time', 'ask-back', '真忙的说得出怎样才腾得出空'],
  ] as const)('of a doubt about %s says why this probe brings out what is meant', (says, how, why) => {
    const doubted = altered(talking, { 'talk.objection': 'open', 'talk.says': says });
    const reason = reasonFor(doubted, { type: 'probe', how });
    expect(reason && reasonText(wordsAt(doubted, 'tile-shop'), reason, 'why')).toContain(why);
  });

  test('at the door wants a greeting before anything else', () => {
    const [greet, ask] = [
      { type: 'approach', how: 'question', on: PLAIN },
      { type: 'ask', area: 'value' },
    ] as const;
    expect(explain(viewOf(tile), { move: ask, best: greet }).against?.code).toBe('greeting-skipped');
    // Where the best is no greeting either, that is no reason between the two.
    const other = { type: 'inform', aspect: 'quality' } as const;
    expect(explain(viewOf(tile), { move: ask, best: other }).against?.code).not.toBe('greeting-skipped');
    expect(reasonAgainst(talking, ask)?.code).not.toBe('greeting-skipped');
  });

  test('with somebody who has a post is one to ask what is not known yet, and no order hangs on it', () => {
    const post = { house: 'school', role: 'user', share: 1 };
    const posted = altered(signal, { 'accounts.0.post': post, 'talk.trust': 6 });
    expect(reasonFor(posted, { type: 'man', account: who, fact: 'authority' })?.code).toBe('man-post');
    expect(reasonAgainst(posted, { type: 'ask-order' })?.code).not.toBe('order-unknown');
  });

  test('in the very words in which the wish to buy showed', () => {
    const door = shippedScenario('busy-door');
    const { play } = playBot(door, 1, BOTS.talker(), (now) => viewOf(now).talk?.signal === true);
    const view = viewOf(play);
    const heard = transcript(wordsAt(view, 'busy-door')).at(-1);
    const reason = reasonFor(view, { type: 'ask-order' });
    expect(reason?.code).toBe('signal-last');
    const text = reason && reasonText(wordsAt(view, 'busy-door'), reason, 'why');
    expect(text).toContain(heard?.text);
  });

  test('quotes what went wrong up to the word that hurt, and closes what is quoted in it', () => {
    const guest = shippedScenario('angry-guest');
    const { play } = playBot(guest, 12, BOTS.talker(), (now) => viewOf(now).meeting?.cause === 'attitude');
    const view = viewOf(play);
    const reason = reasonFor(view, { type: 'own', how: 'sorry' });
    expect(reason?.code).toBe('own-sorry');
    const ctx = { ...wordsAt(view, 'angry-guest'), seed: 12 };
    expect(reason && reasonText(ctx, reason, 'why')).toMatch(/“[^”]*‘唱戏的[^’”]*’”缘由清楚了/);
  });

  test('in which something was said before knows that it was', () => {
    const said = { type: 'benefit', feature: 'easy-wipe' } as const;
    const once = go(tile, { type: 'inform', aspect: 'quality' }, said);
    expect(reasonAgainst(viewOf(once), said)?.code).toBe('benefit-again');
    expect(reasonAgainst(viewOf(go(tile, { type: 'inform', aspect: 'quality' })), said)?.code).toBe(
      'benefit-blind',
    );
  });

  test('with a wish that nobody has met is no moment to leave', () => {
    const wished = altered(angry, {
      'meeting.matter': 'leaving',
      'meeting.wish': 'redo',
      'meeting.recovery.heard': 1,
      'meeting.recovery.wishKnown': true,
    });
    expect(reasonAgainst(wished, { type: 'leave' })?.code).toBe('leave-ungiven');
  });

  test('with hardly any trust left tells so before anything else', () => {
    const worried = { 'talk.objection': 'open', 'talk.says': 'price', 'talk.trust': 1 };
    const told = explain(altered(talking, worried), {
      move: { type: 'answer', how: 'refute' },
      best: { type: 'probe', how: 'suppose' },
    });
    expect([told.for.code, told.against?.code]).toEqual(['probe-fits', 'trust-out']);
  });

  const codes = (view: View, move: Move, best: Move): readonly string[] =>
    inOrder(explain(view, { move, best })).map(({ code }) => code);

  test('after a lavish gift judges no word of a talk', () => {
    const [gift, ask] = [
      { type: 'approach', how: 'gift', on: LAVISH },
      { type: 'ask', area: 'value' },
    ] as const;
    const broken = altered(viewOf(tile), { breach: true });
    expect(codes(broken, ask, ask)).toEqual(['voided']);
    expect(codes(broken, gift, gift)).toEqual(['voided-again']);
    const moot = (view: View, move: Move): boolean => isMoot(explain(view, { move, best: move }));
    expect([moot(broken, gift), moot(viewOf(tile), ask), moot(talking, ask)]).toEqual([true, false, false]);
    expect(codes(viewOf(tile), gift, ask)[0]).toBe('gift-lavish');
    // Whoever pushed back a bribe is not greeted a little more.
    const refused = altered(broken, { ...WARMED, 'talk.openings': ['gift'] });
    expect(reasonFor(refused, { type: 'approach', how: 'introduction', on: PLAIN })).toBeNull();
  });

  test('in which the best is wrong all the same says what is wrong with it', () => {
    const out = altered(talking, { 'talk.relation.listened': 2 });
    expect(codes(out, { type: 'listen' }, { type: 'listen' })).toEqual(['no-difference', 'listen-out']);
    const all = { type: 'mail', form: 'thanks', to: 'all' } as const;
    expect(codes(shopping, all, all)).toEqual(['no-difference', 'mail-all']);
    // A fine is worse than that somebody waits meanwhile.
    const step = { type: 'complaint', account: one, step: 'listen' } as const;
    expect(codes(altered(shopping, COMPLAINS), all, step)[0]).toBe('mail-all');
    expect(codes(out, ASKS, ASKS)).toEqual(['man-unknown']);
  });

  test('does not say one thing twice', () => {
    const [hear, sorry] = [{ type: 'hear' }, { type: 'own', how: 'sorry' }] as const;
    expect(codes(angry, sorry, hear)).toEqual(['cut-short']);
    const again = altered(angry, { 'meeting.recovery.first': 0 });
    expect(codes(again, sorry, hear)).toEqual(['cut-again']);
    const [show, tell] = [
      { type: 'benefit', feature: 'anti-slip' },
      { type: 'inform', aspect: 'quality' },
    ] as const;
    const greeted = altered(viewOf(tile), { 'talk.state': 'warmed', 'talk.openings': ['consult', 'praise'] });
    expect(codes(greeted, show, tell)).toEqual(['benefit-unclear']);
  });

  test('in which both are guesses says what makes them so', () => {
    const tag = (on: 'price' | 'brand'): Move => ({ type: 'tag', account: one, tag: on });
    expect(codes(shopping, tag('brand'), tag('price'))).toEqual(['toss-up', 'tag-blind']);
    const form = (as: 'service' | 'alliance'): Move => ({ type: 'form', tier: 'small', as });
    const nobody = altered(shopping, { accounts: [] });
    expect(codes(nobody, form('service'), form('alliance'))).toEqual(['toss-up', 'form-nobody']);
  });

  test('that fit one as little known as the other are a guess, whatever both are good for', () => {
    const offer = (one: 'trial' | 'guarantee'): Move => ({ type: 'offer', offer: one });
    const unread = altered(talking, {
      [`${KNOWN}.sensitivity`]: undefined,
      'talk.needs': { quality: 'shown' },
      'accounts.0.customer': null,
    });
    expect(codes(unread, offer('guarantee'), offer('trial'))).toEqual(['toss-up', 'offer-guess']);
  });

  test('praises nobody whom the best would leave alone as well', () => {
    const select = (as: 'nurtured' | 'dropped'): Move => ({ type: 'select', account: one, as });
    const good = altered(shopping, {
      ...LEAD,
      [KNOWN]: { weights: {}, closedAreas: [], facts: [], need: true },
    });
    expect(codes(good, select('nurtured'), select('dropped'))).toEqual(['toss-up', 'nurture-good']);
  });

  test('in which nobody has listened yet tells each haste in its own way', () => {
    const unheard = altered(burden, { 'meeting.recovery.heard': 0, 'meeting.recovery.upset': 2 });
    const first = (move: Move): string | undefined => reasonAgainst(unheard, move)?.code;
    expect(first({ type: 'trace', what: 'cause' })).toBe('hear-asked');
    expect(first({ type: 'own', how: 'sorry' })).toBe('own-hollow');
    expect(first({ type: 'redress', with: 'word' })).toBe('redress-bribe');
    expect(first({ type: 'ask-stay' })).toBe('stay-as-is');
    expect(first({ type: 'assure' })).toBe('hear-waits');
    const fuming = altered(angry, { 'meeting.recovery.first': 0, 'meeting.recovery.exchanges': 2 });
    expect(reasonAgainst(fuming, { type: 'own', how: 'sorry' })).toMatchObject({
      code: 'cut-again',
      params: { n: 3 },
    });
  });

  test('with one sentence left is told apart from one with time', () => {
    const ask = { type: 'ask-order' } as const;
    expect(reasonFor(signal, ask)?.code).toBe('signal-fresh');
    expect(reasonFor(altered(signal, LAST_WORD), ask)?.code).toBe('signal-last');
    expect(reasonFor(talking, ASKS)?.code).toBe('man-unknown');
    expect(reasonFor(altered(talking, LAST_WORD), ASKS)?.code).toBe('man-last');
    expect(reasonFor(altered(talking, { 'talk.exchanges': 6 }), ASKS)?.code).toBe('man-late');
  });

  test('asks what an order hangs on by what was said and shown so far', () => {
    const asks = (fact: 'need' | 'authority') => ({ type: 'man', account: who, fact }) as const;
    const code = (view: View, fact: 'need' | 'authority') => reasonFor(view, asks(fact))?.code;
    const voiced = altered(talking, VOICED);
    expect([code(voiced, 'need'), code(voiced, 'authority')]).toEqual(['man-voiced', 'man-unknown']);
    const wanting = altered(talking, { 'talk.signal': true });
    expect(code(wanting, 'authority')).toBe('man-signal');
    const posted = altered(wanting, { 'accounts.0.post': { of: who, role: 'user' } });
    expect(code(posted, 'authority')).toBe('man-post');
  });

  test('with somebody in haste wants a question, and no asking for advice', () => {
    const haste = altered(viewOf(tile), IN_HASTE);
    const [consult, question] = [
      { type: 'approach', how: 'consult', on: PLAIN },
      { type: 'approach', how: 'question', on: PLAIN },
    ] as const;
    expect(codes(haste, consult, question)).toEqual(['opening-roundabout', 'opening-brief']);
    expect(reasonFor(viewOf(tile), question)?.code).toBe('opening-asks');
  });

  test('in which a true thing is true twice running says it in other words', () => {
    const asking = altered(talking, { [`${KNOWN}.authority`]: undefined, 'talk.signal': false });
    const why = (moves: number) => {
      const view = altered(asking, { moves });
      const reason = reasonFor(view, { type: 'man', account: who, fact: 'authority' });
      return reason && [reason.code, reasonText(wordsAt(view, 'tile-shop'), reason, 'why')];
    };
    expect(why(1)?.[0]).toBe(why(2)?.[0]);
    expect(why(1)?.[1]).not.toBe(why(2)?.[1]);
    expect(why(1)).toEqual(why(3));
  });

  test('with a wish to buy tells one that is fresh from one that cools, and quotes how it showed once', () => {
    const told = (signal: number) =>
      inOrder(
        explain(altered(talking, { 'talk.signal': true, 'talk.relation.signal': signal }), {
          move: { type: 'listen' },
          best: { type: 'ask-order' },
        }),
      ).map(({ code }) => code);
    expect([0, 1, 2].map(told)).toEqual([['signal-waits'], ['signal-cools'], ['signal-cold']]);
  });

  test('with a wish to buy and hardly a word left is not left with the order unasked', () => {
    const code = (signal: number, move: Move, more: Changes = {}): string | undefined => {
      const view = altered(talking, { 'talk.signal': true, 'talk.relation.signal': signal, ...more });
      return (move.type === 'ask-order' ? reasonFor(view, move) : reasonAgainst(view, move))?.code;
    };
    const leave: Move = { type: 'leave' };
    expect([code(0, leave), code(3, leave)]).toEqual(['leave-signal', 'leave-cooled']);
    expect(code(3, { type: 'ask-order' }, LAST_WORD)).toBe('signal-late');
    expect(code(1, ASKS, LAST_WORD)).toBe('signal-out');
    // Listening once too often takes two.
    const two = { 'talk.relation.until': 9, 'talk.relation.spent': 7 };
    expect(code(1, ASKS, two)).toBe('signal-cools');
    expect(code(1, { type: 'listen' }, { ...two, 'talk.relation.listened': 2 })).toBe('signal-out');
  });

  test('of which nothing has come yet is one to leave where there is another visit', () => {
    const nothing = { 'talk.trust': 3, 'talk.needs': {}, 'talk.signal': false };
    const leave: Move = { type: 'leave' };
    expect(reasonFor(altered(talking, nothing), leave)?.code).not.toBe('leave-cool');
    const season = altered(talking, { ...nothing, 'scenario.encounter': false });
    expect(reasonFor(season, leave)?.code).toBe('leave-cool');
  });

  test('with no more than a step of trust left is one to leave while the door is open', () => {
    const wary = altered(talking, { 'talk.trust': 1 });
    expect(codes(wary, { type: 'leave' }, { type: 'leave' })[0]).toBe('leave-trust');
    expect(reasonFor(talking, { type: 'leave' })?.code).not.toBe('leave-trust');
  });

  test('leaves a need that was named to nobody else', () => {
    const named = altered(talking, { 'talk.needs': { quality: 'voiced' }, 'talk.trust': 4 });
    const shows = { type: 'benefit', feature: 'anti-slip' } as const;
    expect(explain(named, { move: ASKS, best: shows }).against?.code).toBe('need-waits');
    // Where asking is the best, too, it is no reason between the two.
    expect(explain(named, { move: { type: 'listen' }, best: ASKS }).against?.code).not.toBe('need-waits');
  });

  test('answered with a benefit beside what was just named wants that one', () => {
    const named = altered(talking, { 'talk.needs': { quality: 'voiced' } });
    expect(reasonAgainst(named, WIPES)?.code).toBe('benefit-off');
    expect(reasonAgainst(talking, WIPES)?.code).toBe('benefit-blind');
  });

  test('counts how often a thing was told', () => {
    expect(reasonAgainst(toldTwice, WIPES)).toMatchObject({ code: 'benefit-worn', params: { n: 3 } });
  });

  test('says why to probe before making up for an answer that missed', () => {
    const missed = altered(talking, { ...DOUBTED, 'talk.slip': 'answer' });
    expect(reasonFor(missed, { type: 'probe', how: 'suppose' })?.code).toBe('probe-slip');
    expect(reasonFor(altered(talking, DOUBTED), { type: 'probe', how: 'suppose' })?.code).toBe('probe-fits');
  });

  test('quotes a doubt that was meant as it was said, and the words behind one that was not', () => {
    const price = (says: string): View =>
      altered(talking, {
        'talk.needs': { worth: 'voiced' },
        [`${KNOWN}.objection`]: { says, cause: 'price' },
      });
    const text = (view: View): string | null => {
      const reason = reasonFor(view, { type: 'benefit', feature: 'ten-years' });
      return reason && reasonText(wordsAt(view, 'tile-shop'), reason, 'why');
    };
    const { objection, cause } = shippedScenario('tile-shop').words['zh-CN'].accounts[who] ?? {};
    expect(text(price('price'))).toContain(objection?.slice(0, 6));
    expect(text(price('time'))).toContain(cause?.slice(0, 6));
  });

  test('with trouble on their own side wants no reasons from us, and a wish that nothing meets no question', () => {
    expect(reasonFor(altered(burden, BLAMELESS), { type: 'own', how: 'explain' })?.code).toBe('own-theirs');
    expect(reasonFor(altered(burden, BLAMELESS), { type: 'trace', what: 'wish' })).toBeNull();
  });
});

describe('the choice of a month and the best', () => {
  test('hang together by the time there is for both', () => {
    expect(TIED).toEqual(['short', 'spent', 'open', 'later', 'still', 'free'].map((how) => `between-${how}`));
  });

  test.each<[string, Move, Move]>([
    ['of a kind', { type: 'desk', effort: 1 }, DESK],
    [
      'about the same person',
      { type: 'select', account: who, as: 'dropped' },
      { type: 'visit', account: who },
    ],
    ['when the month is over and the best takes time', { type: 'end-month' }, DESK],
  ])('%s take the place of each other, and no more is told', (_, move, best) => {
    expect(between(selling, snack.data, { place: 'month', move, best, class: 'blunder' }, AMISS)).toBeNull();
  });

  test('that takes no time, or ends the month, is in the way of nothing', () => {
    const judged = { place: 'month', class: 'blunder' } as const;
    const free: Move = { type: 'let-go', account: who };
    expect(between(selling, snack.data, { ...judged, move: free, best: DESK }, null)).toBeNull();
    // What was lost is then in the choice itself.
    expect(between(selling, snack.data, { ...judged, move: free, best: DESK }, AMISS)?.code).toBe(
      'between-open',
    );
    const end: Move = { type: 'end-month' };
    expect(between(selling, snack.data, { ...judged, move: PANEL, best: end }, AMISS)).toBeNull();
  });

  test('are not told apart where hardly anything was lost', () => {
    const judged = { place: 'month', move: PANEL, best: DESK, class: 'good' } as const;
    expect(between(selling, snack.data, judged, AMISS)).toBeNull();
  });
});
