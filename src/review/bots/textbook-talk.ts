/** A visit as the course would have it: open by the person, inform, ask, show benefits to what was named, probe, ask at the signal. */
import {
  MAN_FACTS,
  NEEDS,
  needTypeOf,
  type NeedType,
  type Role,
  type Temperament,
} from '../../model/customer';
import type { Wish } from './bot';
import { APPROACHES, PLAIN, type Approach, type Offer, type PlainApproach } from '../../model/trade';
import {
  ASPECT_FOR,
  BENEFIT_FIT,
  BEST_ANSWER,
  BEST_PROBE,
  OPENING_FIT,
  PRODUCT_FIT,
  READINESS,
  ROLE_TALK,
  WAY_BACK,
} from '../../rules/parameters';
import type { AccountView, TalkView, View } from '../../rules/view';

const PLAIN_APPROACHES = APPROACHES.filter(
  (how): how is PlainApproach => how !== 'product' && how !== 'benefit',
);
/** What an opening does on average to somebody one knows nothing of. */
const UNKNOWN: readonly Temperament[] = ['proud', 'cautious', 'warm', 'brisk', 'expert'];

/** From this fit on an opening warms, and is not just polite; with this fit it is made for somebody. */
const WARM = 2;
const RIGHT = 3;

interface Opening {
  readonly how: Approach;
  readonly on: string;
  readonly fit: number;
}

/** The openings that may suit, the best first. */
const openings = (view: View, account: AccountView): readonly Opening[] => {
  const { temperament, facts, weights } = account.known;
  const kinds = temperament ? [temperament] : UNKNOWN;
  const mean = (of: (kind: Temperament) => number): number =>
    kinds.reduce((sum, kind) => sum + of(kind), 0) / kinds.length;
  const mine = (view.company?.features ?? []).filter(({ need }) => (weights[need] ?? 0) > 0);
  const ways: readonly Opening[] = [
    ...PLAIN_APPROACHES.flatMap((how) =>
      (how === 'praise' || how === 'gift' ? facts : [PLAIN]).map((on) => ({
        how,
        on,
        fit: mean((kind) => OPENING_FIT[kind][how]),
      })),
    ),
    ...mine.flatMap(({ id: on }) => [
      {
        how: 'benefit' as const,
        on,
        fit: BENEFIT_FIT.known + mean((kind) => (kind === 'brisk' ? BENEFIT_FIT.brisk : 0)),
      },
      { how: 'product' as const, on, fit: mean((kind) => PRODUCT_FIT.meets[kind]) },
    ]),
  ];
  return ways.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit);
};

function* open(view: View, account: AccountView, { openings: tried }: TalkView): Generator<Wish> {
  for (const { how, on } of openings(view, account))
    if (!tried.includes(how)) yield { type: 'approach', how, on };
}

/** Now that one knows whom one talks to: a first word that was no more than polite is followed by one made for them. */
function* openAgain(view: View, account: AccountView, { openings: [first] }: TalkView): Generator<Wish> {
  const ways = openings(view, account);
  if (ways.some(({ how, fit }) => how === first && fit >= WARM)) return;
  for (const { how, on, fit } of ways) if (fit >= RIGHT) yield { type: 'approach', how, on };
}

/** The part somebody plays in an organisation's purchase, as far as one knows. */
const roleOf = ({ post, organisation }: AccountView): Role | null =>
  post?.role ?? (organisation && organisation.known > 0 ? 'decision-maker' : null);

/** Whether this person cannot buy, as far as one knows. */
export const cannotBuy = ({ known, invited }: AccountView): boolean =>
  known.need === false || known.money === 'none' || (known.authority === 'other' && !invited);

function* areas(view: View, account: AccountView, talk: TalkView): Generator<NeedType> {
  const served = NEEDS.filter(
    (need) => view.company?.features.some((f) => f.need === need) && !talk.needs[need],
  );
  const likely = (need: (typeof NEEDS)[number]): number =>
    account.known.weights[need] ?? view.survey.needs[need] * 3;
  for (const need of served.sort((a, b) => likely(b) - likely(a))) {
    if (account.known.weights[need] === 0) continue;
    const area = needTypeOf(need);
    if (!account.known.closedAreas.includes(area)) yield area;
  }
}

