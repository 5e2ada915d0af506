/** Why a month's work on one customer is worth doing, or not: complaints, care, asking for more, parting. */
import type { Move } from '../../model/move';
import { FITS_LIFE, FITS_OCCASION, type ComplaintStep } from '../../model/trade';
import type { Matter } from '../../model/trade';
import { BUNDLE, MENDING, REFERRAL, TIER } from '../../rules/keeping/parameters';
import type { View } from '../../rules/view';
import { PATHS_FOR } from '../bots/textbook-shop';
import { remedyFor } from '../bots/textbook-month';
import { monthlyWorth } from '../bots/textbook-worth';
import { caredNow, isStanding, isUnthanked, keptIn, unseen, type Kept } from './month-sight';
import { because, fileOf, type Reason, type Reasons } from './reason';

type Of<T extends Move['type']> = Extract<Move, { type: T }>;
type Care = Of<'care'>;

/** A face from which somebody is glad, and one below which they are ill pleased. */
const GLAD = 0.7;
const ILL = 0.5;
/** A customer who brings less than this a month is a small one, in yuan; one in so many is key. */
const SMALL = 30;
const KEY_OF = 4;

/** The step that a complaint is at. */
const stepFor = ({ customer }: Kept): ComplaintStep | null => {
  switch (customer.complaint) {
    case 'open':
      return 'listen';
    case 'heard':
      return 'own-up';
    case 'owned':
      return customer.about === 'quality' ? 'repair' : 'compensate';
    case 'mended':
      return 'follow-up';
    default:
      return null;
  }
};

const matterOf = (file: Kept): Exclude<Matter, 'cancelling'> => {
  if (isStanding(file)) return 'complaint';
  return file.customer.lost !== null || file.customer.life === 'declining' ? 'leaving' : 'burden';
};

/** What somebody brings, where that ranks among those of ours whose figures we have looked up, and the tier that it gives them. */
const tierFor = (view: View, file: Kept) => {
  const yuan = monthlyWorth(view, file);
  const all = keptIn(view);
  const seen = all.filter((other) => other.known.worth !== undefined);
  const more = seen.filter((other) => monthlyWorth(view, other) > yuan).length;
  const key = more < Math.max(1, Math.round(all.length / KEY_OF));
  const tier = yuan <= SMALL ? 'small' : key ? 'key' : 'ordinary';
  return { tier, yuan, n: more + 1, of: seen.length } as const;
};

const pathsFor = ({ platform, organisation, industry }: Kept): readonly string[] =>
  PATHS_FOR[platform ? 'platform' : organisation || industry !== null ? 'house' : 'person'];

/** What a fact on file still holds of. */
const freshFacts = ({ known, stale }: Kept): readonly string[] =>
  known.facts.filter((fact) => !stale.includes(`fact.${fact}`));

function* careFor(view: View, file: Kept, { act }: Care): Reasons {
  const { id: account, customer, known } = file;
  if (caredNow(file, view.month, act)) return;
  if (act === 'personal' && freshFacts(file).length === 0) return;
  const occasion = customer.occasions.find((what) => FITS_OCCASION[what] === act);
  if (occasion) yield because('care-occasion', { account, care: act, occasion, deed: occasion });
  if (act === 'personal' && customer.moment !== null && freshFacts(file).includes(customer.moment))
    yield because('care-moment', { account, fact: customer.moment });
  if (act === 'follow-up' && isUnthanked(file, view.month)) yield because('care-first-order', { account });
  if (act === 'follow-up' && customer.mood < ILL && !isStanding(file))
    yield because('care-quiet', { account });
  if (known.orientation === 'transactional') return;
  const [sign] = customer.signs;
  if (sign && customer.touched < view.month) yield because('care-signs', { account, sign, care: act });
  if (act === 'help') yield because('care-help', { account });
  else if (FITS_LIFE[customer.life].includes(act) && act !== 'outing')
    yield because('care-stage', { account, care: act, life: customer.life });
}

function* careAgainst(view: View, file: Kept, { act }: Care): Reasons {
  const { id: account, customer, known } = file;
  if (caredNow(file, view.month, act)) yield because('care-repeated', { account, care: act });
  if (act === 'personal' && freshFacts(file).length === 0) yield because('care-stale', { account });
  const occasion = customer.occasions.some((what) => FITS_OCCASION[what] === act);
  if (occasion) return;
  if (known.orientation === 'transactional' && act !== 'follow-up')
    yield because('care-transactional', { account, care: act });
  if (act === 'outing') yield because('care-outing', { account });
  if (!FITS_LIFE[customer.life].includes(act) && !(act === 'follow-up' && isUnthanked(file, view.month)))
    yield because('care-stage-off', { account, care: act, life: customer.life });
}

function* complaintFor(view: View, file: Kept, { step }: Of<'complaint'>): Reasons {
  const { id: account, customer } = file;
  if (step !== stepFor(file)) return;
  if (step === 'follow-up') {
    yield because('complaint-close', { account });
    return;
  }
  yield because(step === 'listen' ? 'complaint-begin' : 'complaint-step', {
    account,
    complaintStep: step,
    ...(customer.about === null ? {} : { fault: customer.about }),
    n: MENDING.inTime + view.office.staff.reaction,
  });
}

