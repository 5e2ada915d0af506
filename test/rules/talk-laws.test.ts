/** What the course says of a talk, shown by what happens in one. */
import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/model/move';
import { MENDS } from '../../src/model/trade';
import { scoreOf } from '../../src/rules/ledger';
import { gameOf, legalMoves, step, talkStateOf } from '../../src/rules/play';
import type { Play } from '../../src/rules/play';
import { sceneOf } from '../../src/rules/scene';
import { benefitPoints, orderChance, readiness as readinessIn, type Talk } from '../../src/rules/talk';
import { go, start, talkOf, who } from '../fixtures/play';
import { scene } from '../fixtures/scenario';

const inform: Move = { type: 'inform', aspect: 'use' };
const ask: Move = { type: 'ask', area: 'form' };
const askService: Move = { type: 'ask', area: 'extension' };
const sturdy: Move = { type: 'benefit', feature: 'sturdy' };
const helpful: Move = { type: 'benefit', feature: 'helpful' };
const order: Move = { type: 'ask-order' };
const guarantee: Move = { type: 'offer', offer: 'guarantee' };
const gift: Move = { type: 'approach', how: 'gift', on: 'garden' };
const flattery: Move = { type: 'approach', how: 'praise', on: 'plain' };
const ready: readonly Move[] = [gift, inform, ask, askService, sturdy, helpful, guarantee];

const here = (play: Play) => sceneOf(gameOf(play), 'ann');
const readiness = (play: Play, change: Partial<Talk> = {}): number =>
  readinessIn({ ...talkOf(play), ...change }, here(play));
const points = (play: Play): number => benefitPoints(talkOf(play), here(play));

/** The objection comes with the first benefit. */
const toObjection = (hidden: object, ...first: readonly Move[]) => {
  const play = start(scene({}, hidden), 3, ...first, inform, ask, askService, sturdy);
  return talkOf(play).objection === 'open' ? play : go(play, helpful);
};

describe('the order', () => {
  it('cannot be closed with somebody who does not decide, however ready', () => {
    const play = start(scene({}, { authority: 'other' }), 1, ...ready);
    expect(talkOf(play).signal).not.toBeNull();
    expect(orderChance(talkOf(play), sceneOf(gameOf(play), 'ann'))).toBe(0);
    expect(talkOf(go(play, order)).ending).toBeNull();
  });

  it('can be closed once the one who decides has been asked in', () => {
    const asked = start(scene({}, { authority: 'other' }), 1, gift, inform, {
      type: 'man',
      account: 'ann',
      fact: 'authority',
    });
    const play = go(asked, { type: 'invite', account: 'ann' }, ask, askService, sturdy, helpful, guarantee);
    expect(orderChance(talkOf(play), sceneOf(gameOf(play), 'ann'))).toBeGreaterThan(0);
  });

  it.each([
    ['no need', { need: false }],
    ['no money', { money: 'none' }],
  ] as const)('cannot be closed where there is %s', (_, hidden) => {
    const play = start(scene({}, hidden), 1, ...ready);
    expect(orderChance(talkOf(play), sceneOf(gameOf(play), 'ann'))).toBe(0);
  });

  it('is likeliest at the signal, less one exchange later, far less five later', () => {
    const listen: Move = { type: 'listen' };
    const at = (waits: number): number => {
      const play = start(
        scene({}, { patience: 20 }),
        1,
        ...ready,
        ...Array.from({ length: waits }, () => listen),
      );
      return orderChance({ ...talkOf(play), spent: 7 }, sceneOf(gameOf(play), 'ann'));
    };
    expect(at(0)).toBeGreaterThan(at(1));
    expect(at(5)).toBeLessThan(at(0) / 3);
  });

  it('costs trust when asked for without a signal, and more each time', () => {
    const talk = start(scene({}, { patience: 20 }), 1, gift, inform);
    const once = go(talk, order);
    const first = talkOf(talk).trust - talkOf(once).trust;
    const second = talkOf(once).trust - talkOf(go(once, order)).trust;
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
  });

  it('is not won by charm alone: no signal without benefits', () => {
    const charm: readonly Move[] = [
      gift,
      inform,
      { type: 'listen' },
      guarantee,
      { type: 'promise', promise: 'reply' },
      { type: 'promise', promise: 'wonder' },
    ];
    expect(talkOf(start(scene(), 1, ...charm)).signal).toBeNull();
  });
});

