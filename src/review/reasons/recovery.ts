/** Why something is worth doing, or not, with somebody who is about to be lost. */
import type { Move } from '../../model/move';
import type { Redress } from '../../model/trade';
import { CONCEPT_OF_MATTER } from '../../rules/recovery/grades';
import { PATIENCE } from '../../rules/parameters';
import { BOSS, FITS_CAUSE, HEARD_OUT, HEARS, TELLS } from '../../rules/recovery/parameters';
import { isFuming, type Recovery } from '../../rules/recovery/recovery';
import type { MeetingView, View } from '../../rules/view';
import type { ForCode } from './catalogue';
import { because, fileOf, type Reason, type ReasonParams, type Reasons } from './reason';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;

/** What has come out says that nothing can be done, or that it does not pay. */
const hopeless = ({ matter, cause, wish, recovery }: MeetingView): 'part-hopeless' | 'part-burden' | null => {
  if (matter === 'complaint') return null;
  if (cause === 'circumstance' || (recovery.wishKnown && wish === null)) return 'part-hopeless';
  return recovery.wishKnown && matter === 'burden' && wish !== 'terms' ? 'part-burden' : null;
};

/** They have said what they want, and it can be had on terms that pay. */
const isKeepable = (meeting: MeetingView): boolean =>
  meeting.recovery.wishKnown && meeting.wish !== null && hopeless(meeting) === null;

const costOf = ({ redress }: MeetingView, given: Redress) => redress.find(({ id }) => id === given);

function* redressFor(m: MeetingView, given: Redress, about: ReasonParams): Reasons {
  const { cause, wish, recovery: r, matter } = m;
  if (r.heard === 0 || r.owned === 0 || hopeless(m)) return;
  const concept = CONCEPT_OF_MATTER[matter];
  if (given === wish) yield because('redress-wish', { ...about, redress: given }, concept);
  else if (cause !== null && FITS_CAUSE[cause].includes(given) && (r.wishKnown || m.upset > TELLS.wish))
    yield because('redress-cause', { ...about, redress: given, fault: cause });
}

/** They have said all they have to say, as far as one knows them. */
const isHeardOut = (view: View, { account, recovery, cause, upset }: MeetingView): boolean => {
  const temper = fileOf(view, account)?.known.temperament;
  return (
    recovery.heard >= (temper ? HEARS[temper] : HEARD_OUT) ||
    (recovery.heard > 0 && cause !== null && upset === 0)
  );
};

/** Why to listen to somebody to whom nobody has listened yet. */
const unheardYet = (view: View, { account, recovery }: MeetingView): ForCode => {
  if (isFuming(recovery)) return wasCut(recovery) ? 'hear-cut' : 'hear-fuming';
  return fileOf(view, account)?.known.temperament ? 'hear-known' : 'hear-first';
};

/** Whoever fumes was cut short once already. */
const wasCut = ({ first }: Recovery): boolean => first === 0;

/** What asking the boss takes of their patience; and with less than so much there is no time left for what was asked for and for a day to look in. */
const BOSS_TAKES = PATIENCE.move + BOSS.patience;
const BOSS_LEAVES = BOSS_TAKES + 3 * PATIENCE.move;

/** What they wish for is for the boss to give, and there is no time left to ask. */
const isTooLate = (m: MeetingView): boolean => {
  const { redress, cleared, until, spent } = m.recovery;
  const beyond = m.wish !== null && costOf(m, m.wish)?.beyond === true;
  return beyond && redress === null && !cleared && until - spent < BOSS_LEAVES;
};

export function* recoveryFor(view: View, m: MeetingView, move: Move): Reasons {
  const { account, recovery: r, cause, wish, upset, matter } = m;
  const about = { account, matter };
  switch (move.type) {
    case 'hear':
      if (r.heard === 0) yield because(unheardYet(view, m), about);
      else if (!isHeardOut(view, m))
        yield because(cause !== null ? 'hear-calms' : upset > 0 ? 'hear-again' : 'hear-cause', about);
      return;
    case 'look-up':
      if (cause === null && !isFuming(r)) yield because('look-record', about);
      return;
    case 'trace':
      if (isFuming(r)) return;
      if (move.what === 'cause') yield because(r.looked ? 'trace-only' : 'trace-cause', about);
      else if (upset <= TELLS.wish && !hopeless(m))
        yield because('trace-wish', about, CONCEPT_OF_MATTER[matter]);
      return;
    case 'own':
      if (isFuming(r) || cause === null) return;
      if (move.how === 'sorry' && cause !== 'circumstance')
        yield because('own-sorry', { ...about, fault: cause });
      if (move.how === 'explain' && cause === 'circumstance')
        // Whoever goes because of something in their own life wants no reasons from us.
        yield because(matter === 'complaint' ? 'own-blameless' : 'own-theirs', about);
      return;
    case 'ask-boss':
      if (wish !== null && costOf(m, wish)?.beyond && r.redress === null)
        yield because('boss-first', { ...about, wish });
      return;
    case 'redress':
      yield* redressFor(m, move.with, about);
      return;
    case 'assure':
      if (hopeless(m)) return;
      yield because(matter !== 'complaint' && isTooLate(m) ? 'assure-late' : 'assure-day', about);
      return;
    case 'ask-stay':
      if (!hopeless(m) && r.redress !== null) yield because('stay-ask', about, CONCEPT_OF_MATTER[matter]);
      return;
    case 'part': {
      const why = hopeless(m);
      if (why) yield because(why, { ...about, ...(wish === null ? {} : { wish }) });
      return;
    }
    case 'leave':
      if (matter === 'complaint' && r.redress !== null && r.assured) yield because('leave-settled', about);
      return;
    default:
  }
}