/** Steps of mending in their order; the two that mend are one. */
const STEPS: readonly ComplaintStep[] = ['listen', 'own-up', 'repair', 'compensate', 'follow-up'];

function* complaintAgainst(file: Kept, { step }: Of<'complaint'>): Reasons {
  const { id: account, customer } = file;
  if (step === 'argue') yield because('complaint-argue', { account });
  const due = stepFor(file);
  const mends = due === 'repair' || due === 'compensate';
  if (due && !(mends && step !== 'follow-up') && STEPS.indexOf(step) > STEPS.indexOf(due))
    yield because('complaint-skip', { account, complaintStep: due });
  const right = customer.about === 'quality' ? 'repair' : 'compensate';
  if ((step === 'repair' || step === 'compensate') && step !== right && customer.about !== null)
    yield because('complaint-misfit', { account, complaintStep: step, fault: customer.about });
}

/** Whoever has left, and whoever is with us. */
const fileFor = (view: View, id: string): Kept | null => {
  const file = fileOf(view, id);
  return file?.customer ? (file as Kept) : null;
};

export function* keepingFor(view: View, id: string, move: Move): Reasons {
  const file = fileFor(view, id);
  if (!file) return;
  const { customer, known } = file;
  const glad = customer.mood >= GLAD && view.month > customer.since;
  switch (move.type) {
    case 'care':
      yield* careFor(view, file, move);
      return;
    case 'complaint':
      yield* complaintFor(view, file, move);
      return;
    case 'meet':
      yield because(`meet-${matterOf(file)}`, { account: id });
      return;
    case 'referral':
      if (glad) yield because('referral-glad', { account: id });
      return;
    case 'bundle':
      if (glad) yield because('bundle-glad', { account: id });
      return;
    case 'derive':
      if (glad && pathsFor(file).includes(move.path))
        yield because('derive-path', { account: id, path: move.path });
      return;
    case 'aid':
      yield because('aid-platform', { account: id, help: move.in });
      return;
    case 'tier': {
      const fits = tierFor(view, file);
      if (known.worth && fits.tier === move.tier)
        yield because(fits.of === 1 ? 'tier-only' : 'tier-worth', { account: id, ...fits });
      if (!known.worth && move.tier === 'key')
        yield because('tier-keeps', { account: id, tier: move.tier, yuan: TIER.key.monthly });
      if (!known.worth && move.tier === 'ordinary')
        yield because('tier-waits', {
          account: id,
          tier: move.tier,
          yuan: TIER.key.monthly - TIER.ordinary.monthly,
        });
      return;
    }
    case 'win-back':
      if (remedyFor(file) === move.remedy)
        yield because('win-back-fits', { account: id, remedy: move.remedy });
      return;
    case 'let-go':
      if (known.worth && monthlyWorth(view, file) < TIER.small.monthly)
        yield because('let-go-negative', { account: id, yuan: monthlyWorth(view, file) });
      return;
    default:
  }
}

export function* keepingAgainst(view: View, id: string, move: Move): Reasons {
  const file = fileFor(view, id);
  if (!file) return;
  const { customer } = file;
  switch (move.type) {
    case 'care':
      yield* careAgainst(view, file, move);
      return;
    case 'complaint':
      yield* complaintAgainst(file, move);
      return;
    case 'referral':
      if (customer.mood < REFERRAL.from) yield because('referral-unhappy', { account: id });
      return;
    case 'bundle':
      if (customer.mood < BUNDLE.from) yield because('bundle-unhappy', { account: id });
      return;
    case 'derive':
      if (customer.mood < REFERRAL.from) yield because('derive-unhappy', { account: id });
      if (!pathsFor(file).includes(move.path))
        yield because('derive-nobody', { account: id, path: move.path });
      return;
    case 'tier': {
      const fits = tierFor(view, file);
      if (!file.known.worth) yield because('tier-blind', { account: id });
      else if (fits.tier !== move.tier)
        yield because(fits.of === 1 ? 'tier-off-only' : 'tier-off', { account: id, ...fits });
      return;
    }
    case 'win-back':
      if (remedyFor(file) !== move.remedy)
        yield because('win-back-misfit', { account: id, remedy: remedyFor(file) });
      return;
    case 'let-go':
      if (!file.known.worth) yield unseen('let-go-ordered', 'let-go-blind', file);
      else if (monthlyWorth(view, file) > 0)
        yield because('let-go-good', { account: id, yuan: monthlyWorth(view, file) });
      return;
    default:
  }
}

/** Whoever complains is waiting while something else is done. */
export const standing = (view: View, move: Move): Reason | null => {
  const waits = keptIn(view).filter(isStanding);
  const first = waits[0];
  if (!first || ('account' in move && waits.some(({ id }) => id === move.account))) return null;
  return because('complaint-stands', { account: first.id });
};
