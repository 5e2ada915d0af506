/** Why a month's work on one person is worth doing, or not: getting to know, judging, visiting. */
import type { Move } from '../../model/move';
import type { ValueKind } from '../../model/trade';
import { CONCEPT_OF_STUDY, CONCEPT_OF_ROLE } from '../../rules/criteria';
import { BACKING, OPENING_FIT, STANCE, TWELVE } from '../../rules/parameters';
import { manSheet, type AccountView, type View } from '../../rules/view';
import { assessment, monthlyWorth } from '../bots/textbook-worth';
import { cluesOf, flawOf, isKept, unseen } from './month-sight';
import { because, fileOf, orNone, type Early, type Reasons } from './reason';
import { lackOf, unknownMan } from './talk-sight';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

/** So many pieces of information make a visit well prepared; after so many visits there is little more to be had. */
const PREPARED = 3;
const VISITS = 3;
/** A tie to the rival that is worth attacking; growth worth expanding. */
const TIED = 2;
const GROWS = 0.2;

const isOpen = ({ stage }: AccountView): boolean => ['lead', 'qualified', 'nurtured'].includes(stage);

/** Those with a say in this house who back us are too few yet: half of it is enough. */
const isUnbacked = ({ organisation }: AccountView): boolean =>
  organisation !== null && organisation.backed < organisation.known * BACKING.share;

function* visitFor(view: View, file: AccountView): Reasons {
  const { id: account, known, post, invited, visits } = file;
  if (flawOf(file) || (known.authority === 'other' && !invited)) return;
  if (post) {
    const house = fileOf(view, post.of);
    if (!house?.customer && house && isUnbacked(house))
      yield because('visit-say', { account, role: post.role, house: post.of }, CONCEPT_OF_ROLE[post.role]);
    return;
  }
  if (visits.length > 0 && visits.length < VISITS)
    yield because(file.exchanges < TWELVE.at ? 'visit-again' : 'visit-still', {
      account,
      n: file.exchanges,
      of: TWELVE.at,
    });
  const sheet = manSheet(known);
  const yes = sheet.need && sheet.money && (sheet.authority || invited);
  if (visits.length === 0) {
    if (yes) yield because('visit-ready', { account });
    else if (cluesOf(file) >= PREPARED) yield because('visit-new', { account, n: cluesOf(file) });
  }
}

function* visitAgainst(file: AccountView): Reasons {
  const { id: account, known, invited, visits, post } = file;
  const lack = lackOf(file);
  const flaw = flawOf(file);
  if (lack) yield because('visit-cannot', { account, flaw: lack });
  else if (flaw) yield because('visit-bad', { account, flaw });
  if (known.authority === 'other' && !invited) yield because('visit-decider', { account });
  if (isUnbacked(file)) yield because('visit-unbacked', { account });
  if (visits.length >= VISITS) yield because('visit-often', { account, n: visits.length });
  else if (file.exchanges >= TWELVE.at)
    yield because('visit-past', { account, n: file.exchanges, of: TWELVE.at });
  if (visits.length === 0 && cluesOf(file) < PREPARED && !post)
    yield because('visit-unprepared', { account, n: cluesOf(file), of: PREPARED });
}

function* studyFor(file: AccountView, { method }: Of<'study'>): Reasons {
  const { id: account, known, stale } = file;
  if (known.need === false || file.stage === 'dropped') return;
  if (method === 'refresh') {
    if (stale.length > 0) yield because('study-refresh', { account, n: stale.length });
    return;
  }
  const by = { account, study: method };
  const concept = CONCEPT_OF_STUDY[method];
  if (method === 'desk' && known.worth === undefined)
    yield isKept(file) ? unseen('study-ordered', 'study-books', file) : because('study-worth', by, concept);
  if (method === 'interview' && known.sensitivity === undefined) yield because('study-deep', by, concept);
  if (method === 'rival' && known.tie === undefined) yield because('study-rival', by, concept);
  if (method === 'operation') yield because('study-house', by, concept);
}

