/**
 * A recovery: the talk with a customer who complains, leaves, cancels an order or costs more than they bring. Small and
 * discrete, so that it can be solved exactly; how an exchange changes it stands in `exchange.ts`, what it is worth in
 * `grades.ts`.
 */
import type { Cause, Orientation, Temperament } from '../../model/customer';
import type { AccountId } from '../../model/move';
import type { Matter, Redress } from '../../model/trade';
import type { ScenarioData } from '../../scenario/schema';
import { FITS_CAUSE, MET, REDRESSED, STAY, UPSET } from './parameters';

/** What a recovery is held against: the person, what went wrong, and what we can do. Fixed while it lasts. */
export interface Case {
  readonly account: AccountId;
  readonly matter: Matter;
  /** Hidden until it has come out: what went wrong, and what would make it good; null when nothing would. */
  readonly cause: Cause;
  readonly wish: Redress | null;
  readonly temperament: Temperament;
  readonly orientation: Orientation;
  /** On sitting down: upset 0–6, feeling for us 0–1, communications they have the patience for. */
  readonly upset: number;
  readonly emotion: number;
  readonly patience: number;
  /** What can be given and what it costs in yuan; above the limit one has to ask the boss. */
  readonly redress: ScenarioData['redress'];
  readonly limit: number;
  readonly cash: number;
  /** Yuan that they are worth to us if they stay as they are, and under fair terms; below 0 for a burden. */
  readonly worth: number;
  readonly fairWorth: number;
  readonly rubric: ScenarioData['rubric'];
}

type Ending = 'settled' | 'stays' | 'goes' | 'parted' | 'stormed' | 'tired';

/** How things stand between us; whoever plays can see all of it. */
export interface Recovery {
  readonly upset: number;
  readonly trust: number;
  readonly spent: number;
  readonly until: number;
  /** Times one has let them speak, up to two. */
  readonly heard: number;
  readonly looked: boolean;
  /** What has come out. */
  readonly causeKnown: boolean;
  readonly wishKnown: boolean;
  /** Owned up: 1 knowing for what, 0.5 without, 0 not, or made worse. */
  readonly owned: number;
  readonly answered: boolean;
  /** The boss has agreed to what is above one's own limit. */
  readonly cleared: boolean;
  readonly redress: Redress | null;
  /** How well what was given fits, 0–1. */
  readonly fit: number;
  readonly assured: boolean;
  readonly ending: Ending | null;
  /** Milestones fixed on the way, 0–1; null while they are open: let them speak first; knew the cause, and the wish, when it came to doing. */
  readonly first: number | null;
  readonly traced: number | null;
  readonly wished: number | null;
  /** The chance they stay with at the end; luck is taken out of the score with it. */
  readonly chance: number | null;
  /** For the eye alone. */
  readonly exchanges: number;
}

/** A recovery before the first word. */
export const newRecovery = ({ upset, emotion, patience }: Case): Recovery => ({
  upset,
  trust: Math.min(MET.most, MET.trust + Math.round(MET.byEmotion * emotion)),
  spent: 0,
  until: patience,
  heard: 0,
  looked: false,
  causeKnown: false,
  wishKnown: false,
  owned: 0,
  answered: false,
  cleared: false,
  redress: null,
  fit: 0,
  assured: false,
  ending: null,
  first: null,
  traced: null,
  wished: null,
  chance: null,
  exchanges: 0,
});

/** Beside themselves, and not listening to anybody before they have been listened to. */
export const isFuming = ({ upset, heard }: Recovery): boolean => upset >= UPSET.fumes && heard === 0;

/** Whether anything could keep this customer, on terms that pay (win-back: learn to give up some). */
export const isKeepable = ({ matter, cause, wish }: Case): boolean =>
  matter === 'complaint' ||
  (wish !== null && cause !== 'circumstance' && (matter !== 'burden' || wish === 'terms'));

/** How well something makes it good: what they wish for, what fits the cause, or neither. */
export const fitOf = ({ cause, wish }: Case, given: Redress): 'right' | 'half' | 'wrong' =>
  given === wish ? 'right' : FITS_CAUSE[cause].includes(given) ? 'half' : 'wrong';

/** What the chance that they stay hangs on. */
type Ground = Pick<Recovery, 'trust' | 'upset' | 'fit' | 'owned' | 'assured'>;

/** The chance, 0–1, that they stay if they were asked now. */
export const stayChance = (r: Ground, of: Case): number => {
  if (!isKeepable(of)) return 0;
  const { base, trust, upset, fit, owned, assured, least, most } = STAY;
  const chance =
    base[of.matter] +
    trust * r.trust +
    upset * r.upset +
    fit * r.fit +
    owned * r.owned +
    (r.assured ? assured : 0);
  return Math.max(least, Math.min(most, chance));
};

/** The chance when nobody asks them to stay: whoever came to complain needs no asking, anybody else goes. */
export const leftChance = (r: Recovery, of: Case): number =>
  of.matter === 'complaint' ? stayChance(r, of) : 0;

/** The chance with so much trust if everything from here on is done as it should be. */
export const chanceAhead = (r: Recovery, of: Case, trust: number): number =>
  stayChance(
    {
      upset: 0,
      trust,
      fit: r.redress === null ? REDRESSED.right.fit : r.fit,
      owned: r.answered ? r.owned : 1,
      assured: true,
    },
    of,
  );

/** The best chance there is with this customer, as far as can be expected of anybody. */
export const bestChance = (of: Case): number => chanceAhead(newRecovery(of), of, MET.well);

/** Yuan that something given costs. */
export const costOf = ({ redress }: Pick<Case, 'redress'>, given: Redress | null): number =>
  redress.find(({ id }) => id === given)?.cost ?? 0;
