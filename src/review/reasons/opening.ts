/** Openings: what suits this person by what is known of them, and what does not. */
import { TEMPERAMENTS, type Temperament } from '../../model/customer';
import type { Move } from '../../model/move';
import { APPROACHES, LAVISH, PLAIN, type Approach } from '../../model/trade';
import { CONCEPT_OF_APPROACH } from '../../rules/criteria';
import {
  BENEFIT_FIT,
  FLATTERY,
  OPENING,
  OPENING_FIT,
  PLAIN_GIFT,
  PRODUCT_FIT,
  TRUST,
} from '../../rules/parameters';
import { because, type Reasons } from './reason';
import { isPressed, needOf, type TalkSight } from './talk-sight';

type Opening = Extract<Move, { type: 'approach' }>;

/** What an opening does to somebody of this temperament, as far as one can know beforehand; null: it hangs on what is not known. */
const fitWith = (kind: Temperament, { how, on }: Opening, sight: TalkSight): number | null => {
  if (how === 'product' || how === 'benefit') {
    const need = needOf(sight.view, on);
    const weight = need && sight.file.known.weights[need];
    if (weight === undefined) return null;
    if (how === 'product') return PRODUCT_FIT[weight > 0 ? 'meets' : 'misses'][kind];
    return weight > 0 ? BENEFIT_FIT.known + (kind === 'brisk' ? BENEFIT_FIT.brisk : 0) : BENEFIT_FIT.missed;
  }
  if (how === 'praise' && on === PLAIN) return FLATTERY[kind];
  if (how === 'gift' && on === PLAIN) return PLAIN_GIFT[kind];
  return OPENING_FIT[kind][how];
};

/** What an opening does to this person; the mean over all temperaments while theirs is not known. */
const fitOf = (opening: Opening, sight: TalkSight): number | null => {
  const { temperament } = sight.file.known;
  const kinds = temperament ? [temperament] : TEMPERAMENTS;
  const fits = kinds.map((kind) => fitWith(kind, opening, sight));
  return fits.reduce<number | null>(
    (sum, fit) => (sum === null || fit === null ? null : sum + fit / kinds.length),
    0,
  );
};

/** The approach that promises most of those that what is on file lets one try. */
const bestKnown = (sight: TalkSight): { readonly how: Approach; readonly fit: number } => {
  const { file, view } = sight;
  const needs = view.company?.features.filter(({ need }) => (file.known.weights[need] ?? 0) > 0) ?? [];
  const grounds: Readonly<Partial<Record<Approach, readonly string[]>>> = {
    praise: file.known.facts,
    gift: [],
    introduced: file.introducer === null ? [] : [PLAIN],
    letter: file.letter ? [PLAIN] : [],
    product: [],
    benefit: needs.map(({ id }) => id),
  };
  return APPROACHES.flatMap((how) =>
    (grounds[how] ?? [PLAIN]).map((on) => ({ how, fit: fitOf({ type: 'approach', how, on }, sight) ?? 0 })),
  ).reduce((best, one) => (one.fit > best.fit ? one : best));
};

/** From this much on an opening warms somebody, as far as one knows. */
const WARMS = 2;

/** What lets somebody speak first, while one does not know yet what they are like. */
const DRAWS = { question: 'opening-asks', consult: 'opening-consults' } as const;

export function* openingFor(sight: TalkSight, move: Opening): Reasons {
  const { how, on } = move;
  const { account, file, talk, view } = sight;
  const { temperament } = file.known;
  const concept = CONCEPT_OF_APPROACH[how];
  const known = fitOf(move, sight);
  const fit = known ?? 0;
  if (how === 'product' && known === null && talk.openings.length < OPENING.lingerFrom - 1)
    yield because('opening-show', { account, feature: on });
  if (on === LAVISH || fit <= 0 || talk.openings.length >= OPENING.lingerFrom - 1) return;
  const by = { account, approach: how, ...(temperament ? { temper: temperament } : {}) };
  const onFact = file.known.facts.includes(on);
  if (talk.openings.length > 0) {
    // Whoever has just pushed back a bribe is not greeted a little more.
    if (view.breach && talk.openings.includes('gift')) return;
    if (onFact) yield because('opening-add', { ...by, fact: on }, concept);
    else if (talk.trust <= TRUST.start) yield because('opening-rescue', by, concept);
    else yield because(fit >= WARMS ? 'opening-second' : 'opening-second-mild', by);
    return;
  }
  if (onFact) yield because(how === 'gift' ? 'opening-gift' : 'opening-fact', { ...by, fact: on }, concept);
  else if (temperament) yield because(fit >= WARMS ? 'opening-fits' : 'opening-mild', by, concept);
  if (how === 'introduced' || how === 'letter')
    yield because(
      'opening-borrowed',
      { ...by, ...(file.introducer === null ? {} : { introducer: file.introducer }) },
      concept,
    );
  const need = how === 'product' || how === 'benefit' ? needOf(sight.view, on) : undefined;
  if (need) yield because('opening-need', { ...by, need, feature: on }, concept);
  if (temperament) return;
  if (how === 'question' && isPressed(sight))
    yield because('opening-brief', { ...by, n: sight.left }, concept);
  // Advice is given at some length, and only to whoever has time for it.
  if (how === 'question' || (how === 'consult' && !isPressed(sight)))
    yield because(DRAWS[how], { ...by, n: sight.left }, concept);
  if (how === 'introduction') yield because('opening-safe', by, concept);
}

export function* openingAgainst(sight: TalkSight, move: Opening): Reasons {
  const { how, on } = move;
  const { account, file, talk } = sight;
  const { temperament } = file.known;
  const concept = CONCEPT_OF_APPROACH[how];
  if (on === LAVISH) yield because('gift-lavish', { account });
  if (talk.openings.length >= OPENING.lingerFrom - 1) yield because('opening-lingers', { account });
  const fit = fitOf(move, sight);
  if (how === 'praise' && on === PLAIN) yield because('praise-empty', { account });
  if (how === 'gift' && on === PLAIN && (fit ?? 0) <= 0) yield because('gift-plain', { account });
  if (fit === null) yield because('opening-guess', { account, approach: how, feature: on }, concept);
  const by = { account, approach: how, ...(temperament ? { temper: temperament } : {}) };
  if (temperament && fit !== null && fit < 0) yield because('opening-jars', by, concept);
  if (temperament && fit === 0) yield because('opening-flat', by, concept);
  if (how === 'consult' && !temperament && isPressed(sight))
    yield because('opening-roundabout', { account }, concept);
  const best = bestKnown(sight);
  if (best.how !== how && best.fit > (fit ?? 0) + 0.5 && talk.openings.length === 0)
    yield because(
      how === 'introduction' && file.visits.length <= 1 ? 'opening-bare' : 'opening-weaker',
      { account, approach: how },
      concept,
    );
}