/** Finding out, asking and writing all are for a visit: what speaks against doing any of it for this person. */
function* studyAgainst(file: AccountView): Reasons {
  const { id: account } = file;
  const flaw = flawOf(file);
  if (flaw === 'need') yield because('study-wasted', { account, flaw });
  else if (flaw && flaw !== 'money') yield because('study-poor', { account, flaw });
}

/** Why somebody is worth keeping in touch with, and not worth a visit for now; null when nothing says so. */
const earlyBy = (file: AccountView): Early | null => {
  const { orientation, money, sensitivity } = file.known;
  if (flawOf(file) === 'money') return 'money';
  if (orientation === 'transactional') return 'transactional';
  if (money === 'tight' && sensitivity === 'price') return 'tight';
  return file.visits.length >= VISITS ? 'visits' : null;
};

function* selectFor(view: View, file: AccountView, { as }: Of<'select'>): Reasons {
  const { id: account, known } = file;
  const flaw = flawOf(file);
  if (as === 'dropped') {
    if (flaw && flaw !== 'money') yield because('select-dropped', { account, flaw });
    return;
  }
  if (flaw && flaw !== 'money') return;
  const { post } = file;
  const house = post && fileOf(view, post.of);
  if (as === 'qualified' && post && house?.organisation && isUnbacked(house))
    yield because(
      post.weight < house.organisation.known ? 'select-say' : 'select-say-only',
      { account, role: post.role, house: post.of, n: post.weight, of: house.organisation.known },
      CONCEPT_OF_ROLE[post.role],
    );
  const early = earlyBy(file);
  if (as === 'nurtured' && early) yield because('select-nurtured', { account, early });
  if (as === 'nurtured' || early) return;
  const yuan = monthlyWorth(view, file);
  if (yuan > 0) yield because('select-worth', { account, yuan });
  if (known.need) yield because('select-qualified', { account });
}

function* tooEarly(file: AccountView): Reasons {
  const early = earlyBy(file);
  if (early) yield because('select-early', { account: file.id, early });
}

/** The stages at which somebody is not called on. */
const ASIDE: readonly string[] = ['nurtured', 'dropped'];

function* selectAgainst(view: View, file: AccountView, { as }: Of<'select'>): Reasons {
  const { id: account, known, post } = file;
  const house = post && fileOf(view, post.of);
  // Whoever has a post speaks for the house, and that is not called on.
  if (as === 'qualified' && post && house && !house.customer && ASIDE.includes(house.stage))
    yield because('select-house-aside', { account, role: post.role, house: post.of });
  const flaw = flawOf(file);
  if (as === 'dropped') {
    if (flaw) return;
    if (known.need ?? known.worth) yield because('drop-good', { account });
    else yield because('drop-blind', { account });
    return;
  }
  if (flaw && as === 'qualified') yield because('select-bad', { account, flaw });
  else if (flaw && flaw !== 'money')
    yield because(file.stage === 'dropped' ? 'nurture-dropped' : 'nurture-bad', { account, flaw });
  else if (as === 'qualified' && known.need === undefined && !file.post)
    yield because(known.worth === undefined ? 'select-blind' : 'select-unasked', { account });
  else if (as === 'qualified') yield* tooEarly(file);
  else if (as === 'nurtured' && !earlyBy(file))
    yield because((known.need ?? known.worth) ? 'nurture-good' : 'nurture-blind', { account });
}

/** What each line of the value sheet is read from: pieces an order, growth in per cent a year, people they know. */
const evidenceOf = ({ known, circle }: AccountView): Readonly<Record<ValueKind, number>> => ({
  visible: known.worth?.units ?? 0,
  hidden: Math.round(100 * (known.worth?.growth ?? 0)),
  social: circle ?? 0,
});

