/**
 * The ordinary seller: neither the course's nor a caricature. Starts with a word about themselves and one about the
 * goods, asks now and then, shows benefits before a need is named, meets objections on their face as often as not, and
 * asks for the order late. Comes back until their patience is over. How often they do what stands in `policy.ts`.
 */
import { NEED_TYPES, NEEDS } from '../../model/customer';
import type { FaceToFaceMove } from '../../model/move';
import { ANSWERS, PLAIN, PROBES } from '../../model/trade';
import { sample } from '../../model/chance';
import { talkWith } from '../../rules/copies';
import { outcomes } from '../../rules/exchange';
import { refuseTalk } from '../../rules/legal-talk';
import { BEST_ANSWER, WAY_BACK } from '../../rules/parameters';
import { isObjecting, knowsMan, markAt, newTalk, type Scene, type Talk } from '../../rules/talk';
import { comingIn } from '../../rules/visiting';
import { SELLER } from './policy';

type Luck = (about: string) => number;

/** What was won or given up, and what it took. */
export interface Pitch {
  readonly won: boolean;
  readonly talk: Talk;
  /** Communications over all visits, and visits. */
  readonly communications: number;
  readonly visits: number;
}

const among = <T>(luck: number, list: readonly T[]): T => {
  const one = list[Math.floor(luck * list.length)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
};

/** What the seller would like to say at this point, best first. */
const wishes = (talk: Talk, scene: Scene, luck: Luck): readonly FaceToFaceMove[] => {
  const { data } = scene;
  const benefit = (about: string): FaceToFaceMove => ({
    type: 'benefit',
    feature: among(luck(about), data.features).id,
  });
  if (talk.greeting && talk.openings.length === 0)
    return [{ type: 'approach', how: 'introduction', on: PLAIN }, benefit('instead')];
  if (talk.slip !== null && luck('mends') < SELLER.mends) return [{ type: 'mend', how: WAY_BACK[talk.slip] }];
  if (isObjecting(talk)) {
    const { objection } = scene.truth;
    if (talk.objection === 'known' && objection && luck('knows how') < SELLER.fits)
      return [{ type: 'answer', how: BEST_ANSWER[objection.cause] }];
    return talk.objection === 'open' && luck('asks back') < SELLER.probes
      ? [{ type: 'probe', how: among(luck('probe'), PROBES) }]
      : [{ type: 'answer', how: among(luck('answer'), ANSWERS) }];
  }
  if (talk.conflict === 'open')
    return [{ type: 'weigh', how: luck('weighs') < SELLER.weighs ? 'both-sides' : 'only-pros' }];
  if (!knowsMan(talk, 'need') && luck('wonders') < SELLER.wonders)
    return [{ type: 'man', account: scene.account.id, fact: 'need' }];
  if (knowsMan(talk, 'authority') && scene.truth.authority === 'other' && !talk.decider)
    return [{ type: 'invite', account: scene.account.id }];
  if (talk.told === 'nothing') return [{ type: 'inform', aspect: among(luck('aspect'), data.aspects) }];
  if (talk.signal !== null && luck('asks for it') < SELLER.closes) return [{ type: 'ask-order' }];
  const voiced = data.features.filter(({ need }) => markAt(talk.marks, NEEDS.indexOf(need)) === 1);
  if (voiced.length > 0 && luck('has listened') < SELLER.listens)
    return [{ type: 'benefit', feature: among(luck('which'), voiced).id }];
  const { asks, shows, offers, promises } = SELLER;
  const mood = luck('mood');
  if (mood < asks)
    return [{ type: 'ask', area: NEED_TYPES[talk.exchanges % NEED_TYPES.length] ?? 'functional' }];
  if (mood < asks + shows) return [benefit('one'), benefit('another'), benefit('third')];
  if (mood < asks + shows + offers && talk.offer === null)
    return [{ type: 'offer', offer: among(luck('offer'), data.offers).id }];
  if (mood < asks + shows + offers + promises)
    return [{ type: 'promise', promise: among(luck('promise'), data.promises).id }, { type: 'listen' }];
  return talk.signal === null ? [{ type: 'ask-order' }] : [benefit('last'), { type: 'listen' }];
};

/** Pitches to somebody over as many visits as the ordinary seller makes. `luck` is keyed by what it is about. */
export const pitch = (scene: Scene, luck: (about: string, n: number) => number): Pitch => {
  let talk = newTalk(0);
  let visits = 0;
  const done = (): Pitch => ({
    won: talk.ending === 'won',
    talk,
    communications: talk.exchanges,
    visits,
  });
  while (visits < SELLER.visits) {
    talk = comingIn(talk, scene.truth.patience, visits > 0, []);
    visits++;
    while (talk.ending === null) {
      if (talk.exchanges >= SELLER.givesUp || (knowsMan(talk, 'need') && !scene.truth.need)) return done();
      const n = talk.exchanges;
      const now = talk;
      const here: Luck = (about) => luck(about, n);
      const move = [...wishes(now, scene, here), { type: 'listen' } as const].find(
        (wish) => refuseTalk(now, scene, wish) === null,
      );
      if (!move) throw new RangeError('nothing left to say');
      talk = sample(outcomes(now, move, scene), () => here('how it goes')).talk;
    }
    if (talk.ending === 'won' || talk.ending === 'lost') return done();
    talk = talkWith(talk, { ending: null });
  }
  return done();
};