export function* talk(view: View): Generator<Wish> {
  const t = view.talk;
  const account = view.accounts.find((a) => a.id === t?.account);
  if (!t || !account) return;
  const { known } = account;

  if (t.slip) yield { type: 'mend', how: WAY_BACK[t.slip] };
  if (t.openings.length === 0 && t.state === 'opening') yield* open(view, account, t);
  if (t.openings.length === 1 && ['warmed', 'cooled'].includes(t.state)) {
    if (!account.post) yield* openAgain(view, account, t);
    if (known.temperament && OPENING_FIT[known.temperament].question > 0)
      yield { type: 'approach', how: 'question', on: PLAIN };
  }
  if (t.objection === 'open' && t.says) yield { type: 'probe', how: BEST_PROBE[t.says] };
  if (t.objection === 'known' && known.objection)
    yield { type: 'answer', how: BEST_ANSWER[known.objection.cause] };
  if (t.conflict === 'open') yield { type: 'weigh', how: 'both-sides' };
  if (t.surplus === 'open') yield { type: 'advise' };
  if (t.signal) {
    if (known.money === 'tight' && t.offer === null) yield { type: 'offer', offer: 'terms' };
    yield { type: 'ask-order' };
  }
  if (known.authority === 'other' && !account.invited) yield { type: 'invite', account: account.id };
  if (cannotBuy(account)) yield { type: 'leave' };
  if (t.exchanges >= 14 || t.patience <= 0.1) yield { type: 'leave' };

  if (!t.clarity)
    yield { type: 'inform', aspect: known.sensitivity ? ASPECT_FOR[known.sensitivity] : 'quality' };
  for (const fact of MAN_FACTS)
    if (known[fact] === undefined && !account.post) yield { type: 'man', account: account.id, fact };

  const voiced = NEEDS.filter((need) => t.needs[need] === 'voiced').sort(
    (a, b) => (known.weights[b] ?? 0) - (known.weights[a] ?? 0),
  );
  const heard = NEEDS.filter((need) => t.needs[need] === 'voiced' || t.needs[need] === 'shown').length;
  if (heard < 2) for (const area of areas(view, account, t)) yield { type: 'ask', area };
  const showing = voiced.flatMap((need) => view.company?.features.filter((f) => f.need === need) ?? []);
  const shown = NEEDS.some((need) => t.needs[need] === 'shown');
  const role = roleOf(account);
  const serves = (offer: Offer): boolean => role !== null && ROLE_TALK[role].offers.includes(offer);
  const drawn = ({ id, speaks }: View['offers'][number]): number =>
    (speaks === known.sensitivity ? READINESS.offerMatch : READINESS.offerPlain) +
    (role !== null && serves(id) ? ROLE_TALK[role].offerPoints : 0) +
    // Of two that draw alike, a house is given the solution, unless it is short of money (solution-selling).
    (id === 'solution' && known.money !== 'tight' ? 0.5 : 0);
  const offers = view.offers
    .filter((o) => o.id !== 'discount' && (o.speaks === known.sensitivity || serves(o.id)))
    .sort((a, b) => drawn(b) - drawn(a));
  // In a house one speaks first of what serves the part somebody plays in it.
  for (const { id: offer } of offers) if (serves(offer)) yield { type: 'offer', offer };
  // What is offered to somebody who has seen no use in the thing is only cheap.
  const [first, ...more] = showing;
  if (first && !shown) yield { type: 'benefit', feature: first.id };
  for (const offer of offers) yield { type: 'offer', offer: offer.id };
  if (first) yield { type: 'benefit', feature: first.id };
  for (const { id: feature } of more) yield { type: 'benefit', feature };
  for (const area of areas(view, account, t)) if (t.patience > 0.3) yield { type: 'ask', area };
  if (known.sensitivity === undefined && t.patience > 0.3 && t.relation.listened < 2)
    yield { type: 'listen' };
  if (t.promises.length === 0 && t.interest >= 6) {
    for (const promise of view.promises) if (promise.keepable) yield { type: 'promise', promise: promise.id };
  }
  for (const feature of view.company?.features ?? []) {
    if ((known.weights[feature.need] ?? 0) > 0) yield { type: 'benefit', feature: feature.id };
  }
  if (t.interest >= 8 && t.offer === null)
    for (const offer of view.offers) if (offer.id !== 'discount') yield { type: 'offer', offer: offer.id };
  yield { type: 'leave' };
}