const stanceFits = (view: View, file: AccountView, { as }: Of<'stance'>): boolean => {
  const { known, customer } = file;
  const growth = known.worth?.growth ?? 0;
  if (as === 'attack') return (known.tie ?? 0) >= TIED && monthlyWorth(view, file) > 0;
  return as === 'expand' ? growth >= GROWS : growth < GROWS && (customer?.signs.length ?? 0) > 0;
};

/** Why each stance has nothing to work on. */
const STANCE_IDLE = { guard: 'stance-stunts', expand: 'stance-no-room', attack: 'stance-no-tie' } as const;

const stanceIdles = ({ known }: AccountView, { as }: Of<'stance'>): boolean => {
  const growth = known.worth?.growth;
  if (as === 'attack') return (known.tie ?? 0) < TIED;
  if (growth === undefined) return false;
  return as === 'expand' ? growth <= 0 : growth >= GROWS;
};

/** What a stance costs while nobody knows whether there is room to grow. */
function* stanceAgainst(file: AccountView, move: Of<'stance'>): Reasons {
  const { id: account, known } = file;
  if (stanceIdles(file, move)) yield because(STANCE_IDLE[move.as], { account });
  else if (isKept(file) && !known.worth)
    yield file.stance === null
      ? because('stance-blind', { account, yuan: STANCE.monthly })
      : because('stance-turned', { account });
}

export function* peopleFor(view: View, file: AccountView, move: Move): Reasons {
  const { id: account, known } = file;
  switch (move.type) {
    case 'visit':
      yield* visitFor(view, file);
      return;
    case 'study':
      yield* studyFor(file, move);
      return;
    case 'man':
      if (isOpen(file) && !lackOf(file) && unknownMan(file).includes(move.fact))
        yield because('man-call', { account, man: move.fact });
      return;
    case 'invite':
      if (known.authority === 'other' && !file.invited && !lackOf(file))
        yield because('invite-decider', { account });
      return;
    case 'select':
      yield* selectFor(view, file, move);
      return;
    case 'tag':
      if (known.sensitivity === move.tag) yield because('tag-right', { account, tag: move.tag });
      return;
    case 'assess':
      if (assessment(file)?.[move.value] === move.level) {
        const n = evidenceOf(file)[move.value];
        const given = { account, valueLevel: String(move.level), n };
        if (move.value === 'hidden') yield because(orNone('assess-hidden', Math.max(0, n)), given);
        else yield because(`assess-${move.value}`, given);
      }
      return;
    case 'stance':
      if (stanceFits(view, file, move))
        yield because(`stance-${move.as}`, {
          account,
          ...(file.customer?.signs[0] ? { sign: file.customer.signs[0] } : {}),
        });
      return;
    case 'letter':
      if (!lackOf(file) && (known.temperament === undefined || OPENING_FIT[known.temperament].letter > 0))
        yield because('letter-ahead', {
          account,
          ...(known.temperament ? { temper: known.temperament } : {}),
        });
      return;
    default:
  }
}

export function* peopleAgainst(view: View, file: AccountView, move: Move): Reasons {
  const { id: account, known } = file;
  switch (move.type) {
    case 'visit':
      yield* visitAgainst(file);
      return;
    case 'study':
    case 'man':
    case 'letter': {
      yield* studyAgainst(file);
      if (move.type === 'letter' && known.temperament && OPENING_FIT[known.temperament].letter <= 0)
        yield because('letter-brisk', { account, temper: known.temperament });
      return;
    }
    case 'select':
      yield* selectAgainst(view, file, move);
      return;
    case 'tag':
      if (known.sensitivity === undefined) yield because('tag-blind', { account, tag: move.tag });
      else if (known.sensitivity !== move.tag)
        yield because('tag-wrong', { account, tag: move.tag, minds: known.sensitivity });
      return;
    case 'assess': {
      const right = assessment(file);
      if (right && right[move.value] !== move.level)
        yield because('assess-off', { account, value: move.value, valueLevel: String(right[move.value]) });
      return;
    }
    case 'stance':
      yield* stanceAgainst(file, move);
      return;
    default:
  }
}