describe('a benefit', () => {
  it('counts double once its need has been voiced', () => {
    const blind = start(
      scene(
        {},
        { weights: { quality: 3 } },
        {
          attractions: {
            function: 3,
            quality: 2,
            feature: 1,
            brand: 1,
            packaging: 1,
            service: 3,
            guarantee: 1,
          },
        },
      ),
      1,
      inform,
    );
    const gain = (play: typeof blind): number => points(go(play, sturdy)) - points(play);
    expect(gain(go(blind, ask))).toBe(2 * gain(blind));
  });

  it('does not tell before the person knows what the thing is', () => {
    expect(points(start(scene(), 1, sturdy))).toBe(0);
  });

  it('for something they do not need moves nothing and costs patience', () => {
    const play = start(scene(), 1, inform);
    const after = go(play, { type: 'benefit', feature: 'known' });
    expect(points(after)).toBe(points(play));
    expect(talkOf(after).spent - talkOf(play).spent).toBe(2);
  });

  it('for a silent need comes to light only by asking', () => {
    const shy = scene({}, { silent: 'quality', temperament: 'brisk' });
    expect(who(start(shy, 1, { type: 'approach', how: 'question', on: 'plain' })).known).not.toContain(
      'need.quality',
    );
    expect(who(start(shy, 1, ask)).known).toContain('need.quality');
  });
});

describe('an objection', () => {
  const false_ = { objection: { says: 'price', cause: 'product' }, patience: 20 } as const;
  const raised = toObjection;

  it('leaves only probes, answers, a discount, asking, mending and leaving', () => {
    const types = new Set(
      legalMoves(raised(false_)).map((move) => (move.type === 'offer' ? move.offer : move.type)),
    );
    expect([...types].sort()).toEqual(['answer', 'ask-order', 'discount', 'leave', 'probe']);
    expect(talkStateOf(raised(false_))).toBe('objecting');
  });

  it('that is a pretext still stands after it was answered on its face', () => {
    const answered = go(raised(false_), { type: 'answer', how: 'compensate' });
    expect(talkOf(answered).objection).toBe('open');
    expect(talkOf(answered).slip).toBe('answer');
  });

  it('is settled by the answer to its true cause once that has been probed', () => {
    const probed = go(raised(false_), { type: 'probe', how: 'suppose' });
    expect(talkOf(probed).objection).toBe('known');
    expect(talkOf(go(probed, { type: 'answer', how: 'prove' })).objection).toBe('settled');
  });

  it('shows a need when it is understood', () => {
    const hidden = { ...false_, weights: { service: 3, quality: 2 }, silent: 'quality' } as const;
    const benefit = start(scene({}, hidden), 3, inform, askService, helpful);
    const play =
      talkOf(benefit).objection === 'open'
        ? benefit
        : go(benefit, guarantee, { type: 'benefit', feature: 'sturdy' });
    expect(who(benefit).known).not.toContain('need.quality');
    expect(who(go(play, { type: 'probe', how: 'suppose' })).known).toContain('need.quality');
  });

  it('holds readiness down while it stands', () => {
    const play = raised(false_);
    expect(readiness(play)).toBeLessThan(readiness(play, { objection: 'settled' }));
  });
});