function* ownAgainst(m: MeetingView, { how }: Of<'own'>, about: ReasonParams): Reasons {
  const { cause } = m;
  if (how === 'deny') yield because('own-deny', about);
  if (how === 'explain' && cause !== 'circumstance')
    yield because('own-excuse', { ...about, ...(cause === null ? {} : { fault: cause }) });
  if (how === 'sorry' && cause === null) yield because('own-hollow', about);
  if (how === 'sorry' && cause === 'circumstance') yield because('own-not-ours', about);
}

function* redressAgainst(m: MeetingView, { with: given }: Of<'redress'>, about: ReasonParams): Reasons {
  const { cause, wish, recovery: r } = m;
  if (r.heard === 0 || r.owned === 0) yield because('redress-bribe', { ...about, redress: given });
  if (cause === null && !r.wishKnown) yield because('redress-blind', { ...about, redress: given });
  if (wish !== null && wish !== given) yield because('redress-other', { ...about, redress: given, wish });
  if (cause !== null && !r.wishKnown) yield because('redress-guess', { ...about, redress: given });
}

/** What they wish for can be given: on the spot, or after asking the boss, for which there is time. */
const isOurs = (m: MeetingView, wish: Redress): boolean => {
  const { cleared, until, spent } = m.recovery;
  const cost = costOf(m, wish);
  return cost !== undefined && (!cost.beyond || cleared || until - spent > BOSS_TAKES);
};

function* itself(view: View, m: MeetingView, move: Move, about: ReasonParams): Reasons {
  const { recovery: r, cause, wish, upset, trust, matter } = m;
  const left = r.until - r.spent;
  switch (move.type) {
    case 'hear':
      if (isHeardOut(view, m)) yield because('hear-done', about);
      return;
    case 'look-up':
      if (cause !== null) yield because('look-late', about);
      else yield because('look-gamble', about);
      return;
    case 'trace':
      if (move.what === 'wish' && upset > TELLS.wish) yield because('trace-upset', about);
      if (move.what === 'cause' && trust < TELLS.cause) yield because('trace-distrust', about);
      return;
    case 'own':
      yield* ownAgainst(m, move, about);
      return;
    case 'ask-boss':
      if (wish === null || !costOf(m, wish)?.beyond) yield because('boss-needless', about);
      else if (left < BOSS_LEAVES) yield because('boss-dear', { ...about, n: left, of: BOSS_TAKES });
      return;
    case 'redress':
      yield* redressAgainst(m, move, about);
      return;
    case 'ask-stay':
      if (r.redress === null)
        yield because(matter === 'burden' ? 'stay-as-is' : 'stay-empty', about, CONCEPT_OF_MATTER[matter]);
      else if (upset > 0) yield because('stay-upset', about, CONCEPT_OF_MATTER[matter]);
      else if (!r.assured) yield because('leave-unassured', about);
      return;
    case 'part':
      if (isKeepable(m)) yield because('part-keepable', about, CONCEPT_OF_MATTER[matter]);
      else if (!hopeless(m)) yield because('part-blind', about, CONCEPT_OF_MATTER[matter]);
      return;
    case 'leave':
      if (hopeless(m)) yield because('leave-unparted', about, CONCEPT_OF_MATTER[matter]);
      else if (r.redress === null && wish !== null && isKeepable(m) && isOurs(m, wish))
        yield because('leave-ungiven', { ...about, wish }, CONCEPT_OF_MATTER[matter]);
      else if (matter === 'burden') yield because('leave-as-is', about);
      else if (matter !== 'complaint') yield because('leave-unasked', about, CONCEPT_OF_MATTER[matter]);
      else if (r.redress === null) yield because('leave-unmended', about);
      else if (!r.assured) yield because('leave-unassured', about);
      return;
    default:
  }
}

/** Doing anything else while nobody has listened yet: cutting short whoever fumes, passing over whoever waits. */
const unheard = (m: MeetingView, move: Move, about: ReasonParams): Reason | null => {
  if (move.type === 'hear' || m.recovery.heard > 0) return null;
  const { exchanges } = m.recovery;
  if (isFuming(m.recovery))
    // Nothing that was said so far was listening.
    return wasCut(m.recovery)
      ? because('cut-again', { ...about, n: exchanges + 1 })
      : because('cut-short', about);
  if (move.type === 'look-up') return null;
  return because(move.type === 'trace' ? 'hear-asked' : 'hear-waits', about);
};

export function* recoveryAgainst(view: View, m: MeetingView, move: Move): Reasons {
  const about = { account: m.account, matter: m.matter };
  const ends = move.type === 'part' || move.type === 'leave' || move.type === 'ask-stay';
  // To whoever does not fume, what is given or said too soon is wrong in its own way.
  const early = !isFuming(m.recovery) && (move.type === 'own' || move.type === 'redress');
  const gross = ends || early || (move.type === 'own' && move.how === 'deny');
  const own = [...itself(view, m, move, about)];
  if (gross) yield* own;
  const cut = unheard(m, move, about);
  if (cut) yield cut;
  if (!gross) yield* own;
  if (hopeless(m) && !ends) yield because('hopeless-waits', about);
  const { until, spent } = m.recovery;
  // Whoever came to complain needs no asking; anybody else is gone when the time is up.
  if (m.matter !== 'complaint' && !hopeless(m) && until - spent <= PATIENCE.move && !ends)
    yield because('last-word', about);
}
