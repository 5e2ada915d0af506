/** Which sound belongs to what happened: told by runs of bots, and by what the street shows of the same news. */
import { describe, expect, it } from 'vitest';
import { soundsOf, type Heard } from '../../../src/learner/sound/choice';
import { momentsOf } from '../../../src/learner/stage-view';
import { playBot } from '../../../src/review/bots/bot';
import { textbook } from '../../../src/review/bots/textbook';
import { NEWS, type Happening, type News } from '../../../src/rules/game';
import { begin, step, type Place } from '../../../src/rules/play';
import { viewOf } from '../../../src/rules/view';
import { shippedScenario } from '../../course';

const told = (news: News): Happening => ({
  at: { index: 1, month: 1, effort: 0 },
  account: 'somebody',
  kind: 'news',
  news,
});
const moment = (place: Place, ...news: readonly News[]): Heard => ({ place, log: news.map(told) });

describe('a move', () => {
  it('that leads in to somebody rings the bell, out again it does not', () => {
    expect(soundsOf(moment('month'), moment('visit'))).toEqual(['bell']);
    expect(soundsOf(moment('month'), moment('recovery'))).toEqual(['bell']);
    expect(soundsOf(moment('visit'), moment('visit'))).toEqual([]);
    expect(soundsOf(moment('visit'), moment('month'))).toEqual([]);
  });

  it('that ends a month sounds of paper, and once of coins however many bought', () => {
    const after = moment('report', 'repeat-order', 'repeat-order', 'month-ends');
    expect(soundsOf(moment('month'), after)).toEqual(['paper', 'coins']);
  });

  it('that brings an order sounds fuller, and not of coins twice', () => {
    expect(soundsOf(moment('visit'), moment('month', 'repeat-order', 'order'))).toEqual(['order']);
  });

  it('is heard for what it did, not for what was there before', () => {
    expect(soundsOf(moment('visit', 'order'), moment('visit', 'order', 'clue'))).toEqual([]);
    expect(soundsOf(moment('visit', 'order', 'clue'), moment('visit', 'order'))).toEqual([]); // taken back
  });

  it('that went wrong makes no sound', () => {
    const bad: readonly News[] = ['unpaid', 'fault', 'complaint', 'mail-fined', 'promise-broken', 'churn'];
    for (const news of [...bad, 'word-bad', 'broken-off', 'lost-for-good', 'opposed'] as const)
      expect(soundsOf(moment('month'), moment('month', news))).toEqual([]);
  });
});

it('a run that begins at somebody’s door rings it, one that is taken up again begins in silence', () => {
  expect(soundsOf(null, moment('visit', 'lead-found'))).toEqual(['bell']);
  expect(soundsOf(null, moment('founding'))).toEqual([]);
  expect(soundsOf(moment('visit'), moment('visit'))).toEqual([]);
});

it('a coin that flies on the street can be heard, and what cannot be seen there cannot be heard', () => {
  for (const news of NEWS) {
    const seen = momentsOf([told(news)]).some(({ type }) => type !== 'arrive');
    expect([news, soundsOf(moment('month'), moment('month', news)).length > 0]).toEqual([news, seen]);
  }
});

it('a season sounds of all there is, at most two sounds a move', () => {
  const scenario = shippedScenario('snack-season');
  let play = begin(scenario, 1);
  const heard = new Set<string>();
  for (const move of playBot(scenario, 1, textbook).moves) {
    const next = step(play, move);
    if (!next.ok) throw new Error(next.error);
    const sounds = soundsOf(viewOf(play), viewOf(next.value));
    expect(sounds.length).toBeLessThanOrEqual(2);
    for (const sound of sounds) heard.add(sound);
    play = next.value;
  }
  expect([...heard].sort()).toEqual(['bell', 'coins', 'order', 'paper']);
});