describe('an opening', () => {
  it.each(['proud', 'cautious', 'warm', 'brisk', 'expert'] as const)(
    'praise that rests on a known fact never hurts a %s person; the same without one does',
    (temperament) => {
      const begun = start(scene({}, { temperament }), 1);
      const trust = (move: Move): number => talkOf(go(begun, move)).trust - talkOf(begun).trust;
      expect(trust({ type: 'approach', how: 'praise', on: 'garden' })).toBeGreaterThanOrEqual(0);
      expect(trust(flattery)).toBeLessThan(0);
    },
  );

  it('fits one temperament and misses another', () => {
    const trust = (temperament: 'proud' | 'brisk') =>
      talkOf(start(scene({}, { temperament }), 1, { type: 'approach', how: 'consult', on: 'plain' })).trust;
    expect(trust('proud')).toBeGreaterThan(trust('brisk'));
  });

  it('drawn out over three approaches costs trust and patience', () => {
    const two = start(scene(), 1, gift, { type: 'approach', how: 'introduction', on: 'plain' });
    const three = go(two, { type: 'approach', how: 'question', on: 'plain' });
    expect(talkOf(three).trust).toBeLessThan(talkOf(two).trust);
    expect(talkOf(three).spent - talkOf(two).spent).toBeGreaterThan(1);
  });
});

describe('a gift above the limit', () => {
  const won = (first: Move) => {
    for (let seed = 1; seed < 50; seed++) {
      const play = start(scene(), seed, first, inform, ask, askService, sturdy, helpful, guarantee);
      const end = step(play, order);
      if (end.ok && talkOf(end.value).ending === 'won') return end.value;
    }
    throw new Error('never won');
  };

  it('is a breach even when the order is won, and the total is lower than without it', () => {
    const bribed = won({ type: 'approach', how: 'gift', on: 'lavish' });
    const honest = won(gift);
    expect(gameOf(bribed).breach).not.toBeNull();
    const [worse, better] = [scoreOf(gameOf(bribed)), scoreOf(gameOf(honest))];
    expect(worse.total).toBeLessThan(better.total - 40);
    expect(worse.ledger.filter((row) => row.phase === 'persuasion').every((row) => row.earned === 0)).toBe(
      true,
    );
  });
});

describe('after a slip', () => {
  const slips = {
    praise: () => start(scene({}, { patience: 20 }), 1, flattery),
    answer: () =>
      go(toObjection({ objection: { says: 'price', cause: 'product' }, patience: 20 }, gift), {
        type: 'answer',
        how: 'compensate',
      }),
    push: () => start(scene({}, { patience: 20 }), 1, gift, inform, order),
  };
  const best = (play: ReturnType<typeof start>) =>
    MENDS.filter((how) => talkOf(go(play, { type: 'mend', how })).slip === null);

  it.each(['praise', 'answer', 'push'] as const)('there is one best way back: %s', (slip) => {
    const play = slips[slip]();
    expect(talkOf(play).slip).toBe(slip);
    const [how, ...others] = best(play);
    expect(others).toEqual([]);
    if (!how) throw new Error('no way back');
    const back = go(play, { type: 'mend', how });
    expect(talkOf(back).trust).toBeGreaterThan(talkOf(play).trust);
    expect(readiness(back)).toBeGreaterThan(readiness(play));
  });

  it('each slip has another one', () => {
    const ways = (['praise', 'answer', 'push'] as const).map((slip) => best(slips[slip]())[0]);
    expect(new Set(ways).size).toBe(3);
  });
});

describe('twelve communications', () => {
  it('readiness falls smoothly from the ninth exchange and steeply after the twelfth', () => {
    const play = start(scene(), 1, ...ready);
    const at = (spent: number): number => readiness(play, { spent });
    const falls = Array.from({ length: 8 }, (_, i) => at(8 + i) - at(9 + i));
    expect(falls.slice(0, 4).every((fall) => fall <= 0.5)).toBe(true);
    expect(falls.slice(5).every((fall) => fall > 1)).toBe(true);
  });
});
